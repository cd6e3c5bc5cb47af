// Which files of Rust hold something that users of their crate can name.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// view.counts(folder) without the files whose modules a library keeps to itself: what is public there is so to the crate alone. Files of
/// programs, and of other languages, stay.
QList<FileCounts> openCounts(const ModelView &view, const QString &folder = {});

/// Of them those by which it is said how much is documented or tested: see structure::measured().
QList<FileCounts> measuredCounts(const ModelView &view);

} // namespace tars::development
