#include "service/departments/development/symbollinks.h"

#include "service/markup/text.h"

#include <map>
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
    NameColumns::Row row{ look.letter, look.word, symbol.name, entryTarget(symbol), detail, symbol.count,
        symbol.documented };
    return row;
}

QString classPagePath(const QString &qualifiedName)
{
    return u"development/classes/"_s + asPath(qualifiedName) + u".md"_s;
}

QString scopePagePath(const QString &qualifiedName)
{
    return u"development/namespaces/"_s + asPath(qualifiedName) + u".md"_s;
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

QStringList otherPartsOf(const Symbol &type, const QString &file, const ModelView &view)
{
    QStringList files;
    if (!type.properties.contains("partial"_L1))
        return files;
    const QString name = type.qualifiedName();
    for (const SymbolTarget &target : view.lookup(name)) {
        if (!isType(target.kind) || !target.hasApi || target.qualifiedName != name || target.file == file || files.contains(target.file))
            continue;
        for (const DescribedSymbol &each : view.described(name, target.file))
            if (each.symbol.properties.contains("partial"_L1) && each.symbol.kind == type.kind
                && each.symbol.templateParameters == type.templateParameters) {
                files.append(target.file);
                break;
            }
    }
    return files;
}

void appendClassPageLink(Blocks &blocks, const Symbol &type, int members, const QString &file, const ModelView &view)
{
    if (!isType(type.kind) || type.kind == "enum"_L1)
        return;
    const QString name = type.qualifiedName();
    const auto append = [&](const QString &words) {
        blocks.emplace_back(Paragraph{ { muted(words), link(type.name, documentTarget(classPagePath(name)), Inline::Style::Code) } });
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
