// The tokens of a Kotlin source and the ways over its types, expressions and annotations.
#pragma once

#include "service/extract/declarations.h"

#include <algorithm>

namespace tars
{

class KotlinTokens
{
public:
    explicit KotlinTokens(const LexedSource &lexed)
        : source(lexed)
        , size(lexed.tokens.size())
    {
    }

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const
    {
        return i < size && source.is(i, what);
    }
    QByteArrayView text(size_t i) const { return i < size ? source.textOf(i) : QByteArrayView(); }
    bool isName(size_t i) const { return i < size && source.tokens[i].kind == TokenKind::Identifier; }
    bool opens(size_t i) const { return is(i, "(") || is(i, "[") || is(i, "{"); }
    size_t skip(size_t i, size_t end) const { return std::min(end, skipBrackets(source, i, end)); }
    bool isModifier(size_t i) const;
    bool startsLine(size_t i) const
    {
        return i == 0 || source.tokens[i].line > source.endLineOf(source.tokens[i - 1]);
    }
    bool beginsDeclaration(size_t i) const;

    /// Behind the ">" that closes the "<" at `i`; `i` if it does not.
    size_t skipAngles(size_t i, size_t end) const;
    size_t behindAngles(size_t i, size_t end) const
    {
        return is(i, "<") ? std::max(skipAngles(i, end), i + 1) : i;
    }
    size_t behindAnnotation(size_t i) const; ///< "@Name(…)", "@get:Name", "@file:[A B]"
    /// Behind the type at `i`: what stands on the next line goes on only behind an operator.
    size_t behindType(size_t i, size_t end) const;
    size_t behindExpression(size_t i, size_t end) const;
    size_t behindWhere(size_t i, size_t end) const;

    struct Named {
        size_t name = 0; ///< 0 if there is none
        size_t behind = 0;
        QString shown; ///< of a name in backticks
        QString receiver;
    };
    Named named(size_t i, size_t end) const; ///< "Receiver<T>?.name" at `i`

    const LexedSource &source;
    const size_t size;
};

} // namespace tars
