// Which pages the department has for a tree: each only where there is something to say.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::devops
{

QList<UnitSpec> plannedUnits(const ModelView &view);
/// The department's first page, out of the plan.
markup::Page indexPage(const ModelView &view);

} // namespace tars::devops
