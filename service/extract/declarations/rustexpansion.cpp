#include "service/extract/declarations/rustexpansion.h"

#include "service/extract/bytesearch.h"
#include "service/extract/declarations.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostText = 256 * 1024;
constexpr qsizetype mostCalls = 500;

struct Range {
    size_t from = 0;
    size_t to = 0; ///< excluded
};

struct Rule {
    Range pattern;
    Range body;
};

using Captured = QHash<QByteArray, QByteArray>;

class MacroExpander
{
public:
    explicit MacroExpander(const LexedSource &source)
        : m_source(source)
    {
    }

    ExpandedMacros run()
    {
        findMacros();
        if (m_rules.isEmpty())
            return {};
        int depth = 0;
        for (size_t i = 0; i + 3 < m_source.tokens.size() && m_looked < mostCalls; ++i) {
            depth += is(i, "{") ? 1 : is(i, "}") ? -1 : 0;
            if (depth == 0 && is(i + 1, "!") && (is(i + 2, "(") || is(i + 2, "{") || is(i + 2, "["))
                && (i == 0 || is(i - 1, ";") || is(i - 1, "}") || is(i - 1, "]")))
                if (const auto rules = m_rules.constFind(m_source.textOf(i).toByteArray()); rules != m_rules.cend()) {
                    expand(i, *rules);
                    ++m_looked;
                }
        }
        return std::move(m_out);
    }

private:
    bool is(size_t i, QByteArrayView what) const { return m_source.is(i, what); }
    size_t skip(size_t i) const { return skipBrackets(m_source, i, m_source.tokens.size()); }
    bool opens(size_t i) const { return is(i, "(") || is(i, "[") || is(i, "{"); }
    int offset(size_t i) const { return i < m_source.tokens.size() ? m_source.tokens[i].offset : int(m_source.text.size()); }
    int endOf(size_t i) const { return m_source.tokens[i].offset + m_source.tokens[i].length; }
    QByteArray slice(size_t from, size_t to) const { return from < to ? m_source.text.mid(offset(from), endOf(to - 1) - offset(from)) : QByteArray(); }

    /// Those that give something public.
    void findMacros()
    {
        for (size_t i = 0; i + 4 < m_source.tokens.size(); ++i) {
            if (!is(i, "macro_rules") || !is(i + 1, "!") || !opens(i + 3))
                continue;
            const size_t end = skip(i + 3) - 1;
            QList<Rule> rules;
            bool gives = false;
            for (size_t at = i + 4; at < end;) {
                const size_t arrow = skip(at), body = arrow + 1;
                if (!opens(at) || !is(arrow, "=>") || !opens(body))
                    break;
                const size_t behind = skip(body);
                rules.append(Rule{ { at + 1, arrow - 1 }, { body + 1, behind - 1 } });
                for (size_t j = body; j < behind && !gives; ++j)
                    gives = is(j, "pub");
                at = behind + is(behind, ";");
            }
            if (gives)
                m_rules.insert(m_source.textOf(i + 2).toByteArray(), rules);
            i = end;
        }
    }

    void expand(size_t call, const QList<Rule> &rules)
    {
        const size_t behind = skip(call + 2);
        for (const Rule &rule : rules) {
            Captured captured;
            if (!fits(rule.pattern, { call + 3, behind - 1 }, captured))
                continue;
            QByteArray given = written(rule.body, captured);
            given.append('\n');
            if (m_out.text.size() + given.size() > mostText)
                return;
            m_out.calls.append(ExpandedCall{ int(m_out.text.count('\n')) + 1, m_source.tokens[call].line, m_source.tokens[behind - 1].line });
            m_out.text += given;
            return;
        }
    }

    bool fits(Range pattern, Range given, Captured &captured) const
    {
        size_t a = given.from;
        for (size_t p = pattern.from; p < pattern.to;) {
            if (is(p, "$") && is(p + 1, "(")) {
                const size_t group = skip(p + 1);
                size_t behind = group;
                while (behind < pattern.to && !is(behind, "*") && !is(behind, "+") && !is(behind, "?"))
                    ++behind;
                if (is(p + 2, "#") && is(p + 3, "[") && is(p + 4, "$"))
                    a = attributes(a, given.to, captured[m_source.textOf(p + 5).toByteArray()]);
                else if (behind + 1 >= pattern.to)
                    return true; // what it has more of is left out
                p = behind + 1;
            } else if (is(p, "$") && is(p + 2, ":")) {
                const size_t behind = endOfFragment(p, pattern, a, given.to);
                if (behind == a && !is(p + 3, "vis"))
                    return false;
                captured.insert(m_source.textOf(p + 1).toByteArray(), slice(a, behind));
                a = behind;
                p += 4;
            } else if (a < given.to && m_source.textOf(a) == m_source.textOf(p)) {
                ++a;
                ++p;
            } else {
                return false;
            }
        }
        return a == given.to || (a + 1 == given.to && is(a, ","));
    }

    size_t endOfFragment(size_t parameter, Range pattern, size_t a, size_t end) const
    {
        if (a >= end)
            return a;
        const size_t tree = opens(a) ? std::min(skip(a), end) : a + 1;
        if (is(parameter + 3, "vis"))
            return !is(a, "pub") ? a : is(a + 1, "(") ? std::min(skip(a + 1), end) : a + 1;
        if (is(parameter + 3, "ident") || is(parameter + 3, "tt") || is(parameter + 3, "lifetime") || is(parameter + 3, "block"))
            return tree;
        const size_t next = parameter + 4;
        if (next >= pattern.to || is(next, "$"))
            return next >= pattern.to ? end : tree;
        int angles = 0;
        size_t i = a;
        for (; i < end && (angles > 0 || m_source.textOf(i) != m_source.textOf(next)); i = opens(i) ? skip(i) : i + 1)
            angles += is(i, "<") ? 1 : is(i, ">") && angles > 0 && !is(i - 1, "-") ? -1 : 0;
        return std::min(i, end);
    }

    /// "#[a] #[b]", and comments of documentation among them.
    size_t attributes(size_t a, size_t end, QByteArray &out) const
    {
        const auto comments = [&] {
            const QByteArray between = m_source.text.mid(endOf(a - 1), offset(a) - endOf(a - 1));
            for (const QByteArray &line : between.split('\n'))
                if (line.trimmed().startsWith("///"))
                    out += line.trimmed() + '\n';
        };
        while (a < end && is(a, "#") && is(a + 1, "[")) {
            comments();
            const size_t behind = std::min(skip(a + 1), end);
            out += slice(a, behind) + '\n';
            a = behind;
        }
        if (a < end)
            comments();
        return a;
    }

    QByteArray written(Range body, const Captured &captured) const
    {
        QByteArray out;
        int from = body.from > 0 ? endOf(body.from - 1) : 0;
        for (size_t i = body.from; i < body.to; ++i) {
            if (!is(i, "$"))
                continue;
            out += m_source.text.mid(from, offset(i) - from);
            if (is(i + 1, "(")) {
                const size_t group = skip(i + 1);
                if (is(i + 2, "#") && is(i + 3, "[") && is(i + 4, "$"))
                    out += '\n' + captured.value(m_source.textOf(i + 5).toByteArray());
                size_t behind = group;
                while (behind < body.to && behind < group + 2 && !is(behind, "*") && !is(behind, "+") && !is(behind, "?"))
                    ++behind;
                i = behind;
            } else {
                const QByteArray name = i + 1 < body.to ? m_source.textOf(i + 1).toByteArray() : QByteArray();
                out += captured.value(name, name);
                ++i;
            }
            if (i >= body.to)
                return withComments(out);
            from = endOf(i);
        }
        return withComments(out + m_source.text.mid(from, offset(body.to) - from));
    }

    /// Without empty lines, which would part a comment.
    static QByteArray withComments(const QByteArray &code)
    {
        static const QRegularExpression doc(u"#\\[doc\\s*=\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"\\s*\\]"_s), empty(u"\\n\\s*\\n"_s);
        QString text = QString::fromUtf8(code);
        if (text.contains("doc"_L1))
            text.replace(doc, u"/// \\1\n"_s);
        return text.replace(empty, u"\n"_s).toUtf8();
    }

    const LexedSource &m_source;
    QHash<QByteArray, QList<Rule>> m_rules;
    ExpandedMacros m_out;
    qsizetype m_looked = 0; ///< calls
};

} // namespace

const ExpandedCall &ExpandedMacros::callAt(int line) const
{
    const auto behind = std::upper_bound(calls.cbegin(), calls.cend(), line, [](int at, const ExpandedCall &call) { return at < call.firstLine; });
    return behind == calls.cbegin() ? calls.first() : *std::prev(behind);
}

ExpandedMacros expandedRustMacros(const LexedSource &source)
{
    return holds(source.text, "macro_rules!") ? MacroExpander(source).run() : ExpandedMacros();
}

} // namespace tars
