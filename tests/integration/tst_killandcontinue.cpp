// The promise: kill -9 at any point, start again, and the set ends in the bytes of an undisturbed run. And a later run
// writes only what changed.
#include "common/base/errorcodes.h"
#include "serviceprocess.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>

using namespace tars;
using namespace tars::test;

namespace
{
constexpr int modules = 60;
constexpr int kills = 40;
constexpr int interruptedSets = 3;
constexpr int interruptions = 14; ///< of a set
constexpr int interruptedModules = 3;
constexpr int slownessMs = 30;

QMap<QString, QByteArray> bytesOf(const QMap<QString, FileIdentity> &files)
{
    QMap<QString, QByteArray> bytes;
    for (auto it = files.begin(); it != files.end(); ++it)
        bytes.insert(it.key(), it->content);
    return bytes;
}

/// Nothing if both hold the same files with the same bytes, else the first that differs.
QString difference(const QMap<QString, QByteArray> &expected, const QMap<QString, QByteArray> &found)
{
    for (auto it = expected.begin(); it != expected.end(); ++it)
        if (found.value(it.key()) != it.value())
            return found.contains(it.key()) ? u"other bytes: "_s + it.key() : u"missing: "_s + it.key();
    for (auto it = found.begin(); it != found.end(); ++it)
        if (!expected.contains(it.key()))
            return u"too much: "_s + it.key();
    return {};
}
/// What the journal of a service that was killed says is done in `run` and is not: a document that is missing, or has other
/// bytes. Not those in `removed`, which somebody took away. `counted` grows by the documents that it says are done.
QString brokenPromise(
    const QString &dataDir, const QString &output, const QString &run, int &counted, const QStringList &removed = {})
{
    const QTemporaryDir copies; // so that nothing is recovered before the service does it
    for (const char *suffix : {"", "-wal"})
        QFile::copy(dataDir + u"/journal.db"_s + QLatin1String(suffix), copies.filePath(u"journal.db"_s) + QLatin1String(suffix));
    QString broken;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"journal"_s);
        database.setDatabaseName(copies.filePath(u"journal.db"_s));
        QSqlQuery rows(database);
        if (!database.open()
            || !rows.exec(u"SELECT path, documents.hash, unit FROM documents JOIN units ON units.id = unit_id JOIN sets ON sets.id = units.set_id "
                           "WHERE present = 1 AND failed = 0 AND state <> 'Edited' AND done_in = %1 AND output = '%2'"_s.arg(run, output)))
            return u"the journal cannot be read: "_s + rows.lastError().text();
        while (rows.next() && broken.isEmpty()) {
            ++counted;
            const QString path = output + u'/' + rows.value(0).toString();
            if (removed.contains(rows.value(0).toString()))
                continue;
            if (!QFile::exists(path))
                broken = u"done, but missing: "_s + path + u" of "_s + rows.value(2).toString();
            else if (QCryptographicHash::hash(readFile(path), QCryptographicHash::Blake2b_160) != rows.value(1).toByteArray())
                broken = u"done, but with other bytes: "_s + path + u" of "_s + rows.value(2).toString();
        }
    }
    QSqlDatabase::removeDatabase(u"journal"_s);
    return broken;
}

/// What of the progress in `before` is not in `after`, a later record of the same run.
QStringList fallsBack(const StatusRecord &before, const StatusRecord &after)
{
    QStringList less;
    const auto compare = [&](const QString &what, qint64 was, qint64 is) {
        if (is < was)
            less << u"%1: %2 after %3, in %4"_s.arg(what).arg(is).arg(was).arg(
                after.phase ? toString(*after.phase) : u"no phase"_s);
    };
    compare(u"all"_s, before.completedTasks, after.completedTasks);
    compare(u"planned"_s, before.totalTasks, after.totalTasks);
    compare(u"reused"_s, before.reused, after.reused);
    for (qsizetype i = 0; i < before.phases.size(); ++i) {
        const QString phase = toString(before.phases[i].phase);
        compare(u"total of "_s + phase, before.phases[i].total, i < after.phases.size() ? after.phases[i].total : 0);
        compare(u"done of "_s + phase, before.phases[i].completed, i < after.phases.size() ? after.phases[i].completed : 0);
    }
    for (qsizetype i = 0; i < before.departments.size(); ++i)
        compare(slug(before.departments[i].department), before.departments[i].completed, after.departments[i].completed);
    return less;
}
} // namespace

class TestKillAndContinue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_dir.filePath(u"project"_s);
        QVERIFY(makeProject(m_project, modules));
        const QString output = m_dir.filePath(u"undisturbed"_s);
        QVERIFY(document(m_dir.filePath(u"data-undisturbed"_s), output));
        m_expected = bytesOf(filesBelow(output));
        QVERIFY2(m_expected.size() > 2 * modules, "the set is too small to be worth killing");
    }

    void endsInTheSameBytes()
    {
        QTest::failOnWarning(QRegularExpression(u"QSocketNotifier"_s)); // a client whose service is killed lets go of the socket
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        const QString output = m_dir.filePath(u"killed"_s);
        ServiceProcess service(m_dir.filePath(u"data-killed"_s));
        QVERIFY(service.start({u"--workers"_s, u"2"_s}));
        QString run;
        int killedWhileRunning = 0, promised = 0;
        StatusRecord shown; // of the run, when it was last killed
        for (int i = 0; i < kills; ++i) {
            Asker asker(service.dataDir());
            QStringList backwards;
            QObject::connect(&asker.client, &ServiceClient::statusChanged, &asker.client, [&] {
                const StatusRecord &now = asker.client.mirror().status();
                if (now.run == shown.run)
                    backwards << fallsBack(shown, now);
                shown = now;
            });
            QVERIFY(asker.connectNow());
            QTRY_COMPARE_WITH_TIMEOUT(shown.run, run, patience);
            // A life that ended its run begins the next one anew, so that every kill meets work.
            if (run.isEmpty() || asker.state(run) == "Completed"_L1) {
                QVERIFY(!QDir(output).exists() || QDir(output).removeRecursively());
                run = asker.start(m_project, output);
                QVERIFY(!run.isEmpty());
            }
            // So many words of progress from now; that is a point in the work, not in time.
            const int words = random.bounded(1, 5);
            int heard = 0;
            QObject::connect(&asker.client, &ServiceClient::statusChanged, &asker.client, [&] { ++heard; });
            QVERIFY(QTest::qWaitFor([&] { return heard >= words || asker.state(run) == "Completed"_L1; }, patience));
            killedWhileRunning += asker.state(run) == "Running"_L1;
            QCOMPARE(backwards.join(u'\n'), QString());
            service.kill();
            QCOMPARE(brokenPromise(service.dataDir(), output, run, promised), QString());
            QVERIFY(service.start({u"--workers"_s, u"2"_s}));
        }
        Asker asker(service.dataDir());
        QVERIFY(asker.connectNow());
        QVERIFY(asker.waitForState(u"Completed"_s, run));
        QCOMPARE(service.terminate(), 0);
        qInfo() << "killed while running:" << killedWhileRunning << "of" << kills << "documents done by then:" << promised;
        QVERIFY(killedWhileRunning > 0 && promised > 0);
        QCOMPARE(difference(m_expected, bytesOf(filesBelow(output))), QString());
    }

    void anyPatternOfInterruptionsEndsInTheSameBytes()
    {
        bool isSet = false;
        const quint32 given = quint32(qEnvironmentVariable("TARS_SEED").toULongLong(&isSet));
        const quint32 seed = isSet ? given : QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        const QString project = m_dir.filePath(u"interrupted-project"_s), output = m_dir.filePath(u"interrupted"_s);
        QVERIFY(makeProject(project, interruptedModules));
        QVERIFY(document(m_dir.filePath(u"data-uninterrupted"_s), m_dir.filePath(u"uninterrupted"_s), project));
        const auto expected = bytesOf(filesBelow(m_dir.filePath(u"uninterrupted"_s)));
        ServiceProcess service(m_dir.filePath(u"data-interrupted"_s));
        // On a disk so slow that what interrupts a unit finds it at work, and outlasts the time that it is given to end.
        preload(service.environment, u"faultshim"_s);
        service.environment.insert(u"TARS_FAULT"_s, u"slow:%1"_s.arg(slownessMs));
        service.environment.insert(u"TARS_FAULT_ROOT"_s, output);
        service.environment.insert(u"TARS_FAULT_COUNTER"_s, m_dir.filePath(u"interrupted.count"_s));
        auto asker = std::make_unique<Asker>(service.dataDir());
        QVERIFY(service.start() && asker->connectNow());
        QMap<QString, int> done;
        int promised = 0;
        // Whether it was done; what came too late, because the run was over, is no failure.
        const auto command = [&](const QString &name, const QJsonObject &data) {
            const auto answer = asker->ask(name, data);
            if (!answer && answer.error().code != errc::invalidState)
                qWarning().noquote() << name << answer.error().text;
            const QString scope = data[u"scope"].toString();
            done[scope.isEmpty() ? name : name + u' ' + scope] += answer.ok() && (*answer)[u"changed"].toBool(true);
            return answer.ok();
        };
        for (int set = 0; set < interruptedSets; ++set) {
            // A kill or a stop makes up for what was lost before it: every other set knows holds only.
            const bool isRough = set % 2 == 1;
            QStringList removed; // by somebody who tidied up
            QSet<QString> held; // departments
            QVERIFY(!QDir(output).exists() || QDir(output).removeRecursively());
            QString run = asker->start(project, output);
            QVERIFY(!run.isEmpty());
            for (int step = 0; step < interruptions && asker->state(run) != "Completed"_L1; ++step) {
                if (asker->state(run) == "Stopped"_L1) {
                    held.clear();
                    run = asker->start(project, output);
                    QVERIFY(!run.isEmpty());
                }
                // So many words of progress from now, where there is any.
                int heard = 0;
                const int words = held.isEmpty() ? random.bounded(1, 4) : 1; // what is held says little
                QObject::connect(&asker->client, &ServiceClient::statusChanged, &asker->client, [&] { ++heard; });
                QVERIFY(QTest::qWaitFor([&] { return heard >= words || asker->state(run) != "Running"_L1; }, patience));
                asker->client.disconnect(&asker->client);
                QString department = slug(allDepartments[size_t(random.bounded(int(allDepartments.size())))]);
                const auto status = asker->ask(u"documentation.status"_s);
                for (const QJsonValue &each : status ? (*status)[u"DepartmentDetails"].toArray() : QJsonArray())
                    if (!each[u"CurrentTask"].toString().isEmpty() && random.bounded(3) > 0)
                        department = each[u"Slug"].toString(); // one of whose units one is at work now
                const int choice = random.bounded(isRough ? 9 : 6);
                if (choice == 0) {
                    command(u"documentation.pause"_s, {{u"scope"_s, u"run"_s}, {u"run"_s, run}});
                } else if (choice == 1) {
                    command(u"settings.set"_s, {{u"workers"_s, random.bounded(1, 5)}});
                } else if (choice == 6) {
                    if (command(u"documentation.stop"_s, {{u"run"_s, run}}))
                        QVERIFY(asker->waitForState(u"Stopped"_s, run));
                } else if (choice > 6) {
                    ++done[u"kill"_s];
                    if (random.bounded(3) == 0)
                        QCOMPARE(service.terminate(), 0);
                    else
                        service.kill();
                    QCOMPARE(brokenPromise(service.dataDir(), output, run, promised, removed), QString());
                    // A document that is gone is one to be written, however it was counted.
                    if (const QStringList written = filesBelow(output).keys(); !written.isEmpty() && random.bounded(2) == 0) {
                        removed << written[random.bounded(written.size())];
                        QVERIFY(QFile::remove(output + u'/' + removed.last()));
                        ++done[u"document removed"_s];
                    }
                    asker = std::make_unique<Asker>(service.dataDir());
                    QVERIFY(service.start() && asker->connectNow());
                } else {
                    const bool holds = !held.remove(department);
                    if (holds)
                        held.insert(department);
                    command(holds ? u"documentation.pause"_s : u"documentation.resume"_s,
                        {{u"scope"_s, u"department"_s}, {u"department"_s, department}, {u"run"_s, run}});
                }
                if (random.bounded(2) == 0)
                    command(u"documentation.resume"_s, {{u"scope"_s, u"run"_s}, {u"run"_s, run}});
            }
            if (asker->state(run) == "Stopped"_L1)
                run = asker->start(project, output);
            for (const Department department : allDepartments)
                command(u"documentation.resume"_s, {{u"scope"_s, u"department"_s}, {u"department"_s, slug(department)}, {u"run"_s, run}});
            command(u"documentation.resume"_s, {{u"scope"_s, u"run"_s}, {u"run"_s, run}});
            QVERIFY(asker->waitForState(u"Completed"_s, run));
            QCOMPARE(difference(expected, bytesOf(filesBelow(output))), QString());
        }
        QCOMPARE(service.terminate(), 0);
        qInfo() << "interrupted by" << done << "documents done by the kills:" << promised;
        QVERIFY(done.size() > 4);
    }

    void sameBytesWhateverTheSurroundings_data()
    {
        QTest::addColumn<int>("workers");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("mask");
        QTest::addColumn<QString>("order"); // of a folder's entries; empty: the file system's
        QTest::newRow("one worker, plain") << 1 << u"C"_s << u"UTC"_s << 0022 << QString();
        QTest::newRow("five workers, far east") << 5 << u"C.UTF-8"_s << u"Pacific/Kiritimati"_s << 0077 << QString();
        QTest::newRow("three workers, far west") << 3 << u"tr_TR.UTF-8"_s << u"Pacific/Niue"_s << 0002 << QString();
        QTest::newRow("folders backwards") << 1 << u"C.UTF-8"_s << u"UTC"_s << 0022 << u"backwards"_s;
        QTest::newRow("folders shuffled") << 2 << u"C.UTF-8"_s << u"UTC"_s << 0022 << u"shuffled"_s;
    }

    void sameBytesWhateverTheSurroundings()
    {
        QFETCH(int, workers);
        QFETCH(QString, locale);
        QFETCH(QString, zone);
        QFETCH(int, mask);
        QFETCH(QString, order);
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (git.isEmpty())
            QFAIL("git is not installed");
        const QTemporaryDir dir;
        // The same place for all, and a history whose dates some zones would shift to another day.
        const QString project = m_dir.filePath(u"dated"_s);
        if (!QDir(project).exists()) {
            QVERIFY(makeProject(project, 8));
            QVERIFY(writeFile(project + u"/src/Größe.h"_s, "#pragma once\n/// The İ and the ı.\nint groesse();\n"));
            QProcessEnvironment dated = QProcessEnvironment::systemEnvironment();
            for (const char *who : {"AUTHOR", "COMMITTER"}) {
                dated.insert(u"GIT_%1_NAME"_s.arg(QLatin1String(who)), u"Mira"_s);
                dated.insert(u"GIT_%1_EMAIL"_s.arg(QLatin1String(who)), u"mira@example.org"_s);
                dated.insert(u"GIT_%1_DATE"_s.arg(QLatin1String(who)), u"2024-03-01T23:30:00+0300"_s);
            }
            for (const QStringList &arguments : {QStringList{u"init"_s, u"-q"_s}, {u"add"_s, u"."_s}, {u"commit"_s, u"-qm"_s, u"First"_s}, {u"tag"_s, u"v1.0"_s}}) {
                QProcess process;
                process.setProcessEnvironment(dated);
                process.setWorkingDirectory(project);
                process.start(git, arguments);
                QVERIFY(process.waitForFinished(patience) && process.exitCode() == 0);
            }
        }
        const QString output = dir.filePath(u"out"_s);
        ServiceProcess service(dir.filePath(u"data"_s));
        service.environment.insert(u"LC_ALL"_s, locale);
        service.environment.insert(u"TZ"_s, zone);
        if (!order.isEmpty()) {
            const QByteArray usual = listed(project + u"/src"_s, QProcessEnvironment::systemEnvironment());
            preload(service.environment, u"ordershim"_s);
            service.environment.insert(u"TARS_ORDER"_s, order);
            const QByteArray other = listed(project + u"/src"_s, service.environment);
            QVERIFY(other.size() == usual.size() && other != usual);
        }
        const mode_t before = ::umask(mode_t(mask)); // which the service inherits
        const auto restore = qScopeGuard([before] { ::umask(before); });
        Asker asker(service.dataDir());
        QVERIFY(service.start({u"--workers"_s, QString::number(workers)}) && asker.connectNow());
        QVERIFY(!asker.start(project, output).isEmpty() && asker.waitForState(u"Completed"_s));
        QCOMPARE(service.terminate(), 0);
        const auto bytes = bytesOf(filesBelow(output));
        QVERIFY(bytes.size() > 16);
        if (m_plain.isEmpty())
            m_plain = bytes;
        QCOMPARE(difference(m_plain, bytes), QString());
    }

    void pausedStaysPausedAfterAKill()
    {
        const QString output = m_dir.filePath(u"paused"_s);
        ServiceProcess service(m_dir.filePath(u"data-paused"_s));
        QVERIFY(service.start({u"--workers"_s, u"1"_s}));
        {
            Asker asker(service.dataDir());
            QVERIFY(asker.connectNow());
            QVERIFY(!asker.start(m_project, output).isEmpty());
            QVERIFY(asker.ask(u"documentation.pause"_s).ok());
            QVERIFY(asker.waitForState(u"Paused"_s));
        }
        const auto before = filesBelow(output);
        service.kill();
        QVERIFY(service.start({u"--workers"_s, u"1"_s}));
        Asker asker(service.dataDir());
        QVERIFY(asker.connectNow());
        QCOMPARE(asker.state(), u"Paused"_s);
        QCOMPARE(bytesOf(filesBelow(output)), bytesOf(before));
        QVERIFY(asker.ask(u"documentation.resume"_s).ok());
        QVERIFY(asker.waitForState(u"Completed"_s));
        const auto after = filesBelow(output);
        QCOMPARE(difference(m_expected, bytesOf(after)), QString());
        for (auto it = before.begin(); it != before.end(); ++it)
            QVERIFY2(after[it.key()].isSameFile(*it), qPrintable(u"written twice: "_s + it.key()));
    }

    void aLaterRunWritesOnlyWhatChanged_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("mayBeWritten"); // parts of paths; "=" a whole one; the search shows first sentences, the .jsonl say lines
        QTest::addColumn<QString>("mustBeWritten");
        QTest::newRow("nothing") << QString() << QByteArray() << QByteArray() << QStringList{} << QString();
        QTest::newRow("touched") << u"src/module7.h"_s << QByteArray() << QByteArray() << QStringList{} << QString();
        QTest::newRow("comment") << u"src/module7.h"_s << QByteArray("/// Area of the shape number 7.")
                                 << QByteArray("/// The area, scaled.")
                                 << QStringList{u"src/module7.h"_s, u"llms"_s, u"manifest.json"_s, u"site/search/"_s,
                                            u"ai-research/corpus.jsonl"_s}
                                 << u"development/api/src/module7.h.md"_s;
        QTest::newRow("lines moved") << u"src/module9.h"_s << QByteArray("#pragma once\n") << QByteArray("#pragma once\n\n\n\n")
                                     << QStringList{u"src/module9.h"_s, u"manifest.json"_s, u"llms-full.txt"_s, u"development/symbols.jsonl"_s, u"=index.md"_s,
                                            u"site/index.html"_s, // its number of lines
                                            u"ai-research/corpus.jsonl"_s}
                                     << u"development/api/src/module9.h.md"_s;
    }

    void aLaterRunWritesOnlyWhatChanged()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, mayBeWritten);
        QFETCH(QString, mustBeWritten);
        const QTemporaryDir dir;
        const QString project = dir.filePath(u"project"_s);
        const QString output = dir.filePath(u"output"_s);
        const QString data = dir.filePath(u"data"_s);
        QVERIFY(makeProject(project, 20));
        QVERIFY(document(data, output, project));
        const auto before = filesBelow(output);
        if (!file.isEmpty()) {
            const QString path = project + u'/' + file;
            const QByteArray old = readFile(path);
            QByteArray content = old;
            content.replace(from, to);
            QVERIFY(from.isEmpty() || content != old);
            QVERIFY(writeFile(path, content));
        }
        QVERIFY(document(data, output, project));
        const auto after = filesBelow(output);
        QStringList written;
        for (auto it = after.begin(); it != after.end(); ++it)
            if (!before.contains(it.key()) || !before[it.key()].isSameFile(*it))
                written.append(it.key());
        for (const QString &path : written) {
            const bool allowed = std::ranges::any_of(mayBeWritten, [&](const QString &part) {
                return part.startsWith(u'=') ? path == part.mid(1) : path.contains(part);
            });
            QVERIFY2(allowed, qPrintable(u"written for nothing: "_s + path));
        }
        QCOMPARE(after.size(), before.size());
        QVERIFY2(mustBeWritten.isEmpty() || written.contains(mustBeWritten), qPrintable(written.join(u' ')));
    }

private:
    /// The names in a folder, in the order in which a program gets them.
    static QByteArray listed(const QString &folder, const QProcessEnvironment &environment)
    {
        QProcess ls;
        ls.setProcessEnvironment(environment);
        ls.start(u"ls"_s, {u"-U"_s, folder});
        return ls.waitForFinished(patience) ? ls.readAllStandardOutput() : QByteArray();
    }

    bool document(const QString &data, const QString &output, const QString &project = {})
    {
        ServiceProcess service(data);
        Asker asker(data);
        return service.start() && asker.connectNow()
            && !asker.start(project.isEmpty() ? m_project : project, output).isEmpty()
            && asker.waitForState(u"Completed"_s) && service.terminate() == 0;
    }

    QTemporaryDir m_dir;
    QString m_project;
    QMap<QString, QByteArray> m_expected;
    QMap<QString, QByteArray> m_plain; ///< of the first surroundings
};

QTEST_GUILESS_MAIN(TestKillAndContinue)
#include "tst_killandcontinue.moc"
