// Where things lie that only look like the project's own.
#pragma once

#include <QString>

namespace tars::structure
{

/// Folders whose files tests only feed on: no project, build, service or result of this tree.
bool isFixturePath(const QString &path);
/// Somewhere among tests.
bool isAmongTests(const QString &path);

} // namespace tars::structure
