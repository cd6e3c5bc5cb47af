// That the journal keeps what it holds through kills, damage, full disks and other versions of itself.
#include "journalfixture.h"

using namespace tars;
using namespace Qt::StringLiterals;
using namespace tars::test;

class JournalDamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyPoint_data();
    void killedAtAnyPoint();
    void tornLog();
    void damagedDatabaseIsSetAside_data();
    void damagedDatabaseIsSetAside();
    void damagedWithoutBackupBeginsEmpty();
    void randomDamageNeverLosesTheFile();
    void olderSchemaIsMigratedWithABackup();
    void newerSchemaIsRefusedUntouched();
    void notADatabaseIsSetAside();
    void fullDiskStillWritesTheHold();
};

void JournalDamageTest::killedAtAnyPoint_data()
{
    QTest::addColumn<int>("commits");
    for (const int commits : { 0, 1, 2, 10, 300, 1500 })
        QTest::addRow("%d commits", commits) << commits;
}

void JournalDamageTest::killedAtAnyPoint()
{
    QFETCH(int, commits);
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    for (int i = 0; i < commits; ++i)
        OK(journal->commit(project, output, { commitOf(QString(u"%1.h"_s).arg(i), RunId{ u"1"_s }) }));
    // What a kill leaves is what lies in the page cache now: nothing of the process is needed.
    const QString killed = dir.filePath(u"killed"_s);
    copyFolder(dir.path(), killed);
    OPEN(continued, killed);
    QVERIFY2(continued->recoveryNotes().isEmpty(), qPrintable(texts(continued->recoveries())));
    QCOMPARE(continued->units(project, output)->size(), commits);
}

void JournalDamageTest::tornLog()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    for (int i = 0; i < 50; ++i)
        OK(journal->commit(project, output, { commitOf(QString(u"%1.h"_s).arg(i), RunId{ u"1"_s }) }));
    const qint64 whole = QFileInfo(dir.filePath(u"journal.db-wal"_s)).size();
    QVERIFY(whole > 100'000);
    qsizetype before = 51;
    for (int step = 0; step < 20; ++step) {
        const QString torn = dir.filePath(QString(u"torn%1"_s).arg(step));
        copyFolder(dir.path(), torn);
        QVERIFY(QFile::resize(torn + u"/journal.db-wal"_s, whole - whole * step / 20 - 1000 * (step % 3)));
        OPEN(continued, torn);
        QVERIFY2(continued->recoveryNotes().isEmpty(), qPrintable(texts(continued->recoveries())));
        auto units = continued->units(project, output);
        OK(units);
        QVERIFY(units->size() <= before); // only the end is missing, and whole commits of it
        for (int i = 0; i < units->size(); ++i)
            QVERIFY(units->contains(UnitId{ QString(u"development/api/%1.h"_s).arg(i) }));
        before = units->size();
    }
}

void JournalDamageTest::damagedDatabaseIsSetAside_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addRow("header") << qint64(0);
    QTest::addRow("page size") << qint64(16);
    QTest::addRow("schema page") << qint64(100);
    QTest::addRow("later page") << qint64(4096);
}

void JournalDamageTest::damagedDatabaseIsSetAside()
{
    QFETCH(qint64, offset);
    QTemporaryDir dir;
    RunId lastRun;
    qint64 sequence = 0;
    {
        OPEN(journal, dir.path());
        OK(journal->commit(project, output, { commitOf(u"a.h"_s, RunId{ u"1"_s }) }));
        lastRun = *journal->nextRunId();
        sequence = *journal->reserveSequence(1000) + 1000;
    }
    const QString path = dir.filePath(u"journal.db"_s);
    QByteArray damaged;
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        QVERIFY(file.write(QByteArray(64, '\x5a')) == 64);
        QVERIFY(file.seek(0));
        damaged = file.readAll();
    }
    OPEN(journal, dir.path());
    QCOMPARE(journal->recoveries().size(), 1);
    const Error recovery = journal->recoveries().first();
    QCOMPARE(recovery.code, errc::databaseDamaged);
    QCOMPARE(recovery.args.value(u"path"_s).toString(), path);
    QCOMPARE(recovery.args.value(u"restoredFrom"_s).toString(), QString(path + u".backup"_s));
    QFile kept(recovery.args.value(u"keptAs"_s).toString());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll() == damaged);
    QVERIFY(recovery.text.contains(kept.fileName()));
    QVERIFY(journal->units(project, output)->contains(UnitId{ u"development/api/a.h"_s }));
    QVERIFY(journal->nextRunId()->value.toLongLong() > lastRun.value.toLongLong());
    QVERIFY(*journal->reserveSequence(1) >= sequence);
}

void JournalDamageTest::damagedWithoutBackupBeginsEmpty()
{
    QTemporaryDir dir;
    {
        OPEN(journal, dir.path());
        OK(journal->commit(project, output, { commitOf(u"a.h"_s, RunId{ u"1"_s }) }));
    }
    const QString path = dir.filePath(u"journal.db"_s);
    for (const QString &name : { path, QString(path + u".backup"_s), QString(path + u".backup-before"_s) }) {
        QFile file(name);
        if (file.exists() && file.open(QIODevice::ReadWrite))
            file.write("not a database at all");
    }
    OPEN(journal, dir.path());
    QCOMPARE(journal->recoveries().size(), 1);
    QCOMPARE(journal->recoveries().first().args.value(u"restoredFrom"_s).toString(), QString());
    QVERIFY(QFile::exists(journal->recoveries().first().args.value(u"keptAs"_s).toString()));
    QVERIFY(journal->units(project, output)->isEmpty());
}

void JournalDamageTest::randomDamageNeverLosesTheFile()
{
    QTemporaryDir dir;
    {
        OPEN(journal, dir.path());
        for (int i = 0; i < 200; ++i)
            OK(journal->commit(project, output, { commitOf(QString(u"%1.h"_s).arg(i), RunId{ u"1"_s }) }));
    }
    QRandomGenerator random(20261122);
    int setAside = 0;
    for (int round = 0; round < 40; ++round) {
        const QString copy = dir.filePath(QString(u"copy%1"_s).arg(round));
        copyFolder(dir.path(), copy);
        QByteArray damaged;
        {
            QFile file(copy + u"/journal.db"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (int i = 0; i < 4; ++i) {
                file.seek(random.bounded(file.size() - 512));
                QByteArray noise(512, 0);
                for (char &byte : noise)
                    byte = char(random.bounded(256));
                file.write(noise);
            }
            file.seek(0);
            damaged = file.readAll();
        }
        auto opened = Journal::open(copy);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().text));
        // Noise within values passes the check; then the reads must still be safe.
        (void)(*opened)->units(project, output);
        (void)(*opened)->forEachDependency(project, output, [](const UnitJournal::Dependency &) {});
        if ((*opened)->recoveries().isEmpty())
            continue;
        ++setAside;
        QFile kept((*opened)->recoveries().first().args.value(u"keptAs"_s).toString());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll() == damaged);
        QCOMPARE((*opened)->units(project, output)->size(), 200);
    }
    QVERIFY2(setAside > 10, qPrintable(QString::number(setAside)));
}

void JournalDamageTest::olderSchemaIsMigratedWithABackup()
{
    QTemporaryDir dir;
    RunRow row;
    row.project = project;
    row.output = output;
    row.state = RunState::Paused;
    row.documents = 7;
    {
        OPEN(journal, dir.path());
        row.id = *journal->nextRunId();
        Answer1 saved;
        journal->saveRun(row, saved.done());
        OK(saved.wait());
        OK(journal->close());
    }
    const QString path = dir.filePath(u"journal.db"_s);
    {
        auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadWrite);
        OK(connection);
        OK((*connection)->run(u"ALTER TABLE runs DROP COLUMN planned"_s)); // what version 2 added
        OK((*connection)->run(u"ALTER TABLE documents DROP COLUMN description"_s)); // and version 3
        OK((*connection)->run(u"UPDATE schema_version SET version = 1"_s));
    }
    {
        OPEN(journal, dir.path());
        QVERIFY2(journal->recoveries().isEmpty(), qPrintable(texts(journal->recoveries())));
        const auto unfinished = journal->unfinishedRuns();
        OK(unfinished);
        QCOMPARE(unfinished->size(), 1);
        QCOMPARE(unfinished->first().documents, 7);
        QVERIFY(unfinished->first().planned == UnitTotals());
        row.planned.departments.insert(Department::DevOps, 3);
        Answer1 saved;
        journal->saveRun(row, saved.done());
        OK(saved.wait());
        QVERIFY(journal->run(row.id)->value().planned == row.planned);
    }
    auto backup = SqlConnection::open(path + u".schema-1"_s, SqlConnection::Mode::ReadOnly);
    OK(backup);
    QCOMPARE((*backup)->value(u"SELECT version FROM schema_version"_s)->toInt(), 1);
    QCOMPARE((*backup)->value(u"SELECT documents FROM runs"_s)->toInt(), 7);
}

void JournalDamageTest::newerSchemaIsRefusedUntouched()
{
    QTemporaryDir dir;
    {
        OPEN(journal, dir.path());
    }
    const QString path = dir.filePath(u"journal.db"_s);
    {
        auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadWrite);
        OK(connection);
        OK((*connection)->run(u"UPDATE schema_version SET version = 99"_s));
    }
    const auto bytes = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const auto refused = Journal::open(dir.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, errc::databaseTooNew);
    QCOMPARE(refused.error().args.value(u"path"_s).toString(), path);
    QCOMPARE(refused.error().args.value(u"version"_s).toInt(), 99);
    QVERIFY(!before.isEmpty());
    QVERIFY(bytes() == before);
}

void JournalDamageTest::notADatabaseIsSetAside()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"journal.db"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("somebody's shopping list\n").repeated(100));
    }
    OPEN(journal, dir.path());
    QCOMPARE(journal->recoveries().size(), 1);
    QVERIFY(QFile::exists(journal->recoveries().first().args.value(u"keptAs"_s).toString()));
    auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadOnly);
    OK(connection);
    QTRY_COMPARE(
        (*connection)->value(u"SELECT count(*) FROM activity WHERE code = 'databaseDamaged'"_s)->toInt(), 1);
}

void JournalDamageTest::fullDiskStillWritesTheHold()
{
    QTemporaryDir mountPoint;
    const QByteArray target = QFile::encodeName(mountPoint.path());
    if (::mount("tmpfs", target.constData(), "tmpfs", 0, "size=6m") != 0)
        QSKIP("needs the right to mount a small tmpfs");
    const auto unmount = qScopeGuard([&] { ::umount2(target.constData(), MNT_DETACH); });
    OPEN(journal, mountPoint.path());
    UnitCommit commit = commitOf(u"a.h"_s, RunId{ u"1"_s });
    OK(journal->commit(project, output, { commit }));
    QVERIFY(QFile::exists(mountPoint.filePath(u"ballast"_s)));
    QFile filler(mountPoint.filePath(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(65'536, 'x')) == 65'536) { }
    while (filler.write("x", 1) == 1) { }

    // Ordinary work fails and says so, as often as it takes to use up what room the log still has.
    Result<void> refused;
    for (int i = 0; i < 5000 && refused; ++i) {
        commit.unit.id = UnitId{ QString::number(i) };
        commit.problems = { { 0, Severity::Info, {}, {}, {}, 0, u"filling"_s, {}, QString(20'000, u'x') } };
        refused = journal->commit(project, output, { commit });
    }
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, errc::storageFull);
    const qsizetype committed = journal->units(project, output)->size();

    const Hold hold{ HoldScope::Service, {}, {}, {}, {}, u"storageFull"_s };
    Answer1 held;
    journal->saveHold({}, hold, held.done());
    OK(held.wait());
    QCOMPARE(journal->holds()->size(), 1);
    QVERIFY(!QFile::exists(mountPoint.filePath(u"ballast"_s)));
    QCOMPARE(journal->commit(project, output, { commit }).error().code, errc::storageFull);
    QCOMPARE(journal->units(project, output)->size(), committed);

    filler.close();
    QVERIFY(filler.remove());
    OK(journal->commit(project, output, { commit }));
    QCOMPARE(journal->units(project, output)->size(), committed + 1);
    QVERIFY(QFile::exists(mountPoint.filePath(u"ballast"_s)));
    journal.reset();
}

QTEST_GUILESS_MAIN(JournalDamageTest)
#include "tst_journaldamage.moc"
