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
    void macrosOfModules();
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

    const QByteArray rust = "//! Crate doc.\n\n/// Doc.\n#[derive(Debug)]\npub struct S<T> {\n    /// "
                            "field\n    pub a: Vec<T>,\n    b: i32,\n}\n"
                            "impl<T> S<T> {\n    #[deprecated]\n    pub async fn new<'a>(x: &'a str) -> "
                            "Result<(), E> where T: Copy { }\n}\n"
                            "pub const C: i32 = 5;\n";
    row(rust, "S", "struct public <T> //rustdoc Doc.");
    row(rust, "S::a", "field public Vec<T> //rustdoc field");
    row(rust, "S::b", "field private hidden i32");
    row(rust, "S::new", "method public deprecated Result<(), E> <'a>(x: &'a str) [async,where T: Copy]");
    row(rust, "C", "constant public i32 = 5");
    const QByteArray bounded = "pub struct W<T>(T);\nimpl<T> W<T>\nwhere\n    T: Copy,\n{\n    /// Stops.\n    pub fn stop(&self) { fn inner() {} }\n}\n"
                             "impl<'a, T> Iterator for W<T> where T: Copy {\n    fn next(&mut self) {}\n}\nimpl<F> Rep for F where F: FnMut() {\n    fn rep(&self) {}\n}\n"
                             "#[doc(hidden)]\npub fn unseen() {}\npub enum V {\n    /// One.\n    A(u8, Vec<i32>),\n    B { x: u8, y: i32 }, // two\n    #[doc(hidden)]\n    __Non,\n    C = 3,\n}\n";
    row(bounded, "W::stop", "method public (&self) //rustdoc Stops.");
    row(bounded, "stop::inner", "");
    row(bounded, "W::next", "method private hidden (&mut self)");
    row(bounded, "rep", "function private hidden (&self)");
    row(bounded, "unseen", "function public hidden ()");
    row(bounded, "V::A", "enumerator public (u8, Vec<i32>) //rustdoc One.");
    row(bounded, "V::B", "enumerator public { x: u8, y: i32 } //plain two");
    row(bounded, "V::__Non", "enumerator public hidden");
    row(bounded, "V::C", "enumerator public = 3");
    const QByteArray macroMade = "pub struct Opts;\n/// Makes.\nmacro_rules! define {\n    ($name:ident, $(#[$doc:meta])*) => {\n        #[allow(x)]\n        pub mod $name {\n"
                                 "/// A set.\n///\n$(#[$doc])*\n/// More.\n#[derive(Clone)]\npub struct Set(Opts);\n\nimpl Set {\n    /// Tells.\n    pub fn is_in(&self, x: $t) -> bool { true }\n}\n"
                                 "        }\n    };\n}\ndefine! { one, #[doc = \"x\"] }\n"
                                 "#[macro_export]\nmacro_rules! kept {\n    ($name:ident) => {\n        pub mod $name { pub struct Out; }\n    }\n}\n"
                                 "macro_rules! two {\n    ($name:ident) => { pub mod $name { pub struct Out; } };\n    () => {};\n}\n";
    row(macroMade, "Set", "struct public [module of a macro] //rustdoc A set. More.");
    row(macroMade, "Set::is_in", "method public bool (&self, x: $t) [module of a macro] //rustdoc Tells.");
    row(macroMade, "Opts", "struct public");
    row(macroMade, "Out", "");
    row(macroMade, "kept", "macro public { ($name:ident) => { ... }; }");
    const QByteArray wrapped = "pin_project_lite::pin_project! {\n    /// Waits.\n    #[must_use]\n    pub struct Sleep<T> {\n        #[pin]\n        inner: T,\n    }\n}\n"
                               "cfg_rt! {\n    /// Spawns.\n    pub fn spawn() {}\n}\nfn f() { let x = cfg_value! { pub struct No; }; }\n";
    row(wrapped, "Sleep", "struct public <T> //rustdoc Waits.");
    row(wrapped, "spawn", "function public () //rustdoc Spawns.");
    row(wrapped, "f", "function private hidden ()");
    const QByteArray lifted = "pub use self::inner::Cell;\npub use other::{One, Two as Three};\nmod inner {\n    /// Holds.\n    pub struct Cell<T> { value: T }\n"
                              "    impl<T> Cell<T> {\n        /// Makes.\n        pub fn new() -> Self {}\n    }\n    pub struct Kept;\n}\nmod other {\n    pub fn One() {}\n    pub fn Two() {}\n}\n";
    row(lifted, "Cell", "struct public <T> //rustdoc Holds.");
    row(lifted, "Cell::new", "method public Self () //rustdoc Makes.");
    row(lifted, "One", "function public ()");
    row(lifted, "inner::Kept", "struct public hidden");
    row(lifted, "other::Two", "function public hidden ()");
    const QByteArray given = "composite! {\n    /// Says no.\n    pub enum Rejection {\n        /// Once.\n        One,\n        Two {\n            /// Where.\n            at: usize,\n"
                             "            /// What\n            /// exactly.\n            what: Vec<u8>,\n        },\n    }\n}\npub trait Visit {\n    fn a(&self);\n    if_wide! {\n        /// Wide.\n        fn b(&self, x: u128) {}\n    }\n}\n"
                             "macro_rules! declare {\n    (Error: Sized $(+ $($s:ident)::+)*) => {\n        /// Fails.\n        pub trait Error: Sized $(+ $($s)::+)* {\n            /// Makes.\n            fn custom() -> Self;\n        }\n    }\n}\n"
                             "declare!(Error: Sized + Std);\nmacro_rules! unused {\n    () => {\n        pub struct Never;\n    }\n}\n"
                             "fn g() {\n    quoted! {\n        pub fn no() {}\n    }\n}\nmacro_rules! inner {\n    ($x:ident) => { give! { pub struct Nor; } };\n    () => {};\n}\n";
    row(given, "Rejection", "enum public //rustdoc Says no.");
    row(given, "Rejection::One", "enumerator public //rustdoc Once.");
    row(given, "Rejection::Two", "enumerator public { at: usize, what: Vec<u8> } //rustdoc - `at`: Where. - `what`: What exactly.");
    row(given, "Visit::b", "method public (&self, x: u128) //rustdoc Wide.");
    row(given, "Error", "trait public : Sized //rustdoc Fails.");
    row(given, "Error::custom", "method public Self () //rustdoc Makes.");
    row(given, "Never", "");
    row(given, "Nor", "");
    row(given, "no", "");
    row("pub fn f<T>(t: T) -> u8\nwhere\n    T: Copy + Send,\n{ 1 }\n", "f", "function public u8 <T>(t: T) [where T: Copy + Send]");
    row("pub struct S<T>(pub T) where T: Copy;\n", "S", "struct public <T> [where T: Copy]");
    row("pub(crate) fn f() {}\n", "f", "function private hidden () [pub(crate)]");
    row("pub struct S { pub(super) a: u8 }\n", "S::a", "field private hidden u8 [pub(super)]");
    row("/// Of it.\npub mod m {\n    //! Within it.\n    pub fn f() {}\n}\n", "m",
        "module public //rustdoc Of it. Within it.");
    row("#[deprecated(\n    since = \"0.1\",\n    note = \"use g\"\n)]\npub fn f() {}\n", "f",
        "function public deprecated () [deprecated: use g]");
    row("/// Makes.\n#[macro_export]\nmacro_rules! vec_of {\n    ($x:expr) => { 1 };\n    () => {}\n}\n", "vec_of",
        "macro public { ($x:expr) => { ... }; () => { ... }; } //rustdoc Makes.");
    row("macro_rules! vec_of { () => {} }\n", "vec_of", "macro private hidden { () => { ... }; }");
    row("#[cfg(test)]\n#[macro_export]\nmacro_rules! vec_of { () => {} }\n", "vec_of", "macro private hidden { () => { ... }; }");
    row("/// Of it.\n#[derive(Debug)]\npub struct S;\n", "S", "struct public //rustdoc Of it.");
    row("/// Of it.\npub const C: i32 = 5;\n", "C", "constant public i32 = 5 //rustdoc Of it.");
    const QByteArray constants = "pub mod codes {\n    /// Went well.\n    pub const OK: [u8; 4] = [0; 4];\n    pub mod far { pub const AWAY: u16 = 1; }\n}\n"
                                 "pub struct Filter<const N: usize>;\nimpl<const N: usize> a::Filter<N> where [u8; N]: Sized {\n    /// Get.\n    pub const GET: Self = Self(1);\n"
                                 "    pub fn of() -> impl Iterator<Item = u8> {\n        const INNER: u8 = 1;\n        None\n    }\n    const OWN: u8 = 2;\n}\n"
                                 "pub trait Path: Sized {\n    /// Where.\n    const PATH: &'static str;\n}\nimpl Path for Filter<1> {\n    const PATH: &'static str = \"a\";\n}\n"
                                 "const _: () = ();\n";
    row(constants, "codes::OK", "constant public [u8; 4] = [0; 4] //rustdoc Went well.");
    row(constants, "codes::far::AWAY", "constant public u16 = 1");
    row(constants, "Filter::GET", "constant public Self = Self(1) //rustdoc Get.");
    row(constants, "Filter::OWN", "constant private hidden u8 = 2");
    row(constants, "Path::PATH", "constant public &'static str //rustdoc Where.");
    const QByteArray whole = "macro_rules! all {\n    () => {\n        /// Of m.\n        pub mod m;\n        pub use self::m::f;\n        /// Of S.\n        pub struct S;\n    };\n}\n"
                             "macro_rules! some {\n    () => {\n        pub struct No;\n    };\n}\nfn f() { some!(); }\nall!();\n";
    const QByteArray numbers = "macro_rules! number {\n    ($(#[$meta:meta])* $ty:ty, $doc:tt, $name:ident, $visit:ident $($cast:tt)*) => {\n        #[doc = \"Holding\"]\n        #[doc = $doc]\n        $(#[$meta])*\n"
                               "        pub struct $name<E> {\n            value: $ty,\n        }\n        other!($name);\n        impl<E> $name<E> {\n            /// Makes one.\n"
                               "            pub fn new(value: $ty) -> Self { $visit(value $($cast)*) }\n        }\n    };\n}\n"
                               "number!(bool, \"a `bool`.\", Bool, visit_bool);\nnumber! {\n    /// Maps.\n    #[derive(Debug)]\n    HashMap<u8, i8>,\n    \"a map.\",\n    Map, visit_map as u64\n}\n"
                               "macro_rules! get {\n    ($name:ident) => {\n        pub fn $name() {}\n    };\n    ($vis:vis $name:ident as $to:ident) => {\n        $vis fn $to() {}\n    };\n}\n"
                               "get!(one);\nget!(pub(crate) two as second);\nget!(pub two as third);\nfn f() { get!(inner); }\nnumber!(\"no\");\n";
    row(numbers, "Bool", "struct public <E> //rustdoc Holding a `bool`.");
    row(numbers, "Bool::new", "method public Self (value: bool) //rustdoc Makes one.");
    row(numbers, "Map", "struct public <E> //rustdoc Holding a map. Maps.");
    row(numbers, "Map::new", "method public Self (value: HashMap<u8, i8>) //rustdoc Makes one.");
    row(numbers, "one", "function public ()");
    row(numbers, "third", "function public ()");
    for (const char *none : { "second", "inner", "two", "name" })
        row(numbers, none, "");
    row(whole, "m", "module public //rustdoc Of m.");
    row(whole, "S", "struct public //rustdoc Of S.");
    for (const char *none : { "INNER", "Iterator::INNER", "Filter::INNER", "N", "_", "Path::str", "Filter::str" })
        row(constants, none, "");
    const QByteArray flags = "bitflags! {\n    /// Of a key.\n    #[derive(Clone)]\n    pub struct Mods: u8 {\n        /// Shift.\n        const SHIFT = 0b01;\n        #[cfg(far)]\n        const BOTH = Self::SHIFT.bits() | Self::ALT.bits();\n"
                             "        const ALT = 0b10; // the other\n        #[doc(hidden)]\n        const UNTOLD = 8;\n        const _ = !0;\n    }\n    struct Own: u8 {\n        const ONE = 1;\n    }\n}\npub struct Given(u32);\nbitflags::bitflags! {\n    impl Given: u32 {\n        const TWO = 2;\n    }\n}\n";
    row(flags, "Mods", "struct public //rustdoc Of a key.");
    row(flags, "Mods::SHIFT", "constant public Self = 0b01 //rustdoc Shift.");
    row(flags, "Mods::BOTH", "constant public Self = Self::SHIFT.bits() | Self::ALT.bits()");
    row(flags, "Mods::ALT", "constant public Self = 0b10 //plain the other");
    row(flags, "Mods::UNTOLD", "constant public hidden Self = 8");
    row(flags, "Mods::_", "");
    row(flags, "Own::ONE", "constant public hidden Self = 1");
    row(flags, "Given::TWO", "constant public Self = 2");
    const QByteArray implemented = "pub struct S;\nimpl Clone for S { }\nimpl a::Matcher for S { fn f() -> impl Copy {} }\n"
                                   "impl<'a, T: X> Sink<T> for O<'a> where T: Y { }\nimpl Far for &S { }\nimpl S { }\n"
                                   "pub struct O<'a> { x: &'a u8 }\npub trait F: Debug + 'static { }\n";
    row(implemented, "S", "struct public : a::Matcher");
    row(implemented, "O", "struct public <'a> : Sink<T>");
    row(implemented, "F", "trait public : Debug");
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

/// "all!();" of a module whose macros the crate takes gives its items where it stands.
void RustSymbolsTest::macrosOfModules()
{
    const QByteArray macros = "macro_rules! all {\n    () => {\n        /// Of a.\n        pub mod a;\n        // Apart.\n        pub use crate::a::{One, Two};\n        /// Of f,\n        /// all of it.\n        pub fn f() -> &'static str { \"x\" }\n    };\n}\n"
                              "macro_rules! other { ($x:ident) => { pub struct $x; } }\n";
    const QByteArray crate = "#[macro_use]\nmod macros;\nall!();\npub fn behind() { all!(); }\n";
    const FileRecord found = test::record({ { u"src/macros.rs"_s, macros }, { u"src/lib.rs"_s, crate } }, u"src/lib.rs"_s);
    QCOMPARE(test::symbolMismatch(found, u"a"_s, u"module public //rustdoc Of a."_s), QString());
    QCOMPARE(test::symbolMismatch(found, u"f"_s, u"function public &'static str () //rustdoc Of f, all of it."_s), QString());
    QCOMPARE(test::symbolMismatch(found, u"behind"_s, u"function public ()"_s), QString());
    QStringList facts;
    for (const FactRecord &fact : found.facts)
        facts.append(fact.kind + u' ' + fact.value.value("name"_L1).toString() + u' ' + QString::number(fact.line));
    for (const QString &fact : { u"code.reexport a 3"_s, u"code.reexport One 3"_s, u"code.function behind 4"_s, u"include.context  1"_s })
        QVERIFY2(facts.contains(fact), qPrintable(facts.join(u'\n')));
    const FileRecord named = test::record({ { u"src/m/rules.rs"_s, macros }, { u"src/m.rs"_s, "#[path = \"m/rules.rs\"]\n#[macro_use]\nmod of_m;\nall!();\n" } }, u"src/m.rs"_s);
    QCOMPARE(test::symbolMismatch(named, u"f"_s, u"function public &'static str () //rustdoc Of f, all of it."_s), QString());
    const FileRecord often = test::record({ { u"src/macros.rs"_s, "macro_rules! all { () => { " + QByteArray("pub struct S; ").repeated(20'000) + " } }\n" },
                                              { u"src/lib.rs"_s, "#[macro_use]\nmod macros;\n" + QByteArray("all!();\n").repeated(10'000) + "pub fn f() {}\n" } }, u"src/lib.rs"_s);
    QCOMPARE(test::symbolMismatch(often, u"f"_s, u"function public ()"_s), QString());
    const FileRecord untaken = test::record({ { u"src/macros.rs"_s, macros }, { u"src/lib.rs"_s, "mod macros;\nall!();\n" } }, u"src/lib.rs"_s);
    QCOMPARE(test::symbolMismatch(untaken, u"f"_s, QString()), QString());
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
