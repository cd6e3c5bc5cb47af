// Documents and folders that somebody tore, deleted, replaced or planted something in, and a full disk.
#include "publisherfixture.h"

using namespace tars;
using namespace Qt::StringLiterals;
using namespace tars::test;

class PublisherDamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void brokenSourceLeavesNothing_data();
    void brokenSourceLeavesNothing();
    void intact_data();
    void intact();
    void tornDocumentIsReplaced_data();
    void tornDocumentIsReplaced();
    void deletedFolderIsMadeAnew();
    void folderReplacedByALink();
    void plantedPipesAndSecondNames_data();
    void plantedPipesAndSecondNames();
    void folderReplacedByAForeignOne();
    void fullDisk();
};

void PublisherDamageTest::brokenSourceLeavesNothing_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("fails") << QString(errc::ioError);
    QTest::newRow("cancelled") << QString(errc::cancelled);
}

void PublisherDamageTest::brokenSourceLeavesNothing()
{
    QFETCH(QString, code);
    Fixture f;
    OK(f.open());
    std::stop_source stop;
    UnitOutput output = bytesAt(u"a.txt"_s, "a");
    output.documents.append({ u"b.jsonl"_s, u"B"_s,
        ByteSource{ [&](const ByteSource::Write &write, std::stop_token) -> Result<void> {
            if (auto written = write("half"); !written)
                return written;
            if (code == QString(errc::cancelled)) {
                stop.request_stop();
                return write("more");
            }
            return Error{ code, u"unread"_s, {} };
        } } });
    REFUSED(f.sink->put(unitOf(u"a.txt"_s), output, {}, stop.get_token()), code);
    QVERIFY(!QFile::exists(f.at(u"a.txt"_s)));
    QVERIFY(!QFile::exists(f.at(u"b.jsonl"_s)));
    QCOMPARE(tree(f.at(u".tars/tmp"_s)), QStringList());
}

void PublisherDamageTest::intact_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("bySize");
    QTest::addColumn<bool>("byHash");
    QTest::addRow("nothing") << u"nothing"_s << true << true;
    QTest::addRow("touched") << u"touched"_s << true << true;
    QTest::addRow("missing") << u"missing"_s << false << false;
    QTest::addRow("edited") << u"edited"_s << true << true;
    QTest::addRow("empty") << u"empty"_s << true << false;
    QTest::addRow("zeros") << u"zeros"_s << true << false;
    QTest::addRow("cut short") << u"cut"_s << true << false;
    QTest::addRow("zeros, same size and time") << u"silent"_s << true << false;
    QTest::addRow("older version of ours") << u"older"_s << false << false;
}

void PublisherDamageTest::intact()
{
    QFETCH(QString, change);
    QFETCH(bool, bySize);
    QFETCH(bool, byHash);
    Fixture f;
    OK(f.open());
    const QString path = f.at(u"a.md"_s);
    const auto first = f.put(u"a.md"_s, "the first version");
    const auto put = f.put(u"a.md"_s, "the second version", first->files);
    OK(put);
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
    const timespec original[2] = { info.st_atim, info.st_mtim };
    const timespec other[2] = { { 1'000'000'000, 0 }, { 1'000'000'000, 0 } };
    if (change == u"missing"_s)
        QVERIFY(QFile::remove(path));
    else if (change == u"edited"_s)
        QVERIFY(write(path, "the second version, edited"));
    else if (change == u"empty"_s)
        QVERIFY(write(path, ""));
    else if (change == u"zeros"_s || change == u"silent"_s)
        QVERIFY(write(path, QByteArray(18, '\0')));
    else if (change == u"cut"_s)
        QVERIFY(write(path, "the sec"));
    else if (change == u"older"_s)
        QVERIFY(write(path, "the first version"));
    if (change == u"silent"_s)
        ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), original, 0);
    else if (change != u"nothing"_s && change != u"missing"_s)
        ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), other, 0);
    QCOMPARE(f.sink->isIntact(put->files, false), bySize);
    QCOMPARE(f.sink->isIntact(put->files, true), byHash);
}

void PublisherDamageTest::tornDocumentIsReplaced_data()
{
    QTest::addColumn<QByteArray>("onDisk");
    QTest::addColumn<bool>("isTorn");
    QTest::addRow("empty") << QByteArray("") << true;
    QTest::addRow("zeros") << QByteArray(11, '\0') << true;
    QTest::addRow("cut short") << QByteArray("whole") << true;
    QTest::addRow("shortened by a person") << QByteArray("brief") << false;
}

void PublisherDamageTest::tornDocumentIsReplaced()
{
    QFETCH(QByteArray, onDisk);
    QFETCH(bool, isTorn);
    Fixture f;
    OK(f.open());
    const auto put = f.put(u"a.md"_s, "whole bytes");
    QVERIFY(write(f.at(u"a.md"_s), onDisk));
    OK(f.open());
    QVERIFY(!f.sink->isIntact(put->files, true));
    const auto again = f.put(u"a.md"_s, "whole bytes", put->files);
    OK(again);
    QCOMPARE(contentOf(f.at(u"a.md"_s)), isTorn ? QByteArray("whole bytes") : onDisk);
    QCOMPARE(again->problems.size(), isTorn ? 0 : 1);
}

void PublisherDamageTest::deletedFolderIsMadeAnew()
{
    Fixture f;
    OK(f.open());
    OK(f.put(u"d/a.md"_s, "a"));
    QVERIFY(QDir(f.output).removeRecursively());
    OK(f.put(u"d/b.md"_s, "b"));
    QCOMPARE(contentOf(f.at(u"d/b.md"_s)), QByteArray("b"));
    QVERIFY(QFile::exists(f.at(u".tars/owner.json"_s)));
    QVERIFY(QDir(f.at(u".tars"_s)).removeRecursively());
    OK(f.put(u"d/c.md"_s, "c"));
    QVERIFY(QFile::exists(f.at(u".tars/owner.json"_s)));
    Publisher other;
    REFUSED(other.open({ {}, f.output, {}, false }), errc::outputLocked);
}

void PublisherDamageTest::folderReplacedByALink()
{
    Fixture f;
    const QString moved = f.output + u".moved"_s, outside = f.dir.filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(outside));
    QVERIFY(QDir().mkpath(f.dir.filePath(u"project"_s)));
    // Before it is opened, as a link to a folder, or to what would become one.
    for (const QString &target : { outside, QString(outside + u"/none"_s) }) {
        QVERIFY(QFile::link(target, f.output));
        REFUSED(f.open(), errc::folderReplaced);
        QVERIFY(QFile::remove(f.output));
    }
    // Between two documents.
    OK(f.open());
    const auto first = f.put(u"a.md"_s, "a");
    OK(first);
    QVERIFY(QDir().rename(f.output, moved) && QFile::link(outside, f.output));
    REFUSED(f.put(u"b.md"_s, "b"), errc::folderReplaced);
    REFUSED(f.sink->remove(first->files), errc::folderReplaced);
    QCOMPARE(tree(outside), QStringList());
    QCOMPARE(contentOf(moved + u"/a.md"_s), QByteArray("a"));
    QVERIFY(QFile::remove(f.output) && QDir().rename(moved, f.output));
    OK(f.put(u"b.md"_s, "b"));
    // On the way to it.
    const QString above = f.dir.filePath(u"project"_s);
    QVERIFY(QDir().rename(above, above + u".moved"_s) && QFile::link(outside, above));
    REFUSED(f.put(u"c.md"_s, "c"), errc::folderReplaced);
    REFUSED(f.open(), errc::folderReplaced);
    QCOMPARE(tree(outside), QStringList());
}

void PublisherDamageTest::plantedPipesAndSecondNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("probe") << u".tars/tmp/probe"_s;
    QTest::newRow("owner") << u".tars/owner.json.new"_s;
    QTest::newRow("log") << u".tars/written.log"_s;
    QTest::newRow("written") << u".tars/written"_s;
    QTest::newRow("lock") << u".tars/lock"_s;
    QTest::newRow("document") << u"a.md"_s;
}

/// Who prepares the folder can lay a pipe or a second name of another file there: the run waits for nobody, and writes through neither.
void PublisherDamageTest::plantedPipesAndSecondNames()
{
    QFETCH(QString, path);
    const QByteArray owner = "{\"owner\": \"TARS\", \"format\": 1}";
    const bool ownerIsNew = path.endsWith(u".new"_s);
    for (const bool pipe : { true, false }) {
        Fixture f;
        const QString victim = f.dir.filePath(u"victim"_s);
        QVERIFY(write(victim, "precious"));
        QVERIFY(QDir().mkpath(f.at(u".tars/tmp"_s)));
        QVERIFY(ownerIsNew || write(f.at(u".tars/owner.json"_s), owner));
        const QByteArray planted = QFile::encodeName(f.at(path));
        QCOMPARE(pipe ? ::mkfifo(planted.constData(), 0666) : ::link(QFile::encodeName(victim).constData(), planted.constData()), 0);
        const auto opened = f.open();
        if (opened)
            (void)f.put(u"a.md"_s, "a");
        f.sink.reset();
        QCOMPARE(contentOf(victim), QByteArray("precious"));
    }
}

void PublisherDamageTest::folderReplacedByAForeignOne()
{
    Fixture f;
    OK(f.open());
    QVERIFY(QDir(f.output).removeRecursively());
    QVERIFY(write(f.at(u"thesis.txt"_s), "precious"));
    REFUSED(f.put(u"a.md"_s, "a"), errc::outputNotOurs);
    QCOMPARE(tree(f.output), QStringList{ u"thesis.txt"_s });
}

void PublisherDamageTest::fullDisk()
{
    Fixture f;
    const QString mountPoint = f.dir.filePath(u"disk"_s);
    QDir().mkpath(mountPoint);
    const QByteArray target = QFile::encodeName(mountPoint);
    if (::mount("tmpfs", target.constData(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("needs the right to mount a small tmpfs");
    const auto unmount = qScopeGuard([&] { ::umount2(target.constData(), MNT_DETACH); });
    f.output = mountPoint + u"/docs"_s;
    OK(f.open());
    const QStringList before = tree(f.output);
    const auto refused = f.put(u"a.md"_s, QByteArray(4 * 1024 * 1024, 'x'));
    REFUSED(refused, errc::storageFull);
    QVERIFY(refused.error().args.value(u"path"_s).toString().endsWith(u"a.md"_s));
    QCOMPARE(tree(f.output), before);
    OK(f.put(u"b.md"_s, "small"));
    f.sink.reset();
}

QTEST_GUILESS_MAIN(PublisherDamageTest)
#include "tst_publisherdamage.moc"
