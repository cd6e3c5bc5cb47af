// Monitor and prompt as somebody at a terminal has them: keys typed, the screen read back, the terminal left as it was.
#include "tests/integration/pseudoterminal.h"
#include "tests/integration/serviceprocess.h"

#include <QTest>

using namespace tars;
using namespace tars::test;
using namespace Qt::StringLiterals;

#define WAIT_FOR_TEXT(terminal, expected)                                                                    \
    QTRY_VERIFY2_WITH_TIMEOUT((terminal).shows(expected), qPrintable(u"on the screen:\n"_s + (terminal).screen().text()), patience)

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void monitorShowsAndObeys();
    void monitorAsksBeforeItStops();
    void monitorGivesTheTerminalBack_data();
    void monitorGivesTheTerminalBack();
    void monitorWithoutATerminal();
    void promptCompletesAndRemembers();
    void promptShowsEventsAboveIt();
    void promptGivesTheTerminalBack_data();
    void promptGivesTheTerminalBack();
    void promptReadsAPipe();

private:
    QStringList tars(const QStringList &words) const
    {
        return QStringList{QStringLiteral(TARS_BIN_DIR "/tars"), u"--data-dir"_s, m_service->dataDir()} + words;
    }
    /// A run that stands still as long as nobody resumes it.
    QString startHeld()
    {
        QJsonObject hold{{u"scope"_s, u"service"_s}};
        if (!m_asker->ask(u"documentation.pause"_s, hold))
            return {};
        const QString run = m_asker->start(m_project, m_folder->filePath(u"docs"_s));
        const bool isHeld = m_asker->waitForState(u"Paused"_s, run);
        QJsonObject ofRun{{u"run"_s, run}};
        // The run's own hold takes over from the service's, so that "r" in the monitor is enough.
        return isHeld && m_asker->ask(u"documentation.pause"_s, ofRun) && m_asker->ask(u"documentation.resume"_s, hold) ? run : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<Asker> m_asker;
};

void TestTerminal::initTestCase()
{
    if (!QFile::exists(u"/dev/ptmx"_s))
        QSKIP("This system gives no pseudo-terminals.");
}

void TestTerminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"project"_s);
    QVERIFY(makeProject(m_project, 3));
    m_service = std::make_unique<ServiceProcess>(m_folder->filePath(u"data"_s));
    QVERIFY(m_service->start());
    m_asker = std::make_unique<Asker>(m_service->dataDir());
    QVERIFY(m_asker->connectNow());
}

void TestTerminal::cleanup()
{
    m_asker.reset();
    m_service.reset();
}

void TestTerminal::monitorShowsAndObeys()
{
    const QString run = startHeld();
    QVERIFY(!run.isEmpty());
    PseudoTerminal terminal(tars({u"monitor"_s}));
    WAIT_FOR_TEXT(terminal, u"Paused"_s);
    WAIT_FOR_TEXT(terminal, u"p pause  r resume  s stop  d details  q quit"_s);
    QVERIFY(!terminal.screen().showsCursor());
    terminal.type("d");
    WAIT_FOR_TEXT(terminal, u"No problems in this run."_s);
    terminal.type("r");
    QVERIFY(m_asker->waitForState(u"Completed"_s, run));
    WAIT_FOR_TEXT(terminal, u"100 %"_s);
    WAIT_FOR_TEXT(terminal, u"Development"_s);
    WAIT_FOR_TEXT(terminal, u"Quality Assurance"_s);
    // What was painted over is gone: one picture, not one below the other.
    QTRY_COMPARE_WITH_TIMEOUT(terminal.screen().text().count(u"q quit"_s), 1, patience);
    WAIT_FOR_TEXT(terminal, u"project  Done"_s);
    QVERIFY2(!terminal.shows(u"project  Running"_s) && !terminal.shows(u"project  Paused"_s), qPrintable(terminal.screen().text()));
    QVERIFY2(terminal.screen().unknown().isEmpty(), qPrintable(terminal.screen().unknown().join(u' ')));
    terminal.type("q");
    QTRY_VERIFY_WITH_TIMEOUT(terminal.hasEnded(), patience);
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(terminal.isAsBefore());
    WAIT_FOR_TEXT(terminal, u"100 %"_s); // the last picture stays
}

void TestTerminal::monitorAsksBeforeItStops()
{
    const QString run = startHeld();
    QVERIFY(!run.isEmpty());
    PseudoTerminal terminal(tars({u"monitor"_s}));
    WAIT_FOR_TEXT(terminal, u"q quit"_s);
    terminal.type("s");
    WAIT_FOR_TEXT(terminal, u"y/n"_s);
    terminal.type("n");
    WAIT_FOR_TEXT(terminal, u"q quit"_s);
    QCOMPARE(m_asker->state(run), u"Paused"_s);
    terminal.type("s");
    WAIT_FOR_TEXT(terminal, u"y/n"_s);
    terminal.type("y");
    QVERIFY(m_asker->waitForState(u"Stopped"_s, run));
    WAIT_FOR_TEXT(terminal, u"stopped by"_s); // who acted last
    terminal.type(QByteArray(1, '\x03'));
    QTRY_VERIFY_WITH_TIMEOUT(terminal.hasEnded(), patience);
    QVERIFY(terminal.isAsBefore());
}

void TestTerminal::monitorGivesTheTerminalBack_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV})
        QTest::newRow(sigabbrev_np(number)) << number;
}

void TestTerminal::monitorGivesTheTerminalBack()
{
    QFETCH(int, number);
    QVERIFY(!startHeld().isEmpty());
    PseudoTerminal terminal(tars({u"monitor"_s}));
    WAIT_FOR_TEXT(terminal, u"q quit"_s);
    QVERIFY(!terminal.isAsBefore());
    terminal.signal(number);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.hasEnded(), patience);
    QCOMPARE(terminal.exitCode(), -number);
    QVERIFY(terminal.isAsBefore());
}

void TestTerminal::monitorWithoutATerminal()
{
    const QString run = startHeld();
    QProcess monitor;
    const QStringList command = tars({u"monitor"_s});
    monitor.start(command.first(), command.mid(1));
    QVERIFY(monitor.waitForStarted(patience));
    QVERIFY(m_asker->ask(u"documentation.resume"_s).ok());
    QVERIFY(monitor.waitForFinished(patience)); // nobody could end it by a key
    QCOMPARE(monitor.exitCode(), 0);
    const QByteArray output = monitor.readAllStandardOutput();
    QVERIFY2(output.contains("100 %"), output);
    QVERIFY2(!output.contains('\x1b'), output);
}

void TestTerminal::promptCompletesAndRemembers()
{
    {
        PseudoTerminal terminal(tars({u"interactive"_s}));
        WAIT_FOR_TEXT(terminal, u"TARS>"_s);
        terminal.type("pin\t\r"); // Tab completes what only one command begins with
        WAIT_FOR_TEXT(terminal, u"answered in"_s);
        terminal.type("nonsense\r");
        WAIT_FOR_TEXT(terminal, u"There is no command “nonsense”"_s);
        terminal.type("exit\r");
        QTRY_VERIFY_WITH_TIMEOUT(terminal.hasEnded(), patience);
        QCOMPARE(terminal.exitCode(), 0);
        QVERIFY(terminal.isAsBefore());
    }
    PseudoTerminal terminal(tars({u"interactive"_s}));
    WAIT_FOR_TEXT(terminal, u"TARS>"_s);
    terminal.type("\x1b[A\x1b[A\x1b[A"); // up past "exit" and "nonsense", of the last session
    WAIT_FOR_TEXT(terminal, u"TARS> ping"_s);
    terminal.type("\x03status\r"); // Ctrl+C drops the line, not the program
    WAIT_FOR_TEXT(terminal, u"Uptime:"_s);
    terminal.type("\x04");
    QTRY_VERIFY_WITH_TIMEOUT(terminal.hasEnded(), patience);
    QCOMPARE(terminal.exitCode(), 0);
}

void TestTerminal::promptShowsEventsAboveIt()
{
    PseudoTerminal terminal(tars({u"interactive"_s}));
    WAIT_FOR_TEXT(terminal, u"Connected to"_s);
    WAIT_FOR_TEXT(terminal, u"TARS>"_s);
    terminal.type("doc-sta");
    WAIT_FOR_TEXT(terminal, u"TARS> doc-sta"_s);
    const QString run = m_asker->start(m_project, m_folder->filePath(u"docs"_s));
    QVERIFY(m_asker->waitForState(u"Completed"_s, run));
    WAIT_FOR_TEXT(terminal, u"Run %1 is Completed"_s.arg(run));
    // The line that was being typed is still there, below it, and goes on.
    const QStringList lines = terminal.screen().text().split(u'\n');
    QCOMPARE(lines.last(), u"TARS> doc-sta"_s);
    terminal.type("tus\r");
    WAIT_FOR_TEXT(terminal, u"100 %"_s);
}

void TestTerminal::promptGivesTheTerminalBack_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {SIGTERM, SIGHUP, SIGSEGV})
        QTest::newRow(sigabbrev_np(number)) << number;
}

void TestTerminal::promptGivesTheTerminalBack()
{
    QFETCH(int, number);
    PseudoTerminal terminal(tars({u"interactive"_s}));
    WAIT_FOR_TEXT(terminal, u"TARS>"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!terminal.isAsBefore(), patience);
    terminal.signal(number);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.hasEnded(), patience);
    QCOMPARE(terminal.exitCode(), -number);
    QVERIFY(terminal.isAsBefore());
}

void TestTerminal::promptReadsAPipe()
{
    QProcess shell;
    const QStringList command = tars({u"interactive"_s});
    shell.start(command.first(), command.mid(1));
    shell.write("ping\nsettings workers\nexit\nping\n");
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(patience));
    const QByteArray output = shell.readAllStandardOutput();
    QCOMPARE(output.count("answered in"), 1);
    QVERIFY2(output.contains("workers"), output);
    QVERIFY2(!output.contains("TARS>"), output);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
