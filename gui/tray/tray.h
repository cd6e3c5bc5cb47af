// The tray: an icon that tells the state and a menu of text-and-icon items. Repainted at most once a second.
#pragma once

#include "gui/models/feeds.h"
#include "gui/models/preferences.h"
#include "gui/tray/traypainter.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace tars::gui
{

class Tray : public QObject
{
    Q_OBJECT
public:
    Tray(RunController &controller, ProblemFeed &problems, Preferences &preferences, QObject *parent = nullptr);
    bool isThere() const; ///< the desktop has a tray and shows the icon
    void show(); ///< or hide, as the preferences have it
    TrayState state() const;
    QMenu &menu() { return m_menu; }
    QSystemTrayIcon &icon() { return m_icon; }

Q_SIGNALS:
    void toggleWindow();
    void openWindow();
    void openOverview();
    void openProblems();
    void openSettings();
    void stopRequested();
    void startServiceRequested();
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touch();
    void refresh();
    void rebuild();

    RunController &m_controller;
    ProblemFeed &m_problems;
    Preferences &m_preferences;
    QMenu m_menu;
    QMenu m_pauseFor;
    QSystemTrayIcon m_icon;
    QTimer m_pace;
    QString m_drawn; ///< what the icon shows, so that the same is not sent again
    bool m_dirty = false;
};

/// Adds "15 min", "1 h" and "until tomorrow" to a menu.
void addPauseFor(QMenu &menu, RunController &controller);

} // namespace tars::gui
