// Which files of Rust hold something that users of their crate can name.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// Whether no user of the crate can name what the file of Rust defines: declarations lead to it, but it is private and nothing of it
/// is passed on.
bool isKeptToCrate(const FileInfo &file, const ModelView &view);
/// view.counts(folder) without the files whose modules a library keeps to itself: what is public there is so to the crate alone. Files of
/// programs, and of other languages, stay.
QList<FileCounts> openCounts(const ModelView &view, const QString &folder = {});

/// Of them those by which it is said how much is documented or tested: see structure::measured().
QList<FileCounts> measuredCounts(const ModelView &view);

} // namespace tars::development
