#include "service/extract/facts/options/optionreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class GoOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    QString packageName() const
    {
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i)
            if (m_source.is(i, "package"))
                return word(i + 1);
        return {};
    }

    void run()
    {
        const QString package = packageName();
        if (package == "cobra"_L1 || package == "pflag"_L1 || package == "flag"_L1)
            return; // the library's own code declares what others use
        if (mentions("cobra") || mentions("pflag") || mentions("\"flag\""))
            goFlags();
        if (mentions("kingpin"))
            kingpin();
        for (FactRecord &fact : m_output.facts)
            if (fact.kind == "cli.program"_L1)
                fact.value.insert(u"package"_s, package);
    }

private:
    /// What this file says that a name stands for; the name itself where it does not.
    QString constant(const QString &name) const
    {
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            const size_t value = i + (is(i + 1, ":") && is(i + 2, "=") ? 3 : is(i + 1, "=") || is(i + 1, ":=") ? 2 : 0);
            if (value > i && isName(m_source, i) && word(i) == name && isString(m_source, value))
                return literalText(m_source, value);
        }
        return name;
    }

    /// kingpin.Flag("name", "help").Short('n').Default("x").Required().String()
    void kingpin()
    {
        begin("kingpin");
        for (size_t i = 1; i + 2 < m_source.tokens.size(); ++i) {
            const QString call = word(i);
            const bool known = call == "Flag"_L1 || call == "Arg"_L1 || call == "Command"_L1;
            if (!known || !is(i - 1, ".") || !is(i + 1, "("))
                continue;
            const auto arguments = argumentsOf(m_source, i + 1);
            if (!arguments || arguments->size() != 2)
                continue;
            const auto name = textOf(arguments->first());
            const QString help = textOf(arguments->at(1)).value_or(QString());
            if (!name)
                continue;
            if (call == "Command"_L1) {
                addCommand(*name, help, i);
                continue;
            }
            CommandLineOption option;
            option.argument = call == "Arg"_L1;
            option.names = { option.argument ? *name : QString(u"--"_s + *name) };
            option.help = help;
            QString type;
            for (size_t at = behindBrackets(m_source, i + 1);
                 at > 0 && is(at, ".") && isName(m_source, at + 1); at = behindBrackets(m_source, at + 2)) {
                const QString method = word(at + 1);
                const auto inner = argumentsOf(m_source, at + 2);
                if (method == "Short"_L1 && inner && !inner->isEmpty())
                    option.names.prepend(u'-' + written(inner->first()).remove(u'\''));
                else if (method == "Default"_L1 && inner && !inner->isEmpty())
                    option.byDefault = constant(plain(inner->first()));
                else if (method == "Required"_L1)
                    option.required = true;
                else
                    type = method;
            }
            option.optional = option.argument && !option.required;
            if (!option.argument && !type.startsWith("Bool"_L1))
                option.value = type.remove(u"Var"_s).toLower();
            else if (!option.argument && option.byDefault == "false"_L1)
                option.byDefault.clear();
            addOption(option, i);
        }
    }

    /// As pflag's own help names it.
    static QString valueOf(const QString &type)
    {
        if (type == "stringslice"_L1 || type == "stringarray"_L1)
            return u"strings"_s;
        return type == "intslice"_L1 ? u"ints"_s : type == "stringtostring"_L1 ? u"key=value"_s : type;
    }

    void goFlags()
    {
        begin(mentions("cobra") ? "cobra" : "flag");
        static const QRegularExpression function(
            u"^(?:String|Bool|Int|Int32|Int64|Uint|Uint16|Uint32|Uint64|Float32|Float64|Duration|StringSlice|StringArray|IntSlice|Count|IP|StringToString|Var)(Var)?(P)?$"_s);
        QString command;
        QHash<QString, QString> commandOf; // by the variable that holds it
        size_t literalEnd = 0; // of the command in whose declaration flags are set up
        QString literal;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i))
                continue;
            if (is(i, "Command") && is(i + 1, "{")) {
                if (const auto members = argumentsOf(m_source, i + 1)) {
                    const auto told = [&](const char *member) { // a literal, or a name for one
                        const CallArgument *argument = named(*members, member);
                        if (!argument)
                            return QString();
                        if (const auto text = textOf(*argument))
                            return *text;
                        const QString name = written(*argument), text = constant(name);
                        return text == name ? QString() : text;
                    };
                    QString usage = told("Use");
                    if (usage.isEmpty()) // a type of the project's own around cobra's
                        usage = namedText(*members, "Name") + u' ' + namedText(*members, "Usage");
                    const QString use = usage.section(u' ', 0, 0);
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
                            addCommand(use, help, i, told("Long"), usage, told("Example"));
                        command = root ? QString() : use;
                        literal = command;
                        literalEnd = behindBrackets(m_source, i + 1);
                        if (const QString variable = assignedName(i); !variable.isEmpty())
                            commandOf.insert(variable, command);
                    }
                }
                continue;
            }
            if (!is(i + 1, "(") || i == 0 || !is(i - 1, "."))
                continue;
            const auto match = function.match(word(i));
            if (!match.hasMatch())
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
            CommandLineOption option;
            option.names = { (goFlag ? u"-"_s : u"--"_s) + *name };
            if (letter)
                if (const QString shortName = textOf(arguments->at(nameAt + 1)).value_or(QString());
                    !shortName.isEmpty())
                    option.names.append(u'-' + shortName);
            option.help = textOf(arguments->at(helpAt)).value_or(QString());
            if (const QString named = plain(arguments->at(helpAt)); option.help.isEmpty() && constant(named) != named)
                option.help = constant(named);
            if (helpAt > nameAt + 1 + letter) {
                option.byDefault = plain(arguments->at(helpAt - 1));
                if (option.byDefault == "nil"_L1 || option.byDefault == "false"_L1 || option.byDefault.endsWith("{}"_L1))
                    option.byDefault.clear();
            }
            if (!word(i).startsWith("Bool"_L1) && !word(i).startsWith("Count"_L1))
                option.value
                    = valueOf(word(i).section(u"Var"_s, 0, 0).remove(QRegularExpression(u"P$|\\d+"_s)).toLower());
            const bool chained = i > 5 && is(i - 2, ")") && is(i - 3, "(") && is(i - 5, "."); // serveCmd.Flags().Bool(
            const auto held = commandOf.constFind(chained ? word(i - 6) : on);
            option.command = held != commandOf.cend() ? *held : i < literalEnd ? literal : command;
            addOption(option, i);
        }
    }
};

} // namespace

FactOutput readGoOptions(const FactSource &source)
{
    GoOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
