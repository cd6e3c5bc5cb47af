// The window against a service that is scripted: clicks become commands, states come from the service alone.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/charts/linechart.h"
#include "gui/pages/dialogs.h"
#include "gui/pages/header.h"
#include "gui/pages/notice.h"
#include "gui/pages/statusline.h"
#include "gui/settings/settingspage.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/fakes/samplework.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTableView>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

private:
    static int count(const test::FakeService &service, const QString &command)
    {
        return int(service.dataOf(command).size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void pauseFollowsTheService()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        Header &header = desktop.header();
        QTRY_COMPARE(header.chip()->word(), u"Running"_s);
        QCOMPARE(header.mainButton()->text(), u"Pause"_s);
        QCOMPARE(header.mainButton()->accessibleName(), u"Pause"_s);

        const int width = header.mainButton()->width();
        QTest::mouseClick(header.mainButton(), Qt::LeftButton);
        // At once, before any answer; and the button is off until the service has spoken.
        QCOMPARE(header.chip()->word(), u"Pausing…"_s);
        QVERIFY(!header.mainButton()->isEnabled());
        QTRY_COMPARE(count(service, u"documentation.pause"_s), 1);
        QCOMPARE(service.dataOf(u"documentation.pause"_s).first().value(u"run"_s).toString(), u"128"_s);
        // The answer alone is not the state: the record is.
        QCOMPARE(header.chip()->word(), u"Pausing…"_s);

        service.setRecord(test::sampleRecord(RunState::Pausing));
        service.setRecord(test::sampleRecord(RunState::Paused));
        QTRY_COMPARE(header.chip()->word(), u"Paused"_s);
        QCOMPARE(header.mainButton()->text(), u"Resume"_s);
        QVERIFY(header.mainButton()->isEnabled());
        QCOMPARE(header.mainButton()->width(), width);

        QTest::mouseClick(header.mainButton(), Qt::LeftButton);
        QCOMPARE(header.chip()->word(), u"Resuming…"_s);
        QTRY_COMPARE(count(service, u"documentation.resume"_s), 1);
        service.setRecord(test::sampleRecord(RunState::Running));
        QTRY_COMPARE(header.chip()->word(), u"Running"_s);
    }

    void refusedCommandIsSaidAndTakenBack()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        service.setHandler(u"documentation.pause"_s, [](const QJsonObject &) -> Result<QJsonObject> {
            return Error{u"conflict"_s, u"Somebody was quicker."_s, {}}; // known here, so said in the window's words
        });
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QTRY_VERIFY(desktop.window().findChild<Notice *>());
        QCOMPARE(desktop.window().findChild<Notice *>()->message(), u"Somebody else was quicker. What you see now is the service's state."_s);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        QVERIFY(desktop.header().mainButton()->isEnabled());
    }

    void othersMoveTheSameStates()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        service.setRecord(test::sampleRecord(RunState::Paused));
        QTRY_COMPARE(desktop.header().mainButton()->text(), u"Resume"_s);
        QCOMPARE(count(service, u"documentation.pause"_s), 0);
        // Who it was: this window or another of the same person.
        QCOMPARE(desktop.controller().heldBy(), u"mira"_s);
        const auto pausedFrom = [&](const QString &connection) {
            service.pushEvent(u"documentation.stateChanged"_s, {{u"run"_s, u"128"_s}, {u"from"_s, u"Pausing"_s}, {u"to"_s, u"Paused"_s}, {u"code"_s, u"paused"_s},
                {u"by"_s, QJsonObject{{u"user"_s, u"mira"_s}, {u"connectionId"_s, connection}}}});
        };
        pausedFrom(desktop.controller().connectionId());
        QTRY_COMPARE(desktop.controller().heldBy(), u"this window"_s);
        pausedFrom(u"another"_s);
        QTRY_COMPARE(desktop.controller().heldBy(), u"mira"_s);
    }

    void serviceHoldIsReleasedAsSuch()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        StatusRecord record = test::sampleRecord(RunState::Paused);
        record.holds = {Hold{HoldScope::Service, {}, {}, QDateTime::currentDateTimeUtc(), {}, u"storageFull"_s}};
        service.setRecord(record);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().mainButton()->text(), u"Resume"_s);
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.resume"_s), 1);
        QCOMPARE(service.dataOf(u"documentation.resume"_s).first().value(u"scope"_s).toString(), u"service"_s);
    }

    void aReplacedFolderIsTold()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        StatusRecord record = test::sampleRecord(RunState::Paused);
        record.holds = {Hold{HoldScope::Run, {}, {}, QDateTime::currentDateTimeUtc(), {}, u"folderReplaced"_s}};
        service.setRecord(record);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        const auto isTold = [&] {
            const auto texts = desktop.window().findChildren<Text *>();
            return std::ranges::any_of(texts, [](const Text *text) { return text->isVisible() && text->text().contains(u"symbolic link"_s); });
        };
        QTRY_VERIFY(isTold());
    }

    void stopAsksAndEscKeepsRunning()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.header().stopButton()->isVisible());
        QTest::mouseClick(desktop.header().stopButton(), Qt::LeftButton);
        QTRY_VERIFY(desktop.window().findChild<StopDialog *>());
        // All of the explanation can be read.
        for (const Text *text : desktop.window().findChild<StopDialog *>()->findChildren<Text *>())
            QVERIFY(text->height() >= text->heightForWidth(text->width()) || !text->hasHeightForWidth());
        QTest::keyClick(desktop.window().findChild<StopDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!desktop.window().findChild<StopDialog *>());
        QCOMPARE(count(service, u"documentation.stop"_s), 0);

        QTest::mouseClick(desktop.header().stopButton(), Qt::LeftButton);
        QTRY_VERIFY(desktop.window().findChild<StopDialog *>());
        QTest::mouseClick(desktop.window().findChild<StopDialog *>()->findChild<Button *>(u"stop"_s), Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.stop"_s), 1);
        QCOMPARE(desktop.header().chip()->word(), u"Stopping…"_s);
        service.setRecord(test::sampleRecord(RunState::Stopped));
        QTRY_COMPARE(desktop.header().chip()->word(), u"Stopped"_s);
        QVERIFY(!desktop.header().stopButton()->isVisible());
    }

    void startOptionStartsOnce()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        QTemporaryDir project;
        DesktopOptions options = test::optionsFor(service);
        options.project = project.path();
        options.startRun = true;
        Desktop desktop(options);
        desktop.show();
        QTRY_COMPARE(count(service, u"documentation.start"_s), 1);
        QCOMPARE(service.dataOf(u"documentation.start"_s).first().value(u"project"_s).toString(), QDir(project.path()).canonicalPath());
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.project = QDir(project.path()).canonicalPath();
        service.setRecord(record);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        record.state = RunState::Completed;
        service.setRecord(record);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Done"_s);
        QCOMPARE(count(service, u"documentation.start"_s), 1);
    }

    void noServiceThenOne()
    {
        test::FakeService service;
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        auto *status = desktop.window().findChild<StatusLine *>();
        QTRY_COMPARE(status->connectionText(), u"Service not running"_s);
        QVERIFY(!desktop.header().mainButton()->isEnabled());
        QVERIFY(service.listen());
        QTest::keyClick(&desktop.window(), Qt::Key_F5);
        QTRY_COMPARE(status->connectionText(), u"Connected"_s);
    }

    void refusedAddresses_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<LinkKind>("kind");
        QTest::newRow("a service of this machine, which can be started") << u"ws"_s << LinkKind::NotRunning;
        QTest::newRow("one with a certificate, which cannot") << u"wss"_s << LinkKind::Reconnecting;
    }

    void refusedAddresses()
    {
        QFETCH(QString, scheme);
        test::FakeService service;
        QVERIFY(service.listen());
        DesktopOptions options = test::optionsFor(service);
        options.connection.url = service.url();
        options.connection.url.setScheme(scheme);
        service.stop();
        Desktop desktop(options);
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().attempt > 0);
        QTEST(desktop.controller().link().kind, "kind");
        QCOMPARE(desktop.controller().link().reason, u"Nobody listens there"_s);
    }

    void lossKeepsTheDataAndReconnects()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        service.stop();
        QTRY_VERIFY(!desktop.controller().link().connected());
        QTRY_VERIFY(!desktop.header().mainButton()->isEnabled());
        QCOMPARE(desktop.header().mainButton()->text(), u"Pause"_s);
        // The port is closed: the next attempt knows that there is no service any more, and offers to start one.
        QTRY_VERIFY(desktop.controller().link().kind == LinkKind::NotRunning);
        QVERIFY(desktop.controller().link().lastContact.isValid());
        QCOMPARE(desktop.controller().record().completedTasks, test::sampleRecord(RunState::Running).completedTasks);
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Paused));
        // By itself: nobody clicks here.
        QTRY_COMPARE_WITH_TIMEOUT(desktop.header().chip()->word(), u"Paused"_s, 20000);
    }

    void wrongTokenIsNotRetried()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setKnownToken(QByteArray(64, 'a'));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::TokenRefused);
        QCOMPARE(desktop.window().findChild<StatusLine *>()->connectionText(), u"Token refused"_s);
        QVERIFY(!desktop.controller().link().nextRetry.isValid());
        // Why, for whoever stands on another page.
        QVERIFY(!desktop.controller().link().reason.isEmpty());
        QVERIFY(desktop.window().findChild<StatusLine *>()->accessibleName().contains(desktop.controller().link().reason));
    }

    void whoListensAndHangsUpIsNotMissing()
    {
        // Starting a second service would not help here, so that is not offered.
        test::FakeService service;
        QVERIFY(service.listen());
        const quint16 port = service.port();
        service.stop();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, port));
        connect(&other, &QTcpServer::newConnection, &other, [&other] { other.nextPendingConnection()->abort(); });
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::Reconnecting);
        other.close();
        desktop.controller().tryNow();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::NotRunning);
    }

    void observersLookOn()
    {
        test::FakeService service;
        service.setRole(u"observer"_s, {u"documentation.status"_s, u"documentation.history"_s, u"documentation.problems"_s});
        QVERIFY(service.listen());
        Problem failure;
        failure.id = 4;
        failure.severity = Severity::Error;
        failure.unit = u"quality-assurance:expiry"_s;
        service.setProblems({failure});
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun() && !desktop.controller().may(u"documentation.pause"_s));
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        auto *stop = desktop.header().findChildren<Button *>().at(1);
        for (const RunState state : {RunState::Running, RunState::Paused, RunState::Completed}) {
            service.setRecord(test::sampleRecord(state));
            QTRY_VERIFY(desktop.controller().record().state == state);
            QTRY_VERIFY(!desktop.header().mainButton()->isEnabled());
            QVERIFY(desktop.header().mainButton()->toolTip().contains(u"look on"_s));
            QVERIFY(!stop->isVisible() || !stop->isEnabled());
            for (const Qt::Key key : {Qt::Key_R, Qt::Key_P, Qt::Key_Period})
                QTest::keyClick(&desktop.window(), key, Qt::ControlModifier);
            desktop.controller().pause();
            desktop.controller().resume();
            desktop.controller().stop();
            desktop.controller().pauseDepartment(Department::DevOps);
        }
        desktop.showPage(Desktop::ProblemsPageIndex);
        QTRY_COMPARE(desktop.problems().model().rowCount(), 1);
        desktop.window().page(Desktop::ProblemsPageIndex)->findChild<QTableView *>()->selectRow(0);
        for (const Button *button : desktop.window().page(Desktop::ProblemsPageIndex)->findChildren<Button *>())
            QVERIFY2(!button->text().contains(u"Retry"_s) || !button->isEnabled(), qPrintable(button->text()));
        desktop.showPage(Desktop::SettingsPageIndex);
        QTRY_VERIFY(count(service, u"settings.get"_s) > 0);
        for (const Choice *choice : desktop.settings().findChildren<Choice *>())
            QVERIFY2(choice->accessibleName() != "Workers"_L1 || !choice->isEnabled(), qPrintable(choice->accessibleName()));
        for (const QString &command : service.commands())
            QVERIFY2(command != "documentation.start"_L1 && command != "documentation.plan"_L1 && !command.contains(u"pause"_s) && !command.contains(u"resume"_s)
                    && !command.contains(u"stop"_s) && command != "documentation.retry"_L1 && command != "settings.set"_L1, qPrintable(command));
    }

    void statusFollowsTheTheme()
    {
        const auto pixels = [](const QImage &image, QRgb colour) {
            int found = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    found += (image.pixel(x, y) & 0xffffff) == (colour & 0xffffff);
            return found;
        };
        const auto back = qScopeGuard([] { QApplication::setPalette(theme::palette(theme::lightTokens())); });
        QApplication::setPalette(theme::palette(theme::darkTokens()));
        test::FakeService service;
        QVERIFY(service.listen());
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().connected());
        auto *status = desktop.window().findChild<StatusLine *>();
        QTRY_VERIFY(pixels(status->grab().toImage(), theme::darkTokens().success) > 0);
        QApplication::setPalette(theme::palette(theme::lightTokens()));
        QTRY_VERIFY(pixels(status->grab().toImage(), theme::lightTokens().success) > 0);
        QCOMPARE(pixels(status->grab().toImage(), theme::darkTokens().success), 0);
    }

    void chartsFollowTheTheme()
    {
        // A run that has ended says nothing more that would draw them anew.
        const auto back = qScopeGuard([] { QApplication::setPalette(theme::palette(theme::lightTokens())); });
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Completed);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        const auto drawnIn = [&desktop](const theme::Tokens &tokens) {
            for (const LineChart *chart : desktop.window().findChildren<LineChart *>())
                for (const QAbstractSeries *series : chart->chart()->series())
                    if (const auto *line = qobject_cast<const QLineSeries *>(series); line && line->color() == QColor(tokens.department(Department::DevOps)))
                        return true;
            return false;
        };
        QTRY_VERIFY(drawnIn(theme::lightTokens()));
        QApplication::setPalette(theme::palette(theme::darkTokens()));
        QTRY_VERIFY(drawnIn(theme::darkTokens()));
    }

    void nothingIsEstimatedWhereAllIsHeld()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.phase = Phase::Departments;
        record.estimatedSecondsLeft.reset();
        service.setRecord(record);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        const auto says = [&desktop](const QString &words) {
            const auto texts = desktop.window().findChildren<Text *>();
            return std::any_of(texts.cbegin(), texts.cend(), [&](const Text *text) { return text->text() == words; });
        };
        QTRY_VERIFY(says(u"estimating…"_s));
        for (DepartmentProgress &department : record.departments)
            if (department.state != DepartmentState::Done)
                department.state = DepartmentState::Paused;
        service.setRecord(record);
        QTRY_VERIFY(!says(u"estimating…"_s));
    }

    void linesEndWhereTheirLabelsSay()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        const auto endOf = [&desktop](Department department) {
            for (const LineChart *chart : desktop.window().findChildren<LineChart *>())
                for (const QAbstractSeries *series : chart->chart()->series())
                    if (const auto *line = qobject_cast<const QLineSeries *>(series);
                        line && line->count() > 0 && line->color() == QColor(theme::lightTokens().department(department)))
                        return qRound(line->at(line->count() - 1).y());
            return -1;
        };
        StatusRecord record = test::sampleRecord(RunState::Running);
        DepartmentProgress &development = record.departments[int(Department::Development)];
        QTRY_COMPARE(endOf(Department::Development), qRound(100.0 * double(development.completed) / double(development.total)));
        // No sample tells of this yet.
        development.completed = development.total - 1;
        service.setRecord(record);
        QTRY_COMPARE(endOf(Department::Development), 100);
    }

    void otherProtocol()
    {
        test::FakeService service;
        service.setSubprotocol(u"tars.v9"_s);
        QVERIFY(service.listen());
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::OtherProtocol);
    }

    void activityComesOnceAndGrows()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        ActivityEntry first;
        first.id = 1;
        first.at = QDateTime::currentDateTimeUtc();
        first.kind = u"state"_s;
        first.code = u"started"_s;
        service.setActivity({first});
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        auto *model = desktop.findChild<ActivityModel *>();
        QVERIFY(model);
        QTRY_COMPARE(model->rowCount(), 1);
        ActivityEntry second = first;
        second.id = 2;
        second.kind = u"document"_s;
        service.setActivity({first, second});
        service.pushEvent(u"documentation.documentWritten"_s,
            {{u"run"_s, u"128"_s}, {u"department"_s, u"development"_s}, {u"paths"_s, QJsonArray{u"development/a.md"_s}}});
        QTRY_COMPARE(model->rowCount(), 2);
    }

    void trayTellsTheState()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        QCOMPARE(desktop.tray().state(), TrayState::Disconnected);
        desktop.show();
        QTRY_COMPARE(desktop.tray().state(), TrayState::Running);
        service.setRecord(test::sampleRecord(RunState::Paused));
        QTRY_COMPARE(desktop.tray().state(), TrayState::Paused);
        // Every state has a picture of its own, at every size.
        for (const int pixels : {16, 22, 32}) {
            QList<QImage> seen;
            for (const TrayState state : {TrayState::Idle, TrayState::Running, TrayState::Paused, TrayState::Error, TrayState::Disconnected}) {
                const QImage image = trayPixmap(state, 50, pixels, false).toImage();
                QVERIFY(!seen.contains(image));
                seen.append(image);
            }
        }
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
