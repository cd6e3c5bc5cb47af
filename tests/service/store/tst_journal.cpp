// What the journal keeps.
#include "journalfixture.h"

using namespace tars;
using namespace Qt::StringLiterals;
using namespace tars::test;

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unitsRoundTrip();
    void answersAreReplacedAndInverted();
    void oneQuestionWithTwoDigestsIsTwoDependencies();
    void reusedUnitKeepsItsRow();
    void countsWhatARunHasDone();
    void failedUnitKeepsEarlierDocuments();
    void removedUnitLeavesNothing();
    void checkpointSpeaksOfEarlierCommitsOnly();
    void removedUnitsDoNotLowerTheSequence();
    void runsRoundTrip();
    void holdsAreOnePerScopeAndDepartment();
    void projectsMostRecentlyUsedFirst();
    void numbersAreNeverGivenTwice();
    void problemsOfReusedUnitsHoldStill();
    void problemsOfAUnitDoneAgainArePast();
    void reopenedUnitsCountAsNotTried();
    void eightThreadsCommit();
    void oneBadCommitCostsNobodyElse();
    void waitingOnTheWriterIsRefused();
    void samplesAreThinned();
    void activityIsCapped();
    void closedJournalSaysSo();
    void leavesNoConnections();
};

void TestJournal::unitsRoundTrip()
{
    QTemporaryDir dir;
    UnitCommit commit = commitOf(u"a.h"_s, RunId{ u"1"_s });
    commit.files[0].description = u"What it is about."_s;
    {
        OPEN(journal, dir.path());
        OK(journal->commit(project, output, { commit }));
        OK(journal->setRootDigest(project, output, digestOf("root")));
    }
    OPEN(journal, dir.path());
    QVERIFY(journal->recoveryNotes().isEmpty());
    auto units = journal->units(project, output);
    OK(units);
    QCOMPARE(units->size(), 1);
    const UnitRow row = units->value(commit.unit.id);
    QCOMPARE(row.kind, u"api"_s);
    QCOMPARE(row.doneIn, RunId{ u"1"_s });
    QVERIFY(!row.failed);
    QCOMPARE(row.files.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(row.files.at(i).path, commit.files.at(i).path);
        QCOMPARE(row.files.at(i).title, commit.files.at(i).title);
        QCOMPARE(row.files.at(i).description, commit.files.at(i).description);
        QCOMPARE(row.files.at(i).size, commit.files.at(i).size);
        QCOMPARE(row.files.at(i).mtimeNs, commit.files.at(i).mtimeNs);
        QCOMPARE(row.files.at(i).hash, commit.files.at(i).hash);
        QVERIFY(row.files.at(i).state == DocumentState::New);
    }
    QCOMPARE(*journal->rootDigest(project, output), digestOf("root"));
    QCOMPARE(*journal->rootDigest(project, u"/elsewhere"_s), Digest());
    QVERIFY(journal->units(project, u"/elsewhere"_s)->isEmpty());
}

void TestJournal::answersAreReplacedAndInverted()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    UnitCommit first = commitOf(u"a.h"_s, RunId{ u"1"_s });
    OK(journal->commit(project, output, { first, commitOf(u"b.h"_s, RunId{ u"1"_s }) }));
    first.answers = { { u"file:common"_s, digestOf("common") }, { u"lookup:x"_s, Digest() } };
    OK(journal->commit(project, output, { first }));
    QStringList seen;
    OK(journal->forEachDependency(project, output, [&](const UnitJournal::Dependency &dependency) {
        QStringList units;
        for (const UnitId &unit : dependency.units)
            units.append(unit.value.section(u'/', -1));
        units.sort();
        seen.append(dependency.question + u'=' + units.join(u','));
    }));
    QCOMPARE(seen, QStringList({ u"comments:b.h=b.h"_s, u"file:common=a.h,b.h"_s, u"lookup:x=a.h"_s }));
}

void TestJournal::oneQuestionWithTwoDigestsIsTwoDependencies()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    UnitCommit a = commitOf(u"a.h"_s, RunId{ u"1"_s });
    UnitCommit b = commitOf(u"b.h"_s, RunId{ u"1"_s });
    a.answers = { { u"file:common"_s, digestOf("old") } };
    b.answers = { { u"file:common"_s, digestOf("new") } };
    OK(journal->commit(project, output, { a, b }));
    QHash<Digest, QList<UnitId>> seen;
    OK(journal->forEachDependency(project, output, [&](const UnitJournal::Dependency &dependency) {
        QCOMPARE(dependency.question, u"file:common"_s);
        seen.insert(dependency.digest, dependency.units);
    }));
    QCOMPARE(seen.value(digestOf("old")), QList{ a.unit.id });
    QCOMPARE(seen.value(digestOf("new")), QList{ b.unit.id });
}

void TestJournal::reusedUnitKeepsItsRow()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    OK(journal->commit(project, output, { commitOf(u"a.h"_s, RunId{ u"1"_s }) }));
    OK(journal->checkpoint());
    UnitCommit reused;
    reused.run = RunId{ u"2"_s };
    reused.unit = commitOf(u"a.h"_s, reused.run).unit;
    reused.reused = true;
    OK(journal->commit(project, output, { reused }));
    const UnitRow row = journal->units(project, output)->value(reused.unit.id);
    QCOMPARE(row.doneIn, RunId{ u"2"_s });
    QVERIFY(row.durable);
    QCOMPARE(row.files.size(), 2);
    reused.unit.id = UnitId{ u"development/api/unknown"_s };
    const auto refused = journal->commit(project, output, { reused });
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains(u"unknown"_s));
}

void TestJournal::countsWhatARunHasDone()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    const RunId first{ u"1"_s }, second{ u"2"_s };
    OK(journal->commit(project, output, { commitOf(u"a.h"_s, first), commitOf(u"b.h"_s, first), commitOf(u"old.h"_s, first) }));
    UnitCommit reused = commitOf(u"a.h"_s, second), changed = commitOf(u"b.h"_s, second), failed = commitOf(u"c.h"_s, second),
               index = commitOf(u"index"_s, second), foundation = commitOf(u"files"_s, second);
    reused.reused = true;
    changed.files[0] = fileOf(changed.unit.primaryPath, "other", DocumentState::Updated);
    failed.failed = true;
    failed.files.clear();
    index.unit.id = UnitId{ u"integration/index"_s };
    foundation.unit.id = UnitId{ u"foundation/files"_s };
    foundation.unit.kind = foundationKind;
    index.unit.department = foundation.unit.department = std::nullopt;
    OK(journal->commit(project, output, { reused, changed, failed, index, foundation }));
    OK(journal->commit(project, output + u"-other"_s, { commitOf(u"d.h"_s, second) }));
    const auto done = journal->doneUnits(project, output, second);
    OK(done);
    const UnitCountsByLane expected{ { Department::Development, { 3, 1, 1, 0, 1 } }, { {}, { 1, 0, 0, 1, 0 } } };
    QVERIFY(*done == expected);
    QVERIFY(journal->units(project, output)->value(reused.unit.id).reused);
    QVERIFY(!journal->units(project, output)->value(changed.unit.id).reused);
    QVERIFY(journal->doneUnits(project, output, RunId{ u"3"_s })->isEmpty());
}

void TestJournal::failedUnitKeepsEarlierDocuments()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    OK(journal->commit(project, output, { commitOf(u"a.h"_s, RunId{ u"1"_s }) }));
    UnitCommit failed = commitOf(u"a.h"_s, RunId{ u"2"_s });
    UnitCommit fresh = commitOf(u"new.h"_s, RunId{ u"2"_s });
    for (UnitCommit *commit : { &failed, &fresh }) {
        commit->failed = true;
        commit->files.clear();
    }
    OK(journal->commit(project, output, { failed, fresh }));
    const auto units = journal->units(project, output);
    QVERIFY(units->value(failed.unit.id).failed);
    QCOMPARE(units->value(failed.unit.id).files.size(), 2);
    QVERIFY(units->value(fresh.unit.id).failed);
    QVERIFY(units->value(fresh.unit.id).files.isEmpty());
}

void TestJournal::removedUnitLeavesNothing()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    const UnitCommit a = commitOf(u"a.h"_s, RunId{ u"1"_s });
    OK(journal->commit(project, output, { a }));
    OK(journal->removeUnits(project, output, { a.unit.id, UnitId{ u"never/was"_s } }));
    QVERIFY(journal->units(project, output)->isEmpty());
    int dependencies = 0;
    OK(journal->forEachDependency(project, output, [&](const UnitJournal::Dependency &) { ++dependencies; }));
    QCOMPARE(dependencies, 0);
}

void TestJournal::checkpointSpeaksOfEarlierCommitsOnly()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    const UnitCommit a = commitOf(u"a.h"_s, RunId{ u"1"_s });
    const UnitCommit b = commitOf(u"b.h"_s, RunId{ u"1"_s });
    OK(journal->commit(project, output, { a }));
    const qint64 mark = journal->commitMark();
    OK(journal->commit(project, output, { b }));
    QVERIFY(!journal->units(project, output)->value(a.unit.id).durable);
    OK(journal->checkpointUpTo(mark));
    QVERIFY(journal->units(project, output)->value(a.unit.id).durable);
    QVERIFY(!journal->units(project, output)->value(b.unit.id).durable);
    OK(journal->checkpoint());
    QVERIFY(journal->units(project, output)->value(b.unit.id).durable);
    OK(journal->commit(project, output, { a }));
    QVERIFY(!journal->units(project, output)->value(a.unit.id).durable);
}

void TestJournal::removedUnitsDoNotLowerTheSequence()
{
    QTemporaryDir dir;
    const UnitCommit a = commitOf(u"a.h"_s, RunId{ u"1"_s });
    {
        OPEN(journal, dir.path());
        OK(journal->commit(project, output, { a }));
        OK(journal->checkpoint());
        OK(journal->removeUnits(project, output, { a.unit.id }));
    }
    OPEN(journal, dir.path());
    OK(journal->commit(project, output, { a }));
    QVERIFY(!journal->units(project, output)->value(a.unit.id).durable);
}

void TestJournal::runsRoundTrip()
{
    QTemporaryDir dir;
    RunRow row;
    row.project = project;
    row.output = output;
    row.departments = { Department::Development, Department::DevOps };
    row.force = true;
    row.only = { UnitId{ u"development/api/a \"quoted\".h"_s } };
    row.state = RunState::Paused;
    row.by = { u"owner"_s, u"mira"_s, u"TarsCLI"_s, u"7"_s };
    row.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    row.startedAt = row.createdAt.addSecs(1);
    row.activeSeconds = 1.5;
    row.pausedSeconds = 2.5;
    row.documents = 5;
    row.added = 1;
    row.changed = 2;
    row.reused = 3;
    row.failed = 4;
    row.planned = { { { Department::Development, 12 }, { Department::DevOps, 0 } }, 3 };
    row.files = { 7, 5 };
    {
        OPEN(journal, dir.path());
        row.id = *journal->nextRunId();
        QCOMPARE(row.id, RunId{ u"1"_s });
        Answer1 saved;
        journal->saveRun(row, saved.done());
        OK(saved.wait());
        RunRow done = row;
        done.id = *journal->nextRunId();
        done.state = RunState::Completed;
        done.endedAt = row.createdAt.addSecs(9);
        Answer1 savedToo;
        journal->saveRun(done, savedToo.done());
        OK(savedToo.wait());
    }
    OPEN(journal, dir.path());
    const auto unfinished = journal->unfinishedRuns();
    QCOMPARE(unfinished->size(), 1);
    const RunRow read = unfinished->first();
    QCOMPARE(read.id, row.id);
    QCOMPARE(read.project, row.project);
    QCOMPARE(read.output, row.output);
    QCOMPARE(read.departments, row.departments);
    QCOMPARE(read.force, true);
    QCOMPARE(read.only, row.only);
    QVERIFY(read.state == RunState::Paused);
    QCOMPARE(read.by, row.by);
    QCOMPARE(read.createdAt, row.createdAt);
    QCOMPARE(read.startedAt, row.startedAt);
    QVERIFY(!read.endedAt.isValid());
    QCOMPARE(read.activeSeconds, 1.5);
    QCOMPARE(read.pausedSeconds, 2.5);
    QCOMPARE(read.documents + read.added + read.changed + read.reused + read.failed, 15);
    QVERIFY(read.planned == row.planned);
    QVERIFY(read.files == row.files);
    QCOMPARE(journal->run({})->value().id, RunId{ u"2"_s });
    QCOMPARE(journal->run(RunId{ u"1"_s })->value().id, RunId{ u"1"_s });
    QVERIFY(!journal->run(RunId{ u"3"_s })->has_value());
    QVERIFY(!journal->run(RunId{ u"01"_s })->has_value());
    QVERIFY(!journal->run(RunId{ u"1; DROP TABLE runs"_s })->has_value());
}

void TestJournal::holdsAreOnePerScopeAndDepartment()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    Hold hold{ HoldScope::Department, Department::DevOps, u"mira"_s,
        QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC), {}, {} };
    const RunId run{ u"4"_s };
    journal->saveHold(run, hold, {});
    hold.by = u"TarsCLI"_s;
    hold.resumeAt = hold.since.addSecs(60);
    journal->saveHold(run, hold, {});
    Hold service{ HoldScope::Service, {}, {}, hold.since, {}, u"storageFull"_s };
    Answer1 saved;
    journal->saveHold({}, service, saved.done());
    OK(saved.wait());
    QCOMPARE(*journal->holds(), (QList<std::pair<RunId, Hold>>{ { RunId{}, service }, { run, hold } }));
    journal->removeHold(run, HoldScope::Run, {}, {});
    Answer1 removed;
    journal->removeHold({}, HoldScope::Service, {}, removed.done());
    OK(removed.wait());
    QCOMPARE(*journal->holds(), (QList<std::pair<RunId, Hold>>{ { run, hold } }));
}

void TestJournal::projectsMostRecentlyUsedFirst()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    const ProjectInfo a{ u"/a"_s, u"a"_s, u"/a/tars-docs"_s, { u"development"_s }, {} };
    const ProjectInfo b{ u"/b"_s, u"b"_s, u"/out"_s, {}, u"3"_s };
    journal->saveProject(a, {});
    journal->saveProject(b, {});
    Answer1 again;
    journal->saveProject(a, again.done());
    OK(again.wait());
    QCOMPARE(*journal->projects(), (QList{ a, b }));
    Answer1 removed;
    journal->removeProject(ProjectId{ u"/a"_s }, removed.done());
    OK(removed.wait());
    QCOMPARE(*journal->projects(), QList{ b });
}

void TestJournal::numbersAreNeverGivenTwice()
{
    QTemporaryDir dir;
    qint64 next = 0;
    for (int round = 1; round <= 3; ++round) {
        OPEN(journal, dir.path());
        QCOMPARE(journal->nextRunId()->value, QString::number(round));
        const qint64 first = *journal->reserveSequence(1000);
        QVERIFY(first >= next);
        next = first + 1000;
    }
}

void TestJournal::problemsOfAUnitDoneAgainArePast()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    UnitCommit commit = commitOf(u"a.h"_s, RunId{ u"1"_s });
    commit.problems = { { 3, Severity::Error, {}, commit.unit.id.value, u"a.h"_s, 1, u"extractorCrashed"_s, {}, u"first"_s } };
    OK(journal->commit(project, output, { commit }));
    UnitCommit other = commitOf(u"b.h"_s, RunId{ u"1"_s });
    other.problems = { { 4, Severity::Error, {}, other.unit.id.value, u"b.h"_s, 1, u"extractorCrashed"_s, {}, u"of another"_s } };
    OK(journal->commit(project, output, { other }));
    commit.problems.first().id = 5;
    OK(journal->commit(project, output, { commit })); // after a kill: the same, not twice
    QCOMPARE(*journal->problems(RunId{ u"1"_s }), (QList{ other.problems.first(), commit.problems.first() }));
    commit.problems.clear();
    OK(journal->commit(project, output, { commit }));
    QCOMPARE(*journal->problems(RunId{ u"1"_s }), QList{ other.problems.first() });
}

void TestJournal::reopenedUnitsCountAsNotTried()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    UnitCommit failed = commitOf(u"a.h"_s, RunId{ u"1"_s });
    failed.failed = true;
    failed.files.clear();
    const UnitCommit good = commitOf(u"b.h"_s, RunId{ u"1"_s });
    OK(journal->commit(project, output, { failed, good }));
    Answer1 done;
    journal->reopenUnits(project, output, { failed.unit.id, good.unit.id, UnitId{ u"never/was"_s } }, done.done());
    const Result<void> reopened = done.wait();
    OK(reopened);
    const auto units = journal->units(project, output);
    QVERIFY(units->value(failed.unit.id).doneIn != RunId{ u"1"_s });
    QVERIFY(units->value(failed.unit.id).failed);
    QCOMPARE(units->value(good.unit.id).doneIn, RunId{ u"1"_s });
}

void TestJournal::problemsOfReusedUnitsHoldStill()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    UnitCommit first = commitOf(u"a.h"_s, RunId{ u"1"_s });
    Problem problem{ 7, Severity::Warning, Department::Development, first.unit.id.value, u"a.h"_s, 12,
        u"brokenLink"_s, { { u"target"_s, u"x"_s } }, u"A link leads nowhere"_s };
    first.problems = { problem };
    OK(journal->commit(project, output, { first }));
    UnitCommit reused;
    reused.run = RunId{ u"2"_s };
    reused.unit = first.unit;
    reused.reused = true;
    UnitCommit foundation;
    foundation.run = RunId{ u"2"_s };
    Problem unreadable{ 9, Severity::Error, {}, {}, u"b.h"_s, 0, u"fileUnreadable"_s, {},
        u"b.h cannot be read"_s };
    foundation.problems = { unreadable };
    OK(journal->commit(project, output, { reused, foundation }));
    QCOMPARE(*journal->problems(RunId{ u"1"_s }), QList{ problem });
    QCOMPARE(*journal->problems(RunId{ u"2"_s }), (QList{ problem, unreadable }));
    UnitCommit redone = commitOf(u"a.h"_s, RunId{ u"3"_s });
    OK(journal->commit(project, output, { redone }));
    QVERIFY(journal->problems(RunId{ u"3"_s })->isEmpty());
    QCOMPARE(*journal->problems(RunId{ u"1"_s }), QList{ problem });
}

void TestJournal::eightThreadsCommit()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 8; ++worker) {
            workers.emplace_back([&, worker] {
                for (int i = 0; i < 100; ++i) {
                    const UnitCommit commit
                        = commitOf(QString(u"%1-%2.h"_s).arg(worker).arg(i), RunId{ u"1"_s });
                    if (!journal->commit(project, output, { commit }))
                        ++failures;
                    // What commit() returned from is seen by every reader.
                    if (i % 25 == 0 && !journal->units(project, output)->contains(commit.unit.id))
                        ++failures;
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(journal->units(project, output)->size(), 800);
}

void TestJournal::oneBadCommitCostsNobodyElse()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    std::atomic<int> good = 0;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 8; ++worker) {
            workers.emplace_back([&, worker] {
                for (int i = 0; i < 40; ++i) {
                    UnitCommit commit = commitOf(QString(u"%1-%2.h"_s).arg(worker).arg(i), RunId{ u"1"_s });
                    commit.reused = worker == 0; // of a unit that the journal does not know
                    (journal->commit(project, output, { commit }) ? good : refused)++;
                }
            });
        }
    }
    QCOMPARE(good.load(), 280);
    QCOMPARE(refused.load(), 40);
    QCOMPARE(journal->units(project, output)->size(), 280);
}

void TestJournal::waitingOnTheWriterIsRefused()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    Answer1 answer;
    Journal *raw = journal.get();
    auto done = answer.done();
    journal->removeHold({}, HoldScope::Service, {}, [raw, done](Result<void>) {
        const auto id = raw->nextRunId();
        done(id ? Result<void>() : Result<void>(id.error()));
    });
    const auto result = answer.wait();
    QVERIFY(!result);
    QCOMPARE(result.error().code, errc::internal);
}

void TestJournal::samplesAreThinned()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    for (int i = 0; i < 10'000; ++i)
        journal->addSample(RunId{ u"1"_s }, { start.addSecs(i), { { u"development"_s, i } }, 2.5, 1000 });
    OK(journal->close());
    auto connection = SqlConnection::open(dir.filePath(u"journal.db"_s), SqlConnection::Mode::ReadOnly);
    OK(connection);
    const qint64 count = (*connection)->value(u"SELECT count(*) FROM samples"_s)->toLongLong();
    QVERIFY2(count > 1000 && count <= 4096, qPrintable(QString::number(count)));
    QCOMPARE((*connection)->value(u"SELECT min(at) FROM samples"_s)->toLongLong(), start.toMSecsSinceEpoch());
    QCOMPARE((*connection)->value(u"SELECT max(at) FROM samples"_s)->toLongLong(),
        start.addSecs(9'999).toMSecsSinceEpoch());
    QCOMPARE(
        (*connection)
            ->value(
                u"SELECT count(*) FROM samples AS a JOIN samples AS b ON b.n = a.n + 1 WHERE b.at <= a.at"_s)
            ->toInt(),
        0);
}

void TestJournal::activityIsCapped()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    for (int i = 0; i < 103'000; ++i)
        journal->addActivity(RunId{ u"1"_s }, { 0, {}, u"state"_s, {}, {}, u"paused"_s, {}, {} });
    OK(journal->close());
    auto connection = SqlConnection::open(dir.filePath(u"journal.db"_s), SqlConnection::Mode::ReadOnly);
    OK(connection);
    const qint64 count = (*connection)->value(u"SELECT count(*) FROM activity"_s)->toLongLong();
    QVERIFY2(count >= 100'000 && count < 101'000, qPrintable(QString::number(count)));
    QCOMPARE((*connection)->value(u"SELECT max(id) FROM activity"_s)->toLongLong(), 103'000);
}

void TestJournal::closedJournalSaysSo()
{
    QTemporaryDir dir;
    OPEN(journal, dir.path());
    OK(journal->close());
    OK(journal->close());
    QVERIFY(!journal->nextRunId());
    Answer1 answer;
    journal->saveRun({}, answer.done());
    QVERIFY(!answer.wait());
    QVERIFY(filesIn(dir.path()).contains(u"journal.db.backup"_s));
    QCOMPARE(QFileInfo(dir.filePath(u"journal.db-wal"_s)).size(), 0);
}

void TestJournal::leavesNoConnections()
{
    QTemporaryDir dir;
    {
        OPEN(journal, dir.path());
        OK(journal->commit(project, output, { commitOf(u"a.h"_s, RunId{ u"1"_s }) }));
        (void)journal->units(project, output);
    }
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
