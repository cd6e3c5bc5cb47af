// The composition root of the window: owns everything, connects it, decides nothing else.
#pragma once

#include "gui/models/feeds.h"
#include "gui/pages/linkbanner.h"
#include "gui/tray/tray.h"

#include <memory>

namespace tars::gui
{

class ActivityPage;
class Header;
class MainWindow;
class OverviewPage;
class ServiceStarter;

struct DesktopOptions {
    ConnectionSettings connection;
    QString project; ///< chosen at the start; empty: the last one
    bool startRun = false; ///< as soon as connected, unless one is active
    bool remember = true; ///< size and page of the window
};

class Desktop : public QObject
{
    Q_OBJECT
public:
    explicit Desktop(DesktopOptions options, QObject *parent = nullptr);
    ~Desktop() override;

    void show();
    RunController &controller() { return m_controller; }
    MainWindow &window() { return *m_window; }
    Header &header() { return *m_header; }
    Tray &tray() { return m_tray; }
    ServiceStarter &starter() { return *m_starter; }

private:
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
    void toggleWindow();
    void raiseWindow();
    void onCloseRequested();
    void onChanged();
    void onRefused(const QString &message);
    void restore();
    void save();

    DesktopOptions m_options;
    ServiceClient m_client;
    RunController m_controller;
    SampleFeed m_samples;
    ActivityFeed m_activity;
    Tray m_tray;
    ServiceStarter *m_starter;
    Header *m_header;
    OverviewPage *m_overview;
    ActivityPage *m_activityPage;
    std::unique_ptr<MainWindow> m_window;
    QString m_tokenFile; ///< of a token that was typed in
    bool m_startWanted = false;
};

} // namespace tars::gui
