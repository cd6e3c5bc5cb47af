// The execution of one run from Foundation to its end: a coordinator that walks through the phases, and the
// workers.
#pragma once

#include "service/engine/checkpointer.h"
#include "service/engine/engineevents.h"
#include "service/engine/foundation.h"
#include "service/engine/runtrouble.h"
#include "service/engine/unitledger.h"
#include "service/engine/writtenset.h"

namespace tars
{

/// run() blocks; everything else of it is used by the threads that run() starts.
class RunJob
{
public:
    RunJob(const RunContext &context, Dispatcher &dispatcher, Checkpointer &checkpointer, TellEngine tell);
    ~RunJob();

    EngineFinished run(); ///< on the coordinator's thread; joins the workers before it returns

    /// From any thread: those of `units` that failed in the phase at work are done again in it. The others are left alone.
    QSet<UnitId> retry(const QSet<UnitId> &units);

private:
    struct Worker;
    using Work = std::function<Dispatcher::Ending(Worker &, const Dispatcher::Turn &)>;
    enum class Progress { On, Over }; ///< Over: closed, or failed

    void walk();
    Progress openProject();
    Progress readTree();
    Progress makePlan();
    Progress writeUnits(const QList<PlannedUnit> &units, Phase phase, const ModelView &view);
    Progress writeDepartments();
    Progress removeStale();
    Progress writeIntegration();
    void conclude();

    /// A step of the coordinator's own, repeated while it is interrupted or the disk is full.
    Progress step(const std::function<Foundation::Step(std::stop_token)> &function);
    Result<void> commitReused(const QList<PlannedUnit> &units);
    bool process(const QList<WorkItem> &items); ///< by workers, made as they are needed
    void workerMain(int number, std::stop_token stop);
    Dispatcher::Ending readFile(Worker &worker, const Dispatcher::Turn &turn);
    Dispatcher::Ending writeUnit(Worker &worker, const PlannedUnit &unit, const Dispatcher::Turn &turn);
    Result<const ProjectModel::RecordingView *> viewOf(Worker &worker) const;
    Progress fail(const Error &error);

    const RunContext &m_context;
    Dispatcher &m_dispatcher;
    Checkpointer &m_checkpointer;
    const TellEngine m_tell;
    RunTrouble m_trouble;
    UnitLedger m_ledger;

    std::unique_ptr<DocumentSink> m_sink;
    std::shared_ptr<ProjectModel> m_model;
    std::unique_lock<std::mutex> m_reading; ///< of the model, from the first step to the end
    std::unique_ptr<Foundation> m_foundation;
    std::unique_ptr<ReuseCheck> m_reuse;
    FileOwners m_owners;
    WrittenSet m_written;
    std::unique_ptr<UnitWork> m_unitWork;
    RunPlan m_plan;
    Digest m_storedRoot;
    bool m_sameRoot = false;

    // Changed only while no worker has a turn.
    Work m_work;
    int m_viewEpoch = 0;
    std::shared_ptr<const DocumentSet> m_documents; ///< for Integration

    bool m_complete = false;
    std::vector<std::jthread> m_workers;
};

} // namespace tars
