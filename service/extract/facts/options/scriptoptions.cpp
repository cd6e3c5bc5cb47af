#include "service/extract/facts/options/optionreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class ScriptOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        if (mentions("commander"))
            commander();
        if (mentions("yargs"))
            yargs();
    }

private:
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
                CommandLineOption found;
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
        CommandLineOption option;
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
};

} // namespace

FactOutput readScriptOptions(const FactSource &source)
{
    ScriptOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
