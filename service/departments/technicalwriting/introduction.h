// The pages that a manual begins with: overview, getting started.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

inline constexpr int overviewVersion = 16;
inline constexpr int gettingStartedVersion = 13;

QList<UnitSpec> planOverview(const ModelView &view);
UnitOutput overviewPage(const UnitSpec &unit, const ModelView &view);
QList<UnitSpec> planGettingStarted(const ModelView &view);
UnitOutput gettingStartedPage(const UnitSpec &unit, const ModelView &view);

} // namespace tars::technicalwriting
