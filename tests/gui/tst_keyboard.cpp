// The window by keyboard alone: shortcuts, the order of focus, and what needs a key where there is little room.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/app/menus.h"
#include "gui/app/servicestarter.h"
#include "gui/charts/chartspane.h"
#include "gui/charts/charttable.h"
#include "gui/charts/linechart.h"
#include "gui/pages/dialogs.h"
#include "gui/pages/header.h"
#include "gui/pages/historypage.h"
#include "gui/pages/rail.h"
#include "gui/pages/rundetails.h"
#include "gui/pages/statusline.h"
#include "gui/settings/connectioncard.h"
#include "gui/settings/settingspage.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/fakes/samplework.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestKeyboard : public QObject
{
    Q_OBJECT

    static int count(const test::FakeService &service, const QString &command) { return int(service.dataOf(command).size()); }

    static Button *buttonOf(QWidget &widget, const QString &text)
    {
        for (Button *button : widget.findChildren<Button *>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void keysControlTheRun()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Completed));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Done"_s);
        const auto press = [&desktop](Qt::Key key) { QTest::keyClick(&desktop.window(), key, Qt::ControlModifier); };
        press(Qt::Key_P); // neither pauses nor starts what has ended
        QCOMPARE(desktop.controller().pending(), PendingCommand::None);
        press(Qt::Key_R);
        QTRY_COMPARE(count(service, u"documentation.start"_s), 1);
        StatusRecord next = test::sampleRecord(RunState::Running);
        next.run = u"129"_s;
        service.setRecord(next);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        press(Qt::Key_R); // it runs already
        press(Qt::Key_P);
        QTRY_COMPARE(count(service, u"documentation.pause"_s), 1);
        next.state = RunState::Paused;
        service.setRecord(next);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Paused"_s);
        press(Qt::Key_P);
        QTRY_COMPARE(count(service, u"documentation.resume"_s), 1);
        next.state = RunState::Running;
        service.setRecord(next);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        press(Qt::Key_Period);
        QTRY_VERIFY(desktop.window().findChild<StopDialog *>());
        QCOMPARE(count(service, u"documentation.stop"_s), 0);
        QCOMPARE(count(service, u"documentation.start"_s), 1);
        // What has the focus is what Enter presses: nothing is stopped by it.
        auto *question = desktop.window().findChild<StopDialog *>();
        QVERIFY(question->focusWidget());
        QTest::keyClick(question->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!desktop.window().findChild<StopDialog *>());
        QCOMPARE(count(service, u"documentation.stop"_s), 0);
    }

    void listOfKeysIsWhole()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
        QTest::keyClick(&desktop.window(), Qt::Key_F1);
        QTRY_VERIFY(desktop.window().findChild<TextDialog *>());
        const QString list = desktop.window().findChild<TextDialog *>()->findChild<QPlainTextEdit *>()->toPlainText();
        for (const QShortcut *shortcut : desktop.window().findChildren<QShortcut *>()) {
            // Backwards is Shift with the same key, as everywhere.
            const QString keys = shortcut->key().toString(QKeySequence::NativeText).remove(u"Shift+"_s).replace(u"Left"_s, u"←"_s);
            QVERIFY2(list.contains(u"\u2066"_s + keys + u"\u2069"_s), qPrintable(keys));
        }
        QCOMPARE(list.count(u'\t'), 17);
    }

    void focusGoesFromTheHeaderDown()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        for (int page = Desktop::OverviewPageIndex; page <= Desktop::SettingsPageIndex; ++page) {
            desktop.showPage(page);
            QCoreApplication::processEvents();
            const QList<QWidget *> regions{&desktop.header(), &desktop.window().rail(), desktop.window().page(page), desktop.window().findChild<StatusLine *>()};
            QList<int> met;
            QWidget *first = desktop.header().findChild<ProjectSelector *>(), *at = first;
            do {
                if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy())
                    for (int region = 0; region < regions.size(); ++region)
                        if (regions.at(region)->isAncestorOf(at) && (met.isEmpty() || met.last() != region))
                            met.append(region);
                at = at->nextInFocusChain();
            } while (at != first);
            QCOMPARE(met, (QList<int>{0, 1, 2}));
        }
        // The status line has something to press when the service is gone: that comes last.
        service.stop();
        auto *status = desktop.window().findChild<StatusLine *>();
        QTRY_COMPARE(status->connectionText(), u"Service not running"_s);
        QWidget *action = status->findChild<Button *>(), *after = action;
        QVERIFY(action->isVisible());
        for (after = after->nextInFocusChain(); !after->isVisible() || !after->isEnabled() || !(after->focusPolicy() & Qt::TabFocus);)
            after = after->nextInFocusChain();
        QVERIFY(desktop.header().isAncestorOf(after));
    }

    void runsAreReadAndComparedInASmallWindow()
    {
        test::FakeService service;
        QList<HistoryEntry> runs;
        for (int number = 3; number >= 1; --number) {
            HistoryEntry entry;
            entry.run = QString::number(number);
            entry.project = u"/src/orion-gateway"_s;
            entry.state = RunState::Completed;
            entry.startedAt = QDateTime(QDate(2026, 3, 3), QTime(9, 0), Qt::UTC).addSecs(3600 * number);
            runs.append(entry);
        }
        service.setHistory(runs);
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.window().resize(760, 520);
        desktop.show();
        desktop.showPage(Desktop::HistoryPageIndex);
        HistoryPage &page = desktop.history();
        QTRY_COMPARE(page.model().rowCount(), 3);
        auto *details = page.findChild<RunDetails *>();
        QTRY_COMPARE(details->accessibleName(), u"Run 3"_s);
        QVERIFY(!details->isVisible());
        QVERIFY(buttonOf(page, u"Show details"_s));
        QTest::keyClick(buttonOf(page, u"Show details"_s), Qt::Key_Return);
        QVERIFY(details->isVisible());
        QVERIFY(!page.table()->isVisible());
        QTRY_VERIFY(details->width() > page.width() - 60); // they have its place
        QVERIFY(buttonOf(page, u"View problems"_s));
        QTest::keyClick(&desktop.window(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(page.table()->isVisible() && page.table()->hasFocus());
        QVERIFY(!details->isVisible());
        page.table()->selectionModel()->select(page.table()->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(page.table(), Qt::Key_Return);
        QVERIFY(details->isVisible());
        QCOMPARE(details->accessibleName(), u"Runs 2 and 3"_s);
        QVERIFY(details->accessibleDescription().startsWith(u"Worked "_s) && details->accessibleDescription().contains(u"Failed 0 0 ±0"_s));
        // As wide as most screens, and as low as some: both side by side, without a way back to what is there.
        desktop.window().resize(1366, 700);
        QTRY_VERIFY(page.table()->isVisible() && details->isVisible());
        QVERIFY(!buttonOf(page, u"Show details"_s));
        QVERIFY(!details->backButton()->isVisible());
    }

    void chartsAreChosenAndReadAsATable()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        auto *charts = desktop.window().findChild<ChartsPane *>();
        QTRY_VERIFY(charts->isVisible());
        const auto choose = [charts](const QString &words) {
            QTest::keyClick(charts->windowButton(), Qt::Key_Return);
            for (QMenu *menu : charts->findChildren<QMenu *>())
                for (QAction *action : menu->actions())
                    if (action->text() == words && menu->isVisible()) {
                        action->trigger();
                        return menu->close();
                    }
            return false;
        };
        QCOMPARE(charts->windowButton()->accessibleName(), u"Last 30 min"_s);
        const SampleStore &store = desktop.findChild<SampleFeed *>()->store();
        QTRY_VERIFY(store.samples().size() > 100);
        for (const auto &[words, minutes] : {std::pair(u"Last 5 min"_s, 5), std::pair(u"Last 2 h"_s, 120), std::pair(u"Whole run"_s, 0)}) {
            QVERIFY2(choose(words), qPrintable(words));
            QCOMPARE(charts->windowButton()->accessibleName(), words);
            for (const LineChart *chart : charts->findChildren<LineChart *>()) {
                const ChartData &shown = chart->data();
                QCOMPARE(shown.from, minutes == 0 ? store.first() : qMax(store.first(), shown.to.addSecs(-60 * minutes)));
                QVERIFY(shown.to >= store.last());
            }
        }
        QVERIFY(choose(u"Show as table"_s));
        QTRY_VERIFY(desktop.window().findChild<ChartTable *>());
        auto *table = desktop.window().findChild<ChartTable *>()->findChild<QTableWidget *>();
        QVERIFY(table->rowCount() > 20 && table->rowCount() <= 60);
        QCOMPARE(table->columnCount(), 1 + 5 + 2);
        // The newest comes first, and says what the charts end with.
        QCOMPARE(table->item(0, 5)->text(), u"100 %"_s);
    }

    void serviceThatDoesNotStartShowsItsLog()
    {
        test::FakeService service;
        Desktop desktop(test::optionsFor(service));
        desktop.starter().setProgram(service.dataDir() + u"/no-such-program"_s);
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::NotRunning);
        QWidget *overview = desktop.window().page(Desktop::OverviewPageIndex);
        QTRY_VERIFY(buttonOf(*overview, u"Start service"_s));
        QTest::keyClick(buttonOf(*overview, u"Start service"_s), Qt::Key_Return);
        QTRY_COMPARE(desktop.window().findChild<StatusLine *>()->connectionText(), u"The service did not start."_s);
        QTRY_VERIFY(buttonOf(*overview, u"Show log"_s));
        QTest::keyClick(buttonOf(*overview, u"Show log"_s), Qt::Key_Return);
        QTRY_VERIFY(desktop.window().findChild<TextDialog *>());
        QVERIFY(desktop.window().findChild<TextDialog *>()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"no-such-program"_s));
    }

    void serviceThatWasStoppedHereIsNotMissed()
    {
        test::FakeService service;
        service.setHandler(u"service.shutdown"_s, [](const QJsonObject &) -> Result<QJsonObject> { return QJsonObject{{u"success"_s, true}}; });
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        // Lost without a word: that is told when it lasts.
        service.stop();
        QTRY_VERIFY(desktop.notifier().awaitsReturn());
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_VERIFY(desktop.controller().link().connected());
        QVERIFY(!desktop.notifier().awaitsReturn());
        Q_EMIT desktop.settings().connection().stopService();
        QTRY_VERIFY(desktop.window().findChild<QuestionDialog *>());
        QSignalSpy stopping(&desktop.starter(), &ServiceStarter::stopping);
        desktop.window().findChild<QuestionDialog *>()->accept();
        QTRY_COMPARE(stopping.size(), 1);
        service.stop();
        QTRY_VERIFY(!desktop.controller().link().connected());
        QVERIFY(!desktop.notifier().awaitsReturn());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
