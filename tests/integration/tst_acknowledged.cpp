// What was acknowledged has happened: killed right after the answer, the service comes back to what it said. And a project or
// an output folder that goes away costs nothing but itself.
#include "serviceprocess.h"

using namespace tars;
using namespace tars::test;

class TestAcknowledged : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(makeProject(path(u"project"_s), 30)); }

    void outlivesAKill_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<bool>("pausedBefore");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<QString>("held"); // scope of the hold that there is afterwards
        const QString run = u"run"_s, service = u"service"_s, department = u"department"_s, pause = u"documentation.pause"_s;
        const QJsonObject devops{{u"scope"_s, department}, {u"department"_s, u"devops"_s}};
        QTest::newRow("start") << QString() << QJsonObject() << false << QStringList{u"Running"_s, u"Completed"_s} << QString();
        QTest::newRow("pause") << pause << QJsonObject() << false << QStringList{u"Paused"_s} << run;
        QTest::newRow("pause of the service") << pause << QJsonObject{{u"scope"_s, service}} << false << QStringList{u"Paused"_s} << service;
        QTest::newRow("pause of a department") << pause << devops << false << QStringList{u"Running"_s} << department;
        QTest::newRow("pause with an end") << pause << QJsonObject{{u"seconds"_s, 3600}} << false << QStringList{u"Paused"_s} << run;
        QTest::newRow("resume") << u"documentation.resume"_s << QJsonObject() << true << QStringList{u"Running"_s, u"Completed"_s} << QString();
        QTest::newRow("stop") << u"documentation.stop"_s << QJsonObject() << false << QStringList{u"Stopped"_s} << QString();
        QTest::newRow("stop while paused") << u"documentation.stop"_s << QJsonObject() << true << QStringList{u"Stopped"_s} << QString();
    }

    void outlivesAKill()
    {
        QFETCH(QString, command);
        QFETCH(QJsonObject, data);
        QFETCH(bool, pausedBefore);
        QFETCH(QStringList, states);
        QFETCH(QString, held);
        const QTemporaryDir dir;
        ServiceProcess service(dir.filePath(u"data"_s));
        QString run;
        {
            Asker asker(service.dataDir());
            QVERIFY(service.start({u"--workers"_s, u"1"_s}) && asker.connectNow());
            run = asker.start(path(u"project"_s), dir.filePath(u"out"_s));
            QVERIFY(!run.isEmpty());
            if (pausedBefore)
                QVERIFY(asker.ask(u"documentation.pause"_s).ok() && asker.waitForState(u"Paused"_s));
            if (!command.isEmpty()) {
                const auto answer = asker.ask(command, data);
                QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().text));
                QVERIFY((*answer)[u"changed"].toBool());
            }
            service.kill();
        }
        Asker asker(service.dataDir());
        QVERIFY(service.start({u"--workers"_s, u"1"_s}) && asker.connectNow());
        const auto status = asker.ask(u"documentation.status"_s, {{u"run"_s, run}});
        QVERIFY2(status.ok(), status ? "" : qPrintable(status.error().text));
        const QString state = (*status)[u"State"].toString();
        QVERIFY2(states.contains(state), qPrintable(state));
        QStringList scopes;
        for (const QJsonValue &hold : (*status)[u"Holds"].toArray()) {
            scopes << hold[u"scope"].toString();
            QCOMPARE(hold[u"resumeAt"].isString(), data.contains(u"seconds"_s));
        }
        QCOMPARE(scopes, held.isEmpty() ? QStringList() : QStringList{held});
        QCOMPARE(service.terminate(), 0);
    }

    void settingsTokensAndProjectsOutliveAKill()
    {
        const QTemporaryDir dir;
        ServiceProcess service(dir.filePath(u"data"_s));
        {
            Asker asker(service.dataDir());
            QVERIFY(service.start() && asker.connectNow());
            QVERIFY(asker.ask(u"settings.set"_s, {{u"workers"_s, 3}}).ok());
            QVERIFY(asker.ask(u"token.create"_s, {{u"name"_s, u"watcher"_s}}).ok());
            QVERIFY(asker.ask(u"project.add"_s, {{u"root"_s, path(u"project"_s)}, {u"output"_s, dir.filePath(u"out"_s)}}).ok());
            service.kill();
        }
        Asker asker(service.dataDir());
        QVERIFY(service.start() && asker.connectNow());
        QCOMPARE((*asker.ask(u"settings.get"_s))[u"settings"][u"workers"][u"value"].toInt(), 3);
        QVERIFY(QJsonDocument(*asker.ask(u"token.list"_s)).toJson().contains("watcher"));
        QCOMPARE((*asker.ask(u"project.list"_s))[u"projects"][0][u"root"].toString(), QFileInfo(path(u"project"_s)).canonicalFilePath());
    }

    void aProjectThatIsGoneKeepsItsDocuments()
    {
        const QTemporaryDir dir;
        const QString project = dir.filePath(u"project"_s), output = dir.filePath(u"out"_s);
        QVERIFY(makeProject(project, 5));
        ServiceProcess service(dir.filePath(u"data"_s));
        Asker asker(service.dataDir());
        QVERIFY(service.start() && asker.connectNow());
        QVERIFY(!asker.start(project, output).isEmpty() && asker.waitForState(u"Completed"_s));
        const auto before = filesBelow(output);
        // Queued behind a held service, it is there when the run is asked for, and gone when it begins.
        QVERIFY(asker.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}).ok());
        const QString run = asker.start(project, output);
        QVERIFY(!run.isEmpty());
        QVERIFY(QDir(project).removeRecursively());
        QVERIFY(asker.ask(u"documentation.resume"_s, {{u"scope"_s, u"service"_s}}).ok());
        QVERIFY(asker.waitForState(u"Failed"_s, run));
        const auto problems = asker.ask(u"documentation.problems"_s, {{u"run"_s, run}});
        QVERIFY2(QJsonDocument(*problems).toJson().contains(project.toUtf8()), QJsonDocument(*problems).toJson());
        QCOMPARE(asker.ask(u"documentation.start"_s, {{u"project"_s, project}, {u"output"_s, output}}).error().args[u"path"].toString(), project);
        const auto after = filesBelow(output);
        QCOMPARE(after.keys(), before.keys());
        for (auto it = before.begin(); it != before.end(); ++it)
            QVERIFY2(after[it.key()].content == it->content, qPrintable(it.key()));
        // Back again, nothing has to be done anew.
        QVERIFY(makeProject(project, 5));
        QVERIFY(!asker.start(project, output).isEmpty() && asker.waitForState(u"Completed"_s));
        for (const auto files = filesBelow(output); const QString &name : before.keys())
            QVERIFY2(files[name].isSameFile(before[name]), qPrintable(name));
    }

    void anOutputFolderThatIsGoneIsMadeAnew()
    {
        const QTemporaryDir dir;
        const QString output = dir.filePath(u"out"_s);
        ServiceProcess service(dir.filePath(u"data"_s));
        Asker asker(service.dataDir());
        QVERIFY(service.start({u"--workers"_s, u"1"_s}) && asker.connectNow());
        QVERIFY(!asker.start(path(u"project"_s), output).isEmpty() && asker.waitForState(u"Completed"_s));
        const auto expected = filesBelow(output);
        QVERIFY(QDir(output).removeRecursively());
        const QString run = asker.start(path(u"project"_s), output);
        QVERIFY(asker.waitForState(u"Completed"_s, run));
        QCOMPARE(filesBelow(output).keys(), expected.keys());
        // And in the middle of a run: all of it is there in the end, or what is wrong is said and the next run mends it.
        const auto again = asker.ask(u"documentation.start"_s, {{u"project"_s, path(u"project"_s)}, {u"output"_s, output}, {u"force"_s, true}});
        QVERIFY(again.ok());
        QVERIFY(asker.ask(u"documentation.pause"_s).ok() && asker.waitForState(u"Paused"_s));
        QVERIFY(QDir(output).removeRecursively());
        QVERIFY(asker.ask(u"documentation.resume"_s).ok());
        const QString id = (*again)[u"run"].toString();
        QTRY_VERIFY_WITH_TIMEOUT(asker.state(id) == "Completed"_L1 || asker.state(id) == "Failed"_L1, patience);
        if (asker.state(id) == "Failed"_L1)
            QVERIFY(!(*asker.ask(u"documentation.problems"_s, {{u"run"_s, id}}))[u"problems"].toArray().isEmpty());
        QVERIFY(!asker.start(path(u"project"_s), output).isEmpty() && asker.waitForState(u"Completed"_s));
        const auto found = filesBelow(output);
        QCOMPARE(found.keys(), expected.keys());
        for (auto it = expected.begin(); it != expected.end(); ++it)
            QVERIFY2(found[it.key()].content == it->content, qPrintable(it.key()));
        QCOMPARE(service.terminate(), 0);
    }

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestAcknowledged)
#include "tst_acknowledged.moc"
