// The runs in their order: moves them through the state machine, keeps the active one's engine, and puts
// every wish on disk before it is told.
#pragma once

#include "service/engine/runengine.h"
#include "service/engine/runstatemachine.h"
#include "service/runs/runlist.h"
#include "service/runs/runrecorder.h"
#include "service/runs/runservices.h"
#include "service/runs/sequences.h"
#include "service/runs/writegroup.h"

namespace tars
{

class RunKeeper : public QObject
{
    Q_OBJECT
public:
    using Entry = RunList::Entry;
    using Writes = std::shared_ptr<WriteGroup>;

    explicit RunKeeper(RunServices services, QObject *parent = nullptr);
    ~RunKeeper() override;

    Result<void> restore();
    void shutdown(std::function<void()> done);
    bool isClosing() const { return m_closing; }

    const RunServices &services() const { return m_services; }
    const RunSettings &settings() const { return m_services.settings; }
    void configure(const RunSettings &settings); ///< the number of workers of the active run at once, too
    void controlled(); ///< somebody changed something: a later `ifControlSequence` of before is a conflict
    const MainQueue &queue() const { return m_queue; }
    Writes writes(WriteGroup::Done done) const;

    const RunList &runs() const { return m_runs; }
    StatusRecord status(const Entry &entry) const; ///< with the numbers of now
    qint64 controlSequence() const { return m_control; }
    const HoldSet &serviceHolds() const { return m_serviceHolds; }

    void enqueue(const Entry &entry, const Actor &by, const Writes &writes);
    void forget(const Entry &entry); ///< its first save failed: it never was
    void advance(); ///< begins the next queued one if none is active
    /// Those of `units` that failed in the active run's phase at work are done again in it; returns which.
    QSet<UnitId> retry(const Entry &entry, const QSet<UnitId> &units, const Actor &by, const Writes &writes);
    void stop(const Entry &entry, const Actor &by, const Writes &writes);
    void addHold(
        const Entry &entry, Hold hold, const Actor &by, const Writes &writes); ///< no entry: of the service
    bool removeHold(const Entry &entry, HoldScope scope, std::optional<Department> department,
        const Actor &by,
        const Writes &writes); ///< false if there was none

Q_SIGNALS:
    void progressed();
    void stateChanged(const tars::StateChange &change);
    void documentsWritten(const tars::DocumentsWritten &documents);
    void problemFound(const tars::Problem &problem);

private:
    void change(const Entry &entry, RunEvent event, const QString &code, const QJsonObject &args = {},
        const Writes &writes = {});
    void told(const Entry &entry, RunState from, RunState to, const QString &code, const QJsonObject &args,
        const Actor &by);
    void tellHold(const Entry &entry, const Hold &hold, bool added, const Actor &by);
    void saveRow(const Entry &entry, RunJournal::Done done = {});
    void launch(const Entry &entry);
    void applyHolds(const Entry &entry, const Writes &writes = {});
    HoldSet holdsOf(const Entry &entry) const;
    void end(const Entry &entry);
    void touched();
    void tick();
    void endExpiredHolds();
    void armExpiry();

    void onEngine(const EngineEvent &event);
    void handle(const EngineEvent &event);
    void on(const RunIdle &event);
    void on(const RunBlocked &event);
    void on(const EngineFinished &event);

    RunServices m_services;
    MainQueue m_queue;
    Sequences m_sequences;
    Notices m_notices;
    RunRecorder m_recorder;
    RunList m_runs;
    HoldSet m_serviceHolds;
    qint64 m_sequence = 0;
    qint64 m_control = 0;
    quint64 m_generation = 0;
    QDateTime m_lastUpdate;
    bool m_closing = false;
    std::function<void()> m_closed;
    QTimer m_progressTimer;
    QTimer m_tickTimer;
    QTimer m_expiryTimer;
    QTimer m_filesTimer;
    std::vector<EngineEvent> m_unsavedPlan; ///< RunPlanned and what came after it, until the row with it is on disk
    std::unique_ptr<RunEngine> m_engine; ///< last: its threads end before what they use
};

} // namespace tars
