// API pages of files, and the lists of their symbols.
#include "service/departments/development/kinds.h"
#include "service/markup/text.h"
#include "tests/fakes/writtenpages.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::test;
using fakes::FakeModelView;

class TestApiPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(text.count("Growing buffers."_L1), 1); // the lead says it
        QVERIFY2(text.contains("\nAnd more."_L1), qPrintable(text));
    }

    void home()
    {
        SymbolRecord parsed = symbol(u"function"_s, u"parse"_s, u"Io.Parsers"_s, u"(text : string)"_s);
        parsed.scopeKind = u"module"_s;
        parsed.separator = u"."_s;
        const FakeModelView view({ file(u"src/Parsers.fs"_s, u"F#"_s, { parsed }) });
        const QString text = textOf(u"development/api/src/Parsers.fs"_s, view);
        QVERIFY2(text.contains(u"Module Io.Parsers"_s), qPrintable(text));
    }

    /// C's authors describe a function where they define it, and its users read the header.
    void commentOfTheDefinition()
    {
        SymbolRecord declared = symbol(u"function"_s, u"addTwo"_s, {}, u"(int a, int b)"_s, u"int"_s);
        declared.definition = false;
        SymbolRecord other = symbol(u"function"_s, u"dropAll"_s, {}, u"(void)"_s, u"void"_s);
        other.definition = false;
        FileRecord header = file(u"src/sum.h"_s, u"C"_s, { declared, other });
        FileRecord source = file(u"src/sum.c"_s, u"C"_s, { symbol(u"function"_s, u"addTwo"_s, {}, u"(int a, int b)"_s, u"int"_s, u"Adds both."_s, u"plain"_s),
            symbol(u"function"_s, u"said"_s, {}, u"(void)"_s, u"void"_s) });
        // Of two programs that each define the name, neither is known to be meant.
        const FileRecord one = file(u"a/one.c"_s, u"C"_s, { symbol(u"function"_s, u"dropAll"_s, {}, u"(void)"_s, u"void"_s, u"Drops here."_s, u"plain"_s) });
        const FileRecord two = file(u"b/two.c"_s, u"C"_s, { symbol(u"function"_s, u"dropAll"_s, {}, u"(void)"_s, u"void"_s, u"Drops there."_s, u"plain"_s) });
        SymbolRecord said = symbol(u"function"_s, u"said"_s, {}, u"(void)"_s, u"void"_s, u"Says it."_s, u"plain"_s);
        said.definition = false;
        header.symbols.append(said);
        const FakeModelView view({ header, source, one, two });
        const QString text = textOf(u"development/api/src/sum.h"_s, view);
        for (const QString &part : { u"3 public symbols, 2 documented"_s, u"S F addTwo: Adds both. "_s,
                 u"Adds both.\nComment of the definition in src/sum.c"_s, u"S F dropAll:  no comment"_s })
            QVERIFY2(text.contains(part), qPrintable(part + u"\n-- not in --\n"_s + text));
        const QString defined = textOf(u"development/api/src/sum.c"_s, view);
        QVERIFY2(defined.contains(u"Says it.\nComment of the declaration in src/sum.h"_s), qPrintable(defined));
        QVERIFY(!defined.contains(u"Adds both.\nComment of"_s));
    }

    /// What stands above several declarations is about all of them: of the first its definition tells more.
    void commentOfAGroup()
    {
        const auto declared = [](const QString &name, int line, const QString &comment) {
            SymbolRecord record = symbol(u"function"_s, name, {}, u"(int a)"_s, u"int"_s, comment, u"plain"_s);
            record.definition = false;
            record.line = record.endLine = line;
            return record;
        };
        const FileRecord header = file(u"src/low.h"_s, u"C"_s, { declared(u"growRoom"_s, 4, u"Low level functions"_s), declared(u"dropRoom"_s, 5, {}), declared(u"alone"_s, 8, u"Stands alone."_s) });
        const FileRecord source = file(u"src/low.c"_s, u"C"_s, { symbol(u"function"_s, u"growRoom"_s, {}, u"(int a)"_s, u"int"_s, u"Enlarges it."_s, u"plain"_s),
            symbol(u"function"_s, u"alone"_s, {}, u"(int a)"_s, u"int"_s, u"Elsewhere."_s, u"plain"_s) });
        const QString text = textOf(u"development/api/src/low.h"_s, FakeModelView({ header, source }));
        QVERIFY2(text.contains(u"S F growRoom: Enlarges it."_s) && text.contains(u"S F alone: Stands alone."_s), qPrintable(text));
    }

    /// C# and F# tell types of one name apart by their type parameters.
    void typesOfOneName()
    {
        SymbolRecord plain = symbol(u"class"_s, u"Policy"_s, {}, {}, {}, u"Plain."_s);
        SymbolRecord generic = symbol(u"class"_s, u"Policy"_s, {}, {}, {}, u"With a result."_s);
        generic.templateParameters = u"<in TResult>"_s;
        const auto member = [](const QString &comment) {
            SymbolRecord record = symbol(u"method"_s, u"Run"_s, u"Policy"_s, u"()"_s, u"void"_s, comment);
            record.separator = u"."_s;
            return record;
        };
        const FileRecord both = file(u"Policy.cs"_s, u"C#"_s, { plain, member(u"Runs."_s), generic, member({}) });
        const QString text = textOf(u"development/api/Policy.cs"_s, FakeModelView({ both }));
        for (const QString &part : { u"4 public symbols, 4 documented"_s, u"S C Policy: Plain."_s, u"S C Policy<TResult>: With a result."_s, u"H2 Policy<TResult>"_s })
            QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
        const auto anchorsOf = [](const FileRecord &record) {
            const auto output = written(u"development/api/Policy.cs"_s, FakeModelView({ record }));
            QStringList anchors;
            for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
                if (const auto *heading = std::get_if<markup::Heading>(&block.content); heading && !heading->kindLetter.isEmpty())
                    anchors.append(heading->anchor);
            return anchors;
        };
        QCOMPARE(anchorsOf(both), QStringList({ u"Policy"_s, u"Policy.Run"_s, u"Policy-TResult"_s, u"Policy-TResult.Run"_s }));
        // The first of a name keeps it, so that others find it.
        SymbolRecord two = generic;
        two.templateParameters = u"<TA, TB>"_s;
        SymbolRecord only = member({});
        only.name = u"Once"_s;
        QCOMPARE(anchorsOf(file(u"Policy.cs"_s, u"C#"_s, { generic, member({}), two, member({}), only })),
            QStringList({ u"Policy-TA-TB"_s, u"Policy-TA-TB.Run"_s, u"Policy.Once"_s, u"Policy"_s, u"Policy.Run"_s }));
    }

    /// Examples say what they use, by the rule by which entries tell who uses them, and where their lines stand.
    void examples()
    {
        FileRecord api = file(u"lib/shop.js"_s, u"JavaScript"_s, { symbol(u"function"_s, u"createShop"_s), symbol(u"function"_s, u"never"_s) });
        FileRecord example = file(u"examples/buy.js"_s, u"JavaScript"_s, {}, FileRole::Example);
        example.references = { { u"createShop"_s, { 5 } } };
        FakeModelView view({ api, example });
        SymbolRecord plain = symbol(u"method"_s, u"get"_s, u"app"_s);
        plain.separator = u"."_s;
        view = FakeModelView({ file(u"lib/shop.js"_s, u"JavaScript"_s, api.symbols + QList<SymbolRecord>{ plain }), example });
        QByteArray content = "// Copyright Mira\n\nconst shop = createShop(never); // app.never(1)\napp.get(shop);\n";
        view.contents.insert(u"examples/buy.js"_s, content);
        const auto blockOf = [&] {
            const auto output = written(u"development/examples"_s, view);
            for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
                if (const auto *code = std::get_if<markup::CodeBlock>(&block.content))
                    return *code;
            return markup::CodeBlock();
        };
        QVERIFY2(textOf(u"development/examples"_s, view).contains(u"Uses createShop, app.get\n"_s), qPrintable(textOf(u"development/examples"_s, view)));
        const markup::CodeBlock whole = blockOf();
        QVERIFY(whole.text.startsWith(u"const shop = createShop(never);"_s));
        QCOMPARE(whole.source->line, 3);
        QCOMPARE(whole.links.size(), 2);
        QCOMPARE(whole.links.first().second.path, u"development/api/lib/shop.js.md"_s);
        content += QByteArray("more();\n").repeated(200);
        view.contents.insert(u"examples/buy.js"_s, content);
        QCOMPARE(blockOf().title, u"Lines 3 to 22"_s);
        QVERIFY(textOf(u"development/examples"_s, view).contains(u"Goes on in the source: buy.js:23"_s));
    }

    void commentOfTheRightOverload()
    {
        const auto method = [](const QString &signature, const QString &comment) {
            SymbolRecord record = symbol(u"method"_s, u"put"_s, u"Box"_s, signature, u"void"_s, comment);
            record.definition = !comment.isEmpty();
            return record;
        };
        const FileRecord header = file(u"box.h"_s, u"C++"_s, { symbol(u"class"_s, u"Box"_s), method(u"(int n)"_s, {}), method(u"(char c)"_s, {}), method(u"(int n, int m)"_s, {}) });
        const FileRecord source = file(u"box.cpp"_s, u"C++"_s, { method(u"(char c)"_s, u"Puts a letter."_s), method(u"(int n, int m)"_s, u"Puts two."_s) });
        const QString text = textOf(u"development/api/box.h"_s, FakeModelView({ header, source }));
        QVERIFY2(text.contains(u"4 public symbols, 3 documented"_s) && text.contains(u"Overload 2\nPuts a letter."_s)
                && text.contains(u"Overload 3\nPuts two."_s), qPrintable(text));
    }

    /// The way to the namespaces' pages, and what tells packages of one name apart.
    void contents()
    {
        SymbolRecord package = symbol(u"package"_s, u"okio"_s);
        SymbolRecord hidden = symbol(u"class"_s, u"Table"_s, u"io::detail"_s);
        hidden.scopeKind = u"namespace"_s;
        QList<FileRecord> files{ file(u"a/okio/A.kt"_s, u"Kotlin"_s, { package, symbol(u"class"_s, u"A"_s, u"okio"_s) }),
            file(u"b/okio/B.kt"_s, u"Kotlin"_s, { package, symbol(u"class"_s, u"B"_s, u"okio"_s) }) };
        SymbolRecord open = hidden;
        open.name = u"Buffer"_s;
        open.scope = u"io"_s;
        SymbolRecord io = symbol(u"namespace"_s, u"io"_s), detail = symbol(u"namespace"_s, u"detail"_s, u"io"_s);
        detail.scopeKind = u"namespace"_s;
        files.append(file(u"include/io/buffer.h"_s, u"C++"_s, { io, open, detail, hidden }));
        files.append(file(u"include/io/only.h"_s, u"C++"_s, { open }));
        const FakeModelView view(files);
        const QString text = textOf(u"development/index"_s, view);
        QVERIFY2(text.contains(u"S N okio:  a/okio/"_s) && text.contains(u"S N okio:  b/okio/"_s), qPrintable(text));
        QVERIFY2(text.contains(u"H2 Namespaces\nS N io:  \nS N io::detail: "_s), qPrintable(text));
        const auto output = written(u"development/api/include/io/only.h"_s, view);
        QVERIFY(output);
        const markup::Inlines fact = std::get<markup::Page>(output->documents.first().content).facts.value(1);
        QVERIFY(fact.size() == 2 && fact[1].target);
        QCOMPARE(fact[1].target->path, u"development/namespaces/io.md"_s);
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

    /// Qt tells an enumeration's values in the comment of the enumeration.
    void valuesToldByTheEnumeration()
    {
        SymbolRecord unit = symbol(u"enum"_s, u"Unit"_s, {}, {}, {}, u"How much.\n\\value Bytes in bytes\n\\value Gone not there"_s);
        unit.commentStyle = u"doxygen"_s;
        const FakeModelView view({ file(u"a.h"_s, u"C++"_s, { unit, symbol(u"enumerator"_s, u"Bytes"_s, u"Unit"_s), symbol(u"enumerator"_s, u"Items"_s, u"Unit"_s) }) });
        const QString text = textOf(u"development/api/a.h"_s, view);
        QVERIFY2(text.contains(u"in bytes"_s) && text.contains(u"not there"_s) && !text.contains(u"value"_s), qPrintable(text));
        QCOMPARE(text.count(u"in bytes"_s), 1);
    }

    /// A Kotlin comment's brackets mark parameters too, whatever else bears the name.
    void bracketsMarkParameters()
    {
        SymbolRecord read = symbol(u"function"_s, u"read"_s, {}, u"(sink: Sink)"_s, {}, u"Fills [sink] as a [Sink] does."_s);
        read.commentStyle = u"javadoc"_s;
        const FakeModelView view({ file(u"a.kt"_s, u"Kotlin"_s, { read, symbol(u"class"_s, u"Sink"_s), symbol(u"function"_s, u"sink"_s) }) });
        const QString text = textOf(u"development/api/a.kt"_s, view);
        QVERIFY2(text.contains(u"Fills `sink` as a [`Sink`](#Sink) does."_s), qPrintable(text));
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

    void longExamplesAreBegun()
    {
        FakeModelView view({ file(u"a.h"_s, u"C++"_s, { symbol(u"function"_s, u"f"_s) }), file(u"examples/one.cpp"_s, u"C++"_s, {}, FileRole::Example) });
        view.contents.insert(u"examples/one.cpp"_s, "begin();\n" + QByteArray("\nstep();\n").repeated(100) + "end();\n");
        const QString text = textOf(u"development/examples"_s, view);
        QVERIFY2(text.contains(u"begin();"_s) && !text.contains(u"end();"_s) && text.contains(u"Goes on in the source: one.cpp:40"_s), qPrintable(text));
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

    /// Two interfaces of one method each, of as many parameters: the types say which one it fulfils.
    void inheritedByTypes()
    {
        const auto java = [](SymbolRecord record, const QStringList &bases = {}) {
            record.separator = u"."_s;
            record.bases = bases;
            return record;
        };
        const FakeModelView view({ file(u"a.java"_s, u"Java"_s,
            { java(symbol(u"interface"_s, u"First"_s)), java(symbol(u"method"_s, u"init"_s, u"First"_s, u"(Help.Ansi ansi)"_s, {}, u"Takes codes."_s)),
                java(symbol(u"interface"_s, u"Second"_s)),
                java(symbol(u"method"_s, u"init"_s, u"Second"_s, u"(Help.Scheme scheme)"_s, {}, u"Takes colours."_s)),
                java(symbol(u"class"_s, u"Leaf"_s), { u"First"_s, u"Second"_s }),
                java(symbol(u"method"_s, u"init"_s, u"Leaf"_s, u"(Ansi codes)"_s, {}, u"{@inheritDoc}"_s, u"javadoc"_s)),
                java(symbol(u"method"_s, u"init"_s, u"Leaf"_s, u"(Scheme colours)"_s, {}, u"{@inheritDoc}"_s, u"javadoc"_s)) }) });
        const QString text = textOf(u"development/api/a.java"_s, view).section(u"Leaf"_s, -1);
        QVERIFY2(text.contains(u"Takes codes."_s) && text.contains(u"Takes colours."_s), qPrintable(text));
    }

    void enumeratorsThatCarry()
    {
        SymbolRecord one = symbol(u"enumerator"_s, u"Byte"_s, u"Item"_s, u"(u8)"_s);
        SymbolRecord two = symbol(u"enumerator"_s, u"Pair"_s, u"Item"_s, u"{ a: u8, b: String }"_s);
        one.scopeKind = two.scopeKind = u"enum"_s;
        const QString page = textOf(u"development/api/a.rs"_s, FakeModelView({ file(u"a.rs"_s, u"Rust"_s, { symbol(u"enum"_s, u"Item"_s), one, two }) }));
        QVERIFY2(page.contains(u"T Byte(u8)"_s) && page.contains(u"T Pair { a: u8, b: String }"_s), qPrintable(page));
    }

    /// Where the words of a value lead somewhere, no table cuts them off.
    void valuesWithLinks()
    {
        SymbolRecord token = symbol(u"enum"_s, u"Token"_s);
        SymbolRecord begin = symbol(u"enumerator"_s, u"BEGIN"_s, u"Token"_s, {}, {}, u"See {@link #END}."_s, u"javadoc"_s);
        SymbolRecord end = symbol(u"enumerator"_s, u"END"_s, u"Token"_s);
        for (SymbolRecord *each : { &begin, &end }) {
            each->separator = u"."_s;
            each->scopeKind = u"enum"_s;
        }
        const QString page = textOf(u"development/api/Token.java"_s, FakeModelView({ file(u"Token.java"_s, u"Java"_s, { token, begin, end }) }));
        QVERIFY2(page.contains(u"See [`END`](#Token.END)."_s), qPrintable(page));
        begin.comment = u"Opens.\n@since 1.4\n@see #END"_s;
        SymbolRecord all = begin;
        all.kind = u"field"_s;
        all.name = u"ALL"_s;
        const QString tags = textOf(u"development/api/Token.java"_s, FakeModelView({ file(u"Token.java"_s, u"Java"_s, { token, begin, end, all }) }));
        QVERIFY2(tags.count(u"Since 1.4\n**See also** [`END`](#Token.END)"_s) == 2, qPrintable(tags));
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
};

QTEST_GUILESS_MAIN(TestApiPages)
#include "tst_apipages.moc"
