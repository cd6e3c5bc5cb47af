// What stands between the tree and a release, as it is: tests that fail, public symbols that no test touches
// or nobody described, deprecated ones still in use, broken marks. One section per module, with the items by
// name.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

bool hasValidation(const ModelView &view);
markup::Page validationPage(const ModelView &view);

} // namespace tars::qualityassurance
