// The window and a real tarsd: start, Pause and Resume by clicks, until the run is Completed.
#include "common/base/paths.h"
#include "gui/app/desktop.h"
#include "gui/pages/header.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestRealService : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_data, m_project;
    QProcess m_service;

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStringLiteral(TARS_BIN_DIR "/tarsd");
        if (!QFile::exists(program))
            QSKIP("tarsd is not built");
        theme::loadFonts();
        QApplication::setPalette(theme::palette(theme::lightTokens()));
        // Enough files that a click comes in time.
        for (int i = 0; i < 400; ++i) {
            QFile file(m_project.filePath(u"part%1.h"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int f = 0; f < 40; ++f)
                file.write(QStringLiteral("/// Adds %2 to its argument.\nint add_%1_%2(int value);\n").arg(i).arg(f).toUtf8());
        }
        m_service.setProcessChannelMode(QProcess::ForwardedChannels);
        m_service.start(program, {u"--data-dir"_s, m_data.path(), u"--port"_s, u"0"_s, u"--workers"_s, u"1"_s});
        QVERIFY(m_service.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(readEndpoint(m_data.path()).ok(), 20000);
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
        DesktopOptions options;
        options.connection.dataDir = m_data.path();
        options.connection.source = u"TarsDesktop"_s;
        options.connection.reconnect = true;
        options.project = m_project.path();
        options.remember = false;
        Desktop desktop(options);
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
};

QTEST_MAIN(TestRealService)
#include "tst_realservice.moc"
