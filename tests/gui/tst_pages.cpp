// The pages against a scripted service: what they show of it, and what a click sends.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/documenttreeview.h"
#include "gui/pages/foldersdialog.h"
#include "gui/pages/historypage.h"
#include "gui/pages/problemspage.h"
#include "gui/pages/rail.h"
#include "gui/pages/rundetails.h"
#include "gui/preview/previewview.h"
#include "gui/settings/connectioncard.h"
#include "gui/settings/settingspage.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestPages : public QObject
{
    Q_OBJECT

    static int count(const test::FakeService &service, const QString &command) { return int(service.dataOf(command).size()); }
    template <typename T>
    static T *button(QWidget *in, const QString &text)
    {
        for (T *candidate : in->findChildren<T *>())
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void problemsAreListedAndRetried()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setProblems(test::sampleProblems());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.problems().model().rowCount(), 2);
        // What was there before the window is in the badge, but is no news for the tray.
        QCOMPARE(desktop.problems().unseen(), 0);
        desktop.showPage(Desktop::ProblemsPageIndex);
        auto *page = desktop.window().findChild<ProblemsPage *>();
        QTRY_COMPARE(page->table()->model()->rowCount(), 2);
        const QModelIndex action = page->table()->model()->index(0, ProblemModel::ActionColumn);
        QTest::mouseClick(page->table()->viewport(), Qt::LeftButton, {}, page->table()->visualRect(action).center());
        QTRY_COMPARE(count(service, u"documentation.retry"_s), 1);
        QCOMPARE(service.dataOf(u"documentation.retry"_s).first().value(u"problems"_s).toArray(), QJsonArray{4});
        QTRY_COMPARE(count(service, u"documentation.problems"_s), 2); // at the start, and after the retry
        auto *all = button<QAbstractButton>(page, u"Retry all failed"_s);
        QVERIFY(all);
        QTRY_VERIFY(all->isEnabled());
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.retry"_s), 2);
        QSignalSpy source(page, &ProblemsPage::openSource);
        QTRY_COMPARE(count(service, u"documentation.problems"_s), 3);
        QTRY_COMPARE(page->table()->model()->rowCount(), 2);
        QTest::mouseClick(page->table()->viewport(), Qt::LeftButton, {}, page->table()->visualRect(page->table()->model()->index(1, ProblemModel::SourceColumn)).center());
        QCOMPARE(source.size(), 1);
        QCOMPARE(source.first().at(0).toString(), u"tests/auth/test_expiry.py"_s);
        QCOMPARE(source.first().at(1).toInt(), 48);
    }

    void newProblemsAreNewsUntilSeen()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Completed));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(count(service, u"documentation.problems"_s) > 0);
        QTRY_COMPARE(desktop.tray().state(), TrayState::Idle);
        service.setProblems(test::sampleProblems());
        service.pushEvent(u"documentation.problem"_s, {{u"id"_s, 4}, {u"severity"_s, u"error"_s}, {u"code"_s, u"x"_s}, {u"message"_s, u"y"_s}});
        QTRY_COMPARE(desktop.problems().unseen(), 2);
        QCOMPARE(desktop.tray().state(), TrayState::Error);
        desktop.showPage(Desktop::ProblemsPageIndex);
        QTRY_COMPARE(desktop.problems().unseen(), 0);
        QCOMPARE(desktop.tray().state(), TrayState::Idle);
        // A run that failed is an error until somebody looked, also where no document failed.
        desktop.showPage(Desktop::OverviewPageIndex);
        service.setProblems({});
        StatusRecord failed = test::sampleRecord(RunState::Failed);
        failed.run = u"129"_s;
        service.setRecord(failed);
        QTRY_COMPARE(desktop.tray().state(), TrayState::Error);
        desktop.showPage(Desktop::ProblemsPageIndex);
        QTRY_COMPARE(desktop.tray().state(), TrayState::Idle);
    }

    void historyPagesAndCompares()
    {
        test::FakeService service;
        QList<HistoryEntry> runs;
        for (int number = 60; number >= 1; --number) {
            HistoryEntry entry;
            entry.run = QString::number(number);
            entry.project = u"/src/orion-gateway"_s;
            entry.state = RunState::Completed;
            entry.startedAt = QDateTime(QDate(2026, 3, 3), QTime(9, 0), Qt::UTC).addSecs(3600 * number);
            entry.seconds = 60 + number;
            entry.documents = number;
            runs.append(entry);
        }
        service.setHistory(runs);
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().connected());
        desktop.showPage(Desktop::HistoryPageIndex);
        HistoryPage &page = desktop.history();
        QTRY_COMPARE(page.model().rowCount(), 50);
        QTRY_VERIFY(button<QAbstractButton>(&page, u"Show older"_s));
        QTest::mouseClick(button<QAbstractButton>(&page, u"Show older"_s), Qt::LeftButton);
        QTRY_COMPARE(page.model().rowCount(), 60);
        QTRY_VERIFY(!button<QAbstractButton>(&page, u"Show older"_s));
        // The record of a past run that the details ask for is not taken for the present one.
        QTRY_VERIFY(count(service, u"documentation.status"_s) > 1);
        QCOMPARE(desktop.controller().record().run, u"128"_s);
        auto *details = page.findChild<RunDetails *>();
        QTRY_COMPARE(details->accessibleName(), u"Run 60"_s);
        page.table()->selectionModel()->select(page.table()->model()->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_COMPARE(details->accessibleName(), u"Runs 57 and 60"_s);
    }

    void problemsOfAPastRun()
    {
        test::FakeService service;
        HistoryEntry past;
        past.run = u"127"_s;
        past.project = u"/src/atlas"_s;
        past.state = RunState::Completed;
        past.startedAt = QDateTime(QDate(2026, 3, 3), QTime(9, 0), Qt::UTC);
        service.setHistory({past});
        service.setProblems(test::sampleProblems());
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.problems().model().rowCount(), 2);
        desktop.showPage(Desktop::HistoryPageIndex);
        QTRY_COMPARE(desktop.history().model().rowCount(), 1);
        QTRY_VERIFY(button<Button>(&desktop.history(), u"View problems"_s));
        QTRY_VERIFY(button<Button>(&desktop.history(), u"View problems"_s)->isEnabled());
        QTest::mouseClick(button<Button>(&desktop.history(), u"View problems"_s), Qt::LeftButton);
        QCOMPARE(desktop.window().currentPage(), int(Desktop::ProblemsPageIndex));
        QTRY_COMPARE(service.dataOf(u"documentation.problems"_s).last().value(u"run"_s).toString(), u"127"_s);
        QCOMPARE(desktop.problems().project(), u"/src/atlas"_s);
        const auto says = [&desktop](const QString &words) {
            const auto texts = desktop.window().page(Desktop::ProblemsPageIndex)->findChildren<Text *>();
            return std::any_of(texts.cbegin(), texts.cend(), [&words](const Text *text) { return text->text() == words; });
        };
        QTRY_VERIFY(says(u"1 failed, 1 warnings in run 127"_s));
        // Back at the run that works, by the rail: its own problems again.
        auto *overview = desktop.window().rail().findChildren<QAbstractButton *>().first();
        QTest::mouseClick(overview, Qt::LeftButton);
        QCOMPARE(desktop.window().currentPage(), int(Desktop::OverviewPageIndex));
        QTRY_COMPARE(service.dataOf(u"documentation.problems"_s).last().value(u"run"_s).toString(), u"128"_s);
    }

    void documentsOpenFollowAndGoBack()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        DocumentInfo index{u"development/index.md"_s, u"Development"_s, Department::Development, DocumentState::Unchanged, 0, {}};
        DocumentInfo page{u"development/api/retry.md"_s, u"retry.cpp"_s, Department::Development, DocumentState::Updated, 0, {}};
        service.setDocument(index, "# All of it\n\nSee [retry](api/retry.md#RetryPolicy).");
        service.setDocument(page, "# retry.cpp\n\n<a id=\"RetryPolicy\"></a>\n\n## RetryPolicy\n\nWaits longer each time.", u"-old\n+new\n"_s);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        // Nothing is listed while nobody looks.
        QCOMPARE(count(service, u"documentation.documents"_s), 0);
        desktop.showPage(Desktop::DocumentsPageIndex);
        DocumentsPage &documents = desktop.documents();
        QTRY_COMPARE(documents.feed().tree().size(), 2);
        documents.openDocument(u"development/index.md"_s);
        PreviewView &preview = documents.pane().preview();
        QTRY_VERIFY(preview.toPlainText().contains(u"All of it"_s));
        Q_EMIT preview.anchorClicked(QUrl(u"api/retry.md#RetryPolicy"_s));
        QTRY_VERIFY(preview.toPlainText().contains(u"Waits longer"_s));
        QCOMPARE(documents.treeView().currentIndex().data().toString(), u"retry.cpp"_s);
        QTRY_VERIFY(button<QAbstractButton>(&documents, u"Show changes"_s));
        QTest::mouseClick(button<QAbstractButton>(&documents, u"Show changes"_s), Qt::LeftButton);
        QTRY_VERIFY(preview.toPlainText().contains(u"+new"_s));
        QTest::mouseClick(button<QAbstractButton>(&documents, u"Show document"_s), Qt::LeftButton);
        QTRY_VERIFY(preview.toPlainText().contains(u"Waits longer"_s));
        QTest::mouseClick(button<QAbstractButton>(&documents, u"Copy link"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"file:///src/orion-gateway/tars-docs/development/api/retry.md"_s);
        QTest::keyClick(&desktop.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(preview.toPlainText().contains(u"All of it"_s));

        // Written again: seen at once, without a click.
        service.setDocument(index, "# Quite another\n");
        service.pushEvent(u"documentation.documentWritten"_s, {{u"run"_s, u"128"_s}, {u"paths"_s, QJsonArray{u"development/index.md"_s}}});
        QTRY_VERIFY_WITH_TIMEOUT(preview.toPlainText().contains(u"Quite another"_s), 10000);
    }

    void documentsAreSearchedByTheService()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        service.setDocument({u"development/a.md"_s, u"Alpha"_s, Department::Development, {}, 0, {}}, "retry with back-off");
        service.setDocument({u"devops/b.md"_s, u"Beta"_s, Department::DevOps, {}, 0, {}}, "deploy");
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        QTest::keyClick(&desktop.window(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(desktop.window().currentPage(), int(Desktop::DocumentsPageIndex));
        auto *field = qobject_cast<QLineEdit *>(desktop.window().focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"retry"_s);
        QTRY_COMPARE(desktop.documents().feed().hits().rowCount(), 1);
        QCOMPARE(desktop.documents().feed().hits().index(0).data().toString(), u"Alpha"_s);
        // One question for the whole word, not one a key.
        QCOMPARE(count(service, u"documentation.search"_s), 1);
        field->clear();
        QTest::keyClicks(field, u"retyr"_s);
        QTRY_COMPARE(desktop.documents().feed().hits().rowCount(), 0);
        QTRY_VERIFY(!desktop.documents().feed().isSearching());
        QTRY_VERIFY(button<Button>(&desktop.documents(), u"Clear search"_s));
        QTest::mouseClick(button<Button>(&desktop.documents(), u"Clear search"_s), Qt::LeftButton);
        QCOMPARE(field->text(), QString());
        QTRY_VERIFY(desktop.documents().treeView().isVisible());
    }

    void largeDocumentsAskFirst()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        QByteArray large("# Large\n\n");
        while (large.size() <= DocumentFeed::askAbove)
            large += "A line that says nothing much, again and again, until it is large enough.\n\n";
        service.setDocument({u"large.md"_s, u"Large"_s, {}, {}, 0, {}}, large);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        desktop.showPage(Desktop::DocumentsPageIndex);
        desktop.documents().openDocument(u"large.md"_s);
        QTRY_VERIFY(button<QAbstractButton>(&desktop.documents(), u"Show it all the same"_s));
        QCOMPARE(count(service, u"documentation.document"_s), 1);
        QTest::mouseClick(button<QAbstractButton>(&desktop.documents(), u"Show it all the same"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.documents().pane().preview().toPlainText().size() > 1'000'000, 60000);
        QVERIFY(count(service, u"documentation.document"_s) > 8); // in pieces
    }

    void settingsLiveInTheService()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().connected());
        desktop.showPage(Desktop::SettingsPageIndex);
        QTRY_VERIFY(count(service, u"settings.get"_s) > 0);
        Choice *workers = nullptr;
        Toggle *resume = nullptr;
        for (Choice *choice : desktop.settings().findChildren<Choice *>())
            workers = choice->accessibleName() == "Workers"_L1 ? choice : workers;
        for (Toggle *toggle : desktop.settings().findChildren<Toggle *>())
            resume = toggle->accessibleName() == "Continue at start"_L1 ? toggle : resume;
        QVERIFY(workers && resume);
        QTRY_COMPARE(workers->value().toInt(), 2);
        QVERIFY(!resume->isEnabled()); // the service's command line fixes it
        QTest::keyClick(workers, Qt::Key_Down);
        QTRY_COMPARE(count(service, u"settings.set"_s), 1);
        QCOMPARE(service.dataOf(u"settings.set"_s).first().value(u"workers"_s).toInt(), 3);
        QTRY_COMPARE(workers->value().toInt(), 3);
    }

    void windowsOwnSettingsTakeEffectAtOnce()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        desktop.showPage(Desktop::SettingsPageIndex);
        QSignalSpy changes(&desktop.preferences(), &Preferences::changed);
        Toggle *finished = nullptr;
        for (Toggle *toggle : desktop.settings().findChildren<Toggle *>())
            finished = toggle->accessibleName() == "Run finished"_L1 ? toggle : finished;
        QVERIFY(finished && finished->isChecked());
        finished->click();
        QCOMPARE(changes.size(), 1);
        QVERIFY(!desktop.preferences().isOn(Preferences::NotifyFinished));
        // Another address is connected to at once.
        test::FakeService other;
        QVERIFY(other.listen());
        desktop.preferences().set(Preferences::Address, other.url().toString());
        QTRY_VERIFY(desktop.controller().link().kind == LinkKind::TokenRefused);
        Q_EMIT desktop.settings().connection().tokenEntered(QString::fromLatin1(other.token()));
        QTRY_COMPARE(other.connections(), 1);
    }

    void foldersOfAnotherMachine()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().connected());
        auto *dialog = new FoldersDialog(desktop.controller(), &desktop.window());
        QSignalSpy chosen(dialog, &FoldersDialog::chosen);
        dialog->open();
        auto *list = dialog->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        Q_EMIT list->itemActivated(list->item(0));
        QTRY_COMPARE(list->item(0)->text(), u"gateway"_s);
        QTest::mouseClick(button<QAbstractButton>(dialog, u"Choose this folder"_s), Qt::LeftButton);
        QCOMPARE(chosen.first().first().toString(), u"/srv"_s);
    }

    void regionsByF6()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
        QSet<QWidget *> visited;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(&desktop.window(), Qt::Key_F6);
            QVERIFY(desktop.window().focusWidget());
            visited.insert(desktop.window().focusWidget());
        }
        QCOMPARE(visited.size(), 3);
        for (int page = 0; page < 5; ++page) {
            QTest::keyClick(&desktop.window(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
            QCOMPARE(desktop.window().currentPage(), page);
        }
        QTest::keyClick(&desktop.window(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(desktop.window().currentPage(), int(Desktop::SettingsPageIndex));
        QTest::keyClick(&desktop.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desktop.window().currentPage(), int(Desktop::HistoryPageIndex));
    }

    void notificationsKnowTheRules()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        QSignalSpy told(&desktop.notifier(), &Notifier::told);
        bool active = false;
        desktop.notifier().setWindowActive([&active] { return active; });
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        const auto change = [&](const QString &to, const QString &by, const QString &from = u"Running"_s) {
            service.pushEvent(u"documentation.stateChanged"_s, {{u"run"_s, u"128"_s}, {u"from"_s, from}, {u"to"_s, to}, {u"code"_s, u"x"_s},
                {u"by"_s, QJsonObject{{u"user"_s, by}, {u"connectionId"_s, by == "me"_L1 ? desktop.controller().connectionId() : u"other"_s}}}});
        };
        change(u"Paused"_s, u"mira"_s);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().first().toString(), u"Paused by mira"_s);
        change(u"Paused"_s, u"me"_s); // own actions are no news
        change(u"Running"_s, u"mira"_s); // a pause is asked for
        change(u"Paused"_s, u"mira"_s, u"Paused"_s); // and lifted
        change(u"Running"_s, u"mira"_s, u"Queued"_s); // a start is none either
        change(u"Running"_s, u"mira"_s, u"Paused"_s);
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.takeLast().first().toString(), u"Resumed by mira"_s);
        service.setRecord(test::sampleRecord(RunState::Completed));
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.last().first().toString(), u"Run 128 finished"_s);
        active = true;
        service.setRecord(test::sampleRecord(RunState::Running));
        service.setRecord(test::sampleRecord(RunState::Completed));
        desktop.preferences().set(Preferences::NotifyFinished, false);
        QTRY_VERIFY(desktop.controller().record().state == RunState::Completed);
        QCOMPARE(told.size(), 2);
    }

    void languageChangesWithoutRestart()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        desktop.showPage(Desktop::HistoryPageIndex);
        const auto *before = &desktop.header();
        class Shout : public QTranslator
        {
        public:
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *text, const char *, int) const override { return QString::fromUtf8(text).toUpper(); }
        } shout;
        QCoreApplication::installTranslator(&shout);
        QTRY_VERIFY(&desktop.header() != before);
        QCOMPARE(desktop.window().rail().nameOf(Desktop::HistoryPageIndex), u"HISTORY"_s);
        QCOMPARE(desktop.window().currentPage(), int(Desktop::HistoryPageIndex));
        QVERIFY(desktop.controller().link().connected());
        QCoreApplication::removeTranslator(&shout);
        QTRY_COMPARE(desktop.window().rail().nameOf(Desktop::HistoryPageIndex), u"History"_s);
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
