// What Technical Writing writes beside the user guide: overview, getting started, references, changelog.
#include "writtenprose.h"

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::technicalwriting;
using fakes::FakeModelView;
using namespace tars::test;

class TechnicalWritingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plans();
    void versionInTheModule();
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
