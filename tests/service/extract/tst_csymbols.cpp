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
};

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

QTEST_GUILESS_MAIN(CSymbolsTest)
#include "tst_csymbols.moc"
