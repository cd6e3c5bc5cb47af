// Tells the desktop what happened while nobody looks: through D-Bus where a notification service is, else by the tray.
#pragma once

#include "gui/models/feeds.h"
#include "gui/models/preferences.h"

class QSystemTrayIcon;

namespace tars::gui
{

class Notifier : public QObject
{
    Q_OBJECT
public:
    enum class Target { Overview, Documents, Problems };

    Notifier(RunController &controller, ProblemFeed &problems, Preferences &preferences, QObject *parent = nullptr);
    void setWindowActive(std::function<bool()> active) { m_windowActive = std::move(active); }
    void setFallback(QSystemTrayIcon *icon) { m_fallback = icon; }
    void tell(const QString &title, const QString &body, Target target); ///< unless the window is active
    void expectLoss(); ///< the service goes, as this window asked: that is no news
    bool awaitsReturn() const { return m_lost.isActive(); } ///< and tells when that takes long

Q_SIGNALS:
    void told(const QString &title, const QString &body); ///< for tests: what was handed to the desktop
    void clicked(tars::gui::Notifier::Target target);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void onFinished(const StatusRecord &record);
    void onChangedByOther(RunState to, const QString &who);
    void onProblems();
    void tellFailed();

    RunController &m_controller;
    ProblemFeed &m_problems;
    Preferences &m_preferences;
    std::function<bool()> m_windowActive;
    QSystemTrayIcon *m_fallback = nullptr;
    QHash<uint, Target> m_open;
    int m_unanswered = 0; ///< notifications whose number is not known yet
    QSet<uint> m_early; ///< numbers clicked meanwhile: the click may overtake the answer
    QTimer m_lost; ///< 30 s without the service
    QTimer m_failedPace; ///< at most one message a minute
    int m_failedTold = 0;
    int m_failedNow = 0;
    QString m_failedRun;
    bool m_lossExpected = false;
    bool m_bus = false;
};

} // namespace tars::gui
