#include "service/extract/declarations.h"

#include <algorithm>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

bool isSameLine(const LexedSource &source, size_t i, int line) { return i < source.tokens.size() && source.tokens[i].line == line; }

/// Behind the last token of the directive that token `i` is part of.
size_t endOfDirective(const LexedSource &source, size_t i)
{
    const auto begins = [&](size_t at) {
        return source.is(at, "#") && source.tokens[at].line > source.tokens[at - 1].line
            && source.text.at(source.lineStarts[size_t(source.tokens[at].line) - 1] - 2) != '\\';
    };
    while (i < source.tokens.size() && source.tokens[i].directive && !begins(i))
        ++i;
    return i;
}

/// Include guards, and macros that only switch or decorate, tell nobody anything.
bool isIncludeGuard(const LexedSource &source, const Declaration &macro)
{
    const SymbolRecord &symbol = macro.symbol;
    if (!symbol.value.isEmpty() || !symbol.signature.isEmpty() || macro.first < 2)
        return false;
    const size_t before = macro.first - 1;
    return source.textOf(before) == source.textOf(macro.nameToken) && source.tokens[before].line + 3 > symbol.line
        && source.is(before - 1, "ifndef");
}

/// That of the directive whose "#" is token `hash`.
Declaration macroAt(const LexedSource &source, size_t hash)
{
    Declaration found;
    found.first = hash;
    found.nameToken = hash + 2;
    SymbolRecord &symbol = found.symbol;
    symbol.name = QString::fromUtf8(source.textOf(found.nameToken));
    symbol.kind = u"macro"_s;
    symbol.line = source.tokens[hash].line;
    size_t i = found.nameToken + 1;
    if (source.is(i, "(") && source.tokens[i].offset == source.tokens[i - 1].offset + source.tokens[i - 1].length) {
        const size_t behind = skipBrackets(source, i, source.tokens.size());
        symbol.signature = foldedText(source, i, behind);
        i = behind;
    }
    const size_t end = endOfDirective(source, i);
    symbol.value = foldedText(source, i, end).left(200);
    found.last = std::max(found.nameToken, end - 1);
    symbol.endLine = source.endLineOf(source.tokens[found.last]);
    return found;
}

} // namespace

QList<Declaration> readMacroDefinitions(const LexedSource &source)
{
    QList<Declaration> macros;
    QSet<QString> names;
    std::vector<size_t> found;
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i)
        if (source.tokens[i].directive && source.is(i, "#") && source.is(i + 1, "define")
            && source.tokens[i + 2].kind == TokenKind::Identifier && isSameLine(source, i + 2, source.tokens[i].line))
            found.push_back(i);
    const auto read = [&](bool inactive) {
        for (const size_t i : found) {
            if (source.tokens[i].inactive != inactive)
                continue;
            Declaration macro = macroAt(source, i);
            if ((inactive && names.contains(macro.symbol.name)) || isIncludeGuard(source, macro))
                continue;
            names.insert(macro.symbol.name);
            macros.append(std::move(macro));
        }
    };
    read(false);
    read(true);
    return macros;
}

} // namespace tars
