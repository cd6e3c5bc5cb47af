// Integration's units over a small set: what is planned, what each writes, and what each asks.
#include "service/markup/render.h"
#include "service/publish/description.h"
#include "service/publish/integrationwriter.h"
#include "service/publish/navigation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{

class SmallProject : public ModelView
{
public:
    QList<FileInfo> all;
    QHash<QString, QByteArray> contents;
    QList<PublishedDocument> published;
    mutable QStringList asked;

    QString projectName() const override { return u"fmt"_s; }
    QList<FileInfo> files(const QString &) const override
    {
        asked += u"files"_s;
        return all;
    }
    std::optional<FileInfo> file(const QString &path) const override
    {
        for (const FileInfo &info : all) {
            if (info.path == path)
                return info;
        }
        return std::nullopt;
    }
    QList<Symbol> symbols(const QString &path) const override
    {
        if (!path.endsWith(".h"_L1))
            return {};
        Symbol first;
        first.name = u"append"_s;
        first.kind = u"function"_s;
        first.isApi = true;
        Symbol second = first;
        second.name = u"remove"_s;
        second.index = 1;
        return { first, second };
    }
    Comment fileComment(const QString &) const override { return {}; }
    QHash<int, Comment> comments(const QString &) const override { return {}; }
    QHash<int, Position> positions(const QString &) const override
    {
        return { { 0, { 2, 2, 1 } }, { 1, { 3, 3, 0 } } };
    }
    QList<ImportRecord> imports(const QString &) const override { return {}; }
    QList<SymbolTarget> lookup(const QString &) const override { return {}; }
    QStringList referrers(const QString &) const override { return {}; }
    QList<Fact> facts(const QString &kind, const QString &folder) const override
    {
        if (kind != "prose.page"_L1 || folder != "README.md"_L1)
            return {};
        return { { folder, kind,
            { { u"markup"_s, u"Markdown"_s }, { u"opening"_s, u"A small library to print text. Second sentence."_s },
                { u"openingLine"_s, 5 } } } };
    }
    QList<int> factLines(const QString &, const QString &) const override { return {}; }
    QList<FileCounts> counts(const QString &) const override
    {
        return { { u"src/a.h"_s, u"C++"_s, FileRole::Source, 1084, 696, 0 },
            { u"tests/a.cpp"_s, u"C++"_s, FileRole::Test, 0, 0, 12 } };
    }
    QList<FileMetrics> metrics(const QString &) const override { return {}; }
    QByteArray content(const QString &path) const override { return contents.value(path); }
    QList<PublishedDocument> documents() const override
    {
        asked += u"documents"_s;
        return published;
    }
    QHash<QString, QByteArray> written;
    QByteArray documentContent(const QString &path) const override { return written.value(path); }
    QList<DocumentFile> documentFiles() const override
    {
        return { { u"quality-assurance/tests.md"_s, u"Test [inventory]"_s, u"quality-assurance"_s, u"tests"_s,
                     digestOf("x"), { u"tests/a.cpp"_s }, u"What is [tried]."_s },
            { u"site/quality-assurance/tests.html"_s, u"Test [inventory]"_s, u"quality-assurance"_s, u"tests"_s,
                digestOf("y"), {} } };
    }
    QStringList departments() const override
    {
        asked += u"departments"_s;
        return departmentsOf(published);
    }
};

FileInfo file(const QString &path, FileRole role, bool binary = false, bool vendored = false)
{
    FileInfo info;
    info.path = path;
    info.language = u"C++"_s;
    info.role = role;
    info.binary = binary;
    info.vendored = vendored;
    info.hasApi = path.endsWith(".h"_L1);
    return info;
}

SmallProject project()
{
    SmallProject view;
    view.all = { file(u"README.md"_s, FileRole::Prose), file(u"logo.png"_s, FileRole::Data, true),
        file(u"src/a.h"_s, FileRole::Source), file(u"src/A.h"_s, FileRole::Source),
        file(u"third_party/COPYING"_s, FileRole::Prose, false, true),
        file(u"third_party/x.c"_s, FileRole::Source, false, true), file(u"tests/a.cpp"_s, FileRole::Test) };
    view.contents
        = { { u"README.md"_s,
                "# fmt\n\n[![b](http://x/y.png)](http://z)\n\nA **small** library to `print` text. Second sentence.\n\n"
                "## Printing\n\n```cpp\nprint(1);\n```\n" },
              { u"src/a.h"_s, "// <b>\nvoid append();\nvoid remove();\n" } };
    view.published = { { u"development/index.md"_s, u"Development"_s, u"development"_s, u"index"_s },
        { u"development/api/src/a.h.md"_s, u"a.h"_s, u"development"_s, u"api"_s },
        { u"quality-assurance/tests.md"_s, u"Test [inventory]"_s, u"quality-assurance"_s, u"tests"_s },
        { u"quality-assurance/badge.json"_s, u"Badge"_s, u"quality-assurance"_s, u"coverage"_s } };
    return view;
}

UnitOutput written(const SmallProject &view, const QString &id)
{
    const IntegrationWriter writer;
    for (const UnitSpec &unit : writer.plan(view)) {
        if (unit.id.value != id)
            continue;
        view.asked.clear();
        auto output = writer.write(unit, view, {});
        return output ? *output : UnitOutput();
    }
    return {};
}

QByteArray bytes(const UnitOutput &output, const QString &path)
{
    for (const OutputDocument &document : output.documents) {
        if (document.path == path && std::holds_alternative<QByteArray>(document.content))
            return std::get<QByteArray>(document.content);
    }
    return {};
}

} // namespace

class TestIntegrationWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plan()
    {
        const SmallProject view = project();
        QStringList ids;
        QSet<QString> paths;
        int order = 0;
        const QList<UnitSpec> units = IntegrationWriter().plan(view);
        for (const UnitSpec &unit : units) {
            ids += unit.id.value;
            paths += unit.primaryPath.toCaseFolded();
            QVERIFY(unit.order >= order);
            QVERIFY(!unit.department);
            order = unit.order;
        }
        const QStringList expected{ u"integration/search/1/1"_s, u"integration/source/README.md"_s, u"integration/source/src/a.h"_s,
            u"integration/source/src/A.h"_s, u"integration/source/third_party/COPYING"_s, u"integration/source/tests/a.cpp"_s, u"integration/assets"_s,
            u"integration/home"_s, u"integration/contents"_s, u"integration/source-index"_s,
            u"integration/navigation"_s, u"integration/llms"_s,
            u"integration/llms-full"_s, u"integration/mkdocs"_s, u"integration/manifest"_s };
        QCOMPARE(ids, expected);
        QCOMPARE(paths.size(), units.size()); // unique also where case does not count
    }

    void sourcePages()
    {
        const SmallProject view = project();
        const UnitOutput output = written(view, u"integration/source/src/a.h"_s);
        QCOMPARE(output.documents.size(), 1);
        const QByteArray html = bytes(output, u"site/source/src/a.h.html"_s);
        QVERIFY(html.contains("<div id=\"L2\">"));
        QVERIFY(html.contains("// &lt;b&gt;"));
        QVERIFY(html.contains("href=\"../../development/api/src/a.h.html\""));
        QVERIFY(html.contains("href=\"#L2\">append</a>"));
        QVERIFY(html.contains("href=\"../../development/source.html\""));
        QVERIFY(!html.contains("quality-assurance/"));
        // Another document, the same departments: nothing that the page asked has another answer.
        QVERIFY(!view.asked.contains(u"documents"_s));
        QVERIFY(!view.asked.contains(u"files"_s));
    }

    void home()
    {
        const SmallProject view = project();
        const UnitOutput output = written(view, u"integration/home"_s);
        QCOMPARE(output.documents.size(), 1);
        QCOMPARE(output.documents[0].path, u"index.md"_s);
        const auto &page = std::get<markup::Page>(output.documents[0].content);
        const markup::RenderContext context{ u"fmt"_s, u"../"_s };
        const QString markdown = QString::fromUtf8(markup::renderMarkdown(page, context));
        QVERIFY2(markdown.contains("A small library to print text."_L1), qPrintable(markdown));
        QVERIFY2(!markdown.contains("Second sentence"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("[README.md:5](../README.md#L5)"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains(u"*Printing* · [README.md:10](../README.md#L10)\n\n```cpp\nprint(1);\n```"_s),
            qPrintable(markdown));
        QVERIFY2(markdown.contains("**1,084** public symbols"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("64 %"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("[Test inventory](quality-assurance/tests.md)"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("## [Development](development/index.md)"_L1), qPrintable(markdown));
        QVERIFY(!markdown.contains("DevOps"_L1));
        QVERIFY(!markup::renderHtml(page, context).isEmpty());
    }

    void exampleStandsInTheFirstHalf()
    {
        for (const bool late : { false, true }) {
            SmallProject view = project();
            const QByteArray lines(200, '\n'), example = "## Printing\n\n```cpp\nprint(1);\n```\n";
            view.contents[u"README.md"_s] = "# fmt\n\n" + (late ? lines + example : example + lines) + "The end.\n";
            const UnitOutput output = written(view, u"integration/home"_s);
            QCOMPARE(std::get<markup::Page>(output.documents[0].content).example.has_value(), !late);
        }
    }

    void contents()
    {
        const SmallProject view = project();
        const UnitOutput output = written(view, u"integration/contents"_s);
        QCOMPARE(output.documents.size(), 2); // Quality Assurance wrote no index
        QCOMPARE(output.documents[0].path, u"contents.md"_s);
        QCOMPARE(output.documents[1].path, u"quality-assurance/index.md"_s);
        const QString markdown = QString::fromUtf8(markup::renderMarkdown(
            std::get<markup::Page>(output.documents[0].content), { u"fmt"_s, u"../"_s }));
        for (const auto &link : { u"[a.h](development/api/src/a.h.md)"_s, u"(quality-assurance/badge.json)"_s,
                 u"(quality-assurance/tests.md)"_s, u"(development/source.md)"_s })
            QVERIFY2(markdown.contains(link), qPrintable(markdown));
    }

    void navigation()
    {
        const SmallProject view = project();
        const UnitOutput output = written(view, u"integration/navigation"_s);
        const QByteArray development = bytes(output, u"site/nav/development.js"_s);
        QVERIFY(development.startsWith("tars.nav(\"development\",["));
        QVERIFY2(development.contains("[\"API reference\",\"development/index.html\",1,[[\"a.h\",\"development/api/src/a.h.html\"]]]"),
            development.constData());
        QVERIFY2(development.contains("[\"Source\",\"development/source.html\",5,[[\"README.md\",\"source/README.md.html\"]"),
            development.constData());
        const QByteArray config = bytes(output, u"site/config.js"_s);
        QVERIFY2(config.contains("[\"quality-assurance\",\"Quality Assurance\",2]"), config.constData());
        QVERIFY(!config.contains("forge"));
    }

    void longSectionsComeInParts()
    {
        SmallProject view = project();
        for (int i = 0; i < 1000; ++i)
            view.published.append({ u"development/api/src/f%1.h.md"_s.arg(i, 4, 10, QChar(u'0')), u"f"_s,
                u"development"_s, u"api"_s });
        const UnitOutput output = written(view, u"integration/navigation"_s);
        const QByteArray whole = bytes(output, u"site/nav/development.js"_s);
        QVERIFY2(whole.size() < 2000, qPrintable(QString::number(whole.size())));
        QVERIFY(whole.contains(",1001,[],[\"development/api/src/a.h.html\",\"development/api/src/f0399.h.html\",\"development/api/src/f0799.h.html\"]]"));
        const QByteArray middle = bytes(output, u"site/nav/development.0.1.js"_s);
        QVERIFY(middle.startsWith("tars.navPart(\"development.0.1\",[["));
        for (const auto &page : { "f0380.h", "f0399.h", "f0798.h", "f0818.h" }) // with neighbours on both sides
            QVERIFY2(middle.contains(page), page);
        QVERIFY(!middle.contains("f0900.h"));
    }

    void forges_data()
    {
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("address");
        QTest::newRow("scp") << u"git@github.com:fmtlib/fmt.git"_s << u"https://github.com/fmtlib/fmt"_s;
        QTest::newRow("https") << u"https://gitlab.com/a/b/c.git"_s << u"https://gitlab.com/a/b/c"_s;
        QTest::newRow("secret") << u"https://me:token@github.com/a/b"_s << u"https://github.com/a/b"_s;
        QTest::newRow("ssh") << u"ssh://git@host.org:2222/a/b.git"_s << u"https://host.org/a/b"_s;
        QTest::newRow("folder") << u"/srv/git/a.git"_s << QString();
        QTest::newRow("file") << u"file:///srv/git/a.git"_s << QString();
        QTest::newRow("script") << u"javascript:alert(1)//a.b/c"_s << QString();
        QTest::newRow("none") << QString() << QString();
    }
    void forges()
    {
        QFETCH(QString, remote);
        QFETCH(QString, address);
        QCOMPARE(forgeAddress(remote), address);
    }

    void searchFindsNamesAndPages()
    {
        SmallProject view = project();
        view.written.insert(u"site/quality-assurance/tests.html"_s,
            "<main><div class=\"title\"><h1>Tests</h1></div><h2 id=\"how\">How to run<a class=\"here\" href=\"#how\">#</a></h2>"
            "<p>Use <code>frobnicate</code> &amp; wait.</p></main>");
        const UnitOutput output = written(view, u"integration/search/1/1"_s);
        QVERIFY(bytes(output, u"site/search/meta.js"_s).startsWith("tars.searchMeta({"));
        QVERIFY2(bytes(output, u"site/search/s-a.js"_s).contains("\"append\","), bytes(output, u"site/search/s-a.js"_s).constData());
        QVERIFY2(bytes(output, u"site/search/s-f.js"_s).contains("\"frobnicate\",["), bytes(output, u"site/search/s-f.js"_s).constData());
        QByteArray all;
        for (const OutputDocument &document : output.documents)
            all += std::get<QByteArray>(document.content);
        QVERIFY(all.contains("\"development/api/src/a.h.html#append\""));
        QVERIFY(all.contains("[\"How to run\",\"how\"]"));
        QVERIFY(!all.contains('<'));
    }

    void fullText()
    {
        SmallProject view = project();
        view.written.insert(u"quality-assurance/tests.md"_s, "# Tests\n");
        const QByteArray text = bytes(written(view, u"integration/llms-full"_s), u"llms-full.txt"_s);
        QVERIFY2(text.contains("<!-- quality-assurance/tests.md -->\n\n# Tests\n"), text.constData());
    }

    void emptyProject()
    {
        const SmallProject view;
        const UnitOutput output = written(view, u"integration/home"_s);
        QCOMPARE(output.documents.size(), 1);
        QCOMPARE(written(view, u"integration/assets"_s).documents.size(), 5);
        QVERIFY(bytes(written(view, u"integration/llms"_s), u"llms.txt"_s).startsWith("# fmt\n"));
    }

    void descriptions_data()
    {
        QTest::addColumn<markup::Page>("page");
        QTest::addColumn<QString>("description");
        markup::Page lead;
        lead.lead = { markup::text(u"What it "_s), markup::code(u"does"_s), markup::text(u"."_s) };
        lead.facts = { { markup::text(u"2 files"_s) } };
        QTest::newRow("lead") << lead << u"What it does."_s;
        markup::Page facts;
        facts.facts = { { markup::text(u"2 files"_s) }, { markup::text(u"Package p"_s) }, { markup::text(u"more"_s) } };
        facts.blocks.emplace_back(markup::Paragraph{ { markup::text(u"Words."_s) } });
        QTest::newRow("small print") << facts << u"2 files; Package p"_s;
        markup::Page prose;
        prose.blocks.emplace_back(markup::Heading{ 2, { markup::text(u"First"_s) }, {} });
        prose.blocks.emplace_back(markup::AuthorText{ u"![logo](a.png)\n\n[![ci](b.svg)](https://e.org)\n\nIt is ***good***. More."_s, 3 });
        QTest::newRow("words") << prose << u"It is good."_s;
        markup::Page headings;
        headings.blocks.emplace_back(markup::Heading{ 2, { markup::text(u"Longest"_s), markup::muted(u" 3"_s) }, {} });
        headings.blocks.emplace_back(markup::Heading{ 3, { markup::text(u"Deep"_s) }, {} });
        headings.blocks.emplace_back(markup::Heading{ 2, { markup::text(u"Twice"_s) }, {} });
        QTest::newRow("headings") << headings << u"Longest, Twice"_s;
        QTest::newRow("nothing") << markup::Page() << QString();
    }

    void descriptions()
    {
        QFETCH(markup::Page, page);
        QTEST(descriptionOf(page), "description");
    }

    void llms()
    {
        const QByteArray text = bytes(written(project(), u"integration/llms"_s), u"llms.txt"_s);
        QCOMPARE(text,
            QByteArray("# fmt\n\n> A small library to print text.\n\n## Development\n\n### API reference\n\n"
                       "- [Development](development/index.md)\n- [a.h](development/api/src/a.h.md)\n\n"
                       "## Quality Assurance\n\n### Test inventory\n\n"
                       "- [Test \\[inventory\\]](quality-assurance/tests.md): What is \\[tried\\].\n\n### Documentation coverage\n\n"
                       "- [Badge](quality-assurance/badge.json): The share of documented symbols, as shields.io reads it\n"));
    }

    void manifest()
    {
        const QByteArray json = bytes(written(project(), u"integration/manifest"_s), u"manifest.json"_s);
        const QJsonArray documents = QJsonDocument::fromJson(json).object().value("documents"_L1).toArray();
        QHash<QString, QJsonObject> entries;
        for (const auto &entry : documents)
            entries.insert(entry.toObject().value("path"_L1).toString(), entry.toObject());
        QCOMPARE(entries.size(), documents.size());
        const QJsonObject page = entries.value(u"quality-assurance/tests.md"_s);
        QCOMPARE(page.value("title"_L1).toString(), u"Test [inventory]"_s);
        QCOMPARE(page.value("department"_L1).toString(), u"quality-assurance"_s);
        QCOMPARE(page.value("kind"_L1).toString(), u"tests"_s);
        QCOMPARE(page.value("html"_L1).toString(), u"site/quality-assurance/tests.html"_s);
        QCOMPARE(page.value("section"_L1).toString(), u"Test inventory"_s);
        QCOMPARE(page.value("inputs"_L1).toArray().at(0).toString(), u"tests/a.cpp"_s);
        QCOMPARE(page.value("hash"_L1).toString(), u"blake2b160:"_s + QString::fromLatin1(digestOf("x").toHex()));
        QVERIFY(!entries.contains(u"site/quality-assurance/tests.html"_s)); // named by its page
        for (const auto &path :
            { u"index.md"_s, u"llms.txt"_s, u"site/source/src/a.h.html"_s, u"quality-assurance/index.md"_s })
            QVERIFY2(entries.contains(path), qPrintable(path));
        QVERIFY(!entries.contains(u"manifest.json"_s));
    }

    void cancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const SmallProject view = project();
        const IntegrationWriter writer;
        const auto result = writer.write(writer.plan(view).first(), view, stop.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"cancelled"_s);
    }

    void unknownUnit()
    {
        UnitSpec unit;
        unit.kind = u"nothing"_s;
        QVERIFY(!IntegrationWriter().write(unit, project(), {}));
    }
};

QTEST_GUILESS_MAIN(TestIntegrationWriter)
#include "tst_integrationwriter.moc"
