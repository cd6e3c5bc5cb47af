// What the window asks the service to do, and what it shows when the answer is late, lost or of another kind: the plan,
// a run as chosen, departments, timed pauses, silence, certificates, waking from sleep.
#include "common/base/errorcodes.h"
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/models/departmentmodel.h"
#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/pages/header.h"
#include "gui/pages/linkbanner.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/readyview.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/toggle.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/windowfixture.h"
#include "tests/fakes/samplework.h"

#include <QApplication>
#include <QJsonArray>
#include <QMenu>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCommands : public QObject
{
    Q_OBJECT

    static int count(const test::FakeService &service, const QString &command) { return int(service.dataOf(command).size()); }
    static QJsonObject last(const test::FakeService &service, const QString &command) { return service.dataOf(command).last(); }
    static QStringList words(const QWidget &in)
    {
        QStringList all;
        for (const Text *text : in.findChildren<Text *>())
            if (text->isVisible())
                all << text->text();
        return all;
    }
    static Toggle *toggle(const QWidget &in, const QString &name)
    {
        for (Toggle *candidate : in.findChildren<Toggle *>())
            if (candidate->accessibleName() == name)
                return candidate;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void planIsShownAndTheRunStartsAsChosen()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Completed);
        service.setRecord({});
        QTemporaryDir project;
        DesktopOptions options = test::optionsFor(service);
        options.project = project.path();
        Desktop desktop(options);
        desktop.show();
        auto *ready = desktop.window().findChild<ReadyView *>();
        QTRY_VERIFY(ready->isVisible());
        QTRY_VERIFY(words(*ready).contains(u"6,100 documents in 5 departments and the site. 5,484 are up to date, 616 need work."_s));
        QVERIFY(words(*ready).contains(u"about 5 min"_s));
        QVERIFY(words(*ready).contains(u"estimated from run 127"_s));
        QCOMPARE(count(service, u"documentation.plan"_s), 1);

        const QStringList names{u"Technical Writing"_s, u"Development"_s, u"AI Research"_s, u"Quality Assurance"_s, u"DevOps"_s};
        for (const QString &name : names)
            QTest::mouseClick(toggle(*ready, name), Qt::LeftButton);
        QVERIFY(words(*ready).contains(u"Choose at least one department."_s));
        QTRY_VERIFY(!desktop.header().mainButton()->isEnabled());
        QTest::mouseClick(toggle(*ready, u"Development"_s), Qt::LeftButton);
        QTRY_VERIFY(desktop.header().mainButton()->isEnabled());
        QTest::mouseClick(toggle(*ready, u"Only what changed"_s), Qt::LeftButton);
        desktop.controller().setOutput(u"/tmp/elsewhere"_s);
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QCOMPARE(desktop.header().chip()->word(), u"Starting…"_s);
        QVERIFY(desktop.header().stopButton()->isVisible());
        QTRY_COMPARE(count(service, u"documentation.start"_s), 1);
        const QJsonObject start = last(service, u"documentation.start"_s);
        QCOMPARE(start.value(u"departments"_s).toArray(), QJsonArray{u"development"_s});
        QCOMPARE(start.value(u"force"_s).toBool(), true);
        QCOMPARE(start.value(u"output"_s).toString(), u"/tmp/elsewhere"_s);
    }

    void planInTheMakingIsSaid()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.leaveUnanswered(u"documentation.plan"_s);
        QTemporaryDir project;
        DesktopOptions options = test::optionsFor(service);
        options.project = project.path();
        Desktop desktop(options);
        desktop.show();
        auto *ready = desktop.window().findChild<ReadyView *>();
        QTRY_VERIFY(words(*ready).contains(u"Looking at what there is to write…"_s));
        service.pushEvent(u"documentation.planReady"_s,
            {{u"departments"_s, QJsonArray{QJsonObject{{u"slug"_s, u"development"_s}, {u"total"_s, 266}, {u"needWork"_s, 6}}}}});
        QTRY_VERIFY(words(*ready).contains(u"266 documents in 5 departments. 260 are up to date, 6 need work."_s));
        QVERIFY(!words(*ready).contains(u"Site"_s)); // a service that does not count it
        const auto row = [](const QString &slug, int total, int work, int seconds) {
            return QJsonObject{{u"slug"_s, slug}, {u"total"_s, total}, {u"needWork"_s, work}, {u"estimatedSeconds"_s, seconds}};
        };
        service.pushEvent(u"documentation.planReady"_s,
            {{u"departments"_s, QJsonArray{row(u"development"_s, 266, 6, 180), row(u"devops"_s, 4, 1, 60)}}, {u"site"_s, row({}, 90, 9, 120)}});
        QTRY_VERIFY(words(*ready).contains(u"360 documents in 5 departments and the site. 344 are up to date, 16 need work."_s));
        QVERIFY(words(*ready).contains(u"Site"_s));
        QVERIFY(words(*ready).contains(u"about 5 min"_s)); // the departments side by side, then the site
    }

    void nextRunIsPlannedFromTheLast()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Completed);
        service.setHandler(u"project.list"_s, [](const QJsonObject &) -> Result<QJsonObject> {
            return QJsonObject{{u"projects"_s, QJsonArray{QJsonObject{{u"root"_s, u"/src/orion-gateway"_s}, {u"departments"_s, QJsonArray{u"devops"_s, u"development"_s}}}}}};
        });
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Done"_s);
        auto *ready = desktop.window().findChild<ReadyView *>();
        QVERIFY(!ready->isVisible());
        const auto press = [&desktop](const QString &label) {
            return QTest::qWaitFor([&] {
                for (Button *button : desktop.window().findChildren<Button *>())
                    if (button->text() == label && button->isVisible() && button->width() >= button->sizeHint().width()) {
                        QTest::mouseClick(button, Qt::LeftButton);
                        return true;
                    }
                return false;
            });
        };
        QVERIFY(press(u"Plan next run…"_s));
        QTRY_VERIFY(ready->isVisible());
        QTRY_COMPARE(desktop.header().chip()->word(), u"Ready"_s);
        // The project's own departments, and back again.
        QTRY_VERIFY(!toggle(*ready, u"AI Research"_s)->isChecked() && toggle(*ready, u"DevOps"_s)->isChecked());
        QVERIFY(press(u"Show this run"_s));
        QTRY_COMPARE(desktop.header().chip()->word(), u"Done"_s);
        QVERIFY(!ready->isVisible());
        QVERIFY(press(u"Plan next run…"_s));
        QTRY_VERIFY(ready->isVisible());
        QTRY_COMPARE(count(service, u"documentation.plan"_s), 2); // made anew
        QTest::mouseClick(toggle(*ready, u"Development"_s), Qt::LeftButton);
        QTest::mouseClick(toggle(*ready, u"Only what changed"_s), Qt::LeftButton);
        QTRY_VERIFY(desktop.header().mainButton()->isEnabled());
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.start"_s), 1);
        QCOMPARE(last(service, u"documentation.start"_s).value(u"departments"_s).toArray(), QJsonArray{u"devops"_s});
        QCOMPARE(last(service, u"documentation.start"_s).value(u"force"_s).toBool(), true);
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.run = u"129"_s;
        service.setRecord(record);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        record.state = RunState::Completed;
        service.setRecord(record);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Done"_s);
        QTRY_VERIFY(!ready->isVisible());
        // What was chosen was for that run alone.
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.start"_s), 2);
        QVERIFY(!last(service, u"documentation.start"_s).contains(u"departments"_s));
        QVERIFY(!last(service, u"documentation.start"_s).value(u"force"_s).toBool());
    }

    void runThatNobodySawEndsThePlanning()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Completed);
        Desktop desktop(test::optionsFor(service));
        QSignalSpy finished(&desktop.controller(), &RunController::runFinished);
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Done"_s);
        QCOMPARE(finished.size(), 0); // that was before
        desktop.controller().setProject(u"/src/orion-gateway"_s);
        desktop.controller().setPlanning(true);
        auto *ready = desktop.window().findChild<ReadyView *>();
        QTRY_VERIFY(ready->isVisible());
        // Of another project: no reason to look up.
        StatusRecord record = test::sampleRecord(RunState::Completed);
        record.run = u"129"_s;
        record.project = u"/src/atlas"_s;
        service.setRecord(record);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(desktop.controller().planning());
        record.run = u"130"_s;
        record.project = u"/src/orion-gateway"_s;
        desktop.controller().setForce(true);
        service.setRecord(record);
        QTRY_VERIFY(!ready->isVisible());
        QCOMPARE(desktop.header().chip()->word(), u"Done"_s);
        QCOMPARE(finished.size(), 2);
        QVERIFY(!desktop.controller().force());
    }

    void refusedPlanSaysWhy()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setHandler(u"documentation.plan"_s, [](const QJsonObject &) -> Result<QJsonObject> {
            return Error{errc::badData, u"There is no folder."_s, {{u"detail"_s, errc::projectMissing}, {u"path"_s, u"/src/orion-gateway"_s}}};
        });
        QTemporaryDir project;
        DesktopOptions options = test::optionsFor(service);
        options.project = project.path();
        Desktop desktop(options);
        desktop.show();
        auto *ready = desktop.window().findChild<ReadyView *>();
        const auto why = u"The project folder was moved or deleted. Choose it again."_s;
        QTRY_VERIFY(words(*ready).contains(why));
        // It stays while the page keeps itself up to date, until the service can answer otherwise.
        ready->refresh();
        QVERIFY(words(*ready).contains(why));
        QCOMPARE(count(service, u"documentation.plan"_s), 1);
        service.stop();
        QTRY_VERIFY(!desktop.controller().link().connected());
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_COMPARE(count(service, u"documentation.plan"_s), 2);
    }

    void departmentsAreHeldOnTheirOwn()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        const auto choose = [&desktop](const QString &text) {
            Q_EMIT desktop.header().moreRequested({});
            for (QMenu *menu : desktop.window().findChildren<QMenu *>())
                for (QAction *action : menu->actions())
                    if (action->text() == text && action->isEnabled()) {
                        action->trigger();
                        for (QMenu *open : desktop.window().findChildren<QMenu *>())
                            open->close();
                        return true;
                    }
            return false;
        };
        QVERIFY(choose(u"Pause Development"_s));
        QTRY_COMPARE(count(service, u"documentation.pause"_s), 1);
        QCOMPARE(last(service, u"documentation.pause"_s).value(u"scope"_s).toString(), u"department"_s);
        QCOMPARE(last(service, u"documentation.pause"_s).value(u"department"_s).toString(), u"development"_s);
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.departments[1].state = DepartmentState::Paused;
        record.holds = {Hold{HoldScope::Department, Department::Development, u"mira"_s, QDateTime::currentDateTimeUtc(), {}, {}}};
        service.setRecord(record);
        // The run goes on: only that row stands still.
        auto &rows = static_cast<OverviewPage *>(desktop.window().page(Desktop::OverviewPageIndex))->departments();
        QTRY_COMPARE(rows.index(1, 0).data(DepartmentModel::ChipTextRole).toString(), u"Paused"_s);
        QCOMPARE(rows.index(1, 0).data(DepartmentModel::BarsRole).toInt(), int(BarsLook::Striped));
        QCOMPARE(rows.index(0, 0).data(DepartmentModel::BarsRole).toInt(), int(BarsLook::Solid));
        QCOMPARE(desktop.header().chip()->word(), u"Running"_s);
        QVERIFY(choose(u"Resume Development"_s));
        QTRY_COMPARE(count(service, u"documentation.resume"_s), 1);
        QCOMPARE(last(service, u"documentation.resume"_s).value(u"department"_s).toString(), u"development"_s);
    }

    void timedPauseSaysWhenItEnds()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        desktop.controller().pause(900);
        QTRY_COMPARE(count(service, u"documentation.pause"_s), 1);
        QCOMPARE(last(service, u"documentation.pause"_s).value(u"seconds"_s).toInt(), 900);
        StatusRecord record = test::sampleRecord(RunState::Paused);
        record.holds.first().resumeAt = QDateTime::currentDateTimeUtc().addSecs(900);
        service.setRecord(record);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Paused until %1"_s.arg(format::clock(record.holds.first().resumeAt)));
        QVERIFY(desktop.header().mainButton()->isEnabled());
    }

    void lateAnswerChangesNothing()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.leaveUnanswered(u"documentation.pause"_s);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.pause"_s), 1);
        // The record came before the answer: it is what counts.
        service.setRecord(test::sampleRecord(RunState::Paused));
        QTRY_COMPARE(desktop.header().chip()->word(), u"Paused"_s);
        QVERIFY(desktop.header().mainButton()->isEnabled());
        QCOMPARE(desktop.controller().pending(), PendingCommand::None);
    }

    void lostAnswerAsksForTheState()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.leaveUnanswered(u"documentation.pause"_s);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.controller().setPatience(50ms);
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        const int asked = count(service, u"documentation.status"_s);
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QCOMPARE(desktop.header().chip()->word(), u"Pausing…"_s);
        QVERIFY(words(desktop.window()).contains(u"Saving documents in progress"_s));
        QTRY_VERIFY(count(service, u"documentation.status"_s) > asked);
        // What the service says is shown; the click counts as lost and may be made again.
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        QVERIFY(desktop.header().mainButton()->isEnabled());
    }

    void slowPauseIsSaid()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.controller().setPatience(50ms);
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        StatusRecord record = test::sampleRecord(RunState::Pausing);
        record.inWork = 4;
        service.setRecord(record);
        QTRY_VERIFY(words(desktop.window()).contains(u"Still saving 4 large documents"_s));
        // One that is older does not tell how many.
        record.inWork = 0;
        service.setRecord(record);
        QTRY_VERIFY(words(desktop.window()).contains(u"Still saving documents in progress"_s));
    }

    void connectionLostWhileAskingEndsThePending()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.leaveUnanswered(u"documentation.pause"_s);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        QTest::mouseClick(desktop.header().mainButton(), Qt::LeftButton);
        QTRY_COMPARE(count(service, u"documentation.pause"_s), 1);
        service.stop();
        QTRY_VERIFY(!desktop.controller().link().connected());
        QCOMPARE(desktop.controller().pending(), PendingCommand::None);
        QCOMPARE(desktop.header().mainButton()->text(), u"Pause"_s);
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
    }

    void certificateIsTrustedOnFirstUse()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QFAIL("openssl is not installed");
        QTemporaryDir keys;
        const auto use = [&keys](test::FakeService &service, const QString &name) {
            const QString key = keys.filePath(name + u".key"_s), certificate = keys.filePath(name + u".crt"_s);
            QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, key, u"-out"_s, certificate});
            QFile file(key);
            QVERIFY(file.open(QIODevice::ReadOnly));
            service.useCertificate(QSslCertificate::fromPath(certificate).value(0), QSslKey(&file, QSsl::Ec));
        };
        test::FakeService service;
        use(service, u"first"_s);
        QVERIFY(service.listen());
        DesktopOptions options = test::optionsFor(service);
        options.connection.url = service.url();
        options.connection.tokenFile = service.tokenFile();
        Desktop desktop(options);
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::CertificateUnknown);
        auto *banner = desktop.window().findChild<LinkBanner *>();
        QTRY_VERIFY(banner->isVisible());
        const auto trust = [banner] {
            for (Button *button : banner->findChildren<Button *>())
                if (button->text() == u"Trust this certificate"_s)
                    QTest::mouseClick(button, Qt::LeftButton);
        };
        // Whole: who compares half of it compares less than the service's log shows.
        QVERIFY(words(*banner).join(u' ').remove(u' ').contains(desktop.controller().link().fingerprint, Qt::CaseInsensitive));
        trust();
        QTRY_VERIFY(desktop.controller().link().connected());
        // Another certificate under the same address is no first use.
        service.stop();
        use(service, u"second"_s);
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::CertificateChanged);
        trust();
        QTRY_VERIFY(desktop.controller().link().connected());
    }

    void bannerSaysWhatIsMissing()
    {
        // A service that was never there is not lost, and one that does not know its name says so.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        LinkView link;
        link.kind = LinkKind::Reconnecting;
        link.reason = errorText({errc::notReachable, u"x"_s, {{u"url"_s, u"wss://build.example:8443/ws"_s}, {u"host"_s, u"build.example"_s}}});
        link.nextRetry = now.addSecs(4);
        QCOMPARE(linkText(link, false, {}, now).title, u"No connection, trying again in 4 s"_s);
        QCOMPARE(linkText(link, false, {}, now).detail, u"The service does not answer to the name build.example. Its owner adds it with --allow-host."_s);
        link.lastContact = now;
        QCOMPARE(linkText(link, false, {}, now).title, u"Connection lost, trying again in 4 s"_s);

        // How many documents there will be is not known while the project is read.
        test::FakeService service;
        QVERIFY(service.listen());
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.totalTasks = record.completedTasks = 0;
        service.setRecord(record);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        service.stop();
        auto *banner = desktop.window().findChild<LinkBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QTRY_VERIFY(words(*banner).filter(u"as of"_s).size() == 1);
        QVERIFY2(words(*banner).filter(u"as of"_s).first().startsWith(u"as of"_s), qPrintable(words(*banner).join(u'|')));
    }

    void wakingFetchesTheStateAnew()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        const int asked = count(service, u"documentation.status"_s);
        desktop.sleepWatch().onPrepareForSleep(true);
        QVERIFY(desktop.controller().link().connected());
        desktop.sleepWatch().onPrepareForSleep(false);
        QTRY_VERIFY(desktop.controller().link().connected() && count(service, u"documentation.status"_s) > asked);
        QTRY_COMPARE(desktop.header().chip()->word(), u"Running"_s);
        QCOMPARE(service.connections(), 1);
    }
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
