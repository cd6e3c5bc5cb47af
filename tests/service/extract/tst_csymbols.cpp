// What C and C++ make hard: branches of conditionals, names behind a type's body, macros among the words of a declaration.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class CSymbolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void symbol_data();
    void symbol();
    void notAmongThem_data();
    void notAmongThem();
    void deepConditionals();
    void namedBehind();
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

static const QByteArray branches = R"(#if defined(A)
int first(int a);
using Same = int;
#define FLAG 1
struct state { int handle; };
#elif defined(B)
int second(int a);
int first(long a);
struct state { int other_handle; struct deep { int depth; } deep; };
#define FLAG 2
#else
#  ifdef C
/// Of the third.
int third(void);
#  else
int fourth(void);
#  endif
#define ALONE 3
struct Same { int x; };
#endif
#if 0
int never(void);
#else
int instead(void);
#endif
namespace n {
class K {
public:
    void always();
#ifdef X
    void one();
#else
    void two() const;
#endif
private:
    void inner();
};
#ifdef SPLIT
int split(int a) {
#else
int split(long a) {
#endif
    int local = 0;
#ifdef Y
    return 1;
#else
    struct Local { int y; };
    return local;
#endif
}
}
)";

static const QByteArray names = R"(/** A pair. */
typedef struct {
    int a;
} PAIR, *LPPAIR;
typedef struct node node_t;
typedef struct tree { int n; } tree_t, *tree_p;
typedef int (compare)(const void *, const void *);
typedef BOOL (WINAPI *Reader)(HANDLE, int);
static const struct { const char *name; int bit; } table[] = { { "a", 1 } };
struct config { int port; } config, *spare;
struct outer {
    struct inner inner; /* The inner one. */
    struct SASL sasl; /* How to sign on. */
    curl_mutex_t lock;
    BIT(done); /* Whether it is. */
    union {
        int unix_one;
    } UNIX;
};
struct forward;
extern int counter;
static int one = 1, two = 2;
static const clock_t LIMIT = 2;
typedef void (APIENTRYP Proc)(int source);
typedef int GIT_CALLBACK(each_cb)(const char *name);
struct bits {
    unsigned low : 3, high : 5;
    unsigned char data[8] __attribute__((aligned(8)));
    struct part parts[3] API_ALIGN;
    FLEX_ARRAY(char, rest);
    STACK_OF(X509) *certificates;
    unsigned long __attribute__((aligned(8))) stamp;
    int GIT_CALLBACK(release)(void *data);
};
DECLARE_FUNCTIONS_name(A, B)
DECLARE_FUNCTIONS_name(C, D)
typedef struct named_st { int number; } NAMED;
typedef STACK_OF(NAMED) NAMES;
STACK_OF(NAMED) *all_names(int most);
int (*getter(const char *name))(void *, int);
GLAPI VKPROC APIENTRY vk_proc(const char *name);
const struct spec SPEC_H11 = { 1 };
DWORD WINAPI worker(void *parameter) { return 0; }
void *(*const volatile wipe)(void *, int) = memset;
API_EXPORT void (*Log)(int level, const char *format, ...) ATTR_PRINTF(2, 3);
LUALIB_API int (luaopen_bit)(lua_State *L);
char *decc$getenv(const char *name);
enum option {
    OPT(OPT_URL, STRING, 2), /* Where to. */
    XX(EINVAL, "no"),
    OPT_LAST
};
STATIC_ASSERT(offsetof(struct outer, lock) == 8);
)";

static const QByteArray classes = R"(namespace n {
class Text {
PRIVATE_UNLESS_TESTED:
    struct Data { Data() noexcept; };
public:
    /// Whether they are equal.
    friend constexpr bool operator==(const Text &a, Text b) { return true; }
    template <typename T> friend auto swap(T &a, T &b) -> void { }
    friend void elsewhere(Text);
    friend class Other;
};
_define_trivial_hash(short)
_define_trivial_hash(long)
struct Hashed { int hash; };
template <typename T, int width, bool = width < static_cast<int>(digits<T>)>
struct Shift { static const int by = 0; };
inline namespace __v1 VISIBILITY(default) {
constexpr std::uint8_t ACCEPT = 0;
}
/// Makes one.
WARN_UNUSED_RESULT
NON_NULL(1)
static Text made(const char *from);
// Of what compilers are told.
PRAGMA(optimize("Og"))
/// Only this.
int alone;
template <typename It> Text(It, It) -> Text<int>;
std::pair<int, int> pair = std::pair<int, int>(1, 2);
}
export module n;
export import std;
TEST(Suite, case) {
    struct Local { int x; void f(); };
    int inside(5);
}
)";

void CSymbolsTest::symbol_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *file, const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s %s", file, name) << QString::fromLatin1(file) << source << QString::fromLatin1(name) << QString::fromUtf8(expected);
    };
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
    cpp("other", "function int (int, int)");
    cpp("after", "function int ()");
    cpp("Outer::Private", "class");
    cpp("Outer::Private::Private", "constructor public (int a)");
    cpp("Outer::Private::Deep::x", "field public int");
    cpp("Traits::Rank", "struct <>");
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
    row("k.hpp", "static const unsigned int MAX_SIZE = 5;\nconst int MIN_SIZE = 3;\n", "MAX_SIZE",
        "constant hidden const unsigned int [static] = 5");
    row("k.hpp", "struct K {\n  int kept LIB_DEPRECATED_FIELD;\n  static const int MAX_SIZE = 5;\n};\n", "K::MAX_SIZE",
        "field public const int [static] = 5");
    row("t.hpp", "template <typename T> struct X;\ntemplate <> struct X<int, U> {};\n", "X",
        "struct <> [specialization <int, U>]");
    row("say.h", "// Applies it to all of them\n// Example:\n// apply([](int a) { f(a); });\nvoid apply(F f);\n", "apply", "function void (F f) //plain Applies it to all of them Example: apply([](int a) { f(a); });");
    row("say.h", "// int old(int a);\n// int older(int a);\nvoid apply(F f);\n", "apply", "function void (F f)");

    const QByteArray arrays = "struct A { char name[16], *rest, grid[2][3]; };\nstatic const int table[] = { 1 };\nchar *words[4];\n";
    row("arrays.c", arrays, "A::name", "field public char [16]");
    row("arrays.c", arrays, "A::rest", "field public char");
    row("arrays.c", arrays, "A::grid", "field public char [2][3]");
    row("arrays.c", arrays, "words", "variable char * [4]");

    row("branches.h", branches, "first", "function int (int a)");
    row("branches.h", branches, "first", "function int (long a)");
    row("branches.h", branches, "second", "function int (int a)");
    row("branches.h", branches, "third", "function int (void) //doxygen Of the third.");
    row("branches.h", branches, "fourth", "function int (void)");
    row("branches.h", branches, "instead", "function int (void)");
    row("branches.h", branches, "never", "");
    row("branches.h", branches, "Same", "alias int");
    row("branches.h", branches, "Same", "struct");
    row("branches.h", branches, "state::handle", "field public int");
    row("branches.h", branches, "FLAG", "macro = 1");
    row("branches.h", branches, "ALONE", "macro = 3");
    row("branches.h", branches, "n::K::one", "method public void ()");
    row("branches.h", branches, "n::K::two", "method public void () [const]");
    row("branches.h", branches, "n::K::inner", "method private void ()");
    row("branches.h", branches, "n::split", "function int (int a)");
    row("branches.h", branches, "n::split", "function int (long a)");
    const QByteArray heads = "#ifdef A\nstatic int f(int a)\n#elif B\nint f(long a)\n#else\n/* Of g. */\nint g(int b)\n#endif\n{\n#ifdef C\n    return one(1);\n#else\n    return two(2);\n#endif\n}\n"
                             "#ifdef D\nK::K()\n#  ifdef E\n    : a(1)\n#  else\n    : b(2)\n#  endif\n{\n}\nint h(int a) {\n#else\nint h(void) {\n#endif\n    three(3);\n}\nint after();\n";
    row("line.h", "int a; /** Of b. */ int b;\nint c; /** Of c. */\nint d;\n", "b", "variable int //doxygen Of b.");
    row("line.h", "int a; /** Of b. */ int b;\nint c; /** Of c. */\nint d;\n", "a", "variable int");
    row("line.h", "int a; /** Of b. */ int b;\nint c; /** Of c. */\nint d;\n", "d", "variable int");
    row("heads.cpp", heads, "f", "function int (long a)");
    row("heads.cpp", heads, "g", "function int (int b) //plain Of g.");
    row("heads.cpp", heads, "h", "function int (int a)");
    row("heads.cpp", heads, "h", "function int (void)");
    row("heads.cpp", heads, "after", "function int ()");
    for (const char *none : { "one", "two", "three", "a", "b" })
        row("heads.cpp", heads, none, "");
    row("branches.h", branches, "Local", "");
    row("names.c", names, "PAIR", "struct //doxygen A pair.");
    row("names.c", names, "LPPAIR", "typedef struct * //doxygen A pair.");
    row("names.c", names, "node_t", "typedef struct node");
    row("names.c", names, "tree", "struct");
    row("names.c", names, "tree_t", "typedef struct tree");
    row("names.c", names, "tree_p", "typedef struct tree *");
    row("names.c", names, "compare", "typedef int (compare)(const void *, const void *)");
    row("names.c", names, "Reader", "typedef BOOL (WINAPI *Reader)(HANDLE, int)");
    row("names.c", names, "table", "variable hidden struct [] [static]");
    row("names.c", names, "config", "variable struct config");
    row("names.c", names, "spare", "variable struct config *");
    row("names.c", names, "outer::inner", "field public struct inner //plain The inner one.");
    row("names.c", names, "outer::sasl", "field public struct SASL //plain How to sign on.");
    row("names.c", names, "outer::lock", "field public curl_mutex_t");
    row("names.c", names, "outer::done", "field public BIT(done) //plain Whether it is.");
    row("names.c", names, "outer::UNIX", "field public union");
    row("names.c", names, "outer::unix_one", "field public int [in UNIX]");
    row("names.c", names, "forward", "");
    row("names.c", names, "counter", "variable int [extern]");
    row("names.c", names, "one", "variable hidden int [static] = 1");
    row("names.c", names, "two", "variable hidden int [static] = 2");
    row("names.c", names, "LIMIT", "constant hidden const clock_t [static] = 2");
    row("names.c", names, "Proc", "typedef void (APIENTRYP Proc)(int source)");
    row("names.c", names, "each_cb", "typedef int GIT_CALLBACK(each_cb)(const char *name)");
    row("names.c", names, "bits::low", "field public unsigned");
    row("names.c", names, "bits::high", "field public unsigned");
    row("names.c", names, "bits::data", "field public unsigned char [8]");
    row("names.c", names, "bits::parts", "field public struct part [3]");
    row("names.c", names, "bits::API_ALIGN", "");
    row("names.c", names, "bits::char", "");
    row("names.c", names, "bits::certificates", "field public STACK_OF(X509) *");
    row("names.c", names, "bits::X509", "");
    row("names.c", names, "bits::stamp", "field public unsigned long __attribute__((aligned(8)))");
    row("names.c", names, "bits::release", "field public int GIT_CALLBACK(release)(void *data)");
    row("names.c", names, "named_st", "struct");
    row("names.c", names, "NAMED", "typedef struct named_st");
    row("names.c", names, "NAMES", "typedef STACK_OF(NAMED)");
    row("names.c", names, "all_names", "function STACK_OF(NAMED) * (int most)");
    row("names.c", names, "getter", "function int (*)(void *, int) (const char *name)");
    row("names.c", names, "vk_proc", "function VKPROC (const char *name)");
    row("names.c", names, "SPEC_H11", "constant const struct spec = { 1 }");
    row("names.c", names, "worker", "function DWORD (void *parameter)");
    row("names.c", names, "wipe", "variable void *(*const volatile wipe)(void *, int) = memset");
    row("names.c", names, "Log", "variable void (*Log)(int level, const char *format, ...) ATTR_PRINTF(2, 3)");
    row("names.c", names, "luaopen_bit", "function int (lua_State *L)");
    row("names.c", names, "decc$getenv", "function char * (const char *name)");
    row("names.c", names, "option::OPT_URL", "enumerator public //plain Where to.");
    row("names.c", names, "option::OPT_LAST", "enumerator public");
    row("names.c", names, "option::EINVAL", "");
    row("classes.cpp", classes, "n::Text::Data", "struct private");
    row("classes.cpp", classes, "n::Text::Data::Data", "constructor public () [noexcept]");
    row("classes.cpp", classes, "n::operator==", "operator bool (const Text &a, Text b) [constexpr] //doxygen Whether they are equal.");
    row("classes.cpp", classes, "n::swap", "function void <typename T>(T &a, T &b)");
    row("classes.cpp", classes, "n::elsewhere", "");
    row("classes.cpp", classes, "n::Other", "");
    row("classes.cpp", classes, "n::Hashed::hash", "field public int");
    row("classes.cpp", classes, "n::Shift", "struct <typename T, int width, bool = width < static_cast<int>(digits<T>)>");
    row("classes.cpp", classes, "n::__v1::ACCEPT", "constant std::uint8_t [constexpr] = 0");
    row("classes.cpp", classes, "n::Text", "function Text<int> <typename It>(It, It)");
    row("Locked.java", "class Locked { private final Object lock; void delete() { } }", "Locked.lock", "field private hidden Object [final]");
    row("Locked.java", "class Locked { private final Object lock; void delete() { } }", "Locked.delete", "method package hidden void ()");
    const QByteArray blanks = "namespace N\n{\n\u00a0\u00a0 public\u00a0class Wide\u3000: Base { int a; }\n}\n";
    row("Wide.cs", blanks, "N.Wide", "class public : Base");
    row("Wide.cs", blanks, "N.Wide.a", "field private hidden int");
    row("classes.cpp", classes, "n::made", "function hidden Text (const char *from) [static] //doxygen Makes one.");
    row("classes.cpp", classes, "n::alone", "variable int //doxygen Only this.");
    row("classes.cpp", classes, "n::pair", "variable std::pair<int, int> = std::pair<int, int>(1, 2)");
}

void CSymbolsTest::symbol()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QString wrong = test::symbolMismatch(test::record(file, source), name, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void CSymbolsTest::notAmongThem_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("absent");
    QTest::newRow("branches") << u"branches.h"_s << branches << QStringList{ u"local"_s, u"y"_s, u"Local"_s, u"other_handle"_s, u"depth"_s };
    QTest::newRow("names") << u"names.c"_s << names << QStringList{ u"struct"_s, u"BIT"_s, u"offsetof"_s, u"STATIC_ASSERT"_s, u"ATTR_PRINTF"_s, u"clock_t"_s, u"HRESULT"_s };
    QTest::newRow("classes") << u"classes.cpp"_s << classes << QStringList{ u"Local"_s, u"x"_s, u"inside"_s, u"std"_s, u"module"_s, u"uint8_t"_s };
    QTest::newRow("a module of Java") << u"module-info.java"_s << QByteArray("open module a.b {\n    requires java.base;\n    exports a.b.c;\n}\n")
                                      << QStringList{ u"b"_s, u"c"_s, u"base"_s };
    QTest::newRow("usings of C#") << u"a.cs"_s << QByteArray("global using System.Collections;\nusing Alias = System.String;\nclass C { }\n")
                                  << QStringList{ u"Collections"_s, u"Alias"_s, u"String"_s };
}

void CSymbolsTest::notAmongThem()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, absent);
    const FileRecord found = test::record(file, source);
    for (const SymbolRecord &symbol : found.symbols)
        QVERIFY2(!absent.contains(symbol.name), qPrintable(test::shown(symbol)));
}

void CSymbolsTest::deepConditionals()
{
    constexpr int deep = 5000;
    QByteArray source;
    for (int i = 0; i < deep; ++i)
        source += "#ifdef A\nint a" + QByteArray::number(i) + "();\n#else\n";
    source += "int innermost();\n";
    for (int i = 0; i < deep; ++i)
        source += "#endif\n";
    source += "int after();\n";
    const FileRecord found = test::record(u"deep.h"_s, source);
    QCOMPARE(test::symbolMismatch(found, u"a0"_s, u"function int ()"_s), QString());
    QCOMPARE(test::symbolMismatch(found, u"a3"_s, u"function int ()"_s), QString());
    QCOMPARE(test::symbolMismatch(found, u"after"_s, u"function int ()"_s), QString());
}

/// A type that is named lines behind its beginning is one.
void CSymbolsTest::namedBehind()
{
    for (const char *name : { "a.h", "a.hpp" }) {
        QStringList found;
        const FileRecord file = test::record(QString::fromLatin1(name), "/* All of it. */\ntypedef struct {\n  int a;\n} whole;\ntypedef enum\n{\n  One\n} some;\ntypedef union named {\n  int c;\n} other;\n");
        for (const SymbolRecord &symbol : file.symbols)
            found.append(symbol.kind + u' ' + symbol.qualifiedName() + u' ' + QString::number(symbol.line) + u' ' + symbol.comment.simplified());
        QVERIFY2(found.contains(u"struct whole 2 All of it."_s), qPrintable(found.join(u'\n')));
        for (const QString &type : { u"struct whole "_s, u"enum some "_s, u"union named "_s })
            QVERIFY2(std::count_if(found.begin(), found.end(), [&](const QString &one) { return one.startsWith(type); }) == 1, qPrintable(found.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(CSymbolsTest)
#include "tst_csymbols.moc"
