#include "service/extract/declarations/rustmacros.h"

#include "service/extract/bytesearch.h"
#include "service/extract/declarations/rusttokens.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class MacroOpener
{
public:
    explicit MacroOpener(const LexedSource &source)
        : m_source(source)
        , m_tokens(source)
        , m_opened{ source.text, {} }
    {
    }

    OpenedMacros run()
    {
        for (size_t i = 0; i + 4 < m_source.tokens.size(); ++i) {
            if (is(i, "macro_rules") && is(i + 1, "!")) {
                if (!isExported(i))
                    open(i);
                i = std::max(i, skip(i + 3) - 1);
            } else if (is(i, "fn") && m_source.tokens[i + 1].kind == TokenKind::Identifier)
                i = endOfFunction(i);
            else if (is(i + 1, "!") && is(i + 2, "{") && wrapsItems(i))
                unwrap(i);
        }
        if (!m_isChanged)
            m_opened.text.clear();
        return std::move(m_opened);
    }

private:
    bool is(size_t i, QByteArrayView what) const { return m_source.is(i, what); }
    size_t skip(size_t i) const { return m_tokens.skip(i); }
    bool isExported(size_t i) const
    {
        for (size_t j = i; j > 0 && i - j < 40 && !is(j - 1, "}") && !is(j - 1, ";"); --j)
            if (is(j - 1, "macro_export"))
                return true;
        return false;
    }

    /// In a body stand expressions, whatever they look like.
    size_t endOfFunction(size_t i) const
    {
        while (i < m_source.tokens.size() && !is(i, "{") && !is(i, ";"))
            i = is(i, "(") || is(i, "[") ? skip(i) : i + 1;
        return is(i, "{") ? skip(i) - 1 : i;
    }

    /// "pin_project! {", "cfg_rt! {", "bitflags! { pub struct": what is between the brackets is what the macro gives, among other
    /// things or on a condition.
    bool wrapsItems(size_t i) const
    {
        return m_source.tokens[i].kind == TokenKind::Identifier
            && (is(i, "pin_project") || m_source.textOf(i).startsWith("cfg_") || isItem(i + 3));
    }

    bool isItem(size_t i) const
    {
        while (is(i, "#") && is(i + 1, "["))
            i = skip(i + 1);
        if (is(i, "pub"))
            i = is(i + 1, "(") ? skip(i + 1) : i + 1;
        while (is(i, "unsafe") || is(i, "async") || (is(i, "const") && is(i + 1, "fn")))
            ++i;
        if (is(i, "impl"))
            return true;
        const bool named = i + 1 < m_source.tokens.size() && m_source.tokens[i + 1].kind == TokenKind::Identifier;
        return named && (is(i, "fn") || is(i, "struct") || is(i, "enum") || is(i, "trait") || is(i, "mod"));
    }

    void unwrap(size_t macro)
    {
        const size_t end = skip(macro + 2) - 1;
        size_t first = macro;
        while (first >= 2 && is(first - 1, "::"))
            first -= 2;
        if (end <= macro + 2 || !is(end, "}")
            || (first > 0 && !is(first - 1, "}") && !is(first - 1, ";") && !is(first - 1, "{") && !is(first - 1, "]")))
            return;
        blank(offset(first), offset(macro + 2) + 1);
        blank(offset(end), offset(end) + 1);
    }

    void open(size_t macro)
    {
        const size_t whole = macro + 3;
        const size_t end = skip(whole) - 1;
        const size_t arrow = skip(whole + 1);
        const size_t rule = arrow + 1;
        if (end <= whole || !is(arrow, "=>") || !is(rule, "{"))
            return;
        const size_t ruleEnd = skip(rule) - 1;
        const bool semicolon = is(ruleEnd + 1, ";");
        if (ruleEnd + 1 + semicolon != end)
            return;
        if (arrow == whole + 3 && beginsItems(rule + 1) && givesItems(macro + 2)) { // "crate_root!();"
            blank(offset(macro), offset(rule) + 1);
            blank(offset(ruleEnd), offset(end) + 1);
            return;
        }
        size_t module = rule + 1;
        while (is(module, "#") && is(module + 1, "["))
            module = skip(module + 1);
        size_t body = module;
        while (body < ruleEnd && !is(body, "{"))
            ++body;
        if (!is(module, "pub") || skip(body) != ruleEnd)
            return;
        const bool parametric = m_source.text.sliced(offset(module), offset(body) - offset(module)).contains('$');
        if (is(module + 1, "mod") && body < module + 6 && parametric) {
            blank(offset(macro), offset(body) + 1);
            blank(offset(ruleEnd - 1), offset(end) + 1);
            for (size_t i = body; i < ruleEnd - 1; ++i)
                if (is(i, "$") && is(i + 1, "(") && is(i + 2, "#"))
                    repeated(i);
            m_opened.modules.append({ offset(body), offset(ruleEnd - 1) });
            return;
        }
        if (!isItem(module) || !isCalled(macro + 2))
            return;
        blank(offset(macro), offset(rule) + 1);
        blank(offset(ruleEnd), offset(end) + 1);
        for (size_t i = module; i < body; ++i) // which are bounds of the item that the call adds
            if (is(i, "$") && is(i + 1, "(")) {
                const size_t behind = skip(i + 1);
                blank(offset(i), is(behind, "*") || is(behind, "+") || is(behind, "?") ? offset(behind) + 1 : offset(behind));
                i = behind - 1;
            }
    }

    bool beginsItems(size_t i) const { return is(i, "use") || (is(i, "pub") && is(i + 1, "use")) || is(i, "macro_rules") || isItem(i); }

    /// Whether the file calls the macro where its own items stand.
    bool givesItems(size_t name)
    {
        int depth = 0;
        for (; m_readForItems + 3 < m_source.tokens.size(); ++m_readForItems) {
            const size_t i = m_readForItems;
            depth += is(i, "{") ? 1 : is(i, "}") ? -1 : 0;
            if (depth == 0 && is(i + 1, "!") && is(i + 2, "(") && (i == 0 || is(i - 1, ";") || is(i - 1, "}") || is(i - 1, "]")) && is(skip(i + 2), ";"))
                m_giving.insert(m_source.keyOf(i));
        }
        return m_giving.contains(m_source.keyOf(name));
    }

    bool isCalled(size_t name)
    {
        for (; m_read + 1 < m_source.tokens.size(); ++m_read)
            if (is(m_read + 1, "!"))
                m_called.insert(m_source.keyOf(m_read));
        return m_called.contains(m_source.keyOf(name));
    }

    /// "$(#[$meta])*" between the lines of a comment, which it would part.
    void repeated(size_t i)
    {
        const size_t behind = skip(i + 1);
        const int from = offset(i), to = is(behind, "*") ? offset(behind) + 1 : offset(behind - 1) + 1;
        blank(from, to);
        const qsizetype line = m_source.lineStarts[size_t(m_source.tokens[i].line) - 1];
        const bool alone = m_opened.text.sliced(line, from - line).trimmed().isEmpty();
        if (alone && to - from > 3 && m_source.tokens[i].line == m_source.tokens[behind - 1].line)
            m_opened.text.replace(from, 3, "///");
    }

    int offset(size_t i) const { return m_source.tokens[std::min(i, m_source.tokens.size() - 1)].offset; }
    void blank(int from, int to)
    {
        m_isChanged = true;
        for (int i = from; i < to; ++i)
            if (m_opened.text.at(i) != '\n')
                m_opened.text[i] = ' ';
    }

    const LexedSource &m_source;
    const RustTokens m_tokens;
    QSet<QByteArray> m_called; ///< all that stand before a "!", once asked for
    size_t m_read = 0; ///< for them
    QSet<QByteArray> m_giving; ///< those that are called among the file's items, once asked for
    size_t m_readForItems = 0; ///< for them
    OpenedMacros m_opened;
    bool m_isChanged = false;
};

/// Whether some line begins "name! {".
bool callsAtLineStart(const QByteArray &text)
{
    const auto isOfPath = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':'; };
    for (qsizetype at = text.indexOf('!'); at >= 0; at = text.indexOf('!', at + 1)) {
        const qsizetype brace = at + 1 < text.size() && text[at + 1] == ' ' ? at + 2 : at + 1;
        qsizetype before = at;
        while (before > 0 && isOfPath(text[before - 1]))
            --before;
        if (brace >= text.size() || text[brace] != '{' || before == at)
            continue;
        while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t'))
            --before;
        if (before == 0 || text[before - 1] == '\n')
            return true;
    }
    return false;
}

} // namespace

bool OpenedMacros::isWithin(const LexedSource &source, const Declaration &declaration) const
{
    if (declaration.nameToken >= source.tokens.size())
        return false;
    const int at = source.tokens[declaration.nameToken].offset;
    return std::any_of(modules.begin(), modules.end(), [&](const auto &body) { return at > body.first && at < body.second; });
}

OpenedMacros openedRustMacros(const LexedSource &source)
{
    const QByteArray &text = source.text;
    const bool rules = holds(text, "macro_rules!") && holds(text, "pub ");
    return rules || callsAtLineStart(text) ? MacroOpener(source).run() : OpenedMacros{};
}

} // namespace tars
