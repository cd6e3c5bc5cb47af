#include "service/progress/progresstracker.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
class TestClock final : public Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC).addMSecs(ms);
    }
    qint64 monotonicMs() const override { return ms; }
    qint64 ms = 0;
};

StatusRecord recordOf(
    const ProgressTracker &tracker, RunState state = RunState::Running, std::optional<Department> held = {})
{
    StatusRecord record;
    tracker.fill(record, state, [held](Department department) { return held == department; });
    return record;
}
} // namespace

class TestProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void estimate_data();
    void estimate();
    void heldTimeDoesNotCount();
    void estimateWaitsForEvidence();
    void readingFilesIsNoRateOfDocuments();
    void departmentStates();
    void goesOnWhereItWas();
    void currentTask();
};

void TestProgress::estimate_data()
{
    QTest::addColumn<qint64>("written");
    QTest::addColumn<qint64>("remaining");
    QTest::addColumn<qint64>("activeMs");
    QTest::addColumn<double>("recent");
    QTest::addColumn<bool>("known");
    QTest::newRow("steady") << qint64(100) << qint64(300) << qint64(20'000) << 5.0 << true;
    QTest::newRow("slower of late") << qint64(1000) << qint64(300) << qint64(20'000) << 5.0 << true;
    QTest::newRow("too early") << qint64(100) << qint64(300) << qint64(14'999) << 5.0 << false;
    QTest::newRow("too few") << qint64(19) << qint64(300) << qint64(60'000) << 5.0 << false;
    QTest::newRow("nothing moves") << qint64(100) << qint64(300) << qint64(60'000) << 0.0 << false;
    QTest::newRow("done") << qint64(0) << qint64(0) << qint64(0) << 0.0 << true;
}

void TestProgress::estimate()
{
    QFETCH(qint64, written);
    QFETCH(qint64, remaining);
    QFETCH(qint64, activeMs);
    QFETCH(double, recent);
    QFETCH(bool, known);
    const auto left = estimateTimeLeft(written, remaining, activeMs, recent);
    QCOMPARE(left.has_value(), known);
    if (!left)
        return;
    QVERIFY(left->low <= left->seconds);
    QVERIFY(left->seconds <= left->high);
    if (remaining == 0)
        QCOMPARE(*left, TimeLeft{});
    else
        QVERIFY(left->low < left->high);
}

void TestProgress::heldTimeDoesNotCount()
{
    TestClock clock;
    ProgressTracker tracker(clock, 5, 2);
    tracker.setActive(true);
    clock.ms = 10'000;
    tracker.setActive(false);
    clock.ms = 70'000;
    QCOMPARE(tracker.activeSeconds(), 15.0);
    QCOMPARE(tracker.pausedSeconds(), 62.0);
    tracker.setActive(true);
    clock.ms = 71'000;
    QCOMPARE(tracker.activeSeconds(), 16.0);
    QCOMPARE(recordOf(tracker).activeSeconds, 16);
}

void TestProgress::estimateWaitsForEvidence()
{
    TestClock clock;
    ProgressTracker tracker(clock);
    tracker.setActive(true);
    tracker.setTotals({ { Department::Development, 1000 } }, 0);
    tracker.beginUnits(Phase::Departments, 1000);
    // Reused units say nothing of how long the others take.
    tracker.unitsEnded(Department::Development, ProgressTracker::Outcome::Reused, 500);
    clock.ms = 16'000;
    QVERIFY(!recordOf(tracker).estimatedSecondsLeft);
    for (int i = 0; i < 100; ++i) {
        clock.ms += 100;
        tracker.unitsEnded(Department::Development, ProgressTracker::Outcome::Written, 1);
    }
    const StatusRecord record = recordOf(tracker);
    QVERIFY(record.estimatedSecondsLeft);
    QVERIFY(*record.estimatedSecondsLow <= 40);
    QVERIFY(*record.estimatedSecondsHigh >= 40);
    QVERIFY(record.unitsPerSecond > 8 && record.unitsPerSecond < 12);
    QCOMPARE(record.totalTasks, 1000);
    QCOMPARE(record.completedTasks, 600);
    QCOMPARE(record.reused, 500);
    QVERIFY(!recordOf(tracker, RunState::Paused).estimatedSecondsLeft);
    QCOMPARE(recordOf(tracker, RunState::Paused).unitsPerSecond, 0.0);
}

void TestProgress::readingFilesIsNoRateOfDocuments()
{
    TestClock clock;
    ProgressTracker tracker(clock);
    tracker.setActive(true);
    tracker.beginFoundation(100, 0);
    for (int i = 0; i < 100; ++i) {
        clock.ms += 50;
        tracker.fileRead();
    }
    QCOMPARE(recordOf(tracker).unitsPerSecond, 0.0);
    // Shown is what is on disk.
    QCOMPARE(recordOf(tracker).phases[0].completed, 0);
    QVERIFY(tracker.showFiles(tracker.files(), tracker.filesRead()));
    QVERIFY(!tracker.showFiles(100, 100));
    QCOMPARE(recordOf(tracker).phases[0].total, 100);
    QCOMPARE(recordOf(tracker).phases[0].completed, 100);
    tracker.setTotals({ { Department::Development, 10 } }, 0);
    tracker.beginUnits(Phase::Departments, 10);
    for (int i = 0; i < 5; ++i) {
        clock.ms += 500;
        tracker.unitsEnded(Department::Development, ProgressTracker::Outcome::Written, 1);
    }
    const double rate = recordOf(tracker).unitsPerSecond;
    QVERIFY2(rate > 1.5 && rate < 2.6, qPrintable(QString::number(rate)));
}

void TestProgress::departmentStates()
{
    TestClock clock;
    ProgressTracker tracker(clock);
    const auto state
        = [&](Department department, RunState run = RunState::Running, std::optional<Department> held = {}) {
              return recordOf(tracker, run, held).departments[int(department)].state;
          };
    QCOMPARE(recordOf(tracker).departments.size(), 5);
    QCOMPARE(toString(state(Department::DevOps)), toString(DepartmentState::Waiting));
    tracker.setTotals({ { Department::Development, 2 }, { Department::QualityAssurance, 1 },
                          { Department::AiResearch, 1 } },
        1);
    tracker.beginUnits(Phase::Departments, 4);
    QCOMPARE(toString(state(Department::DevOps)), toString(DepartmentState::Empty));
    QCOMPARE(toString(state(Department::Development)), toString(DepartmentState::Waiting));
    QCOMPARE(toString(state(Department::Development, RunState::Running, Department::Development)),
        toString(DepartmentState::Paused));
    tracker.unitsEnded(Department::Development, ProgressTracker::Outcome::Written, 1);
    QCOMPARE(toString(state(Department::Development)), toString(DepartmentState::Running));
    QCOMPARE(toString(state(Department::Development, RunState::Paused)), toString(DepartmentState::Paused));
    QCOMPARE(toString(state(Department::Development, RunState::Stopped)), toString(DepartmentState::Stopped));
    tracker.unitsEnded(Department::Development, ProgressTracker::Outcome::Failed, 1);
    QCOMPARE(toString(state(Department::Development, RunState::Stopped)), toString(DepartmentState::Done));
    QVERIFY(tracker.departmentDone(Department::Development));
    tracker.unitsEnded(Department::QualityAssurance, ProgressTracker::Outcome::Failed, 1);
    QCOMPARE(toString(state(Department::QualityAssurance)), toString(DepartmentState::Failed));
    QVERIFY(!tracker.departmentDone(Department::DevOps));
}

void TestProgress::goesOnWhereItWas()
{
    TestClock clock;
    ProgressTracker tracker(clock);
    const auto development = [&] { return recordOf(tracker).departments[int(Department::Development)]; };
    tracker.setTotals({ { Department::Development, 10 }, { Department::DevOps, 3 } }, 2);
    tracker.setDone(Department::Development, { 6, 2, 1 });
    tracker.setDone(Department::DevOps, { 3, 0, 0 });
    tracker.setFiles(100, 70);
    tracker.beginFoundation(0, 0); // nobody has counted again yet
    QCOMPARE(recordOf(tracker).phases[0].total, 100);
    QCOMPARE(recordOf(tracker).phases[0].completed, 70);
    tracker.beginFoundation(100, 100);
    QCOMPARE(recordOf(tracker).completedTasks, 9);
    QCOMPARE(recordOf(tracker).totalTasks, 15);
    QCOMPARE(recordOf(tracker).phases[int(Phase::Departments)].completed, 9);
    QCOMPARE(toString(development().state), toString(DepartmentState::Waiting)); // nothing is written yet
    QCOMPARE(toString(recordOf(tracker).departments[int(Department::DevOps)].state), toString(DepartmentState::Done));
    // The tree changed while nobody ran: fewer units than were done, then those that still hold.
    tracker.setTotals({ { Department::Development, 5 }, { Department::DevOps, 3 } }, 2);
    QCOMPARE(development().completed, 5);
    tracker.beginUnits(Phase::Departments, 8);
    tracker.setDone(Department::Development, { 4, 2, 0 });
    tracker.setDone(Department::DevOps, { 3, 0, 0 });
    QCOMPARE(development().completed, 4);
    QCOMPARE(development().reused, 2);
    QCOMPARE(development().failed, 0);
    QCOMPARE(recordOf(tracker).phases[int(Phase::Departments)].completed, 7);
    tracker.unitsEnded(Department::Development, ProgressTracker::Outcome::Written, 1);
    QCOMPARE(recordOf(tracker).completedTasks, 8);
    QCOMPARE(recordOf(tracker).phases[int(Phase::Departments)].completed, 8);
}

void TestProgress::currentTask()
{
    TestClock clock;
    ProgressTracker tracker(clock);
    tracker.beginUnits(Phase::Departments, 2);
    tracker.workBegan(1, Department::DevOps, u"Build guide"_s);
    tracker.workBegan(0, Department::Development, u"a.h"_s);
    QCOMPARE(recordOf(tracker).currentTask, u"a.h"_s);
    QCOMPARE(recordOf(tracker).inWork, 2);
    QCOMPARE(recordOf(tracker).departments[int(Department::DevOps)].currentTask, u"Build guide"_s);
    tracker.workEnded(0);
    QCOMPARE(recordOf(tracker).currentTask, u"Build guide"_s);
    tracker.noWork();
    QCOMPARE(recordOf(tracker).inWork, 0);
    QVERIFY(recordOf(tracker).currentTask.isEmpty());
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
