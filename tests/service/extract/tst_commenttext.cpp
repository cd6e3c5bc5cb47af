// What the text of a comment is: words for a tool, a licence, a title above what follows.
#include "service/extract/commenttext.h"
#include "service/extract/lexer.h"
#include "service/extract/sectiontitle.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class CommentTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toolDirectives_data();
    void toolDirectives();
    void licences_data();
    void licences();
    void sectionTitles_data();
    void sectionTitles();
};

void CommentTextTest::toolDirectives_data()
{
    QTest::addColumn<bool>("directive");
    for (const char *text : { "NOLINT(bugprone)", "NOSONAR", "clang-format off", "eslint-disable", "ktlint-disable", "detekt:x", "swiftlint:disable",
             "stylelint-disable", "biome-ignore x", "deno-lint-ignore", "noinspection X", "@formatter:off", "spell-checker: disable", "codespell:ignore",
             "ReSharper disable X", "jshint x", "jslint x", "prettier-ignore", "istanbul ignore next", "@ts-ignore", "tslint:disable", "pylint: disable=x",
             "flake8: noqa", "noqa: E501", "type: ignore", "mypy: x", "fmt: off", "isort: skip", "pragma: no cover", "coverage: ignore", "!/bin/sh",
             "-*- mode: c -*-", "vim: set ts=4:", "vi: set ts=4:", "cppcheck-suppress x", "lint:ignore", "go:generate x", "+build linux", "cspell:words",
             "shellcheck disable=SC1", "pyright: basic", "ruff: noqa", "compdef x", "autoload", "rubocop:disable X", "frozen_string_literal: true", "@flow",
             "global a", "globals a", "exported a", "coding: utf-8", "IWYU pragma: keep", "GCOVR_EXCL", "LCOV_EXCL_LINE", "end of file",
             "namespace a::b", "end namespace a", "class A" })
        QTest::newRow(text) << true;
    for (const char *text : { "", "c", "Type of it", "The end of it", "typed by hand", "Nothing", "returns the colour", "Global state", "classes of it: many" })
        QTest::newRow(text) << false;
}

void CommentTextTest::toolDirectives()
{
    QFETCH(bool, directive);
    QCOMPARE(isToolDirective(QString::fromLatin1(QTest::currentDataTag())), directive);
}

void CommentTextTest::licences_data()
{
    QTest::addColumn<bool>("licence");
    for (const char *text : { "Copyright 2020 A", "COPYRIGHT A", "(c) 2019 A", "(C)2019 A", "SPDX-License-Identifier: MIT", "Licensed under the MIT terms",
             "It is licenced to you", "GNU General Public License", "gnu lesser general public", "Permission is hereby granted", "Permission to use",
             "All rights reserved", "Redistribution and use in source", "the Mozilla Public License", "is subject to the terms", "WITHOUT ANY WARRANTY",
             "without warranty", "Größe. Copyright A" })
        QTest::newRow(text) << true;
    for (const char *text : { "", "C", "(c", "Copies rightly", "(c) of it", "a licence", "Permissions of a file", "rights of the caller", "subject to change" })
        QTest::newRow(text) << false;
}

void CommentTextTest::licences()
{
    QFETCH(bool, licence);
    QCOMPARE(isLicenceText(QString::fromUtf8(QTest::currentDataTag())), licence);
}

void CommentTextTest::sectionTitles_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<bool>("title");
    QTest::newRow("rules around") << QByteArray("//======\n// Reading\n//======") << true;
    QTest::newRow("rules of other marks") << QByteArray("  //------\n  // Reading it\n  //------") << true;
    QTest::newRow("a short rule") << QByteArray("//==\n// Reads it.\n//==") << false;
    QTest::newRow("one word") << QByteArray("// Reading:") << true;
    QTest::newRow("two words") << QByteArray("// Reads it") << false;
    QTest::newRow("drawn behind") << QByteArray("// Reading ----") << true;
    QTest::newRow("drawn before") << QByteArray("/* **** Reading it */") << true;
    QTest::newRow("three marks") << QByteArray("// Reads it ---") << false;
    QTest::newRow("marks of several kinds") << QByteArray("// Reads it -=-=") << false;
}

void CommentTextTest::sectionTitles()
{
    QFETCH(QByteArray, comment);
    QFETCH(bool, title);
    const LexedSource source = lex(comment + "\nint f();\n", u"C++"_s);
    QVERIFY(!source.comments.empty());
    const CommentSpan span = source.comments[source.comments.size() / 2];
    const QString text = cleanComment(QByteArrayView(source.text).sliced(span.offset, span.end - span.offset), u"C++"_s).text;
    SymbolRecord symbol;
    symbol.name = u"f("_s; // in no text
    QCOMPARE(isSectionTitle(source, span, text, symbol), title);
}

QTEST_GUILESS_MAIN(CommentTextTest)
#include "tst_commenttext.moc"
