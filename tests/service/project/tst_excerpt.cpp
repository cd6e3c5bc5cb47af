// The lines that show how a name is used.
#include "service/project/modelview.h"

#include <QTest>

using namespace tars;

class TestExcerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void excerpts_data();
    void excerpts();
};

void TestExcerpt::excerpts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("owner");
    const auto row = [](const char *title, const char *content, const char *name, const char *expected, const char *owner = "") {
        QTest::newRow(title) << QByteArray(content) << QString::fromUtf8(name) << QString::fromUtf8(expected) << QString::fromUtf8(owner);
    };
    row("none", "int append;\n", "append", "");
    row("a comment is no use", "// append(1)\n\nx.append(2);\n", "append", "x.append(2);");
    row("whole statements around", "void f()\n{\n    Box box;\n    box.append(1,\n        2);\n    check(box);\n}\n\nint z;\n",
        "append", "Box box;\nbox.append(1,\n    2);\ncheck(box);");
    row("not the end of another block", "func T() {\n\tfor {\n\t\ta()\n\t}\n\tUse(1)\n}\n", "Use", "for {\n    a()\n}\nUse(1)");
    row("no half of a block", "f(func() {\n\tif x {\n\t\tlog(1)\n\t\tuse(2)\n\t}\n\trest()\n})\n", "use", "log(1)\nuse(2)");
    row("an outer block is left out", "func TestUse(t *testing.T) {\n\trouter := New().Use(1)\n\n\tx()\n}\n", "Use",
        "router := New().Use(1)");
    row("a call before a declaration", "func helper(r Router) {}\n\nvar r = Router{}\n", "Router", "var r = Router{}");
    row("a chain", "    client\n        .post(url)\n        .send();\n    done();\n", "send", "client\n    .post(url)\n    .send();\ndone();");
    row("a loop with its body", "for x in walk(1):\n    print(x)\n", "walk", "for x in walk(1):\n    print(x)");
    row("an example of Go as a whole", "package p\n\n// Says.\nfunc ExampleBox_Add() {\n\tb := New()\n\n\tb.Add(1)\n\t// Output: 1\n}\n",
        "ExampleBox_Add", "b := New()\n\nb.Add(1)\n// Output: 1");
    row("a long block ends with a statement",
        "impl Matcher for A {\n    fn one() {\n        1\n    }\n\n    fn two() {\n        a();\n        b();\n        c();\n        d();\n    }\n\n"
        "    fn three(\n        x: u8,\n        y: u8,\n    ) {\n        e();\n    }\n}\n",
        "Matcher",
        "impl Matcher for A {\n    fn one() {\n        1\n    }\n\n    fn two() {\n        a();\n        b();\n        c();\n        d();\n    }\n    …");
    row("arguments of a template", "using Map =\n    box <\n    int,\n    long\n    >;\nMap m;\n", "box", "using Map =\n    box <\n    int,\n    long\n    >;\nMap m;");
    row("a message is no use", "fail(\"append(1)\");\n\nx.append(2);\n", "append", "x.append(2);");
    row("a docstring is no use", "def t():\n    \"\"\"Says\n    append(1).\"\"\"\n\n    x.append(2)\n", "append", "x.append(2)");
    row("a title in single quotes is no use", "describe('.append(x)', function(){\n  it('works', function(){\n    box.append(1);\n  });\n});\n", "append", "box.append(1);");
    row("a lifetime is no string", "fn f<'a>(x: &'a str) {\n    append(x);\n}\nfn g<'a>() {}\n", "append", "append(x);");
    row("a quote is no string", "char c = '\"';\n\nx.append(\"2\");\n", "append", "x.append(\"2\");");
    row("a base's constructor is no use", "T(Object *p)\n    : Job(p)\n{\n}\n", "Job", "");
    row("a parameter is no use", "static I make(\n    Type @class,\n    const Type &t = x,\n    int n)\n", "Type", "");
    row("elements of a list", "var all = []Test{\n\t{\n\t\ttitle: \"one\",\n\t\troute: make().Headers(1),\n\t\tvars:  nil,\n\t},\n\t{\n\t},\n}\n", "Headers",
        "title: \"one\",\nroute: make().Headers(1),\nvars:  nil,");
    row("of another type", "x(new(Route).Headers(1))\n\nx(&mux.Route{}.Headers(2))\n\nx(new Route(3).Headers(3))\n", "Headers", "", "Router");
    row("of the type", "x(new(mux.Route).Headers(1))\n\ny(new(mux.Router).Headers(2))\n", "Headers", "y(new(mux.Router).Headers(2))", "Router");
    row("of a variable named like the type", "route.Headers(1)\n\nrouter.Headers(2)\n", "Headers", "router.Headers(2)", "Router");
    row("of who knows whom", "r.Headers(1)\n\ns->Headers(2)\n", "Headers", "r.Headers(1)", "Router");
    row("of a package", "import (\n\t\"net/http\"\n)\n\nvar h = http.HandlerFunc(f)\n", "HandlerFunc", "", "Route");
    row("minified", QByteArray("f(" + QByteArray(300, 'x') + ");use(1)").constData(), "use", "");
}

void TestExcerpt::excerpts()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QFETCH(QString, owner);
    QTEST(excerptOf(content, name, owner), "expected");
}

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
