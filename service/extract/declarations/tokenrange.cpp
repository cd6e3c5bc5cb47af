#include "service/extract/declarations.h"

#include <algorithm>

namespace tars
{

namespace
{
bool bracketBeside(const LexedSource &source, size_t i)
{
    return source.is(i - 1, "(") || source.is(i - 1, "[") || source.is(i, ")") || source.is(i, "]");
}
} // namespace

QString foldedText(const LexedSource &source, size_t from, size_t to)
{
    QByteArray out;
    for (size_t i = from; i < to && i < source.tokens.size(); ++i) {
        const Token &current = source.tokens[i];
        // Within brackets a line break stands for nothing: "f(\n    a,\n    b\n)" is "f(a, b)".
        if (i > from && source.tokens[i - 1].offset + source.tokens[i - 1].length < current.offset
            && !(current.line > source.endLineOf(source.tokens[i - 1]) && bracketBeside(source, i)))
            out += ' ';
        out += source.textOf(current);
    }
    return QString::fromUtf8(out);
}

size_t skipBrackets(const LexedSource &source, size_t open, size_t end)
{
    int depth = 0;
    for (size_t i = open; i < end && i < source.tokens.size(); ++i) {
        const Token &token = source.tokens[i];
        if (token.length != 1 || token.kind != TokenKind::Punctuation)
            continue;
        const char c = source.text[token.offset];
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if ((c == ')' || c == ']' || c == '}') && --depth == 0)
            return i + 1;
    }
    return std::min(end, source.tokens.size());
}

} // namespace tars
