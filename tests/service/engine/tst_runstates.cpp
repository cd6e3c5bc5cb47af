#include "common/base/errorcodes.h"
#include "service/engine/holdset.h"
#include "service/engine/runstatemachine.h"
#include "service/engine/workqueue.h"

#include <QJsonArray>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class TestRunStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void transitions_data();
    void transitions();
    void possible_data();
    void possible();
    void holds_data();
    void holds();
    void resumeRemovesOnlyItsOwn();
    void expiry();
    void departmentsTakeTurns();
    void heldLanesAreSkipped();
    void givenBackComesFirst();
};

void TestRunStates::transitions_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("to");
    // The protocol page's diagram, written out: everything that is not here is forbidden.
    const QHash<QString, QString> legal{
        { u"NotStarted Enqueue"_s, u"Queued"_s },
        { u"Queued Begin"_s, u"Running"_s },
        { u"Queued Stop"_s, u"Stopping"_s },
        { u"Running Hold"_s, u"Pausing"_s },
        { u"Running Stop"_s, u"Stopping"_s },
        { u"Running Complete"_s, u"Completed"_s },
        { u"Running Fail"_s, u"Failed"_s },
        { u"Pausing Settle"_s, u"Paused"_s },
        { u"Pausing Release"_s, u"Running"_s },
        { u"Pausing Stop"_s, u"Stopping"_s },
        { u"Paused Release"_s, u"Running"_s },
        { u"Paused Stop"_s, u"Stopping"_s },
        { u"Stopping Settle"_s, u"Stopped"_s },
    };
    for (int state = 0; state <= int(RunState::Failed); ++state) {
        for (const RunEvent event : allRunEvents) {
            const QString name = toString(RunState(state)) + u' ' + toString(event);
            QTest::newRow(qPrintable(name)) << state << int(event) << legal.value(name);
        }
    }
}

void TestRunStates::transitions()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, to);
    const auto next = nextState(RunState(state), RunEvent(event));
    QCOMPARE(next.ok(), !to.isEmpty());
    if (next) {
        QCOMPARE(toString(*next), to);
        return;
    }
    QCOMPARE(next.error().code, QString(errc::invalidState));
    QCOMPARE(next.error().args[u"state"].toString(), toString(RunState(state)));
    QVERIFY(next.error().args.contains(u"possible"));
    QVERIFY(next.error().text.contains(toString(RunState(state))));
}

void TestRunStates::possible_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("commands");
    const auto row = [](RunState state, const QStringList &commands) {
        QTest::newRow(qPrintable(toString(state))) << int(state) << commands;
    };
    row(RunState::NotStarted, { u"start"_s });
    row(RunState::Queued, { u"pause"_s, u"stop"_s });
    row(RunState::Running, { u"pause"_s, u"stop"_s });
    row(RunState::Pausing, { u"resume"_s, u"stop"_s });
    row(RunState::Paused, { u"resume"_s, u"stop"_s });
    row(RunState::Stopping, {});
    row(RunState::Stopped, { u"start"_s });
    row(RunState::Completed, { u"start"_s });
    row(RunState::Failed, { u"start"_s });
}

void TestRunStates::possible()
{
    QFETCH(int, state);
    QFETCH(QStringList, commands);
    QCOMPARE(possibleCommands(RunState(state)), commands);
    const Error error = invalidState(RunState(state), u"No."_s);
    QCOMPARE(error.args[u"possible"].toArray(), QJsonArray::fromStringList(commands));
}

static Hold hold(HoldScope scope, std::optional<Department> department = {})
{
    Hold made;
    made.scope = scope;
    made.department = department;
    return made;
}

void TestRunStates::holds_data()
{
    QTest::addColumn<bool>("service");
    QTest::addColumn<bool>("run");
    QTest::addColumn<bool>("development");
    QTest::addColumn<bool>("developmentHeld");
    QTest::addColumn<bool>("devopsHeld");
    QTest::addColumn<bool>("integrationHeld");
    QTest::addColumn<bool>("runHeld");
    for (int bits = 0; bits < 8; ++bits) {
        const bool service = bits & 1;
        const bool run = bits & 2;
        const bool development = bits & 4;
        QTest::addRow("%d", bits) << service << run << development << (service || run || development)
                                  << (service || run) << (service || run) << (service || run);
    }
}

void TestRunStates::holds()
{
    QFETCH(bool, service);
    QFETCH(bool, run);
    QFETCH(bool, development);
    HoldSet set;
    if (development)
        QVERIFY(set.add(hold(HoldScope::Department, Department::Development)));
    if (run)
        QVERIFY(set.add(hold(HoldScope::Run)));
    if (service)
        QVERIFY(set.add(hold(HoldScope::Service)));
    QTEST(set.holds(Department::Development), "developmentHeld");
    QTEST(set.holds(Department::DevOps), "devopsHeld");
    QTEST(set.holds(std::nullopt), "integrationHeld");
    QTEST(set.holdsRun(), "runHeld");
    QCOMPARE(set.list().size(), int(service) + int(run) + int(development));
    for (qsizetype i = 1; i < set.list().size(); ++i)
        QVERIFY(set.list()[i - 1].scope < set.list()[i].scope);
}

void TestRunStates::resumeRemovesOnlyItsOwn()
{
    HoldSet set;
    set.add(hold(HoldScope::Department, Department::DevOps));
    set.add(hold(HoldScope::Run));
    QVERIFY(!set.add(hold(HoldScope::Run)));
    QVERIFY(!set.remove(HoldScope::Department, Department::Development));
    QVERIFY(set.remove(HoldScope::Run));
    QVERIFY(!set.remove(HoldScope::Run));
    QVERIFY(set.holds(Department::DevOps));
    QVERIFY(!set.holds(Department::Development));
}

void TestRunStates::expiry()
{
    const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    HoldSet set;
    set.add(hold(HoldScope::Service));
    QVERIFY(!set.nextResumeAt().isValid());
    Hold timed = hold(HoldScope::Run);
    timed.resumeAt = noon;
    set.add(timed);
    QCOMPARE(set.nextResumeAt(), noon);
    QVERIFY(set.expired(noon.addMSecs(-1)).isEmpty());
    QCOMPARE(set.expired(noon), QList<Hold>{ timed });
}

void TestRunStates::departmentsTakeTurns()
{
    WorkQueue queue;
    for (int i = 0; i < 100; ++i)
        queue.append({ i, Department::Development });
    for (int i = 0; i < 3; ++i)
        queue.append({ i, Department::DevOps });
    for (int i = 0; i < 3; ++i)
        queue.append({ i, Department::QualityAssurance });
    QHash<Department, int> taken;
    for (int i = 0; i < 9; ++i)
        ++taken[*queue.take({})->lane];
    QCOMPARE(taken.value(Department::Development), 3);
    QCOMPARE(taken.value(Department::DevOps), 3);
    QCOMPARE(taken.value(Department::QualityAssurance), 3);
    for (int i = 3; i < 100; ++i)
        QCOMPARE(queue.take({})->index, i);
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.take({}));
}

void TestRunStates::heldLanesAreSkipped()
{
    WorkQueue queue;
    queue.append({ 1, Department::Development });
    queue.append({ 2, Department::DevOps });
    HoldSet set;
    set.add(hold(HoldScope::Department, Department::Development));
    QCOMPARE(queue.take(set)->index, 2);
    QVERIFY(!queue.take(set));
    QVERIFY(!queue.isEmpty());
    set.remove(HoldScope::Department, Department::Development);
    set.add(hold(HoldScope::Run));
    QVERIFY(!queue.take(set));
    QCOMPARE(queue.take({})->index, 1);
}

void TestRunStates::givenBackComesFirst()
{
    WorkQueue queue;
    queue.append({ 1, {} });
    queue.append({ 2, {} });
    const auto item = queue.take({});
    queue.giveBack(*item);
    QCOMPARE(queue.take({})->index, 1);
    QCOMPARE(queue.take({})->index, 2);
}

QTEST_GUILESS_MAIN(TestRunStates)
#include "tst_runstates.moc"
