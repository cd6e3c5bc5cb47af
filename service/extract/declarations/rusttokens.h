// The tokens of a Rust source, its brackets paired once, and the ways over its types and attributes.
#pragma once

#include "service/extract/declarations.h"

#include <algorithm>

namespace tars
{

class RustTokens
{
public:
    explicit RustTokens(const LexedSource &lexed);

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return source.is(i, what); }
    bool isName(size_t i) const { return i < size && source.tokens[i].kind == TokenKind::Identifier; }
    /// The punctuation mark at `i`; none of a token that is longer, or no mark.
    char mark(size_t i) const
    {
        return i < size && source.tokens[i].kind == TokenKind::Punctuation && source.tokens[i].length == 1 ? source.text[source.tokens[i].offset]
                                                                                                         : '\0';
    }
    bool opens(size_t i) const { return i < size && m_behind[i] != 0; }
    /// Behind the bracket that closes the one at `i`, or the source's end; behind the token itself where none opens.
    size_t skip(size_t i) const { return opens(i) ? m_behind[i] : i + 1; }
    size_t nameAt(size_t i) const; ///< of "r#type" the last
    /// Behind the ">" that closes the "<" at `i`; where nothing does, where it cannot go on. `i` without one.
    size_t behindGenerics(size_t i, size_t end) const;
    /// "#[…]", "$(…)*" and "$vis", which stand before an item.
    size_t behindAttributes(size_t i, size_t end) const;
    /// Of an expression: the mark that ends it, outside of brackets.
    size_t endOfValue(size_t i, size_t end, char mark) const;

    /// The first token from `i` for which `stops` holds, outside of brackets and angles, or that no type holds.
    template <typename Stops>
    size_t endOfType(size_t i, size_t end, Stops stops) const
    {
        int depth = 0;
        for (; i < end && !partsTypes(i, depth) && !(depth == 0 && stops(i)); i = skip(i))
            depth += mark(i) == '<' ? 1 : mark(i) == '>' && depth > 0 ? -1 : 0;
        return std::min(i, end);
    }

    QString folded(size_t from, size_t to) const { return foldedText(source, from, to); }
    QString foldedStart(size_t from, size_t to) const; ///< what a symbol's value keeps of it

    const LexedSource &source;
    const size_t size;

private:
    bool partsTypes(size_t i, int depth) const;

    std::vector<unsigned> m_behind; ///< of brackets that open; 0 of all else
};

} // namespace tars
