#include "service/departments/development/symbollinks.h"

#include "service/departments/development/modulepath.h"
#include "service/markup/text.h"
#include "service/project/entrynames.h"
#include "service/project/inheritedcomment.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// "fmt::detail" and "a.b" → "fmt/detail", "a/b": components as folders.
QString asPath(QString name)
{
    name.replace("::"_L1, "/"_L1).replace(u'.', u'/').replace(u'\\', u'/');
    return safePagePath(name);
}
} // namespace

Target entryTarget(const QString &file, const QString &qualifiedName)
{
    return documentTarget(apiPagePath(file), symbolAnchor(qualifiedName));
}

Target entryTarget(const IndexedSymbol &symbol)
{
    return entryTarget(symbol.file, symbol.qualifiedName);
}

KindLook lookOfKind(const QString &kind)
{
    Symbol symbol;
    symbol.kind = kind;
    return lookOf(symbol);
}

NameColumns::Row nameRow(const IndexedSymbol &symbol, const QString &detail)
{
    KindLook look = lookOfKind(symbol.kind);
    if (symbol.kind == "typedef"_L1 && symbol.file.endsWith(".go"_L1))
        look.word = u"type"_s;
    if (symbol.file.endsWith(".proto"_L1) && (symbol.kind == "struct"_L1 || symbol.kind == "interface"_L1))
        look.word = symbol.kind == "struct"_L1 ? u"message"_s : u"service"_s;
    NameColumns::Row row{ look.letter, look.word, symbol.name, entryTarget(symbol), detail, symbol.count,
        symbol.documented };
    return row;
}

QString classPagePath(const QString &qualifiedName, const QString &arity)
{
    return u"development/classes/"_s + asPath(qualifiedName) + arityWords(arity) + u".md"_s;
}

QString scopeTitle(const QString &qualifiedName, const QString &file, const ModelView &view)
{
    if (!file.endsWith(".rs"_L1))
        return qualifiedName;
    const auto info = view.file(file);
    const QString module = info ? modulePathOf(*info, view) : QString();
    return (module.isEmpty() ? file.chopped(3) : module) + u"::"_s + qualifiedName;
}

QString scopePagePath(const QString &qualifiedName, const QString &file, const ModelView &view)
{
    return u"development/namespaces/"_s + asPath(scopeTitle(qualifiedName, file, view)) + u".md"_s;
}

QStringList aritiesOf(const QString &qualifiedName, const ModelView &view)
{
    QStringList arities;
    for (const SymbolTarget &target : view.lookup(qualifiedName)) {
        const auto file = isType(target.kind) && target.hasApi && target.qualifiedName == qualifiedName ? view.file(target.file) : std::nullopt;
        if (!file || !hasArities(file->language))
            continue;
        for (const DescribedSymbol &each : view.described(qualifiedName, target.file))
            if (isType(each.symbol.kind) && each.symbol.isApi && !arities.contains(arityOf(each.symbol)))
                arities.append(arityOf(each.symbol));
    }
    std::sort(arities.begin(), arities.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    return arities;
}

QStringList partialTypes(const ModelView &view)
{
    std::map<QString, QSet<QString>> parts;
    for (const Fact &fact : view.facts(u"code.partial"_s))
        if (const auto file = view.file(fact.file); file && file->hasApi)
            parts[fact.value.value("name"_L1).toString()].insert(file->path);
    QStringList names;
    for (const auto &[name, files] : parts)
        if (files.size() > 1)
            names.append(name);
    return names;
}

void appendClassPageLink(Blocks &blocks, const Symbol &type, int members, const QString &file, const ModelView &view)
{
    if (!isType(type.kind) || type.kind == "enum"_L1)
        return;
    const QString name = type.qualifiedName();
    const auto append = [&](const QString &words) {
        const QString arity = aritiesOf(name, view).size() > 1 ? arityOf(type) : QString();
        blocks.emplace_back(
            Paragraph{ { muted(words), link(type.name + arity, documentTarget(classPagePath(name, arity)), Inline::Style::Code) } });
    };
    if (!otherPartsOf(type, file, view).isEmpty())
        return append(u"Part of the type; all of it: "_s);
    if (members < manyMembers)
        return;
    for (const SymbolTarget &target : view.lookup(name))
        if (isType(target.kind) && target.hasApi && target.qualifiedName == name) {
            if (target.file == file)
                append(u"All members and relatives: "_s);
            return;
        }
}

} // namespace tars::development
