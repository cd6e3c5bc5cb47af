#include "service/extract/facts/tests/testfinder.h"

#include <QSet>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{

struct TestClass {
    const Declaration *declaration = nullptr;
    bool unittest = false; ///< derives from a TestCase, here or by its base's name
    bool collectable = true; ///< pytest takes no class that has a constructor
    QList<const Declaration *> tests;
};

bool isTestMethod(const SymbolRecord &symbol)
{
    return (symbol.kind == "method"_L1 || symbol.kind == "function"_L1) && symbol.name.startsWith("test"_L1);
}

class PythonTests
{
public:
    explicit PythonTests(TestFinder &finder)
        : m_finder(finder)
        , m_collected(finder.fileName.startsWith("test_"_L1) || finder.fileName.endsWith("_test.py"_L1)
              || finder.fileName == "tests.py"_L1)
        , m_unittest(finder.importsAny({ "unittest" }) || finder.hasToken("TestCase"))
    {
    }

    void find()
    {
        for (const Declaration &declaration : m_finder.file.declarations)
            if (declaration.symbol.kind == "class"_L1)
                learnClass(declaration);
        QSet<QString> seen; // one defined again (@overload, if/else) is one test
        for (const Declaration &declaration : m_finder.file.declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind == "constructor"_L1 && m_classes.contains(symbol.scope))
                m_classes[symbol.scope].collectable = false;
            if (!isTestMethod(symbol) || seen.contains(symbol.qualifiedName()))
                continue;
            seen.insert(symbol.qualifiedName());
            if (m_classes.contains(symbol.scope))
                m_classes[symbol.scope].tests.append(&declaration);
            else if (symbol.scope.isEmpty() && m_collected && !isFixture(declaration))
                m_finder.add(u"pytest"_s, {}, symbol.name, symbol.line, m_finder.bodyOf(declaration));
        }
        for (const QString &name : std::as_const(m_order))
            addClass(name);
    }

private:
    void learnClass(const Declaration &declaration)
    {
        const SymbolRecord &symbol = declaration.symbol;
        if (symbol.scopeKind == "function"_L1 || symbol.scopeKind == "method"_L1)
            return;
        TestClass &known = m_classes[symbol.qualifiedName()];
        if (!known.declaration)
            m_order.append(symbol.qualifiedName());
        known.declaration = &declaration;
        for (const QString &base : symbol.bases)
            known.unittest = known.unittest || base.endsWith("TestCase"_L1) || m_classes.value(base).unittest
                || (m_unittest && !m_classes.contains(base) && base.contains("Test"_L1));
    }

    void addClass(const QString &name)
    {
        const TestClass &known = m_classes[name];
        const QString simple = known.declaration->symbol.name;
        const bool byPytest = m_collected && simple.startsWith("Test"_L1) && known.collectable;
        if (!known.unittest && !byPytest)
            return;
        QSet<QString> own;
        QList<const Declaration *> tests = known.tests;
        for (const Declaration *test : std::as_const(tests))
            own.insert(test->symbol.name);
        addInherited(known, own, tests, 0);
        for (const Declaration *test : std::as_const(tests))
            m_finder.add(known.unittest ? u"unittest"_s : u"pytest"_s, name, test->symbol.name,
                test->symbol.line, m_finder.bodyOf(*test));
    }

    /// A class runs the tests of its bases as well, as far as they stand in this file.
    void addInherited(
        const TestClass &known, QSet<QString> &own, QList<const Declaration *> &tests, int depth) const
    {
        if (depth > 20)
            return;
        for (const QString &base : known.declaration->symbol.bases) {
            const auto found = m_classes.constFind(base);
            if (found == m_classes.cend())
                continue;
            for (const Declaration *test : found->tests)
                if (!own.contains(test->symbol.name)) {
                    own.insert(test->symbol.name);
                    tests.append(test);
                }
            addInherited(*found, own, tests, depth + 1);
        }
    }

    bool isFixture(const Declaration &declaration) const
    {
        for (size_t i = declaration.first; i < declaration.nameToken; ++i)
            if (m_finder.is(i, "fixture") && i > 0 && (m_finder.is(i - 1, ".") || m_finder.is(i - 1, "@")))
                return true;
        return false;
    }

    TestFinder &m_finder;
    const bool m_collected; ///< by pytest, out of its name
    const bool m_unittest;
    QHash<QString, TestClass> m_classes;
    QStringList m_order;
};

} // namespace

void findPythonTests(TestFinder &finder) { PythonTests(finder).find(); }

} // namespace tars::tests
