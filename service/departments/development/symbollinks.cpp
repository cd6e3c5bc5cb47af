#include "service/departments/development/symbollinks.h"

#include "service/markup/text.h"

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

} // namespace tars::development
