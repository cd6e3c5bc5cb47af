// What of a file belongs into its API page, and therefore into indexes, counts and links.
#pragma once

#include "service/project/records.h"

#include <QList>

namespace tars
{

bool isCFamily(const FileRecord &record);
bool isHeader(const QString &path); ///< by its name; of a file of the C family
/// Exported, and public or protected as far as the language knows access; no namespaces and the like.
bool countsAsPublic(const SymbolRecord &symbol);
/// The symbols that have an entry, in source order; none if the file is no source of the project's own. Left out is what
/// lies in hidden types or in functions, and what implementation files of the C family merely define for a type that a
/// header declares.
QList<const SymbolRecord *> publicSymbols(const FileRecord &record);
/// A file has an API page if it has something to say there.
bool hasApiPage(const FileRecord &record);

} // namespace tars
