// The rendered page of one source file.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars
{

/// Asks of other files only where the names are documented that the page links.
UnitOutput sourcePages(const UnitSpec &unit, const ModelView &view);

} // namespace tars
