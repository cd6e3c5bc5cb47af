// Many modules as few folders: the largest folder is opened as long as there is room, then files that lie beside folders,
// the most linked first. What is left of them stands together.
#pragma once

#include "service/departments/structure/module.h"

#include <QList>

namespace tars::structure
{

struct Collapsed {
    QList<Module> modules; ///< in path order
    QList<int> moduleOf; ///< of each of the modules before
};

/// Folders are opened up to `mostOpened` modules, files shown up to `most`. `links`: of each module, how many others it
/// imports or is imported by.
Collapsed collapse(
    const QList<Module> &modules, const QString &folder, int mostOpened, int most, const QList<int> &links);

} // namespace tars::structure
