#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

struct Option {
    QStringList names; ///< with their dashes; of an argument its name alone
    QString value; ///< what follows: "FILE"
    QString byDefault;
    QString help;
    QString command; ///< of which it is; empty: of the program
    bool required = false;
    bool argument = false;
};

QString dashed(const QString &name)
{
    if (name.startsWith(u'-'))
        return name;
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

QString longestOf(const QStringList &names)
{
    QString longest;
    for (const QString &name : names)
        longest = name.size() > longest.size() ? name : longest;
    return longest;
}

QString kebab(QString name) { return name.replace(u'_', u'-'); }

bool contains(const FactSource &source, const char *text) { return source.source.text.contains(text); }

class Reader
{
public:
    explicit Reader(const FactSource &source)
        : m_file(source)
        , m_source(source.source)
    {
    }

    FactOutput read()
    {
        const QString &language = m_file.language;
        if (language == "Python"_L1
            && (contains(m_file, "argparse") || contains(m_file, "ArgumentParser")
                || contains(m_file, "add_argument")))
            argparse();
        if (language == "Python"_L1 && contains(m_file, "click"))
            click();
        const bool native = language == "C"_L1 || language == "C++"_L1;
        if (native && contains(m_file, "QCommandLine"))
            qCommandLineParser();
        if (native && (contains(m_file, "CLI::") || contains(m_file, "CLI11")))
            cli11();
        if (native && contains(m_file, "getopt_long"))
            getoptLong();
        if (native && contains(m_file, "cxxopts"))
            cxxopts();
        if (language == "Go"_L1
            && (contains(m_file, "cobra") || contains(m_file, "pflag") || contains(m_file, "\"flag\"")))
            goFlags();
        if (language == "Rust"_L1 && contains(m_file, "clap"))
            clap();
        const bool script = language == "JavaScript"_L1 || language == "TypeScript"_L1;
        if (script && contains(m_file, "commander"))
            commander();
        if (script && contains(m_file, "yargs"))
            yargs();
        if ((language == "Java"_L1 || language == "Kotlin"_L1) && contains(m_file, "picocli"))
            picocli();
        if (language == "C#"_L1 && contains(m_file, "System.CommandLine"))
            systemCommandLine();
        if (language == "F#"_L1 && contains(m_file, "IArgParserTemplate"))
            argu();
        if (m_framework.isEmpty() && (native || language == "Shell"_L1 || language == "Rust"_L1))
            usageText();
        return std::move(m_output);
    }

private:
    bool is(size_t i, const char *text) const { return m_source.is(i, text); }
    QString word(size_t i) const { return wordAt(m_source, i); }
    std::optional<QString> textOf(const CallArgument &argument) const
    {
        return textOfValue(m_source, argument.value);
    }
    QString written(const CallArgument &argument) const { return writtenValue(m_source, argument.value); }
    /// A default as a reader sees it: without quotes.
    QString plain(const CallArgument &argument) const
    {
        const auto text = textOf(argument);
        return text ? *text : written(argument);
    }

    void begin(const char *framework) { m_framework = QString::fromLatin1(framework); }

    void addProgram(const QString &name, const QString &description, size_t token)
    {
        QJsonObject value{ { u"framework"_s, m_framework } };
        if (!name.isEmpty())
            value.insert(u"name"_s, name);
        if (!description.trimmed().isEmpty())
            value.insert(u"description"_s, description.trimmed().left(2000));
        m_output.facts.append({ u"cli.program"_s, value, m_source.tokens[token].line });
        m_hasProgram = true;
    }

    void addCommand(const QString &name, const QString &help, size_t token)
    {
        static const QRegularExpression valid(u"^[A-Za-z0-9][\\w:.-]*$"_s);
        if (!valid.match(name).hasMatch())
            return;
        ensureProgram(token);
        QJsonObject value{ { u"name"_s, name } };
        if (!help.trimmed().isEmpty())
            value.insert(u"help"_s, help.simplified().left(1000));
        m_output.facts.append({ u"cli.command"_s, value, m_source.tokens[token].line });
    }

    void ensureProgram(size_t token)
    {
        if (!m_hasProgram)
            addProgram({}, {}, token);
    }

    void addOption(const Option &option, size_t token)
    {
        static const QRegularExpression flag(u"^[-/+]{1,2}[A-Za-z0-9?#@%][\\w.:?+-]*$"_s);
        QStringList names;
        for (const QString &name : option.names)
            if (option.argument ? !name.trimmed().isEmpty() : flag.match(name).hasMatch())
                names.append(name.trimmed());
        if (names.isEmpty())
            return;
        ensureProgram(token);
        std::stable_sort(names.begin(), names.end(),
            [](const QString &a, const QString &b) { return a.startsWith("--"_L1) < b.startsWith("--"_L1); });
        QJsonObject value{ { u"names"_s, QJsonArray::fromStringList(names) } };
        const auto put = [&](const char *name, const QString &text, qsizetype longest) {
            if (!text.trimmed().isEmpty() && text.size() <= longest)
                value.insert(QLatin1StringView(name), text.simplified());
        };
        put("value", option.value, 100);
        put("default", option.byDefault, 100);
        put("help", option.help, 4000);
        put("command", option.command, 100);
        if (option.required)
            value.insert(u"required"_s, true);
        if (option.argument)
            value.insert(u"argument"_s, true);
        m_output.facts.append({ u"cli.option"_s, value, m_source.tokens[token].line });
    }

    const CallArgument *named(const QList<CallArgument> &arguments, const char *name) const
    {
        for (const CallArgument &argument : arguments)
            if (argument.name == QLatin1StringView(name))
                return &argument;
        return nullptr;
    }
    QString namedText(const QList<CallArgument> &arguments, const char *name) const
    {
        const CallArgument *argument = named(arguments, name);
        return argument ? textOf(*argument).value_or(QString()) : QString();
    }
    /// Default and kin: not what stands for nothing.
    QString namedDefault(const QList<CallArgument> &arguments, const char *name) const
    {
        const CallArgument *argument = named(arguments, name);
        const QString text = argument ? plain(*argument) : QString();
        static const QSet<QString> nothing{ u"None"_s, u"null"_s, u"undefined"_s, u"SUPPRESS"_s,
            u"argparse.SUPPRESS"_s, u"nil"_s, u"''"_s, u"\"\""_s, u"[]"_s };
        return nothing.contains(text) ? QString() : text;
    }

    /// The name that a call's result is given to: `name = …call(`.
    QString assignedName(size_t callee) const
    {
        for (size_t i = callee; i > 0 && callee - i < 10; --i)
            if (is(i, "=") && isName(m_source, i - 1))
                return word(i - 1);
        return {};
    }
    /// `name` in `name.call(`; the last one before the dot.
    QString receiver(size_t callee) const
    {
        return callee >= 2 && (is(callee - 1, ".") || is(callee - 1, "->")) ? word(callee - 2) : QString();
    }

    void argparse()
    {
        begin("argparse");
        QHash<QString, QString> commands; // variable → command
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
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
                Option option;
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
                addOption(option, i);
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

    void clickOption(size_t token, const QList<CallArgument> &arguments, const QString &command)
    {
        Option option;
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

    /// Names in any form of list: {"f", "file"}, QStringList() << "f", "f".
    QStringList namesIn(const CallArgument &argument) const
    {
        QStringList names;
        for (const QString &name : literalsIn(m_source, argument.value))
            names.append(dashed(name));
        return names;
    }

    void qCommandLineParser()
    {
        begin("QCommandLineParser");
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i))
                continue;
            const QString name = word(i);
            size_t open = i + 1;
            if (name == "QCommandLineOption"_L1 && isName(m_source, open))
                ++open;
            if (!is(open, "(") && !is(open, "{"))
                continue;
            if (name == "setApplicationDescription"_L1 || name == "addPositionalArgument"_L1
                || name == "addHelpOption"_L1 || name == "addVersionOption"_L1) {
                const auto arguments = argumentsOf(m_source, open);
                if (!arguments)
                    continue;
                if (name == "setApplicationDescription"_L1 && !arguments->isEmpty())
                    addProgram({}, textOf(arguments->first()).value_or(QString()), i);
                else if (name == "addPositionalArgument"_L1 && arguments->size() > 1)
                    addOption({ { textOf(arguments->at(0)).value_or(QString()) }, {}, {},
                                  textOf(arguments->at(1)).value_or(QString()), {}, false, true },
                        i);
                else if (name == "addHelpOption"_L1)
                    addOption({ { u"-h"_s, u"--help"_s }, {}, {}, u"Displays help on commandline options."_s,
                                  {}, false, false },
                        i);
                else if (name == "addVersionOption"_L1)
                    addOption({ { u"-v"_s, u"--version"_s }, {}, {}, u"Displays version information."_s, {},
                                  false, false },
                        i);
            } else if (name == "QCommandLineOption"_L1) {
                qOption(argumentsOf(m_source, open), i);
            } else if (name == "addOption"_L1 && is(open + 1, "{")) {
                qOption(argumentsOf(m_source, open + 1), i);
            } else if (name == "addOptions"_L1 && is(open + 1, "{")) {
                if (const auto list = argumentsOf(m_source, open + 1))
                    for (const CallArgument &one : *list)
                        if (is(one.value.first, "{"))
                            qOption(argumentsOf(m_source, one.value.first), one.value.first);
            }
        }
    }

    void qOption(const std::optional<QList<CallArgument>> &arguments, size_t token)
    {
        if (!arguments || arguments->isEmpty())
            return;
        Option option;
        option.names = namesIn(arguments->at(0));
        if (arguments->size() > 1)
            option.help = textOf(arguments->at(1)).value_or(QString());
        if (arguments->size() > 2)
            option.value = textOf(arguments->at(2)).value_or(QString());
        if (arguments->size() > 3)
            option.byDefault = plain(arguments->at(3));
        addOption(option, token);
    }

    void cli11()
    {
        begin("CLI11");
        QHash<QString, QString> commands;
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i))
                continue;
            const QString name = word(i);
            if (name == "App"_L1 && isName(m_source, i + 1) && (is(i + 2, "{") || is(i + 2, "("))) {
                if (const auto arguments = argumentsOf(m_source, i + 2); arguments && !arguments->isEmpty())
                    addProgram({}, textOf(arguments->first()).value_or(QString()), i);
                continue;
            }
            const bool option = name == "add_option"_L1 || name == "add_flag"_L1
                || name == "add_option_function"_L1 || name == "add_flag_callback"_L1
                || name == "add_option_no_stream"_L1;
            if (!option && name != "add_subcommand"_L1)
                continue;
            size_t open = i + 1;
            while (open < i + 10 && open < m_source.tokens.size() && !is(open, "("))
                ++open;
            const auto arguments = argumentsOf(m_source, open);
            if (!arguments || arguments->isEmpty())
                continue;
            const QString first = textOf(arguments->first()).value_or(QString());
            const QString last
                = arguments->size() > 1 ? textOf(arguments->last()).value_or(QString()) : QString();
            if (!option) {
                addCommand(first, last, i);
                commands.insert(assignedName(i), first);
                continue;
            }
            Option found;
            for (const QString &one : first.split(u','))
                found.names.append(one.section(u'{', 0, 0).trimmed());
            found.names.removeAll(QString());
            found.argument = !found.names.isEmpty() && !found.names.first().startsWith(u'-');
            found.help = last;
            found.command = commands.value(receiver(i));
            if (name.startsWith("add_option"_L1) && !found.argument)
                found.value = found.names.isEmpty() ? QString() : longestOf(found.names).remove(u'-').toUpper();
            for (size_t at = behindBrackets(m_source, open);
                 at > 0 && is(at, "->") && isName(m_source, at + 1);) {
                found.required = found.required || word(at + 1) == "required"_L1;
                const auto inner = argumentsOf(m_source, at + 2);
                if (word(at + 1).startsWith("default_"_L1) && inner && !inner->isEmpty())
                    found.byDefault = plain(inner->first());
                at = behindBrackets(m_source, at + 2);
            }
            addOption(found, i);
        }
    }

    /// Lines of a usage text: "  -f, --file=FILE   what it does".
    QHash<QString, std::pair<QString, QString>> usageLines(
        QList<std::pair<Option, size_t>> *found = nullptr) const
    {
        static const QRegularExpression line(
            u"^\\s{0,12}(-[A-Za-z0-9?](?:[ "
            u"=]?(?:<[^>]+>|\\[[^\\]]+\\]|[A-Z][A-Z_0-9]*))?)?(?:,\\s*|\\s+or\\s+|\\s*/"
            u"\\s*|\\s*)?(--[A-Za-z][\\w-]*)?"
            "((?:\\[?[ =]\\[?)(?:<[^>]+>|\\[[^\\]]+\\]|[A-Z][A-Z_0-9]*|\\.\\.\\.)\\]?(?: (?:<[^>]+>|\\[[^\\]]+\\]))*)?(?:\\s{2,}|\\t+|\\s*:\\s+)(\\S.*)$"_s);
        QHash<QString, std::pair<QString, QString>> lines;
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (!isString(m_source, i))
                continue;
            QString text = literalText(m_source, i);
            size_t last = i;
            while (isString(m_source, last + 1))
                text += literalText(m_source, ++last);
            QStringList names; // of the option whose text goes on in the next line
            for (const QString &one : text.split(u'\n')) {
                const auto match = line.match(one);
                if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty())) {
                    static const QRegularExpression further(u"^\\s{12,}\\S"_s);
                    if (!names.isEmpty() && further.match(one).hasMatch() && found)
                        found->last().first.help += u' ' + one.trimmed();
                    else
                        names.clear();
                    if (!names.isEmpty())
                        for (const QString &name : std::as_const(names))
                            lines[name].second += u' ' + one.trimmed();
                    continue;
                }
                Option option;
                QString shortName = match.captured(1);
                QString value = match.captured(3).trimmed();
                if (shortName.size() > 2) {
                    value = value.isEmpty() ? shortName.mid(2).trimmed() : value;
                    shortName = shortName.left(2);
                }
                static const QRegularExpression around(u"^[\\[= ]+|[\\]]+$"_s);
                value = value.startsWith(u'<') || value.startsWith("[<"_L1) ? value.remove(u'=')
                                                                            : value.remove(around);
                names = QStringList{ shortName, match.captured(2) };
                names.removeAll(QString());
                option.names = names;
                option.value = value;
                option.help = match.captured(4);
                for (const QString &name : std::as_const(names))
                    lines.insert(name, { value, option.help });
                if (found)
                    found->append({ option, i });
            }
            i = last;
        }
        return lines;
    }

    void getoptLong()
    {
        begin("getopt_long");
        const auto usage = usageLines();
        for (size_t i = 0; i + 6 < m_source.tokens.size(); ++i) {
            if (!is(i, "{") || !isString(m_source, i + 1) || !is(i + 2, ","))
                continue;
            const QString takes = word(i + 3);
            static const QSet<QString> kinds{ u"no_argument"_s, u"required_argument"_s,
                u"optional_argument"_s, u"0"_s, u"1"_s, u"2"_s };
            if (!kinds.contains(takes))
                continue;
            const auto arguments = argumentsOf(m_source, i);
            if (!arguments || arguments->size() != 4)
                continue;
            Option option;
            option.names = { dashed(literalText(m_source, i + 1)) };
            if (option.names.first().size() == 2)
                option.names.first().prepend(u'-');
            const QString letter = literalText(m_source, arguments->at(3).value.first);
            if (letter.size() == 1 && arguments->at(3).value.end == arguments->at(3).value.first + 1)
                option.names.append(u'-' + letter);
            for (const QString &name : std::as_const(option.names))
                if (const auto line = usage.constFind(name); line != usage.cend() && option.help.isEmpty()) {
                    option.value = line->first;
                    option.help = line->second;
                }
            if (option.value.isEmpty() && takes != "no_argument"_L1 && takes != "0"_L1)
                option.value = takes == "optional_argument"_L1 || takes == "2"_L1 ? u"[VALUE]"_s : u"VALUE"_s;
            addOption(option, i);
        }
    }

    void usageText()
    {
        QList<std::pair<Option, size_t>> found;
        usageLines(&found);
        if (found.size() < 4)
            return;
        begin("usage text");
        QSet<QString> seen;
        for (const auto &[option, token] : std::as_const(found)) {
            const QString key = option.names.join(u' ');
            if (!seen.contains(key))
                addOption(option, token);
            seen.insert(key);
        }
    }

    void cxxopts()
    {
        begin("cxxopts");
        for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) {
            if (!is(i, "(") || !isString(m_source, i + 1) || !is(i + 2, ","))
                continue;
            const auto arguments = argumentsOf(m_source, i);
            static const QRegularExpression form(u"^(?:[A-Za-z0-9?],\\s*)?[A-Za-z][\\w-]+$"_s);
            const QString first = literalText(m_source, i + 1);
            if (!arguments || arguments->size() < 2 || !form.match(first).hasMatch())
                continue;
            const auto help = textOf(arguments->at(1));
            if (!help || (i > 0 && isName(m_source, i - 1) && word(i - 1) != "add_options"_L1))
                continue;
            Option option;
            for (const QString &name : first.split(u','))
                option.names.append(dashed(name.trimmed()));
            option.help = *help;
            if (arguments->size() > 2) {
                const QString value = written(arguments->at(2));
                if (value.contains("value"_L1) && !value.contains("bool"_L1))
                    option.value = u"VALUE"_s;
                static const QRegularExpression preset(u"default_value\\(\\s*\"([^\"]*)\""_s);
                option.byDefault = preset.match(value).captured(1);
            }
            addOption(option, i);
        }
    }

    void goFlags()
    {
        begin(contains(m_file, "cobra") ? "cobra" : "flag");
        static const QRegularExpression function(
            u"^(?:String|Bool|Int|Int32|Int64|Uint|Uint16|Uint32|Uint64|Float32|Float64|Duration|StringSlice|StringArray|IntSlice|Count|IP|StringToString|Var)(Var)?(P)?$"_s);
        QString command;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i))
                continue;
            if (word(i) == "Command"_L1 && is(i + 1, "{")) {
                if (const auto members = argumentsOf(m_source, i + 1)) {
                    const QString use = namedText(*members, "Use").section(u' ', 0, 0);
                    QString help = namedText(*members, "Short");
                    if (!use.isEmpty()) {
                        const bool root = !m_hasProgram
                            && (assignedName(i).contains("root"_L1, Qt::CaseInsensitive)
                                || m_file.fileName().startsWith("root"_L1));
                        if (root)
                            addProgram(use,
                                namedText(*members, "Long").isEmpty() ? help : namedText(*members, "Long"),
                                i);
                        else
                            addCommand(use, help, i);
                        command = root ? QString() : use;
                    }
                }
                continue;
            }
            const auto match = function.match(word(i));
            if (!match.hasMatch() || !is(i + 1, "(") || i == 0 || !is(i - 1, "."))
                continue;
            const QString on = receiver(i);
            static const QRegularExpression sets(u"(?i)flag|fs$|flagset|^f$|\\)$"_s);
            if (!sets.match(on).hasMatch())
                continue;
            const auto arguments = argumentsOf(m_source, i + 1);
            const bool variable = !match.captured(1).isEmpty() || word(i) == "Var"_L1;
            const bool letter = !match.captured(2).isEmpty();
            const qsizetype nameAt = variable ? 1 : 0;
            const qsizetype helpAt = nameAt + 1 + letter
                + (word(i).startsWith("Count"_L1) || word(i) == "Var"_L1 || word(i) == "VarP"_L1 ? 0 : 1);
            if (!arguments || arguments->size() <= helpAt)
                continue;
            const auto name = textOf(arguments->at(nameAt));
            if (!name)
                continue;
            const bool goFlag = m_framework == "flag"_L1;
            Option option;
            option.names = { (goFlag ? u"-"_s : u"--"_s) + *name };
            if (letter)
                if (const QString shortName = textOf(arguments->at(nameAt + 1)).value_or(QString());
                    !shortName.isEmpty())
                    option.names.append(u'-' + shortName);
            option.help = textOf(arguments->at(helpAt)).value_or(QString());
            if (helpAt > nameAt + 1 + letter) {
                option.byDefault = plain(arguments->at(helpAt - 1));
                if (option.byDefault == "nil"_L1 || option.byDefault == "false"_L1)
                    option.byDefault.clear();
            }
            if (!word(i).startsWith("Bool"_L1) && !word(i).startsWith("Count"_L1))
                option.value
                    = word(i).section(u"Var"_s, 0, 0).remove(QRegularExpression(u"P$|\\d+"_s)).toLower();
            option.command = command;
            addOption(option, i);
        }
    }

    /// What stands in the comment lines right above a token.
    QString docBefore(size_t token) const
    {
        for (auto it = m_source.comments.rbegin(); it != m_source.comments.rend(); ++it) {
            if (it->tokenBefore >= int(token) || it->tokenBefore != int(token) - 1)
                continue;
            QString text
                = QString::fromUtf8(QByteArrayView(m_source.text).sliced(it->offset, it->end - it->offset));
            static const QRegularExpression marks(
                u"^\\s*(?:///?!?|/\\*\\*?|\\*/|\\*)\\s?"_s, QRegularExpression::MultilineOption);
            return text.remove(marks).section(u"\n\n"_s, 0, 0).simplified();
        }
        return {};
    }

    void clap()
    {
        begin("clap");
        QString command;
        for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) {
            if (is(i, "#") && is(i + 1, "[")) {
                const QString attribute = word(i + 2);
                if ((attribute == "arg"_L1 || attribute == "clap"_L1 || attribute == "structopt"_L1)
                    && is(i + 3, "("))
                    clapField(i);
                else if (attribute == "command"_L1 && is(i + 3, "(") && !m_hasProgram)
                    if (const auto arguments = argumentsOf(m_source, i + 3)) {
                        const QString about = namedText(*arguments, "about");
                        addProgram(namedText(*arguments, "name"), about.isEmpty() ? docBefore(i) : about, i);
                    }
                continue;
            }
            if ((word(i) == "Arg"_L1 || word(i) == "Command"_L1) && is(i + 1, "::") && is(i + 2, "new")
                && is(i + 3, "("))
                clapBuilder(i, command);
        }
    }

    void clapField(size_t hash)
    {
        const auto arguments = argumentsOf(m_source, hash + 3);
        size_t at = behindBrackets(m_source, hash + 1);
        if (!arguments || at == 0)
            return;
        while (is(at, "#") && is(at + 1, "["))
            at = behindBrackets(m_source, at + 1);
        if (word(at) == "pub"_L1)
            at = is(at + 1, "(") ? behindBrackets(m_source, at + 1) : at + 1;
        if (!isName(m_source, at) || !is(at + 1, ":"))
            return;
        const QString field = word(at);
        const QString type = word(at + 2);
        Option option;
        for (const CallArgument &argument : *arguments) {
            const QString name = argument.name.isEmpty() ? word(argument.value.first) : argument.name;
            const bool bare = argument.name.isEmpty() && argument.value.end == argument.value.first + 1;
            if (name == "short"_L1)
                option.names.append(u'-' + (bare ? field.left(1) : plain(argument)));
            else if (name == "long"_L1)
                option.names.append(u"--"_s + (bare ? kebab(field) : plain(argument)));
            else if (name == "help"_L1 && !bare)
                option.help = plain(argument);
            else if ((name == "default_value"_L1 || name == "default_value_t"_L1) && !bare)
                option.byDefault = plain(argument);
            else if (name == "value_name"_L1)
                option.value = plain(argument);
            else if (name == "hide"_L1 && (bare || plain(argument) == "true"_L1))
                return;
            else if (name == "subcommand"_L1 || name == "flatten"_L1)
                return;
        }
        if (option.help.isEmpty())
            option.help = docBefore(hash);
        if (option.names.isEmpty()) {
            option.argument = true;
            option.names = { kebab(field).toUpper() };
        } else if (option.value.isEmpty() && type != "bool"_L1) {
            option.value = field.toUpper();
        }
        option.required
            = option.byDefault.isEmpty() && type != "bool"_L1 && type != "Option"_L1 && type != "Vec"_L1;
        addOption(option, hash);
    }

    void clapBuilder(size_t i, QString &command)
    {
        const auto first = argumentsOf(m_source, i + 3);
        if (!first || first->isEmpty())
            return;
        const QString name = plain(first->first());
        const bool isCommand = word(i) == "Command"_L1;
        Option option;
        QString about;
        bool flag = false;
        bool positional = true;
        for (size_t at = behindBrackets(m_source, i + 3);
             at > 0 && is(at, ".") && isName(m_source, at + 1) && is(at + 2, "(");) {
            const QString method = word(at + 1);
            const auto arguments = argumentsOf(m_source, at + 2);
            if (arguments && !arguments->isEmpty()) {
                const QString text = plain(arguments->first());
                if (method == "long"_L1)
                    option.names.append(u"--"_s + text);
                else if (method == "short"_L1)
                    option.names.append(u'-' + text);
                else if (method == "help"_L1)
                    option.help = text;
                else if (method == "about"_L1 || method == "long_about"_L1)
                    about = about.isEmpty() ? text : about;
                else if (method == "value_name"_L1)
                    option.value = text;
                else if (method == "default_value"_L1)
                    option.byDefault = text;
                else if (method == "required"_L1)
                    option.required = text == "true"_L1;
                else if (method == "action"_L1)
                    flag = text.contains("SetTrue"_L1) || text.contains("Count"_L1)
                        || text.contains("SetFalse"_L1);
            }
            at = behindBrackets(m_source, at + 2);
        }
        positional = option.names.isEmpty();
        if (isCommand) {
            if (m_hasProgram)
                addCommand(name, about, i);
            else
                addProgram(name.contains(u'!') ? QString() : name, about, i);
            command = m_hasProgram ? name : QString();
            return;
        }
        if (positional) {
            option.argument = true;
            option.names = { name };
        } else if (option.value.isEmpty() && !flag) {
            option.value = name.toUpper();
        }
        addOption(option, i);
    }

    void commander()
    {
        begin("commander");
        QString command;
        for (size_t i = 1; i + 2 < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i) || !is(i - 1, ".") || !is(i + 1, "("))
                continue;
            const QString name = word(i);
            const bool option = name == "option"_L1 || name == "requiredOption"_L1;
            if (!option && name != "command"_L1 && name != "argument"_L1 && name != "description"_L1
                && name != "name"_L1)
                continue;
            const auto arguments = argumentsOf(m_source, i + 1);
            if (!arguments || arguments->isEmpty())
                continue;
            const auto first = textOf(arguments->first());
            if (!first)
                continue;
            const QString second
                = arguments->size() > 1 ? textOf(arguments->at(1)).value_or(QString()) : QString();
            if (name == "command"_L1) {
                command = first->section(u' ', 0, 0);
                addCommand(command, second, i);
            } else if (name == "description"_L1) {
                describe(command, *first, i);
            } else if (name == "name"_L1 && !m_hasProgram) {
                addProgram(*first, {}, i);
            } else if (name == "argument"_L1) {
                addOption({ { *first }, {}, {}, second, command, first->startsWith(u'<'), true }, i);
            } else if (option) {
                Option found;
                static const QRegularExpression split(u"[ ,|]+"_s);
                for (const QString &part : first->split(split)) {
                    if (part.startsWith(u'-'))
                        found.names.append(part);
                    else if (!part.isEmpty())
                        found.value += part;
                }
                found.help = second;
                found.command = command;
                found.required = name == "requiredOption"_L1;
                if (arguments->size() > 2)
                    found.byDefault = plain(arguments->last());
                addOption(found, i);
            }
        }
    }

    /// A description that comes after what it describes.
    void describe(const QString &command, const QString &text, size_t token)
    {
        for (auto it = m_output.facts.rbegin(); it != m_output.facts.rend(); ++it) {
            const bool fits = command.isEmpty()
                ? it->kind == "cli.program"_L1
                : it->kind == "cli.command"_L1 && it->value.value("name"_L1) == command;
            const QString member = command.isEmpty() ? u"description"_s : u"help"_s;
            if (fits && !it->value.contains(member)) {
                it->value.insert(member, text.simplified());
                return;
            }
        }
        if (command.isEmpty() && !m_hasProgram)
            addProgram({}, text, token);
    }

    void yargs()
    {
        begin("yargs");
        for (size_t i = 1; i + 2 < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i) || !is(i - 1, ".") || !is(i + 1, "("))
                continue;
            const QString name = word(i);
            const auto arguments = name == "option"_L1 || name == "command"_L1 || name == "positional"_L1
                    || name == "options"_L1
                ? argumentsOf(m_source, i + 1)
                : std::nullopt;
            if (!arguments || arguments->isEmpty())
                continue;
            if (name == "options"_L1 && is(arguments->first().value.first, "{")) {
                if (const auto list = argumentsOf(m_source, arguments->first().value.first))
                    for (const CallArgument &one : *list)
                        yargsOption(one.name, one.value.first, false);
                continue;
            }
            const auto first = textOf(arguments->first());
            if (!first)
                continue;
            if (name == "command"_L1)
                addCommand(first->section(u' ', 0, 0),
                    arguments->size() > 1 ? textOf(arguments->at(1)).value_or(QString()) : QString(), i);
            else if (arguments->size() > 1)
                yargsOption(*first, arguments->at(1).value.first, name == "positional"_L1);
        }
    }

    void yargsOption(const QString &name, size_t open, bool positional)
    {
        const auto members = is(open, "{") ? argumentsOf(m_source, open) : std::nullopt;
        if (!members || name.isEmpty())
            return;
        Option option;
        option.argument = positional;
        option.names = { positional ? name : dashed(name) };
        if (const CallArgument *alias = named(*members, "alias"); alias && !positional)
            for (const QString &other : literalsIn(m_source, alias->value))
                option.names.append(dashed(other));
        for (const char *member : { "describe", "description", "desc" })
            if (option.help.isEmpty())
                option.help = namedText(*members, member);
        option.byDefault = namedDefault(*members, "default");
        const QString type = namedText(*members, "type");
        if (type != "boolean"_L1 && type != "count"_L1 && !positional)
            option.value = type;
        for (const char *member : { "demandOption", "demand", "required" })
            if (const CallArgument *required = named(*members, member))
                option.required = option.required || written(*required) == "true"_L1;
        addOption(option, open);
    }

    void picocli()
    {
        begin("picocli");
        QString command;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (!is(i, "@") || !isName(m_source, i + 1))
                continue;
            size_t at = i + 1;
            while (is(at + 1, ".") && isName(m_source, at + 2))
                at += 2;
            const QString name = word(at);
            if (!is(at + 1, "(") || (name != "Command"_L1 && name != "Option"_L1 && name != "Parameters"_L1))
                continue;
            const auto arguments = argumentsOf(m_source, at + 1);
            if (!arguments)
                continue;
            const auto all = [&](const char *member) {
                const CallArgument *argument = named(*arguments, member);
                return argument ? literalsIn(m_source, argument->value) : QStringList();
            };
            if (name == "Command"_L1) {
                const QString own = all("name").value(0);
                const QString help = all("description").join(u' ');
                if (m_hasProgram) {
                    addCommand(own, help, at);
                    command = own;
                } else {
                    addProgram(own, help, at);
                }
                continue;
            }
            Option option;
            option.argument = name == "Parameters"_L1;
            option.names = option.argument ? QStringList{ all("paramLabel").value(0) } : all("names");
            option.help = all("description").join(u' ');
            option.byDefault = all("defaultValue").value(0);
            option.value = option.argument ? QString() : all("paramLabel").value(0);
            option.command = command;
            option.required
                = named(*arguments, "required") && written(*named(*arguments, "required")) == "true"_L1;
            addOption(option, at);
        }
    }

    void systemCommandLine()
    {
        begin("System.CommandLine");
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (word(i) != "new"_L1 || !isName(m_source, i + 1))
                continue;
            const QString type = word(i + 1);
            if (type != "Option"_L1 && type != "Argument"_L1 && type != "Command"_L1
                && type != "RootCommand"_L1)
                continue;
            size_t open = i + 2;
            const QString valueType = is(open, "<") ? word(open + 1) : QString();
            while (open < i + 14 && open < m_source.tokens.size() && !is(open, "("))
                ++open;
            const auto arguments = argumentsOf(m_source, open);
            if (!arguments)
                continue;
            const auto at = [&](qsizetype index, const char *member) -> const CallArgument * {
                if (const CallArgument *argument = named(*arguments, member))
                    return argument;
                return arguments->size() > index && arguments->at(index).name.isEmpty()
                    ? &arguments->at(index)
                    : nullptr;
            };
            const auto textAt = [&](qsizetype index, const char *member) {
                const CallArgument *argument = at(index, member);
                return argument ? textOf(*argument).value_or(QString()) : QString();
            };
            QString help = textAt(1, "description");
            if (type == "RootCommand"_L1) {
                addProgram({}, textAt(0, "description"), i);
            } else if (type == "Command"_L1) {
                addCommand(textAt(0, "name"), help, i);
            } else {
                Option option;
                option.argument = type == "Argument"_L1;
                const CallArgument *names
                    = named(*arguments, "aliases") ? named(*arguments, "aliases") : at(0, "name");
                if (names)
                    option.names = literalsIn(m_source, names->value);
                const size_t behind = behindBrackets(m_source, open);
                if (behind > 0 && is(behind, "{")) // members set in braces behind it
                    if (const auto members = argumentsOf(m_source, behind)) {
                        help = help.isEmpty() ? namedText(*members, "Description") : help;
                        option.required = named(*members, "IsRequired") || named(*members, "Required");
                    }
                option.help = help;
                if (!option.argument && valueType != "bool"_L1)
                    option.value = valueType;
                addOption(option, i);
            }
        }
    }

    void argu()
    {
        begin("Argu");
        static const QRegularExpression usage(
            u"^\\s*\\|\\s*(?:\\w+\\.)?([A-Z]\\w*)[^\"]*?->\\s*\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        static const QRegularExpression alternative(u"AltCommandLine\\s*\\(\\s*\"([^\"]+)\""_s);
        static const QRegularExpression unionCase(
            u"^\\s*\\|\\s*(?:\\[<[^\\]]*>\\]\\s*)*([A-Z]\\w*)(?:\\s+of\\s+(.+?))?\\s*$"_s);
        QHash<QString, QString> alternatives;
        QHash<QString, QString> types;
        QString waiting;
        const QStringList lines = QString::fromUtf8(m_source.text).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const auto match = alternative.match(lines[i]); match.hasMatch())
                waiting = match.captured(1);
            if (const auto match = unionCase.match(lines[i]); match.hasMatch()) {
                if (!waiting.isEmpty())
                    alternatives.insert(match.captured(1), waiting);
                waiting.clear();
                types.insert(match.captured(1), match.captured(2));
            }
            const auto match = usage.match(lines[i]);
            if (!match.hasMatch() || !types.contains(match.captured(1)))
                continue;
            Option option;
            option.names = { u"--"_s + kebab(match.captured(1).toLower()) };
            if (alternatives.contains(match.captured(1)))
                option.names.append(alternatives.value(match.captured(1)));
            option.value = types.value(match.captured(1)).section(u"//"_s, 0, 0).trimmed();
            option.help = match.captured(2);
            const int token = m_source.firstTokenOfLine(int(i) + 1);
            if (token < int(m_source.tokens.size()))
                addOption(option, size_t(token));
        }
    }

    const FactSource &m_file;
    const LexedSource &m_source;
    FactOutput m_output;
    QString m_framework;
    bool m_hasProgram = false;
};

} // namespace

FactOutput readCommandLine(const FactSource &source)
{
    if (source.role != FileRole::Source && source.role != FileRole::Build)
        return {};
    if (isCopiedScript(source.fileName()))
        return {};
    static const QSet<QString> languages{ u"C"_s, u"C++"_s, u"C#"_s, u"F#"_s, u"Java"_s, u"Kotlin"_s,
        u"Python"_s, u"JavaScript"_s, u"TypeScript"_s, u"Go"_s, u"Rust"_s, u"Shell"_s };
    return languages.contains(source.language) ? Reader(source).read() : FactOutput();
}

} // namespace tars
