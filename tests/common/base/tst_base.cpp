// Digests, identifiers, results, and where TARS keeps its things.
#include "common/base/clock.h"
#include "common/base/digest.h"
#include "common/base/errorcodes.h"
#include "common/base/id.h"
#include "common/base/openbeneath.h"
#include "common/base/paths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <sys/stat.h>

using namespace tars;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digests();
    void fieldsAreKeptApart();
    void results();
    void ids();
    void dataDirectory_data();
    void dataDirectory();
    void endpoint_data();
    void endpoint();
    void token_data();
    void token();
    void missingFilesAreNamed();
    void foldersBehindLinksAreNotOpened_data();
    void foldersBehindLinksAreNotOpened();
    void missingFoldersAreMade();
    void thePortSpellsTars();
    void clock();

private:
    static QString write(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes)
    {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
};

void TestBase::foldersBehindLinksAreNotOpened_data()
{
    QTest::addColumn<QString>("path"); // below the temporary folder, unless absolute
    QTest::addColumn<int>("number"); // errno; 0: it opens
    QTest::newRow("a folder") << u"a/b"_s << 0;
    QTest::newRow("with a slash at its end") << u"a/b/"_s << 0;
    QTest::newRow("a folder that may only be passed") << u"closed/b"_s << 0;
    QTest::newRow("the root of all") << u"/"_s << 0;
    QTest::newRow("a link") << u"link"_s << ELOOP;
    QTest::newRow("a link with a slash at its end") << u"link/"_s << ELOOP;
    QTest::newRow("below a link") << u"link/b"_s << ELOOP;
    QTest::newRow("a link that dangles") << u"dangling"_s << ELOOP;
    QTest::newRow("a link to itself") << u"loop"_s << ELOOP;
    QTest::newRow("another process's root") << u"/proc/self/root/tmp"_s << ELOOP;
    QTest::newRow("a file") << u"file"_s << ENOTDIR;
    QTest::newRow("below a file") << u"file/b"_s << ENOTDIR;
    QTest::newRow("missing") << u"a/c"_s << ENOENT;
}

void TestBase::foldersBehindLinksAreNotOpened()
{
    QFETCH(QString, path);
    QFETCH(int, number);
    const QTemporaryDir dir;
    const QDir root(QFileInfo(dir.path()).canonicalFilePath());
    QVERIFY(root.mkpath(u"a/b"_s) && root.mkpath(u"closed/b"_s));
    write(dir, u"file"_s, "x");
    QVERIFY(QFile::link(u"a"_s, root.filePath(u"link"_s)) && QFile::link(u"nowhere"_s, root.filePath(u"dangling"_s)));
    QVERIFY(QFile::link(u"loop"_s, root.filePath(u"loop"_s)));
    QVERIFY(QFile::setPermissions(root.filePath(u"closed"_s), QFile::ExeOwner));
    const QString asked = path.startsWith(u'/') ? path : QString(root.path() + u'/' + path);
    for (const IfMissing ifMissing : { IfMissing::Fail, IfMissing::Make }) {
        if (number == ENOENT && ifMissing == IfMissing::Make)
            continue;
        const FileDescriptor folder = openFolder(asked, ifMissing);
        QCOMPARE(folder.isOpen() ? 0 : errno, number);
    }
    QVERIFY(!QFileInfo::exists(root.filePath(u"nowhere"_s)));
    QVERIFY(QFile::setPermissions(root.filePath(u"closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestBase::missingFoldersAreMade()
{
    const QTemporaryDir dir;
    const QString path = QFileInfo(dir.path()).canonicalFilePath() + u"/a/b/c"_s;
    const FileDescriptor made = openFolder(path, IfMissing::Make);
    QVERIFY(made.isOpen());
    struct stat there = {}, ours = {};
    QVERIFY(::stat(QFile::encodeName(path).constData(), &there) == 0 && ::fstat(made.get(), &ours) == 0);
    QCOMPARE(ours.st_ino, there.st_ino);
    QVERIFY(!openFolder(u"relative"_s, IfMissing::Make).isOpen());
    QCOMPARE(errno, EINVAL);
}

void TestBase::digests()
{
    QCOMPARE(digestOf("").size(), 20);
    QCOMPARE(digestOf("abc").toHex(), QByteArray("384264f676f39536840523f284921cdc68b6846b")); // BLAKE2b-160
    QVERIFY(digestOf("abc") != digestOf("abd"));
    QCOMPARE(fnv1a(u"foobar"), 0xbf9cf968U); // FNV-1a, of letters that take one byte
    QCOMPARE(fnv1a({}), 0x811c9dc5U);
}

void TestBase::fieldsAreKeptApart()
{
    const auto two = [](QByteArrayView a, QByteArrayView b) { return Digester().add(a).add(b).result(); };
    QVERIFY(two("ab", "c") != two("a", "bc"));
    QVERIFY(two("", "abc") != two("abc", ""));
    QVERIFY(two("1:a", "") != two("", "1:a"));
    QVERIFY(Digester().add(qint64(12)).result() != Digester().add(qint64(1)).add(qint64(2)).result());
    QCOMPARE(two("ab", "c"), two("ab", "c"));
    QCOMPARE(Digester().add(u"ä"_s).result(), Digester().add(QByteArrayView("\xc3\xa4")).result());
}

void TestBase::results()
{
    const Result<int> good = 3;
    const Result<int> bad = Error{ errc::notFound, u"No such thing."_s, { { u"what"_s, u"thing"_s } } };
    QVERIFY(good.ok() && good);
    QCOMPARE(*good, 3);
    QVERIFY(!bad.ok());
    QCOMPARE(bad.error().code, QString(errc::notFound));
    QVERIFY(Result<void>().ok());
    QVERIFY(!Result<void>(bad.error()).ok());
    Result<std::unique_ptr<int>> moved = std::make_unique<int>(7);
    const std::unique_ptr<int> out = std::move(moved).value();
    QCOMPARE(*out, 7);
}

void TestBase::ids()
{
    QVERIFY(RunId().isEmpty());
    QCOMPARE(RunId{ u"7"_s }, RunId{ u"7"_s });
    QVERIFY(RunId{ u"7"_s } != RunId{ u"8"_s });
    QVERIFY(RunId{ u"a"_s } < RunId{ u"b"_s });
    QCOMPARE((QHash<RunId, int>{ { RunId{ u"7"_s }, 1 } }).value(RunId{ u"7"_s }), 1);
}

void TestBase::dataDirectory_data()
{
    QTest::addColumn<QString>("override");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("xdg");
    QTest::addColumn<QString>("expected");
    QTest::newRow("option") << u"/a/b"_s << QByteArray("/c") << QByteArray("/x") << u"/a/b"_s;
    QTest::newRow("variable") << u""_s << QByteArray("/c") << QByteArray("/x") << u"/c"_s;
    QTest::newRow("xdg") << u""_s << QByteArray() << QByteArray("/x") << u"/x/tars"_s;
    QTest::newRow("cleaned") << u"/a/./b/../c/"_s << QByteArray() << QByteArray("/x") << u"/a/c"_s;
    QTest::newRow("relative") << u"data"_s << QByteArray() << QByteArray("/x")
                              << QDir::current().absoluteFilePath(u"data"_s);
}

void TestBase::dataDirectory()
{
    QFETCH(QString, override);
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, xdg);
    QFETCH(QString, expected);
    const QByteArray oldVariable = qgetenv("TARS_DATA_DIR");
    const QByteArray oldXdg = qgetenv("XDG_DATA_HOME");
    qputenv("TARS_DATA_DIR", variable);
    qputenv("XDG_DATA_HOME", xdg);
    const QString found = tars::dataDirectory(override);
    qputenv("TARS_DATA_DIR", oldVariable);
    qputenv("XDG_DATA_HOME", oldXdg);
    QCOMPARE(found, expected);
}

void TestBase::endpoint_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code"); ///< empty: it is good
    const auto bad = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text << QString(errc::badData);
    };
    QTest::newRow("good") << QByteArray(R"({"url":"ws://127.0.0.1:8277/ws","pid":12,"tokenFile":"/t"})")
                          << u""_s;
    QTest::newRow("more members") << QByteArray(
        R"({"url":"ws://127.0.0.1:8277/ws","pid":12,"tokenFile":"/t","later":[1]})")
                                  << u""_s;
    bad("empty", "");
    bad("cut off", R"({"url":"ws://127.0.0.1)");
    bad("no object", "[1, 2]");
    bad("no url", R"({"pid":12,"tokenFile":"/t"})");
    bad("url is a number", R"({"url":8277})");
    bad("binary", QByteArray("\xff\xfe\0\1", 4));
    bad("huge", QByteArray(200'000, ' ') + R"({"url":"ws://x"})");
}

void TestBase::endpoint()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QTemporaryDir dir;
    const QString path = write(dir, u"endpoint.json"_s, text);
    QCOMPARE(endpointFile(dir.path()), path);
    const auto endpoint = readEndpoint(dir.path());
    if (code.isEmpty()) {
        QVERIFY(endpoint.ok());
        QCOMPARE(*endpoint, (Endpoint{ u"ws://127.0.0.1:8277/ws"_s, 12, u"/t"_s, {} }));
        return;
    }
    QVERIFY(!endpoint.ok());
    QCOMPARE(endpoint.error().code, code);
    QVERIFY(endpoint.error().text.contains(path));
}

void TestBase::token_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    const QByteArray token = QByteArray("0123456789abcdef").repeated(4);
    QTest::newRow("good") << token << true;
    QTest::newRow("new line") << QByteArray(token + '\n') << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("short") << token.chopped(1) << false;
    QTest::newRow("long") << QByteArray(token + '0') << false;
    QTest::newRow("upper case") << token.toUpper() << false;
    QTest::newRow("no digit") << QByteArray(token.chopped(1) + 'g') << false;
    QTest::newRow("nul") << QByteArray(token.chopped(1) + '\0') << false;
    QTest::newRow("space within") << QByteArray(token.first(32) + ' ' + token.sliced(33)) << false;
    QTest::newRow("two lines") << QByteArray(token + '\n' + token) << false;
    QTest::newRow("endless") << QByteArray(1'000'000, 'a') << false;
}

void TestBase::token()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    QTemporaryDir dir;
    const QString path = write(dir, u"token"_s, bytes);
    const auto token = readTokenFile(path);
    QCOMPARE(token.ok(), good);
    if (good) {
        QCOMPARE(*token, bytes.trimmed());
        return;
    }
    QCOMPARE(token.error().code, QString(errc::unauthorized));
    QVERIFY(token.error().text.contains(path));
    if (bytes.size() > 8)
        QVERIFY(!token.error().text.contains(QString::fromLatin1(bytes.first(8)))); // a secret is never shown
}

void TestBase::missingFilesAreNamed()
{
    QTemporaryDir dir;
    const auto endpoint = readEndpoint(dir.path());
    QCOMPARE(endpoint.error().code, QString(errc::notFound));
    QVERIFY(endpoint.error().text.contains(dir.path()));
    const auto token = readTokenFile(dir.filePath(u"token"_s));
    QCOMPARE(token.error().code, QString(errc::unauthorized));
    QVERIFY(token.error().text.contains(dir.filePath(u"token"_s)));
    QVERIFY(!readTokenFile(dir.path()).ok()); // a folder
}

void TestBase::thePortSpellsTars()
{
    // On a telephone's keypad, where every client of the original looks.
    const QStringList keys{ u" "_s, u" "_s, u"ABC"_s, u"DEF"_s, u"GHI"_s, u"JKL"_s, u"MNO"_s, u"PQRS"_s, u"TUV"_s, u"WXYZ"_s };
    QString dialled;
    for (const QChar letter : u"TARS"_s)
        for (qsizetype key = 0; key < keys.size(); ++key)
            if (keys[key].contains(letter))
                dialled += QString::number(key);
    QCOMPARE(QString::number(defaultPort), dialled);
}

void TestBase::clock()
{
    const SystemClock clock;
    const qint64 before = clock.monotonicMs();
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    QVERIFY(clock.monotonicMs() >= before);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
