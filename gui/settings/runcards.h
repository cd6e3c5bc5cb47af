// How the service runs, and which files are touched: settings that live in the service, and the editor of choice.
#pragma once

#include "gui/models/preferences.h"
#include "gui/models/servicesettings.h"
#include "gui/settings/settingcard.h"

namespace tars::gui
{

class RunsCard : public SettingCard
{
    Q_OBJECT
public:
    RunsCard(RunController &controller, ServiceSettings &settings, QWidget *parent = nullptr);
    void refresh();

private:
    void saveDepartments();

    RunController &m_controller;
    ServiceSettings &m_settings;
    Choice *m_workers;
    Text *m_workersNote;
    Toggle *m_resume;
    QList<Toggle *> m_departments;
    Text *m_departmentsNote;
    QString m_project; ///< whose departments are shown
};

class FilesCard : public SettingCard
{
    Q_OBJECT
public:
    FilesCard(Preferences &preferences, ServiceSettings &settings, QWidget *parent = nullptr);
    void refresh();

private:
    Preferences &m_preferences;
    ServiceSettings &m_settings;
    Choice *m_edited;
    Choice *m_editor;
};

} // namespace tars::gui
