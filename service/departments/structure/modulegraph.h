// How the modules of a project hang together: who imports whom, read from the imports of its source files.
// A module is a file (C and C++: a header with its implementation), in Go, Java, Kotlin, C# and the like the
// folder that is a package; many of them are collapsed to folders.
#pragma once

#include "service/departments/structure/module.h"
#include "service/project/modelview.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <stop_token>

namespace tars::structure
{

struct ModuleEdge {
    int from = 0, to = 0; ///< positions in modules; `from` imports `to`
    int imports = 0; ///< statements
    bool inCycle = false; ///< both ends import each other, perhaps through others
    bool closesCycle = false; ///< one of the few that point back up
    bool implied = false; ///< there is a longer way from one to the other: left out of pictures
};

struct ModuleGraph {
    QList<Module> modules; ///< in path order
    QList<ModuleEdge> edges; ///< by from, then to
    QList<int>
        layers; ///< of each module: 0 imports no other, n imports layer n-1 and lower, but for closing edges
    QList<QList<int>> cycles; ///< one shortest way round per knot of modules that import each other
    QList<int> knots; ///< parallel to cycles: how many modules the knot holds
    int statements = 0; ///< imports read
    int inside = 0; ///< imports of the project's own files; of projects their references
    bool isCollapsed = false;
    bool ofProjects = false; ///< the modules are projects of .NET

    QList<int> users(int module) const; ///< who imports it, ascending
    QList<int> uses(int module) const;
};

inline constexpr int mostModulesShown = 60;
inline constexpr int mostOpenedModules = 40; ///< by opening folders; the rest of the room is for the most linked files

/// The graph of the source files below `folder` ("" or "src/net/"), tests, examples, vendored and generated
/// files left out; of a whole solution of .NET, that of its projects. Beyond `mostModules` they are collapsed to folders and files, at most mostModulesShown; 0: never.
ModuleGraph moduleGraph(const ModelView &view, const QString &folder = {}, int mostModules = mostModulesShown,
    std::stop_token stop = {});

} // namespace tars::structure
