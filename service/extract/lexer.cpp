#include "service/extract/lexer.h"

#include "service/extract/byteclasses.h"
#include "service/extract/conditionals.h"
#include "service/extract/interpolation.h"
#include "service/extract/lexerrules.h"
#include "service/extract/rubytexts.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class Lexer : private ByteClasses
{
public:
    Lexer(const QByteArray &utf8, const QString &language)
        : m_rules(lexerRulesFor(language))
        , m_begin(utf8.constData())
        , m_size(int(utf8.size()))
        , m_interpolations(utf8)
    {
        m_out.text = utf8;
        m_out.tokens.reserve(size_t(m_size) / 6);
        for (const QByteArray &mark : m_rules.lineComments)
            m_beginsComment[uchar(mark[0])] = true;
        if (!m_rules.blockOpen.isEmpty())
            m_beginsComment[uchar(m_rules.blockOpen[0])] = true;
    }

    LexedSource run()
    {
        m_out.lineStarts.push_back(0);
        while (m_at < m_size)
            step();
        finishLine();
        m_out.lines = m_size == 0 ? 0 : int(m_out.lineStarts.size()) - (m_begin[m_size - 1] == '\n' ? 1 : 0);
        mergeLineComments();
        if (m_rules.preprocessor)
            markInactive(m_out);
        return std::move(m_out);
    }

private:
    uchar at(int i) const { return i < m_size ? uchar(m_begin[i]) : 0; }
    bool startsWith(const QByteArray &what) const
    {
        return !what.isEmpty() && m_at + what.size() <= m_size
            && memcmp(m_begin + m_at, what.constData(), size_t(what.size())) == 0;
    }
    int line() const { return int(m_out.lineStarts.size()); }

    void finishLine()
    {
        m_out.codeLines += m_lineHasCode;
        m_out.commentLines += m_lineHasComment && !m_lineHasCode;
        m_lineHasCode = m_lineHasComment = false;
    }

    void newline()
    {
        finishLine();
        m_out.lineStarts.push_back(m_at + 1);
    }

    /// Moves on to `to`, minding line ends.
    void advance(int to, bool code)
    {
        to = std::min(to, m_size);
        while (m_at < to) {
            const uchar c = uchar(m_begin[m_at]);
            if (c == '\n') {
                newline();
                ++m_at;
            } else if (isSpace(c)) {
                ++m_at;
            } else { // what follows in the line says no more
                (code ? m_lineHasCode : m_lineHasComment) = true;
                m_at = std::min(endOfLine(m_at), to);
            }
        }
    }

    void emitToken(TokenKind kind, int end)
    {
        Token token;
        token.kind = kind;
        token.directive = m_inDirective;
        token.line = line();
        token.offset = m_at;
        token.length = std::min(end, m_size) - m_at;
        m_out.tokens.push_back(token);
        if (kind == TokenKind::String)
            return advance(end, true);
        m_at = token.offset + token.length; // no other kind spans lines
        m_lineHasCode = true;
    }

    void emitComment(int end, bool block)
    {
        CommentSpan comment;
        comment.offset = m_at;
        comment.end = std::min(end, m_size);
        comment.line = line();
        comment.block = block;
        comment.trailing = m_lineHasCode;
        comment.tokenBefore = int(m_out.tokens.size()) - 1;
        advance(end, false);
        comment.endLine = line();
        m_out.comments.push_back(comment);
    }

    int endOfLine(int from) const
    {
        const void *found = memchr(m_begin + from, '\n', size_t(m_size - from));
        return found ? int(static_cast<const char *>(found) - m_begin) : m_size;
    }

    /// "(*)" multiplies in F#, wherever it stands.
    bool isStarOperator(int i) const
    {
        return m_rules.starOperator && at(i) == '(' && at(i + 1) == '*' && at(i + 2) == ')';
    }

    int endOfBlock() const
    {
        const QByteArray &close = m_rules.blockClose;
        const QByteArray &open = m_rules.blockOpen;
        if (!m_rules.nestedBlocks && !m_rules.starOperator)
            return endOfText(m_at + int(open.size()), close);
        int depth = 1;
        for (int i = m_at + int(open.size()); i < m_size; ++i) {
            if (isStarOperator(i))
                i += 2;
            else if (m_begin[i] == close[0] && i + close.size() <= m_size
                && memcmp(m_begin + i, close.constData(), size_t(close.size())) == 0) {
                i += int(close.size()) - 1;
                if (--depth == 0)
                    return i + 1;
            } else if (m_rules.nestedBlocks && m_begin[i] == open[0] && i + open.size() <= m_size
                && memcmp(m_begin + i, open.constData(), size_t(open.size())) == 0) {
                ++depth;
                i += int(open.size()) - 1;
            }
        }
        return m_size;
    }

    int endOfQuoted(int from, char quote, bool multiLine, bool escapes = true) const
    {
        for (int i = from; i < m_size; ++i) {
            const char c = m_begin[i];
            if (escapes && c == '\\') {
                ++i;
            } else if (c == quote) {
                if (!escapes && at(i + 1) == uchar(quote))
                    ++i;
                else
                    return i + 1;
            } else if (c == '\n' && !multiLine) {
                return i;
            }
        }
        return m_size;
    }

    int endOfText(int from, QByteArrayView close) const
    {
        from = std::min(from, m_size);
        const void *found = memmem(m_begin + from, size_t(m_size - from), close.data(), size_t(close.size()));
        return found ? int(static_cast<const char *>(found) - m_begin + close.size()) : m_size;
    }

    /// Behind the string in triple quotes that opens at `from`.
    int endOfTriple(int from) const
    {
        const QByteArray close(3, m_begin[from]);
        int end = from + 3;
        do {
            end = endOfText(end, close);
        } while (end < m_size && m_begin[end - 4] == '\\' && m_begin[end - 5] != '\\');
        return end;
    }

    bool tryComment()
    {
        if (!m_beginsComment[uchar(m_begin[m_at])])
            return false;
        if (startsWith(m_rules.blockOpen) && !isStarOperator(m_at)) {
            emitComment(endOfBlock(), true);
            return true;
        }
        for (const QByteArray &mark : m_rules.lineComments) {
            if (!startsWith(mark))
                continue;
            if (m_rules.hashAfterSpaceOnly && mark == "#" && m_at > 0 && !isSpace(uchar(m_begin[m_at - 1]))
                && m_begin[m_at - 1] != ';')
                continue;
            if (mark == "#" && at(m_at + 1) == '[' && m_rules.blockOpen == "/*")
                continue; // an attribute of PHP
            int end = endOfLine(m_at);
            while (m_rules.preprocessor && end < m_size && m_begin[end - 1] == '\\')
                end = endOfLine(end + 1);
            emitComment(end, false);
            return true;
        }
        return false;
    }

    bool tryString()
    {
        const char c = m_begin[m_at];
        if (c == '"' || c == '\'') {
            if (m_rules.tripleQuotes && at(m_at + 1) == uchar(c) && at(m_at + 2) == uchar(c)) {
                const int end = endOfTriple(m_at);
                emitToken(TokenKind::String, end);
                return true;
            }
            if (c == '"' && !m_rules.doubleQuotes)
                return false;
            if (c == '\'' && !m_rules.singleQuotes)
                return false;
            if (c == '\'' && m_rules.lifetimes) {
                const bool literal = at(m_at + 1) == '\\' || at(m_at + 2) == '\''
                    || (at(m_at + 1) >= 0x80 && endOfQuoted(m_at + 1, '\'', false) - m_at <= 6);
                if (!literal)
                    return false;
            }
            emitToken(TokenKind::String, endOfQuoted(m_at + 1, c, m_rules.multiLineStrings));
            return true;
        }
        if (c == '`' && m_rules.backticks) {
            emitToken(TokenKind::String, endOfQuoted(m_at + 1, '`', true, !m_rules.rawBackticks));
            return true;
        }
        if (c == '@' && m_rules.verbatim && at(m_at + 1) == '"') {
            emitToken(TokenKind::String, endOfQuoted(m_at + 2, '"', true, false));
            return true;
        }
        if ((c == '@' || c == '$') && m_rules.verbatim && tryInterpolation())
            return true;
        return (m_rules.rubyTexts && tryRubyText()) || (c == '/' && m_rules.regularExpressions && tryRegularExpression());
    }

    /// $"…", $@"…", @$"…": one string, with the code in its braces.
    bool tryInterpolation()
    {
        const bool both = (at(m_at) == '@' && at(m_at + 1) == '$') || (at(m_at) == '$' && at(m_at + 1) == '@');
        const int quote = m_at + (both ? 2 : 1);
        if (at(quote) != '"' || (!both && at(m_at) == '@') || (at(quote + 1) == '"' && at(quote + 2) == '"'))
            return false;
        const int end = m_interpolations.endOf(quote, both, m_rules.multiLineStrings);
        if (end > 0)
            emitToken(TokenKind::String, end);
        return end > 0;
    }

    Operand operandBefore() const
    {
        if (m_out.tokens.empty())
            return Operand::None;
        const Token &before = m_out.tokens.back();
        const QByteArrayView text = m_out.textOf(before);
        if (before.kind == TokenKind::Identifier)
            return text == "return" || text == "typeof" || text == "case" ? Operand::None : Operand::Name;
        return before.kind == TokenKind::Number || before.kind == TokenKind::String || text == ")" || text == "]" || text == "}" ? Operand::Value : Operand::None;
    }

    /// Ruby's %w[…], %r{…}, /…/ and $'.
    bool tryRubyText()
    {
        constexpr int mostUnclosed = 64; // each is looked for up to the end
        const int end = m_unclosed > mostUnclosed ? 0 : endOfRubyText(QByteArrayView(m_begin, m_size), m_at, operandBefore());
        m_unclosed += end < 0;
        if (end > 0)
            emitToken(at(m_at) == '$' ? TokenKind::Punctuation : TokenKind::String, end);
        return end > 0;
    }

    bool tryRegularExpression()
    {
        if (operandBefore() != Operand::None)
            return false;
        bool inClass = false;
        for (int i = m_at + 1; i < m_size && m_begin[i] != '\n'; ++i) {
            if (m_begin[i] == '\\')
                ++i;
            else if (m_begin[i] == '[')
                inClass = true;
            else if (m_begin[i] == ']')
                inClass = false;
            else if (m_begin[i] == '/' && !inClass) {
                emitToken(TokenKind::String, i + 1);
                return true;
            }
        }
        return false;
    }

    /// A string whose prefix looks like an identifier: R"x(…)x", u8"…", b'…', r#"…"#, f"""…""".
    bool tryPrefixedString(int end)
    {
        const char quote = char(at(end));
        const QByteArrayView prefix(m_begin + m_at, end - m_at);
        if (prefix.size() > 3)
            return false;
        if (m_rules.pythonPrefixes && (quote == '"' || quote == '\'')
            && std::all_of(
                prefix.begin(), prefix.end(), [](char c) { return strchr("rRuUbBfF", c) != nullptr; })) {
            const bool triple = at(end + 1) == uchar(quote) && at(end + 2) == uchar(quote);
            emitToken(TokenKind::String, triple ? endOfTriple(end) : endOfQuoted(end + 1, quote, false));
            return true;
        }
        if (m_rules.cppRaw && quote == '"' && prefix.endsWith('R')) {
            const int open = int(QByteArrayView(m_begin, m_size).indexOf('(', end));
            if (open > 0 && open - end <= 17) {
                const QByteArray close = ')' + QByteArray(m_begin + end + 1, open - end - 1) + '"';
                emitToken(TokenKind::String, endOfText(open, close));
                return true;
            }
        }
        if (m_rules.rustRaw && (prefix == "r" || prefix == "br") && (quote == '"' || quote == '#')) {
            int hashes = 0;
            while (at(end + hashes) == '#')
                ++hashes;
            if (at(end + hashes) == '"') {
                const QByteArray close = '"' + QByteArray(hashes, '#');
                emitToken(TokenKind::String, endOfText(end + hashes + 1, close));
                return true;
            }
        }
        return false;
    }

    void directiveOrPunctuation()
    {
        if (m_rules.preprocessor && m_begin[m_at] == '#' && !m_lineHasCode)
            m_inDirective = true;
        // "::" and "->" are told from their halves: readers of declarations need them whole.
        const bool pair = (m_begin[m_at] == ':' && at(m_at + 1) == ':')
            || (m_begin[m_at] == '-' && at(m_at + 1) == '>') || (m_begin[m_at] == '=' && at(m_at + 1) == '>');
        emitToken(TokenKind::Punctuation, m_at + (pair ? 2 : 1));
    }

    /// Documentation of Perl and Ruby, at the start of a line.
    bool tryDocument()
    {
        const QByteArrayView text(m_begin, m_size);
        const QByteArrayView line = text.sliced(m_at);
        if (line.startsWith("__END__") || line.startsWith("__DATA__")) {
            advance(m_size, false);
            return true;
        }
        if (m_begin[m_at] != '=' || !isIdentifierStart(at(m_at + 1)) || (m_rules.rubyTexts && !line.startsWith("=begin")))
            return false;
        const qsizetype cut = line.startsWith("=cut") ? m_at : text.indexOf(m_rules.rubyTexts ? "\n=end" : "\n=cut", m_at);
        advance(cut < 0 ? m_size : endOfLine(int(cut) + 1), false);
        return true;
    }

    /// Of the texts that the line before has opened: each is one string.
    void linesOfText()
    {
        const QList<QByteArray> texts = std::exchange(m_openTexts, {});
        for (qsizetype i = 0; i < texts.size() && m_at < m_size; ++i) {
            if (i > 0) {
                newline();
                ++m_at;
            }
            const QByteArray &close = texts[i];
            int end = m_at;
            while (end < m_size && QByteArrayView(m_begin + end, endOfLine(end) - end).trimmed() != close)
                end = std::min(endOfLine(end) + 1, m_size);
            if (end > m_at)
                emitToken(TokenKind::String, end);
            advance(endOfLine(std::min(end, m_size)), true);
        }
    }

    void step()
    {
        const uchar c = uchar(m_begin[m_at]);
        if (m_rules.documents) {
            if ((m_at == 0 || m_begin[m_at - 1] == '\n') && tryDocument())
                return;
            if (c == '<' && at(m_at + 1) == '<')
                if (const QByteArray close = closingLineOf(QByteArrayView(m_begin, m_size), m_at); !close.isEmpty())
                    m_openTexts.append(close);
        }
        if (c == '\n') {
            if (m_inDirective
                && !(m_at > 0
                    && (m_begin[m_at - 1] == '\\'
                        || (m_begin[m_at - 1] == '\r' && m_at > 1 && m_begin[m_at - 2] == '\\'))))
                m_inDirective = false;
            newline();
            ++m_at;
            if (!m_openTexts.isEmpty())
                linesOfText();
            return;
        }
        if (isSpace(c) || (c == '\\' && m_inDirective)) {
            for (++m_at; at(m_at) == ' '; ++m_at) { } // lines are indented
            return;
        }
        if (const int blank = c < 0x80 ? 0 : wideBlank(c, at(m_at + 1), at(m_at + 2)); blank > 0) {
            m_at += blank;
            return;
        }
        if (tryComment() || tryString())
            return;
        if (isIdentifierStart(c) || (c == '$' && m_rules.dollarIdentifiers)) {
            int end = m_at + 1;
            for (; end < m_size; ++end) {
                const uchar next = uchar(m_begin[end]);
                const bool more = next == '$' ? m_rules.dollarIdentifiers
                    : next == '\''           ? m_rules.primes
                                             : isIdentifierPart(next) && (next < 0x80 || wideBlank(next, at(end + 1), at(end + 2)) == 0);
                if (!more)
                    break;
            }
            if (!tryPrefixedString(end))
                emitToken(TokenKind::Identifier, end);
            return;
        }
        if (isDigit(c)) {
            int end = m_at + 1;
            while (isIdentifierPart(at(end)) || (at(end) == '.' && isDigit(at(end + 1)))
                || (at(end) == '\'' && m_rules.preprocessor && isIdentifierPart(at(end + 1))))
                ++end;
            emitToken(TokenKind::Number, end);
            return;
        }
        directiveOrPunctuation();
    }

    void mergeLineComments()
    {
        std::vector<CommentSpan> merged;
        merged.reserve(m_out.comments.size());
        for (const CommentSpan &comment : m_out.comments) {
            if (!merged.empty() && !comment.block && !merged.back().block && !comment.trailing
                && comment.line == merged.back().endLine + 1
                && comment.tokenBefore == merged.back().tokenBefore && joins(merged.back(), comment)) {
                merged.back().end = comment.end;
                merged.back().endLine = comment.endLine;
                continue;
            }
            merged.push_back(comment);
        }
        m_out.comments = std::move(merged);
    }

    bool joins(const CommentSpan &first, const CommentSpan &next) const
    {
        const QByteArrayView a(m_begin + first.offset, first.end - first.offset);
        const QByteArrayView b(m_begin + next.offset, next.end - next.offset);
        for (const char *mark : { "///<", "//!<", "///", "//!", "#:", "#!" })
            if (a.startsWith(mark) != b.startsWith(mark))
                return false;
        // A comment behind code goes on below only where it is set in the same column.
        return !first.trailing || column(first.offset) == column(next.offset);
    }

    int column(int offset) const
    {
        int start = offset;
        while (start > 0 && m_begin[start - 1] != '\n')
            --start;
        return offset - start;
    }

    LexerRules m_rules;
    std::array<bool, 256> m_beginsComment{}; ///< by first byte: most tokens are asked for nothing more
    const char *m_begin;
    int m_size;
    InterpolationReader m_interpolations;
    int m_at = 0;
    bool m_inDirective = false;
    bool m_lineHasCode = false;
    bool m_lineHasComment = false;
    int m_unclosed = 0;
    QList<QByteArray> m_openTexts; ///< what closes those whose lines begin behind this one
    LexedSource m_out;
};

} // namespace

LexedSource lex(const QByteArray &utf8, const QString &language) { return Lexer(utf8, language).run(); }

} // namespace tars
