// Integration's own pages besides the first: the index of everything, the list of source files, and the first pages
// of departments that wrote none.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <QList>

namespace tars
{

markup::Page firstPage(const ModelView &view); ///< index.md

/// contents.md: all departments, sections and pages; long sections by their first page alone.
markup::Page contentsPage(const ModelView &view);

/// One page for each department that has documents (or, of Development, source pages) but no `<slug>/index.md`.
QList<markup::Page> missingIndexPages(const ModelView &view);

/// development/source.md and, where there are too many files for one page, one per folder.
QList<markup::Page> sourceIndexPages(const ModelView &view);

} // namespace tars
