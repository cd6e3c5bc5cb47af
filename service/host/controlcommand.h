// "tarsd install", uninstall, start, stop and status: what the command line of the service says besides running it.
#pragma once

#include <QStringList>
#include <optional>

namespace tars
{

/// The exit code, if the arguments (without the program's name) are such a command: 0, 1 for a failure, 2 for usage; of
/// "status" 3 if the service does not run and 4 if it is not installed. Prints what it did.
std::optional<int> runControlCommand(const QStringList &arguments, const QString &program);

} // namespace tars
