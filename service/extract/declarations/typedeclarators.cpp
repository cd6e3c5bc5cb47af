#include "service/extract/declarations/typedeclarators.h"

#include "service/extract/declarations/bracewords.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;
using namespace bracewords;

bool isVariableOfType(const BraceTokens &code, size_t keyword, size_t name)
{
    if (!(code.c || code.cpp) || name < keyword + 2 || !code.isName(name - 1) || code.is(name - 1, "class") || code.is(name - 1, "struct"))
        return false;
    return code.c ? !isDecoration(code.text(name - 1)) : !isMacroName(code.text(name - 1));
}

TypeDeclarators typeDeclaratorsBehind(const BraceTokens &code, size_t close, bool anyName)
{
    constexpr int mostLines = 8; // behind them a ";" is missing
    TypeDeclarators found;
    const auto ends = [&](size_t i) { return code.is(i, ",") || code.is(i, ";") || code.is(i, "="); };
    size_t name = 0;
    size_t i = close;
    for (; i < code.size() && !code.is(i, ";") && !code.is(i, "{") && !code.is(i, "}") && !code.is(i, "="); ++i) {
        if (code.token(i).line - code.token(close - 1).line >= mostLines)
            break;
        if (code.isName(i) && !name && !code.isNeverName(i) && (!isMacroName(code.text(i)) || (anyName && ends(i + 1))))
            name = i;
        if (code.is(i, "(") || code.is(i, "["))
            i = code.skip(i, code.size()) - 1;
        if (name && ends(i + 1)) {
            found.names.push_back(name);
            name = 0;
        }
    }
    found.end = close;
    if (code.is(i, ";"))
        found.end = i + 1;
    else if (code.is(i, "="))
        found.end = code.recover(i);
    else
        found.names.clear();
    return found;
}

Declaration otherNameAt(const BraceTokens &code, const DeclarationHead &head, size_t name, const TypeHead &type, size_t behind, const BraceScope &scope)
{
    Declaration found = declarationAt(code, head.start, name, scope);
    SymbolRecord &symbol = found.symbol;
    symbol.kind = head.isTypedef ? u"typedef"_s : scope.isClass ? u"field"_s : u"variable"_s;
    symbol.type = type.name ? QString(type.kind + u' ' + code.string(type.name)) : type.kind;
    if (code.is(name - 1, "*"))
        symbol.type += u" *"_s;
    size_t dimensions = name + 1;
    while (code.is(dimensions, "["))
        dimensions = code.skip(dimensions, behind);
    if (dimensions > name + 1)
        symbol.signature = code.folded(name + 1, dimensions);
    found.last = code.indexOf(behind - 1);
    applyModifiers(found, head.modifiers, code, scope);
    finish(code, found);
    return found;
}

void reachThrough(QList<Declaration> &members, qsizetype from, const QString &name, const BraceScope &scope)
{
    static const QString mark = u"in "_s;
    const QString through = mark + name;
    for (qsizetype i = from; i < members.size(); ++i) {
        SymbolRecord &symbol = members[i].symbol;
        if (symbol.scope != scope.path)
            continue;
        const auto own = std::find_if(
            symbol.properties.begin(), symbol.properties.end(), [](const QString &property) { return property.startsWith(mark); });
        if (own == symbol.properties.end())
            symbol.properties.append(through);
        else
            *own = through + u'.' + own->sliced(mark.size());
    }
}

} // namespace tars
