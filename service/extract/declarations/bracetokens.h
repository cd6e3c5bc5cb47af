// The tokens of a C, C++, Java or C# source that are part of its structure, and the ways over them.
#pragma once

#include "service/extract/declarations/bracewords.h"
#include "service/extract/lexer.h"

#include <limits>

namespace tars
{

/// Preprocessor lines and inactive branches are left out, so that positions count what is left.
class BraceTokens
{
public:
    BraceTokens(const LexedSource &lexed, const QString &language);
    BraceTokens(const LexedSource &lexed, const QString &language, std::vector<size_t> tokens); ///< those alone

    size_t size() const { return m_tokens.size(); }
    size_t indexOf(size_t i) const { return m_tokens[i]; } ///< in the source
    QByteArrayView text(size_t i) const
    {
        return i < size() ? source.textOf(m_tokens[i]) : QByteArrayView();
    }
    const Token &token(size_t i) const { return source.tokens[m_tokens[i]]; }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return i < size() && source.is(m_tokens[i], what); }
    /// The character of punctuation that has but one; 0 of all else.
    char mark(size_t i) const
    {
        return i < size() && token(i).length == 1 && token(i).kind == TokenKind::Punctuation ? source.text.constData()[token(i).offset] : '\0';
    }
    bool isName(size_t i) const { return i < size() && token(i).kind == TokenKind::Identifier; }
    bool isNeverName(size_t i) const { return bracewords::isNeverName(word(i), c ? bracewords::Language::C : cpp ? bracewords::Language::Cpp : java ? bracewords::Language::Java : bracewords::Language::CSharp); }
    QByteArray word(size_t i) const { return i < size() ? source.keyOf(m_tokens[i]) : QByteArray(); }
    QString string(size_t i) const { return QString::fromUtf8(text(i)); }
    /// Their text, white space folded to one blank; no token more once it is longer than `most`.
    QString folded(size_t from, size_t to, qsizetype most = std::numeric_limits<qsizetype>::max()) const;

    bool isTupleType(size_t i) const; ///< of C#: "(bool found, int at)" before a name
    /// Behind the bracket that closes the one at `i`.
    size_t skip(size_t i, size_t end) const;
    /// Behind the ">" that closes the "<" at `i`; i itself if it closes nothing.
    size_t skipAngles(size_t i, size_t end) const;
    size_t skipAttributes(size_t i) const;
    size_t skipRequires(size_t i) const;
    /// Behind the next ";" or "{…}" that ends whatever stands here.
    size_t recover(size_t i) const;

    const LexedSource &source;
    const bool cpp, c, java, cs;
    const QString separator; ///< of qualified names

private:
    size_t skipAngles(size_t i, size_t end, bool spaced) const;
    bool isSpaced(size_t i) const; ///< whether blanks stand around it

    std::vector<size_t> m_tokens;
};

} // namespace tars
