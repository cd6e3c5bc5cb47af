// Logs to standard error, one line each, from a level on. Control characters, which may come from clients,
// are escaped.
#pragma once

#include <QString>

namespace tars
{

void logToStandardError();
void logFrom(const QString &level); ///< debug, info, warning or error

} // namespace tars
