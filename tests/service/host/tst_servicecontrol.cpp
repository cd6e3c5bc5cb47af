// Installing the service: the units as systemd itself judges them, and what is asked of systemctl.
#include "common/base/errorcodes.h"
#include "service/host/controlcommand.h"
#include "service/host/systemdcontrol.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

using Scope = ServiceControl::Scope;

namespace
{
QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
} // namespace

class TestServiceControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void systemdFindsNoFault_data();
    void systemdFindsNoFault();
    void odditiesOfThePath();
    void installsAndUninstalls();
    void leavesAPackagesUnitAlone();
    void reportsWhatTheManagerSays();
    void commandLine_data();
    void commandLine();

private:
    QStringList asked() const { return readFile(m_dir->filePath(u"asked"_s)).split(u'\n', Qt::SkipEmptyParts); }
    bool answer(const QByteArray &script) const
    {
        const QString path = m_dir->filePath(u"systemctl"_s);
        return writeFile(path, "#!/bin/sh\necho \"$@\" >> \"" + m_dir->path().toUtf8() + "/asked\"\n" + script)
            && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    SystemdControl control() const { return SystemdControl(Scope::User, m_dir->filePath(u"systemctl"_s)); }
    QString unit() const { return m_dir->filePath(u"config/systemd/user/tarsd.service"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestServiceControl::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_dir->filePath(u"config"_s).toUtf8());
    QVERIFY(answer("case \"$*\" in *LoadState*) echo loaded ;; esac\n"));
}

void TestServiceControl::systemdFindsNoFault_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("manager");
    QTest::newRow("user") << Scope::User << u"--user"_s;
    QTest::newRow("system") << Scope::System << u"--system"_s;
}

void TestServiceControl::systemdFindsNoFault()
{
    QFETCH(Scope, scope);
    QFETCH(QString, manager);
    const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (analyze.isEmpty())
        QFAIL("systemd-analyze is not installed here.");
    const QString path = m_dir->filePath(u"tarsd.service"_s);
    QVERIFY(writeFile(path, systemdUnit(scope, QStringLiteral(TARS_BIN_DIR "/tarsd")).toUtf8()));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir->path()); // a user manager wants one
    process.setProcessEnvironment(environment);
    process.start(analyze, { u"verify"_s, u"--man=no"_s, manager, path });
    QVERIFY(process.waitForFinished(60'000));
    // Unknown keys leave its exit code at 0, but it says so.
    const QByteArray said = process.readAll();
    QVERIFY2(said.isEmpty() && process.exitCode() == 0, said);
}

void TestServiceControl::odditiesOfThePath()
{
    const QString unit = systemdUnit(Scope::User, u"/opt/my $tars/100%/tarsd"_s);
    QVERIFY2(unit.contains(u"ExecStart=\"/opt/my $$tars/100%%/tarsd\"\n"_s), qPrintable(unit));
    QVERIFY(!unit.contains(u"@TARSD@"_s));
    QVERIFY(unit.contains(u"Type=notify\n"_s));
    // Without it the extractor, which locks itself down, would be killed by the very filter.
    QVERIFY(systemdUnit(Scope::System, u"/usr/bin/tarsd"_s).contains(u"SystemCallFilter=@system-service seccomp\n"_s));
}

void TestServiceControl::installsAndUninstalls()
{
    auto systemd = control();
    const auto installed = systemd.install(u"/opt/tars/bin/tarsd"_s);
    QVERIFY2(installed.ok(), installed.ok() ? "" : qPrintable(installed.error().text));
    QCOMPARE(*installed, unit());
    QCOMPARE(readFile(unit()), systemdUnit(Scope::User, u"/opt/tars/bin/tarsd"_s));
    QCOMPARE(asked().mid(1), QStringList({ u"--user daemon-reload"_s, u"--user enable tarsd.service"_s }));
    QVERIFY(systemd.start().ok());
    QCOMPARE(asked().last(), u"--user start tarsd.service"_s);
    QVERIFY(systemd.uninstall().ok());
    QVERIFY(!QFile::exists(unit()));
    QVERIFY(asked().contains(u"--user disable --now tarsd.service"_s));
    QCOMPARE(asked().last(), u"--user daemon-reload"_s);
}

void TestServiceControl::leavesAPackagesUnitAlone()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"usr/bin"_s) && QDir(m_dir->path()).mkpath(u"usr/lib/systemd/user"_s));
    const QString packaged = m_dir->filePath(u"usr/lib/systemd/user/tarsd.service"_s);
    QVERIFY(writeFile(packaged, "[Unit]\n"));
    // One that lies there without systemd finding it is none: it would never be started.
    QVERIFY(answer("case \"$*\" in *FragmentPath*) echo /elsewhere/tarsd.service ;; esac\n"));
    QCOMPARE(*control().install(m_dir->filePath(u"usr/bin/tarsd"_s)), unit());
    QVERIFY(QFile::remove(unit()) && QFile::remove(m_dir->filePath(u"asked"_s)));
    QVERIFY(answer("case \"$*\" in *FragmentPath*) echo " + packaged.toUtf8() + " ;; esac\n"));
    auto systemd = control();
    const auto installed = systemd.install(m_dir->filePath(u"usr/bin/tarsd"_s));
    QVERIFY(installed.ok());
    QCOMPARE(*installed, packaged);
    QVERIFY(!QFile::exists(unit()));
    QCOMPARE(asked().mid(1), QStringList{ u"--user enable tarsd.service"_s });
}

void TestServiceControl::reportsWhatTheManagerSays()
{
    auto systemd = control();
    QVERIFY(answer("case \"$*\" in *LoadState*) echo not-found ;; esac\n"));
    QCOMPARE(systemd.status()->state, ServiceControl::State::NotInstalled);
    QCOMPARE(systemd.start().error().code, QString(errc::notFound));
    QVERIFY(systemd.start().error().text.contains(u"tarsd install"_s));
    QVERIFY(answer("case \"$*\" in *LoadState*) echo loaded ;; *ActiveState*) echo active ;; *) echo Idle ;; esac\n"));
    QCOMPARE(systemd.status()->state, ServiceControl::State::Running);
    QCOMPARE(systemd.status()->text, u"active: Idle"_s);
    QVERIFY(answer("case \"$*\" in *LoadState*) echo loaded ;; *ActiveState*) echo failed ;; esac\n"));
    QCOMPARE(systemd.status()->state, ServiceControl::State::Stopped);
    QVERIFY(answer("echo no bus >&2; exit 1\n"));
    const auto failed = systemd.install(u"/opt/tars/bin/tarsd"_s);
    QVERIFY(!failed.ok());
    QVERIFY2(failed.error().text.contains(u"no bus"_s), qPrintable(failed.error().text));
}

void TestServiceControl::commandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code"); // -1: no such command
    QTest::newRow("options") << QStringList{ u"--port"_s, u"0"_s } << -1;
    QTest::newRow("nothing") << QStringList{} << -1;
    QTest::newRow("status") << QStringList{ u"status"_s, u"--user"_s } << 3;
    QTest::newRow("stop") << QStringList{ u"stop"_s, u"--user"_s } << 0;
    QTest::newRow("unknown option") << QStringList{ u"install"_s, u"--everywhere"_s } << 2;
}

void TestServiceControl::commandLine()
{
    QFETCH(QStringList, arguments);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_dir->path().toUtf8() + ':' + path);
    const auto code = runControlCommand(arguments, u"/opt/tars/bin/tarsd"_s);
    qputenv("PATH", path);
    QTEST(code.value_or(-1), "code");
}

QTEST_GUILESS_MAIN(TestServiceControl)
#include "tst_servicecontrol.moc"
