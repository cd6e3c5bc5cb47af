// The window as a person meets it: a display, a window manager, a tray, a mouse. What the service makes of the clicks is
// asked of the terminal client, not of the window. Skipped where the programs for it are missing.
#include "common/base/paths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestEndToEnd : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_display, m_bus, m_manager, m_panel, m_service, m_window;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QString m_windowId;

    // Of the header at 1280 × 840, see gui/pages/header.cpp.
    static constexpr QPoint mainButton{1060, 32}, mainButtonAlone{1158, 32};

    void start(QProcess &process, const QString &program, const QStringList &arguments)
    {
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(program, arguments);
        QVERIFY2(process.waitForStarted(), qPrintable(program));
    }

    QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        process.waitForFinished(20000);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    QString state()
    {
        const QString json = run(QStringLiteral(TARS_BIN_DIR "/tars"), {u"--data-dir"_s, data(), u"--json"_s, u"doc-status"_s});
        return QJsonDocument::fromJson(json.toUtf8()).object().value(u"State"_s).toString();
    }

    void click(const QPoint &at, int button = 1)
    {
        run(u"xdotool"_s, {u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, QString::number(button)});
    }

    void key(const QString &keys) { run(u"xdotool"_s, {u"key"_s, u"--window"_s, m_windowId, keys}); }

    QString visibleWindow() { return run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^TARS Documentation Centre$"_s}).section(u'\n', 0, 0); }

    /// The icon is the one small window of the program's.
    QPoint trayIcon()
    {
        const QStringList ids = run(u"xdotool"_s, {u"search"_s, u"--class"_s, u"tars-desktop"_s}).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &id : ids) {
            static const QRegularExpression numbers(u"X=(-?\\d+)\\nY=(-?\\d+)\\nWIDTH=(\\d+)\\nHEIGHT=(\\d+)"_s);
            const auto match = numbers.match(run(u"xdotool"_s, {u"getwindowgeometry"_s, u"--shell"_s, id}));
            const int width = match.captured(3).toInt(), height = match.captured(4).toInt();
            if (match.hasMatch() && width >= 12 && width <= 64 && height >= 12 && height <= 64 && match.captured(1).toInt() >= 0)
                return {match.captured(1).toInt() + width / 2, match.captured(2).toInt() + height / 2};
        }
        return {};
    }

    QString data() const { return m_dir.filePath(u"data"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"Xvfb"_s, u"openbox"_s, u"trayer"_s, u"dbus-daemon"_s, u"xdotool"_s})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
        for (const QString &program : {u"tarsd"_s, u"tars"_s, u"tars-desktop"_s})
            if (!QFile::exists(QStringLiteral(TARS_BIN_DIR "/") + program))
                QSKIP(qPrintable(program + u" is not built"_s));
        QDir(m_dir.path()).mkpath(u"project"_s);
        QDir(m_dir.path()).mkpath(u"runtime"_s);
        QFile::setPermissions(m_dir.filePath(u"runtime"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        // Enough to do that each click comes in time.
        for (int i = 0; i < 600; ++i) {
            QFile file(m_dir.filePath(u"project/part%1.h"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int f = 0; f < 60; ++f)
                file.write(QStringLiteral("/// Adds %2 to its argument.\nint add_%1_%2(int value);\n").arg(i).arg(f).toUtf8());
        }
        m_display.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
        QVERIFY(m_display.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_display.canReadLine() || m_display.waitForReadyRead(100), 20000);
        const QString display = u":"_s + QString::fromLatin1(m_display.readLine()).trimmed();
        m_environment.insert(u"DISPLAY"_s, display);
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_environment.insert(u"XDG_CONFIG_HOME"_s, m_dir.filePath(u"config"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir.filePath(u"runtime"_s));
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        start(m_bus, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_bus.canReadLine() || m_bus.waitForReadyRead(100), 20000);
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(m_bus.readLine()).trimmed());
        start(m_manager, u"openbox"_s, {});
        start(m_panel, u"trayer"_s, {u"--edge"_s, u"bottom"_s, u"--align"_s, u"right"_s, u"--height"_s, u"28"_s});
        start(m_service, QStringLiteral(TARS_BIN_DIR "/tarsd"), {u"--data-dir"_s, data(), u"--port"_s, u"0"_s, u"--workers"_s, u"1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(tars::readEndpoint(data()).ok(), 30000);
        start(m_window, QStringLiteral(TARS_BIN_DIR "/tars-desktop"), {u"--data-dir"_s, data(), u"--project"_s, m_dir.filePath(u"project"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(!(m_windowId = visibleWindow()).isEmpty(), 30000);
        run(u"xdotool"_s, {u"windowsize"_s, u"--sync"_s, m_windowId, u"1280"_s, u"840"_s});
        run(u"xdotool"_s, {u"windowmove"_s, u"--sync"_s, m_windowId, u"0"_s, u"0"_s});
        // The frame moves the inside: what counts is where that lies.
        QTRY_VERIFY_WITH_TIMEOUT(!trayIcon().isNull(), 30000);
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_window, &m_service, &m_panel, &m_manager, &m_bus, &m_display}) {
            if (process->state() == QProcess::NotRunning)
                continue;
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
            process->waitForFinished(5000);
        }
    }

    QPoint inWindow(const QPoint &at)
    {
        static const QRegularExpression numbers(u"X=(-?\\d+)\\nY=(-?\\d+)"_s);
        const auto match = numbers.match(run(u"xdotool"_s, {u"getwindowgeometry"_s, u"--shell"_s, m_windowId}));
        return at + QPoint(match.captured(1).toInt(), match.captured(2).toInt());
    }

    void startPauseResumeByMouse()
    {
        // Until it is connected the button is off, and a click on it nothing.
        QTRY_VERIFY_WITH_TIMEOUT((click(inWindow(mainButtonAlone)), state() == "Running"_L1), 60000);
        // The button becomes Pause, and moves: Stop stands beside it now.
        QTRY_VERIFY_WITH_TIMEOUT((click(inWindow(mainButton)), state() == "Paused"_L1 || state() == "Pausing"_L1), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Paused"_s, 60000);
        click(inWindow(mainButton));
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Running"_s, 60000);
    }

    void closeToTrayAndBack()
    {
        key(u"ctrl+w"_s);
        QTRY_VERIFY_WITH_TIMEOUT(visibleWindow().isEmpty(), 20000);
        QCOMPARE(m_window.state(), QProcess::Running);
        click(trayIcon());
        QTRY_VERIFY_WITH_TIMEOUT(!visibleWindow().isEmpty(), 20000);
        click(trayIcon());
        QTRY_VERIFY_WITH_TIMEOUT(visibleWindow().isEmpty(), 20000);
        click(trayIcon());
        QTRY_VERIFY_WITH_TIMEOUT(!visibleWindow().isEmpty(), 20000);
    }

    void trayMenuPauses()
    {
        if (state() != "Running"_L1)
            QSKIP("the run was too short for this machine");
        click(trayIcon(), 3);
        // A menu takes what is typed as the beginning of an entry.
        run(u"xdotool"_s, {u"sleep"_s, u"0.5"_s, u"type"_s, u"--delay"_s, u"60"_s, u"Pause"_s});
        run(u"xdotool"_s, {u"key"_s, u"Return"_s});
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Paused"_s, 60000);
    }

    void secondStartRaisesTheFirst()
    {
        key(u"ctrl+w"_s);
        QTRY_VERIFY_WITH_TIMEOUT(visibleWindow().isEmpty(), 20000);
        QProcess second;
        start(second, QStringLiteral(TARS_BIN_DIR "/tars-desktop"), {u"--data-dir"_s, data()});
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!visibleWindow().isEmpty(), 20000);
    }

    void quittingLeavesTheService()
    {
        key(u"ctrl+q"_s);
        QVERIFY(m_window.waitForFinished(20000));
        QCOMPARE(m_window.exitCode(), 0);
        QVERIFY(!state().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
