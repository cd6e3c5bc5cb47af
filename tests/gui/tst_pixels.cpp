// Pages in states that stand still, compared with pictures of themselves; see pixels.h.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/charts/chartspane.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/documenttreeview.h"
#include "gui/pages/historypage.h"
#include "gui/pages/linkbanner.h"
#include "gui/pages/problemspage.h"
#include "gui/pages/rundetails.h"
#include "gui/pages/runpane.h"
#include "gui/preview/previewview.h"
#include "gui/widgets/card.h"
#include "gui/widgets/motionstyle.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/tabledelegate.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/pixels.h"

#include <QApplication>
#include <QJsonArray>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
QDateTime at(int hour, int minute = 12, int second = 30) { return QDateTime(QDate(2025, 3, 3), QTime(hour, minute, second), Qt::UTC); }

void fillLists(test::FakeService &service)
{
    Problem failure{4, Severity::Error, Department::QualityAssurance, u"unit"_s, u"tests/auth/test_expiry.py"_s, 48, u"x"_s,
        {{u"title"_s, u"Token expiry validation"_s}}, u"The fixture “expired_token.json” was not found"_s};
    Problem warning{7, Severity::Warning, Department::Development, {}, u"src/net/retry.cpp"_s, 214, u"x"_s,
        {{u"title"_s, u"RetryPolicy.jitter"_s}}, u"Public method without a description"_s};
    service.setProblems({failure, warning});
    QList<HistoryEntry> runs;
    for (int number = 12; number >= 1; --number) {
        HistoryEntry run;
        run.run = QString::number(number);
        run.project = u"/src/orion-gateway"_s;
        run.state = number == 9 ? RunState::Stopped : number == 7 ? RunState::Failed : RunState::Completed;
        run.startedAt = at(number, 12, 0);
        run.seconds = 600 + 120 * (number % 4);
        run.endedAt = run.startedAt.addSecs(qint64(run.seconds));
        run.by = u"mira"_s;
        run.documents = 4800 + number;
        run.failed = number == 10 ? 4 : 0;
        runs.append(run);
    }
    service.setHistory(runs);
    const auto entry = [](qint64 id, int minute, const QString &kind, std::optional<Department> department, const QString &code, const QString &by, const QJsonObject &args, const QString &text) {
        return ActivityEntry{id, at(8, minute), kind, department, by, code, args, text};
    };
    service.setActivity({entry(1, 2, u"state"_s, {}, u"started"_s, u"mira"_s, {{u"project"_s, u"/src/orion-gateway"_s}}, {}),
        entry(2, 11, u"state"_s, {}, u"paused"_s, u"mira"_s, {{u"project"_s, u"/src/orion-gateway"_s}}, {}),
        entry(3, 14, u"state"_s, {}, u"resumed"_s, u"TarsCLI"_s, {}, {}),
        entry(4, 19, u"department"_s, Department::DevOps, u"departmentDone"_s, {}, {}, {}),
        entry(5, 26, u"problem"_s, Department::QualityAssurance, u"x"_s, {}, {{u"file"_s, u"tests/fixture.py"_s}}, u"Token expiry validation failed"_s),
        entry(6, 28, u"document"_s, Department::Development, u"documentsWritten"_s, {}, {{u"count"_s, 12}, {u"title"_s, u"RetryPolicy.withBackoff()"_s}}, {}),
        entry(7, 41, u"state"_s, {}, u"completed"_s, {}, {{u"project"_s, u"/src/orion-gateway"_s}}, {})});
    service.setDocument({u"technical-writing/guide.md"_s, u"Rotating credentials safely"_s, Department::TechnicalWriting, DocumentState::Updated, 0, at(8)},
        "# Rotating credentials safely\n\nEvery service token has an owner, a `scope` and an expiry date.\n\n## Rotate one token\n\n"
        "```python\ntoken = client.tokens.rotate(\n    name=\"billing-worker\",  # both work\n)\nassert token\n```\n\n"
        "| Option | Default |\n| --- | --- |\n| `overlap` | 15 min |\n");
    service.setDocument({u"development/api/retry.md"_s, u"retry.cpp"_s, Department::Development, DocumentState::New, 0, at(8)}, "# retry.cpp\n");
    service.setHandler(u"documentation.plan"_s, [&service](const QJsonObject &asked) -> Result<QJsonObject> {
        QJsonArray rows;
        int number = 0;
        for (const Department department : allDepartments) {
            const int work = 24 * number++;
            rows.append(QJsonObject{{u"slug"_s, slug(department)}, {u"total"_s, 940}, {u"upToDate"_s, 940 - work}, {u"needWork"_s, work}, {u"estimatedSeconds"_s, 2 * work}});
        }
        QMetaObject::invokeMethod(&service, [&service, rows, asked] {
            service.pushEvent(u"documentation.planReady"_s, {{u"project"_s, asked.value(u"project"_s)}, {u"departments"_s, rows}, {u"basedOn"_s, u"12"_s},
                {u"site"_s, QJsonObject{{u"total"_s, 1240}, {u"upToDate"_s, 1102}, {u"needWork"_s, 138}, {u"estimatedSeconds"_s, 30}}}});
        }, Qt::QueuedConnection);
        return QJsonObject{{u"success"_s, true}};
    });
    ServiceStatus status;
    status.version = u"1.0.0"_s;
    status.memoryBytes = 612'000'000;
    status.uptimeSeconds = at(7).secsTo(QDateTime::currentDateTimeUtc());
    service.setServiceStatus(status);
}

/// A run that ended that day, with its course.
StatusRecord ended(test::FakeService &service)
{
    StatusRecord record = test::sampleRecord(RunState::Completed);
    record.startTime = at(8, 2);
    record.lastUpdateTime = at(8, 41);
    record.activeSeconds = 36 * 60;
    record.completedTasks = 0;
    for (DepartmentProgress &department : record.departments) {
        department.completed = department.total;
        department.state = DepartmentState::Done;
        record.completedTasks += department.completed;
    }
    QList<Sample> samples;
    for (int second = 0; second <= 39 * 60; second += 10) {
        const bool held = second > 9 * 60 && second < 12 * 60;
        const double share = double(held ? 9 * 60 : second > 9 * 60 ? second - 3 * 60 : second) / (36 * 60);
        Sample sample{record.startTime.addSecs(second), {}, held ? 0 : 2 + second / 60 % 3 * .4, qint64(2.5e8 + second * 1.2e5)};
        for (const DepartmentProgress &department : record.departments)
            sample.completed.insert(slug(department.department), double(department.total) * qMin(1.0, share * (department.department == Department::DevOps ? 1.6 : 1)));
        samples.append(sample);
    }
    service.setSamples(samples, {HoldSpan{record.startTime.addSecs(9 * 60), record.startTime.addSecs(12 * 60), u"run"_s}});
    return record;
}

struct Scene {
    QString name;
    int page;
    std::function<void(test::FakeService &)> prepare; ///< what the service says
    std::function<bool(Desktop &)> arrived; ///< what was asked for is there
    int tab = -1; ///< of the overview where there is little room
    bool narrowOnly = false;
    bool mirrored = false;
};

const QList<Scene> &scenes()
{
    const auto project = [](test::FakeService &service) { service.setRecord(ended(service)); };
    const auto run = [](Desktop &desktop) {
        const auto *activity = desktop.findChild<ActivityModel *>();
        const auto *samples = desktop.findChild<SampleFeed *>();
        return desktop.controller().showsRun() && activity && activity->rowCount() == 7 && samples && samples->store().samples().size() > 200
            && desktop.problems().model().rowCount() == 2 && desktop.controller().service().version == "1.0.0"_L1;
    };
    const auto link = [](LinkKind kind) { return [kind](Desktop &desktop) { return desktop.controller().link().kind == kind; }; };
    static const QList<Scene> all{
        {u"welcome"_s, Desktop::OverviewPageIndex, {}, [](Desktop &desktop) { return desktop.controller().link().connected(); }},
        {u"not-running"_s, Desktop::OverviewPageIndex, [](test::FakeService &service) { service.stop(); }, link(LinkKind::NotRunning)},
        {u"token-refused"_s, Desktop::OverviewPageIndex, [](test::FakeService &service) { service.setKnownToken(QByteArray(64, 'a')); }, link(LinkKind::TokenRefused)},
        {u"ready"_s, Desktop::OverviewPageIndex, {},
            [](Desktop &desktop) {
                if (desktop.controller().project().isEmpty())
                    desktop.controller().setProject(u"/src/orion-gateway"_s);
                const auto texts = desktop.window().findChildren<Text *>();
                return desktop.controller().lastRun() && std::any_of(texts.cbegin(), texts.cend(), [](const Text *text) { return text->text() == "estimated from run 12"_L1; });
            }},
        {u"ended"_s, Desktop::OverviewPageIndex, project, run, 0},
        {u"ended-charts"_s, Desktop::OverviewPageIndex, project, run, 1, true},
        {u"ended-activity"_s, Desktop::OverviewPageIndex, project, run, 2, true},
        {u"ended-mirrored"_s, Desktop::OverviewPageIndex, project, run, 0, false, true},
        {u"documents"_s, Desktop::DocumentsPageIndex, project,
            [](Desktop &desktop) {
                DocumentsPage &page = desktop.documents();
                if (page.feed().tree().size() != 2 || (!page.treeView().isVisible() && page.currentDocument().isEmpty()))
                    return false;
                if (page.currentDocument().isEmpty())
                    page.openDocument(u"technical-writing/guide.md"_s);
                return page.pane().preview().toPlainText().contains(u"15 min"_s);
            }},
        {u"activity"_s, Desktop::ActivityPageIndex, project, run},
        {u"problems"_s, Desktop::ProblemsPageIndex, project,
            [run](Desktop &desktop) {
                QTableView *table = desktop.window().findChild<ProblemsPage *>()->table();
                if (!run(desktop) || table->model()->rowCount() == 0)
                    return false;
                selectTableRow(*table, 0);
                return true;
            }},
        {u"history"_s, Desktop::HistoryPageIndex, project,
            [](Desktop &desktop) {
                return desktop.history().model().rowCount() == 12
                    && desktop.history().findChild<RunDetails *>()->accessibleDescription().contains(u"Technical Writing"_s);
            }},
        {u"settings"_s, Desktop::SettingsPageIndex, project,
            [run](Desktop &desktop) {
                const auto *settings = desktop.findChild<ServiceSettings *>();
                return run(desktop) && settings && settings->known(u"workers"_s);
            }},
    };
    return all;
}
} // namespace

class TestPixels : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8()); // what starts at login is nobody's here
        auto *style = new MotionStyle;
        style->setReduced(true);
        QApplication::setStyle(style);
        theme::loadFonts();
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void pages_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (int i = 0; i < scenes().size(); ++i) {
            const Scene &scene = scenes().at(i);
            if (!scene.narrowOnly)
                QTest::newRow(qPrintable(scene.name + u"-light"_s)) << i << false << QSize(1280, 840);
            if (!scene.narrowOnly && !scene.mirrored)
                QTest::newRow(qPrintable(scene.name + u"-dark"_s)) << i << true << QSize(1280, 840);
            if (!scene.mirrored)
                QTest::newRow(qPrintable(scene.name + u"-compact"_s)) << i << false << QSize(760, 520);
        }
    }

    void pages()
    {
        QFETCH(int, scene);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const Scene &wanted = scenes().at(scene);
        QGuiApplication::setLayoutDirection(wanted.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        const theme::Tokens &tokens = dark ? theme::darkTokens() : theme::lightTokens();
        QApplication::setPalette(theme::palette(tokens));
        qApp->setStyleSheet(theme::styleSheet(tokens));
        test::FakeService service;
        QVERIFY(service.listen());
        fillLists(service);
        if (wanted.prepare)
            wanted.prepare(service);
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.connection.reconnect = true; // or it would not say what it lacks
        options.remember = false;
        Desktop desktop(options);
        desktop.window().resize(size);
        desktop.show();
        desktop.showPage(wanted.page);
        QTRY_VERIFY(wanted.arrived(desktop));
        if (auto *pane = desktop.window().page(Desktop::OverviewPageIndex)->findChild<RunPane *>(); pane && wanted.tab >= 0)
            pane->findChild<Segmented *>()->setCurrent(wanted.tab);
        desktop.window().setFocus();
        // Drawn until two pictures are the same: answers may still be on their way.
        QImage picture, before;
        const QWidget *page = desktop.window().page(wanted.page);
        const auto draw = [&] { return desktop.window().grab({page->mapTo(&desktop.window(), QPoint()), page->size()}).toImage().convertToFormat(QImage::Format_RGB32); };
        // Charts follow at most twice a second: they may be behind two pictures that are the same.
        const auto charts = page->findChildren<ChartsPane *>();
        const auto behind = [](const ChartsPane *pane) { return pane->isVisible() && !pane->isCurrent(); };
        QTRY_VERIFY((before = picture, picture = draw(), before == picture && std::none_of(charts.cbegin(), charts.cend(), behind)));
        QString fault = test::comparedWithReference(picture, QString::fromLatin1(QTest::currentDataTag()));
        QTRY_VERIFY2(fault.isEmpty() || (fault = test::comparedWithReference(draw(), QString::fromLatin1(QTest::currentDataTag()))).isEmpty(),
            qPrintable(fault));
    }
};

QTEST_MAIN(TestPixels)
#include "tst_pixels.moc"
