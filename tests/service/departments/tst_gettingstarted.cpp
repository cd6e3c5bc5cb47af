// Technical Writing: how a project is installed, and by what it is configured.
#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/packageinstall.h"
#include "service/departments/technicalwriting/technicalwriting.h"
#include "tests/fakes/writtenpages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::technicalwriting;
using fakes::FakeModelView;

class GettingStartedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commands_data();
    void commands();
    void howToInstall_data();
    void howToInstall();
    void page();
    void builtFromSource();
    void startsFurtherDown();
    void whatComesFirstToDo();
    void longSections_data();
    void longSections();
    void listsBelowBadges();
    void requirementsOfTheWorkspace();
    void packageOfTheWhole();
    void builtBeforeInstalled();
    void shortReadme();
    void licenceBesideTheProgram();
    void requirementsThatAreNone();
    void filesThatShareTheirNames();
    void picturesThatAreAnnounced();
    void ruleThatEndsTheIntroduction();
    void whereUsersStart();
    void stepsBeforeTheFirstHeading();
    void audience_data();
    void audience();
    void testsMessages();
    void examplesAreNoDefaults();
    void settingsInTheOrderOfTheirFile();
    void configurationOfTheProgramAlone();
    void settingsLeadToTheManual();
    void settingsExplainedInTheManual();

private:
    static FactRecord fact(const QString &kind, const QByteArray &json) { return { kind, QJsonDocument::fromJson(json).object(), 1 }; }

    static FileRecord record(const QString &path, const QList<FactRecord> &facts, FileRole role = FileRole::Build, const QString &language = {})
    {
        FileRecord file;
        file.path = path;
        file.role = role;
        file.language = language;
        file.facts = facts;
        return file;
    }

    static QString pageOf(const QString &id, const FakeModelView &view)
    {
        const TechnicalWriter writer;
        for (const UnitSpec &unit : writer.plan(view))
            if (unit.id.value == id) {
                const auto output = writer.write(unit, view, {});
                return output ? test::pageText(std::get<markup::Page>(output->documents.first().content)) : QString();
            }
        return u"not planned"_s;
    }
};

void GettingStartedTest::commands_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, const QString &file, const QByteArray &meta, const QByteArray &content, const QString &command) {
        QTest::newRow(name) << file << meta << content << command;
    };
    row("pip", u"pyproject.toml"_s, R"({"ecosystem":"Python","name":"click"})", "[build-system]\n[project]\nclassifiers = []\n", u"pip install click"_s);
    row("Python without a build system", u"pyproject.toml"_s, R"({"ecosystem":"Python","name":"site"})", "[project]\nclassifiers = []\n", QString());
    row("Python that says nothing for an index", u"pyproject.toml"_s, R"({"ecosystem":"Python","name":"site"})", "[build-system]\n", QString());
    row("npm", u"package.json"_s, R"({"ecosystem":"npm","name":"@a/b","version":"1.0.0"})", R"({"main": "x.js"})", u"npm install @a/b"_s);
    row("npm, a program", u"package.json"_s, R"({"ecosystem":"npm","name":"b","version":"1.0.0","programs":[{"name":"b"}]})", R"({"bin": "x.js"})", u"npm install --global b"_s);
    row("npm, private", u"package.json"_s, R"({"ecosystem":"npm","name":"b","version":"1.0.0","private":true})", R"({"main": "x.js"})", QString());
    row("npm, a site", u"package.json"_s, R"({"ecosystem":"npm","name":"b","version":"1.0.0"})", R"({"scripts": {}})", QString());
    row("Cargo, a library", u"Cargo.toml"_s, R"({"ecosystem":"Cargo","name":"b","description":"x","licence":"MIT"})", "src/lib.rs", u"cargo add b"_s);
    row("Cargo, of a workspace its own", u"fake/Cargo.toml"_s, R"({"ecosystem":"Cargo","name":"fake","description":"x","licence":"MIT"})", "fake/src/lib.rs", u"cargo add fake"_s);
    row("Cargo, of a workspace another", u"other/Cargo.toml"_s, R"({"ecosystem":"Cargo","name":"other","description":"x","licence":"MIT"})", "other/src/lib.rs", QString());
    row("Cargo, a program", u"Cargo.toml"_s, R"({"ecosystem":"Cargo","name":"b","description":"x","licence":"MIT"})", "src/main.rs", u"cargo install --locked b"_s);
    row("Cargo without a licence", u"Cargo.toml"_s, R"({"ecosystem":"Cargo","name":"b","description":"x"})", "src/lib.rs", QString());
    row("Go, a library", u"go.mod"_s, R"({"ecosystem":"Go","name":"e.org/a/v2"})", "a.go\npackage a\n", u"go get e.org/a/v2"_s);
    row("Go, a program", u"go.mod"_s, R"({"ecosystem":"Go","name":"e.org/a"})", "cmd/b/main.go\n// B.\npackage main\n", u"go install e.org/a/cmd/b@latest"_s);
    row("Go that lies nowhere", u"go.mod"_s, R"({"ecosystem":"Go","name":"mine"})", "a.go\npackage a\n", QString());
    row("gem", u"b.gemspec"_s, R"({"ecosystem":"RubyGems","name":"b"})", "x", u"gem install b"_s);
    row("Composer", u"composer.json"_s, R"({"ecosystem":"Composer","name":"a/b","description":"x"})", "x", u"composer require a/b"_s);
    row("Composer, a project", u"composer.json"_s, R"({"ecosystem":"Composer","name":"a/b","description":"x","kind":"application"})", "x", u"composer create-project a/b"_s);
    row("Maven", u"pom.xml"_s, R"({"ecosystem":"Maven","name":"b","group":"a","version":"1.2"})", "<scm></scm><developers></developers>",
        u"<dependency>\n  <groupId>a</groupId>\n  <artifactId>b</artifactId>\n  <version>1.2</version>\n</dependency>"_s);
    row("Maven, between releases", u"pom.xml"_s, R"({"ecosystem":"Maven","name":"b","group":"a","version":"1.2-SNAPSHOT"})", "<scm></scm><developers></developers>", QString());
    row("NuGet", u"src/B/B.csproj"_s, R"({"ecosystem":"NuGet","name":"B","description":"x"})", "<PackageId>B</PackageId>", u"dotnet add package B"_s);
    row("NuGet, a tool", u"src/B/B.csproj"_s, R"({"ecosystem":"NuGet","name":"B","description":"x"})", "<PackAsTool>true</PackAsTool>", u"dotnet tool install --global B"_s);
    row("NuGet, only built", u"src/B/B.csproj"_s, R"({"ecosystem":"NuGet","name":"B","description":"x"})", "<OutputType>Exe</OutputType>", QString());
    row("no name for a shell", u"b.gemspec"_s, R"({"ecosystem":"RubyGems","name":"b; rm x"})", "x", QString());
}

void GettingStartedTest::commands()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, meta);
    QFETCH(QByteArray, content);
    QFETCH(QString, command);
    // Of Cargo and Go what lies beside the manifest counts: the first line of the content names it.
    const QString beside = QString::fromUtf8(content.left(content.indexOf('\n') < 0 ? content.size() : content.indexOf('\n')));
    QList<FileRecord> files{ record(file, { fact(u"project.meta"_s, meta) }) };
    if (beside.endsWith(".rs"_L1))
        files.append(record(beside, {}, FileRole::Source, u"Rust"_s));
    if (beside.endsWith(".go"_L1)) {
        files.append(record(beside, {}, FileRole::Source, u"Go"_s));
        files.last().symbols = { test::symbol(u"package"_s, QString::fromUtf8(content).section(u"package "_s, 1).trimmed()) };
    }
    FakeModelView view(files);
    view.contents.insert(file, content);
    view.contents.insert(beside, content);
    const QList<InstallCommand> found = installCommands(view);
    QCOMPARE(found.isEmpty() ? QString() : found.first().command, command);
    QVERIFY2(!view.asked().contains(u"content:"_s + beside), "a comment there would change the page");
}

void GettingStartedTest::howToInstall_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("says");
    for (const QString &text : { u"pip install a"_s, u"Run `pip3 install -U a`."_s, u"$ npm i a"_s, u"yarn global add a"_s, u"cargo add a"_s, u"go install a@latest"_s,
             u"brew install a"_s, u"sudo apt-get install a"_s, u"docker run a"_s, u"docker compose up"_s, u"gem 'a'"_s, u"curl -L a | sh"_s, u"git clone a"_s, u"make install"_s,
             u"implementation 'a:b:1'"_s, u"<artifactId>a</artifactId>"_s, u"[dependencies]\na = \"1\""_s })
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString &text : { u"python hello.py --count=3"_s, u"See the pip page."_s, u"go to the docs"_s, u"import a"_s })
        QTest::newRow(qPrintable(text)) << text << false;
}

void GettingStartedTest::howToInstall()
{
    QFETCH(QString, text);
    QFETCH(bool, says);
    QCOMPARE(saysHowToInstall(text), says);
}

void GettingStartedTest::page()
{
    const auto tree = [](const QString &readme) {
        FileRecord prose = record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"Click"})"), { u"prose.text"_s, { { u"markdown"_s, readme } }, 1 } }, FileRole::Prose, u"Markdown"_s);
        FakeModelView view({ prose, record(u"pyproject.toml"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Python","name":"click"})") }) });
        view.contents.insert(u"pyproject.toml"_s, "[build-system]\n[project]\nclassifiers = []\n");
        return view;
    };
    const QString example = pageOf(u"technical-writing/getting-started"_s, tree(u"Words.\n\n## A Simple Example\n\n`import click`"_s));
    QVERIFY2(example.indexOf("pip install click"_L1) > 0 && example.indexOf("pip install click"_L1) < example.indexOf("import click"_L1), qPrintable(example));
    // Nothing to start with in the README: the page is worth having for the command alone.
    QVERIFY(pageOf(u"technical-writing/getting-started"_s, tree(u"Words."_s)).contains("pip install click"_L1));
    const QString told = pageOf(u"technical-writing/getting-started"_s, tree(u"Words.\n\n## Install\n\n`pipx install click` it."_s));
    QVERIFY2(!told.contains("pip install click"_L1), qPrintable(told));
}

void GettingStartedTest::builtFromSource()
{
    const auto page = [](const QString &readme, const QByteArray &system, const QList<FactRecord> &more = {}) {
        FileRecord prose = record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"Fmt"})"), { u"prose.text"_s, { { u"markdown"_s, readme } }, 1 } }, FileRole::Prose, u"Markdown"_s);
        return pageOf(u"technical-writing/getting-started"_s, FakeModelView({ record(u"CMakeLists.txt"_s, QList<FactRecord>{ fact(u"build.system"_s, system) } + more), prose }));
    };
    const QString installs = page(u"Words.\n\n## Examples\n\nMake sure to\nmake it so: `#include` it."_s, R"({"system":"CMake","features":["install"]})");
    QVERIFY2(installs.contains("cmake --install build"_L1) && installs.contains("Build and install"_L1), qPrintable(installs));
    const QString builds = page(u"Words."_s, R"({"system":"CMake"})");
    QVERIFY2(builds.contains("cmake --build build"_L1) && !builds.contains("--install"_L1), qPrintable(builds));
    for (const QString &told : { u"## Build\n\nRun CMake."_s, u"## Install\n\n```\nmake\n```"_s, u"## Install\n\n`apt install fmt`"_s })
        QVERIFY2(!page(u"Words.\n\n"_s + told, R"({"system":"CMake"})").contains("cmake -S"_L1), qPrintable(told));
    QVERIFY(!page(u"Words."_s, R"({"system":"CMake"})", { fact(u"cmake.preset"_s, R"({"kind":"configure","name":"dev"})") }).contains("cmake -S"_L1));
}

void GettingStartedTest::startsFurtherDown()
{
    const auto page = [](const QString &readme) {
        return pageOf(u"technical-writing/getting-started"_s,
            FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, readme } }, 1 } }, FileRole::Prose, u"Markdown"_s) }));
    };
    const QString below = page(u"Words.\n\n## Documentation\n\nThere.\n\n## Development\n\nStart it.\n\n### How to install\n\nCopy the file.\n\n### Plugin releases\n\nNo."_s);
    QVERIFY2(below.contains("Copy the file"_L1) && !below.contains("No."_L1) && !below.contains("Start it"_L1), qPrintable(below));
    const QString above = page(u"Words.\n\n## Usage\n\nUse it.\n\n## Development\n\n### Install from source\n\nCopy the file."_s);
    QVERIFY2(above.contains("Use it"_L1) && !above.contains("Copy the file"_L1), qPrintable(above));
}

/// One installs before one uses, whatever the README has first; and nothing needed is nothing to say.
void GettingStartedTest::whatComesFirstToDo()
{
    const auto page = [](const QString &readme) {
        return pageOf(u"technical-writing/getting-started"_s,
            FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, readme } }, 1 } }, FileRole::Prose, u"Markdown"_s) }));
    };
    const QString both = page(u"Words.\n\n## Usage\n\nUse it.\n\n## How to install\n\nCopy the file."_s);
    QVERIFY2(both.indexOf("Copy the file"_L1) >= 0 && both.indexOf("Copy the file"_L1) < both.indexOf("Use it"_L1), qPrintable(both));
    const QString none = page(u"Words.\n\n## Requirements\n\nNone.\n\n## Usage\n\nUse it."_s);
    QVERIFY2(none.contains("Use it"_L1) && !none.contains("None"_L1) && !none.contains("Requirements"_L1), qPrintable(none));
}

/// What is a manual of its own is read in the guide: here stands how it begins.
void GettingStartedTest::longSections_data()
{
    QTest::addColumn<QString>("opening");
    QTest::addColumn<int>("words"); ///< of each part
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("shown"); ///< of the parts, as text
    QTest::addColumn<QStringList>("listed");
    const QString opening = u"Use it as follows, and as all the others do. "_s.repeated(5);
    const QStringList all{ u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s };
    QTest::newRow("long") << opening << 400 << u"Examples"_s << QStringList{} << all;
    QTest::newRow("nothing before its parts") << QString() << 400 << u"Examples"_s << QStringList{ u"One"_s } << all.sliced(1);
    QTest::newRow("short") << opening << 20 << u"Examples"_s << all << QStringList{};
    QTest::newRow("what comes before use") << opening << 400 << u"Installation"_s << all << QStringList{};
}

void GettingStartedTest::longSections()
{
    QFETCH(QString, opening);
    QFETCH(int, words);
    QFETCH(QString, title);
    QFETCH(QStringList, shown);
    QFETCH(QStringList, listed);
    QString readme = u"Words.\n\n## %1\n\n%2\n\n"_s.arg(title, opening);
    for (const char *part : { "One", "Two", "Three", "Four" })
        readme += u"### %1\n\n%1-text %2\n\n#### Below\n\nx\n\n"_s.arg(QString::fromLatin1(part), u"word "_s.repeated(words));
    readme += u"## Licence\n\nMIT\n"_s;
    const QString page = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ record(u"README.md"_s,
            { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, readme } }, 1 }, fact(u"prose.heading"_s, R"({"level":3,"text":"Two","anchor":"two"})") },
            FileRole::Prose, u"Markdown"_s) }));
    QStringList found, links;
    for (const char *part : { "One", "Two", "Three", "Four" }) {
        if (page.contains(QString::fromLatin1(part) + u"-text"_s))
            found.append(QString::fromLatin1(part));
        if (page.split(u'\n').contains(QString::fromLatin1(part)))
            links.append(QString::fromLatin1(part));
    }
    QVERIFY2(found == shown, qPrintable(page.left(600)));
    QCOMPARE(links, listed);
    QVERIFY(page.contains(opening.trimmed()));
}

void GettingStartedTest::listsBelowBadges()
{
    const QString page = pageOf(u"technical-writing/overview"_s,
        FakeModelView({ record(u"README.md"_s,
            { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, u"[![b](https://img.shields.io/b.svg)](https://e.org)\n  - One\n  - Two\n\nWords."_s } }, 1 } },
            FileRole::Prose, u"Markdown"_s) }));
    QVERIFY2(page.contains("  - One\n  - Two"_L1), qPrintable(page));
}

void GettingStartedTest::requirementsOfTheWorkspace()
{
    const QString page = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, u"Words.\n\n## Usage\n\nUse it."_s } }, 1 } }, FileRole::Prose, u"Markdown"_s),
            record(u"Cargo.toml"_s, { fact(u"build.tool"_s, R"({"system":"Cargo","name":"Rust","version":"1.80"})") }) }));
    QVERIFY2(page.contains("1.80 or newer"_L1), qPrintable(page));
    const QString own = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, u"Words.\n\n## Usage\n\nUse it."_s } }, 1 } }, FileRole::Prose, u"Markdown"_s),
            record(u"Cargo.toml"_s, { fact(u"build.tool"_s, R"({"system":"Cargo","name":"Rust","version":"1.80"})") }), record(u"core/Cargo.toml"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Cargo","name":"core"})") }),
            record(u"fake/Cargo.toml"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Cargo","name":"fake"})") }) }));
    QVERIFY2(own.contains("1.80 or newer"_L1), qPrintable(own));
    const QString frameworks = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, u"Words.\n\n## Usage\n\nUse it."_s } }, 1 } }, FileRole::Prose, u"Markdown"_s),
            record(u"A.csproj"_s, { fact(u"project.meta"_s, R"({"ecosystem":"NuGet","name":"A","requires":[{"name":"net8.0"},{"name":"net462"},{"name":"netstandard2.0"}]})") }) }));
    const QString edition = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, u"Words.\n\n## Usage\n\nUse it."_s } }, 1 } }, FileRole::Prose, u"Markdown"_s),
            record(u"Cargo.toml"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Cargo","name":"a","requires":[{"name":"Rust","version":">=1.90"},{"name":"Rust edition","version":"2024"}]})") }) }));
    QVERIFY2(edition.contains("1.90"_L1) && !edition.contains("edition"_L1), qPrintable(edition));
    QVERIFY2(frameworks.contains(".NET|one of net8.0, net462, netstandard2.0|"_L1) && frameworks.count("net462"_L1) == 1, qPrintable(frameworks));
}

/// Of several packages the one that the whole is called after; what describes it may stand above all of them.
void GettingStartedTest::packageOfTheWhole()
{
    const QByteArray other = R"({"ecosystem":"NuGet","name":"Fake.Extensions","description":"x"})", own = R"({"ecosystem":"NuGet","name":"Fake"})";
    FakeModelView view({ record(u"Directory.Build.props"_s, {}), record(u"src/A/A.fsproj"_s, { fact(u"project.meta"_s, other) }, FileRole::Build), record(u"src/Fake/Fake.fsproj"_s, { fact(u"project.meta"_s, own) }, FileRole::Build) });
    view.contents.insert(u"Directory.Build.props"_s, "<Description>x</Description>");
    view.contents.insert(u"src/A/A.fsproj"_s, "<PackageTags>x</PackageTags>");
    view.contents.insert(u"src/Fake/Fake.fsproj"_s, "<PackageIcon>x</PackageIcon>");
    const QList<InstallCommand> found = installCommands(view);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().command, u"dotnet add package Fake"_s);
}

/// Who has to build it does so before it is installed, if the README has it so.
void GettingStartedTest::builtBeforeInstalled()
{
    const auto page = [](const QString &markdown) {
        return pageOf(u"technical-writing/getting-started"_s,
            FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, markdown } }, 1 } }, FileRole::Prose, u"Markdown"_s) }));
    };
    const QString built = page(u"Words.\n\n## Building A\n\nRun `make`.\n\n## Running A\n\nRun `a`.\n\n## Installing A\n\nRun `make install`."_s);
    QVERIFY2(built.indexOf("Building A"_L1) >= 0 && built.indexOf("Building A"_L1) < built.indexOf("Installing A"_L1) && built.indexOf("Installing A"_L1) < built.indexOf("Running A"_L1), qPrintable(built));
    const QString fetched = page(u"Words.\n\n## Usage\n\nRun `a`.\n\n## Install\n\nFetch it.\n\n## Building A\n\nRun `make`."_s);
    QVERIFY2(fetched.indexOf("Fetch it"_L1) < fetched.indexOf("Run `a`"_L1) && fetched.indexOf("Run `a`"_L1) < fetched.indexOf("Building A"_L1), qPrintable(fetched));
}

/// A README that only leads to the documentation says less than the first page of that.
void GettingStartedTest::shortReadme()
{
    const auto page = [](const QString &path, const QString &markdown, const char *opening) {
        return record(path, { { u"prose.page"_s, { { u"markup"_s, u"Markdown"_s }, { u"title"_s, u"A"_s }, { u"opening"_s, QString::fromLatin1(opening) } }, 1 }, { u"prose.text"_s, { { u"markdown"_s, markdown } }, 1 } }, FileRole::Prose, u"Markdown"_s);
    };
    const QString whole = u"It reads.\n\n## Features\n\n- Fast\n\n## Requirements\n\nA machine.\n\n## License\n\nMIT"_s;
    const FakeModelView view({ page(u"README.md"_s, u"It reads.\n\n## License\n\nMIT"_s, "It reads."), page(u"docs/index.md"_s, whole, "It reads.") });
    QVERIFY2(pageOf(u"technical-writing/overview"_s, view).contains("Fast"_L1), qPrintable(pageOf(u"technical-writing/overview"_s, view)));
    QVERIFY(pageOf(u"technical-writing/getting-started"_s, view).contains("A machine"_L1));
    QVERIFY(!pageOf(u"technical-writing/overview"_s, view).contains("guide/README.md"_L1)); // it says the same
    // A page about something else does not stand in, nor where the README tells enough.
    const FakeModelView other({ page(u"README.md"_s, u"It reads.\n\n## License\n\nMIT"_s, "It reads."), page(u"docs/index.md"_s, whole, "Pages to read.") });
    QVERIFY(!pageOf(u"technical-writing/overview"_s, other).contains("Fast"_L1));
    const FakeModelView enough({ page(u"README.md"_s, u"It reads.\n\n## High level features\n\n- Small"_s, "It reads."), page(u"docs/index.md"_s, whole, "It reads.") });
    QVERIFY2(pageOf(u"technical-writing/overview"_s, enough).contains("Small"_L1) && !pageOf(u"technical-writing/overview"_s, enough).contains("Fast"_L1), qPrintable(pageOf(u"technical-writing/overview"_s, enough)));
}

/// The licence of the documentation is none of the program.
void GettingStartedTest::licenceBesideTheProgram()
{
    const auto text = [](const QString &path, const QByteArray &licence) { return record(path, { fact(u"licence.text"_s, R"({"licence":")" + licence + R"("})") }, FileRole::Other); };
    const QString page = pageOf(u"technical-writing/overview"_s, FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})") }, FileRole::Prose, u"Markdown"_s),
        text(u"LICENSE"_s, "MIT"), text(u"LICENSE-docs"_s, "CC-BY-4.0"), text(u"LICENSE-extra"_s, "MIT") }));
    QVERIFY2(page.contains("MIT"_L1), qPrintable(page));
}

/// What the tests beside a chart are written in is none that its users need; of two versions one may be what is declared.
void GettingStartedTest::requirementsThatAreNone()
{
    const auto readme = [](const QString &markdown) {
        return record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"), { u"prose.text"_s, { { u"markdown"_s, markdown } }, 1 } }, FileRole::Prose, u"Markdown"_s);
    };
    const QString chart = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ readme(u"Words.\n\n## Usage\n\nUse it."_s), record(u"test/go.mod"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Go","name":"e.org/t","requires":[{"name":"Go","version":">=1.13","line":3}]})") }) }));
    QVERIFY2(chart.contains("Use it."_L1) && !chart.contains("1.13"_L1), qPrintable(chart));
    for (const bool both : { true, false }) {
        const QString words = both ? u"Requires Perl 5.26.0\n(versions as old as 5.16.0 will do)."_s : u"Requires Perl 5.26.0\n(no other will do)."_s;
        FakeModelView view({ readme(u"Words.\n\n## Usage\n\n"_s + words), record(u"Makefile.PL"_s, { fact(u"project.meta"_s, R"({"ecosystem":"CPAN","name":"a","requires":[{"name":"Perl","version":">=5.16.0"}]})") }) });
        view.contents.insert(u"README.md"_s, words.toUtf8());
        const QString page = pageOf(u"technical-writing/getting-started"_s, view);
        QVERIFY2(page.contains("says Perl 5.26.0"_L1) != both, qPrintable(page));
    }
}

void GettingStartedTest::filesThatShareTheirNames()
{
    const auto reads = [](const QString &path, const QString &name) { return record(path, { { u"config.variable"_s, { { u"name"_s, name } }, 1 } }, FileRole::Source, u"Go"_s); };
    const QString page = pageOf(u"technical-writing/configuration"_s, FakeModelView({ reads(u"src/cart/main.go"_s, u"CART"_s), reads(u"src/web/main.go"_s, u"WEB"_s), reads(u"src/web/log.go"_s, u"LOG"_s) }));
    QVERIFY2(page.contains("cart/main.go"_L1) && page.contains("web/main.go"_L1) && !page.contains("web/log.go"_L1), qPrintable(page));
}

void GettingStartedTest::picturesThatAreAnnounced()
{
    const QString page = pageOf(u"technical-writing/getting-started"_s,
        FakeModelView({ record(u"README.md"_s,
            { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A"})"),
                { u"prose.text"_s, { { u"markdown"_s, u"Words.\n\n## Examples\n\n![logo](https://example.org/logo.png)\n\nIt prints:\n\n![output](https://example.org/out.png)"_s } }, 1 } },
            FileRole::Prose, u"Markdown"_s) }));
    QVERIFY2(page.contains("out.png"_L1) && !page.contains("logo.png"_L1), qPrintable(page));
}

void GettingStartedTest::ruleThatEndsTheIntroduction()
{
    const QString page = pageOf(u"technical-writing/overview"_s,
        FakeModelView({ record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A","opening":"Words."})"), { u"prose.text"_s, { { u"markdown"_s, u"Words.\n\nMore words.\n\n-----\n\nAnd more.\n\n* * *\n\n## Use\n\nIt."_s } }, 1 } }, FileRole::Prose, u"Markdown"_s) }));
    QVERIFY2(page.contains("More words.\n\n-----\n\nAnd more."_L1) && !page.contains("* * *"_L1), qPrintable(page));
}

void GettingStartedTest::whereUsersStart()
{
    const auto prose = [](const QString &path, const QString &title) {
        return record(path, { { u"prose.page"_s, { { u"markup"_s, u"Markdown"_s }, { u"title"_s, title } }, 1 }, { u"prose.text"_s, { { u"markdown"_s, u"Words."_s } }, 1 } }, FileRole::Prose, u"Markdown"_s);
    };
    const QString page = pageOf(u"technical-writing/overview"_s,
        FakeModelView({ prose(u"README.md"_s, u"A"_s), prose(u"docs/tour.md"_s, u"A tour"_s), prose(u"support/README.md"_s, u"Scripts of ours"_s), prose(u"tests/README.md"_s, u"The tests"_s), prose(u"docs/announcing.md"_s, u"Announcing A 1.0"_s), prose(u"a/src/docs/nest.md"_s, u"Nesting"_s), prose(u"utils/x/README.md"_s, u"A drawing"_s),
            record(u"metrics/README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"Metrics","opening":"This module runs internal benchmark tests."})") }, FileRole::Prose, u"Markdown"_s) }));
    QVERIFY2(!page.contains("Metrics"_L1), qPrintable(page));
    QVERIFY2(page.contains("A tour"_L1) && !page.contains("Scripts of ours"_L1) && !page.contains("The tests"_L1) && !page.contains("Announcing"_L1) && !page.contains("Nesting"_L1) && !page.contains("A drawing"_L1), qPrintable(page));
}

void GettingStartedTest::stepsBeforeTheFirstHeading()
{
    const auto readme = [](const QString &text) {
        return record(u"README.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"A","opening":"A is a DSL."})"), { u"prose.text"_s, { { u"markdown"_s, text } }, 1 } }, FileRole::Prose, u"Markdown"_s);
    };
    const FileRecord package = record(u"a.gemspec"_s, { fact(u"project.meta"_s, R"({"name":"a","ecosystem":"RubyGems","build":"Bundler"})") });
    const QString steps = u"A is a DSL.\n\nWords.\n\nInstall it:\n\n``` shell\ngem install a puma\n```\n\nAnd run with:\n\n``` shell\nruby x.rb\n```\n\n## "_s;
    const QString page = pageOf(u"technical-writing/getting-started"_s, FakeModelView({ readme(steps + u"Routes\n\nIt."_s), package }));
    QVERIFY2(page.contains("Install it:"_L1) && page.contains("gem install a puma"_L1) && page.contains("ruby x.rb"_L1), qPrintable(page));
    QVERIFY2(!page.contains("Words."_L1) && !page.contains("gem install a\n"_L1), qPrintable(page));
    const QString told = pageOf(u"technical-writing/getting-started"_s, FakeModelView({ readme(steps + u"Install\n\n    gem install a\n"_s), package }));
    QVERIFY2(!told.contains("ruby x.rb"_L1), qPrintable(told));
}

void GettingStartedTest::audience_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("workshop"); ///< as code
    QTest::addColumn<bool>("forDevelopers"); ///< as prose
    const auto row = [](const char *path, bool workshop, bool forDevelopers) { QTest::newRow(path) << QString::fromLatin1(path) << workshop << forDevelopers; };
    row("docs/tour.md", true, false);
    row("docs/make.py", true, false);
    row("docs/testing/index.md", true, false);
    row("docs/contributing/setup.md", true, true);
    row("docs/internals/parser.md", true, true);
    row("support/README.md", true, true);
    row("core/e2e/README.md", true, true);
    row("dev/bump.py", true, true);
    row("t/Util.pm", true, true);
    row("caddytest/caddytest.go", true, true);
    row("src/loadtest/main.go", false, false);
    row("core/README.md", false, false);
    row("pkg/server/README.md", false, true);
    row("tools/gen/README.md", false, true);
    row("deps/lua/README.md", true, true);
    row("SECURITY.md", false, true);
    row("MAINTENANCE.md", false, true);
    row("contrib/ideas.md", true, true);
    row("INFLUENCES.md", false, true);
    row("test-shrinker/README.md", false, true);
    row("contest/README.md", false, false);
    row("src/main.cpp", false, false);
}

void GettingStartedTest::audience()
{
    QFETCH(QString, path);
    QFETCH(bool, workshop);
    QFETCH(bool, forDevelopers);
    QCOMPARE(isWorkshop(path), workshop);
    QCOMPARE(isForDevelopers(path), forDevelopers);
}

void GettingStartedTest::testsMessages()
{
    const auto says = [](const QString &path, const QString &words) {
        QList<FactRecord> facts;
        for (int i = 0; i < 3; ++i)
            facts.append({ u"message"_s, { { u"text"_s, QString(words + QString::number(i)) }, { u"severity"_s, u"error"_s } }, i + 1 });
        return record(path, facts, FileRole::Source, u"Rust"_s);
    };
    FileRecord root = says(u"a/src/lib.rs"_s, u"of the program "_s);
    root.facts.append(fact(u"code.testmodule"_s, R"({"name":"util"})"));
    FileRecord part = says(u"a/src/b.rs"_s, u"of a part "_s);
    part.facts.append(fact(u"code.testmodule"_s, R"({"name":"deep"})"));
    const QString page = pageOf(u"technical-writing/messages"_s,
        FakeModelView({ part, says(u"a/src/b/deep.rs"_s, u"of tests below "_s), root, says(u"a/src/util.rs"_s, u"of tests "_s), says(u"a/src/util/x.rs"_s, u"of tests too "_s), says(u"b/src/util.rs"_s, u"of another crate "_s) }));
    for (const QString &words : { u"of the program 0"_s, u"of a part 0"_s, u"of another crate 0"_s })
        QVERIFY2(page.contains(words), qPrintable(page));
    QVERIFY2(!page.contains("of tests"_L1), qPrintable(page));
}

void GettingStartedTest::examplesAreNoDefaults()
{
    const QString page = pageOf(u"technical-writing/configuration"_s,
        FakeModelView({ record(u"app.conf"_s,
                            { fact(u"config.key"_s, R"({"name":"announce-port","example":"6380","help":"Where others find it."})"), fact(u"config.key"_s, R"({"name":"bind-source","example":"10.0.0.1","help":"From where."})"),
                                fact(u"config.key"_s, R"({"name":"port","default":"80","help":"Where it listens."})") },
                            FileRole::Config),
            record(u"src/config.c"_s, { fact(u"config.key"_s, R"({"name":"announce-port","default":"0"})"), fact(u"config.key"_s, R"({"name":"bind-source"})"), fact(u"config.key"_s, R"({"name":"port","default":"8080"})") }, FileRole::Source, u"C"_s) }));
    QVERIFY2(page.contains("announce-port|0|"_L1) && page.contains("bind-source|for example 10.0.0.1|"_L1) && page.contains("T port|80|"_L1), qPrintable(page));
    QVERIFY2(!page.contains("6380"_L1) && !page.contains("8080"_L1), qPrintable(page));
}

void GettingStartedTest::settingsInTheOrderOfTheirFile()
{
    const auto keys = [](const QString &path, const QString &language, const QStringList &names) {
        QList<FactRecord> facts;
        for (const QString &name : names)
            facts.append({ u"config.key"_s, { { u"name"_s, name }, { u"default"_s, u"1"_s } }, int(facts.size()) + 1 });
        return record(path, facts, language.isEmpty() || language == "YAML"_L1 ? FileRole::Config : FileRole::Source, language);
    };
    const QString page = pageOf(u"technical-writing/configuration"_s,
        FakeModelView({ keys(u"defaults/main.yml"_s, u"YAML"_s, { u"docker_edition"_s, u"docker_service"_s, u"docker_compose"_s }),
            keys(u"src/a.py"_s, u"Python"_s, { u"zeal"_s, u"docker_compose"_s, u"apple"_s }) }));
    qsizetype from = -1;
    for (const QString &name : { u"docker_edition"_s, u"docker_service"_s, u"docker_compose"_s, u"apple"_s, u"zeal"_s }) {
        const qsizetype at = page.indexOf(name);
        QVERIFY2(at > from, qPrintable(page));
        from = at;
    }
}

void GettingStartedTest::configurationOfTheProgramAlone()
{
    const auto reads = [](const QString &path, const QString &language, const QStringList &names) {
        QList<FactRecord> facts;
        for (const QString &name : names)
            facts.append({ u"config.variable"_s, { { u"name"_s, name } }, 1 });
        return record(path, facts, FileRole::Source, language);
    };
    const QString page = pageOf(u"technical-writing/configuration"_s,
        FakeModelView({ reads(u"src/a.py"_s, u"Python"_s, { u"KEPT_A"_s, u"COMP_CWORD"_s, u"OSTYPE"_s }), reads(u"docker/run"_s, u"Shell"_s, { u"KEPT_B"_s, u"EPOCHSECONDS"_s, u"BASH_SOURCE"_s }),
            reads(u"appveyor.sh"_s, u"Shell"_s, { u"OF_CI"_s }), reads(u"ui/setup-jest.ts"_s, u"TypeScript"_s, { u"OF_TESTS"_s }), reads(u"src/conftest.py"_s, u"Python"_s, { u"OF_PYTEST"_s }) }));
    for (const QString &name : { u"KEPT_A"_s, u"KEPT_B"_s, u"OSTYPE"_s })
        QVERIFY2(page.contains(name), qPrintable(page));
    for (const QString &name : { u"COMP_CWORD"_s, u"EPOCHSECONDS"_s, u"BASH_SOURCE"_s, u"OF_CI"_s, u"OF_TESTS"_s, u"OF_PYTEST"_s })
        QVERIFY2(!page.contains(name), qPrintable(page));
}

void GettingStartedTest::settingsLeadToTheManual()
{
    const FakeModelView view({ record(u"src/a.py"_s, { { u"config.variable"_s, { { u"name"_s, u"APP_DB_HOST"_s } }, 1 }, { u"config.variable"_s, { { u"name"_s, u"APP_PORT"_s } }, 2 } }, FileRole::Source, u"Python"_s),
        record(u"docs/configuration.md"_s, { fact(u"prose.page"_s, R"({"markup":"Markdown","title":"Set it up"})"), fact(u"prose.heading"_s, R"({"level":3,"text":"APP_DB_HOST=<host>","anchor":"app_db_hosthost"})"),
                                               { u"prose.text"_s, { { u"markdown"_s, u"x"_s } }, 1 } }, FileRole::Prose, u"Markdown"_s) });
    const QString page = pageOf(u"technical-writing/configuration"_s, view);
    QCOMPARE(page.count("Set it up"_L1), 1);
    const TechnicalWriter writer;
    for (const UnitSpec &unit : writer.plan(view))
        if (unit.id.value == "technical-writing/configuration"_L1) {
            const auto output = writer.write(unit, view, {});
            for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
                if (const auto *table = std::get_if<markup::Table>(&block.content))
                    QCOMPARE(table->rows.first()[1].content.first().target->anchor, u"app_db_hosthost"_s);
        }
}

void GettingStartedTest::settingsExplainedInTheManual()
{
    const auto variable = [](const QByteArray &name, const QByteArray &text) { return fact(u"prose.variable"_s, R"({"name":")" + name + R"(","text":")" + text + R"("})"); };
    const FactRecord titled = fact(u"prose.page"_s, R"({"markup":"Markdown","title":"Set it up"})"), words{ u"prose.text"_s, { { u"markdown"_s, u"x"_s } }, 1 };
    const FakeModelView view({ record(u"src/a.py"_s, { { u"config.variable"_s, { { u"name"_s, u"APP_DB_HOST"_s } }, 1 } }, FileRole::Source, u"Python"_s),
        record(u"docs/setup.md"_s, { titled, words, variable("APP_DB_HOST", "Where the data are."), variable("APP_OTHER", "Read by nothing.") }, FileRole::Prose, u"Markdown"_s),
        record(u"docs/third.md"_s, { titled, words, variable("APP_DB_HOST", "Told once more.") }, FileRole::Prose, u"Markdown"_s) });
    const QString page = pageOf(u"technical-writing/configuration"_s, view);
    const QString asked = pageOf(u"technical-writing/configuration"_s, FakeModelView({ record(u"src/a.py"_s, { { u"config.variable"_s, { { u"name"_s, u"TMUX"_s } }, 1 }, { u"config.variable"_s, { { u"name"_s, u"X_TMUX"_s } }, 2 } }, FileRole::Source, u"Python"_s) }));
    QVERIFY2(asked.indexOf("X_TMUX"_L1) < asked.indexOf("Variables of the system"_L1) && asked.indexOf("T TMUX"_L1) > asked.indexOf("Variables of the system"_L1), qPrintable(asked));
    QVERIFY2(page.contains("Where the data are."_L1) && page.contains("Set it up"_L1) && !page.contains("APP_OTHER"_L1) && !page.contains("once more"_L1), qPrintable(page));
}

QTEST_GUILESS_MAIN(GettingStartedTest)
#include "tst_gettingstarted.moc"
