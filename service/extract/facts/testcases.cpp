#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class Finder
{
public:
    Finder(const LexedSource &source, const QString &path, const QString &language,
        const QList<Declaration> &declarations, const QList<ImportRecord> &imports)
        : m_source(source)
        , m_path(path)
        , m_language(language)
        , m_declarations(declarations)
        , m_imports(imports)
    {
    }

    QList<FactRecord> run()
    {
        if (m_language == "C++"_L1 || m_language == "C"_L1) {
            qtTest();
            cppMacros();
        } else if (m_language == "Python"_L1)
            python();
        else if (m_language == "Java"_L1 || m_language == "Kotlin"_L1 || m_language == "C#"_L1)
            annotated();
        else if (m_language == "Go"_L1)
            go();
        else if (m_language == "Rust"_L1)
            rust();
        else if (m_language == "JavaScript"_L1 || m_language == "TypeScript"_L1)
            script();
        std::stable_sort(
            m_found.begin(), m_found.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
        return std::move(m_found);
    }

private:
    bool is(size_t i, const char *what) const { return m_source.is(i, what); }
    QString text(size_t i) const { return QString::fromUtf8(m_source.textOf(i)); }
    bool isString(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::String;
    }
    bool isName(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::Identifier;
    }
    QString unquoted(size_t i) const
    {
        QString t = text(i);
        const qsizetype from = t.indexOf(QRegularExpression(u"[\"'`]"_s));
        return from < 0 ? t : t.mid(from + 1, t.size() - from - 2);
    }
    bool importsAny(std::initializer_list<const char *> parts) const
    {
        for (const ImportRecord &import : m_imports)
            for (const char *part : parts)
                if (import.target.contains(QLatin1String(part)))
                    return true;
        return false;
    }

    void add(const QString &framework, const QString &suite, const QString &name, int line)
    {
        if (!m_frameworks.contains(framework)) {
            m_frameworks.insert(framework);
            m_found.append({ u"test.framework"_s, { { u"framework"_s, framework } }, line });
        }
        m_found.append({ u"test.case"_s,
            { { u"framework"_s, framework }, { u"suite"_s, suite }, { u"name"_s, name.left(500) } }, line });
    }

    void qtTest()
    {
        // Private slots of a class in a file that includes Qt Test, but for data rows and fixtures.
        static const QSet<QString> fixtures{ u"initTestCase"_s, u"cleanupTestCase"_s, u"init"_s, u"cleanup"_s,
            u"initMain"_s };
        const bool included = importsAny({ "QtTest", "QTest", "qtest.h" }) || hasToken("QTEST_MAIN");
        if (!included)
            return;
        for (const Declaration &declaration : m_declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind == "slot"_L1 && symbol.access == "private"_L1 && !fixtures.contains(symbol.name)
                && !symbol.name.endsWith("_data"_L1))
                add(u"Qt Test"_s, symbol.scope, symbol.name, symbol.line);
        }
    }

    bool hasToken(QByteArrayView word) const
    {
        return std::any_of(m_source.tokens.begin(), m_source.tokens.end(),
            [&](const Token &token) { return m_source.textOf(token) == word; });
    }

    void cppMacros()
    {
        static const QSet<QByteArray> google{ "TEST", "TEST_F", "TEST_P", "TYPED_TEST", "TYPED_TEST_P" };
        static const QSet<QByteArray> boost{ "BOOST_AUTO_TEST_CASE", "BOOST_FIXTURE_TEST_CASE",
            "BOOST_DATA_TEST_CASE", "BOOST_AUTO_TEST_CASE_TEMPLATE" };
        static const QSet<QByteArray> catches{ "TEST_CASE", "SCENARIO", "TEMPLATE_TEST_CASE",
            "TEST_CASE_METHOD", "TEST_CASE_FIXTURE", "TEST_CASE_TEMPLATE" };
        const QString catchName = importsAny({ "doctest" }) ? u"doctest"_s : u"Catch2"_s;
        QStringList suites;
        for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) {
            if (!isName(i) || !is(i + 1, "(") || m_source.tokens[i].directive)
                continue;
            const QByteArray word = m_source.textOf(i).toByteArray();
            const int line = m_source.tokens[i].line;
            if (google.contains(word) && isName(i + 2) && is(i + 3, ",") && isName(i + 4) && is(i + 5, ")")) {
                add(u"GoogleTest"_s, text(i + 2), text(i + 4), line);
            } else if (word == "BOOST_AUTO_TEST_SUITE" || word == "BOOST_FIXTURE_TEST_SUITE") {
                suites.append(text(i + 2));
            } else if (word == "BOOST_AUTO_TEST_SUITE_END" && !suites.isEmpty()) {
                suites.removeLast();
            } else if (boost.contains(word) && isName(i + 2)) {
                add(u"Boost.Test"_s, suites.join(u'/'), text(i + 2), line);
            } else if (word == "TEST_SUITE" && isString(i + 2)) {
                suites = { unquoted(i + 2) };
            } else if (catches.contains(word)) {
                size_t name = i + 2;
                if (!isString(name)) // the fixture, or the type, comes first
                    name += 2;
                if (isString(name))
                    add(catchName, suites.join(u'/'), unquoted(name), line);
            }
        }
    }

    void python()
    {
        const bool unittest = importsAny({ "unittest" });
        const QString file = m_path.section(u'/', -1);
        const bool collected = file.startsWith("test_"_L1) || file.endsWith("_test.py"_L1);
        QSet<QString> cases; // classes that derive from a TestCase, here or by name
        for (const Declaration &declaration : m_declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind == "class"_L1)
                for (const QString &base : symbol.bases)
                    if (base.endsWith("TestCase"_L1) || cases.contains(base))
                        cases.insert(symbol.qualifiedName());
            if ((symbol.kind != "function"_L1 && symbol.kind != "method"_L1)
                || !symbol.name.startsWith("test"_L1))
                continue;
            if (symbol.kind == "method"_L1
                && (cases.contains(symbol.scope) || (unittest && collected && !importsAny({ "pytest" }))))
                add(u"unittest"_s, symbol.scope, symbol.name, symbol.line);
            else if (collected && symbol.scopeKind != "function"_L1 && symbol.scopeKind != "method"_L1
                && (symbol.name.startsWith("test_"_L1) || importsAny({ "pytest" }))
                && (symbol.scope.isEmpty() || symbol.scope.section(u'.', -1).startsWith("Test"_L1)))
                add(u"pytest"_s, symbol.scope, symbol.name, symbol.line);
        }
    }

    void annotated()
    {
        const bool cs = m_language == "C#"_L1;
        for (const Declaration &declaration : m_declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind != "method"_L1 && symbol.kind != "function"_L1)
                continue;
            for (size_t i = declaration.first; i < declaration.nameToken; ++i) {
                const QString framework = cs ? csFramework(i) : javaFramework(i);
                if (framework.isEmpty())
                    continue;
                add(framework, symbol.scope, symbol.name, symbol.line);
                break;
            }
        }
    }

    QString javaFramework(size_t i) const
    {
        if (i == 0 || !is(i - 1, "@")
            || !(
                is(i, "Test") || is(i, "ParameterizedTest") || is(i, "RepeatedTest") || is(i, "TestFactory")))
            return {};
        if (importsAny({ "org.testng" }))
            return u"TestNG"_s;
        if (importsAny({ "kotlin.test" }))
            return u"kotlin.test"_s;
        return importsAny({ "org.junit.jupiter" }) || !is(i, "Test") ? u"JUnit 5"_s : u"JUnit 4"_s;
    }

    QString csFramework(size_t i) const
    {
        if (i == 0 || !(is(i - 1, "[") || is(i - 1, ",")))
            return {};
        if (is(i, "Fact") || is(i, "Theory"))
            return importsAny({ "NUnit" }) ? u"NUnit"_s : u"xUnit"_s;
        if (is(i, "TestMethod") || is(i, "DataTestMethod"))
            return u"MSTest"_s;
        return is(i, "Test") || is(i, "TestCase") || is(i, "TestCaseSource") ? u"NUnit"_s : QString();
    }

    void go()
    {
        if (!m_path.endsWith("_test.go"_L1))
            return;
        static const QRegularExpression name(u"^(?:Test|Benchmark|Fuzz|Example)(?:[A-Z_0-9]|$)"_s);
        for (const Declaration &declaration : m_declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind == "function"_L1 && name.match(symbol.name).hasMatch()
                && symbol.name != "TestMain"_L1)
                add(u"go test"_s, symbol.scope, symbol.name, symbol.line);
        }
    }

    void rust()
    {
        for (const Declaration &declaration : m_declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind != "function"_L1 && symbol.kind != "method"_L1)
                continue;
            for (size_t i = declaration.first; i + 1 < declaration.nameToken; ++i)
                if (is(i, "test") && is(i + 1, "]")) {
                    add(u"cargo test"_s, symbol.scope, symbol.name, symbol.line);
                    break;
                }
        }
    }

    void script()
    {
        const QString name = m_path.section(u'/', -1).toLower();
        const bool testFile = name.contains(".test."_L1) || name.contains(".spec."_L1)
            || name.startsWith("test"_L1) || m_path.contains("__tests__/"_L1) || m_path.startsWith("test"_L1)
            || m_path.contains("/test"_L1);
        if (!testFile)
            return;
        const QString framework = importsAny({ "vitest" }) ? u"Vitest"_s
            : importsAny({ "node:test" })                  ? u"node:test"_s
            : importsAny({ "mocha", "chai" })              ? u"Mocha"_s
                                                           : u"Jest"_s;
        struct Suite {
            QString name;
            size_t end;
        };
        std::vector<Suite> suites;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            while (!suites.empty() && i >= suites.back().end)
                suites.pop_back();
            if (!isName(i) || (i > 0 && is(i - 1, ".")))
                continue;
            const bool suite = is(i, "describe") || is(i, "context") || is(i, "suite");
            if (!suite && !is(i, "it") && !is(i, "test") && !is(i, "specify"))
                continue;
            size_t open = i + 1;
            if (is(open, ".") && isName(open + 1))
                open += 2;
            if (is(open, "(") && isString(open + 1)) {
                if (suite) {
                    suites.push_back(
                        { unquoted(open + 1), skipBrackets(m_source, open, m_source.tokens.size()) });
                    continue;
                }
                QStringList names;
                for (const Suite &outer : suites)
                    names.append(outer.name);
                add(framework, names.join(u" › "_s), unquoted(open + 1), m_source.tokens[i].line);
            }
        }
    }

    const LexedSource &m_source;
    const QString &m_path;
    const QString &m_language;
    const QList<Declaration> &m_declarations;
    const QList<ImportRecord> &m_imports;
    QSet<QString> m_frameworks;
    QList<FactRecord> m_found;
};

} // namespace

FactOutput readTestCases(const FactSource &source)
{
    return { Finder(source.source, source.path, source.language, source.declarations, source.imports).run(), {} };
}

} // namespace tars
