// What the item models tell of the service's answers, and how numbers are written.
#include "gui/charts/donut.h"
#include "gui/models/cellroles.h"
#include "gui/models/documenttree.h"
#include "gui/models/historymodel.h"
#include "gui/models/preferences.h"
#include "gui/models/problemmodel.h"
#include "gui/models/activitymodel.h"
#include "gui/models/departmentmodel.h"
#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "tests/fakes/fakeservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
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
constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
} // namespace

class TestModels : public QObject
{
    Q_OBJECT

    static HistoryEntry run(int number, RunState state = RunState::Completed, double seconds = 60)
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

    static DocumentInfo document(const QString &path, std::optional<Department> department, DocumentState state = DocumentState::Unchanged)
    {
        DocumentInfo info;
        info.path = path;
        info.title = u"About "_s + path.section(u'/', -1);
        info.department = department;
        info.state = state;
        return info;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void departmentsOnlyTellWhatChanged()
    {
        DepartmentModel model;
        QAbstractItemModelTester tester(&model, mode);
        StatusRecord record = test::sampleRecord(RunState::Running);
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(1).data(DepartmentModel::CountRole).toString(), u"1,288 / 1,760"_s);
        QCOMPARE(model.index(1).data(DepartmentModel::PercentRole).toString(), u"73 %"_s);
        QCOMPARE(model.index(1).data(DepartmentModel::RateRole).toString(), u"1.1 docs/s"_s);
        QCOMPARE(model.index(1).data(DepartmentModel::LeftRole).toString(), u"7 min left"_s);
        QCOMPARE(model.summary(), u"4 running · 1 done"_s);
        QCOMPARE(model.index(3).data(DepartmentModel::TaskRole).toString(), u"Test plan for token expiry"_s);
        QCOMPARE(model.index(3).data(DepartmentModel::FailuresRole).toString(), u"2 failed"_s);
        QCOMPARE(model.index(3).data(Qt::ToolTipRole).toString(), u"Test plan for token expiry · 2 failed"_s);
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
            u"Development, running, 1,288 of 1,760 documents, 73 percent, 7 minutes left, 2 of 5"_s);

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(changes.size(), 0);
        ++record.departments[2].completed;
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 2);
    }

    void departmentsWhileHeldAndLost()
    {
        DepartmentModel model;
        QAbstractItemModelTester tester(&model, mode);
        model.setRecord(test::sampleRecord(RunState::Paused), BarsLook::Striped);
        QCOMPARE(model.index(0).data(DepartmentModel::ChipTextRole).toString(), u"Paused"_s);
        QCOMPARE(model.index(0).data(DepartmentModel::RateRole).toString(), u"—"_s);
        QCOMPARE(model.index(0).data(DepartmentModel::TaskRole).toString(), u"Held at Rotating credentials safely"_s);
        QCOMPARE(BarsLook(model.index(4).data(DepartmentModel::BarsRole).toInt()), BarsLook::Final);
        model.setRecord(test::sampleRecord(RunState::Running), BarsLook::Faded);
        QCOMPARE(model.index(0).data(DepartmentModel::ChipTextRole).toString(), u"Last known"_s);
        QCOMPARE(model.index(4).data(DepartmentModel::ChipTextRole).toString(), u"Done"_s);
    }

    void departmentsWithoutUnits()
    {
        DepartmentModel model;
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.departments[0] = {};
        record.departments[0].state = DepartmentState::Empty;
        model.setRecord(record, BarsLook::Solid);
        QCOMPARE(model.index(0).data(DepartmentModel::PercentRole).toString(), QString());
        QCOMPARE(model.index(0).data(DepartmentModel::FractionRole).toDouble(), 0.0);
        QCOMPARE(model.index(0).data(DepartmentModel::CountRole).toString(), u"—"_s);
    }

    void problemsAreSaidInThePersonsWords_data()
    {
        QTest::addColumn<QJsonObject>("args");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *code, const QJsonObject &args, const QString &said) { QTest::newRow(code) << args << said; };
        row("secretBlanked", {{u"file"_s, u"a.rst"_s}, {u"kind"_s, u"GitHub token"_s}}, u"This looks like a secret (GitHub token). It is blanked in all documents."_s);
        row("linkBroken", {{u"address"_s, u"gone.md"_s}}, u"The link leads to gone.md, which is not there."_s);
        row("readmeDisagrees", {{u"says"_s, u"Python 3.8"_s}, {u"place"_s, u"setup.cfg:4"_s}, {u"declares"_s, u"%1"_s}}, u"It says Python 3.8, but setup.cfg:4 declares %1."_s);
        row("yamlInvalid", {{u"reason"_s, u"line 3: a tab"_s}}, u"The file is no valid YAML: line 3: a tab"_s);
        row("fileNotUtf8", {{u"file"_s, u"a.txt"_s}}, u"The file is not valid UTF-8; it was read as Latin-1."_s);
        row("problemsLeftOut", {{u"count"_s, 7}}, u"7 more files have the same problem and are not named one by one."_s);
        row("of a newer service", {}, u"As the service says it."_s);
    }

    void problemsAreSaidInThePersonsWords()
    {
        QFETCH(QJsonObject, args);
        QFETCH(QString, said);
        QCOMPARE(messageText(QString::fromLatin1(QTest::currentDataTag()), args, u"As the service says it."_s), said);
    }

    void activityIsSortedAndNeverDouble()
    {
        ActivityModel model;
        QAbstractItemModelTester tester(&model, mode);
        model.add({entry(1, 30), entry(3, 10), entry(2, 20)});
        model.add({entry(3, 10), entry(4, 5)});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.lastId(), 4);
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles << model.index(row, 0).data(ActivityModel::TitleRole).toString();
        QCOMPARE(titles, (QStringList{u"entry 4"_s, u"entry 3"_s, u"entry 2"_s, u"entry 1"_s}));
        model.addLocal(u"lost"_s, u"Connection to service lost"_s, u"refused"_s, entry(9, 7).at);
        QCOMPARE(model.index(1, 0).data(ActivityModel::TitleRole).toString(), u"Connection to service lost"_s);
        QCOMPARE(model.lastId(), 4);
    }

    void activityIsSaidWhole_data()
    {
        QTest::addColumn<ActivityEntry>("entry");
        QTest::addColumn<QStringList>("lines"); // title and second line of the short list, and the table's detail
        const auto made = [](const QString &kind, const QString &code, std::optional<Department> department, const QJsonObject &args) {
            return ActivityEntry{1, QDateTime::currentDateTimeUtc(), kind, department, kind == "hold"_L1 ? u"mira"_s : QString(), code, args, {}};
        };
        QTest::newRow("a page") << made(u"document"_s, u"documentsWritten"_s, Department::Development, {{u"title"_s, u"fmt"_s}})
                                << QStringList{u"fmt"_s, u"Development · page written"_s, u"Page written"_s};
        QTest::newRow("a pause of the run") << made(u"hold"_s, u"held"_s, {}, {{u"scope"_s, u"run"_s}})
                                            << QStringList{u"Pause requested by mira"_s, u"The whole run"_s, u"The whole run"_s};
        QTest::newRow("failed documents again") << made(u"state"_s, u"retried"_s, {}, {{u"count"_s, 3}, {u"project"_s, u"/src/fmt"_s}})
                                                << QStringList{u"3 failed documents tried again"_s, u"Service · /src/fmt"_s, u"/src/fmt"_s};
        QTest::newRow("a failure with a code") << made(u"state"_s, u"failed"_s, {}, {{u"reason"_s, u"projectMissing"_s}, {u"path"_s, u"/src/fmt"_s}, {u"text"_s, u"/src/fmt is not there."_s}})
                                               << QStringList{u"Run failed"_s, u"Service · The project folder was moved or deleted. Choose it again."_s, u"The project folder was moved or deleted. Choose it again."_s};
        QTest::newRow("a failure without") << made(u"state"_s, u"failed"_s, {}, {{u"reason"_s, u"new"_s}, {u"text"_s, u"No reader came up."_s}})
                                           << QStringList{u"Run failed"_s, u"Service · No reader came up."_s, u"No reader came up."_s};
        QTest::newRow("a pause of all lifted") << made(u"hold"_s, u"released"_s, {}, {{u"scope"_s, u"service"_s}})
                                               << QStringList{u"Pause lifted by mira"_s, u"All runs"_s, u"All runs"_s};
    }

    void activityIsSaidWhole()
    {
        QFETCH(ActivityEntry, entry);
        QFETCH(QStringList, lines);
        ActivityModel model;
        model.add({entry});
        const QModelIndex first = model.index(0, 0);
        QCOMPARE((QStringList{first.data(ActivityModel::TitleRole).toString(), first.data(ActivityModel::SubtitleRole).toString(),
                     model.index(0, ActivityModel::Detail).data().toString()}),
            lines);
        // What the short list cuts.
        QVERIFY(first.data(Qt::ToolTipRole).toString().endsWith(lines.at(0) + u'\n' + lines.at(1)));
    }

    void sharesMakeAHundred_data()
    {
        QTest::addColumn<QList<qint64>>("parts");
        QTest::addColumn<QList<int>>("shares");
        QTest::newRow("the largest remainders are rounded up") << QList<qint64>{940, 1760, 480, 980, 700} << QList<int>{19, 36, 10, 20, 15};
        QTest::newRow("thirds") << QList<qint64>{1, 1, 1} << QList<int>{34, 33, 33};
        QTest::newRow("one") << QList<qint64>{0, 7} << QList<int>{0, 100};
        QTest::newRow("nothing yet") << QList<qint64>{0, 0} << QList<int>{0, 0};
        QTest::newRow("none") << QList<qint64>{} << QList<int>{};
    }

    void sharesMakeAHundred()
    {
        QFETCH(QList<qint64>, parts);
        QTEST(sharesOf(parts), "shares");
    }

    void activityKeepsTheNewest()
    {
        ActivityModel model;
        QList<ActivityEntry> many;
        for (int i = 0; i < ActivityModel::maxRows + 10; ++i)
            many.append(entry(i + 1, 100000 - i));
        model.add(many);
        QCOMPARE(model.rowCount(), ActivityModel::maxRows);
        QCOMPARE(model.index(0, 0).data(ActivityModel::TitleRole).toString(), u"entry %1"_s.arg(ActivityModel::maxRows + 10));
    }

    void activityFilter()
    {
        ActivityModel model;
        ActivityEntry backoff = entry(3, 10, u"state"_s);
        backoff.text = u"Retry with back-off"_s;
        model.add({entry(1, 30), entry(2, 20, u"problem"_s), backoff});
        ActivityFilter filter;
        QAbstractItemModelTester tester(&filter, mode);
        filter.setSourceModel(&model);
        QCOMPARE(filter.rowCount(), 3);
        filter.setGroup(ActivityModel::Problems);
        QCOMPARE(filter.rowCount(), 1);
        filter.setGroup(ActivityModel::All);
        filter.setWords(u"BACK retry"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"retyr"_s);
        QCOMPARE(filter.rowCount(), 0);
    }

    void problemsFailuresFirst()
    {
        ProblemModel model;
        QAbstractItemModelTester tester(&model, mode);
        Problem warning;
        warning.id = 1;
        warning.severity = Severity::Warning;
        warning.file = u"src/net/retry.cpp"_s;
        warning.line = 214;
        warning.code = u"fileTooLarge"_s;
        Problem failure;
        failure.id = 2;
        failure.severity = Severity::Error;
        failure.department = Department::QualityAssurance;
        failure.unit = u"quality-assurance:tests"_s;
        failure.code = u"unknown"_s;
        failure.message = u"The fixture was not found."_s;
        model.add({warning, failure});
        model.add({failure});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.failed(), 1);
        QCOMPARE(model.warnings(), 1);
        QCOMPARE(model.lastId(), 2);
        QCOMPARE(model.retryable(), QList<qint64>{2});
        QCOMPARE(model.index(0, ProblemModel::SeverityColumn).data().toString(), u"Failed"_s);
        // A code that is known here is said in the window's words, another in the service's.
        QCOMPARE(model.index(0, ProblemModel::ReasonColumn).data(SecondLineRole).toString(), u"The fixture was not found."_s);
        QCOMPARE(model.index(1, ProblemModel::ReasonColumn).data(SecondLineRole).toString(), u"The file is larger than the limit."_s);
        QCOMPARE(model.index(1, ProblemModel::SourceColumn).data().toString(), u"src/net/retry.cpp:214"_s);
        QCOMPARE(model.index(1, ProblemModel::ActionColumn).data().toString(), u"Open"_s);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Failed, quality-assurance:tests, The fixture was not found., Quality Assurance, 1 of 2"_s);
        ProblemFilter filter;
        QAbstractItemModelTester filterTester(&filter, mode);
        filter.setSourceModel(&model);
        filter.setKind(ProblemFilter::Kind::Warnings);
        QCOMPARE(filter.rowCount(), 1);
        filter.setKind(ProblemFilter::Kind::All);
        filter.setDepartment(Department::QualityAssurance);
        QCOMPARE(filter.rowCount(), 1);
        filter.setDepartment(Department::DevOps);
        QCOMPARE(filter.rowCount(), 0);
        model.clear();
        QCOMPARE(model.failed(), 0);
    }

    void problemsKeepTheirLimit()
    {
        ProblemModel model;
        QList<Problem> many;
        for (int i = 1; i <= ProblemModel::maxRows + 5; ++i) {
            Problem problem;
            problem.id = i;
            problem.code = u"x"_s;
            many.append(problem);
        }
        model.add(many);
        QCOMPARE(model.rowCount(), ProblemModel::maxRows);
        QCOMPARE(model.lastId(), ProblemModel::maxRows + 5); // or the same page would be asked for again and again
    }

    void historyPagesJoin()
    {
        HistoryModel model;
        QAbstractItemModelTester tester(&model, mode);
        model.setNewest({run(9, RunState::Running), run(8)});
        model.addOlder({run(7), run(6, RunState::Stopped)});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), changed(&model, &QAbstractItemModel::dataChanged);
        model.setNewest({run(10, RunState::Running), run(9), run(8)});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(changed.size(), 1); // run 9 has ended; nothing else moved
        QStringList order;
        for (int row = 0; row < model.rowCount(); ++row)
            order << model.index(row, HistoryModel::Run).data().toString();
        QCOMPARE(order, (QStringList{u"10"_s, u"9"_s, u"8"_s, u"7"_s, u"6"_s}));
        QCOMPARE(model.index(4, HistoryModel::Outcome).data().toString(), u"Stopped"_s);
        QCOMPARE(model.index(0, HistoryModel::Started).data(SecondLineRole).toString(), u"the command line"_s);
        HistoryFilter filter;
        QAbstractItemModelTester filterTester(&filter, mode);
        filter.setSourceModel(&model);
        filter.setWords(u"stopped"_s);
        QCOMPARE(filter.rowCount(), 1);
    }

    void historyTypicalAndCsv()
    {
        QCOMPARE(typicalSeconds({run(1), run(2)}), std::nullopt);
        QCOMPARE(typicalSeconds({run(1, RunState::Completed, 10), run(2, RunState::Completed, 1000), run(3, RunState::Completed, 20),
                     run(4, RunState::Stopped, 1)}).value(), 20.0);
        const QByteArray csv = historyAsCsv({run(1)});
        QVERIFY2(csv.contains("1,\"/src/orion, \"\"gateway\"\"\",Completed,2026-03-03T10:12:00Z"), csv.constData());
        HistoryEntry formula = run(2);
        formula.by = u"=cmd"_s;
        QVERIFY(historyAsCsv({formula}).contains(",'=cmd,"));
    }

    void documentsGrowAsATree()
    {
        DocumentTree tree;
        QAbstractItemModelTester tester(&tree, mode);
        tree.upsert({document(u"development/api/src/b.md"_s, Department::Development, DocumentState::New),
            document(u"development/api/src/a.md"_s, Department::Development), document(u"development/index.md"_s, Department::Development),
            document(u"technical-writing/guide.md"_s, Department::TechnicalWriting, DocumentState::Updated),
            document(u"README.md"_s, {})});
        QCOMPARE(tree.rowCount(), 3);
        QCOMPARE(tree.index(0, 0).data().toString(), u"Technical Writing"_s);
        const QModelIndex development = tree.index(1, 0);
        QCOMPARE(development.data().toString(), u"Development"_s);
        QCOMPARE(tree.rowCount(development), 2);
        QCOMPARE(tree.index(0, 0, development).data().toString(), u"API reference"_s); // folders first
        QCOMPARE(tree.index(1, 0, development).data().toString(), u"About index.md"_s);
        const QModelIndex a = tree.indexOf(u"development/api/src/a.md"_s);
        QCOMPARE(a.row(), 0);
        QCOMPARE(a.parent().data().toString(), u"src"_s);
        QCOMPARE(tree.changed(), 2);
        QCOMPARE(tree.size(), 5);

        DocumentFilter filter;
        QAbstractItemModelTester filterTester(&filter, mode);
        filter.setSourceModel(&tree);
        QCOMPARE(filter.countOf(filter.index(1, 0)), 3);
        filter.setShown(DocumentFilter::Shown::New);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.countOf(filter.index(0, 0)), 1);

        // Written again: the row tells it, nothing else moves.
        QSignalSpy inserted(&tree, &QAbstractItemModel::rowsInserted);
        tree.upsert({document(u"development/api/src/a.md"_s, Department::Development, DocumentState::Updated)});
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(tree.indexOf(u"development/api/src/a.md"_s).data(DocumentTree::BadgeRole).toString(), u"Updated"_s);

        // Folders go with their last document.
        tree.keepOnly({u"development/index.md"_s, u"README.md"_s});
        QCOMPARE(tree.rowCount(), 2);
        QCOMPARE(tree.size(), 2);
        QCOMPARE(tree.changed(), 0);
        QVERIFY(!tree.indexOf(u"development/api/src/a.md"_s).isValid());
    }

    void preferencesHaveDefaults()
    {
        Preferences preferences(false);
        QCOMPARE(preferences.text(Preferences::Theme), u"system"_s);
        QVERIFY(preferences.isOn(Preferences::NotifyFinished));
        QVERIFY(!preferences.isOn(Preferences::NotifyFailedDocuments));
        QSignalSpy changes(&preferences, &Preferences::changed);
        preferences.set(Preferences::Theme, u"dark"_s);
        preferences.set(Preferences::Theme, u"dark"_s);
        QCOMPARE(changes.size(), 1);
        preferences.setPin(u"example:1"_s, u"ab"_s);
        preferences.restoreDefaults();
        QCOMPARE(preferences.text(Preferences::Theme), u"system"_s);
        QCOMPARE(preferences.pin(u"example:1"_s), u"ab"_s); // trust is no matter of taste
    }

    void documentsAreToldApart()
    {
        DocumentTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto document = [](const QString &path, const QString &title, std::optional<Department> department) {
            return DocumentInfo{path, title, department, DocumentState::Unchanged, 1, {}};
        };
        const auto name = [&tree](const QString &path) { return tree.indexOf(path).data().toString(); };
        tree.upsert({document(u"development/classes/net/Retry.md"_s, u"net::Retry"_s, Department::Development),
            document(u"development/classes/net/Retry.svg"_s, u"net::Retry"_s, Department::Development),
            document(u"development/api/src/net/retry.cpp.md"_s, u"src/net/retry.cpp"_s, Department::Development),
            document(u"development/architecture.md"_s, u"Architecture"_s, Department::Development),
            document(u"development/architecture.svg"_s, u"Architecture"_s, Department::Development),
            document(u"technical-writing/guide/docs/Mock.md"_s, u"Mock Functions"_s, Department::TechnicalWriting)});
        QCOMPARE(name(u"development/api/src/net/retry.cpp.md"_s), u"retry.cpp"_s);
        QCOMPARE(name(u"development/classes/net/Retry.md"_s), u"Retry"_s);
        QCOMPARE(name(u"development/architecture.md"_s), u"Architecture"_s);
        QCOMPARE(name(u"development/architecture.svg"_s), u"Architecture · architecture.svg"_s);
        QCOMPARE(tree.indexOf(u"technical-writing/guide/docs/Mock.md"_s).parent().data().toString(), u"docs"_s);
        QCOMPARE(tree.indexOf(u"technical-writing/guide/docs/Mock.md"_s).parent().parent().data().toString(), u"User guide"_s);
        QCOMPARE(name(u"technical-writing/guide/docs/Mock.md"_s), u"Mock Functions"_s);
        // A second page of the same title: both say which file they are, as long as there are two.
        tree.upsert({document(u"technical-writing/guide/docs/MockApi.md"_s, u"Mock Functions"_s, Department::TechnicalWriting)});
        QCOMPARE(name(u"technical-writing/guide/docs/Mock.md"_s), u"Mock Functions · Mock.md"_s);
        tree.keepOnly({u"technical-writing/guide/docs/Mock.md"_s});
        QCOMPARE(name(u"technical-writing/guide/docs/Mock.md"_s), u"Mock Functions"_s);
        // In one folder no two rows read the same.
        tree.upsert({document(u"development/classes/net/Retry.md"_s, u"net::Retry"_s, Department::Development),
            document(u"development/classes/net/Retry.svg"_s, u"net::Retry"_s, Department::Development)});
        QVERIFY(name(u"development/classes/net/Retry.md"_s) != name(u"development/classes/net/Retry.svg"_s));
    }
    void notesAreNoProblems()
    {
        ProblemModel model;
        const auto problem = [](qint64 id, Severity severity) {
            Problem p;
            p.id = id;
            p.severity = severity;
            p.code = u"x"_s;
            return p;
        };
        model.add({problem(1, Severity::Info), problem(2, Severity::Warning), problem(3, Severity::Info)});
        QCOMPARE(model.failed(), 0);
        QCOMPARE(model.warnings(), 1);
        QCOMPARE(model.notes(), 2);
        ProblemFilter filter;
        filter.setSourceModel(&model);
        filter.setKind(ProblemFilter::Kind::Warnings);
        QCOMPARE(filter.rowCount(), 1);
        filter.setKind(ProblemFilter::Kind::Notes);
        QCOMPARE(filter.rowCount(), 2);
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << u"a few seconds"_s;
        QTest::newRow("40 s") << qint64(40) << u"1 min"_s;
        QTest::newRow("13 min") << qint64(13 * 60) << u"13 min"_s;
        QTest::newRow("2 h 5") << qint64(125 * 60) << u"2 h 5 min"_s;
        QTest::newRow("2 d 4 h") << qint64(52 * 3600) << u"2 d 4 h"_s;
    }
    void durations()
    {
        QFETCH(qint64, seconds);
        QTEST(format::duration(seconds), "text");
    }

    void clocksFollowTheLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("seconds");
        QTest::newRow("none") << QLocale::c() << u"14:08"_s << u"14:08:09"_s;
        QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"14:08"_s << u"14:08:09"_s;
        QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates) << u"2:08 PM"_s << u"2:08:09 PM"_s;
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << u"14:08"_s << u"14:08:09"_s;
        QTest::newRow("Danish") << QLocale(QLocale::Danish, QLocale::Denmark) << u"14.08"_s << u"14.08.09"_s;
    }
    void clocksFollowTheLocale()
    {
        QFETCH(QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        const QDateTime time(QDate(2026, 3, 3), QTime(14, 8, 9));
        // Whichever blank a version of the locales' data sets before the half of the day.
        QTEST(format::clock(time).replace(QChar(0x202f), u' '), "clock");
        QTEST(format::clockWithSeconds(time).replace(QChar(0x202f), u' '), "seconds");
    }

    void rates()
    {
        QCOMPARE(format::rate(0), u"0"_s);
        QCOMPARE(format::rate(2.52), u"2.5"_s);
        QCOMPARE(format::rate(9.96), u"10"_s);
        QCOMPARE(format::rate(123.4), u"123"_s);
        QCOMPARE(format::rate(12345), u"12 k"_s);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
