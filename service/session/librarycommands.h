// documentation.history, activity, samples, documents, document, search and problems: what the library knows.
#pragma once

#include "service/session/commandtable.h"
#include "service/session/pathguard.h"

namespace tars
{

class Library;

/// All three outlive the table's use.
void addLibraryCommands(CommandTable &table, Library &library, const PathGuard &paths);

} // namespace tars
