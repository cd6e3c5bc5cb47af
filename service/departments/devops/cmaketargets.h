// Targets that functions of the tree make: tars_library(NAME …) in one file is add_library(NAME) by way of
// another.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

/// As "build.target" facts, at the places of the calls.
QList<Found> targetsOfFunctions(const ModelView &view);

} // namespace tars::devops
