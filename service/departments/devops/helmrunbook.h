// What who keeps a release of a Helm chart types, and which of its values matter then.
#pragma once

#include "service/departments/devops/deployment.h"

namespace tars::devops
{

/// The commands once for all charts of the tree; below them each chart's ports, probes, copies and what it keeps.
void runCharts(markup::Blocks &blocks, const DeploymentFacts &facts);

} // namespace tars::devops
