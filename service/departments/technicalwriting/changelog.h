// The changelog: all releases in a table, each told where its series is told.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

inline constexpr int changelogVersion = 9;
/// The overview, then one unit a series if there are too many releases for one page.
QList<UnitSpec> planChangelog(const ModelView &view);
UnitOutput changelogPage(const UnitSpec &unit, const ModelView &view);

} // namespace tars::technicalwriting
