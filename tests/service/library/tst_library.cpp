// What clients ask: pages of history, activity, documents; and that nothing outside a set can be read.
#include "common/base/errorcodes.h"
#include "service/library/documentreader.h"
#include "service/library/library.h"
#include "service/library/plaintext.h"
#include "service/library/queries.h"
#include "service/library/unifieddiff.h"
#include "service/store/journal.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{

const ProjectId project{ u"/home/mira/fmt"_s };

struct Fixture {
    QTemporaryDir dir;
    QString output = dir.filePath(u"docs"_s);
    std::unique_ptr<Journal> journal;
    std::unique_ptr<Library> library;

    bool open()
    {
        auto opened = Journal::open(dir.path());
        if (!opened)
            return false;
        journal = std::move(*opened);
        library = std::make_unique<Library>(dir.path());
        return true;
    }
    bool saveRun(const QString &id, RunState state)
    {
        RunRow run;
        run.id = RunId{ id };
        run.project = project;
        run.output = output;
        run.state = state;
        run.by.source = u"TarsCLI"_s;
        QSemaphore saved;
        bool isSaved = false;
        journal->saveRun(run, [&](Result<void> result) {
            isSaved = result.ok();
            saved.release();
        });
        saved.acquire();
        return isSaved;
    }
    bool writeUnit(const QString &path, const QByteArray &bytes, const QString &run, DocumentState state,
        Department department = Department::Development, bool failed = false)
    {
        UnitCommit commit;
        commit.run = RunId{ run };
        commit.unit.id = UnitId{ u"unit/"_s + path };
        commit.unit.department = department;
        commit.unit.primaryPath = path;
        commit.unit.title = u"Title of "_s + path;
        commit.failed = failed;
        if (!failed) {
            QDir().mkpath(QFileInfo(output + u'/' + path).path());
            QFile file(output + u'/' + path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return false;
            commit.files = { { path, commit.unit.title, bytes.size(), 1'700'000'000'123'000'000,
                                 digestOf(bytes), state },
                { u"site/"_s + path + u".html"_s, commit.unit.title, 1, 1, digestOf("h"), state } };
        }
        return journal->commit(project, output, { commit }).ok();
    }
    template <typename Request>
    Result<QJsonObject> ask(
        void (Library::*question)(const Request &, Library::Reply), const Request &request)
    {
        std::optional<Result<QJsonObject>> answer;
        (library.get()->*question)(request, [&](Result<QJsonObject> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            return Error{ u"noAnswer"_s, {}, {} };
        return *answer;
    }
};

QStringList column(const Result<QJsonObject> &answer, const QString &list, const QString &member)
{
    QStringList values;
    if (!answer)
        return { answer.error().code };
    const QJsonArray rows = answer->value(list).toArray();
    for (const QJsonValue &row : rows)
        values.append(row[member].toVariant().toString());
    return values;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyInPages();
    void activityNewestThenAfter();
    void samplesKeepExtremes();
    void thinningKeepsFirstAndLast();
    void holdSpansAreClosed();
    void documentsInPages();
    void statesSpeakOfTheLastRun();
    void documentInPieces();
    void documentOutsideTheSet_data();
    void documentOutsideTheSet();
    void documentThatBecameALink();
    void textNeverEndsWithinACharacter();
    void bytesThatAreNoText();
    void problemsOfTheActiveRun();
    void problemsBySeverity();
    void whatTheLastRunChanged();
    void differences_data();
    void differences();
    void differencesApply();
    void wordsOfADocument_data();
    void wordsOfADocument();
    void searchFindsTheBestFirst();
    void searchFollowsTheDocuments();
    void searchSurvivesADamagedIndex();
    void outOfRange();
    void unknownThings();
    void endsWithQuestionsPending();
};

void TestLibrary::historyInPages()
{
    Fixture f;
    QVERIFY(f.open());
    for (int i = 1; i <= 5; ++i)
        QVERIFY(f.saveRun(QString::number(i), RunState::Completed));
    wire::HistoryRequest request;
    request.limit = 2;
    QCOMPARE(column(f.ask(&Library::history, request), u"runs"_s, u"run"_s), QStringList({ u"5"_s, u"4"_s }));
    request.before = u"4"_s;
    QCOMPARE(column(f.ask(&Library::history, request), u"runs"_s, u"run"_s), QStringList({ u"3"_s, u"2"_s }));
    request.before = u"2"_s;
    request.project = project.value;
    QCOMPARE(column(f.ask(&Library::history, request), u"runs"_s, u"by"_s), QStringList({ u"TarsCLI"_s }));
    request.project = u"/other"_s;
    QCOMPARE(column(f.ask(&Library::history, request), u"runs"_s, u"run"_s), QStringList());
}

void TestLibrary::activityNewestThenAfter()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    for (int i = 1; i <= 5; ++i) {
        f.journal->addActivity(RunId{ i == 2 ? QString() : u"1"_s },
            { 0, {}, u"state"_s, Department::DevOps, u"mira"_s, u"paused"_s, { { u"n"_s, i } }, {} });
    }
    f.journal->addActivity(RunId{ u"9"_s }, { 0, {}, u"state"_s, {}, {}, u"of another run"_s, {}, {} });
    QVERIFY(f.journal->checkpoint().ok());
    wire::ActivityRequest request;
    request.limit = 3;
    const auto newest = f.ask(&Library::activity, request);
    QCOMPARE(column(newest, u"entries"_s, u"id"_s), QStringList({ u"3"_s, u"4"_s, u"5"_s }));
    QCOMPARE(column(newest, u"entries"_s, u"department"_s).first(), u"devops"_s);
    QCOMPARE(newest->value(u"entries"_s)[0][u"args"_s][u"n"_s].toInt(), 3);
    request.after = 1;
    request.limit = 2;
    QCOMPARE(
        column(f.ask(&Library::activity, request), u"entries"_s, u"id"_s), QStringList({ u"2"_s, u"3"_s }));
    request.after = 5;
    QCOMPARE(column(f.ask(&Library::activity, request), u"entries"_s, u"id"_s), QStringList());
}

void TestLibrary::samplesKeepExtremes()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    for (int i = 0; i < 1000; ++i)
        f.journal->addSample(RunId{ u"1"_s },
            { start.addSecs(i), {},
                i == 500       ? 99.0
                    : i == 700 ? -1.0
                               : 5.0,
                1 });
    QVERIFY(f.journal->checkpoint().ok());
    wire::SamplesRequest request;
    request.points = 50;
    const auto rates = column(f.ask(&Library::samples, request), u"samples"_s, u"unitsPerSecond"_s);
    QVERIFY(rates.size() <= 50 && rates.size() > 20);
    QVERIFY(rates.contains(u"99"_s));
    QVERIFY(rates.contains(u"-1"_s));
    request.from = start.addSecs(10);
    request.to = start.addSecs(12);
    QCOMPARE(column(f.ask(&Library::samples, request), u"samples"_s, u"at"_s).size(), 3);
}

void TestLibrary::thinningKeepsFirstAndLast()
{
    for (int count = 0; count < 60; ++count) {
        QList<Sample> samples;
        for (int i = 0; i < count; ++i)
            samples.append({ QDateTime::fromMSecsSinceEpoch(i, Qt::UTC), {}, double(i * 7919 % 13), 0 });
        for (int points = 4; points < 20; ++points) {
            const QList<Sample> thinned = queries::thinned(samples, points);
            QVERIFY(thinned.size() <= points);
            QVERIFY(std::is_sorted(thinned.begin(), thinned.end(),
                [](const Sample &a, const Sample &b) { return a.at < b.at; }));
            if (count > 0) {
                QCOMPARE(thinned.first().at, samples.first().at);
                QCOMPARE(thinned.last().at, samples.last().at);
            }
        }
    }
}

void TestLibrary::holdSpansAreClosed()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    f.journal->addHoldSpan(RunId{ u"1"_s }, { start, {}, u"run"_s });
    f.journal->addHoldSpan(RunId{ u"1"_s }, { start, {}, u"department"_s });
    f.journal->addHoldSpan(RunId{ u"1"_s }, { start, start.addSecs(5), u"run"_s });
    QVERIFY(f.journal->checkpoint().ok());
    const auto answer = f.ask(&Library::samples, wire::SamplesRequest());
    QCOMPARE(column(answer, u"holds"_s, u"scope"_s), QStringList({ u"run"_s, u"department"_s }));
    QCOMPARE(answer->value(u"holds"_s)[0][u"to"_s].toString(), u"2023-11-14T22:13:25.000Z"_s);
    QVERIFY(answer->value(u"holds"_s)[1][u"to"_s].isUndefined());
}

void TestLibrary::documentsInPages()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    for (const char *name : { "b", "a", "d", "c" })
        QVERIFY(f.writeUnit(QString(QLatin1StringView(name) + u".md"_s), name, u"1"_s, DocumentState::New));
    QVERIFY(f.writeUnit(u"q_1.md"_s, "q", u"1"_s, DocumentState::New, Department::QualityAssurance));
    QVERIFY(f.writeUnit(u"gone.md"_s, {}, u"1"_s, DocumentState::New, Department::DevOps, true));
    wire::DocumentsRequest request;
    request.limit = 3;
    const auto first = f.ask(&Library::documents, request);
    QCOMPARE(column(first, u"documents"_s, u"path"_s), QStringList({ u"a.md"_s, u"b.md"_s, u"c.md"_s }));
    QCOMPARE(first->value(u"documents"_s)[0][u"title"_s].toString(), u"Title of a.md"_s);
    QCOMPARE(first->value(u"documents"_s)[0][u"changedAt"_s].toString(), u"2023-11-14T22:13:20.123Z"_s);
    request.after = u"c.md"_s;
    QCOMPARE(column(f.ask(&Library::documents, request), u"documents"_s, u"path"_s),
        QStringList({ u"d.md"_s, u"gone.md"_s, u"q_1.md"_s }));
    request.after.clear();
    request.department = Department::QualityAssurance;
    QCOMPARE(
        column(f.ask(&Library::documents, request), u"documents"_s, u"path"_s), QStringList{ u"q_1.md"_s });
    request.department.reset();
    request.state = DocumentState::Failed;
    QCOMPARE(
        column(f.ask(&Library::documents, request), u"documents"_s, u"path"_s), QStringList{ u"gone.md"_s });
    request.state.reset();
    request.query = u"Q_1"_s;
    QCOMPARE(
        column(f.ask(&Library::documents, request), u"documents"_s, u"path"_s), QStringList{ u"q_1.md"_s });
    request.query = u"_"_s; // a character, not a wildcard
    QCOMPARE(
        column(f.ask(&Library::documents, request), u"documents"_s, u"path"_s), QStringList{ u"q_1.md"_s });
    request.query = u"' OR 1=1 --"_s;
    QCOMPARE(column(f.ask(&Library::documents, request), u"documents"_s, u"path"_s), QStringList());
}

void TestLibrary::statesSpeakOfTheLastRun()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"a.md"_s, "a", u"1"_s, DocumentState::New));
    QVERIFY(f.writeUnit(u"b.md"_s, "b", u"1"_s, DocumentState::New));
    // Done again within the run, as after a kill: still new.
    QVERIFY(f.writeUnit(u"b.md"_s, "b", u"1"_s, DocumentState::Unchanged));
    QCOMPARE(column(f.ask(&Library::documents, wire::DocumentsRequest()), u"documents"_s, u"state"_s),
        QStringList({ u"new"_s, u"new"_s }));
    QVERIFY(f.saveRun(u"2"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"b.md"_s, "b2", u"2"_s, DocumentState::Updated));
    QCOMPARE(column(f.ask(&Library::documents, wire::DocumentsRequest()), u"documents"_s, u"state"_s),
        QStringList({ u"unchanged"_s, u"updated"_s }));
}

void TestLibrary::documentInPieces()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    QVERIFY(f.writeUnit(u"d/a.md"_s, "# Title\n", u"1"_s, DocumentState::New));
    wire::DocumentRequest request;
    request.path = u"d/a.md"_s;
    auto answer = f.ask(&Library::document, request);
    QVERIFY(answer.ok());
    QCOMPARE(answer->value(u"text"_s).toString(), u"# Title\n"_s);
    QCOMPARE(answer->value(u"size"_s).toInt(), 8);
    QCOMPARE(answer->value(u"mediaType"_s).toString(), u"text/markdown"_s);
    request.project = project.value;
    request.offset = 2;
    request.limit = 3;
    QCOMPARE(f.ask(&Library::document, request)->value(u"text"_s).toString(), u"Tit"_s);
    request.offset = 1'000'000;
    QCOMPARE(f.ask(&Library::document, request)->value(u"text"_s).toString(), QString());
}

void TestLibrary::documentOutsideTheSet_data()
{
    QTest::addColumn<QString>("path");
    QTest::addRow("up") << u"../secret"_s;
    QTest::addRow("up from within") << u"d/../../secret"_s;
    QTest::addRow("absolute") << u"/etc/passwd"_s;
    QTest::addRow("NUL") << QString(u"d/a.md"_s + QChar(0) + u"x"_s);
    QTest::addRow("not recorded") << u"unrecorded.md"_s;
    QTest::addRow("ours") << u".tars/owner.json"_s;
    QTest::addRow("folder") << u"d"_s;
    QTest::addRow("empty") << QString();
}

void TestLibrary::documentOutsideTheSet()
{
    QFETCH(QString, path);
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    QVERIFY(f.writeUnit(u"d/a.md"_s, "a", u"1"_s, DocumentState::New));
    for (const QString &name : { u"../secret"_s, u"unrecorded.md"_s }) {
        QFile file(f.output + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    wire::DocumentRequest request;
    request.path = path;
    const auto answer = f.ask(&Library::document, request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QString(errc::notFound));
    // The reader alone holds too, should such a path ever be recorded.
    if (path != u"unrecorded.md"_s)
        QVERIFY(!readDocument(f.output, path, 0, 100));
}

void TestLibrary::documentThatBecameALink()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Running));
    QVERIFY(f.writeUnit(u"a.md"_s, "a", u"1"_s, DocumentState::New));
    QVERIFY(f.writeUnit(u"d/b.md"_s, "b", u"1"_s, DocumentState::New));
    QVERIFY(QFile::remove(f.output + u"/a.md"_s));
    QVERIFY(QFile::link(u"/etc/passwd"_s, f.output + u"/a.md"_s));
    QVERIFY(QFile::rename(f.output + u"/d"_s, f.dir.filePath(u"elsewhere"_s)));
    QVERIFY(QFile::link(f.dir.filePath(u"elsewhere"_s), f.output + u"/d"_s));
    for (const QString &path : { u"a.md"_s, u"d/b.md"_s }) {
        wire::DocumentRequest request;
        request.path = path;
        const auto answer = f.ask(&Library::document, request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QString(errc::notFound));
    }
}

void TestLibrary::textNeverEndsWithinACharacter()
{
    QTemporaryDir dir;
    const QString text = u"aä€𝄞z"_s;
    QFile file(dir.filePath(u"a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    file.close();
    for (qint64 limit = 4; limit < 14; ++limit) {
        QString read;
        for (qint64 offset = 0; offset < text.toUtf8().size();) {
            const auto piece = readDocument(dir.path(), u"a.md"_s, offset, limit);
            QVERIFY(piece.ok());
            QVERIFY(piece->contains(u"text"_s));
            const QString got = piece->value(u"text"_s).toString();
            QVERIFY(!got.isEmpty());
            read += got;
            offset += got.toUtf8().size();
        }
        QCOMPARE(read, text);
    }
}

void TestLibrary::bytesThatAreNoText()
{
    QTemporaryDir dir;
    const QByteArray bytes("\xff\xfe\x00 latin \xe4", 11);
    QFile file(dir.filePath(u"a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto answer = readDocument(dir.path(), u"a.md"_s, 0, 100);
    QVERIFY(answer.ok());
    QVERIFY(!answer->contains(u"text"_s));
    QCOMPARE(QByteArray::fromBase64(answer->value(u"base64"_s).toString().toLatin1()), bytes);
}

void TestLibrary::problemsOfTheActiveRun()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Paused));
    QVERIFY(f.saveRun(u"2"_s, RunState::Queued));
    for (int i = 1; i <= 4; ++i) {
        UnitCommit commit;
        commit.run = RunId{ i == 4 ? u"2"_s : u"1"_s };
        commit.problems = { { i, Severity::Warning, {}, {}, u"a.h"_s, i, u"brokenLink"_s, {}, u"A link"_s } };
        QVERIFY(f.journal->commit(project, f.output, { commit }).ok());
    }
    wire::ProblemsRequest request;
    QCOMPARE(column(f.ask(&Library::problems, request), u"problems"_s, u"line"_s),
        QStringList({ u"1"_s, u"2"_s, u"3"_s }));
    request.after = 1;
    request.limit = 1;
    QCOMPARE(column(f.ask(&Library::problems, request), u"problems"_s, u"id"_s), QStringList{ u"2"_s });
    request = {};
    request.run = u"2"_s;
    QCOMPARE(column(f.ask(&Library::problems, request), u"problems"_s, u"id"_s), QStringList{ u"4"_s });
}

void TestLibrary::problemsBySeverity()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Paused));
    UnitCommit commit;
    commit.run = RunId{ u"1"_s };
    for (const Severity severity : { Severity::Info, Severity::Error, Severity::Info, Severity::Warning, Severity::Error })
        commit.problems << Problem{ commit.problems.size() + 1, severity, {}, {}, u"a.h"_s, 1, u"brokenLink"_s, {}, u"A link"_s };
    QVERIFY(f.journal->commit(project, f.output, { commit }).ok());
    wire::ProblemsRequest request;
    request.severity = Severity::Error;
    const auto errors = f.ask(&Library::problems, request);
    QCOMPARE(column(errors, u"problems"_s, u"id"_s), QStringList({ u"2"_s, u"5"_s }));
    QCOMPARE(errors->value(u"total"_s).toObject(), (QJsonObject{ { u"error"_s, 2 }, { u"warning"_s, 1 }, { u"info"_s, 2 } }));
    request.after = 2;
    QCOMPARE(column(f.ask(&Library::problems, request), u"problems"_s, u"id"_s), QStringList{ u"5"_s });
    request.severity = Severity::Warning;
    request.after = 0;
    QCOMPARE(column(f.ask(&Library::problems, request), u"problems"_s, u"id"_s), QStringList{ u"4"_s });
}

void TestLibrary::whatTheLastRunChanged()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"new.md"_s, "one\n", u"1"_s, DocumentState::New));
    wire::DocumentRequest request;
    request.path = u"new.md"_s;
    request.diff = true;
    const auto isNew = f.ask(&Library::document, request);
    QVERIFY2(isNew.ok(), isNew.ok() ? "" : qPrintable(isNew.error().text));
    QCOMPARE(isNew->value(u"mediaType"_s).toString(), u"text/x-diff"_s);
    QCOMPARE(isNew->value(u"text"_s).toString(), u"--- /dev/null\n+++ b/new.md\n@@ -0,0 +1 @@\n+one\n"_s);

    QVERIFY(f.saveRun(u"2"_s, RunState::Completed));
    QDir().mkpath(f.output + u"/.tars/previous"_s);
    QVERIFY(QFile::copy(f.output + u"/new.md"_s, f.output + u"/.tars/previous/new.md"_s));
    QVERIFY(f.writeUnit(u"new.md"_s, "two\n", u"2"_s, DocumentState::Updated));
    QVERIFY(f.writeUnit(u"other.md"_s, "same\n", u"2"_s, DocumentState::Unchanged));
    QCOMPARE(f.ask(&Library::document, request)->value(u"text"_s).toString(),
        u"--- a/new.md\n+++ b/new.md\n@@ -1 +1 @@\n-one\n+two\n"_s);
    request.path = u"other.md"_s;
    QCOMPARE(f.ask(&Library::document, request)->value(u"text"_s).toString(), u""_s);

    // What an earlier run changed is no change of the last one; what is not kept is not made up.
    QVERIFY(f.saveRun(u"3"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"other.md"_s, "changed\n", u"3"_s, DocumentState::Updated));
    request.path = u"new.md"_s;
    QCOMPARE(f.ask(&Library::document, request)->value(u"size"_s).toInt(), 0);
    request.path = u"other.md"_s;
    const auto lost = f.ask(&Library::document, request);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, QString(errc::notFound));
}

void TestLibrary::differences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("hunks");
    QTest::newRow("equal") << QByteArray("a\n") << QByteArray("a\n") << QByteArray();
    QTest::newRow("one line in the middle") << QByteArray("1\n2\n3\n4\nx\n5\n6\n7\n8\n")
                                            << QByteArray("1\n2\n3\n4\ny\n5\n6\n7\n8\n")
                                            << QByteArray("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-x\n+y\n 5\n 6\n 7\n");
    QTest::newRow("added at the end") << QByteArray("1\n") << QByteArray("1\n2\n")
                                      << QByteArray("@@ -1 +1,2 @@\n 1\n+2\n");
    QTest::newRow("all gone") << QByteArray("1\n2\n") << QByteArray("") << QByteArray("@@ -1,2 +0,0 @@\n-1\n-2\n");
    QTest::newRow("no line end") << QByteArray("1") << QByteArray("1\n")
                                 << QByteArray("@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
    QTest::newRow("two changes far apart")
        << QByteArray("a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n") << QByteArray("A\n1\n2\n3\n4\n5\n6\n7\n8\nB\n")
        << QByteArray("@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-b\n+B\n");
    QTest::newRow("two changes close together")
        << QByteArray("a\n1\n2\n3\n4\n5\n6\nb\n") << QByteArray("A\n1\n2\n3\n4\n5\n6\nB\n")
        << QByteArray("@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
}

void TestLibrary::differences()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, hunks);
    const QByteArray head = hunks.isEmpty() ? QByteArray() : QByteArray("--- a/p.md\n+++ b/p.md\n");
    QCOMPARE(unifiedDiff(u"p.md"_s, before, after), head + hunks);
}

/// patch(1) in small: what a reader of the difference would make of the old text.
static QByteArray patched(const QByteArray &before, const QByteArray &diff)
{
    const QList<QByteArray> old = before.split('\n');
    QByteArray after;
    qsizetype at = 0;
    const QList<QByteArray> lines = diff.split('\n');
    for (qsizetype i = 2; i < lines.size() - 1; ++i) {
        const QByteArray &line = lines[i];
        if (line.startsWith("@@")) {
            const QByteArray range = line.mid(4, line.indexOf(' ', 4) - 4);
            const bool isEmpty = range.endsWith(",0");
            const qsizetype first = range.split(',').first().toLongLong() - (isEmpty ? 0 : 1);
            while (at < first)
                after += old[at++] + '\n';
        } else if (line.startsWith('-')) {
            if (line.mid(1) != old[at++])
                return "a removed line differs";
        } else if (line.startsWith(' ')) {
            if (line.mid(1) != old[at])
                return "a line of context differs";
            after += old[at++] + '\n';
        } else {
            after += line.mid(1) + '\n';
        }
    }
    while (at < old.size() - 1)
        after += old[at++] + '\n';
    return after;
}

void TestLibrary::differencesApply()
{
    std::mt19937 random(20260101);
    for (int round = 0; round < 300; ++round) {
        QByteArray texts[2];
        const int lines = int(random() % 40);
        for (int i = 0; i < lines; ++i) {
            const QByteArray line = QByteArray::number(int(random() % 6)) + '\n';
            for (QByteArray &text : texts)
                if (random() % 5 != 0)
                    text += line;
        }
        for (QByteArray &text : texts)
            if (text.isNull())
                text = "";
        const QByteArray diff = unifiedDiff(u"p"_s, texts[0], texts[1]);
        QCOMPARE(patched(texts[0], diff), texts[1]);
    }
    QByteArray many[2];
    for (int i = 0; i < 9000; ++i)
        for (int side = 0; side < 2; ++side)
            many[side] += QByteArray::number(i * 2 + side) + '\n';
    QCOMPARE(patched(many[0], unifiedDiff(u"p"_s, many[0], many[1])), many[1]);
}

void TestLibrary::wordsOfADocument_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("headings, links, emphasis")
        << u"a.md"_s << QByteArray("# The *format* of [`run()`](../x.md#run-(a)) \n\nText &lt;T&gt; a\\_b.\n")
        << u"The format of run() Text <T> a_b."_s;
    QTest::newRow("table") << u"a.md"_s << QByteArray("| Name | Kind |\n| --- | :-: |\n| x | `int` |\n") << u"Name Kind x int"_s;
    QTest::newRow("code stays as it is") << u"a.md"_s << QByteArray("```cpp\nint *p = a[1];\n```\n") << u"int *p = a[1];"_s;
    QTest::newRow("pictures and anchors")
        << u"a.md"_s << QByteArray("<a id=\"x\"></a>See ![the graph](g.svg) 1 < 2\n") << u"See the graph 1 < 2"_s;
    QTest::newRow("notebook")
        << u"a.ipynb"_s
        << QByteArray(R"({"cells":[{"cell_type":"markdown","source":["# Tour\n","of *it*"]},{"cell_type":"code","source":"x * 2"}]})")
        << u"Tour of it x * 2"_s;
    QTest::newRow("a notebook that is none") << u"a.ipynb"_s << QByteArray("{") << u""_s;
}

void TestLibrary::wordsOfADocument()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    QCOMPARE(plainText(path, bytes), words);
}

void TestLibrary::searchFindsTheBestFirst()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"dev/parser.md"_s, "# Parser\n\nReads `parse_args` and options.\n", u"1"_s, DocumentState::New));
    QVERIFY(f.writeUnit(u"dev/other.md"_s, "Mentions the parser once, in **passing**.\n", u"1"_s, DocumentState::New));
    QVERIFY(f.writeUnit(u"dev/data.json"_s, "{\"parser\": 1}", u"1"_s, DocumentState::New));
    wire::SearchRequest request;
    request.query = u"pars"_s;
    auto found = f.ask(&Library::search, request);
    QCOMPARE(column(found, u"hits"_s, u"path"_s), QStringList({ u"dev/parser.md"_s, u"dev/other.md"_s }));
    QCOMPARE(found->value(u"hits"_s)[1][u"excerpt"_s].toString(), u"Mentions the parser once, in passing."_s);
    QCOMPARE(found->value(u"hits"_s)[1][u"marks"_s].toArray(), QJsonArray({ QJsonArray({ 13, 6 }) }));
    QCOMPARE(found->value(u"hits"_s)[0][u"department"_s].toString(), u"development"_s);
    QCOMPARE(found->value(u"complete"_s), QJsonValue(true));

    request.query = u"parser passing"_s; // all words before any
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList({ u"dev/other.md"_s }));
    request.query = u"options passing"_s; // none has both
    QCOMPARE(f.ask(&Library::search, request)->value(u"hits"_s).toArray().size(), 2);
    request.query = u"\"parser once\""_s;
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList({ u"dev/other.md"_s }));
    request.query = u"\"once parser\""_s;
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList());
    for (const QString &odd : { u"parse_args"_s, u"(parser OR*"_s, u"title:parser"_s, u"NEAR(parser)"_s, u"par\"ser"_s }) {
        request.query = odd;
        QVERIFY2(f.ask(&Library::search, request).ok(), qPrintable(odd));
    }
    request.query = u"parse_args"_s;
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList({ u"dev/parser.md"_s }));
    request.query = u"parser"_s;
    request.limit = 1;
    QCOMPARE(f.ask(&Library::search, request)->value(u"hits"_s).toArray().size(), 1);
}

void TestLibrary::searchFollowsTheDocuments()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"a.md"_s, "alpha\n", u"1"_s, DocumentState::New));
    wire::SearchRequest request;
    request.query = u"alpha"_s;
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList({ u"a.md"_s }));
    QVERIFY(f.writeUnit(u"a.md"_s, "beta\n", u"1"_s, DocumentState::Updated));
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList());
    request.query = u"beta"_s;
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList({ u"a.md"_s }));
    QVERIFY(f.journal->removeUnits(project, f.output, { UnitId{ u"unit/a.md"_s } }).ok());
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList());
}

void TestLibrary::searchSurvivesADamagedIndex()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.saveRun(u"1"_s, RunState::Completed));
    QVERIFY(f.writeUnit(u"a.md"_s, "alpha\n", u"1"_s, DocumentState::New));
    QFile index(f.dir.filePath(u"search.db"_s));
    QVERIFY(index.open(QIODevice::WriteOnly) && index.write(QByteArray(8192, 'x')) == 8192);
    index.close();
    wire::SearchRequest request;
    request.query = u"alpha"_s;
    QCOMPARE(column(f.ask(&Library::search, request), u"hits"_s, u"path"_s), QStringList({ u"a.md"_s }));
}

void TestLibrary::outOfRange()
{
    Fixture f;
    QVERIFY(f.open());
    const auto refuses = [](const Result<QJsonObject> &answer, const QString &member) {
        return !answer && answer.error().code == errc::badData
            && answer.error().args.value(u"member"_s) == member;
    };
    wire::HistoryRequest history;
    history.limit = 0;
    QVERIFY(refuses(f.ask(&Library::history, history), u"limit"_s));
    history = {};
    history.before = u"yesterday"_s;
    QVERIFY(refuses(f.ask(&Library::history, history), u"before"_s));
    wire::SamplesRequest samples;
    samples.points = -1;
    QVERIFY(refuses(f.ask(&Library::samples, samples), u"points"_s));
    wire::DocumentRequest document;
    document.path = u"a.md"_s;
    wire::SearchRequest search;
    search.query = u" -- \"\" "_s;
    QVERIFY(refuses(f.ask(&Library::search, search), u"query"_s));
    document.offset = -1;
    QVERIFY(refuses(f.ask(&Library::document, document), u"offset"_s));
    document.offset = 0;
    document.limit = 262'145;
    QVERIFY(refuses(f.ask(&Library::document, document), u"limit"_s));
}

void TestLibrary::unknownThings()
{
    Fixture f;
    QVERIFY(f.open());
    QCOMPARE(column(f.ask(&Library::documents, wire::DocumentsRequest()), u"documents"_s, u"path"_s),
        QStringList());
    wire::DocumentsRequest documents;
    documents.project = u"/nobody/knows"_s;
    const auto unknown = f.ask(&Library::documents, documents);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, QString(errc::notFound));
    QVERIFY(unknown.error().text.contains(u"/nobody/knows"_s));
    wire::ActivityRequest activity;
    activity.run = u"77"_s;
    QCOMPARE(f.ask(&Library::activity, activity).error().code, QString(errc::notFound));
    wire::SearchRequest search;
    search.query = u"x"_s;
    search.project = u"/nobody/knows"_s;
    QCOMPARE(f.ask(&Library::search, search).error().code, QString(errc::notFound));
}

void TestLibrary::endsWithQuestionsPending()
{
    Fixture f;
    QVERIFY(f.open());
    bool answered = false;
    for (int i = 0; i < 100; ++i)
        f.library->history({}, [&](Result<QJsonObject>) { answered = true; });
    f.library.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
