// The settings: two columns of cards, one where there is little room. There is nothing to save.
#pragma once

#include "gui/models/preferences.h"
#include "gui/models/servicesettings.h"

#include <QScrollArea>

class QGridLayout;

namespace tars::gui
{

class AppearanceCard;
class ConnectionCard;
class FilesCard;
class NotificationCard;
class PageHead;
class RunsCard;
class SettingCard;
class StartCard;

class SettingsPage : public QScrollArea
{
    Q_OBJECT
public:
    SettingsPage(RunController &controller, Preferences &preferences, ServiceSettings &settings, const QString &dataDir,
        const QString &tokenPlace, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void setTrayThere(bool there);
    ConnectionCard &connection() { return *m_connection; }

Q_SIGNALS:
    void failed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    RunController &m_controller;
    ServiceSettings &m_settings;
    QGridLayout *m_grid;
    ConnectionCard *m_connection;
    NotificationCard *m_notifications;
    StartCard *m_start;
    AppearanceCard *m_appearance;
    RunsCard *m_runs;
    FilesCard *m_files;
};

} // namespace tars::gui
