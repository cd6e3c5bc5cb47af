// The journal: what survives a kill, in DATA_DIR/journal.db. All functions from any thread. Reads see what is
// committed; each opens a read-only connection for as long as it takes.
#pragma once

#include "service/engine/ports.h"
#include "service/store/sqlconnection.h"

#include <memory>

namespace tars
{

class Journal final : public UnitJournal, public RunJournal
{
public:
    /// `dataDir` exists and is locked by us (DataDirectory). databaseTooNew (nothing touched), storageFull,
    /// ioError; a damaged database is set aside, see recoveries().
    static Result<std::unique_ptr<Journal>> open(const QString &dataDir);
    ~Journal() override; ///< closes

    /// Writes what is queued, durable, and leaves a backup. Afterwards nothing can be written.
    Result<void> close();
    /// What was repaired while opening, for people: databaseDamaged, args path, keptAs, restoredFrom. Also in
    /// the activity.
    QList<Error> recoveries() const;
    QStringList recoveryNotes() const; ///< their texts

    Result<QHash<UnitId, UnitRow>> units(const ProjectId &project, const QString &output) const override;
    Result<UnitCountsByLane> doneUnits(
        const ProjectId &project, const QString &output, const RunId &run) const override;
    Result<void> forEachDependency(const ProjectId &project, const QString &output,
        const std::function<void(const Dependency &)> &visit) const override;
    Result<void> commit(
        const ProjectId &project, const QString &output, const QList<UnitCommit> &units) override;
    void reopenUnits(
        const ProjectId &project, const QString &output, const QList<UnitId> &units, Done done) override;
    Result<void> removeUnits(
        const ProjectId &project, const QString &output, const QList<UnitId> &units) override;
    Result<void> checkpoint() override;
    qint64 commitMark() const override;
    Result<void> checkpointUpTo(qint64 mark) override;
    Result<Digest> rootDigest(const ProjectId &project, const QString &output) const override;
    Result<void> setRootDigest(
        const ProjectId &project, const QString &output, const Digest &digest) override;

    Result<QList<RunRow>> unfinishedRuns() const override;
    Result<std::optional<RunRow>> run(const RunId &id) const override;
    Result<RunId> nextRunId() override;
    void saveRun(const RunRow &run, Done done) override;
    Result<QList<Problem>> problems(const RunId &id) const override;
    Result<QList<std::pair<RunId, Hold>>> holds() const override;
    void saveHold(const RunId &run, const Hold &hold, Done done) override;
    void removeHold(
        const RunId &run, HoldScope scope, std::optional<Department> department, Done done) override;
    Result<QList<ProjectInfo>> projects() const override;
    void saveProject(const ProjectInfo &project, Done done) override;
    void removeProject(const ProjectId &project, Done done) override;
    void addActivity(const RunId &run, const ActivityEntry &entry) override;
    void addSample(const RunId &run, const Sample &sample) override;
    void addHoldSpan(const RunId &run, const HoldSpan &span) override;
    Result<qint64> reserveSequence(qint64 count) override;

private:
    class Private;
    explicit Journal(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace tars
