// Two clients command one service at random, lose their connections and take deltas or whole records: whatever they did, both
// see in the end what the service has, each command was answered once, and a bystander saw each transition follow the last.
// TARS_SEED repeats a run, TARS_STEPS sets its length.
#include "common/base/errorcodes.h"
#include "common/client/serviceclient.h"
#include "common/wire/limits.h"
#include "service/library/library.h"
#include "service/runs/runservice.h"
#include "service/session/runsession.h"
#include "service/session/sessionserver.h"
#include "service/session/tokenstore.h"
#include "tests/fakes/fakeworld.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace tars::fakes;
using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 60'000;
constexpr int stepsBetweenLooks = 100;
const QByteArray token(64, 'c');

/// Time of the sessions: goes on with the steps, so that as many as one likes are no flood.
class StepClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    qint64 monotonicMs() const override { return ms; }
    qint64 ms = 1'000'000;
};

struct Service {
    explicit Service(std::shared_ptr<Disk> disk, const QString &dataDir)
        : world(std::move(disk))
        , library(dataDir)
    {
        RunServices services;
        services.clock = &runClock;
        services.extractors = &world;
        services.models = &world;
        services.sinks = &world;
        services.units = &world;
        services.runs = &world;
        services.writers = { &integration, &development, &devops };
        services.settings.workers = 2;
        runs = std::make_unique<RunService>(services);
        server = std::make_unique<SessionServer>(SessionSettings{ { true, {}, {}, {} }, &tokens, dataDir }, clock);
        serveRuns(*server, *runs, library, {});
        if (!runs->restore() || !server->listen(QHostAddress(QHostAddress::LocalHost), 0))
            qFatal("cannot start");
    }

    FakeClock runClock;
    StepClock clock;
    World world;
    FakeWriter development{ Department::Development };
    FakeWriter devops{ Department::DevOps };
    FakeIntegration integration;
    TokenStore tokens{ token };
    Library library;
    std::unique_ptr<RunService> runs;
    std::unique_ptr<SessionServer> server;
};

/// A client, and how often each of its commands was answered.
struct Commander {
    Commander(quint16 port, const QString &name)
        : client(settings(port, name))
    {
        QObject::connect(&client.connection(), &Connection::messageReceived, &client, [this](const wire::Message &message) {
            if (!message.replyTo.isEmpty())
                ++answers[message.replyTo];
        });
    }
    static ConnectionSettings settings(quint16 port, const QString &name)
    {
        ConnectionSettings settings;
        settings.url = QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(port));
        settings.token = token;
        settings.source = name;
        return settings;
    }
    bool open()
    {
        client.open();
        return QTest::qWaitFor([this] { return client.connection().state() == Connection::State::Open; }, patience);
    }
    bool answered() const
    {
        return std::ranges::all_of(waiting, [](const auto &future) { return future.isFinished(); });
    }

    ServiceClient client;
    QList<QFuture<Result<QJsonObject>>> waiting;
    QHash<QString, int> answers;
    bool delta = false;
};

/// What may be refused, because another was quicker or the state does not allow it.
bool isAllowed(const QString &code)
{
    return code == errc::invalidState || code == errc::conflict || code == errc::notFound || code == errc::connectionLost
        || code == errc::rateLimited;
}
} // namespace

class TestConvergence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoClients_data();
    void twoClients();

private:
    void step(Service &service, Commander &commander, QRandomGenerator &random, const QString &project);
};

void TestConvergence::twoClients_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("steps");
    bool isSet = false;
    const quint32 seed = quint32(qEnvironmentVariable("TARS_SEED").toULongLong(&isSet));
    const int steps = qEnvironmentVariableIntValue("TARS_STEPS");
    QTest::newRow("one seed for ever") << quint32(7) << (steps > 0 ? steps : 2'000);
    QTest::newRow("another each time") << (isSet ? seed : QRandomGenerator::global()->generate()) << (steps > 0 ? steps : 10'000);
}

void TestConvergence::step(Service &service, Commander &commander, QRandomGenerator &random, const QString &project)
{
    const auto send = [&](const QString &command, QJsonObject data = {}) {
        if (random.bounded(20) == 0 && command != "events.subscribe"_L1) // as if it had looked a while ago
            data.insert(u"ifControlSequence"_s, service.runs->status()->controlSequence - random.bounded(2));
        commander.waiting.append(commander.client.request(command, data, patience));
    };
    const QJsonObject whole{ { u"scope"_s, u"service"_s } };
    const QJsonObject department{ { u"scope"_s, u"department"_s },
        { u"department"_s, random.bounded(2) ? u"development"_s : u"devops"_s } };
    const int die = random.bounded(1000);
    if (die < 180)
        send(u"documentation.status"_s);
    else if (die < 300)
        send(u"documentation.pause"_s);
    else if (die < 440)
        send(u"documentation.resume"_s);
    else if (die < 520)
        send(u"documentation.pause"_s, department);
    else if (die < 610)
        send(u"documentation.resume"_s, department);
    else if (die < 670)
        send(u"documentation.pause"_s, whole);
    else if (die < 750)
        send(u"documentation.resume"_s, whole);
    else if (die < 850)
        send(u"documentation.start"_s, { { u"project"_s, project }, { u"force"_s, random.bounded(3) > 0 } });
    else if (die < 890)
        send(u"documentation.stop"_s);
    else if (die < 910)
        send(u"documentation.retry"_s);
    else if (die < 960) {
        commander.delta = random.bounded(2);
        send(u"events.subscribe"_s,
            { { u"topics"_s, QJsonArray{ u"progress"_s, u"events"_s, u"status"_s } }, { u"delta"_s, commander.delta },
                { u"intervalMs"_s, random.bounded(2) * 300 } });
    } else if (die < 980) {
        const std::lock_guard lock(service.world.disk().mutex);
        service.world.disk().tree[u"f%1.c"_s.arg(random.bounded(30))] = random.bounded(10) ? QByteArray::number(die) : QByteArray("fail");
    } else if (die < 990) {
        commander.client.close();
    } else {
        send(u"ping"_s);
    }
}

void TestConvergence::twoClients()
{
    QFETCH(quint32, seed);
    QFETCH(int, steps);
    qInfo() << "seed" << seed << "steps" << steps;
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString project = folder.filePath(u"project"_s);
    QVERIFY(QDir().mkpath(project));
    QFile file(project + u"/a.c"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    auto disk = std::make_shared<Disk>();
    for (int i = 0; i < 30; ++i)
        disk->tree[u"f%1.c"_s.arg(i)] = QByteArray::number(i);
    Service service(disk, folder.filePath(u"data"_s));

    Commander watcher(service.server->port(), u"Watcher"_s);
    QHash<QString, RunState> states;
    QStringList broken;
    qint64 lastSequence = 0;
    int changes = 0;
    QObject::connect(&watcher.client, &ServiceClient::stateEvent, this, [&](const StateChange &change) {
        const auto last = states.constFind(change.run);
        if (last != states.constEnd() && *last != change.from)
            broken.append(u"run %1: %2, then %3 to %4"_s.arg(change.run, toString(*last), toString(change.from), toString(change.to)));
        states[change.run] = change.to;
        ++changes;
    });
    QObject::connect(&watcher.client, &ServiceClient::statusChanged, this, [&] {
        const qint64 sequence = watcher.client.mirror().status().sequence;
        if (sequence < lastSequence)
            broken.append(u"sequence %1 after %2"_s.arg(sequence).arg(lastSequence));
        lastSequence = sequence;
    });
    Commander first(service.server->port(), u"First"_s), second(service.server->port(), u"Second"_s);
    Commander *const both[] = { &first, &second };
    QVERIFY(watcher.open() && first.open() && second.open());

    int refused = 0, done = 0, looks = 0;
    for (int i = 1; i <= steps; ++i) {
        Commander &commander = *both[random.bounded(2)];
        if (commander.client.connection().state() != Connection::State::Open)
            QVERIFY(commander.open());
        step(service, commander, random, project);
        service.clock.ms += 20;
        if (random.bounded(8) == 0)
            QCoreApplication::processEvents();
        if (i % stepsBetweenLooks != 0 && i != steps)
            continue;
        for (Commander *each : both) {
            if (each->client.connection().state() != Connection::State::Open)
                QVERIFY(each->open());
            QTRY_VERIFY_WITH_TIMEOUT(each->answered(), patience);
            for (const auto &future : std::as_const(each->waiting)) {
                const auto result = future.result();
                QVERIFY2(result.ok() || isAllowed(result.error().code), result.ok() ? "" : qPrintable(result.error().code + u": "_s + result.error().text));
                ++(result.ok() ? done : refused);
            }
            each->waiting.clear();
            for (const int count : std::as_const(each->answers))
                QCOMPARE(count, 1);
            each->answers.clear();
        }
        // Held, so that it stands still to be looked at. What is pushed later is waited for with the sessions' clock.
        const auto held = first.client.request(u"documentation.pause"_s, QJsonObject{ { u"scope"_s, u"service"_s } }, patience);
        QTRY_VERIFY_WITH_TIMEOUT(held.isFinished() && held.result().ok(), patience);
        const auto agree = [&] {
            service.clock.ms += wire::coalesceMs;
            const auto record = service.runs->status();
            const bool rests = record && record->state != RunState::Running && record->state != RunState::Pausing
                && record->state != RunState::Stopping && record->state != RunState::Queued;
            return rests && first.client.mirror().status() == *record && second.client.mirror().status() == *record
                && watcher.client.mirror().status() == *record;
        };
        if (!QTest::qWaitFor(agree, patience)) {
            const auto text = [](const StatusRecord &record) {
                return QString::fromUtf8(QJsonDocument(wire::encodeStatus(record)).toJson(QJsonDocument::Compact));
            };
            QFAIL(qPrintable(u"step %1\nservice %2\nfirst   %3\nsecond  %4\nwatcher %5"_s.arg(QString::number(i), text(*service.runs->status()),
                text(first.client.mirror().status()), text(second.client.mirror().status()), text(watcher.client.mirror().status()))));
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
        ++looks;
        const auto freed = second.client.request(u"documentation.resume"_s, QJsonObject{ { u"scope"_s, u"service"_s } }, patience);
        QTRY_VERIFY_WITH_TIMEOUT(freed.isFinished(), patience);
        first.answers.clear();
        second.answers.clear();
    }
    qInfo() << "agreed at" << looks << "looks; commands done" << done << "refused" << refused << "transitions" << changes << "runs" << states.size();
    QVERIFY(done > steps / 4 && refused > 0 && changes > steps / 50 && states.size() > 3);
}

QTEST_GUILESS_MAIN(TestConvergence)
#include "tst_convergence.moc"
