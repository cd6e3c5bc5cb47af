// The software bill of materials: CycloneDX 1.5 out of manifests and lock files.
#pragma once

#include "service/departments/devops/inventory.h"

#include <QByteArray>

namespace tars::devops
{

/// `projectName` stands where no manifest names the project.
QByteArray sbomOf(const Inventory &inventory, const QString &projectName);
/// "pkg:npm/%40scope/name@1.2"; generic where the package URL specification knows no type.
QString packageUrl(const QString &ecosystem, const QString &name, const QString &version);

} // namespace tars::devops
