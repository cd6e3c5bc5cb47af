// Versions that manifests ask for, and those that tags bear.
#include "service/departments/versions/moduleversion.h"
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
    void releaseOfTheProjectItself();
    void forgottenVersions_data();
    void forgottenVersions();
    void versionOfAFileAbove();
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

namespace
{
FakeModelView tagged(const QList<std::pair<const char *, const char *>> &tags)
{
    FileRecord history;
    history.path = historyPath;
    history.facts.append({ u"history.head"_s, { { u"commit"_s, u"c"_s }, { u"time"_s, u"2026-06-01T00:00:00Z"_s } }, 0 });
    for (const auto &[name, day] : tags)
        history.facts.append({ u"history.tag"_s, { { u"name"_s, QLatin1StringView(name) }, { u"commit"_s, QLatin1StringView(name) }, { u"time"_s, QString(QLatin1StringView(day) + "T00:00:00Z"_L1) }, { u"release"_s, true } }, 0 });
    return FakeModelView({ history });
}
} // namespace

/// Of a workspace whose packages are released by themselves, that of the package called as the project.
void TestVersions::releaseOfTheProjectItself()
{
    const auto own = latestRelease(tagged({ { "macros-v0.5.1", "2026-05-02" }, { "fake-v0.8.4", "2026-05-01" }, { "core-v0.5.2", "2026-04-01" }, { "core-v0.5.1", "2026-03-02" },
        { "fake-v0.8.3", "2026-03-01" }, { "extra-v0.9.0", "2026-02-01" }, { "extra-v0.8.9", "2026-01-03" }, { "core-v0.5.0", "2026-01-02" }, { "macros-v0.5.0", "2026-01-01" }, { "fake-v0.8.0", "2025-12-01" },
        { "macros-v0.4.9", "2025-11-01" }, { "core-v0.4.9", "2025-10-01" }, { "v0.1.0", "2021-01-01" } }));
    QVERIFY(own);
    QCOMPARE(own->name, u"fake-v0.8.4"_s);
    const auto whole = latestRelease(tagged({ { "v2.0", "2026-05-02" }, { "fake-v1.0", "2026-05-01" } }));
    QVERIFY(whole);
    QCOMPARE(whole->name, u"v2.0"_s);
}

void TestVersions::forgottenVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("forgotten");
    QTest::newRow("released years ago") << u"4.0.0-alpha-3"_s << true;
    QTest::newRow("released lately") << u"4.6.0"_s << false;
    QTest::newRow("the newest") << u"4.7.7"_s << false;
    QTest::newRow("the next one") << u"4.7.8-SNAPSHOT"_s << false;
    QTest::newRow("never released") << u"1.0"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestVersions::forgottenVersions()
{
    QFETCH(QString, version);
    QTEST(isForgotten(version, tagged({ { "v4.7.7", "2026-04-19" }, { "v4.6.0", "2026-01-01" }, { "v4.0.0-alpha-3", "2019-05-01" } })), "forgotten");
}

void TestVersions::versionOfAFileAbove()
{
    FileRecord version;
    version.path = u"VERSION"_s;
    version.facts = { { u"module.version"_s, { { u"version"_s, u"4.2.1"_s } }, 1 } };
    const FakeModelView view({ version });
    const QJsonObject meta{ { u"ecosystem"_s, u"RubyGems"_s }, { u"name"_s, u"part"_s }, { u"versionFile"_s, u"../VERSION"_s } };
    const auto found = moduleVersion(u"part/part.gemspec"_s, meta, view);
    QVERIFY(found);
    QCOMPARE(found->version, u"4.2.1"_s);
    QCOMPARE(found->file, u"VERSION"_s);
    QVERIFY(!moduleVersion(u"part.gemspec"_s, meta, view));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
