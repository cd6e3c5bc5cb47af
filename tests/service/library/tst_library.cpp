// What clients ask: pages of history, activity, documents; and that nothing outside a set can be read.
#include "common/base/errorcodes.h"
#include "service/library/documentreader.h"
#include "service/library/library.h"
#include "service/library/queries.h"
#include "service/store/journal.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

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
    document.diff = true;
    QVERIFY(refuses(f.ask(&Library::document, document), u"diff"_s));
    document.diff = false;
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
    QCOMPARE(f.ask(&Library::search, wire::SearchRequest()).error().code, QString(errc::unknownCommand));
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
