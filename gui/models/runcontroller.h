// What the window knows and wants: the chosen project, the run shown, commands on their way. Pages only paint this.
#pragma once

#include "common/client/serviceclient.h"
#include "gui/models/connectionview.h"
#include "gui/models/runcontrol.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <chrono>

namespace tars::gui
{

class RunController : public QObject
{
    Q_OBJECT
public:
    explicit RunController(ServiceClient &client, QObject *parent = nullptr);

    ServiceClient &client() { return m_client; }
    const LinkView &link() const { return m_link.view(); }
    RunControlView control() const;
    const StatusRecord &record() const { return m_client.mirror().status(); }
    const ServiceStatus &service() const { return m_client.mirror().serviceStatus(); }
    QDateTime asOf() const { return m_client.mirror().asOf(); }
    bool showsRun() const; ///< the record is a run of the chosen project, and no other is being planned
    bool runActive() const; ///< some run is queued or active
    bool everConnected() const { return m_everConnected; }
    PendingCommand pending() const { return m_pending; }
    bool savingTakesLong() const; ///< pausing for more than 10 s
    std::optional<Hold> hold() const; ///< the service's or the run's, if any
    QString heldBy() const; ///< who set it, for people, after "by"; empty if not known
    QString startedBy() const { return m_startedBy; } ///< of the shown run; empty if not known
    QString connectionId() const { return m_connectionId; }
    bool may(const QString &command) const; ///< what our token allows, as far as the service said
    QString forbidden(const QString &command) const; ///< why not, for people; empty where we may

    QString project() const; ///< absolute path; empty: none chosen
    QStringList projects() const { return m_projects; } ///< that the service knows, most recently used first
    std::optional<QList<Department>> departmentsOf(const QString &project) const; ///< none: all
    QString outputOf(const QString &project) const; ///< absolute; empty if the service never wrote any
    std::optional<HistoryEntry> lastRun() const { return m_lastRun; } ///< of the chosen project

    void setProject(const QString &path);
    void setPlanning(bool planning); ///< looks past the run that ended, at the next one; ends when one starts
    bool planning() const { return m_planning; }
    void setDepartments(std::optional<QList<Department>> departments); ///< of the next run; none: the project's own
    const std::optional<QList<Department>> &departments() const { return m_departments; }
    void setProjectDepartments(const QList<Department> &departments); ///< of the chosen project, from now on
    void setOutput(const QString &folder) { m_output = folder; } ///< of the next run; empty: the project's own
    QString output() const { return m_output; }
    void setForce(bool force) { m_force = force; } ///< the next run writes also what is up to date
    bool force() const { return m_force; }

    void start();
    void pause(std::optional<qint64> seconds = {});
    void resume();
    void stop();
    void pauseDepartment(Department department);
    void resumeDepartment(Department department);
    void retry(const QString &run, const QList<qint64> &problems); ///< in the active run, or as a new one
    void mainAction(); ///< what the main button does now; nothing while it is off
    void tryNow(); ///< connects at once
    void setPatience(std::chrono::milliseconds patience); ///< with a silent service, before its state is asked for again; 10 s
    void setServiceStarting(bool starting);
    void setServiceStartFailed();
    void setToken(const QString &tokenFile);

Q_SIGNALS:
    void changed(); ///< any of the above; at most 10 a second
    void linkChanged();
    void projectChanged();
    void refused(const QString &message); ///< a command was refused; for people
    void runFinished(const tars::StatusRecord &record);
    void changedByOther(tars::RunState to, const QString &who); ///< paused or resumed
    void retried(); ///< the service took the problems up again
    void lost(const QString &reason);
    void regained();

private:
    void onConnectionState();
    void onStatus();
    void onStateEvent(const StateChange &change);
    void onEvent(const QString &name, const QJsonObject &data);
    void changeHold(const QString &command, Department department);
    void send(PendingCommand pending, const QString &command, const QJsonObject &data);
    void settlePending();
    void askState();
    void fetchProjects();
    void fetchHistory(bool ofAll = false);
    void forgetChoices();
    void touch();

    ServiceClient &m_client;
    LinkTracker m_link;
    QTimer m_merge; ///< repaints at most ten times a second
    QTimer m_silence; ///< no word on a command for 10 s
    QTimer m_slowPause;
    PendingCommand m_pending = PendingCommand::None;
    bool m_answered = false;
    qint64 m_pendingControl = 0; ///< ControlSequence when the command was sent
    QString m_project;
    QStringList m_projects;
    QHash<QString, QString> m_outputs; ///< by project
    QHash<QString, QStringList> m_projectDepartments; ///< slugs; empty: all
    QString m_output;
    std::optional<QList<Department>> m_departments;
    std::optional<HistoryEntry> m_lastRun;
    QString m_startedBy;
    QString m_connectionId;
    QString m_role;
    QSet<QString> m_capabilities; ///< empty: not told, so all
    bool m_force = false;
    bool m_planning = false;
    QString m_seenRun;
    RunState m_seenState = RunState::NotStarted;
    bool m_everConnected = false;
    bool m_heldHere = false;
};

} // namespace tars::gui
