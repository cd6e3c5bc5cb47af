#include "service/extract/extractor.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class CodeFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void functions_data();
    void functions();
    void todos_data();
    void todos();

private:
    static FileRecord record(const QString &name, const QByteArray &bytes)
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(name.contains(u'/') ? name.section(u'/', 0, -2) : u"."_s);
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        const auto root = SourceFolder::open(folder.path());
        CtagsChild child("/usr/bin/ctags");
        auto extracted = FileExtractor(*root, &child).extract(name);
        return extracted ? extracted->record : FileRecord{};
    }
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

QTEST_GUILESS_MAIN(CodeFactsTest)
#include "tst_codefacts.moc"
