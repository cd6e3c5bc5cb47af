#include "service/departments/structure/measured.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::structure
{
using namespace Qt::StringLiterals;

bool isSetUp(const QString &path)
{
    static const QRegularExpression pattern(
        u"(?:^|/)(?:[^/]+\\.gradle(?:\\.kts)?|gradlew|mvnw|docs?/(?:[^/]+/)?conf\\.py|setup\\.py|noxfile\\.py|"
        "[^/]+\\.config\\.[cm]?[jt]s|gulpfile\\.js|gruntfile\\.js|"
        // What shells complete a command with, what package managers build one by, what puts it in place.
        "(?:auto)?complet(?:e|ions?)/(?:[^/]+/)*[^/]+\\.(?:bash|zsh|fish|ps1|nu|elv)|(?:formula|homebrew(?:formula)?|brew)/(?:[^/]+/)*[^/]+\\.rb)$|"
        "^(?:un)?install(?:\\.(?:sh|ps1|cmd|bat))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(path).hasMatch();
}

QList<FileCounts> measured(QList<FileCounts> counts)
{
    static const QRegularExpression workshop(
        u"^(?:build-(?:logic|support|tools)|buildSrc|ci|contrib|hack|scripts?|support|tools|utils?|website|docs?|\\.[^/]+)/"_s);
    counts.removeIf([](const FileCounts &file) { return file.publicSymbols == 0 || isSetUp(file.path); });
    const bool only = std::all_of(counts.begin(), counts.end(),
        [](const FileCounts &file) { return workshop.match(file.path).hasMatch(); });
    if (!only)
        counts.removeIf([](const FileCounts &file) { return workshop.match(file.path).hasMatch(); });
    return counts;
}

} // namespace tars::structure
