// The one table of commands: parser, help, completion and shell all follow from it.
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

std::span<const CommandSpec> commandTable();
std::span<const OptionSpec> globalOptions();
const CommandSpec *findCommand(QStringView name);

/// A command line, understood.
struct Invocation {
    const CommandSpec *command = nullptr; ///< null: only --help or --version was asked for
    QStringList arguments;
    QHash<QString, QString> options; ///< switches have an empty value

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QString value(const char *option) const { return options.value(QLatin1String(option)); }
};

/// `words` without the program's name. badData tells what is wrong and how it is used.
Result<Invocation> parseCommandLine(const QStringList &words);

QString helpText(); ///< of the program
QString helpText(const CommandSpec &command);

} // namespace tars::cli
