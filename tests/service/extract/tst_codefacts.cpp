#include "extractedrecord.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace tars;
using test::record;
using namespace Qt::StringLiterals;

class CodeFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void functions_data();
    void functions();
    void todos_data();
    void todos();
    void reexports_data();
    void reexports();
    void pythonBases();
    void goReceivers();
    void results_data();
    void results();
    void sharedLinesShareAFingerprint();
};

void CodeFactsTest::functions_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected"); // "line name lines nesting branches"
    QTest::newRow("C") << u"a.c"_s
                       << QByteArray(
                              "int f(int a);\n"
                              "int f(int a)\n{\n    for (int i = 0; i < a; ++i) {\n"
                              "        if (a && i) {\n            while (a--) ;\n        } else if (i || a)\n"
                              "            return 1;\n    }\n    return a ? 1 : 2;\n}\n"
                              "void g(void) { select(1); }\n")
                       << QStringList{ u"2 f 10 3 7"_s, u"12 g 1 0 0"_s };
    QTest::newRow("a lambda and a list are no nesting")
        << u"a.cpp"_s
        << QByteArray("struct A {\n  int m() {\n    if (each([&](int x) { return x; })) {\n"
                      "      int list[] = { 1, { 2 } };\n    }\n    return 0;\n  }\n};\n")
        << QStringList{ u"2 A::m 6 1 1"_s };
    QTest::newRow("statements without braces")
        << u"a.c"_s << QByteArray("void f(int a) {\n  if (a)\n    for (;;)\n      if (a) g();\n  h();\n}\n")
        << QStringList{ u"1 f 6 3 3"_s };
    QTest::newRow("do and switch") << u"A.java"_s
                                   << QByteArray("class A { void f(int a) {\n do { a--; } while (a > 0);\n"
                                                 " switch (a) { case 1: case 2: break; default: }\n}\n}\n")
                                   << QStringList{ u"1 A.f 4 1 3"_s };
    QTest::newRow("without a name of their own")
        << u"a.js"_s
        << QByteArray("module.exports = (res) => {\n  if (res) res.end();\n};\nlogger = {\n  request: function (a) {\n    return a && 1;\n  }\n};\n"
                      "process.on('error', (e) => {\n  a();\n  b();\n  c();\n  d();\n  e();\n  f();\n  g();\n  h();\n});\nshort(function () { x(); });\n")
        << QStringList{ u"1 module.exports 3 1 1"_s, u"5 request 3 0 1"_s, u"9 process.on callback 10 0 0"_s };
    QTest::newRow("one function of two names") << u"b.js"_s << QByteArray("res.set =\nres.header = function header(a) {\n  if (a) b();\n  c();\n};\n")
                                                << QStringList{ u"1 res.set 5 1 1"_s };
    QTest::newRow("Python") << u"a.py"_s
                            << QByteArray(
                                   "def f(a):\n    for x in a:\n        if x and a:\n            pass\n"
                                   "        elif (\n  a):\n            pass\n    return [y for y in a if y]\n"
                                   "class C:\n    def g(self):\n        return 1\n")
                            << QStringList{ u"1 f 8 2 6"_s, u"10 C.g 2 0 0"_s };
    QTest::newRow("Go") << u"a.go"_s
                        << QByteArray(
                               "package p\nfunc F(a []int) {\n\tfor _, x := range a {\n\t\tif x > 0 {\n"
                               "\t\t\tcontinue\n\t\t}\n\t}\n}\n")
                        << QStringList{ u"2 p.F 7 2 2"_s };
    QTest::newRow("Rust")
        << u"a.rs"_s
        << QByteArray("fn f(a: u8) -> u8 {\n    match a {\n        0 => 1,\n        _ => 2,\n    }\n}\n")
        << QStringList{ u"1 f 6 1 2"_s };
    QTest::newRow("Rust's tests among the code")
        << u"src/a.rs"_s << QByteArray("fn f() {\n    g();\n}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn t() {\n        f();\n    }\n}\n") << QStringList{ u"1 f 3 0 0"_s };
    QTest::newRow("JavaScript, one function of two names")
        << u"a.js"_s
        << QByteArray("var res = {};\nres.send = function send(a) {\n  if (a.for) {\n    return a ? 1 : 2;\n "
                      " }\n};\n"
                      "it('x', function () {\n  return 1;\n});\n")
        << QStringList{ u"2 res.send 5 1 2"_s };
    QTest::newRow("F#")
        << u"a.fs"_s
        << QByteArray("module A\nlet f a =\n    if a then\n        1\n    else\n        2\n\nlet b = 1\n")
        << QStringList{ u"2 A.f 5 1 1"_s };
    QTest::newRow("cut off") << u"a.c"_s << QByteArray("int f(void) {\n  if (a) {\n")
                             << QStringList{ u"1 f 2 1 1"_s };
}

void CodeFactsTest::functions()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const FactRecord &fact : record(file, source).facts)
        if (fact.kind == "code.function"_L1)
            found.append(u"%1 %2 %3 %4 %5"_s.arg(fact.line)
                             .arg(fact.value.value("qualifiedName"_L1).toString())
                             .arg(fact.value.value("lines"_L1).toInt())
                             .arg(fact.value.value("nesting"_L1).toInt())
                             .arg(fact.value.value("branches"_L1).toInt()));
    QCOMPARE(found, expected);
}

void CodeFactsTest::todos_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected"); // "line kind [author] text"
    QTest::newRow("kinds")
        << u"a.c"_s
        << QByteArray("// TODO: one\n\n/* FIXME two */\n\n/*\n * XXX three\n *   goes on\n *\n * not\n */\n"
                      "int a; // HACK: four\n\n/// @todo five\n\n// BUG: six\n")
        << QStringList{ u"1 TODO [] one"_s, u"3 FIXME [] two"_s, u"6 XXX [] three goes on"_s,
               u"11 HACK [] four"_s, u"13 TODO [] five"_s, u"15 BUG [] six"_s };
    QTest::newRow("authors") << u"a.py"_s
                             << QByteArray("# TODO(jane): x\n\n# TODO (jane doe) y\n\n# TODO(#12): z\n\n"
                                           "# FIXME(joe@example.org): mail\n\n# TODO(gh-7) w\n")
                             << QStringList{ u"1 TODO [jane] x"_s, u"3 TODO [jane doe] y"_s,
                                    u"5 TODO [] (#12): z"_s, u"7 FIXME [joe] mail"_s,
                                    u"9 TODO [] (gh-7) w"_s };
    QTest::newRow("two in a row, one within a sentence")
        << u"a.go"_s << QByteArray("package p\n// TODO: a\n// TODO: b\n// As it is, TODO(x): c\n")
        << QStringList{ u"2 TODO [] a"_s, u"3 TODO [] b"_s, u"4 TODO [x] c"_s };
    QTest::newRow("none") << u"a.c"_s
                          << QByteArray(
                                 "// the TODO list\n// mkstemp(\"XXXXXX\")\n// todo lists are nice\n"
                                 "// a BUG was here\nchar *s = \"// TODO: no\";\n// TODO_ITEM, XXX=1\n")
                          << QStringList{};
    const QByteArray words = QByteArray("word ").repeated(59); // 295 characters, and the line ends there
    QTest::newRow("cut where a line ends") << u"a.go"_s << QByteArray("package p\n// TODO: " + words + "\n// at it\n// and on\n")
                                           << QStringList{ u"2 TODO [] "_s + QString::fromLatin1(words) + u"at it …"_s };
    QTest::newRow("prose is no code") << u"a.md"_s << QByteArray("<!-- TODO: x -->\n") << QStringList{};
}

void CodeFactsTest::todos()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const FactRecord &fact : record(file, source).facts)
        if (fact.kind == "code.todo"_L1)
            found.append(u"%1 %2 [%3] %4"_s.arg(fact.line).arg(fact.value.value("kind"_L1).toString(),
                fact.value.value("author"_L1).toString(), fact.value.value("text"_L1).toString()));
    QCOMPARE(found, expected);
}

void CodeFactsTest::reexports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected"); // "line name from original only"
    const QByteArray python = "from . import json as json\nfrom .app import (\n    Flask,\n    _hidden,  # no\n    Old as New,\n)\n"
                              "try:\n    from ._main import main\nexcept ImportError:\n    pass\n"
                              "def f():\n    from .local import no\n";
    QTest::newRow("Python") << u"p/__init__.py"_s << python
                            << QStringList{ u"1 json .  "_s, u"2 Flask .app  "_s, u"2 New .app Old "_s, u"8 main ._main  "_s };
    QTest::newRow("Python, __all__")
        << u"p/__init__.py"_s << QByteArray("from .a import *\nfrom .b import C, D\n__all__ = ['C', \"X\"]\n__all__ += ['Y']\n")
        << QStringList{ u"1 * .a  C,X,Y"_s, u"2 C .b  "_s };
    QTest::newRow("Python, for checkers and from around")
        << u"p/__init__.py"_s
        << QByteArray("import typing as t\nfrom ..far import used\nfrom .near import offered\nif t.TYPE_CHECKING:\n    from .types import T\n")
        << QStringList{ u"3 offered .near  "_s };
    QTest::newRow("Python, said throughout")
        << u"p/__init__.py"_s << QByteArray("from .a import A as A\nfrom .b import B as B, used\nfrom ..c import C as C\n")
        << QStringList{ u"1 A .a  "_s, u"2 B .b  "_s, u"3 C ..c  "_s };
    QTest::newRow("a module that is no package") << u"p/a.py"_s << python << QStringList{};
    QTest::newRow("Rust") << u"src/lib.rs"_s
                          << QByteArray("pub mod a;\nmod b;\npub use crate::{b::{C, D as E}, f::{self}};\npub use self::g::*;\n"
                                        "pub use other as o;\nuse x::Y;\nmod t { pub use z::No; }\n#[cfg(any(test, feature = \"p\"))]\n#[doc(hidden)]\npub mod inside;\n#[doc(hidden)] pub use a::Inside;\n"
                                        "#[doc(inline)]\npub use a::Out;\n")
                          << QStringList{ u"1 a   "_s, u"3 C crate::b  "_s, u"3 E crate::b D "_s, u"3 f crate  "_s,
                                 u"4 * self::g  "_s, u"5 o other self "_s, u"13 Out a  "_s };
    QTest::newRow("TypeScript") << u"src/index.ts"_s
                                << QByteArray("import d, { a as b } from './a'\nimport x from 'far'\nexport type { T, type U as V } from './t'\n"
                                              "export { b, d, x as y, own }\nexport * from './s'\nexport * as ns from './n'\n")
                                << QStringList{ u"3 T ./t  "_s, u"3 V ./t U "_s, u"4 b ./a a "_s, u"4 d ./a  "_s, u"4 y far x "_s,
                                       u"5 * ./s  "_s, u"6 ns ./n * "_s };
    QTest::newRow("crates") << u"src/lib.rs"_s << QByteArray("pub extern crate grep_cli as cli;\npub extern crate far;\nextern crate no;\n")
                            << QStringList{ u"1 cli grep_cli self "_s, u"2 far far self "_s };
    QTest::newRow("cut off") << u"src/lib.rs"_s << QByteArray("pub use a::{b, c::{") << QStringList{ u"1 b a  "_s };
}

void CodeFactsTest::reexports()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const FactRecord &fact : record(file, source).facts)
        if (fact.kind == "code.reexport"_L1) {
            QStringList only;
            for (const QJsonValue &name : fact.value.value("only"_L1).toArray())
                only.append(name.toString());
            found.append(u"%1 %2 %3 %4 %5"_s.arg(fact.line).arg(fact.value.value("name"_L1).toString(),
                fact.value.value("from"_L1).toString(), fact.value.value("original"_L1).toString(), only.join(u',')));
        }
    QCOMPARE(found, expected);
}

void CodeFactsTest::pythonBases()
{
    const QByteArray source = "from .sansio.blueprints import (\n    Blueprint as SansioBlueprint,\n    State,\n)\nfrom far import Base, Other\n"
                              "class Blueprint(SansioBlueprint):\n    pass\nclass Next(Base[int]):\n    pass\nclass Last(State, metaclass=Other): pass\n";
    QStringList found;
    for (const FactRecord &fact : record(u"a.py"_s, source).facts)
        if (fact.kind == "code.base"_L1)
            found.append(QStringList{ fact.value.value("name"_L1).toString(), fact.value.value("from"_L1).toString(),
                fact.value.value("original"_L1).toString() }.join(u' '));
    QCOMPARE(found, QStringList({ u"SansioBlueprint .sansio.blueprints Blueprint"_s, u"State .sansio.blueprints State"_s, u"Base far Base"_s }));
}

void CodeFactsTest::goReceivers()
{
    const QByteArray source = "package p\nfunc f(c *cobra.Command, w io.Writer) {\n\tflags := c.Flags()\n\tflags.SetOutput(w)\n\tv, err := c.Root().Find(1)\n\tv.Visit(err.Error())\n"
                              "\tw.Write(1)\n\tc.far.Reach()\n\tmake().Done()\n}\nfunc g() {\n\tflags.Parse()\n\tw.Write(2)\n\tn := &cobra.Command{Use: x}\n\tn.Run()\n\t(n.y).Run()\n"
                              "\to := new(Other)\n\to.Stop()\n\tfor _, q := range list {\n\t\tq.Next()\n\t}\n}\n";
    QStringList found;
    for (const FactRecord &fact : record(u"a.go"_s, source).facts)
        if (fact.kind == "code.receiver"_L1)
            found.append(QString::fromUtf8(QJsonDocument(fact.value).toJson(QJsonDocument::Compact)));
    QCOMPARE(found, QStringList({ uR"({"name":"Flags","types":["cobra.Command"]})"_s, uR"({"name":"SetOutput","of":["Flags"]})"_s, uR"({"name":"Root","types":["cobra.Command"]})"_s,
                        uR"({"name":"Visit","of":["Find"]})"_s, uR"({"name":"Write","others":true,"types":["io.Writer"]})"_s,
                        uR"({"name":"Run","others":true,"types":["cobra.Command"]})"_s, uR"({"name":"Stop","types":["Other"]})"_s }));
}

void CodeFactsTest::results_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("problems");
    QTest::newRow("JUnit")
        << u"r/junit.xml"_s
        << QByteArray("<?xml version=\"1.0\"?>\n<testsuites><testsuite name=\"s\">\n"
                      "<testcase name=\"a\" time=\"0.5\"/>\n<testcase classname=\"c\" name=\"b\">"
                      "<failure message=\"no\">t</failure></testcase>\n<testcase name=\"d\"><skipped/>"
                      "</testcase>\n</testsuite></testsuites>\n")
        << QStringList{ u"3 s/a passed 0.5"_s, u"4 c/b failed 0 no"_s, u"5 s/d skipped 0"_s } << 0;
    QTest::newRow("Cobertura")
        << u"coverage.xml"_s
        << QByteArray("<coverage line-rate=\"0.5\"><packages><package><classes>\n"
                      "<class filename=\"a.py\"><methods><method><lines><line number=\"1\" hits=\"1\"/>"
                      "</lines></method></methods><lines><line number=\"1\" hits=\"1\"/>"
                      "<line number=\"2\" hits=\"0\"/></lines></class></classes></package></packages>"
                      "</coverage>")
        << QStringList{ u"2 a.py 1/2"_s } << 0;
    QTest::newRow("Cobertura: classes that share a file")
        << u"coverage.xml"_s
        << QByteArray("<coverage line-rate=\"0.5\"><packages><package><classes>\n<class name=\"A\" filename=\"A.cs\"><lines><line number=\"1\" hits=\"1\"/>"
                      "<line number=\"2\" hits=\"0\"/></lines></class>\n<class name=\"B\" filename=\"B.cs\"><lines><line number=\"1\" hits=\"0\"/></lines></class>"
                      "<class name=\"A.Run\" filename=\"A.cs\"><lines><line number=\"2\" hits=\"1\"/><line number=\"3\" hits=\"0\"/></lines></class>"
                      "</classes></package></packages></coverage>")
        << QStringList{ u"2 A.cs 2/3"_s, u"3 B.cs 0/1"_s } << 0;
    QTest::newRow("JUnit of Jest")
        << u"junit.xml"_s
        << QByteArray("<testsuites><testsuite name=\"s t\">\n<testcase classname=\"s t does it\" name=\"s t does it\" time=\"0.5\"/>\n"
                      "</testsuite></testsuites>\n")
        << QStringList{ u"2 s t/does it passed 0.5"_s } << 0;
    QTest::newRow("Cobertura from a folder")
        << u"coverage.xml"_s
        << QByteArray("<coverage line-rate=\"1\"><sources><source>/home/runner/w/w/pkg</source></sources><packages><package><classes>\n"
                      "<class filename=\"__init__.py\"><methods/><lines><line number=\"1\" hits=\"1\"/></lines></class>"
                      "</classes></package></packages></coverage>")
        << QStringList{ u"2 /home/runner/w/w/pkg/__init__.py 1/1"_s } << 0;
    QTest::newRow("lcov")
        << u"lcov.info"_s
        << QByteArray("TN:\nSF:src/a.c\nDA:1,5\nDA:2,0\nLF:2\nLH:1\nend_of_record\nSF:b.c\nDA:1,0\n"
                      "end_of_record\n")
        << QStringList{ u"2 src/a.c 1/2"_s, u"8 b.c 0/1"_s } << 0;
    QTest::newRow("JaCoCo")
        << u"jacoco.xml"_s
        << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\"><report name=\"a\"><sessioninfo id=\"x\" dump=\"1700000000000\"/>\n"
                      "<package name=\"org/a\"><class name=\"org/a/B\" sourcefilename=\"B.java\"><method name=\"f\"/></class>\n"
                      "<sourcefile name=\"B.java\"><line nr=\"3\" mi=\"0\" ci=\"2\" mb=\"0\" cb=\"0\"/><line nr=\"4\" mi=\"3\" ci=\"0\" mb=\"0\" cb=\"0\"/></sourcefile></package></report>")
        << QStringList{ u"3 org/a/B.java 1/2"_s } << 0;
    QTest::newRow("lcov of which the sums are others")
        << u"lcov.info"_s << QByteArray("SF:a.c\nDA:1,5\nDA:2,0\nDA:3,0\nLF:2\nLH:0\nend_of_record\nSF:b.c\nLF:4\nLH:3\nend_of_record\n")
        << QStringList{ u"1 a.c 1/3"_s, u"8 b.c 3/4"_s } << 0;
    QTest::newRow("lcov below a remark")
        << u"a.lcov"_s << QByteArray("# of the merge\nTN:\nSF:a.c\nDA:3,1\nend_of_record\n") << QStringList{ u"3 a.c 1/1"_s } << 0;
    QTest::newRow("lcov that tells each statement")
        << u"lcov.info"_s << QByteArray("TN:\nSF:a.sol\nDA:3,0\nDA:3,6\nDA:4,0\nDA:4,0\nend_of_record\n") << QStringList{ u"2 a.sol 1/2"_s } << 0;
    QTest::newRow("suites within suites")
        << u"junit.xml"_s
        << QByteArray("<testsuites><testsuite name=\"out\">\n<testsuite name=\"in\"><testcase name=\"a\"/></testsuite>\n"
                      "<testcase name=\"b\"><failure type=\"X\">Expected 1.\nat b.php:2</failure></testcase>\n</testsuite></testsuites>")
        << QStringList{ u"2 in/a passed 0"_s, u"3 out/b failed 0 Expected 1."_s } << 0;
    QTest::newRow("GoogleTest")
        << u"r.xml"_s
        << QByteArray("<testsuites><testsuite name=\"S\">\n<testcase name=\"a\" status=\"run\" result=\"completed\" classname=\"S\"/>\n"
                      "<testcase name=\"b\" status=\"notrun\" result=\"suppressed\" classname=\"S\"/></testsuite></testsuites>")
        << QStringList{ u"2 S/a passed 0"_s, u"3 S/b skipped 0"_s } << 0;
    QTest::newRow("XML cut off")
        << u"junit.xml"_s
        << QByteArray("<testsuite name=\"s\">\n<testcase name=\"a\"/>\n<testcase name=\"b\"")
        << QStringList{ u"2 s/a passed 0"_s } << 1;
    QTest::newRow("lcov cut off") << u"lcov.info"_s << QByteArray("SF:a.c\nDA:1,1\n") << QStringList{} << 1;
    QTest::newRow("other XML") << u"pom.xml"_s << QByteArray("<project><name>x</name></project>")
                               << QStringList{} << 0;
}

void CodeFactsTest::results()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QFETCH(int, problems);
    const FileRecord read = record(file, source);
    QStringList found;
    for (const FactRecord &fact : read.facts) {
        const auto text = [&](const char *key) { return fact.value.value(QLatin1String(key)).toString(); };
        if (fact.kind == "test.result"_L1)
            found.append(QString(QString::number(fact.line) + u' ' + text("suite") + u'/' + text("name")
                + u' ' + text("status") + u' ' + QString::number(fact.value.value("seconds"_L1).toDouble())
                + u' ' + text("message"))
                             .trimmed());
        else if (fact.kind == "coverage.file"_L1)
            found.append(u"%1 %2 %3/%4"_s.arg(fact.line)
                             .arg(text("file"))
                             .arg(fact.value.value("covered"_L1).toInt())
                             .arg(fact.value.value("lines"_L1).toInt()));
    }
    QCOMPARE(found, expected);
    QCOMPARE(read.problems.size(), problems);
    if (problems > 0)
        QVERIFY(read.problems[0].line > 0 && read.problems[0].file == file);
}

/// Fourteen equal lines, other lines around them and another indentation: found; nine: too few.
void CodeFactsTest::sharedLinesShareAFingerprint()
{
    const auto hashes = [](const QByteArray &name, int shared, const QByteArray &indent) {
        QByteArray text = "int " + name + "(int x) {\n";
        for (int i = 0; i < 15; ++i)
            text += "  x += " + name + QByteArray::number(i) + ";\n";
        for (int i = 0; i < shared; ++i)
            text += indent + "x = call(x, value" + QByteArray::number(i) + "); // " + name + "\n\n";
        for (int i = 0; i < 15; ++i)
            text += "  x -= " + name + QByteArray::number(i) + ";\n";
        QSet<qint64> found;
        for (const FactRecord &fact : record(QString::fromLatin1("src/" + name + ".c"), text + "}\n").facts)
            if (fact.kind == "code.fingerprints"_L1)
                for (const QJsonValue &hash : fact.value.value("hashes"_L1).toArray())
                    found.insert(hash.toInteger());
        return found;
    };
    QVERIFY(hashes("a", 14, "  ").size() > 5);
    QVERIFY(hashes("a", 14, "  ").intersects(hashes("b", 14, "\t\t")));
    QVERIFY(!hashes("a", 7, "  ").intersects(hashes("b", 7, "  ")));
}

QTEST_GUILESS_MAIN(CodeFactsTest)
#include "tst_codefacts.moc"
