// Versions that manifests ask for, and those that tags bear.
#include "service/departments/versions/releasetags.h"
#include "service/departments/versions/versionwords.h"
#include "tests/fakes/fakemodelview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using fakes::FakeModelView;

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsInWords_data();
    void versionsInWords();
    void releasesOfOneDay();
};

void TestVersions::versionsInWords_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("words");
    for (const auto &[asked, words] : { std::pair(">=3.9", "3.9 or newer"), { ">= 18", "18 or newer" }, { ">=3.11,<4", "3.11 or newer, below 4" }, { "[17,22)", "17 or newer, below 22" },
             { "[3.3.1,)", "3.3.1 or newer" }, { "[1.0,2.0]", "1.0 to 2.0" }, { "1.2", "1.2" }, { "^18 || >=20", "^18 || >=20" }, { "(,2)", "(,2)" } })
        QTest::newRow(asked) << QString::fromLatin1(asked) << QString::fromLatin1(words);
}

void TestVersions::versionsInWords()
{
    QFETCH(QString, asked);
    QTEST(versionInWords(asked), "words");
}

void TestVersions::releasesOfOneDay()
{
    FileRecord history;
    for (const auto &[name, time] : { std::pair("6.2.16", "2024-10-02T12:00:00Z"), { "7.4.1", "2024-10-02T11:00:00Z" }, { "7.2.6", "2024-10-02T10:00:00Z" }, { "8.0-m01", "2024-09-12T10:00:00Z" } })
        history.facts.append({ u"history.tag"_s, { { u"name"_s, QLatin1StringView(name) }, { u"commit"_s, QLatin1StringView(name) }, { u"time"_s, QLatin1StringView(time) }, { u"release"_s, true } }, 0 });
    QStringList names;
    for (const ReleaseTag &tag : releaseTags(FakeModelView({ history })))
        names += tag.names;
    QCOMPARE(names, QStringList({ u"7.4.1"_s, u"7.2.6"_s, u"6.2.16"_s, u"8.0-m01"_s }));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
