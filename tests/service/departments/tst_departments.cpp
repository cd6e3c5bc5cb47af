#include "service/departments/departments.h"
#include "service/departments/development/kinds.h"
#include "service/markup/text.h"
#include "tests/fakes/fakemodelview.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using fakes::FakeModelView;

namespace
{
SymbolRecord symbol(const QString &kind, const QString &name, const QString &scope = {},
    const QString &signature = {}, const QString &type = {}, const QString &comment = {},
    const QString &style = u"doxygen"_s)
{
    SymbolRecord record;
    record.kind = kind;
    record.name = name;
    record.scope = scope;
    record.scopeKind = scope.isEmpty() ? QString() : u"class"_s;
    record.signature = signature;
    record.type = type;
    record.comment = comment;
    record.commentStyle = comment.isEmpty() ? QString() : style;
    record.line = 7;
    return record;
}

FileRecord file(const QString &path, const QString &language, const QList<SymbolRecord> &symbols,
    FileRole role = FileRole::Source)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = role;
    record.symbols = symbols;
    return record;
}

QString wordsOf(const markup::Inlines &inlines)
{
    QString text;
    for (const markup::Inline &part : inlines)
        text += part.text;
    return text;
}

void collect(const markup::Blocks &blocks, QStringList &out);

/// Everything that a page says, one entry a line.
QString pageText(const markup::Page &page)
{
    QStringList out{ page.title, page.chips.join(u' '), wordsOf(page.lead) };
    for (const markup::Inlines &fact : page.facts)
        out.append(wordsOf(fact));
    collect(page.blocks, out);
    return out.join(u'\n');
}

void collect(const markup::Blocks &blocks, QStringList &out)
{
    using namespace markup;
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block.content))
            out.append(u"H%1 %2"_s.arg(heading->level).arg(wordsOf(heading->content)));
        else if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            out.append(wordsOf(paragraph->content));
        else if (const auto *author = std::get_if<AuthorText>(&block.content))
            out.append(author->markdown);
        else if (const auto *code = std::get_if<CodeBlock>(&block.content))
            out.append(code->text);
        else if (const auto *note = std::get_if<Note>(&block.content))
            collect(note->content, out);
        else if (const auto *list = std::get_if<BulletList>(&block.content))
            for (const Blocks &item : list->items)
                collect(item, out);
        else if (const auto *definitions = std::get_if<DefinitionList>(&block.content))
            for (const auto &item : definitions->items) {
                out.append(u"D "_s + wordsOf(item.term));
                collect(item.description, out);
            }
        else if (const auto *summary = std::get_if<SummaryList>(&block.content))
            for (const SummaryRow &row : summary->rows)
                out.append(u"S %1 %2: %3 %4"_s.arg(
                    row.kindLetter, row.name, wordsOf(row.summary), wordsOf(row.marks)));
        else if (const auto *box = std::get_if<SignatureBox>(&block.content))
            for (const auto &line : box->lines)
                out.append(u"B "_s + line.signature);
        else if (const auto *table = std::get_if<Table>(&block.content))
            for (const QList<Cell> &row : table->rows) {
                QStringList cells;
                for (const Cell &cell : row)
                    cells.append(wordsOf(cell.content));
                out.append(u"T "_s + cells.join(u'|'));
            }
        else if (const auto *names = std::get_if<NameColumns>(&block.content))
            for (const auto &row : names->rows)
                out.append(u"N %1 %2%3%4 %5"_s.arg(row.kindLetter, row.name,
                    row.count > 1 ? u" x%1"_s.arg(row.count) : QString(), row.documented ? u""_s : u" (grey)"_s,
                    row.target.path + u'#' + row.target.anchor));
        else if (const auto *letters = std::get_if<Letters>(&block.content)) {
            QString line = u"L "_s;
            for (const auto &letter : letters->letters)
                if (letter.target)
                    line += letter.text;
            out.append(line);
        } else if (const auto *graph = std::get_if<Graph>(&block.content)) {
            for (const auto &node : graph->nodes)
                out.append(u"G %1 %2%3"_s.arg(node.layer).arg(node.label, node.emphasised ? u" *"_s : u""_s));
            for (const auto &edge : graph->edges)
                out.append(u"G "_s + graph->nodes[edge.from].label + u" > "_s + graph->nodes[edge.to].label
                    + (edge.pointsBack ? u" !"_s : u""_s));
        } else if (const auto *figures = std::get_if<Figures>(&block.content))
            for (const auto &figure : figures->figures)
                out.append(u"F %1 %2"_s.arg(figure.value, figure.label));
    }
}

std::optional<UnitOutput> written(const QString &id, const FakeModelView &view)
{
    for (const auto &writer : allWriters())
        for (const UnitSpec &unit : writer->plan(view))
            if (unit.id.value == id) {
                view.forget();
                auto output = writer->write(unit, view, {});
                return output ? std::optional(*output) : std::nullopt;
            }
    return {};
}

QString textOf(const QString &id, const FakeModelView &view)
{
    const auto output = written(id, view);
    if (!output)
        return {};
    const auto &content = output->documents.first().content;
    if (const auto *bytes = std::get_if<QByteArray>(&content))
        return QString::fromUtf8(*bytes);
    if (const auto *source = std::get_if<ByteSource>(&content)) {
        QByteArray all;
        const auto given = source->produce(
            [&](QByteArrayView piece) {
                all.append(piece);
                return Result<void>();
            },
            {});
        return given ? QString::fromUtf8(all) : given.error().text;
    }
    return pageText(std::get<markup::Page>(content));
}

FakeModelView cppProject()
{
    FileRecord header = file(u"include/io/buffer.h"_s, u"C++"_s,
        { symbol(u"class"_s, u"Buffer"_s, u"io"_s, {}, {}, u"Bytes that grow.\n\\since 1.2"_s),
            symbol(u"constructor"_s, u"Buffer"_s, u"io::Buffer"_s, u"(int size)"_s),
            symbol(u"method"_s, u"append"_s, u"io::Buffer"_s, u"(const char *text, int n)"_s, u"void"_s,
                u"Appends.\n\\param n how many\n\\sa Reader"_s),
            symbol(u"method"_s, u"append"_s, u"io::Buffer"_s, u"(char c)"_s, u"void"_s, u"Appends one."_s),
            symbol(u"field"_s, u"size"_s, u"io::Buffer"_s, {}, u"int"_s, u"Bytes used."_s),
            symbol(u"method"_s, u"hidden"_s, u"io::Buffer"_s, u"()"_s, u"void"_s),
            symbol(u"macro"_s, u"IO_MAX"_s) });
    header.comment = u"Growing buffers. And more."_s;
    header.commentStyle = u"plain"_s;
    header.symbols[0].scopeKind = u"namespace"_s;
    header.symbols[5].access = u"private"_s;
    header.symbols[6].value = u"80"_s;
    FileRecord reader = file(u"include/io/reader.h"_s, u"C++"_s,
        { symbol(u"class"_s, u"Reader"_s, u"io"_s),
            symbol(u"method"_s, u"read"_s, u"io::Reader"_s, u"(Buffer &into)"_s, u"bool"_s) });
    reader.symbols[0].scopeKind = u"namespace"_s;
    reader.symbols[0].bases = { u"Buffer"_s };
    reader.references = { { u"Buffer"_s, { 3 } } };
    FileRecord test = file(u"tests/buffer_test.cpp"_s, u"C++"_s, {}, FileRole::Test);
    test.facts = { { u"test.case"_s,
        { { u"framework"_s, u"GoogleTest"_s }, { u"suite"_s, u"Buffer"_s }, { u"name"_s, u"grows"_s } },
        12 } };
    return FakeModelView({ header, reader, test });
}
} // namespace

class TestDepartments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveWriters()
    {
        const auto writers = allWriters();
        QCOMPARE(writers.size(), 5u);
        const FakeModelView view = cppProject();
        for (size_t i = 0; i < writers.size(); ++i) {
            QCOMPARE(writers[i]->department(), allDepartments[i]);
            const bool writes = allDepartments[i] == Department::TechnicalWriting
                || allDepartments[i] == Department::Development
                || allDepartments[i] == Department::QualityAssurance;
            QCOMPARE(!writers[i]->plan(view).isEmpty(), writes);
        }
    }

    void emptyProject()
    {
        const FakeModelView view({});
        for (const auto &writer : allWriters())
            QVERIFY(writer->plan(view).isEmpty());
    }

    void apiPage()
    {
        const QString text = textOf(u"development/api/include/io/buffer.h"_s, cppProject());
        for (const QString &part : { u"include/io/buffer.h"_s, u"header C++"_s, u"Growing buffers."_s,
                 u"6 public symbols, 4 documented"_s, u"Namespace io"_s, u"#include <io/buffer.h>"_s,
                 u"S C Buffer: Bytes that grow."_s, u"S M IO_MAX:  no comment"_s, u"B class Buffer"_s,
                 u"Since 1.2"_s, u"B void append(const char *text, int n)"_s, u"B void append(char c)"_s,
                 u"D n\nint\nhow many"_s, u"D text\nconst char *"_s, u"B #define IO_MAX 80"_s,
                 u"D size int buffer.h:7\nBytes used."_s, u"Used by\ninclude/io/reader.h"_s,
                 u"**See also** [`Reader`](reader.h.md#io-Reader)"_s })
            QVERIFY2(text.contains(part), qPrintable(part + u"\n-- not in --\n"_s + text));
        QVERIFY(!text.contains("hidden"_L1));
    }

    void questionsOfAnApiPage()
    {
        const FakeModelView view = cppProject();
        QVERIFY(written(u"development/api/include/io/reader.h"_s, view));
        for (const QString &question : view.asked()) {
            const QString kind = question.section(u':', 0, 0);
            // What a name means, and one member of a base: its comment would stand in for a missing one.
            if (kind == "lookup"_L1 || kind == "referrers"_L1 || kind == "described"_L1)
                continue;
            QVERIFY2(question.endsWith(":include/io/reader.h"_L1), qPrintable(question));
        }
        QVERIFY(view.asked().contains(u"lookup:Buffer"_s));
        QVERIFY(!view.asked().contains(u"positions:include/io/buffer.h"_s));
    }

    void signatures_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<SymbolRecord>("record");
        QTest::addColumn<QString>("expected");
        const auto with = [](SymbolRecord record, const QStringList &properties, const QString &generics = {},
                              const QStringList &bases = {}) {
            record.properties = properties;
            record.templateParameters = generics;
            record.bases = bases;
            return record;
        };
        QTest::newRow("c++ template") << u"C++"_s
                                      << with(symbol(u"function"_s, u"f"_s, {}, u"(T x)"_s, u"T"_s),
                                             { u"constexpr"_s }, u"<typename T>"_s)
                                      << u"template <typename T>\nconstexpr T f(T x)"_s;
        QTest::newRow("c++ const method")
            << u"C++"_s
            << with(symbol(u"function"_s, u"f"_s, {}, u"() const"_s, u"int"_s), { u"const"_s, u"override"_s })
            << u"int f() const override"_s;
        QTest::newRow("c++ class") << u"C++"_s
                                   << with(symbol(u"class"_s, u"C"_s), { u"final"_s }, {}, { u"B"_s, u"private virtual D"_s })
                                   << u"class C final : public B, private virtual D"_s;
        QTest::newRow("c++ struct") << u"C++"_s << with(symbol(u"struct"_s, u"C"_s), {}, {}, { u"B"_s })
                                    << u"struct C : B"_s;
        QTest::newRow("python") << u"Python"_s
                                << with(symbol(u"function"_s, u"f"_s, {}, u"(x, *, y=1)"_s, u"int"_s),
                                       { u"async"_s })
                                << u"async def f(x, *, y=1) -> int"_s;
        QTest::newRow("python class")
            << u"Python"_s << with(symbol(u"class"_s, u"C"_s), {}, {}, { u"B"_s }) << u"class C(B)"_s;
        QTest::newRow("go method") << u"Go"_s
                                   << with(symbol(u"method"_s, u"F"_s, u"p.T"_s, u"(x int)"_s, u"error"_s),
                                          { u"receiver t *T"_s })
                                   << u"func (t *T) F(x int) error"_s;
        QTest::newRow("rust") << u"Rust"_s
                              << with(symbol(u"function"_s, u"f"_s, {}, u"(x: T)"_s, u"U"_s), {}, u"<T>"_s)
                              << u"fn f<T>(x: T) -> U"_s;
        QTest::newRow("rust, in the crate") << u"Rust"_s
                                            << with(symbol(u"function"_s, u"f"_s, {}, u"()"_s), { u"pub(crate)"_s })
                                            << u"pub(crate) fn f()"_s;
        SymbolRecord longValue = symbol(u"constant"_s, u"C"_s, {}, {}, u"T"_s);
        longValue.value = QString(200, u'x');
        QTest::newRow("a value that is cut off") << u"Rust"_s << longValue << u"const C: T = …"_s;
        QTest::newRow("java annotation") << u"Java"_s << with(symbol(u"interface"_s, u"N"_s), { u"annotation"_s }) << u"@interface N"_s;
        QTest::newRow("c++ specialization") << u"C++"_s << with(symbol(u"struct"_s, u"X"_s), { u"specialization <int, U>"_s }, u"<>"_s)
                                            << u"template <>\nstruct X<int, U>"_s;
        QTest::newRow("typescript") << u"TypeScript"_s
                                    << symbol(u"function"_s, u"f"_s, {}, u"(x: number)"_s, u"string"_s)
                                    << u"function f(x: number): string"_s;
        QTest::newRow("java") << u"Java"_s
                              << with(symbol(u"function"_s, u"f"_s, {}, u"(int x)"_s, u"int"_s),
                                     { u"static"_s })
                              << u"static int f(int x)"_s;
        QTest::newRow("c#") << u"C#"_s
                            << with(symbol(u"class"_s, u"C"_s), { u"sealed"_s }, u"<T>"_s, { u"B"_s, u"I"_s })
                            << u"sealed class C<T> : B, I"_s;
        QTest::newRow("kotlin") << u"Kotlin"_s << symbol(u"function"_s, u"f"_s, {}, u"(x: Int)"_s, u"Int"_s)
                                << u"fun f(x: Int): Int"_s;
        QTest::newRow("long")
            << u"C++"_s
            << symbol(u"function"_s, u"f"_s, {},
                   u"(const std::string &a, const std::string &b, const std::map<int, int> &c, int d = 1000)"_s,
                   u"void"_s)
            << u"void f(const std::string &a, const std::string &b, const std::map<int, int> &c,\n    int d = 1000)"_s;
    }

    void signatures()
    {
        QFETCH(const QString, language);
        QFETCH(const SymbolRecord, record);
        QFETCH(const QString, expected);
        const FakeModelView view({ file(u"a"_s, language, { record }) });
        const QString text = textOf(u"development/api/a"_s, view);
        QVERIFY2(
            text.contains(u"B "_s + expected + u'\n') || text.endsWith(u"B "_s + expected), qPrintable(text));
    }

    void ambiguousNamesAreNotLinked()
    {
        QList<FileRecord> files;
        for (const QString &path : { u"a.py"_s, u"b.py"_s, u"c.py"_s })
            files.append(file(path, u"Python"_s, { symbol(u"function"_s, u"helper"_s, {}, u"()"_s) }));
        files[2].symbols[0].name = u"other"_s;
        files[2].symbols[0].comment = u"Calls `helper` twice."_s;
        files[2].symbols[0].commentStyle = u"docstring"_s;
        files[2].references = { { u"helper"_s, { 1 } } };
        const FakeModelView view(files);
        QVERIFY(textOf(u"development/api/c.py"_s, view).contains(u"Calls `helper` twice."_s));
        QVERIFY(!textOf(u"development/api/a.py"_s, view).contains(u"Used by"_s));
    }

    /// "`pickle`" in the text of Python's json is the module, though copyreg has the only function of that name.
    void modulesAreMeantByTheirNames()
    {
        FileRecord json = file(u"Lib/json/__init__.py"_s, u"Python"_s, { symbol(u"function"_s, u"dump"_s, {}, u"()"_s, {},
            u"Like `marshal` and `pickle`; registered by `pickle()` and :mod:`copyreg`."_s, u"docstring"_s) });
        const FakeModelView view({ json, file(u"Lib/pickle.py"_s, u"Python"_s, { symbol(u"class"_s, u"Pickler"_s) }),
            file(u"Lib/copyreg.py"_s, u"Python"_s, { symbol(u"function"_s, u"pickle"_s, {}, u"(ob_type)"_s) }) });
        const QString text = textOf(u"development/api/Lib/json/__init__.py"_s, view);
        QVERIFY2(text.contains(u"Like `marshal` and [`pickle`](../pickle.py.md); registered by "
                               "[`pickle()`](../copyreg.py.md#pickle) and [`copyreg`](../copyreg.py.md)."_s), qPrintable(text));
    }

    void hostileNames()
    {
        const QString evil = u"<img src=x>|`[a](javascript:x)\u202e\n# H"_s;
        FileRecord record = file(u"src/<b>&`.py"_s, u"Python"_s,
            { symbol(u"class"_s, evil, {}, {}, {}, evil),
                symbol(u"method"_s, evil, evil, u"("_s, evil, evil) });
        record.comment = evil;
        const FakeModelView view({ record });
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view))
                QVERIFY(writer->write(unit, view, {}).ok());
    }

    void plansAreUnique()
    {
        QList<FileRecord> files;
        for (const QString &path :
            { u"a/X.py"_s, u"A/x.py"_s, u"a/x.py"_s, u"index"_s, u"con.py"_s, u"tests.md"_s, u"a.py/b.py"_s })
            files.append(file(path, u"Python"_s, { symbol(u"function"_s, u"f"_s) }));
        for (int i = 0; i < 1200; ++i)
            files.append(
                file(u"big/d%1/m%2.py"_s.arg(i % 7).arg(i), u"Python"_s, { symbol(u"function"_s, u"f"_s) }));
        const FakeModelView view(files);
        QSet<QString> ids, paths, titles;
        int units = 0;
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view)) {
                ++units;
                ids.insert(unit.id.value);
                paths.insert(markup::caseFoldedPath(unit.primaryPath));
                titles.insert(unit.title);
                QVERIFY(!unit.title.isEmpty());
            }
        QVERIFY(units > 1207);
        QCOMPARE(ids.size(), units);
        QCOMPARE(paths.size(), units);
        QCOMPARE(titles.size(), units);
        const auto index = written(u"development/index"_s, view);
        QVERIFY(index);
        QVERIFY(
            pageText(std::get<markup::Page>(index->documents.first().content)).contains(u"T big/|1,200"_s));
        QVERIFY(!view.asked().contains(u"fileComment:big/d0/m0.py"_s));
    }

    void sameTreeSamePages()
    {
        const FakeModelView a = cppProject();
        const FakeModelView b = cppProject();
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(a))
                QCOMPARE(textOf(unit.id.value, a), textOf(unit.id.value, b));
    }

    void symbolIndex()
    {
        const FakeModelView view({ file(u"a.h"_s, u"C++"_s,
            { symbol(u"function"_s, u"zip"_s, {}, u"(int)"_s, {}, u"Zips."_s),
                symbol(u"function"_s, u"zip"_s, {}, u"(long)"_s), symbol(u"function"_s, u"_low"_s),
                symbol(u"class"_s, u"Zone"_s), symbol(u"field"_s, u"size"_s, u"Zone"_s) }) });
        const QString text = textOf(u"development/symbols"_s, view);
        QVERIFY2(text.contains(u"L SZ#"_s), qPrintable(text));
        QVERIFY2(text.contains(u"H2 S 1\nN V size (grey) development/api/a.h.md#Zone-size\nH2 Z 2\n"
                               "N F zip x2 development/api/a.h.md#zip\nN C Zone (grey) "
                               "development/api/a.h.md#Zone\nH2 other 1\nN F _low"_s),
            qPrintable(text));
        QVERIFY(text.contains(u"5 public symbols in 1 file"_s));
    }

    void symbolIndexByLetter()
    {
        QList<SymbolRecord> symbols;
        for (int i = 0; i < 2'000; ++i)
            symbols.append(symbol(u"function"_s, (i % 2 ? u"a%1"_s : u"B%1"_s).arg(i)));
        const FakeModelView view({ file(u"a.c"_s, u"C"_s, symbols) });
        QStringList ids;
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view))
                if (unit.kind == "symbols"_L1)
                    ids.append(unit.id.value);
        QCOMPARE(ids,
            QStringList({ u"development/symbols"_s, u"development/symbols/a"_s, u"development/symbols/b"_s }));
        QVERIFY(textOf(u"development/symbols"_s, view).contains(u"L AB"_s));
        const QString page = textOf(u"development/symbols/b"_s, view);
        QVERIFY2(page.contains(u"H2 B 1,000\nN F B0"_s), qPrintable(page.left(500)));
        QCOMPARE(view.asked().filter(u"comments"_s), QStringList());
    }

    void deprecatedAndUndocumented()
    {
        SymbolRecord old = symbol(u"function"_s, u"old"_s);
        old.deprecated = true;
        const FakeModelView view({ file(
            u"a.h"_s, u"C++"_s, { old, symbol(u"function"_s, u"fresh"_s, {}, {}, {}, u"Does."_s) }) });
        QVERIFY(textOf(u"development/deprecated"_s, view).contains(u"H2 a.h 1\nS F old: "_s));
        SymbolRecord noted = old;
        noted.name = u"noted"_s;
        noted.properties = { u"deprecated: use fresh"_s };
        SymbolRecord told = old;
        told.name = u"told"_s;
        told.comment = u"Does.\n\\deprecated Use \\c fresh instead."_s;
        told.commentStyle = u"doxygen"_s;
        const FakeModelView reasons({ file(u"a.h"_s, u"C++"_s, { noted, told }) });
        const QString list = textOf(u"development/deprecated"_s, reasons);
        QVERIFY2(list.contains(u"S F noted: use fresh"_s) && list.contains(u"S F told: Use fresh instead."_s), qPrintable(list));
        QVERIFY2(textOf(u"development/api/a.h"_s, reasons).contains(u"Deprecated. use fresh"_s), "entry");
        const QString missing = textOf(u"development/undocumented"_s, view);
        QVERIFY2(missing.contains(u"1 of 2 public symbols\nH2 a.h 1\nN F old"_s), qPrintable(missing));
        QVERIFY(!missing.contains(u"fresh"_s));
        const FakeModelView well({ file(u"a.h"_s, u"C++"_s,
            { symbol(u"function"_s, u"fresh"_s, {}, {}, {}, u"Does."_s) }) });
        QVERIFY(!written(u"development/deprecated"_s, well));
        QVERIFY(!written(u"development/undocumented"_s, well));
    }

    void symbolsAsData()
    {
        SymbolRecord odd = symbol(u"function"_s, u"run"_s, u"Box"_s, u"(const char *s = \"\\n<script>\")"_s, u"int"_s);
        odd.access = u"private"_s;
        odd.endLine = 9;
        const FakeModelView view({ file(u"a.h"_s, u"C++"_s,
                                       { odd, symbol(u"class"_s, u"Box"_s, {}, {}, {}, u"A box."_s) }),
            file(u"tests/t.cpp"_s, u"C++"_s, { symbol(u"function"_s, u"t"_s) }, FileRole::Test) });
        const QStringList lines = textOf(u"development/symbols-data"_s, view).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QJsonParseError error;
        const QJsonObject first = QJsonDocument::fromJson(lines[0].toUtf8(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(first,
            QJsonObject({ { u"name"_s, u"Box::run"_s }, { u"kind"_s, u"function"_s }, { u"file"_s, u"a.h"_s },
                { u"line"_s, 7 }, { u"end"_s, 9 },
                { u"signature"_s, u"int run(const char *s = \"\\n<script>\")"_s }, { u"access"_s, u"private"_s },
                { u"language"_s, u"C++"_s }, { u"documented"_s, false } }));
        const QJsonObject second = QJsonDocument::fromJson(lines[1].toUtf8()).object();
        QCOMPARE(second.value("page"_L1).toString(), u"development/api/a.h.md#Box"_s);
        QCOMPARE(second.value("documented"_L1).toBool(), true);
        QVERIFY(!lines[2].contains(u"\"page\""_s));
    }

    void architecture()
    {
        const auto importing = [](const QString &path, const QStringList &imports) {
            FileRecord record = file(path, u"Python"_s, { symbol(u"function"_s, u"f"_s) });
            for (const QString &import : imports)
                record.imports.append({ import, false, 3 });
            return record;
        };
        FileRecord start = importing(u"app.py"_s, { u"core"_s, u"text"_s });
        start.symbols.append(symbol(u"function"_s, u"main"_s, {}, u"()"_s));
        const FakeModelView view({ start, importing(u"core.py"_s, { u"text"_s, u"os"_s }),
            importing(u"text.py"_s, { u"a"_s }), importing(u"a.py"_s, { u"b"_s }),
            importing(u"b.py"_s, { u"a"_s, u"text"_s }), importing(u"alone.py"_s, {}) });
        const QString text = textOf(u"development/architecture"_s, view);
        QVERIFY2(text.contains(u"6 modules in 4 layers, read from 7 imports"_s), qPrintable(text));
        QVERIFY2(text.contains(u"G app.py > core.py\n"_s), qPrintable(text));
        QVERIFY(!text.contains(u"G app.py > text.py"_s)); // implied by the way over core.py
        QCOMPARE(text.count(u" !\n"_s), 1); // text > a > b > text, and b > a
        QVERIFY(text.contains(u"Without imports in or out: alone.py."_s));
        QVERIFY2(text.contains(u"a.py → b.py → a.py"_s), qPrintable(text));
        QVERIFY2(text.contains(u"T text.py|3|1|3 of the other 5 import it"_s), qPrintable(text));
        QVERIFY2(text.contains(u"T app.py|main()"_s), qPrintable(text));
        QVERIFY(!written(u"development/architecture"_s, FakeModelView({ importing(u"a.py"_s, { u"os"_s }) })));
    }

    /// What is left of a folder with too many files to draw is no module that anybody imports.
    void othersAreNoHub()
    {
        QList<FileRecord> files;
        const auto name = [](int i) { return u"m%1"_s.arg(i, 3, 10, QChar(u'0')); };
        for (int i = 0; i < 150; ++i) {
            FileRecord record = file(name(i) + u".py"_s, u"Python"_s, { symbol(u"function"_s, u"f"_s) });
            for (int j = 1; j < (i < 50 ? 6 : 2) && i + j < 150; ++j)
                record.imports.append({ name(i + j), false, 1 });
            files.append(record);
        }
        const FakeModelView view(files);
        const auto output = written(u"development/architecture"_s, view);
        QVERIFY(output);
        bool drawn = false, hubs = false, named = false;
        for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks) {
            if (const auto *heading = std::get_if<markup::Heading>(&block.content))
                hubs = wordsOf(heading->content).startsWith("Hubs"_L1);
            if (const auto *graph = std::get_if<markup::Graph>(&block.content))
                for (const auto &node : graph->nodes) {
                    drawn = drawn || node.label == "others"_L1;
                    named = named || (node.label == "others"_L1 && node.emphasised);
                }
            if (const auto *table = std::get_if<markup::Table>(&block.content); table && hubs)
                for (const QList<markup::Cell> &row : table->rows)
                    named = named || wordsOf(row.first().content) == "others"_L1;
        }
        QVERIFY(drawn && !named);
    }

    /// A large folder whose parts do not import each other has nothing to draw, and so no page to link.
    void foldersWithoutArchitecture()
    {
        QList<FileRecord> files;
        FileRecord app = file(u"app.cpp"_s, u"C++"_s, { symbol(u"function"_s, u"f"_s) });
        for (const QString &folder : { u"loose"_s, u"tight"_s })
            for (int i = 0; i < 60; ++i) {
                FileRecord record = file(u"%1/d%2/m.h"_s.arg(folder).arg(i, 2, 10, QChar(u'0')), u"C++"_s, { symbol(u"function"_s, u"g"_s) });
                if (folder == "tight"_L1 && i > 0)
                    record.imports.append({ u"../d00/m.h"_s, false, 1 });
                files.append(record);
                app.imports.append({ u"%1/d%2/m.h"_s.arg(folder).arg(i, 2, 10, QChar(u'0')), false, 1 });
            }
        files.prepend(app);
        const FakeModelView view(files);
        const auto output = written(u"development/architecture"_s, view);
        QVERIFY(output);
        QStringList linked;
        for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
            if (const auto *graph = std::get_if<markup::Graph>(&block.content))
                for (const auto &node : graph->nodes)
                    if (node.target && node.target->path.startsWith("development/architecture/"_L1))
                        linked.append(node.target->path);
        QCOMPARE(linked, QStringList{ u"development/architecture/tight.md"_s });
        QVERIFY(written(u"development/architecture/tight"_s, view) && !written(u"development/architecture/loose"_s, view));
    }

    void usedByNamesWhatIsAround()
    {
        FileRecord header = file(u"zip.h"_s, u"C++"_s, { symbol(u"function"_s, u"zipAll"_s, {}, u"()"_s, u"int"_s, u"Zips."_s) });
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        FileRecord example = file(u"examples/one.cpp"_s, u"C++"_s, {}, FileRole::Example);
        FileRecord test = file(u"tests/t.cpp"_s, u"C++"_s, {}, FileRole::Test);
        for (FileRecord *record : { &user, &example, &test })
            record->references = { { u"zipAll"_s, { 3 } } };
        FakeModelView view({ header, user, example, test });
        view.contents.insert(u"examples/one.cpp"_s, "/* Copyright 2020 X */\n\n// SPDX-License-Identifier: MIT\n#include <zip.h>\n// zipAll() zips\n\n    int n = zipAll();\n      use(n);\n");
        view.contents.insert(u"tests/t.cpp"_s, "CHECK(zipAll() == 1);\n");
        const QString text = textOf(u"development/api/zip.h"_s, view);
        QVERIFY2(text.contains(u"Example from examples/one.cpp\nint n = zipAll();\n  use(n);\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Used by\nexamples/one.cpp\nuser.cpp\nand 1 test file"_s), qPrintable(text));
        QVERIFY(!view.asked().join(u' ').contains(u"positions:user.cpp"_s));
        const QString examples = textOf(u"development/examples"_s, view);
        QVERIFY2(examples.contains(u"H2 examples/one.cpp\n#include <zip.h>"_s), qPrintable(examples));
        QVERIFY(!written(u"development/examples"_s, FakeModelView({ header, user })));
        const FileRecord sheet = file(u"examples/style.css"_s, u"CSS"_s, {}, FileRole::Example);
        QVERIFY(!written(u"development/examples"_s, FakeModelView({ header, user, sheet })));
    }

    /// What only a test knows by a name takes no users from the symbol, but is what the test means.
    void homonymsOfTests()
    {
        const FileRecord header = file(u"zip.h"_s, u"C++"_s, { symbol(u"function"_s, u"zipAll"_s) });
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, {});
        FileRecord test = file(u"tests/t.cpp"_s, u"C++"_s, { symbol(u"method"_s, u"zipAll"_s, u"Fake"_s) }, FileRole::Test);
        for (FileRecord *record : { &user, &test })
            record->references = { { u"zipAll"_s, { 3 } } };
        const QString text = textOf(u"development/api/zip.h"_s, FakeModelView({ header, user, test }));
        QVERIFY2(text.contains(u"Used by\nuser.cpp"_s) && !text.contains(u"test file"_s), qPrintable(text));
        test.role = FileRole::Source;
        QVERIFY(!textOf(u"development/api/zip.h"_s, FakeModelView({ header, user, test })).contains(u"Used by"_s));
    }

    /// Overloads in several headers, and variables of Python, are used by those who can see them.
    void usersSeeTheSymbol()
    {
        const FileRecord base = file(u"include/io/base.h"_s, u"C++"_s, { symbol(u"function"_s, u"printAll"_s, {}, u"(int n)"_s) });
        FileRecord stream = file(u"include/io/stream.h"_s, u"C++"_s, { symbol(u"function"_s, u"printAll"_s, {}, u"(S s)"_s) });
        FileRecord more = file(u"include/io/more.h"_s, u"C++"_s, {});
        FileRecord one = file(u"one.cpp"_s, u"C++"_s, {}), two = file(u"two.cpp"_s, u"C++"_s, {});
        one.imports = { { u"io/base.h"_s, true, 1 } };
        two.imports = { { u"io/more.h"_s, true, 1 } };
        more.imports = { { u"stream.h"_s, false, 1 } };
        for (FileRecord *record : { &one, &two })
            record->references = { { u"printAll"_s, { 3 } } };
        const FakeModelView view({ base, stream, more, one, two });
        const QString text = textOf(u"development/api/include/io/stream.h"_s, view);
        QVERIFY2(text.contains(u"Used by\ntwo.cpp"_s) && !text.contains(u"one.cpp"_s), qPrintable(text));

        const FileRecord script = file(u"tools/make.py"_s, u"Python"_s, { symbol(u"variable"_s, u"build_dir"_s) });
        FileRecord three = file(u"three.py"_s, u"Python"_s, {}), four = file(u"four.py"_s, u"Python"_s, {});
        three.imports = { { u"tools.make"_s, false, 1 } };
        for (FileRecord *record : { &three, &four })
            record->references = { { u"build_dir"_s, { 3 } } };
        const QString variable = textOf(u"development/api/tools/make.py"_s, FakeModelView({ script, three, four }));
        QVERIFY2(variable.contains(u"Used by\nthree.py"_s) && !variable.contains(u"four.py"_s), qPrintable(variable));
    }

    void usersCanCallTheSymbol_data()
    {
        QTest::addColumn<QString>("definer");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<bool>("used");
        QTest::newRow("itself") << u"Go"_s << u"Go"_s << true;
        QTest::newRow("C family") << u"C"_s << u"Objective-C"_s << true;
        QTest::newRow("C++ in Python") << u"C++"_s << u"Python"_s << false;
        QTest::newRow("Python in C++") << u"Python"_s << u"C++"_s << false;
        QTest::newRow("JVM") << u"Java"_s << u"Kotlin"_s << true;
        QTest::newRow("JVM in C#") << u"Java"_s << u"C#"_s << false;
        QTest::newRow("scripts") << u"TypeScript"_s << u"JavaScript"_s << true;
        QTest::newRow("C++ in QML") << u"C++"_s << u"QML"_s << true;
        QTest::newRow("scripts in C++") << u"JavaScript"_s << u"C++"_s << false;
        QTest::newRow(".NET") << u"F#"_s << u"C#"_s << true;
    }
    /// What bears the same name in a language that cannot call the symbol does not use it.
    void usersCanCallTheSymbol()
    {
        QFETCH(QString, definer);
        QFETCH(QString, caller);
        QFETCH(bool, used);
        const FileRecord defining = file(u"zip.h"_s, definer, { symbol(u"function"_s, u"zipAll"_s) });
        FileRecord user = file(u"user.x"_s, caller, {});
        user.references = { { u"zipAll"_s, { 2 } } };
        const QString text = textOf(u"development/api/zip.h"_s, FakeModelView({ defining, user }));
        QVERIFY2(text.contains(u"Used by"_s) == used, qPrintable(text));
    }

    /// A name around a use is linked to the file of the use, not to what bears the same name here.
    void usersAreLinkedToTheirFiles()
    {
        const FileRecord one = file(u"one.h"_s, u"C++"_s, { symbol(u"function"_s, u"zipAll"_s), symbol(u"function"_s, u"pack"_s) });
        const FileRecord two = file(u"two.h"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        FileRecord three = file(u"three.h"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        three.symbols[0].exported = false;
        FakeModelView view({ one, two, three });
        view.usages.insert(u"zipAll"_s,
            { { u"three.h"_s, FileRole::Source, u"C++"_s, { u"pack"_s } }, { u"two.h"_s, FileRole::Source, u"C++"_s, { u"pack"_s } } });
        const auto output = written(u"development/api/one.h"_s, view);
        QVERIFY(output);
        QStringList targets;
        for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
            if (const auto *list = std::get_if<markup::BulletList>(&block.content))
                for (const markup::Blocks &item : list->items)
                    for (const markup::Block &inside : item)
                        if (const auto *line = std::get_if<markup::Paragraph>(&inside.content))
                            for (const markup::Inline &part : line->content)
                                if (part.text == "pack"_L1)
                                    targets.append(part.target ? part.target->path + u'#' + part.target->anchor : u"none"_s);
        QCOMPARE(targets, QStringList({ u"none"_s, u"development/api/two.h.md#pack"_s }));
    }

    /// Enumerators of which more is said than a sentence are told below each other, not in a table.
    void explainedEnumerators()
    {
        SymbolRecord type = symbol(u"enum"_s, u"E"_s);
        SymbolRecord first = symbol(u"enumerator"_s, u"A"_s, u"E"_s, {}, {}, u"Says:\n\n- one\n- two"_s);
        first.scopeKind = u"enum"_s;
        first.value = u"()"_s;
        const QString told = textOf(u"development/api/a.h"_s, FakeModelView({ file(u"a.h"_s, u"C++"_s, { type, first }) }));
        QVERIFY2(told.contains(u"D A \n"_s) && !told.contains(u"T A"_s) && !told.contains(u"()"_s), qPrintable(told));
        first.comment = u"Says one."_s;
        const QString brief = textOf(u"development/api/a.h"_s, FakeModelView({ file(u"a.h"_s, u"C++"_s, { type, first }) }));
        QVERIFY2(brief.contains(u"T A|Says one."_s), qPrintable(brief));
    }

    /// Files of Java bear the name of their type: the index says what it is.
    void filesAreToldByTheirTypes()
    {
        const FakeModelView view({ file(u"p/Box.java"_s, u"Java"_s, { symbol(u"class"_s, u"Box"_s, {}, {}, {}, u"Holds things."_s, u"javadoc"_s) }),
            file(u"p/Other.java"_s, u"Java"_s, { symbol(u"class"_s, u"Hidden"_s) }) });
        const QString text = textOf(u"development/index"_s, view);
        QVERIFY2(text.contains(u"S N Box.java: Holds things. \n"_s) && text.contains(u"S N Other.java:  no comment"_s), qPrintable(text));
    }

    /// The name of a test function says of what it is an example, its comment what that prints.
    void examplesOfGo()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s);
            record.separator = u"."_s;
            record.scopeKind = scope == "p"_L1 ? u"package"_s : scope.isEmpty() ? QString() : u"struct"_s;
            return record;
        };
        const FileRecord source = file(u"p/a.go"_s, u"Go"_s,
            { go(u"package"_s, u"p"_s, {}), go(u"struct"_s, u"Router"_s, u"p"_s), go(u"method"_s, u"Use"_s, u"p.Router"_s),
                go(u"method"_s, u"Other"_s, u"p.Router"_s), go(u"function"_s, u"New"_s, u"p"_s) });
        QList<SymbolRecord> examples;
        QByteArray code;
        for (const char *name : { "Example", "ExampleRouter", "ExampleRouter_Use", "ExampleRouter_Use_nested", "ExampleNew_far", "Examples" }) {
            examples.append(go(u"function"_s, QString::fromLatin1(name), u"p"_s));
            code += QByteArray("func ") + name + "() {\n\tof" + name + "()\n\n\t// Output:\n\t// one\n\t//   two of " + name + "\n}\n\n";
        }
        FakeModelView view({ source, file(u"p/a_test.go"_s, u"Go"_s, examples, FileRole::Test) });
        view.contents.insert(u"p/a_test.go"_s, code);
        const QString page = textOf(u"development/api/p/a.go"_s, view);
        QVERIFY2(page.contains(u"Example from p/a_test.go\nofExampleRouter_Use()\nOutput:\none\n  two of ExampleRouter_Use\n"
                               "Example (Nested) from p/a_test.go\nofExampleRouter_Use_nested()\nOutput:\n"_s), qPrintable(page));
        QVERIFY2(page.contains(u"Example from p/a_test.go\nofExampleRouter()\n"_s) && page.contains(u"Example (Far) from p/a_test.go\nofExampleNew_far()"_s), qPrintable(page));
        QVERIFY2(!page.contains(u"ofExample()"_s) && !page.contains(u"ofExamples"_s) && !page.contains(u"// Output"_s), qPrintable(page));
        const QString package = textOf(u"development/package/p"_s, view);
        QVERIFY2(package.contains(u"Example from p/a_test.go\nofExample()\nOutput:\none"_s) && !package.contains(u"ofExampleRouter"_s), qPrintable(package));
    }

    void longExamplesAreBegun()
    {
        FakeModelView view({ file(u"a.h"_s, u"C++"_s, { symbol(u"function"_s, u"f"_s) }), file(u"examples/one.cpp"_s, u"C++"_s, {}, FileRole::Example) });
        view.contents.insert(u"examples/one.cpp"_s, "begin();\n" + QByteArray("\nstep();\n").repeated(100) + "end();\n");
        const QString text = textOf(u"development/examples"_s, view);
        QVERIFY2(text.contains(u"begin();"_s) && !text.contains(u"end();"_s) && text.contains(u"lines in all: one.cpp"_s), qPrintable(text));
    }

    void methodsOfOtherFiles()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope, const QString &comment = {}) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s, {}, comment, u"godoc"_s);
            record.separator = u"."_s;
            return record;
        };
        FileRecord type = file(u"p/a.go"_s, u"Go"_s, { go(u"struct"_s, u"T"_s, u"p"_s) });
        for (int i = 0; i < manyMembers; ++i)
            type.symbols.append(go(u"method"_s, u"M%1"_s.arg(i), u"p.T"_s));
        const FileRecord other = file(u"p/b.go"_s, u"Go"_s, { go(u"method"_s, u"Far"_s, u"p.T"_s, u"Far goes."_s) });
        const QString text = textOf(u"development/class/p.T"_s, FakeModelView({ type, other }));
        QVERIFY2(text.contains(u"S F Far: Far goes."_s), qPrintable(text));
    }

    void templatesAreOfCpp_data()
    {
        QTest::addColumn<QString>("separator");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("word");
        QTest::newRow("none") << u"::"_s << QString() << u"struct"_s;
        QTest::newRow("c++") << u"::"_s << u"<typename T>"_s << u"struct template"_s;
        QTest::newRow("c++ value") << u"::"_s << u"<std::size_t N, class... T>"_s << u"struct template"_s;
        QTest::newRow("c++ concept") << u"::"_s << u"<range<int> R>"_s << u"struct template"_s;
        QTest::newRow("c++ specialization") << u"::"_s << u"<>"_s << u"struct template"_s;
        QTest::newRow("rust") << u"::"_s << u"<R, T>"_s << u"struct"_s;
        QTest::newRow("rust lifetime") << u"::"_s << u"<'t>"_s << u"struct"_s;
        QTest::newRow("rust bound") << u"::"_s << u"<T: Clone>"_s << u"struct"_s;
        QTest::newRow("rust constant") << u"::"_s << u"<const N: usize>"_s << u"struct"_s;
        QTest::newRow("java") << u"."_s << u"<T extends B>"_s << u"struct"_s;
    }
    void templatesAreOfCpp()
    {
        QFETCH(QString, separator);
        QFETCH(QString, parameters);
        Symbol symbol;
        symbol.kind = u"struct"_s;
        symbol.separator = separator;
        symbol.templateParameters = parameters;
        QTEST(development::lookOf(symbol).word, "word");
    }

    void usersOfATypeStandBeforeItsMembers()
    {
        const FileRecord header = file(u"box.h"_s, u"C++"_s,
            { symbol(u"class"_s, u"Container"_s), symbol(u"method"_s, u"close"_s, u"Container"_s, u"()"_s, u"void"_s, u"Closes."_s) });
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        user.references = { { u"Container"_s, { 3 } } };
        const QString text = textOf(u"development/api/box.h"_s, FakeModelView({ header, user }));
        QVERIFY2(text.contains(u"Used by"_s) && text.contains(u"Closes."_s), qPrintable(text));
        QVERIFY2(text.indexOf(u"Used by"_s) < text.indexOf(u"Closes."_s), qPrintable(text));
    }

    void namespacesAndClasses()
    {
        QList<SymbolRecord> symbols{ symbol(u"namespace"_s, u"net"_s),
            symbol(u"class"_s, u"Socket"_s, u"net"_s, {}, {}, u"A \\c socket. See Base."_s),
            symbol(u"class"_s, u"Base"_s, u"net"_s), symbol(u"method"_s, u"shut"_s, u"net::Base"_s, u"()"_s),
            symbol(u"method"_s, u"m1"_s, u"net::Base"_s, u"()"_s) };
        symbols[1].bases = { u"private Base"_s };
        for (int i = 0; i < 12; ++i)
            symbols.append(symbol(u"method"_s, u"m%1"_s.arg(i), u"net::Socket"_s, u"()"_s, u"void"_s, u"Does %1. More."_s.arg(i)));
        symbols.append(symbol(u"method"_s, u"m1"_s, u"net::Socket"_s, u"(int)"_s, u"void"_s));
        SymbolRecord derived = symbol(u"class"_s, u"Tls"_s, u"net"_s);
        derived.bases = { u"public Socket"_s };
        const FakeModelView view({ file(u"net.h"_s, u"C++"_s, symbols), file(u"tls.h"_s, u"C++"_s, { derived }) });
        const QString page = textOf(u"development/class/net::Socket"_s, view);
        QVERIFY2(page.contains(u"B class Socket : private Base"_s), qPrintable(page));
        QVERIFY2(page.contains(u"G 0 net::Socket *\nG 0 net::Base\nG 0 net::Tls\n"_s), qPrintable(page));
        QVERIFY2(page.contains(u"G net::Socket > net::Base\nG net::Tls > net::Socket"_s), qPrintable(page));
        QVERIFY2(page.contains(u"H2 Functions 12\nS F m0: Does 0. \nS F m1: Does 1. \n"_s), qPrintable(page));
        QVERIFY2(page.contains(u"H2 Inherited from net::Base 1\nN F shut"_s), qPrintable(page));
        QVERIFY(!view.asked().join(u' ').contains("positions:"_L1));
        QVERIFY(!written(u"development/class/net::Base"_s, view)); // two members
        const QString names = textOf(u"development/namespace/net"_s, view);
        QVERIFY2(names.contains(u"3 public symbols in 2 files"_s), qPrintable(names));
        QVERIFY2(names.contains(u"H2 Types 3\nN C Base (grey) development/api/net.h.md#net::Base"_s)
                || names.contains(u"H2 Types 3\nN C Base (grey)"_s), qPrintable(names));
        QVERIFY(!view.asked().join(u' ').contains("comments:"_L1));
    }

    void classPagesAreLinkedAndSayWhoUsesThem()
    {
        QList<SymbolRecord> symbols{ symbol(u"class"_s, u"SocketPool"_s), symbol(u"class"_s, u"Small"_s) };
        for (int i = 0; i < manyMembers; ++i)
            symbols.append(symbol(u"method"_s, u"m%1"_s.arg(i), u"SocketPool"_s, u"()"_s));
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, {});
        user.references = { { u"SocketPool"_s, { 3 } } };
        const FakeModelView view({ file(u"net.h"_s, u"C++"_s, symbols), user });
        const QString api = textOf(u"development/api/net.h"_s, view);
        QCOMPARE(api.count(u"All members and relatives: "_s), 1);
        QVERIFY2(api.contains(u"All members and relatives: SocketPool"_s), qPrintable(api));
        const QString page = textOf(u"development/class/SocketPool"_s, view);
        QVERIFY2(page.contains(u"Used by\nuser.cpp"_s), qPrintable(page));
        QVERIFY2(page.contains(u"m3()"_s), qPrintable(page)); // without a comment the declaration speaks
    }

    /// A base of the same name in another module, taken in under a second name.
    void basesThatPythonImports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("found");
        QTest::newRow("relative") << u"SansioBlueprint"_s << u".sansio.blueprints"_s << true;
        QTest::newRow("passed on") << u"SansioBlueprint"_s << u".sansio"_s << true;
        QTest::newRow("absolute") << u"SansioBlueprint"_s << u"flask.sansio.blueprints"_s << true;
        QTest::newRow("another module") << u"SansioBlueprint"_s << u".other"_s << false;
        QTest::newRow("somebody else's") << u"SansioBlueprint"_s << u"far.away"_s << false;
        QTest::newRow("another name") << u"Other"_s << u".sansio.blueprints"_s << false;
    }
    void basesThatPythonImports()
    {
        QFETCH(QString, name);
        QFETCH(QString, from);
        QFETCH(bool, found);
        const auto member = [](const QString &comment) {
            SymbolRecord record = symbol(u"method"_s, u"send"_s, u"Blueprint"_s, u"(self)"_s, {}, comment, u"docstring"_s);
            record.separator = u"."_s;
            return record;
        };
        SymbolRecord own = symbol(u"class"_s, u"Blueprint"_s);
        own.bases = { u"SansioBlueprint"_s };
        FileRecord derived = file(u"src/flask/blueprints.py"_s, u"Python"_s, { own, member({}) });
        derived.facts = { { u"code.base"_s, { { u"name"_s, name }, { u"from"_s, from }, { u"original"_s, u"Blueprint"_s } }, 1 } };
        const FakeModelView view({ derived,
            file(u"src/flask/sansio/blueprints.py"_s, u"Python"_s, { symbol(u"class"_s, u"Blueprint"_s, {}, {}, {}, u"Holds routes."_s, u"docstring"_s), member(u"Sends."_s) }) });
        const QString text = textOf(u"development/api/src/flask/blueprints.py"_s, view);
        QVERIFY2(text.contains(u"Holds routes.\nComment of Blueprint\n"_s) == found, qPrintable(text));
        QVERIFY2(text.contains(u"Sends."_s) == found && text.contains(u"Comment of Blueprint.send"_s) == found, qPrintable(text));
    }

    void inheritedComments_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("baseProperties");
        QTest::addColumn<QString>("baseSignature");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("expected"); // empty: nothing is taken over
        QTest::newRow("Java") << u"Java"_s << QStringList() << u"(int n)"_s << QString() << u"Reads n."_s;
        QTest::newRow("Java, another overload") << u"Java"_s << QStringList() << u"(int n, int m)"_s << QString() << QString();
        QTest::newRow("Java, inheritDoc") << u"Java"_s << QStringList() << u"(int n)"_s << u"{@inheritDoc} Quickly."_s
                                          << u"Reads n."_s;
        QTest::newRow("C++ virtual") << u"C++"_s << QStringList{ u"virtual"_s } << u"(int n)"_s << QString() << u"Reads n."_s;
        QTest::newRow("C++, hidden only") << u"C++"_s << QStringList() << u"(int n)"_s << QString() << QString();
        QTest::newRow("Python") << u"Python"_s << QStringList() << u"(self, n, m)"_s << QString() << u"Reads n."_s;
        QTest::newRow("Go has no inheritance") << u"Go"_s << QStringList() << u"(n int)"_s << QString() << QString();
    }
    void inheritedComments()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, baseProperties);
        QFETCH(QString, baseSignature);
        QFETCH(QString, own);
        QFETCH(QString, expected);
        const auto in = [](SymbolRecord record, const QStringList &bases) {
            record.separator = u"."_s;
            record.bases = bases;
            return record;
        };
        SymbolRecord read = in(symbol(u"method"_s, u"read"_s, u"Base"_s, baseSignature, {}, u"Reads n."_s), {});
        read.properties = baseProperties;
        // Two steps up, by a type that says nothing of it.
        const FakeModelView view({ file(u"a.x"_s, language, { in(symbol(u"class"_s, u"Base"_s), {}), read }),
            file(u"b.x"_s, language, { in(symbol(u"class"_s, u"Middle"_s), { u"Base"_s }) }),
            file(u"c.x"_s, language,
                { in(symbol(u"class"_s, u"Leaf"_s), { u"Middle"_s }),
                    in(symbol(u"method"_s, u"read"_s, u"Leaf"_s, u"(int n)"_s, {}, own, u"javadoc"_s), {}) }) });
        const QString text = textOf(u"development/api/c.x"_s, view);
        QCOMPARE(text.contains(u"Reads n."_s), !expected.isEmpty());
        QCOMPARE(text.contains(u"Comment of Base.read"_s), !expected.isEmpty() && own.isEmpty());
        QVERIFY(own.isEmpty() || text.contains(u"Quickly."_s));
        QCOMPARE(text.contains(u"S F read"_s) && text.contains(u"no comment"_s), false);
        // Only the one comment is asked for, not all of the other file.
        QVERIFY(!view.asked().contains(u"comments:a.x"_s));
    }

    void packages()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &comment = {}) {
            SymbolRecord record = symbol(kind, name, kind == "package"_L1 ? QString() : u"net"_s, u"()"_s, {}, comment, u"godoc"_s);
            record.separator = u"."_s;
            record.scopeKind = u"package"_s;
            return record;
        };
        FileRecord first = file(u"net/a.go"_s, u"Go"_s, { go(u"package"_s, u"net"_s), go(u"function"_s, u"Open"_s, u"Open opens."_s) });
        first.comment = u"Package net opens things. And more."_s;
        first.commentStyle = u"godoc"_s;
        const FileRecord second = file(u"net/b.go"_s, u"Go"_s, { go(u"package"_s, u"net"_s), go(u"struct"_s, u"Conn"_s) });
        const FileRecord other = file(u"cmd/main.go"_s, u"Go"_s, { go(u"function"_s, u"Other"_s) });
        const FakeModelView view({ first, second, other });
        const QString page = textOf(u"development/package/net"_s, view);
        QVERIFY2(page.contains(u"Package net opens things."_s), qPrintable(page));
        QVERIFY2(page.contains(u"2 public names in 2 files"_s), qPrintable(page));
        QVERIFY2(page.contains(u"S C Conn"_s) || page.contains(u"S S Conn:  no comment"_s), qPrintable(page));
        QVERIFY2(page.contains(u"S F Open: Open opens."_s), qPrintable(page));
        QVERIFY(!written(u"development/package/cmd"_s, view)); // declares none
        QVERIFY(!written(u"development/namespace/net"_s, view)); // told by the page of the package
        QVERIFY2(textOf(u"development/api/net/a.go"_s, view).contains(u"Package net"_s), "fact");
    }

    /// One package of Java in several folders of one build module is told once; tests and other modules are apart.
    void packagesOfJava()
    {
        const auto java = [](const QString &folder, const QString &name, FileRole role = FileRole::Source) {
            SymbolRecord package = symbol(u"package"_s, u"org.kept"_s);
            SymbolRecord type = symbol(u"class"_s, name);
            package.separator = type.separator = u"."_s;
            return file(folder + u"/org/kept/"_s + name + u".java"_s, u"Java"_s, { package, type }, role);
        };
        const FakeModelView view({ java(u"core/src/main/java"_s, u"A"_s), java(u"core/src/main/java"_s, u"B"_s),
            java(u"core/src/main/templates"_s, u"C"_s), java(u"core/src/test/java"_s, u"T"_s, FileRole::Test),
            java(u"extra/src/main/java"_s, u"D"_s) });
        const QString page = textOf(u"development/package/core/src/main/java/org/kept"_s, view);
        for (const QString &part : { u"3 public names in 3 files"_s, u"S C A"_s, u"S C C"_s,
                 u"Folders core/src/main/java/org/kept/, core/src/main/templates/org/kept/"_s })
            QVERIFY2(page.contains(part), qPrintable(part + u" in "_s + page));
        QVERIFY2(!page.contains(u"S C T"_s) && !page.contains(u"S C D"_s), qPrintable(page));
        QVERIFY(!written(u"development/package/core/src/main/templates/org/kept"_s, view));
        QVERIFY(written(u"development/package/extra/src/main/java/org/kept"_s, view));
        QCOMPARE(textOf(u"development/index"_s, view).count(u"S N org.kept:"_s), 2);
    }

    void importsOfGo_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by go.mod") << u"m/sub/net"_s << u"net"_s << u"import \"example.org/m/sub/net\""_s;
        QTest::newRow("the module itself") << u"m"_s << u"m"_s << u"import \"example.org/m\""_s;
        QTest::newRow("in a GOPATH") << u"src/example.net/far"_s << u"far"_s << u"import \"example.net/far\""_s;
        QTest::newRow("below a src that is none") << u"src/net"_s << u"net"_s << QString();
        QTest::newRow("a command") << u"m/cmd"_s << u"main"_s << QString();
    }

    void importsOfGo()
    {
        QFETCH(QString, folder);
        QFETCH(QString, package);
        QFETCH(QString, expected);
        SymbolRecord of = symbol(u"package"_s, package);
        SymbolRecord open = symbol(u"function"_s, u"Open"_s, package, u"()"_s);
        of.separator = open.separator = u"."_s;
        open.scopeKind = u"package"_s;
        FileRecord module = file(u"m/go.mod"_s, u"Go module"_s, {}, FileRole::Build);
        module.facts = { { u"project.meta"_s, { { u"name"_s, u"example.org/m"_s } }, 1 } };
        const FakeModelView view({ module, file(folder + u"/a.go"_s, u"Go"_s, { of, open }) });
        for (const QString &page : { textOf(u"development/package/"_s + folder, view), textOf(u"development/api/"_s + folder + u"/a.go"_s, view) }) {
            QVERIFY(page.contains(u"Open"_s));
            QVERIFY2(expected.isEmpty() ? !page.contains(u"import "_s) : page.contains(u'\n' + expected + u'\n'), qPrintable(page));
        }
    }

    /// Each specialization has its own entry with its own members; what is reached through an unnamed union says so.
    void specializations()
    {
        const auto at = [](SymbolRecord record, int line, int end, const QStringList &properties = {}) {
            record.line = line;
            record.endLine = end;
            record.properties = properties;
            return record;
        };
        const auto form = [&](int line, const QString &written) {
            return at(symbol(u"struct"_s, u"formatter"_s), line, line + 3, written.isEmpty() ? QStringList() : QStringList{ u"specialization "_s + written });
        };
        const auto format = [&](int line, const QString &of) {
            return at(symbol(u"method"_s, u"format"_s, u"formatter"_s, u"(%1 x)"_s.arg(of)), line, line);
        };
        const FakeModelView view({ file(u"f.h"_s, u"C++"_s,
            { form(10, {}), format(11, u"T"_s), form(20, u"<int>"_s), format(21, u"int"_s), form(30, u"<char>"_s), format(31, u"char"_s),
                at(symbol(u"field"_s, u"kept"_s, u"formatter"_s), 32, 32, { u"in value"_s }) }) });
        const QString page = textOf(u"development/api/f.h"_s, view);
        const qsizetype one = page.indexOf(u"B struct formatter<char>"_s), two = page.indexOf(u"B struct formatter<int>"_s);
        QVERIFY2(one > 0 && two > one, qPrintable(page));
        QVERIFY2(page.mid(one, two - one).contains(u"format(char x)"_s) && !page.mid(one, two - one).contains(u"format(int x)"_s), qPrintable(page));
        QVERIFY2(page.mid(two).contains(u"format(int x)"_s) && page.left(one).contains(u"format(T x)"_s), qPrintable(page));
        QVERIFY2(page.contains(u"D value.kept"_s), qPrintable(page));
    }

    void enumeratorsThatCarry()
    {
        SymbolRecord one = symbol(u"enumerator"_s, u"Byte"_s, u"Item"_s, u"(u8)"_s);
        SymbolRecord two = symbol(u"enumerator"_s, u"Pair"_s, u"Item"_s, u"{ a: u8, b: String }"_s);
        one.scopeKind = two.scopeKind = u"enum"_s;
        const QString page = textOf(u"development/api/a.rs"_s, FakeModelView({ file(u"a.rs"_s, u"Rust"_s, { symbol(u"enum"_s, u"Item"_s), one, two }) }));
        QVERIFY2(page.contains(u"T Byte(u8)"_s) && page.contains(u"T Pair{ a: u8, b: String }"_s), qPrintable(page));
    }

    /// What a package offers under its own name lies in other files, through as many modules as it takes.
    void packagesOfPython()
    {
        const auto reexport = [](const QString &name, const QString &from, const QString &original = {}) {
            QJsonObject value{ { u"name"_s, name }, { u"from"_s, from } };
            if (!original.isEmpty())
                value.insert(u"original"_s, original);
            return FactRecord{ u"code.reexport"_s, value, 1 };
        };
        FileRecord init = file(u"src/flask/__init__.py"_s, u"Python"_s, {});
        init.comment = u"A framework. For the web."_s;
        init.commentStyle = u"docstring"_s;
        init.facts = { reexport(u"Flask"_s, u".app"_s), reexport(u"dump"_s, u".json"_s), reexport(u"Far"_s, u"elsewhere"_s) };
        FileRecord json = file(u"src/flask/json/__init__.py"_s, u"Python"_s, {});
        json.facts = { reexport(u"dump"_s, u".writer"_s, u"write"_s) };
        SymbolRecord flask = symbol(u"class"_s, u"Flask"_s, {}, {}, {}, u"The application."_s, u"docstring"_s);
        const FileRecord app = file(u"src/flask/app.py"_s, u"Python"_s, { flask, symbol(u"function"_s, u"helper"_s) });
        const FileRecord writer = file(u"src/flask/json/writer.py"_s, u"Python"_s,
            { symbol(u"function"_s, u"write"_s, {}, u"(o)"_s, {}, u"Writes."_s, u"docstring"_s) });
        const FileRecord sansio = file(u"src/flask/sansio/base.py"_s, u"Python"_s, { symbol(u"class"_s, u"Base"_s) });
        const FileRecord plain = file(u"tools/a.py"_s, u"Python"_s, { symbol(u"function"_s, u"tool"_s) });
        const FakeModelView view({ init, json, app, sansio, writer, plain });
        const QString page = textOf(u"development/package/src/flask"_s, view);
        for (const QString &part : { u"A framework."_s, u"2 public names in 2 files"_s, u"S C Flask: The application."_s,
                 u"S F dump: Writes."_s, u"S N app"_s, u"S N json"_s, u"S N sansio.base"_s })
            QVERIFY2(page.contains(part), qPrintable(part + u" in "_s + page));
        QVERIFY2(!page.contains(u"Far"_s) && !page.contains(u"helper"_s), qPrintable(page));
        QVERIFY(written(u"development/package/src/flask/json"_s, view));
        QVERIFY(!written(u"development/package/tools"_s, view));
        QVERIFY(textOf(u"development/api/src/flask/app.py"_s, view).contains(u"from flask import Flask"_s));
        QVERIFY(textOf(u"development/api/src/flask/json/writer.py"_s, view).contains(u"from flask import dump"_s));
        QVERIFY(textOf(u"development/api/src/flask/sansio/base.py"_s, view).contains(u"import flask.sansio.base"_s));
        QVERIFY(textOf(u"development/api/tools/a.py"_s, view).contains(u"import a"_s));
        QVERIFY(textOf(u"development/index"_s, view).contains(u"S N flask: A framework."_s));
    }

    /// What a crate passes on is used under its name, a macro too, wherever it stands; what no module opens is not.
    void cratesOfRust()
    {
        const auto passes = [](const QString &name, const QString &from) {
            QJsonObject value{ { u"name"_s, name } };
            if (!from.isEmpty())
                value.insert(u"from"_s, from);
            return FactRecord{ u"code.reexport"_s, value, 1 };
        };
        FileRecord manifest = file(u"crates/s/Cargo.toml"_s, u"TOML"_s, {}, FileRole::Build);
        manifest.facts = { { u"project.meta"_s, { { u"name"_s, u"grep-searcher"_s } }, 1 } };
        FileRecord lib = file(u"crates/s/src/lib.rs"_s, u"Rust"_s, { symbol(u"function"_s, u"own"_s) });
        lib.facts = { passes(u"Searcher"_s, u"searcher"_s), passes(u"sinks"_s, {}) };
        FileRecord macros = file(u"crates/s/src/macros.rs"_s, u"Rust"_s, { symbol(u"macro"_s, u"vec_of"_s, {}, u"{ () => { ... }; }"_s) });
        macros.facts = { { u"code.macro"_s, { { u"name"_s, u"vec_of"_s } }, 1 } };
        const FakeModelView view({ manifest, lib, macros,
            file(u"crates/s/src/searcher.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Searcher"_s), symbol(u"struct"_s, u"Hidden"_s) }),
            file(u"crates/s/src/sinks.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Bytes"_s) }),
            file(u"crates/s/src/inner.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Inner"_s) }) });
        const auto api = [&](const QString &name) { return textOf(u"development/api/crates/s/src/"_s + name, view); };
        QVERIFY2(api(u"lib.rs"_s).contains(u"\nuse grep_searcher;\n"_s), qPrintable(api(u"lib.rs"_s)));
        QVERIFY2(api(u"searcher.rs"_s).contains(u"\nuse grep_searcher::Searcher;\n"_s), qPrintable(api(u"searcher.rs"_s)));
        QVERIFY2(api(u"sinks.rs"_s).contains(u"\nuse grep_searcher::sinks;\n"_s), qPrintable(api(u"sinks.rs"_s)));
        QVERIFY2(!api(u"inner.rs"_s).contains(u"\nuse "_s), qPrintable(api(u"inner.rs"_s)));
        QVERIFY2(api(u"inner.rs"_s).contains(u"module Rust private module\n"_s), qPrintable(api(u"inner.rs"_s)));
        for (const QString &open : { u"lib.rs"_s, u"searcher.rs"_s, u"sinks.rs"_s, u"macros.rs"_s })
            QVERIFY2(!api(open).contains(u"private module"_s), qPrintable(open));
        QVERIFY2(api(u"macros.rs"_s).contains(u"\nuse grep_searcher::vec_of;\n"_s)
                && api(u"macros.rs"_s).contains(u"B macro_rules! vec_of { () => { ... }; }"_s), qPrintable(api(u"macros.rs"_s)));
        const QString crate = textOf(u"development/package/crates/s/src"_s, view);
        QVERIFY2(crate.startsWith(u"grep_searcher\ncrate Rust"_s) && crate.contains(u"S M vec_of"_s), qPrintable(crate));
    }

    /// "pub use re_set::unicode::*" means the module within the file, not what stands beside it there.
    void globsOfRust()
    {
        const auto all = [](const QString &from) {
            return FactRecord{ u"code.reexport"_s, { { u"name"_s, u"*"_s }, { u"from"_s, from } }, 1 };
        };
        const auto made = [](SymbolRecord record) {
            record.properties = { u"module of a macro"_s };
            return record;
        };
        FileRecord manifest = file(u"Cargo.toml"_s, u"TOML"_s, {}, FileRole::Build);
        manifest.facts = { { u"project.meta"_s, { { u"name"_s, u"regex"_s } }, 1 } };
        FileRecord lib = file(u"src/lib.rs"_s, u"Rust"_s, { symbol(u"function"_s, u"own"_s) });
        lib.facts = { all(u"re_set::unicode"_s), all(u"plain"_s), all(u"nested::inner"_s) };
        SymbolRecord inner = symbol(u"struct"_s, u"Deep"_s, u"inner"_s);
        inner.scopeKind = u"module"_s;
        const FakeModelView view({ manifest, lib,
            file(u"src/re_set.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Options"_s), made(symbol(u"struct"_s, u"RegexSet"_s)) }),
            file(u"src/plain.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Plain"_s) }),
            file(u"src/nested.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Outer"_s), inner }) });
        const QString crate = textOf(u"development/package/src"_s, view);
        for (const QString &part : { u"S S RegexSet"_s, u"S S Plain"_s, u"S S Deep"_s })
            QVERIFY2(crate.contains(part), qPrintable(part + u" in "_s + crate));
        QVERIFY2(!crate.contains(u"Options"_s) && !crate.contains(u"Outer"_s), qPrintable(crate));
        const QString set = textOf(u"development/api/src/re_set.rs"_s, view);
        QVERIFY2(set.contains(u"\nuse regex::RegexSet;\n"_s), qPrintable(set));
    }

    void rolesOfSphinx_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        const QString guide = u"../../../technical-writing/guide/docs/"_s;
        QTest::newRow("page") << u":doc:`/patterns/flashing`"_s << u"[Message Flashing]("_s + guide + u"patterns/flashing.rst.md)"_s;
        QTest::newRow("page, named") << u":doc:`that <patterns/flashing>`"_s << u"[that]("_s + guide + u"patterns/flashing.rst.md)"_s;
        QTest::newRow("no page") << u":doc:`/patterns/none`"_s << u"patterns/none"_s;
        QTest::newRow("label") << u":ref:`Custom-Scripts`"_s << u"[Custom Scripts]("_s + guide + u"cli.rst.md#custom-scripts)"_s;
        QTest::newRow("no label") << u":ref:`none`"_s << u"none"_s;
        QTest::newRow("of the package") << u":class:`~flask.request`"_s << u"[`request`](globals.py.md#request)"_s;
        QTest::newRow("data") << u":data:`.request`"_s << u"[`request`](globals.py.md#request)"_s;
        QTest::newRow("attribute") << u":attr:`request`"_s << u"[`request`](#Context.request)"_s;
        QTest::newRow("code") << u"``stray()``"_s << u"[`stray()`](globals.py.md#stray)"_s;
    }

    void rolesOfSphinx()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        const auto python = [](SymbolRecord record) {
            record.separator = u"."_s;
            return record;
        };
        FileRecord flashing = file(u"docs/patterns/flashing.rst"_s, u"reStructuredText"_s, {}, FileRole::Prose);
        flashing.facts = { { u"prose.page"_s, { { u"title"_s, u"Message Flashing"_s } }, 1 } };
        FileRecord cli = file(u"docs/cli.rst"_s, u"reStructuredText"_s, {}, FileRole::Prose);
        cli.facts = { { u"prose.page"_s, { { u"title"_s, u"CLI"_s } }, 1 },
            { u"prose.label"_s, { { u"label"_s, u"custom-scripts"_s }, { u"title"_s, u"Custom Scripts"_s } }, 2 },
            { u"prose.heading"_s, { { u"level"_s, 2 }, { u"text"_s, u"Custom Scripts"_s }, { u"anchor"_s, u"custom-scripts"_s } }, 3 } };
        const FakeModelView view({ flashing, cli,
            file(u"flask/ctx.py"_s, u"Python"_s,
                { python(symbol(u"class"_s, u"Context"_s, {}, {}, {}, u"See "_s + written + u"."_s, u"docstring"_s)),
                    python(symbol(u"property"_s, u"request"_s, u"Context"_s)) }),
            file(u"flask/globals.py"_s, u"Python"_s, { python(symbol(u"variable"_s, u"request"_s)), python(symbol(u"function"_s, u"stray"_s, {}, u"()"_s)) }),
            file(u"flask/other.py"_s, u"Python"_s, { python(symbol(u"class"_s, u"Other"_s)), python(symbol(u"method"_s, u"stray"_s, u"Other"_s, u"()"_s)) }) });
        const QString page = textOf(u"development/api/flask/ctx.py"_s, view);
        QVERIFY2(page.contains(u"See "_s + expected + u"."_s), qPrintable(page));
    }

    /// "export {default as tidy} from": what cannot be found is still told, so that the page stays one.
    void defaultsOfScripts()
    {
        FileRecord index = file(u"util/src/index.ts"_s, u"TypeScript"_s, {});
        for (const auto &[name, from, original] : { std::tuple{ u"tidy"_s, u"./tidy"_s, u"default"_s },
                 { u"Only"_s, u"./only"_s, u"default"_s }, { u"Far"_s, u"far"_s, u"default"_s }, { u"*"_s, u"./none"_s, u"*"_s } })
            index.facts.append(FactRecord{ u"code.reexport"_s,
                QJsonObject{ { u"name"_s, name }, { u"from"_s, from }, { u"original"_s, original } }, 1 });
        const FakeModelView view({ index,
            file(u"util/src/tidy.ts"_s, u"TypeScript"_s,
                { symbol(u"function"_s, u"tidy"_s, {}, u"()"_s), symbol(u"interface"_s, u"Tidiness"_s) }),
            file(u"util/src/only.ts"_s, u"TypeScript"_s, { symbol(u"class"_s, u"Hidden"_s) }),
            file(u"util/src/none.ts"_s, u"TypeScript"_s, {}) });
        const QString page = textOf(u"development/package/util/src"_s, view);
        for (const QString &part : { u"S F tidy"_s, u"S C Only"_s, u"S N Far: from far"_s, u"./none"_s })
            QVERIFY2(page.contains(part), qPrintable(part + u" in "_s + page));
    }

    void internalNamesComeLast()
    {
        SymbolRecord inner = symbol(u"function"_s, u"alpha"_s, u"net::detail"_s, u"()"_s);
        inner.scopeKind = u"namespace"_s;
        SymbolRecord outer = symbol(u"function"_s, u"zeta"_s, u"net"_s, u"()"_s);
        outer.scopeKind = u"namespace"_s;
        const QString text = textOf(u"development/api/net.h"_s, FakeModelView({ file(u"net.h"_s, u"C++"_s, { inner, outer }) }));
        QVERIFY2(text.contains(u"H2 Functions\nS F zeta"_s), qPrintable(text));
        QVERIFY2(text.contains(u"H2 Internal\nS F detail::alpha"_s), qPrintable(text));
        QVERIFY2(text.contains(u"H2 Internals\nH3 detail::alpha"_s), qPrintable(text));
    }

    void aTypeIsMeantNotItsConstructor()
    {
        SymbolRecord box = symbol(u"class"_s, u"Box"_s, {}, {}, {}, u"A {@link Box} of {@link #value}s."_s, u"javadoc"_s);
        SymbolRecord constructor = symbol(u"constructor"_s, u"Box"_s, u"Box"_s, u"()"_s);
        SymbolRecord value = symbol(u"method"_s, u"value"_s, u"Box"_s, u"()"_s);
        SymbolRecord user = symbol(u"class"_s, u"Shelf"_s, {}, {}, {}, u"Holds {@link a.Box}es."_s, u"javadoc"_s);
        for (SymbolRecord *each : { &box, &constructor, &value, &user })
            each->separator = u"."_s;
        const FakeModelView view({ file(u"a/Box.java"_s, u"Java"_s, { box, constructor, value }), file(u"b/Shelf.java"_s, u"Java"_s, { user }) });
        const QString own = textOf(u"development/api/a/Box.java"_s, view);
        QVERIFY2(own.contains(u"A [`Box`](#Box) of [`value`](#Box.value)s."_s), qPrintable(own));
        const QString other = textOf(u"development/api/b/Shelf.java"_s, view);
        QVERIFY2(other.contains(u"](../a/Box.java.md#Box)es."_s), qPrintable(other));
    }

    void hierarchy()
    {
        const auto type = [](const QString &name, const QStringList &bases, const QString &scope = {}) {
            SymbolRecord record = symbol(u"class"_s, name, scope);
            record.bases = bases;
            return record;
        };
        const FakeModelView view({ file(u"a.h"_s, u"C++"_s,
                                       { type(u"Base"_s, {}), type(u"One"_s, { u"public Base"_s }),
                                           type(u"Two"_s, { u"private Base"_s, u"public QObject"_s }),
                                           type(u"Three"_s, { u"One"_s }), type(u"Loop"_s, { u"Pool"_s }),
                                           type(u"Pool"_s, { u"Loop"_s }) }),
            file(u"b.h"_s, u"C++"_s,
                { type(u"Base"_s, {}, u"other"_s), type(u"Inner"_s, { u"Base"_s }, u"other"_s) }) });
        const QString text = textOf(u"development/hierarchy"_s, view);
        QVERIFY2(text.contains(u"G 0 Base *\nG 0 One\nG 0 Three\nG 0 Two\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"G One > Base\nG Three > One\nG Two > Base"_s), qPrintable(text));
        QVERIFY2(text.contains(u"H2 All types\nBase\nOne\nThree\nTwo\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"other::Base\nother::Inner"_s), qPrintable(text));
        QVERIFY2(text.contains(u"QObject\nTwo"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Loop\nPool\nLoop"_s), qPrintable(text));
        QVERIFY(!written(u"development/hierarchy"_s, FakeModelView({ file(u"a.h"_s, u"C++"_s, { type(u"A"_s, {}) }) })));
    }

    /// Names of Python do not say their module: two of them are two.
    void hierarchyOfHomonyms()
    {
        const auto type = [](const QString &name, const QStringList &bases) {
            SymbolRecord record = symbol(u"class"_s, name);
            record.separator = u"."_s;
            record.bases = bases;
            return record;
        };
        const FakeModelView view({ file(u"a.py"_s, u"Python"_s, { type(u"Base"_s, {}), type(u"View"_s, { u"Base"_s }) }),
            file(u"b.py"_s, u"Python"_s, { type(u"Other"_s, {}), type(u"View"_s, { u"Other"_s }), type(u"Deep"_s, { u"View"_s }) }) });
        const QString text = textOf(u"development/hierarchy"_s, view);
        QVERIFY2(text.contains(u"Base\nView a.py\nOther\nView b.py\nDeep"_s), qPrintable(text));
    }

    void tests()
    {
        FakeModelView view = cppProject();
        const QString overview = textOf(u"quality-assurance/tests"_s, view);
        QVERIFY2(overview.contains(u"F 1 test case\nF 1 suite\nF 1 file\nF GoogleTest 1 case"_s),
            qPrintable(overview));
        QVERIFY(overview.contains(u"T tests/buffer_test.cpp|Buffer|1"_s));
        QVERIFY(!overview.contains(u"Run them"_s));
        QVERIFY(!view.asked().join(u' ').contains("factLines"_L1));
        const QString page = textOf(u"quality-assurance/tests/tests/buffer_test.cpp"_s, view);
        QVERIFY2(page.contains(u"H2 Buffer\nT grows|buffer_test.cpp:12"_s), qPrintable(page));
    }

    void howToRun()
    {
        FileRecord build = file(u"CMakeLists.txt"_s, u"CMake"_s, {}, FileRole::Build);
        FileRecord test = file(u"t.cpp"_s, u"C++"_s, {}, FileRole::Test);
        test.facts = { { u"test.case"_s, { { u"framework"_s, u"Qt Test"_s }, { u"name"_s, u"a"_s } }, 1 } };
        FakeModelView view({ build, test });
        view.contents.insert(u"CMakeLists.txt"_s, "project(x)\nenable_testing()\n");
        QVERIFY(
            textOf(u"quality-assurance/tests"_s, view).contains(u"H2 Run them\nctest --test-dir build"_s));
        view.contents.insert(u"CMakeLists.txt"_s, "project(x)\n# enable_testing()\n");
        QVERIFY(!textOf(u"quality-assurance/tests"_s, view).contains(u"Run them"_s));
    }

    void coverage()
    {
        const FakeModelView view = cppProject();
        const auto output = written(u"quality-assurance/coverage"_s, view);
        QVERIFY(output);
        const QString text = pageText(std::get<markup::Page>(output->documents[0].content));
        QVERIFY2(text.contains(u"T include/io/buffer.h|66 %|4|6|2"_s), qPrintable(text));
        QVERIFY(text.contains(u"F 50 % of public symbols documented"_s));
        QCOMPARE(output->documents[1].path, u"quality-assurance/badge.json"_s);
        const QJsonObject badge
            = QJsonDocument::fromJson(std::get<QByteArray>(output->documents[1].content)).object();
        QCOMPARE(badge["schemaVersion"_L1].toInt(), 1);
        QCOMPARE(badge["message"_L1].toString(), u"50%"_s);
    }

    void coverageByModule()
    {
        QList<FileRecord> files;
        for (const QString &module : { u"alpha"_s, u"beta"_s })
            for (int i = 0; i < 3; ++i)
                files.append(file(
                    u"src/%1/f%2.py"_s.arg(module).arg(i), u"Python"_s, { symbol(u"function"_s, u"f"_s) }));
        const FakeModelView view(files);
        const QString text = textOf(u"quality-assurance/coverage/src/alpha"_s, view);
        QVERIFY2(text.contains(u"T f0.py|0 %|0|1|1"_s), qPrintable(text));
        QCOMPARE(view.asked(), QStringList{ u"counts:src/alpha/"_s });
        QVERIFY(textOf(u"quality-assurance/coverage"_s, view).contains(u"T src/beta/|0 %|0|3|3"_s));
    }

    void cancelled()
    {
        const FakeModelView view = cppProject();
        std::stop_source stop;
        stop.request_stop();
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view))
                if (unit.kind == "api"_L1)
                    QVERIFY(!writer->write(unit, view, stop.get_token()).ok());
    }
};

Q_DECLARE_METATYPE(tars::SymbolRecord)
QTEST_GUILESS_MAIN(TestDepartments)
#include "tst_departments.moc"
