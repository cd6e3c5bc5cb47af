// The pages' lists where there is little or nothing to list, or where the service does not say: what stands in their place.
#include "common/base/errorcodes.h"
#include "common/wire/messages.h"
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/models/cellroles.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/historypage.h"
#include "gui/pages/problemdetails.h"
#include "gui/pages/problemspage.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/emptynote.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/tabledelegate.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/samplework.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestLists : public QObject
{
    Q_OBJECT

    static int count(const test::FakeService &service, const QString &command) { return int(service.dataOf(command).size()); }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void refusalsAreNoEmptiness()
    {
        // Another's token may look on, and may name no folder.
        test::FakeService service;
        QVERIFY(service.listen());
        const auto refuse = [](const QJsonObject &data) -> Result<QJsonObject> {
            if (!data.value(u"project"_s).toString().isEmpty())
                return Error{errc::forbidden, u"Not below a root."_s, {{u"path"_s, data.value(u"project"_s)}}};
            HistoryEntry mine, others;
            mine.run = u"128"_s;
            mine.project = u"/src/orion-gateway"_s;
            mine.by = u"mira"_s;
            mine.state = RunState::Running;
            others = mine;
            others.run = u"127"_s;
            others.project = u"/src/atlas"_s;
            others.state = RunState::Completed;
            return QJsonObject{{u"runs"_s, wire::encode(QList<HistoryEntry>{mine, others})}};
        };
        for (const QString &command : {u"documentation.documents"_s, u"documentation.search"_s, u"documentation.history"_s})
            service.setHandler(command, refuse);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        // Who started it is told all the same, and another project's run is not taken for this one's.
        QTRY_COMPARE(desktop.controller().startedBy(), u"mira"_s);
        QVERIFY(!desktop.controller().lastRun());
        desktop.showPage(Desktop::DocumentsPageIndex);
        auto *note = desktop.documents().findChild<EmptyNote *>();
        const auto why = u"The service does not offer the folder /src/orion-gateway to this window."_s;
        QTRY_COMPARE(note->text(), why);
        desktop.documents().focusSearch();
        auto *field = qobject_cast<QLineEdit *>(desktop.window().focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"retry"_s);
        QTRY_COMPARE(count(service, u"documentation.search"_s), 1);
        QTRY_VERIFY(!desktop.documents().feed().isSearching());
        QTRY_COMPARE(note->text(), why);
    }

    void nothingIsCalledEmptyBeforeTheServiceAnswers()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.stop();
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::NotRunning);
        for (const int page : {Desktop::ActivityPageIndex, Desktop::ProblemsPageIndex, Desktop::HistoryPageIndex}) {
            desktop.showPage(page);
            QTRY_COMPARE(desktop.window().page(page)->findChild<EmptyNote *>()->text(), u"This is shown as soon as the service answers."_s);
        }
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_COMPARE(desktop.history().findChild<EmptyNote *>()->text(), u"No runs yet."_s);
        const std::pair<int, QString> said[] = {{Desktop::ActivityPageIndex, u"Nothing has happened yet."_s}, {Desktop::ProblemsPageIndex, u"No problems in this run."_s}};
        for (const auto &[page, words] : said) {
            desktop.showPage(page);
            QTRY_COMPARE(desktop.window().page(page)->findChild<EmptyNote *>()->text(), words);
        }
    }

    void selectionIsWhatSomebodySelected()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        QList<Problem> problems = test::sampleProblems();
        service.setProblems(problems);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        desktop.showPage(Desktop::ProblemsPageIndex);
        auto *page = desktop.window().findChild<ProblemsPage *>();
        QTableView &table = *page->table();
        QTRY_COMPARE(table.model()->rowCount(), 2);
        const auto *details = page->findChild<ProblemDetails *>();
        QVERIFY(!table.selectionModel()->hasSelection());
        QVERIFY(!details->isVisible());
        const auto selected = [&table] {
            const QModelIndexList rows = table.selectionModel()->selectedRows();
            return rows.size() == 1 ? rows.first().data(ProblemModel::ProblemIdRole).toInt() : -int(rows.size());
        };
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(1, ProblemModel::ReasonColumn)).center());
        QCOMPARE(selected(), 7);
        QVERIFY(details->isVisible());
        // One that is worse comes before it.
        Problem another = problems.first();
        another.id = 9;
        problems.append(another);
        service.setProblems(problems);
        service.pushEvent(u"documentation.problem"_s, {{u"id"_s, 9}, {u"severity"_s, u"error"_s}, {u"code"_s, u"x"_s}, {u"message"_s, u"y"_s}});
        QTRY_COMPARE(table.model()->rowCount(), 3);
        QCOMPARE(selected(), 7);
        // A filter hides it and shows it again.
        auto *kinds = page->findChild<Segmented *>();
        kinds->setCurrent(1);
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(selected(), 0);
        QVERIFY(!details->isVisible());
        kinds->setCurrent(0);
        QCOMPARE(selected(), 7);
        // After a reconnection the list is read anew.
        service.stop();
        QTRY_VERIFY(!desktop.controller().link().connected());
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_COMPARE(service.dataOf(u"documentation.problems"_s).size(), 3);
        QTRY_COMPARE(table.model()->rowCount(), 3);
        QTRY_COMPARE(selected(), 7);
        // What somebody takes back stays taken back.
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, table.visualRect(table.model()->index(2, ProblemModel::ReasonColumn)).center());
        QCOMPARE(selected(), 0);
        kinds->setCurrent(2);
        kinds->setCurrent(0);
        QCOMPARE(selected(), 0);
    }

    void columnsFollowTheScrollBar()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        QList<Problem> problems = test::sampleProblems();
        for (int i = 0; i < 40; ++i) {
            problems.append(problems.at(1));
            problems.last().id = 100 + i;
        }
        service.setProblems(problems);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        desktop.showPage(Desktop::ProblemsPageIndex);
        auto *page = desktop.window().page(Desktop::ProblemsPageIndex);
        const auto *table = page->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 42);
        QTRY_VERIFY(table->verticalScrollBar()->isVisible());
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        page->findChild<Segmented *>()->setCurrent(1);
        QCOMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(!table->verticalScrollBar()->isVisible());
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    }

    void searchFieldsLeadToTheirLists_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("documents") << int(Desktop::DocumentsPageIndex);
        QTest::newRow("activity") << int(Desktop::ActivityPageIndex);
        QTest::newRow("history") << int(Desktop::HistoryPageIndex);
    }

    void searchFieldsLeadToTheirLists()
    {
        QFETCH(int, page);
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
        desktop.showPage(page);
        QTest::keyClick(&desktop.window(), Qt::Key_F, Qt::ControlModifier);
        QWidget *field = desktop.window().focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(field));
        const auto views = desktop.window().page(page)->findChildren<QAbstractItemView *>();
        QTRY_VERIFY(std::any_of(views.cbegin(), views.cend(), [](const QAbstractItemView *view) { return view->isVisible() && view->model()->rowCount() > 0; }));
        QTest::keyClick(field, Qt::Key_Down);
        const auto *list = qobject_cast<QAbstractItemView *>(desktop.window().focusWidget());
        QVERIFY(list);
        QVERIFY(list->currentIndex().isValid());
    }

    void chipsAreSeenOnAChosenRow_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void chipsAreSeenOnAChosenRow()
    {
        // The tint of a row that is chosen is that of the chip of a run at work.
        QFETCH(bool, dark);
        const theme::Tokens &t = dark ? theme::darkTokens() : theme::lightTokens();
        QApplication::setPalette(theme::palette(t));
        const auto back = qScopeGuard([] { QApplication::setPalette(theme::palette(theme::lightTokens())); });
        QTableView table;
        QStandardItemModel model(2, 1);
        for (int row = 0; row < 2; ++row) {
            model.setData(model.index(row, 0), u"Running"_s, Qt::DisplayRole);
            model.setData(model.index(row, 0), u"play"_s, CellChipIconRole);
            model.setData(model.index(row, 0), int(ChipKind::Accent), CellChipKindRole);
        }
        table.setModel(&model);
        setUpTable(table, u"Runs"_s, 52, [] {});
        table.setColumnWidth(0, 200);
        table.resize(300, 200);
        table.show();
        selectTableRow(table, 0);
        const QImage drawn = table.grab().toImage();
        const auto at = [&](int row, int x) {
            const QPoint place(x, table.visualRect(model.index(row, 0)).center().y());
            return QColor(drawn.pixelColor(table.viewport()->mapTo(&table, place)));
        };
        const int beside = 18, within = 31; // of the chip, and left of its picture
        QCOMPARE(at(0, beside), QColor(t.accentTint));
        QCOMPARE(at(0, within), QColor(t.surface));
        QCOMPARE(at(1, within), QColor(t.accentTint));
    }

    void historyFollowsTheNewestUntilSomebodyChooses()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        QList<HistoryEntry> runs;
        const auto newRun = [&](int number) {
            HistoryEntry entry;
            entry.run = QString::number(number);
            entry.project = u"/src/orion-gateway"_s;
            entry.state = RunState::Completed;
            runs.prepend(entry);
            service.setHistory(runs);
        };
        for (const int number : {1, 2, 3})
            newRun(number);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        HistoryPage &page = desktop.history();
        const auto chosen = [&] { return page.table()->selectionModel()->selectedRows().value(0).data().toString(); };
        const auto look = [&](int most) {
            desktop.showPage(Desktop::OverviewPageIndex);
            desktop.showPage(Desktop::HistoryPageIndex);
            return QTest::qWaitFor([&] { return page.table()->model()->rowCount() == most; });
        };
        QVERIFY(QTest::qWaitFor([&] { return desktop.controller().showsRun(); }));
        QVERIFY(look(3));
        QCOMPARE(chosen(), u"3"_s);
        newRun(4);
        QVERIFY(look(4));
        QCOMPARE(chosen(), u"4"_s);
        page.table()->selectRow(2);
        QCOMPARE(chosen(), u"2"_s);
        newRun(5);
        QVERIFY(look(5));
        QCOMPARE(chosen(), u"2"_s);
    }

    void historyCountsWhatItHas()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        desktop.showPage(Desktop::HistoryPageIndex);
        const auto says = [&](const QString &words) {
            const auto texts = desktop.history().findChildren<Text *>();
            return std::any_of(texts.cbegin(), texts.cend(), [&](const Text *text) { return text->text() == words; });
        };
        // More are to be had: these are not "50 of 50".
        QTRY_VERIFY(says(u"50 runs"_s));
        desktop.history().findChild<QLineEdit *>()->setText(u"126"_s);
        QTRY_VERIFY(says(u"1 of 50 runs"_s));
    }

    void refusedHistoryIsNotEmpty()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setHandler(u"project.list"_s, [](const QJsonObject &) -> Result<QJsonObject> {
            return QJsonObject{{u"projects"_s, QJsonArray{QJsonObject{{u"root"_s, u"/src/atlas"_s}}}}};
        });
        service.setHandler(u"documentation.history"_s, [](const QJsonObject &asked) -> Result<QJsonObject> {
            if (const QString project = asked.value(u"project"_s).toString(); !project.isEmpty())
                return Error{errc::forbidden, u"The path %1 is not below a folder that this service offers (--root)."_s.arg(project),
                    {{u"member"_s, u"project"_s}, {u"path"_s, project}}};
            return QJsonObject{{u"runs"_s, QJsonArray()}};
        });
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        desktop.showPage(Desktop::HistoryPageIndex);
        const auto *note = desktop.history().findChild<EmptyNote *>();
        QTRY_COMPARE(note->text(), u"No runs yet."_s);
        auto *projects = desktop.history().findChild<Choice *>();
        QTRY_COMPARE(projects->count(), 2);
        QTest::keyClick(projects, Qt::Key_Down);
        QTRY_COMPARE(note->text(), u"The service does not offer the folder /src/atlas to this window."_s);
        QTest::keyClick(projects, Qt::Key_Up);
        QTRY_COMPARE(note->text(), u"No runs yet."_s);
    }
};

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
