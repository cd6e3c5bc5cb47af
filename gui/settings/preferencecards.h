// The window's own settings: start and tray, notifications, appearance and language. Each takes effect at once.
#pragma once

#include "gui/models/preferences.h"
#include "gui/settings/settingcard.h"

namespace tars::gui
{

class Segmented;

class StartCard : public SettingCard
{
    Q_OBJECT
public:
    StartCard(Preferences &preferences, const QString &dataDir, QWidget *parent = nullptr);
    void setTrayThere(bool there);
    void refresh();

Q_SIGNALS:
    void failed(const QString &message);

private:
    Preferences &m_preferences;
    Toggle *m_service;
    Toggle *m_window;
    Toggle *m_tray;
    Text *m_trayNote;
    Choice *m_closing;
};

class NotificationCard : public SettingCard
{
    Q_OBJECT
public:
    explicit NotificationCard(Preferences &preferences, QWidget *parent = nullptr);
    void refresh();

private:
    Preferences &m_preferences;
    QList<std::pair<Preferences::Key, Toggle *>> m_toggles;
};

class AppearanceCard : public SettingCard
{
    Q_OBJECT
public:
    explicit AppearanceCard(Preferences &preferences, QWidget *parent = nullptr);
    void refresh();

private:
    Preferences &m_preferences;
    Segmented *m_theme;
    Choice *m_language;
    Choice *m_tray;
    Toggle *m_motion;
};

} // namespace tars::gui
