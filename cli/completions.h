// What makes a shell complete the commands and options of this program: generated from the table of commands.
#pragma once

#include <QString>

namespace tars::cli
{

/// The script for "bash", "zsh" or "fish"; null for another shell.
QString completionScript(const QString &shell);

} // namespace tars::cli
