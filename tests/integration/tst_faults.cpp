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

/// Stands in for the service, by its name: does to its folder what it is told.
constexpr auto standIn = R"(#!/usr/bin/python3
import os, sys
def at(name): return sys.argv[1] + '/' + name
def opened(name, flags, change=lambda fd: None, sync=False):
    fd = os.open(at(name), flags, 0o644)
    change(fd)
    if sync: os.fsync(fd)
    os.close(fd)
def put(name, offset, text, sync=False): opened(name, os.O_WRONLY | os.O_CREAT, lambda fd: os.pwrite(fd, text, offset), sync)
def write(name, text, flags=0, sync=False): opened(name, os.O_WRONLY | os.O_CREAT | flags, lambda fd: os.write(fd, text), sync)
def cut(name, size, sync=False): opened(name, os.O_WRONLY, lambda fd: os.ftruncate(fd, size), sync)
def last(name='.'): opened(name, os.O_RDONLY, sync=True)
exec(sys.argv[2])
write('end', b'')
)";

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

    void aPowerCutTakesBack_data()
    {
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("left"); // of a=one and sub/b=two
        const QString before = u"a=one sub/b=two"_s;
        const auto row = [](const char *name, const QString &changes, const QString &left) { QTest::newRow(name) << changes << left; };
        row("nothing", u"pass"_s, before);
        row("overwritten in place", u"put('a', 1, b'XX')"_s, before);
        row("overwritten twice", u"put('a', 0, b'X'); put('a', 0, b'YY')"_s, before);
        row("overwritten and longer", u"put('a', 2, b'XXXX')"_s, before);
        row("continued", u"write('a', b' more', os.O_APPEND)"_s, before);
        row("emptied on opening", u"write('a', b'X', os.O_TRUNC)"_s, before);
        row("cut and continued", u"cut('a', 1); put('a', 1, b'XXXX')"_s, before);
        row("removed", u"os.unlink(at('a'))"_s, before);
        row("removed and made anew", u"os.unlink(at('a')); write('a', b'new')"_s, before);
        row("made", u"write('c', b'new')"_s, before);
        row("made in a new folder", u"os.mkdir(at('d')); write('d/c', b'new')"_s, before);
        row("moved", u"os.rename(at('a'), at('c'))"_s, before);
        row("moved over another", u"os.rename(at('a'), at('sub/b'))"_s, before);
        row("a second name", u"os.link(at('a'), at('c'))"_s, before);
        row("a folder with what was in it", u"os.unlink(at('sub/b')); os.rmdir(at('sub'))"_s, before);
        // What a sync covered stays, of a file its bytes and of a folder its names, and nothing else.
        row("overwritten and synced", u"put('a', 1, b'XX', sync=True)"_s, u"a=oXX sub/b=two"_s);
        row("overwritten, synced, overwritten", u"put('a', 1, b'XX', sync=True); put('a', 0, b'YYYY')"_s, u"a=oXX sub/b=two"_s);
        row("removed and synced", u"os.unlink(at('a')); last()"_s, u"sub/b=two"_s);
        row("removed, another folder synced", u"os.unlink(at('a')); last('sub')"_s, before);
        row("made, bytes synced", u"write('c', b'new', sync=True)"_s, before);
        row("made, name synced", u"write('c', b'new'); last()"_s, u"a=one c= sub/b=two"_s);
        row("made and synced", u"write('c', b'new', sync=True); last()"_s, u"a=one c=new sub/b=two"_s);
        row("moved and synced, then continued", u"os.rename(at('a'), at('sub/b')); last('sub'); write('sub/b', b'X', os.O_APPEND)"_s, u"sub/b=one"_s);
    }

    void aPowerCutTakesBack()
    {
        QFETCH(QString, changes);
        QFETCH(QString, left);
        const QString program = m_dir.filePath(u"tarsd"_s);
        QVERIFY(writeFile(program, standIn) && QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
        QString fault = u"count"_s;
        for (const bool cuts : {false, true}) {
            const Place place = placeOf(u"stand-in"_s);
            QVERIFY(writeFile(place.folder + u"/a"_s, "one") && writeFile(place.folder + u"/sub/b"_s, "two"));
            QProcess process;
            process.setProcessEnvironment(faulty(place, fault));
            process.start(program, {place.folder, changes});
            QVERIFY(process.waitForFinished(patience));
            QVERIFY2(cuts ? process.exitStatus() == QProcess::CrashExit : process.exitCode() == 0, process.readAllStandardError().constData());
            fault = u"powercut:%1"_s.arg(pointsSoFar(place)); // before the last one
            if (!cuts)
                continue;
            QStringList found;
            const auto files = filesBelow(place.folder);
            for (auto it = files.begin(); it != files.end(); ++it)
                found.append(it.key() + u'=' + QString::fromUtf8(it->content));
            QCOMPARE(found.join(u' '), left);
        }
    }

    void faults_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("share"); // of the points that are tried, in percent
        QTest::newRow("kill") << u"kill"_s << 100;
        QTest::newRow("torn write") << u"torn"_s << 30;
        QTest::newRow("power cut") << u"powercut"_s << 60;
        QTest::newRow("power cut, some had reached the disk") << u"partialcut"_s << 60;
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
            if (only.startsWith(action + u':'))
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
        const bool killed = !fault.startsWith(u'e');
        if (acknowledged && killed) // what was acknowledged goes on by itself
            QVERIFY2(asker.waitForState(u"Completed"_s), "an acknowledged run did not continue");
        if (!killed || !acknowledged) {
            // One that died between the effect and its acknowledgement goes on as well. The service says so, not the mirror,
            // which knows nothing in the first moment of a connection.
            const QString now = asker.state();
            if (now == "NotStarted"_L1 || now == "Failed"_L1 || (now == "Completed"_L1 && !killed))
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
