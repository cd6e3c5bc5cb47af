// The rows of runs, holds, projects, activity and samples. Functions that write run on the writer's thread
// within its transaction; those that read take any connection.
#pragma once

#include "service/engine/ports.h"
#include "service/store/sqlconnection.h"

namespace tars
{

class RunTables
{
public:
    static constexpr qint64 maxActivity = 100'000; ///< older entries go, a thousand at a time
    static constexpr qint64 maxSamples = 4096; ///< of a run; then every second one goes

    void forget();

    Result<RunId> nextRunId(SqlConnection &connection);
    Result<qint64> reserveSequence(SqlConnection &connection, qint64 count);
    Result<void> saveRun(SqlConnection &connection, const RunRow &run);
    Result<void> saveHold(SqlConnection &connection, const RunId &run, const Hold &hold);
    Result<void> removeHold(
        SqlConnection &connection, const RunId &run, HoldScope scope, std::optional<Department> department);
    Result<void> saveProject(SqlConnection &connection, const ProjectInfo &project);
    Result<void> removeProject(SqlConnection &connection, const ProjectId &project);
    Result<void> addActivity(SqlConnection &connection, const RunId &run, const ActivityEntry &entry);
    Result<void> addSample(SqlConnection &connection, const RunId &run, const Sample &sample);
    Result<void> addHoldSpan(SqlConnection &connection, const RunId &run, const HoldSpan &span);

    static Result<QList<RunRow>> unfinishedRuns(SqlConnection &connection);
    static Result<std::optional<RunRow>> run(
        SqlConnection &connection, const RunId &id); ///< empty: the latest
    /// Newest first; of all projects if `project` is empty.
    static Result<QList<RunRow>> history(
        SqlConnection &connection, const QString &project, const RunId &before, qint64 limit);
    static Result<QList<std::pair<RunId, Hold>>> holds(SqlConnection &connection);
    static Result<QList<ProjectInfo>> projects(SqlConnection &connection);

private:
    QHash<qint64, qint64> m_nextSample; ///< by run
};

/// How times stand in the database: milliseconds, NULL for none.
QVariant storedTime(const QDateTime &time);
QDateTime timeFrom(const QVariant &stored);

} // namespace tars
