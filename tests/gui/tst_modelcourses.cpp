// Every item model of the window, its filters included, under Qt's own tester while all happens to it that can.
#include "gui/models/activitymodel.h"
#include "gui/models/departmentmodel.h"
#include "gui/models/documentfeed.h"
#include "gui/models/documenttree.h"
#include "gui/models/historymodel.h"
#include "gui/models/problemmodel.h"
#include "tests/fakes/fakeservice.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

ActivityEntry entry(qint64 id, int secondsAgo, const QString &kind = u"document"_s)
{
    static const QDateTime base = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    ActivityEntry e;
    e.id = id;
    e.at = base.addSecs(-secondsAgo);
    e.kind = kind;
    e.text = u"entry %1"_s.arg(id);
    return e;
}

HistoryEntry run(int number, RunState state = RunState::Completed, double seconds = 60)
{
    HistoryEntry entry;
    entry.run = QString::number(number);
    entry.project = u"/src/orion, \"gateway\""_s;
    entry.state = state;
    entry.startedAt = QDateTime(QDate(2026, 3, 3), QTime(9, 12), Qt::UTC).addSecs(number * 3600);
    entry.endedAt = entry.startedAt.addSecs(qint64(seconds));
    entry.by = u"TarsCLI"_s;
    entry.documents = 100 + number;
    entry.seconds = seconds;
    return entry;
}

DocumentInfo document(const QString &path, std::optional<Department> department, DocumentState state = DocumentState::Unchanged)
{
    DocumentInfo info;
    info.path = path;
    info.title = u"About "_s + path.section(u'/', -1);
    info.department = department;
    info.state = state;
    return info;
}
} // namespace

class TestModelCourses : public QObject
{
    Q_OBJECT

    /// What each model of the window goes through under Qt's tester, by the name of its class.
    static QHash<QString, std::function<void()>> courses()
    {
        return {{u"DepartmentModel"_s,
                    [] {
                        DepartmentModel model;
                        QAbstractItemModelTester tester(&model, mode);
                        changeDepartments(model);
                    }},
            {u"ActivityModel"_s,
                [] {
                    ActivityModel model;
                    QAbstractItemModelTester tester(&model, mode);
                    changeActivity(model, [](int) {});
                }},
            {u"ActivityFilter"_s,
                [] {
                    ActivityModel model;
                    ActivityFilter filter;
                    filter.setSourceModel(&model);
                    QAbstractItemModelTester tester(&filter, mode);
                    changeActivity(model, [&filter](int step) {
                        filter.setGroup(ActivityModel::Group(step % 4));
                        filter.setWords(step % 3 == 0 ? u"entry"_s : step % 3 == 1 ? u"nowhere"_s : QString());
                    });
                }},
            {u"ProblemModel"_s,
                [] {
                    ProblemModel model;
                    QAbstractItemModelTester tester(&model, mode);
                    changeProblems(model, [](int) {});
                }},
            {u"ProblemFilter"_s,
                [] {
                    ProblemModel model;
                    ProblemFilter filter;
                    filter.setSourceModel(&model);
                    QAbstractItemModelTester tester(&filter, mode);
                    changeProblems(model, [&filter](int step) {
                        filter.setKind(ProblemFilter::Kind(step % 4));
                        filter.setDepartment(step % 3 == 0 ? std::optional(allDepartments[size_t(step % 5)]) : std::nullopt);
                    });
                }},
            {u"HistoryModel"_s,
                [] {
                    HistoryModel model;
                    QAbstractItemModelTester tester(&model, mode);
                    changeHistory(model, [](int) {});
                }},
            {u"HistoryFilter"_s,
                [] {
                    HistoryModel model;
                    HistoryFilter filter;
                    filter.setSourceModel(&model);
                    QAbstractItemModelTester tester(&filter, mode);
                    changeHistory(model, [&filter](int step) { filter.setWords(step % 3 == 0 ? u"stopped"_s : step % 3 == 1 ? u"gateway"_s : QString()); });
                }},
            {u"DocumentTree"_s,
                [] {
                    DocumentTree tree;
                    QAbstractItemModelTester tester(&tree, mode);
                    changeDocuments(tree, [](int) {});
                }},
            {u"DocumentFilter"_s,
                [] {
                    DocumentTree tree;
                    DocumentFilter filter;
                    filter.setSourceModel(&tree);
                    QAbstractItemModelTester tester(&filter, mode);
                    changeDocuments(tree, [&filter](int step) { filter.setShown(DocumentFilter::Shown(step % 4)); });
                }},
            {u"HitModel"_s, [] {
                 HitModel model;
                 QAbstractItemModelTester tester(&model, mode);
                 model.setHits({{u"a.md"_s, u"A"_s, u"an excerpt"_s, Department::Development}});
                 model.setHits({{u"b.md"_s, u"B"_s, {}, {}}, {u"c.md"_s, u"C"_s, {}, {}}});
                 QCOMPARE(model.rowCount(), 2);
                 model.setHits({});
                 QCOMPARE(model.rowCount(), 0);
             }}};
    }

    static void changeDepartments(DepartmentModel &model)
    {
        StatusRecord record = test::sampleRecord(RunState::Running);
        for (const BarsLook bars : {BarsLook::Empty, BarsLook::Solid, BarsLook::Striped, BarsLook::Faded, BarsLook::Final})
            model.setRecord(record, bars);
        record.departments.resize(2);
        model.setRecord(record, BarsLook::Solid);
        record.departments.first().completed += 3;
        model.setRecord(record, BarsLook::Solid);
        model.setRecord({}, BarsLook::None);
        QCOMPARE(model.rowCount(), 0);
        model.setRecord(test::sampleRecord(RunState::Completed), BarsLook::Final);
        QCOMPARE(model.rowCount(), 5);
    }

    static void changeActivity(ActivityModel &model, const std::function<void(int)> &meanwhile)
    {
        const QStringList kinds{u"document"_s, u"problem"_s, u"state"_s, u"hold"_s};
        for (int step = 0; step < 24; ++step) {
            // Some come late, some twice.
            model.add({entry(step + 1, 1000 - 7 * step, kinds.at(step % 4)), entry(100 + step, 900 + step % 5), entry(step + 1, 1000 - 7 * step, kinds.at(step % 4))});
            meanwhile(step);
        }
        model.addLocal(u"lost"_s, u"Connection to service lost"_s, u"refused"_s, entry(1, 500).at);
        QCOMPARE(model.rowCount(), 49);
        model.clear();
        meanwhile(24);
        model.add({entry(1, 1)});
        QCOMPARE(model.rowCount(), 1);
    }

    static void changeProblems(ProblemModel &model, const std::function<void(int)> &meanwhile)
    {
        for (int step = 0; step < 24; ++step) {
            Problem problem;
            problem.id = step + 1;
            problem.severity = Severity(step % 3);
            if (step % 4 > 0)
                problem.department = allDepartments[size_t(step % 5)];
            problem.unit = step % 2 == 0 ? u"unit"_s : QString();
            problem.file = step % 3 == 0 ? u"src/a.cpp"_s : QString();
            model.add({problem, problem});
            model.setRetryAllowed(step % 2 == 0);
            model.setSourcesHere(step % 4 < 2);
            meanwhile(step);
        }
        QCOMPARE(model.rowCount(), 24);
        model.clear();
        meanwhile(24);
        QCOMPARE(model.rowCount(), 0);
    }

    static void changeHistory(HistoryModel &model, const std::function<void(int)> &meanwhile)
    {
        for (int step = 0; step < 12; ++step) {
            model.setNewest({run(50 + step, RunState::Running), run(49 + step, step % 2 == 0 ? RunState::Stopped : RunState::Completed)});
            model.addOlder({run(40 - step)});
            meanwhile(step);
        }
        QCOMPARE(model.rowCount(), 25);
        model.clear();
        meanwhile(12);
        QCOMPARE(model.rowCount(), 0);
    }

    static void changeDocuments(DocumentTree &tree, const std::function<void(int)> &meanwhile)
    {
        const QStringList folders{u"development/api"_s, u"development/api/src/net"_s, u"technical-writing"_s, u"devops/guides"_s};
        for (int step = 0; step < 24; ++step) {
            const QString path = u"%1/%2.md"_s.arg(folders.at(step % 4)).arg(step % 9);
            tree.upsert({document(path, allDepartments[size_t(step % 5)], DocumentState(step % 4)), document(u"README.md"_s, {})});
            meanwhile(step);
            if (step % 6 == 5) {
                tree.keepOnly({path, u"README.md"_s});
                meanwhile(step + 1);
                QCOMPARE(tree.size(), 2);
            }
        }
        tree.clear();
        meanwhile(24);
        QCOMPARE(tree.rowCount(), 0);
    }

private Q_SLOTS:
    void modelsStayWhole_data()
    {
        QTest::addColumn<QString>("name");
        // From the sources: a model that nobody thought of here has a row, and fails.
        static const QRegularExpression model(u"class (\\w+) : public (QAbstract\\w*(Item|List|Table|Proxy)Model|Q\\w+ProxyModel|QStandardItemModel)\\b"_s);
        for (const QString &folder : {u"gui"_s, u"common"_s, u"cli"_s}) {
            QDirIterator files(QStringLiteral(TARS_SOURCE_DIR "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto found = model.globalMatch(text); found.hasNext();) {
                    const QString name = found.next().captured(1);
                    QTest::newRow(qPrintable(name)) << name;
                }
            }
        }
    }

    void modelsStayWhole()
    {
        QFETCH(QString, name);
        const auto course = courses().value(name);
        QVERIFY2(course, "no test changes this model under the tester");
        course();
    }
};

QTEST_GUILESS_MAIN(TestModelCourses)
#include "tst_modelcourses.moc"
