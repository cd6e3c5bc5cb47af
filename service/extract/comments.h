// Which comment belongs to which symbol, and which to the file.
#pragma once

#include "service/extract/declarations.h"
#include "service/extract/sourcefolder.h"

namespace tars
{

/// Fills comment, style, line and (from the words) deprecated of every symbol that has none, and the file's
/// comment. `declarations` are in source order.
void attachComments(
    const LexedSource &source, const QString &language, QList<Declaration> &declarations, FileRecord &file);
/// With what such comments include from the tree: says which files that is, there or not.
QStringList attachComments(const LexedSource &source, const SourceFolder &root, QList<Declaration> &declarations, FileRecord &file);

} // namespace tars
