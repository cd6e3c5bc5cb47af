// What a run's execution tells the main thread. Everything told of units has been committed.
#pragma once

#include "service/engine/ports.h"

#include <functional>
#include <variant>

namespace tars
{

struct FoundationBegan {
    qint64 total = 0; ///< files; 0 until they are known
    qint64 unchanged = 0;
};

/// Departments or Integration.
struct UnitsBegan {
    Phase phase = Phase::Departments;
    qint64 total = 0;
    UnitCountsByLane done; ///< before, in this same run; `added` and `changed` are not counted
};

struct FileRead {
    QString path;
};

/// The plan of the whole run: comes before the phase Departments begins.
struct RunPlanned {
    UnitTotals totals;
};

struct TurnBegan {
    int worker = 0;
    std::optional<Department> lane;
    QString task; ///< the title of what is being written, or the file being read
};

struct TurnEnded {
    int worker = 0;
};

enum class UnitOutcome { Written, Reused, Failed };

struct UnitEnded {
    std::optional<Department> lane;
    UnitOutcome outcome = UnitOutcome::Written;
    qint64 count = 1; ///< of units, where several end alike
    QList<PublishedFile> files; ///< of what was written: the primary one first
};

/// Units that had failed are to be done again.
struct UnitsReopened {
    std::optional<Department> lane;
    qint64 count = 0;
};

struct ProblemFound {
    Problem problem;
};

struct RunIdle { ///< held, nothing runs, all is on disk
    quint64 generation = 0;
};

struct RunBlocked { ///< by what a person has to mend: nothing runs until an answer comes as a change of the holds
    Error error;
    HoldScope scope = HoldScope::Run; ///< whom it concerns
};

struct EngineFinished {
    enum class Outcome { Completed, Failed, Interrupted }; ///< Interrupted: closed before the end
    Outcome outcome = Outcome::Interrupted;
    Error error; ///< of Failed
};

using EngineEvent = std::variant<FoundationBegan, FileRead, RunPlanned, UnitsBegan, TurnBegan, TurnEnded, UnitEnded,
    UnitsReopened, ProblemFound, RunIdle, RunBlocked, EngineFinished>;

using TellEngine = std::function<void(EngineEvent)>; ///< thread-safe

} // namespace tars
