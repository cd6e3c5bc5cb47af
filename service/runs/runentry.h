// One run that is not over yet, or was not long ago.
#pragma once

#include "service/engine/holdset.h"
#include "service/engine/ports.h"
#include "service/progress/progresstracker.h"

namespace tars
{

struct RunEntry {
    RunRow row; ///< as it was last given to the journal
    RunState shown = RunState::NotStarted; ///< as it is on disk: what clients see
    HoldSet holds; ///< of the run and its departments; the service's are kept apart
    Actor lastActor; ///< whose wish is being carried out
    std::unique_ptr<ProgressTracker> tracker; ///< of the active run
};

/// What clients are told of it. `serviceHolds` apply to it as well.
StatusRecord statusOf(const RunEntry &entry, const HoldSet &serviceHolds);

/// The same of a run that ended in an earlier life of the service; `units` are those of its output folder.
StatusRecord statusOf(const RunRow &row, const QHash<UnitId, UnitRow> &units);

StatusRecord notStarted();

} // namespace tars
