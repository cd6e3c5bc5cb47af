// Commands to runs: what they do when they fit, and why they are refused.
#include "tests/service/runs/runfixture.h"

#include <QSignalSpy>

using namespace tars;
using namespace tars::fakes;

class TestRunCommands : public QObject, RunsOfAProject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }

    void stops();
    void stopsQueued();
    void retriesWhatFailed();
    void retriesInTheActiveRun();
    void retryOutlivesAKill();
    void refusesProjects_data();
    void refusesProjects();
    void refusesBusyProject();
    void conflict();
    void invalidStates();
    void plans();
};

void TestRunCommands::stops()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.devops.writing.close();
    start(service);
    QTRY_VERIFY(service.devops.writing.waiting() > 0);
    Reply stopped;
    service.runs->stop({}, mira, stopped.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Stopped));
    QVERIFY(stopped.result && stopped.result->ok());
    QCOMPARE(toString(m_disk->runs[u"1"_s].state), toString(RunState::Stopped));
    QVERIFY(m_disk->runs[u"1"_s].endedAt.isValid());
    Reply again;
    service.runs->stop({}, mira, again.reply());
    QTRY_VERIFY(again.result && again.result->ok());
    QVERIFY(!(*again.result)->changed);
    service.devops.writing.open();
    runToEnd(service); // what was written stays and is reused
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunCommands::stopsQueued()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    start(service);
    QTemporaryDir other;
    QFile file(other.filePath(u"b.c"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    wire::StartRequest request;
    request.project = other.path();
    Reply queued;
    service.runs->start(request, mira, queued.reply());
    QTRY_VERIFY(queued.result && queued.result->ok());
    const QString run = (*queued.result)->run;
    QTRY_COMPARE(toString(service.runs->status(run)->state), toString(RunState::Queued));
    Reply stopped;
    service.runs->stop({ run, {} }, mira, stopped.reply());
    QTRY_COMPARE(toString(service.runs->status(run)->state), toString(RunState::Stopped));
    service.world.extracting.open();
    QTRY_COMPARE(toString(service.runs->status(u"1"_s)->state), toString(RunState::Completed));
    QCOMPARE(service.runs->activeRun(), QString());
}

void TestRunCommands::retriesWhatFailed()
{
    m_disk->tree[u"f06.c"_s] = "fail";
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    QCOMPARE(service.runs->status()->failed, 2);
    const auto puts = m_disk->puts;
    m_disk->tree[u"f06.c"_s] = "good";
    Reply unknown;
    service.runs->retry({ {}, { 999'999'999 }, {} }, mira, unknown.reply());
    QTRY_COMPARE(unknown.code(), QString(errc::notFound));
    Reply retried;
    service.runs->retry({}, mira, retried.reply());
    QTRY_VERIFY(retried.result && retried.result->ok());
    QTRY_COMPARE(
        toString(service.runs->status((*retried.result)->run)->state), toString(RunState::Completed));
    QCOMPARE(redoneSince(puts),
        QStringList({ u"development/page/f06.c"_s, u"devops/page/f06.c"_s, u"integration/list"_s,
            u"integration/manifest"_s }));
    QCOMPARE(m_disk->output[u"manifest.txt"_s], QByteArray("40"));
}

void TestRunCommands::retriesInTheActiveRun()
{
    m_disk->tree[u"f06.c"_s] = "fail";
    Service service(m_disk, true, 3);
    QVERIFY(service.runs->restore());
    startWithDevOpsHeld(service);
    QCOMPARE(service.runs->status()->failed, 1); // development's
    const QString run = service.runs->status()->run;
    service.development.mended = service.devops.mended = true;
    Reply retried;
    service.runs->retry({}, mira, retried.reply());
    QTRY_VERIFY(retried.result && retried.result->ok());
    QCOMPARE((*retried.result)->run, run);
    QVERIFY((*retried.result)->changed);
    QTRY_COMPARE(service.runs->status()->departments[int(Department::Development)].completed, 20);
    QCOMPARE(service.runs->status()->failed, 0);
    Reply released;
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, released.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    const StatusRecord record = *service.runs->status();
    QCOMPARE(record.run, run);
    QCOMPARE(record.failed, 0);
    QCOMPARE(record.completedTasks, record.totalTasks);
    QVERIFY(m_disk->output.contains(u"development/f06.c.md"_s));
    QVERIFY(!m_disk->root.isEmpty()); // nothing failed in the end: the set is that of the tree
}

void TestRunCommands::retryOutlivesAKill()
{
    m_disk->tree[u"f06.c"_s] = "fail";
    {
        Service service(m_disk, true, 3);
        QVERIFY(service.runs->restore());
        startWithDevOpsHeld(service);
        // Held, so that the kill comes before the unit is taken.
        Reply held;
        service.runs->pause(holdOf(), mira, held.reply());
        QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
        Reply retried;
        service.runs->retry({}, mira, retried.reply());
        QTRY_VERIFY(retried.result && retried.result->ok());
        service.kill();
    }
    Service service(m_disk);
    service.development.mended = service.devops.mended = true;
    QVERIFY(service.runs->restore());
    Reply resumed, released;
    service.runs->resume(holdOf(), mira, resumed.reply());
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, released.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(service.runs->status()->failed, 0);
    QVERIFY(m_disk->output.contains(u"development/f06.c.md"_s));
}

void TestRunCommands::refusesProjects_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << u"%1/none"_s << QString() << QString(errc::projectMissing);
    QTest::newRow("file") << u"%1/a.c"_s << QString() << QString(errc::projectNotFolder);
    QTest::newRow("empty") << u"%1/empty"_s << QString() << QString(errc::projectEmpty);
    QTest::newRow("relative") << u"some/where"_s << QString() << QString(errc::badData);
    QTest::newRow("output relative") << u"%1"_s << u"docs"_s << QString(errc::badData);
    QTest::newRow("output is the project") << u"%1"_s << u"%1"_s << QString(errc::outputNotOurs);
    QTest::newRow("output is a file") << u"%1"_s << u"%1/a.c"_s << QString(errc::outputUnwritable);
    QTest::newRow("output is somebody else's") << u"%1"_s << u"%1/theirs"_s << QString(errc::outputNotOurs);
}

void TestRunCommands::refusesProjects()
{
    QFETCH(QString, project);
    QFETCH(QString, output);
    const QDir folder(m_project);
    QVERIFY(folder.mkdir(u"empty"_s) && folder.mkdir(u"theirs"_s));
    QFile theirs(folder.filePath(u"theirs/letter.txt"_s));
    QVERIFY(theirs.open(QIODevice::WriteOnly));
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    wire::StartRequest request;
    request.project = project.contains(u'%') ? project.arg(m_project) : project;
    request.output = output.contains(u'%') ? output.arg(m_project) : output;
    Reply answer;
    service.runs->start(request, mira, answer.reply());
    QTRY_VERIFY(answer.result);
    QTEST(answer.code(), "code");
    const QString named = output.isEmpty() ? request.project : request.output;
    QCOMPARE(answer.result->error().args[u"path"].toString(), named);
    QVERIFY(answer.result->error().text.contains(named));
    QVERIFY(m_disk->runs.empty());
    QCOMPARE(toString(service.state()), toString(RunState::NotStarted));
}

void TestRunCommands::refusesBusyProject()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    start(service);
    wire::StartRequest request;
    request.project = m_project;
    Reply again;
    service.runs->start(request, mira, again.reply());
    QTRY_COMPARE(again.code(), QString(errc::invalidState));
    QCOMPARE(again.result->error().args[u"run"].toString(), u"1"_s);
    QVERIFY(again.result->error().text.contains(m_project));
}

void TestRunCommands::conflict()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    const qint64 seen = service.runs->status()->controlSequence;
    start(service);
    wire::RunRequest late;
    late.ifControlSequence = seen;
    Reply refused;
    service.runs->stop(late, mira, refused.reply());
    QTRY_COMPARE(refused.code(), QString(errc::conflict));
    QCOMPARE(toString(service.state()), toString(RunState::Running));
    late.ifControlSequence = service.runs->status()->controlSequence;
    Reply taken;
    service.runs->stop(late, mira, taken.reply());
    QTRY_VERIFY(taken.result && taken.result->ok());
}

void TestRunCommands::invalidStates()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    Reply nothing;
    service.runs->pause(holdOf(), mira, nothing.reply());
    QTRY_COMPARE(nothing.code(), QString(errc::invalidState));
    Reply nowhere;
    service.runs->start({}, mira, nowhere.reply());
    QTRY_COMPARE(nowhere.code(), QString(errc::notFound));
    runToEnd(service);
    for (auto command : { &RunService::pause, &RunService::resume }) {
        Reply late;
        (service.runs.get()->*command)(holdOf(), mira, late.reply());
        QTRY_COMPARE(late.code(), QString(errc::invalidState));
        QCOMPARE(late.result->error().args[u"state"].toString(), u"Completed"_s);
    }
    Reply unknown;
    service.runs->stop({ u"77"_s, {} }, mira, unknown.reply());
    QTRY_COMPARE(unknown.code(), QString(errc::notFound));
    QVERIFY(!service.runs->status(u"77"_s));
    Reply last;
    service.runs->start({}, mira, last.reply()); // the last project
    QTRY_VERIFY(last.result && last.result->ok());
}

void TestRunCommands::plans()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    const auto puts = m_disk->puts;
    QSignalSpy ready(service.runs.get(), &RunService::planReady);
    wire::PlanRequest request;
    request.project = m_project;
    service.runs->plan(request, [](const Result<void> &result) { QVERIFY(result.ok()); });
    QTRY_COMPARE(ready.size(), 1);
    const QJsonObject same = ready.takeFirst()[0].toJsonObject();
    QCOMPARE(same[u"departments"][1][u"needWork"].toInt(-1), 0);
    QCOMPARE(same[u"site"][u"needWork"].toInt(-1), 0);
    // The tree changed, and nobody has read it yet.
    m_disk->tree[u"f03.c"_s] = "other";
    m_disk->tree[u"f30.c"_s] = "new";
    bool accepted = false;
    service.runs->plan(request, [&](const Result<void> &result) { accepted = result.ok(); });
    QVERIFY(accepted);
    QTRY_COMPARE(ready.size(), 1);
    const auto rows = ready[0][0].toJsonObject()[u"departments"].toArray();
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[1].toObject()[u"total"].toInt(), 21);
    QCOMPARE(rows[1].toObject()[u"needWork"].toInt(), 2);
    QCOMPARE(rows[1].toObject()[u"upToDate"].toInt(), 19);
    QCOMPARE(rows[0].toObject()[u"total"].toInt(), 0);
    QCOMPARE(ready[0][0].toJsonObject()[u"filesRead"].toInt(), 2);
    const auto site = ready[0][0].toJsonObject()[u"site"];
    QCOMPARE(site[u"total"].toInt(), 2);
    QCOMPARE(site[u"needWork"].toInt(), 2); // they list the documents
    QCOMPARE(redoneSince(puts), QStringList());
    // Only so many at once.
    QStringList refused;
    for (int i = 0; i < 4; ++i)
        service.runs->plan(request, [&](const Result<void> &result) { refused << (result ? QString() : result.error().code); });
    QCOMPARE(refused, QStringList({ QString(), QString(), u"rateLimited"_s, u"rateLimited"_s }));
    QTRY_COMPARE(ready.size(), 3);
}

QTEST_GUILESS_MAIN(TestRunCommands)
#include "tst_runcommands.moc"
