// Holds the tree to its layering. The table below is the specification: who may include whom. What it says of
// fake sources is tested too, so that the rules are known to bite.
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace
{

using Sources = QMap<QString, QString>; ///< path from the top of the tree → text
using Includes = QMap<QString, QSet<QString>>;

constexpr int mostFanOut = 8;

/// Folder → what its files may include: folders (with what lies below them), or single headers.
const QMap<QString, QStringList> &allowed()
{
    const QString base = u"common/base"_s, model = u"common/model"_s, wire = u"common/wire"_s,
                  client = u"common/client"_s, ports = u"service/engine/ports.h"_s;
    static const QMap<QString, QStringList> table{
        { base, {} },
        { model, { base } },
        { wire, { base, model } },
        { client, { base, model, wire } },
        { u"service/project"_s, { base, model, wire } },
        { u"service/markup"_s, { base, model } },
        { u"service/extract"_s,
            { base, model, wire, u"service/project/records.h"_s, u"service/project/recordlines.h"_s } },
        { u"service/departments"_s, { base, model, u"service/project"_s, u"service/markup"_s } },
        { u"service/engine"_s, { base, model, u"service/project"_s, u"service/departments"_s } },
        { u"service/progress"_s, { base, model, ports } },
        { u"service/sandbox"_s, { base, model, ports, u"service/project"_s } },
        { u"service/store"_s, { base, model, wire, ports } },
        { u"service/publish"_s, { base, model, ports, u"service/departments"_s, u"service/markup"_s, u"service/project"_s } },
        { u"service/library"_s, { base, model, wire, ports, u"service/store"_s } },
        { u"service/runs"_s,
            { base, model, wire, u"service/engine"_s, u"service/progress"_s, u"service/departments"_s,
                u"service/project"_s } },
        { u"service/session"_s,
            { base, model, wire, u"service/engine"_s, u"service/runs"_s, u"service/library"_s,
                u"service/progress"_s } },
        { u"service/host"_s, { base, model, wire, u"service"_s } },
        { u"cli"_s, { u"common"_s } },
        { u"gui"_s, { u"common"_s } },
    };
    return table;
}

/// Components that know more today than they should, and how many: none may grow, and whoever shrinks is taken out.
const QMap<QString, int> &knownTooMany()
{
    static const QMap<QString, int> table{
        {u"service/extract/extractor"_s, 10},
        {u"service/markup/htmlwriter"_s, 9},
        {u"gui/pages/readyview"_s, 10},
        {u"service/runs/runservice"_s, 9},
        {u"service/session/sessionserver"_s, 11},
    };
    return table;
}

/// Composition roots know everybody: that is what they are for.
bool mayKnowMany(const QString &component)
{
    return component.startsWith("service/host/"_L1) || component.startsWith("gui/app/"_L1)
        || component == "cli/main"_L1 || component.endsWith("/main"_L1);
}

/// The key of the table that stands for a file: the longest that is a folder above it.
QString layerOf(const QString &path)
{
    QString found;
    for (auto it = allowed().cbegin(); it != allowed().cend(); ++it)
        if (path.startsWith(QString(it.key() + u'/')) && it.key().size() > found.size())
            found = it.key();
    return found;
}

QString componentOf(const QString &path) { return path.left(path.lastIndexOf(u'.')); }

Includes includesOf(const Sources &sources)
{
    static const QRegularExpression include(
        u"^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    Includes includes;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        QSet<QString> &found = includes[it.key()];
        for (auto match = include.globalMatch(it.value()); match.hasNext();)
            found.insert(match.next().captured(1));
    }
    return includes;
}

/// One cycle as "a → b → a", or nothing.
QString cycleIn(const QMap<QString, QSet<QString>> &graph)
{
    QHash<QString, int> state; // 1: on the path, 2: done
    QStringList path;
    const std::function<QString(const QString &)> visit = [&](const QString &node) -> QString {
        state[node] = 1;
        path.append(node);
        QStringList next(graph.value(node).begin(), graph.value(node).end());
        next.sort();
        for (const QString &to : std::as_const(next)) {
            if (state.value(to) == 1)
                return QStringList(path.mid(path.indexOf(to)) + QStringList{ to }).join(u" → "_s);
            if (state.value(to) == 0)
                if (const QString cycle = visit(to); !cycle.isEmpty())
                    return cycle;
        }
        path.removeLast();
        state[node] = 2;
        return {};
    };
    for (auto it = graph.keyBegin(); it != graph.keyEnd(); ++it)
        if (state.value(*it) == 0)
            if (const QString cycle = visit(*it); !cycle.isEmpty())
                return cycle;
    return {};
}

QStringList violations(const Sources &sources)
{
    QStringList found;
    const Includes includes = includesOf(sources);
    QMap<QString, QSet<QString>> folders, components;
    for (auto it = includes.cbegin(); it != includes.cend(); ++it) {
        const QString from = layerOf(it.key());
        if (from.isEmpty()) {
            found.append(
                u"%1 lies in no folder of the layering: add its folder to the table"_s.arg(it.key()));
            continue;
        }
        for (const QString &header : it.value()) {
            const QString to = layerOf(header);
            if (header.startsWith("../"_L1) || header.contains("/../"_L1)) {
                found.append(
                    u"%1 includes \"%2\": paths start at the top of the tree"_s.arg(it.key(), header));
                continue;
            }
            if (to.isEmpty())
                continue; // generated, or another library's
            if (from != to) {
                folders[from].insert(to);
                const QStringList &list = allowed()[from];
                const bool may = std::any_of(list.begin(), list.end(), [&](const QString &entry) {
                    return header == entry || header.startsWith(QString(entry + u'/'));
                });
                if (!may)
                    found.append(u"%1 includes \"%2\": %3 may not use %4"_s.arg(it.key(), header, from, to));
            }
            if (componentOf(it.key()) != componentOf(header))
                components[componentOf(it.key())].insert(componentOf(header));
        }
    }
    for (auto it = components.cbegin(); it != components.cend(); ++it) {
        if (it.value().size() <= knownTooMany().value(it.key(), mostFanOut)
            || mayKnowMany(it.key()))
            continue;
        QStringList used(it.value().begin(), it.value().end());
        used.sort();
        found.append(u"%1 uses %2 components, more than %3: %4"_s.arg(it.key())
                         .arg(it.value().size())
                         .arg(mostFanOut)
                         .arg(used.join(u", "_s)));
    }
    if (const QString cycle = cycleIn(folders); !cycle.isEmpty())
        found.append(u"folders include each other in a circle: %1"_s.arg(cycle));
    if (const QString cycle = cycleIn(components); !cycle.isEmpty())
        found.append(u"components include each other in a circle: %1"_s.arg(cycle));
    return found;
}

Sources realSources()
{
    Sources sources;
    const QDir top(QStringLiteral(TARS_SOURCE_DIR));
    for (const QString &folder : { u"common"_s, u"service"_s, u"gui"_s, u"cli"_s }) {
        QDirIterator it(
            top.filePath(folder), { u"*.h"_s, u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                sources.insert(top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeKeepsTheLayering();
    void secretsAreComparedInConstantTime();
    void allowedTableHasNoCycle();
    void violationsAreFound_data();
    void violationsAreFound();
};

void TestArchitecture::secretsAreComparedInConstantTime()
{
    // How long a comparison takes cannot be tested without measuring time; that there is no other one can.
    static const QRegularExpression other(u"(?i)[^\\n;{}]*(token|proof|secret|stored|bearer)[\\w.()>-]*\\s*(==|!=|\\.compare\\(|\\.startsWith\\()[^\\n]*"
                                           "|[^\\n;{}]*(==|!=)\\s*\\w*(token|proof|secret|stored|bearer)[^\\n]*"_s);
    const Sources sources = realSources();
    int judges = 0;
    for (auto source = sources.cbegin(); source != sources.cend(); ++source) {
        if (!source.value().contains(u"equalInConstantTime("_s))
            continue;
        ++judges;
        const auto match = other.match(source.value());
        QVERIFY2(!match.hasMatch(), qPrintable(source.key() + u": "_s + match.captured()));
    }
    QVERIFY(judges >= 4); // where it is declared and defined, and where tokens and proofs are judged
    QVERIFY(other.match(u"    if (shown == m_token)"_s).hasMatch() && other.match(u"return proof.toLatin1() == expected;"_s).hasMatch());
}

void TestArchitecture::treeKeepsTheLayering()
{
    const Sources sources = realSources();
    QVERIFY(sources.size() > 50);
    QVERIFY(sources.contains(u"service/engine/ports.h"_s));
    const QStringList found = violations(sources);
    for (const QString &violation : found) // one by one: Qt Test cuts long messages
        qWarning("%s", qPrintable(violation));
    QCOMPARE(found.size(), 0);
}

void TestArchitecture::allowedTableHasNoCycle()
{
    QMap<QString, QSet<QString>> graph;
    for (auto it = allowed().cbegin(); it != allowed().cend(); ++it)
        for (const QString &entry : it.value())
            if (const QString to = allowed().contains(entry) ? entry : layerOf(entry);
                !to.isEmpty() && to != it.key())
                graph[it.key()].insert(to);
    QCOMPARE(cycleIn(graph), QString());
}

void TestArchitecture::violationsAreFound_data()
{
    QTest::addColumn<Sources>("sources");
    QTest::addColumn<QStringList>("words"); ///< of the one violation; none: all is well

    const auto includes = [](const QStringList &headers) {
        QString text = u"#pragma once\n"_s;
        for (const QString &header : headers)
            text += u"#include \"%1\"\n"_s.arg(header);
        return text;
    };
    const auto one = [&](const char *tag, const QString &file, const QString &header, bool bad) {
        QTest::newRow(tag) << Sources{ { file, includes({ header }) } }
                           << (bad ? QStringList{ file, header } : QStringList());
    };
    one("model uses base", u"common/model/a.h"_s, u"common/base/id.h"_s, false);
    one("base uses model", u"common/base/a.h"_s, u"common/model/values.h"_s, true);
    one("wire uses client", u"common/wire/a.cpp"_s, u"common/client/connection.h"_s, true);
    one("gui uses the service", u"gui/pages/a.cpp"_s, u"service/project/records.h"_s, true);
    one("cli uses the service", u"cli/a.cpp"_s, u"service/engine/ports.h"_s, true);
    one("cli uses gui", u"cli/a.cpp"_s, u"gui/models/a.h"_s, true);
    one("gui uses the client", u"gui/models/a.cpp"_s, u"common/client/servicemirror.h"_s, false);
    one("service uses the client", u"service/host/a.cpp"_s, u"common/client/connection.h"_s, true);
    one("common uses the service", u"common/client/a.h"_s, u"service/runs/runservice.h"_s, true);
    one("project uses the engine", u"service/project/a.h"_s, u"service/engine/ports.h"_s, true);
    one("store uses the ports", u"service/store/a.h"_s, u"service/engine/ports.h"_s, false);
    one("store uses the engine", u"service/store/a.h"_s, u"service/engine/engine.h"_s, true);
    one("engine uses the store", u"service/engine/a.cpp"_s, u"service/store/journal.h"_s, true);
    one("publish uses the store", u"service/publish/a.cpp"_s, u"service/store/journal.h"_s, true);
    one("progress uses publish", u"service/progress/a.cpp"_s, u"service/publish/sink.h"_s, true);
    one("extract uses records", u"service/extract/a.cpp"_s, u"service/project/records.h"_s, false);
    one("extract uses the model", u"service/extract/a.cpp"_s, u"service/project/projectmodel.h"_s, true);
    one("departments use the engine", u"service/departments/qa/a.cpp"_s, u"service/engine/ports.h"_s, true);
    one("host uses everything", u"service/host/a.cpp"_s, u"service/store/journal.h"_s, false);
    one("relative path", u"service/store/a.cpp"_s, u"../engine/engine.h"_s, true);
    one("a folder nobody knows", u"service/magic/a.cpp"_s, u"common/base/id.h"_s, true);
    one("space before the hash", u"gui/a.cpp"_s, u"common/base/id.h"_s, false);
    QTest::newRow("indented include")
        << Sources{ { u"cli/a.h"_s, u"  #  include \"service/store/x.h\"\n"_s } }
        << QStringList{ u"cli/a.h"_s, u"service/store/x.h"_s };
    QTest::newRow("circle of components")
        << Sources{ { u"common/base/a.h"_s, includes({ u"common/base/b.h"_s }) },
               { u"common/base/b.cpp"_s, includes({ u"common/base/b.h"_s, u"common/base/a.h"_s }) } }
        << QStringList{ u"circle"_s, u"common/base/a → common/base/b → common/base/a"_s };
    QTest::newRow("no circle: a header and its source") << Sources{ { u"common/base/a.h"_s, includes({}) },
        { u"common/base/a.cpp"_s, includes({ u"common/base/a.h"_s }) } }
                                                        << QStringList();
    QStringList many;
    for (int i = 0; i <= mostFanOut; ++i)
        many.append(u"common/base/n%1.h"_s.arg(i));
    QTest::newRow("nine") << Sources{ { u"cli/a.h"_s, includes(many.mid(0, 5)) },
        { u"cli/a.cpp"_s, includes(many) } }
                          << QStringList{ u"cli/a"_s, u"9 components"_s };
    QTest::newRow("eight") << Sources{ { u"cli/a.cpp"_s, includes(many.mid(1)) } } << QStringList();
    QTest::newRow("nine in main") << Sources{ { u"cli/main.cpp"_s, includes(many) } } << QStringList();
}

void TestArchitecture::violationsAreFound()
{
    QFETCH(Sources, sources);
    QFETCH(QStringList, words);
    const QStringList found = violations(sources);
    if (words.isEmpty()) {
        QCOMPARE(found, QStringList());
        return;
    }
    QVERIFY(!found.isEmpty());
    if (words[0].startsWith("service/magic"_L1)) // the file is to blame, not what it includes
        words.removeLast();
    for (const QString &word : std::as_const(words))
        QVERIFY2(found[0].contains(word), qPrintable(found[0]));
    QCOMPARE(found.size(), 1);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
