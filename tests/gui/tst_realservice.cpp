// The window and a real tarsd: start, Pause and Resume by clicks, until the run is Completed.
#include "common/base/paths.h"
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/app/servicestarter.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/header.h"
#include "gui/pages/historypage.h"
#include "gui/preview/previewview.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTcpServer>
#include <QTest>
#include <csignal>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestRealService : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_data, m_project;
    QProcess m_service;

    void startService()
    {
        QFile::remove(m_data.filePath(u"endpoint.json"_s));
        m_service.setProcessChannelMode(QProcess::ForwardedChannels);
        m_service.start(QStringLiteral(TARS_BIN_DIR "/tarsd"), {u"--data-dir"_s, m_data.path(), u"--port"_s, u"0"_s, u"--workers"_s, u"1"_s});
        QVERIFY(m_service.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(readEndpoint(m_data.path()).ok(), 20000);
    }

    DesktopOptions options() const
    {
        DesktopOptions options;
        options.connection.dataDir = m_data.path();
        options.connection.source = u"TarsDesktop"_s;
        options.connection.reconnect = true;
        options.project = m_project.path();
        options.remember = false;
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStringLiteral(TARS_BIN_DIR "/tarsd");
        if (!QFile::exists(program))
            QFAIL("tarsd is not built");
        theme::loadFonts();
        QApplication::setPalette(theme::palette(theme::lightTokens()));
        // Enough files that a click comes in time.
        for (int i = 0; i < 400; ++i) {
            QFile file(m_project.filePath(u"part%1.h"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int f = 0; f < 40; ++f)
                file.write(QStringLiteral("/// Adds %2 to its argument.\nint add_%1_%2(int value);\n").arg(i).arg(f).toUtf8());
        }
        startService();
    }

    void cleanupTestCase()
    {
        if (m_service.state() == QProcess::NotRunning)
            return;
        m_service.kill();
        m_service.waitForFinished();
    }

    void pauseAndResumeByClicks()
    {
        Desktop desktop(options());
        desktop.show();
        Header &header = desktop.header();
        QTRY_COMPARE_WITH_TIMEOUT(header.chip()->word(), u"Ready"_s, 20000);
        QTest::mouseClick(header.mainButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(header.mainButton()->text(), u"Pause"_s, 60000);
        QTest::mouseClick(header.mainButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(header.chip()->word(), u"Paused"_s, 60000);
        QVERIFY(desktop.controller().record().state == RunState::Paused);
        QVERIFY(desktop.controller().hold().has_value());
        QCOMPARE(header.mainButton()->text(), u"Resume"_s);
        QTest::mouseClick(header.mainButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(header.chip()->word(), u"Done"_s, 240000);
        const StatusRecord &record = desktop.controller().record();
        QVERIFY(record.state == RunState::Completed);
        QCOMPARE(record.completedTasks, record.totalTasks);
        QVERIFY(record.totalTasks > 0);
        QVERIFY(QFile::exists(record.output + u"/site/index.html"_s));
    }

    void pagesShowWhatTheServiceHas()
    {
        Desktop desktop(options());
        desktop.show();
        QTRY_COMPARE_WITH_TIMEOUT(desktop.header().chip()->word(), u"Done"_s, 20000);
        desktop.showPage(Desktop::HistoryPageIndex);
        QTRY_COMPARE(desktop.history().model().rowCount(), 1);
        QVERIFY(desktop.history().model().entry(0).documents > 0);
        desktop.showPage(Desktop::DocumentsPageIndex);
        DocumentFeed &feed = desktop.documents().feed();
        QTRY_VERIFY_WITH_TIMEOUT(feed.tree().size() > 400, 20000);
        const QString page = u"development/api/part7.h.md"_s;
        QTRY_VERIFY(feed.tree().document(page).has_value());
        desktop.documents().openDocument(page);
        QTRY_VERIFY(desktop.documents().pane().preview().toPlainText().contains(u"add_7_1"_s));
        // The index is filled beside the run, so what was written last may be found a little later.
        QTRY_VERIFY_WITH_TIMEOUT((feed.search(u"add_7_1"_s), feed.hits().rowCount() > 0), 30000);
        desktop.showPage(Desktop::SettingsPageIndex);
        ServiceSettings *settings = desktop.findChild<ServiceSettings *>();
        QTRY_VERIFY(settings->known(u"workers"_s));
        QCOMPARE(settings->value(u"workers"_s).toInt(), 1);
        QVERIFY(settings->isFixed(u"workers"_s));
        settings->set(u"editedFiles"_s, u"replace"_s);
        QTRY_COMPARE(settings->value(u"editedFiles"_s).toString(), u"replace"_s);
        settings->set(u"editedFiles"_s, QJsonValue::Null);
        QTRY_COMPARE(settings->value(u"editedFiles"_s).toString(), u"keep"_s);
    }

    void windowStartsAndStopsTheService_data()
    {
        QTest::addColumn<bool>("addressGiven");
        QTest::newRow("found by its data directory") << false;
        QTest::newRow("at the address that somebody gave") << true;
    }

    void windowStartsAndStopsTheService()
    {
        QFETCH(bool, addressGiven);
        QTemporaryDir data;
        DesktopOptions own = options();
        own.connection.dataDir = data.path();
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        if (addressGiven)
            own.connection.url = QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(free.serverPort()));
        free.close();
        Desktop desktop(own);
        const auto end = qScopeGuard([&data] {
            if (const auto endpoint = readEndpoint(data.path()); endpoint && endpoint->pid > 1)
                ::kill(pid_t(endpoint->pid), SIGKILL);
        });
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().kind == LinkKind::NotRunning);
        desktop.starter().start();
        QVERIFY(desktop.controller().link().kind == LinkKind::Starting);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.controller().link().connected(), 60000);
        desktop.starter().stop();
        QTRY_VERIFY_WITH_TIMEOUT(desktop.controller().link().kind == LinkKind::NotRunning, 60000);
        QVERIFY(!readEndpoint(data.path()).ok());
    }

    void killedServiceIsCaughtUpWith()
    {
        Desktop desktop(options());
        desktop.show();
        Header &header = desktop.header();
        QTRY_COMPARE_WITH_TIMEOUT(header.chip()->word(), u"Done"_s, 20000);
        desktop.controller().setForce(true);
        QTest::mouseClick(header.mainButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.controller().record().state == RunState::Running && desktop.controller().record().completedTasks > 5, 60000);
        m_service.kill();
        QVERIFY(m_service.waitForFinished());
        QTRY_VERIFY(!desktop.controller().link().connected());
        QVERIFY(!header.mainButton()->isEnabled());
        QCOMPARE(header.mainButton()->text(), u"Pause"_s);
        const QString run = desktop.controller().record().run;
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(header.chip()->word(), u"Running"_s, 60000);
        QCOMPARE(desktop.controller().record().run, run);
    }
};

QTEST_MAIN(TestRealService)
#include "tst_realservice.moc"
