// Modules of .NET: a solution's projects, as they reference each other. Usings name namespaces, which many projects share.
#pragma once

#include "service/departments/structure/module.h"
#include "service/project/modelview.h"

#include <map>
#include <optional>

namespace tars::structure
{

struct ProjectModules {
    QList<Module> modules; ///< in path order
    std::map<std::pair<int, int>, int> edges; ///< positions in modules, from and to, with the number of references
    int references = 0;
};

/// Of the solution's own files `members` (positions in `files`); nothing where they are of other languages for the most part, or no
/// two projects hang together.
std::optional<ProjectModules> projectModules(const QList<FileInfo> &files, const QList<int> &members, const ModelView &view);

} // namespace tars::structure
