#include "service/project/records.h"

#include <algorithm>
#include <array>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array<const char *, 9> roleNames{"source", "test", "example", "prose", "build", "config", "data", "other", "benchmark"};
}

QString toString(FileRole role) { return QString::fromLatin1(roleNames.at(size_t(role))); }

FileRole fileRoleFromString(QStringView text)
{
    for (size_t i = 0; i < roleNames.size(); ++i)
        if (text == QLatin1String(roleNames[i]))
            return FileRole(i);
    return FileRole::Other;
}

bool deprecatesPart(const QString &words)
{
    static const QRegularExpression part(
        u"^\\s*(?:\\*\\w+\\*(?:\\s|$)|``[^`]+``,|(?:(?:The|Passing|Using)\\s+)?[`*'\"]+\\w+[`*'\"]+\\s+(?:parameter|argument|option|keyword|attribute)s?\\b)"_s);
    return part.match(words).hasMatch();
}

bool triesProduct(FileRole role) { return role == FileRole::Test || role == FileRole::Benchmark; }

QString SymbolRecord::qualifiedName() const { return scope.isEmpty() ? name : scope + separator + name; }

bool isQuoted(const FileRecord &record)
{
    return std::any_of(record.facts.begin(), record.facts.end(), [](const FactRecord &fact) {
        return !fact.kind.startsWith("code."_L1) && !fact.kind.startsWith("prose."_L1) && !fact.kind.startsWith("history."_L1);
    });
}

QString enclosingName(const QString &qualifiedName)
{
    qsizetype cut = -1;
    for (const QLatin1StringView separator : { QLatin1StringView("::"), QLatin1StringView("."), QLatin1StringView("#"), QLatin1StringView("\\") })
        cut = std::max(cut, qualifiedName.lastIndexOf(separator));
    return cut > 0 ? qualifiedName.left(cut) : QString();
}

QString innermostName(const QString &qualifiedName)
{
    const qsizetype enclosing = enclosingName(qualifiedName).size();
    if (enclosing == 0)
        return qualifiedName;
    return qualifiedName.mid(enclosing + (QStringView(qualifiedName).mid(enclosing).startsWith("::"_L1) ? 2 : 1));
}

} // namespace tars
