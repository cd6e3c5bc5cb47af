// Rust's documentation from files of its own: #[doc = include_str!("docs/route.md")].
#pragma once

#include "service/extract/declarations.h"
#include "service/extract/sourcefolder.h"

namespace tars
{

/// Adds the text of such files to the comments of the declarations and, from "#![doc = …]", to the file's own. Says which files of
/// the tree were looked for, there or not.
QStringList includeDocs(const LexedSource &source, const SourceFolder &root, QList<Declaration> &declarations, FileRecord &record);

} // namespace tars
