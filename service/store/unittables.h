// The rows of units, their documents, answers and problems. Functions that write run on the writer's thread
// within its transaction; those that read take any connection.
#pragma once

#include "service/engine/ports.h"
#include "service/store/sqlconnection.h"

#include <QSet>

namespace tars
{

class UnitTables
{
public:
    /// seq of units goes on after what the database holds.
    Result<void> load(SqlConnection &connection);
    /// After a roll-back: identifiers learned meanwhile are void.
    void forget();

    Result<void> commit(SqlConnection &connection, const ProjectId &project, const QString &output,
        const QList<UnitCommit> &units);
    Result<void> reopen(SqlConnection &connection, const ProjectId &project, const QString &output,
        const QList<UnitId> &units);
    Result<void> remove(SqlConnection &connection, const ProjectId &project, const QString &output,
        const QList<UnitId> &units);
    Result<void> checkpoint(SqlConnection &connection, qint64 mark);
    Result<void> setRootDigest(
        SqlConnection &connection, const ProjectId &project, const QString &output, const Digest &digest);
    qint64 lastSeq() const { return m_lastSeq; }

    static Result<UnitCountsByLane> doneUnits(
        SqlConnection &connection, const ProjectId &project, const QString &output, const RunId &run);
    static Result<QHash<UnitId, UnitRow>> units(
        SqlConnection &connection, const ProjectId &project, const QString &output);
    static Result<void> forEachDependency(SqlConnection &connection, const ProjectId &project,
        const QString &output, const std::function<void(const UnitJournal::Dependency &)> &visit);
    static Result<Digest> rootDigest(
        SqlConnection &connection, const ProjectId &project, const QString &output);
    /// In the order of their ids; of one severity, or of all.
    static Result<QList<Problem>> problems(SqlConnection &connection, const RunId &run, qint64 after, qint64 limit,
        std::optional<Severity> severity = {});
    static Result<QHash<Severity, qint64>> problemCounts(SqlConnection &connection, const RunId &run);

private:
    struct Set {
        qint64 id = 0;
        qint64 lastRun = 0;
    };
    Result<Set *> set(SqlConnection &connection, const ProjectId &project, const QString &output);
    Result<void> commitUnit(SqlConnection &connection, qint64 set, const UnitCommit &unit);
    Result<void> reuseUnit(SqlConnection &connection, qint64 set, const UnitCommit &unit);
    Result<void> writeDocuments(SqlConnection &connection, qint64 set, qint64 row, const UnitCommit &unit);
    Result<void> markFailed(SqlConnection &connection, qint64 set, qint64 row, const UnitCommit &unit);
    Result<void> writeAnswers(
        SqlConnection &connection, qint64 set, qint64 row, const QList<Answer> &answers);
    Result<void> writeProblems(SqlConnection &connection, qint64 row, const UnitCommit &unit);
    Result<qint64> question(SqlConnection &connection, qint64 set, const QString &text);

    QHash<std::pair<QString, QString>, Set> m_sets;
    QHash<std::pair<qint64, QString>, qint64> m_questions;
    qint64 m_lastSeq = 0;
};

} // namespace tars
