// Which language a file is written in, by its name and its beginning.
#include "service/extract/languages.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void languages_data();
    void languages();
};

void LanguagesTest::languages_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("cppTree");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *path, const char *head, const char *language, bool cppTree = false) {
        QTest::addRow("%s is %s", path, language)
            << QString::fromLatin1(path) << QByteArray(head) << cppTree << QString::fromLatin1(language);
    };
    row("tars_de.ts", "<?xml version=\"1.0\"?>\n<!DOCTYPE TS>", "Qt Linguist");
    row("a.ts", "export const x = 1;", "TypeScript");
    row("a.h", "int f(void);", "C");
    row("b.h", "int f(void);", "C++", true);
    row("c.h", "class A {\n};", "C++");
    row("class.h", "#define A (1<<3)\n/* class B { */\nint class_of(int operator);\n/* The operator of it */\n", "C");
    row("inline.h", "inline int f(void) { return 1; }\nextern \"C\" {\n", "C");
    row("include.h", "#include <string.h>\n#  include <sys/types.h> // as <vector> does\n", "C");
    row("version.h", "  inline namespace v1 {\n", "C++");
    row("linkage.h", "extern  \"C++\" {\n", "C++");
    row("standard.h", "#ifdef __cplusplus\n#  include <cstdint> // integers.\n#endif\n", "C++");
    row("bits.h", "# include <bits/c++config.h>\n", "C++");
    row("members.h", "struct A {\n  bool operator ==(A);\n};\n", "C++");
    row("access.h", "struct A {\nprivate : int a;\n};\n", "C++");
    row("templates.h", "\ttemplate <typename T> T f();\n", "C++");
    row("e.h", "/* @end of it */\nint import;\n", "C");
    row("f.h", "#import <a.h>\n", "Objective-C");
    row("d.h", "@interface A\n@end", "Objective-C");
    row("QString", "#include \"qstring.h\" // IWYU pragma: export\n", "C++");
    row("vector", "// <vector> -*- C++ -*-\n", "C++");
    row("LICENSE", "Some text", "");
    row("run", "#!/usr/bin/env python3\n", "Python");
    row("go", "#!/bin/sh -e\n", "Shell");
    row("a.m", "#import <Foundation/Foundation.h>\n", "Objective-C");
    row("a.pl", "use strict;\nmy $x;", "Perl");
    row("b.pl", "likes(a, b) :- true.\n", "Prolog");
    row("a.inc", "<?php echo 1;", "PHP");
    row("b.inc", "#define X 1\n", "C");
    row("Dockerfile", "FROM debian", "Dockerfile");
    row("x/CMakeLists.txt", "project(x)", "CMake");
    row("Makefile", "all:", "Make");
    row("makefile.vc", "all:", "Make");
    row("lib/generate/makefile.pm", "package A;\n", "Perl");
    row("frontend/dockerfile.go", "package a\n", "Go");
    row("Dockerfile.go", "FROM golang", "Dockerfile");
    row("Dockerfile.md", "# A", "Markdown");
    row("go.mod", "module x", "Go module");
    row("tars.1", ".TH TARS 1\n", "Man page");
    row("a.fs", "module X\n", "F#");
    row("b.fs", "#version 330\n", "GLSL");
    row("a.rst", "", "reStructuredText");
    row("a.adoc", "", "AsciiDoc");
    row("a.asc", "= Title\n", "AsciiDoc");
    row("tool-1.0.tar.gz.asc", "-----BEGIN PGP SIGNATURE-----\n\niQIzBAAB\n-----END PGP SIGNATURE-----\n", "");
    row("config.h.in", "#cmakedefine X", "C");
}

void LanguagesTest::languages()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, head);
    QFETCH(bool, cppTree);
    QFETCH(QString, language);
    QCOMPARE(languageOf(path, head, { cppTree }), language);
}

QTEST_GUILESS_MAIN(LanguagesTest)
#include "tst_languages.moc"
