#include "service/extract/declarations/pythontags.h"

#include "service/extract/declarations.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class PythonTags
{
public:
    explicit PythonTags(const LexedSource &source)
        : m_source(source)
        , m_tokens(source.tokens)
    {
    }

    QList<SymbolRecord> run()
    {
        int brackets = 0;
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (brackets == 0 && beginsStatement(i)) {
                if (beginsLine(i))
                    leave(columnOf(i), i);
                statement(i);
            }
            if (is(i, "(") || is(i, "[") || is(i, "{"))
                ++brackets;
            else if (is(i, ")") || is(i, "]") || is(i, "}"))
                brackets = std::max(0, brackets - 1);
        }
        leave(-1, m_tokens.size());
        return std::move(m_found);
    }

private:
    struct Scope {
        int column = 0;
        QString path;
        QString kind;
        qsizetype tag = 0; ///< of m_found; -1: of none
        bool isProgram = false; ///< what runs as a program alone: its variables are nobody else's
    };

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    bool isName(size_t i) const { return i < m_tokens.size() && m_tokens[i].kind == TokenKind::Identifier; }
    int columnOf(size_t i) const { return m_tokens[i].offset - m_source.lineStarts[size_t(m_tokens[i].line) - 1]; }
    bool beginsLine(size_t i) const
    {
        return i == 0 || (m_tokens[i].line > m_source.endLineOf(m_tokens[i - 1]) && !is(i - 1, "\\"));
    }
    /// Also behind the ":" of "class A: pass" and "if x: y = 1", which the line goes on behind.
    bool beginsStatement(size_t i) const { return beginsLine(i) || is(i - 1, ";") || (is(i - 1, ":") && m_compound == m_tokens[i].line); }

    /// Ends the scopes that do not hold what stands in that column.
    void leave(int column, size_t next)
    {
        while (!m_scopes.empty() && m_scopes.back().column >= column) {
            if (next > 0 && m_scopes.back().tag >= 0)
                m_found[m_scopes.back().tag].endLine = m_source.endLineOf(m_tokens[next - 1]);
            m_scopes.pop_back();
        }
    }

    SymbolRecord tagAt(size_t name, const QString &kind) const
    {
        SymbolRecord tag;
        tag.name = QString::fromUtf8(m_source.textOf(name));
        tag.kind = kind;
        tag.line = m_tokens[name].line;
        tag.separator = u"."_s;
        if (!m_scopes.empty()) {
            tag.scope = m_scopes.back().path;
            tag.scopeKind = m_scopes.back().kind;
        }
        return tag;
    }

    void statement(size_t i)
    {
        const size_t def = is(i, "async") ? i + 1 : i;
        const bool isClass = is(i, "class");
        if ((isClass || is(def, "def")) && isName(def + 1))
            return enter(def + 1, isClass, columnOf(i));
        static constexpr const char *compound[] = { "if", "else", "elif", "try", "except", "finally", "with", "for", "while" };
        if (std::any_of(std::begin(compound), std::end(compound), [&](const char *word) { return m_source.is(i, QByteArrayView(word)); })) {
            m_compound = m_tokens[i].line;
            if (is(i, "if") && is(i + 1, "__name__") && m_scopes.empty())
                m_scopes.push_back({ columnOf(i), {}, {}, -1, true });
            return;
        }
        if (m_scopes.empty() || m_scopes.back().kind == "class"_L1)
            assignment(i);
    }

    void enter(size_t name, bool isClass, int column)
    {
        const bool member = !m_scopes.empty() && m_scopes.back().kind == "class"_L1;
        SymbolRecord tag = tagAt(name, isClass ? u"class"_s : member ? u"method"_s : u"function"_s);
        m_compound = tag.line;
        m_scopes.push_back({ column, tag.qualifiedName(), tag.kind, m_found.size() });
        m_found.append(std::move(tag));
    }

    /// "a: int", "a = b = 1", "a, b = 1, 2".
    void assignment(size_t i)
    {
        std::vector<size_t> names;
        for (;;) {
            const size_t before = names.size();
            const bool bracketed = is(i, "(") || is(i, "[");
            for (i += bracketed; isName(i); ++i) {
                names.push_back(i);
                if (!is(i + 1, ","))
                    break;
                ++i;
            }
            if (before == names.size())
                break;
            size_t behind = names.back() + 1 + (bracketed && (is(names.back() + 1, ")") || is(names.back() + 1, "]")));
            if (is(behind, ",")) // "a, = b"
                ++behind;
            const bool annotated = names.size() == 1 && is(behind, ":") && m_tokens[behind].line == m_tokens[i].line;
            if (!annotated && (!is(behind, "=") || is(behind + 1, "="))) {
                names.resize(before);
                break;
            }
            i = behind + 1;
            if (annotated)
                break;
        }
        if (names.size() == 1 && is(i, "lambda")) {
            SymbolRecord tag = tagAt(names.front(), m_scopes.empty() ? u"function"_s : u"method"_s);
            size_t end = i + 1;
            while (end < m_tokens.size() && !is(end, ":"))
                end = is(end, "(") || is(end, "[") || is(end, "{") ? skipBrackets(m_source, end, m_tokens.size()) : end + 1;
            tag.signature = u'(' + foldedText(m_source, i + 1, end) + u')';
            m_found.append(std::move(tag));
            return;
        }
        for (const size_t name : names)
            m_found.append(tagAt(name, u"variable"_s));
    }

    const LexedSource &m_source;
    const std::vector<Token> &m_tokens;
    std::vector<Scope> m_scopes;
    int m_compound = 0; ///< line of the statement whose body may stand behind its ":"
    QList<SymbolRecord> m_found;
};

} // namespace

QList<SymbolRecord> readPythonTags(const LexedSource &source) { return PythonTags(source).run(); }

} // namespace tars
