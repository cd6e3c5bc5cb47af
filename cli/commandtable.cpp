#include "cli/commandtable.h"

#include "cli/commands.h"
#include "cli/doctor.h"
#include "cli/plancommand.h"
#include "cli/settingscommand.h"
#include "cli/tokencommand.h"
#include "common/base/errorcodes.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array globalTable{
    OptionSpec{"url", "URL", QT_TRANSLATE_NOOP("cli", "the service's address (default: the one in its data directory)")},
    OptionSpec{"data-dir", "DIR", QT_TRANSLATE_NOOP("cli", "the service's data directory (default: $TARS_DATA_DIR)")},
    OptionSpec{"token-file", "FILE", QT_TRANSLATE_NOOP("cli", "the file that holds the token")},
    OptionSpec{"certificate", "CERT", QT_TRANSLATE_NOOP("cli", "of a wss:// address: the PEM file or the SHA-256 fingerprint to trust")},
    OptionSpec{"json", nullptr, QT_TRANSLATE_NOOP("cli", "print one JSON document per answer")},
    OptionSpec{"no-color", nullptr, QT_TRANSLATE_NOOP("cli", "print without colours")},
    OptionSpec{"help", nullptr, QT_TRANSLATE_NOOP("cli", "explain the program or the command")},
    OptionSpec{"version", nullptr, QT_TRANSLATE_NOOP("cli", "print the version")},
};

constexpr OptionSpec outputOption{"output", "DIR", QT_TRANSLATE_NOOP("cli", "where the documents go (default: PATH/tars-docs)")};
constexpr OptionSpec departmentsOption{"departments", "LIST", QT_TRANSLATE_NOOP("cli", "only these departments, separated by commas")};
constexpr OptionSpec forceOption{"force", nullptr, QT_TRANSLATE_NOOP("cli", "write everything again, edited documents too (a copy is kept)")};
constexpr OptionSpec runOption{"run", "ID", QT_TRANSLATE_NOOP("cli", "of this run instead of the active one")};
constexpr OptionSpec departmentOption{"department", "NAME", QT_TRANSLATE_NOOP("cli", "only this department")};
constexpr OptionSpec serviceOption{"service", nullptr, QT_TRANSLATE_NOOP("cli", "the whole service")};
constexpr OptionSpec limitOption{"limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many")};
constexpr OptionSpec projectOption{"project", "PATH", QT_TRANSLATE_NOOP("cli", "of this project")};

constexpr std::array startOptions{outputOption, departmentsOption, forceOption};
constexpr std::array generateOptions{outputOption, departmentsOption, forceOption,
    OptionSpec{"cache", "DIR", QT_TRANSLATE_NOOP("cli", "keep what is learnt of the project here, apart from any service")}};
constexpr std::array pauseOptions{departmentOption, serviceOption, runOption,
    OptionSpec{"for", "SECONDS", QT_TRANSLATE_NOOP("cli", "and resume by itself after that time")}};
constexpr std::array resumeOptions{departmentOption, serviceOption, runOption};
constexpr std::array runOptions{runOption};
constexpr std::array historyOptions{projectOption, limitOption};
constexpr std::array documentsOptions{projectOption, departmentOption, limitOption};
constexpr std::array showOptions{projectOption,
    OptionSpec{"diff", nullptr, QT_TRANSLATE_NOOP("cli", "what the last run changed in it")}};
constexpr std::array searchOptions{projectOption, limitOption};
constexpr std::array planOptions{departmentsOption};
constexpr std::array problemsOptions{runOption, limitOption,
    OptionSpec{"all", nullptr, QT_TRANSLATE_NOOP("cli", "all of them, instead of the first 200")}};

constexpr std::array tokenOptions{OptionSpec{"role", "ROLE", QT_TRANSLATE_NOOP("cli", "observer (default: reads) or operator (controls)")},
    OptionSpec{"save", "FILE", QT_TRANSLATE_NOOP("cli", "write the new token into this file, readable by you alone, instead of printing it")}};

constexpr std::array table{
    CommandSpec{"generate", "PATH", QT_TRANSLATE_NOOP("cli", "Document a project and wait until it is done."), 1, 1, generateOptions, runGenerate, false},
    CommandSpec{"status", "", QT_TRANSLATE_NOOP("cli", "Show the service: version, uptime, clients, memory."), 0, 0, {}, runStatus},
    CommandSpec{"ping", "", QT_TRANSLATE_NOOP("cli", "Measure how quickly the service answers."), 0, 0, {}, runPing},
    CommandSpec{"doc-start", "[PATH]", QT_TRANSLATE_NOOP("cli", "Start documenting a project."), 0, 1, startOptions, runDocStart},
    CommandSpec{"doc-status", "", QT_TRANSLATE_NOOP("cli", "Show the progress of the run."), 0, 0, runOptions, runDocStatus},
    CommandSpec{"doc-pause", "", QT_TRANSLATE_NOOP("cli", "Pause; nothing is lost."), 0, 0, pauseOptions, runDocPause},
    CommandSpec{"doc-resume", "", QT_TRANSLATE_NOOP("cli", "Resume from exactly where it was paused."), 0, 0, resumeOptions, runDocResume},
    CommandSpec{"doc-stop", "", QT_TRANSLATE_NOOP("cli", "Stop the run; the documents written so far stay."), 0, 0, runOptions, runDocStop},
    CommandSpec{"monitor", "", QT_TRANSLATE_NOOP("cli", "Watch the run live; pause, resume and stop it with a key."), 0, 0, {}, runMonitor},
    CommandSpec{"interactive", "", QT_TRANSLATE_NOOP("cli", "Talk to the service at a prompt."), 0, 0, {}, runInteractive, false},
    CommandSpec{"history", "", QT_TRANSLATE_NOOP("cli", "List earlier runs."), 0, 0, historyOptions, runHistory},
    CommandSpec{"documents", "[TEXT]", QT_TRANSLATE_NOOP("cli", "List the documents, or those whose title or path contains TEXT."), 0, 1, documentsOptions, runDocuments},
    CommandSpec{"show", "DOCUMENT", QT_TRANSLATE_NOOP("cli", "Print a document."), 1, 1, showOptions, runShow},
    CommandSpec{"problems", "", QT_TRANSLATE_NOOP("cli", "List what went wrong in a run, with file and line, errors first."), 0, 0, problemsOptions, runProblems},
    CommandSpec{"search", "WORDS", QT_TRANSLATE_NOOP("cli", "Find documents by their text; “a phrase” in quotes stays together."), 1, 64, searchOptions, runSearch},
    CommandSpec{"retry", "[NUMBER...]", QT_TRANSLATE_NOOP("cli", "Try again what failed: all of it, or the problems named."), 0, 64, runOptions, runRetry},
    CommandSpec{"plan", "[PATH]", QT_TRANSLATE_NOOP("cli", "Count what a run would do, without doing it."), 0, 1, planOptions, runPlan},
    CommandSpec{"settings", "[NAME [VALUE]]", QT_TRANSLATE_NOOP("cli", "Show the service's settings, or change one; “default” as VALUE takes it back."), 0, 2, {}, runSettings},
    CommandSpec{"doctor", "", QT_TRANSLATE_NOOP("cli", "Check that everything TARS needs is there and works."), 0, 0, {}, runDoctor, false},
    CommandSpec{"completions", "SHELL", QT_TRANSLATE_NOOP("cli", "Print what makes bash, zsh or fish complete this program's commands."), 1, 1, {}, runCompletions, false},
    CommandSpec{"log", "", QT_TRANSLATE_NOOP("cli", "Follow what the service logs."), 0, 0, {}, runLog},
    CommandSpec{"projects", "", QT_TRANSLATE_NOOP("cli", "List the projects that the service knows."), 0, 0, {}, runProjects},
    CommandSpec{"token", "[create|rotate|revoke NAME | list]", QT_TRANSLATE_NOOP("cli", "Print the owner's token; or make, renew, withdraw or list tokens for others."), 0, 2, tokenOptions, runToken, false},
};

QString translated(const char *text) { return QCoreApplication::translate("cli", text); }

const OptionSpec *findOption(std::span<const OptionSpec> options, QStringView name)
{
    const auto it = std::ranges::find_if(options, [&](const OptionSpec &o) { return name == QLatin1String(o.name); });
    return it == options.end() ? nullptr : &*it;
}

Error usageError(const QString &text) { return {errc::badData, text, {}}; }

QString optionLines(std::span<const OptionSpec> options)
{
    QString lines;
    for (const OptionSpec &option : options) {
        QString head = u"  --"_s + QLatin1String(option.name);
        if (option.valueName)
            head += u' ' + QLatin1String(option.valueName);
        lines += head.leftJustified(24) + u' ' + translated(option.help) + u'\n';
    }
    return lines;
}
} // namespace

std::span<const CommandSpec> commandTable() { return table; }

std::span<const OptionSpec> globalOptions() { return globalTable; }

const CommandSpec *findCommand(QStringView name)
{
    const auto it = std::ranges::find_if(table, [&](const CommandSpec &c) { return name == QLatin1String(c.name); });
    return it == table.end() ? nullptr : &*it;
}

Result<Invocation> parseCommandLine(const QStringList &words)
{
    Invocation invocation;
    QStringList plain;
    QStringList names;
    bool onlyPlain = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyPlain || !word.startsWith(u'-') || word == u"-") {
            // The original's spelling was "tars websocket doc-start".
            if (plain.isEmpty() && !invocation.command && word == "websocket"_L1)
                continue;
            if (!invocation.command) {
                invocation.command = findCommand(word);
                if (!invocation.command)
                    return usageError(translated(QT_TRANSLATE_NOOP("cli", "There is no command “%1”. “tars --help” lists them.")).arg(word));
            } else {
                plain.append(word);
            }
            continue;
        }
        if (word == "--"_L1) {
            onlyPlain = true;
            continue;
        }
        if (word == "-h"_L1) {
            invocation.options.insert(u"help"_s, {});
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(word.startsWith("--"_L1) ? 2 : 1, equals < 0 ? -1 : equals - (word.startsWith("--"_L1) ? 2 : 1));
        const OptionSpec *option = findOption(globalTable, name);
        for (const CommandSpec &command : table) {
            if (!option)
                option = findOption(command.options, name);
        }
        if (!option || !word.startsWith("--"_L1))
            return usageError(translated(QT_TRANSLATE_NOOP("cli", "There is no option “%1”.")).arg(word));
        QString value = equals < 0 ? QString() : word.mid(equals + 1);
        if (option->valueName && equals < 0) {
            if (++i >= words.size())
                return usageError(translated(QT_TRANSLATE_NOOP("cli", "The option --%1 needs a value.")).arg(name));
            value = words[i];
        } else if (!option->valueName && equals >= 0) {
            return usageError(translated(QT_TRANSLATE_NOOP("cli", "The option --%1 takes no value.")).arg(name));
        }
        invocation.options.insert(name, value);
        names.append(name);
    }
    if (invocation.has("help") || invocation.has("version"))
        return invocation;
    if (!invocation.command)
        return usageError(translated(QT_TRANSLATE_NOOP("cli", "A command is missing. “tars --help” lists them.")));
    const CommandSpec &command = *invocation.command;
    for (const QString &name : names) {
        if (!findOption(globalTable, name) && !findOption(command.options, name))
            return usageError(translated(QT_TRANSLATE_NOOP("cli", "The command %1 has no option --%2.")).arg(QLatin1String(command.name), name));
    }
    if (plain.size() < command.minArguments || plain.size() > command.maxArguments)
        return usageError(translated(QT_TRANSLATE_NOOP("cli", "Usage: tars %1 %2")).arg(QLatin1String(command.name), QLatin1String(command.arguments)).trimmed());
    invocation.arguments = plain;
    return invocation;
}

QString helpText()
{
    QString text = translated(QT_TRANSLATE_NOOP("cli", "Usage: tars [OPTIONS] COMMAND [ARGUMENTS]\n\nTalks to the documentation service.\n\nCommands:\n"));
    for (const CommandSpec &command : table) {
        const QString head = u"  "_s + QLatin1String(command.name) + u' ' + QLatin1String(command.arguments);
        text += head.leftJustified(24) + u' ' + translated(command.help) + u'\n';
    }
    text += translated(QT_TRANSLATE_NOOP("cli", "\nOptions:\n")) + optionLines(globalTable);
    text += translated(QT_TRANSLATE_NOOP("cli",
        "\nExit codes: 0 done, 1 the service refused, 2 usage, 3 service not reachable, 4 not authorised,\n"
        "5 the run ended Failed or Stopped.\n"));
    return text;
}

QString helpText(const CommandSpec &command)
{
    QString text = translated(QT_TRANSLATE_NOOP("cli", "Usage: tars %1 %2")).arg(QLatin1String(command.name), QLatin1String(command.arguments)).trimmed()
        + u"\n\n"_s + translated(command.help) + u'\n';
    if (!command.options.empty())
        text += translated(QT_TRANSLATE_NOOP("cli", "\nOptions:\n")) + optionLines(command.options);
    text += translated(QT_TRANSLATE_NOOP("cli", "\nGlobal options:\n")) + optionLines(globalTable);
    return text;
}

} // namespace tars::cli
