// Many modules as few folders: the largest folder is opened as long as there is room.
#pragma once

#include "service/departments/structure/module.h"

#include <QList>

namespace tars::structure
{

struct Collapsed {
    QList<Module> modules; ///< in path order
    QList<int> moduleOf; ///< of each of the modules before
};

Collapsed collapse(const QList<Module> &modules, const QString &folder, int most);

} // namespace tars::structure
