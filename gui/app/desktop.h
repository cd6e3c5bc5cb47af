// The composition root of the window: owns everything, connects it, decides nothing else.
#pragma once

#include "gui/models/feeds.h"
#include "gui/models/preferences.h"
#include "gui/models/servicesettings.h"
#include "gui/pages/linkbanner.h"
#include "gui/system/sleepwatch.h"
#include "gui/tray/notifier.h"
#include "gui/tray/tray.h"

#include <memory>

namespace tars::gui
{

class ActivityPage;
class Connector;
class DocumentsPage;
class Header;
class HistoryPage;
class MainWindow;
class OverviewPage;
class ProblemsPage;
class ServiceStarter;
class SettingsPage;

struct DesktopOptions {
    ConnectionSettings connection;
    QString project; ///< chosen at the start; empty: the last one
    bool startRun = false; ///< as soon as connected, unless one is active
    bool remember = true; ///< preferences, size and page of the window, tokens
    bool hidden = false; ///< in the tray, where there is one
};

class Desktop : public QObject
{
    Q_OBJECT
public:
    enum Page { OverviewPageIndex, DocumentsPageIndex, ActivityPageIndex, ProblemsPageIndex, HistoryPageIndex, SettingsPageIndex };

    explicit Desktop(DesktopOptions options, QObject *parent = nullptr);
    ~Desktop() override;

    void show();
    void raiseWindow();
    void handleMessage(const QByteArray &message); ///< of a second start: {project?, start?}
    RunController &controller() { return m_controller; }
    Preferences &preferences() { return m_preferences; }
    MainWindow &window() { return *m_window; }
    Header &header() { return *m_header; }
    Tray &tray() { return m_tray; }
    Notifier &notifier() { return m_notifier; }
    ProblemFeed &problems() { return m_problems; }
    SleepWatch &sleepWatch() { return m_sleep; }
    ServiceStarter &starter() { return *m_starter; }
    DocumentsPage &documents() { return *m_documentsPage; }
    HistoryPage &history() { return *m_historyPage; }
    SettingsPage &settings() { return *m_settingsPage; }
    void showPage(int page);

private:
    void build();
    void connectPages();
    void addShortcuts();
    void act(LinkAction action);
    void chooseProject();
    void setProject(const QString &path);
    void askStop();
    void showMore(const QPoint &at);
    void showShortcuts();
    void showLog();
    void openDocumentation();
    void openToken();
    void openSource(const QString &project, const QString &file, int line);
    void reconnect();
    void stopService();
    void find();
    void goBack();
    static void quit();
    void toggleWindow();
    void hideWindow();
    void onCloseRequested();
    void onChanged();
    void onRefused(const QString &message);
    void onProblemsChanged();
    void restore();
    void save();

    DesktopOptions m_options;
    Preferences m_preferences;
    ServiceClient m_client;
    RunController m_controller;
    SampleFeed m_samples;
    ActivityFeed m_activity;
    ProblemFeed m_problems;
    ServiceSettings m_serviceSettings;
    Tray m_tray;
    Notifier m_notifier;
    SleepWatch m_sleep;
    Connector *m_connector;
    ServiceStarter *m_starter;
    std::unique_ptr<MainWindow> m_window;
    Header *m_header = nullptr;
    OverviewPage *m_overview = nullptr;
    DocumentsPage *m_documentsPage = nullptr;
    ActivityPage *m_activityPage = nullptr;
    ProblemsPage *m_problemsPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    QList<int> m_pastPages;
    QTimer m_trayWatch; ///< while the window is hidden
    bool m_startWanted = false;
    bool m_goingBack = false;
};

} // namespace tars::gui
