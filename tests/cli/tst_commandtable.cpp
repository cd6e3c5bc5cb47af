#include "cli/commandtable.h"
#include "cli/console.h"
#include "cli/progressview.h"
#include "cli/startrequest.h"
#include "common/base/errorcodes.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tars;
using namespace tars::cli;
using namespace Qt::StringLiterals;

class TestCommandTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("command"); // empty: refused
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        const QStringList none;
        QTest::newRow("plain") << u"doc-status"_s << u"doc-status"_s << none << QString() << QString();
        QTest::newRow("original spelling") << u"websocket doc-start"_s << u"doc-start"_s << none << QString() << QString();
        QTest::newRow("project") << u"doc-start src"_s << u"doc-start"_s << QStringList{u"src"_s} << QString() << QString();
        QTest::newRow("option before") << u"--url ws://x ping"_s << u"ping"_s << none << u"url"_s << u"ws://x"_s;
        QTest::newRow("option after") << u"ping --url=ws://x"_s << u"ping"_s << none << u"url"_s << u"ws://x"_s;
        QTest::newRow("empty value") << u"generate . --output="_s << u"generate"_s << QStringList{u"."_s} << u"output"_s << QString();
        QTest::newRow("switch") << u"generate . --force"_s << u"generate"_s << QStringList{u"."_s} << u"force"_s << QString();
        QTest::newRow("after dashes") << u"generate -- --odd"_s << u"generate"_s << QStringList{u"--odd"_s} << QString() << QString();
        for (const char *bad : {"", "fly", "generate", "generate a b", "ping --force", "ping --fly", "ping --url",
                 "ping --json=1", "ping -x", "doc-status extra"})
            QTest::newRow(qPrintable("refused: "_L1 + QLatin1String(bad))) << QString::fromLatin1(bad) << QString() << none << QString() << QString();
    }

    void understands()
    {
        QFETCH(QString, line);
        QFETCH(QString, command);
        QFETCH(QString, option);
        const auto invocation = parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(invocation.ok(), !command.isEmpty());
        if (!invocation) {
            QVERIFY(!invocation.error().text.isEmpty());
            return;
        }
        QCOMPARE(QString::fromLatin1(invocation->command->name), command);
        QTEST(invocation->arguments, "arguments");
        if (!option.isEmpty()) {
            QVERIFY(invocation->options.contains(option));
            QTEST(invocation->options.value(option), "value");
        }
    }

    void everyCommandHasHelp()
    {
        for (const CommandSpec &command : commandTable()) {
            QVERIFY(helpText().contains(QLatin1String(command.name)));
            QVERIFY(helpText(command).contains(QString::fromUtf8(command.help)));
            QVERIFY(findCommand(QString::fromLatin1(command.name)) == &command);
        }
    }

    void theManualKnowsThemAll()
    {
        QFile manual(QStringLiteral(TARS_SOURCE_DIR "/installer/man/tars.1"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(manual.readAll()).remove(u'\\');
        for (const CommandSpec &command : commandTable()) {
            static const QRegularExpression heads(u"^\\.(B|BI|BR) ([a-z-]+)"_s, QRegularExpression::MultilineOption);
            QStringList described;
            for (auto it = heads.globalMatch(text); it.hasNext();)
                described.append(it.next().captured(2));
            QVERIFY2(described.contains(QLatin1String(command.name)), command.name);
            for (const OptionSpec &option : command.options)
                QVERIFY2(text.contains(u"--"_s + QLatin1String(option.name)), option.name);
        }
        for (const OptionSpec &option : globalOptions())
            QVERIFY2(text.contains(u"--"_s + QLatin1String(option.name)) || QLatin1String(option.name) == "help"_L1
                    || QLatin1String(option.name) == "version"_L1, option.name);
    }

    void clips_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("clippedLine");
        QTest::newRow("fits") << u"abc"_s << 3 << u"abc"_s;
        QTest::newRow("too wide") << u"abcd"_s << 3 << u"abc"_s;
        QTest::newRow("colours take no room") << u"\x1b[31mab\x1b[0mc"_s << 3 << u"\x1b[31mab\x1b[0mc"_s;
        QTest::newRow("colours end") << u"\x1b[31mabcd\x1b[0m"_s << 3 << u"\x1b[31mabc\x1b[0m"_s;
        QTest::newRow("pairs stay whole") << u"a\U0001F600b"_s << 2 << u"a\U0001F600"_s;
        QTest::newRow("no half pair") << u"ab\U0001F600"_s << 2 << u"ab"_s;
    }

    void clips()
    {
        QFETCH(QString, line);
        QFETCH(int, width);
        QTEST(clipped(line, width), "clippedLine");
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("refused") << QString(errc::invalidState) << int(ExitRefused);
        QTest::newRow("not reachable") << QString(errc::notReachable) << int(ExitNotReachable);
        QTest::newRow("lost") << QString(errc::connectionLost) << int(ExitNotReachable);
        QTest::newRow("wrong token") << QString(errc::unauthorized) << int(ExitNotAuthorised);
        QTest::newRow("certificate") << QString(errc::certificateUnknown) << int(ExitNotAuthorised);
        QTest::newRow("impostor") << QString(errc::serviceNotGenuine) << int(ExitNotAuthorised);
    }

    void exitCodes()
    {
        QFETCH(QString, code);
        QTEST(exitCodeFor({code, {}, {}}), "exitCode");
    }

    void startsWhatWasNamed()
    {
        const auto invocation = parseCommandLine({u"generate"_s, u"src"_s, u"--output"_s, u"/out"_s, u"--departments"_s, u"development,devops"_s});
        const auto request = startRequest(*invocation);
        QVERIFY(request.ok());
        QCOMPARE(request->project, QDir::current().absoluteFilePath(u"src"_s));
        QCOMPARE(request->output, u"/out"_s);
        QCOMPARE(*request->departments, (QList{Department::Development, Department::DevOps}));
        const auto bad = parseCommandLine({u"generate"_s, u"src"_s, u"--departments"_s, u"law"_s});
        QVERIFY(!startRequest(*bad));
        QVERIFY(startRequest(*bad).error().text.contains("law"_L1));
    }

    void controlCharactersNeverReachTheTerminal()
    {
        const QString hostile = u"a\x1b[2Jb\u202Ec\ad"_s;
        const QString safe = Console::safe(hostile);
        for (QChar c : safe)
            QVERIFY(c.isPrint());
        QVERIFY(safe.startsWith(u'a') && safe.endsWith(u'd'));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << u"a few seconds"_s;
        QTest::newRow("59") << qint64(59) << u"59 s"_s;
        QTest::newRow("60") << qint64(60) << u"1 min"_s;
        QTest::newRow("2 h") << qint64(7500) << u"2 h 5 min"_s;
        QTest::newRow("2 d") << qint64(2 * 86400 + 4 * 3600 + 5) << u"2 d 4 h"_s;
    }

    void durations()
    {
        QFETCH(qint64, seconds);
        QTEST(formatDuration(seconds), "text");
    }

    void progressIsHonest()
    {
        Console console(stdout, stderr, false, false);
        StatusRecord status;
        QCOMPARE(statusLines(console, status).size(), 1);
        status.state = RunState::Running;
        status.project = u"/src/orion\x1b[31m"_s;
        status.phase = Phase::Departments;
        status.totalTasks = 1000;
        status.completedTasks = 999;
        for (Department department : allDepartments) {
            DepartmentProgress progress;
            progress.department = department;
            progress.total = department == Department::DevOps ? 0 : 250;
            status.departments.append(progress);
        }
        const QString text = statusLines(console, status).join(u'\n');
        QVERIFY2(text.contains("99 %"_L1), qPrintable(text)); // rounds down
        QVERIFY(!text.contains(u'\x1b'));
        QCOMPARE(text.count(u"—"_s), 1); // nothing to write is not 0 of 0
        QVERIFY(summaryLine(status).contains("999 of 1,000"_L1));
    }
};

QTEST_GUILESS_MAIN(TestCommandTable)
#include "tst_commandtable.moc"
