// All departments: what they plan and write of any tree, and what Quality Assurance counts.
#include "service/markup/text.h"
#include "tests/fakes/writtenpages.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::test;
using fakes::FakeModelView;

class TestDepartments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveWriters()
    {
        const auto writers = allWriters();
        QCOMPARE(writers.size(), 5u);
        const FakeModelView view = cppProject();
        for (size_t i = 0; i < writers.size(); ++i) {
            QCOMPARE(writers[i]->department(), allDepartments[i]);
            const bool writes = allDepartments[i] == Department::TechnicalWriting
                || allDepartments[i] == Department::Development
                || allDepartments[i] == Department::QualityAssurance;
            QCOMPARE(!writers[i]->plan(view).isEmpty(), writes);
        }
    }

    void emptyProject()
    {
        const FakeModelView view({});
        for (const auto &writer : allWriters())
            QVERIFY(writer->plan(view).isEmpty());
    }

    void hostileNames()
    {
        const QString evil = u"<img src=x>|`[a](javascript:x)\u202e\n# H"_s;
        FileRecord record = file(u"src/<b>&`.py"_s, u"Python"_s,
            { symbol(u"class"_s, evil, {}, {}, {}, evil),
                symbol(u"method"_s, evil, evil, u"("_s, evil, evil) });
        record.comment = evil;
        const FakeModelView view({ record });
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view))
                QVERIFY(writer->write(unit, view, {}).ok());
    }

    void plansAreUnique()
    {
        QList<FileRecord> files;
        for (const QString &path :
            { u"a/X.py"_s, u"A/x.py"_s, u"a/x.py"_s, u"index"_s, u"con.py"_s, u"tests.md"_s, u"a.py/b.py"_s })
            files.append(file(path, u"Python"_s, { symbol(u"function"_s, u"f"_s) }));
        for (int i = 0; i < 1200; ++i)
            files.append(
                file(u"big/d%1/m%2.py"_s.arg(i % 7).arg(i), u"Python"_s, { symbol(u"function"_s, u"f"_s) }));
        const FakeModelView view(files);
        QSet<QString> ids, paths, titles;
        int units = 0;
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view)) {
                ++units;
                ids.insert(unit.id.value);
                paths.insert(markup::caseFoldedPath(unit.primaryPath));
                titles.insert(unit.title);
                QVERIFY(!unit.title.isEmpty());
            }
        QVERIFY(units > 1207);
        QCOMPARE(ids.size(), units);
        QCOMPARE(paths.size(), units);
        QCOMPARE(titles.size(), units);
        const auto index = written(u"development/index"_s, view);
        QVERIFY(index);
        QVERIFY(
            pageText(std::get<markup::Page>(index->documents.first().content)).contains(u"T big/|1,200"_s));
        QVERIFY(!view.asked().contains(u"fileComment:big/d0/m0.py"_s));
    }

    void sameTreeSamePages()
    {
        const FakeModelView a = cppProject();
        const FakeModelView b = cppProject();
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(a))
                QCOMPARE(textOf(unit.id.value, a), textOf(unit.id.value, b));
    }

    void tests()
    {
        FakeModelView view = cppProject();
        const QString overview = textOf(u"quality-assurance/tests"_s, view);
        QVERIFY2(overview.contains(u"F 1 test case\nF 1 suite\nF 1 file\nF GoogleTest 1 case"_s),
            qPrintable(overview));
        QVERIFY(overview.contains(u"T tests/buffer_test.cpp|Buffer|1"_s));
        QVERIFY(!overview.contains(u"Run them"_s));
        QVERIFY(!view.asked().join(u' ').contains("factLines"_L1));
        const QString page = textOf(u"quality-assurance/tests/tests/buffer_test.cpp"_s, view);
        QVERIFY2(page.contains(u"H2 Buffer\nT grows|buffer_test.cpp:12"_s), qPrintable(page));
    }

    void howToRun()
    {
        FileRecord build = file(u"CMakeLists.txt"_s, u"CMake"_s, {}, FileRole::Build);
        FileRecord test = file(u"t.cpp"_s, u"C++"_s, {}, FileRole::Test);
        test.facts = { { u"test.case"_s, { { u"framework"_s, u"Qt Test"_s }, { u"name"_s, u"a"_s } }, 1 } };
        FakeModelView view({ build, test });
        view.contents.insert(u"CMakeLists.txt"_s, "project(x)\nenable_testing()\n");
        QVERIFY(
            textOf(u"quality-assurance/tests"_s, view).contains(u"H2 Run them\nctest --test-dir build"_s));
        view.contents.insert(u"CMakeLists.txt"_s, "project(x)\n# enable_testing()\n");
        QVERIFY(!textOf(u"quality-assurance/tests"_s, view).contains(u"Run them"_s));
    }

    void coverage()
    {
        const FakeModelView view = cppProject();
        const auto output = written(u"quality-assurance/coverage"_s, view);
        QVERIFY(output);
        const QString text = pageText(std::get<markup::Page>(output->documents[0].content));
        QVERIFY2(text.contains(u"T include/io/buffer.h|66 %|4|6|2"_s), qPrintable(text));
        QVERIFY(text.contains(u"F 50 % of public symbols documented"_s));
        QCOMPARE(output->documents[1].path, u"quality-assurance/badge.json"_s);
        const QJsonObject badge
            = QJsonDocument::fromJson(std::get<QByteArray>(output->documents[1].content)).object();
        QCOMPARE(badge["schemaVersion"_L1].toInt(), 1);
        QCOMPARE(badge["message"_L1].toString(), u"50%"_s);
    }

    void coverageByModule()
    {
        QList<FileRecord> files;
        for (const QString &module : { u"alpha"_s, u"beta"_s })
            for (int i = 0; i < 3; ++i)
                files.append(file(
                    u"src/%1/f%2.py"_s.arg(module).arg(i), u"Python"_s, { symbol(u"function"_s, u"f"_s) }));
        const FakeModelView view(files);
        const QString text = textOf(u"quality-assurance/coverage/src/alpha"_s, view);
        QVERIFY2(text.contains(u"T f0.py|0 %|0|1|1"_s), qPrintable(text));
        QCOMPARE(view.asked(), QStringList{ u"counts:src/alpha/"_s });
        QVERIFY(textOf(u"quality-assurance/coverage"_s, view).contains(u"T src/beta/|0 %|0|3|3"_s));
    }

    void cancelled()
    {
        const FakeModelView view = cppProject();
        std::stop_source stop;
        stop.request_stop();
        for (const auto &writer : allWriters())
            for (const UnitSpec &unit : writer->plan(view))
                if (unit.kind == "api"_L1)
                    QVERIFY(!writer->write(unit, view, stop.get_token()).ok());
    }
};

QTEST_GUILESS_MAIN(TestDepartments)
#include "tst_departments.moc"
