// Which service, with which token, and whether it answers.
#pragma once

#include "gui/models/preferences.h"
#include "gui/models/runcontroller.h"
#include "gui/settings/settingcard.h"

#include <QElapsedTimer>

class QLineEdit;

namespace tars::gui
{

class Button;

class ConnectionCard : public SettingCard
{
    Q_OBJECT
public:
    ConnectionCard(RunController &controller, Preferences &preferences, const QString &tokenPlace, QWidget *parent = nullptr);
    void refresh();
    void focusToken();

Q_SIGNALS:
    void tokenEntered(const QString &token);
    void restartService();
    void stopService();
    void startService();

private:
    void takeAddress();
    void test();

    RunController &m_controller;
    Preferences &m_preferences;
    QLineEdit *m_address;
    QLineEdit *m_token;
    Text *m_tested;
    Text *m_service;
    Text *m_addressNote;
    Button *m_test;
    Button *m_restart;
    Button *m_stop;
    QElapsedTimer m_sent;
};

} // namespace tars::gui
