// Files that only a build of the tests compiles, though they stand among the code.
#pragma once

#include "service/project/modelview.h"

#include <QSet>

namespace tars::structure
{

/// Of Rust: what "#[cfg(test)] mod testutil;" names, and what lies below it.
QSet<QString> testOnlyFiles(const ModelView &view);

} // namespace tars::structure
