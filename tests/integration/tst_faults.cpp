// The promise under faults: at points spread over all that a run does to the disk the service is killed, its power cut, its
// disk made to refuse. Each time the set ends in the bytes of an undisturbed run. All points: TARS_FAULT_POINTS=0;
// one: TARS_FAULT_ONLY=kill:123.
#include "serviceprocess.h"

#include <QtEndian>

using namespace tars;
using namespace tars::test;

namespace
{
constexpr int modules = 12;

QMap<QString, QByteArray> bytesBelow(const QString &folder)
{
    QMap<QString, QByteArray> bytes;
    const auto files = filesBelow(folder);
    for (auto it = files.begin(); it != files.end(); ++it)
        bytes.insert(it.key(), it->content);
    return bytes;
}
} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_dir.setAutoRemove(!qEnvironmentVariableIsSet("TARS_FAULT_ONLY"));
        m_project = m_dir.filePath(u"project"_s);
        QVERIFY(makeProject(m_project, modules));
        const Place place = placeOf(u"undisturbed"_s);
        ServiceProcess service(place.data);
        service.environment = faulty(place, u"count"_s);
        QVERIFY(service.start({ u"--workers"_s, u"1"_s }));
        {
            Asker asker(place.data);
            QVERIFY(asker.connectNow());
            QVERIFY(!asker.start(m_project, place.output).isEmpty());
            QVERIFY(asker.waitForState(u"Completed"_s));
        }
        m_points = pointsSoFar(place);
        QCOMPARE(service.terminate(), 0);
        m_expected = bytesBelow(place.output);
        qInfo() << "points at which the disk is changed:" << m_points << "files:" << m_expected.size();
        QVERIFY(m_points > m_expected.size());
    }

    void faults_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("share"); // of the points that are tried, in percent
        QTest::newRow("kill") << u"kill"_s << 100;
        QTest::newRow("torn write") << u"torn"_s << 30;
        QTest::newRow("power cut") << u"powercut"_s << 60;
        QTest::newRow("disk full") << u"enospc"_s << 40;
        QTest::newRow("disk error") << u"eio"_s << 40;
    }

    void faults()
    {
        QFETCH(QString, action);
        QFETCH(int, share);
        bool isSet = false;
        const int asked = qEnvironmentVariableIntValue("TARS_FAULT_POINTS", &isSet);
        const QString only = qEnvironmentVariable("TARS_FAULT_ONLY"); // "powercut:1520"
        if (!only.isEmpty()) {
            if (only.startsWith(action))
                survive(only);
            return;
        }
        const qint64 wanted = isSet ? asked : 20;
        const qint64 tries = wanted == 0 ? m_points : std::max<qint64>(1, wanted * share / 100);
        for (qint64 i = 0; i < tries; ++i) {
            const qint64 point = 1 + i * (m_points - 1) / std::max<qint64>(1, tries - 1);
            const QString fault = u"%1:%2"_s.arg(action).arg(point);
            survive(fault);
            if (QTest::currentTestFailed()) {
                qInfo() << "at" << fault;
                return;
            }
        }
        qInfo() << action << "at" << tries << "of" << m_points << "points: the same bytes each time";
    }

private:
    struct Place {
        QString folder, data, output;
    };
    Place placeOf(const QString &name) const
    {
        const QString folder = m_dir.filePath(name);
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        return { folder, folder + u"/data"_s, folder + u"/output"_s };
    }
    QProcessEnvironment faulty(const Place &place, const QString &fault) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        preload(environment, u"faultshim"_s);
        environment.insert(u"TARS_FAULT"_s, fault);
        environment.insert(u"TARS_FAULT_ROOT"_s, place.folder);
        environment.insert(u"TARS_FAULT_COUNTER"_s, counterOf(place));
        return environment;
    }
    QString counterOf(const Place &place) const { return m_dir.filePath(QFileInfo(place.folder).fileName() + u".count"_s); }
    qint64 pointsSoFar(const Place &place) const
    {
        const QByteArray bytes = readFile(counterOf(place));
        return bytes.size() == 8 ? qint64(qFromLittleEndian<quint64>(bytes.constData())) : 0;
    }

    /// A run with the fault, then whatever its user would do: start the service again, resume, run again.
    void survive(const QString &fault)
    {
        const Place place = placeOf(u"disturbed"_s);
        bool acknowledged = false;
        {
            ServiceProcess service(place.data);
            service.environment = faulty(place, fault);
            service.launch({ u"--workers"_s, u"1"_s });
            const bool listens = QTest::qWaitFor(
                [&] {
                    const auto endpoint = readEndpoint(place.data);
                    return service.hasEnded() || (endpoint && endpoint->pid == service.pid());
                },
                patience);
            QVERIFY2(listens, "neither listening nor ended");
            if (!service.hasEnded()) {
                Asker asker(place.data);
                asker.client.open();
                QVERIFY(QTest::qWaitFor(
                    [&] {
                        return service.hasEnded() || asker.client.connection().state() == Connection::State::Open;
                    },
                    patience));
                if (!service.hasEnded()) {
                    const auto answer = asker.client.request(
                        u"documentation.start"_s, QJsonObject{ { u"project"_s, m_project }, { u"output"_s, place.output } }, patience);
                    QVERIFY(QTest::qWaitFor([&] { return service.hasEnded() || answer.isFinished(); }, patience));
                    acknowledged = answer.isFinished() && answer.result().ok();
                    QString last;
                    const bool settled = QTest::qWaitFor(
                        [&] {
                            if (service.hasEnded())
                                return true;
                            last = lastState(asker);
                            return last == "Completed"_L1 || last == "Failed"_L1 || last == "Paused"_L1 || !acknowledged;
                        },
                        patience);
                    QVERIFY2(settled, qPrintable(u"still "_s + last));
                    if (last == "Paused"_L1) { // held, with a reason: somebody made room
                        QVERIFY(asker.ask(u"documentation.resume"_s, { { u"scope"_s, u"service"_s } }).ok());
                        QVERIFY(asker.waitForState(u"Completed"_s));
                    }
                }
            }
            if (!service.hasEnded())
                (void)service.terminate();
        }
        ServiceProcess service(place.data);
        QVERIFY2(service.start({ u"--workers"_s, u"1"_s }), "does not start again");
        Asker asker(place.data);
        QVERIFY(asker.connectNow());
        const bool killed = !fault.startsWith("e"_L1);
        if (acknowledged && killed) // what was acknowledged goes on by itself
            QVERIFY2(asker.waitForState(u"Completed"_s), "an acknowledged run did not continue");
        if (!killed || !acknowledged) {
            QVERIFY(!asker.start(m_project, place.output).isEmpty());
            QVERIFY(asker.waitForState(u"Completed"_s));
        }
        QCOMPARE(service.terminate(), 0);
        const auto found = bytesBelow(place.output);
        for (auto it = m_expected.begin(); it != m_expected.end(); ++it)
            QVERIFY2(found.value(it.key()) == it.value(),
                qPrintable(u"missing or other bytes: %1 (%2 of %3 bytes), beside it: %4"_s.arg(it.key())
                               .arg(found.value(it.key()).size())
                               .arg(it->size())
                               .arg(QStringList(found.keys()).filter(u".new."_s).join(u' '))));
        QCOMPARE(found.size(), m_expected.size());
    }

    static QString lastState(Asker &asker)
    {
        const auto status = asker.client.request(u"documentation.status"_s, QJsonObject(), 5'000);
        (void)QTest::qWaitFor([&] { return status.isFinished(); }, 6'000);
        return status.isFinished() && status.result().ok() ? (*status.result())[u"State"].toString() : QString();
    }

    QTemporaryDir m_dir;
    QString m_project;
    QMap<QString, QByteArray> m_expected;
    qint64 m_points = 0;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
