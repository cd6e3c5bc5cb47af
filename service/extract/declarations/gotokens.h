// The tokens of a source of Go: its brackets, and where types, expressions and statements end.
#pragma once

#include "service/extract/lexer.h"

#include <QString>

namespace tars
{

class GoTokens
{
public:
    explicit GoTokens(const LexedSource &lexed);

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const
    {
        return source.is(i, what);
    }
    QByteArrayView text(size_t i) const { return i < size ? source.textOf(i) : QByteArrayView(); }
    bool isName(size_t i) const { return i < size && source.tokens[i].kind == TokenKind::Identifier; }
    bool isString(size_t i) const { return i < size && source.tokens[i].kind == TokenKind::String; }
    bool opens(size_t i) const { return i < size && m_behind[i] != 0; }
    /// Behind the bracket that closes the one at `i`; if none does, the declaration that begins a line next, or the end.
    size_t skip(size_t i) const { return opens(i) ? m_behind[i] : i + 1; }
    bool startsLine(size_t i) const { return i > 0 && i < size && source.tokens[i].line > source.endLineOf(source.tokens[i - 1]); }
    /// Where the line's end is the statement's: Go puts a semicolon behind an operand, not behind an operator.
    bool endsBefore(size_t i) const;

    /// Behind the type at `i`; `i` if there is none.
    size_t behindType(size_t i) const;
    /// Behind the statement, expression or list of expressions at `i`; before an "=" where `toAssignment`.
    size_t behindExpression(size_t i, bool toAssignment = false) const;
    /// Behind the type parameters at `i`; `i` where there are none, or where an array's length stands.
    size_t behindTypeParameters(size_t i) const;

    /// A type in one line: "struct { A int; B string }", without the tags of fields.
    QString typeText(size_t from, size_t to) const;
    /// Of a value or a variable's type: without what braces hold over several lines; of a text of several lines, its first.
    QString shown(size_t from, size_t to) const;

    const LexedSource &source;
    const size_t size;

private:
    void matchBrackets();

    std::vector<quint32> m_behind; ///< of each opening bracket, what stands behind its closing one; 0 of other tokens
};

} // namespace tars
