#include "service/departments/qualityassurance/brokenlinks.h"
#include "service/departments/qualityassurance/duplicates.h"
#include "service/departments/qualityassurance/pages.h"
#include "service/departments/qualityassurance/qualityassurance.h"
#include "service/departments/qualityassurance/results.h"
#include "service/departments/qualityassurance/tracing.h"
#include "service/departments/sections.h"
#include "service/markup/render.h"
#include "tests/fakes/fakemodelview.h"

#include <QJsonArray>
#include <QTest>

using namespace tars;
using namespace tars::qualityassurance;
using namespace Qt::StringLiterals;

namespace
{
SymbolRecord symbol(const QString &name, const QString &kind = u"function"_s, const QString &scope = {},
    const QString &scopeKind = {})
{
    SymbolRecord record;
    record.name = name;
    record.kind = kind;
    record.scope = scope;
    record.scopeKind = scopeKind;
    return record;
}

FileRecord source(const QString &path, const QList<SymbolRecord> &symbols, const QStringList &references = {})
{
    FileRecord record;
    record.path = path;
    record.language = u"C++"_s;
    record.role = FileRole::Source;
    record.symbols = symbols;
    for (const QString &name : references)
        record.references.append({ name, { 1 } });
    return record;
}

FileRecord testFile(const QString &path, const QHash<QString, QStringList> &uses)
{
    FileRecord record = source(path, {});
    record.role = FileRole::Test;
    QStringList names = uses.keys();
    names.sort();
    int line = 1;
    for (const QString &name : std::as_const(names)) {
        record.facts.append({ u"test.case"_s,
            { { u"framework"_s, u"GoogleTest"_s }, { u"suite"_s, u"S"_s }, { u"name"_s, name } }, line });
        record.facts.append({ u"test.uses"_s,
            { { u"suite"_s, u"S"_s }, { u"name"_s, name },
                { u"names"_s, uses[name].join(u' ') } },
            line++ });
        for (const QString &used : uses[name])
            record.references.append({ used, { line } });
    }
    return record;
}

FileRecord prose(
    const QString &path, const QList<QPair<int, QString>> &links, const QStringList &anchors = {})
{
    FileRecord record;
    record.path = path;
    record.language = u"Markdown"_s;
    record.role = FileRole::Prose;
    record.facts.append({ u"prose.page"_s, { { u"title"_s, u"The title"_s } }, 1 });
    for (const QString &anchor : anchors)
        record.facts.append({ u"prose.heading"_s, { { u"anchor"_s, anchor }, { u"text"_s, anchor } }, 0 });
    for (const auto &[line, address] : links)
        record.facts.append({ u"prose.link"_s, { { u"address"_s, address }, { u"text"_s, u"t"_s } }, line });
    return record;
}

QString written(const ModelView &view, const QString &id)
{
    const QualityAssuranceWriter writer;
    for (const UnitSpec &unit : writer.plan(view))
        if (unit.id.value == id) {
            const auto output = writer.write(unit, view, {});
            return output ? QString::fromUtf8(
                       markup::renderMarkdown(std::get<markup::Page>(output->documents.first().content), {}))
                          : output.error().text;
        }
    return {};
}
} // namespace

class QualityAssuranceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMeasured_data();
    void whatIsMeasured();
    void solutionsAreTested();
    void runnerOfScripts_data();
    void runnerOfScripts();
    void runnerOfMacros_data();
    void runnerOfMacros();
    void tracing_data();
    void tracing();
    void touchedThroughOthers();
    void touchedThroughWhatMakesThem();
    void touchedInItsLanguage();
    void modulesWithinAreRun();
    void links_data();
    void links();
    void duplicates();
    void resultsOfCases();
    void resultsThatGitIgnores();
    void resultsThatTestsFeedOn_data();
    void resultsThatTestsFeedOn();
    void deprecatedOfGo();
    void deprecatedByName();
    void casesOfMacros();
    void runners();
    void pagesOnlyWithSomethingToSay();
    void registeredByName();
    void everyKindHasASection();
};

void QualityAssuranceTest::tracing_data()
{
    QTest::addColumn<SymbolRecord>("traced");
    QTest::addColumn<QStringList>("cases");
    QTest::newRow("function") << symbol(u"parse"_s) << QStringList{ u"One"_s, u"Two"_s };
    QTest::newRow("used by none") << symbol(u"format"_s) << QStringList{};
    QTest::newRow("member whose type is named")
        << symbol(u"run"_s, u"method"_s, u"ns::Engine"_s, u"class"_s) << QStringList{ u"Two"_s };
    QTest::newRow("member whose type is named nowhere")
        << symbol(u"run"_s, u"method"_s, u"ns::Motor"_s, u"class"_s) << QStringList{};
    QTest::newRow("type") << symbol(u"Engine"_s, u"class"_s) << QStringList{ u"Two"_s };
}

void QualityAssuranceTest::tracing()
{
    QFETCH(SymbolRecord, traced);
    QFETCH(QStringList, cases);
    const fakes::FakeModelView view({ source(u"src/a.h"_s, { traced }),
        testFile(u"tests/a_test.cc"_s,
            { { u"One"_s, { u"parse"_s } }, { u"Two"_s, { u"Engine"_s, u"parse"_s, u"run"_s } } }) });
    const QList<PublicSymbol> symbols = publicSymbols(u"src/a.h"_s, view.symbols(u"src/a.h"_s));
    QCOMPARE(symbols.size(), 1);
    QStringList found;
    for (const TestCase &test : Tracing(view).casesTouching(symbols[0]))
        found.append(test.name);
    QCOMPARE(found, cases);
    const QString page = written(view, u"quality-assurance/traceability/src/a.h"_s);
    QCOMPARE(page.contains("Touched by no test"_L1), cases.isEmpty());
    for (const QString &name : std::as_const(cases))
        QVERIFY2(page.contains(QString(u"S › "_s + name)), qPrintable(page));
}

void QualityAssuranceTest::touchedThroughOthers()
{
    SymbolRecord base = symbol(u"Scaffold"_s, u"class"_s), derived = symbol(u"Flask"_s, u"class"_s);
    derived.bases = { u"Scaffold"_s };
    const SymbolRecord member = symbol(u"before"_s, u"method"_s, u"Scaffold"_s, u"class"_s);
    const fakes::FakeModelView view({ source(u"src/a.h"_s, { base, member, derived }),
        testFile(u"tests/derived_test.cc"_s, { { u"One"_s, { u"Flask"_s, u"before"_s } } }),
        testFile(u"tests/conftest.py"_s, { { u"Fixture"_s, { u"Flask"_s } } }),
        testFile(u"tests/fixture_test.py"_s, { { u"Two"_s, { u"before"_s } } }),
        testFile(u"other/no_test.py"_s, { { u"Three"_s, { u"before"_s } } }) });
    QStringList found;
    for (const PublicSymbol &one : publicSymbols(u"src/a.h"_s, view.symbols(u"src/a.h"_s)))
        if (one.name == "before"_L1)
            for (const TestCase &test : Tracing(view).casesTouching(one))
                found.append(test.name);
    found.sort();
    QCOMPARE(found, (QStringList{ u"One"_s, u"Two"_s }));
}

void QualityAssuranceTest::touchedThroughWhatMakesThem()
{
    SymbolRecord maker = symbol(u"NewClient"_s);
    maker.type = u"(*Client, error)"_s;
    const SymbolRecord run = symbol(u"Healthcheck"_s, u"method"_s, u"Client"_s, u"struct"_s),
                       other = symbol(u"Version"_s, u"method"_s, u"Client"_s, u"struct"_s);
    const fakes::FakeModelView view({ source(u"client.go"_s, { symbol(u"Client"_s, u"struct"_s), maker, run, other }),
        testFile(u"client_test.go"_s, { { u"One"_s, { u"NewClient"_s, u"Healthcheck"_s } } }),
        testFile(u"server_test.go"_s, { { u"Two"_s, { u"Version"_s } } }) });
    const QString page = written(view, u"quality-assurance/traceability/client.go"_s);
    QVERIFY2(page.contains(u"S › One"_s) && !page.contains(u"S › Two"_s), qPrintable(page));
    QVERIFY2(page.contains("3 of 4 touched"_L1) && page.indexOf("Client::Healthcheck"_L1) > page.indexOf("Touched by tests"_L1), qPrintable(page));
}

/// Tests in another language call nothing by its name: what they touch cannot be told, and is not said to be untouched.
void QualityAssuranceTest::touchedInItsLanguage()
{
    FileRecord python = testFile(u"tests/test_a.py"_s, { { u"One"_s, { u"parse"_s } } }), c = source(u"lib/a.h"_s, { symbol(u"parse"_s), symbol(u"format"_s) }),
               script = source(u"src/a.py"_s, { symbol(u"helper"_s) });
    python.language = script.language = u"Python"_s;
    const QString mixed = written(fakes::FakeModelView({ python, c, script }), u"quality-assurance/traceability"_s);
    QVERIFY2(mixed.contains("src/a.py"_L1) && !mixed.contains("lib/a.h"_L1) && mixed.contains("of 1 function and type"_L1), qPrintable(mixed));
    for (const UnitSpec &unit : QualityAssuranceWriter().plan(fakes::FakeModelView({ python, c })))
        QVERIFY2(!unit.id.value.contains("traceability"_L1), qPrintable(unit.id.value));
    // A name is another thing in a language that does not call it by name.
    FileRecord shell = source(u"bin/fmt.sh"_s, { symbol(u"reformat"_s) }), shellTest = testFile(u"tests/a.sh"_s, { { u"Two"_s, { u"other"_s } } }),
               go = testFile(u"src/a_test.go"_s, { { u"Three"_s, { u"reformat"_s } } });
    shell.language = shellTest.language = u"Shell"_s;
    go.language = u"Go"_s;
    const fakes::FakeModelView foreign({ shell, shellTest, go });
    const QString alone = written(foreign, u"quality-assurance/traceability"_s);
    QVERIFY2(alone.contains("**0** of 1"_L1), qPrintable(alone));
    QVERIFY(written(foreign, u"quality-assurance/traceability/bin/fmt.sh"_s).contains("Touched by no test"_L1));
    QVERIFY(!written(foreign, u"quality-assurance/coverage"_s).contains("Start here"_L1));
    // Namespaces of PHP are no types.
    SymbolRecord audit = symbol(u"audit"_s, u"method"_s, u"App\\Advisory\\Auditor"_s, u"class"_s);
    FileRecord php = source(u"src/Auditor.php"_s, { symbol(u"Auditor"_s, u"class"_s, u"App\\Advisory"_s, u"namespace"_s), audit }),
               phpTest = testFile(u"tests/AuditorTest.php"_s, { { u"testIt"_s, { u"Auditor"_s, u"audit"_s } } });
    php.language = phpTest.language = u"PHP"_s;
    const QString touched = written(fakes::FakeModelView({ php, phpTest }), u"quality-assurance/traceability"_s);
    QVERIFY2(touched.contains("**2** of 2"_L1), qPrintable(touched));
}

void QualityAssuranceTest::modulesWithinAreRun()
{
    FileRecord go = source(u"src/web/go.mod"_s, {}), bare = source(u"src/api/go.mod"_s, {});
    fakes::FakeModelView view({ go, bare, source(u"ui/package.json"_s, {}), source(u"ui/pnpm-lock.yaml"_s, {}), source(u"src/cart/cart.sln"_s, {}),
        testFile(u"src/web/a_test.go"_s, { { u"One"_s, {} } }), testFile(u"ui/src/a.spec.ts"_s, { { u"Two"_s, {} } }),
        testFile(u"src/cart/tests/T.cs"_s, { { u"Three"_s, {} } }) });
    view.contents.insert(u"ui/package.json"_s, R"({"scripts":{"test":"jest"}})");
    const QString page = written(view, u"quality-assurance/tests"_s);
    for (const QString &command : { u"cd src/web\ngo test ./...\n"_s, u"cd ui\npnpm test\n"_s, u"dotnet test src/cart/cart.sln\n"_s })
        QVERIFY2(page.contains(command), qPrintable(page));
    QVERIFY(!page.contains("cd src/api"_L1));
    // A chart's tests lie where its author put them.
    FileRecord unit = testFile(u"test/unittest/core/a_test.yaml"_s, { { u"should"_s, {} } });
    unit.language = u"YAML"_s;
    for (FactRecord &found : unit.facts)
        if (found.kind == "test.case"_L1)
            found.value.insert(u"framework"_s, u"helm unittest"_s);
    FileRecord near = unit, other = unit;
    other.path = u"test/unittest/nginx/b_test.yaml"_s;
    near.path = u"tests/a_test.yaml"_s;
    const QString chart = written(fakes::FakeModelView({ source(u"Chart.yaml"_s, {}), unit, other }), u"quality-assurance/tests"_s);
    QVERIFY2(chart.contains("helm unittest -f 'test/unittest/**/*_test.yaml' .\n"_L1), qPrintable(chart));
    QVERIFY(written(fakes::FakeModelView({ source(u"Chart.yaml"_s, {}), near }), u"quality-assurance/tests"_s).contains("helm unittest .\n"_L1));
    // The script of a project of PHP knows which runner it is.
    FileRecord php = testFile(u"tests/ATest.php"_s, { { u"testOne"_s, {} } });
    for (FactRecord &found : php.facts)
        if (found.kind == "test.case"_L1)
            found.value.insert(u"framework"_s, u"PHPUnit"_s);
    for (const bool script : { true, false }) {
        fakes::FakeModelView composer({ source(u"composer.json"_s, {}), source(u"phpunit.xml.dist"_s, {}), php });
        composer.contents.insert(u"phpunit.xml.dist"_s, "<phpunit>");
        composer.contents.insert(u"composer.json"_s, script ? R"({"scripts": {"compile": "x", "test": "@php simple-phpunit"}})" : R"({"scripts": {"compile": "x"}})");
        const QString text = written(composer, u"quality-assurance/tests"_s);
        QVERIFY2(text.contains("composer test"_L1) == script && text.contains("vendor/bin/phpunit"_L1) != script, qPrintable(text));
    }
}

void QualityAssuranceTest::links_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("reason"); // empty: not broken
    const auto row = [](const char *name, const char *address, const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(reason);
    };
    row("file", "docs/a.md", "");
    row("folder", "docs/", "");
    row("folder without slash", "docs", "");
    row("escaped", "docs/b%20c.md", "");
    row("query", "docs/a.md?raw=true", "");
    row("no file", "docs/gone.md", "no such file");
    row("other case", "docs/A.md", "the file is named a.md");
    row("picture", "gone.png", "no such file");
    row("anchor here", "#here-it-is", "");
    row("title", "#the-title", "");
    row("counted anchor", "#here-it-is-1", "");
    row("other generator's anchor", "#here_it_is", "");
    row("anchor in HTML", "#html-anchor", "");
    row("symbol that mkdocstrings puts there", "#arg", "");
    row("heading with entities", "#transform-objectstring", "");
    row("no anchor", "#nowhere", "no such heading");
    row("anchor there", "docs/a.md#there", "");
    row("no anchor there", "docs/a.md#nowhere", "no such heading");
    row("line of a source", "src/a.c#L10", "");
    row("other host", "https://example.org/gone.md", "");
    row("without scheme", "//example.org/gone.md", "");
    row("mail", "mailto:a@b.org", "");
    row("site's root", "/gone.md", "");
    row("above the tree", "../../issues", "");
    row("built page", "docs/gone.html", "");
    row("page that PHP writes", "docs/gone.php", "");
    row("source of PHP", "src/gone.php", "no such file");
    row("folder that is not there", "docs/gone", "no such file");
    row("page without its ending", "docs/a", "");
    row("module of git", "extern/lib", "");
    row("within a module of git", "extern/lib/README", "");
    row("host without a scheme", "www.example.org/a", "https:// is missing");
    row("template", "{{ url }}/gone.md", "");
    row("reference of Sphinx", "tars-ref:gone", "");
}

void QualityAssuranceTest::links()
{
    QFETCH(QString, address);
    QFETCH(QString, reason);
    fakes::FakeModelView view({ prose(u"README.md"_s, { { 7, address } }, { u"here-it-is"_s }),
        prose(u"docs/a.md"_s, {}, { u"there"_s }), prose(u"docs/b c.md"_s, {}), source(u"src/a.c"_s, {}),
        prose(u"tests/data/odd.md"_s, { { 1, u"gone.md"_s } }), prose(u"docs/b.md"_s, { { 1, u"made-elsewhere"_s } }),
        source(u"src/b.php"_s, {}),
        source(u".gitmodules"_s, {}) });
    view.contents[u".gitmodules"_s] = "[submodule \"lib\"]\n\tpath = extern/lib\n\turl = ../lib\n";
    view.contents[u"README.md"_s] = "# The title\n<a name=\"html-anchor\"></a>\n\n::: arg(const char*, const T&)\n\n### transform object\\&lt;string&gt;\n";
    const QList<BrokenLink> broken = brokenLinks(view);
    QCOMPARE(broken.size(), reason.isEmpty() ? 0 : 1);
    if (reason.isEmpty())
        return;
    QCOMPARE(broken[0].reason, reason);
    QCOMPARE(broken[0].file, u"README.md"_s);
    QCOMPARE(broken[0].line, 7);
}

void QualityAssuranceTest::duplicates()
{
    const auto file = [](const QString &path, const QList<qint64> &hashes, int offset) {
        FileRecord record = source(path, {});
        QJsonArray all, from, to;
        for (qsizetype i = 0; i < hashes.size(); ++i) {
            all.append(hashes[i]);
            from.append(offset + int(i) * 4);
            to.append(offset + int(i) * 4 + 9);
        }
        record.facts.append(
            { u"code.fingerprints"_s, { { u"hashes"_s, all }, { u"from"_s, from }, { u"to"_s, to } }, 1 });
        return record;
    };
    FileRecord vendored = file(u"vendor/x.c"_s, { 1, 2, 3 }, 1);
    vendored.vendored = true;
    const fakes::FakeModelView view({ file(u"a.c"_s, { 9, 1, 2, 3, 8 }, 10),
        file(u"b.c"_s, { 1, 2, 3, 7 }, 100), file(u"c.c"_s, { 6, 8 }, 50), vendored });
    const QList<Duplicate> found = duplicatesOf(view);
    QCOMPARE(found.size(), 1); // the single window of a.c and c.c is too short to tell
    QCOMPARE(found[0].places.size(), 2);
    QCOMPARE(found[0].places[0].file, u"a.c"_s);
    QCOMPARE(found[0].places[0].from, 14);
    QCOMPARE(found[0].places[0].to, 31);
    QCOMPARE(found[0].places[1].file, u"b.c"_s);
    QCOMPARE(found[0].places[1].from, 100);
    const QString page = written(view, u"quality-assurance/health/duplicates"_s);
    QVERIFY2(page.contains(u"a.c:14–31"_s), qPrintable(page));
}

void QualityAssuranceTest::resultsOfCases()
{
    FileRecord report;
    report.path = u"build/junit.xml"_s;
    report.language = u"XML"_s;
    const auto result = [&](const char *suite, const char *name, const char *status) {
        report.facts.append({ u"test.result"_s,
            { { u"suite"_s, QString::fromLatin1(suite) }, { u"name"_s, QString::fromLatin1(name) },
                { u"status"_s, QString::fromLatin1(status) } },
            1 });
    };
    result("tests.S", "One", "passed");
    result("tests.S", "Two[a]", "passed");
    result("tests.S", "Two[b]", "failed");
    report.facts.append({ u"coverage.file"_s,
        { { u"file"_s, u"/home/x/project/src/a.h"_s }, { u"lines"_s, 4 }, { u"covered"_s, 3 } }, 1 });
    const fakes::FakeModelView view({ report, source(u"src/a.h"_s, { symbol(u"parse"_s) }),
        testFile(
            u"tests/a_test.cc"_s, { { u"One"_s, { u"parse"_s } }, { u"Two"_s, {} }, { u"Three"_s, {} } }) });
    const Results results(view);
    QCOMPARE(results.of(u"S"_s, u"One"_s)->status, u"passed"_s);
    QCOMPARE(results.of(u"S"_s, u"Two"_s)->status, u"failed"_s);
    QVERIFY(!results.of(u"S"_s, u"Three"_s));
    QVERIFY(!results.of(u"Other"_s, u"One"_s));
    const QList<LineCoverage> lines = lineCoverage(view);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].file, u"src/a.h"_s);
    const QString page = written(view, u"quality-assurance/results"_s);
    QVERIFY2(page.contains("75 %"_L1) && page.contains("Two[b]"_L1), qPrintable(page));
    QVERIFY(written(view, u"quality-assurance/validation"_s).contains("Failing tests"_L1));
    QVERIFY(written(view, u"quality-assurance/tests/tests/a_test.cc"_s).contains("Result"_L1));
}

void QualityAssuranceTest::resultsThatGitIgnores()
{
    FileRecord report, history;
    report.path = u"core/target/site/jacoco/jacoco.xml"_s;
    report.resultsOnly = true;
    report.facts = { { u"test.report"_s, { { u"made"_s, u"2024-01-02"_s } }, 1 },
        { u"coverage.file"_s, { { u"file"_s, u"org/a/B.java"_s }, { u"lines"_s, 4 }, { u"covered"_s, 3 } }, 1 },
        { u"coverage.file"_s, { { u"file"_s, u"/home/ana/other/c.h"_s }, { u"lines"_s, 9 }, { u"covered"_s, 0 } }, 1 },
        { u"test.result"_s, { { u"suite"_s, u"S"_s }, { u"name"_s, u"Two"_s }, { u"status"_s, u"failed"_s } }, 1 } };
    history.path = historyPath;
    history.facts = { { u"history.head"_s, { { u"time"_s, u"2024-03-04T05:06:07Z"_s } }, 0 } };
    const fakes::FakeModelView view({ history, report, source(u"core/src/main/java/org/a/B.java"_s, {}), source(u"plain/src/main/java/org/a/B.java"_s, {}) });
    const QString page = written(view, u"quality-assurance/results"_s);
    QVERIFY2(page.contains("Of a file that git ignores: `core/target/site/jacoco/jacoco.xml`."_L1), qPrintable(page));
    QVERIFY2(page.contains("Made before the last commit of 2024-03-04: `core/target"_L1), qPrintable(page));
    QVERIFY2(page.contains("75 %"_L1) && page.contains("core/src/main/java/org/a/B.java"_L1) && !page.contains("ana"_L1), qPrintable(page));
    QVERIFY2(!page.contains("](../core/target"_L1) && !page.contains("jacoco.xml)"_L1), qPrintable(page));
}

void QualityAssuranceTest::resultsThatTestsFeedOn_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("names"); // a file or a case
    QTest::addColumn<bool>("own");
    QTest::newRow("fixture, whatever it names") << u"src/fixtures/junit.xml"_s << u"One"_s << false;
    QTest::newRow("results of others among tests") << u"src/test/resources/TEST-a.xml"_s << u"Nobody's"_s << false;
    QTest::newRow("own results among tests") << u"tests/junit.xml"_s << u"S One"_s << true;
    QTest::newRow("results elsewhere") << u"reports/junit.xml"_s << u"Nobody's"_s << true;
    QTest::newRow("coverage of another tree") << u"src/coverage.xml"_s << u"Nobody.cs"_s << false;
    QTest::newRow("coverage of this one") << u"tests/coverage/lcov.info"_s << u"src/a.h"_s << true;
}

void QualityAssuranceTest::resultsThatTestsFeedOn()
{
    QFETCH(QString, report);
    QFETCH(QString, names);
    QFETCH(bool, own);
    FileRecord file = source(report, {});
    if (report.contains("co"_L1) && names.contains(u'.'))
        file.facts = { { u"coverage.file"_s, { { u"file"_s, names }, { u"lines"_s, 4 }, { u"covered"_s, 3 } }, 1 } };
    else
        file.facts = { { u"test.result"_s, { { u"suite"_s, u"S"_s }, { u"name"_s, names }, { u"status"_s, u"failed"_s } }, 1 } };
    const fakes::FakeModelView view({ file, source(u"src/a.h"_s, { symbol(u"parse"_s) }), testFile(u"tests/a_test.cc"_s, { { u"One"_s, { u"parse"_s } } }) });
    QCOMPARE(hasResults(view), own);
    QCOMPARE(!written(view, u"quality-assurance/results"_s).isEmpty(), own);
}

void QualityAssuranceTest::pagesOnlyWithSomethingToSay()
{
    const auto kinds = [](const ModelView &view) {
        QSet<QString> found;
        for (const UnitSpec &unit : QualityAssuranceWriter().plan(view))
            found.insert(unit.kind);
        return found;
    };
    QVERIFY(kinds(fakes::FakeModelView({})).isEmpty());
    SymbolRecord documented = symbol(u"parse"_s);
    documented.comment = u"Parses."_s;
    QCOMPARE(kinds(fakes::FakeModelView({ source(u"src/a.h"_s, { documented }) })),
        (QSet<QString>{ u"index"_s, u"coverage"_s })); // no test, nothing open, no function with a body
    FileRecord marked = source(u"src/a.h"_s, { documented });
    marked.facts.append({ u"code.todo"_s, { { u"kind"_s, u"FIXME"_s }, { u"text"_s, u"mend"_s } }, 3 });
    const fakes::FakeModelView view({ marked });
    QCOMPARE(kinds(view), (QSet<QString>{ u"index"_s, u"coverage"_s, u"health"_s, u"validation"_s }));
    QVERIFY(written(view, u"quality-assurance/health/todo"_s).contains("mend"_L1));
    QVERIFY(!written(view, u"quality-assurance/index"_s).contains("Traceability"_L1));
}

/// Programs and scripts that hold no case which is told from their text, by the names that build files give them.
void QualityAssuranceTest::registeredByName()
{
    const auto target = [](const char *system, const char *name, const char *kind, int line) {
        return FactRecord{ u"build.target"_s, { { u"system"_s, QString::fromLatin1(system) }, { u"name"_s, QString::fromLatin1(name) }, { u"kind"_s, QString::fromLatin1(kind) } }, line };
    };
    FileRecord automake, cmake, vendored;
    automake.path = u"Makefile.am"_s;
    automake.facts = { target("Autotools", "tool", "executable", 1), target("Autotools", "tests/shtest", "test", 2) };
    cmake.path = u"lib/CMakeLists.txt"_s;
    cmake.facts = { target("CMake", "parse", "test", 7), target("CMake", "parse", "test", 9), target("CMake", "a b", "test", 11) };
    vendored.path = u"vendor/x/CMakeLists.txt"_s;
    vendored.vendored = true;
    vendored.facts = { target("CMake", "theirs", "test", 7) };
    const fakes::FakeModelView view({ automake, cmake, vendored });
    const QString page = written(view, u"quality-assurance/tests"_s);
    QVERIFY2(page.contains("| `tests/shtest` | `make check TESTS=tests/shtest` |"_L1), qPrintable(page));
    QVERIFY2(page.count("| `parse` | `ctest --test-dir build -R '^parse$'` |"_L1) == 1 && page.contains("| `a b` |  |"_L1), qPrintable(page));
    QVERIFY2(!page.contains("theirs"_L1) && !page.contains("`tool`"_L1) && !page.contains("Test files"_L1), qPrintable(page));
    QVERIFY(written(view, u"quality-assurance/index"_s).contains("registered tests"_L1));
}

void QualityAssuranceTest::everyKindHasASection()
{
    for (const QString &kind : { u"index"_s, u"tests"_s, u"results"_s, u"traceability"_s, u"coverage"_s,
             u"validation"_s, u"health"_s })
        QVERIFY2(hasSection(Department::QualityAssurance, kind), qPrintable(kind));
}

/// A name alone is many packages': errors.New is not client.New.
void QualityAssuranceTest::deprecatedOfGo()
{
    const auto go = [](const QString &path, const QList<SymbolRecord> &symbols, const QStringList &references, const QString &import) {
        FileRecord record = source(path, symbols, references);
        record.language = u"Go"_s;
        if (!import.isEmpty())
            record.imports.append({ import });
        return record;
    };
    SymbolRecord old = symbol(u"New"_s, u"function"_s, u"client"_s, u"package"_s);
    old.separator = u"."_s;
    old.deprecated = true;
    old.exported = true;
    const QString used = u"example.org/app/client"_s;
    FileRecord module;
    module.path = u"go.mod"_s;
    module.facts.append({ u"project.meta"_s, { { u"ecosystem"_s, u"Go"_s }, { u"name"_s, u"example.org/app"_s } }, 1 });
    const QString plan = written(
        fakes::FakeModelView({ module, go(u"client/client.go"_s, { old }, { u"New"_s }, {}), go(u"client/request.go"_s, {}, { u"New"_s }, u"errors"_s),
            go(u"server/a.go"_s, {}, { u"New"_s, u"client"_s }, u"net/http/client"_s), go(u"cmd/b.go"_s, {}, { u"New"_s, u"client"_s }, used) }),
        u"quality-assurance/validation"_s);
    QVERIFY2(plan.contains("by `cmd/b.go`"_L1) && !plan.contains("request.go"_L1) && !plan.contains("more file"_L1), qPrintable(plan));
    // Traceability counts them as well.
    SymbolRecord young = symbol(u"Make"_s, u"function"_s, u"client"_s, u"package"_s);
    young.exported = true;
    const QString aside = written(fakes::FakeModelView({ module, go(u"client/client.go"_s, { old, young }, {}, {}) }), u"quality-assurance/validation"_s);
    QVERIFY2(aside.contains("functions and types, deprecated ones aside, without a comment"_L1), qPrintable(aside));
}

void QualityAssuranceTest::casesOfMacros()
{
    SymbolRecord type = symbol(u"Regex"_s, u"struct"_s), method = symbol(u"is_match"_s, u"method"_s, u"Regex"_s, u"struct"_s);
    FileRecord macros = source(u"tests/macros.rs"_s, {}, { u"Regex"_s });
    macros.role = FileRole::Test;
    macros.facts.append({ u"test.macro"_s, { { u"name"_s, u"mat"_s }, { u"names"_s, u"is_match"_s } }, 1 });
    const fakes::FakeModelView view({ source(u"src/re.rs"_s, { type, method }), macros, testFile(u"tests/crazy.rs"_s, { { u"literal"_s, { u"mat"_s } } }) });
    QVERIFY(Tracing(view).isTouched(publicSymbols(u"src/re.rs"_s, view.symbols(u"src/re.rs"_s)).last()));
    const QString page = written(view, u"quality-assurance/traceability/src/re.rs"_s);
    QVERIFY2(page.contains("literal"_L1), qPrintable(page));
}

void QualityAssuranceTest::runners()
{
    FileRecord tox, example;
    tox.path = u"pyproject.toml"_s;
    tox.facts.append({ u"test.environment"_s, { { u"names"_s, QJsonArray{ u"py3.12"_s, u"py3.13"_s } }, { u"help"_s, u"runs them"_s }, { u"commands"_s, QJsonArray{ u"pytest -v"_s } } }, 5 });
    tox.facts.append({ u"test.settings"_s, { { u"runner"_s, u"pytest"_s }, { u"paths"_s, QJsonArray{ u"checks"_s } } }, 9 });
    example.path = u"examples/a/pyproject.toml"_s;
    example.facts.append({ u"test.settings"_s, { { u"runner"_s, u"pytest"_s }, { u"paths"_s, QJsonArray{ u"elsewhere"_s } } }, 9 });
    const QString page = written(fakes::FakeModelView({ tox, example, testFile(u"checks/a.cpp"_s, { { u"one"_s, { u"x"_s } } }) }), u"quality-assurance/tests"_s);
    QVERIFY2(page.contains("| `py3.12`, `py3.13` | runs them | `pytest -v` |"_L1), qPrintable(page));
    QVERIFY2(page.contains("pytest collects from `checks`"_L1) && !page.contains("elsewhere"_L1), qPrintable(page));
    // Nothing at the top sets them up: the folder that holds them does.
    const auto python = [](const QString &path) {
        FileRecord file = testFile(path, { { u"test_a"_s, { u"x"_s } } });
        file.language = u"Python"_s;
        for (FactRecord &one : file.facts)
            one.value.insert(u"framework"_s, u"pytest"_s);
        return file;
    };
    FileRecord conftest;
    conftest.path = u"tests/http/conftest.py"_s;
    const QString bare = written(fakes::FakeModelView({ python(u"tests/http/b/test_a.py"_s), python(u"tests/http/test_b.py"_s), conftest }), u"quality-assurance/tests"_s);
    QVERIFY2(bare.contains("pytest tests/http\n"_L1) && bare.contains("Set up in `tests/http/conftest.py`"_L1), qPrintable(bare));
}

void QualityAssuranceTest::deprecatedByName()
{
    SymbolRecord old = symbol(u"excluder"_s, u"method"_s, u"Gson"_s, u"class"_s), gone = symbol(u"parseAll"_s, u"method"_s, u"Gson"_s, u"class"_s);
    for (SymbolRecord *one : { &old, &gone }) {
        one->separator = u"."_s;
        one->deprecated = true;
        one->access = u"public"_s;
    }
    SymbolRecord field = symbol(u"excluder"_s, u"field"_s, u"Builder"_s, u"class"_s);
    field.separator = u"."_s;
    field.access = u"private"_s;
    const auto java = [](FileRecord record) {
        record.language = u"Java"_s;
        return record;
    };
    const QString plan = written(fakes::FakeModelView({ java(source(u"Gson.java"_s, { symbol(u"Gson"_s, u"class"_s), old, gone })),
                                     java(source(u"Builder.java"_s, { field }, { u"Gson"_s, u"excluder"_s, u"parseAll"_s })) }),
        u"quality-assurance/validation"_s);
    QVERIFY2(plan.contains("Gson.parseAll"_L1) && !plan.contains("Gson.excluder"_L1), qPrintable(plan));
}

void QualityAssuranceTest::whatIsMeasured_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QStringList>("counted");
    QTest::newRow("the workshop is left out") << QStringList{ u"src/a.cpp"_s, u"support/b.py"_s, u".github/c.py"_s }
                                              << QStringList{ u"src/a.cpp"_s };
    QTest::newRow("unless there is nothing else") << QStringList{ u"tools/a.py"_s, u"tools/b.py"_s }
                                                  << QStringList{ u"tools/a.py"_s, u"tools/b.py"_s };
    QTest::newRow("settings of Sphinx and Gradle are no interface")
        << QStringList{ u"docs/conf.py"_s, u"lib/a.py"_s, u"lib/settings.gradle.kts"_s, u"gradlew"_s, u"conf.py"_s }
        << QStringList{ u"lib/a.py"_s, u"conf.py"_s };
    QTest::newRow("completions and packages") << QStringList{ u"src/a.rs"_s, u"core/flags/complete/rg.zsh"_s, u"share/completions/x.fish"_s, u"pkg/brew/x.rb"_s, u"uninstall"_s, u"src/install/a.py"_s, u"src/completions.go"_s, u"lib/complete/a.py"_s }
                                              << QStringList{ u"src/a.rs"_s, u"src/install/a.py"_s, u"src/completions.go"_s, u"lib/complete/a.py"_s };
    QTest::newRow("a package of that name") << QStringList{ u"src/tools/a.py"_s, u"src/b.py"_s }
                                            << QStringList{ u"src/tools/a.py"_s, u"src/b.py"_s };
}

void QualityAssuranceTest::whatIsMeasured()
{
    QFETCH(QStringList, paths);
    QList<FileCounts> counts;
    for (const QString &path : std::as_const(paths))
        counts.append({ path, u"Python"_s, FileRole::Source, 3, 1, 0 });
    counts.append({ u"src/empty.py"_s, u"Python"_s, FileRole::Source, 0, 0, 0 });
    QStringList found;
    for (const FileCounts &file : measured(counts))
        found.append(file.path);
    QTEST(found, "counted");
}

void QualityAssuranceTest::solutionsAreTested()
{
    FileRecord test = source(u"test/A.cs"_s, {});
    test.role = FileRole::Test;
    test.facts = { { u"test.case"_s, { { u"framework"_s, u"xUnit"_s }, { u"name"_s, u"Works"_s } }, 1 } };
    FileRecord solution;
    solution.path = u"All.slnx"_s;
    const QString page = written(fakes::FakeModelView({ solution, test }), u"quality-assurance/tests"_s);
    QVERIFY2(page.contains("dotnet test All.slnx"_L1), qPrintable(page));
    // Expecto's programs run by themselves, unless a package makes dotnet know them.
    test.facts.first().value.insert(u"framework"_s, u"Expecto"_s);
    QVERIFY(!written(fakes::FakeModelView({ solution, test }), u"quality-assurance/tests"_s).contains("dotnet test"_L1));
    test.facts.append({ u"dependency"_s, { { u"name"_s, u"YoloDev.Expecto.TestSdk"_s } }, 1 });
    QVERIFY(written(fakes::FakeModelView({ solution, test }), u"quality-assurance/tests"_s).contains("dotnet test All.slnx"_L1));
}

void QualityAssuranceTest::runnerOfScripts_data()
{
    QTest::addColumn<QString>("dependency");
    QTest::addColumn<QString>("framework");
    QTest::newRow("mocha") << u"mocha"_s << u"**Mocha** 1 case"_s;
    QTest::newRow("vitest") << u"vitest"_s << u"**Vitest** 1 case"_s;
    QTest::newRow("nothing said") << u"express"_s << u"**Jest** 1 case"_s;
}

void QualityAssuranceTest::runnerOfScripts()
{
    QFETCH(QString, dependency);
    QFETCH(QString, framework);
    FileRecord test = source(u"test/a.js"_s, {});
    test.role = FileRole::Test;
    test.facts = { { u"test.case"_s, { { u"framework"_s, u"Jest"_s }, { u"name"_s, u"works"_s } }, 1 } };
    FileRecord package;
    package.path = u"package.json"_s;
    package.facts = { { u"dependency"_s, { { u"name"_s, dependency }, { u"ecosystem"_s, u"npm"_s } }, 1 } };
    const QString page = written(fakes::FakeModelView({ package, test }), u"quality-assurance/tests"_s);
    QVERIFY2(page.contains(framework), qPrintable(page));
}

void QualityAssuranceTest::runnerOfMacros_data()
{
    QTest::addColumn<QStringList>("included");
    QTest::addColumn<QString>("framework");
    QTest::newRow("a header of the tests includes it") << QStringList{ u"doctest"_s, u"GoogleTest"_s } << u"**doctest** 1 case"_s;
    QTest::newRow("both") << QStringList{ u"doctest"_s, u"Catch2"_s } << u"**Catch2 or doctest** 1 case"_s;
    QTest::newRow("nothing said") << QStringList() << u"**Catch2 or doctest** 1 case"_s;
}

void QualityAssuranceTest::runnerOfMacros()
{
    QFETCH(QStringList, included);
    QFETCH(QString, framework);
    FileRecord test = source(u"test/a.cpp"_s, {}), header = source(u"test/verify.hpp"_s, {});
    test.role = FileRole::Test;
    test.facts = { { u"test.case"_s, { { u"framework"_s, u"Catch2 or doctest"_s }, { u"name"_s, u"works"_s } }, 1 } };
    for (const QString &one : std::as_const(included))
        header.facts.append({ u"test.framework"_s, { { u"framework"_s, one } }, 1 });
    const QString page = written(fakes::FakeModelView({ header, test }), u"quality-assurance/tests"_s);
    QVERIFY2(page.contains(framework), qPrintable(page));
}

QTEST_GUILESS_MAIN(QualityAssuranceTest)
#include "tst_qualityassurance.moc"
