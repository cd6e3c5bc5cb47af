// The terminal client as its user starts it: the real programs, their output and their exit codes.
#include "serviceprocess.h"
#include "tests/fakes/fakeservice.h"

#include <QJsonDocument>
#include <QStandardPaths>

using namespace tars;
using namespace tars::test;

namespace
{
struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

Outcome runTars(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(TARS_BIN_DIR "/tars"), arguments);
    if (!process.waitForFinished(2 * patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}
} // namespace

class TestGenerate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_dir.filePath(u"project"_s);
        QVERIFY(makeProject(m_project, 5));
    }

    void documentsWithAServiceOfItsOwn()
    {
        const QString data = m_dir.filePath(u"own"_s);
        const Outcome outcome = runTars({u"--data-dir"_s, data, u"generate"_s, m_project});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
        const QString page = outcome.out.trimmed().section(u'\n', -1);
        QCOMPARE(page, m_project + "/tars-docs/site/index.html"_L1);
        QVERIFY(readFile(page).contains("<html"));
        QVERIFY(QFile::exists(m_project + "/tars-docs/development/api/src/module1.h.md"_L1));
        QVERIFY2(!readEndpoint(data), "its service goes with it");
    }

    void answersInJson()
    {
        const Outcome outcome = runTars({u"--data-dir"_s, m_dir.filePath(u"own"_s), u"--json"_s, u"generate"_s, m_project});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject answer = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        QCOMPARE(answer[u"State"].toString(), u"Completed"_s);
        QCOMPARE(answer[u"Reused"].toInteger(), answer[u"Progress"][u"TotalTasks"].toInteger()); // nothing changed
        QVERIFY(QFile::exists(answer[u"firstPage"].toString()));
    }

    /// Where a program is, its line says so: a question that it does not understand would deny it.
    void doctorFindsThePrograms()
    {
        const QString told = runTars({u"--data-dir"_s, m_dir.filePath(u"doctor"_s), u"doctor"_s}).out;
        for (const QString &program : {u"ctags"_s, u"dot"_s, u"pandoc"_s, u"asciidoctor"_s, u"perl"_s, u"mandoc"_s}) {
            const QString path = QStandardPaths::findExecutable(program);
            QVERIFY2(!path.isEmpty(), qPrintable(program));
            QStringList lines = told.split(u'\n');
            lines.removeIf([&](const QString &line) { return !line.contains(path); });
            QVERIFY2(lines.size() == 1 && lines.first().startsWith("ok "_L1), qPrintable(told));
        }
    }

    void linksToNoDepartmentThatIsLeftOut()
    {
        const QString data = m_dir.filePath(u"left out"_s), output = m_dir.filePath(u"part"_s);
        const QStringList command{u"--data-dir"_s, data, u"generate"_s, m_project, u"--output"_s, output, u"--departments"_s};
        const QString page = output + "/quality-assurance/coverage.md"_L1;
        QCOMPARE(runTars(command + QStringList{u"quality-assurance"_s}).exitCode, 0);
        QVERIFY(!QFile::exists(output + "/development/api"_L1));
        QVERIFY2(readFile(page).contains("module1.h") && !readFile(page).contains("development/"), readFile(page));
        QVERIFY(!readFile(output + "/site/quality-assurance/coverage.html"_L1).contains("development/api"));
        // Once it is there, pages that are written anew lead to it, whether they say anything else or not.
        QCOMPARE(runTars(command + QStringList{u"quality-assurance,development"_s}).exitCode, 0);
        QVERIFY2(readFile(page).contains("development/api/src/module1.h.md"), readFile(page));
        // What it wrote stays where it is left out later.
        QCOMPARE(runTars(command + QStringList{u"quality-assurance"_s}).exitCode, 0);
        QVERIFY2(readFile(page).contains("development/api/src/module1.h.md"), readFile(page));
    }

    void usesTheRunningService()
    {
        ServiceProcess service(m_dir.filePath(u"running"_s));
        QVERIFY(service.start());
        const QString output = m_dir.filePath(u"set"_s);
        const Outcome outcome = runTars({u"--data-dir"_s, service.dataDir(), u"generate"_s, m_project, u"--output"_s, output,
            u"--departments"_s, u"development"_s});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
        QVERIFY(QFile::exists(output + "/development/index.md"_L1));
        QVERIFY(!QFile::exists(output + "/quality-assurance"_L1));
        const Outcome status = runTars({u"--data-dir"_s, service.dataDir(), u"--json"_s, u"doc-status"_s});
        QCOMPARE(QJsonDocument::fromJson(status.out.toUtf8())[u"State"].toString(), u"Completed"_s);
        QCOMPARE(status.err, QString()); // scripts read it: nothing but what went wrong
        QCOMPARE(runTars({u"--data-dir"_s, service.dataDir(), u"websocket"_s, u"ping"_s}).exitCode, 0);
        QCOMPARE(runTars({u"--data-dir"_s, service.dataDir(), u"doc-pause"_s}).exitCode, 1); // nothing runs
        QCOMPARE(service.terminate(), 0);
    }

    void planTellsWhatTheRunThenDoes()
    {
        const QString project = m_dir.filePath(u"planned"_s);
        QVERIFY(makeProject(project, 5));
        ServiceProcess service(m_dir.filePath(u"planning"_s));
        QVERIFY(service.start());
        const auto ask = [&](const QStringList &command) {
            const Outcome outcome = runTars(QStringList{u"--data-dir"_s, service.dataDir(), u"--json"_s} + command + QStringList{project});
            return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        };
        const auto sum = [](const QJsonObject &plan, const QString &count) {
            qint64 all = plan[u"site"][count].toInteger();
            for (const QJsonValue &row : plan[u"departments"].toArray())
                all += row[count].toInteger();
            return all;
        };
        for (const QByteArray &line : {QByteArray(), QByteArray("/// Adds three.\nint addThree(int to);\n"), QByteArray("\n")}) {
            QFile header(project + "/src/module1.h"_L1);
            QVERIFY(header.open(QIODevice::Append) && header.write(line) == line.size());
            header.close();
            const QJsonObject plan = ask({u"plan"_s});
            const QJsonObject run = ask({u"generate"_s});
            QCOMPARE(sum(plan, u"total"_s), run[u"Progress"][u"TotalTasks"].toInteger());
            // A page that is looked at again may come out the same, which no plan can tell.
            QVERIFY(sum(plan, u"upToDate"_s) <= run[u"Reused"].toInteger());
            QCOMPARE(sum(plan, u"needWork"_s) > 0, run[u"Reused"].toInteger() < run[u"Progress"][u"TotalTasks"].toInteger());
        }
        QCOMPARE(sum(ask({u"plan"_s}), u"needWork"_s), 0);
        QCOMPARE(service.terminate(), 0);
    }

    void severalAtOnceInOneDataDirectory()
    {
        const QString data = m_dir.filePath(u"shared"_s);
        std::vector<std::unique_ptr<QProcess>> all;
        const auto begin = [&](const QString &name, int files) {
            const QString project = m_dir.filePath(name);
            QVERIFY(makeProject(project, files));
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(QStringLiteral(TARS_BIN_DIR "/tars"), {u"--data-dir"_s, data, u"generate"_s, project});
            QVERIFY(all.back()->waitForStarted());
        };
        begin(u"first"_s, 40);
        begin(u"second"_s, 3); // neither knows of the other's service
        QTRY_VERIFY_WITH_TIMEOUT(readEndpoint(data), patience);
        begin(u"third"_s, 20);
        for (const auto &process : all) {
            QVERIFY(process->waitForFinished(2 * patience));
            const QByteArray said = process->readAllStandardError();
            QVERIFY2(process->exitCode() == 0 && said.isEmpty(), said);
        }
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s})
            QVERIFY(QFile::exists(m_dir.filePath(name + "/tars-docs/site/index.html"_L1)));
        QVERIFY2(!readEndpoint(data), "the service goes with the last of them");
    }

    void outlivesTheServiceOfAnother_data()
    {
        QTest::addColumn<QString>("answer"); // to the command that starts
        QTest::newRow("which ends as it is asked") << QString();
        QTest::newRow("which says that it ends") << u"ends"_s;
        QTest::newRow("which ends later, for good") << u"accepts"_s;
    }

    void outlivesTheServiceOfAnother()
    {
        QFETCH(QString, answer);
        const QString project = m_dir.filePath(u"left alone"_s), page = project + "/tars-docs/site/index.html"_L1;
        QDir(project).removeRecursively();
        QVERIFY(makeProject(project, 3));
        FakeService other;
        QVERIFY(other.listen());
        StatusRecord running = sampleRecord(RunState::Running);
        running.run = u"7"_s;
        other.setRecord(running);
        if (answer == "ends"_L1)
            other.setHandler(u"documentation.start"_s, [](const QJsonObject &) -> Result<QJsonObject> {
                return Error{u"invalidState"_s, u"The service is shutting down."_s, {{u"state"_s, u"ShuttingDown"_s}}};
            });
        else if (answer.isEmpty())
            other.leaveUnanswered(u"documentation.start"_s);
        connect(&other, &FakeService::commandReceived, &other, [&](const QString &command) {
            if (command != "documentation.start"_L1)
                return;
            QFile::remove(endpointFile(other.dataDir()));
            other.stop();
        }, Qt::QueuedConnection);
        QProcess process;
        process.start(QStringLiteral(TARS_BIN_DIR "/tars"), {u"--data-dir"_s, other.dataDir(), u"generate"_s, project});
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 2 * patience);
        QCOMPARE(other.dataOf(u"documentation.start"_s).size(), 1);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0 && said.isEmpty(), said);
        QVERIFY(QFile::exists(page));
        QVERIFY(!readEndpoint(other.dataDir()));
    }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("named"); // what the message must name
        const QString fresh = m_dir.filePath(u"fresh"_s);
        const QString file = m_dir.filePath(u"file"_s);
        QVERIFY(writeFile(file, "x"));
        const QString empty = m_dir.filePath(u"empty"_s);
        QVERIFY(QDir().mkpath(empty));
        const QString theirs = m_dir.filePath(u"theirs"_s);
        QVERIFY(writeFile(theirs + "/thesis.txt"_L1, "years of work"));
        const QString token = m_dir.filePath(u"token"_s);
        QVERIFY(writeFile(token, "not a token"));
        QTest::newRow("usage") << QStringList{u"generate"_s} << 2 << u"generate PATH"_s;
        QTest::newRow("unknown department") << QStringList{u"generate"_s, m_project, u"--departments"_s, u"law"_s} << 2 << u"law"_s;
        QTest::newRow("no service") << QStringList{u"--data-dir"_s, fresh, u"status"_s} << 3 << fresh;
        QTest::newRow("damaged token") << QStringList{u"--url"_s, u"ws://127.0.0.1:1/ws"_s, u"--token-file"_s, token, u"ping"_s} << 4 << token;
        const QStringList generate{u"--data-dir"_s, m_dir.filePath(u"bad"_s), u"generate"_s};
        QTest::newRow("missing project") << generate + QStringList{u"/no/such/project"_s} << 1 << u"/no/such/project"_s;
        QTest::newRow("a file as project") << generate + QStringList{file} << 1 << file;
        QTest::newRow("somebody's output") << generate + QStringList{m_project, u"--output"_s, theirs} << 1 << theirs;
        QTest::newRow("output below a file") << generate + QStringList{m_project, u"--output"_s, file + "/set"_L1} << 1 << file;
        QTest::newRow("empty project") << generate + QStringList{empty} << 1 << empty;
        const QString wordless = m_dir.filePath(u"wordless"_s);
        QVERIFY(writeFile(wordless + "/data.bin"_L1, QByteArray("\0\1\2", 3)));
        QTest::newRow("nothing to document") << generate + QStringList{wordless} << 5 << wordless;
    }

    void exitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, named);
        const Outcome outcome = runTars(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
        QCOMPARE(readFile(m_dir.filePath(u"theirs"_s) + "/thesis.txt"_L1), QByteArray("years of work"));
        QCOMPARE(QDir(m_dir.filePath(u"theirs"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

private:
    QTemporaryDir m_dir;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
