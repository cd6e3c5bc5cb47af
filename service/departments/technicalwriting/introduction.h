// The first pages of the manual: contents, overview, getting started.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

inline constexpr int indexVersion = 1;
inline constexpr int overviewVersion = 1;
inline constexpr int gettingStartedVersion = 1;

QList<UnitSpec> planOverview(const ModelView &view);
UnitOutput overviewPage(const UnitSpec &unit, const ModelView &view);
QList<UnitSpec> planGettingStarted(const ModelView &view);
UnitOutput gettingStartedPage(const UnitSpec &unit, const ModelView &view);
/// Of the units that the department plans, those that its first page lists.
UnitOutput contentsPage(const UnitSpec &unit, const QList<UnitSpec> &units, const ModelView &view);

} // namespace tars::technicalwriting
