// Which service the window talks to and what it proves itself with: address, token, trusted certificate.
#pragma once

#include "gui/models/preferences.h"
#include "gui/models/runcontroller.h"
#include "gui/system/tokenvault.h"

namespace tars::gui
{

class Connector : public QObject
{
    Q_OBJECT
public:
    /// `given` comes from the command line and goes before what is remembered.
    Connector(RunController &controller, Preferences &preferences, ConnectionSettings given, bool keyring, QObject *parent = nullptr);
    void open();
    void takeToken(const QString &token); ///< used at once, and kept for this service
    void trustCertificate(); ///< the one that was refused last
    QString tokenPlace() const { return m_vault.place(); }

Q_SIGNALS:
    void failed(const QString &message);

private:
    ConnectionSettings settings() const;
    void apply(const ConnectionSettings &settings);

    RunController &m_controller;
    Preferences &m_preferences;
    ConnectionSettings m_given;
    TokenVault m_vault;
};

} // namespace tars::gui
