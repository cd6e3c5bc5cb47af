#include "service/departments/departments.h"
#include "service/departments/sections.h"
#include "tests/fakes/fakemodelview.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;

class TestSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAreUniqueAndInOrder_data();
    void titlesAreUniqueAndInOrder();
    void kindsOfOneTitleShareASection();
    void unknownKindStandsAtTheEnd();
    void everyPlannedKindHasARow();
};

void TestSections::titlesAreUniqueAndInOrder_data()
{
    QTest::addColumn<Department>("department");
    for (const Department department : allDepartments)
        QTest::newRow(qPrintable(slug(department))) << department;
}

void TestSections::titlesAreUniqueAndInOrder()
{
    QFETCH(Department, department);
    const QList<Section> sections = sectionsOf(department);
    QVERIFY(sections.size() >= 3);
    QSet<QString> titles;
    int last = -1;
    for (const Section &section : sections) {
        QVERIFY2(section.order > last, qPrintable(section.title));
        last = section.order;
        titles.insert(section.title.toCaseFolded());
    }
    QCOMPARE(titles.size(), sections.size());
    QVERIFY(!purposeOf(department).isEmpty());
}

void TestSections::kindsOfOneTitleShareASection()
{
    QCOMPARE(sectionOf(Department::Development, u"api"_s), sectionOf(Department::Development, u"index"_s));
    QVERIFY(sectionOf(Department::Development, u"examples"_s)
        != sectionOf(Department::AiResearch, u"examples"_s));
}

void TestSections::unknownKindStandsAtTheEnd()
{
    const Section section = sectionOf(Department::DevOps, u"star-charts"_s);
    QCOMPARE(section.title, u"Star charts"_s);
    QVERIFY(section.order > sectionsOf(Department::DevOps).last().order);
    QVERIFY(!hasSection(Department::DevOps, u"star-charts"_s));
}

void TestSections::everyPlannedKindHasARow()
{
    FileRecord source;
    source.path = u"src/a.h"_s;
    source.language = u"C++"_s;
    source.role = FileRole::Source;
    SymbolRecord symbol;
    symbol.kind = u"function"_s;
    symbol.name = u"run"_s;
    symbol.line = 1;
    source.symbols = { symbol };
    FileRecord test = source;
    test.path = u"tests/a_test.cpp"_s;
    test.role = FileRole::Test;
    test.facts = { { u"test.case"_s,
        { { u"framework"_s, u"GoogleTest"_s }, { u"suite"_s, u"A"_s }, { u"name"_s, u"b"_s } }, 3 } };
    FileRecord readme;
    readme.path = u"README.md"_s;
    readme.language = u"Markdown"_s;
    readme.role = FileRole::Prose;
    fakes::FakeModelView view({ source, test, readme });
    view.contents = { { u"README.md"_s, "# Fake\n\nA project.\n" }, { u"src/a.h"_s, "void run();\n" } };

    QSet<QString> kinds;
    for (const auto &writer : allWriters()) {
        for (const UnitSpec &unit : writer->plan(view)) {
            kinds.insert(unit.kind);
            QVERIFY2(hasSection(*writer->department(), unit.kind),
                qPrintable(u"%1 plans documents of kind \"%2\", which has no row in sections.cpp"_s.arg(
                    slug(*writer->department()), unit.kind)));
        }
    }
    QVERIFY(kinds.contains(u"api"_s));
    QVERIFY(kinds.contains(u"tests"_s));
}

QTEST_GUILESS_MAIN(TestSections)
#include "tst_sections.moc"
