// Completes a declaration that Ctags found out of the source around its name. One reader per language.
#pragma once

#include "service/extract/declarations.h"

#include <QSet>

namespace tars
{

class TagReader
{
public:
    TagReader(const LexedSource &source, const QString &language, SymbolRecord tag);
    virtual ~TagReader() = default;

    Declaration run();

protected:
    virtual void read() { } ///< what the language says of m_found, whose name is located by then

    QByteArrayView text(size_t i) const
    {
        return i < m_tokens.size() ? m_source.textOf(i) : QByteArrayView();
    }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    int lineOf(size_t i) const { return i < m_tokens.size() ? m_tokens[i].line : 1 << 30; }
    QString folded(size_t from, size_t to) const { return foldedText(m_source, from, to); }
    size_t skip(size_t i) const { return skipBrackets(m_source, i, m_tokens.size()); }
    bool isName(size_t i) const { return i < m_tokens.size() && m_tokens[i].kind == TokenKind::Identifier; }
    template <size_t N>
    bool hasBefore(const char (&word)[N]) const
    {
        for (size_t i = m_found.first; i < m_found.nameToken; ++i)
            if (is(i, word))
                return true;
        return false;
    }

    void modifiers(); ///< those before the name become properties
    size_t skipAngles(size_t i) const;
    /// Behind a type that begins at `i`: up to one of the terminators, or the line's end where nothing is
    /// open.
    size_t endOfType(size_t i, const QSet<QByteArray> &terminators, bool lines) const;
    size_t endOfBody(size_t i) const;
    void setEnd(size_t last);

    const LexedSource &m_source;
    const QString &m_language;
    const std::vector<Token> &m_tokens;
    Declaration m_found;

private:
    void locate();
    void endAtBrace();
    int columnOf(size_t i) const;
    size_t decoratorBefore(size_t i) const;
    size_t endOfStatementOnLine() const;
};

} // namespace tars
