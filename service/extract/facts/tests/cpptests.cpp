#include "service/extract/facts/tests/testfinder.h"

#include <algorithm>
#include <optional>
#include <QSet>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{

using Words = QSet<QByteArray>;

/// Of TEST_CASE("name") in a file that includes neither: the departments see what the project's other files include.
constexpr QLatin1StringView undecided("Catch2 or doctest");

/// Private slots of a class in a file that includes Qt Test, but for data rows and fixtures.
void findQtTests(TestFinder &finder)
{
    static const QSet<QString> fixtures{ u"initTestCase"_s, u"cleanupTestCase"_s, u"init"_s, u"cleanup"_s,
        u"initMain"_s };
    const QList<Declaration> &declarations = finder.file.declarations;
    if (std::none_of(declarations.begin(), declarations.end(), [](const Declaration &declaration) { return declaration.symbol.kind == "slot"_L1; })
        || (!finder.importsAny({ "QtTest", "QTest", "qtest.h" }) && !finder.hasToken("QTEST_MAIN")))
        return;
    for (const Declaration &declaration : declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        if (symbol.kind != "slot"_L1 || symbol.access != "private"_L1 || fixtures.contains(symbol.name)
            || symbol.name.endsWith("_data"_L1))
            continue;
        Body body = finder.bodyOf(declaration);
        for (const Declaration &other : declarations)
            if (other.symbol.definition && other.symbol.name == symbol.name
                && other.symbol.scope == symbol.scope && other.symbol.kind != "slot"_L1)
                body = finder.bodyOf(other);
        finder.add(u"Qt Test"_s, symbol.scope, symbol.name, symbol.line, body);
    }
}

class MacroTests
{
public:
    explicit MacroTests(TestFinder &finder)
        : m_finder(finder)
        , m_ofDoctest(finder.importsAny({ "doctest" }))
        , m_ofCatch(!m_ofDoctest && finder.importsAny({ "catch", "Catch" }))
        , m_groups(finder.importsAny({ "CppUTest" }) ? u"CppUTest"_s : finder.importsAny({ "unity_fixture" }) ? u"Unity"_s : u"GoogleTest"_s)
    {
    }

    void find()
    {
        for (m_at = 0; m_at + 3 < m_finder.source.tokens.size(); ++m_at) {
            if (!m_finder.isName(m_at) || !m_finder.is(m_at + 1, "(")
                || m_finder.source.tokens[m_at].directive)
                continue;
            const QByteArrayView word = m_finder.source.textOf(m_at);
            if ((word[0] < 'A' || word[0] > 'Z') && !word.startsWith("cmocka_unit_test") && !word.startsWith("g_test_add"))
                continue; // all others are macros
            m_word = m_finder.source.keyOf(m_at);
            google() || boost() || catches() || ofC();
        }
        // The header that all tests include may be one of the project's own.
        if (m_ofDoctest || m_ofCatch)
            m_finder.use(m_ofDoctest ? u"doctest"_s : u"Catch2"_s);
    }

private:
    void add(const QString &framework, const QString &suite, const QString &name)
    {
        const size_t behind = skipBrackets(m_finder.source, m_at + 1, m_finder.source.tokens.size());
        const Body body = m_finder.is(behind, "{") ? m_finder.block(behind) : Body();
        const QString key = suite + u'\n' + name;
        if (m_finder.source.tokens[m_at].inactive && m_seen.contains(key)) // another system's, in the other branch of #if
            return;
        m_seen.insert(key);
        m_finder.add(framework, suite, name, m_finder.source.tokens[m_at].line, body);
    }
    bool isName(size_t i) const { return m_finder.isName(m_at + i); }
    bool isString(size_t i) const { return m_finder.isString(m_at + i); }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_finder.is(m_at + i, what); }
    QString text(size_t i) const { return m_finder.text(m_at + i); }

    bool google()
    {
        static const Words words{ "TEST", "TEST_F", "TEST_P", "TYPED_TEST", "TYPED_TEST_P", "GTEST_TEST" };
        if (!words.contains(m_word) || !isName(2) || !is(3, ",") || !isName(4) || !is(5, ")"))
            return false;
        add(m_groups, text(2), text(4));
        return true;
    }

    /// Frameworks of C: cases in macros, or functions that a call hands to the runner.
    bool ofC()
    {
        static const Words unity{ "RUN_TEST", "RUN_TEST_CASE" };
        static const Words pairs{ "Test", "CTEST", "CTEST2", "UTEST", "UTEST_F" };
        if (m_word == "START_TEST" && isName(2) && is(3, ")") && m_finder.importsAny({ "check.h" })) {
            size_t end = m_at;
            while (end < m_finder.source.tokens.size() && !m_finder.is(end, "END_TEST"))
                ++end;
            m_finder.add(u"Check"_s, {}, text(2), m_finder.source.tokens[m_at].line, { m_at + 4, end });
        } else if (m_word.startsWith("TEST_") && m_word.endsWith("IMPL") && isName(2) && is(3, ")") && is(4, "{")) { // TEST_FS_IMPL too
            add(u"TEST_IMPL"_s, {}, text(2));
        } else if (pairs.contains(m_word) && isName(2) && is(3, ",") && isName(4) && m_finder.importsAny({ "criterion", "ctest.h", "utest.h" })) {
            add(m_word == "Test" ? u"Criterion"_s : m_word.startsWith('U') ? u"utest.h"_s : u"ctest.h"_s, text(2), text(4));
        } else if (m_word.startsWith("cmocka_unit_test") && isName(2)) {
            addFunction(u"cmocka"_s, text(2), text(2));
        } else if (unity.contains(m_word) && isName(2) && m_finder.importsAny({ "unity", "greatest" })) {
            addFunction(m_finder.importsAny({ "greatest" }) ? u"greatest"_s : u"Unity"_s, text(2), text(2));
        } else if (m_word.startsWith("g_test_add") && isString(2)) {
            const size_t end = skipBrackets(m_finder.source, m_at + 1, m_finder.source.tokens.size());
            size_t function = end;
            for (size_t i = m_at + 3, comma = 0; i < end && function == end; ++i)
                if (m_finder.is(i, ",") && ++comma == (m_word == "g_test_add_func" ? 1U : m_word == "g_test_add" ? 4U : 2U))
                    function = i + 1;
            addFunction(u"GLib"_s, m_finder.unquoted(m_at + 2), m_finder.isName(function) ? m_finder.text(function) : QString());
        } else {
            return false;
        }
        return true;
    }

    /// A case that is a function of this file.
    void addFunction(const QString &framework, const QString &name, const QString &function)
    {
        for (const Declaration &declaration : m_finder.file.declarations)
            if (declaration.symbol.definition && declaration.symbol.name == function && declaration.symbol.kind == "function"_L1)
                return m_finder.add(framework, {}, name, declaration.symbol.line, m_finder.bodyOf(declaration));
        m_finder.add(framework, {}, name, m_finder.source.tokens[m_at].line, {});
    }

    bool boost()
    {
        static const Words first{ "BOOST_AUTO_TEST_CASE", "BOOST_FIXTURE_TEST_CASE", "BOOST_DATA_TEST_CASE",
            "BOOST_AUTO_TEST_CASE_TEMPLATE", "BOOST_FIXTURE_TEST_CASE_TEMPLATE" };
        if (!m_word.startsWith("BOOST_"))
            return false;
        if (m_word == "BOOST_AUTO_TEST_SUITE" || m_word == "BOOST_FIXTURE_TEST_SUITE")
            m_boostSuites.append(text(2));
        else if (m_word == "BOOST_AUTO_TEST_SUITE_END" && !m_boostSuites.isEmpty())
            m_boostSuites.removeLast();
        else if (first.contains(m_word) && isName(2))
            add(u"Boost.Test"_s, m_boostSuites.join(u'/'), text(2));
        else if (m_word == "BOOST_DATA_TEST_CASE_F" && isName(2) && is(3, ",") && isName(4))
            add(u"Boost.Test"_s, m_boostSuites.join(u'/'), text(4));
        return true;
    }

    bool catches()
    {
        static const Words words{ "TEST_CASE", "SCENARIO", "TEMPLATE_TEST_CASE", "TEMPLATE_TEST_CASE_SIG",
            "TEMPLATE_PRODUCT_TEST_CASE", "TEMPLATE_PRODUCT_TEST_CASE_SIG", "TEMPLATE_LIST_TEST_CASE",
            "TEST_CASE_METHOD", "SCENARIO_METHOD", "TEMPLATE_TEST_CASE_METHOD",
            "TEMPLATE_TEST_CASE_METHOD_SIG", "TEMPLATE_PRODUCT_TEST_CASE_METHOD",
            "TEMPLATE_PRODUCT_TEST_CASE_METHOD_SIG", "TEMPLATE_LIST_TEST_CASE_METHOD", "METHOD_AS_TEST_CASE",
            "REGISTER_TEST_CASE", "TEST_CASE_FIXTURE", "SCENARIO_FIXTURE", "TEST_CASE_TEMPLATE",
            "TEST_CASE_TEMPLATE_DEFINE", "SCENARIO_TEMPLATE", "TEST_CASE_PERSISTENT_FIXTURE" };
        QByteArray word = m_word;
        for (const char *prefix : { "CATCH_", "DOCTEST_" })
            if (word.startsWith(prefix))
                word.remove(0, qsizetype(strlen(prefix)));
        if (word == "TEST_SUITE" || word == "TEST_SUITE_BEGIN" || word == "TEST_SUITE_END") {
            if (word == "TEST_SUITE_END")
                m_begun.clear();
            else if (isString(2))
                openSuite(word == "TEST_SUITE_BEGIN");
            return true;
        }
        if (!words.contains(word))
            return false;
        const size_t end = skipBrackets(m_finder.source, m_at + 1, m_finder.source.tokens.size());
        size_t name = m_at + 2;
        while (name < end && !m_finder.isString(name)) // the fixture, or the function, comes first
            ++name;
        if (name >= end)
            return true;
        closeSuites();
        const QString suite = decoratedSuite(name, end).value_or(m_suites.isEmpty() ? m_begun : m_suites.constLast().first);
        // As the runners list them, and are told to run them.
        add(m_ofDoctest ? u"doctest"_s : m_ofCatch ? u"Catch2"_s : QString(undecided), suite,
            (word.startsWith("SCENARIO") ? u"Scenario: "_s : QString()) + m_finder.unquoted(name));
        return true;
    }

    /// doctest: TEST_SUITE("x") { … }, TEST_SUITE_BEGIN("x"); … TEST_SUITE_END(); the innermost counts.
    void openSuite(bool begins)
    {
        const size_t behind = skipBrackets(m_finder.source, m_at + 1, m_finder.source.tokens.size());
        const QString suite = decoratedSuite(m_at + 2, behind).value_or(m_finder.unquoted(m_at + 2));
        if (begins)
            m_begun = suite;
        else
            m_suites.append({ suite, m_finder.is(behind, "{") ? m_finder.block(behind).to : m_finder.source.tokens.size() });
    }
    /// "name" * doctest::test_suite("x")
    std::optional<QString> decoratedSuite(size_t from, size_t to) const
    {
        for (size_t i = from; i + 2 < to; ++i)
            if (m_finder.is(i, "test_suite") && m_finder.is(i + 1, "(") && m_finder.isString(i + 2))
                return m_finder.unquoted(i + 2);
        return {};
    }
    void closeSuites()
    {
        while (!m_suites.isEmpty() && m_at >= m_suites.constLast().second)
            m_suites.removeLast();
    }

    TestFinder &m_finder;
    const bool m_ofDoctest, m_ofCatch; ///< whose TEST_CASE("name") is
    const QString m_groups; ///< whose TEST(Group, Name) is
    size_t m_at = 0;
    QByteArray m_word;
    QSet<QString> m_seen;
    QStringList m_boostSuites;
    QList<std::pair<QString, size_t>> m_suites; ///< doctest's, with their ends
    QString m_begun;
};

} // namespace

void findCppTests(TestFinder &finder)
{
    findQtTests(finder);
    MacroTests(finder).find();
}

} // namespace tars::tests
