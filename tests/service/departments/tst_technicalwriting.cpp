#include "service/departments/technicalwriting/glance.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/readme.h"
#include "service/departments/technicalwriting/releases.h"
#include "service/departments/technicalwriting/technicalwriting.h"
#include "service/departments/technicalwriting/workshoppages.h"
#include "service/project/readmefile.h"
#include "tests/fakes/fakemodelview.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::technicalwriting;
using fakes::FakeModelView;

namespace
{

FactRecord fact(const QString &kind, const QJsonObject &value, int line = 1) { return { kind, value, line }; }

FileRecord prose(const QString &path, const QString &title, const QString &markdown, const QList<FactRecord> &more = {})
{
    FileRecord record;
    record.path = path;
    record.role = FileRole::Prose;
    record.language = path.endsWith(".rst"_L1) ? u"reStructuredText"_s : u"Markdown"_s;
    QJsonObject page{ { u"markup"_s, record.language } };
    if (!title.isEmpty())
        page.insert(u"title"_s, title);
    record.facts = { fact(u"prose.page"_s, page), fact(u"prose.text"_s, { { u"markdown"_s, markdown } }) };
    record.facts += more;
    return record;
}

FileRecord source(const QString &path, const QString &language, const QList<FactRecord> &facts)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = FileRole::Source;
    record.facts = facts;
    return record;
}

FileRecord history(const QList<FactRecord> &facts)
{
    FileRecord record;
    record.path = historyPath;
    record.facts = facts;
    return record;
}

FactRecord link(const QString &address, bool picture = false)
{
    return fact(u"prose.link"_s, { { u"address"_s, address }, { u"picture"_s, picture } }, 7);
}

UnitOutput written(const QString &id, const FakeModelView &view)
{
    const TechnicalWriter writer;
    for (const UnitSpec &unit : writer.plan(view))
        if (unit.id.value == id) {
            auto output = writer.write(unit, view, {});
            return output ? *output : UnitOutput();
        }
    return {};
}

void collect(const markup::Blocks &blocks, QStringList &out)
{
    using namespace markup;
    const auto words = [](const Inlines &inlines) {
        QString text;
        for (const Inline &part : inlines)
            text += part.text;
        return text;
    };
    for (const Block &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            out.append(words(paragraph->content));
        else if (const auto *author = std::get_if<AuthorText>(&block.content))
            out += author->markdown.split(u'\n', Qt::SkipEmptyParts);
        else if (const auto *code = std::get_if<CodeBlock>(&block.content))
            out.append(code->text);
        else if (const auto *note = std::get_if<Note>(&block.content))
            collect(note->content, out);
        else if (const auto *list = std::get_if<BulletList>(&block.content))
            for (const Blocks &item : list->items)
                collect(item, out);
        else if (const auto *definitions = std::get_if<DefinitionList>(&block.content))
            for (const auto &item : definitions->items) {
                out.append(words(item.term));
                collect(item.description, out);
            }
        else if (const auto *table = std::get_if<Table>(&block.content))
            for (const QList<Cell> &row : table->rows)
                for (const Cell &cell : row)
                    out.append(words(cell.content));
    }
}

QStringList linesOf(const UnitOutput &output)
{
    QStringList lines;
    if (!output.documents.isEmpty())
        if (const auto *page = std::get_if<markup::Page>(&output.documents.first().content))
            collect(page->blocks, lines);
    return lines;
}

const markup::AuthorText *authorTextOf(const UnitOutput &output)
{
    if (!output.documents.isEmpty())
        if (const auto *page = std::get_if<markup::Page>(&output.documents.first().content))
            for (const markup::Block &block : page->blocks)
                if (const auto *text = std::get_if<markup::AuthorText>(&block.content))
                    return text;
    return nullptr;
}

FakeModelView pythonTree()
{
    return FakeModelView({ prose(u"README.md"_s, u"Wheel"_s, u"Round things.\n\n## Install\n\nRun pip.\n\n## Features\n\nRolls."_s),
        prose(u"docs/guide.md"_s, u"Guide"_s, u"How to roll."_s),
        source(u"wheel/cli.py"_s, u"Python"_s,
            { fact(u"cli.program"_s, { { u"framework"_s, u"argparse"_s } }),
                fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ u"--fast"_s } }, { u"help"_s, u"Roll faster."_s } }),
                fact(u"config.variable"_s, { { u"name"_s, u"WHEEL_HOME"_s } }),
                fact(u"message"_s, { { u"text"_s, u"it is not round"_s }, { u"severity"_s, u"error"_s } }),
                fact(u"message"_s, { { u"text"_s, u"it is flat"_s }, { u"severity"_s, u"error"_s } }),
                fact(u"message"_s, { { u"text"_s, u"it is old"_s }, { u"severity"_s, u"warning"_s } }) }) });
}

FakeModelView cTree()
{
    return FakeModelView({ prose(u"README.rst"_s, u"Anvil"_s, u"Heavy.\n\n## Building\n\nmake"_s),
        prose(u"CHANGES.md"_s, QString(), u"## 2.0\n\nHeavier.\n\n## 1.0\n\nFirst."_s),
        source(u"anvil.c"_s, u"C"_s, { fact(u"config.variable"_s, { { u"name"_s, u"ANVIL"_s } }) }) });
}

FakeModelView bareTree()
{
    return FakeModelView({ source(u"main.go"_s, u"Go"_s,
                               { fact(u"cli.program"_s, { { u"package"_s, u"main"_s } }),
                                   fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ u"-n"_s } } }),
                                   fact(u"config.variable"_s, { { u"name"_s, u"N"_s } }) }),
        history({ fact(u"history.head"_s, { { u"commit"_s, u"abc"_s } }),
            fact(u"history.tag"_s, { { u"name"_s, u"v1.0"_s }, { u"release"_s, true }, { u"time"_s, u"2024-01-02T00:00:00Z"_s } }),
            fact(u"history.commit"_s, { { u"id"_s, u"abc"_s }, { u"subject"_s, u"feat: go"_s }, { u"release"_s, u"v1.0"_s } }) }) });
}

} // namespace

class TechnicalWritingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plans();
    void manualFiles_data();
    void manualFiles();
    void order();
    void orderOfParts();
    void orderOfPerl();
    void orderOfAnotherTool();
    void titlesOfTwins();
    void readmeElsewhere();
    void changelogs_data();
    void changelogs();
    void sponsors();
    void titles_data();
    void titles();
    void logos_data();
    void logos();
    void links();
    void linksToFolders_data();
    void linksToFolders();
    void referencesOfSphinx();
    void versionInTheModule();
    void namesInCodeLead();
    void requirementsOfReadme_data();
    void requirementsOfReadme();
    void partsOfReadme();
    void packageCommentInsteadOfReadme();
    void releases();
    void atAGlance();
    void overviews_data();
    void overviews();
    void wordsOfReleases();
    void overviewWithoutReadme();
    void leadIsSaidOnce();
    void severalProjects();
    void startSections_data();
    void startSections();
    void disagreementInAFileNamedLikeAPlace();
    void badgesAloneAreNoSection();
    void programs();
    void synopsis_data();
    void synopsis();
    void defaultsOfOptions();
    void settings();
    void disagreements_data();
    void disagreements();
    void settingsAsTheManualTellsThem();
    void pagesOfTheWorkshop_data();
    void pagesOfTheWorkshop();
    void whatAGeneratorOfProjectsWrote();
    void nothingStandsForAnyProject();
};

void TechnicalWritingTest::plans()
{
    const auto kinds = [](const FakeModelView &view) {
        QStringList all;
        for (const UnitSpec &unit : TechnicalWriter().plan(view))
            if (!all.contains(unit.kind))
                all.append(unit.kind);
        return all;
    };
    QCOMPARE(kinds(pythonTree()),
        QStringList({ u"index"_s, u"overview"_s, u"getting-started"_s, u"guide"_s, u"cli"_s, u"configuration"_s, u"messages"_s }));
    QCOMPARE(kinds(cTree()),
        QStringList({ u"index"_s, u"overview"_s, u"getting-started"_s, u"guide"_s, u"configuration"_s, u"changelog"_s }));
    QCOMPARE(kinds(FakeModelView({})), QStringList());
    QSet<QString> paths;
    for (const UnitSpec &unit : TechnicalWriter().plan(pythonTree())) {
        QVERIFY(!paths.contains(unit.primaryPath.toCaseFolded()));
        paths.insert(unit.primaryPath.toCaseFolded());
        QVERIFY(!written(unit.id.value, pythonTree()).documents.isEmpty());
    }
}

void TechnicalWritingTest::manualFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("manual");
    for (const char *path : { "README.md", "docs/a.rst", "GUIDE.md", "examples/x/README.md", "tests/README.md", "docs/_index.md", "voyage.txt", "part one/chapter 2.txt", "docs/views/a.md", "docs/agents.md", "lib/Test/Kit/Guide.pod", "content/v4/changelog.mdx" })
        QTest::newRow(path) << QString::fromLatin1(path) << true;
    for (const char *path : { "LICENSE.md", "CHANGELOG.md", ".github/ISSUE_TEMPLATE/bug.md", "tests/data/a.md",
             "docs/fixtures/a.md", "docs/SUMMARY.md", "tests/fuzz/corpus/readme.md", "deps/lua/README.md", "src/words.txt", "autotests/input/a.txt", "data/b.txt", "packaging/LICENSE/GPL-3.0.md", "tests/syntax/source/Plain/README.md", ".github/workflows/assist.md", "docs/.README.md", "t/text/a.txt", "OURCONTRIBUTIONS.txt", "docs/static/loop.txt", "xt/notes.md", "garage/.old/a.txt", "results/X.Bench-report-github.md", "docs/opts/_NAME.md", "examples/markdown/views/index.md", "AGENTS.md", "ui/CLAUDE.md" })
        QTest::newRow(path) << QString::fromLatin1(path) << false;
}

void TechnicalWritingTest::manualFiles()
{
    QFETCH(QString, path);
    QFETCH(bool, manual);
    const QString language = path.endsWith(".txt"_L1) ? u"Text"_s : u"Markdown"_s;
    QCOMPARE(isManualFile({ path, language, FileRole::Prose, false, false, false, false }), manual);
}

void TechnicalWritingTest::order()
{
    const FakeModelView view({ prose(u"docs/10-last.md"_s, {}, u"x"_s), prose(u"docs/9-first.md"_s, {}, u"x"_s),
        prose(u"README.md"_s, u"R"_s, u"x"_s), prose(u"CONTRIBUTING.md"_s, {}, u"x"_s),
        prose(u"docs/index.rst"_s, u"I"_s, u"x"_s,
            { fact(u"prose.contents"_s, { { u"entries"_s, QJsonArray{ u"z"_s, u"sub/index"_s } } }) }),
        prose(u"docs/sub/index.rst"_s, {}, u"x"_s), prose(u"docs/z.rst"_s, {}, u"x"_s),
        prose(u"docs/contributors/a.md"_s, {}, u"x"_s), prose(u"docs/end-users/b.md"_s, {}, u"x"_s),
        prose(u"docs/cmdline-opts/abc.md"_s, {}, u"x"_s), prose(u"docs/cmdline-opts/user.md"_s, {}, u"x"_s),
        prose(u"AGENTS.md"_s, {}, u"x"_s), prose(u"bench/README.md"_s, {}, u"x"_s), prose(u"core/README.md"_s, {}, u"x"_s), prose(u"FAQ.md"_s, {}, u"x"_s), prose(u"SUPPORTED.md"_s, {}, u"x"_s), prose(u"docs/quick-start.md"_s, {}, u"x"_s),
        prose(u"docs/HELP-US.md"_s, {}, u"x"_s), prose(u"docs/manual.md"_s, u"A tutorial"_s, u"x"_s) });
    QStringList files;
    for (const ManualPage &page : manualOf(view))
        files.append(page.file + u' ' + QString::number(page.depth));
    QCOMPARE(files,
        QStringList({ u"README.md 0"_s, u"SUPPORTED.md 0"_s, u"docs/index.rst 0"_s, u"docs/z.rst 1"_s, u"docs/sub/index.rst 1"_s,
            u"docs/quick-start.md 0"_s, u"docs/9-first.md 0"_s, u"docs/10-last.md 0"_s, u"docs/manual.md 0"_s, u"docs/HELP-US.md 0"_s, u"docs/cmdline-opts/abc.md 0"_s, u"docs/cmdline-opts/user.md 0"_s, u"docs/end-users/b.md 0"_s, u"docs/contributors/a.md 0"_s, u"FAQ.md 0"_s, u"core/README.md 0"_s, u"bench/README.md 0"_s,
            u"CONTRIBUTING.md 0"_s }));
}

/// The README of the whole comes first, wherever it lies; that of the program which shows the documentation is no beginning, nor are older releases.
void TechnicalWritingTest::orderOfParts()
{
    FileRecord manifest;
    manifest.path = u"packages/docs/package.json"_s;
    const FakeModelView view({ prose(u"packages/a-core/README.md"_s, u"Core"_s, u"x"_s), prose(u"packages/fake/README.md"_s, u"Tree"_s, u"x"_s), prose(u"packages/docs/README.md"_s, u"Site"_s, u"x"_s),
        prose(u"packages/docs/content/index.mdx"_s, u"Intro"_s, u"x"_s), prose(u"packages/docs-v3/index.md"_s, u"Old"_s, u"x"_s), prose(u"packages/docs/content/basics.mdx"_s, u"Basics"_s, u"x"_s), manifest });
    QStringList files;
    for (const ManualPage &page : manualOf(view))
        files.append(page.file);
    QCOMPARE(files, QStringList({ u"packages/fake/README.md"_s, u"packages/docs/content/index.mdx"_s, u"packages/docs/content/basics.mdx"_s, u"packages/a-core/README.md"_s, u"packages/docs-v3/index.md"_s, u"packages/docs/README.md"_s }));
}

/// Numbered pages stand as they are numbered, guides before the modules that bear their reference, a program's copies not at all.
void TechnicalWritingTest::orderOfPerl()
{
    const auto code = [](const QString &path, const QString &title, const QList<FactRecord> &more = {}) {
        FileRecord record = prose(path, title, u"x"_s, more);
        record.role = FileRole::Source;
        record.language = u"Perl"_s;
        return record;
    };
    const FakeModelView view({ prose(u"README.md"_s, u"R"_s, u"x"_s), code(u"tool"_s, u"tool"_s), code(u"garage/tool-1.0"_s, u"tool"_s), code(u"lib/A/B.pm"_s, u"A::B"_s), prose(u"lib/A/Guide.pod"_s, u"A::Guide"_s, u"x"_s),
        prose(u"docs/00-intro.md"_s, u"I"_s, u"x"_s), prose(u"docs/01-usage.md"_s, u"U"_s, u"x"_s), source(u"lib/A/C.pm"_s, u"Perl"_s, {}) });
    QStringList files;
    for (const ManualPage &page : manualOf(view))
        files.append(page.file);
    QCOMPARE(files, QStringList({ u"README.md"_s, u"tool"_s, u"docs/00-intro.md"_s, u"docs/01-usage.md"_s, u"lib/A/Guide.pod"_s, u"lib/A/B.pm"_s }));
    // What CPAN would show of the project's own stands in the manual.
    const FakeModelView linked({ code(u"lib/A/B.pm"_s, u"A::B"_s, { fact(u"prose.heading"_s, { { u"anchor"_s, u"the-part"_s } }) }), code(u"script/tool"_s, u"tool"_s), source(u"lib/A/C.pm"_s, u"Perl"_s, {}),
        prose(u"lib/A/Guide.pod"_s, u"A::Guide"_s, u"x"_s,
            { link(u"https://metacpan.org/pod/A::B#The-part"_s), link(u"https://metacpan.org/pod/tool"_s), link(u"https://metacpan.org/pod/A::C"_s), link(u"https://metacpan.org/pod/strict"_s) }) });
    const UnitOutput output = written(u"technical-writing/guide/lib/A/Guide.pod"_s, linked);
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    QCOMPARE(text->targets.value(u"https://metacpan.org/pod/A::B#The-part"_s).path, u"technical-writing/guide/lib/A/B.pm.md"_s);
    QCOMPARE(text->targets.value(u"https://metacpan.org/pod/A::B#The-part"_s).anchor, u"the-part"_s);
    QCOMPARE(text->targets.value(u"https://metacpan.org/pod/tool"_s).path, u"technical-writing/guide/script/tool.text.md"_s);
    QVERIFY(!text->targets.contains(u"https://metacpan.org/pod/A::C"_s) && !text->targets.contains(u"https://metacpan.org/pod/strict"_s));
}

void TechnicalWritingTest::orderOfAnotherTool()
{
    const auto contents = [](const QStringList &entries, const QString &owner = {}) {
        QJsonObject value{ { u"entries"_s, QJsonArray::fromStringList(entries) } };
        value.insert(u"owner"_s, owner.isEmpty() ? entries.first() : owner);
        return fact(u"prose.contents"_s, value);
    };
    FileRecord mkdocs;
    mkdocs.path = u"mkdocs.yml"_s;
    mkdocs.facts = { contents({ u"docs/home.md"_s, u"docs/z.md"_s, u"docs/part/index.md"_s, u"docs/gone.md"_s }),
        contents({ u"docs/part/b.md"_s, u"docs/part/a.md"_s }, u"docs/part/index.md"_s) };
    const FakeModelView view({ prose(u"README.md"_s, u"R"_s, u"x"_s), prose(u"docs/a.md"_s, {}, u"x"_s),
        prose(u"docs/home.md"_s, {}, u"x"_s), prose(u"docs/part/a.md"_s, {}, u"x"_s), prose(u"docs/part/b.md"_s, {}, u"x"_s),
        prose(u"docs/part/index.md"_s, {}, u"x"_s), prose(u"docs/z.md"_s, {}, u"x"_s), mkdocs });
    QStringList files;
    for (const ManualPage &page : manualOf(view))
        files.append(page.file + u' ' + QString::number(page.depth));
    QCOMPARE(files,
        QStringList({ u"README.md 0"_s, u"docs/home.md 0"_s, u"docs/z.md 1"_s, u"docs/part/index.md 1"_s,
            u"docs/part/b.md 2"_s, u"docs/part/a.md 2"_s, u"docs/a.md 0"_s }));
}

/// Pages that share their heading, or begin with that of a part, are told by the names of their files.
void TechnicalWritingTest::titlesOfTwins()
{
    const FakeModelView view({ prose(u"README.md"_s, u"R"_s, u"x"_s), prose(u"docs/opts/abc.md"_s, u"Kit"_s, u"x"_s), prose(u"docs/opts/def.md"_s, u"Kit"_s, u"x"_s), prose(u"docs/one.md"_s, u"Kit"_s, u"x"_s),
        prose(u"docs/two.md"_s, u"Example"_s, u"x"_s) });
    QStringList titles;
    for (const ManualPage &page : manualOf(view))
        titles.append(page.title);
    titles.sort();
    QCOMPARE(titles, QStringList({ u"Kit"_s, u"Kit: Abc"_s, u"Kit: Def"_s, u"R"_s, u"Two"_s }));
    titles.clear();
    FileRecord module = prose(u"lib/Kit.pm"_s, u"Kit"_s, u"x"_s);
    module.role = FileRole::Source;
    module.language = u"Perl"_s;
    for (const ManualPage &page : manualOf(FakeModelView({ prose(u"README.md"_s, u"Kit"_s, u"x"_s), module })))
        titles.append(page.title);
    QCOMPARE(titles, QStringList({ u"Kit"_s, u"Kit (module)"_s }));
    titles.clear(); // the README of the whole needs no word, translations name their language
    for (const ManualPage &page : manualOf(FakeModelView({ prose(u"packages/fake/README.md"_s, u"Kit"_s, u"x"_s), prose(u"packages/fake/README_KO.md"_s, u"Kit"_s, u"x"_s), prose(u"packages/old/home.md"_s, u"Kit"_s, u"x"_s) })))
        titles.append(page.title);
    QCOMPARE(titles, QStringList({ u"Kit"_s, u"Kit (Korean)"_s, u"Kit (old)"_s }));
    // What Rust's symbols include is their documentation; a README stays a page.
    FileRecord crate = source(u"src/lib.rs"_s, u"Rust"_s, { fact(u"include.context"_s, { { u"texts"_s, QJsonArray{ u"README.md"_s, u"src/docs/nest.md"_s, u"src/docs/gone.md"_s } } }) });
    titles.clear();
    for (const ManualPage &page : manualOf(FakeModelView({ prose(u"README.md"_s, u"R"_s, u"x"_s), prose(u"src/docs/nest.md"_s, u"Nest"_s, u"x"_s), prose(u"docs/own.md"_s, u"Own"_s, u"x"_s), crate })))
        titles.append(page.title);
    QCOMPARE(titles, QStringList({ u"R"_s, u"Own"_s }));
    // Those of several folders say which; the one at the top needs no word.
    titles.clear();
    for (const ManualPage &page : manualOf(FakeModelView({ prose(u"README.md"_s, u"The tool"_s, u"x"_s), prose(u"docs/index.md"_s, u"The tool"_s, u"x"_s),
             prose(u"a/routes/layer.md"_s, u"Layer"_s, u"x"_s), prose(u"b/routes/layer.md"_s, u"Layer"_s, u"x"_s), prose(u"c/methods/layer.md"_s, u"Layer"_s, u"x"_s) })))
        titles.append(page.title);
    QCOMPARE(titles, QStringList({ u"The tool"_s, u"The tool (docs)"_s, u"Layer (a/routes)"_s, u"Layer (b/routes)"_s, u"Layer (methods)"_s }));
    // The same without markup is not told again, and what builds on a page comes below it.
    QStringList files;
    for (const ManualPage &page : manualOf(FakeModelView({ prose(u"README"_s, {}, u"x"_s), prose(u"README.md"_s, u"R"_s, u"x"_s), prose(u"docs/INSTALL"_s, {}, u"x"_s), prose(u"docs/INSTALL.md"_s, {}, u"x"_s),
             prose(u"docs/INSTALL-CMAKE.md"_s, {}, u"x"_s), prose(u"docs/FAQ.txt"_s, {}, u"x"_s) })))
        files.append(page.file);
    QVERIFY2(!files.contains(u"README"_s) && !files.contains(u"docs/INSTALL"_s) && files.contains(u"docs/FAQ.txt"_s) && files.indexOf(u"docs/INSTALL.md"_s) < files.indexOf(u"docs/INSTALL-CMAKE.md"_s), qPrintable(files.join(u' ')));
}

void TechnicalWritingTest::readmeElsewhere()
{
    const auto found = [](const QStringList &paths) {
        QList<FileInfo> files;
        for (const QString &path : paths)
            files.append({ path, u"Markdown"_s, FileRole::Prose, false, false, false, false });
        const auto readme = readmeOf(files, u"axum"_s);
        return readme ? readme->path : QString();
    };
    QCOMPARE(found({ u".github/README.md"_s, u"docs/README.md"_s, u"README.rst"_s }), u"README.rst"_s);
    QCOMPARE(found({ u"axum/README.md"_s, u"docs/README.md"_s }), u"docs/README.md"_s);
    QCOMPARE(found({ u"axum-core/README.md"_s, u"axum/README.md"_s, u"examples/README.md"_s }), u"axum/README.md"_s);
    QCOMPARE(found({ u"packages/core/README.md"_s, u"packages/axum/README.md"_s }), u"packages/axum/README.md"_s);
    QCOMPARE(found({ u"axum-core/README.md"_s }), QString());
}

void TechnicalWritingTest::changelogs_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("changelog");
    QTest::newRow("of all releases before that of one") << QStringList{ u"RELEASE-NOTES.md"_s, u"Changes"_s } << u"Changes"_s;
    QTest::newRow("Markdown of the same") << QStringList{ u"CHANGES"_s, u"CHANGES.md"_s } << u"CHANGES.md"_s;
    QTest::newRow("at the top") << QStringList{ u"docs/CHANGELOG.md"_s, u"NEWS.md"_s } << u"NEWS.md"_s;
    QTest::newRow("of a part is none") << QStringList{ u"part/CHANGELOG.md"_s } << QString();
}

void TechnicalWritingTest::changelogs()
{
    QFETCH(QStringList, files);
    QList<FileInfo> all;
    for (const QString &path : std::as_const(files))
        all.append({ path, u"Markdown"_s, FileRole::Prose, false, false, false, false });
    QTEST(changelogOf(all).value_or(QString()), "changelog");
}

/// What thanks those who pay for it is no introduction; what follows the rule below is.
void TechnicalWritingTest::sponsors()
{
    const QString intro = u"![logo](https://img.shields.io/x.svg)\n\n---\n\nSpecial thanks to:\n\n[An ad](https://e.org)\n\n---\n\n> A friendly thing\n\nIt rolls."_s;
    const QString lines = linesOf(written(u"technical-writing/overview"_s, FakeModelView({ prose(u"README.md"_s, u"Wheel"_s, QString(intro + u"\n\n## Install\n\nRun pip."_s)) }))).join(u'\n');
    QVERIFY2(lines.contains("It rolls"_L1) && !lines.contains("An ad"_L1) && !lines.contains("thanks"_L1), qPrintable(lines));
}

void TechnicalWritingTest::titles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::newRow("words") << u"docs/getting-started.md"_s << u"Getting started"_s;
    QTest::newRow("number") << u"docs/01_intro.md"_s << u"Intro"_s;
    QTest::newRow("date stays") << u"2018-01-08.md"_s << u"2018 01 08"_s;
    QTest::newRow("index") << u"docs/api/index.md"_s << u"Api"_s;
    QTest::newRow("shouting") << u"CONTRIBUTING.md"_s << u"Contributing"_s;
    QTest::newRow("short names stay") << u"FAQ.md"_s << u"FAQ"_s;
}

void TechnicalWritingTest::titles()
{
    QFETCH(QString, file);
    QFETCH(QString, title);
    QCOMPARE(titleFromName(file), title);
}

/// Of a logo that lies elsewhere a page could show its name alone.
void TechnicalWritingTest::logos_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<bool>("kept");
    QTest::newRow("a logo") << u"![Thing Logo](https://a.org/l.svg)"_s << false;
    QTest::newRow("in a link") << u"[![thing-logo](https://a.org/l.svg)](https://a.org)"_s << false;
    QTest::newRow("several") << u"![One logo](https://a.org/l.svg)\n[![Two banner](https://a.org/b.png \"B\")](https://a.org)"_s << false;
    QTest::newRow("a picture of it") << u"![How it looks](https://a.org/l.png)"_s << true;
    QTest::newRow("with words") << u"![Thing logo](https://a.org/l.svg) is ours."_s << true;
    QTest::newRow("of the tree") << u"![Thing logo](img/l.svg)"_s << true;
    QTest::newRow("code") << u"```md\n\n![Thing Logo](https://a.org/l.svg)\n\n```"_s << true;
}

void TechnicalWritingTest::logos()
{
    QFETCH(QString, paragraph);
    QFETCH(bool, kept);
    const UnitOutput output = written(u"technical-writing/guide/README.md"_s, FakeModelView({ prose(u"README.md"_s, u"T"_s, u"Above.\n\n"_s + paragraph + u"\n\nBelow."_s) }));
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    QCOMPARE(text->markdown, u"Above.\n\n"_s + (kept ? paragraph + u"\n\n"_s : QString()) + u"Below."_s);
}

/// Where an example begins, rather than nowhere.
void TechnicalWritingTest::linksToFolders_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("led");
    QTest::newRow("its beginning") << QStringList{ u"examples/auth/index.js"_s, u"examples/auth/helper.js"_s, u"examples/auth/views/index.js"_s } << u"examples/auth/index.js"_s;
    QTest::newRow("its only file") << QStringList{ u"examples/auth/server.js"_s } << u"examples/auth/server.js"_s;
    QTest::newRow("of several none") << QStringList{ u"examples/auth/a.js"_s, u"examples/auth/b.js"_s } << QString();
}

void TechnicalWritingTest::linksToFolders()
{
    QFETCH(QStringList, files);
    QFETCH(QString, led);
    QList<FileRecord> records{ prose(u"examples/README.md"_s, u"R"_s, u"x"_s, { link(u"./auth"_s) }) };
    for (const QString &path : std::as_const(files))
        records.append(source(path, u"JavaScript"_s, {}));
    const UnitOutput output = written(u"technical-writing/guide/examples/README.md"_s, FakeModelView(records));
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    QCOMPARE(text->targets.value(u"./auth"_s).path, led);
    QVERIFY(output.problems.isEmpty());
}

void TechnicalWritingTest::links()
{
    FileRecord picture;
    picture.path = u"docs/a b.png"_s;
    picture.binary = true;
    FileRecord script = picture;
    script.path = u"docs/evil.svg"_s;
    script.binary = false;
    FakeModelView view({ prose(u"docs/a.md"_s, u"A"_s, u"x"_s,
                             { link(u"b.md#Part"_s), link(u"b.md#old-name"_s), link(u"../src/x.c"_s), link(u"gone.md"_s), link(u"https://e.org"_s),
                                 link(u"a%20b.png"_s, true), link(u"evil.svg"_s, true), link(u"../../out.md"_s), link(u"b.html"_s),
                                 link(u"tars-ref:lab"_s) }),
        prose(u"docs/b.md"_s, u"B"_s, u"x"_s,
            { fact(u"prose.heading"_s, { { u"anchor"_s, u"part"_s }, { u"names"_s, QJsonArray{ u"old-name"_s } } }),
                fact(u"prose.label"_s, { { u"label"_s, u"lab"_s }, { u"title"_s, u"Part"_s } }) }),
        source(u"src/x.c"_s, u"C"_s, {}), picture, script });
    view.contents.insert(picture.path, "\x89PNG");
    view.contents.insert(script.path, "<svg onload=\"x()\"></svg>");
    const UnitOutput output = written(u"technical-writing/guide/docs/a.md"_s, view);
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    const auto &targets = text->targets;
    using Kind = markup::Target::Kind;
    QCOMPARE(targets.value(u"b.md#Part"_s).path, u"technical-writing/guide/docs/b.md"_s);
    QCOMPARE(targets.value(u"b.md#Part"_s).anchor, u"part"_s);
    QCOMPARE(targets.value(u"b.md#old-name"_s).anchor, u"part"_s);
    QCOMPARE(targets.value(u"b.html"_s).path, u"technical-writing/guide/docs/b.md"_s);
    QCOMPARE(targets.value(u"tars-ref:lab"_s).anchor, u"part"_s);
    QVERIFY(targets.value(u"../src/x.c"_s).kind == Kind::Source);
    QVERIFY(!targets.contains(u"https://e.org"_s));
    for (const auto *broken : { "gone.md", "../../out.md", "evil.svg" })
        QVERIFY2(targets.value(QLatin1StringView(broken)).path.isEmpty(), broken);
    QCOMPARE(output.problems.size(), 1); // what lies outside may well be there
    QCOMPARE(output.problems.first().code, u"linkBroken"_s);
    QCOMPARE(output.problems.first().line, 7);
    QCOMPARE(output.documents.size(), 3); // the page, its picture beside it and in the site
    QCOMPARE(output.documents.last().path, u"site/"_s + output.documents.at(1).path);
}

void TechnicalWritingTest::referencesOfSphinx()
{
    const auto symbol = [](const QString &name, const QString &kind, const QString &scope = {}) {
        SymbolRecord record;
        record.name = name;
        record.kind = kind;
        record.scope = scope;
        record.separator = scope.isEmpty() ? QString() : u"."_s;
        record.access = u"public"_s;
        record.exported = true;
        return record;
    };
    FileRecord app = source(u"src/flask/app.py"_s, u"Python"_s, {}), json = source(u"src/flask/json.py"_s, u"Python"_s, {}),
               other = source(u"src/flask/other.py"_s, u"Python"_s, {});
    app.symbols = { symbol(u"Flask"_s, u"class"_s), symbol(u"route"_s, u"method"_s, u"Flask"_s), symbol(u"dumps"_s, u"function"_s) };
    app.symbols[0].comment = u"Serves *pages*. And more."_s;
    app.symbols[0].commentStyle = u"docstring"_s;
    FileRecord package = source(u"src/flask/__init__.py"_s, u"Python"_s, { fact(u"code.reexport"_s, { { u"name"_s, u"twice"_s }, { u"from"_s, u".json"_s } }) });
    json.symbols = { symbol(u"dumps"_s, u"function"_s), symbol(u"twice"_s, u"function"_s) };
    other.symbols = { symbol(u"twice"_s, u"function"_s) };
    FakeModelView view({ prose(u"docs/a.rst"_s, u"A"_s,
                             u"Use [make\\_it()](tars-sym:flask.make_it) of v[|version|](tars-ref:%7Cversion%7C).\n\n[x.py](tars-include:x.py?lines=2-3)\n\n[LICENSE.txt](tars-include:../LICENSE.txt)\n\n[flask.Flask](tars-obj:flask.Flask)\n\nand [twice](tars-obj:flask.twice)"_s,
                             { link(u"tars-ref:%7Cversion%7C"_s), link(u"tars-obj:flask.Flask"_s), link(u"tars-obj:flask.twice"_s), link(u"tars-sym:flask.Flask"_s), link(u"tars-sym:flask.Flask.route"_s), link(u"tars-sym:Flask.route"_s), link(u"tars-sym:flask.json.dumps"_s),
                                 link(u"tars-sym:flask.twice"_s), link(u"tars-sym:twice"_s), link(u"tars-doc:changes"_s), link(u"tars-doc:licence"_s), link(u"tars-doc:authors"_s), link(u"tars-sym:flask.json"_s), link(u"tars-sym:werkzeug.Flask"_s),
                                 link(u"tars-sym:flask.make_it"_s), link(u"tars-role:issue:12"_s), link(u"tars-role:other:12"_s),
                                 link(u"tars-role:gh:docs/x.py"_s), link(u"tars-include:x.py?lines=2-3"_s), link(u"tars-include:../LICENSE.txt"_s), link(u"../CHANGES.rst"_s) }),
        prose(u"CHANGES.rst"_s, u"Changes"_s, u"## 1.0\n\nx"_s), source(u"docs/x.py"_s, u"Python"_s, {}), prose(u"LICENSE.txt"_s, {}, {}),
        source(u"pyproject.toml"_s, u"TOML"_s, { fact(u"project.meta"_s, { { u"name"_s, u"flask"_s }, { u"ecosystem"_s, u"Python"_s }, { u"version"_s, u"3.1"_s } }) }),
        source(u"docs/conf.py"_s, u"Python"_s, { fact(u"prose.role"_s, { { u"role"_s, u"issue"_s }, { u"address"_s, u"https://e.org/%s"_s } }) }), app, json, other, package,
        prose(u"docs/changes.rst"_s, u"Changes"_s, u"[CHANGES.rst](../CHANGES.rst)"_s), prose(u"docs/authors.rst"_s, u"Authors"_s, u"We all."_s),
        prose(u"docs/licence.rst"_s, u"BSD"_s, u"[LICENSE.txt](tars-include:../LICENSE.txt)"_s, { link(u"tars-include:../LICENSE.txt"_s) }) });
    view.contents.insert(u"docs/x.py"_s, "a = 1\nb = 2\nc = 3\nd = 4\n");
    view.contents.insert(u"LICENSE.txt"_s, "MIT\n\nFree.\n");
    const UnitOutput output = written(u"technical-writing/guide/docs/a.rst"_s, view);
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    const auto place = [&](const QString &address) {
        const markup::Target target = text->targets.value(address);
        return target.anchor.isEmpty() ? target.path : QString(target.path + u'#' + target.anchor);
    };
    QCOMPARE(place(u"tars-sym:flask.Flask"_s), u"development/api/src/flask/app.py.md#Flask"_s);
    QCOMPARE(place(u"tars-sym:flask.Flask.route"_s), u"development/api/src/flask/app.py.md#Flask.route"_s);
    QCOMPARE(place(u"tars-sym:Flask.route"_s), place(u"tars-sym:flask.Flask.route"_s));
    QCOMPARE(place(u"tars-sym:flask.json.dumps"_s), u"development/api/src/flask/json.py.md#dumps"_s);
    QCOMPARE(place(u"tars-sym:flask.json"_s), u"development/api/src/flask/json.py.md"_s);
    for (const QString &unknown : { u"tars-sym:twice"_s, u"tars-sym:werkzeug.Flask"_s, u"tars-sym:flask.make_it"_s, u"tars-role:other:12"_s })
        QVERIFY2(text->targets.contains(unknown) && place(unknown).isEmpty(), qPrintable(unknown));
    QCOMPARE(place(u"tars-role:issue:12"_s), u"https://e.org/12"_s);
    QCOMPARE(place(u"tars-role:gh:docs/x.py"_s), u"docs/x.py"_s);
    QCOMPARE(place(u"../CHANGES.rst"_s), u"technical-writing/changelog.md"_s);
    QCOMPARE(place(u"tars-doc:changes"_s), u"technical-writing/changelog.md"_s);
    QCOMPARE(place(u"tars-doc:licence"_s), u"LICENSE.txt"_s);
    QCOMPARE(place(u"tars-doc:authors"_s), u"docs/authors.rst"_s);
    QCOMPARE(place(u"tars-sym:flask.twice"_s), u"development/api/src/flask/json.py.md#twice"_s);
    QVERIFY(written(u"technical-writing/changelog/file/docs/changes.rst"_s, view).documents.isEmpty());
    QCOMPARE(text->markdown, u"Use [`make_it()`](tars-sym:flask.make_it) of v[3.1](tars-ref:%7Cversion%7C).\n\n```python\nb = 2\nc = 3\n```\n\n```\nMIT\n\nFree.\n```\n\n"
                             "[`flask.Flask`](tars-obj:flask.Flask): Serves *pages*.\n\nand [`twice`](tars-obj:flask.twice)"_s);
}

void TechnicalWritingTest::namesInCodeLead()
{
    const auto symbol = [](const QString &name, const QString &kind, const QString &scope, const QString &separator) {
        SymbolRecord record;
        record.name = name;
        record.kind = kind;
        record.scope = scope;
        record.separator = separator;
        record.access = u"public"_s;
        record.exported = true;
        return record;
    };
    FileRecord conn = source(u"lib/conn.ex"_s, u"Elixir"_s, {}), url = source(u"src/Adapters.java"_s, u"Java"_s, {}), level = source(u"src/Level.php"_s, u"PHP"_s, {});
    conn.symbols = { symbol(u"Conn"_s, u"module"_s, u"Kit"_s, u"."_s), symbol(u"send_resp"_s, u"function"_s, u"Kit.Conn"_s, u"."_s) };
    url.symbols = { symbol(u"KitAdapters"_s, u"class"_s, {}, {}), symbol(u"URL"_s, u"field"_s, u"KitAdapters"_s, u"."_s) };
    level.symbols = { symbol(u"Level"_s, u"class"_s, u"Kit"_s, u"\\"_s) };
    const QString words = u"## `Kit.Conn`\n\nSee `Kit.Conn.send_resp/2` of `Kit.Conn`, `Kit\\Level`, `KitAdapters`, [`KitAdapters`](https://e.org); not `java.net.URL`, `conn`, `config.ru`, ``KitAdapters`` nor\n\n``` ex\n`KitAdapters`\n```"_s;
    const UnitOutput output = written(u"technical-writing/guide/docs/a.md"_s, FakeModelView({ prose(u"docs/a.md"_s, u"A"_s, words), conn, url, level }));
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    QCOMPARE(text->markdown, u"## `Kit.Conn`\n\nSee [`Kit.Conn.send_resp/2`](tars-sym:Kit.Conn.send_resp) of [`Kit.Conn`](tars-sym:Kit.Conn), [`Kit\\Level`](tars-sym:Kit%5CLevel), [`KitAdapters`](tars-sym:KitAdapters), [`KitAdapters`](https://e.org); not `java.net.URL`, `conn`, `config.ru`, ``KitAdapters`` nor\n\n``` ex\n`KitAdapters`\n```"_s);
    QCOMPARE(text->targets.value(u"tars-sym:Kit.Conn"_s).path, u"development/api/lib/conn.ex.md"_s);
    QCOMPARE(text->targets.value(u"tars-sym:Kit%5CLevel"_s).path, u"development/api/src/Level.php.md"_s);
}

void TechnicalWritingTest::requirementsOfReadme_data()
{
    QTest::addColumn<QByteArray>("readme");
    QTest::addColumn<QString>("said");
    QTest::newRow("minimum") << QByteArray("# X\n\nThis crate's minimum supported `rustc` version is `1.41.1`.\n") << u"Rust >=1.41.1 3"_s;
    QTest::newRow("or newer") << QByteArray("Works with Go 1.18 or newer.\n") << u"Go >=1.18 1"_s;
    QTest::newRow("what some need") << QByteArray("If you use the feature, it requires Rust 1.70.\n") << QString();
    QTest::newRow("declared elsewhere") << QByteArray("Requires Python 3.7.\n") << QString();
    QTest::newRow("no requirement") << QByteArray("Written in Rust 2021; Go 1.2 was another.\n") << QString();
    QTest::newRow("of two releases") << QByteArray("Kit 2.x supports Java 7+.\n\nKit 3.x supports Java 8+.\n") << QString();
    QTest::newRow("said twice") << QByteArray("Supports Java 8+.\n\nIt needs Java 8.\n") << u"Java >=8 1"_s;
    QTest::newRow("Java is whole") << QByteArray("Works with Java 8 or higher.\n") << u"Java >=8 1"_s;
    QTest::newRow("in a footnote") << QByteArray("\u00b9 Requires Node.js 15.10.0 or above.\n[^1]: Requires Rust 1.70.\n\\* requires Go 1.18.\n") << QString();
    QTest::newRow("in code") << QByteArray("```\nrequires rust 1.2.3\n```\n") << QString();
}

void TechnicalWritingTest::requirementsOfReadme()
{
    QFETCH(QByteArray, readme);
    FileRecord meta;
    meta.path = u"pyproject.toml"_s;
    meta.facts = { fact(u"project.meta"_s, { { u"name"_s, u"x"_s }, { u"requires"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"Python"_s }, { u"version"_s, u">=3.9"_s } } } } }) };
    FakeModelView view({ prose(u"README.md"_s, u"X"_s, u"x"_s), meta });
    view.contents.insert(u"README.md"_s, readme);
    QStringList said;
    for (const SaidRequirement &one : requirementsSaid(u"README.md"_s, view))
        said.append(one.name + u' ' + one.version + u' ' + QString::number(one.line));
    QTEST(said.join(u','), "said");
}

void TechnicalWritingTest::partsOfReadme()
{
    QVERIFY(isAboutSection(u"Scope"_s) && isAboutSection(u"Feature highlights"_s) && !isAboutSection(u"Scopes and Binding"_s));
    // A list of the page's own parts leads nowhere on another.
    const FakeModelView view({ prose(u"README.md"_s, u"X"_s, u"Words.\n\n- [One](#one)\n- [Two](#two) ([more](https://x.org), [less](https://y.org))\n- [Three](#three)\n\n## One\n\nIt is."_s) });
    QCOMPARE(readmeIn(view).intro, u"Words."_s);
}

void TechnicalWritingTest::packageCommentInsteadOfReadme()
{
    FileRecord doc = source(u"doc.go"_s, u"Go"_s, {});
    doc.comment = u"Package mux implements a request router.\n\nThe name stands for multiplexer."_s;
    doc.commentStyle = u"godoc"_s;
    const UnitOutput output = written(u"technical-writing/overview"_s, FakeModelView({ doc, source(u"mux.go"_s, u"Go"_s, {}) }));
    QVERIFY(!output.documents.isEmpty());
    const auto *page = std::get_if<markup::Page>(&output.documents.first().content);
    QVERIFY(page && !page->lead.isEmpty());
    QCOMPARE(page->lead.first().text, u"Package mux implements a request router."_s);
    QVERIFY(linesOf(output).contains(u"The name stands for multiplexer."_s));
}

void TechnicalWritingTest::releases()
{
    const auto commit = [](const QString &subject, const QString &release) {
        return fact(u"history.commit"_s, { { u"id"_s, subject }, { u"subject"_s, subject }, { u"release"_s, release } });
    };
    const FakeModelView view({ prose(u"CHANGELOG.md"_s, u"Changes"_s,
                                   u"All of them.\n\n## [Unreleased]\n\nSoon.\n\n## 1.1.0 - 2024-02-02\n\n### Added\n\nMore.\n\n## v1.0\n\nFirst."_s),
        history({ fact(u"history.head"_s, { { u"commit"_s, u"c"_s } }),
            fact(u"history.tag"_s, { { u"name"_s, u"v1.1.0"_s }, { u"release"_s, true }, { u"time"_s, u"2024-02-03T00:00:00Z"_s } }),
            fact(u"history.tag"_s, { { u"name"_s, u"v1.0.5"_s }, { u"release"_s, true }, { u"time"_s, u"2024-01-03T00:00:00Z"_s } }),
            commit(u"wip"_s, {}), commit(u"feat: more"_s, u"v1.1.0"_s), commit(u"fix!: less"_s, u"v1.0.5"_s) }) });
    const Releases releases = releasesOf(view);
    QStringList names;
    for (const Release &release : releases.list)
        names.append(release.name + u' ' + release.date + u' ' + QString::number(release.commits.size()));
    QCOMPARE(names, QStringList({ u"  1"_s, u"1.1.0 2024-02-03 1"_s, u"v1.0.5 2024-01-03 1"_s, u"v1.0  0"_s }));
    QCOMPARE(releases.preamble, u"All of them."_s);
    const Releases underscores = releasesOf(FakeModelView({ history({ fact(u"history.head"_s, { { u"commit"_s, u"c"_s } }),
        fact(u"history.tag"_s, { { u"name"_s, u"fake-8_21_0"_s }, { u"release"_s, true }, { u"time"_s, u"2024-02-03T00:00:00Z"_s } }) }) }));
    QCOMPARE(underscores.list.first().name, u"8.21.0"_s);
    const Releases candidates = releasesOf(FakeModelView({ history({ fact(u"history.head"_s, { { u"commit"_s, u"c"_s } }),
        fact(u"history.tag"_s, { { u"name"_s, u"rc-8_22_0-2"_s }, { u"release"_s, true }, { u"time"_s, u"2024-02-03T00:00:00Z"_s } }) }) }));
    QCOMPARE(candidates.list.first().series, u"8"_s);
    const QStringList once = linesOf(written(u"technical-writing/changelog"_s,
        FakeModelView({ history({ fact(u"history.head"_s, { { u"commit"_s, u"c"_s } }), fact(u"history.tag"_s, { { u"name"_s, u"v1.0"_s }, { u"release"_s, true }, { u"time"_s, u"2024-02-03T00:00:00Z"_s } }),
            commit(u"Translate"_s, u"v1.0"_s), commit(u"Go"_s, u"v1.0"_s), commit(u"Translate"_s, u"v1.0"_s) }) })));
    QCOMPARE(once.count(u"Translate"_s), 1);
    const QStringList lines = linesOf(written(u"technical-writing/changelog"_s, view));
    QVERIFY(lines.contains(u"More."_s) && lines.contains(u"less"_s));
    QVERIFY(!lines.contains(u"feat: more"_s)); // the changelog speaks for that release
    const Releases spans = releasesOf(FakeModelView({ prose(u"CHANGES.md"_s, {},
        u"## CHANGES FROM 1.0 TO 1.1\n\nNew.\n\n## CHANGES FROM 0.9 TO 1.0\n\nOld."_s) }));
    QCOMPARE(spans.list.size(), 2);
    QCOMPARE(spans.list.first().name, u"1.1"_s);
    QCOMPARE(spans.list.first().words, u"New."_s);
    const auto tag = [](const QString &name, const QString &day) {
        return fact(u"history.tag"_s, { { u"name"_s, name }, { u"release"_s, true }, { u"time"_s, QString(day + u"T00:00:00Z"_s) } });
    };
    // The first entry of a list is beside the others.
    const Releases listed = releasesOf(FakeModelView({ prose(u"CHANGES.md"_s, {}, u"## 1.1\n\n  - One\n  - Two\n\n## 1.0\n\n  - Three\n"_s) }));
    QCOMPARE(listed.list.first().words, u"  - One\n  - Two"_s);
    const Releases letters = releasesOf(FakeModelView({ prose(u"CHANGES.md"_s, {}, u"## CHANGES FROM 3.7c TO 3.8\n\nSoon.\n\n## CHANGES FROM 3.7b TO 3.7c\n\nC."_s),
        history({ tag(u"3.7c"_s, u"2026-08-17"_s), tag(u"3.7b"_s, u"2026-07-01"_s) }) }));
    const Releases parents = releasesOf(FakeModelView({ prose(u"CHANGES.md"_s, {}, u"## Version 2.5\n\nNew.\n\n## Version 1.3\n\nOut.\n\n## Version 1.3 beta3\n\nThree.\n\n## Version 1.3 beta1\n\nOne."_s),
        history({ tag(u"w-parent-2.10"_s, u"2015-12-29"_s), tag(u"w-parent-2.9"_s, u"2015-12-28"_s), tag(u"w-parent-2.8"_s, u"2015-12-27"_s), tag(u"w-parent-2.7"_s, u"2015-12-26"_s),
            tag(u"w-parent-2.6"_s, u"2015-12-25"_s), tag(u"w-parent-2.5.0"_s, u"2015-11-23"_s), tag(u"w-parent-2.4"_s, u"2015-10-04"_s), tag(u"w-2.4"_s, u"2015-10-03"_s), tag(u"1.3"_s, u"2009-04-02"_s), tag(u"1.3beta3"_s, u"2009-03-17"_s),
            tag(u"1.3beta2"_s, u"2009-02-06"_s), tag(u"1.3-beta"_s, u"2009-01-12"_s) }) }));
    QStringList told;
    for (const Release &release : parents.list)
        told.append(release.name + u' ' + release.date);
    QCOMPARE(told.mid(5), QStringList({ u"2.5 2015-11-23"_s, u"2.4 2015-10-04"_s, u"1.3 2009-04-02"_s, u"1.3 beta3 2009-03-17"_s, u"1.3beta2 2009-02-06"_s, u"1.3 beta1 2009-01-12"_s }));
    QStringList order;
    for (const Release &release : letters.list)
        order.append(release.name + u' ' + release.date + u' ' + release.words);
    QCOMPARE(order, QStringList({ u"3.8  Soon."_s, u"3.7c 2026-08-17 C."_s, u"3.7b 2026-07-01 "_s }));
}

void TechnicalWritingTest::wordsOfReleases()
{
    const auto tag = [](const QString &name, const QString &day) {
        return fact(u"history.tag"_s, { { u"name"_s, name }, { u"release"_s, true }, { u"time"_s, QString(day + u"T00:00:00Z"_s) } });
    };
    const FakeModelView view({ prose(u"CHANGES.md"_s, {},
                                   u"## dev\n\n  - \\[Short description.\\]\n\n## 1.4\n\n\n  - One\n  - Two\n\n## 1.3\n\nUnreleased\n\n  - It\n\n## 1.2\n\nReleased 2024-02-03\n\nWords.\n\n## 1.1\n\nReleased 2023-01-01\n\n## 1.0\n\nUnreleased"_s),
        history({ tag(u"1.3"_s, u"2024-03-03"_s), tag(u"1.2"_s, u"2024-02-03"_s), tag(u"1.1"_s, u"2023-01-05"_s) }) });
    QStringList words;
    for (const Release &release : releasesOf(view).list)
        words.append(release.name + u": "_s + release.words);
    QCOMPARE(words, QStringList({ u"1.4:   - One\n  - Two"_s, u"1.3:   - It"_s, u"1.2: Words."_s, u"1.1: Released 2023-01-01"_s, u"1.0: Unreleased"_s }));
}

void TechnicalWritingTest::overviewWithoutReadme()
{
    const auto source = [](const QString &path, const QString &licence) {
        FileRecord file;
        file.path = path;
        file.language = u"C++"_s;
        file.role = FileRole::Source;
        file.facts = { fact(u"licence.header"_s, { { u"licence"_s, licence } }) };
        return file;
    };
    const FakeModelView view({ source(u"src/core/a.h"_s, u"MIT"_s), source(u"src/core/b.h"_s, u"MIT"_s),
        source(u"src/gui/c.h"_s, u"MIT"_s), source(u"src/gui/d.h"_s, u"GPL-3.0-only"_s) });
    const QString lines = linesOf(written(u"technical-writing/overview"_s, view)).join(u'\n');
    QVERIFY2(lines.contains(u"src/core/"_s) && lines.contains(u"src/gui/"_s), qPrintable(lines));
    QVERIFY2(lines.contains(u"MIT in 3 of 4 files that name one"_s), qPrintable(lines));
}

void TechnicalWritingTest::atAGlance()
{
    const auto glance = [](const QString &version, const QString &licence) {
        FileRecord meta, text, css, html;
        meta.path = u"pom.xml"_s;
        meta.facts = { fact(u"project.meta"_s, { { u"name"_s, u"wheel"_s }, { u"version"_s, version }, { u"licence"_s, licence } }) };
        text.path = u"LICENSE"_s;
        text.facts = { fact(u"licence.text"_s, { { u"licence"_s, u"Apache-2.0"_s } }) };
        css = source(u"docs/a.css"_s, u"CSS"_s, {});
        html = source(u"docs/b.html"_s, u"HTML"_s, {});
        return linesOf(written(u"technical-writing/overview"_s,
            FakeModelView({ prose(u"README.md"_s, u"Wheel"_s, u"x"_s), meta, text, css, html, source(u"docs/c.html"_s, u"HTML"_s, {}), source(u"docs/d.js"_s, u"JavaScript"_s, {}), source(u"a.java"_s, u"Java"_s, {}),
                history({ fact(u"history.tag"_s, { { u"name"_s, u"v4.7.7"_s }, { u"release"_s, true }, { u"time"_s, u"2025-04-19T00:00:00Z"_s } }) }) })))
            .join(u'\n');
    };
    const QString stale = glance(u"4.0.0-alpha-3"_s, u"The Apache Software License, version 2.0"_s);
    QVERIFY2(!stale.contains("alpha-3"_L1) && stale.contains("Apache-2.0"_L1) && !stale.contains("The Apache"_L1), qPrintable(stale));
    QVERIFY2(stale.contains("Java"_L1) && !stale.contains("HTML"_L1) && !stale.contains("JavaScript"_L1) && !stale.contains("CSS"_L1), qPrintable(stale));
    QVERIFY(glance(u"4.7.8-SNAPSHOT"_s, u"EUPL-1.2"_s).contains("4.7.8-SNAPSHOT"_L1));
    QVERIFY(glance(u"4.7.8"_s, u"EUPL-1.2"_s).contains("EUPL-1.2"_L1));
}

void TechnicalWritingTest::versionInTheModule()
{
    FileRecord meta;
    meta.path = u"pyproject.toml"_s;
    meta.facts = { fact(u"project.meta"_s, { { u"ecosystem"_s, u"Python"_s }, { u"name"_s, u"My-Wheel"_s }, { u"licence"_s, u"MIT"_s } }) };
    FakeModelView view({ meta, prose(u"README.md"_s, u"Wheel"_s, u"x"_s), source(u"src/my_wheel/__init__.py"_s, u"Python"_s, { fact(u"module.version"_s, { { u"version"_s, u"4.7"_s } }, 3) }) });
    view.contents.insert(u"pyproject.toml"_s, "[project]\nlicense = \"MIT\"\n");
    const UnitOutput output = written(u"technical-writing/overview"_s, view);
    QVERIFY2(linesOf(output).contains(u"4.7 in src/my_wheel/__init__.py"_s), qPrintable(linesOf(output).join(u'\n')));
    QVERIFY2(linesOf(output).contains(u"MIT in pyproject.toml"_s), qPrintable(linesOf(output).join(u'\n')));
}

void TechnicalWritingTest::overviews_data()
{
    QTest::addColumn<QString>("readmeTitle");
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("title");
    QTest::newRow("its own") << u"The Wheel"_s << u"wheel"_s << u"The Wheel"_s;
    QTest::newRow("a table of contents names nothing") << u"Table of contents"_s << u"wheel"_s << u"wheel"_s;
    QTest::newRow("a question names nothing") << u"What is Wheel?"_s << u"wheel"_s << u"wheel"_s;
    QTest::newRow("a Go module by its last part") << QString() << u"github.com/a/wheel/v2"_s << u"wheel"_s;
    QTest::newRow("a scope stays") << QString() << u"@a/wheel"_s << u"@a/wheel"_s;
    QTest::newRow("a parent of modules") << QString() << u"wheel-parent"_s << u"wheel"_s;
}

void TechnicalWritingTest::overviews()
{
    QFETCH(QString, readmeTitle);
    QFETCH(QString, package);
    FileRecord meta;
    meta.path = u"package.json"_s;
    meta.facts = { fact(u"project.meta"_s, { { u"name"_s, package } }) };
    FileRecord licence;
    licence.path = u"LICENSE"_s;
    licence.facts = { fact(u"licence.text"_s, { { u"licence"_s, u"MIT"_s } }) };
    const auto tag = [](const QString &name) {
        return fact(u"history.tag"_s, { { u"name"_s, name }, { u"release"_s, true }, { u"time"_s, u"2024-01-02T"_s } });
    };
    const FakeModelView view({ prose(u"README.md"_s, readmeTitle,
                                   u"- [Install](#install)\n- [Use](#use)\n- [More](#more)\n\n[![Logo](https://e.org/logo.svg)](https://e.org)\n\nRolls.\n\n## Features\n\nSee [use](#use).\n\n## Use\n\nRoll.\n\n## About\n\n  - Round.\n  - Smooth.\n"_s,
                                   { link(u"#use"_s), fact(u"prose.heading"_s, { { u"anchor"_s, u"use"_s } }) }),
        prose(u"CODE_OF_CONDUCT.md"_s, u"CODE OF CONDUCT"_s, u"Be kind."_s), prose(u"docs/Releasing.md"_s, u"Checklist"_s, u"Tag it."_s),
        prose(u"docs/rolling.md"_s, u"Rolling"_s, u"How to roll."_s), meta, licence, history({ tag(u"wheel-1.9.2"_s), tag(u"wheel-2.0-rc1"_s), tag(u"wheel-1.10.0"_s) }) });
    const UnitOutput output = written(u"technical-writing/overview"_s, view);
    const auto *page = std::get_if<markup::Page>(&output.documents.first().content);
    QVERIFY(page);
    QTEST(page->title, "title");
    const QStringList lines = linesOf(output);
    QVERIFY2(lines.contains(u"1.10.0 · 2024-01-02"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"MIT"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(!lines.join(u'\n').contains("(#install)"_L1), qPrintable(lines.join(u'\n')));
    QVERIFY2(!lines.join(u'\n').contains("CONDUCT"_L1) && !lines.join(u'\n').contains("Checklist"_L1) && lines.contains(u"Rolling"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.join(u'\n').contains(u"  - Round.\n  - Smooth."_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(!lines.join(u'\n').contains("logo.svg"_L1) && lines.contains(u"Rolls."_s), qPrintable(lines.join(u'\n')));
    for (const UnitSpec &unit : TechnicalWriter().plan(view))
        if (unit.subject == "README.md"_L1 && namesNothing(readmeTitle) && !readmeTitle.endsWith(u'?'))
            QTEST(unit.title, "title");
    // The overview does not show the section: the README's own page does.
    const markup::Target target = authorTextOf(output)->targets.value(u"#use"_s);
    QCOMPARE(target.path, u"technical-writing/guide/README.md"_s);
    QCOMPARE(target.anchor, u"use"_s);
}

void TechnicalWritingTest::leadIsSaidOnce()
{
    FileRecord readme = prose(u"README.md"_s, u"Wheel"_s, u"Wheel is:\n\n1. round\n\nIn other words, wheels roll far and well.\n\n## Use\n\nRoll."_s);
    for (FactRecord &one : readme.facts)
        if (one.kind == "prose.page"_L1)
            one.value.insert(u"opening"_s, u"wheels roll far and well."_s);
    const QStringList lines = linesOf(written(u"technical-writing/overview"_s, FakeModelView({ readme })));
    QVERIFY2(!lines.join(u'\n').contains("In other words"_L1) && lines.join(u'\n').contains("1. round"_L1), qPrintable(lines.join(u'\n')));
}

void TechnicalWritingTest::severalProjects()
{
    const auto meta = [](const QString &path, const QString &name) {
        FileRecord file;
        file.path = path;
        file.facts = { fact(u"project.meta"_s, { { u"name"_s, name }, { u"version"_s, u"9.9"_s }, { u"licence"_s, u"MIT"_s } }) };
        return file;
    };
    const auto linesFor = [](const FakeModelView &view) { return linesOf(written(u"technical-writing/overview"_s, view)); };
    const FileRecord readme = prose(u"README.md"_s, u"All"_s, u"x"_s);
    QVERIFY(linesFor(FakeModelView({ readme, meta(u"core/package.json"_s, u"one"_s) })).join(u' ').contains("9.9"_L1));
    QVERIFY(!linesFor(FakeModelView({ readme, meta(u"api/pyproject.toml"_s, u"one"_s), meta(u"web/package.json"_s, u"two"_s) }))
                 .join(u' ')
                 .contains("9.9"_L1));
    QVERIFY(linesFor(FakeModelView({ readme, meta(u"core/package.json"_s, u"fake-core"_s), meta(u"fake/package.json"_s, u"@me/fake"_s) })).join(u' ').contains("9.9"_L1));
}

void TechnicalWritingTest::startSections_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("starts");
    QTest::newRow("install") << u"Installation"_s << true;
    QTest::newRow("use") << u"How to use"_s << true;
    QTest::newRow("example") << u"A Simple Example"_s << true;
    QTest::newRow("users") << u"Notable projects using this library"_s << false;
    QTest::newRow("who uses it") << u"Who is using it?"_s << false;
    QTest::newRow("a feature") << u"Usage Help API"_s << false;
    QTest::newRow("companies") << u"Companies that are using it"_s << false;
    QTest::newRow("using it") << u"Using the library"_s << true;
    QTest::newRow("comparison") << u"Quick examples comparing tools"_s << false;
    QTest::newRow("tests") << u"Running tests"_s << false;
    QTest::newRow("Arabic") << u"التثبيت"_s << true;
    QTest::newRow("Chinese") << u"快速开始"_s << true;
    QTest::newRow("Russian") << u"Установка и сборка"_s << true;
    QTest::newRow("Chinese for licence") << u"许可证"_s << false;
}

void TechnicalWritingTest::startSections()
{
    QFETCH(QString, title);
    QTEST(isStartSection(title), "starts");
}

void TechnicalWritingTest::disagreements_data()
{
    QTest::addColumn<QByteArray>("readme");
    QTest::addColumn<QString>("message");
    QTest::newRow("older") << QByteArray("# wheel\n\nNeeds Python 3.7 or newer.\n")
                           << u"README.md:3 says Python 3.7; pyproject.toml:4 declares Python >=3.9."_s;
    QTest::newRow("for who builds it") << QByteArray("# wheel\n\nIf you want to build `wheel` from source, you need Python 3.7.0 or\nhigher.\n")
                                       << u"README.md:3 says Python 3.7.0; pyproject.toml:4 declares Python >=3.9."_s;
    QTest::newRow("same") << QByteArray("Requires Python >= 3.9.") << QString();
    QTest::newRow("not a demand") << QByteArray("It was written in Python 3.7 once.") << QString();
    QTest::newRow("other name") << QByteArray("# pywheel\n\npip install pywheel\n")
                                << u"README.md:3 says pywheel; pyproject.toml:4 declares wheel."_s;
    QTest::newRow("own name with extra") << QByteArray("pip install wheel[fast]") << QString();
    QTest::newRow("what some get") << QByteArray("It also serves users of Python 3.7 or newer.\n\nOptional with Python 3.8+.\n") << QString();
    QTest::newRow("said right elsewhere") << QByteArray("- 2.0 and newer: Python 3.9\n- 1.0: Python 2\n\n### Types (Python 3.11+)\n") << QString();
    QTest::newRow("a tool that is needed first") << QByteArray("# wheel\n\npip install tox\n") << QString();
}

void TechnicalWritingTest::disagreements()
{
    QFETCH(QByteArray, readme);
    QFETCH(QString, message);
    FileRecord meta;
    meta.path = u"pyproject.toml"_s;
    meta.facts = { fact(u"project.meta"_s,
        { { u"ecosystem"_s, u"Python"_s }, { u"name"_s, u"wheel"_s },
            { u"requires"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"Python"_s }, { u"version"_s, u">=3.9"_s } } } } },
        4) };
    FakeModelView view({ prose(u"README.md"_s, u"wheel"_s, u"x"_s), meta });
    view.contents.insert(u"README.md"_s, readme);
    const QList<Problem> problems = readmeDisagreements(u"README.md"_s, view);
    QCOMPARE(problems.isEmpty() ? QString() : problems.first().message, message);
    if (message.contains(">=3.9"_L1)) { // the line that says so, where it can be found
        view.contents.insert(u"pyproject.toml"_s, "[project]\nversion = \"3.9.1\"\nname = \"wheel\"\nlicense = \"MIT\"\ndescription = \"3.9\"\nrequires-python = \">=3.9\"\n");
        QVERIFY2(readmeDisagreements(u"README.md"_s, view).first().message.contains("pyproject.toml:6 declares"_L1),
            qPrintable(readmeDisagreements(u"README.md"_s, view).first().message));
    }
}

void TechnicalWritingTest::disagreementInAFileNamedLikeAPlace()
{
    FileRecord meta;
    meta.path = u"%2%3.toml"_s;
    meta.facts = { fact(u"project.meta"_s,
        { { u"ecosystem"_s, u"Python"_s }, { u"name"_s, u"wheel"_s },
            { u"requires"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"Python"_s }, { u"version"_s, u">=3.9"_s } } } } },
        4) };
    FakeModelView view({ prose(u"READ%1.md"_s, u"wheel"_s, u"x"_s), meta });
    view.contents.insert(u"READ%1.md"_s, "Needs Python 3.7 or newer.\n");
    const QList<Problem> problems = readmeDisagreements(u"READ%1.md"_s, view);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().message, u"READ%1.md:1 says Python 3.7; %2%3.toml:4 declares Python >=3.9."_s);
}

void TechnicalWritingTest::badgesAloneAreNoSection()
{
    const FakeModelView view({ prose(u"README.md"_s, u"Wheel"_s,
        u"Round things.\n\n![Actions](https://e.org/Tests/badge.svg)\n[![PyPI](https://img.shields.io/p)](https://e.org/p)\n[\n![track](https://e.org/t)\n](https://e.org)\n\nSupported by:\n\n"
        "## Install\n\nRun pip.\n\n## Build status\n\n## Features\n\nRolls."_s) });
    const QString overview = linesOf(written(u"technical-writing/overview"_s, view)).join(u'\n');
    QVERIFY2(!overview.contains("badge"_L1) && !overview.contains("track"_L1) && !overview.contains("Supported"_L1), qPrintable(overview));
    const UnitOutput start = written(u"technical-writing/getting-started"_s, view);
    QStringList headings;
    for (const markup::Block &block : std::get<markup::Page>(start.documents.first().content).blocks)
        if (const auto *heading = std::get_if<markup::Heading>(&block.content))
            headings.append(heading->content.first().text);
    QCOMPARE(headings, QStringList{ u"Install"_s });
    // What the lead says is not said again above a link of its own.
    FileRecord readme = prose(u"README.md"_s, u"Wheel"_s, u"Round things.\n[Autrement](README_fr.md)\n\n## Install\n\nRun pip."_s);
    for (FactRecord &one : readme.facts)
        if (one.kind == "prose.page"_L1)
            one.value.insert(u"opening"_s, u"Round things."_s);
    const QString led = linesOf(written(u"technical-writing/overview"_s, FakeModelView({ readme }))).join(u'\n');
    QVERIFY2(led.contains("Autrement"_L1) && !led.contains("Round things."_L1), qPrintable(led));
}

void TechnicalWritingTest::programs()
{
    const auto option = [](const QString &name) { return fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ name } } }); };
    const auto program = [](const QString &package) { return fact(u"cli.program"_s, { { u"package"_s, package } }); };
    FileRecord meta, cargo;
    meta.path = u"pyproject.toml"_s;
    meta.facts = { fact(u"project.meta"_s,
        { { u"name"_s, u"kit"_s }, { u"programs"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"roll"_s }, { u"target"_s, u"kit.app:main"_s } } } } }) };
    cargo.path = u"Cargo.toml"_s;
    cargo.facts = { fact(u"build.target"_s, { { u"system"_s, u"Cargo"_s }, { u"kind"_s, u"executable"_s }, { u"name"_s, u"rg"_s } }) };
    FileRecord project; // all of it is the program
    project.path = u"src/Tidy/Tidy.fsproj"_s;
    project.facts = { fact(u"project.meta"_s, { { u"name"_s, u"Tidy"_s }, { u"programs"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"tidy"_s } } } } }) };
    const FakeModelView view({ meta, cargo,
        source(u"exporter.go"_s, u"Go"_s, { program(u"main"_s), option(u"--port"_s) }),
        source(u"collector/cpu.go"_s, u"Go"_s, { program(u"collector"_s), option(u"--cpu"_s) }),
        source(u"collector/net.go"_s, u"Go"_s, { program(u"collector"_s), option(u"--net"_s) }),
        source(u"src/kit/app.py"_s, u"Python"_s, { program({}), option(u"--fast"_s) }),
        source(u"crates/core/flags/defs.rs"_s, u"Rust"_s, { program({}), option(u"--hidden"_s) }),
        project, source(u"src/Tidy/Program.fs"_s, u"F#"_s, { program({}), option(u"--check"_s) }) });
    QStringList titles;
    for (const UnitSpec &unit : TechnicalWriter().plan(view))
        if (unit.kind == "cli"_L1)
            titles.append(unit.title + u": "_s + unit.subject);
    QCOMPARE(titles, QStringList({ u"rg: crates/core/flags/defs.rs"_s, u"exporter: exporter.go"_s, u"tidy: src/Tidy/Program.fs"_s, u"roll: src/kit/app.py"_s }));
    const FakeModelView commands({ source(u"src/kit/commands/add.py"_s, u"Python"_s, { program({}), option(u"--dev"_s) }),
        source(u"src/kit/commands/list.py"_s, u"Python"_s, { program({}), option(u"--all"_s) }),
        source(u"src/kit/commands/venv/create.py"_s, u"Python"_s, { program({}), option(u"--with"_s) }) });
    QStringList groups;
    for (const UnitSpec &unit : TechnicalWriter().plan(commands))
        if (unit.kind == "cli"_L1)
            groups.append(unit.subject);
    QCOMPARE(groups, QStringList{ u"src/kit/commands/"_s });
    const auto symfony = [&](const QString &path) {
        return source(path, u"PHP"_s, { fact(u"cli.program"_s, { { u"framework"_s, u"Symfony Console"_s } }), option(u"--all"_s) });
    };
    FileRecord composer;
    composer.path = u"composer.json"_s;
    composer.facts = { fact(u"project.meta"_s, { { u"name"_s, u"a/kit"_s }, { u"programs"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"kit"_s }, { u"target"_s, u"bin/kit"_s } } } } }) };
    QStringList ofSymfony;
    for (const UnitSpec &unit : TechnicalWriter().plan(FakeModelView({ composer, source(u"bin/kit"_s, u"PHP"_s, {}), symfony(u"src/Command/Add.php"_s),
             symfony(u"src/Command/Drop.php"_s), symfony(u"src/Console/Application.php"_s) })))
        if (unit.kind == "cli"_L1)
            ofSymfony.append(unit.title + u": "_s + unit.subject);
    QCOMPARE(ofSymfony, QStringList{ u"kit: src/Command/"_s });
    FileRecord makefile; // what installs the program whose options its module tells
    makefile.path = u"Makefile.PL"_s;
    makefile.facts = { fact(u"project.meta"_s, { { u"name"_s, u"App-Kit"_s }, { u"programs"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"kit"_s }, { u"target"_s, u"script/kit"_s } } } } }) };
    const FakeModelView module({ makefile, source(u"script/kit"_s, u"Perl"_s, {}), source(u"lib/App/Kit.pm"_s, u"Perl"_s, { program({}), option(u"--all"_s) }) });
    QStringList installed;
    for (const UnitSpec &unit : TechnicalWriter().plan(module))
        if (unit.kind == "cli"_L1)
            installed.append(unit.title);
    QCOMPARE(installed, QStringList{ u"kit"_s });
    FileRecord automake;
    automake.path = u"src/Makefile.am"_s;
    automake.facts = { fact(u"build.target"_s, { { u"system"_s, u"Autotools"_s }, { u"kind"_s, u"executable"_s }, { u"name"_s, u"kit"_s }, { u"installed"_s, true } }),
        fact(u"build.target"_s, { { u"system"_s, u"Autotools"_s }, { u"kind"_s, u"executable"_s }, { u"name"_s, u"kitinfo"_s } }) };
    for (const UnitSpec &unit : TechnicalWriter().plan(FakeModelView({ automake, source(u"src/tool_listhelp.c"_s, u"C"_s, { program({}), option(u"--all"_s) }) })))
        if (unit.kind == "cli"_L1)
            QCOMPARE(unit.title, u"kit"_s);
    const FakeModelView library({ source(u"main.go"_s, u"Go"_s, {}), source(u"internal/cli/cli.go"_s, u"Go"_s, { program(u"cli"_s), option(u"--port"_s) }) });
    for (const UnitSpec &unit : TechnicalWriter().plan(library))
        if (unit.kind == "cli"_L1)
            QCOMPARE(unit.title, library.projectName());
    const QStringList lines = linesOf(written(u"technical-writing/cli/exporter.go"_s, view));
    const auto at = [&](const QString &name) { return lines.indexOf(name); };
    QVERIFY2(at(u"--port"_s) >= 0 && at(u"--port"_s) < at(u"--cpu"_s) && at(u"--cpu"_s) < at(u"--net"_s), qPrintable(lines.join(u'\n')));
}

void TechnicalWritingTest::synopsis_data()
{
    QTest::addColumn<QJsonObject>("argument");
    QTest::addColumn<QString>("line");
    const QJsonArray names{ u"infile"_s };
    const auto row = [&](const char *name, QJsonObject more, const QString &line) {
        more.insert(u"names"_s, names);
        more.insert(u"argument"_s, true);
        QTest::newRow(name) << more << line;
    };
    row("needed", {}, u"app <infile>"_s);
    row("may be left out", { { u"optional"_s, true } }, u"app [infile]"_s);
    row("many", { { u"repeats"_s, true } }, u"app <infile>…"_s);
    row("any number", { { u"optional"_s, true }, { u"repeats"_s, true } }, u"app [infile…]"_s);
}

void TechnicalWritingTest::synopsis()
{
    QFETCH(QJsonObject, argument);
    QFETCH(QString, line);
    const FakeModelView view({ source(u"app.py"_s, u"Python"_s,
        { fact(u"cli.program"_s, { { u"name"_s, u"app"_s } }), fact(u"cli.option"_s, argument) }) });
    const QStringList lines = linesOf(written(u"technical-writing/cli/app.py"_s, view));
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    const FakeModelView own({ source(u"app.py"_s, u"Python"_s,
        { fact(u"cli.program"_s, { { u"name"_s, u"app"_s }, { u"usage"_s, QJsonArray{ u"%s [-a] FILE"_s, u"%s -h"_s } } }), fact(u"cli.option"_s, argument) }) });
    const QStringList said = linesOf(written(u"technical-writing/cli/app.py"_s, own));
    QVERIFY2(said.contains("app [-a] FILE\napp -h"_L1) && !said.contains(line), qPrintable(said.join(u'\n')));
}

/// A default that is a constant of the project is shown as what it stands for; values to choose from are all told.
void TechnicalWritingTest::defaultsOfOptions()
{
    SymbolRecord port;
    port.name = u"DEFAULT_PORT"_s;
    port.kind = u"constant"_s;
    port.value = u"6379"_s;
    FileRecord library = source(u"src/lib.rs"_s, u"Rust"_s, {});
    library.symbols = { port };
    const FakeModelView view({ source(u"src/main.rs"_s, u"Rust"_s,
                                   { fact(u"cli.program"_s, { { u"name"_s, u"app"_s } }),
                                       fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ u"--port"_s } }, { u"default"_s, u"DEFAULT_PORT"_s } }),
                                       fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ u"--when"_s } }, { u"default"_s, u"ALWAYS"_s }, { u"choices"_s, QJsonArray{ u"ALWAYS"_s, u"NEVER"_s } } }) }),
        library });
    const QString page = linesOf(written(u"technical-writing/cli/src/main.rs"_s, view)).join(u'\n');
    QVERIFY2(page.contains("6379"_L1) && !page.contains("DEFAULT_PORT"_L1) && page.contains("ALWAYS"_L1) && page.contains("NEVER"_L1) && page.contains("One of"_L1), qPrintable(page));
}

/// What a settings file says of a key counts before what the code says.
void TechnicalWritingTest::settings()
{
    FileRecord file;
    file.path = u"app.conf"_s;
    file.facts = { fact(u"config.key"_s, { { u"name"_s, u"port"_s }, { u"default"_s, u"6379"_s }, { u"help"_s, u"Where it listens."_s } }) };
    const FakeModelView view({ source(u"a.c"_s, u"C"_s, { fact(u"config.key"_s, { { u"name"_s, u"port"_s }, { u"default"_s, u"0"_s } }) }), file,
        source(u"b.c"_s, u"C"_s, { fact(u"config.key"_s, { { u"name"_s, u"port"_s }, { u"default"_s, u"1"_s } }) }) });
    const QStringList lines = linesOf(written(u"technical-writing/configuration"_s, view));
    QVERIFY2(lines.contains(u"Where it listens."_s) && lines.contains(u"6379"_s) && lines.filter(u" or "_s).isEmpty(), qPrintable(lines.join(u'\n')));
    // One size in two ways is one default, quotes are the language's, and what only some builds read stands apart.
    const auto variable = [](const char *name, const QJsonObject &more) {
        QJsonObject value = more;
        value.insert(u"name"_s, QString::fromLatin1(name));
        return value;
    };
    file.facts = { fact(u"config.key"_s, variable("size", { { u"default"_s, u"64mb"_s } })), fact(u"config.key"_s, variable("file", { { u"default"_s, u"\"nodes.conf\""_s } })) };
    const QJsonObject debug{ { u"when"_s, u"debug"_s } }, build{ { u"when"_s, u"build"_s } };
    const FakeModelView builds({ file, source(u"a.c"_s, u"C"_s,
        { fact(u"config.key"_s, variable("size", { { u"default"_s, u"67108864"_s } })), fact(u"config.variable"_s, variable("X_DEBUG", debug)), fact(u"config.variable"_s, variable("X_BOTH", debug)),
            fact(u"config.variable"_s, variable("X_BOTH", {})), fact(u"config.variable"_s, variable("X_HASH", build)) }) });
    const QStringList apart = linesOf(written(u"technical-writing/configuration"_s, builds));
    QVERIFY2(apart.contains(u"64mb"_s) && apart.contains(u"nodes.conf"_s) && apart.filter(u" or "_s).isEmpty(), qPrintable(apart.join(u'\n')));
    QVERIFY2(apart.indexOf(u"X_BOTH"_s) < apart.indexOf(u"size"_s) && apart.indexOf(u"size"_s) < apart.indexOf(u"X_HASH"_s) && apart.indexOf(u"X_HASH"_s) < apart.indexOf(u"X_DEBUG"_s), qPrintable(apart.join(u'\n')));
}

void TechnicalWritingTest::settingsAsTheManualTellsThem()
{
    const auto heading = [](const QString &text, const QString &anchor) { return fact(u"prose.heading"_s, { { u"level"_s, 3 }, { u"text"_s, text }, { u"anchor"_s, anchor } }); };
    const FakeModelView view({ source(u"a.py"_s, u"Python"_s, { fact(u"config.variable"_s, { { u"name"_s, u"APP_PORT"_s } }), fact(u"config.variable"_s, { { u"name"_s, u"APP_NAME"_s } }), fact(u"config.variable"_s, { { u"name"_s, u"APP_LIST"_s } }) }),
        prose(u"docs/configuration.md"_s, u"Options"_s,
            u"## General\n\nWords.\n\n``` sh\n# APP_PORT\n```\n\n### [`APP_PORT=<port>`](#app)\n\nThe *port* of `http`. It is free.\n\n### `APP_NAME`\n\n  - one\n\n### APP\\_LIST\n\nOne of the following:\n\n  - a"_s,
            { heading(u"General"_s, u"general"_s), heading(u"APP_PORT=<port>"_s, u"app_port"_s), heading(u"APP_NAME"_s, u"app_name"_s), heading(u"APP_LIST"_s, u"app_list"_s) }) });
    const UnitOutput output = written(u"technical-writing/configuration"_s, view);
    const QStringList lines = linesOf(output);
    QVERIFY2(lines.join(u' ').contains("The port of http."_L1), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.filter(u"free"_s).isEmpty() && lines.filter(u"one"_s).isEmpty() && lines.filter(u"following"_s).isEmpty(), qPrintable(lines.join(u'\n')));
}

void TechnicalWritingTest::pagesOfTheWorkshop_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("tasks"); ///< of B(uild), T(est), R(elease), D(eploy) those that it tells of
    const auto row = [](const char *file, const char *title, const char *heading, const char *tasks) {
        QTest::addRow("%s: %s", file, heading) << QString::fromUtf8(file) << QString::fromUtf8(title) << QString::fromUtf8(heading) << QString::fromUtf8(tasks);
    };
    row("RELEASING.md", "Releasing it", "Tag", "R");
    row("ReleaseProcess.md", "The steps", "Tag", "R");
    row("docs/release-notes.md", "Release notes", "Releases", "");
    row("CONTRIBUTING.md", "Contributing", "Running the tests", "T");
    row("CONTRIBUTING.md", "Contributing", "Testing:", "T");
    row("CONTRIBUTING.md", "Contributing", "Building from source", "B");
    row("CONTRIBUTING.md", "Contributing", "Making a release", "R");
    row("CONTRIBUTING.md", "Contributing", "Test data that we keep", "");
    row("README.md", "Kit", "Testing", "");
    row("README.md", "Kit", "How to run the unit tests", "T");
    row("README.md", "Kit", "Building", "B");
    row("docs/testing.md", "Testing what you write", "Fixtures", "");
    row("docs/dev/testing.md", "Testing", "Fixtures", "T");
    row("tests/README.md", "The tests", "Fixtures", "T");
    row("docs/guide.md", "Guide", "Running tests", "");
    row("BUILDING.md", "Building", "x", "B");
    row("docs/setup.md", "Setup", "x", "D");
    row("docs/admin.md", "Administration", "x", "D");
    row("README.md", "Kit", "Deployment", "D");
    row("docs/guide.md", "Guide", "Deployment", "");
}

void TechnicalWritingTest::pagesOfTheWorkshop()
{
    QFETCH(QString, file);
    QFETCH(QString, title);
    QFETCH(QString, heading);
    const FakeModelView view({ prose(file, title, u"Words."_s, { fact(u"prose.heading"_s, { { u"level"_s, 2 }, { u"text"_s, heading }, { u"anchor"_s, u"x"_s } }) }) });
    QString tasks;
    for (const auto &[task, letter] : { std::pair{ Task::Build, u'B' }, { Task::Test, u'T' }, { Task::Release, u'R' }, { Task::Deploy, u'D' } })
        if (!pagesOn(task, view).isEmpty())
            tasks += letter;
    QTEST(tasks, "tasks");
}

void TechnicalWritingTest::whatAGeneratorOfProjectsWrote()
{
    FileRecord scaffold = prose(u"ui/README.md"_s, u"Ui"_s, u"x"_s), part = prose(u"web/README.md"_s, u"Web"_s, u"x"_s);
    scaffold.facts[0].value.insert(u"opening"_s, u"This project was generated with Angular CLI version 10."_s);
    QStringList files;
    for (const ManualPage &page : manualOf(FakeModelView({ prose(u"README.md"_s, u"Kit"_s, u"x"_s), scaffold, part, prose(u"CONTRIBUTING.md"_s, u"C"_s, u"x"_s), prose(u"UPGRADE.md"_s, u"Upgrade"_s, u"x"_s), prose(u"MAINTENANCE.md"_s, u"M"_s, u"x"_s), prose(u"doc/01-usage.md"_s, u"Usage"_s, u"x"_s) })))
        files.append(page.file);
    QCOMPARE(files, QStringList({ u"README.md"_s, u"doc/01-usage.md"_s, u"UPGRADE.md"_s, u"web/README.md"_s, u"ui/README.md"_s, u"CONTRIBUTING.md"_s, u"MAINTENANCE.md"_s }));
}

void TechnicalWritingTest::nothingStandsForAnyProject()
{
    const auto all = [](const FakeModelView &view) {
        QSet<QString> lines;
        for (const UnitSpec &unit : TechnicalWriter().plan(view))
            for (const QString &line : linesOf(written(unit.id.value, view)))
                lines.insert(line.trimmed());
        return lines;
    };
    QSet<QString> common = all(pythonTree());
    common.intersect(all(cTree()));
    common.intersect(all(bareTree()));
    // Names of pages and rows; no sentence.
    for (const QString &line : std::as_const(common)) {
        QVERIFY2(line.split(u' ').size() <= 12, qPrintable(line));
        QVERIFY2(!line.endsWith(u'.'), qPrintable(line));
    }
    QVERIFY(!all(pythonTree()).isEmpty() && !all(cTree()).isEmpty() && !all(bareTree()).isEmpty());
}

QTEST_GUILESS_MAIN(TechnicalWritingTest)
#include "tst_technicalwriting.moc"
