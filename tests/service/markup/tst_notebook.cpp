// Pages as notebooks: valid JSON of nbformat 4.5 whatever the tree says, cells with stable ids, the same bytes each time.
#include "service/markup/render.h"
#include "service/markup/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace tars::markup;
using namespace Qt::StringLiterals;

namespace
{

const RenderContext context{ u"fmt"_s, u"../"_s };

Page pageOf(Blocks blocks)
{
    Page page;
    page.path = u"ai-research/tour.ipynb"_s;
    page.title = u"Tour"_s;
    page.departmentSlug = u"ai-research"_s;
    page.downloads = { { u"tour.ipynb"_s, documentTarget(page.path) } };
    page.blocks = std::move(blocks);
    return page;
}

CodeCell cellOf(const QString &id, const QString &source, const QString &output = {})
{
    CodeCell cell;
    cell.id = id;
    cell.source = source;
    cell.output = output;
    return cell;
}

QJsonArray cellsOf(const Page &page)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(renderNotebook(page, context), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document[u"cells"_s].toArray();
}

QString sourceOf(const QJsonValue &cell)
{
    QString text;
    for (const QJsonValue &line : cell[u"source"_s].toArray())
        text += line.toString();
    return text;
}

} // namespace

class TestNotebook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostileText_data();
    void hostileText();
    void ids_data();
    void ids();
    void cellsAndOutputs();
    void formulas_data();
    void formulas();
    void plots_data();
    void plots();
    void addresses();
};

void TestNotebook::hostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); ///< of it in the notebook
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("quotes", u"a \"b\" 'c' \\ \\\\ \"\"\""_s);
    same("lines", u"a\n\n  b\n"_s);
    same("script", u"</script><script>alert(1)</script><!--"_s);
    same("beyond the plane", QString::fromUtf8("\xF0\x9F\x98\x80 \xC3\xA9"));
    same("json", u"{\"cells\": [}, \\u0000"_s);
    QTest::newRow("lone surrogates") << QString(u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00))
                                     << QString(u"a\uFFFDb\uFFFD"_s);
    QTest::newRow("swapped pair") << QString(QString(QChar(0xdc00)) + QChar(0xd800)) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("control") << QString(u"a"_s + QChar(0) + QChar(0x1b) + u"[31mb\tc"_s) << u"a[31mb\tc"_s;
}

void TestNotebook::hostileText()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    Page page = pageOf({ Heading{ 2, { tars::markup::text(text) }, {}, {}, {} }, Paragraph{ { tars::markup::text(text) } },
        cellOf(u"one"_s, text, text) });
    page.title = text;
    const QByteArray bytes = renderNotebook(page, context);
    QCOMPARE(renderNotebook(page, context), bytes);
    QVERIFY(bytes.isValidUtf8());
    const QJsonArray cells = cellsOf(page);
    QCOMPARE(cells.size(), 3);
    QCOMPARE(sourceOf(cells[2]), kept);
    QString output;
    for (const QJsonValue &line : cells[2][u"outputs"_s][0][u"text"_s].toArray())
        output += line.toString();
    QCOMPARE(output, kept);
    const QByteArray html = renderHtml(page, context);
    QVERIFY(html.isValidUtf8());
    QVERIFY(!html.contains("<script>alert"));
}

void TestNotebook::ids_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("got");
    QTest::newRow("plain") << QStringList{ u"a"_s, u"b-2_C"_s } << QStringList{ u"a"_s, u"b-2_C"_s };
    QTest::newRow("twice") << QStringList{ u"a"_s, u"a"_s, u"a-2"_s, u"a"_s }
                           << QStringList{ u"a"_s, u"a-2"_s, u"a-2-2"_s, u"a-3"_s };
    QTest::newRow("other letters") << QStringList{ u"a/b.c"_s, u"é \"x"_s, u""_s }
                                   << QStringList{ u"a-b-c"_s, u"---x"_s, u"cell"_s };
    const QString longName(100, u'x');
    QTest::newRow("long") << QStringList{ longName, longName }
                          << QStringList{ longName.left(64), longName.left(62) + u"-2"_s };
    QTest::newRow("that of the first cell") << QStringList{ u"title"_s } << QStringList{ u"title-2"_s };
}

void TestNotebook::ids()
{
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, got);
    Blocks blocks;
    for (const QString &id : wanted)
        blocks.emplace_back(cellOf(id, u"1"_s));
    QStringList ids;
    for (const QJsonValue &cell : cellsOf(pageOf(std::move(blocks))))
        ids.append(cell[u"id"_s].toString());
    ids.removeFirst();
    QCOMPARE(ids, got);
}

void TestNotebook::cellsAndOutputs()
{
    CodeCell open = cellOf(u"open"_s, u"later()"_s, u"never shown"_s);
    open.isExecuted = false;
    CodeCell silent = cellOf(u"silent"_s, u"x = 1"_s);
    CodeCell drawn = cellOf(u"drawn"_s, u"draw()"_s, u"5  a\n"_s);
    drawn.plot = Plot{ Plot::Kind::Bars, u"lines"_s, {}, { { u"a"_s, 5, 0 } } };
    const QJsonArray cells = cellsOf(pageOf({ Heading{ 2, { text(u"First"_s) }, {}, {}, {} }, Paragraph{ { text(u"One."_s) } },
        Paragraph{ { text(u"Two."_s) } }, cellOf(u"said"_s, u"print(1)\nprint(2)"_s, u"1\n2\n"_s), Paragraph{ { text(u"So."_s) } },
        open, silent, drawn }));
    QStringList shape;
    for (const QJsonValue &cell : cells)
        shape.append(cell[u"id"_s].toString() + u' ' + cell[u"cell_type"_s].toString());
    QCOMPARE(shape, (QStringList{ u"title markdown"_s, u"first markdown"_s, u"said code"_s, u"after-said markdown"_s,
                        u"open code"_s, u"silent code"_s, u"drawn code"_s }));
    QCOMPARE(sourceOf(cells[1]), u"## First\n\nOne.\n\nTwo."_s);
    QCOMPARE(cells[2][u"source"_s].toArray(), (QJsonArray{ u"print(1)\n"_s, u"print(2)"_s }));
    QCOMPARE(cells[2][u"execution_count"_s].toInt(), 1);
    QVERIFY(cells[4][u"execution_count"_s].isNull());
    QCOMPARE(cells[4][u"outputs"_s].toArray().size(), 0);
    QCOMPARE(cells[5][u"execution_count"_s].toInt(), 2);
    QCOMPARE(cells[5][u"outputs"_s].toArray().size(), 0);
    const QJsonObject data = cells[6][u"outputs"_s][0][u"data"_s].toObject();
    QCOMPARE(data[u"text/plain"_s].toArray(), (QJsonArray{ u"5  a\n"_s }));
    QVERIFY(data[u"image/svg+xml"_s][0].toString().startsWith("<svg"_L1));
}

void TestNotebook::formulas_data()
{
    QTest::addColumn<Inlines>("content");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("text") << Inlines{ text(u"costs $5 or $6"_s) } << u"costs \\$5 or \\$6"_s;
    QTest::newRow("code") << Inlines{ code(u"$HOME"_s), text(u" $x"_s) } << u"`$HOME` \\$x"_s;
    QTest::newRow("code with marks") << Inlines{ code(u"a`$b"_s), text(u"$"_s) } << u"``a`$b``\\$"_s;
}

void TestNotebook::formulas()
{
    QFETCH(Inlines, content);
    QFETCH(QString, markdown);
    const QJsonArray cells = cellsOf(pageOf({ Heading{ 2, { text(u"H"_s) }, {}, {}, {} }, Paragraph{ content } }));
    QCOMPARE(sourceOf(cells[1]).section(u"\n\n"_s, 1), markdown);
}

void TestNotebook::plots_data()
{
    QTest::addColumn<Plot>("plot");
    QTest::addColumn<int>("marks");
    const auto plot = [](Plot::Kind kind, QList<Plot::Item> items) { return Plot{ kind, u"x"_s, u"y"_s, std::move(items) }; };
    QTest::newRow("bars") << plot(Plot::Kind::Bars, { { u"a"_s, 3, 0 }, { u"b<&\">"_s, 0, 0 } }) << 2;
    QTest::newRow("points") << plot(Plot::Kind::Points, { { u"a/b.h"_s, 3, 7 }, { u"c"_s, 3, 7 }, { u"d"_s, 0, 0 } }) << 3;
    QTest::newRow("zeros") << plot(Plot::Kind::Points, { { u"a"_s, 0, 0 } }) << 1;
    QTest::newRow("large") << plot(Plot::Kind::Bars, { { QString(500, u'x'), 4'000'000'000'000, 0 } }) << 1;
    QTest::newRow("large points") << plot(Plot::Kind::Points, { { u"a"_s, 4'000'000'000'000, 4'000'000'000'000 } }) << 1;
    QTest::newRow("lone surrogate") << plot(Plot::Kind::Bars, { { QString(QChar(0xd800)), 1, 0 } }) << 1;
    QTest::newRow("nothing") << plot(Plot::Kind::Bars, {}) << 0;
}

void TestNotebook::plots()
{
    QFETCH(Plot, plot);
    QFETCH(int, marks);
    CodeCell cell = cellOf(u"drawn"_s, u"draw()"_s, u"text\n"_s);
    cell.plot = plot;
    const Page page = pageOf({ cell });
    QString svg;
    for (const QJsonValue &line : cellsOf(page)[1][u"outputs"_s][0][u"data"_s][u"image/svg+xml"_s].toArray())
        svg += line.toString();
    QXmlStreamReader xml(svg);
    int found = 0;
    while (!xml.atEnd() && marks > 0)
        if (xml.readNext() == QXmlStreamReader::StartElement && (xml.name() == u"rect"_s || xml.name() == u"circle"_s)) {
            ++found;
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                QVERIFY2(!attribute.value().startsWith(u'-'), qPrintable(svg));
        }
    QVERIFY2(marks == 0 || !xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(found, marks);
    const QByteArray html = renderHtml(page, context);
    QCOMPARE(html.count("class=\"data\""), marks); // coloured by the style sheet
    // A class that the sheet gives a size elsewhere would give it to every bar.
    QByteArray sheet;
    for (const auto &[file, content] : siteAssets())
        if (file == "site.css"_L1)
            sheet = content;
    static const QRegularExpression rule(u"([^{}]+)\\{([^{}]*)\\}"_s), named(u"\\.(?:data|grid|label)\\b"_s), sized(u"(?:^|;|\\s)(?:width|height|x|y):"_s);
    int rules = 0;
    for (auto it = rule.globalMatch(QString::fromUtf8(sheet)); it.hasNext();) {
        const auto match = it.next();
        rules += named.match(match.captured(1)).hasMatch();
        QVERIFY2(!named.match(match.captured(1)).hasMatch() || !sized.match(match.captured(2)).hasMatch(), qPrintable(match.captured(0)));
    }
    QVERIFY(rules >= 3);
    QVERIFY(!html.contains("#b04a92"));
}

void TestNotebook::addresses()
{
    Page page = pageOf({ Paragraph{ { link(u"map"_s, documentTarget(u"ai-research/module-map.ipynb"_s)),
        link(u"api"_s, documentTarget(u"development/api/a.h.md"_s)) } } });
    const QString markdown = sourceOf(cellsOf(page)[0]);
    QVERIFY2(markdown.contains("](module-map.ipynb)"_L1), qPrintable(markdown));
    QVERIFY2(markdown.contains("](../development/api/a.h.md)"_L1), qPrintable(markdown));
    const QByteArray html = renderHtml(page, context);
    QVERIFY(html.contains("href=\"module-map.html\""));
    QVERIFY(html.contains("href=\"../development/api/a.h.html\""));
    QVERIFY2(html.contains("href=\"../../ai-research/tour.ipynb\""), html.constData()); // the notebook itself
    QCOMPARE(sitePathOf(page.path), u"site/ai-research/tour.html"_s);
}

QTEST_GUILESS_MAIN(TestNotebook)
#include "tst_notebook.moc"
