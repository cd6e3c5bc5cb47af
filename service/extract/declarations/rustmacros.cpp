#include "service/extract/declarations/rustmacros.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class MacroOpener
{
public:
    explicit MacroOpener(const QByteArray &text)
        : m_source(lex(text, u"Rust"_s))
        , m_opened{ text, {} }
    {
    }

    OpenedMacros run()
    {
        for (size_t i = 0; i + 4 < m_source.tokens.size(); ++i) {
            if (is(i, "macro_rules") && is(i + 1, "!") && !isExported(i))
                i = std::max(i, open(i));
            else if (is(i + 1, "!") && is(i + 2, "{") && wrapsItems(i))
                unwrap(i);
        }
        return std::move(m_opened);
    }

private:
    bool is(size_t i, QByteArrayView what) const { return m_source.is(i, what); }
    size_t skip(size_t i) const { return skipBrackets(m_source, i, m_source.tokens.size()); }
    bool isExported(size_t i) const
    {
        for (size_t j = i; j > 0 && i - j < 40 && !is(j - 1, "}") && !is(j - 1, ";"); --j)
            if (is(j - 1, "macro_export"))
                return true;
        return false;
    }

    /// "pin_project! {", "cfg_rt! {": what is between the brackets is what the macro gives, among other things or on a condition.
    bool wrapsItems(size_t i) const
    {
        return is(i, "pin_project")
            || (m_source.tokens[i].kind == TokenKind::Identifier && m_source.text.sliced(m_source.tokens[i].offset, m_source.tokens[i].length).startsWith("cfg_"));
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

    /// The last token of the macro, or `macro` where it is left as it is.
    size_t open(size_t macro)
    {
        const size_t whole = macro + 3;
        const size_t end = skip(whole) - 1;
        const size_t arrow = skip(whole + 1);
        const size_t rule = arrow + 1;
        if (end <= whole || !is(arrow, "=>") || !is(rule, "{"))
            return macro;
        const size_t ruleEnd = skip(rule) - 1;
        const bool semicolon = is(ruleEnd + 1, ";");
        if (ruleEnd + 1 + semicolon != end)
            return macro;
        size_t module = rule + 1;
        while (is(module, "#") && is(module + 1, "["))
            module = skip(module + 1);
        size_t body = module;
        while (body < module + 6 && !is(body, "{"))
            ++body;
        if (!is(module, "pub") || !is(module + 1, "mod") || !is(body, "{") || skip(body) != ruleEnd
            || !m_source.text.sliced(m_source.tokens[module].offset, m_source.tokens[body].offset - m_source.tokens[module].offset).contains('$'))
            return macro;
        const size_t bodyEnd = ruleEnd - 1;
        blank(offset(macro), offset(body) + 1);
        blank(offset(bodyEnd), offset(end) + 1);
        for (size_t i = body; i < bodyEnd; ++i)
            if (is(i, "$") && is(i + 1, "(") && is(i + 2, "#"))
                repeated(i);
        m_opened.modules.append({ offset(body), offset(bodyEnd) });
        return end;
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
        for (int i = from; i < to; ++i)
            if (m_opened.text.at(i) != '\n')
                m_opened.text[i] = ' ';
    }

    const LexedSource m_source;
    OpenedMacros m_opened;
};

} // namespace

bool OpenedMacros::isWithin(const LexedSource &source, const Declaration &declaration) const
{
    if (declaration.nameToken >= source.tokens.size())
        return false;
    const int at = source.tokens[declaration.nameToken].offset;
    return std::any_of(modules.begin(), modules.end(), [&](const auto &body) { return at > body.first && at < body.second; });
}

OpenedMacros openedRustMacros(const QByteArray &text)
{
    const bool rules = text.contains("macro_rules!") && text.contains("pub mod $");
    if (!rules && !text.contains("pin_project!") && !text.contains("cfg_"))
        return { text, {} };
    return MacroOpener(text).run();
}

QByteArray withoutRustEscapes(const LexedSource &source)
{
    QByteArray text = source.text;
    char *bytes = text.data();
    for (const Token &token : source.tokens) {
        if (token.kind != TokenKind::String || bytes[token.offset] != '"')
            continue;
        const int end = token.offset + token.length;
        for (int at = token.offset + 1; at + 1 < end; ++at)
            if (bytes[at] == '\\') {
                bytes[at++] = ' ';
                if (bytes[at] != '\n' && at + 1 < end)
                    bytes[at] = ' ';
            }
    }
    return text;
}

} // namespace tars
