// What the deployment guide and the runbook call things, so that the commands of both fit together.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

markup::Page deploymentBasePage(const QString &title);
/// A name for an image of this project, as Docker wants it.
QString imageName(const QString &project, const QString &dockerfile);
/// " -f FILE" where Compose would not find the file by itself.
QString composeOption(const QString &file);
bool isUserUnit(const Found &unit);

} // namespace tars::devops
