// Settings: where each value comes from, what is refused, and that a damaged file costs no more than itself.
#include "common/base/errorcodes.h"
#include "service/host/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originsInTheirOrder();
    void refuses_data();
    void refuses();
    void allOrNothing();
    void takesBack();
    void damagedFile_data();
    void damagedFile();
    void keepsWhatItDoesNotKnow();
    void fromText_data();
    void fromText();

private:
    QByteArray stored() const
    {
        QFile file(m_dir->filePath(u"settings.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool store(const QByteArray &bytes) const
    {
        QFile file(m_dir->filePath(u"settings.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    void begin() { m_dir = std::make_unique<QTemporaryDir>(); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSettings::originsInTheirOrder()
{
    QTemporaryDir dir;
    Settings first(dir.path(), {});
    const auto origin = [](const Settings &settings, const QString &name) {
        return settings.describe()[name][u"origin"_s].toString();
    };
    QCOMPARE(origin(first, u"workers"_s), u"default"_s);
    QSignalSpy changed(&first, &Settings::changed);
    const auto set = first.set({ { u"workers"_s, 7 }, { u"editedFiles"_s, u"replace"_s } });
    QVERIFY(set.ok() && *set);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(first.value(u"workers"_s).toInt(), 7);
    QCOMPARE(origin(first, u"workers"_s), u"file"_s);
    QCOMPARE(*first.set({ { u"workers"_s, 7 } }), false);
    QCOMPARE(changed.size(), 1);

    Settings next(dir.path(), { { u"workers"_s, 3 } });
    QCOMPARE(next.value(u"workers"_s).toInt(), 3);
    QCOMPARE(origin(next, u"workers"_s), u"commandLine"_s);
    QCOMPARE(next.value(u"editedFiles"_s).toString(), u"replace"_s);
    QCOMPARE(next.set({ { u"workers"_s, 4 } }).error().code, QString(errc::invalidState));
    QCOMPARE(next.value(u"workers"_s).toInt(), 3);
    QCOMPARE(Settings(dir.path(), {}).value(u"workers"_s).toInt(), 7);
    QCOMPARE(QFile::permissions(dir.filePath(u"settings.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

void TestSettings::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no workers") << u"workers"_s << QJsonValue(0);
    QTest::newRow("too many workers") << u"workers"_s << QJsonValue(65);
    QTest::newRow("half a worker") << u"workers"_s << QJsonValue(1.5);
    QTest::newRow("workers in words") << u"workers"_s << QJsonValue(u"two"_s);
    QTest::newRow("another choice") << u"editedFiles"_s << QJsonValue(u"burn"_s);
    QTest::newRow("no truth value") << u"resumeAtStart"_s << QJsonValue(u"yes"_s);
    QTest::newRow("relative folder") << u"defaultProject"_s << QJsonValue(u"src"_s);
    QTest::newRow("missing folder") << u"defaultProject"_s << QJsonValue(u"/no/such/folder"_s);
    QTest::newRow("unknown") << u"speed"_s << QJsonValue(1);
    QTest::newRow("unknown, taken back") << u"speed"_s << QJsonValue();
}

void TestSettings::refuses()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QTemporaryDir dir;
    Settings settings(dir.path(), {});
    const QJsonObject before = settings.describe();
    const auto set = settings.set({ { name, value } });
    QVERIFY(!set.ok());
    QCOMPARE(set.error().code, QString(errc::badData));
    QCOMPARE(set.error().args[u"member"_s].toString(), name);
    QCOMPARE(settings.describe(), before);
    QVERIFY(!QFile::exists(dir.filePath(u"settings.json"_s)));
}

void TestSettings::allOrNothing()
{
    QTemporaryDir dir;
    Settings settings(dir.path(), {});
    QVERIFY(!settings.set({ { u"editedFiles"_s, u"replace"_s }, { u"workers"_s, 0 } }).ok());
    QCOMPARE(settings.value(u"editedFiles"_s).toString(), u"keep"_s);
    QVERIFY(QDir().mkdir(dir.filePath(u"settings.json"_s))); // cannot be written
    const auto set = settings.set({ { u"workers"_s, 5 } });
    QVERIFY(!set.ok());
    QCOMPARE(set.error().code, QString(errc::ioError));
    QVERIFY(set.error().text.contains(dir.path()));
    QVERIFY(settings.describe()[u"workers"_s][u"origin"_s] == u"default"_s);
}

void TestSettings::takesBack()
{
    QTemporaryDir dir;
    Settings settings(dir.path(), {});
    QVERIFY(settings.set({ { u"resumeAtStart"_s, false } }).ok());
    QCOMPARE(settings.value(u"resumeAtStart"_s).toBool(), false);
    QVERIFY(settings.set({ { u"resumeAtStart"_s, QJsonValue() } }).ok());
    QCOMPARE(settings.value(u"resumeAtStart"_s).toBool(), true);
    QCOMPARE(Settings(dir.path(), {}).describe()[u"resumeAtStart"_s][u"origin"_s].toString(), u"default"_s);
}

void TestSettings::damagedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isSetAside");
    QTest::newRow("no JSON") << QByteArray("workers = 3") << true;
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("a list") << QByteArray("[1]") << true;
    QTest::newRow("a value that cannot be") << QByteArray("{\"workers\": -1}") << false;
}

void TestSettings::damagedFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isSetAside);
    begin();
    QVERIFY(store(bytes));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"settings"_s));
    Settings settings(m_dir->path(), {});
    QCOMPARE(settings.describe()[u"workers"_s][u"origin"_s].toString(), u"default"_s);
    QVERIFY(settings.value(u"workers"_s).toInt() >= 1);
    QCOMPARE(QFile::exists(m_dir->filePath(u"settings.json.damaged"_s)), isSetAside);
}

void TestSettings::keepsWhatItDoesNotKnow()
{
    begin();
    QVERIFY(store("{\"ofAnotherVersion\": [1, 2]}"));
    Settings settings(m_dir->path(), {});
    QVERIFY(settings.set({ { u"workers"_s, 2 } }).ok());
    QVERIFY(stored().contains("ofAnotherVersion"));
}

void TestSettings::fromText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("number") << u"workers"_s << u"12"_s << QJsonValue(12);
    QTest::newRow("no number") << u"workers"_s << u"12x"_s << QJsonValue();
    QTest::newRow("yes") << u"resumeAtStart"_s << u"yes"_s << QJsonValue(true);
    QTest::newRow("off") << u"resumeAtStart"_s << u"off"_s << QJsonValue(false);
    QTest::newRow("neither") << u"resumeAtStart"_s << u"maybe"_s << QJsonValue();
    QTest::newRow("choice") << u"editedFiles"_s << u"replace"_s << QJsonValue(u"replace"_s);
    QTest::newRow("folder") << u"defaultProject"_s << u"/usr/./lib/"_s << QJsonValue(QFileInfo(u"/usr/lib"_s).canonicalFilePath());
    QTest::newRow("unknown") << u"speed"_s << u"1"_s << QJsonValue();
}

void TestSettings::fromText()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    const auto read = settingFromText(name, text);
    QCOMPARE(read.ok() ? *read : QJsonValue(), value);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
