// The plain values that service and clients exchange. Times are UTC; an invalid QDateTime means "none".
#pragma once

#include "common/base/id.h"
#include "common/model/states.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace tars
{

/// Who acts: the name a client gave in client.hello, and its connection. Empty for the service itself.
struct Actor {
    QString token; ///< name of the token used: "owner"
    QString user;
    QString source; ///< TarsCLI, TarsDesktop, …
    QString connectionId;

    bool operator==(const Actor &) const = default;
};

struct Hold {
    HoldScope scope = HoldScope::Run;
    std::optional<Department> department; ///< with scope Department only
    QString by; ///< user, else source: "mira", "TarsCLI"
    QDateTime since;
    QDateTime resumeAt; ///< ends by itself then
    QString reason; ///< code, e.g. storageFull; empty for a person's wish

    bool operator==(const Hold &) const = default;
};

struct DepartmentProgress {
    Department department = Department::TechnicalWriting;
    DepartmentState state = DepartmentState::Waiting;
    qint64 total = 0;
    qint64 completed = 0; ///< reused and failed included
    qint64 reused = 0;
    qint64 failed = 0;
    double unitsPerSecond = 0;
    std::optional<qint64> estimatedSecondsLeft;
    QString currentTask;

    int percent() const; ///< rounds down: 100 only when all is done; 0 when there is nothing to do
    bool operator==(const DepartmentProgress &) const = default;
};

struct PhaseProgress {
    Phase phase = Phase::Foundation;
    qint64 total = 0; ///< Foundation counts files, the others units
    qint64 completed = 0;

    bool operator==(const PhaseProgress &) const = default;
};

/// The status record of the protocol page: what documentation.status answers and documentation.progress pushes.
struct StatusRecord {
    RunState state = RunState::NotStarted;
    qint64 totalTasks = 0; ///< units of all departments and of Integration; 0 until planned
    qint64 completedTasks = 0;
    QString currentTask;
    QDateTime startTime;
    QDateTime lastUpdateTime;
    QDateTime estimatedCompletion;
    QString run; ///< RunId; empty if there was none yet
    QString project; ///< root path
    QString output; ///< absolute path of the output folder
    qint64 sequence = 0;
    qint64 controlSequence = 0;
    std::optional<Phase> phase;
    QList<PhaseProgress> phases;
    qint64 reused = 0;
    qint64 failed = 0;
    double unitsPerSecond = 0;
    qint64 inWork = 0; ///< units that workers have in hand
    qint64 activeSeconds = 0;
    std::optional<qint64> estimatedSecondsLeft;
    std::optional<qint64> estimatedSecondsLow;
    std::optional<qint64> estimatedSecondsHigh;
    QList<Hold> holds;
    QList<DepartmentProgress> departments; ///< always all five, in order

    int percent() const; ///< rounds down
    bool operator==(const StatusRecord &) const = default;
};

struct Problem {
    qint64 id = 0;
    Severity severity = Severity::Error;
    std::optional<Department> department;
    QString unit; ///< UnitId, empty for one of Foundation
    QString file; ///< relative to the project
    int line = 0; ///< from 1; 0 for none
    QString code;
    QJsonObject args;
    QString message;

    bool operator==(const Problem &) const = default;
};

struct ProjectInfo {
    QString root;
    QString name; ///< the folder's name
    QString output;
    QStringList departments; ///< slugs; empty means all
    QString lastRun; ///< RunId
    bool operator==(const ProjectInfo &) const = default;
};

struct HistoryEntry {
    QString run;
    QString project;
    RunState state = RunState::NotStarted;
    QDateTime startedAt;
    QDateTime endedAt;
    QString by;
    qint64 documents = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 reused = 0;
    qint64 failed = 0;
    double seconds = 0; ///< active, held time not counted
    double pausedSeconds = 0;
    bool operator==(const HistoryEntry &) const = default;
};

struct ActivityEntry {
    qint64 id = 0; ///< grows
    QDateTime at;
    QString kind; ///< "state", "hold", "document", "problem", "department", "service"
    std::optional<Department> department;
    QString by;
    QString code;
    QJsonObject args;
    QString text;
    bool operator==(const ActivityEntry &) const = default;
};

struct Sample {
    QDateTime at;
    QJsonObject completed; ///< slug: count
    double unitsPerSecond = 0;
    qint64 memoryBytes = 0;
    bool operator==(const Sample &) const = default;
};

struct HoldSpan {
    QDateTime from;
    QDateTime to; ///< invalid while it lasts
    QString scope;
    bool operator==(const HoldSpan &) const = default;
};

struct DocumentInfo {
    QString path; ///< relative to the output folder
    QString title;
    std::optional<Department> department; ///< none for Integration's
    DocumentState state = DocumentState::Unchanged;
    qint64 bytes = 0;
    QDateTime changedAt;
    bool operator==(const DocumentInfo &) const = default;
};

struct ClientInfo {
    QString connectionId;
    QString source;
    QString user;
    bool operator==(const ClientInfo &) const = default;
};

struct ServiceStatus {
    QString service = QStringLiteral("TarsService");
    QString status = QStringLiteral("Running");
    QString uptime; ///< d.hh:mm:ss
    qint64 uptimeSeconds = 0;
    int connections = 0;
    QList<ClientInfo> clients;
    QString version;
    qint64 pid = 0;
    qint64 memoryBytes = 0;
    double cpuPercent = 0;
    QString activeRun;
    QString dataDirectory;
    QList<Hold> holds;
    bool operator==(const ServiceStatus &) const = default;
};

/// Event documentation.stateChanged.
struct StateChange {
    QString run;
    RunState from = RunState::NotStarted;
    RunState to = RunState::NotStarted;
    Actor by;
    QString code; ///< "started", "paused", "resumed", "stopped", "completed", "failed", "held", "released", …
    QJsonObject args;
    bool operator==(const StateChange &) const = default;
};

/// Event documentation.documentWritten.
struct DocumentsWritten {
    QString run;
    QString department; ///< slug, or empty for Integration
    QStringList paths;
    bool operator==(const DocumentsWritten &) const = default;
};

} // namespace tars
