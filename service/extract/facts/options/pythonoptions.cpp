#include "service/extract/facts/options/optionreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class PythonOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        // The libraries' own code declares what others use.
        if (!mentions("class ArgumentParser")
            && (mentions("argparse") || mentions("ArgumentParser") || mentions("add_argument")))
            argparse();
        if (mentions("click") && !(mentions("def command(") && mentions("def option(")))
            click();
    }

private:
    /// A class that fills a parser which others make: a command of Django, of a tool with a module for each.
    struct Filler {
        int from = 0, to = 0; ///< lines of its add_arguments()
        QStringList commands;
    };

    struct Decorated {
        QHash<size_t, std::pair<QString, QString>> commands; ///< by the token of the decorator: name and help
        QList<Filler> fillers;
    };

    /// @cmd_run(app, "up", "Start all") and @cmd_parse(app, ["up", "down"]): decorators of the project's own that hand functions
    /// on to a parser.
    Decorated decorated() const
    {
        static const QRegularExpression ofCommands(u"cmd|command"_s, QRegularExpression::CaseInsensitiveOption);
        Decorated found;
        bool handsOn = false;
        for (size_t i = 0; i + 3 < m_source.tokens.size() && !handsOn; ++i)
            handsOn = is(i, "add_parser") && is(i + 1, "(") && isName(m_source, i + 2) && !is(i + 3, "=");
        for (size_t i = 0; handsOn && i + 2 < m_source.tokens.size(); ++i) {
            const auto own = [&](const Declaration &one) { return one.symbol.name == word(i + 1); };
            if (!is(i, "@") || !is(i + 2, "(") || !ofCommands.match(word(i + 1)).hasMatch()
                || std::none_of(m_file.declarations.cbegin(), m_file.declarations.cend(), own))
                continue;
            size_t at = behindBrackets(m_source, i + 2);
            const QStringList literals = at == 0 ? QStringList() : literalsIn(m_source, { i + 3, at - 1 });
            while (is(at, "@") && is(at + 2, "(")) // another one between
                at = std::max(behindBrackets(m_source, at + 2), at + 1);
            at += is(at, "async") ? 1 : 0;
            const auto function = std::find_if(m_file.declarations.cbegin(), m_file.declarations.cend(), [&](const Declaration &one) {
                return one.symbol.name == word(at + 1) && one.symbol.line == m_source.tokens[std::min(at + 1, m_source.tokens.size() - 1)].line;
            });
            if (literals.isEmpty() || !is(at, "def") || function == m_file.declarations.cend())
                continue;
            const SymbolRecord &symbol = function->symbol;
            bool fills = false;
            for (size_t k = at + 4; k + 2 < m_source.tokens.size() && m_source.tokens[k].line <= symbol.endLine && !fills; ++k)
                fills = word(k) == word(at + 3) && is(k + 1, ".") && is(k + 2, "add_argument");
            if (fills)
                found.fillers.append({ symbol.line, symbol.endLine, literals });
            else
                found.commands.insert(i, { literals.first(), literals.size() > 1 ? literals.at(1) : symbol.comment.section(u"\n\n"_s, 0, 0) });
        }
        return found;
    }

    /// The text that a class gives a name before its first method.
    QString attribute(const SymbolRecord &type, const char *name) const
    {
        for (size_t i = 1; i + 2 < m_source.tokens.size(); ++i) {
            const int line = m_source.tokens[i].line;
            if (line <= type.line || line > type.endLine)
                continue;
            if (is(i, "def"))
                break;
            if (!is(i, name) || !is(i + 1, "=") || m_source.tokens[i - 1].line == line)
                continue;
            const bool wrapped = is(i + 2, "(");
            const size_t end = wrapped ? behindBrackets(m_source, i + 2) : i + 3;
            return textOfValue(m_source, wrapped ? TokenRange{ i + 3, std::max(end, i + 4) - 1 } : TokenRange{ i + 2, end }).value_or(QString());
        }
        return {};
    }

    QString commandOf(const SymbolRecord &type, bool beside) const
    {
        if (const QString name = attribute(type, "name"); !name.isEmpty())
            return name;
        const QString folder = m_file.path.section(u'/', -2, -2);
        const QString stem = m_file.fileName().section(u'.', 0, 0);
        const QString module = stem == "__init__"_L1 ? folder : stem;
        if (type.name == "Command"_L1)
            return module;
        static const QRegularExpression humps(u"(?<=[a-z0-9])(?=[A-Z])"_s);
        const QString own = type.name.endsWith("Command"_L1) ? type.name.chopped(7).replace(humps, u"-"_s).toLower() : QString();
        if (own.isEmpty() || own == "base"_L1 || own == "abstract"_L1 || (!beside && own != QString(module).replace(u'_', u'-')))
            return {};
        const QString above = beside ? module : folder;
        return above == "commands"_L1 || above.isEmpty() ? own : QString(above + u' ' + own);
    }

    QList<Filler> fillers()
    {
        QList<Filler> found;
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i)
            if (is(i, "ArgumentParser") && is(i + 1, "("))
                return {};
        const auto typeOf = [&](const SymbolRecord &method) {
            return std::find_if(m_file.declarations.cbegin(), m_file.declarations.cend(), [&](const Declaration &one) {
                return one.symbol.kind == "class"_L1 && one.symbol.name == method.scope && method.line > one.symbol.line;
            });
        };
        const auto fills = [&](const Declaration &one) { return one.symbol.name == "add_arguments"_L1 && typeOf(one.symbol) != m_file.declarations.cend(); };
        const bool beside = std::any_of(m_file.declarations.cbegin(), m_file.declarations.cend(),
            [&](const Declaration &one) { return fills(one) && one.symbol.scope == "Command"_L1; });
        for (const Declaration &one : m_file.declarations) {
            if (!fills(one))
                continue;
            const SymbolRecord &type = typeOf(one.symbol)->symbol;
            const QString command = commandOf(type, beside);
            if (command.isEmpty())
                continue;
            if (found.isEmpty() && m_file.path.contains("management/commands/"_L1))
                addProgram(u"manage.py"_s, {}, one.nameToken);
            const QString help = attribute(type, "help");
            addCommand(command, help.isEmpty() ? type.comment.section(u"\n\n"_s, 0, 0) : help, one.nameToken);
            found.append({ one.symbol.line, one.symbol.endLine, { command } });
        }
        return found;
    }

    void argparse()
    {
        begin("argparse");
        const Decorated handed = decorated();
        const QList<Filler> filled = fillers() + handed.fillers;
        QHash<QString, QString> commands; // variable → command
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (const auto command = handed.commands.constFind(i); command != handed.commands.cend())
                addCommand(command->first, command->second, i);
            if (!isName(m_source, i) || !is(i + 1, "("))
                continue;
            const QString name = word(i);
            if (name != "ArgumentParser"_L1 && name != "add_parser"_L1 && name != "add_argument"_L1
                && name != "add_argument_group"_L1 && name != "add_mutually_exclusive_group"_L1)
                continue;
            const auto arguments = argumentsOf(m_source, i + 1);
            if (!arguments)
                continue;
            if (name == "ArgumentParser"_L1) {
                if (assignedName(i).isEmpty() && i > 0 && is(i - 1, "class"))
                    continue;
                addProgram(namedText(*arguments, "prog"), namedText(*arguments, "description"), i);
                commands.remove(assignedName(i));
            } else if (name == "add_parser"_L1 && !arguments->isEmpty()) {
                const QString command = textOf(arguments->first()).value_or(QString());
                const QString help = namedText(*arguments, "help");
                addCommand(command, help.isEmpty() ? namedText(*arguments, "description") : help, i);
                commands.insert(assignedName(i), command);
            } else if (name == "add_argument"_L1) {
                CommandLineOption option;
                for (const CallArgument &argument : *arguments)
                    if (argument.name.isEmpty())
                        if (const auto text = textOf(argument))
                            option.names.append(*text);
                option.argument = !option.names.isEmpty() && !option.names.first().startsWith(u'-');
                option.help = namedText(*arguments, "help");
                const CallArgument *help = named(*arguments, "help");
                if (help && written(*help).endsWith("SUPPRESS"_L1))
                    continue;
                option.byDefault = namedDefault(*arguments, "default");
                option.required
                    = named(*arguments, "required") && written(*named(*arguments, "required")) == "True"_L1;
                option.command = commands.value(receiver(i));
                QStringList owners{ option.command };
                for (const Filler &filler : filled)
                    if (option.command.isEmpty() && m_source.tokens[i].line > filler.from && m_source.tokens[i].line <= filler.to)
                        owners = filler.commands;
                if (option.argument && named(*arguments, "nargs")) {
                    const QString count = plain(*named(*arguments, "nargs"));
                    option.optional = count == "?"_L1 || count == "*"_L1 || count.endsWith("REMAINDER"_L1);
                    option.repeats = count == "*"_L1 || count == "+"_L1 || count.endsWith("REMAINDER"_L1);
                }
                if (const QString shown = namedText(*arguments, "metavar"); option.argument && !shown.isEmpty())
                    option.names = { shown };
                const QString action = namedText(*arguments, "action");
                if (!action.startsWith("store_"_L1) && action != "count"_L1 && action != "version"_L1
                    && action != "help"_L1 && !option.argument) {
                    option.value = namedText(*arguments, "metavar");
                    if (option.value.isEmpty() && named(*arguments, "choices"))
                        option.value = literalsIn(m_source, named(*arguments, "choices")->value).join(u'|');
                    if (option.value.isEmpty() && !option.names.isEmpty() && !named(*arguments, "action"))
                        option.value = longestOf(option.names)
                                           .section(u"--"_s, -1)
                                           .toUpper()
                                           .replace(u'-', u'_')
                                           .remove(QRegularExpression(u"^_"_s));
                }
                if (action == "store_true"_L1 || action == "store_false"_L1)
                    option.byDefault.clear();
                for (const QString &owner : std::as_const(owners)) {
                    option.command = owner;
                    addOption(option, i);
                }
            } else if (commands.contains(receiver(i))) {
                commands.insert(assignedName(i), commands.value(receiver(i)));
            }
        }
    }

    void click()
    {
        std::vector<std::pair<size_t, QList<CallArgument>>> waiting;
        QString command;
        bool isCommand = false;
        size_t commandToken = 0;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (is(i, "def") || is(i, "class")) {
                if (isCommand) {
                    begin("click");
                    const QString name = command.isEmpty() ? kebab(word(i + 1)) : command;
                    QString help;
                    for (const Declaration &declaration : m_file.declarations)
                        if (declaration.symbol.name == word(i + 1) && !declaration.symbol.comment.isEmpty())
                            help = declaration.symbol.comment.section(u"\n\n"_s, 0, 0).simplified();
                    addCommand(name, help, commandToken);
                    for (const auto &[token, arguments] : waiting)
                        clickOption(token, arguments, name);
                }
                waiting.clear();
                isCommand = false;
                command.clear();
                continue;
            }
            if (word(i) == "Option"_L1 && is(i + 1, "(")
                && is(i + 2, "[")) { // click.Option(["-A", "--app"], …)
                const auto arguments = argumentsOf(m_source, i + 1);
                if (arguments && !arguments->isEmpty()) {
                    begin("click");
                    optionObject(i, *arguments);
                }
                continue;
            }
            if (isName(m_source, i) && is(i + 1, "(") && word(i).endsWith("Group"_L1) && i > 0 && !is(i - 1, "class") && !is(i - 1, "@")) {
                const auto arguments = argumentsOf(m_source, i + 1); // cli = AppGroup(name="flask", help="…")
                const QString help = arguments ? namedText(*arguments, "help") : QString();
                if (help.isEmpty())
                    continue;
                begin("click");
                const QString name = namedText(*arguments, "name");
                addProgram(name.isEmpty() ? textOf(arguments->first()).value_or(QString()) : name, help, i);
                continue;
            }
            if (!is(i, "@"))
                continue;
            size_t at = i + 1;
            while (isName(m_source, at) && is(at + 1, "."))
                at += 2;
            const QString name = word(at);
            if (!isName(m_source, at) || !is(at + 1, "("))
                continue;
            const auto arguments = argumentsOf(m_source, at + 1);
            if (!arguments)
                continue;
            if (name == "command"_L1 || name == "group"_L1) {
                isCommand = true;
                commandToken = at;
                if (!arguments->isEmpty()
                    && (arguments->first().name.isEmpty() || arguments->first().name == "name"_L1))
                    command = textOf(arguments->first()).value_or(QString());
            } else if (name == "option"_L1 || name == "argument"_L1) {
                waiting.emplace_back(at, *arguments);
            }
        }
    }

    void optionObject(size_t token, const QList<CallArgument> &arguments)
    {
        CommandLineOption option;
        bool onOff = false;
        for (const QString &text : literalsIn(m_source, arguments.first().value)) {
            onOff = onOff || text.contains("/--"_L1);
            for (const QString &name : text.split(u'/'))
                option.names.append(name.trimmed());
        }
        option.help = namedText(arguments, "help");
        option.byDefault = onOff ? QString() : namedDefault(arguments, "default");
        const CallArgument *flag = named(arguments, "is_flag");
        if (!onOff && !(flag && written(*flag) == "True"_L1)) {
            option.value = namedText(arguments, "metavar");
            if (option.value.isEmpty())
                option.value = longestOf(option.names).mid(2).toUpper().replace(u'-', u'_');
        }
        addOption(option, token);
    }

    void clickOption(size_t token, const QList<CallArgument> &arguments, const QString &command)
    {
        CommandLineOption option;
        option.argument = word(token) == "argument"_L1;
        option.command = command;
        bool onOff = false;
        for (const CallArgument &argument : arguments) {
            if (!argument.name.isEmpty())
                continue;
            const QString text = textOf(argument).value_or(QString());
            onOff = onOff || text.contains("/--"_L1);
            for (const QString &name : text.split(u'/'))
                if (option.argument || name.trimmed().startsWith(u'-'))
                    option.names.append(name.trimmed());
        }
        option.help = namedText(arguments, "help");
        option.byDefault = namedDefault(arguments, "default");
        const CallArgument *flag = named(arguments, "is_flag");
        option.required = named(arguments, "required") && written(*named(arguments, "required")) == "True"_L1;
        if (option.argument) {
            const CallArgument *required = named(arguments, "required");
            const CallArgument *count = named(arguments, "nargs");
            option.repeats = count && written(*count) == "-1"_L1;
            option.optional = required ? written(*required) == "False"_L1 : option.repeats || !option.byDefault.isEmpty();
        }
        if (!option.argument && !onOff && !(flag && written(*flag) == "True"_L1)
            && !named(arguments, "count")) {
            option.value = namedText(arguments, "metavar");
            const CallArgument *type = named(arguments, "type");
            if (option.value.isEmpty() && type && written(*type).contains("Choice"_L1))
                option.value = literalsIn(m_source, type->value).join(u'|');
            if (option.value.isEmpty() && !option.names.isEmpty())
                option.value = longestOf(option.names).mid(2).toUpper().replace(u'-', u'_');
        } else {
            option.byDefault.clear();
        }
        addOption(option, token);
    }
};

} // namespace

FactOutput readPythonOptions(const FactSource &source)
{
    PythonOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
