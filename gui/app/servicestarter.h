// Starts tarsd, which stands beside this program, as a process of its own that outlives the window.
#pragma once

#include "gui/models/runcontroller.h"

namespace tars::gui
{

class ServiceStarter : public QObject
{
    Q_OBJECT
public:
    ServiceStarter(RunController &controller, QString dataDir, QObject *parent = nullptr);
    void setProgram(const QString &program) { m_program = program; }
    void start();
    void stop(); ///< asks the service to end; it saves its run first
    void restart();
    QString logFile() const; ///< what the service said since it was started here

Q_SIGNALS:
    void stopping(); ///< the service goes, as was asked for here

private:
    void poll();

    RunController &m_controller;
    QString m_dataDir;
    QString m_program;
    bool m_again = false; ///< start when it has gone
    QTimer m_poll; ///< the service needs a moment until it listens
    QTimer m_patience;
};

} // namespace tars::gui
