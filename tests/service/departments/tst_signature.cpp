// How a symbol is declared, as its language writes it.
#include "service/project/parameters.h"
#include "tests/fakes/writtenpages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::test;
using fakes::FakeModelView;

class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Comments name parameters without what the language marks them with.
    void bareNames()
    {
        for (const QString &written : { u"*name"_s, u"?name"_s, u"@name"_s, u"...name"_s, u"name?"_s, u"name"_s })
            QCOMPARE(bareName(written), u"name"_s);
    }

    void signatures_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<SymbolRecord>("record");
        QTest::addColumn<QString>("expected");
        const auto with = [](SymbolRecord record, const QStringList &properties, const QString &generics = {},
                              const QStringList &bases = {}) {
            record.properties = properties;
            record.templateParameters = generics;
            record.bases = bases;
            return record;
        };
        QTest::newRow("c++ template") << u"C++"_s
                                      << with(symbol(u"function"_s, u"f"_s, {}, u"(T x)"_s, u"T"_s),
                                             { u"constexpr"_s }, u"<typename T>"_s)
                                      << u"template <typename T>\nconstexpr T f(T x)"_s;
        QTest::newRow("c++ template over lines") << u"C++"_s
            << with(symbol(u"function"_s, u"f"_s, {}, u"( T x)"_s, u"std::pair< K, V>"_s), {}, u"< class T, bool B = (N < 3)>"_s)
            << u"template <class T, bool B = (N < 3)>\nstd::pair<K, V> f(T x)"_s;
        QTest::newRow("c++ const method")
            << u"C++"_s
            << with(symbol(u"function"_s, u"f"_s, {}, u"() const"_s, u"int"_s), { u"const"_s, u"override"_s })
            << u"int f() const override"_s;
        QTest::newRow("c++ class") << u"C++"_s
                                   << with(symbol(u"class"_s, u"C"_s), { u"final"_s }, {}, { u"B"_s, u"private virtual D"_s })
                                   << u"class C final : public B, private virtual D"_s;
        QTest::newRow("c++ struct") << u"C++"_s << with(symbol(u"struct"_s, u"C"_s), {}, {}, { u"B"_s })
                                    << u"struct C : B"_s;
        QTest::newRow("python") << u"Python"_s
                                << with(symbol(u"function"_s, u"f"_s, {}, u"(x, *, y=1)"_s, u"int"_s),
                                       { u"async"_s })
                                << u"async def f(x, *, y=1) -> int"_s;
        QTest::newRow("python class")
            << u"Python"_s << with(symbol(u"class"_s, u"C"_s), {}, {}, { u"B"_s }) << u"class C(B)"_s;
        QTest::newRow("go method") << u"Go"_s
                                   << with(symbol(u"method"_s, u"F"_s, u"p.T"_s, u"(x int)"_s, u"error"_s),
                                          { u"receiver t *T"_s })
                                   << u"func (t *T) F(x int) error"_s;
        QTest::newRow("go alias") << u"Go"_s << symbol(u"alias"_s, u"A"_s, {}, {}, u"func(x int) string"_s) << u"type A = func(x int) string"_s;
        QTest::newRow("go type") << u"Go"_s << symbol(u"typedef"_s, u"A"_s, {}, {}, u"string"_s) << u"type A string"_s;
        QTest::newRow("go constraint") << u"Go"_s << symbol(u"interface"_s, u"N"_s, {}, {}, u"~int | ~string"_s)
                                       << u"type N interface { ~int | ~string }"_s;
        QTest::newRow("rust") << u"Rust"_s
                              << with(symbol(u"function"_s, u"f"_s, {}, u"(x: T)"_s, u"U"_s), {}, u"<T>"_s)
                              << u"fn f<T>(x: T) -> U"_s;
        QTest::newRow("rust variant") << u"Rust"_s << symbol(u"enumerator"_s, u"V"_s, u"E"_s, u"{ at: usize }"_s) << u"V { at: usize }"_s;
        QTest::newRow("rust, in the crate") << u"Rust"_s
                                            << with(symbol(u"function"_s, u"f"_s, {}, u"()"_s), { u"pub(crate)"_s })
                                            << u"pub(crate) fn f()"_s;
        SymbolRecord longValue = symbol(u"constant"_s, u"C"_s, {}, {}, u"T"_s);
        longValue.value = QString(200, u'x');
        QTest::newRow("a value that is cut off") << u"Rust"_s << longValue << u"const C: T = …"_s;
        QTest::newRow("java annotation") << u"Java"_s << with(symbol(u"interface"_s, u"N"_s), { u"annotation"_s }) << u"@interface N"_s;
        QTest::newRow("c++ specialization") << u"C++"_s << with(symbol(u"struct"_s, u"X"_s), { u"specialization <int, U>"_s }, u"<>"_s)
                                            << u"template <>\nstruct X<int, U>"_s;
        QTest::newRow("typescript") << u"TypeScript"_s
                                    << symbol(u"function"_s, u"f"_s, {}, u"(x: number)"_s, u"string"_s)
                                    << u"function f(x: number): string"_s;
        SymbolRecord exported = symbol(u"variable"_s, u"json"_s);
        exported.value = u"parser.json"_s;
        QTest::newRow("javascript export") << u"JavaScript"_s << with(exported, { u"exports"_s }) << u"exports.json = parser.json"_s;
        QTest::newRow("javascript var") << u"JavaScript"_s << with(exported, { u"var"_s }) << u"var json = parser.json"_s;
        QTest::newRow("c array") << u"C"_s << symbol(u"variable"_s, u"names"_s, {}, u"[4]"_s, u"char *"_s) << u"char * names[4]"_s;
        QTest::newRow("c typedef of a function") << u"C"_s << symbol(u"typedef"_s, u"Alloc"_s, {}, {}, u"void * ()(int n)"_s) << u"typedef void * (Alloc)(int n)"_s;
        QTest::newRow("f# type") << u"F#"_s << with(symbol(u"class"_s, u"Name"_s, {}, u"(text : string)"_s), {}, u"<'T>"_s) << u"type Name<'T> (text : string)"_s;
        QTest::newRow("java") << u"Java"_s
                              << with(symbol(u"function"_s, u"f"_s, {}, u"(int x)"_s, u"int"_s),
                                     { u"static"_s })
                              << u"static int f(int x)"_s;
        QTest::newRow("c#") << u"C#"_s
                            << with(symbol(u"class"_s, u"C"_s), { u"sealed"_s }, u"<T>"_s, { u"B"_s, u"I"_s })
                            << u"sealed class C<T> : B, I"_s;
        QTest::newRow("c# generic method") << u"C#"_s << with(symbol(u"method"_s, u"Get"_s, u"C"_s, u"(T x)"_s, u"T"_s), { u"static"_s }, u"<T>"_s)
                                           << u"static T Get<T>(T x)"_s;
        QTest::newRow("c# constraints") << u"C#"_s
            << with(symbol(u"class"_s, u"C"_s), { u"where T : class, new() where U : struct"_s }, u"<T, U>"_s)
            << u"class C<T, U>\n    where T : class, new()\n    where U : struct"_s;
        QTest::newRow("rust bounds") << u"Rust"_s << with(symbol(u"function"_s, u"f"_s, {}, u"(x: T)"_s), { u"where T: Copy"_s }, u"<T>"_s)
            << u"fn f<T>(x: T)\n    where T: Copy"_s;
        QTest::newRow("c# broken lines") << u"C#"_s << symbol(u"method"_s, u"Put"_s, u"C"_s, u"( this T x, int y )"_s, u"void"_s) << u"void Put(this T x, int y)"_s;
        QTest::newRow("rust in the crate, long") << u"Rust"_s
            << with(symbol(u"function"_s, u"run"_s, {}, u"(&self, config: &Configuration, where: &Search, arguments: &[OsStringBuf],)"_s, u"RunResult"_s), { u"pub(crate)"_s })
            << u"pub(crate) fn run(&self, config: &Configuration, where: &Search,\n    arguments: &[OsStringBuf]) -> RunResult"_s;
        SymbolRecord property = symbol(u"property"_s, u"X"_s, u"C"_s, {}, u"int"_s);
        property.value = u"3"_s;
        QTest::newRow("c# property") << u"C#"_s << with(property, { u"required"_s, u"accessors { get; init; }"_s }) << u"required int X { get; init; } = 3"_s;
        QTest::newRow("c# delegate") << u"C#"_s << with(symbol(u"typedef"_s, u"D"_s, {}, u"(T x)"_s, u"U"_s), {}, u"<in T, out U>"_s)
                                     << u"delegate U D<in T, out U>(T x)"_s;
        QTest::newRow("kotlin") << u"Kotlin"_s << symbol(u"function"_s, u"f"_s, {}, u"(x: Int)"_s, u"Int"_s)
                                << u"fun f(x: Int): Int"_s;
        QTest::newRow("php") << u"PHP"_s << with(symbol(u"method"_s, u"f"_s, u"C"_s, u"(array ...$a)"_s, u"self|null"_s), { u"static"_s })
                             << u"static function f(array ...$a): self|null"_s;
        QTest::newRow("php class") << u"PHP"_s << with(symbol(u"class"_s, u"C"_s, {}, u"extends B implements I"_s), { u"final"_s }, {}, { u"B"_s, u"I"_s })
                                   << u"final class C extends B implements I"_s;
        QTest::newRow("php enum") << u"PHP"_s << symbol(u"enum"_s, u"E"_s, {}, u": int"_s, u"int"_s) << u"enum E: int"_s;
        SymbolRecord all = symbol(u"field"_s, u"all"_s, u"C"_s, {}, u"?array"_s);
        all.value = u"[]"_s;
        QTest::newRow("php property") << u"PHP"_s << all << u"?array $all = []"_s;
        QTest::newRow("long")
            << u"C++"_s
            << symbol(u"function"_s, u"f"_s, {},
                   u"(const std::string &a, const std::string &b, const std::map<int, int> &c, int d = 1000)"_s,
                   u"void"_s)
            << u"void f(const std::string &a, const std::string &b, const std::map<int, int> &c,\n    int d = 1000)"_s;
    }

    void signatures()
    {
        QFETCH(const QString, language);
        QFETCH(const SymbolRecord, record);
        QFETCH(const QString, expected);
        const FakeModelView view({ file(u"a"_s, language, { record }) });
        const QString text = textOf(u"development/api/a"_s, view);
        QVERIFY2(
            text.contains(u"B "_s + expected + u'\n') || text.endsWith(u"B "_s + expected), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
