// What of a file belongs into its API page, and therefore into indexes, counts and links.
#pragma once

#include "service/project/records.h"

#include <QList>

namespace tars
{

bool isCFamily(const FileRecord &record);
bool isHeader(const QString &path); ///< by its name; of a file of the C family
/// A header that another one includes for the bodies of what that declares, by its name: "logger-inl.h", "vec.inl", "a.ipp".
bool holdsBodies(const QString &path);
/// Exported, and public or protected as far as the language knows access; no namespaces and the like.
bool countsAsPublic(const SymbolRecord &symbol);
/// The symbols that have an entry, in source order; none if the file is no source of the project's own. Left out is what
/// lies in hidden types or in functions, and what files of the C family merely define for a type that another one declares,
/// or for a header whose bodies they hold.
QList<const SymbolRecord *> publicSymbols(const FileRecord &record);
/// A file has an API page if it has something to say there.
bool hasApiPage(const FileRecord &record);

} // namespace tars
