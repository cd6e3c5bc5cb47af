// The extractor as a whole: what it reads of a file beside symbols, and what it says of bad input.
#include "common/base/errorcodes.h"
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using test::record;
using namespace Qt::StringLiterals;

class ExtractorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void facts_data();
    void facts();
    void badInput_data();
    void badInput();
    void ctagsCrash();
};

void ExtractorTest::facts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("Qt Test")
        << u"tst_a.cpp"_s
        << QByteArray("#include <QTest>\nclass T : public QObject {\n  Q_OBJECT\nprivate Q_SLOTS:\n"
                      "  void initTestCase();\n  void a_data();\n  void a();\n};\n")
        << QStringList{ u"Qt Test/T/a"_s };
    QTest::newRow("GoogleTest") << u"a_test.cc"_s
                                << QByteArray("#include <gtest/gtest.h>\nTEST_F(Suite, Case) {}\n")
                                << QStringList{ u"GoogleTest/Suite/Case"_s };
    QTest::newRow("Catch2") << u"a_test.cc"_s << QByteArray("#include <catch2/catch_all.hpp>\nTEST_CASE(\"adds (1)\", \"[x]\") {}\n")
                            << QStringList{ u"Catch2//adds (1)"_s };
    QTest::newRow("doctest") << u"a_test.cc"_s << QByteArray("#include <doctest.h>\nTEST_CASE(\"adds\") {}\n")
                             << QStringList{ u"doctest//adds"_s };
    QTest::newRow("Boost.Test")
        << u"a.cpp"_s
        << QByteArray("BOOST_AUTO_TEST_SUITE(s)\nBOOST_AUTO_TEST_CASE(c) {}\nBOOST_AUTO_TEST_SUITE_END()\n")
        << QStringList{ u"Boost.Test/s/c"_s };
    QTest::newRow("pytest")
        << u"test_a.py"_s
        << QByteArray("import pytest\ndef test_x(): pass\nclass TestA:\n  def test_y(self): pass\n")
        << QStringList{ u"pytest//test_x"_s, u"pytest/TestA/test_y"_s };
    QTest::newRow("unittest") << u"a.py"_s
                              << QByteArray("import unittest\nclass A(unittest.TestCase):\n  def "
                                            "test_y(self): pass\n  def help(self): pass\n")
                              << QStringList{ u"unittest/A/test_y"_s };
    QTest::newRow("JUnit 5")
        << u"ATest.java"_s
        << QByteArray("import org.junit.jupiter.api.Test;\nclass ATest { @Test void a() {} void b() {} }\n")
        << QStringList{ u"JUnit 5/ATest/a"_s };
    QTest::newRow("JUnit 4")
        << u"ATest.java"_s
        << QByteArray("import org.junit.Test;\npublic class ATest { @Test(timeout=1) public void a() {} }\n")
        << QStringList{ u"JUnit 4/ATest/a"_s };
    QTest::newRow("go test") << u"a_test.go"_s
                             << QByteArray("package p\nfunc TestA(t *testing.T) {}\nfunc Testify() {}\n")
                             << QStringList{ u"go test/p/TestA"_s };
    QTest::newRow("cargo test") << u"a.rs"_s << QByteArray("#[test]\nfn works() {}\nfn not() {}\n")
                                << QStringList{ u"cargo test//works"_s };
    QTest::newRow("Vitest")
        << u"a.test.ts"_s
        << QByteArray("import {it} from 'vitest';\ndescribe('s', () => { it('works', () => {}); });\n")
        << QStringList{ u"Vitest/s/works"_s };
    QTest::newRow("xUnit") << u"ATests.cs"_s
                           << QByteArray("using Xunit;\npublic class ATests { [Fact] public void A() {} }\n")
                           << QStringList{ u"xUnit/ATests/A"_s };
    QTest::newRow("CMake") << u"CMakeLists.txt"_s
                           << QByteArray("project(TARS VERSION 0.1.0 DESCRIPTION \"Writes docs\")\n")
                           << QStringList{ u"TARS 0.1.0 Writes docs"_s };
    QTest::newRow("package.json") << u"package.json"_s
                                  << QByteArray(R"({"name":"n","version":"1.2","description":"d"})")
                                  << QStringList{ u"n 1.2 d"_s };
    QTest::newRow("pyproject") << u"pyproject.toml"_s
                               << QByteArray("[project]\nname = \"n\"\nversion = '1'\n[tool.x]\nname='y'\n")
                               << QStringList{ u"n 1 "_s };
    QTest::newRow("go.mod") << u"go.mod"_s << QByteArray("module example.org/m\n\ngo 1.20\n")
                            << QStringList{ u"example.org/m  "_s };
    QTest::newRow("damaged") << u"package.json"_s << QByteArray("{\"name\":") << QStringList{};
}

void ExtractorTest::facts()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const FactRecord &fact : record(file, source).facts) {
        const auto text = [&](const char *key) { return fact.value.value(QLatin1String(key)).toString(); };
        if (fact.kind == "test.case"_L1)
            found.append(text("framework") + u'/' + text("suite") + u'/' + text("name"));
        else if (fact.kind == "project.meta"_L1)
            found.append(text("name") + u' ' + text("version") + u' ' + text("description"));
    }
    QCOMPARE(found, expected);
}

void ExtractorTest::badInput_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("latin 1") << u"a.py"_s << QByteArray("# Gr\xf6\xdf\ndef f(): pass\n") << u"fileNotUtf8"_s;
    QTest::newRow("nul") << u"a.cpp"_s << QByteArray("int f();\0y", 10) << QString(errc::fileBinary);
    QTest::newRow("open comment") << u"a.cpp"_s << QByteArray("int f(); /* never closed") << QString();
    QTest::newRow("open string") << u"a.py"_s << QByteArray("x = '''never") << QString();
    QTest::newRow("deep") << u"a.cpp"_s << QByteArray(20000, '{') + QByteArray(20000, '(') << QString();
    QTest::newRow("namespaces") << u"a.cpp"_s << QByteArray("namespace a {\n").repeated(2000) << QString();
    QTest::newRow("extern") << u"a.cpp"_s << QByteArray("extern \"C\" {\n").repeated(5000) << QString();
    QTest::newRow("one constraint begun twice") << u"a.cs"_s << QByteArray("class A<T> : B where where T : new() { }\n") << QString();
    QTest::newRow("an implementation for a text") << u"a.rs"_s << QByteArray("struct S;\nimpl T for \"x\"") << QString();
    QTest::newRow("angles") << u"a.cpp"_s << QByteArray("template<").repeated(3000) << QString();
    QTest::newRow("an object among types") << u"a.js"_s << QByteArray("function f(a): void | {c: 1} {}\n") << QString();
    QTest::newRow("ends behind an arrow") << u"a.cs"_s << QByteArray("class A\n{\n    int Area => size") << QString();
    for (const char *name : { "a.c", "a.cpp", "A.java", "a.cs", "a.kt" })
        QTest::addRow("brackets that close others in %s", name) << QString::fromLatin1(name) << QByteArray("struct { p) int e; class A { q) int f; enum B { C) ; int g; ").repeated(6) << QString();
    for (const char *name : { "a.kt", "a.ts", "a.js", "a.py", "a.fs", "A.java", "a.cs", "a.go", "a.rs" })
        QTest::addRow("10,000 deep in %s", name) << QString::fromLatin1(name)
                                                 << QByteArray("class A { fun f() { x = (").repeated(10'000) << QString();
    QTest::newRow("types within types") << u"a.kt"_s << QByteArray("class A { enum class B { C; ").repeated(10'000) << QString();
    QTest::newRow("minified") << u"a.js"_s << QByteArray("function a(b){return[b,'\\''].map(c=>c?1:{d:2})}").repeated(5'000)
                              << QString();
    QTest::newRow("half a character of UTF-16") << u"a.cs"_s << QByteArray("\xff\xfe" "c\0l", 5) << u"fileNotUtf8"_s;
    QTest::newRow("empty") << u"a.cpp"_s << QByteArray() << QString();
    QTest::newRow("only a mark") << u"a.cpp"_s << QByteArray("\xef\xbb\xbf") << QString();
    QTest::newRow("brackets of Python") << u"a.py"_s << QByteArray("def f(").repeated(3000) << QString();
    QTest::newRow("50 MB generated") << u"tables.c"_s << QByteArray("static const int table[] = { 0x00, 0x01, 0x02, 0x03 };\n").repeated(1'000'000)
                                     << QString(errc::fileTooLarge);
    QTest::newRow("too large") << u"a.txt"_s << QByteArray(maxFileBytes + 1, 'x')
                               << QString(errc::fileTooLarge);
}

void ExtractorTest::badInput()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const FileRecord found = record(file, bytes);
    QCOMPARE(found.path, file);
    QCOMPARE(found.size, bytes.size());
    QCOMPARE(found.problems.value(0).code, code);
    QVERIFY2(found.symbols.size() <= bytes.size(), "nothing is read twice");
}

void ExtractorTest::ctagsCrash()
{
    const FileRecord found = record(u"a.lua"_s, "function f() end\n", "/bin/false");
    QCOMPARE(found.problems.value(0).code, QString(errc::extractorCrashed));
    QCOMPARE(found.lines, 1);
}

QTEST_GUILESS_MAIN(ExtractorTest)
#include "tst_extractor.moc"
