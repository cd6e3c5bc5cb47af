// What a command is, and a command line that was understood: apart from the table, which knows every command.
#pragma once

#include "common/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <span>

namespace tars::cli
{

class CommandContext;

enum ExitCode {
    ExitDone = 0,
    ExitRefused = 1, ///< the service answered with an error
    ExitUsage = 2,
    ExitNotReachable = 3,
    ExitNotAuthorised = 4,
    ExitRunFailed = 5, ///< the run ended Failed or Stopped
};

int exitCodeFor(const Error &error);

struct OptionSpec {
    const char *name; ///< without dashes
    const char *valueName; ///< nullptr: a switch
    const char *help;
};

struct CommandSpec {
    const char *name;
    const char *arguments; ///< for the usage line: "[PATH]"
    const char *help; ///< one sentence
    int minArguments;
    int maxArguments;
    std::span<const OptionSpec> options; ///< besides the global ones
    void (*run)(CommandContext &context); ///< called once connected, unless `connects` is false
    bool connects = true;
};

/// A command line, understood.
struct Invocation {
    const CommandSpec *command = nullptr; ///< null: only --help or --version was asked for
    QStringList arguments;
    QHash<QString, QString> options; ///< switches have an empty value

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QString value(const char *option) const { return options.value(QLatin1String(option)); }
};

} // namespace tars::cli
