// project.list, add, remove and browse.
#pragma once

#include "service/session/commandtable.h"
#include "service/session/pathguard.h"

namespace tars
{

class RunService;

/// All three outlive the table's use.
void addProjectCommands(CommandTable &table, RunService &runs, const PathGuard &paths);

} // namespace tars
