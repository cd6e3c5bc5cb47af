// What the extractor makes of the languages that have no test of their own: Java, C#, Kotlin, F#, Protocol Buffers; and what it takes for the
// comment of a whole file.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using test::record;
using namespace Qt::StringLiterals;

class SymbolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void symbol_data();
    void symbol();
    void absent_data();
    void absent();
    void fileComment_data();
    void fileComment();
    void constraintsOfGenerics();
    void tuplesAndPragmas();
};

void SymbolsTest::symbol_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *file, const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s %s", file, name) << QString::fromLatin1(file) << source << QString::fromLatin1(name)
                                           << QString::fromUtf8(expected);
    };

    row("pack.sh", "source=()\nbuild() {\n  make\n}\nNAMES=()\n", "source=", "");
    row("pack.sh", "source=()\nbuild() {\n  make\n}\nNAMES=()\n", "build", "function");

    const QByteArray java = "package p;\n/** Doc. */\n@Deprecated\npublic abstract class A<T extends B> "
                            "extends C implements D {\n"
                            "  public static final int X = 5;\n"
                            "  /**\n   * Does.\n   * @param a it\n   */\n"
                            "  @Override public <R> java.util.List<R> f(final int a, List<? super T> b) "
                            "throws E { return null; }\n"
                            "  A(int x) {}\n  private enum K { P, Q(3); }\n}\n";
    row("A.java", java, "A", "class public deprecated <T extends B> [abstract] : C, D //javadoc Doc.");
    row("A.java", java, "A.X", "constant public int [static,final] = 5");
    const QByteArray holders = "package p;\n\nclass Holder {\n    /** Tells the copyright (c) 2020 of it. */\n    String copyright() { return x; }\n"
                               "    /** Copyright 2020 Somebody.\n     * Licensed under the Y. */\n    int no;\n}\n";
    row("H.java", holders, "Holder.copyright", "method package hidden String () //javadoc Tells the copyright (c) 2020 of it.");
    row("H.java", holders, "Holder.no", "field package hidden int");
    row("A.java", java, "A.f",
        "method public java.util.List<R> <R>(final int a, List<? super T> b) [throws E] //javadoc Does. @param a it");
    row("A.java", java, "A.A", "constructor package hidden (int x)");
    row("A.java", java, "A.K.Q", "enumerator public hidden = (3)");

    const QByteArray remarked = "import x.Y;\n\n/** Doc. */\n// non-Javadoc:\n//\n// More of it.\npublic class A {\n"
                                "    /** Apart. */\n\n    // f: of old\n    public void f() {}\n}\n";
    row("A.java", remarked, "A", "class public //javadoc Doc.");
    row("A.java", remarked, "A.f", "method public void () //plain f: of old");

    const QByteArray cs
        = "namespace N;\n/// <summary>Doc</summary>\npublic class A<T> : B where T : new()\n{\n"
          "    public int X { get; set; } = 3;\n    [Obsolete]\n    public async Task<int> M(object? o, int "
          "a = 3) => 3;\n"
          "    public static explicit operator int(A<T> a) => 1;\n    string? s;\n}\n";
    const QString wide = u"namespace N;\n/// <summary>Größe</summary>\npublic class W { }\n"_s;
    row("w.cs", "\xff\xfe" + QByteArray(reinterpret_cast<const char *>(wide.utf16()), 2 * wide.size()), "N.W",
        "class public //xml <summary>Größe</summary>");
    const QByteArray where = "public class P {\n public P Or<T>() where T : E { return this; }\n public P Next<T>(int a)\n  where T : E, new()\n {\n  return this;\n }\n"
                             " public P(int a) : base(a) { }\n public P Last() { return this; }\n}\n";
    row("where.cs", where, "P.Or", "method public P <T>() [where T : E]");
    row("where.cs", where, "P.Next", "method public P <T>(int a) [where T : E, new()]");
    row("where.cs", where, "P.Last", "method public P ()");
    const QByteArray generic = "namespace N { public class G {\n public async Task<T> Get<T, U>(Func<T> f, U x)\n  where T : class { }\n"
                               " void I<int>.Put<V>(V x) { }\n public bool Is(Func<int> f) => a < b; }\n"
                               "public delegate R D<in T, out R>(T x); }\n";
    row("g.cs", generic, "N.G.Get", "method public Task<T> <T, U>(Func<T> f, U x) [async,where T : class]");
    row("g.cs", generic, "N.G.Is", "method public bool (Func<int> f)");
    const QByteArray properties = "namespace N { public class P {\n public int Y => 4;\n public int Z { get => f(1); private set { x = value; } }\n"
                                  " public required int V\n {\n  [A] get { if (x) { get(); } return 1; }\n  protected set;\n }\n"
                                  " public string? W { get; init; }\n public event E F { add { } remove { } }\n} }\n";
    row("p.cs", properties, "N.P.Y", "property public int [accessors { get; }]");
    row("p.cs", properties, "N.P.Z", "property public int [accessors { get; }]");
    row("p.cs", properties, "N.P.V", "property public int [required,accessors { get; protected set; }]");
    row("p.cs", properties, "N.P.W", "property public string? [accessors { get; init; }]");
    row("p.cs", properties, "N.P.F", "property public E [event]");
    row("g.cs", generic, "N.D", "typedef public R <in T, out R>(T x)");
    row("a.cs", cs, "N.A", "class public <T> [where T : new()] : B //xml <summary>Doc</summary>");
    row("a.cs", cs, "N.A.X", "property public int [accessors { get; set; }] = 3");
    row("a.cs", cs, "N.A.M", "method public deprecated Task<int> (object? o, int a = 3) [async]");
    row("a.cs", cs, "N.A.operator int", "operator public (A<T> a) [static,explicit]");
    row("a.cs", cs, "N.A.s", "field private hidden string?");

    const QByteArray messages = "// Licence\n\nsyntax = \"proto3\";\npackage shop;\n\n// Sells.\nservice Cart {\n  // Adds.\n  rpc Add(stream Item) returns (stream Empty) {}\n}\n"
                                "// One thing.\nmessage Item {\n  // Whose.\n  repeated string owner = 1 [deprecated = true];\n  map<string, Item> more = 2; // others\n  enum Kind { NONE = 0; }\n}\n";
    row("s.proto", messages, "shop.Cart", "interface [service] //plain Sells.");
    row("s.proto", messages, "shop.Cart.Add", "method stream Empty (stream Item) //plain Adds.");
    row("s.proto", messages, "shop.Item", "struct [message] //plain One thing.");
    row("s.proto", messages, "shop.Item.owner", "field deprecated repeated string = 1 //plain Whose.");
    row("s.proto", messages, "shop.Item.more", "field map<string, Item> = 2 //plain others");
    row("s.proto", messages, "shop.Item.Kind.NONE", "enumerator = 0");

    const QByteArray enumeration = "public enum E {\n  A() {\n    int g() { return 1; }\n  },\n  B() {};\n\n"
                                   "  static String f(String s) { return s; }\n  public int h() { return 0; }\n}\n";
    const QByteArray annotated = "public @interface N {\n  boolean on() default true;\n  String[] names() default {};\n  int n() default K.MAX;\n}\n"
                                 "public enum G implements Named, p.Kept<String> {\n  @Serialized(\"boy\")\n  MALE,\n  @Serialized(value = \"girl\") FEMALE {\n"
                                 "    @Override public int f() throws IOException, p.Bad { return 1; }\n  };\n"
                                 "  public static final int LIMIT = 3;\n  private static final Object SENTINEL_CLOSED = new Object();\n"
                                 "  public final Object OPEN;\n}\n";
    row("G.java", annotated, "N.on", "method public boolean () = true");
    row("G.java", annotated, "N.true", "");
    row("G.java", annotated, "N.names", "method public String[] () = {}");
    row("G.java", annotated, "N.n", "method public int () = K.MAX");
    row("G.java", annotated, "N.MAX", "");
    row("G.java", annotated, "G", "enum public : Named, p.Kept<String>");
    row("G.java", annotated, "G.Serialized", "");
    row("G.java", annotated, "G.MALE", "enumerator public");
    row("G.java", annotated, "G.FEMALE", "enumerator public");
    const QByteArray quoted = "class V {\n  /** Is {@value}. */\n  static final int LIMIT = 255;\n  /** At {@value #LIMIT}, {@value V#NAME} or {@value Far#OFF}, {@value #MADE}, {@value a.b_c.V.In#ON}. */\n  void f() {}\n"
                              "  static final String NAME = \"a b\";\n  static final int MADE = of(1);\n  interface In { int ON = 7; }\n}\n";
    row("V.java", quoted, "V.LIMIT", "constant package hidden int [static,final] = 255 //javadoc Is {@code 255}.");
    row("V.java", quoted, "V.f", "method package hidden void () //javadoc At {@code 255}, {@code \"a b\"} or {@value Far#OFF}, {@value #MADE}, {@code 7}.");
    row("G.java", annotated, "G.LIMIT", "constant public int [static,final] = 3");
    row("G.java", annotated, "G.SENTINEL_CLOSED", "constant private hidden Object [static,final] = new Object()");
    row("G.java", annotated, "G.OPEN", "field public Object [final]");
    row("E.java", enumeration, "E.f", "method package hidden String (String s) [static]");
    row("E.java", enumeration, "E.h", "method public int ()");
    row("N.java", "public @interface N { String value(); }\n", "N", "interface public [annotation]");
    row("file.cs", "using A;\n\nnamespace X.Y;\n\npublic class W { }\n", "X.Y", "namespace");
    row("file.cs", "using A;\n\nnamespace X.Y;\n\npublic class W { }\n", "X.Y.W", "class public");
    row("W.cs", "public class W<T, U> : B where T : class, new() where U : struct { }\n", "W",
        "class public <T, U> [where T : class, new() where U : struct] : B");
    row("W.cs", "public class W { public T F<T>(T t) where T : IX => t; }\n", "W.F", "method public T <T>(T t) [where T : IX]");

    const QByteArray kotlin
        = "@file:JvmName(\"-A\")\npackage p.q\n/** Doc. */\ndata class A<T>(val x: Int, y: Map<Int, String>) : B(y), C by x {\n"
          "    private fun f(a: Int): String = when (a) { 1 -> \"}\" else -> x\n        .s() }\n"
          "    /** Names. */\n    override val name: String\n        get() = value\n    internal var v = 1; private set\n"
          "    /** Makes. */\n    companion object {\n        const val MAX = 3\n        @JvmStatic fun of(a: String = \"fun no() {}\") = A<Int>(a)\n    }\n"
          "    constructor(a: Int) : this(a, 1)\n    init { val no = object : D { fun no() {} } }\n}\n"
          "enum class E(val n: Int) {\n    /** First. */\n    ONE(1), TWO(2) { override fun e() = 3 };\n    abstract fun e(): Int\n}\n"
          "/** Second. */\ninline fun <reified T : Any, R> List<T>?.second(block: (T) -> R): R where T : Any {\n    fun no() {}\n}\n"
          "@Deprecated(message = \"x\")\nprivate val String.`in`: Int get() = 3\nfun interface Run { fun run() }\n"
          "class Made internal constructor(x: Int) : Base()\nobject Single : Base() { val y by lazy { 3 } }\ntypealias F<T> = (T) -> Unit\nval k = A::class\nfun last() {}\n";
    row("a.kt", kotlin, "p.q", "package");
    row("a.kt", kotlin, "p.q.A", "class public <T>(val x: Int, y: Map<Int, String>) [data] : B, C //javadoc Doc.");
    row("a.kt", kotlin, "p.q.A.x", "property public Int");
    row("a.kt", kotlin, "p.q.A.y", "");
    row("a.kt", kotlin, "p.q.A.f", "method private hidden String (a: Int)");
    row("a.kt", kotlin, "p.q.A.name", "property public String [override] //javadoc Names.");
    row("a.kt", kotlin, "p.q.A.v", "property internal [var] = 1");
    row("a.kt", kotlin, "p.q.A.Companion", "class public [companion,object] //javadoc Makes.");
    row("b.kt", "package p\n\nobject `-Old` {\n    fun of() = 1\n}\n", "p.-Old", "class public [object]");
    row("b.kt", "package p\n\nobject `-Old` {\n    fun of() = 1\n}\n", "p.-Old.of", "method public ()");
    row("a.kt", kotlin, "p.q.A.Companion.MAX", "constant public = 3");
    row("a.kt", kotlin, "p.q.A.Companion.of", "method public (a: String = \"fun no() {}\")");
    row("a.kt", kotlin, "p.q.A.constructor", "constructor public (a: Int)");
    row("a.kt", kotlin, "p.q.no", "");
    row("a.kt", kotlin, "p.q.A.no", "");
    row("a.kt", kotlin, "p.q.E", "enum public (val n: Int)");
    row("a.kt", kotlin, "p.q.E.n", "property public Int");
    row("a.kt", kotlin, "p.q.E.ONE", "enumerator public (1) //javadoc First.");
    row("a.kt", kotlin, "p.q.E.TWO", "enumerator public (2)");
    row("a.kt", kotlin, "p.q.E.e", "method public Int () [abstract]");
    row("a.kt", kotlin, "p.q.second",
        "function public R <reified T : Any, R>(block: (T) -> R) [inline,receiver List<T>?] //javadoc Second.");
    row("a.kt", kotlin, "p.q.in", "property private hidden deprecated Int [receiver String,deprecated: x]");
    row("a.kt", kotlin, "p.q.Run", "interface public");
    row("a.kt", kotlin, "p.q.Run.run", "method public ()");
    row("a.kt", kotlin, "p.q.Made", "class public : Base");
    row("a.kt", kotlin, "p.q.Single", "class public [object] : Base");
    row("a.kt", kotlin, "p.q.Single.y", "property public");
    row("a.kt", kotlin, "p.q.F", "alias public (T) -> Unit <T>");
    row("a.kt", kotlin, "p.q.k", "property public = A::class");
    row("a.kt", kotlin, "p.q.last", "function public ()");

    const QByteArray fsharp
        = "module M\n\n/// Adds.\nlet add (x: int) (y: int) : int =\n    let inner = 3\n    x + y\n"
          "type Shape =\n    | Circle of float\n";
    const QByteArray operators
        = "module M\n\nlet twice = List.map ((*) 2) (* (*) not (* nested *) *)\nlet after x = x\n"
          "type T =\n    /// Chooses.\n    static member inline (<|>) (x: int, y) = x\n    static member ( *> ) (x, y) = y\n"
          "    member _.``says what it does`` () = 1\n";
    row("o.fs", operators, "M.after", "function public x");
    row("o.fs", operators, "M.T.(<|>)", "method public (x: int, y) [static,inline] //xml Chooses.");
    row("o.fs", operators, "M.T.(*>)", "method public (x, y) [static]");
    row("o.fs", operators, "M.T.says what it does", "method public ()");

    const QByteArray values = "module M\n\ntype Node(text: string) =\n    let hidden = 3\n    member val Text = text\n    override val Children: int = 2\n"
                              "    member val Name: string = text with get, set\n";
    row("v.fs", values, "M.Node.Text", "property public");
    row("v.fs", values, "M.Node.Children", "property public int [override]");
    row("v.fs", values, "M.Node.Name", "property public string");
    row("v.fs", values, "M.Node.hidden", "variable private hidden = 3");
    const QByteArray attributed = "module M\n\n/// Names it.\n[<AttributeUsage(A.B ||| A.C,\n                 AllowMultiple = true)>]\n[<Sealed>]\ntype NameAttribute (name : string) =\n    inherit Attribute ()\n"
                                  "    /// Its name.\n    [<Obsolete>]\n    member _.Name = name\n/// Hides.\ntype HiddenAttribute () = inherit Attribute ()\n"
                                  "/// Parses.\nand [<Sealed; NoEquality>]\n    Parser<'T when 'T :> ITemplate and 'T : (new : unit -> 'T)>\n        internal (a : int,\n                  b : int) =\n\n"
                                  "    inherit Base (a)\n    /// Makes one.\n    new (?name : string) = Parser<'T>(1, 2)\n    let (|Known|_|) e =\n        match e with\n        | Error _ -> Some e\n        | _ -> None\n"
                                  "    /// Runs.\n    member _.Run (x : int) : int = x\ntype Text = string\n/// Parity.\nlet (|Even|Odd|) n = n\n";
    row("t.fs", attributed, "M.Parser.Error", "");
    row("t.fs", attributed, "M.Parser.(|Known|_|)", "function private hidden e");
    row("t.fs", attributed, "M.(|Even|Odd|)", "function public n //xml Parity.");
    row("t.fs", attributed, "M.NameAttribute", "class public (name : string) //xml Names it.");
    row("t.fs", attributed, "M.NameAttribute.Name", "property public deprecated //xml Its name.");
    row("t.fs", attributed, "M.HiddenAttribute", "class public () //xml Hides.");
    row("t.fs", attributed, "M.Parser", "class public <'T when 'T :> ITemplate and 'T : (new : unit -> 'T)> //xml Parses.");
    row("t.fs", attributed, "M.Parser.new", "constructor public (?name : string) //xml Makes one.");
    row("t.fs", attributed, "M.Parser.Run", "method public int (x : int) //xml Runs.");
    row("t.fs", attributed, "M.Text", "alias public string");
    row("a.fs", fsharp, "M.add", "function public int (x: int) (y: int) //xml Adds.");
    row("a.fs", fsharp, "M.Shape.Circle", "enumerator public");
}

void SymbolsTest::symbol()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QString wrong = test::symbolMismatch(record(file, source), name, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void SymbolsTest::absent_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::newRow("include guard") << u"a.h"_s << QByteArray("#ifndef A_H\n#define A_H\nint f();\n#endif\n")
                                   << u"A_H"_s;
    QTest::newRow("local of F#") << u"a.fs"_s << QByteArray("module M\nlet f x =\n    let inner = 3\n    x\n")
                                 << u"inner"_s;
    QTest::newRow("call in C++") << u"a.cpp"_s << QByteArray("void f() { g(1); }\n") << u"g"_s;
    QTest::newRow("in a string") << u"a.cpp"_s << QByteArray("const char *x = \"void g();\";\n") << u"g"_s;
    for (const char *made : { "template class API io::Stack<int>;\n", "extern template class io::Stack<int>;\n", "template API int io::Stack(int);\n" })
        QTest::newRow(made) << u"a.cpp"_s << QByteArray(made) << u"Stack"_s;
    QTest::newRow("template on two lines") << u"a.cpp"_s << QByteArray("template API std::shared_ptr<log>\nio::Stack<make>(const std::string &name,\n    int mode);\n") << u"Stack"_s;
    QTest::newRow("in a raw string") << u"a.cpp"_s << QByteArray("auto x = R\"x(\nvoid g();\n)x\";\n")
                                     << u"g"_s;
}

void SymbolsTest::absent()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    for (const SymbolRecord &symbol : record(file, source).symbols)
        QVERIFY(symbol.name != name);
}

void SymbolsTest::fileComment_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("comment");
    QTest::newRow("python") << u"a.py"_s << QByteArray("#!/usr/bin/python3\n'''Module.'''\n") << u"Module."_s;
    QTest::newRow("licence only") << u"a.h"_s << QByteArray("// SPDX-License-Identifier: MIT\n// Copyright (C) 2020 Somebody\n#pragma once\n#include <vector>\n\nnamespace ns {\nint f();\n}\n") << QString();
    QTest::newRow("@file") << u"a.h"_s
                           << QByteArray("/* Copyright X */\n/** @file a.h\n * Says. */\nint f();\n")
                           << u"Says."_s;
    QTest::newRow("leading") << u"a.h"_s << QByteArray("// What it is for.\n#pragma once\nint f();\n")
                             << u"What it is for."_s;
    for (const QByteArray guard : { "#pragma once\n", "#ifndef A_H\n#define A_H\n", "// Copyright X\n\n#ifndef A_H\n#define A_H\n#pragma once\n" }) {
        QTest::addRow("behind %s", guard.constData()) << u"a.hpp"_s << QByteArray(guard + "\n//\n// What it is for.\n//\n\n#include <b>\nint f();\n") << u"What it is for."_s;
        QTest::addRow("of what follows %s", guard.constData()) << u"a.hpp"_s << QByteArray(guard + "\n// What f is for here.\nint f();\n") << QString();
        QTest::addRow("a title behind %s", guard.constData()) << u"a.hpp"_s << QByteArray(guard + "\n// System headers\n\n#include <b>\nint f();\n") << QString();
        QTest::addRow("of a define behind %s", guard.constData()) << u"a.hpp"_s << QByteArray(guard + "\n// What X is for here.\n\n#define X 1\nint f();\n") << QString();
    }
    QTest::newRow("of the function") << u"a.h"_s << QByteArray("// Of f.\nint f();\n") << QString();
    QTest::newRow("go") << u"a.go"_s << QByteArray("// Copyright X\n\n// Package p does.\npackage p\n")
                        << u"Package p does."_s;
    QTest::newRow("package-info") << u"package-info.java"_s
                                  << QByteArray("/*\n * Copyright X\n */\n\n/**\n * This package does.\n */\n"
                                                "@a.b.CheckReturnValue // see x\npackage p.q;\n")
                                  << u"This package does."_s;
    QTest::newRow("a word above imports") << u"a.ts"_s << QByteArray("// functions\nimport { a } from './a'\n")
                                          << QString();
    QTest::newRow("rust") << u"a.rs"_s << QByteArray("//! Crate.\nfn f() {}\n") << u"Crate."_s;
    QTest::newRow("rust, of what follows") << u"a.rs"_s << QByteArray("/// Of S.\n#[derive(Debug)]\npub struct S;\n") << QString();
    QTest::newRow("above the licence")
        << u"a.h"_s
        << QByteArray("// Library of x - core\n//\n// Copyright (c) 2012 A\n// All rights reserved.\n\n#ifndef X\n#define X\n"
                      "int f();\n#endif\n")
        << u"Library of x - core"_s;
    QTest::newRow("above the licence, before a remark")
        << u"a.cc"_s
        << QByteArray("// Library of x - core\n//\n// Copyright (c) 2012 A\n\n// Quiet warnings.\n#if !defined(X)\nint f();\n#endif\n")
        << u"Library of x - core"_s;
    QTest::newRow("nothing above the licence")
        << u"a.c"_s << QByteArray("/* This file is part of X.\n *\n * Copyright (c) 2012 A\n */\nint f();\n") << QString();
    QTest::newRow("a drawing above the licence")
        << u"a.c"_s << QByteArray("/*\n *  Pro ___| | | |  _ \\| |\n *     / __| | | | |_) | |\n *\n * Copyright (C) 2012 A\n */\nint f();\n")
        << QString();
    QTest::newRow("of a directive") << u"a.cc"_s << QByteArray("// Quiet warnings.\n#if !defined(X)\nint f();\n#endif\n") << QString();
    QTest::newRow("for another checker") << u"a.kt"_s << QByteArray("// ktlint-disable filename\n\npackage a\n") << QString();
    QTest::newRow("a note to self") << u"a.kt"_s << QByteArray("// TODO move to A\n\n// What it is for.\n\npackage a\n") << u"What it is for."_s;
    QTest::newRow("for a checker") << u"a.py"_s << QByteArray("# pyright: strict\n\nimport a\n") << QString();
}

/// C#'s methods that return tuples, and what a directive with a remark stands above.
void SymbolsTest::tuplesAndPragmas()
{
    QStringList found;
    for (const SymbolRecord &each : record(u"a.cs"_s, "/// <summary>Of A.</summary>\n#pragma warning disable S1 // why\npublic class A\n#pragma warning restore S1 // why\n{\n"
                                                      "    /// <summary>F.</summary>\n    public static (bool ok, int n)? F(string key) => null;\n    private protected A() { }\n"
                                                      "    public (int, int)[] P { get; }\n}\npublic interface I\n{\n    /// <summary>H.</summary>\n    (bool, object?) H(string key);\n}\n").symbols)
        found.append(each.qualifiedName() + u' ' + each.kind + u' ' + each.access + u' ' + each.type + u' ' + each.comment.section(u'>', 1).section(u'<', 0, 0));
    QCOMPARE(found, QStringList({ u"A class public  Of A."_s, u"A.F method public (bool ok, int n)? F."_s, u"A.A constructor private  "_s, u"A.P property public (int, int)[] "_s,
                        u"I interface public  "_s, u"I.H method public (bool, object?) H."_s }));
}

/// "where TKey : notnull" on a line of its own is no class.
void SymbolsTest::constraintsOfGenerics()
{
    QStringList names;
    for (const SymbolRecord &each : record(u"a.cs"_s, "namespace N;\n\npublic abstract class Provider<TKey>\n    where TKey : notnull\n{\n    public void Get(TKey key) { }\n}\n").symbols)
        names.append(each.qualifiedName());
    QCOMPARE(names, QStringList({ u"N"_s, u"N.Provider"_s, u"N.Provider.Get"_s }));
    names.clear();
    for (const SymbolRecord &each : record(u"a.cs"_s, "namespace N;\ninternal class Builder<TBuilder, TKey>\n    where TBuilder : Base\n    where TKey : notnull\n{\n    public int Get { get; }\n}\n").symbols)
        names.append(each.qualifiedName());
    QCOMPARE(names, QStringList({ u"N"_s, u"N.Builder"_s, u"N.Builder.Get"_s }));
}

void SymbolsTest::fileComment()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, comment);
    QCOMPARE(record(file, source).comment, comment);
}

QTEST_GUILESS_MAIN(SymbolsTest)
#include "tst_symbols.moc"
