// The one table of commands: parser, help, completion and shell all follow from it.
#pragma once

#include "cli/commandspec.h"

namespace tars::cli
{

std::span<const CommandSpec> commandTable();
std::span<const OptionSpec> globalOptions();
const CommandSpec *findCommand(QStringView name);

/// `words` without the program's name. badData tells what is wrong and how it is used.
Result<Invocation> parseCommandLine(const QStringList &words);

QString helpText(); ///< of the program
QString helpText(const CommandSpec &command);

} // namespace tars::cli
