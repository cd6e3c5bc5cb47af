// Graphs: what graphviz is told, what is believed of its answer, and the picture that comes of it.
#include "service/markup/graphdot.h"
#include "service/markup/graphsvg.h"

#include <QProcess>
#include <QtTest>
#include <QXmlStreamReader>

using namespace tars::markup;
using namespace Qt::StringLiterals;

namespace
{
Graph chain(int nodes)
{
    Graph graph;
    graph.title = u"Modules"_s;
    graph.sentence = u"How they hang together."_s;
    for (int i = 0; i < nodes; ++i) {
        graph.nodes.append(
            { u"module%1.h"_s.arg(i), u"src"_s, documentTarget(u"development/a.md"_s), i % 7, i == 0 });
        if (i > 0)
            graph.edges.append({ i, i * 7 / 11, i % 2 == 0, i % 5 == 0 });
    }
    return graph;
}

QByteArray placed(const Graph &graph)
{
    QProcess dot;
    dot.start(u"dot"_s, { u"-Tplain"_s });
    dot.write(dotSource(graph));
    dot.closeWriteChannel();
    return dot.waitForFinished() && dot.exitCode() == 0 ? dot.readAllStandardOutput() : QByteArray();
}
} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFitAPage()
    {
        Graph graph;
        for (int i = 0; i < 23; ++i)
            graph.nodes.append({ u"some-module-%1"_s.arg(i), {}, {}, i < 20 ? 0 : 1, false });
        QList<int> seen;
        const QList<QList<int>> rows = layerRows(graph);
        for (const QList<int> &row : rows) {
            double width = 0;
            for (const int node : row) {
                QCOMPARE(graph.nodes[node].layer, graph.nodes[row.first()].layer);
                width += sizeOf(graph.nodes[node]).width;
            }
            QVERIFY2(width <= 900, qPrintable(QString::number(width)));
            seen += row;
        }
        QCOMPARE(rows.first(), QList<int>({ 20, 21, 22 })); // the highest layer on top
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen.size(), 23);
        QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    }

    void placesAll_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<bool>("layers");
        QTest::newRow("two") << 2 << true;
        QTest::newRow("ten") << 10 << true;
        QTest::newRow("sixty") << 60 << true;
        QTest::newRow("a hierarchy") << 40 << false;
    }

    void placesAll()
    {
        QFETCH(int, nodes);
        QFETCH(bool, layers);
        Graph graph = chain(nodes);
        graph.kind = layers ? Graph::Kind::Layers : Graph::Kind::Hierarchy;
        graph.layout = layoutFromPlain(graph, placed(graph));
        QVERIFY(graph.layout);
        for (const GraphLayout::Point &at : graph.layout->nodes)
            QVERIFY(at.x > 0 && at.x < graph.layout->width && at.y > 0 && at.y < graph.layout->height);
        const QByteArray svg = graphSvg(graph, u"site/development/x.html"_s, 3).toUtf8();
        QXmlStreamReader xml(svg);
        int boxes = 0, arrows = 0, links = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            boxes += xml.name() == "rect"_L1;
            links += xml.name() == "a"_L1;
            arrows += xml.attributes().value("marker-end"_L1).startsWith("url(#graph-3-"_L1);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(boxes, nodes);
        QCOMPARE(links, nodes);
        QCOMPARE(arrows, graph.edges.size());
        QVERIFY(!svg.contains("style=")); // the site's policy forbids it
        QXmlStreamReader file(graphSvgFile(graph));
        while (!file.atEnd())
            file.readNext();
        QVERIFY2(!file.hasError(), qPrintable(file.errorString()));
    }

    void believesNoOtherAnswer_data()
    {
        QTest::addColumn<QByteArray>("plain");
        const QByteArray good
            = "graph 1 2 2\nnode n0 1 1.5 1 .5\nnode n1 1 .5 1 .5\nedge n1 n0 4 1 1 1 1 1 1 1 1\nstop\n";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an error") << QByteArray("Error: syntax error in line 1\n");
        QTest::newRow("cut short") << good.left(60);
        QTest::newRow("without the edge") << QByteArray(good).replace("edge n1 n0", "edge n0 n1");
        QTest::newRow("an unknown node") << QByteArray(good).replace("node n1", "node n7");
        QTest::newRow("too few points") << QByteArray(good).replace("n0 4 ", "n0 9 ");
        QTest::newRow("too many points") << QByteArray(good).replace("n0 4 ", "n0 999999999 ");
        QTest::newRow("no size") << QByteArray(good).replace("graph 1 2 2", "graph 1 nan inf");
    }

    void believesNoOtherAnswer()
    {
        QFETCH(QByteArray, plain);
        QVERIFY(!layoutFromPlain(chain(2), plain));
        QVERIFY(layoutFromPlain(chain(2),
            "graph 1 2 2\nnode n0 1 1.5 1 .5\nnode n1 1 .5 1 .5\nedge n1 n0 4 1 1 1 1 1 1 1 1\nstop\n"));
    }

    void namesAreData()
    {
        Graph graph = chain(2);
        graph.nodes[0].label = u"</text><script>alert(1)</script>"_s;
        graph.title = u"a \" b --> ]]>"_s;
        const QByteArray source = dotSource(graph);
        QVERIFY(!source.contains("script"));
        graph.layout = layoutFromPlain(graph, placed(graph));
        QVERIFY(graph.layout);
        for (const QByteArray &svg : { graphSvg(graph, u"x.html"_s, 1).toUtf8(), graphSvgFile(graph) }) {
            QVERIFY(!svg.contains("<script"));
            QVERIFY(svg.contains("&lt;script&gt;"));
        }
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
