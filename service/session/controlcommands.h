// documentation.start, pause, resume, stop, retry, plan and status.
#pragma once

#include "service/session/commandtable.h"
#include "service/session/pathguard.h"

namespace tars
{

class RunService;

/// All three outlive the table's use.
void addControlCommands(CommandTable &table, RunService &runs, const PathGuard &paths);

} // namespace tars
