// What the service survives, counted. By hand, in a release build: `ninja bench_reliability && bin/bench_reliability` prints a
// Markdown table; `--kills N --points N --inputs N --connections N --seed N` set how much of each is tried.
#include "tests/integration/rawclient.h"
#include "tests/integration/serviceprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtEndian>
#include <cstdio>
#include <limits>

using namespace tars;
using namespace tars::test;

namespace
{
constexpr int modules = 60;

using Bytes = QMap<QString, QByteArray>;

Bytes bytesOf(const QMap<QString, FileIdentity> &files)
{
    Bytes bytes;
    for (auto it = files.begin(); it != files.end(); ++it)
        bytes.insert(it.key(), it->content);
    return bytes;
}

/// The units that the journal holds of an output folder, as they lie there after a kill.
struct Units
{
    struct Unit {
        qint64 commit = 0; ///< grows with each commit
        qint64 doneIn = 0; ///< the run
    };
    QHash<QString, Unit> units;
    QHash<QString, QString> ofDocument; ///< path: unit
};

Units unitsIn(const QString &dataDir)
{
    Units found;
    const QTemporaryDir copy; // opening a database in which somebody was killed changes it
    for (const QString &name : {u"journal.db"_s, u"journal.db-wal"_s})
        QFile::copy(dataDir + u'/' + name, copy.filePath(name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"units"_s);
        database.setDatabaseName(copy.filePath(u"journal.db"_s));
        if (!database.open())
            qFatal("the journal cannot be read");
        QSqlQuery units(u"SELECT unit, seq, done_in FROM units WHERE kind <> 'foundation'"_s, database);
        while (units.next())
            found.units.insert(units.value(0).toString(), {units.value(1).toLongLong(), units.value(2).toLongLong()});
        QSqlQuery documents(u"SELECT path, unit FROM documents JOIN units ON units.id = unit_id"_s, database);
        while (documents.next())
            found.ofDocument.insert(documents.value(0).toString(), documents.value(1).toString());
    }
    QSqlDatabase::removeDatabase(u"units"_s);
    return found;
}

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
}

struct Row {
    explicit Row(QString name) : what(std::move(name)) {}

    QString what;
    int tried = 0;
    int good = 0;
    QString worst;
};

void print(const QList<Row> &rows)
{
    std::puts("| tried | times | as promised | worst case |\n| --- | ---: | ---: | --- |");
    for (const Row &row : rows)
        std::puts(qPrintable(u"| %1 | %2 | %3 | %4 |"_s.arg(row.what, QString::number(row.tried), QString::number(row.good), row.worst)));
}

class Bench
{
public:
    explicit Bench(quint32 seed) : m_random(seed) {}

    bool prepare()
    {
        m_project = m_dir.filePath(u"project"_s);
        if (!makeProject(m_project, modules))
            return false;
        const QString output = m_dir.filePath(u"undisturbed"_s);
        ServiceProcess service(m_dir.filePath(u"data-undisturbed"_s));
        Asker asker(service.dataDir());
        if (!service.start() || !asker.connectNow() || asker.start(m_project, output).isEmpty() || !asker.waitForState(u"Completed"_s))
            return false;
        m_expected = bytesOf(filesBelow(output));
        if (service.terminate() != 0)
            return false;
        m_units = unitsIn(service.dataDir());
        return !m_units.units.isEmpty();
    }

    /// Killed at any time, started again, for as long as it takes; each set that was completed is compared.
    QList<Row> kills(int wanted)
    {
        const QString output = m_dir.filePath(u"killed"_s);
        Row kill{u"`kill -9` while a run goes on, started again"_s}, sets{u"sets completed through such kills, byte for byte an undisturbed run's"_s};
        qsizetype mostDocuments = 0, mostUnits = 0, unitsInAll = 0;
        QString run;
        QMap<QString, FileIdentity> before;
        Units known;
        constexpr int workers = 2;
        ServiceProcess service(m_dir.filePath(u"data-killed"_s));
        while (kill.tried < wanted || !run.isEmpty()) {
            Asker asker(service.dataDir());
            if (!service.start({u"--workers"_s, QString::number(workers)}) || !asker.connectNow()) {
                say(u"after a kill the service does not start again"_s);
                break;
            }
            if (!run.isEmpty()) {
                if (const QString state = asker.state(run); state != "Running"_L1 && state != "Completed"_L1 && state != "Queued"_L1)
                    say(u"after a kill the run is "_s + state);
                else
                    ++kill.good;
            }
            if (run.isEmpty()) {
                QDir(output).removeRecursively();
                before.clear();
                known = {};
                run = asker.start(m_project, output);
            }
            int heard = 0;
            const bool isLast = kill.tried >= wanted; // let it end
            const int words = isLast ? std::numeric_limits<int>::max() : m_random.bounded(1, 6);
            QObject::connect(&asker.client, &ServiceClient::statusChanged, &asker.client, [&] { ++heard; });
            const bool going = QTest::qWaitFor([&] { return heard >= words || asker.state(run) == "Completed"_L1; }, patience);
            const bool completed = going && asker.state(run) == "Completed"_L1;
            if (completed || isLast) {
                (void)service.terminate();
            } else {
                ++kill.tried;
                service.kill();
            }
            const auto after = filesBelow(output);
            // Redone for the kill before: units that were committed and are committed again, and units of which a document was
            // in place already. (What a worker had only begun leaves no trace; there is one such unit a worker at most.)
            Units now = unitsIn(service.dataDir());
            QSet<QString> redone;
            for (auto unit = known.units.cbegin(); unit != known.units.cend(); ++unit)
                if (const auto again = now.units.constFind(unit.key()); again != now.units.cend() && unit->doneIn == run.toLongLong() && again->commit != unit->commit)
                    redone.insert(unit.key());
            qsizetype documents = 0;
            for (auto it = before.begin(); it != before.end(); ++it) {
                if (m_expected.value(it.key()) != it->content || !after.contains(it.key()))
                    continue;
                documents += !after[it.key()].isSameFile(*it);
                const QString unit = m_units.ofDocument.value(it.key());
                if (!unit.isEmpty() && known.units.value(unit).doneIn != run.toLongLong() && now.units.value(unit).doneIn == run.toLongLong())
                    redone.insert(unit);
            }
            mostDocuments = std::max(mostDocuments, documents);
            mostUnits = std::max(mostUnits, redone.size());
            unitsInAll += redone.size();
            before = after;
            known = std::move(now);
            if (!completed && isLast) {
                say(u"the last run did not end"_s);
                break;
            }
            if (completed) {
                ++sets.tried;
                sets.good += bytesOf(after) == m_expected;
                run.clear();
            }
        }
        Row units{u"units redone after a kill, at most one for each of the %1 workers"_s.arg(workers)};
        units.tried = kill.tried;
        units.good = mostUnits <= workers ? kill.tried : 0;
        units.worst = u"%1 units (%2 documents written again); %3 in all %4 kills"_s.arg(mostUnits).arg(mostDocuments).arg(unitsInAll).arg(kill.tried);
        kill.worst = u"–"_s;
        sets.worst = sets.good == sets.tried ? u"–"_s : u"%1 sets differ"_s.arg(sets.tried - sets.good);
        return {kill, units, sets};
    }

    /// At points spread over all that a run changes on the disk.
    Row faults(const QString &action, const QString &what, int wanted)
    {
        Row row{what};
        if (m_points == 0)
            m_points = countPoints();
        QStringList bad;
        for (int i = 0; i < wanted; ++i) {
            const qint64 point = 1 + i * (m_points - 1) / std::max(1, wanted - 1);
            const QString fault = u"%1:%2"_s.arg(action).arg(point);
            ++row.tried;
            if (survives(fault))
                ++row.good;
            else
                bad.append(fault);
        }
        row.worst = bad.isEmpty() ? u"of %1 points"_s.arg(m_points) : bad.join(u' ');
        return row;
    }

    /// Heads and frames with bytes changed, cut off or repeated: each is refused or answered, and the service stays.
    QList<Row> badInputs(int wanted)
    {
        Row heads{u"bad handshakes"_s}, frames{u"bad frames of an authenticated client"_s};
        ServiceProcess service(m_dir.filePath(u"data-inputs"_s));
        if (!service.start())
            return {heads, frames};
        const auto port = quint16(QUrl(readEndpoint(service.dataDir())->url).port());
        const QByteArray token = readTokenFile(service.dataDir() + u"/token"_s).value();
        Asker owner(service.dataDir());
        if (!owner.connectNow())
            return {heads, frames};
        const auto memory = [&] { return (*owner.ask(u"service.status"_s))[u"memoryBytes"].toInteger(); };
        const qint64 before = memory();
        for (; heads.tried < wanted; ++heads.tried) {
            RawClient client(port);
            client.send(harmed(RawClient::bearer(token)));
            (void)QTest::qWaitFor([&] { return client.socket.state() == QAbstractSocket::ConnectedState && client.socket.bytesToWrite() == 0; }, patience);
            client.socket.abort();
            heads.good += heads.tried % 100 != 99 || owner.ask(u"ping"_s).ok();
        }
        std::unique_ptr<RawClient> client;
        const QByteArray question = RawClient::command("documentation.documents", "{\"limit\": 3, \"query\": \"ä\"}");
        for (; frames.tried < wanted; ++frames.tried) {
            if (!client || client->isClosed() || frames.tried % 100 == 0) {
                client = std::make_unique<RawClient>(port);
                client->send(RawClient::bearer(token));
                (void)QTest::qWaitFor([&] { return client->isUpgraded(); }, patience);
            }
            client->send(harmed(question));
            QCoreApplication::processEvents();
            frames.good += frames.tried % 100 != 99 || owner.ask(u"ping"_s).ok();
        }
        frames.worst = u"memory %1 MiB more"_s.arg((memory() - before) / 1024 / 1024);
        heads.worst = owner.ask(u"ping"_s).ok() && !service.hasEnded() ? u"–"_s : u"the service ended"_s;
        (void)service.terminate();
        return {heads, frames};
    }

    Row connections(int wanted)
    {
        Row row{u"connections held, each told of a change"_s};
        ServiceProcess service(m_dir.filePath(u"data-connections"_s));
        Asker owner(service.dataDir());
        if (!service.start() || !owner.connectNow())
            return row;
        const auto port = quint16(QUrl(readEndpoint(service.dataDir())->url).port());
        const QByteArray head = RawClient::bearer(readTokenFile(service.dataDir() + u"/token"_s).value());
        std::vector<std::unique_ptr<RawClient>> held;
        for (; row.tried < wanted; ++row.tried) {
            held.push_back(std::make_unique<RawClient>(port));
            held.back()->send(head);
            if (row.tried % 50 == 49)
                (void)QTest::qWaitFor([&] { return std::ranges::all_of(held, [](const auto &c) { return c->isUpgraded(); }); }, patience);
        }
        (void)QTest::qWaitFor([&] { return std::ranges::all_of(held, [](const auto &c) { return c->isUpgraded(); }); }, patience);
        QElapsedTimer timer;
        timer.start();
        (void)owner.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}});
        const auto told = [&] {
            return int(std::ranges::count_if(held, [](const auto &c) { return c->received.contains("documentation.stateChanged"); }));
        };
        (void)QTest::qWaitFor([&] { return told() == wanted; }, patience);
        row.good = told();
        const auto status = owner.ask(u"service.status"_s);
        row.worst = u"the last after %1 ms; %2 MiB"_s.arg(timer.elapsed()).arg((*status)[u"memoryBytes"].toInteger() / 1024 / 1024);
        return row;
    }

private:
    QByteArray harmed(QByteArray bytes)
    {
        for (int n = m_random.bounded(1, 8); n > 0; --n) {
            const qsizetype at = m_random.bounded(int(bytes.size()));
            switch (m_random.bounded(5)) {
            case 0: bytes[at] = char(m_random.bounded(256)); break;
            case 1: bytes[at] = char(bytes[at] ^ (1 << m_random.bounded(8))); break;
            case 2: bytes.remove(at, m_random.bounded(1, 20)); break;
            case 3: bytes.insert(at, bytes.mid(m_random.bounded(int(bytes.size())), m_random.bounded(1, 40))); break;
            case 4: bytes.insert(at, QByteArray(m_random.bounded(1, 2000), char(m_random.bounded(256)))); break;
            }
            if (bytes.isEmpty())
                bytes = "x";
        }
        return bytes;
    }

    QProcessEnvironment faulty(const QString &folder, const QString &fault) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        preload(environment, u"faultshim"_s);
        environment.insert(u"TARS_FAULT"_s, fault);
        environment.insert(u"TARS_FAULT_ROOT"_s, folder);
        environment.insert(u"TARS_FAULT_COUNTER"_s, m_dir.filePath(u"count"_s));
        return environment;
    }
    QString emptyFolder()
    {
        const QString folder = m_dir.filePath(u"disturbed"_s);
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        return folder;
    }
    qint64 countPoints()
    {
        const QString folder = emptyFolder();
        ServiceProcess service(folder + u"/data"_s);
        service.environment = faulty(folder, u"count"_s);
        Asker asker(service.dataDir());
        if (!service.start({u"--workers"_s, u"1"_s}) || !asker.connectNow() || asker.start(m_project, folder + u"/out"_s).isEmpty()
            || !asker.waitForState(u"Completed"_s))
            return 1;
        const QByteArray bytes = readFile(m_dir.filePath(u"count"_s));
        (void)service.terminate();
        return bytes.size() == 8 ? qint64(qFromLittleEndian<quint64>(bytes.constData())) : 1;
    }
    bool survives(const QString &fault)
    {
        const QString folder = emptyFolder(), data = folder + u"/data"_s, output = folder + u"/out"_s;
        {
            ServiceProcess service(data);
            service.environment = faulty(folder, fault);
            service.launch({u"--workers"_s, u"1"_s});
            (void)QTest::qWaitFor(
                [&] {
                    const auto endpoint = readEndpoint(data);
                    return service.hasEnded() || (endpoint && endpoint->pid == service.pid());
                },
                patience);
            Asker asker(data);
            if (!service.hasEnded())
                asker.client.open();
            const auto isOpen = [&] { return asker.client.connection().state() == Connection::State::Open; };
            (void)QTest::qWaitFor([&] { return service.hasEnded() || isOpen(); }, patience);
            if (!service.hasEnded()) {
                const auto answer = asker.client.request(u"documentation.start"_s, QJsonObject{{u"project"_s, m_project}, {u"output"_s, output}}, patience);
                (void)QTest::qWaitFor([&] { return service.hasEnded() || answer.isFinished(); }, patience);
                const bool accepted = answer.isFinished() && answer.result().ok();
                (void)QTest::qWaitFor(
                    [&] {
                        if (service.hasEnded() || !accepted)
                            return true;
                        const auto state = asker.client.mirror().status().state;
                        return state == RunState::Completed || state == RunState::Failed || state == RunState::Paused;
                    },
                    patience);
            }
            if (!service.hasEnded())
                (void)service.terminate();
        }
        // What its user would do: start it, make room and resume, or run it again.
        ServiceProcess service(data);
        Asker asker(data);
        if (!service.start({u"--workers"_s, u"1"_s}) || !asker.connectNow())
            return false;
        (void)asker.ask(u"documentation.resume"_s, {{u"scope"_s, u"service"_s}});
        const auto ended = [&] {
            const QString state = asker.state();
            return state == "Completed"_L1 || state == "Failed"_L1 || state == "NotStarted"_L1 || state == "Stopped"_L1;
        };
        if (!QTest::qWaitFor(ended, patience) || (asker.state() != "Completed"_L1 && asker.start(m_project, output).isEmpty())
            || !asker.waitForState(u"Completed"_s))
            return false;
        if (bytesOf(filesBelow(output)) != m_expected && !asker.start(m_project, output).isEmpty())
            (void)asker.waitForState(u"Completed"_s); // a run that ended with problems is run again
        return bytesOf(filesBelow(output)) == m_expected && service.terminate() == 0;
    }

    QTemporaryDir m_dir;
    QRandomGenerator m_random;
    QString m_project;
    Bytes m_expected;
    Units m_units; ///< of the undisturbed run
    qint64 m_points = 0;
};
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption kills(u"kills"_s, u"random kills"_s, u"N"_s, u"500"_s), points(u"points"_s, u"points of each kind of fault"_s, u"N"_s, u"40"_s),
        inputs(u"inputs"_s, u"bad handshakes, and as many frames"_s, u"N"_s, u"10000"_s),
        connections(u"connections"_s, u"connections held at once"_s, u"N"_s, u"1000"_s),
        seed(u"seed"_s, u"of what is chosen at random"_s, u"N"_s, QString::number(QRandomGenerator::global()->generate()));
    parser.addOptions({kills, points, inputs, connections, seed});
    parser.process(app);
    say(u"seed "_s + parser.value(seed));
    Bench bench(quint32(parser.value(seed).toULongLong()));
    if (!bench.prepare()) {
        say(u"the undisturbed run failed"_s);
        return 1;
    }
    QList<Row> rows = bench.kills(parser.value(kills).toInt());
    const int n = parser.value(points).toInt();
    const std::pair<QString, QString> faults[] = {{u"kill"_s, u"killed at a point where the disk is changed"_s},
        {u"torn"_s, u"killed with half of the bytes written"_s}, {u"powercut"_s, u"power cut: what no sync covered is lost"_s},
        {u"enospc"_s, u"disk full at one write"_s}, {u"eio"_s, u"disk error at one write"_s}};
    for (const auto &[action, what] : faults)
        rows.append(bench.faults(action, what, n));
    rows.append(bench.badInputs(parser.value(inputs).toInt()));
    rows.append(bench.connections(parser.value(connections).toInt()));
    print(rows);
    return std::ranges::all_of(rows, [](const Row &row) { return row.tried == row.good; }) ? 0 : 1;
}
