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
    void namedBehind();
    void fileComment();
    void constraintsOfGenerics();
    void tuplesAndPragmas();
};

static const QByteArray cppSource = R"(// SPDX-License-Identifier: MIT
// Copyright (C) 2020 Somebody
#pragma once
#include <vector>

namespace ns {
/**
 * Holds things.
 *   Indented.
 */
template <typename T, int N = (3 > 2)>
class API_EXPORT Box final : public Base<T>, private virtual Other
{
    Q_OBJECT
    Q_PROPERTY(int size READ size NOTIFY sizeChanged)
public:
    enum Color { Red = 1, ///< like blood
        Green };
    Q_ENUM(Color)
    /// Makes one.
    explicit Box(int n = 3) noexcept;
    virtual ~Box() override;
    /*! Adds. */
    [[deprecated("no")]] static const T *append(const T *begin, const T *end = nullptr);
    auto late() const -> std::vector<int>;
    Box &operator=(const Box &) = delete;
    explicit operator bool() const { return true; }
    void operator()(int x) &&;
    int m_a, m_b; // two
    int (*callback)(int) = nullptr;
Q_SIGNALS:
    void first(int x);
    void sizeChanged();
private Q_SLOTS:
    void onIt();
private:
    friend class Someone;
    friend void helper(Box);
};
using Alias = std::vector<int>;
template <typename T> concept Small = sizeof(T) < 4;
namespace { int inner(); }
}
static int local();
#define LIMIT 12 ///< most of them
#define MAX(a, b) ((a) > (b) ? (a) : (b))

// Apart from what follows.

int plain();
// Above.
int above(); // behind
void ns::Box::onIt() {}
typedef struct { int x; } Point;
extern "C" int exported(void);
#ifdef ONE
int either(int) {
#else
int other(int, int) {
#endif
}
int after();
class API_EXPORT Outer::Private {
public:
    Private(int a);
    struct Deep { int x; };
};
template <> struct Traits<int>::Rank { int value; };
class Hidden : Base, protected Other {};
struct Open : Base, private Other {};
/// Kept.
API_EXPORT template <typename C> class Store {
public:
    void clear();
};
)";

void SymbolsTest::symbol_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto cpp = [](const char *name, const char *expected) {
        QTest::addRow("c++ %s", name)
            << u"a.h"_s << cppSource << QString::fromLatin1(name) << QString::fromUtf8(expected);
    };
    cpp("ns::Box",
        "class <typename T, int N = (3 > 2)> [final] : Base<T>, private virtual Other //doxygen Holds things. Indented.");
    cpp("Hidden", "class : private Base, protected Other");
    cpp("Open", "struct : Base, private Other");
    cpp("Store", "class <typename C> //doxygen Kept.");
    cpp("Store::clear", "method public void ()");
    cpp("ns::Box::size", "property public int READ size NOTIFY sizeChanged");
    cpp("ns::Box::Red", "");
    cpp("ns::Box::Color::Red", "enumerator public = 1 //doxygen like blood");
    cpp("ns::Box::Color::Green", "enumerator public");
    cpp("ns::Box::Box", "constructor public (int n = 3) [explicit,noexcept] //doxygen Makes one.");
    cpp("ns::Box::~Box", "destructor public () [virtual,override]");
    cpp("ns::Box::append",
        "method public deprecated const T * (const T *begin, const T *end = nullptr) [static,deprecated: no] //doxygen "
        "Adds.");
    cpp("ns::Box::late", "method public std::vector<int> () [const]");
    cpp("ns::Box::operator=", "operator public Box & (const Box &) [deleted]");
    cpp("ns::Box::operator bool", "operator public () [explicit,const]");
    cpp("ns::Box::operator()", "operator public void (int x) [&&]");
    cpp("ns::Box::m_b", "field public int //plain two");
    cpp("ns::Box::callback", "field public int (*callback)(int) = nullptr");
    cpp("ns::Box::first", "signal public void (int x)");
    cpp("ns::Box::sizeChanged", "signal public void ()");
    cpp("ns::Alias", "alias std::vector<int>");
    cpp("ns::Small", "concept <typename T>");
    cpp("local", "function hidden int () [static]");
    cpp("LIMIT", "macro = 12 //doxygen most of them");
    cpp("MAX", "macro (a, b) = ((a) > (b) ? (a) : (b))");
    cpp("plain", "function int ()");
    cpp("above", "function int () //plain Above.");
    cpp("Point", "struct");
    cpp("exported", "function int (void)");
    cpp("either", "function int (int)");
    cpp("after", "function int ()");
    cpp("Outer::Private", "class");
    cpp("Outer::Private::Private", "constructor public (int a)");
    cpp("Outer::Private::Deep::x", "field public int");
    cpp("Traits::Rank", "struct <>");

    const auto row = [](const char *file, const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s %s", file, name) << QString::fromLatin1(file) << source << QString::fromLatin1(name)
                                           << QString::fromUtf8(expected);
    };
    const QByteArray builders = "#if defined(QT_NAMESPACE)\n#define QT_BEGIN_NAMESPACE namespace QT_NAMESPACE {\n"
                                "#define QT_END_NAMESPACE }\n#endif\nQT_BEGIN_NAMESPACE\n\nclass QThing {};\n\nQT_END_NAMESPACE\n";
    row("qthing.h", builders, "QThing", "class");
    row("qthing.h", builders, "QT_NAMESPACE::QThing", "");
    const QByteArray decorated = R"(class Thing : public QObject
{
    Q_OBJECT
public:
    static bool QT_FASTCALL isMark(char32_t c) noexcept;
    static constexpr QT_PREPEND_NAMESPACE(qfloat16) epsilon() { return 0; }
    OLD_STYLE("use the other") Thing(int n);
    Q_STARTUPINFO *info;
    QT_WARN friend bool operator!=(const char *a, Thing b) { return true; }
Q_SIGNALS:
    void timeout(QPrivateSignal);
    void moved(int x, QPrivateSignal);
private:
    Q_DISABLE_COPY(Thing)
    Q_PRIVATE_SLOT(d_func(), void _q_gone())
    Thing(ThingPrivate &dd);
};
Q_DECLARE_SHARED(Thing)
Q_DECLARE_OPERATORS_FOR_FLAGS(Thing::Options)

inline int behind() { return 1; }
X_EXPORT const char *roleOf(int role);
void X_EXPORT registerAll(int n);
FILE const *opened();
Q_DECLARE_ITERATOR(Many)
Q_DECLARE_MUTABLE(Many)

template <typename K>
Many<K> operator+(const Many<K> &a, const Many<K> &b)
{
    auto result = a;
    result += b;
    return result;
}
)";
    const QByteArray throughMacros = "#define BYTE(x) x##_8\nvoid BYTE(filter_row)(int row,\n  int end) {\n}\nstatic int BYTE(other)(void) { return 0; }\n"
                                     "TEST_IMPL(plain) {\n}\n";
    row("tmpl.c", throughMacros, "filter_row", "function void (int row, int end)");
    row("tmpl.c", throughMacros, "other", "function hidden int (void) [static]");
    row("tmpl.c", throughMacros, "BYTE", "macro (x) = x##_8");
    row("thing.h", decorated, "Thing::isMark", "method public bool (char32_t c) [static,noexcept]");
    row("thing.h", decorated, "Thing::epsilon",
        "method public QT_PREPEND_NAMESPACE(qfloat16) () [static,constexpr]");
    row("thing.h", decorated, "Thing::Thing", "constructor public (int n)");
    row("thing.h", decorated, "Thing::info", "field public Q_STARTUPINFO *");
    row("thing.h", decorated, "Thing::timeout", "signal public void ()");
    row("thing.h", decorated, "Thing::moved", "signal public void (int x)");
    row("thing.h", decorated, "behind", "function int () [inline]");
    row("thing.h", decorated, "roleOf", "function const char * (int role)");
    row("thing.h", decorated, "registerAll", "function void (int n)");
    row("thing.h", decorated, "opened", "function FILE const * ()");
    for (const char *macro : { "Thing::Q_PRIVATE_SLOT", "Q_PRIVATE_SLOT", "Q_DECLARE_OPERATORS_FOR_FLAGS",
             "Thing::QT_PREPEND_NAMESPACE", "Thing::OLD_STYLE", "result" })
        row("thing.h", decorated, macro, "");

    row("pack.sh", "source=()\nbuild() {\n  make\n}\nNAMES=()\n", "source=", "");
    row("pack.sh", "source=()\nbuild() {\n  make\n}\nNAMES=()\n", "build", "function");

    const QByteArray python = "\"\"\"Module.\"\"\"\n__all__ = ['A', 'f']\n"
                              "class A(B, metaclass=M):\n    r'''Doc A.\n\n      More.\n    '''\n"
                              "    #: how many\n    count: int = 5\n"
                              "    def __init__(self, a=')'): pass\n"
                              "    @property\n    def p(self) -> str:\n        '''P.'''\n"
                              "    @staticmethod\n    async def s(x: int = 3,\n          *y): ...\n"
                              "    def _hidden(self): pass\n"
                              "# Above f.\n@decorator(\n    1)\ndef f():\n    return 'not a docstring'\n"
                              "def g(): pass\nLIMIT = 5\n";
    row("a.py", python, "A", "class public : B //docstring Doc A. More.");
    row("a.py", python, "A.count", "field public int = 5 //plain how many");
    row("a.py", python, "A.__init__", "constructor public (self, a=')')");
    row("a.py", python, "A.p", "property public str (self) //docstring P.");
    row("a.py", python, "A.s", "method public (x: int = 3, *y) [static,async]");
    row("a.py", python, "A._hidden", "method protected hidden (self)");
    row("a.py", python, "f", "function public () //plain Above f.");
    row("a.py", python, "g", "function public hidden ()");
    row("a.py", python, "LIMIT", "constant public hidden = 5");
    row("a.py", python, "__all__", "variable public hidden = ['A', 'f']");
    row("b.py", "__author__ = 'Ann'\nlimit = 5\n", "__author__", "variable public hidden = 'Ann'");
    row("b.py", "__author__ = 'Ann'\nlimit = 5\n", "limit", "variable public = 5");

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

    const QByteArray macros
        = "#ifndef LIB_BEGIN_NAMESPACE\n#  define LIB_BEGIN_NAMESPACE \\\n    namespace lib {           \\\n    inline namespace v12 {\n"
          "#  define LIB_END_NAMESPACE \\\n    } /* v12 */             \\\n    }\n#endif\nint before();\nLIB_BEGIN_NAMESPACE\n\n"
          "/// Prints.\nvoid print(int x);\nnamespace detail { struct Deep { int a; }; }\ntypedef struct { int x; } Point;\n\n"
          "LIB_END_NAMESPACE\nint after();\n";
    row("m.hpp", macros, "lib", "namespace");
    row("m.hpp", macros, "lib::print", "function void (int x) //doxygen Prints.");
    row("m.hpp", macros, "lib::detail::Deep::a", "field public int");
    row("m.hpp", macros, "lib::Point", "struct");
    row("m.hpp", macros, "before", "function int ()");
    row("m.hpp", macros, "after", "function int ()");

    const QByteArray exported = "/** Tells. */\nLIB_EXPORT\ntemplate <typename T> struct is_told {\n  static const bool value = true;\n};\n"
                                "/// Opens.\nLIB_API\nvoid open(int x);\n/// Old.\nLIB_DEPRECATED\nusing Old = int;\n"
                                "LIB_BEGIN_EXPORT\nint within();\nLIB_END_EXPORT\n";
    row("e.hpp", exported, "is_told", "struct <typename T> //doxygen Tells.");
    row("e.hpp", exported, "is_told::value", "field public const bool [static] = true");
    row("e.hpp", exported, "open", "function void (int x) //doxygen Opens.");
    row("e.hpp", exported, "Old", "alias deprecated int //doxygen Old.");
    row("e.hpp", exported, "within", "function int ()");

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

    const QByteArray attributes = "class A:\n    kept = 1\n    def __init__(self, name):\n        #: The name,\n        #: as given.\n        self.name: str = name\n"
                                  "        self._deep = {}  #: Within.\n        # plain\n        self.plain = 2\n        #: Again.\n        self.kept = 3\n"
                                  "    class B:\n        def f(self):\n            #: Of B.\n            self.of_b = 1\n"
                                  "#: Free.\nself.free = 1\n";
    row("t.py", attributes, "A.name", "field public str //plain The name, as given.");
    row("t.py", attributes, "A._deep", "field protected hidden //plain Within.");
    row("t.py", attributes, "A.plain", "");
    row("t.py", attributes, "A.kept", "field public = 1");
    row("t.py", attributes, "A.B.of_b", "field public //plain Of B.");
    row("t.py", attributes, "free", "");

    const QByteArray through = "typedef struct {\n  int type;\n  union {\n    int a; // number\n    struct { char c; } deep;\n  } value;\n  struct { int bare; };\n} arg;\n";
    row("u.h", through, "arg::value", "field public union");
    row("u.h", through, "arg::a", "field public int [in value] //plain number");
    row("u.h", through, "arg::deep", "field public struct [in value]");
    row("u.h", through, "arg::c", "field public char [in value.deep]");
    row("u.h", through, "arg::bare", "field public int");
    row("old.h", "// DEPRECATED! Use the other.\nint old(int x);\n// DEPRECATED options stay.\nint kept(int x);\n", "old",
        "function deprecated int (int x) //plain DEPRECATED! Use the other.");
    row("old.h", "// DEPRECATED! Use the other.\nint old(int x);\n// DEPRECATED options stay.\nint kept(int x);\n", "kept",
        "function int (int x) //plain DEPRECATED options stay.");

    const QByteArray titled = "/* ------ types ------ */\nstruct T {\n  /* Length */\n  int n;\n};\n/* API */\nint first(int x);\n"
                              "/* --- second: says */\nint second(int x);\n/*****\n * Helps.\n *****/\nint third(int x);\n";
    row("frame.h", "/******************\\\n * Reads all of it *\n * that there is.  *\n\\******************/\nint framed(int x);\n", "framed", "function int (int x) //plain Reads all of it that there is.");
    const QByteArray drawn = "#define LIB_TPL_DECLARATION template <typename A>\n/// Holds all.\nLIB_TPL_DECLARATION\nclass Holder : public Base<A>\n{\npublic:\n"
                             "    //////////////////////\n    // member variables //\n    //////////////////////\n\n    struct Data { int x; };\n};\n";
    row("drawn.hpp", drawn, "Holder", "class : Base<A> //doxygen Holds all.");
    row("drawn.hpp", drawn, "Holder::Data", "struct public");
    row("t.h", titled, "T", "struct");
    row("t.h", titled, "T::n", "field public int //plain Length");
    row("t.h", titled, "first", "function int (int x)");
    row("t.h", titled, "second", "function int (int x) //plain --- second: says");

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
    const QByteArray quoted = "class V {\n  /** Is {@value}. */\n  static final int LIMIT = 255;\n  /** At {@value #LIMIT}, {@value V#NAME} or {@value Far#OFF}, {@value #MADE}. */\n  void f() {}\n"
                              "  static final String NAME = \"a b\";\n  static final int MADE = of(1);\n}\n";
    row("V.java", quoted, "V.LIMIT", "constant package hidden int [static,final] = 255 //javadoc Is {@code 255}.");
    row("V.java", quoted, "V.f", "method package hidden void () //javadoc At {@code 255}, {@code \"a b\"} or {@value Far#OFF}, {@value #MADE}.");
    row("G.java", annotated, "G.LIMIT", "constant public int [static,final] = 3");
    row("G.java", annotated, "G.SENTINEL_CLOSED", "constant private hidden Object [static,final] = new Object()");
    row("G.java", annotated, "G.OPEN", "field public Object [final]");
    row("k.hpp", "static const unsigned int MAX_SIZE = 5;\nconst int MIN_SIZE = 3;\n", "MAX_SIZE",
        "constant hidden const unsigned int [static] = 5");
    row("k.hpp", "struct K {\n  int kept LIB_DEPRECATED_FIELD;\n  static const int MAX_SIZE = 5;\n};\n", "K::MAX_SIZE",
        "field public const int [static] = 5");
    row("E.java", enumeration, "E.f", "method package hidden String (String s) [static]");
    row("E.java", enumeration, "E.h", "method public int ()");
    row("N.java", "public @interface N { String value(); }\n", "N", "interface public [annotation]");
    row("t.hpp", "template <typename T> struct X;\ntemplate <> struct X<int, U> {};\n", "X",
        "struct <> [specialization <int, U>]");
    row("base.py", "class A(object): pass\n", "A", "class public");
    {
        const char *rebound = "class F:\n    def m(self): pass\n    m = wrapped(m)\n    other = 1\n\nF = hashed(F)\nlimit = 5\n";
        row("rebound.py", rebound, "F", "class public");
        row("rebound.py", rebound, "F.m", "method public (self)");
        row("rebound.py", rebound, "F.other", "field public = 1");
        row("rebound.py", rebound, "limit", "variable public = 5");
    }
    row("folded.py", "x = f(\n    a,\n    b,\n)\n", "x", "variable public = f(a, b,)");
    row("file.cs", "using A;\n\nnamespace X.Y;\n\npublic class W { }\n", "X.Y", "namespace");
    row("file.cs", "using A;\n\nnamespace X.Y;\n\npublic class W { }\n", "X.Y.W", "class public");
    row("W.cs", "public class W<T, U> : B where T : class, new() where U : struct { }\n", "W",
        "class public <T, U> [where T : class, new() where U : struct] : B");
    row("W.cs", "public class W { public T F<T>(T t) where T : IX => t; }\n", "W.F", "method public T <T>(T t) [where T : IX]");
    row("say.h", "// Applies it to all of them\n// Example:\n// apply([](int a) { f(a); });\nvoid apply(F f);\n", "apply", "function void (F f) //plain Applies it to all of them Example: apply([](int a) { f(a); });");
    row("say.h", "// int old(int a);\n// int older(int a);\nvoid apply(F f);\n", "apply", "function void (F f)");

    const QByteArray overloaded = "import typing as t\n# variant: by name\n@t.overload\ndef make(name: str) -> int: ...\n"
                                  "def make(name=None):\n    \"\"\"Makes.\"\"\"\ndef __getattr__(name): pass\n";
    row("o.py", overloaded, "make", "function public int (name: str) [overload]");
    row("o.py", overloaded, "__getattr__", "function public hidden (name)");

    const QByteArray ts = "import {a} from './b';\n/** Doc. */\nexport abstract class A<T> extends B {\n"
                          "  private x = 1;\n  constructor(a: number) { super() }\n"
                          "  /** M. */\n  public async m<U>(a: U): Promise<void> {}\n}\n"
                          "export const g = (a: number): string => '';\nfunction inner() {}\nexport type T = "
                          "string | number;\n";
    row("a.ts", ts, "A", "class <T> [abstract] : B //jsdoc Doc.");
    row("a.ts", ts, "A.m", "method public Promise<void> <U>(a: U) [async] //jsdoc M.");
    row("a.ts", ts, "A.x", "property private hidden = 1");
    row("a.ts", ts, "g", "function string (a: number)");
    row("a.ts", ts, "inner", "function hidden ()");
    row("a.ts", ts, "T", "alias string | number");

    const QByteArray declared = "declare module 'vscode' { export interface I extends J<string>, k.L { (x: number): void; "
                                "readonly a?: { b: string };\n  m?(x: 'y'): { z: 1 } | undefined\n  [key: string]: any } }\n"
                                "namespace N.M { export const enum E { A = 1, 'B' } }\n"
                                "export default class Z { static #p = 1; get v(): number { return /[}]/.test('}') ? 1 : 2 }\n"
                                "  static async *gen<T extends { a: 1 }>(x: T): AsyncGenerator<T> {}\n  get(): void {}\n"
                                "  handler = async (e: Event): Promise<void> => {}\n  [Symbol.iterator]() {}\n  after() {} }\n"
                                "export function over(a: string): void\nexport function over(a: number): void {}\n"
                                "let a1 = 1, b1: string = `${a1}`\n";
    row("d.ts", declared, "vscode.I", "interface : J, k.L");
    row("d.ts", declared, "vscode.I.a", "property public { b: string } [readonly]");
    row("d.ts", declared, "vscode.I.m", "method public { z: 1 } | undefined (x: 'y')");
    row("d.ts", declared, "N.M.E.B", "enumerator public");
    row("d.ts", declared, "Z.gen", "method public AsyncGenerator<T> <T extends { a: 1 }>(x: T) [static,async]");
    row("d.ts", declared, "Z.get", "method public void ()");
    row("d.ts", declared, "Z.handler", "method public Promise<void> (e: Event)");
    row("d.ts", declared, "Z.after", "method public ()");
    row("d.ts", declared, "over", "function void (a: string)");
    row("d.ts", declared, "b1", "variable hidden string [let] = `${a1}`");

    const QByteArray script = "'use strict'\nvar res = Object.create(http)\n/** Sends. */\nres.send = function send(body) { return this }\n"
                              "res.set = res.header = function (a, b) {}\nA.prototype.go = (x) => x\n"
                              "exports.list = async (req) => { function inner() {} }\n"
                              "exports.A = A\nmodule.exports = { res, one: function () {}, two() {}, three, four: 4 }\nif (a == b) { c.d = function () {} }\n";
    row("s.js", script, "res.send", "method public (body) //jsdoc Sends.");
    row("s.js", script, "res.header", "method public (a, b)");
    row("s.js", script, "res.set", "method public (a, b)");
    row("s.js", script, "A.go", "method public (x)");
    row("s.js", script, "list", "function (req)");
    row("s.js", script, "inner", "");
    row("s.js", script, "one", "function ()");
    row("s.js", script, "two", "function ()");
    row("s.js", script, "four", "");

    const QByteArray application = "var Router = require('router')\nvar app = exports = module.exports = {};\n/** Listens. */\napp.listen = function () {}\n"
                                   "/** Inner.\n * @api private\n */\napp.init = function () {}\n/** @private */\nexports.secret = 1\n"
                                   "exports.Router = Router\nexports.twice = twice\nfunction twice(n) {}\nvar local = exports.Router\n";
    row("app.js", application, "app", "variable [var] = {}");
    row("app.js", application, "app.listen", "method public () //jsdoc Listens.");
    row("app.js", application, "app.init", "method private hidden () //jsdoc Inner. @api private");
    row("app.js", application, "secret", "variable hidden [exports] = 1 //jsdoc @private");
    row("app.js", application, "Router", "variable hidden [var] = require('router')");
    row("app.js", application, "Router", "variable [exports] = Router");
    row("app.js", application, "twice", "function (n)");
    row("app.js", application, "twice", "variable hidden [exports] = twice");
    row("app.js", application, "local", "variable hidden [var] = exports.Router");
    row("alias.js", "const api = module.exports\napi.run = () => 1\n", "api", "constant = module.exports");

    const QByteArray arrays = "struct A { char name[16], *rest, grid[2][3]; };\nstatic const int table[] = { 1 };\nchar *words[4];\n";
    row("arrays.c", arrays, "A::name", "field public char [16]");
    row("arrays.c", arrays, "A::rest", "field public char");
    row("arrays.c", arrays, "A::grid", "field public char [2][3]");
    row("arrays.c", arrays, "words", "variable char * [4]");

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
    QTest::newRow("licence only") << u"a.h"_s << cppSource << QString();
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

/// A type that is named lines behind its beginning is one.
void SymbolsTest::namedBehind()
{
    for (const char *name : { "a.h", "a.hpp" }) {
        QStringList found;
        const FileRecord file = record(QString::fromLatin1(name), "/* All of it. */\ntypedef struct {\n  int a;\n} whole;\ntypedef enum\n{\n  One\n} some;\ntypedef union named {\n  int c;\n} other;\n");
        for (const SymbolRecord &symbol : file.symbols)
            found.append(symbol.kind + u' ' + symbol.qualifiedName() + u' ' + QString::number(symbol.line) + u' ' + symbol.comment.simplified());
        QVERIFY2(found.contains(u"struct whole 2 All of it."_s), qPrintable(found.join(u'\n')));
        for (const QString &type : { u"struct whole "_s, u"enum some "_s, u"union named "_s })
            QVERIFY2(std::count_if(found.begin(), found.end(), [&](const QString &one) { return one.startsWith(type); }) == 1, qPrintable(found.join(u'\n')));
    }
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
