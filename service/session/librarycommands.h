// documentation.history, activity, samples, documents, document, search and problems: what the library knows.
#pragma once

#include "service/session/commandtable.h"
#include "service/session/pathguard.h"

namespace tars
{

class Library;

/// All outlive the table's use. `latestProject`: the one that is meant where none is named.
void addLibraryCommands(CommandTable &table, Library &library, const PathGuard &paths,
    const std::function<QString()> &latestProject);

} // namespace tars
