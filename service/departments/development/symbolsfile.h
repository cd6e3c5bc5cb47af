// symbols.jsonl: one line per symbol of the project's own files, as data for other programs.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::development
{

/// {"name", "kind", "module" (modulepath.h), "file", "line", "end", "signature", "access", "language", "documented", "page"}; what is
/// unknown is left out. In path order, then in source order. Reads the view while it is written.
ByteSource symbolsSource(const ModelView &view);

} // namespace tars::development
