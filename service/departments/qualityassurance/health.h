// Code health: what authors left to do, the longest and the most deeply nested functions, code that stands
// twice, links of the tree's prose that lead nowhere.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

/// The units of those pages that have something to say; none if none has.
QList<UnitSpec> planHealth(const ModelView &view, markup::PathClaims &claims);
markup::Page healthPage(const UnitSpec &unit, const ModelView &view);

} // namespace tars::qualityassurance
