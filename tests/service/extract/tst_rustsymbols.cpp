// What Rust makes hard: implementations for types of all shapes, constants and unions, what functions hold, broken text.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class RustSymbolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void symbol_data();
    void symbol();
    void notAmongThem_data();
    void notAmongThem();
    void ends_data();
    void ends();
    void hostile_data();
    void hostile();
};

static const QByteArray items = R"(#![allow(dead_code)]
/// Either.
#[repr(C)]
pub union Either<T: Copy> {
    /// Small.
    pub a: T,
    b: u16,
}
/// A pair.
pub struct Pair(pub u8, u16);
pub struct Raw { pub r#type: u8, pub call: fn(u8, Vec<u8>) -> Map<u8, [u8; 4]>, last: &'static str }
pub const TABLE: [u8; 4] = [1, 2, 3, 4];
pub static mut COUNT: Map<u8, u8> = Map { a: 1 };
const _: () = assert!(TABLE.len() == 4);
pub type Made<T> = Result<T, Box<dyn Error + Send>> where T: Copy;
#[deprecated(note = "use pub(crate) fn unsafe")]
fn odd() {}
pub const unsafe extern "C" fn all(x: u8) -> impl Fn(u8) -> u8 { 1 }
pub(in crate::a) async fn near<const N: usize>(x: [u8; N]) where [u8; N]: Sized, {}
fn r#match() {}
extern "C" {
    /// Of C.
    pub fn given(x: *const u8, ...) -> i32;
    static TOLD: u8;
}
enum Flags { One = 1 << 3, Two = (1, 2).0, #[doc(hidden)] Three(u8), Four { x: u8, } }
pub trait Shape<'a>: Sized + for<'b> Fn(&'b u8) + 'static {
    /// How many.
    const SIDES: usize = 3;
    type Item: Iterator<Item = u8>;
    type Kept<'b> = &'b u8 where Self: 'b;
    /// Area.
    fn area(&self) -> f64;
    #[inline]
    unsafe fn twice(&self) -> f64 { fn helper() {} struct Local { x: u8 } const C: u8 = 1; 2.0 }
}
pub unsafe auto trait Mark {}
pub mod deep {
    //! Within.
    pub const LIMIT: usize = 1;
    pub(super) mod deeper { pub struct Core; impl Core { pub const ZERO: u8 = 0; pub fn make() -> Self { Core } } }
}
mod elsewhere;
#[cfg(unix)]
pub fn cut<F>(f: F)
where
    F: Fn(u8) -> u8,
{
    macro_rules! local { () => {} }
    mod inside {}
    impl Pair { fn hidden() {} }
}
)";

static const QByteArray implementations = R"(pub struct S<T>(T);
pub enum E { A }
pub union U { a: u8 }
impl<T> S<T> where T: Copy { pub const K: u8 = 1; pub fn one() {} }
impl<T: Fn(u8) -> u8> S<T> { pub fn two() {} }
impl<T> far::Shape<T> for S<T> { type Item = u8; const SIDES: u8 = 1; fn three(&self) {} }
impl Shape for a::b::Other<u8> { fn four(&self) {} }
impl<'a> Shape for &'a mut E { fn five(&self) {} }
impl Shape for dyn Kind + Send { fn six(&self) {} }
impl Shape for (u8, u16) { fn seven(&self) {} }
impl<F> Shape for F where F: Fn() { fn eight(&self) {} }
impl<F: Fn()> Shape for F { fn nine(&self) {} }
impl Shape for [u8; 4] { fn ten(&self) {} }
impl !Sync for E {}
unsafe impl<T> Walk for U where T: for<'a> Fn(&'a u8) { default fn eleven() {} }
impl Watch<Box<dyn for<'a> Fn(&'a u8)>> for E {}
const _: () = { impl Late for E { fn twelve(&self) {} } };
fn f() -> impl Copy { 1 }
)";

void RustSymbolsTest::symbol_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s", name) << source << QString::fromLatin1(name) << QString::fromUtf8(expected);
    };
    row(items, "Either", "union public <T: Copy> //rustdoc Either.");
    row(items, "Either::a", "field public T //rustdoc Small.");
    row(items, "Either::b", "field private hidden u16");
    row(items, "Pair", "struct public //rustdoc A pair.");
    row(items, "Raw::type", "field public u8");
    row(items, "Raw::call", "field public fn(u8, Vec<u8>) -> Map<u8, [u8; 4]>");
    row(items, "Raw::last", "field private hidden &'static str");
    row(items, "TABLE", "constant public [u8; 4] = [1, 2, 3, 4]");
    row(items, "COUNT", "variable public Map<u8, u8> = Map { a: 1 }");
    row(items, "Made", "alias public Result<T, Box<dyn Error + Send>> <T> [where T: Copy]");
    row(items, "odd", "function private hidden deprecated () [deprecated: use pub(crate) fn unsafe]");
    row(items, "all", "function public impl Fn(u8) -> u8 (x: u8) [const,unsafe,extern]");
    row(items, "near", "function private hidden <const N: usize>(x: [u8; N]) [pub(in crate::a),async,where [u8; N]: Sized]");
    row(items, "match", "function private hidden ()");
    row(items, "given", "function public i32 (x: *const u8, ...) //rustdoc Of C.");
    row(items, "TOLD", "variable private hidden u8");
    row(items, "Flags::One", "enumerator public hidden = 1 << 3");
    row(items, "Flags::Two", "enumerator public hidden = (1, 2).0");
    row(items, "Flags::Three", "enumerator public hidden (u8)");
    row(items, "Flags::Four", "enumerator public hidden { x: u8 }");
    row(items, "Shape", "trait public <'a> : Sized, for<'b> Fn(&'b u8)");
    row(items, "Shape::SIDES", "constant public usize = 3 //rustdoc How many.");
    row(items, "Shape::Item", "alias public");
    row(items, "Shape::Kept", "alias public &'b u8 <'b> [where Self: 'b]");
    row(items, "Shape::area", "method public f64 (&self) //rustdoc Area.");
    row(items, "Shape::twice", "method public f64 (&self) [unsafe]");
    row(items, "Mark", "trait public [unsafe]");
    row(items, "deep", "module public //rustdoc Within.");
    row(items, "deep::LIMIT", "constant public usize = 1");
    row(items, "deep::deeper", "module private hidden [pub(super)]");
    row(items, "deep::deeper::Core::ZERO", "constant public u8 = 0");
    row(items, "deep::deeper::Core::make", "method public Self ()");
    row(items, "elsewhere", "module private hidden");
    row(items, "cut", "function public <F>(f: F) [where F: Fn(u8) -> u8]");
    row(implementations, "S", "struct public <T> : far::Shape<T>");
    row(implementations, "S::K", "constant public u8 = 1");
    row(implementations, "S::one", "method public ()");
    row(implementations, "S::two", "method public ()");
    row(implementations, "S::three", "method private hidden (&self)");
    row(implementations, "S::Item", "alias private hidden u8");
    row(implementations, "Other::four", "method private hidden (&self)");
    row(implementations, "E::five", "method private hidden (&self)");
    row(implementations, "Kind::six", "method private hidden (&self)");
    row(implementations, "seven", "function private hidden (&self)");
    row(implementations, "eight", "function private hidden (&self)");
    row(implementations, "nine", "function private hidden (&self)");
    row(implementations, "ten", "function private hidden (&self)");
    row(implementations, "U::eleven", "method private hidden ()");
    row(implementations, "U", "union public : Walk");
    row(implementations, "E::twelve", "method private hidden (&self)");
    row(implementations, "E", "enum public : Watch<Box<dyn for<'a> Fn(&'a u8)>>, Late");
    row(implementations, "f", "function private hidden impl Copy ()");
    const QByteArray branches = "cfg_if! {\n    if #[cfg(unix)] {\n        /// Of Unix.\n        pub fn unix() {}\n    } else if #[cfg(windows)] {\n        mod windows;\n"
                                "    } else {\n        pub fn other() {}\n    }\n}\nast! {\n    pub struct Expression #full {\n        pub a: u8,\n    }\n}\n"
                                "pub struct Given;\nmacro_rules! given { ($t:ident) => { impl Shape for Given {} impl Area for Given {} impl $t for Given {} } }\ngiven!(X);\n"
                                "iterator! {\n    impl Given -> (usize, u8), as_ref\n}\nimpl Walk for Given { fn walk() {} }\n";
    row(branches, "unix", "function public () //rustdoc Of Unix.");
    row(branches, "windows", "module private hidden");
    row(branches, "other", "function public ()");
    row(branches, "Expression::a", "field public u8");
    row(branches, "Given", "struct public : Shape, Area, Walk");
    row(branches, "Given::walk", "method private hidden ()");
    // Behind "\\" Ctags took all for a string; an unclosed "<" holds no more than its own head.
    row("const A: &str = \"\\\\\";\npub fn behind() {}\n", "behind", "function public ()");
    row("pub fn broken<T(x: u8) {}\npub fn behind() {}\n", "behind", "function public ()");
    row("pub struct Open {\n    pub a: u8,\n    pub b: Vec<u8\n", "Open::b", "field public Vec<u8");
    row("}\n)\npub fn behind() {}\n", "behind", "function public ()");
}

void RustSymbolsTest::symbol()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QString wrong = test::symbolMismatch(test::record(u"a.rs"_s, source), name, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void RustSymbolsTest::notAmongThem_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("absent");
    QTest::newRow("items") << items << QStringList{ u"_"_s, u"helper"_s, u"Local"_s, u"C"_s, u"local"_s, u"inside"_s, u"hidden"_s, u"x"_s };
    QTest::newRow("what macros are given") << QByteArray("lazy! { static ref A: u8 = 1; }\nmake!(fn b() {});\nmake![struct C;];\nfn f() { make! { fn d() {} } }\n")
                                           << QStringList{ u"A"_s, u"b"_s, u"C"_s, u"d"_s };
    QTest::newRow("parts of paths and types") << QByteArray("use a::{fn_b, union};\nextern crate core;\nfn f(union: u8, auto: u8) -> fn(u8) {}\n")
                                              << QStringList{ u"fn_b"_s, u"union"_s, u"core"_s, u"auto"_s };
}

void RustSymbolsTest::notAmongThem()
{
    QFETCH(QByteArray, source);
    QFETCH(QStringList, absent);
    const FileRecord found = test::record(u"a.rs"_s, source);
    QVERIFY(!found.symbols.isEmpty());
    for (const SymbolRecord &symbol : found.symbols)
        QVERIFY2(!absent.contains(symbol.name), qPrintable(test::shown(symbol)));
}

void RustSymbolsTest::ends_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("endLine");
    QTest::newRow("a structure") << u"S"_s << 2 << 5;
    QTest::newRow("a field of lines") << u"S::a"_s << 3 << 4;
    QTest::newRow("a variant") << u"E::A"_s << 6 << 6;
    QTest::newRow("a function") << u"f"_s << 9 << 11;
    QTest::newRow("a constant") << u"C"_s << 12 << 14;
}

void RustSymbolsTest::ends()
{
    QFETCH(QString, name);
    const FileRecord found = test::record(u"a.rs"_s,
        "#[derive(Debug)]\npub struct S {\n    a: Map<u8,\n        u8>,\n}\nenum E { A, B }\n#[inline]\npub fn\nf(x: u8)\n{\n}\nconst C: &[u8] = &[\n    1,\n];\n");
    for (const SymbolRecord &symbol : found.symbols)
        if (symbol.qualifiedName() == name) {
            QTEST(symbol.line, "line");
            QTEST(symbol.endLine, "endLine");
            return;
        }
    QFAIL("not there");
}

void RustSymbolsTest::hostile_data()
{
    QTest::addColumn<QByteArray>("source");
    constexpr int deep = 10'000;
    QTest::newRow("modules in modules") << QByteArray("mod a{").repeated(deep) + QByteArray("}").repeated(deep);
    QTest::newRow("never closed") << QByteArray("impl A{fn f(){").repeated(deep);
    QTest::newRow("generics never closed") << QByteArray("fn a<").repeated(deep);
    QTest::newRow("brackets never closed") << QByteArray("fn a(").repeated(deep);
    QTest::newRow("only closed") << QByteArray(")}]>").repeated(deep);
    QTest::newRow("attributes never closed") << QByteArray("#[a(").repeated(deep);
    QTest::newRow("macros within macros") << QByteArray("macro_rules! a{($x:ident)=>{").repeated(deep);
    QTest::newRow("items within macros") << QByteArray("cfg_a! {\n").repeated(deep);
    QTest::newRow("macros of one item") << QByteArray("macro_rules! a {() => { pub struct A; }}\n").repeated(deep);
    QTest::newRow("fields of fields") << QByteArray("struct S{a:").repeated(deep);
    QTest::newRow("implementations without end") << QByteArray("impl<T> A for ").repeated(deep);
}

/// What is checked is that there is an end to it, and something behind.
void RustSymbolsTest::hostile()
{
    QFETCH(QByteArray, source);
    const FileRecord found = test::record(u"a.rs"_s, "pub fn before() {}\n" + source);
    QCOMPARE(test::symbolMismatch(found, u"before"_s, u"function public ()"_s), QString());
}

QTEST_GUILESS_MAIN(RustSymbolsTest)
#include "tst_rustsymbols.moc"
