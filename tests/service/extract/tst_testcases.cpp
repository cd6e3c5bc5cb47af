#include "extractedrecord.h"

#include <QHashFunctions>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tars;
using test::record;
using namespace Qt::StringLiterals;

class TestCasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cases_data();
    void cases();
    void uses_data();
    void uses();
    void usesOfHelpers();
    void usesNearestOfTooMany();
};

void TestCasesTest::cases_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected"); // "framework/suite/name"
    const auto row = [](const char *name, const QString &file, const QByteArray &source,
                         const QStringList &expected) { QTest::newRow(name) << file << source << expected; };
    row("GoogleTest", u"a_test.cc"_s,
        "#define MAKE(x) TEST(Made, x) {}\nTEST(A, One) { f(); }\nTYPED_TEST(B, Two) {}\nTEST_P(C, Three) "
        "{}\nTEST(broken\n",
        { u"GoogleTest/A/One"_s, u"GoogleTest/B/Two"_s, u"GoogleTest/C/Three"_s });
    row("TEST_CASE of a header that the tests share", u"a_test.cc"_s, "#include \"verify.hpp\"\nTEST_CASE(\"one\") {}\n", { u"Catch2 or doctest//one"_s });
    row("Catch2", u"a_test.cc"_s,
        "#include <catch2/catch_all.hpp>\nTEST_CASE(\"one \"\n \"goes on\", \"[t]\") {}\nTEST_CASE_METHOD(Fix<int, 2>, \"two\") {}\n"
        "TEMPLATE_TEST_CASE(\"three\", \"\", int, long) {}\nSCENARIO(\"four\") { SECTION(\"no\") {} }\n"
        "METHOD_AS_TEST_CASE(Fix::m, \"five\")\n",
        { u"Catch2//one goes on"_s, u"Catch2//two"_s, u"Catch2//three"_s, u"Catch2//Scenario: four"_s,
            u"Catch2//five"_s });
    row("doctest", u"a_test.cc"_s,
        "#include <doctest/doctest.h>\nTEST_SUITE(\"s\") {\nTEST_CASE(\"one\") { SUBCASE(\"no\") {} }\n}\n"
        "TEST_CASE_TEMPLATE(\"two\", T, int) {}\nDOCTEST_TEST_CASE(\"three\") {}\n",
        { u"doctest/s/one"_s, u"doctest//two"_s, u"doctest//three"_s });
    row("suites of doctest: the innermost, or what a decorator says", u"a_test.cc"_s,
        "#include \"doctest.h\"\nTEST_SUITE(\"out\") {\n TEST_SUITE(\"in\") {\n  TEST_CASE(\"one\") {}\n }\n TEST_CASE(\"two\" * doctest::test_suite(\"own\")) {}\n}\n"
        "TEST_SUITE_BEGIN(\"from here\");\nTEST_CASE(\"three\") {}\nTEST_SUITE_END();\nTEST_CASE(\"four\") {}\n"
        "TEST_SUITE(\"no\" * doctest::test_suite(\"yes\")) { TEST_CASE(\"five\") {} }\n",
        { u"doctest/in/one"_s, u"doctest/own/two"_s, u"doctest/from here/three"_s, u"doctest//four"_s, u"doctest/yes/five"_s });
    row("Boost.Test", u"a.cpp"_s,
        "BOOST_AUTO_TEST_SUITE(s)\nBOOST_FIXTURE_TEST_CASE(one, F) {}\nBOOST_AUTO_TEST_SUITE_END()\n"
        "BOOST_DATA_TEST_CASE_F(F, two, data) {}\n",
        { u"Boost.Test/s/one"_s, u"Boost.Test//two"_s });
    row("TEST(Group, Name) of others", u"a_test.cpp"_s, "#include \"CppUTest/TestHarness.h\"\nTEST(G, one) {}\n", { u"CppUTest/G/one"_s });
    row("Check", u"check_a.c"_s, "#include <check.h>\nSTART_TEST(test_one)\n{\n}\nEND_TEST\n", { u"Check//test_one"_s });
    row("cmocka", u"test_a.c"_s,
        "#include <cmocka.h>\nstatic void adds(void **state) {}\nint main(void) {\n  const struct CMUnitTest tests[] = { cmocka_unit_test(adds),\n"
        "    cmocka_unit_test_setup(far, set_up) };\n}\n",
        { u"cmocka//adds"_s, u"cmocka//far"_s });
    row("Unity", u"test_a.c"_s, "#include \"unity.h\"\nvoid test_adds(void) {}\nint main(void) { RUN_TEST(test_adds); }\n", { u"Unity//test_adds"_s });
    row("Criterion", u"a.c"_s, "#include <criterion/criterion.h>\nTest(suite, one, .timeout = 1) {}\n", { u"Criterion/suite/one"_s });
    row("GLib", u"test-a.c"_s,
        "static void adds(void) {}\nint main(void) {\n  g_test_add_func(\"/a/adds\", adds);\n  g_test_add_data_func(\"/a/other\", NULL, other);\n"
        "  g_test_add(\"/a/third\", Fix, NULL, up, third, down);\n  g_test_add_func(path, adds);\n}\n",
        { u"GLib///a/adds"_s, u"GLib///a/other"_s, u"GLib///a/third"_s });
    row("TEST_IMPL, one for each system", u"test/test-a.c"_s,
        "#define TEST_IMPL(name) int run_test_##name(void)\n#ifdef _WIN32\nTEST_IMPL(one) {\n}\n#else\nTEST_IMPL(one) {\n}\nTEST_FS_IMPL(two) {\n}\n#endif\n",
        { u"TEST_IMPL//one"_s, u"TEST_IMPL//two"_s });
    row("runtests", u"tests/data/test1"_s,
        "<?xml version=\"1.0\"?>\n<testcase>\n<info>\n<keywords>\nHTTP\n</keywords>\n</info>\n# Server-side\n<reply>\n<data>\n<name>no</name>\n"
        "</data>\n</reply>\n<client>\n<name>\nHTTP GET & more\n</name>\n</client>\n</testcase>\n",
        { u"runtests//HTTP GET & more"_s });
    row("runtests, cut off", u"tests/data/test2"_s, "<testcase>\n<client>\n<name>\nHTTP", {});
    row("Tcl", u"tests/a.tcl"_s,
        "start_server {} {\n    test {SET and GET} {\n        r set x 1\n    }\n    test \"of $type [x y]\" {}\n    test plain {} {}\n"
        "    # test {no} {}\n    puts \"test {no} {}\"\n    test\n}\n",
        { u"Tcl//SET and GET"_s, u"Tcl//of … …"_s, u"Tcl//plain"_s });
    row("tcltest", u"tests/b.test.tcl"_s, "package require tcltest\ntcltest::test a-1.1 {adds} {\n}\n", { u"tcltest//a-1.1"_s });
    row("F#: a type before the cases holds none of them", u"A.fs"_s,
        "module M.Tests\nopen NUnit.Framework\ntype Server =\n    inherit System.IDisposable\n\n[<Test>]\nlet ``adds`` () = ()\n"
        "module Inner =\n    [<Test>]\n    let b () = ()\n[<Test>]\nlet c () = ()\n",
        { u"NUnit/M.Tests/adds"_s, u"NUnit/M.Tests.Inner/b"_s, u"NUnit/M.Tests/c"_s });
    row("Kotlin: a nested class before the cases holds none of them", u"ATest.kt"_s,
        "package p\nimport org.junit.Test\nclass ATest {\n    class Pipe(val a: Int) {\n        fun x() {}\n    }\n    @Test fun one() {}\n"
        "    @Test fun two() {}\n}\n",
        { u"JUnit 4/p.ATest/one"_s, u"JUnit 4/p.ATest/two"_s });
    row("pytest", u"test_a.py"_s,
        "import pytest\n@pytest.fixture\ndef test_client(): pass\n@pytest.mark.parametrize('a', [1, 2])\n"
        "def test_one(a): pass\nasync def test_two(): pass\nclass TestA:\n  def test_m(self): pass\n"
        "  def helper(self): pass\nclass TestB(TestA):\n  def test_n(self): pass\nclass TestC:\n"
        "  def __init__(self): pass\n  def test_x(self): pass\nclass Other:\n  def test_x(self): pass\n"
        "def helper():\n  def test_inner(): pass\n",
        { u"pytest//test_one"_s, u"pytest//test_two"_s, u"pytest/TestA/test_m"_s, u"pytest/TestB/test_m"_s,
            u"pytest/TestB/test_n"_s });
    row("unittest", u"check.py"_s,
        "import unittest\nclass Base(unittest.TestCase):\n  def test_a(self): pass\nclass Mixin:\n"
        "  def test_m(self): pass\nclass Child(Mixin, Base):\n  def setUp(self): pass\n  def test_b(self): "
        "pass\n",
        { u"unittest/Base/test_a"_s, u"unittest/Child/test_a"_s, u"unittest/Child/test_m"_s,
            u"unittest/Child/test_b"_s });
    row("JUnit 3, 4, 5", u"ATest.java"_s,
        "import org.junit.jupiter.api.*;\nclass ATest {\n @Test void a() {}\n @ParameterizedTest "
        "@ValueSource(ints={1})"
        " void b(int i) {}\n void c() {}\n}\nclass Old extends TestCase { public void testD() {} void "
        "setUp() {} }\n",
        { u"JUnit 5/ATest/a"_s, u"JUnit 5/ATest/b"_s, u"JUnit 3/Old/testD"_s });
    row("kotlin", u"ATest.kt"_s,
        "import org.junit.Test\nclass ATest {\n  @Test fun `adds two`() {}\n  fun not() {}\n}\n",
        { u"JUnit 4/ATest/adds two"_s });
    row("NUnit", u"ATests.cs"_s,
        "using NUnit.Framework;\nclass ATests {\n [Test] public void A() {}\n [TestCase(1)]\n [TestCase(2)]\n"
        " public void B(int i) {}\n [SetUp] public void S() {}\n}\n",
        { u"NUnit/ATests/A"_s, u"NUnit/ATests/B"_s });
    row("xUnit", u"ATests.cs"_s,
        "public class ATests {\n [Fact(Skip = \"x\")] public void A() {}\n [Theory, InlineData(1)] public "
        "void B(int i) {}\n"
        " [SkippableFact] public void C() {}\n}\n",
        { u"xUnit/ATests/A"_s, u"xUnit/ATests/B"_s, u"xUnit/ATests/C"_s });
    row("MSTest", u"ATests.cs"_s,
        "using Microsoft.VisualStudio.TestTools.UnitTesting;\n[TestClass] public class ATests {\n"
        " [TestMethod] public void A() {}\n [DataTestMethod] public void B() {}\n}\n",
        { u"MSTest/ATests/A"_s, u"MSTest/ATests/B"_s });
    row("MSTest on a thread of its own", u"ATests.cs"_s,
        "public class ATests {\n [STATestMethod] public void A() {}\n [UITestMethod(\"x\")] public void B() {}\n [MyTestMethod] public void C() {}\n}\n",
        { u"MSTest/ATests/A"_s, u"MSTest/ATests/B"_s, u"MSTest/ATests/C"_s });
    row("F#: names that end in primes", u"Tests.fs"_s,
        "module T\nopen Expecto\nlet t = testList \"s\" [\n  testCase \"one\" <| fun _ ->\n    let a''' = f \"x\"\n    Expect.equal a'''.B \"y\" \"z\"\n"
        "  testCase \"two\" <| fun (_: 'a) -> g 'c'\n  ]\n",
        { u"Expecto/s/one"_s, u"Expecto/s/two"_s });
    row("Expecto within its own namespace", u"Tests.fs"_s, "module Expecto.OwnTests\nlet t = testCase \"one\" <| fun _ -> ()\n", { u"Expecto//one"_s });
    row("Expecto", u"Tests.fs"_s,
        "module T\nopen Expecto\nlet tests =\n  testList \"outer\" [\n    testCase \"one\" <| fun _ -> ()\n"
        "    testList \"inner\" [\n      test \"two\" { f () }\n    ]\n    testProperty \"three\" <| fun a "
        "-> a = a\n  ]\n",
        { u"Expecto/outer/one"_s, u"Expecto/outer/inner/two"_s, u"Expecto/outer/three"_s });
    row("Expecto with seeds and settings", u"Tests.fs"_s,
        "module T\nopen Expecto\nlet tests =\n  testList \"outer\" [\n    etestProperty (1UL, 2UL, None) \"one\" <| fun a -> a = a\n"
        "    testPropertyWithConfig FsCheckConfig.defaultConfig \"two\" <| fun a -> a = a\n    etestPropertyWithConfig (1, 2) config\n      \"three\" <| fun a "
        "-> a = a\n  ]\n",
        { u"Expecto/outer/one"_s, u"Expecto/outer/two"_s, u"Expecto/outer/three"_s });
    row("C#: strings within strings", u"ATests.cs"_s,
        "using Xunit;\npublic class ATests {\n string a = $\"0:{Base64(\"a\")} {{ {(b ? 'x' : '\"')}\";\n string c = $@\"\\{Join(@\"\\\", \"}\")}\"\"\";\n"
        " string d = @$\"{e:N2}\n\"; string never = $\"{open\";\n [Fact] public void A() {}\n}\n",
        { u"xUnit/ATests/A"_s });
    row("F# with attributes", u"Tests.fs"_s,
        "module T\nopen NUnit.Framework\n[<Test>]\nlet ``adds two`` () =\n    f "
        "1\n\n[<TestCase(1)>]\n[<TestCase(2)>]\n"
        "let other x =\n    x\nlet helper () = 1\n",
        { u"NUnit/T/adds two"_s, u"NUnit/T/other"_s });
    row("go test", u"a_test.go"_s,
        "package p\nfunc TestA(t *testing.T) {}\nfunc Testify(t *testing.T) {}\nfunc (s *S) TestM() {}\n"
        "func BenchmarkB(b *testing.B) {}\nfunc ExampleC() {\n\t// Output: 1\n}\nfunc ExampleD() {\n}\n"
        "func TestMain(m *testing.M) {}\n",
        { u"go test/p/TestA"_s, u"go test/p/BenchmarkB"_s, u"go test/p/ExampleC"_s });
    row("cargo test", u"src/a.rs"_s,
        "mod tests {\n#[test]\nfn one() {}\n#[tokio::test(flavor = \"x\")]\nasync fn two() {}\nfn no() "
        "{}\n}\n",
        { u"cargo test/tests/one"_s, u"cargo test/tests/two"_s });
    row("cargo test by a macro of the file", u"src/a.rs"_s,
        "#[cfg(test)]\nmod tests {\nuse super::*;\nmacro_rules! t {\n($t:ident : $a:expr => $b:expr) => {\n#[test]\nfn $t() { assert_eq!($a, $b) }\n};\n}\n"
        "t!(one: \"a\" => \"b\");\nmod more {\nt!(two: \"a\" => \"b\");\n}\nfn no() { t!(three: 1 => 2); }\n}\n",
        { u"cargo test/tests/one"_s, u"cargo test/tests::more/two"_s });
    row("cargo test by macros that lead to others", u"src/a.rs"_s,
        "#[cfg(test)]\nmod tests {\nmacro_rules! m {\n($name:ident, $a:expr) => { m!(true, $name, $a); };\n(not, $name:ident, $a:expr) => { m!(false, $name, $a); };\n"
        "($yes:expr, $name:ident, $a:expr) => {\n#[test]\n#[allow(x)]\nfn $name() { assert_eq!($a, $yes) }\n};\n}\n"
        "macro_rules! lit { ($($tt:tt)*) => { m!(none, $($tt)*); } }\nmacro_rules! other { ($name:ident) => { f($name) } }\n"
        "m!(one, \"a\");\nm!(not, two, \"b\");\nm!(1 + 1, three, [1, 2]);\nlit!(four, f(1, 2));\nother!(five);\n}\n",
        { u"cargo test/tests/one"_s, u"cargo test/tests/two"_s, u"cargo test/tests/three"_s, u"cargo test/tests/four"_s });
    row("cargo test behind a backslash", u"src/a.rs"_s,
        "fn a() -> &'static str { \"\\\\\" }\nfn b() { f(\"\\\"{\", b\"\\\\\", '\\\\') }\n#[test]\nfn one() {}\n",
        { u"cargo test//one"_s });
    row("cargo test by a macro", u"tests/a.rs"_s,
        "rgtest!(one, |dir: Dir| { assert_eq!(a, b); });\nassert_eq!(a, b);\nprintln!(a, b);\n",
        { u"cargo test//one"_s });
    row("Jest", u"a.test.js"_s,
        "describe('s', () => {\n it('one', () => {});\n it.skip('two', f);\n test.each([[1]])('three %d', "
        "f);\n"
        " test.each`a\n${1}`('four $a', f);\n it(`five`, f);\n it('six ' + n, f);\n test.set('no', f);\n "
        "x.it('no', f);\n"
        " beforeEach(f);\n});\ntest('out', f);\n",
        { u"Jest/s/one"_s, u"Jest/s/two"_s, u"Jest/s/three %d"_s, u"Jest/s/four $a"_s, u"Jest/s/five"_s,
            u"Jest/s/six …"_s, u"Jest//out"_s });
    row("Vitest", u"a.spec.ts"_s,
        "import { test } from 'vitest';\ndescribe(Foo, () => { test('x', () => {}); });\n",
        { u"Vitest/Foo/x"_s });
    row("Mocha: functions that make cases, for each suite that calls them", u"test/b.js"_s,
        "var assert = require('chai');\ndescribe('a', function () {\n describe('b', function () { test(app); });\n describe('c', () => { test(other); });\n});\n"
        "describe('d', function () { it('own', f); });\n(slow ? describe.skip : describe)('e', function () { it('x', f); });\n"
        "function test(app) {\n it('one', f);\n describe('in', function () { it('two', f); });\n}\nfunction never() { it('three', f); }\n",
        { u"Mocha/d/own"_s, u"Mocha/e/x"_s, u"Mocha/a › b/one"_s, u"Mocha/a › c/one"_s, u"Mocha/a › b › in/two"_s, u"Mocha/a › c › in/two"_s,
            u"Mocha//three"_s });
    row("Mocha", u"test/a.js"_s,
        "const { expect } = require('chai');\ncontext('c', function () { specify('x', f); });\n",
        { u"Mocha/c/x"_s });
    row("tap", u"test/a.test.js"_s, "const test = require('tap').test;\ntest('x', f);\n", { u"tap//x"_s });
    row("PHPUnit", u"tests/ATest.php"_s,
        "<?php\nnamespace App;\nuse PHPUnit\\Framework\\TestCase;\nfinal class ATest extends TestCase\n{\n    public function testAdds(): void { f(); }\n"
        "    #[Test]\n    public function itWorks(): void {}\n    public static function provider(): array { return []; }\n}\nclass Helper { function testNot() {} }\n",
        { u"PHPUnit/App\\ATest/testAdds"_s, u"PHPUnit/App\\ATest/itWorks"_s });
    row("PHPUnit, what others derive from", u"tests/BaseTest.php"_s,
        "<?php\nabstract class BaseTest extends TestCase\n{\n    protected $testDir;\n    public function testAll() {}\n}\nclass RealTest extends BaseTest\n{\n    private $testPath = 1;\n"
        "    public function testOne() {}\n}\n",
        { u"PHPUnit/RealTest/testOne"_s });
    row("PHPUnit, what tests are given", u"tests/_files/ATest.php"_s,
        "<?php\nuse PHPUnit\\Framework\\TestCase;\nfinal class ATest extends TestCase\n{\n    public function testAdds(): void { f(); }\n}\n", {});
    row("PHPT", u"tests/end-to-end/a.phpt"_s, "--TEST--\nphpunit --version\n--FILE--\n<?php\nrun();\n--EXPECT--\n1\n", { u"PHPT//phpunit --version"_s });
    row("PHPT, what tests are given", u"tests/_files/a.phpt"_s, "--TEST--\nfails\n--FILE--\n<?php\n", {});
    row("Perl", u"t/01-load.t"_s, "use strict;\nuse Test::More tests => 1;\nok(1, 'x');\n", { u"Test::More//01-load"_s });
    row("Perl with parts", u"t/a.t"_s, "use Test2::V0;\nsubtest 'one' => sub { ok(1) };\nsubtest \"two\" => sub { ok(1) };\ndone_testing;\n",
        { u"Test::More//one"_s, u"Test::More//two"_s });
    row("no Perl test", u"t/lib.pm"_s, "use Test::More;\n1;\n", {});
    row("RSpec", u"spec/a_spec.rb"_s,
        "RSpec.describe Rack::Protection do\n  it_behaves_like 'any'\n  it 'passes on' do\n    f\n  end\n  describe '#react' do\n    it \"warns #{x}\" do\n    end\n  end\n"
        "  # it 'not' do\n  it 'last' do\n  end\nend\n",
        { u"RSpec/Rack::Protection/passes on"_s, u"RSpec/Rack::Protection #react/warns …"_s, u"RSpec/Rack::Protection/last"_s });
    row("minitest", u"test/a_test.rb"_s, "class ATest < Minitest::Test\n  def test_one\n    f\n  end\n  it 'two' do\n  end\n  def helper\n  end\nend\n",
        { u"minitest/ATest/test_one"_s, u"minitest/ATest/two"_s });
    row("ExUnit", u"test/kit/a_test.exs"_s,
        "defmodule Kit.ATest do\n  use ExUnit.Case, async: true\n\n  defmodule Sample do\n    def test(x), do: x\n  end\n\n  doctest Kit\n\n  test \"adds\" do\n    f()\n  end\n\n"
        "  describe \"call/2\" do\n    test \"of #{inspect({1, 2})}\", %{conn: conn} do\n    end\n    property(\"holds\") do\n    end\n    test \"long\", %{\n      a: a\n    } do\n    end\n  end\n\n"
        "  # test \"not\" do\n  @text \"\"\"\n  test \"nor\" do\n  \"\"\"\n  for x <- [1] do\n    test \"last #{x}\" do\n    end\n  end\nend\n",
        { u"ExUnit/Kit.ATest/adds"_s, u"ExUnit/Kit.ATest › call/2/of …"_s, u"ExUnit/Kit.ATest › call/2/holds"_s, u"ExUnit/Kit.ATest › call/2/long"_s, u"ExUnit/Kit.ATest/last …"_s });
    row("no ExUnit", u"test/support/case.exs"_s, "defmodule A do\n  test \"x\" do\n  end\nend\n", {});
    row("helm unittest", u"chart/tests/a_test.yaml"_s,
        "suite: test ingress\ntemplates: [ingress.yaml]\ntests:\n  - it: should be empty\n    asserts:\n      - hasDocuments: {count: 0}\n  - name: no\n",
        { u"helm unittest/test ingress/should be empty"_s });
    row("Molecule", u"roles/a/molecule/default/molecule.yml"_s, "driver: {name: docker}\nplatforms:\n  - name: debian\n    image: d\n  - name: fedora\n",
        { u"Molecule/default/debian"_s, u"Molecule/default/fedora"_s });
    row("no test file", u"lib/a.js"_s, "it('x', f);\n", {});
    row("cut off", u"a_test.cc"_s, "TEST(A, One) { if (x) {\nTEST_CASE(\"tw", { u"GoogleTest/A/One"_s });
    row("cut off in Python", u"test_a.py"_s, "class TestA:\n  def test_a(self", { u"pytest/TestA/test_a"_s });
}

void TestCasesTest::cases()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const FactRecord &fact : record(file, source).facts)
        if (fact.kind == "test.case"_L1)
            found.append(fact.value.value("framework"_L1).toString() + u'/'
                + fact.value.value("suite"_L1).toString() + u'/' + fact.value.value("name"_L1).toString());
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void TestCasesTest::uses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("used"); ///< among others
    QTest::addColumn<QStringList>("unused");
    QTest::newRow("GoogleTest")
        << u"a_test.cc"_s
        << QByteArray("TEST(A, One) { first(); // second\n f(\"third\"); }\nTEST(A, Two) { fourth(); }\n")
        << u"One"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s, u"third"_s, u"fourth"_s };
    QTest::newRow("Qt Test")
        << u"tst_a.cpp"_s
        << QByteArray("#include <QTest>\nclass T : public QObject {\n  Q_OBJECT\nprivate slots:\n"
                      "  void a();\n  void b();\n};\nvoid T::a() { first(); }\nvoid T::b() { second(); }\n")
        << u"a"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s };
    QTest::newRow("pytest")
        << u"test_a.py"_s
        << QByteArray(
               "def test_a():\n    first()\n    if x:\n        second()\n\ndef test_b():\n    third()\n")
        << u"test_a"_s << QStringList{ u"first"_s, u"second"_s } << QStringList{ u"third"_s };
    QTest::newRow("types that stand in for the product's")
        << u"test_a.py"_s
        << QByteArray("import httpx\n\nclass Repeat(httpx.Auth):\n    def flow(self, request):\n        yield again(request)\n\n\ndef test_a():\n    run(Repeat())\n\n"
                      "class TestB:\n    def test_b(self):\n        third()\n")
        << u"test_a"_s << QStringList{ u"run"_s, u"Auth"_s, u"again"_s } << QStringList{ u"third"_s };
    QTest::newRow("Jest") << u"a.test.js"_s
                          << QByteArray("it('a', () => { first(); });\nit('b', () => { second(); });\n")
                          << u"a"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s };
    QTest::newRow("Node's own modules")
        << u"a.test.js"_s
        << QByteArray("const http = require('http');\nconst { readFile: read, join } = require('node:fs');\nimport * as net from 'net';\nconst own = require('../lib/own');\n"
                      "it('a', () => { http.createServer(); net.connect(); read(); join(); own.start(); own.http.listen(); });\n")
        << u"a"_s << QStringList{ u"start"_s, u"own"_s, u"listen"_s } << QStringList{ u"createServer"_s, u"connect"_s, u"read"_s, u"join"_s };
    QTest::newRow("JUnit")
        << u"ATest.java"_s
        << QByteArray("class ATest {\n @Test void a() {\n first();\n }\n @Test void b() { second(); }\n}\n")
        << u"a"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s };
    QTest::newRow("PHPUnit")
        << u"tests/ATest.php"_s
        << QByteArray("<?php\nclass ATest extends TestCase\n{\n    public function testA(): void\n    {\n        first(\"{\");\n    }\n\n"
                      "    public function testB(): void { second(); }\n    abstract function c();\n    private function third() {}\n}\n")
        << u"testA"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s, u"third"_s };
    QTest::newRow("ExUnit")
        << u"test/a_test.exs"_s
        << QByteArray("defmodule ATest do\n  test \"a\" do\n    first()\n\n    second()\n  end\n\n  test \"b\" do\n    third()\n  end\nend\n")
        << u"a"_s << QStringList{ u"first"_s, u"second"_s } << QStringList{ u"third"_s };
    QTest::newRow("go") << u"a_test.go"_s
                        << QByteArray("package p\nfunc TestA(t *testing.T) {\n\tFirst()\n}\nfunc TestB(t "
                                      "*testing.T) {\n\tSecond()\n}\n")
                        << u"TestA"_s << QStringList{ u"First"_s } << QStringList{ u"Second"_s };
    QTest::newRow("cargo") << u"a.rs"_s
                           << QByteArray(
                                  "#[test]\nfn a() {\n first();\n}\n#[test]\nfn b() {\n second();\n}\n")
                           << u"a"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s };
    QTest::newRow("cases that a macro makes") << u"tests/a.rs"_s
                                              << QByteArray("mat!(literal, r\"a\", \"a\", Some((0, 1)));\ncriterion_group!(benches, f);\nconst_assert!(X, 1);\n")
                                              << u"literal"_s << QStringList{ u"mat"_s } << QStringList{ u"benches"_s };
    QTest::newRow("Expecto")
        << u"T.fs"_s
        << QByteArray("module T\nopen Expecto\nlet t = testList \"s\" [\n  testCase \"a\" <| fun _ ->\n"
                      "    first ()\n  testCase \"b\" <| fun _ ->\n    second ()\n]\n")
        << u"a"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s };
    QTest::newRow("Expecto, as Fantomas breaks its lines")
        << u"T.fs"_s
        << QByteArray("module T\nopen Expecto\nlet t =\n  testList \"s\" [\n    testCase \"a\"\n    <| fun _ ->\n        first ()\n    testCase \"b\"\n"
                      "    <| fun _ -> second ()\n  ]\n")
        << u"a"_s << QStringList{ u"first"_s } << QStringList{ u"second"_s };
}

void TestCasesTest::usesOfHelpers()
{
    const QByteArray source("package p\nimport \"testing\"\nfunc check(t *testing.T) { deeper(t) }\nfunc deeper(t *testing.T) { Wanted() }\n"
                            "func alone() { Other() }\nfunc TestOne(t *testing.T) { check(t) }\nfunc TestTwo(t *testing.T) { Own() }\n");
    QHash<QString, QStringList> names;
    for (const FactRecord &fact : record(u"a_test.go"_s, source).facts)
        if (fact.kind == "test.uses"_L1)
            names[fact.value.value("name"_L1).toString()] += fact.value.value("names"_L1).toString().split(u' ');
    QVERIFY(names.value(u"TestOne"_s).contains(u"Wanted"_s));
    QVERIFY(!names.value(u"TestOne"_s).contains(u"Other"_s));
    QVERIFY(!names.value(u"TestTwo"_s).contains(u"Wanted"_s));
}

void TestCasesTest::usesNearestOfTooMany()
{
    QByteArray source("package p\nimport \"testing\"\nfunc TestOne(t *testing.T) {\n");
    QByteArray helpers;
    for (int i = 0; i < 40; ++i) {
        const QByteArray number = QByteArray::number(i);
        source += "helper" + number + "(t)\n";
        helpers += "func helper" + number + "(t *testing.T) {\nfurther" + number + "()\n}\nfunc further" + number + "() {\n";
        for (int k = 0; k < 20; ++k)
            helpers += "use" + number + '_' + QByteArray::number(k) + "()\n";
        helpers += "}\n";
    }
    source += "}\n" + helpers;
    QSet<QString> answers;
    for (int i = 0; i < 8; ++i) {
        QHashSeed::resetRandomGlobalSeed(); // sets come in another order
        for (const FactRecord &fact : record(u"a_test.go"_s, source).facts)
            if (fact.kind == "test.uses"_L1)
                answers.insert(QString::fromUtf8(QJsonDocument(fact.value).toJson()));
    }
    QCOMPARE(answers.size(), 1);
    QVERIFY2(answers.begin()->contains(u" further39 "_s) && answers.begin()->contains(u" use0_0 "_s), qPrintable(*answers.begin()));
}

void TestCasesTest::uses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QStringList, used);
    QFETCH(QStringList, unused);
    QStringList names;
    for (const FactRecord &fact : record(file, source).facts)
        if (fact.kind == "test.uses"_L1 && fact.value.value("name"_L1).toString() == name)
            names += fact.value.value("names"_L1).toString().split(u' ');
    for (const QString &one : std::as_const(used))
        QVERIFY2(names.contains(one), qPrintable(one + u" in " + names.join(u' ')));
    for (const QString &one : std::as_const(unused))
        QVERIFY2(!names.contains(one), qPrintable(one + u" in " + names.join(u' ')));
}

QTEST_GUILESS_MAIN(TestCasesTest)
#include "tst_testcases.moc"
