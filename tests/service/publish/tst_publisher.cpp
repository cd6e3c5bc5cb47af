// Documents in their place: whole, unchanged where nothing changed, never over a person's edit, never
// outside.
#include "publisherfixture.h"

using namespace tars;
using namespace Qt::StringLiterals;
using namespace tars::test;

class TestPublisher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createsFolderWithParentsAndOwner();
    void foreignFolderIsRefusedUntouched_data();
    void foreignFolderIsRefusedUntouched();
    void unwritableFolder_data();
    void unwritableFolder();
    void readOnlyFileSystem();
    void lockedBySomebodyElse();
    void leftoversAreCleaned();
    void newUpdatedUnchanged();
    void theVersionBeforeTheLastIsKept();
    void equalBytesKeepTheirTime();
    void killBetweenWritingAndJournal();
    void pageBecomesMarkdownAndHtml();
    void badPaths_data();
    void badPaths();
    void namesThatDifferInCase();
    void twoUnitsAtOnePath();
    void editIsKept();
    void editThatEqualsTheNewBytesIsOurs();
    void mergedCompanionIsKept();
    void forceReplacesAndKeepsACopy();
    void symbolicLinkInTheWay_data();
    void symbolicLinkInTheWay();
    void modesAreIndependentOfUmask();
    void cancelledPutLeavesNothing();
    void bytesPieceByPiece();
    void removeTakesEmptyFoldersAlong();
    void removeKeepsEdits();
    void manyThreads();
    void sameBytesWhateverTheOrder();
};

void TestPublisher::createsFolderWithParentsAndOwner()
{
    Fixture f;
    f.output = f.dir.filePath(u"a/b/c"_s);
    OK(f.open());
    QVERIFY(contentOf(f.at(u".tars/owner.json"_s)).contains("\"owner\": \"TARS\""));
    QVERIFY(!contentOf(f.at(u".tars/owner.json"_s)).contains(f.dir.path().toUtf8()));
    OK(f.open()); // it is ours, also the second time
}

void TestPublisher::foreignFolderIsRefusedUntouched_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addRow("other files") << QStringList{ u"thesis.txt"_s };
    QTest::addRow("other files in folders") << QStringList{ u"chapter/one.txt"_s };
    QTest::addRow("other files and .tars") << QStringList{ u"thesis.txt"_s, u".tars/tmp/x"_s };
    QTest::addRow(".tars of another program") << QStringList{ u".tars/database"_s };
    QTest::addRow("owner.json of somebody else") << QStringList{ u".tars/owner.json"_s };
    QTest::addRow(".tars is a file") << QStringList{ u".tars"_s };
}

void TestPublisher::foreignFolderIsRefusedUntouched()
{
    QFETCH(QStringList, files);
    Fixture f;
    for (const QString &file : files)
        QVERIFY(write(f.at(file), "precious"));
    const QStringList before = tree(f.output);
    const auto refused = f.open();
    REFUSED(refused, errc::outputNotOurs);
    QCOMPARE(refused.error().args.value(u"path"_s).toString(), f.output);
    QCOMPARE(tree(f.output), before);
    for (const QString &file : files)
        QCOMPARE(contentOf(f.at(file)), QByteArray("precious"));
}

void TestPublisher::unwritableFolder_data()
{
    QTest::addColumn<QString>("output");
    QTest::addRow("a file") << u"file"_s;
    QTest::addRow("below a file") << u"file/docs"_s;
}

void TestPublisher::unwritableFolder()
{
    QFETCH(QString, output);
    Fixture f;
    QVERIFY(write(f.dir.filePath(u"file"_s), "x"));
    f.output = f.dir.filePath(output);
    const auto refused = f.open();
    REFUSED(refused, errc::outputUnwritable);
    QCOMPARE(refused.error().args.value(u"path"_s).toString(), f.output);
    QCOMPARE(contentOf(f.dir.filePath(u"file"_s)), QByteArray("x"));
}

void TestPublisher::readOnlyFileSystem()
{
    Fixture f;
    OK(f.open());
    f.sink.reset();
    const QByteArray target = QFile::encodeName(f.output);
    if (::mount(target.constData(), target.constData(), nullptr, MS_BIND, nullptr) != 0
        || ::mount(target.constData(), target.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr)
            != 0) {
        ::umount2(target.constData(), MNT_DETACH);
        QSKIP("needs the right to mount");
    }
    const auto unmount = qScopeGuard([&] { ::umount2(target.constData(), MNT_DETACH); });
    REFUSED(f.open(), errc::outputUnwritable);
}

void TestPublisher::lockedBySomebodyElse()
{
    Fixture f;
    OK(f.open());
    Publisher other;
    const auto refused = other.open({ {}, f.output, {}, false });
    REFUSED(refused, errc::outputLocked);
    f.sink.reset();
    OK(other.open({ {}, f.output, {}, false }));
}

void TestPublisher::leftoversAreCleaned()
{
    Fixture f;
    OK(f.open());
    QVERIFY(write(f.at(u".tars/tmp/999-1"_s), "half a pa"));
    OK(f.open());
    QVERIFY(QDir(f.at(u".tars/tmp"_s)).isEmpty());
}

void TestPublisher::newUpdatedUnchanged()
{
    Fixture f;
    OK(f.open());
    const QString path = u"development/a.md"_s;
    const auto first = f.put(path, "one");
    QVERIFY(stateIs(first, DocumentState::New));
    QCOMPARE(first->files.first().path, path);
    QCOMPARE(first->files.first().title, u"Title"_s);
    QCOMPARE(first->files.first().hash, digestOf("one"));
    QCOMPARE(first->files.first().size, 3);
    const auto second = f.put(path, "two!", first->files);
    QVERIFY(stateIs(second, DocumentState::Updated));
    QCOMPARE(contentOf(f.at(path)), QByteArray("two!"));
    QCOMPARE(second->files.first().size, 4);
    QVERIFY(stateIs(f.put(path, "two!", second->files), DocumentState::Unchanged));
    QVERIFY(QFile::remove(f.at(path)));
    QVERIFY(stateIs(f.put(path, "two!", second->files), DocumentState::New));
    QCOMPARE(contentOf(f.at(path)), QByteArray("two!"));
    OK(f.sink->syncToDisk());
}

void TestPublisher::theVersionBeforeTheLastIsKept()
{
    Fixture f;
    OK(f.open());
    const QString previous = u".tars/previous/a/b.md"_s;
    const auto first = f.put(u"a/b.md"_s, "one");
    OK(first);
    QCOMPARE(contentOf(f.at(previous)), QByteArray("(missing)"));
    const auto second = f.put(u"a/b.md"_s, "two", first->files);
    OK(second);
    QCOMPARE(contentOf(f.at(previous)), QByteArray("one"));
    // A kill between writing and journal: done again, it finds its own bytes, and the version before stays what it was.
    OK(f.put(u"a/b.md"_s, "two", first->files));
    QCOMPARE(contentOf(f.at(previous)), QByteArray("one"));
    OK(f.put(u"a/b.md"_s, "three", second->files));
    QCOMPARE(contentOf(f.at(previous)), QByteArray("two"));
    QCOMPARE(contentOf(f.at(u"a/b.md"_s)), QByteArray("three"));
    const auto page = f.put(u"site/a/b.html"_s, "one");
    OK(f.put(u"site/a/b.html"_s, "two", page->files));
    QVERIFY(!QFile::exists(f.at(u".tars/previous/site"_s)));
    const auto last = f.put(u"a/b.md"_s, "three");
    OK(f.open());
    OK(f.sink->remove(last->files));
    QVERIFY(!QFile::exists(f.at(previous)));
}

void TestPublisher::equalBytesKeepTheirTime()
{
    Fixture f;
    OK(f.open());
    const auto first = f.put(u"a.md"_s, "one");
    OK(first);
    struct stat before = {};
    struct stat after = {};
    QCOMPARE(::stat(QFile::encodeName(f.at(u"a.md"_s)).constData(), &before), 0);
    OK(f.put(u"a.md"_s, "one", first->files));
    OK(f.put(u"a.md"_s, "one"));
    QCOMPARE(::stat(QFile::encodeName(f.at(u"a.md"_s)).constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    QCOMPARE(first->files.first().mtimeNs % 1'000'000'000, qint64(before.st_mtim.tv_nsec));
}

void TestPublisher::killBetweenWritingAndJournal()
{
    Fixture f;
    OK(f.open());
    const auto first = f.put(u"a.md"_s, "one");
    OK(f.put(u"a.md"_s, "two", first->files)); // the journal never heard of it
    const QByteArray log = contentOf(f.at(u".tars/written.log"_s));
    QVERIFY(log.contains(digestOf("two").toHex()));
    f.sink.reset();
    // As a kill leaves it: no ordered file yet.
    QVERIFY(write(f.at(u".tars/written.log"_s), log));
    QVERIFY(QFile::remove(f.at(u".tars/written"_s)));
    OK(f.open());
    const auto again = f.put(u"a.md"_s, "two", first->files);
    QVERIFY(stateIs(again, DocumentState::Updated));
    // Also if the tree changed again meanwhile, nobody edited anything.
    const auto later = f.put(u"a.md"_s, "three", first->files);
    QVERIFY(stateIs(later, DocumentState::Updated));
    QVERIFY(later->problems.isEmpty());
    QCOMPARE(contentOf(f.at(u"a.md"_s)), QByteArray("three"));
    // And if the journal was lost altogether.
    const auto lost = f.put(u"a.md"_s, "four");
    QVERIFY(stateIs(lost, DocumentState::New));
    QCOMPARE(contentOf(f.at(u"a.md"_s)), QByteArray("four"));
}

void TestPublisher::pageBecomesMarkdownAndHtml()
{
    Fixture f;
    OK(f.open());
    markup::Page page;
    page.path = u"development/a.md"_s;
    page.title = u"buffer.h"_s;
    page.lead = { markup::text(u"Bytes that grow."_s) };
    UnitOutput output;
    output.documents
        = { { page.path, page.title, page }, { u"development/a.json"_s, u"Data"_s, QByteArray("{}") } };
    const auto put = f.sink->put(unitOf(page.path), output, {}, {});
    OK(put);
    QStringList paths;
    for (const PublishedFile &file : put->files)
        paths.append(file.path);
    QCOMPARE(
        paths, QStringList({ u"development/a.md"_s, u"site/development/a.html"_s, u"development/a.json"_s }));
    QCOMPARE(put->files.first().description, u"Bytes that grow."_s);
    QVERIFY(put->files.last().description.isEmpty());
    QVERIFY(contentOf(f.at(u"development/a.md"_s)).contains("buffer.h"));
    QVERIFY(contentOf(f.at(u"site/development/a.html"_s)).contains("<html"));
    QCOMPARE(contentOf(f.at(u"development/a.json"_s)), QByteArray("{}"));
    QCOMPARE(f.sink->read(u"development/a.json"_s), QByteArray("{}"));
    QCOMPARE(f.sink->read(u"development/b.json"_s), QByteArray());
}

void TestPublisher::badPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addRow("empty") << QString();
    QTest::addRow("up") << u"../a.md"_s;
    QTest::addRow("up in the middle") << u"development/../../a.md"_s;
    QTest::addRow("absolute") << u"/etc/passwd"_s;
    QTest::addRow("dot") << u"./a.md"_s;
    QTest::addRow("empty name") << u"a//b.md"_s;
    QTest::addRow("NUL") << QString(u"a"_s + QChar(0) + u".md"_s);
    QTest::addRow("line break") << u"a\n.md"_s;
    QTest::addRow("lone surrogate") << QString(u"a"_s + QChar(0xd800) + u".md"_s);
    QTest::addRow("long name") << QString(256, u'x');
    QTest::addRow("long path") << QString(u"x/"_s.repeated(1100) + u"a"_s);
    QTest::addRow("ours") << u".tars/owner.json"_s;
    QTest::addRow("ours in capitals") << u".TARS/owner.json"_s;
}

void TestPublisher::badPaths()
{
    QFETCH(QString, path);
    Fixture f;
    OK(f.open());
    const QStringList before = tree(f.dir.path());
    REFUSED(f.put(path, "x"), errc::badData);
    QCOMPARE(tree(f.dir.path()), before);
}

void TestPublisher::namesThatDifferInCase()
{
    Fixture f;
    OK(f.open());
    UnitOutput output;
    output.documents
        = { { u"a/Readme.md"_s, {}, QByteArray("x") }, { u"a/README.md"_s, {}, QByteArray("y") } };
    REFUSED(f.sink->put(unitOf(u"a"_s), output, {}, {}), errc::badData);
    OK(f.put(u"b/Readme.md"_s, "x"));
    const auto refused = f.put(u"b/README.md"_s, "y");
    REFUSED(refused, errc::conflict);
    QVERIFY(refused.error().text.contains(u"b/Readme.md"_s));
    QVERIFY(!QFile::exists(f.at(u"b/README.md"_s)));
}

void TestPublisher::twoUnitsAtOnePath()
{
    Fixture f;
    OK(f.open());
    OK(f.put(u"a.md"_s, "x"));
    REFUSED(f.sink->put(unitOf(u"other"_s), bytesAt(u"a.md"_s, "y"), {}, {}), errc::conflict);
    QCOMPARE(contentOf(f.at(u"a.md"_s)), QByteArray("x"));
}

void TestPublisher::editIsKept()
{
    Fixture f;
    OK(f.open());
    const QString path = u"development/a.md"_s;
    const auto first = f.put(path, "one");
    OK(f.open());
    QVERIFY(write(f.at(path), "one, as mira says"));
    // Nothing new to say: the edit stands, and nothing is laid beside it.
    QVERIFY(f.sink->isIntact(first->files, false));
    const auto second = f.put(path, "two", first->files);
    QVERIFY(stateIs(second, DocumentState::Edited));
    QCOMPARE(contentOf(f.at(path)), QByteArray("one, as mira says"));
    QCOMPARE(contentOf(f.at(u"development/a.new.md"_s)), QByteArray("two"));
    QCOMPARE(second->problems.size(), 1);
    QCOMPARE(second->problems.first().code, QString(errc::documentEdited));
    QCOMPARE(second->problems.first().args.value(u"path"_s).toString(), path);
    QCOMPARE(second->problems.first().args.value(u"newPath"_s).toString(), u"development/a.new.md"_s);
    OK(f.open());
    QVERIFY(f.sink->isIntact(second->files, false));
    QVERIFY(f.sink->isIntact(second->files, true));
    const auto third = f.put(path, "three", second->files);
    QVERIFY(stateIs(third, DocumentState::Edited));
    QCOMPARE(contentOf(f.at(path)), QByteArray("one, as mira says"));
    QCOMPARE(contentOf(f.at(u"development/a.new.md"_s)), QByteArray("three"));
}

void TestPublisher::editThatEqualsTheNewBytesIsOurs()
{
    Fixture f;
    OK(f.open());
    const auto first = f.put(u"a.md"_s, "one");
    QVERIFY(write(f.at(u"a.md"_s), "edited"));
    const auto second = f.put(u"a.md"_s, "two", first->files);
    QVERIFY(stateIs(second, DocumentState::Edited));
    QVERIFY(write(f.at(u"a.md"_s), "two"));
    const auto third = f.put(u"a.md"_s, "two", second->files);
    QVERIFY(stateIs(third, DocumentState::Unchanged));
    QVERIFY(third->problems.isEmpty());
    QVERIFY(!QFile::exists(f.at(u"a.new.md"_s)));
    const auto fourth = f.put(u"a.md"_s, "four", third->files);
    QVERIFY(stateIs(fourth, DocumentState::Updated));
    QCOMPARE(contentOf(f.at(u"a.md"_s)), QByteArray("four"));
}

void TestPublisher::mergedCompanionIsKept()
{
    Fixture f;
    OK(f.open());
    const auto first = f.put(u"a.md"_s, "one");
    QVERIFY(write(f.at(u"a.md"_s), "edited"));
    const auto second = f.put(u"a.md"_s, "two", first->files);
    QVERIFY(write(f.at(u"a.new.md"_s), "two and edited, half merged"));
    const auto third = f.put(u"a.md"_s, "three", second->files);
    QVERIFY(stateIs(third, DocumentState::Edited));
    QCOMPARE(contentOf(f.at(u"a.new.md"_s)), QByteArray("two and edited, half merged"));
    OK(f.sink->remove(third->files));
    QCOMPARE(contentOf(f.at(u"a.new.md"_s)), QByteArray("two and edited, half merged"));
}

void TestPublisher::forceReplacesAndKeepsACopy()
{
    Fixture f;
    OK(f.open(true));
    QList<PublishedFile> previous = f.put(u"d/a.md"_s, "one")->files;
    for (int round = 1; round <= 2; ++round) {
        QVERIFY(write(f.at(u"d/a.md"_s), "edit " + QByteArray::number(round)));
        const QByteArray bytes = "new " + QByteArray::number(round);
        const auto put = f.put(u"d/a.md"_s, bytes, previous);
        QVERIFY(stateIs(put, DocumentState::Updated));
        QVERIFY(put->problems.isEmpty());
        QCOMPARE(contentOf(f.at(u"d/a.md"_s)), bytes);
        previous = put->files;
    }
    QCOMPARE(contentOf(f.at(u".tars/edited/d/a.md"_s)), QByteArray("edit 1"));
    QCOMPARE(contentOf(f.at(u".tars/edited/d/a.md.2"_s)), QByteArray("edit 2"));
}

void TestPublisher::symbolicLinkInTheWay_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("force");
    for (const bool force : { false, true }) {
        const char *mode = force ? ", force" : "";
        QTest::addRow("folder%s", mode) << u"development"_s << force;
        QTest::addRow("inner folder%s", mode) << u"development/api"_s << force;
        QTest::addRow("document%s", mode) << u"development/api/a.md"_s << force;
        QTest::addRow("companion%s", mode) << u"development/api/a.new.md"_s << force;
    }
}

void TestPublisher::symbolicLinkInTheWay()
{
    QFETCH(QString, link);
    QFETCH(bool, force);
    Fixture f;
    const QString victim = f.dir.filePath(u"victim"_s);
    QVERIFY(write(victim + u"/a.md"_s, "untouched"));
    QVERIFY(write(victim + u"/api/a.md"_s, "untouched"));
    OK(f.open(force));
    const QString path = u"development/api/a.md"_s;
    QDir().mkpath(QFileInfo(f.at(link)).path());
    const bool isFolder = !link.endsWith(u".md"_s);
    QVERIFY(QFile::link(isFolder ? victim : QString(victim + u"/a.md"_s), f.at(link)));
    if (link.endsWith(u".new.md"_s))
        QVERIFY(write(f.at(path), "edited"));
    const auto put = f.put(path, "ours");
    if (isFolder) {
        REFUSED(put, errc::outputUnwritable);
        QVERIFY(put.error().args.value(u"path"_s).toString().endsWith(link));
    } else if (force) {
        QVERIFY(put.ok());
        QVERIFY(!QFileInfo(f.at(path)).isSymLink());
        QCOMPARE(contentOf(f.at(path)), QByteArray("ours"));
    } else {
        QVERIFY(stateIs(put, DocumentState::Edited));
        QVERIFY(QFileInfo(f.at(link)).isSymLink());
    }
    PublishedFile file;
    file.path = path;
    file.hash = digestOf("untouched");
    (void)f.sink->remove({ file });
    QCOMPARE(contentOf(victim + u"/a.md"_s), QByteArray("untouched"));
    QCOMPARE(contentOf(victim + u"/api/a.md"_s), QByteArray("untouched"));
    QCOMPARE(tree(victim), QStringList({ u"a.md"_s, u"api"_s, u"api/a.md"_s }));
}

void TestPublisher::modesAreIndependentOfUmask()
{
    Fixture f;
    const mode_t before = ::umask(077);
    const auto restore = qScopeGuard([&] { ::umask(before); });
    OK(f.open());
    OK(f.put(u"a/b/c.md"_s, "x"));
    struct stat info = {};
    for (const QString &path : { u""_s, u"a"_s, u"a/b"_s, u".tars"_s }) {
        QCOMPARE(::stat(QFile::encodeName(f.at(path)).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0755));
    }
    for (const QString &path : { u"a/b/c.md"_s, u".tars/owner.json"_s }) {
        QCOMPARE(::stat(QFile::encodeName(f.at(path)).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0644));
    }
}

void TestPublisher::cancelledPutLeavesNothing()
{
    Fixture f;
    OK(f.open());
    const QStringList before = tree(f.output);
    std::stop_source stop;
    stop.request_stop();
    REFUSED(f.sink->put(unitOf(u"a.md"_s), bytesAt(u"d/a.md"_s, "x"), {}, stop.get_token()), errc::cancelled);
    QCOMPARE(tree(f.output), before);
}

void TestPublisher::bytesPieceByPiece()
{
    Fixture f;
    OK(f.open());
    const auto pieces = [](const QByteArrayList &parts) {
        UnitOutput output;
        output.documents = { { u"a/corpus.jsonl"_s, u"Corpus"_s,
            ByteSource{ [parts](const ByteSource::Write &write, std::stop_token) -> Result<void> {
                for (const QByteArray &part : parts)
                    if (auto written = write(part); !written)
                        return written;
                return {};
            } } } };
        return output;
    };
    const UnitSpec unit = unitOf(u"a/corpus.jsonl"_s);
    const auto first = f.sink->put(unit, pieces({ "one\n", "", "two\n" }), {}, {});
    QVERIFY(stateIs(first, DocumentState::New));
    QCOMPARE(first->files[0].hash, digestOf("one\ntwo\n"));
    QCOMPARE(first->files[0].size, 8);
    QCOMPARE(contentOf(f.at(u"a/corpus.jsonl"_s)), QByteArray("one\ntwo\n"));

    // The same bytes in other pieces: nothing is written.
    const auto again = f.sink->put(unit, pieces({ "one\nt", "wo\n" }), first->files, {});
    QVERIFY(stateIs(again, DocumentState::Unchanged));
    QCOMPARE(again->files[0].mtimeNs, first->files[0].mtimeNs);

    QVERIFY(write(f.at(u"a/corpus.jsonl"_s), "mine"));
    const auto edited = f.sink->put(unit, pieces({ "three\n" }), first->files, {});
    QVERIFY(stateIs(edited, DocumentState::Edited));
    QCOMPARE(contentOf(f.at(u"a/corpus.jsonl"_s)), QByteArray("mine"));
    QCOMPARE(contentOf(f.at(u"a/corpus.new.jsonl"_s)), QByteArray("three\n"));
    QCOMPARE(tree(f.at(u".tars/tmp"_s)), QStringList());

    // What a power cut left of it is replaced, wherever the pieces end.
    for (const QByteArrayList &parts : { QByteArrayList{ "one\n", "two\n" }, { "one\nt", "wo\n" }, { "one\ntwo\n" } }) {
        QVERIFY(write(f.at(u"a/corpus.jsonl"_s), "one\n"));
        QVERIFY(!f.sink->isIntact(first->files, true));
        OK(f.sink->put(unit, pieces(parts), first->files, {}));
        QCOMPARE(contentOf(f.at(u"a/corpus.jsonl"_s)), QByteArray("one\ntwo\n"));
    }
}

void TestPublisher::removeTakesEmptyFoldersAlong()
{
    Fixture f;
    OK(f.open());
    const auto a = f.put(u"d/e/a.md"_s, "a");
    const auto b = f.put(u"d/b.md"_s, "b");
    OK(f.open());
    OK(f.sink->remove(a->files));
    QVERIFY(!QFile::exists(f.at(u"d/e"_s)));
    QVERIFY(QFile::exists(f.at(u"d/b.md"_s)));
    OK(f.sink->remove(a->files)); // already gone
    OK(f.sink->remove(b->files));
    QVERIFY(!QFile::exists(f.at(u"d"_s)));
    QVERIFY(QFile::exists(f.output));
}

void TestPublisher::removeKeepsEdits()
{
    Fixture f;
    OK(f.open());
    const auto a = f.put(u"a.md"_s, "a");
    const auto b = f.put(u"b.md"_s, "b");
    QVERIFY(write(f.at(u"a.md"_s), "edited"));
    const auto edited = f.put(u"a.md"_s, "a2", a->files);
    QVERIFY(QFile::exists(f.at(u"a.new.md"_s)));
    OK(f.open());
    QVERIFY(write(f.at(u"b.md"_s), "edited later"));
    OK(f.sink->remove(edited->files));
    OK(f.sink->remove(b->files));
    QCOMPARE(contentOf(f.at(u"a.md"_s)), QByteArray("edited"));
    QCOMPARE(contentOf(f.at(u"b.md"_s)), QByteArray("edited later"));
    QVERIFY(!QFile::exists(f.at(u"a.new.md"_s)));
}

void TestPublisher::manyThreads()
{
    Fixture f;
    OK(f.open());
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 4; ++worker) {
            workers.emplace_back([&, worker] {
                for (int i = 0; i < 100; ++i) {
                    const QString path = QString(u"d%1/e/%2-%3.md"_s).arg(i % 7).arg(worker).arg(i);
                    const auto put = f.put(path, path.toUtf8());
                    if (!put || contentOf(f.at(path)) != path.toUtf8())
                        ++failures;
                    // Removing the last of a folder while others put into it.
                    PublishedFile gone;
                    gone.path = QString(u"d%1/e/%2.gone"_s).arg(i % 7).arg(worker);
                    if (!f.sink->remove({ gone }))
                        ++failures;
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    QVERIFY(QDir(f.at(u".tars/tmp"_s)).isEmpty());
}

void TestPublisher::sameBytesWhateverTheOrder()
{
    QByteArray written[2];
    for (int round = 0; round < 2; ++round) {
        Fixture f;
        OK(f.open());
        for (int i = 0; i < 20; ++i) {
            const int n = round == 0 ? i : 19 - i;
            OK(f.put(QString(u"d/%1.md"_s).arg(n), QByteArray::number(n)));
        }
        f.sink.reset();
        QVERIFY(!QFile::exists(f.at(u".tars/written.log"_s)));
        written[round] = contentOf(f.at(u".tars/written"_s)) + contentOf(f.at(u".tars/owner.json"_s));
    }
    QCOMPARE(written[0], written[1]);
}

QTEST_GUILESS_MAIN(TestPublisher)
#include "tst_publisher.moc"
