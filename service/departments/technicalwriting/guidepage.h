// One page of the user guide: a file of prose, as a page of the manual.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

inline constexpr int guideVersion = 10;
QList<UnitSpec> planGuide(const ModelView &view); ///< in reading order
UnitOutput guidePage(const UnitSpec &unit, const ModelView &view);

} // namespace tars::technicalwriting
