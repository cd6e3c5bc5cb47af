// How the project is built: its systems, the commands in their order, options with defaults, targets.
#pragma once

#include "service/departments/devops/buildfacts.h"

namespace tars::devops
{

BuildFacts buildFactsOf(const ModelView &view);
markup::Page buildPage(const BuildFacts &facts);
/// The commands that build and, where it is set up, install what lies at the top of the tree; a line each.
QString programSteps(const BuildFacts &facts);

} // namespace tars::devops
