// Photographs every page and state of the window, to be looked at beside the design's pictures:
//   QT_QPA_PLATFORM=offscreen gallery OUT [--languages en,de,ar] [--sizes 1280x840,760x520] [--themes light,dark] [--scenes SUBSTRING]
// QT_SCALE_FACTOR=2 makes them twice as fine. Files are named LANGUAGE-THEME-SIZE-SCENE.png.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/documenttreeview.h"
#include "gui/pages/header.h"
#include "gui/pages/historypage.h"
#include "gui/pages/problemspage.h"
#include "gui/pages/runpane.h"
#include "gui/preview/previewview.h"
#include "gui/settings/settingspage.h"
#include "gui/system/language.h"
#include "gui/widgets/button.h"
#include "gui/widgets/motionstyle.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/tabledelegate.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/fakes/samplework.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <cstdio>
#include <functional>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
void settle(int milliseconds)
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

bool waitFor(const std::function<bool()> &condition)
{
    QElapsedTimer since;
    since.start();
    while (!condition() && since.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return condition();
}

void wear(bool dark)
{
    const theme::Tokens &tokens = dark ? theme::darkTokens() : theme::lightTokens();
    QApplication::setPalette(theme::palette(tokens));
    qApp->setStyleSheet(theme::styleSheet(tokens));
}

struct Scene {
    QString name;
    std::function<void(test::FakeService &)> prepare; ///< before the window is there
    std::function<bool(test::FakeService &, Desktop &)> arrange; ///< false: it never came to that
    std::function<void(Desktop &)> afterLayout = {}; ///< at each size anew: tabs, places scrolled to
};

class Gallery
{
public:
    QString folder;
    QStringList languages, themes;
    QList<QSize> sizes;
    QString only;

    bool photograph(const Scene &scene, const QString &language)
    {
        if (!scene.name.contains(only))
            return true;
        test::FakeService service;
        if (!service.listen())
            return false;
        scene.prepare(service);
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.connection.reconnect = true;
        options.remember = false;
        Desktop desktop(options);
        desktop.window().resize(sizes.first());
        desktop.show();
        if (!waitFor([&] { return desktop.controller().link().connected() || desktop.controller().link().kind > LinkKind::Reconnecting; })
            || !scene.arrange(service, desktop)) {
            std::fprintf(stderr, "%s: never came to that\n", qPrintable(scene.name));
            return false;
        }
        desktop.window().setFocus();
        for (const QString &theme : themes) {
            wear(theme == "dark"_L1);
            for (const QSize &size : sizes) {
                desktop.window().resize(size);
                settle(60);
                if (scene.afterLayout)
                    scene.afterLayout(desktop);
                settle(120);
                const QString file = folder + u"/%1-%2-%3x%4-%5.png"_s.arg(language, theme).arg(size.width()).arg(size.height()).arg(scene.name);
                QPixmap picture = desktop.window().grab();
                for (const QWidget *above : QApplication::topLevelWidgets())
                    if (above != &desktop.window() && above->isVisible() && !above->size().isEmpty()) {
                        QPainter painter(&picture);
                        const QPoint at = qobject_cast<const QMenu *>(above) ? above->pos() - desktop.window().pos()
                                                                             : desktop.window().rect().center() - above->rect().center();
                        painter.drawPixmap(at, const_cast<QWidget *>(above)->grab());
                    }
                picture.save(file);
            }
        }
        for (QWidget *above : QApplication::topLevelWidgets())
            if (above != &desktop.window() && above->isVisible())
                above->close();
        return true;
    }
};

std::function<void(test::FakeService &)> at(RunState state)
{
    return [state](test::FakeService &service) { test::fillWithSample(service, state); };
}

/// A page once the run is there.
std::function<bool(test::FakeService &, Desktop &)> page(int index)
{
    return [index](test::FakeService &, Desktop &desktop) {
        const bool there = waitFor([&] { return desktop.controller().showsRun(); });
        desktop.showPage(index);
        settle(400);
        return there;
    };
}

std::function<bool(test::FakeService &, Desktop &)> link(LinkKind kind, bool lose)
{
    return [kind, lose](test::FakeService &service, Desktop &desktop) {
        if (lose) {
            waitFor([&] { return desktop.controller().showsRun(); });
            settle(800); // what the charts and lists ask for is there
            service.stop();
        }
        return waitFor([&] { return desktop.controller().link().kind == kind; });
    };
}

std::function<void(Desktop &)> tab(int index)
{
    return [index](Desktop &desktop) {
        if (auto *tabs = desktop.window().page(Desktop::OverviewPageIndex)->findChild<RunPane *>()->findChild<Segmented *>())
            tabs->setCurrent(index);
    };
}

QList<Scene> scenes()
{
    const auto department = [](StatusRecord &record, Department which) -> DepartmentProgress & { return record.departments[int(which)]; };
    return {
        {u"01-running"_s, at(RunState::Running), page(Desktop::OverviewPageIndex), tab(0)},
        {u"03-paused"_s, at(RunState::Paused), page(Desktop::OverviewPageIndex), tab(0)},
        {u"05-welcome"_s, [](test::FakeService &) {}, [](test::FakeService &, Desktop &) { settle(300); return true; }},
        {u"07-ready"_s,
            [](test::FakeService &service) {
                test::fillWithSample(service, RunState::Completed);
                service.setRecord({});
            },
            [](test::FakeService &, Desktop &desktop) {
                desktop.controller().setProject(u"/src/orion-gateway"_s);
                settle(600);
                return true;
            }},
        {u"08-not-running"_s, at(RunState::Running), link(LinkKind::NotRunning, true), tab(0)},
        {u"10-reconnecting"_s, at(RunState::Running),
            [](test::FakeService &service, Desktop &desktop) {
                waitFor([&] { return desktop.controller().showsRun(); });
                settle(800);
                service.dropConnections();
                return waitFor([&] { return !desktop.controller().link().connected(); });
            },
            tab(0)},
        {u"11-documents"_s, at(RunState::Running),
            [](test::FakeService &, Desktop &desktop) {
                desktop.showPage(Desktop::DocumentsPageIndex);
                waitFor([&] { return desktop.documents().feed().tree().size() > 40; });
                desktop.documents().openDocument(u"technical-writing/User manual/rotating-credentials.md"_s);
                return waitFor([&] { return desktop.documents().pane().preview().toPlainText().contains(u"15 min"_s); });
            }},
        {u"13-activity"_s, at(RunState::Running), page(Desktop::ActivityPageIndex)},
        {u"14-problems"_s, at(RunState::Running),
            [](test::FakeService &service, Desktop &desktop) {
                const bool there = page(Desktop::ProblemsPageIndex)(service, desktop);
                selectTableRow(*desktop.window().findChild<ProblemsPage *>()->table(), 0);
                return there;
            }},
        {u"15-history"_s, at(RunState::Running), page(Desktop::HistoryPageIndex)},
        {u"15-history-details"_s, at(RunState::Running), page(Desktop::HistoryPageIndex),
            [](Desktop &desktop) {
                desktop.history().goBack();
                QTableView *table = desktop.history().table();
                selectTableRow(*table, 2);
                if (desktop.window().height() < 760) // where nothing stands beside the list
                    Q_EMIT table->activated(table->currentIndex());
            }},
        {u"15-history-compared"_s, at(RunState::Running), page(Desktop::HistoryPageIndex),
            [](Desktop &desktop) {
                desktop.history().goBack();
                QTableView *table = desktop.history().table();
                selectTableRow(*table, 1);
                table->selectionModel()->select(table->model()->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
                if (desktop.window().height() < 760)
                    Q_EMIT table->activated(table->currentIndex());
            }},
        {u"17-settings"_s, at(RunState::Running), page(Desktop::SettingsPageIndex), [](Desktop &desktop) { desktop.settings().verticalScrollBar()->setValue(0); }},
        {u"17-settings-end"_s, at(RunState::Running), page(Desktop::SettingsPageIndex),
            [](Desktop &desktop) { desktop.settings().verticalScrollBar()->setValue(desktop.settings().verticalScrollBar()->maximum()); }},
        {u"21-charts"_s, at(RunState::Running), page(Desktop::OverviewPageIndex), tab(1)},
        {u"22-activity-tab"_s, at(RunState::Running), page(Desktop::OverviewPageIndex), tab(2)},
        {u"25-pausing"_s, at(RunState::Pausing), page(Desktop::OverviewPageIndex), tab(0)},
        {u"25-stopping"_s, at(RunState::Stopping), page(Desktop::OverviewPageIndex), tab(0)},
        {u"25-queued"_s, at(RunState::Queued), page(Desktop::OverviewPageIndex), tab(0)},
        {u"25-completed"_s, at(RunState::Completed), page(Desktop::OverviewPageIndex), tab(0)},
        {u"25-failed"_s, at(RunState::Failed), page(Desktop::OverviewPageIndex), tab(0)},
        {u"25-stopped"_s, at(RunState::Stopped), page(Desktop::OverviewPageIndex), tab(0)},
        {u"25-token-refused"_s, [](test::FakeService &service) { service.setKnownToken(QByteArray(64, 'a')); },
            link(LinkKind::TokenRefused, false)},
        {u"25-stop-question"_s, at(RunState::Running),
            [](test::FakeService &service, Desktop &desktop) {
                const bool there = page(Desktop::OverviewPageIndex)(service, desktop);
                Q_EMIT desktop.header().stopRequested();
                return there;
            }},
        {u"26-menu"_s, at(RunState::Running),
            [](test::FakeService &service, Desktop &desktop) {
                const bool there = page(Desktop::OverviewPageIndex)(service, desktop);
                Q_EMIT desktop.header().moreRequested(desktop.window().mapToGlobal(QPoint(desktop.window().width() - 60, 60)));
                return there;
            }},
        {u"27-observer"_s,
            [](test::FakeService &service) {
                service.setRole(u"observer"_s, {u"documentation.status"_s, u"documentation.history"_s});
                test::fillWithSample(service, RunState::Running);
            },
            page(Desktop::OverviewPageIndex), tab(0)},
        {u"28-long-text"_s,
            [department](test::FakeService &service) {
                test::fillWithSample(service, RunState::Running);
                StatusRecord record = service.record();
                record.project = u"/home/somebody/src/a-company-with-a-long-name/orion-gateway-and-everything-around-it"_s;
                department(record, Department::TechnicalWriting).currentTask = u"Rotating credentials without interrupting requests that are on their way"_s;
                DepartmentProgress &development = department(record, Department::Development);
                development.currentTask = u"com.example.gateway.internal.retry.RetryPolicyWithBackoffAndJitter.withBackoff()"_s;
                development.completed = 1'288'712;
                development.total = 1'760'000;
                development.unitsPerSecond = 1100;
                DepartmentProgress &research = department(record, Department::AiResearch);
                research.total = research.completed = 0;
                research.state = DepartmentState::Waiting;
                research.currentTask.clear();
                DepartmentProgress &quality = department(record, Department::QualityAssurance);
                quality.completed = 3;
                quality.estimatedSecondsLeft = 52 * 3600;
                DepartmentProgress &devops = department(record, Department::DevOps);
                devops.completed = 0;
                devops.state = DepartmentState::Failed;
                record.totalTasks = 1'763'380;
                record.completedTasks = 1'289'327;
                service.setRecord(record);
            },
            page(Desktop::OverviewPageIndex), tab(0)},
    };
}
} // namespace

int main(int argc, char *argv[])
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    const QCommandLineOption languages(u"languages"_s, {}, u"LIST"_s, u"en"_s), sizes(u"sizes"_s, {}, u"LIST"_s, u"1280x840,1160x760,760x520"_s),
        themes(u"themes"_s, {}, u"LIST"_s, u"light,dark"_s), only(u"scenes"_s, {}, u"SUBSTRING"_s);
    parser.addOptions({languages, sizes, themes, only});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        std::fputs("gallery OUT [--languages en,de] [--sizes 1280x840] [--themes light,dark] [--scenes SUBSTRING]\n", stderr);
        return 2;
    }
    Gallery gallery;
    gallery.folder = parser.positionalArguments().first();
    QDir().mkpath(gallery.folder);
    gallery.themes = parser.value(themes).split(u',');
    gallery.only = parser.value(only);
    for (const QString &size : parser.value(sizes).split(u','))
        gallery.sizes.append(QSize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1).toInt()));
    auto *style = new MotionStyle;
    style->setReduced(true);
    QApplication::setStyle(style);
    theme::loadFonts();
    wear(false);
    bool good = true;
    for (const QString &code : parser.value(languages).split(u',')) {
        Language language;
        language.apply(code);
        for (const Scene &scene : scenes())
            good = gallery.photograph(scene, code) && good;
    }
    return good ? 0 : 1;
}
