#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <map>
#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostNames = 2'000;

QJsonArray listOfNames(const QByteArrayList &names)
{
    QJsonArray array;
    for (const QByteArray &name : names)
        array.append(QString::fromUtf8(name));
    return array;
}

/// What the names of one function of Go hold, as far as its text tells.
class GoReceivers
{
public:
    explicit GoReceivers(const LexedSource &source)
        : m_source(source)
    {
    }

    FactOutput read()
    {
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (m_source.is(i, "func") && (i == 0 || m_source.tokens[i - 1].line < m_source.tokens[i].line))
                m_held.clear(); // names end with their function
            if (!isName(m_source, i))
                continue;
            declare(i);
            if (i >= 2 && m_source.is(i - 1, ".") && m_source.is(i + 1, "("))
                call(i);
        }
        FactOutput output;
        for (const auto &[name, seen] : m_seen)
            if ((!seen.unknown || !seen.types.isEmpty()) && output.facts.size() < mostNames) {
                QJsonObject value{ { u"name"_s, QString::fromUtf8(name) } };
                if (seen.unknown)
                    value.insert(u"others"_s, true);
                if (!seen.callees.isEmpty())
                    value.insert(u"of"_s, listOfNames(seen.callees));
                if (!seen.types.isEmpty())
                    value.insert(u"types"_s, listOfNames(seen.types));
                output.facts.append({ u"code.receiver"_s, value, seen.line });
            }
        std::stable_sort(output.facts.begin(), output.facts.end(), [](const FactRecord &a, const FactRecord &b) { return a.line < b.line; });
        return output;
    }

private:
    struct Held {
        QByteArray callee, type; ///< one of them
    };
    struct Seen {
        QByteArrayList callees, types;
        bool unknown = false;
        int line = 0;
    };

    /// "x := a.Method(", "x, err := Make(", "x := &pkg.Type{", "x *pkg.Type" among parameters.
    void declare(size_t i)
    {
        const bool member = i > 0 && m_source.is(i - 1, ".");
        if (member)
            return;
        size_t value = m_source.is(i + 1, ":") && m_source.is(i + 2, "=") ? i + 3 : 0;
        if (value == 0 && m_source.is(i + 1, "=") && !m_source.is(i + 2, "="))
            value = i + 2;
        if (value > 0) {
            size_t first = i;
            while (first > 2 && m_source.is(first - 1, ",") && isName(m_source, first - 2)) {
                m_held.remove(m_source.keyOf(first));
                first -= 2;
            }
            const QByteArray callee = calleeOf(value);
            if (const QByteArray type = first == i ? typeOf(value) : QByteArray(); !type.isEmpty())
                m_held.insert(m_source.keyOf(i), { {}, type });
            else if (callee.isEmpty())
                m_held.remove(m_source.keyOf(first));
            else
                m_held.insert(m_source.keyOf(first), { callee, {} });
            return;
        }
        if (i == 0 || !(m_source.is(i - 1, "(") || m_source.is(i - 1, ",") || m_source.is(i - 1, "var")))
            return;
        size_t type = i + 1;
        while (m_source.is(type, "*"))
            ++type;
        if (!isName(m_source, type) || m_source.tokens[type].line != m_source.tokens[i].line)
            return;
        const size_t first = type;
        while (m_source.is(type + 1, ".") && isName(m_source, type + 2))
            type += 2;
        if (m_source.is(type + 1, ",") || m_source.is(type + 1, ")") || m_source.is(i - 1, "var"))
            m_held.insert(m_source.keyOf(i), { {}, typeAt(first, type) });
    }

    /// With its package: "cobra.Command".
    QByteArray typeAt(size_t first, size_t last) const
    {
        return first == last ? m_source.keyOf(last) : QByteArray(m_source.keyOf(first) + '.' + m_source.keyOf(last));
    }

    /// What "&pkg.Type{" and "new(pkg.Type)" make; empty for anything else.
    QByteArray typeOf(size_t at) const
    {
        const bool isNew = m_source.is(at, "new") && m_source.is(at + 1, "(");
        at += isNew ? 2 : m_source.is(at, "&") ? 1 : 0;
        if (!isName(m_source, at))
            return {};
        const size_t last = m_source.is(at + 1, ".") && isName(m_source, at + 2) ? at + 2 : at;
        const bool made = m_source.is(last + 1, isNew ? ")" : "{") && m_source.tokens[last + 1].line == m_source.tokens[at].line;
        return made ? typeAt(at, last) : QByteArray();
    }

    /// The last name of "a.b.Method(…)" that is called; empty where anything else follows.
    QByteArray calleeOf(size_t at) const
    {
        for (int steps = 0; steps < 16 && isName(m_source, at); ++steps) {
            while (m_source.is(at + 1, ".") && isName(m_source, at + 2))
                at += 2;
            const size_t behind = m_source.is(at + 1, "(") ? behindBrackets(m_source, at + 1) : 0;
            if (behind == 0)
                return {};
            if (!m_source.is(behind, "."))
                return m_source.keyOf(at);
            at = behind + 1;
        }
        return {};
    }

    void call(size_t i)
    {
        Seen &seen = m_seen[m_source.keyOf(i)];
        seen.line = seen.line == 0 ? m_source.tokens[i].line : seen.line;
        const bool plain = isName(m_source, i - 2) && !(i > 2 && m_source.is(i - 3, "."));
        const auto held = plain ? m_held.constFind(m_source.keyOf(i - 2)) : m_held.cend();
        if (held == m_held.cend()) {
            seen.unknown = true;
            return;
        }
        QByteArrayList &list = held->callee.isEmpty() ? seen.types : seen.callees;
        const QByteArray &what = held->callee.isEmpty() ? held->type : held->callee;
        if (!list.contains(what))
            list.append(what);
    }

    const LexedSource &m_source;
    QHash<QByteArray, Held> m_held; ///< keys are parts of the source's own text
    std::map<QByteArray, Seen> m_seen; ///< by the name of the member
};
} // namespace

FactOutput readGoReceivers(const FactSource &source)
{
    return source.language == "Go"_L1 ? GoReceivers(source.source).read() : FactOutput();
}

} // namespace tars
