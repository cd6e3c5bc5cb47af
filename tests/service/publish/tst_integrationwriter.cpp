// Integration's units over a small set: what is planned, what each writes, and what each asks.
#include "service/markup/render.h"
#include "service/publish/integrationwriter.h"

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
    QList<Fact> facts(const QString &, const QString &) const override { return {}; }
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
        file(u"third_party/x.c"_s, FileRole::Source, false, true), file(u"tests/a.cpp"_s, FileRole::Test) };
    view.contents
        = { { u"README.md"_s,
                "# fmt\n\n[![b](http://x/y.png)](http://z)\n\nA **small** library to `print` text.\n" },
              { u"src/a.h"_s, "// <b>\nvoid append();\n" } };
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
        const QStringList expected{ u"integration/source/README.md"_s, u"integration/source/src/a.h"_s,
            u"integration/source/src/A.h"_s, u"integration/source/tests/a.cpp"_s, u"integration/assets"_s,
            u"integration/home"_s, u"integration/llms"_s, u"integration/manifest"_s };
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
        QVERIFY(html.contains("href=\"../../quality-assurance/index.html\""));
        QVERIFY(!html.contains("devops/index.html"));
        // Another document, the same departments: nothing that the page asked has another answer.
        QVERIFY(!view.asked.contains(u"documents"_s));
        QVERIFY(!view.asked.contains(u"files"_s));
    }

    void home()
    {
        const SmallProject view = project();
        const UnitOutput output = written(view, u"integration/home"_s);
        QCOMPARE(output.documents.size(), 2); // Quality Assurance wrote no index
        QCOMPARE(output.documents[0].path, u"index.md"_s);
        QCOMPARE(output.documents[1].path, u"quality-assurance/index.md"_s);
        const auto &page = std::get<markup::Page>(output.documents[0].content);
        const markup::RenderContext context{ u"fmt"_s, u"../"_s, view.departments() };
        const QString markdown = QString::fromUtf8(markup::renderMarkdown(page, context));
        QVERIFY2(markdown.contains("A small library to print text."_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("[README.md:5](../README.md#L5)"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("**1,084** public symbols"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("64 %"_L1), qPrintable(markdown));
        QVERIFY2(
            markdown.contains("[Test \\[inventory\\]](quality-assurance/tests.md)"_L1), qPrintable(markdown));
        QVERIFY2(markdown.contains("## [Development](development/index.md)"_L1), qPrintable(markdown));
        QVERIFY(!markdown.contains("DevOps"_L1));
        QVERIFY(!markup::renderHtml(page, context).isEmpty());
    }

    void emptyProject()
    {
        const SmallProject view;
        const UnitOutput output = written(view, u"integration/home"_s);
        QCOMPARE(output.documents.size(), 1);
        QCOMPARE(written(view, u"integration/assets"_s).documents.size(), 2);
        QVERIFY(bytes(written(view, u"integration/llms"_s), u"llms.txt"_s).startsWith("# fmt\n"));
    }

    void llms()
    {
        const QByteArray text = bytes(written(project(), u"integration/llms"_s), u"llms.txt"_s);
        QCOMPARE(text,
            QByteArray("# fmt\n\n> A small library to print text.\n\n## Development\n\n"
                       "- [a.h](development/api/src/a.h.md)\n- [Development](development/index.md)\n\n"
                       "## Quality Assurance\n\n- [Badge](quality-assurance/badge.json)\n"
                       "- [Test \\[inventory\\]](quality-assurance/tests.md)\n"));
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
