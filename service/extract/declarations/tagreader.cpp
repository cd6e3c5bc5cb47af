#include "service/extract/declarations/tagreader.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

const QSet<QByteArray> tagModifiers{ "export", "default", "declare", "abstract", "static", "async", "public",
    "private", "protected", "readonly", "override", "final", "open", "internal", "sealed", "data", "inner",
    "enum", "annotation", "inline", "suspend", "operator", "infix", "tailrec", "external", "const",
    "lateinit", "companion", "value", "expect", "actual", "pub", "unsafe", "extern", "mut", "implicit",
    "lazy", "case", "mutating", "fileprivate", "convenience", "required", "get", "set", "crossinline",
    "noinline", "vararg", "reified", "weak", "indirect", "local" };
/// Words that say what kind of thing is declared: not worth listing as properties.
const QSet<QString> silentTagWords{ u"export"_s, u"declare"_s, u"default"_s, u"pub"_s, u"enum"_s, u"public"_s,
    u"private"_s, u"protected"_s, u"internal"_s, u"case"_s, u"local"_s, u"mut"_s, u"fileprivate"_s };

} // namespace

TagReader::TagReader(const LexedSource &source, const QString &language, SymbolRecord tag)
    : m_source(source)
    , m_language(language)
    , m_tokens(source.tokens)
{
    m_found.symbol = std::move(tag);
}

Declaration TagReader::run()
{
    locate();
    if (m_tokens.empty())
        return m_found;
    read();
    if (m_found.last <= m_found.nameToken)
        m_found.last = endOfStatementOnLine();
    if (m_found.symbol.endLine == 0 && m_language == "Perl"_L1)
        endAtBrace();
    return m_found;
}

void TagReader::locate()
{
    const SymbolRecord &symbol = m_found.symbol;
    const size_t from = size_t(m_source.firstTokenOfLine(symbol.line));
    size_t name = from;
    const QByteArray wanted = symbol.name.section(u'.', -1).toUtf8();
    for (size_t i = from; i < m_tokens.size() && m_tokens[i].line == symbol.line; ++i) {
        const QByteArrayView word = m_source.textOf(i);
        const bool quoted = m_tokens[i].kind == TokenKind::String && word.size() > 2; // module 'a'
        if (word == wanted || (quoted && word.sliced(1).chopped(1) == wanted)) {
            name = i;
            break;
        }
    }
    m_found.nameToken = std::min(name, m_tokens.empty() ? 0 : m_tokens.size() - 1);
    m_found.first = m_found.nameToken;
    // Back to the beginning of the statement, then over decorators and attributes above.
    size_t first = m_found.nameToken;
    const bool listItem = symbol.kind == "enumerator"_L1 || symbol.kind == "field"_L1;
    while (first > 0 && m_tokens[first - 1].line == symbol.line && !is(first - 1, ";")
        && !is(first - 1, "{") && !is(first - 1, "}") && !(listItem && is(first - 1, ",")))
        --first;
    while (const size_t decorator = decoratorBefore(first))
        first = decorator - 1;
    m_found.first = first;
    m_found.last = m_found.nameToken;
}

/// One more than the index of the first token of the attribute that ends before `i`; 0 if there is none.
size_t TagReader::decoratorBefore(size_t i) const
{
    if (i == 0)
        return 0;
    size_t j = i - 1;
    if (is(j, ")") || is(j, "]")) {
        int depth = 0;
        while (true) {
            if (is(j, ")") || is(j, "]") || is(j, "}"))
                ++depth;
            else if (is(j, "(") || is(j, "[") || is(j, "{"))
                --depth;
            if (depth == 0 || j == 0)
                break;
            --j;
        }
        if (m_language == "PHP"_L1)
            return j > 0 && is(j - 1, "#") ? j : 0;
    }
    size_t start = j;
    while (start > 0 && m_tokens[start - 1].line == m_tokens[j].line && !is(start, "@"))
        --start;
    return is(start, "@") && m_tokens[start].line == m_tokens[j].line ? start + 1 : 0;
}

/// The last token of a field, constant or the like, so that a comment behind it is found.
size_t TagReader::endOfStatementOnLine() const
{
    static const QSet<QString> kinds{ u"field"_s, u"property"_s, u"constant"_s, u"variable"_s,
        u"enumerator"_s };
    size_t last = m_found.nameToken;
    while (kinds.contains(m_found.symbol.kind) && lineOf(last + 1) == m_found.symbol.line
        && !is(last + 1, ";") && !is(last + 1, ",") && !is(last + 1, "}") && !is(last + 1, ")"))
        last = is(last + 1, "(") || is(last + 1, "[") || is(last + 1, "{")
            ? std::max(skip(last + 1) - 1, last + 1)
            : last + 1;
    return last;
}

void TagReader::modifiers()
{
    for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
        if (is(i, "(") || is(i, "[") || is(i, "{"))
            i = std::min(skip(i), m_found.nameToken) - 1;
        else if (tagModifiers.contains(text(i).toByteArray()) && !(i > 0 && is(i - 1, "."))) {
            const QString word = QString::fromUtf8(text(i));
            if (!silentTagWords.contains(word) && !m_found.symbol.properties.contains(word))
                m_found.symbol.properties.append(word);
        }
    }
}

size_t TagReader::skipAngles(size_t i) const
{
    int depth = 0;
    const bool types = m_language == "TypeScript"_L1; // whose arguments may hold { a: 1 } and function types
    for (size_t j = i; j < m_tokens.size() && !is(j, ";") && (types || !is(j, "{"));) {
        if (types && (is(j, "{") || is(j, "(") || is(j, "["))) {
            j = skip(j);
            continue;
        }
        depth += is(j, "<") ? 1 : is(j, ">") ? -1 : 0;
        if (depth == 0)
            return j + 1;
        ++j;
    }
    return i;
}

size_t TagReader::endOfType(size_t i, const QSet<QByteArray> &terminators, bool lines) const
{
    const size_t start = i;
    if (is(i, "{") && m_language == "TypeScript"_L1) // an object's type
        i = skip(i);
    while (i < m_tokens.size() && !terminators.contains(text(i).toByteArray())) {
        if (lines && i > start && lineOf(i) > m_source.endLineOf(m_tokens[i - 1]) && !is(i, "|")
            && !is(i - 1, "|") && !is(i, "&") && !is(i - 1, "&") && !is(i - 1, ",") && !is(i - 1, "->")
            && !is(i - 1, "=>"))
            break;
        if (is(i, ")") || is(i, "]") || is(i, "}"))
            break;
        if (is(i, "<") && skipAngles(i) > i)
            i = skipAngles(i);
        else
            i = is(i, "(") || is(i, "[") || (is(i, "{") && i == start) ? skip(i) : i + 1;
    }
    return i;
}

size_t TagReader::endOfBody(size_t i) const
{
    if (is(i, "{"))
        return skip(i) - 1;
    return i > 0 ? i - 1 : i;
}

/// Of languages for which Ctags tells no end: the brace that closes the body, by where people put it; the lexer may not know
/// all that such a language quotes.
void TagReader::endAtBrace()
{
    if (m_found.symbol.kind != "function"_L1 && m_found.symbol.kind != "method"_L1)
        return;
    size_t open = m_found.nameToken + 1;
    while (open < m_tokens.size() && !is(open, "{") && !is(open, ";"))
        open = is(open, "(") ? std::max(skip(open), open + 1) : open + 1;
    if (!is(open, "{"))
        return;
    const size_t last = skip(open) - 1;
    if (last < m_tokens.size() && lineOf(last) == lineOf(open)) {
        m_found.symbol.endLine = lineOf(last);
        return;
    }
    const int column = columnOf(size_t(m_source.firstTokenOfLine(m_found.symbol.line)));
    for (size_t i = open + 1; i < m_tokens.size(); ++i)
        if (is(i, "}") && lineOf(i) > lineOf(i - 1) && columnOf(i) <= column) {
            m_found.symbol.endLine = columnOf(i) == column ? lineOf(i) : 0;
            return;
        }
}

int TagReader::columnOf(size_t i) const
{
    return i < m_tokens.size() ? m_tokens[i].offset - m_source.lineStarts[size_t(m_tokens[i].line) - 1] : 0;
}

void TagReader::setEnd(size_t last)
{
    if (last >= m_tokens.size() || last < m_found.nameToken)
        return;
    m_found.last = last;
    if (m_found.symbol.endLine == 0)
        m_found.symbol.endLine = m_source.endLineOf(m_tokens[last]);
}

} // namespace tars
