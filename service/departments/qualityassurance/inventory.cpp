#include "service/departments/qualityassurance/inventory.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/qualityassurance/results.h"
#include "service/departments/technicalwriting/workshoppages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// A command that the tree itself sets up, and the file that says so.
struct RunHint {
    QString command;
    QString file;
};

/// Where a line of a file at the top of the tree sets up a way to run the tests.
struct KnownSetUp {
    QLatin1StringView file;
    QLatin1StringView pattern; ///< of a line
    QLatin1StringView command;
    QLatin1StringView framework; ///< must be among the tests; empty: any
};

constexpr KnownSetUp setUps[]{
    { "CMakeLists.txt"_L1, "^\\s*(?:enable_testing\\s*\\(|include\\s*\\(\\s*CTest\\s*\\))"_L1,
        "ctest --test-dir build"_L1, {} },
    { "meson.build"_L1, "^\\s*(?:test\\s*\\(|subdir\\s*\\(\\s*'tests?'\\s*\\))"_L1, "meson test -C build"_L1,
        {} },
    { "pytest.ini"_L1, "^\\[pytest\\]"_L1, "pytest"_L1, {} },
    { "pyproject.toml"_L1, "^\\[tool\\.pytest"_L1, "pytest"_L1, {} },
    { "setup.cfg"_L1, "^\\[tool:pytest\\]"_L1, "pytest"_L1, {} },
    { "tox.ini"_L1, "^\\[tox\\]"_L1, "tox"_L1, {} },
    { "pyproject.toml"_L1, "^\\[tool\\.tox\\]"_L1, "tox"_L1, {} },
    { "Cargo.toml"_L1, "^\\[(?:package|workspace)\\]"_L1, "cargo test"_L1, "cargo test"_L1 },
    { "go.mod"_L1, "^module\\s"_L1, "go test ./..."_L1, "go test"_L1 },
    { "Makefile.am"_L1, "^TESTS\\s*\\+?=|^check_PROGRAMS\\s*\\+?="_L1, "make check"_L1, {} },
    { "Makefile.am"_L1, "^test\\s*:(?!=)"_L1, "make test"_L1, {} },
    { "Makefile"_L1, "^test\\s*:(?!=)"_L1, "make test"_L1, {} },
    { "Makefile"_L1, "^check\\s*:(?!=)"_L1, "make check"_L1, {} },
    { "src/Makefile"_L1, "^test\\s*:(?!=)"_L1, "make -C src test"_L1, {} },
    { "pom.xml"_L1, "<project\\b"_L1, "mvn test"_L1, "JUnit"_L1 },
    { "build.gradle.kts"_L1, "\\S"_L1, "gradle test"_L1, {} },
    { "build.gradle"_L1, "\\S"_L1, "gradle test"_L1, {} },
    { "composer.json"_L1, "\"scripts\"\\s*:\\s*\\{[^}]*\"test\"\\s*:"_L1, "composer test"_L1, "PHPUnit"_L1 },
    { "phpunit.xml"_L1, "<phpunit\\b"_L1, "vendor/bin/phpunit"_L1, "PHPUnit"_L1 },
    { "phpunit.xml.dist"_L1, "<phpunit\\b"_L1, "vendor/bin/phpunit"_L1, "PHPUnit"_L1 },
    { "Makefile.PL"_L1, "\\S"_L1, "prove -lr t"_L1, "Test::More"_L1 },
    { "Build.PL"_L1, "\\S"_L1, "prove -lr t"_L1, "Test::More"_L1 },
    { "dist.ini"_L1, "\\S"_L1, "prove -lr t"_L1, "Test::More"_L1 },
    { "cpanfile"_L1, "\\S"_L1, "prove -lr t"_L1, "Test::More"_L1 },
    { "mix.exs"_L1, "\\bdef\\s+project\\b"_L1, "mix test"_L1, "ExUnit"_L1 },
    { "molecule/default/molecule.yml"_L1, "\\S"_L1, "molecule test"_L1, "Molecule"_L1 },
    { ".rspec"_L1, "\\S"_L1, "bundle exec rspec"_L1, "RSpec"_L1 },
    { "Rakefile"_L1, "\\bTestTask\\b|\\btask\\s+(?::test\\b|test:)"_L1, "bundle exec rake test"_L1, {} },
};

/// Of a chart, where its tests do not lie in tests/, in which the plugin looks.
QString unittestFiles(const ModelView &view)
{
    QStringList folders; // of all, outermost first
    bool first = true;
    for (const FileCounts &file : withTests(view.counts())) {
        if (file.language != "YAML"_L1 || !file.path.contains("_test."_L1))
            continue;
        const QStringList own = file.path.section(u'/', 0, -2).split(u'/', Qt::SkipEmptyParts);
        qsizetype same = 0;
        while (same < std::min(folders.size(), own.size()) && folders[same] == own[same])
            ++same;
        folders = std::exchange(first, false) ? own : folders.first(same);
    }
    const QString folder = folders.join(u'/');
    return folder == "tests"_L1 || folder.isEmpty() ? QString() : u"-f '%1/**/*_test.yaml' "_s.arg(folder);
}

QList<RunHint> runHints(const QSet<QString> &frameworks, const ModelView &view)
{
    QList<RunHint> hints;
    QSet<QString> commands;
    for (const KnownSetUp &known : setUps) {
        // "JUnit" stands for each of its versions.
        if (!known.framework.isEmpty()
            && std::none_of(frameworks.cbegin(), frameworks.cend(), [&](const QString &one) { return one.startsWith(known.framework); }))
            continue;
        const QString file = known.file;
        if (commands.contains(known.command) || !view.file(file))
            continue;
        const QRegularExpression pattern(known.pattern, QRegularExpression::MultilineOption);
        const QString content = QString::fromUtf8(view.content(file));
        if (!pattern.match(content).hasMatch())
            continue;
        QString command = known.command;
        static const QRegularExpression workspace(u"^\\[workspace\\]"_s, QRegularExpression::MultilineOption);
        if (command == "cargo test"_L1 && content.contains(workspace))
            command += u" --workspace"_s;
        if (command.startsWith("gradle"_L1) && view.file(u"gradlew"_s))
            command.prepend(u"./"_s).replace(u"./gradle "_s, u"./gradlew "_s);
        if (command.contains(" -C src "_L1) && commands.contains(u"make test"_s))
            continue;
        // Its runner may be another, of which only the script knows.
        if (command == "vendor/bin/phpunit"_L1 && commands.contains(u"composer test"_s))
            continue;
        hints.append({ command, file });
        commands.insert(known.command);
    }
    const auto adapted = [&view] { // what lets dotnet run Expecto's
        const QList<Fact> needs = view.facts(u"dependency"_s);
        return std::any_of(needs.begin(), needs.end(), [](const Fact &need) { return need.value.value("name"_L1) == "YoloDev.Expecto.TestSdk"_L1; });
    };
    if (frameworks.contains(u"xUnit"_s) || frameworks.contains(u"NUnit"_s) || frameworks.contains(u"MSTest"_s)
        || (frameworks.contains(u"Expecto"_s) && adapted()))
        for (const FileInfo &file : view.files())
            if (!file.path.contains(u'/') && (file.path.endsWith(".sln"_L1) || file.path.endsWith(".slnx"_L1))) {
                hints.append({ u"dotnet test "_s + file.path, file.path });
                break;
            }
    if (const QString chart = u"Chart.yaml"_s; frameworks.contains(u"helm unittest"_s) && view.file(chart))
        hints.append({ u"helm unittest "_s + unittestFiles(view) + u'.', chart });
    const QString package = u"package.json"_s;
    if (view.file(package)) {
        const QJsonObject object = QJsonDocument::fromJson(view.content(package)).object();
        const QString test = object.value("scripts"_L1).toObject().value("test"_L1).toString();
        if (!test.isEmpty() && !test.contains("no test specified"_L1))
            hints.append({ (view.file(u"yarn.lock"_s) ? u"yarn test"_s : view.file(u"pnpm-lock.yaml"_s) ? u"pnpm test"_s : u"npm test"_s), package });
    }
    return hints;
}

/// The one that installs a package: the lock beside it, or at the top, tells.
QString packageManager(const QString &folder, const ModelView &view)
{
    for (const auto &[lock, name] : { std::pair{ "pnpm-lock.yaml"_L1, u"pnpm"_s }, { "yarn.lock"_L1, u"yarn"_s } })
        if (view.file(folder + u'/' + lock) || view.file(lock))
            return name;
    return u"npm"_s;
}

/// What the top does not run: modules, packages and solutions within, each with tests below it.
void addNested(QList<RunHint> &hints, const QSet<QString> &tested, const ModelView &view)
{
    constexpr qsizetype most = 12;
    const auto tests = [&](const QString &folder, const QRegularExpression &name) {
        return std::any_of(tested.cbegin(), tested.cend(), [&](const QString &file) { return file.startsWith(folder + u'/') && name.match(file).hasMatch(); });
    };
    static const QRegularExpression ofGo(u"_test\\.go$"_s), ofScripts(u"\\.[cm]?[jt]sx?$"_s), ofNet(u"\\.(?:cs|fs|vb)$"_s);
    const auto runs = [&](const QString &manifest) {
        return std::any_of(hints.cbegin(), hints.cend(), [&](const RunHint &hint) { return hint.file.endsWith(manifest); });
    };
    const bool scripts = runs(u"package.json"_s), solution = runs(u".sln"_s) || runs(u".slnx"_s);
    QList<RunHint> nested;
    RunHint charts;
    for (const FileInfo &file : view.files()) {
        static const QRegularExpression aside(u"(?:^|/)(?:examples?|samples?|demos?|templates?|fixtures?|testdata)/"_s);
        if (file.vendored || !file.path.contains(u'/') || aside.match(file.path).hasMatch())
            continue;
        const QString folder = file.path.section(u'/', 0, -2), name = file.path.section(u'/', -1);
        static const QRegularExpression ofCharts(u"_test\\.ya?ml$"_s);
        if (name == "Chart.yaml"_L1 && tests(folder, ofCharts)) {
            charts.command += (charts.command.isEmpty() ? u"helm unittest "_s : u" "_s) + folder;
            charts.file = charts.file.isEmpty() ? file.path : charts.file;
        } else if (name == "go.mod"_L1 && tests(folder, ofGo)) {
            nested.append({ u"cd "_s + folder + u"\ngo test ./..."_s, file.path });
        } else if (name == "package.json"_L1 && !scripts && tests(folder, ofScripts)) {
            const QJsonObject object = QJsonDocument::fromJson(view.content(file.path)).object();
            const QString test = object.value("scripts"_L1).toObject().value("test"_L1).toString();
            if (!test.isEmpty() && !test.contains("no test specified"_L1))
                nested.append({ u"cd "_s + folder + u'\n' + packageManager(folder, view) + u" test"_s, file.path });
        } else if (!solution && (name.endsWith(".sln"_L1) || name.endsWith(".slnx"_L1)) && tests(folder, ofNet)) {
            nested.append({ u"dotnet test "_s + file.path, file.path });
        }
    }
    if (!charts.file.isEmpty())
        hints.append(charts);
    if (nested.size() <= most)
        hints += nested;
}

/// Tests of Python that nothing at the top sets up: pytest finds them in the folder that holds all of them.
void addPython(QList<RunHint> &hints, const QSet<QString> &frameworks, const QSet<QString> &tested, const ModelView &view)
{
    static const QSet<QString> runners{ u"pytest"_s, u"tox"_s };
    const bool told = std::any_of(hints.cbegin(), hints.cend(), [](const RunHint &hint) {
        return runners.contains(hint.command.section(u' ', 0, 0)) || hint.file.endsWith("Makefile"_L1);
    });
    if (told || !frameworks.contains(u"pytest"_s))
        return;
    std::optional<QString> common;
    for (const QString &file : tested) {
        if (!file.endsWith(".py"_L1))
            continue;
        QString folder = file.contains(u'/') ? file.section(u'/', 0, -2) : QString();
        while (common && !QString(*common + u'/').startsWith(folder + u'/') && !folder.isEmpty())
            folder = folder.contains(u'/') ? folder.section(u'/', 0, -2) : QString();
        common = folder;
    }
    const QString set = common ? (common->isEmpty() ? u"conftest.py"_s : QString(*common + u"/conftest.py"_s)) : QString();
    if (common)
        hints.append({ common->isEmpty() ? u"pytest"_s : u"pytest "_s + *common, view.file(set) ? set : QString() });
}

/// Where pytest looks, and what tox runs.
void appendRunners(Blocks &blocks, const ModelView &view)
{
    QHash<QString, qsizetype> seen;
    const auto place = [&](const Fact &fact) {
        const int line = view.factLines(fact.kind, fact.file).value(seen[fact.kind + fact.file]++);
        return sourceLink(fact.file, line);
    };
    const auto ofTheWhole = [&](const QString &kind) { // not of an example within
        QList<Fact> facts = view.facts(kind);
        qsizetype least = 1000;
        for (const Fact &fact : std::as_const(facts))
            least = std::min(least, fact.file.count(u'/'));
        facts.removeIf([&](const Fact &fact) { return fact.file.count(u'/') > least; });
        return facts;
    };
    for (const Fact &fact : ofTheWhole(u"test.settings"_s)) {
        const Inline source = place(fact);
        Inlines line;
        for (const QJsonValue &path : fact.value.value("paths"_L1).toArray())
            line << text(line.isEmpty() ? u"pytest collects from "_s : u", "_s) << code(path.toString());
        if (const QString options = fact.value.value("options"_L1).toString(); !options.isEmpty())
            line << text(line.isEmpty() ? u"pytest is given "_s : u" with "_s) << code(options);
        blocks.emplace_back(Paragraph{ line << text(u" ("_s) << source << text(u")"_s) });
    }
    Table table;
    table.head = { u"tox environment"_s, u"What it does"_s, u"Runs"_s, u"Declared"_s };
    for (const Fact &fact : ofTheWhole(u"test.environment"_s)) {
        const auto codes = [&](const char *member) {
            Inlines words;
            for (const QJsonValue &one : fact.value.value(QLatin1StringView(member)).toArray())
                words << text(words.isEmpty() ? QString() : u", "_s) << code(one.toString());
            return words;
        };
        table.rows.append({ Cell{ codes("names"), {}, false }, textCell(fact.value.value("help"_L1).toString()), Cell{ codes("commands"), {}, false },
            Cell{ { place(fact) }, {}, false } });
    }
    if (!table.rows.isEmpty())
        blocks.emplace_back(std::move(table));
}

/// describe() and it() alone do not say whose they are; what package.json asks for does.
QString scriptRunner(const ModelView &view)
{
    QSet<QString> names;
    if (view.file(u"package.json"_s))
        for (const Fact &fact : view.facts(u"dependency"_s, u"package.json"_s))
            names.insert(fact.value.value("name"_L1).toString());
    for (const auto &[package, framework] : { std::pair{ "jest"_L1, "Jest"_L1 }, { "vitest"_L1, "Vitest"_L1 },
             { "mocha"_L1, "Mocha"_L1 }, { "jasmine"_L1, "Jasmine"_L1 },
             { "tap"_L1, "tap"_L1 }, { "tape"_L1, "tape"_L1 }, { "ava"_L1, "AVA"_L1 } })
        if (names.contains(package))
            return framework;
    return u"Jest"_s;
}

/// Whose the cases are that do not say it themselves.
struct Runners {
    explicit Runners(const ModelView &view)
        : m_view(view)
        , m_scripts(scriptRunner(view))
    {
    }

    QString of(const Fact &test)
    {
        const QString framework = test.value.value("framework"_L1).toString();
        if (framework != "Catch2 or doctest"_L1)
            return framework == "Jest"_L1 ? m_scripts : framework;
        if (m_macros.isEmpty()) {
            QSet<QString> included;
            for (const Fact &fact : m_view.facts(u"test.framework"_s))
                if (const QString one = fact.value.value("framework"_L1).toString(); one == "Catch2"_L1 || one == "doctest"_L1)
                    included.insert(one);
            m_macros = included.size() == 1 ? *included.cbegin() : framework;
        }
        return m_macros;
    }

private:
    const ModelView &m_view;
    const QString m_scripts;
    QString m_macros;
};

/// What the facts say of all tests together.
struct Totals {
    std::map<QString, qint64> frameworks; ///< cases by framework
    QHash<QString, QStringList> suites; ///< by file
    qsizetype suiteCount = 0;
};

Totals totalsOf(const QList<Fact> &facts, Runners runners)
{
    Totals totals;
    QSet<QString> seen;
    for (const Fact &fact : facts) {
        const QString framework = runners.of(fact);
        const QString suite = fact.value.value("suite"_L1).toString();
        if (!framework.isEmpty())
            ++totals.frameworks[framework];
        const QString key = fact.file + u'\n' + suite;
        if (!suite.isEmpty() && !seen.contains(key)) {
            seen.insert(key);
            totals.suites[fact.file].append(suite);
        }
    }
    totals.suiteCount = seen.size();
    return totals;
}

Cell suiteCell(const QStringList &suites)
{
    constexpr qsizetype shown = 3;
    Cell cell;
    for (qsizetype i = 0; i < std::min(suites.size(), shown); ++i) {
        if (i > 0)
            cell.content << text(u", "_s);
        cell.content << code(suites[i]);
    }
    if (suites.size() > shown)
        cell.content << muted(u" and "_s + QString::number(suites.size() - shown) + u" more"_s);
    return cell;
}
} // namespace

Page testOverview(const QList<FileCounts> &tests, const ModelView &view)
{
    Page page = departmentPage(u"quality-assurance/tests.md"_s, u"Test inventory"_s);
    // Those of the files that are listed below: neither other people's code nor what tests feed on.
    QSet<QString> listed;
    for (const FileCounts &file : tests)
        listed.insert(file.path);
    QList<Fact> cases = view.facts(u"test.case"_s);
    cases.removeIf([&](const Fact &fact) { return !listed.contains(fact.file) && !listed.contains(testFolder(fact.file)); });
    const Totals totals = totalsOf(cases, Runners(view));
    qint64 count = 0;
    int most = 1;
    for (const FileCounts &file : tests) {
        count += file.testCases;
        most = std::max(most, file.testCases);
    }
    const QList<Fact> registered = registeredTests(view);
    Figures figures;
    if (!registered.isEmpty())
        figures.figures.append({ grouped(registered.size()), registered.size() == 1 ? u"registered test"_s : u"registered tests"_s, {} });
    if (count > 0)
        figures.figures.append({ grouped(count), count == 1 ? u"test case"_s : u"test cases"_s, {} });
    if (totals.suiteCount > 0)
        figures.figures.append(
            { grouped(totals.suiteCount), totals.suiteCount == 1 ? u"suite"_s : u"suites"_s, {} });
    if (count > 0)
        figures.figures.append({ grouped(tests.size()), tests.size() == 1 ? u"file"_s : u"files"_s, {} });
    QSet<QString> frameworks;
    for (const auto &[framework, sum] : totals.frameworks) {
        frameworks.insert(framework);
        if (figures.figures.size() < 10)
            figures.figures.append({ framework, plural(sum, u"case"_s, u"cases"_s), {} });
    }
    page.blocks.emplace_back(std::move(figures));

    QList<RunHint> hints = runHints(frameworks, view);
    addNested(hints, listed, view);
    addPython(hints, frameworks, listed, view);
    if (!hints.isEmpty())
        appendHeading(page.blocks, u"Run them"_s);
    for (const RunHint &hint : hints) {
        page.blocks.emplace_back(CodeBlock{ u"sh"_s, hint.command });
        if (!hint.file.isEmpty())
            page.blocks.emplace_back(Paragraph{
                { muted(u"Set up in "_s), link(hint.file, sourceTarget(hint.file), Inline::Style::Code) } });
    }
    if (const Inlines told = technicalwriting::ownWords(technicalwriting::Task::Test, view); !told.isEmpty())
        page.blocks.emplace_back(Paragraph{ told });
    appendRunners(page.blocks, view);
    Table table;
    table.head = { u"File"_s };
    if (totals.suiteCount > 0)
        table.head.append(u"Suites"_s);
    table.head.append(u"Cases"_s);
    const Results results(view);
    QHash<QString, std::pair<int, int>> outcomes; // by file: passed, failed
    if (!results.isEmpty()) {
        table.head << u"Passed"_s << u"Failed"_s;
        for (const Fact &fact : cases)
            if (const TestResult *result = results.of(
                    fact.value.value("suite"_L1).toString(), fact.value.value("name"_L1).toString())) {
                std::pair<int, int> &outcome = outcomes[listed.contains(fact.file) ? fact.file : testFolder(fact.file)];
                outcome.first += result->status == "passed"_L1;
                outcome.second += result->status == "failed"_L1;
            }
        if (const qint64 failed = results.count(u"failed"_s); failed > 0)
            page.blocks.emplace_back(
                Paragraph{ { Inline{ plural(failed, u"failing result"_s, u"failing results"_s),
                                 Inline::Style::WarningChip, {} },
                    text(u" "_s),
                    link(u"Test results"_s, documentTarget(u"quality-assurance/results.md"_s)) } });
    }
    for (const FileCounts &file : tests) {
        QList<Cell> row{ codeLink(file.path, documentTarget(testPagePath(file.path))) };
        if (totals.suiteCount > 0)
            row.append(suiteCell(totals.suites.value(file.path)));
        row.append(Cell{ { text(grouped(file.testCases)) }, double(file.testCases) / most, true });
        if (!results.isEmpty())
            row << numberCell(outcomes.value(file.path).first)
                << numberCell(outcomes.value(file.path).second);
        table.rows.append(row);
    }
    if (!tests.isEmpty()) {
        appendHeading(page.blocks, u"Test files"_s);
        appendTable(page.blocks, std::move(table), u"more file"_s, u"more files"_s);
    }
    appendRegistered(page.blocks, registered);
    return page;
}

Page testsOfFile(const QString &file, const QString &pagePath, const ModelView &view)
{
    if (file.endsWith(u'/'))
        return testsOfFolder(file, pagePath, view);
    Page page = departmentPage(pagePath, file, { { u"Test inventory"_s, u"quality-assurance/tests.md"_s } });
    page.titleIsCode = true;
    page.source = sourceTarget(file);
    const std::optional<FileInfo> info = view.file(file);
    const QString language = info ? info->language : QString();
    if (!language.isEmpty())
        page.chips.append(language);
    const Comment comment = view.fileComment(file);
    page.lead = comments::toInlines(comments::parseComment(comment.text, comment.style, language).summary);
    const QList<Fact> facts = view.facts(u"test.case"_s, file);
    const QList<int> lines = view.factLines(u"test.case"_s, file);
    Runners runners(view);
    QStringList frameworks;
    QStringList order;
    QHash<QString, QList<qsizetype>> bySuite;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const QString framework = runners.of(facts[i]);
        const QString suite = facts[i].value.value("suite"_L1).toString();
        if (!framework.isEmpty() && !frameworks.contains(framework))
            frameworks.append(framework);
        if (!bySuite.contains(suite))
            order.append(suite);
        bySuite[suite].append(i);
    }
    page.facts.append({ text(plural(facts.size(), u"test case"_s, u"test cases"_s)) });
    if (!frameworks.isEmpty())
        page.facts.append({ text(frameworks.join(u", "_s)) });
    const QString name = file.section(u'/', -1);
    const Results results(view);
    for (const QString &suite : std::as_const(order)) {
        if (!suite.isEmpty()) {
            Heading heading;
            heading.content = { code(suite) };
            page.blocks.emplace_back(std::move(heading));
        }
        Table table;
        table.head = { u"Case"_s };
        if (!results.isEmpty())
            table.head.append(u"Result"_s);
        table.head.append(u"Source"_s);
        for (const qsizetype i : bySuite.value(suite)) {
            const int line = lines.value(i);
            const QString place = line > 0 ? QString(name + u':' + QString::number(line)) : name;
            const QString caseName = facts[i].value.value("name"_L1).toString();
            QList<Cell> row{ Cell{ { code(caseName) }, {}, false } };
            if (!results.isEmpty()) {
                const TestResult *result = results.of(suite, caseName);
                row.append(result ? Cell{ { statusChip(result->status) }, {}, false } : textCell({}));
            }
            row.append(codeLink(place, sourceTarget(file, line)));
            table.rows.append(row);
        }
        page.blocks.emplace_back(std::move(table));
    }
    return page;
}

} // namespace tars::qualityassurance
