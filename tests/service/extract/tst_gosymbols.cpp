// What Go makes hard: groups, several names in one declaration, generic types, types without a name, text that is broken off.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class GoSymbolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void symbol_data();
    void symbol();
    void notAmongThem_data();
    void notAmongThem();
    void hostile_data();
    void hostile();
};

static const QByteArray goTypes = R"(package p

type (
	U = map[string]T
	// V has two.
	V struct{ a, b int; c string }
	W interface{ M(); N(a int) (b int) }
	Fn func(x struct{ inner int }) interface{ Foo() }
)
type Generic[K comparable, V any] struct {
	k K
	V V // what it holds
}
type List[T any] []T
type Alias[T any] = List[T]
type Slices[S []E, E any] struct{ s S }
type Array [N]int
type Twice [n * 2]int
type First [sizes[0]]int
type Tuple = struct { in int }
type Late struct
{
	x int
}
type Tagged []struct {
	A int `json:"a"`
	B struct {
		C []string
	}
	d func(
		a int,
		b string,
	) error
}
type E interface { error; pkg.Reader; Gen[int]; Close() error }
type S struct {
	*fmt.Stringer `json:"x"`
	Gen[int]
	*Pair[int, string]
	// Both are.
	A, B int `json:"a"` // of it
	Nested struct {
		Deep int
	} `tag`
	arr [4]T
	ch <-chan struct{ c int }
	_ [0]func()
}
func (g *Generic[K, _]) Put(k K) {}
func (Generic[K, V]) Get(k K) (v V) { return }
func (o *Elsewhere) X() {}
func (l List[T]) Len() int { return len(l) }
func Visit(f func(int) (string, error)) interface{ Close() } {
	type local struct{ z int }
	const inside = 1
	return nil
}
func Long(
	a int,
	b string,
) (
	x int,
	err error,
) {
	return
}
func assembled(a int) func(int) <-chan T
func Behind() {}
)";

static const QByteArray goValues = R"(package p

const A, B = 1, 2
const (
	C0 Kind = iota + 1
	C1
	_
	C3, C4 = iota, "x" + f(1, 2)
	C5, C6
	Size = 1 << (10 *
		iota)
)
var (
	v1,
	v2 int
	G = func(a int) struct{ x int } { var local int; type q struct{ z int }; return struct{ x int }{1} }
	_ Iface = (*S)(nil)
)
var a, b = pair()
var arr [3]struct{ q int } // of three
var first, second = map[string]int{
	"a": 1,
}, []int{1, 2}; var third = 3
const s = `
of many lines`
)";

void GoSymbolsTest::symbol_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s", name) << source << QString::fromLatin1(name) << QString::fromUtf8(expected);
    };
    row(goTypes, "p.U", "alias public map[string]T");
    row(goTypes, "p.V", "struct public //godoc V has two.");
    row(goTypes, "p.V.b", "field private hidden int");
    row(goTypes, "p.V.c", "field private hidden string");
    row(goTypes, "p.W", "interface public");
    row(goTypes, "p.W.N", "method public (b int) (a int)");
    row(goTypes, "p.Fn", "typedef public func(x struct{ inner int }) interface{ Foo() }");
    row(goTypes, "p.Generic", "struct public [K comparable, V any]");
    row(goTypes, "p.Generic.V", "field public V //godoc what it holds");
    row(goTypes, "p.List", "typedef public []T [T any]");
    row(goTypes, "p.Alias", "alias public List[T] [T any]");
    row(goTypes, "p.Slices", "struct public [S []E, E any]");
    row(goTypes, "p.Array", "typedef public [N]int");
    row(goTypes, "p.Twice", "typedef public [n * 2]int");
    row(goTypes, "p.First", "typedef public [sizes[0]]int");
    row(goTypes, "p.Tuple", "struct public");
    row(goTypes, "p.Tuple.in", "field private hidden int");
    row(goTypes, "p.Late.x", "field private hidden int");
    row(goTypes, "p.Tagged", "typedef public []struct { A int; B struct { C []string }; d func(a int, b string,) error }");
    row(goTypes, "p.E", "interface public : error, pkg.Reader, Gen[int]");
    row(goTypes, "p.E.Close", "method public error ()");
    row(goTypes, "p.S", "struct public : fmt.Stringer, Gen[int], Pair[int, string]");
    row(goTypes, "p.S.Stringer", "field public *fmt.Stringer");
    row(goTypes, "p.S.Gen", "field public Gen[int]");
    row(goTypes, "p.S.Pair", "field public *Pair[int, string]");
    row(goTypes, "p.S.A", "field public int //godoc Both are.");
    row(goTypes, "p.S.B", "field public int //godoc Both are.");
    row(goTypes, "p.S.Nested", "field public struct { Deep int }");
    row(goTypes, "p.S.arr", "field private hidden [4]T");
    row(goTypes, "p.S.ch", "field private hidden <-chan struct{ c int }");
    row(goTypes, "p.Generic.Put", "method public (k K) [receiver g *Generic[K, _]]");
    row(goTypes, "p.Generic.Get", "method public (v V) (k K) [receiver Generic[K, V]]");
    row(goTypes, "p.Elsewhere.X", "method public () [receiver o *Elsewhere]");
    row(goTypes, "p.List.Len", "method public int () [receiver l List[T]]");
    row(goTypes, "p.Visit", "function public interface{ Close() } (f func(int) (string, error))");
    row(goTypes, "p.Long", "function public (x int, err error,) (a int, b string,)");
    row(goTypes, "p.assembled", "function private hidden func(int) <-chan T (a int)");
    row(goTypes, "p.Behind", "function public ()");
    row(goValues, "p.A", "constant public = 1");
    row(goValues, "p.B", "constant public = 2");
    row(goValues, "p.C0", "constant public Kind = iota + 1");
    row(goValues, "p.C1", "constant public Kind = 1 + 1");
    row(goValues, "p.C4", "constant public = \"x\" + f(1, 2)");
    row(goValues, "p.C5", "constant public = 4");
    row(goValues, "p.Size", "constant public = 1 << (10 * iota)");
    row(goValues, "p.v1", "variable private hidden int");
    row(goValues, "p.v2", "variable private hidden int");
    row(goValues, "p.a", "variable private hidden = pair()");
    row(goValues, "p.b", "variable private hidden = pair()");
    row(goValues, "p.arr", "variable private hidden [3]struct{ q int } //godoc of three");
    row(goValues, "p.first", "variable private hidden = map[string]int{…}");
    row(goValues, "p.second", "variable private hidden = []int{1, 2}");
    row(goValues, "p.third", "variable private hidden = 3");
    row(goValues, "p.s", "constant private hidden = `…");
    row("package p\n\nfunc f() {\n\tif x {\n}\n\n// Of g.\nfunc g() {}\n", "p.g", "function private hidden () //godoc Of g.");
    row("package p\n\ntype T struct {\n\tA int\n\nfunc g() {}\n", "p.T.A", "field public int");
    row("package p\n\nvar (\n\tA = 1\n\nfunc h() {}\n", "p.h", "function private hidden ()");
    row("package p\n\nfunc f() {\n}\n}\n\nfunc i() {}\n", "p.i", "function private hidden ()");

    const QByteArray go
        = "// Package p does.\npackage p\n\n// S is.\n//\n// More.\ntype S struct {\n\tA int // the a\n\tb "
          "string\n}\n\n"
          "// Do does.\nfunc (s *S) Do(x int, y ...string) (int, error) {\n\treturn 0, nil\n}\n"
          "func lower[T any](a T) T { return a }\n"
          "type hidden map[string]int\nfunc (h hidden) Match(x int) bool { return true }\n";
    row(go, "p.hidden.Match", "method public hidden bool (x int) [receiver h hidden]");
    row(go, "p.S", "struct public //godoc S is. More.");
    row(go, "p.S.A", "field public int //godoc the a");
    row(go, "p.S.b", "field private hidden string");
    row(go, "p.S.Do", "method public (int, error) (x int, y ...string) [receiver s *S] //godoc Do does.");
    row(go, "p.lower", "function private hidden T [T any](a T)");
    const QByteArray groups
        = "package p\n\n// Kinds of call.\n//\n// They differ.\nconst (\n\tNone Kind = 1 << iota\n\t// Some is one.\n\tSome\n\tMany\n"
          "\tText = \"t\" // of it\n)\n\n// Errors.\nvar (\n\tErrOne, ErrTwo error\n\tSink Writer = &sink{a: f()}\n\tTable = map[string]int{\n"
          "\t\t\"a\": 1,\n\t}\n)\n\nvar Usage = `Use it.\nSo.`\nvar Raw = `\\`\n\n// Late comes behind.\nfunc (k Kind) Late(s string) string { return strings.ReplaceAll(s, `\\`, \"/\") }\n"
          "// Last is behind.\nfunc Last() {}\ntype Same = Kind\ntype ReadCloser interface {\n\tReader\n\tio.Closer\n\tSeek(n int) error\n}\n"
          "type Number interface {\n\t~int | ~float64\n}\ntype Pool struct {\n\tsync.RWMutex\n\t*Base `json:\"base\"`\n\tItems []int\n\ta, b int\n\tf func(x int) error `json:\"f\"`\n}\n";
    const QByteArray goFlags = "package p\n\n// Flags to set.\n// See Run.\nconst (\n\tone = 0\n\t// First flag.\n\tFirst = 1\n\tSecond = 2 // Second flag.\n)\n";
    row(goFlags, "p.First", "constant public = 1 //godoc First flag. Flags to set. See Run.");
    row(goFlags, "p.Second", "constant public = 2 //godoc Second flag.");
    row(groups, "p.None", "constant public Kind = 1 << iota //godoc Kinds of call. They differ.");
    row(groups, "p.Some", "constant public Kind = 1 << 1 //godoc Some is one.");
    row(groups, "p.Many", "constant public Kind = 1 << 2 //godoc Kinds of call.");
    row(groups, "p.Text", "constant public = \"t\" //godoc of it");
    row(groups, "p.ErrTwo", "variable public error //godoc Errors.");
    row(groups, "p.Sink", "variable public Writer = &sink{a: f()} //godoc Errors.");
    row(groups, "p.Table", "variable public = map[string]int{…} //godoc Errors.");
    row(groups, "p.Usage", "variable public = `Use it.…");
    row(groups, "p.Raw", "variable public = `\\`");
    row(groups, "p.Kind.Late", "method public string (s string) [receiver k Kind] //godoc Late comes behind.");
    row("package p\n\ntype Rows int\n\nfunc (v Rows) Rows() int { return 1 }\n", "p.Rows.Rows", "method public int () [receiver v Rows]");
    row(groups, "p.Last", "function public () //godoc Last is behind.");
    row(groups, "p.Same", "alias public Kind");
    row(groups, "p.ReadCloser", "interface public : Reader, io.Closer");
    row(groups, "p.Pool", "struct public : sync.RWMutex, Base");
    row(groups, "p.Number", "interface public ~int | ~float64");
    row("//go:build ignore\n\npackage p\n\nfunc Tool() {}\n", "p.Tool", "function public hidden ()");
    row("// Licence.\n\n//go:build linux && gofuzz\n\npackage p\n\nfunc Fuzz() {}\n", "p.Fuzz", "function public hidden ()");
    row("//go:build unix && !tools && go1.18\n\npackage p\n\nfunc Unix() {}\n", "p.Unix", "function public ()");
    row("package p\n\nfunc (r *Far) Use(a int) error { return nil }\n", "p.Far.Use",
        "method public error (a int) [receiver r *Far]");
}

void GoSymbolsTest::symbol()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QString wrong = test::symbolMismatch(test::record(u"a.go"_s, source), name, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void GoSymbolsTest::notAmongThem_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("absent");
    QTest::newRow("types") << goTypes << QStringList{ u"_"_s, u"inner"_s, u"Foo"_s, u"Deep"_s, u"local"_s, u"inside"_s, u"z"_s, u"return"_s };
    QTest::newRow("values") << goValues << QStringList{ u"_"_s, u"local"_s, u"q"_s, u"z"_s, u"return"_s, u"iota"_s };
    QTest::newRow("imports") << QByteArray("package p\n\nimport (\n\talias \"os\"\n\t_ \"embed\"\n)\n\nimport . \"fmt\"\n") << QStringList{ u"alias"_s, u"_"_s, u"fmt"_s };
}

void GoSymbolsTest::notAmongThem()
{
    QFETCH(QByteArray, source);
    QFETCH(QStringList, absent);
    const FileRecord found = test::record(u"a.go"_s, source);
    QVERIFY(!found.symbols.isEmpty());
    for (const SymbolRecord &symbol : found.symbols)
        QVERIFY2(!absent.contains(symbol.name), qPrintable(test::shown(symbol)));
}

void GoSymbolsTest::hostile_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) { QTest::newRow(name) << "package p\n" + source; };
    constexpr int many = 50'000; // as deep as would end the stack
    constexpr int listed = 5'000; // side by side: nothing calls itself, and each gives a symbol
    row("functions that nothing ends", QByteArray("func f() {\n").repeated(listed));
    row("functions within functions", QByteArray("func f() { ").repeated(many));
    row("structures within structures", QByteArray("type T struct { a struct {\n").repeated(many));
    row("groups within groups", QByteArray("var (\na = +\n").repeated(many));
    row("types of functions", "var f " + QByteArray("func(a [").repeated(many));
    row("results that are functions", "func f() " + QByteArray("func() ").repeated(many));
    row("names of one type", "var a" + QByteArray(", a").repeated(listed) + " int");
    row("names of one list",
        "const (\na" + QByteArray(", a").repeated(listed) + " = 1" + QByteArray(", iota").repeated(listed) + "\nb" + QByteArray(", b").repeated(listed) + "\n)\n");
    row("constants that repeat one", "const (\na = " + QByteArray("iota + ").repeated(listed) + "1\n" + QByteArray("b\n").repeated(listed) + ")\n");
    row("closing brackets", QByteArray("})]").repeated(many));
    row("receivers", QByteArray("func (").repeated(many));
    row("a receiver", QByteArray("func ((((*").repeated(many) + "T) f()");
    row("interfaces", "type I interface { " + QByteArray("f() interface { ").repeated(many));
    row("unions", "type I interface { " + QByteArray("~int | string\n").repeated(listed));
    for (const char *cut : { "func", "func (", "func (s", "func f", "func f(", "func f[", "func f() (", "type", "type T", "type T[", "type T struct",
             "type T struct {", "type T struct { a", "type T struct { a,", "type T struct { *", "type T interface { f(", "type T =", "type (", "const",
             "const (", "const a", "const a =", "var a,", "var `", "package" })
        QTest::addRow("cut behind %s", cut) << QByteArray("package p\n") + cut;
}

void GoSymbolsTest::hostile()
{
    QFETCH(QByteArray, source);
    const FileRecord found = test::record(u"a.go"_s, source);
    QVERIFY(!found.symbols.isEmpty());
    QCOMPARE(found.symbols.first().kind, u"package"_s);
}

QTEST_GUILESS_MAIN(GoSymbolsTest)
#include "tst_gosymbols.moc"
