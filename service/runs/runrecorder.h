// Books what the engine tells of files, units and problems: in the run's row, its progress, and the notices.
#pragma once

#include "service/engine/engineevents.h"
#include "service/runs/notices.h"
#include "service/runs/runentry.h"

namespace tars
{

class RunRecorder
{
public:
    RunRecorder(Notices &notices, const Clock &clock)
        : m_notices(notices)
        , m_clock(clock)
    {
    }

    /// Takes up the progress of a run that an earlier life of the service began: what is committed of it.
    Result<void> restore(RunEntry &entry, const UnitJournal &journal) const;
    void begin(RunEntry &entry) const; ///< of a run that has no progress yet

    // Each is told of an entry that has progress.
    void on(RunEntry &entry, const FoundationBegan &event) const;
    void on(RunEntry &entry, const FileRead &event) const;
    void on(RunEntry &entry, const RunPlanned &event) const;
    void on(RunEntry &entry, const UnitsBegan &event) const;
    void on(RunEntry &entry, const TurnBegan &event) const;
    void on(RunEntry &entry, const TurnEnded &event) const;
    void on(RunEntry &entry, const UnitEnded &event) const;
    void on(RunEntry &entry, const UnitsReopened &event) const;
    void on(RunEntry &entry, const ProblemFound &event) const;

    /// The row with the numbers of now.
    static const RunRow &row(RunEntry &entry);
    Sample sample(const StatusRecord &record) const;

private:
    Notices &m_notices;
    const Clock &m_clock;
};

} // namespace tars
