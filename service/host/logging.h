// Logs to standard error, one line each, from a level on. Control characters, which may come from clients,
// are escaped.
#pragma once

#include <QtGlobal>

namespace tars
{

void logToStandardError(QtMsgType from);

} // namespace tars
