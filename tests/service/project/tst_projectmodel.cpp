// The model on disk: what survives, what is compared, what happens to a damaged file, several threads at
// once.
#include "common/base/errorcodes.h"
#include "sampleproject.h"

#include <QDir>
#include <QJsonArray>
#include <thread>

using namespace tars;
using namespace tars::test;

class TestProjectModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncNamesWhatToExtract();
    void whatTimeCutShortIsReadAgain();
    void stoppedBeforeTheEndLosesNothing();
    void scanOrderAndDuplicatesDoNotMatter();
    void touchedFileChangesNothing();
    void removedFileLeavesNothing();
    void failureKeepsOnlyTheProblem();
    void failureIsTriedAgain();
    void orderOfStoresDoesNotMatter();
    void survivesReopening();
    void whatAHeaderDefinesIsReadAgain();
    void halfStoredContinues();
    void concurrentStores();
    void damagedIsSetAside_data();
    void damagedIsSetAside();
    void newerSchemaIsSetAside();
    void unwritableFolderIsAnError();
    void openSharesAModel();
    void projectsHaveFoldersOfTheirOwn();
    void viewOnAnotherThread();
};

void TestProjectModel::syncNamesWhatToExtract()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    QCOMPARE(bringUpToDate(*model, project),
        QStringList({ u"README.md"_s, u"src/buffer.cpp"_s, u"src/buffer.h"_s, u"tests/tst_buffer.cpp"_s }));
    project.edit(u"src/buffer.h"_s, [](FileRecord &r) { r.comment = u"Other."_s; });
    project.put(file(u"src/new.h"_s, u"C++"_s, {}));
    project.remove(u"README.md"_s);
    const auto synced = model->sync(project.scan());
    QVERIFY(synced.ok());
    QCOMPARE(synced->toExtract, QStringList({ u"src/buffer.h"_s, u"src/new.h"_s }));
    QCOMPARE(synced->unchanged, 2);
    QCOMPARE(synced->removed, 1);
}

void TestProjectModel::whatTimeCutShortIsReadAgain()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    const QList<ScannedFile> files{ { u"a.rst"_s, 1, 1 }, { u"b.rst"_s, 1, 1 } };
    QVERIFY(model->sync(files).ok());
    for (const QString &path : { u"a.rst"_s, u"b.rst"_s }) {
        FileRecord record = file(path, u"reStructuredText"_s, {});
        record.size = record.mtimeNs = 1;
        RecordProblem problem;
        problem.args.insert(u"again"_s, path == "b.rst"_L1);
        record.problems = { problem };
        QVERIFY(model->store(record, "x").ok());
    }
    QCOMPARE(model->sync(files)->toExtract, QStringList{ u"b.rst"_s });
}

void TestProjectModel::stoppedBeforeTheEndLosesNothing()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    const auto root = model->finish();
    project.remove(u"README.md"_s);
    std::stop_source stop;
    stop.request_stop();
    const auto cut = model->sync(project.scan(), stop.get_token());
    QVERIFY(!cut.ok());
    QCOMPARE(cut.error().code, errc::cancelled);
    QVERIFY(openView(*model).view->file(u"README.md"_s).has_value());
    const auto synced = model->sync(project.scan());
    QVERIFY(synced.ok());
    QCOMPARE(synced->removed, 1);
    QCOMPARE(model->finish(stop.get_token()).error().code, errc::cancelled);
    const auto other = model->finish();
    QVERIFY(other.ok());
    QVERIFY(*other != *root);
}

void TestProjectModel::scanOrderAndDuplicatesDoNotMatter()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    const QString astral = u"src/\U0001F600.h"_s; // behind U+FB01 by code point, before it by UTF-16 unit
    const QString ligature = u"src/\uFB01.h"_s;
    const auto synced = model->sync(
        { { astral, 1, 1 }, { u"b"_s, 1, 1 }, { ligature, 1, 1 }, { u"b"_s, 1, 1 }, { u"B"_s, 1, 1 } });
    QVERIFY(synced.ok());
    QCOMPARE(synced->toExtract, QStringList({ u"B"_s, u"b"_s, ligature, astral }));
    for (const QString &path : synced->toExtract) {
        FileRecord record = file(path, u"C++"_s, {});
        record.size = record.mtimeNs = 1;
        QVERIFY(model->store(record, "x").ok());
    }
    const auto again
        = model->sync({ { u"b"_s, 1, 1 }, { astral, 1, 1 }, { u"B"_s, 1, 1 }, { ligature, 1, 1 } });
    QCOMPARE(again->unchanged, 4);
    QCOMPARE(again->toExtract, QStringList());
    QStringList paths;
    for (const FileInfo &info : openView(*model).view->files())
        paths.append(info.path);
    QCOMPARE(paths, QStringList({ u"B"_s, u"b"_s, ligature, astral }));
}

void TestProjectModel::touchedFileChangesNothing()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    Digest before, after;
    bringUpToDate(*model, project, &before);
    project.edit(u"src/buffer.h"_s, [](FileRecord &) {}); // another mtime
    QCOMPARE(bringUpToDate(*model, project, &after), QStringList({ u"src/buffer.h"_s }));
    QCOMPARE(after, before);
    QCOMPARE(bringUpToDate(*model, project, &after), QStringList());
    QCOMPARE(after, before);
}

void TestProjectModel::removedFileLeavesNothing()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    project.remove(u"tests/tst_buffer.cpp"_s);
    project.remove(u"src/buffer.h"_s);
    bringUpToDate(*model, project);
    const auto view = openView(*model);
    QVERIFY(!view.view->file(u"src/buffer.h"_s));
    QVERIFY(view.view->symbols(u"src/buffer.h"_s).isEmpty());
    QVERIFY(view.view->lookup(u"appends"_s).isEmpty());
    QCOMPARE(view.view->referrers(u"append"_s), QStringList({ u"src/buffer.cpp"_s }));
    QVERIFY(view.view->facts(u"test.case"_s).isEmpty());
    QVERIFY(view.view->content(u"src/buffer.h"_s).isEmpty());
    QCOMPARE(view.view->files().size(), 2);
}

void TestProjectModel::failureKeepsOnlyTheProblem()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    RecordProblem problem{ u"error"_s, u"src/buffer.h"_s, 0, errc::extractorCrashed, u"It crashed."_s,
        { { u"file"_s, u"src/buffer.h"_s } } };
    QVERIFY(model->storeFailure({ u"src/buffer.h"_s, 7, 7 }, problem).ok());
    QCOMPARE(model->problems(), QList<RecordProblem>({ problem }));
    {
        const auto view = openView(*model);
        QVERIFY(!view.view->file(u"src/buffer.h"_s));
        QCOMPARE(view.view->lookup(u"fmt::buffer"_s).size(), 0);
        QCOMPARE(view.view->files().size(), 3);
    }
    // It can be read again: all is as it was, and the problem is gone.
    bringUpToDate(*model, project);
    QVERIFY(model->problems().isEmpty());
    QCOMPARE(openView(*model).view->symbols(u"src/buffer.h"_s).size(), 3);
}

void TestProjectModel::failureIsTriedAgain()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    const ScannedFile scanned{ u"a.c"_s, 3, 4 };
    QVERIFY(model->sync({ scanned }).ok());
    QVERIFY(
        model->storeFailure(scanned, { u"error"_s, u"a.c"_s, 0, errc::fileUnreadable, u"No."_s, {} }).ok());
    const auto synced = model->sync({ scanned });
    QCOMPARE(synced->toExtract, QStringList({ u"a.c"_s }));
    QCOMPARE(synced->unchanged, 0);
    QCOMPARE(model->problems().size(), 1);
}

void TestProjectModel::orderOfStoresDoesNotMatter()
{
    SampleProject project;
    QStringList paths;
    for (const auto &[path, record] : project.files)
        paths.append(path);
    Digest first;
    QList<Answer> firstAnswers;
    do {
        QTemporaryDir dir;
        const auto model = openModel(dir);
        for (const QString &path : std::as_const(paths))
            QVERIFY(model->store(project.files.at(path), project.contents.at(path)).ok());
        const auto root = model->finish();
        QVERIFY(root.ok());
        const auto view = openView(*model);
        view.view->files();
        view.view->lookup(u"append"_s);
        view.view->lookup(u"fmt::buffer::append"_s);
        view.view->referrers(u"buffer"_s);
        view.view->facts(u"test.case"_s);
        view.view->counts();
        if (first.isEmpty()) {
            first = *root;
            firstAnswers = view.answers();
        }
        QCOMPARE(*root, first);
        QCOMPARE(view.answers(), firstAnswers);
    } while (std::next_permutation(paths.begin(), paths.end()));
}

/// A file whose namespaces are opened by macros of a header is read again when these change, and only then.
void TestProjectModel::whatAHeaderDefinesIsReadAgain()
{
    QTemporaryDir dir;
    SampleProject project;
    const auto macros = [](FileRecord &header, const QString &opens) {
        header.facts = { { u"include.macros"_s, { { u"defined"_s, QJsonObject{ { u"LIB_NAMESPACE"_s, opens } } } }, 1 } };
    };
    FileRecord header = file(u"src/base.h"_s, u"C++"_s, {});
    macros(header, u"lib"_s);
    project.put(header);
    project.edit(u"src/buffer.cpp"_s, [](FileRecord &user) {
        user.facts = { { u"include.context"_s,
            { { u"read"_s, QJsonArray{ u"src/none.h"_s, u"src/base.h"_s } }, { u"missing"_s, QJsonArray{ u"os/vector"_s } } }, 1 } };
    });
    const QStringList user{ u"src/buffer.cpp"_s }, none;
    auto model = openModel(dir);
    const auto stale = [&] {
        bringUpToDate(*model, project);
        const auto found = model->staleRecords();
        return found ? *found : QStringList{ found.error().text };
    };
    const auto readAgain = [&] {
        QVERIFY(model->store(project.files.at(user[0]), project.contents.at(user[0])).ok());
        QCOMPARE(model->staleRecords().value(), none);
    };
    QCOMPARE(stale(), none);
    project.edit(u"src/base.h"_s, [](FileRecord &r) { r.comment = u"Says something else."_s; });
    QCOMPARE(stale(), none);
    project.edit(u"src/base.h"_s, [&](FileRecord &r) { macros(r, u"other"_s); });
    QCOMPARE(stale(), user);
    readAgain();
    project.edit(u"src/base.h"_s, [](FileRecord &r) { r.imports = { { u"more.h"_s, false, 1 } }; });
    QCOMPARE(stale(), user);
    readAgain();
    project.put(file(u"include/vector"_s, u"C++"_s, {})); // another one than "os/vector"
    QCOMPARE(stale(), none);
    for (const QString &appears : { u"include/os/vector"_s, u"src/none.h"_s }) {
        project.put(file(appears, u"C++"_s, {}));
        QCOMPARE(stale(), user);
        readAgain();
    }
    project.edit(user[0], [](FileRecord &r) { r.facts = { { u"include.context"_s, { { u"texts"_s, QJsonArray{ u"docs/a.md"_s } }, { u"read"_s, QJsonArray{ u"src/base.h"_s } } }, 1 } }; });
    QCOMPARE(stale(), none);
    for (const QString &says : { u"One."_s, u"Two."_s }) {
        FileRecord text = file(u"docs/a.md"_s, u"Markdown"_s, {}, FileRole::Prose);
        text.comment = says; // what its content is made of
        project.put(text);
        QCOMPARE(stale(), user);
        readAgain();
    }
    project.remove(u"src/base.h"_s);
    QCOMPARE(stale(), user);
    model.reset(); // killed before it was read again
    model = openModel(dir);
    QCOMPARE(bringUpToDate(*model, project), none);
    QCOMPARE(model->staleRecords().value(), user);
    readAgain();
}

void TestProjectModel::survivesReopening()
{
    QTemporaryDir dir;
    SampleProject project;
    Digest before, after;
    bringUpToDate(*openModel(dir), project, &before);
    const auto model = openModel(dir);
    QCOMPARE(bringUpToDate(*model, project, &after), QStringList());
    QCOMPARE(after, before);
    QCOMPARE(openView(*model).view->content(u"src/buffer.h"_s), project.contents.at(u"src/buffer.h"_s));
    QVERIFY(model->problems().isEmpty());
}

void TestProjectModel::halfStoredContinues()
{
    QTemporaryDir whole, killed, copied;
    SampleProject project;
    Digest expected, continued;
    bringUpToDate(*openModel(whole), project, &expected);
    const auto model = openModel(killed);
    QVERIFY(model->sync(project.scan()).ok());
    QVERIFY(model->store(project.files.at(u"src/buffer.h"_s), project.contents.at(u"src/buffer.h"_s)).ok());
    // What a kill would leave: the files as they are now, without a close. WAL included.
    const QStringList parts = QDir(killed.path()).entryList(QDir::Files);
    QVERIFY(parts.contains(u"model.db-wal"_s));
    for (const QString &name : parts)
        QVERIFY(QFile::copy(killed.filePath(name), copied.filePath(name)));
    const auto second = openModel(copied);
    QCOMPARE(bringUpToDate(*second, project, &continued),
        QStringList({ u"README.md"_s, u"src/buffer.cpp"_s, u"tests/tst_buffer.cpp"_s }));
    QCOMPARE(continued, expected);
}

void TestProjectModel::concurrentStores()
{
    constexpr int threads = 8;
    constexpr int each = 40;
    const auto record = [](int n) {
        FileRecord r
            = file(u"src/f%1.h"_s.arg(n), u"C++"_s, { symbol(u"f%1"_s.arg(n)), symbol(u"shared"_s) });
        r.references = { { u"common"_s, { 1 } }, { u"f%1"_s.arg((n + 1) % (threads * each)), { 2 } } };
        r.size = n;
        r.mtimeNs = n;
        return r;
    };
    QTemporaryDir dir, serialDir;
    const auto model = openModel(dir);
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&, t] {
                for (int i = 0; i < each; ++i) {
                    const FileRecord r = record(t * each + i);
                    failures += !model->store(r, contentOf(r)).ok();
                    auto view = model->openView({}); // what is stored is there at once
                    failures += !view.ok() || view->view->symbols(r.path).size() != 2;
                }
            });
    }
    QCOMPARE(failures.load(), 0);
    const auto serial = openModel(serialDir);
    for (int n = 0; n < threads * each; ++n)
        QVERIFY(serial->store(record(n), contentOf(record(n))).ok());
    QCOMPARE(*model->finish(), *serial->finish());
    const auto view = openView(*model);
    QCOMPARE(view.view->lookup(u"shared"_s).size(), threads * each);
    QCOMPARE(view.view->referrers(u"common"_s).size(), threads * each);
    QCOMPARE(view.view->referrers(u"f7"_s), QStringList({ u"src/f6.h"_s }));
}

void TestProjectModel::damagedIsSetAside_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::addColumn<qint64>("at");
    QTest::newRow("no database at all")
        << QByteArray("This is a letter to my aunt.").repeated(100) << qint64(0);
    QTest::newRow("head overwritten") << QByteArray(4096, 'x') << qint64(0);
    QTest::newRow("pages overwritten") << QByteArray(6 * 4096, '\xff') << qint64(4096);
    QTest::newRow("cut off") << QByteArray() << qint64(-1);
}

void TestProjectModel::damagedIsSetAside()
{
    QFETCH(QByteArray, garbage);
    QFETCH(qint64, at);
    QTemporaryDir dir;
    SampleProject project;
    Digest before, after;
    bringUpToDate(*openModel(dir), project, &before);
    QFile database(dir.filePath(u"model.db"_s));
    QVERIFY(database.open(QIODevice::ReadWrite));
    if (at < 0)
        QVERIFY(database.resize(3 * 4096));
    QVERIFY(database.seek(std::max<qint64>(0, at)));
    QCOMPARE(database.write(garbage), garbage.size());
    database.close();

    const auto model = openModel(dir);
    QVERIFY(QFile::exists(dir.filePath(u"model.db.damaged-1"_s)));
    const QList<RecordProblem> problems = model->problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].code, QString(errc::databaseDamaged));
    QCOMPARE(problems[0].severity, u"warning"_s);
    QVERIFY(problems[0].text.contains(u"model.db.damaged-1"_s));
    QCOMPARE(bringUpToDate(*model, project, &after).size(), 4);
    QCOMPARE(after, before);
}

void TestProjectModel::newerSchemaIsSetAside()
{
    QTemporaryDir dir;
    SampleProject project;
    bringUpToDate(*openModel(dir), project);
    {
        const auto connection
            = ModelConnection::open(dir.filePath(u"model.db"_s), ModelConnection::Mode::Write);
        QVERIFY(connection.ok());
        QVERIFY(QSqlQuery(connection.value()->database()).exec(u"PRAGMA user_version = 999"_s));
    }
    const auto model = openModel(dir);
    QCOMPARE(model->problems().value(0).code, QString(errc::databaseTooNew));
    QVERIFY(QFile::exists(dir.filePath(u"model.db.damaged-1"_s)));
    QCOMPARE(bringUpToDate(*model, project).size(), 4);
}

void TestProjectModel::unwritableFolderIsAnError()
{
    QTemporaryDir dir;
    QFile inTheWay(dir.filePath(u"projects"_s)); // a file where a folder is needed: also for root
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    SqliteProjectModels models(dir.path());
    const auto model = models.open(ProjectId{ u"/home/mira/fmt"_s });
    QVERIFY(!model.ok());
    QCOMPARE(model.error().code, QString(errc::ioError));
    QVERIFY(model.error().text.contains(dir.path()));

    QTemporaryDir other;
    QVERIFY(QDir(other.path()).mkpath(u"model.db"_s)); // a folder where the file is needed
    const auto second = SqliteProjectModel::open(other.filePath(u"model.db"_s), ProjectId{ u"/x"_s });
    QVERIFY(!second.ok());
    QVERIFY(second.error().args.contains(u"path"_s));
}

void TestProjectModel::openSharesAModel()
{
    QTemporaryDir dir;
    SqliteProjectModels models(dir.path());
    const auto a = models.open(ProjectId{ u"/a"_s });
    const auto again = models.open(ProjectId{ u"/a"_s });
    const auto b = models.open(ProjectId{ u"/b"_s });
    QVERIFY(a.ok() && again.ok() && b.ok());
    QCOMPARE(a->get(), again->get());
    QVERIFY(a->get() != b->get());
}

void TestProjectModel::projectsHaveFoldersOfTheirOwn()
{
    QTemporaryDir dir;
    QVERIFY(
        projectFolder(dir.path(), ProjectId{ u"/a"_s }) != projectFolder(dir.path(), ProjectId{ u"/b"_s }));
    SqliteProjectModels models(dir.path());
    QVERIFY(models.open(ProjectId{ u"/a"_s }).ok());
    QVERIFY(QFile::exists(projectFolder(dir.path(), ProjectId{ u"/a"_s }) + u"/model.db"));
}

void TestProjectModel::viewOnAnotherThread()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const qsizetype connections = QSqlDatabase::connectionNames().size();
    qsizetype seen = 0;
    std::jthread([&] {
        const auto view = model->openView({});
        seen = view.ok() ? view->view->files().size() : -1;
    }).join();
    QCOMPARE(seen, 4);
    QCOMPARE(QSqlDatabase::connectionNames().size(), connections); // its connection went with it
}

QTEST_GUILESS_MAIN(TestProjectModel)
#include "tst_projectmodel.moc"
