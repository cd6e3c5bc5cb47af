// Runs from start to end: what they write, reuse and redo, and what outlives a kill.
#include "tests/service/runs/runfixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace tars;
using namespace tars::fakes;

class TestRunService : public QObject, RunsOfAProject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }

    void whatIsAskedWhileWritingCounts();
    void documentsAndReuses();
    void redoesWhatChanged_data();
    void redoesWhatChanged();
    void forceRedoesAll();
    void removesWhatNobodyWritesAnyMore();
    void someDepartmentsLeaveTheOthersAlone();
    void showsAPlanOnceItIsOnDisk();
    void killedAnywhere_data();
    void killedAnywhere();
    void restoresPaused();
    void restoresRunningAsPaused();
    void shutsDownAndContinues();
    void failingUnits();
    void workersChangeAtOnce();
    void settingsCountAsChanges();
    void nothingToDocument();
    void impossibleFoundation();
};

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

QTEST_GUILESS_MAIN(TestRunService)
#include "tst_runservice.moc"
