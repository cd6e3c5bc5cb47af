#include "cli/completions.h"

#include "cli/commandcontext.h"
#include "cli/commands.h"
#include "cli/commandtable.h"
#include "cli/translation.h"
#include "common/base/errorcodes.h"

#include <QCoreApplication>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
QString nameOf(const OptionSpec &option) { return u"--"_s + QLatin1String(option.name); }

QStringList namesOf(std::span<const OptionSpec> options)
{
    QStringList names;
    for (const OptionSpec &option : options)
        names.append(nameOf(option));
    return names;
}

QStringList commandNames()
{
    QStringList names;
    for (const CommandSpec &command : commandTable())
        names.append(QString::fromLatin1(command.name));
    return names;
}

QStringList departmentNames()
{
    QStringList names;
    for (const Department department : allDepartments)
        names.append(slug(department));
    return names;
}

/// The options of all commands that take a value of that kind.
QStringList optionsTaking(const QStringList &valueNames)
{
    QStringList names;
    const auto collect = [&](std::span<const OptionSpec> options) {
        for (const OptionSpec &option : options)
            if (option.valueName && valueNames.contains(QLatin1String(option.valueName)) && !names.contains(nameOf(option)))
                names.append(nameOf(option));
    };
    collect(globalOptions());
    for (const CommandSpec &command : commandTable())
        collect(command.options);
    return names;
}

/// In single quotes, for any of the three shells.
QString quoted(const QString &text)
{
    QString inner = text;
    return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString bashScript()
{
    QString options;
    for (const CommandSpec &command : commandTable())
        if (!command.options.empty())
            options += u"    %1) options=\"%2\" ;;\n"_s.arg(QLatin1String(command.name), namesOf(command.options).join(u' '));
    return uR"(# tars(1) completion for bash; made by "tars completions bash".
_tars() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= options= word
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        @PATTERN@) command=$word; break ;;
        esac
    done
    case $previous in
    @PATHS@) COMPREPLY=($(compgen -f -- "$current")); return ;;
    @DEPARTMENTS@) COMPREPLY=($(compgen -W "@SLUGS@" -- "$current")); return ;;
    @VALUES@) return ;;
    esac
    case $command in
@OPTIONS@    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options @GLOBAL@" -- "$current"))
    elif [[ -z $command ]]; then
        COMPREPLY=($(compgen -W "@COMMANDS@" -- "$current"))
    elif [[ $command == completions ]]; then
        COMPREPLY=($(compgen -W "bash zsh fish" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -F _tars tars
)"_s.replace(u"@PATTERN@"_s, commandNames().join(u'|'))
        .replace(u"@PATHS@"_s, optionsTaking({u"DIR"_s, u"FILE"_s, u"PATH"_s}).join(u'|'))
        .replace(u"@DEPARTMENTS@"_s, optionsTaking({u"NAME"_s, u"LIST"_s}).join(u'|'))
        .replace(u"@VALUES@"_s, optionsTaking({u"URL"_s, u"ID"_s, u"N"_s, u"SECONDS"_s}).join(u'|'))
        .replace(u"@SLUGS@"_s, departmentNames().join(u' '))
        .replace(u"@OPTIONS@"_s, options)
        .replace(u"@GLOBAL@"_s, namesOf(globalOptions()).join(u' '))
        .replace(u"@COMMANDS@"_s, commandNames().join(u' '));
}

QString zshOption(const OptionSpec &option)
{
    // In a specification ":" and "]" have meanings of their own.
    QString help = tr(option.help);
    help.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
    QString spec = nameOf(option);
    if (option.valueName) {
        const QString value = QString::fromLatin1(option.valueName);
        const bool isPath = value == "DIR"_L1 || value == "FILE"_L1 || value == "PATH"_L1;
        const bool isDepartment = value == "NAME"_L1 || value == "LIST"_L1;
        spec += u"=["_s + help + u"]:"_s + value + u':'
            + (isPath ? u"_files"_s : isDepartment ? u'(' + departmentNames().join(u' ') + u')' : u" "_s);
    } else {
        spec += u'[' + help + u']';
    }
    return quoted(spec);
}

QString zshScript()
{
    QString commands, cases, globals;
    for (const OptionSpec &option : globalOptions())
        globals += u" \\\n        "_s + zshOption(option);
    for (const CommandSpec &command : commandTable()) {
        QString help = tr(command.help);
        commands += u"        "_s + quoted(QLatin1String(command.name) + u':' + help.replace(u':', u"\\:"_s)) + u'\n';
        if (command.options.empty())
            continue;
        cases += u"    "_s + QLatin1String(command.name) + u") options=("_s;
        for (const OptionSpec &option : command.options)
            cases += u"\n        "_s + zshOption(option);
        cases += u") ;;\n"_s;
    }
    return uR"(#compdef tars
# tars(1) completion for zsh; made by "tars completions zsh".
_tars() {
    local -a commands options
    local command word
    commands=(
@COMMANDS@    )
    for word in ${words[2,CURRENT-1]}; do
        if (( ${commands[(I)$word:*]} )); then command=$word; break; fi
    done
    if [[ -z $command && $PREFIX != -* ]]; then
        _describe command commands
        return
    fi
    case $command in
@CASES@    completions) _values shell bash zsh fish; return ;;
    esac
    _arguments $options@GLOBAL@ \
        '*:file:_files'
}
_tars "$@"
)"_s.replace(u"@COMMANDS@"_s, commands).replace(u"@CASES@"_s, cases).replace(u"@GLOBAL@"_s, globals);
}

QString fishOption(const OptionSpec &option, const QString &condition)
{
    QString line = u"complete -c tars"_s + (condition.isEmpty() ? QString() : u" -n "_s + quoted(condition)) + u" -l "_s
        + QLatin1String(option.name) + u" -d "_s + quoted(tr(option.help));
    if (option.valueName) {
        const QString value = QString::fromLatin1(option.valueName);
        const bool isPath = value == "DIR"_L1 || value == "FILE"_L1 || value == "PATH"_L1;
        line += isPath ? u" -r -F"_s : u" -x"_s;
        if (value == "NAME"_L1 || value == "LIST"_L1)
            line += u" -a "_s + quoted(departmentNames().join(u' '));
    }
    return line + u'\n';
}

QString fishScript()
{
    QString script = u"# tars(1) completion for fish; made by \"tars completions fish\".\n"_s;
    for (const OptionSpec &option : globalOptions())
        script += fishOption(option, {});
    for (const CommandSpec &command : commandTable()) {
        const QString name = QString::fromLatin1(command.name);
        script += u"complete -c tars -n __fish_use_subcommand -f -a %1 -d %2\n"_s.arg(name, quoted(tr(command.help)));
        for (const OptionSpec &option : command.options)
            script += fishOption(option, u"__fish_seen_subcommand_from "_s + name);
    }
    return script + u"complete -c tars -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'\n"_s;
}
} // namespace

QString completionScript(const QString &shell)
{
    if (shell == "bash"_L1)
        return bashScript();
    if (shell == "zsh"_L1)
        return zshScript();
    return shell == "fish"_L1 ? fishScript() : QString();
}

void runCompletions(CommandContext &context)
{
    const QString shell = context.invocation().arguments.first();
    const QString script = completionScript(shell);
    if (script.isNull()) {
        context.console().error({errc::badData, tr("There are completions for bash, zsh and fish, not for “%1”.").arg(shell), {}});
        return context.finish(ExitUsage);
    }
    context.console().text(script);
    context.finish(ExitDone);
}

} // namespace tars::cli
