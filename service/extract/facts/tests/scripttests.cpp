#include "service/extract/facts/tests/testfinder.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{

bool isTestFile(const TestFinder &finder)
{
    const QString name = finder.fileName.toLower(), path = u'/' + finder.file.path.toLower();
    return name.contains(".test."_L1) || name.contains(".spec."_L1) || name.startsWith("test"_L1)
        || path.contains("/__tests__/"_L1) || path.contains("/test/"_L1) || path.contains("/tests/"_L1)
        || path.contains("/spec/"_L1) || path.contains("/e2e/"_L1);
}

QString frameworkOf(const TestFinder &finder)
{
    return finder.importsAny({ "vitest" })                              ? u"Vitest"_s
        : finder.importsAny({ "node:test" })                            ? u"node:test"_s
        : finder.importsAny({ "@playwright/test" })                     ? u"Playwright"_s
        : finder.importsAny({ "mocha", "chai", "supertest", "should" }) ? u"Mocha"_s
        : finder.importsAny({ "tape" })                                 ? u"tape"_s
        : finder.importsAny({ "tap" })                                  ? u"tap"_s
        : finder.importsAny({ "ava" })                                  ? u"AVA"_s
                                                                        : u"Jest"_s;
}

class ScriptTests
{
public:
    explicit ScriptTests(TestFinder &finder)
        : m_finder(finder)
        , m_framework(frameworkOf(finder))
    {
    }

    void find()
    {
        findFunctions();
        for (size_t i = 0; i + 2 < m_finder.source.tokens.size(); ++i) {
            while (!m_suites.empty() && i >= m_suites.back().second)
                m_suites.pop_back();
            if (m_finder.isName(i) && !(i > 0 && m_finder.is(i - 1, ".")))
                call(i);
        }
        addMade();
    }

private:
    struct Case {
        QStringList suites; ///< from the outermost
        QString name;
        int line = 0;
        Body body;
    };

    /// Functions that stand outside of all others: what they make belongs to the suites that call them.
    void findFunctions()
    {
        int depth = 0;
        for (size_t i = 0; i + 2 < m_finder.source.tokens.size(); ++i) {
            depth += m_finder.is(i, "{") ? 1 : m_finder.is(i, "}") ? -1 : 0;
            if (depth != 0 || !m_finder.is(i, "function") || !m_finder.isName(i + 1) || !m_finder.is(i + 2, "("))
                continue;
            size_t open = skipBrackets(m_finder.source, i + 2, m_finder.source.tokens.size());
            while (open < m_finder.source.tokens.size() && !m_finder.is(open, "{") && !m_finder.is(open, ";"))
                ++open; // a type
            if (!m_finder.is(open, "{"))
                continue;
            m_functions.append({ m_finder.text(i + 1), { open, m_finder.block(open).to } });
            m_functionNames.insert(m_finder.source.textOf(i + 1).toByteArray());
        }
    }

    /// The function around a token; empty if none.
    QString functionAround(size_t i) const
    {
        const auto behind = std::upper_bound(
            m_functions.cbegin(), m_functions.cend(), i, [](size_t at, const auto &function) { return at < function.second.from; });
        return behind != m_functions.cbegin() && i < std::prev(behind)->second.to ? std::prev(behind)->first : QString();
    }

    void addMade()
    {
        constexpr qsizetype mostCalls = 200;
        for (const auto &[function, body] : std::as_const(m_functions)) {
            QList<QStringList> places = m_calls.value(function);
            if (places.isEmpty())
                places.append(QStringList());
            for (const Case &made : m_made.value(function))
                for (const QStringList &outer : places.mid(0, mostCalls))
                    add({ outer + made.suites, made.name, made.line, made.body });
            m_made.remove(function);
        }
    }

    void add(const Case &test)
    {
        m_finder.add(m_framework, test.suites.join(u" › "_s), test.name, test.line, test.body);
    }

    QStringList suites() const
    {
        QStringList names;
        for (const auto &outer : m_suites)
            names.append(outer.first);
        return names;
    }

    /// describe("…", …), it.skip("…", …), test.each(rows)("…", …), it.each`table`("…", …)
    void call(size_t i)
    {
        static const QSet<QByteArray> suiteWords{ "describe", "context", "suite", "fdescribe", "xdescribe" };
        static const QSet<QByteArray> cases{ "it", "test", "specify", "fit", "xit", "xtest" };
        static const QSet<QByteArray> modifiers{ "only", "skip", "each", "for", "concurrent", "sequential",
            "serial", "parallel", "failing", "fails", "fail", "fixme", "todo", "skipIf", "runIf", "shuffle",
            "describe" };
        const QByteArray word = m_finder.source.keyOf(i);
        if (m_finder.is(i + 1, "(") && !m_suites.empty() && !m_finder.is(i - 1, "function") && m_functionNames.contains(word)) {
            QList<QStringList> &places = m_calls[QString::fromUtf8(word)];
            if (!places.contains(suites()))
                places.append(suites());
            return;
        }
        const bool suite = suiteWords.contains(word);
        if (!suite && !cases.contains(word))
            return;
        size_t open = i + 1;
        while (m_finder.is(open, ".") && m_finder.isName(open + 1)) {
            if (!modifiers.contains(m_finder.source.textOf(open + 1).toByteArray()))
                return; // test.set("…"): a variable of that name
            const bool rows = m_finder.is(open + 1, "each") || m_finder.is(open + 1, "for")
                || m_finder.is(open + 1, "skipIf") || m_finder.is(open + 1, "runIf");
            open += 2;
            if (rows && m_finder.is(open, "<")) {
                while (open < m_finder.source.tokens.size() && !m_finder.is(open, ">"))
                    ++open;
                ++open;
            }
            if (rows && m_finder.is(open, "("))
                open = skipBrackets(m_finder.source, open, m_finder.source.tokens.size());
            else if (rows && m_finder.isString(open))
                ++open;
        }
        if (m_finder.is(open, ")") && open == i + 1) // (slow ? describe.skip : describe)("…", …)
            ++open;
        if (!m_finder.is(open, "("))
            return;
        const size_t end = skipBrackets(m_finder.source, open, m_finder.source.tokens.size());
        QString name;
        if (m_finder.isString(open + 1) && (m_finder.is(open + 2, ",") || m_finder.is(open + 2, ")")))
            name = m_finder.unquoted(open + 1);
        else if (m_finder.isString(open + 1))
            name = joined(open + 1, end);
        else if (suite && m_finder.isName(open + 1))
            name = m_finder.text(open + 1); // describe(Type, …)
        if (name.isEmpty())
            return;
        if (suite) {
            m_suites.push_back({ name, end });
            return;
        }
        const Case test{ suites(), name, m_finder.source.tokens[i].line, { open + 1, end } };
        if (const QString function = functionAround(i); function.isEmpty())
            add(test);
        else
            m_made[function].append(test);
    }

    /// "a" + b + "c": what is no literal is an ellipsis.
    QString joined(size_t from, size_t end) const
    {
        QString name;
        int depth = 0;
        for (size_t i = from; i + 1 < end && !(depth == 0 && m_finder.is(i, ",")); ++i) {
            depth += m_finder.is(i, "(") || m_finder.is(i, "[") ? 1
                : m_finder.is(i, ")") || m_finder.is(i, "]")    ? -1
                                                                : 0;
            if (m_finder.isString(i))
                name += m_finder.unquoted(i);
            else if (m_finder.isName(i) && !name.endsWith(u'…'))
                name += u'…';
        }
        return name;
    }

    TestFinder &m_finder;
    const QString m_framework;
    std::vector<std::pair<QString, size_t>> m_suites;
    QList<std::pair<QString, Body>> m_functions; ///< in source order
    QSet<QByteArray> m_functionNames;
    QHash<QString, QList<QStringList>> m_calls; ///< the suites from which a function is called
    QHash<QString, QList<Case>> m_made; ///< by functions
};

} // namespace

void findScriptTests(TestFinder &finder)
{
    if (isTestFile(finder))
        ScriptTests(finder).find();
}

} // namespace tars::tests
