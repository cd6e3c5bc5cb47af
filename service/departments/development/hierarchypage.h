// All types and their bases, as trees.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::development
{

markup::Page hierarchyPage(const ModelView &view);

} // namespace tars::development
