// Graphs placed by the real graphviz, and by programs in its name that fail.
#include "service/publish/graphlayouter.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{

markup::Graph chain(int nodes)
{
    markup::Graph graph;
    for (int i = 0; i < nodes; ++i) {
        graph.nodes.append({ u"module%1"_s.arg(i), {}, {}, i, false });
        if (i > 0)
            graph.edges.append({ i, i - 1 });
    }
    return graph;
}

markup::Page pageOf(const QList<int> &chains)
{
    markup::Page page;
    page.path = u"Development/architecture.md"_s;
    for (const int nodes : chains)
        page.blocks.push_back({ chain(nodes) });
    return page;
}

QByteArrayList picturesOf(const markup::Page &page)
{
    QByteArrayList pictures;
    for (const GraphPicture &picture : graphPictures(page))
        pictures += picture.path.toUtf8() + '\n' + picture.svg;
    return pictures;
}

} // namespace

class GraphLayouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void whatWasPlacedBeforeChangesNothing();
    void whatTheProgramRemembersChangesNothing();
    void anEarlierGraphsFaultCostsNoOther();
    void aProgramThatFailsLeavesTheTable_data();
    void aProgramThatFailsLeavesTheTable();
    void nothingIsPlacedAfterAStop();

private:
    void useInstead(const QByteArray &script);

    QByteArray m_path = qgetenv("PATH");
    QString m_dot = QStandardPaths::findExecutable(u"dot"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void GraphLayouterTest::init()
{
    QVERIFY2(!m_dot.isEmpty(), "graphviz is needed");
    m_folder = std::make_unique<QTemporaryDir>();
}

void GraphLayouterTest::useInstead(const QByteArray &script)
{
    QFile program(m_folder->filePath(u"dot"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\n" + script + '\n');
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
}

void GraphLayouterTest::whatWasPlacedBeforeChangesNothing()
{
    GraphLayouter used;
    for (int nodes = 2; nodes < 12; ++nodes) {
        markup::Page again = pageOf({ nodes, 13 - nodes });
        used.layOut(again, {});
        markup::Page first = pageOf({ nodes, 13 - nodes });
        GraphLayouter().layOut(first, {});
        QCOMPARE(picturesOf(first).size(), 2);
        QCOMPARE(picturesOf(again), picturesOf(first));
    }
}

void GraphLayouterTest::whatTheProgramRemembersChangesNothing()
{
    // Places the first graph that it is given, and the later ones another way.
    useInstead("source=\nwhile read -r line; do source=\"$source $line\"; [ \"$line\" = '}' ] && break; done\n"
               "echo \"$source\" | '" + QFile::encodeName(m_dot) + "' \"$@\"\nwhile read -r line; do [ \"$line\" = '}' ] && echo 'graph 1 1 1' && echo stop; done");
    markup::Page page = pageOf({ 2, 3, 4 });
    GraphLayouter layouter;
    layouter.layOut(page, {});
    QCOMPARE(picturesOf(page).size(), 3);
    markup::Page next = pageOf({ 5 });
    layouter.layOut(next, {});
    QCOMPARE(picturesOf(next).size(), 1);
}

void GraphLayouterTest::anEarlierGraphsFaultCostsNoOther()
{
    // Places one graph and dies over the next.
    useInstead("source=\nwhile read -r line; do source=\"$source $line\"; [ \"$line\" = '}' ] && break; done\n"
               "echo \"$source\" | '" + QFile::encodeName(m_dot) + "' \"$@\"\nread -r line");
    markup::Page page = pageOf({ 2, 3, 4 });
    GraphLayouter().layOut(page, {});
    QCOMPARE(picturesOf(page).size(), 3);
}

void GraphLayouterTest::aProgramThatFailsLeavesTheTable_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("ends") << QByteArray("exit 1");
    QTest::newRow("says nonsense") << QByteArray("echo hello; echo stop; exec sleep 1000");
    QTest::newRow("writes without end") << QByteArray("while :; do echo node; done");
    QTest::newRow("no line end") << QByteArray("exec tr '\\0' x </dev/zero");
    QTest::newRow("turns in circles") << QByteArray("while :; do :; done");
}

void GraphLayouterTest::aProgramThatFailsLeavesTheTable()
{
    QFETCH(QByteArray, script);
    useInstead(script);
    markup::Page page = pageOf({ 2 });
    GraphLayouter().layOut(page, {});
    QVERIFY(picturesOf(page).isEmpty());
}

void GraphLayouterTest::nothingIsPlacedAfterAStop()
{
    markup::Page page = pageOf({ 2, 3 });
    std::stop_source stop;
    stop.request_stop();
    GraphLayouter().layOut(page, stop.get_token());
    QVERIFY(picturesOf(page).isEmpty());
}

QTEST_GUILESS_MAIN(GraphLayouterTest)
#include "tst_graphlayouter.moc"
