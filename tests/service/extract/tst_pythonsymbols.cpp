// What is read of Python by its indentation.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class PythonSymbolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void symbol_data();
    void symbol();
    void lines_data();
    void lines();
    void hostile_data();
    void hostile();
};

static const QByteArray module = R"('''Module.'''
import os
LIMIT: int = 3
a, b = 1, 2
first = second = None
(left, right) = pair()
total += 1
text = """
class Inside: pass
"""; after = 1
key = lambda x, y=(1, 2): x + y
long = \
    sideways
if os.name == 'nt':
    sep = ';'
    def windows(): pass
else:
    other = ':'
for one in range(3):
    pass
class Point(Base):
    """A point."""
    x: int
    y: float = 0.5
    names: list[str] = field(default_factory=list)
    UP = RIGHT = 1
    key = lambda self: self.x

    def __init__(self):
        self.made = local = 1
        def helper(n):
            inner = 1
        #: How often.
        self.count = 0
        #: A thing of its own.
        self.size = 1

    count: int

    @property
    async def late(
        self,
        n = {'a': 1},
    ) -> str:
        return ""

    class Deep: z = 1
class Empty: pass
async def run(
    n
): pass
if __name__ == '__main__':
    parser = None
    def main(): pass
)";

void PythonSymbolsTest::symbol_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto rowOf = [](const char *file, const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s %s", file, name) << QString::fromLatin1(file) << source << QString::fromLatin1(name) << QString::fromUtf8(expected);
    };
    const auto row = [&](const char *name, const char *expected) { rowOf("m.py", module, name, expected); };
    row("LIMIT", "constant public int = 3");
    row("a", "variable public");
    row("b", "variable public = 1, 2");
    row("first", "variable public = second = None");
    row("second", "variable public = None");
    row("left", "variable public");
    row("right", "variable public");
    row("total", "");
    row("Inside", "");
    row("text", "variable public = \"\"\" class Inside: pass \"\"\"");
    row("after", "variable public = 1");
    row("key", "function public (x, y=(1, 2)) = lambda x, y=(1, 2): x + y");
    row("long", "variable public = \\");
    row("sideways", "");
    row("sep", "variable public = ';'");
    row("windows", "function public ()");
    row("other", "variable public = ':'");
    row("one", "");
    row("Point", "class public : Base //docstring A point.");
    row("Point.x", "field public int");
    row("Point.y", "field public float = 0.5");
    row("Point.names", "field public list[str] = field(default_factory=list)");
    row("Point.UP", "field public = RIGHT = 1");
    row("Point.RIGHT", "field public = 1");
    row("Point.key", "method public (self) = lambda self: self.x");
    row("Point.__init__", "constructor public (self)");
    row("Point.__init__.helper", "function private hidden (n)");
    row("Point.__init__.helper.inner", "");
    row("Point.count", "field public int //plain How often.");
    row("Point.size", "field public //plain A thing of its own.");
    row("Point.made", "");
    row("Point.late", "property public str (self, n = {'a': 1},) [async]");
    row("Point.Deep", "class public");
    row("Point.Deep.z", "field public = 1");
    row("Empty", "class public");
    row("run", "function public (n) [async]");
    row("main", "function public ()");
    row("parser", "");

    const QByteArray python = "\"\"\"Module.\"\"\"\n__all__ = ['A', 'f']\n"
                              "class A(B, metaclass=M):\n    r'''Doc A.\n\n      More.\n    '''\n"
                              "    #: how many\n    count: int = 5\n"
                              "    def __init__(self, a=')'): pass\n"
                              "    @property\n    def p(self) -> str:\n        '''P.'''\n"
                              "    @staticmethod\n    async def s(x: int = 3,\n          *y): ...\n"
                              "    def _hidden(self): pass\n"
                              "# Above f.\n@decorator(\n    1)\ndef f():\n    return 'not a docstring'\n"
                              "def g(): pass\nLIMIT = 5\n";
    rowOf("a.py", python, "A", "class public : B //docstring Doc A. More.");
    rowOf("a.py", python, "A.count", "field public int = 5 //plain how many");
    rowOf("a.py", python, "A.__init__", "constructor public (self, a=')')");
    rowOf("a.py", python, "A.p", "property public str (self) //docstring P.");
    rowOf("a.py", python, "A.s", "method public (x: int = 3, *y) [static,async]");
    rowOf("a.py", python, "A._hidden", "method protected hidden (self)");
    rowOf("a.py", python, "f", "function public () //plain Above f.");
    rowOf("a.py", python, "g", "function public hidden ()");
    rowOf("a.py", python, "LIMIT", "constant public hidden = 5");
    rowOf("a.py", python, "__all__", "variable public hidden = ['A', 'f']");
    rowOf("b.py", "__author__ = 'Ann'\nlimit = 5\n", "__author__", "variable public hidden = 'Ann'");
    rowOf("b.py", "__author__ = 'Ann'\nlimit = 5\n", "limit", "variable public = 5");

    const QByteArray attributes = "class A:\n    kept = 1\n    def __init__(self, name):\n        #: The name,\n        #: as given.\n        self.name: str = name\n"
                                  "        self._deep = {}  #: Within.\n        # plain\n        self.plain = 2\n        #: Again.\n        self.kept = 3\n"
                                  "    class B:\n        def f(self):\n            #: Of B.\n            self.of_b = 1\n"
                                  "#: Free.\nself.free = 1\n";
    rowOf("t.py", attributes, "A.name", "field public str //plain The name, as given.");
    rowOf("t.py", attributes, "A._deep", "field protected hidden //plain Within.");
    rowOf("t.py", attributes, "A.plain", "");
    rowOf("t.py", attributes, "A.kept", "field public = 1");
    rowOf("t.py", attributes, "A.B.of_b", "field public //plain Of B.");
    rowOf("t.py", attributes, "free", "");
    rowOf("base.py", "class A(object): pass\n", "A", "class public");
    {
        const char *rebound = "class F:\n    def m(self): pass\n    m = wrapped(m)\n    other = 1\n\nF = hashed(F)\nlimit = 5\n";
        rowOf("rebound.py", rebound, "F", "class public");
        rowOf("rebound.py", rebound, "F.m", "method public (self)");
        rowOf("rebound.py", rebound, "F.other", "field public = 1");
        rowOf("rebound.py", rebound, "limit", "variable public = 5");
    }
    rowOf("folded.py", "x = f(\n    a,\n    b,\n)\n", "x", "variable public = f(a, b,)");

    const QByteArray overloaded = "import typing as t\n# variant: by name\n@t.overload\ndef make(name: str) -> int: ...\n"
                                  "def make(name=None):\n    \"\"\"Makes.\"\"\"\ndef __getattr__(name): pass\n";
    rowOf("o.py", overloaded, "make", "function public int (name: str) [overload]");
    rowOf("o.py", overloaded, "__getattr__", "function public hidden (name)");
}

void PythonSymbolsTest::symbol()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QString wrong = test::symbolMismatch(test::record(file, source), name, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void PythonSymbolsTest::lines_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("to the next of its column") << u"Point"_s << 21 << 47;
    QTest::newRow("a method") << u"Point.__init__"_s << 29 << 36;
    QTest::newRow("within a method") << u"Point.__init__.helper"_s << 31 << 32;
    QTest::newRow("over several lines") << u"Point.late"_s << 41 << 45;
    QTest::newRow("of one line") << u"Empty"_s << 48 << 48;
}

void PythonSymbolsTest::lines()
{
    QFETCH(QString, name);
    QFETCH(int, first);
    QFETCH(int, last);
    const FileRecord found = test::record(u"m.py"_s, module);
    const auto symbol = std::find_if(found.symbols.begin(), found.symbols.end(), [&](const SymbolRecord &one) { return one.qualifiedName() == name; });
    QVERIFY(symbol != found.symbols.end());
    QCOMPARE(symbol->line, first);
    QCOMPARE(symbol->endLine, last);
}

void PythonSymbolsTest::hostile_data()
{
    QTest::addColumn<QByteArray>("source");
    QByteArray nested;
    for (int i = 0; i < 2000; ++i)
        nested += QByteArray(i, ' ') + "class A:\n";
    QTest::newRow("nested") << nested;
    QTest::newRow("brackets") << QByteArray(20'000, '(') + "\nclass A: pass\n";
    QTest::newRow("closing") << QByteArray(20'000, ')') + "\nclass A: pass\n";
    QTest::newRow("unfinished") << QByteArray("class A(\ndef f(self\n");
    QTest::newRow("a lambda without end") << QByteArray("a = lambda");
    QTest::newRow("names without end") << QByteArray("a, ").repeated(20'000);
    QTest::newRow("only a class") << QByteArray("class");
}

void PythonSymbolsTest::hostile()
{
    QFETCH(QByteArray, source);
    const FileRecord found = test::record(u"m.py"_s, source);
    QCOMPARE(found.path, u"m.py"_s);
    QVERIFY2(found.symbols.size() <= source.size(), "nothing is read twice");
}

QTEST_GUILESS_MAIN(PythonSymbolsTest)
#include "tst_pythonsymbols.moc"
