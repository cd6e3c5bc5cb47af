// Which files count where it is said how much of a project is documented or tested.
#pragma once

#include "service/project/modelview.h"

namespace tars::structure
{

/// Build scripts and the settings of documentation generators: code, but nobody's interface.
bool isSetUp(const QString &path);
/// The files with public symbols that count: no set-up, and of the workshop's tools only where there is nothing else.
QList<FileCounts> measured(QList<FileCounts> counts);

} // namespace tars::structure
