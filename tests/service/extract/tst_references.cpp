// What a file takes from elsewhere: what it imports, and the names of others that it uses.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;
using test::record;

class ReferencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void imports_data();
    void imports();
    void foreignReferences_data();
    void foreignReferences();
    void standardMembers_data();
    void standardMembers();
    void ownStandardModules_data();
    void ownStandardModules();
    void references();
};

void ReferencesTest::imports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("c++") << u"a.cpp"_s
                         << QByteArray("#include <vector>\n#  include \"a/b.h\"\n// #include <no>\n")
                         << QStringList{ u"<vector>"_s, u"a/b.h"_s };
    QTest::newRow("rust, in expressions")
        << u"a.rs"_s
        << QByteArray("extern crate far as f;\nuse crate::a::{B, c};\npub(crate) fn f() { crate::log::init(); crate::log::init() }\n")
        << QStringList{ u"far"_s, u"crate::a::B"_s, u"crate::a::c"_s, u"crate::log::init"_s };
    QTest::newRow("python") << u"a.py"_s
                            << QByteArray("import os.path, sys as s\nfrom . import x\nfrom .a.b import (c)\n")
                            << QStringList{ u"os.path"_s, u"sys"_s, u".x"_s, u".a.b"_s };
    QTest::newRow("python's siblings")
        << u"a.py"_s << QByteArray("from .. import (x as y,\n  z)\nfrom . import *\nimport q\n")
        << QStringList{ u"..x"_s, u"..z"_s, u"."_s, u"q"_s };
    QTest::newRow("python, for type checkers only")
        << u"a.py"_s
        << QByteArray("import a\nif t.TYPE_CHECKING:  # never so\n    from .b import (\n        C,\n    )\n\n    import d\n"
                      "import e\ndef f():\n    if TYPE_CHECKING: import g\n    import h\nif CHECKING:\n    import i\n")
        << QStringList{ u"a"_s, u"e"_s, u"h"_s, u"i"_s };
    QTest::newRow("js") << u"a.js"_s << QByteArray("import x from 'y';\nconst z = require(\"w\");\n")
                        << QStringList{ u"y"_s, u"w"_s };
    QTest::newRow("go") << u"a.go"_s << QByteArray("package p\nimport (\n\"fmt\"\nx \"os\"\n)\n")
                        << QStringList{ u"fmt"_s, u"os"_s };
    QTest::newRow("rust") << u"a.rs"_s << QByteArray("use std::io::{self, Read};\n")
                          << QStringList{ u"std::io"_s, u"std::io::Read"_s };
    QTest::newRow("rust, for tests only")
        << u"a.rs"_s
        << QByteArray("use a::b;\n#[cfg(test)]\nuse t::{u, v};\n#[cfg(test)]\n#[path = \"x.rs\"]\nmod tests {\n    use super::w;\n    fn f() { crate::log::init(); }\n}\n"
                      "#[cfg(test)]\nmod far;\n#[cfg(feature = \"x\")]\nuse c::d;\n")
        << QStringList{ u"a::b"_s, u"c::d"_s };
    QTest::newRow("rust's groups")
        << u"a.rs"_s
        << QByteArray("pub use crate::{a, b::{c as d, e::*}};\nuse super::x;\npub(crate) use y::Z;\n")
        << QStringList{ u"crate::a"_s, u"crate::b::c"_s, u"crate::b::e::*"_s, u"super::x"_s, u"y::Z"_s };
    QTest::newRow("rust, cut short") << u"a.rs"_s << QByteArray("use a::{b, {{{{")
                                     << QStringList{ u"a::b"_s };
    QTest::newRow("java") << u"A.java"_s << QByteArray("import static a.b.C.*;\n")
                          << QStringList{ u"a.b.C.*"_s };
    QTest::newRow("c#") << u"a.cs"_s << QByteArray("using System.IO;\nusing (var x = y) {}\n")
                        << QStringList{ u"System.IO"_s };
}

void ReferencesTest::imports()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const ImportRecord &import : record(file, source).imports)
        found.append(import.system ? QString(u'<' + import.target + u'>') : import.target);
    QCOMPARE(found, expected);
}

void ReferencesTest::foreignReferences_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("go") << u"a.go"_s
                        << QByteArray("package p\nimport (\n\t\"net/http\"\n\tj \"encoding/json\"\n\t\"x.org/y/own\"\n)\n"
                                      "func F() {\n\thttp.HandlerFunc(j.Marshal, own.Kept)\n\tr := own.NewRouter()\n\tr.HandleFunc(Here)\n}\n")
                        << QStringList{ u"HandleFunc"_s, u"Here"_s, u"Kept"_s, u"http"_s, u"own"_s };
    QTest::newRow("rust") << u"a.rs"_s
                          << QByteArray("use std::{collections::HashMap, fmt::{self, Write as W}};\nuse crate::Own;\n"
                                        "fn f() { HashMap::new(); fmt::Display; W; std::io::Read; Own::Kept; x.Other }\n")
                          << QStringList{ u"Kept"_s, u"Other"_s, u"Own"_s };
    QTest::newRow("java") << u"A.java"_s
                          << QByteArray("import java.util.Map.Entry;\nimport java.util.*;\nimport org.x.Node;\n"
                                        "class A { Entry e; Node n; void f() { a.Entry(); Other.b(); } }\n")
                          << QStringList{ u"Node"_s, u"Other"_s };
    QTest::newRow("python") << u"a.py"_s
                            << QByteArray("import os, json as j\nfrom typing import (\n    Any,\n    Dict as D,\n)\nfrom own import Kept\n"
                                          "def f(x: Any, y: D):\n    j.dump(os.Path)\n    Kept(x.Any)\n")
                            << QStringList{ u"Any"_s, u"Kept"_s };
}

/// What a file takes from its language's library is no use of something of that name in the project.
void ReferencesTest::foreignReferences()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList names;
    for (const ReferenceRecord &reference : record(file, source).references)
        names.append(reference.name);
    for (const QString &name : std::as_const(expected))
        QVERIFY2(names.contains(name), qPrintable(name + u" in "_s + names.join(u' ')));
    for (const QString &name : { u"HandlerFunc"_s, u"Marshal"_s, u"HashMap"_s, u"Display"_s, u"W"_s, u"Read"_s, u"Dict"_s, u"D"_s,
             u"dump"_s, u"Path"_s })
        QVERIFY2(!names.contains(name), qPrintable(name + u" in "_s + names.join(u' ')));
    if (file.endsWith(".java"_L1)) // only the call of something else is left
        for (const ReferenceRecord &reference : record(file, source).references)
            QVERIFY(reference.name != "Entry"_L1 || reference.lines == QList<int>({ 4 }));
}

void ReferencesTest::standardMembers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("lines");
    const QByteArray java = "class A {\n  TypeToken<?> token;\n  void f(Class<?> raw, TypeToken<?> own) {\n    raw.isAssignableFrom(x);\n"
                            "    own.isAssignableFrom(x);\n    this.token.isAssignableFrom(x);\n    unknown().isAssignableFrom(x);\n"
                            "    A.class.isAssignableFrom(x);\n    isAssignableFrom(x);\n    TypeToken.isAssignableFrom(x);\n"
                            "    var made = new TypeToken<>();\n    made.isAssignableFrom(x);\n    far.isAssignableFrom(x);\n  }\n}\n";
    QTest::newRow("java") << u"A.java"_s << java << u"isAssignableFrom"_s << QList<int>{ 5, 6, 9, 10, 12 };
    QTest::newRow("java, no standard name") << u"A.java"_s << QByteArray("class A { void f() {\n far.beginObject();\n g().beginObject(); } }\n")
                                            << u"beginObject"_s << QList<int>{ 2, 3 };
    QTest::newRow("kotlin") << u"a.kt"_s << QByteArray("fun f(own: Store, raw: Map<Int, Int>) {\n  own.getOrPut(1)\n  raw.getOrPut(1)\n  x?.getOrPut(1)\n}\n")
                            << u"getOrPut"_s << QList<int>{ 2 };
    QTest::newRow("python") << u"a.py"_s << QByteArray("import own\ndef f(self, x, y: Parser, z: str):\n    self.parse_args()\n    x.parse_args()\n    y.parse_args()\n"
                                                       "    z.parse_args()\n    own.parse_args()\n    Parser().parse_args()\n    p = Parser(1)\n    p.parse_args()\n")
                            << u"parse_args"_s << QList<int>{ 3, 5, 7, 8, 10 };
    QTest::newRow("go") << u"a.go"_s << QByteArray("package p\nimport (\n\t\"net/http\"\n)\nfunc f(r *Router, h http.Handler, x any) {\n\tr.ServeHTTP(1)\n\th.ServeHTTP(1)\n"
                                                   "\tg().ServeHTTP(1)\n\tm := &Router{}\n\tm.ServeHTTP(1)\n}\n")
                        << u"ServeHTTP"_s << QList<int>{ 6, 10 };
    QTest::newRow("go, results") << u"a.go"_s << QByteArray("package p\nimport (\n\t\"net/http\"\n\t\"acme.org/mux\"\n)\nfunc (r *Route) Name() string {\n}\nfunc f(r *Route, h http.Handler, x any) {\n"
                                                            "\ts := r.Path(1)\n\ts.ServeHTTP(1)\n\tr.Path(2).ServeHTTP(1)\n\tn := r.Name()\n\tn.ServeHTTP(1)\n\tw, err := mux.Match(1).Route(2)\n\tw.ServeHTTP(1)\n"
                                                            "\tfor _, each := range r.All() {\n\t\teach.ServeHTTP(1)\n\t}\n\tg := http.Get(1)\n\tg.ServeHTTP(1)\n\tx.Next(1).ServeHTTP(1)\n}\n")
                                 << u"ServeHTTP"_s << QList<int>{ 10, 11, 15, 17 };
    QTest::newRow("rust") << u"a.rs"_s << QByteArray("fn f(own: &Grid, raw: &mut Vec<u8>) {\n own.push_str(1);\n raw.push_str(1);\n x.y().push_str(1);\n util::push_str(1);\n"
                                                     " Grid::push_str(1);\n}\n")
                          << u"push_str"_s << QList<int>{ 2, 5, 6 };
    QTest::newRow("typescript") << u"a.ts"_s << QByteArray("function f(own: Socket, raw: string) {\n own.addListener(1);\n raw.addListener(1);\n 'x'.addListener(1);\n far.addListener(1);\n}\n")
                                << u"addListener"_s << QList<int>{ 2 };
    QTest::newRow("c#") << u"a.cs"_s << QByteArray("class A { void F(Store own, IList<int> raw) {\n own.AddRange(1);\n raw.AddRange(1);\n far.AddRange(1);\n this.AddRange(1); } }\n")
                        << u"AddRange"_s << QList<int>{ 2, 5 };
    QTest::newRow("c++") << u"a.cpp"_s << QByteArray("void f(buffer<char> &own, std::string &raw) {\n own.push_back(1);\n raw.push_back(1);\n p->push_back(1);\n fmt::push_back(1);\n"
                                                     " std::push_back(1);\n push_back(1);\n}\n")
                         << u"push_back"_s << QList<int>{ 2, 5, 7 };
    QTest::newRow("c++ of std") << u"a.cpp"_s << QByteArray("void f() {\n std::format_to(1);\n format_to(1);\n fmt::format_to(1);\n}\n") << u"format_to"_s << QList<int>{ 3, 4 };
}

/// A member that the standard library's types have as well is used where the receiver is of another type, and nowhere else.
void ReferencesTest::standardMembers()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QList<int> lines;
    for (const ReferenceRecord &reference : record(file, source).references)
        if (reference.name == name)
            lines = reference.lines;
    QTEST(lines, "lines");
}

void ReferencesTest::ownStandardModules_data()
{
    QTest::addColumn<QStringList>("tree");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("used");
    const QByteArray python = "from json import loads\nloads(1)\n";
    QTest::newRow("python") << QStringList() << u"tools/a.py"_s << python << u"loads"_s << false;
    QTest::newRow("CPython") << QStringList{ u"Lib/json/__init__.py"_s } << u"tools/a.py"_s << python << u"loads"_s << true;
    QTest::newRow("beside") << QStringList{ u"tools/json.py"_s } << u"tools/a.py"_s << python << u"loads"_s << true;
    QTest::newRow("in a package") << QStringList{ u"own/json.py"_s, u"own/__init__.py"_s } << u"own/a.py"_s << python << u"loads"_s << false;
    const QByteArray go = "package p\nimport \"encoding/json\"\nfunc f() { json.Marshal(1) }\n";
    QTest::newRow("go") << QStringList{ u"go.mod"_s } << u"p/a.go"_s << go << u"Marshal"_s << false;
    QTest::newRow("Go's own") << QStringList{ u"src/go.mod"_s } << u"src/net/a.go"_s << go << u"Marshal"_s << true;
    const QByteArray rust = "use std::sync::Mutex;\nfn f() { Mutex::new(1); }\n";
    QTest::newRow("rust") << QStringList() << u"src/a.rs"_s << rust << u"Mutex"_s << false;
    QTest::newRow("Rust's own") << QStringList{ u"library/std/src/lib.rs"_s } << u"library/proc/a.rs"_s << rust << u"Mutex"_s << true;
    const QByteArray java = "import java.util.List;\nclass A { List f; }\n";
    QTest::newRow("java") << QStringList() << u"A.java"_s << java << u"List"_s << false;
    QTest::newRow("Java's own") << QStringList{ u"src/java.base/share/classes/java/lang/Object.java"_s } << u"src/x/A.java"_s << java << u"List"_s << true;
}

/// In the tree of a standard library its modules are the tree's own.
void ReferencesTest::ownStandardModules()
{
    QFETCH(QStringList, tree);
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(bool, used);
    QTemporaryDir folder;
    for (const QString &path : tree + QStringList{ file }) {
        QDir(folder.path()).mkpath(path.section(u'/', 0, -2));
        QFile out(folder.filePath(path));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(path == file ? source : path.endsWith("go.mod"_L1) ? QByteArray(used ? "module std\n" : "module x\n") : QByteArray());
    }
    const auto root = SourceFolder::open(folder.path());
    CtagsChild child("/usr/bin/ctags");
    const auto extracted = FileExtractor(*root, &child).extract(file);
    QVERIFY(extracted);
    QStringList names;
    for (const ReferenceRecord &reference : extracted->record.references)
        names.append(reference.name);
    QVERIFY2(names.contains(name) == used, qPrintable(names.join(u' ')));
}

void ReferencesTest::references()
{
    const FileRecord found = record(
        u"a.cpp"_s, "int total; // comment_word\nint f() { return total + other(\"string_word\"); }\n");
    QStringList names;
    for (const ReferenceRecord &reference : found.references)
        names.append(reference.name);
    QCOMPARE(names, QStringList({ u"other"_s, u"total"_s }));
    QCOMPARE(found.references[1].lines, QList<int>({ 1, 2 }));
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
