// What the tree says of how it is built.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

/// A folder from which one system builds: no folder above it is built by the same system.
struct BuildRoot {
    QString system;
    QString folder; ///< empty at the top of the tree
    Found file; ///< "build.system" of the file that drives it
    QString minimum;
    QString tool; ///< of npm's family and of Python: the one whose lock file lies beside the manifest; of Autotools: the tree's own script before configure
    QStringList programs; ///< of Go: packages that make one, "./cmd/caddy"
    QStringList features; ///< of all files below it
    QStringList parts;
};

struct BuildFacts {
    QList<BuildRoot> roots; ///< the tree's own before those of folders; by system within
    QList<Found> targets, options, presets;
    markup::Inlines ownWords; ///< where the authors tell how it is built
    QList<Found> metas, tools; ///< "build.tool": what must be there to build

    bool isEmpty() const { return roots.isEmpty(); }
};

} // namespace tars::devops
