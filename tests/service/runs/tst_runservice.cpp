#include "tests/service/runs/runfixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace tars::fakes;

class TestRunService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void documentsAndReuses();
    void whatIsAskedWhileWritingCounts();
    void redoesWhatChanged_data();
    void redoesWhatChanged();
    void forceRedoesAll();
    void removesWhatNobodyWritesAnyMore();
    void someDepartmentsLeaveTheOthersAlone();
    void pausesAndResumes();
    void pausesDuringFoundation();
    void showsAPlanOnceItIsOnDisk();
    void heldDepartmentStaysHeld();
    void pauseEndsByItself();
    void clockJumps_data();
    void clockJumps();
    void stops();
    void stopsQueued();
    void killedAnywhere_data();
    void killedAnywhere();
    void restoresPaused();
    void restoresRunningAsPaused();
    void shutsDownAndContinues();
    void diskFull();
    void outputReplaced();
    void failingUnits();
    void retriesWhatFailed();
    void retriesInTheActiveRun();
    void retryOutlivesAKill();
    void workersChangeAtOnce();
    void settingsCountAsChanges();
    void nothingToDocument();
    void impossibleFoundation();
    void refusesProjects_data();
    void refusesProjects();
    void refusesBusyProject();
    void conflict();
    void invalidStates();
    void plans();

private:
    void start(Service &service, const wire::StartRequest &request = {});
    void runToEnd(Service &service, bool force = false);
    void startWithDevOpsHeld(Service &service); ///< until development has done all it can
    QStringList redoneSince(const std::map<QString, int> &before) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    std::shared_ptr<Disk> m_disk;
};

void TestRunService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"a.c"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_project = QFileInfo(m_folder->path()).canonicalFilePath();
    m_disk = std::make_shared<Disk>();
    for (int i = 0; i < 20; ++i)
        m_disk->tree[u"f%1.c"_s.arg(i, 2, 10, QChar(u'0'))] = "content " + QByteArray::number(i);
}

void TestRunService::start(Service &service, const wire::StartRequest &request)
{
    wire::StartRequest full = request;
    if (full.project.isEmpty())
        full.project = m_project;
    Reply answer;
    service.runs->start(full, mira, answer.reply());
    QTRY_VERIFY(answer.result);
    QVERIFY2(answer.result->ok(), answer.result->ok() ? "" : qPrintable(answer.result->error().text));
    QTRY_VERIFY(isActive(service.state()) || isFinal(service.state()));
}

void TestRunService::runToEnd(Service &service, bool force)
{
    wire::StartRequest request;
    request.force = force;
    start(service, request);
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
}

void TestRunService::startWithDevOpsHeld(Service &service)
{
    service.development.writing.close();
    service.devops.writing.close();
    start(service);
    Reply held;
    service.runs->pause(holdOf(HoldScope::Department, Department::DevOps), mira, held.reply());
    QTRY_VERIFY(held.result && held.result->ok());
    QTRY_COMPARE(service.devops.writing.waiting(), 0);
    service.devops.writing.open();
    service.development.writing.open();
    QTRY_COMPARE(service.runs->status()->departments[int(Department::Development)].completed, 20);
}

QStringList TestRunService::redoneSince(const std::map<QString, int> &before) const
{
    const std::lock_guard lock(m_disk->mutex);
    QStringList redone;
    for (const auto &[unit, count] : m_disk->puts) {
        const auto at = before.find(unit);
        if (at == before.end() || at->second != count)
            redone << unit;
    }
    return redone;
}

void TestRunService::whatIsAskedWhileWritingCounts()
{
    m_disk->tree[u"f03.c"_s] = "stream f04.c";
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    const QString streamed = u"development/f03.c.md"_s;
    const QByteArray before = m_disk->tree[u"f04.c"_s];
    QCOMPARE(m_disk->output[streamed], before);

    const auto puts = m_disk->puts;
    m_disk->tree[u"f04.c"_s] = "another";
    runToEnd(service);
    QCOMPARE(m_disk->output[streamed], QByteArray("another"));
    QVERIFY(redoneSince(puts).contains(u"development/page/f03.c"_s));
    QVERIFY(!redoneSince(puts).contains(u"development/page/f05.c"_s));

    m_disk->tree[u"f04.c"_s] = "throw";
    runToEnd(service);
    QCOMPARE(m_disk->output[streamed], QByteArray("another")); // a problem of that unit, and what was there stays
    QVERIFY(service.runs->status()->failed > 0);
}

void TestRunService::documentsAndReuses()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QCOMPARE(toString(service.state()), toString(RunState::NotStarted));
    QSignalSpy documents(service.runs.get(), &RunService::documentsWritten);
    QSignalSpy changes(service.runs.get(), &RunService::stateChanged);
    runToEnd(service);
    StatusRecord record = *service.runs->status();
    QCOMPARE(record.totalTasks, 42);
    QCOMPARE(record.completedTasks, 42);
    QCOMPARE(record.percent(), 100);
    QCOMPARE(record.reused, 0);
    QCOMPARE(record.phases[0].total, 20);
    QCOMPARE(record.phases[0].completed, 20);
    QCOMPARE(
        toString(record.departments[int(Department::Development)].state), toString(DepartmentState::Done));
    QCOMPARE(
        toString(record.departments[int(Department::AiResearch)].state), toString(DepartmentState::Empty));
    QVERIFY(record.currentTask.isEmpty());
    QCOMPARE(m_disk->output.size(), 42u);
    QCOMPARE(m_disk->output[u"manifest.txt"_s],
        QByteArray("40")); // it comes after the list, and sees all documents
    int told = 0;
    for (const auto &call : documents)
        told += int(call[0].value<DocumentsWritten>().paths.size());
    QCOMPARE(told, 42);
    QStringList states;
    for (const auto &call : changes)
        states << toString(call[0].value<StateChange>().to);
    QCOMPARE(states, QStringList({ u"Queued"_s, u"Running"_s, u"Completed"_s }));
    QVERIFY(m_disk->checkpoints > 0);
    QVERIFY(!m_disk->root.isEmpty());

    const auto puts = m_disk->puts;
    const int extracted = m_disk->extracted;
    const qint64 sequence = record.sequence;
    runToEnd(service);
    record = *service.runs->status();
    QCOMPARE(redoneSince(puts), QStringList());
    QCOMPARE(m_disk->extracted, extracted);
    QCOMPARE(record.reused, 42);
    QVERIFY(record.sequence > sequence);
    QCOMPARE(m_disk->runs[u"2"_s].reused, 42);
    QCOMPARE(m_disk->runs[u"1"_s].added, 42);
}

void TestRunService::redoesWhatChanged_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content"); // empty: removed
    QTest::addColumn<QStringList>("redone");
    const QStringList lists{ u"integration/list"_s, u"integration/manifest"_s };
    QTest::newRow("edited") << u"f03.c"_s << QByteArray("other")
                            << QStringList{ u"development/page/f03.c"_s, u"devops/page/f03.c"_s };
    QTest::newRow("added") << u"new.c"_s << QByteArray("new")
                           << QStringList{ u"development/page/new.c"_s, u"devops/page/new.c"_s } + lists;
    QTest::newRow("removed") << u"f03.c"_s << QByteArray() << lists;
}

void TestRunService::redoesWhatChanged()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    const auto puts = m_disk->puts;
    if (content.isEmpty())
        m_disk->tree.erase(file);
    else
        m_disk->tree[file] = content;
    runToEnd(service);
    QTEST(redoneSince(puts), "redone");
}

void TestRunService::forceRedoesAll()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    const auto puts = m_disk->puts;
    runToEnd(service, true);
    QCOMPARE(redoneSince(puts).size(), 42);
    QCOMPARE(service.runs->status()->reused, 0);
}

void TestRunService::removesWhatNobodyWritesAnyMore()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    QVERIFY(m_disk->output.contains(u"development/f03.c.md"_s));
    m_disk->tree.erase(u"f03.c"_s);
    runToEnd(service);
    QVERIFY(!m_disk->output.contains(u"development/f03.c.md"_s));
    QVERIFY(!m_disk->output.contains(u"devops/f03.c.md"_s));
    QCOMPARE(m_disk->output[u"manifest.txt"_s], QByteArray("38"));
    QVERIFY(!m_disk->units.contains(UnitId{ u"devops/page/f03.c"_s }));
}

void TestRunService::someDepartmentsLeaveTheOthersAlone()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    runToEnd(service);
    const auto output = m_disk->output;
    const auto puts = m_disk->puts;
    m_disk->tree[u"f03.c"_s] = "other";
    wire::StartRequest request;
    request.departments = QList{ Department::Development };
    start(service, request);
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(redoneSince(puts), QStringList{ u"development/page/f03.c"_s });
    QCOMPARE(m_disk->output[u"manifest.txt"_s], QByteArray("40"));
    QCOMPARE(m_disk->output[u"devops/f03.c.md"_s], output.at(u"devops/f03.c.md"_s));
    // Back to what the last complete run saw: what was written in between must not pass for up to date.
    m_disk->tree[u"f03.c"_s] = "content 3";
    runToEnd(service);
    QCOMPARE(m_disk->output, output);
}

void TestRunService::pausesAndResumes()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.development.writing.close();
    service.devops.writing.close();
    start(service);
    QTRY_COMPARE(service.development.writing.waiting() + service.devops.writing.waiting(), 2);
    QVERIFY(!service.runs->status()->currentTask.isEmpty());
    const int checkpoints = m_disk->checkpoints;
    Reply paused;
    service.runs->pause(holdOf(), mira, paused.reply());
    QTRY_VERIFY(paused.result && paused.result->ok());
    QVERIFY((*paused.result)->changed);
    // What is stuck is given up after the grace; the documents so far are on disk before Paused is told.
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    QVERIFY(m_disk->checkpoints > checkpoints);
    QCOMPARE(toString(m_disk->runs[u"1"_s].state), toString(RunState::Paused));
    QCOMPARE(service.runs->status()->holds.size(), 1);
    QCOMPARE(service.runs->status()->holds[0].by, u"mira"_s);
    QVERIFY(service.runs->status()->currentTask.isEmpty());
    QCOMPARE(service.development.writing.waiting() + service.devops.writing.waiting(), 0);

    Reply again;
    service.runs->pause(holdOf(), mira, again.reply());
    QTRY_VERIFY(again.result && again.result->ok());
    QVERIFY(!(*again.result)->changed);

    service.development.writing.open();
    service.devops.writing.open();
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QVERIFY(resumed.result && resumed.result->ok());
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunService::pausesDuringFoundation()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    start(service);
    QTRY_COMPARE(service.world.extracting.waiting(), 2);
    QVERIFY(service.runs->status()->phase == Phase::Foundation);
    Reply paused;
    service.runs->pause(holdOf(), mira, paused.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    service.world.extracting.open();
    QCOMPARE(m_disk->extracted, 0);
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(m_disk->extracted, 20);
}

void TestRunService::showsAPlanOnceItIsOnDisk()
{
    // Otherwise a kill between the two would have clients see the totals, and what follows from them, fall back to nothing.
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    service.development.writing.close();
    start(service);
    QTRY_COMPARE(service.world.extracting.waiting(), 2);
    service.world.savesRuns = false;
    service.world.extracting.open();
    QTRY_VERIFY(service.development.writing.waiting() > 0); // planned long ago
    const auto showsNothing = [&] {
        const auto status = service.runs->status();
        return status->totalTasks == 0 && status->phase == Phase::Foundation;
    };
    QTRY_VERIFY(!service.world.unsavedRuns.empty());
    QCoreApplication::processEvents();
    QVERIFY(showsNothing());
    service.world.savesRuns = true;
    for (const auto &save : std::exchange(service.world.unsavedRuns, {}))
        save();
    QVERIFY(m_disk->runs.begin()->second.planned != UnitTotals());
    QTRY_VERIFY(service.runs->status()->phase == Phase::Departments);
    QVERIFY(service.runs->status()->totalTasks > 0);
    service.development.writing.open();
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
}

void TestRunService::heldDepartmentStaysHeld()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.development.writing.close();
    service.devops.writing.close();
    start(service);
    QTRY_COMPARE(service.development.writing.waiting() + service.devops.writing.waiting(), 2);
    Reply held;
    service.runs->pause(holdOf(HoldScope::Department, Department::DevOps), mira, held.reply());
    QTRY_VERIFY(held.result && held.result->ok());
    QCOMPARE(toString(service.state()), toString(RunState::Running));
    Reply paused;
    service.runs->pause(holdOf(), mira, paused.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    const int written = m_disk->puts.contains(u"devops/page/f00.c"_s);
    service.development.writing.open();
    service.devops.writing.open();
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    const auto department = [&](Department each) { return service.runs->status()->departments[int(each)]; };
    QTRY_COMPARE(department(Department::Development).completed, 20);
    QCOMPARE(department(Department::DevOps).completed, written);
    QCOMPARE(toString(department(Department::DevOps).state), toString(DepartmentState::Paused));
    QCOMPARE(toString(service.state()), toString(RunState::Running));
    Reply released;
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, released.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(m_disk->output.size(), 42u);
    QVERIFY(m_disk->holds.isEmpty());
}

void TestRunService::pauseEndsByItself()
{
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        service.world.extracting.close();
        start(service);
        wire::HoldRequest request = holdOf();
        request.seconds = 3600;
        Reply paused;
        service.runs->pause(request, mira, paused.reply());
        QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
        QCOMPARE(service.runs->status()->holds[0].resumeAt, service.clock.now().addSecs(3600));
        service.kill();
    }
    Service service(m_disk);
    service.clock.advance(3'599'000);
    QVERIFY(service.runs->restore());
    QCOMPARE(toString(service.state()), toString(RunState::Paused));
    service.clock.advance(2'000);
    QTRY_COMPARE(toString(service.state()),
        toString(RunState::Completed)); // the timer looks again after the second that was left
}

void TestRunService::clockJumps_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("an hour on") << 1;
    QTest::newRow("an hour back") << -1;
}

void TestRunService::clockJumps()
{
    QFETCH(int, hours);
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.development.writing.close();
    service.devops.writing.close();
    start(service);
    QTRY_COMPARE(service.development.writing.waiting() + service.devops.writing.waiting(), 2);
    service.clock.advance(2000);
    const qint64 active = service.runs->status()->activeSeconds;
    service.clock.jump(hours * 3'600'000);
    QCOMPARE(service.runs->status()->activeSeconds, active); // time worked is not what the clock on the wall says
    Reply held, paused;
    service.runs->pause(holdOf(HoldScope::Department, Department::DevOps), mira, held.reply()); // without an end
    wire::HoldRequest untilLater = holdOf();
    untilLater.seconds = 2 * 3600;
    service.runs->pause(untilLater, mira, paused.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    service.development.writing.open();
    service.devops.writing.open();
    // Set on by an hour and back again: two hours are over when the clock says so.
    service.clock.jump(3'600'000);
    service.clock.jump(-3'600'000);
    Reply again;
    service.runs->pause(holdOf(HoldScope::Service), mira, again.reply());
    QTRY_VERIFY(again.result && again.result->ok());
    QCOMPARE(service.runs->status()->holds.size(), 3);
    Reply resumed;
    service.runs->resume(holdOf(HoldScope::Service), mira, resumed.reply());
    QTRY_VERIFY(resumed.result && resumed.result->ok());
    QCOMPARE(toString(service.state()), toString(RunState::Paused));
    Reply released, all;
    service.runs->resume(holdOf(), mira, released.reply());
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, all.reply());
    service.clock.jump(-hours * 3'600'000);
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunService::stops()
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

void TestRunService::stopsQueued()
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

void TestRunService::killedAnywhere_data()
{
    QTest::addColumn<int>("after");
    QRandomGenerator random(20);
    for (int i = 0; i < 20; ++i) {
        const int after = int(random.bounded(42));
        QTest::addRow("%d: after %d units", i, after) << after;
    }
}

void TestRunService::killedAnywhere()
{
    QFETCH(int, after);
    const auto undisturbed = std::make_shared<Disk>();
    undisturbed->tree = m_disk->tree;
    {
        Service service(undisturbed);
        QVERIFY(service.runs->restore());
        runToEnd(service);
    }
    m_disk->killAfter = after;
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        start(service);
        QTRY_VERIFY(service.world.life->dead);
    }
    QCOMPARE(toString(m_disk->runs[u"1"_s].state), toString(RunState::Running));
    m_disk->killAfter = -1;
    Service service(m_disk);
    service.world.extracting.close();
    QVERIFY(service.runs->restore());
    // What was committed shows from the start, and from there on nothing goes back.
    QCOMPARE(service.runs->status()->completedTasks, after);
    qint64 least = after;
    QStringList backwards;
    connect(service.runs.get(), &RunService::progressed, this, [&] {
        const qint64 now = service.runs->status()->completedTasks;
        if (now < least)
            backwards << u"%1 after %2"_s.arg(now).arg(least);
        least = std::max(least, now);
    });
    service.world.extracting.open();
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(backwards.join(u", "_s), QString());
    QCOMPARE(m_disk->output, undisturbed->output);
    QCOMPARE(service.runs->status()->completedTasks, 42);
    QTRY_COMPARE(toString(m_disk->runs[u"1"_s].state), toString(RunState::Completed));
    QCOMPARE(m_disk->runs[u"1"_s].documents, 42);
    int redone = 0;
    for (const auto &[unit, count] : m_disk->puts)
        redone += count - 1;
    QVERIFY2(redone <= 2, qPrintable(u"%1 units were written twice"_s.arg(redone)));
    QCOMPARE(m_disk->extracted, 20);
}

void TestRunService::restoresPaused()
{
    StatusRecord before;
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        startWithDevOpsHeld(service);
        Reply paused;
        service.runs->pause(holdOf(), mira, paused.reply());
        QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
        before = *service.runs->status();
        service.kill();
    }
    QCOMPARE(before.totalTasks, 42);
    QVERIFY(before.completedTasks > 0);
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    const StatusRecord after = *service.runs->status();
    QCOMPARE(toString(after.state), toString(RunState::Paused));
    QCOMPARE(after.holds.size(), 2);
    // As long as it stays paused nobody counts again: what was done is read from the journal.
    QCOMPARE(after.totalTasks, before.totalTasks);
    QCOMPARE(after.completedTasks, before.completedTasks);
    for (const Department department : allDepartments) {
        const DepartmentProgress &was = before.departments[int(department)], &is = after.departments[int(department)];
        QCOMPARE(is.total, was.total);
        QCOMPARE(is.completed, was.completed);
        QCOMPARE(toString(is.state), toString(was.state));
    }
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    Reply released;
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, released.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunService::restoresRunningAsPaused()
{
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        service.devops.writing.close();
        start(service);
        QTRY_COMPARE(toString(m_disk->runs[u"1"_s].state), toString(RunState::Running));
        service.kill();
    }
    Service service(m_disk, false);
    QVERIFY(service.runs->restore());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
}

void TestRunService::shutsDownAndContinues()
{
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        service.devops.writing.close();
        start(service);
        QTRY_VERIFY(service.devops.writing.waiting() > 0);
        bool done = false;
        service.runs->shutdown([&] { done = true; });
        QTRY_VERIFY(done);
        Reply late;
        service.runs->start({}, mira, late.reply());
        QVERIFY(late.result);
        QCOMPARE(late.code(), QString(errc::invalidState));
    }
    QCOMPARE(toString(m_disk->runs[u"1"_s].state), toString(RunState::Running));
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    for (const auto &[unit, count] : m_disk->puts)
        QCOMPARE(count, 1);
}

void TestRunService::diskFull()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.development.writing.close();
    start(service);
    QTRY_VERIFY(service.development.writing.waiting() > 0);
    {
        const std::lock_guard lock(m_disk->mutex);
        m_disk->full = true;
    }
    service.development.writing.open();
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    QCOMPARE(service.runs->serviceHolds().size(), 1);
    QCOMPARE(service.runs->serviceHolds()[0].reason, QString(errc::storageFull));
    QCOMPARE(service.runs->status()->failed, 0);
    {
        const std::lock_guard lock(m_disk->mutex);
        m_disk->full = false;
    }
    Reply resumed, released;
    service.runs->resume(holdOf(), mira, resumed.reply());
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, released.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(service.runs->status()->failed, 0);
    QVERIFY(service.runs->serviceHolds().isEmpty());
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunService::outputReplaced()
{
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        service.development.writing.close();
        start(service);
        QTRY_VERIFY(service.development.writing.waiting() > 0);
        {
            const std::lock_guard lock(m_disk->mutex);
            m_disk->replaced = true;
        }
        QSignalSpy problems(service.runs.get(), &RunService::problemFound);
        service.development.writing.open();
        QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
        QVERIFY(service.runs->serviceHolds().isEmpty()); // other runs are not concerned
        const QList<Hold> holds = service.runs->status()->holds;
        QCOMPARE(holds.size(), 1);
        QCOMPARE(toString(holds[0].scope), toString(HoldScope::Run));
        QCOMPARE(holds[0].reason, QString(errc::folderReplaced));
        QCOMPARE(service.runs->status()->failed, 0);
        QTRY_COMPARE(problems.size(), 1); // however many workers met it
        QCOMPARE(problems[0][0].value<Problem>().code, QString(errc::folderReplaced));
        QCOMPARE(toString(problems[0][0].value<Problem>().severity), toString(Severity::Warning));
        service.kill();
    }
    // The hold and its reason survive; and who resumes too early is told again.
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QCOMPARE(toString(service.state()), toString(RunState::Paused));
    Reply early, resumed;
    service.runs->resume(holdOf(), mira, early.reply());
    QTRY_VERIFY(early.result && early.result->ok());
    QTRY_VERIFY(service.state() == RunState::Paused && service.runs->status()->holds.size() == 1);
    QCOMPARE(service.runs->status()->holds[0].reason, QString(errc::folderReplaced));
    {
        const std::lock_guard lock(m_disk->mutex);
        m_disk->replaced = false;
    }
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(service.runs->status()->failed, 0);
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunService::failingUnits()
{
    m_disk->tree[u"f05.c"_s] = "throw";
    m_disk->tree[u"f06.c"_s] = "fail";
    m_disk->tree[u"f07.c"_s] = "crash";
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QSignalSpy problems(service.runs.get(), &RunService::problemFound);
    runToEnd(service);
    // As it was found, so that it is read again only once it changed.
    QCOMPARE(m_disk->unread, QList<ScannedFile>({ { u"f07.c"_s, 5, 0 } }));
    const StatusRecord record = *service.runs->status();
    QCOMPARE(record.failed, 4); // two departments, two units each; what crashed has no page
    QCOMPARE(record.completedTasks, record.totalTasks);
    QStringList told;
    for (const auto &call : problems) {
        const auto problem = call[0].value<Problem>();
        QVERIFY(problem.id > 0);
        told << problem.code + u' ' + problem.file;
    }
    QVERIFY(told.contains(u"extractorCrashed f07.c"_s));
    QCOMPARE(told.count(u"ioError f06.c"_s), 2);
    QCOMPARE(told.count(u"internal f05.c"_s), 2);
    QVERIFY(m_disk->root.isEmpty());
    QCOMPARE(m_disk->output[u"manifest.txt"_s], QByteArray("34"));
}

void TestRunService::retriesWhatFailed()
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

void TestRunService::retriesInTheActiveRun()
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

void TestRunService::retryOutlivesAKill()
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

void TestRunService::workersChangeAtOnce()
{
    Service service(m_disk, true, 1);
    QVERIFY(service.runs->restore());
    service.development.writing.close();
    service.devops.writing.close();
    start(service);
    const auto atWork = [&] { return service.development.writing.waiting() + service.devops.writing.waiting(); };
    QTRY_COMPARE(atWork(), 1);
    RunSettings settings;
    settings.workers = 5;
    service.runs->configure(settings);
    QTRY_COMPARE(atWork(), 5);
    settings.workers = 2;
    service.runs->configure(settings);
    QTRY_COMPARE(toString(service.state()), toString(RunState::Running));
    service.development.writing.open();
    service.devops.writing.open();
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunService::settingsCountAsChanges()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    const qint64 seen = service.runs->status()->controlSequence;
    QVERIFY(service.runs->permits(seen).ok());
    service.runs->configure({});
    QCOMPARE(service.runs->permits(seen).error().code, QString(errc::conflict));
    wire::ProjectRequest project;
    project.root = project.project = m_project;
    project.ifControlSequence = seen;
    std::optional<Result<ProjectInfo>> added;
    service.runs->addProject(project, [&](Result<ProjectInfo> result) { added = std::move(result); });
    QTRY_VERIFY(added);
    QCOMPARE(added->error().code, QString(errc::conflict));
    Reply removed;
    service.runs->removeProject(project, removed.reply());
    QTRY_COMPARE(removed.code(), QString(errc::conflict));
}

void TestRunService::nothingToDocument()
{
    m_disk->tree.clear();
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QSignalSpy changes(service.runs.get(), &RunService::stateChanged);
    start(service);
    QTRY_COMPARE(toString(service.state()), toString(RunState::Failed));
    const auto last = changes.last()[0].value<StateChange>();
    QCOMPARE(last.args[u"reason"].toString(), QString(errc::projectEmpty));
    QVERIFY(last.args[u"text"].toString().contains(m_project));
    QVERIFY(m_disk->output.empty());
}

void TestRunService::impossibleFoundation()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.sinkError = Error{ errc::outputLocked, u"/out is locked."_s, { { u"path"_s, u"/out"_s } } };
    start(service);
    QTRY_COMPARE(toString(service.state()), toString(RunState::Failed));
    service.world.sinkError = {};
    runToEnd(service);
}

void TestRunService::refusesProjects_data()
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

void TestRunService::refusesProjects()
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

void TestRunService::refusesBusyProject()
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

void TestRunService::conflict()
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

void TestRunService::invalidStates()
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

void TestRunService::plans()
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

QTEST_GUILESS_MAIN(TestRunService)
#include "tst_runservice.moc"
