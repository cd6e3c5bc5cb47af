// The tokens of a source of JavaScript or TypeScript, and the ways over them.
#pragma once

#include "service/extract/declarations.h"

#include <algorithm>

namespace tars
{

class ScriptTokens
{
public:
    explicit ScriptTokens(const LexedSource &source)
        : m_source(source)
        , m_end(source.tokens.size())
    {
    }

    QByteArrayView text(size_t i) const { return i < m_end ? m_source.textOf(i) : QByteArrayView(); }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    bool isName(size_t i) const { return i < m_end && m_source.tokens[i].kind == TokenKind::Identifier; }
    bool isString(size_t i) const { return i < m_end && m_source.tokens[i].kind == TokenKind::String; }
    int line(size_t i) const { return i < m_end ? m_source.tokens[i].line : 1 << 30; }
    size_t skip(size_t i, size_t end) const { return std::min(end, skipBrackets(m_source, i, end)); }
    bool opens(size_t i) const { return is(i, "(") || is(i, "[") || is(i, "{"); }
    QString string(size_t i) const; ///< of a string without its quotes
    /// The token behind the ">" that closes the "<" at `i`; `i` if it does not.
    size_t skipAngles(size_t i, size_t end) const;
    bool continues(size_t before) const;
    bool isContinuation(size_t i) const;
    /// Behind the expression or type that begins at `i`: at "," if `commas`, ";", a closing bracket, or where
    /// a line ends that could be the end of a statement.
    size_t expressionEnd(size_t i, size_t end, bool commas) const;
    size_t decorators(size_t i, size_t end) const;
    bool beginsStatement(size_t i, size_t from) const;
    /// Behind parameters, type and body, from the "<" or "(" on.
    size_t behindSignature(size_t i, size_t end) const;
    /// "extends B<T> implements C, d.E" without the arguments.
    QStringList bases(size_t i, size_t end) const;
    size_t behindFunction(size_t i, size_t end) const;

protected:
    const LexedSource &m_source;
    const size_t m_end;
};

} // namespace tars
