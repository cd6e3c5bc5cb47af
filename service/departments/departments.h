// The five departments.
#pragma once

#include "service/departments/unitwriter.h"

#include <memory>
#include <vector>

namespace tars
{

/// One writer per department, in the departments' order.
std::vector<std::unique_ptr<UnitWriter>> allWriters();

} // namespace tars
