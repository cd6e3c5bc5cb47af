// Versions that a package of Python or Perl says in its code instead of in its manifest, as flit and MakeMaker read it there.
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
