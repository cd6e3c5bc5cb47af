// Which symbols of a file its API page documents.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// Public ones, in public types, not what a function holds inside; in the order of `all`.
QList<Symbol> documentedSymbols(const QList<Symbol> &all, const FileInfo &file);

/// The name whose symbolAnchor() is that of the symbol on its file's page: its own, of a field that of its type.
QString entryName(const Symbol &symbol);

} // namespace tars::development
