// A service on another machine: what only works where the files are is hidden, and comes back with a service of this one.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/models/cellroles.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/foldersdialog.h"
#include "gui/pages/header.h"
#include "gui/pages/problemspage.h"
#include "gui/preview/previewview.h"
#include "gui/settings/settingspage.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestRemote : public QObject
{
    Q_OBJECT

    static bool shows(const QWidget &in, const QString &label)
    {
        for (const Button *button : in.findChildren<Button *>())
            if (button->accessibleName() == label && button->isVisible())
                return true;
        return false;
    }
    static bool says(const QWidget &in, const QString &sentence)
    {
        for (const Text *text : in.findChildren<Text *>())
            if (text->text() == sentence && text->isVisible())
                return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void whatOnlyWorksHere_data()
    {
        QTest::addColumn<bool>("here");
        QTest::newRow("this machine") << true;
        QTest::newRow("another machine") << false;
    }

    void whatOnlyWorksHere()
    {
        QFETCH(bool, here);
        test::FakeService service;
        QVERIFY(service.listen());
        Problem warning{7, Severity::Warning, Department::Development, {}, u"src/net/retry.cpp"_s, 214, u"x"_s, {}, u"Public method without a description"_s};
        service.setProblems({warning});
        service.setDocument({u"development/index.md"_s, u"Index"_s, Department::Development, DocumentState::Unchanged, 0, {}}, "# All of it\n");
        service.setDocument({u"development/page.html"_s, u"Page"_s, Department::Development, DocumentState::Unchanged, 0, {}}, "<p>Shown by a browser.</p>");
        service.setHandler(u"documentation.document"_s, [](const QJsonObject &asked) -> Result<QJsonObject> {
            const QString path = asked.value(u"path"_s).toString();
            const bool page = path.endsWith(u".html"_s);
            const QString text = page ? u"<p>Shown by a browser.</p>"_s : u"# All of it\n"_s;
            return QJsonObject{{u"path"_s, path}, {u"mediaType"_s, page ? u"text/html"_s : u"text/markdown"_s}, {u"size"_s, text.size()}, {u"text"_s, text}};
        });
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.remember = false;
        if (!here) {
            // Leads to this machine too, but not by a name of its own.
            options.connection.url = QUrl(u"ws://0.0.0.0:%1/ws"_s.arg(service.port()));
            options.connection.tokenFile = service.tokenFile();
        }
        Desktop desktop(options);
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().connected());
        QCOMPARE(desktop.controller().link().local, here);
        MainWindow &window = desktop.window();
        QTRY_VERIFY(says(window, u"Which project should we document?"_s));
        QCOMPARE(says(window, u"or drop a folder anywhere in this window · Ctrl+O"_s), here);
        QCOMPARE(window.acceptDrops(), here);
        QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(here ? bool(window.findChild<QFileDialog *>()) : bool(window.findChild<FoldersDialog *>()));
        QVERIFY(here ? !window.findChild<FoldersDialog *>() : !window.findChild<QFileDialog *>());
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->reject();

        service.setRecord(test::sampleRecord(RunState::Completed));
        QTRY_VERIFY(desktop.controller().showsRun());
        desktop.showPage(Desktop::DocumentsPageIndex);
        DocumentsPage &documents = desktop.documents();
        QTRY_COMPARE(documents.feed().tree().size(), 2);
        documents.openDocument(u"development/index.md"_s);
        QTRY_VERIFY(documents.pane().preview().toPlainText().contains(u"All of it"_s));
        QVERIFY(shows(documents, u"Copy link"_s));
        QCOMPARE(shows(documents, u"Show in folder"_s), here);
        QCOMPARE(shows(documents, u"Open"_s), here);
        for (Button *button : documents.findChildren<Button *>())
            if (button->accessibleName() == "Copy link"_L1)
                button->click();
        QCOMPARE(QApplication::clipboard()->text(), here ? u"file:///src/orion-gateway/tars-docs/development/index.md"_s : u"development/index.md"_s);
        documents.openDocument(u"development/page.html"_s);
        QTRY_VERIFY(says(documents, here ? u"This document cannot be shown here. Open it in its own program."_s : u"This document cannot be shown here."_s));
        QCOMPARE(shows(documents, u"Open in its own program"_s), here);

        desktop.showPage(Desktop::ProblemsPageIndex);
        auto *problems = window.findChild<ProblemsPage *>();
        QTRY_COMPARE(problems->table()->model()->rowCount(), 1);
        const QModelIndex source = problems->table()->model()->index(0, ProblemModel::SourceColumn);
        QCOMPARE(source.data().toString(), u"src/net/retry.cpp:214"_s);
        QTRY_COMPARE(source.data(CellLinkRole).toBool(), here);
        QCOMPARE(source.siblingAtColumn(ProblemModel::ActionColumn).data().toString(), here ? u"Open"_s : QString());
        problems->table()->selectRow(0);
        QTRY_COMPARE(shows(*problems, u"Open source"_s), here);
        QSignalSpy opened(problems, &ProblemsPage::openSource);
        QTest::mouseClick(problems->table()->viewport(), Qt::LeftButton, {}, problems->table()->visualRect(source).center());
        QCOMPARE(opened.size(), here ? 1 : 0);

        desktop.showPage(Desktop::SettingsPageIndex);
        QTRY_VERIFY(shows(desktop.settings(), u"Test connection"_s));
        QCOMPARE(shows(desktop.settings(), u"Restart"_s), here);
        QCOMPARE(shows(desktop.settings(), u"Stop service…"_s), here);

        Q_EMIT desktop.header().moreRequested({});
        bool web = false;
        for (QMenu *menu : window.findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions())
                web = web || (action->text() == "Open the web pages"_L1 && action->isVisible());
            menu->close();
        }
        QCOMPARE(web, here);
    }
};

QTEST_MAIN(TestRemote)
#include "tst_remote.moc"
