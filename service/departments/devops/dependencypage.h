// The pages of what the project needs: by scope, and each lock file.
#pragma once

#include "service/departments/devops/inventory.h"

namespace tars::devops
{

inline constexpr qsizetype smallLock = 40; ///< larger lock files have pages of their own

QString lockPagePath(const QString &lockFile);
markup::Page dependencyPage(const Inventory &inventory);
markup::Page lockPage(const QString &lockFile, const Inventory &inventory);

} // namespace tars::devops
