// The tray: an icon that tells the state and a menu of text-and-icon items. Repainted at most once a second.
#pragma once

#include "gui/models/runcontroller.h"
#include "gui/tray/traypainter.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace tars::gui
{

class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(RunController &controller, QObject *parent = nullptr);
    bool isThere() const; ///< the desktop has a tray and shows the icon
    void show();
    TrayState state() const;
    QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void toggleWindow();
    void openWindow();
    void openActivity();
    void stopRequested();
    void startServiceRequested();
    void quitRequested();

private:
    void refresh();
    void rebuild();

    RunController &m_controller;
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
