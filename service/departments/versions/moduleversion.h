// Versions that a package says elsewhere than in its manifest: in its code, as flit and MakeMaker read it there, or in what
// MSBuild reads for all projects.
#pragma once

#include "service/project/modelview.h"

#include <optional>

namespace tars
{

struct ModuleVersion {
    QString version;
    QString file;
    int line = 0;
};
/// Of the package that a "project.meta" fact names, where it names no version itself.
std::optional<ModuleVersion> moduleVersion(const QString &manifest, const QJsonObject &meta, const ModelView &view);

} // namespace tars
