#include "common/client/servicemirror.h"
#include "common/wire/messages.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
StatusRecord record(qint64 sequence, qint64 completed)
{
    StatusRecord status;
    status.state = RunState::Running;
    status.run = u"7"_s;
    status.sequence = sequence;
    status.totalTasks = 100;
    status.completedTasks = completed;
    return status;
}
} // namespace

class TestServiceMirror : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsWholeRecords()
    {
        ServiceMirror mirror;
        QVERIFY(!mirror.hasStatus());
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(5, 10))), ServiceMirror::Applied::Changed);
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(6, 11))), ServiceMirror::Applied::Changed);
        QCOMPARE(mirror.status(), record(6, 11));
    }

    void ignoresWhatWasOvertaken()
    {
        ServiceMirror mirror;
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(6, 11))), ServiceMirror::Applied::Changed);
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(5, 10))), ServiceMirror::Applied::Stale);
        QCOMPARE(mirror.status().completedTasks, 11);
    }

    void takesAnySequenceAfterAReconnection()
    {
        ServiceMirror mirror;
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(600, 11))), ServiceMirror::Applied::Changed);
        mirror.reset(); // another service, or one whose data was set aside, counts from its own number
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(3, 1))), ServiceMirror::Applied::Changed);
        QCOMPARE(mirror.status().sequence, 3);
    }

    void followsDeltasAndNoticesGaps()
    {
        const QJsonObject five = wire::encodeStatus(record(5, 10));
        const QJsonObject six = wire::encodeStatus(record(6, 11));
        const QJsonObject seven = wire::encodeStatus(record(7, 12));
        ServiceMirror mirror;
        QCOMPARE(mirror.applyRecord(wire::encodeStatusDelta(five, six)), ServiceMirror::Applied::Gap);
        QCOMPARE(mirror.applyRecord(five), ServiceMirror::Applied::Changed);
        QCOMPARE(mirror.applyRecord(wire::encodeStatusDelta(six, seven)), ServiceMirror::Applied::Gap);
        QCOMPARE(mirror.applyRecord(wire::encodeStatusDelta(five, six)), ServiceMirror::Applied::Changed);
        QCOMPARE(mirror.status(), record(6, 11));
    }

    void keepsItsStateWhenARecordIsBroken()
    {
        ServiceMirror mirror;
        QCOMPARE(mirror.applyRecord(wire::encodeStatus(record(5, 10))), ServiceMirror::Applied::Changed);
        QJsonObject broken = wire::encodeStatus(record(6, 11));
        broken.insert(u"State"_s, u"Flying"_s);
        QCOMPARE(mirror.applyRecord(broken), ServiceMirror::Applied::Invalid);
        QCOMPARE(mirror.applyRecord({}), ServiceMirror::Applied::Invalid);
        QCOMPARE(mirror.status(), record(5, 10));
    }
};

QTEST_GUILESS_MAIN(TestServiceMirror)
#include "tst_servicemirror.moc"
