#include "service/departments/development/sourcesets.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
const QRegularExpression &sourceSet()
{
    static const QRegularExpression pattern(u"(?:^|/)src/(\\w+)/(?:kotlin|java)/"_s);
    return pattern;
}
} // namespace

QString sourceSetOf(const QString &path) { return sourceSet().match(path).captured(1); }

QStringList counterpartsOf(const Symbol &symbol, const FileInfo &file, const ModelView &view)
{
    QStringList files;
    const bool expected = symbol.properties.contains("expect"_L1);
    if (file.language != "Kotlin"_L1 || (!expected && !symbol.properties.contains("actual"_L1)))
        return files;
    const QString name = symbol.qualifiedName();
    const QString wanted = expected ? u"actual"_s : u"expect"_s;
    for (const SymbolTarget &target : view.lookup(name)) {
        if (target.qualifiedName != name || !target.hasApi || target.file == file.path || files.contains(target.file))
            continue;
        const QList<DescribedSymbol> there = view.described(name, target.file);
        if (std::any_of(there.begin(), there.end(), [&](const DescribedSymbol &each) { return each.symbol.properties.contains(wanted); }))
            files.append(target.file);
    }
    files.sort();
    return files;
}

void foldSourceSets(QList<IndexedSymbol> &symbols)
{
    QHash<QString, qsizetype> first; // by module, kind and name
    QList<IndexedSymbol> kept;
    for (IndexedSymbol &symbol : symbols) {
        const auto match = symbol.file.endsWith(".kt"_L1) ? sourceSet().match(symbol.file) : QRegularExpressionMatch();
        if (!match.hasMatch()) {
            kept.append(std::move(symbol));
            continue;
        }
        const QString key = symbol.file.left(match.capturedStart()) + u'\n' + symbol.kind + u'\n' + symbol.qualifiedName;
        const auto known = first.constFind(key);
        if (known == first.cend()) {
            first.insert(key, kept.size());
            kept.append(std::move(symbol));
            continue;
        }
        IndexedSymbol &stands = kept[*known];
        stands.documented |= symbol.documented;
        stands.deprecated |= symbol.deprecated;
        ++stands.count;
        if (match.captured(1).startsWith("common"_L1))
            stands.file = symbol.file;
    }
    symbols = std::move(kept);
}

} // namespace tars::development
