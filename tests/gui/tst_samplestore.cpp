// What the charts draw: samples kept and thinned, pauses, axes that end at round numbers.
#include "gui/models/samplestore.h"
#include "tests/fakes/fakeservice.h"

#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestSampleStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysOfSamplesStayFew()
    {
        SampleStore store;
        const QDateTime start(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);
        StatusRecord record = test::sampleRecord(RunState::Running);
        constexpr int seconds = 36 * 3600, peak = 3 * 3600 + 17;
        for (int i = 0; i <= seconds; ++i) {
            record.unitsPerSecond = i == peak ? 90 : 2 + i % 3;
            store.addLive(record, 1, start.addSecs(i));
        }
        QVERIFY2(store.samples().size() < 2200, qPrintable(QString::number(store.samples().size())));
        QCOMPARE(store.first(), start);
        QCOMPARE(store.last(), start.addSecs(seconds));
        // The last minutes are whole, and no peak is lost before them.
        const auto recent = std::count_if(store.samples().cbegin(), store.samples().cend(), [&](const Sample &s) { return s.at > start.addSecs(seconds - 240); });
        QCOMPARE(int(recent), 240);
        QVERIFY(std::any_of(store.samples().cbegin(), store.samples().cend(), [](const Sample &s) { return s.unitsPerSecond == 90; }));
        QVERIFY(std::is_sorted(store.samples().cbegin(), store.samples().cend(), [](const Sample &a, const Sample &b) { return a.at < b.at; }));
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

    void shortRunsEndWhereTheyEnded()
    {
        SampleStore store;
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.departments[1].completed = 0;
        store.addLive(record, 1, start);
        record.departments[1].completed = 1760;
        store.addLive(record, 1, start.addMSecs(300));
        QCOMPARE(store.samples().last().completed.value(u"development"_s).toInt(), 0);
        record.state = RunState::Completed;
        store.addLive(record, 1, start.addMSecs(400));
        QCOMPARE(store.samples().last().completed.value(u"development"_s).toInt(), 1760);
        QCOMPARE(store.last(), start.addMSecs(400));
    }

    void linesStandStillWhileHeld()
    {
        // The service keeps no samples of a pause: what it tells after it was so from its start.
        SampleStore store;
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        const auto sample = [&start](int second, int done, double rate) {
            return Sample{start.addSecs(second), {{u"development"_s, done}}, rate, 1};
        };
        store.setHistory({sample(0, 0, 1), sample(9, 9, 1), sample(41, 12, 2)}, {HoldSpan{start.addSecs(10), start.addSecs(40), u"run"_s}});
        QCOMPARE(store.samples().size(), 5);
        QCOMPARE(store.samples().at(2).at, start.addSecs(10));
        QCOMPARE(store.samples().at(2).completed.value(u"development"_s).toInt(), 12);
        QCOMPARE(store.samples().at(2).unitsPerSecond, 0.0);
        QCOMPARE(store.samples().at(3).at, start.addSecs(40));
        QCOMPARE(store.samples().at(3).unitsPerSecond, 0.0);
    }

    void departmentsHeldOnTheirOwnAreNoPause()
    {
        SampleStore store;
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        store.setHistory({}, {HoldSpan{start, {}, u"development"_s}, HoldSpan{start.addSecs(10), start.addSecs(20), u"service"_s}});
        QCOMPARE(store.holds(), (QList<HoldSpan>{HoldSpan{start.addSecs(10), start.addSecs(20), u"service"_s}}));
    }

    void pauseToldByTheServiceEndsHere()
    {
        SampleStore store;
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        store.setHistory({}, {HoldSpan{start, {}, u"run"_s}});
        store.addLive(test::sampleRecord(RunState::Paused), 1, start.addSecs(5));
        store.addLive(test::sampleRecord(RunState::Running), 1, start.addSecs(10));
        QCOMPARE(store.holds().size(), 1);
        QCOMPARE(store.holds().first().to, start.addSecs(10));
    }
};

QTEST_GUILESS_MAIN(TestSampleStore)
#include "tst_samplestore.moc"
