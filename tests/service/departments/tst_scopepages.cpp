// Pages beyond the file: classes, namespaces, packages, hierarchy, architecture.
#include "tests/fakes/writtenpages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::test;
using fakes::FakeModelView;

namespace
{
int linksTo(const markup::Page &page, const QString &path)
{
    int links = 0;
    const auto count = [&](const std::optional<markup::Target> &target) { links += target && target->path == path; };
    const auto countAll = [&](const markup::Inlines &inlines) {
        for (const markup::Inline &part : inlines)
            count(part.target);
    };
    for (const markup::Inlines &fact : page.facts)
        countAll(fact);
    for (const markup::Block &block : page.blocks) {
        if (const auto *paragraph = std::get_if<markup::Paragraph>(&block.content))
            countAll(paragraph->content);
        if (const auto *list = std::get_if<markup::SummaryList>(&block.content))
            for (const markup::SummaryRow &row : list->rows)
                count(row.target);
        if (const auto *graph = std::get_if<markup::Graph>(&block.content))
            for (const auto &node : graph->nodes)
                count(node.target);
        if (const auto *table = std::get_if<markup::Table>(&block.content))
            for (const QList<markup::Cell> &row : table->rows)
                for (const markup::Cell &cell : row)
                    countAll(cell.content);
    }
    return links;
}
} // namespace

class TestScopePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    /// Usings of .NET name namespaces, which say nothing of who needs whom: the solution's projects do.
    void architectureOfASolution()
    {
        const auto project = [](const QString &path, const QStringList &references) {
            FileRecord record = file(path, u"XML"_s, {}, FileRole::Build);
            record.facts.append({ u"build.target"_s, { { u"system"_s, u"MSBuild"_s }, { u"name"_s, path } }, 1 });
            for (const QString &reference : references)
                record.facts.append({ u"dependency"_s, { { u"ecosystem"_s, u"NuGet"_s }, { u"name"_s, u"x"_s }, { u"source"_s, reference } }, 2 });
            return record;
        };
        const auto source = [](const QString &path) { return file(path, u"C#"_s, { symbol(u"class"_s, u"C"_s) }); };
        const FakeModelView view({ project(u"src/Core/Core.csproj"_s, {}), source(u"src/Core/Core.cs"_s), source(u"src/Core/Deep/More.cs"_s),
            project(u"src/Run/Run.csproj"_s, { u"../Core/Core.csproj"_s }), source(u"src/Run/Run.cs"_s),
            project(u"src/App/App.csproj"_s, { u"../Run/Run.csproj"_s, u"../Core/Core.csproj"_s }), source(u"src/App/App.cs"_s),
            project(u"tests/T/T.csproj"_s, { u"../../src/Core/Core.csproj"_s }), file(u"tests/T/T.cs"_s, u"C#"_s, {}, FileRole::Test) });
        const QString text = textOf(u"development/architecture"_s, view);
        QVERIFY2(text.contains(u"3 projects in 3 layers, read from 3 project references."_s), qPrintable(text));
        QVERIFY2(text.contains(u"G App > Run\n"_s) && text.contains(u"G Run > Core"_s) && !text.contains(u"G App > Core"_s), qPrintable(text));
        QVERIFY(!written(u"development/architecture"_s, FakeModelView({ project(u"a/A.csproj"_s, {}), source(u"a/A.cs"_s) })));
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

    void classPagesLinkToMembersByTheirNameAlone()
    {
        const auto java = [](const QString &kind, const QString &name, const QString &scope = {}, const QString &comment = {}) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s, {}, comment, u"javadoc"_s);
            record.separator = u"."_s;
            return record;
        };
        QList<SymbolRecord> symbols{ java(u"class"_s, u"Pool"_s, {}, u"As text by {@link #asText() Pool.asText()}, not {@link #gone()}."_s) };
        for (int i = 0; i < manyMembers; ++i)
            symbols.append(java(u"method"_s, u"m%1"_s.arg(i), u"Pool"_s));
        symbols.append(java(u"method"_s, u"asText"_s, u"Pool"_s));
        const FakeModelView view({ file(u"Pool.java"_s, u"Java"_s, symbols),
            file(u"Other.java"_s, u"Java"_s, { java(u"class"_s, u"Other"_s), java(u"method"_s, u"asText"_s, u"Other"_s) }) });
        const QString page = textOf(u"development/class/Pool"_s, view);
        QVERIFY2(page.contains(u"[Pool.asText()](../api/Pool.java.md#Pool.asText)"_s), qPrintable(page));
        QVERIFY2(!page.contains(u"gone]("_s) && page.contains(u"gone"_s), qPrintable(page));
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
        const auto odd = [&](const QString &name) { // no compiler takes them together: there is no page
            SymbolRecord record = go(u"function"_s, u"Of"_s);
            record.scope = name;
            return file(u"odd/"_s + name + u".go"_s, u"Go"_s, { go(u"package"_s, name), record });
        };
        const FakeModelView view({ first, second, other, odd(u"one"_s), odd(u"two"_s) });
        const QString page = textOf(u"development/package/net"_s, view);
        QVERIFY2(page.contains(u"Package net opens things."_s), qPrintable(page));
        QVERIFY2(page.contains(u"2 public names in 2 files"_s), qPrintable(page));
        QVERIFY2(page.contains(u"S C Conn"_s) || page.contains(u"S S Conn:  no comment"_s), qPrintable(page));
        QVERIFY2(page.contains(u"S F Open: Open opens."_s), qPrintable(page));
        QVERIFY(!written(u"development/package/cmd"_s, view)); // declares none
        QVERIFY(!written(u"development/namespace/net"_s, view)); // told by the page of the package
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view))
                QVERIFY2(unit.id.value != u"development/namespace/one"_s, "of files that no page takes together");
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
        FileRecord lib = file(u"crates/s/src/lib.rs"_s, u"Rust"_s, { symbol(u"function"_s, u"own"_s), symbol(u"module"_s, u"far"_s) });
        lib.facts = { passes(u"Searcher"_s, u"searcher"_s), passes(u"sinks"_s, {}), passes(u"plain"_s, u"crate::inner"_s) };
        FileRecord macros = file(u"crates/s/src/macros.rs"_s, u"Rust"_s, { symbol(u"macro"_s, u"vec_of"_s, {}, u"{ () => { ... }; }"_s) });
        macros.facts = { { u"code.macro"_s, { { u"name"_s, u"vec_of"_s } }, 1 } };
        const FakeModelView view({ manifest, lib, macros,
            file(u"crates/s/src/searcher.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Searcher"_s), symbol(u"struct"_s, u"Hidden"_s) }),
            file(u"crates/s/src/sinks.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Bytes"_s) }),
            file(u"crates/s/src/inner.rs"_s, u"Rust"_s, { symbol(u"module"_s, u"plain"_s, {}, {}, {}, u"Plain ones."_s), symbol(u"struct"_s, u"Lines"_s, u"plain"_s) }),
            file(u"crates/s/src/far.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Inner"_s) }),
            file(u"crates/s/src/unknown.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"OfSomeMacro"_s) }) });
        const auto api = [&](const QString &name) { return textOf(u"development/api/crates/s/src/"_s + name, view); };
        QVERIFY2(api(u"lib.rs"_s).contains(u"\nuse grep_searcher;\n"_s), qPrintable(api(u"lib.rs"_s)));
        QVERIFY2(api(u"searcher.rs"_s).contains(u"\nuse grep_searcher::Searcher;\n"_s), qPrintable(api(u"searcher.rs"_s)));
        QVERIFY2(api(u"sinks.rs"_s).contains(u"\nuse grep_searcher::sinks;\n"_s), qPrintable(api(u"sinks.rs"_s)));
        QVERIFY2(api(u"inner.rs"_s).contains(u"\nuse grep_searcher::plain;\n"_s), qPrintable(api(u"inner.rs"_s)));
        QVERIFY2(!api(u"far.rs"_s).contains(u"\nuse "_s), qPrintable(api(u"far.rs"_s)));
        QVERIFY2(api(u"far.rs"_s).contains(u"module Rust private module\n"_s), qPrintable(api(u"far.rs"_s)));
        const QString within = textOf(u"development/namespace/crates/s/src/inner.rs::plain"_s, view);
        QVERIFY2(within.startsWith(u"grep_searcher::plain\n"_s), qPrintable(within));
        QVERIFY2(textOf(u"development/index"_s, view).contains(u"N grep_searcher::plain"_s), qPrintable(textOf(u"development/index"_s, view)));
        for (const QString &open : { u"lib.rs"_s, u"searcher.rs"_s, u"sinks.rs"_s, u"macros.rs"_s, u"inner.rs"_s })
            QVERIFY2(!api(open).contains(u"private module"_s), qPrintable(open));
        const QString index = textOf(u"development/index"_s, view);
        QVERIFY2(index.count(u"private module"_s) == 1 && index.contains(u"S N far.rs:  private module no comment"_s), qPrintable(index));
        QVERIFY2(api(u"macros.rs"_s).contains(u"\nuse grep_searcher::vec_of;\n"_s)
                && api(u"macros.rs"_s).contains(u"B macro_rules! vec_of { () => { ... }; }"_s), qPrintable(api(u"macros.rs"_s)));
        const QString crate = textOf(u"development/package/crates/s/src"_s, view);
        QVERIFY2(crate.startsWith(u"grep_searcher\ncrate Rust"_s) && crate.contains(u"S M vec_of"_s), qPrintable(crate));
        QVERIFY2(crate.contains(u"S N plain: Plain ones."_s), qPrintable(crate));
        const QString undocumented = textOf(u"development/undocumented"_s, view);
        QVERIFY2(undocumented.contains(u"7 of 7 public symbols"_s) && undocumented.contains(u"Hidden"_s) && undocumented.contains(u"OfSomeMacro"_s) && !undocumented.contains(u"Inner"_s), qPrintable(undocumented));
    }

    /// What would list nothing is not planned, and so nothing leads to it.
    void packagesWithNothingToTell_data()
    {
        QTest::addColumn<FileRecord>("entry");
        QTest::addColumn<FileRecord>("beside");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("planned");
        const auto passing = [](const QString &path, const QString &language, const QString &name, const QString &from) {
            FileRecord record = file(path, language, {});
            QJsonObject value{ { u"name"_s, name } };
            if (!from.isEmpty())
                value.insert(u"from"_s, from);
            record.facts = { { u"code.reexport"_s, value, 1 } };
            return record;
        };
        const auto java = [](const QString &scope) {
            SymbolRecord package = symbol(u"package"_s, u"org.kept"_s);
            SymbolRecord type = symbol(u"class"_s, u"A"_s, scope);
            package.separator = type.separator = u"."_s;
            type.scopeKind = u"package"_s;
            return file(u"src/body/A.java"_s, u"Java"_s, { package, type });
        };
        const QString rust = u"Rust"_s, body = u"src/body"_s;
        const FileRecord empty = file(u"src/body/inner.rs"_s, rust, {});
        const FileRecord full = file(u"src/body/inner.rs"_s, rust, { symbol(u"struct"_s, u"Body"_s) });
        QTest::newRow("a name that a macro makes") << passing(u"src/body/mod.rs"_s, rust, u"Body"_s, u"self::inner"_s) << empty << body << false;
        QTest::newRow("all of nothing") << passing(u"src/body/mod.rs"_s, rust, u"*"_s, u"self::inner"_s) << empty << body << false;
        QTest::newRow("a name") << passing(u"src/body/mod.rs"_s, rust, u"Body"_s, u"self::inner"_s) << full << body << true;
        QTest::newRow("a module") << passing(u"src/body/mod.rs"_s, rust, u"inner"_s, {}) << full << body << true;
        QTest::newRow("somebody else's") << passing(u"src/body/index.ts"_s, u"TypeScript"_s, u"A"_s, u"far"_s) << empty << body << true;
        QTest::newRow("a package") << java(u"org.kept"_s) << empty << body << true;
        QTest::newRow("a package of others") << java(u"org.other"_s) << empty << body << false;
    }
    void packagesWithNothingToTell()
    {
        QFETCH(const FileRecord, entry);
        QFETCH(const FileRecord, beside);
        QFETCH(const QString, folder);
        QFETCH(const bool, planned);
        FileRecord manifest = file(u"Cargo.toml"_s, u"TOML"_s, {}, FileRole::Build);
        manifest.facts = { { u"project.meta"_s, { { u"name"_s, u"acme"_s } }, 1 } };
        FileRecord lib = file(u"src/lib.rs"_s, u"Rust"_s, { symbol(u"function"_s, u"own"_s) });
        lib.facts = { { u"code.reexport"_s, { { u"name"_s, u"body"_s } }, 1 } };
        const FakeModelView view({ manifest, lib, entry, beside });
        const QString path = u"development/packages/"_s + folder + u".md"_s;
        int plans = 0, links = 0;
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view)) {
                plans += unit.primaryPath == path;
                const auto output = writer->write(unit, view, {});
                if (unit.department == Department::Development)
                    QVERIFY2(output, qPrintable(unit.id.value));
                if (const auto *page = output ? std::get_if<markup::Page>(&output->documents.first().content) : nullptr)
                    links += linksTo(*page, path);
            }
        QCOMPARE(plans, int(planned));
        QCOMPARE(links > 0, planned);
    }

    /// The page of the package has the name; a module that only bears the same one has not.
    void namespacesOfNamesakes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("path");
        QTest::newRow("package") << u"Java"_s << u"development/namespaces/shop.md"_s;
        QTest::newRow("module") << u"Python"_s << u"development/namespaces/shop.md"_s;
    }
    void namespacesOfNamesakes()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, path);
        SymbolRecord package = symbol(u"package"_s, u"shop"_s);
        SymbolRecord message = symbol(u"message"_s, u"Cart"_s, u"shop"_s);
        message.scopeKind = u"package"_s;
        message.separator = u"."_s;
        SymbolRecord type = symbol(u"class"_s, u"Service"_s, language == "Java"_L1 ? u"shop"_s : QString());
        type.scopeKind = type.scope.isEmpty() ? QString() : u"package"_s;
        type.separator = u"."_s;
        const FakeModelView view({ file(u"protos/shop.proto"_s, u"Protobuf"_s, { package, message }),
            language == "Java"_L1 ? file(u"java/shop/Service.java"_s, language, { package, type }) : file(u"shop/__init__.py"_s, language, { type }) });
        const auto api = written(u"development/api/protos/shop.proto"_s, view);
        QVERIFY(api);
        QVERIFY(linksTo(std::get<markup::Page>(api->documents.first().content), path) > 0);
        const QString page = textOf(u"development/namespace/shop"_s, view);
        QVERIFY2(page.contains(u"Cart"_s) && !page.contains(u"Service"_s), qPrintable(page));
        const QString index = textOf(u"development/index"_s, view);
        QVERIFY2(index.contains(u"N shop"_s), qPrintable(index));
        // Copies of one file are told apart by their folders.
        const FakeModelView copies({ file(u"a/shop.proto"_s, u"Protobuf"_s, { package, message }), file(u"b/shop.proto"_s, u"Protobuf"_s, { package, message }) });
        const QString list = textOf(u"development/namespace/shop"_s, copies);
        QVERIFY2(list.contains(u"a/shop.proto"_s) && list.contains(u"b/shop.proto"_s), qPrintable(list));
    }

    /// A partial type of C# is told as a whole on one page, whatever the size of its parts.
    void partialTypes()
    {
        const auto part = [](const QString &path, const QString &member, const QString &parameters, const QString &comment = {}) {
            SymbolRecord type = symbol(u"class"_s, u"Policy"_s, u"Acme"_s, {}, {}, comment);
            type.properties = { u"partial"_s };
            type.templateParameters = parameters;
            type.separator = u"."_s;
            SymbolRecord method = symbol(u"method"_s, member, u"Acme.Policy"_s, u"()"_s, u"void"_s);
            method.scopeKind = u"class"_s;
            method.separator = u"."_s;
            FileRecord record = file(path, u"C#"_s, { type, method });
            record.facts = { { u"code.partial"_s, { { u"name"_s, u"Acme.Policy"_s } }, 1 } };
            return record;
        };
        SymbolRecord retry = symbol(u"class"_s, u"Retry"_s, u"Acme"_s);
        retry.separator = u"."_s;
        retry.bases = { u"Policy"_s };
        const FakeModelView view({ part(u"src/Handle.cs"_s, u"Handle"_s, {}), part(u"src/Policy.cs"_s, u"Execute"_s, {}, u"A policy."_s),
            part(u"src/Of.cs"_s, u"Other"_s, u"<T>"_s), file(u"src/Retry.cs"_s, u"C#"_s, { retry }), file(u"src/Retry.More.cs"_s, u"C#"_s, { retry }) });
        const QString page = textOf(u"development/class/Acme.Policy"_s, view);
        for (const QString &told : { u"Parts of it in Handle.cs"_s, u"A policy."_s, u"S F Execute:"_s, u"S F Handle:"_s })
            QVERIFY2(page.contains(told), qPrintable(told + u" in "_s + page));
        QVERIFY2(!page.contains(u"Other"_s), qPrintable(page));
        QVERIFY2(page.contains(u"G Acme.Retry > Acme.Policy\n"_s) && page.count(u"G Acme.Retry > Acme.Policy"_s) == 1, qPrintable(page));
        QVERIFY(textOf(u"development/api/src/Handle.cs"_s, view).contains(u"Part of the type; all of it: Policy"_s));
        QVERIFY(!textOf(u"development/api/src/Of.cs"_s, view).contains(u"all of it"_s));
    }

    /// A module written within a file has its page, with the path by which users know it, and stands among the crate's.
    void modulesWithinFilesOfRust()
    {
        const auto in = [](SymbolRecord record) {
            record.scopeKind = u"module"_s;
            return record;
        };
        FileRecord manifest = file(u"Cargo.toml"_s, u"TOML"_s, {}, FileRole::Build);
        manifest.facts = { { u"project.meta"_s, { { u"name"_s, u"acme-kit"_s } }, 1 } };
        FileRecord lib = file(u"src/lib.rs"_s, u"Rust"_s,
            { symbol(u"function"_s, u"own"_s), symbol(u"module"_s, u"prelude"_s, {}, {}, {}, u"What is pure.\n\nAnd more."_s),
                in(symbol(u"function"_s, u"make"_s, u"prelude"_s, {}, {}, u"Makes one."_s)), in(symbol(u"module"_s, u"deep"_s, u"prelude"_s)),
                in(symbol(u"struct"_s, u"Thing"_s, u"prelude::deep"_s)) });
        lib.facts = { { u"code.reexport"_s, { { u"name"_s, u"prelude"_s } }, 1 },
            { u"code.reexport"_s, { { u"name"_s, u"Thing"_s }, { u"from"_s, u"prelude::deep"_s } }, 2 } };
        // Another crate's module of the same name is another one.
        FileRecord otherManifest = file(u"two/Cargo.toml"_s, u"TOML"_s, {}, FileRole::Build);
        otherManifest.facts = { { u"project.meta"_s, { { u"name"_s, u"acme-two"_s } }, 1 } };
        const FileRecord otherLib = file(u"two/src/lib.rs"_s, u"Rust"_s, { symbol(u"module"_s, u"prelude"_s, {}, {}, {}, u"Of two."_s), in(symbol(u"function"_s, u"twice"_s, u"prelude"_s)) });
        const FakeModelView view({ manifest, lib, otherManifest, otherLib });
        const QString crate = textOf(u"development/package/src"_s, view);
        QVERIFY2(crate.contains(u"S N prelude: What is pure."_s) && crate.contains(u"S S Thing"_s), qPrintable(crate));
        const QString module = textOf(u"development/namespace/src/lib.rs::prelude"_s, view);
        const QString other = textOf(u"development/namespace/two/src/lib.rs::prelude"_s, view);
        QVERIFY2(other.startsWith(u"acme_two::prelude\nmodule Rust\nOf two."_s) && other.contains(u"S F twice"_s) && !other.contains(u"make"_s), qPrintable(other));
        QVERIFY(!module.contains(u"twice"_s));
        QVERIFY2(module.startsWith(u"acme_kit::prelude\nmodule Rust\nWhat is pure."_s), qPrintable(module));
        for (const QString &part : { u"And more."_s, u"S F make: Makes one."_s, u"S N deep:"_s })
            QVERIFY2(module.contains(part), qPrintable(part + u" in "_s + module));
        const QString data = textOf(u"development/symbols-data"_s, view);
        QVERIFY2(data.contains(u"{\"name\":\"prelude::make\",\"kind\":\"function\",\"module\":\"acme_kit\","_s), qPrintable(data));
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
        // Somebody else's files have no page of their source that could be led to.
        FileRecord foreign = file(u"third_party/x.h"_s, u"C++"_s, { type(u"T"_s, {}), type(u"U"_s, { u"T"_s }), type(u"V"_s, { u"T"_s }), type(u"W"_s, { u"U"_s }) });
        foreign.vendored = true;
        const auto output = written(u"development/hierarchy"_s, FakeModelView({ file(u"a.h"_s, u"C++"_s, { type(u"A"_s, {}), type(u"B"_s, { u"A"_s }), type(u"C"_s, { u"A"_s }), type(u"D"_s, { u"B"_s }), type(u"Own"_s, { u"T"_s }) }), foreign }));
        QVERIFY(output);
        QStringList sources;
        const std::function<void(const markup::Blocks &)> collect = [&](const markup::Blocks &blocks) {
            for (const markup::Block &block : blocks)
                if (const auto *list = std::get_if<markup::BulletList>(&block.content))
                    std::for_each(list->items.begin(), list->items.end(), collect);
                else if (const auto *paragraph = std::get_if<markup::Paragraph>(&block.content))
                    for (const markup::Inline &part : paragraph->content)
                        if (part.target && part.target->kind == markup::Target::Kind::Source)
                            sources.append(part.target->path);
        };
        collect(std::get<markup::Page>(output->documents.first().content).blocks);
        QCOMPARE(sources.join(u' '), QString());
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
};

QTEST_GUILESS_MAIN(TestScopePages)
#include "tst_scopepages.moc"
