#include "service/extract/declarations.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// The token of the name, in "void FUNC(name)(int arg) {" the macro's; the number of tokens if it does not stand so.
size_t macroAt(const LexedSource &source, const SymbolRecord &symbol)
{
    const QByteArray name = symbol.name.toUtf8();
    const bool named = symbol.kind == "variable"_L1; // by what the macro is given, already
    for (size_t i = size_t(source.firstTokenOfLine(symbol.line)); i + 4 < source.tokens.size() && source.tokens[i].line == symbol.line; ++i)
        if (source.textOf(named ? i + 2 : i) == name && (!named || source.tokens[i].kind == TokenKind::Identifier))
            return source.is(i + 1, "(") && source.tokens[i + 2].kind == TokenKind::Identifier && source.is(i + 3, ")") && source.is(i + 4, "(")
                ? i
                : source.tokens.size();
    return source.tokens.size();
}
} // namespace

void nameThroughMacros(const LexedSource &source, QList<Declaration> &list)
{
    for (Declaration &declaration : list) {
        SymbolRecord &symbol = declaration.symbol;
        if (symbol.kind != "function"_L1 && symbol.kind != "variable"_L1)
            continue;
        const size_t macro = macroAt(source, symbol);
        if (macro >= source.tokens.size())
            continue;
        const size_t behind = skipBrackets(source, macro + 4, source.tokens.size());
        if (symbol.kind == "variable"_L1) {
            if (!source.is(behind, "{"))
                continue;
            const size_t end = skipBrackets(source, behind, source.tokens.size());
            symbol.kind = u"function"_s;
            symbol.definition = true;
            symbol.type.clear();
            symbol.endLine = source.tokens[end - 1].line;
            declaration.last = end - 1;
        }
        size_t first = macro;
        while (first > 0 && source.tokens[first - 1].line == symbol.line && !source.is(first - 1, "}") && !source.is(first - 1, ";"))
            --first;
        while (first < macro && (source.is(first, "static") || source.is(first, "inline")))
            ++first;
        symbol.name = QString::fromUtf8(source.textOf(macro + 2));
        symbol.signature = foldedText(source, macro + 4, behind);
        if (symbol.type.isEmpty())
            symbol.type = foldedText(source, first, macro);
        declaration.nameToken = macro + 2;
        declaration.last = std::max(declaration.last, declaration.nameToken);
    }
}

} // namespace tars
