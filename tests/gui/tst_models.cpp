// The item models under Qt's own tester, the charts' arithmetic and how numbers are written.
#include "gui/models/activitymodel.h"
#include "gui/models/departmentmodel.h"
#include "gui/models/format.h"
#include "gui/models/samplestore.h"
#include "tests/fakes/fakeservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
ActivityEntry entry(qint64 id, int secondsAgo, const QString &kind = u"document"_s)
{
    static const QDateTime base = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    ActivityEntry e;
    e.id = id;
    e.at = base.addSecs(-secondsAgo);
    e.kind = kind;
    e.text = u"entry %1"_s.arg(id);
    return e;
}
constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void departmentsOnlyTellWhatChanged()
    {
        DepartmentModel model;
        QAbstractItemModelTester tester(&model, mode);
        StatusRecord record = test::sampleRecord(RunState::Running);
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(1).data(DepartmentModel::CountRole).toString(), u"1,288 / 1,760"_s);
        QCOMPARE(model.index(1).data(DepartmentModel::PercentRole).toString(), u"73 %"_s);
        QCOMPARE(model.index(1).data(DepartmentModel::RateRole).toString(), u"1.1 docs/s"_s);
        QCOMPARE(model.index(1).data(DepartmentModel::LeftRole).toString(), u"7 min left"_s);
        QCOMPARE(model.summary(), u"4 running · 1 done"_s);
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
            u"Development, running, 1,288 of 1760 documents, 73 percent, 7 min left"_s);

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(changes.size(), 0);
        ++record.departments[2].completed;
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 2);
    }

    void departmentsWhileHeldAndLost()
    {
        DepartmentModel model;
        QAbstractItemModelTester tester(&model, mode);
        model.setRecord(test::sampleRecord(RunState::Paused), BarsLook::Striped);
        QCOMPARE(model.index(0).data(DepartmentModel::ChipTextRole).toString(), u"Paused"_s);
        QCOMPARE(model.index(0).data(DepartmentModel::RateRole).toString(), u"—"_s);
        QCOMPARE(model.index(0).data(DepartmentModel::TaskRole).toString(), u"Held at Rotating credentials safely"_s);
        QCOMPARE(BarsLook(model.index(4).data(DepartmentModel::BarsRole).toInt()), BarsLook::Final);
        model.setRecord(test::sampleRecord(RunState::Running), BarsLook::Faded);
        QCOMPARE(model.index(0).data(DepartmentModel::ChipTextRole).toString(), u"Last known"_s);
        QCOMPARE(model.index(4).data(DepartmentModel::ChipTextRole).toString(), u"Done"_s);
    }

    void departmentsWithoutUnits()
    {
        DepartmentModel model;
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.departments[0] = {};
        record.departments[0].state = DepartmentState::Empty;
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(model.index(0).data(DepartmentModel::PercentRole).toString(), u"—"_s);
        QCOMPARE(model.index(0).data(DepartmentModel::FractionRole).toDouble(), 0.0);
        QCOMPARE(model.index(0).data(DepartmentModel::CountRole).toString(), QString());
    }

    void activityIsSortedAndNeverDouble()
    {
        ActivityModel model;
        QAbstractItemModelTester tester(&model, mode);
        model.add({entry(1, 30), entry(3, 10), entry(2, 20)});
        model.add({entry(3, 10), entry(4, 5)});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.lastId(), 4);
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles << model.index(row, 0).data(ActivityModel::TitleRole).toString();
        QCOMPARE(titles, (QStringList{u"entry 4"_s, u"entry 3"_s, u"entry 2"_s, u"entry 1"_s}));
        model.addLocal(u"lost"_s, u"Connection to service lost"_s, u"refused"_s, entry(9, 7).at);
        QCOMPARE(model.index(1, 0).data(ActivityModel::TitleRole).toString(), u"Connection to service lost"_s);
        QCOMPARE(model.lastId(), 4);
    }

    void activityKeepsTheNewest()
    {
        ActivityModel model;
        QList<ActivityEntry> many;
        for (int i = 0; i < ActivityModel::maxRows + 10; ++i)
            many.append(entry(i + 1, 100000 - i));
        model.add(many);
        QCOMPARE(model.rowCount(), ActivityModel::maxRows);
        QCOMPARE(model.index(0, 0).data(ActivityModel::TitleRole).toString(), u"entry %1"_s.arg(ActivityModel::maxRows + 10));
    }

    void activityFilter()
    {
        ActivityModel model;
        ActivityEntry backoff = entry(3, 10, u"state"_s);
        backoff.text = u"Retry with back-off"_s;
        model.add({entry(1, 30), entry(2, 20, u"problem"_s), backoff});
        ActivityFilter filter;
        QAbstractItemModelTester tester(&filter, mode);
        filter.setSourceModel(&model);
        QCOMPARE(filter.rowCount(), 3);
        filter.setGroup(ActivityModel::Problems);
        QCOMPARE(filter.rowCount(), 1);
        filter.setGroup(ActivityModel::All);
        filter.setWords(u"BACK retry"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"retyr"_s);
        QCOMPARE(filter.rowCount(), 0);
    }

    void thinningKeepsPeaks()
    {
        QList<QPointF> points;
        for (int i = 0; i < 10000; ++i)
            points.append({double(i), i == 5555 ? 900.0 : i == 7777 ? -900.0 : 1.0});
        const QList<QPointF> thin = thinned(points, 600);
        QVERIFY(thin.size() <= 600);
        QVERIFY(thin.contains(QPointF(5555, 900)));
        QVERIFY(thin.contains(QPointF(7777, -900)));
        QCOMPARE(thin.first(), points.first());
        QCOMPARE(thin.last(), points.last());
        for (qsizetype i = 1; i < thin.size(); ++i)
            QVERIFY(thin[i - 1].x() < thin[i].x());
    }

    void axisTops_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("not a number") << qQNaN() << 1.0;
        QTest::newRow("3.4") << 3.4 << 4.0;
        QTest::newRow("exactly") << 4.0 << 4.0;
        QTest::newRow("4.1") << 4.1 << 10.0;
        QTest::newRow("700") << 700.0 << 1000.0;
    }
    void axisTops()
    {
        QFETCH(double, value);
        QTEST(niceCeiling(value), "top");
    }

    void ticksAreRound()
    {
        const QDateTime from = QDateTime(QDate(2026, 1, 2), QTime(14, 2, 13)), to = from.addSecs(26 * 60);
        const auto ticks = clockTicks(from, to, 5);
        QCOMPARE(ticks.size(), 5);
        QCOMPARE(ticks.first().time(), QTime(14, 5));
        QCOMPARE(clockTicks(from, to, 4).first().time(), QTime(14, 10));
        QVERIFY(clockTicks(to, from, 5).isEmpty());
    }

    void liveSamplesComeOnceASecond()
    {
        SampleStore store;
        const StatusRecord running = test::sampleRecord(RunState::Running), paused = test::sampleRecord(RunState::Paused);
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        for (int ms = 0; ms < 5000; ms += 100)
            store.addLive(running, 1, start.addMSecs(ms));
        QCOMPARE(store.samples().size(), 5);
        store.addLive(paused, 1, start.addSecs(10));
        QCOMPARE(store.holds().size(), 1);
        QVERIFY(!store.holds().first().to.isValid());
        store.addLive(running, 1, start.addSecs(20));
        QCOMPARE(store.holds().first().to, start.addSecs(20));
        // The service's own account of the same pause makes no second band.
        store.setHistory({}, {HoldSpan{start.addSecs(10), start.addSecs(20), u"run"_s}});
        QCOMPARE(store.holds().size(), 1);
        QCOMPARE(store.samples().size(), 7);
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << u"a few seconds"_s;
        QTest::newRow("40 s") << qint64(40) << u"1 min"_s;
        QTest::newRow("13 min") << qint64(13 * 60) << u"13 min"_s;
        QTest::newRow("2 h 5") << qint64(125 * 60) << u"2 h 5 min"_s;
        QTest::newRow("2 d 4 h") << qint64(52 * 3600) << u"2 d 4 h"_s;
    }
    void durations()
    {
        QFETCH(qint64, seconds);
        QTEST(format::duration(seconds), "text");
    }

    void rates()
    {
        QCOMPARE(format::rate(0), u"0"_s);
        QCOMPARE(format::rate(2.52), u"2.5"_s);
        QCOMPARE(format::rate(9.96), u"10"_s);
        QCOMPARE(format::rate(123.4), u"123"_s);
        QCOMPARE(format::rate(12345), u"12 k"_s);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
