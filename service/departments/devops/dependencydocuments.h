// The documents of the units "dependencies" and "licences": pages and the bill of materials, out of one
// inventory.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::devops
{

QList<OutputDocument> dependencyDocuments(const UnitSpec &unit, const ModelView &view);

} // namespace tars::devops
