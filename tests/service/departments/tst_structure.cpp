// Imports as each language resolves them, and what the graph says of layers, cycles and many modules.
#include "service/departments/structure/importresolver.h"
#include "service/departments/structure/knots.h"
#include "service/departments/structure/modulegraph.h"
#include "tests/fakes/fakemodelview.h"

#include <QtTest>

using namespace tars;
using namespace tars::structure;
using namespace Qt::StringLiterals;

namespace
{
QString languageOf(const QString &path)
{
    static const QHash<QString, QString> languages{ { u"h"_s, u"C++"_s }, { u"hpp"_s, u"C++"_s },
        { u"cpp"_s, u"C++"_s }, { u"py"_s, u"Python"_s }, { u"js"_s, u"JavaScript"_s },
        { u"ts"_s, u"TypeScript"_s }, { u"tsx"_s, u"TypeScript"_s }, { u"go"_s, u"Go"_s },
        { u"rs"_s, u"Rust"_s }, { u"java"_s, u"Java"_s }, { u"kt"_s, u"Kotlin"_s }, { u"cs"_s, u"C#"_s },
        { u"rb"_s, u"Ruby"_s } };
    return languages.value(path.section(u'.', -1));
}

FileRecord source(const QString &path, const QStringList &imports = {})
{
    FileRecord record;
    record.path = path;
    record.language = languageOf(path);
    record.role = record.language.isEmpty() ? FileRole::Build : FileRole::Source;
    for (const QString &import : imports)
        record.imports.append(import.startsWith(u'<') ? ImportRecord{ import.mid(1).chopped(1), true, 1 }
                                                      : ImportRecord{ import, false, 1 });
    return record;
}

FileRecord manifest(const QString &path, const QString &name)
{
    FileRecord record = source(path);
    record.facts = { { u"project.meta"_s, { { u"name"_s, name } }, 1 } };
    return record;
}

QStringList shown(const ModuleGraph &graph)
{
    QStringList edges;
    for (const ModuleEdge &edge : graph.edges)
        edges.append(graph.modules[edge.from].path + u" > "_s + graph.modules[edge.to].path);
    return edges;
}
} // namespace

class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void joinsPaths_data();
    void joinsPaths();
    void modules();
    void layersAndCycles();
    void impliedEdgesAreMarked();
    void collapses_data();
    void collapses();
    void filesBesideFolders();
    void asksOnce();
    void foldersSeeTheirSurroundings();
    void deepChain();
};

void TestStructure::resolves_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("import");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *from, const char *import, const char *expected) {
        QTest::addRow("%s: %s", from, import)
            << QString::fromUtf8(from) << QString::fromUtf8(import) << QString::fromUtf8(expected);
    };
    row("src/net/a.cpp", "b.h", "src/net/b.h");
    row("src/net/a.cpp", "../util/b.h", "src/util/b.h");
    row("src/net/a.cpp", "<lib/b.h>", "include/lib/b.h");
    row("src/net/a.cpp", "lib/b.h", "include/lib/b.h");
    row("src/net/a.cpp", "<string.h>", "");
    row("src/net/a.cpp", "<vector>", "");
    row("src/net/a.cpp", "missing.h", "");
    row("src/net/a.cpp", "util/b.h", "src/util/b.h");
    row("pkg/mod.py", ".sub", "pkg/sub/__init__.py");
    row("pkg/mod.py", ".sub.leaf", "pkg/sub/leaf.py");
    row("pkg/mod.py", ".sub.name", "pkg/sub/__init__.py");
    row("pkg/sub/leaf.py", "..mod", "pkg/mod.py");
    row("pkg/sub/leaf.py", "..", "pkg/__init__.py");
    row("pkg/sub/leaf.py", "....far", "");
    row("pkg/mod.py", "pkg.sub.leaf", "pkg/sub/leaf.py");
    row("pkg/mod.py", "os.path", "");
    row("tools/run.py", "helper", "tools/helper.py");
    row("lib/deep/pack/x.py", "pack.y", "lib/deep/pack/y.py");
    row("web/app.ts", "./view", "web/view.tsx");
    row("web/app.ts", "./parts", "web/parts/index.ts");
    row("web/app.ts", "./view.js", "web/view.tsx");
    row("web/parts/index.ts", "..", "web/index.js");
    row("web/app.ts", "@acme/core", "packages/core/src/index.ts");
    row("web/app.ts", "@acme/core/deep", "packages/core/src/deep.ts");
    row("web/app.ts", "react", "");
    row("cmd/main.go", "example.org/tool/internal/store", "internal/store/a.go");
    row("cmd/main.go", "fmt", "");
    row("cmd/main.go", "example.org/tool", "root.go");
    row("crate/src/lib.rs", "self::parse::Token", "crate/src/parse/mod.rs");
    row("crate/src/lib.rs", "parse::lex::Lexer", "crate/src/parse/lex.rs");
    row("crate/src/parse/lex.rs", "crate::error::Error", "crate/src/error.rs");
    row("crate/src/parse/lex.rs", "super::Token", "crate/src/parse/mod.rs");
    row("crate/src/parse/lex.rs", "crate::Result", "crate/src/lib.rs");
    row("crate/src/parse/lex.rs", "std::fmt", "");
    row("crate/src/lib.rs", "other_crate::thing::X", "other/src/thing.rs");
    row("src/main/java/org/x/A.java", "org.x.util.B", "src/main/java/org/x/util/B.java");
    row("src/main/java/org/x/A.java", "org.x.util.*", "src/main/java/org/x/util/B.java");
    row("src/main/java/org/x/A.java", "org.x.util.B.CONSTANT", "src/main/java/org/x/util/B.java");
    row("src/main/java/org/x/A.java", "java.util.List", "");
    row("fake/src/commonMain/kotlin/okio/fake/F.kt", "okio.Path", "okio/src/commonMain/kotlin/okio/Path.kt");
    row("fake/src/jvmMain/kotlin/okio/fake/J.kt", "okio.Path", "okio/src/jvmMain/kotlin/okio/Path.kt");
    row("src/core/Extensions/E.cs", "Acme", "src/core/Assert.cs");
    row("src/runner/R.cs", "Acme", "src/assert/Assert.cs");
    row("src/core.tests/T.cs", "Acme", "src/core.tests/Mocks.cs");
    row("kt/app/Main.kt", "org.y.net.Client", "kt/net/Client.kt");
    row("cs/App.cs", "Acme.Core", "cs/core/Thing.cs");
    row("cs/App.cs", "System.Text", "");
    row("rb/a.rb", "b", "rb/b.rb");
}

void TestStructure::resolves()
{
    QFETCH(QString, from);
    QFETCH(QString, import);
    QFETCH(QString, expected);
    QList<FileRecord> records;
    for (const char *path : { "src/net/a.cpp", "src/net/b.h", "src/util/b.h", "include/lib/b.h",
             "compat/string.h", "compat/vector", "pkg/__init__.py", "pkg/mod.py", "pkg/sub/__init__.py",
             "pkg/sub/leaf.py", "tools/run.py", "tools/helper.py", "lib/deep/pack/__init__.py",
             "lib/deep/pack/x.py", "lib/deep/pack/y.py", "web/app.ts", "web/view.tsx", "web/index.js",
             "web/parts/index.ts", "packages/core/src/index.ts", "packages/core/src/deep.ts", "cmd/main.go",
             "internal/store/a.go", "internal/store/b.go", "root.go", "crate/src/lib.rs",
             "crate/src/error.rs", "crate/src/parse/mod.rs", "crate/src/parse/lex.rs", "other/src/lib.rs",
             "other/src/thing.rs", "src/main/java/org/x/A.java", "src/main/java/org/x/util/B.java",
             "kt/app/Main.kt", "kt/net/Client.kt", "cs/App.cs", "cs/core/Thing.cs", "rb/a.rb", "rb/b.rb",
             "fake/src/commonMain/kotlin/okio/fake/F.kt", "fake/src/jvmMain/kotlin/okio/fake/J.kt", "okio/src/appleMain/kotlin/okio/Path.kt",
             "okio/src/commonMain/kotlin/okio/Path.kt", "okio/src/jvmMain/kotlin/okio/Path.kt", "src/assert/Assert.cs", "src/core.tests/Mocks.cs",
             "src/core.tests/T.cs", "src/core/Assert.cs", "src/core/Extensions/E.cs", "src/runner/R.cs" })
        records.append(source(QString::fromUtf8(path)));
    records.append(manifest(u"go.mod"_s, u"example.org/tool"_s));
    records.append(manifest(u"other/Cargo.toml"_s, u"other-crate"_s));
    records.append(manifest(u"packages/core/package.json"_s, u"@acme/core"_s));
    for (FileRecord &record : records) {
        SymbolRecord symbol;
        if (record.path == "kt/net/Client.kt"_L1) {
            symbol.name = u"Client"_s;
            symbol.scope = u"org.y.net"_s;
            symbol.separator = u"."_s;
            symbol.kind = u"class"_s;
            record.symbols = { symbol };
        } else if (record.path == "cs/core/Thing.cs"_L1) {
            symbol.name = u"Acme.Core"_s;
            symbol.kind = u"namespace"_s;
            record.symbols = { symbol };
        } else if (record.path.endsWith("/Assert.cs"_L1) || record.path == "src/core.tests/Mocks.cs"_L1) {
            symbol.name = u"Acme"_s;
            symbol.kind = u"namespace"_s;
            record.symbols = { symbol };
        }
        if (record.path.startsWith("src/core.tests/"_L1))
            record.role = FileRole::Test;
    }
    const fakes::FakeModelView view(records);
    const QList<FileInfo> files = view.files({});
    const auto position = [&](const QString &path) {
        for (int i = 0; i < files.size(); ++i)
            if (files[i].path == path)
                return i;
        return -1;
    };
    QVERIFY(position(from) >= 0);
    const bool system = import.startsWith(u'<');
    const int found = ImportResolver(files, view)
                          .resolve(position(from), { system ? import.mid(1).chopped(1) : import, system, 0 });
    QCOMPARE(found < 0 ? QString() : files[found].path, expected);
}

void TestStructure::joinsPaths_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("relative");
    QTest::addColumn<QString>("expected");
    QTest::newRow("down") << u"a"_s << u"b/c"_s << u"a/b/c"_s;
    QTest::newRow("up") << u"a/b"_s << u"../c"_s << u"a/c"_s;
    QTest::newRow("out") << u"a"_s << u"../../c"_s << u""_s;
    QTest::newRow("top") << u""_s << u"./c"_s << u"c"_s;
}

void TestStructure::joinsPaths()
{
    QFETCH(QString, folder);
    QFETCH(QString, relative);
    QTEST(joinedPath(folder, relative), "expected");
}

void TestStructure::modules()
{
    FileRecord test = source(u"tests/t.cpp"_s, { u"net/a.h"_s });
    test.role = FileRole::Test;
    FileRecord vendored = source(u"third/v.h"_s);
    vendored.vendored = true;
    const fakes::FakeModelView view({ source(u"src/net/a.h"_s, { u"b.h"_s, u"<vector>"_s }),
        source(u"src/net/a.cpp"_s, { u"a.h"_s, u"c.h"_s }), source(u"src/net/b.h"_s),
        source(u"src/net/c.h"_s), source(u"app/main.go"_s, { u"x/y/store"_s }), source(u"y/store/one.go"_s),
        source(u"y/store/two.go"_s), test, vendored });
    const ModuleGraph graph = moduleGraph(view);
    QStringList paths;
    for (const Module &module : graph.modules)
        paths.append(module.path);
    QCOMPARE(
        paths, QStringList({ u"app"_s, u"src/net/a.h"_s, u"src/net/b.h"_s, u"src/net/c.h"_s, u"y/store"_s }));
    QCOMPARE(graph.modules[1].files, QStringList({ u"src/net/a.cpp"_s, u"src/net/a.h"_s }));
    QCOMPARE(shown(graph),
        QStringList({ u"app > y/store"_s, u"src/net/a.h > src/net/b.h"_s, u"src/net/a.h > src/net/c.h"_s }));
    QCOMPARE(graph.layers, QList<int>({ 1, 1, 0, 0, 0 }));
    QVERIFY(graph.cycles.isEmpty());
    QVERIFY(!graph.isCollapsed);
    QCOMPARE(graph.statements, 5);
    QCOMPARE(graph.inside, 4);
}

void TestStructure::layersAndCycles()
{
    const fakes::FakeModelView view({ source(u"top.py"_s, { u"a"_s }), source(u"a.py"_s, { u"b"_s }),
        source(u"b.py"_s, { u"c"_s, u"low"_s }), source(u"c.py"_s, { u"a"_s, u"b"_s }),
        source(u"low.py"_s) });
    const ModuleGraph graph = moduleGraph(view);
    QCOMPARE(graph.layers, QList<int>({ 2, 1, 3, 0, 3 })); // a b c low top
    QStringList closing;
    for (const ModuleEdge &edge : graph.edges)
        if (edge.closesCycle)
            closing.append(graph.modules[edge.from].path + graph.modules[edge.to].path);
    QCOMPARE(closing, QStringList{ u"b.pyc.py"_s });
    QCOMPARE(graph.cycles, QList<QList<int>>({ { 0, 1, 2 } }));
    QCOMPARE(graph.knots, QList<int>({ 3 }));
    for (const ModuleEdge &edge : graph.edges)
        QCOMPARE(edge.inCycle, edge.from < 3 && edge.to < 3);
    QCOMPARE(graph.users(3), QList<int>({ 1 }));
    QCOMPARE(graph.uses(4), QList<int>({ 0 }));
}

void TestStructure::impliedEdgesAreMarked()
{
    const fakes::FakeModelView view(
        { source(u"a.py"_s, { u"b"_s, u"c"_s }), source(u"b.py"_s, { u"c"_s }), source(u"c.py"_s) });
    const ModuleGraph graph = moduleGraph(view);
    QStringList implied;
    for (const ModuleEdge &edge : graph.edges)
        if (edge.implied)
            implied.append(graph.modules[edge.from].path + graph.modules[edge.to].path);
    QCOMPARE(implied, QStringList{ u"a.pyc.py"_s });
}

void TestStructure::collapses_data()
{
    QTest::addColumn<int>("folders");
    QTest::addColumn<int>("perFolder");
    QTest::addColumn<int>("expected");
    QTest::addColumn<bool>("collapsed");
    QTest::newRow("ten") << 2 << 5 << 10 << false;
    QTest::newRow("sixty") << 6 << 10 << 60 << false;
    QTest::newRow("sixty-one") << 1 << 61 << 60 << true; // the most linked, and the others as one
    QTest::newRow("three hundred") << 30 << 10 << 39 << true; // one folder of ten fits beside 29 others
    QTest::newRow("too many folders") << 90 << 2 << 60 << true;
}

void TestStructure::collapses()
{
    QFETCH(int, folders);
    QFETCH(int, perFolder);
    QFETCH(bool, collapsed);
    QList<FileRecord> records;
    for (int folder = 0; folder < folders; ++folder)
        for (int file = 0; file < perFolder; ++file)
            records.append(source(u"src/d%1/f%2.h"_s.arg(folder, 2, 10, '0'_L1).arg(file, 2, 10, '0'_L1),
                { u"../d00/f00.h"_s }));
    const ModuleGraph graph = moduleGraph(fakes::FakeModelView(records));
    QTEST(int(graph.modules.size()), "expected");
    QCOMPARE(graph.isCollapsed, collapsed);
    int units = 0;
    for (const Module &module : graph.modules)
        units += module.units;
    QCOMPARE(units, folders * perFolder);
    QCOMPARE(moduleGraph(fakes::FakeModelView(records), {}, 0).modules.size(), folders * perFolder);
    // The order in which files are told does not matter.
    std::reverse(records.begin(), records.end());
    QCOMPARE(shown(moduleGraph(fakes::FakeModelView(records))), shown(graph));
}

/// Like Python's own library: more single files than there is room for, beside folders.
void TestStructure::filesBesideFolders()
{
    QList<FileRecord> records;
    for (int file = 0; file < 100; ++file)
        records.append(source(u"m%1.py"_s.arg(file, 2, 10, '0'_L1), file >= 90 ? QStringList() : QStringList{ u"m9%1"_s.arg(file % 10) }));
    for (int folder = 0; folder < 45; ++folder) // as many as take all the room that opening has
        for (int file = 0; file < 2; ++file)
            records.append(source(u"pack%1/p%2.py"_s.arg(folder % 38).arg(folder / 38 * 2 + file), { u"m90"_s }));
    const ModuleGraph graph = moduleGraph(fakes::FakeModelView(records));
    QCOMPARE(int(graph.modules.size()), mostModulesShown);
    QStringList names;
    int others = 0;
    for (const Module &module : graph.modules) {
        names.append(module.name);
        if (module.ownFilesOnly)
            others = module.units;
    }
    QVERIFY(others > 0 && others < 100);
    for (const QString &name : { u"m90.py"_s, u"m99.py"_s, u"others"_s })
        QVERIFY2(names.contains(name), qPrintable(name + u" in "_s + names.join(u' ')));
}

void TestStructure::asksOnce()
{
    const fakes::FakeModelView view({ source(u"a.h"_s, { u"b.h"_s }), source(u"b.h"_s) });
    (void)moduleGraph(view, u"src/"_s);
    view.forget();
    (void)moduleGraph(view);
    QCOMPARE(view.asked(), QStringList({ u"files:"_s, u"importsBelow:"_s }));
}

/// The graph of a folder reads imports as that of the whole project does, whose beginnings lie outside of it.
void TestStructure::foldersSeeTheirSurroundings()
{
    const fakes::FakeModelView view({ source(u"Lib/test/__init__.py"_s), source(u"Lib/test/support/__init__.py"_s),
        source(u"Lib/test/support/a.py"_s, { u"test.support.b"_s }), source(u"Lib/test/support/b.py"_s),
        source(u"crate/src/lib.rs"_s), source(u"crate/src/net/tcp.rs"_s, { u"crate::net::udp::Socket"_s }),
        source(u"crate/src/net/udp.rs"_s), source(u"crate/src/net/mod.rs"_s),
        source(u"src/b.h"_s), source(u"src/net/deep/a.cpp"_s, { u"../../b.h"_s }), source(u"src/net/deep/b.h"_s) });
    QCOMPARE(shown(moduleGraph(view, u"Lib/test/support/"_s)),
        QStringList{ u"Lib/test/support/a.py > Lib/test/support/b.py"_s });
    QCOMPARE(shown(moduleGraph(view, u"crate/src/net/"_s)),
        QStringList{ u"crate/src/net/tcp.rs > crate/src/net/udp.rs"_s });
    QCOMPARE(shown(moduleGraph(view, u"src/net/"_s)), QStringList());
}

void TestStructure::deepChain()
{
    QList<QList<int>> next(200'000);
    for (int i = 0; i + 1 < next.size(); ++i)
        next[i].append(i + 1);
    next.last().append(0);
    const Knots knots = findKnots(next);
    QCOMPARE(knots.members.size(), 1);
    QCOMPARE(shortestCycle(next, knots, 0).size(), next.size());
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
