#include "service/departments/qualityassurance/inventory.h"
#include "service/departments/qualityassurance/qualityassurance.h"
#include "service/markup/render.h"
#include "tests/fakes/fakemodelview.h"

#include <QTest>

using namespace tars;
using namespace tars::qualityassurance;
using namespace Qt::StringLiterals;

namespace
{
FileRecord data(const QString &path, const QString &name)
{
    FileRecord record;
    record.path = path;
    record.role = FileRole::Other;
    record.facts.append({ u"test.case"_s, { { u"framework"_s, u"runtests"_s }, { u"suite"_s, QString() }, { u"name"_s, name } }, 7 });
    return record;
}

QStringList paths(const QList<FileCounts> &tests)
{
    QStringList list;
    for (const FileCounts &file : tests)
        list.append(file.path + u' ' + QString::number(file.testCases));
    return list;
}
} // namespace

class TestFoldersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldersStandForTheirFiles();
    void fewFilesStandAlone();
};

/// A page with one row for each of two thousand files would be no inventory.
void TestFoldersTest::foldersStandForTheirFiles()
{
    const fakes::FakeModelView view({ data(u"t/data/test1"_s, u"One"_s), data(u"t/data/test10"_s, u"Ten"_s), data(u"t/data/test2"_s, u"Two"_s),
        data(u"t/data/test3"_s, u"Three"_s), data(u"t/data/deep/test4"_s, u"Four"_s) });
    const QList<FileCounts> tests = withTests(view.counts({}));
    QCOMPARE(paths(tests), (QStringList{ u"t/data/deep/test4 1"_s, u"t/data/ 4"_s }));
    const QualityAssuranceWriter writer;
    QStringList planned;
    for (const UnitSpec &unit : writer.plan(view))
        if (unit.kind == "tests"_L1 && !unit.subject.isEmpty())
            planned.append(unit.primaryPath);
    QCOMPARE(planned, (QStringList{ u"quality-assurance/tests/t/data/deep/test4.md"_s, u"quality-assurance/tests/t/data.md"_s }));
    const QString page = QString::fromUtf8(markup::renderMarkdown(testsOfFile(u"t/data/"_s, planned.last(), view), {}));
    QVERIFY2(page.indexOf("Two"_L1) > 0 && page.indexOf("Two"_L1) < page.indexOf("Ten"_L1), qPrintable(page));
    QVERIFY2(page.contains("4 test cases"_L1) && page.contains("runtests"_L1) && !page.contains("Four"_L1), qPrintable(page));
    const QString overview = QString::fromUtf8(markup::renderMarkdown(testOverview(tests, view), {}));
    QVERIFY2(overview.contains("tests/t/data.md"_L1) && overview.contains("5 cases"_L1), qPrintable(overview));
}

void TestFoldersTest::fewFilesStandAlone()
{
    const fakes::FakeModelView view({ data(u"t/test1"_s, u"One"_s), data(u"t/test2"_s, u"Two"_s) });
    QCOMPARE(paths(withTests(view.counts({}))), (QStringList{ u"t/test1 1"_s, u"t/test2 1"_s }));
}

QTEST_GUILESS_MAIN(TestFoldersTest)
#include "tst_testfolders.moc"
