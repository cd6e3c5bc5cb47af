// Logs to standard error, one line each, from a level on. Control characters, which may come from clients,
// are escaped.
#pragma once

#include "common/wire/messages.h"

#include <functional>
#include <QString>

namespace tars
{

void logToStandardError();
void logFrom(const QString &level); ///< debug, info, warning or error
/// Also to this listener, on whichever thread logs; an empty one ends it. It must not wait for another thread that logs.
void logAlsoTo(std::function<void(const wire::LogLine &line)> listener);

} // namespace tars
