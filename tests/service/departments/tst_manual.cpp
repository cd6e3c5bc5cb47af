// The user guide: which of the tree's prose belongs to it, in which order, under which titles, and where its links lead.
#include "writtenprose.h"

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::technicalwriting;
using fakes::FakeModelView;
using namespace tars::test;

class ManualTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
    void namesInCodeLead();
    void pagesOfTheWorkshop_data();
    void pagesOfTheWorkshop();
};

void ManualTest::manualFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("manual");
    for (const char *path : { "README.md", "docs/a.rst", "GUIDE.md", "examples/x/README.md", "tests/README.md", "docs/_index.md", "voyage.txt", "part one/chapter 2.txt", "docs/views/a.md", "docs/agents.md", "lib/Test/Kit/Guide.pod", "content/v4/changelog.mdx" })
        QTest::newRow(path) << QString::fromLatin1(path) << true;
    for (const char *path : { "LICENSE.md", "CHANGELOG.md", ".github/ISSUE_TEMPLATE/bug.md", "tests/data/a.md",
             "docs/fixtures/a.md", "docs/SUMMARY.md", "tests/fuzz/corpus/readme.md", "deps/lua/README.md", "src/words.txt", "autotests/input/a.txt", "data/b.txt", "packaging/LICENSE/GPL-3.0.md", "tests/syntax/source/Plain/README.md", ".github/workflows/assist.md", "docs/.README.md", "t/text/a.txt", "OURCONTRIBUTIONS.txt", "docs/static/loop.txt", "xt/notes.md", "garage/.old/a.txt", "results/X.Bench-report-github.md", "docs/opts/_NAME.md", "examples/markdown/views/index.md", "AGENTS.md", "ui/CLAUDE.md" })
        QTest::newRow(path) << QString::fromLatin1(path) << false;
}

void ManualTest::manualFiles()
{
    QFETCH(QString, path);
    QFETCH(bool, manual);
    const QString language = path.endsWith(".txt"_L1) ? u"Text"_s : u"Markdown"_s;
    QCOMPARE(isManualFile({ path, language, FileRole::Prose, false, false, false, false }), manual);
}

void ManualTest::order()
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

void ManualTest::orderOfParts()
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

void ManualTest::orderOfPerl()
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

void ManualTest::orderOfAnotherTool()
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

void ManualTest::titlesOfTwins()
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

void ManualTest::readmeElsewhere()
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

void ManualTest::changelogs_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("changelog");
    QTest::newRow("of all releases before that of one") << QStringList{ u"RELEASE-NOTES.md"_s, u"Changes"_s } << u"Changes"_s;
    QTest::newRow("Markdown of the same") << QStringList{ u"CHANGES"_s, u"CHANGES.md"_s } << u"CHANGES.md"_s;
    QTest::newRow("at the top") << QStringList{ u"docs/CHANGELOG.md"_s, u"NEWS.md"_s } << u"NEWS.md"_s;
    QTest::newRow("of a part is none") << QStringList{ u"part/CHANGELOG.md"_s } << QString();
}

void ManualTest::changelogs()
{
    QFETCH(QStringList, files);
    QList<FileInfo> all;
    for (const QString &path : std::as_const(files))
        all.append({ path, u"Markdown"_s, FileRole::Prose, false, false, false, false });
    QTEST(changelogOf(all).value_or(QString()), "changelog");
}

/// What thanks those who pay for it is no introduction; what follows the rule below is.

void ManualTest::sponsors()
{
    const QString intro = u"![logo](https://img.shields.io/x.svg)\n\n---\n\nSpecial thanks to:\n\n[An ad](https://e.org)\n\n---\n\n> A friendly thing\n\nIt rolls."_s;
    const QString lines = linesOf(written(u"technical-writing/overview"_s, FakeModelView({ prose(u"README.md"_s, u"Wheel"_s, QString(intro + u"\n\n## Install\n\nRun pip."_s)) }))).join(u'\n');
    QVERIFY2(lines.contains("It rolls"_L1) && !lines.contains("An ad"_L1) && !lines.contains("thanks"_L1), qPrintable(lines));
}

void ManualTest::titles_data()
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

void ManualTest::titles()
{
    QFETCH(QString, file);
    QFETCH(QString, title);
    QCOMPARE(titleFromName(file), title);
}

/// Of a logo that lies elsewhere a page could show its name alone.

void ManualTest::logos_data()
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

void ManualTest::logos()
{
    QFETCH(QString, paragraph);
    QFETCH(bool, kept);
    const UnitOutput output = written(u"technical-writing/guide/README.md"_s, FakeModelView({ prose(u"README.md"_s, u"T"_s, u"Above.\n\n"_s + paragraph + u"\n\nBelow."_s) }));
    const markup::AuthorText *text = authorTextOf(output);
    QVERIFY(text);
    QCOMPARE(text->markdown, u"Above.\n\n"_s + (kept ? paragraph + u"\n\n"_s : QString()) + u"Below."_s);
}

/// Where an example begins, rather than nowhere.

void ManualTest::linksToFolders_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("led");
    QTest::newRow("its beginning") << QStringList{ u"examples/auth/index.js"_s, u"examples/auth/helper.js"_s, u"examples/auth/views/index.js"_s } << u"examples/auth/index.js"_s;
    QTest::newRow("its only file") << QStringList{ u"examples/auth/server.js"_s } << u"examples/auth/server.js"_s;
    QTest::newRow("of several none") << QStringList{ u"examples/auth/a.js"_s, u"examples/auth/b.js"_s } << QString();
}

void ManualTest::linksToFolders()
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

void ManualTest::links()
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

void ManualTest::referencesOfSphinx()
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

void ManualTest::namesInCodeLead()
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

void ManualTest::pagesOfTheWorkshop_data()
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

void ManualTest::pagesOfTheWorkshop()
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

QTEST_GUILESS_MAIN(ManualTest)
#include "tst_manual.moc"
