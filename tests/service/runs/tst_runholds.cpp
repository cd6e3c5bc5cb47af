// What holds a run: pauses of it and of departments, a full disk, a folder that is another; and how that ends.
#include "tests/service/runs/runfixture.h"

#include <QSignalSpy>

using namespace tars;
using namespace tars::fakes;

class TestRunHolds : public QObject, RunsOfAProject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }

    void pausesAndResumes();
    void pausesDuringFoundation();
    void heldDepartmentStaysHeld();
    void pauseEndsByItself();
    void clockJumps_data();
    void clockJumps();
    void diskFull();
    void outputReplaced();

private:
    void set(bool Disk::*trouble, bool value)
    {
        const std::lock_guard lock(m_disk->mutex);
        m_disk.get()->*trouble = value;
    }
    /// A run whose workers meet the trouble at their first document.
    bool startAndMeet(Service &service, bool Disk::*trouble)
    {
        service.development.writing.close();
        start(service);
        if (!QTest::qWaitFor([&] { return service.development.writing.waiting() > 0; }))
            return false;
        set(trouble, true);
        service.development.writing.open();
        return true;
    }
};

void TestRunHolds::pausesAndResumes()
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

void TestRunHolds::pausesDuringFoundation()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    service.world.extracting.close();
    start(service);
    QTRY_COMPARE(service.world.extracting.waiting(), 2);
    QTRY_VERIFY(service.runs->status()->phase == Phase::Foundation); // told from another thread
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

void TestRunHolds::heldDepartmentStaysHeld()
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

void TestRunHolds::pauseEndsByItself()
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

void TestRunHolds::clockJumps_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("an hour on") << 1;
    QTest::newRow("an hour back") << -1;
}

void TestRunHolds::clockJumps()
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

void TestRunHolds::diskFull()
{
    Service service(m_disk);
    QVERIFY(service.runs->restore());
    QVERIFY(startAndMeet(service, &Disk::full));
    QTRY_COMPARE(toString(service.state()), toString(RunState::Paused));
    QCOMPARE(service.runs->serviceHolds().size(), 1);
    QCOMPARE(service.runs->serviceHolds()[0].reason, QString(errc::storageFull));
    QCOMPARE(service.runs->status()->failed, 0);
    set(&Disk::full, false);
    Reply resumed, released;
    service.runs->resume(holdOf(), mira, resumed.reply());
    service.runs->resume(holdOf(HoldScope::Department, Department::DevOps), mira, released.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(service.runs->status()->failed, 0);
    QVERIFY(service.runs->serviceHolds().isEmpty());
    QCOMPARE(m_disk->output.size(), 42u);
}

void TestRunHolds::outputReplaced()
{
    {
        Service service(m_disk);
        QVERIFY(service.runs->restore());
        QSignalSpy problems(service.runs.get(), &RunService::problemFound);
        QVERIFY(startAndMeet(service, &Disk::replaced));
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
    set(&Disk::replaced, false);
    service.runs->resume(holdOf(), mira, resumed.reply());
    QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    QCOMPARE(service.runs->status()->failed, 0);
    QCOMPARE(m_disk->output.size(), 42u);
}

QTEST_GUILESS_MAIN(TestRunHolds)
#include "tst_runholds.moc"
