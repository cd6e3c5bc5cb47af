// One service to a data directory, and nobody else reads it.
#include "common/base/errorcodes.h"
#include "service/store/datadirectory.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace tars;
using namespace Qt::StringLiterals;

class TestDataDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdForItsOwnerOnly();
    void secondOneIsRefused();
    void freedWhenClosed();
    void fileInTheWay_data();
    void fileInTheWay();
};

void TestDataDirectory::createdForItsOwnerOnly()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a/b/data"_s);
    auto opened = DataDirectory::open(path);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->path(), path);
    struct stat info;
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0700));
}

void TestDataDirectory::secondOneIsRefused()
{
    QTemporaryDir dir;
    const auto first = DataDirectory::open(dir.path());
    QVERIFY(first.ok());
    const auto second = DataDirectory::open(dir.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, errc::alreadyRunning);
    QCOMPARE(second.error().args.value(u"path"_s).toString(), dir.path());
    QCOMPARE(second.error().args.value(u"pid"_s).toInteger(), qint64(::getpid()));
}

void TestDataDirectory::freedWhenClosed()
{
    QTemporaryDir dir;
    {
        const auto first = DataDirectory::open(dir.path());
        QVERIFY(first.ok());
    }
    QVERIFY(DataDirectory::open(dir.path()).ok());
}

void TestDataDirectory::fileInTheWay_data()
{
    QTest::addColumn<QString>("path");
    QTest::addRow("itself") << u"file"_s;
    QTest::addRow("a parent") << u"file/data"_s;
}

void TestDataDirectory::fileInTheWay()
{
    QFETCH(QString, path);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto refused = DataDirectory::open(dir.filePath(path));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, errc::ioError);
    QVERIFY(refused.error().text.contains(file.fileName()));
}

QTEST_GUILESS_MAIN(TestDataDirectory)
#include "tst_datadirectory.moc"
