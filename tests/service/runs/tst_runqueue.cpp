// Several runs, held and failing departments, and what is told of a run by a later life of the service.
#include "tests/service/runs/runfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace tars::fakes;

class TestRunQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneAfterTheOther();
    void aPausedRunKeepsItsPlaceOverARestart();
    void allDepartmentsHeldIsStillRunning();
    void failsIfNothingSucceeds();
    void retriesOnlyTheChosen();
    void filesReadOutliveAKill();
    void numbersGoOnAfterAKill();
    void tellsOfAnEarlierRun();

private:
    QString project(const QString &name) const; ///< a folder with a file
    QString start(Service &service, const QString &project); ///< the run; empty if it was refused
    QString state(const Service &service, const QString &run) const { return toString(service.runs->status(run)->state); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Disk> m_disk;
};

void TestRunQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_disk = std::make_shared<Disk>();
    for (int i = 0; i < 20; ++i)
        m_disk->tree[u"f%1.c"_s.arg(i, 2, 10, QChar(u'0'))] = "content " + QByteArray::number(i);
}

QString TestRunQueue::project(const QString &name) const
{
    const QDir folder(m_folder->path());
    QFile file(folder.filePath(name + u"/a.c"_s));
    return folder.mkpath(name) && file.open(QIODevice::WriteOnly) ? QFileInfo(folder.filePath(name)).canonicalFilePath() : QString();
}

QString TestRunQueue::start(Service &service, const QString &project)
{
    wire::StartRequest request;
    request.project = project;
    Reply answer;
    service.runs->start(request, mira, answer.reply());
    const bool ok = QTest::qWaitFor([&] { return answer.result.has_value(); }) && answer.result->ok();
    return ok ? (*answer.result)->run : QString();
}

void TestRunQueue::oneAfterTheOther()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    const QString first = start(service, project(u"a"_s)), second = start(service, project(u"b"_s)), third = start(service, project(u"c"_s));
    QVERIFY(!first.isEmpty() && !second.isEmpty() && !third.isEmpty());
    QTRY_COMPARE(state(service, third), u"Queued"_s);
    Reply paused;
    service.runs->pause(holdOf(), mira, paused.reply());
    QTRY_COMPARE(state(service, first), u"Paused"_s);
    service.world.extracting.open();
    QCOMPARE(service.runs->activeRun(), first); // nobody overtakes it
    QCOMPARE(state(service, second), u"Queued"_s);
    QSignalSpy changes(service.runs.get(), &RunService::stateChanged);
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(state(service, third), u"Completed"_s);
    QStringList order;
    for (const auto &call : changes)
        if (const auto change = call[0].value<StateChange>(); change.to == RunState::Completed)
            order << change.run;
    QCOMPARE(order, QStringList({ first, second, third }));
}

void TestRunQueue::aPausedRunKeepsItsPlaceOverARestart()
{
    QString first, second;
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        service.world.extracting.close();
        first = start(service, project(u"a"_s));
        second = start(service, project(u"b"_s));
        Reply paused;
        service.runs->pause(holdOf(), mira, paused.reply());
        QTRY_COMPARE(state(service, first), u"Paused"_s);
        service.kill();
    }
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QCOMPARE(service.runs->activeRun(), first);
    QCOMPARE(state(service, second), u"Queued"_s);
    Reply resumed;
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(state(service, second), u"Completed"_s);
    QCOMPARE(state(service, first), u"Completed"_s);
}

void TestRunQueue::allDepartmentsHeldIsStillRunning()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    QVERIFY(!start(service, project(u"a"_s)).isEmpty());
    for (const Department department : allDepartments) {
        Reply held;
        service.runs->pause(holdOf(HoldScope::Department, department), mira, held.reply());
        QTRY_VERIFY(held.result && held.result->ok());
    }
    service.world.extracting.open();
    QTRY_VERIFY(service.runs->status()->phase == Phase::Departments);
    QCOMPARE(toString(service.state()), u"Running"_s);
    QCOMPARE(service.runs->status()->completedTasks, 0);
    for (const Department department : allDepartments) {
        Reply released;
        service.runs->resume(holdOf(HoldScope::Department, department), mira, released.reply());
        QTRY_VERIFY(released.result && released.result->ok());
    }
    QTRY_COMPARE(toString(service.state()), u"Completed"_s);
}

void TestRunQueue::failsIfNothingSucceeds()
{
    for (auto &[path, content] : m_disk->tree)
        content = "fail";
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QSignalSpy changes(service.runs.get(), &RunService::stateChanged);
    const QString run = start(service, project(u"a"_s));
    QTRY_COMPARE(state(service, run), u"Failed"_s);
    QCOMPARE(changes.last()[0].value<StateChange>().args[u"reason"].toString(), u"nothingSucceeded"_s);
    QCOMPARE(service.runs->status(run)->failed, 40);
    m_disk->tree[u"f00.c"_s] = "good"; // one is enough
    const QString next = start(service, project(u"a"_s));
    QTRY_COMPARE(state(service, next), u"Completed"_s);
    QCOMPARE(service.runs->status(next)->failed, 38);
}

void TestRunQueue::retriesOnlyTheChosen()
{
    m_disk->tree[u"f06.c"_s] = m_disk->tree[u"f07.c"_s] = "fail";
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    const QString run = start(service, project(u"a"_s));
    QTRY_COMPARE(state(service, run), u"Completed"_s);
    m_disk->tree[u"f06.c"_s] = m_disk->tree[u"f07.c"_s] = "good";
    const auto chosen = std::ranges::find(m_disk->problems, u"devops/page/f07.c"_s, &Problem::unit);
    QVERIFY(chosen != m_disk->problems.end());
    Reply retried;
    service.runs->retry({ run, { chosen->id }, {} }, mira, retried.reply());
    QTRY_VERIFY(retried.result && retried.result->ok());
    QTRY_COMPARE(state(service, (*retried.result)->run), u"Completed"_s);
    QVERIFY(m_disk->output.contains(u"devops/f07.c.md"_s));
    for (const QString &other : { u"devops/f06.c.md"_s, u"development/f06.c.md"_s, u"development/f07.c.md"_s })
        QVERIFY2(!m_disk->output.contains(other), qPrintable(other));
}

void TestRunQueue::filesReadOutliveAKill()
{
    const auto files = [](const Service &service) { return service.runs->status()->phases.value(0); };
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        service.world.extracting.close();
        service.world.extracting.letThrough(7);
        QStringList tooEarly;
        connect(service.runs.get(), &RunService::progressed, this, [&] {
            const std::lock_guard lock(m_disk->mutex);
            if (!m_disk->runs.empty() && m_disk->runs.begin()->second.files.completed < files(service).completed)
                tooEarly << QString::number(files(service).completed);
        });
        QVERIFY(!start(service, project(u"a"_s)).isEmpty());
        QTRY_COMPARE(files(service).completed, 7);
        QCOMPARE(files(service).total, 20);
        QCOMPARE(tooEarly.join(u' '), QString());
        service.kill();
    }
    Service service(m_disk);
    service.world.extracting.close();
    qint64 least = 7;
    QStringList backwards;
    connect(service.runs.get(), &RunService::progressed, this, [&] {
        if (files(service).completed < least || files(service).total != 20)
            backwards << u"%1 of %2 after %3"_s.arg(files(service).completed).arg(files(service).total).arg(least);
        least = std::max(least, files(service).completed);
    });
    QVERIFY(service.runs->restore());
    QCOMPARE(files(service).completed, 7);
    QCOMPARE(files(service).total, 20);
    service.world.extracting.open();
    QTRY_COMPARE(toString(service.state()), u"Completed"_s);
    QCOMPARE(files(service).completed, 20);
    QCOMPARE(backwards.join(u'\n'), QString());
    QCOMPARE(m_disk->extracted, 20);
}

void TestRunQueue::numbersGoOnAfterAKill()
{
    qint64 sequence = 0, control = 0;
    for (int life = 0; life < 5; ++life) {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        QVERIFY(service.runs->status()->sequence > sequence);
        QVERIFY(service.runs->status()->controlSequence > control);
        Reply paused, resumed;
        service.runs->pause(holdOf(HoldScope::Service), mira, paused.reply());
        service.runs->resume(holdOf(HoldScope::Service), mira, resumed.reply());
        QTRY_VERIFY(resumed.result);
        sequence = service.runs->status()->sequence;
        control = service.runs->status()->controlSequence;
        service.kill();
    }
}

void TestRunQueue::tellsOfAnEarlierRun()
{
    m_disk->tree[u"f06.c"_s] = "fail";
    StatusRecord before;
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        const QString run = start(service, project(u"a"_s));
        QTRY_COMPARE(state(service, run), u"Completed"_s);
        before = *service.runs->status();
    }
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    for (const QString &run : { QString(), before.run }) {
        const StatusRecord after = *service.runs->status(run);
        QCOMPARE(after.run, before.run);
        QCOMPARE(after.project, before.project);
        QCOMPARE(toString(after.state), u"Completed"_s);
        QCOMPARE(after.completedTasks, before.completedTasks);
        QCOMPARE(after.totalTasks, before.totalTasks);
        QCOMPARE(after.phases, before.phases);
        QCOMPARE(after.failed, before.failed);
        for (const Department department : allDepartments) {
            const DepartmentProgress &was = before.departments[int(department)], &is = after.departments[int(department)];
            QCOMPARE(is.completed, was.completed);
            QCOMPARE(is.failed, was.failed);
            QCOMPARE(toString(is.state), toString(was.state));
        }
    }
    QVERIFY(!service.runs->status(u"99"_s));
}

QTEST_GUILESS_MAIN(TestRunQueue)
#include "tst_runqueue.moc"
