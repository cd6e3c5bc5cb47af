#include "service/publish/introduction.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/comments/packagecomment.h"
#include "service/markup/text.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumIntroduction = 320;

/// The first sentence; one that is longer than a title bears is cut at a word. A dot ends a sentence only before
/// a capital, so that "e.g. this" and "std.format" do not.
QString firstSentence(const QString &text)
{
    static const QRegularExpression end(u"[.!?][\"')\\]]*\\s+(?=[\"'(\\[]*[\\p{Lu}\\d])"_s);
    QString sentence = text;
    for (auto it = end.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedStart() <= 20 || comments::endsInAbbreviation(QStringView(text).first(match.capturedStart())))
            continue;
        sentence = text.left(match.capturedEnd()).trimmed();
        break;
    }
    if (sentence.size() <= maximumIntroduction)
        return sentence;
    const QStringView head = QStringView(sentence).first(maximumIntroduction);
    const auto word = head.lastIndexOf(u' ');
    return (word > 0 ? head.first(word) : head).toString() % u'…';
}

/// The line of a text of any markup on which its words begin as `opening` does; 0 if that cannot be told.
int lineThatBegins(const QString &content, const QString &opening)
{
    constexpr qsizetype compared = 24;
    const QString begin = opening.left(compared).section(u' ', 0, -2);
    const QStringList lines = content.split(u'\n');
    for (qsizetype i = 0; i < lines.size() && !begin.isEmpty(); ++i)
        if (lines[i].trimmed().startsWith(begin))
            return int(i) + 1;
    return 0;
}

} // namespace

std::optional<Introduction> introductionOf(const ModelView &view)
{
    if (const auto readme = readmeOf(view.files(), view.projectName())) {
        const QList<Fact> pages = view.facts(u"prose.page"_s, readme->path);
        const QJsonObject page = pages.isEmpty() ? QJsonObject() : pages.first().value;
        const QString opening = page.value("opening"_L1).toString();
        if (!opening.isEmpty()) {
            const int line = page.value("openingLine"_L1).toInt();
            return Introduction{ firstSentence(opening), readme->path,
                line > 0 ? line : lineThatBegins(QString::fromUtf8(view.content(readme->path)), opening) };
        }
    }
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const QString description
            = markup::plainText(fact.value.value("description"_L1).toString()).trimmed();
        if (!fact.file.contains(u'/') && !description.isEmpty())
            return Introduction{ firstSentence(description), fact.file, 0 };
    }
    if (const auto package = comments::packageComment(view)) {
        QString words;
        for (const markup::Inline &part : package->summary)
            words += part.text;
        return Introduction{ firstSentence(words), package->file, 0 };
    }
    return std::nullopt;
}

} // namespace tars
