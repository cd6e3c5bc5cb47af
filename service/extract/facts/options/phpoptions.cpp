#include "service/extract/facts/options/optionreader.h"

#include <QRegularExpression>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
/// Symfony Console: a command is a class of its own, mostly in a file of its own; options of all stand in the application's.
class PhpOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        if (!mentions("Symfony\\Component\\Console"))
            return;
        begin("Symfony Console");
        const bool ofApplication = mentions("getDefaultInputDefinition");
        for (size_t i = 1; i + 2 < m_source.tokens.size(); ++i) {
            const QString name = word(i);
            if (name.endsWith("defaultName"_L1) && is(i + 1, "=") && isString(m_source, i + 2)) {
                command(literalText(m_source, i + 2), {}, i);
                continue;
            }
            if (!is(i + 1, "("))
                continue;
            const bool made = is(i - 1, "new"), called = is(i - 1, "->");
            const bool attribute = name == "AsCommand"_L1;
            if (!attribute && !(made && (name == "InputOption"_L1 || name == "InputArgument"_L1))
                && !(called && (name == "addOption"_L1 || name == "addArgument"_L1 || name == "setName"_L1 || name == "setDescription"_L1)))
                continue;
            const auto arguments = argumentsOf(m_source, i + 1);
            if (!arguments || arguments->isEmpty())
                continue;
            if (attribute) {
                command(textAt(*arguments, 0, "name"), textAt(*arguments, 1, "description"), i);
            } else if (name == "setName"_L1) {
                command(textAt(*arguments, 0, "name"), {}, i);
            } else if (name == "setDescription"_L1) {
                describe(textAt(*arguments, 0, "description"));
            } else if (!m_command.isEmpty() || ofApplication) {
                if (name.endsWith("Argument"_L1))
                    argument(*arguments, i);
                else
                    option(*arguments, i);
            }
        }
    }

private:
    /// By its place or its name; without what colours it.
    QString textAt(const QList<CallArgument> &arguments, qsizetype index, const char *name) const
    {
        static const QRegularExpression style(u"</?(?:info|comment|error|question|warning|highlight|(?:fg|bg|options|href)=[^<>]*)?>"_s);
        const CallArgument *argument = named(arguments, name);
        if (!argument && index < arguments.size() && arguments[index].name.isEmpty())
            argument = &arguments[index];
        return argument ? textOf(*argument).value_or(QString()).remove(style) : QString();
    }

    QString writtenAt(const QList<CallArgument> &arguments, qsizetype index, const char *name) const
    {
        const CallArgument *argument = named(arguments, name);
        if (!argument && index < arguments.size() && arguments[index].name.isEmpty())
            argument = &arguments[index];
        return argument ? plain(*argument) : QString();
    }

    void command(const QString &names, const QString &help, size_t token)
    {
        const QString name = names.section(u'|', 0, 0); // others are aliases
        if (name.isEmpty())
            return;
        const qsizetype before = m_output.facts.size();
        addCommand(name, help, token);
        if (m_output.facts.size() > before)
            m_command = name;
    }

    void describe(const QString &text)
    {
        for (auto it = m_output.facts.rbegin(); it != m_output.facts.rend(); ++it)
            if (it->kind == "cli.command"_L1 && !it->value.contains("help"_L1) && !text.isEmpty()) {
                it->value.insert("help"_L1, text.simplified());
                return;
            }
    }

    void option(const QList<CallArgument> &arguments, size_t token)
    {
        QString name = textAt(arguments, 0, "name");
        while (name.startsWith(u'-'))
            name.remove(0, 1);
        if (name.isEmpty())
            return;
        CommandLineOption found;
        for (QString shortcut : textAt(arguments, 1, "shortcut").split(u'|', Qt::SkipEmptyParts)) {
            while (shortcut.startsWith(u'-'))
                shortcut.remove(0, 1);
            found.names.append(u'-' + shortcut);
        }
        found.names.append(u"--"_s + name);
        const QString mode = writtenAt(arguments, 2, "mode"), byDefault = writtenAt(arguments, 4, "default");
        const QString value = kebab(name).toUpper();
        found.value = mode.contains("VALUE_REQUIRED"_L1) ? value : mode.contains("VALUE_OPTIONAL"_L1) ? u'[' + value + u']' : QString();
        found.help = textAt(arguments, 3, "description");
        if (!found.value.isEmpty() && byDefault != "null"_L1 && byDefault != "[]"_L1 && byDefault != "false"_L1)
            found.byDefault = byDefault;
        found.command = m_command;
        addOption(found, token);
    }

    void argument(const QList<CallArgument> &arguments, size_t token)
    {
        const QString mode = writtenAt(arguments, 1, "mode"), byDefault = writtenAt(arguments, 3, "default");
        CommandLineOption found;
        found.names = { textAt(arguments, 0, "name") };
        found.help = textAt(arguments, 2, "description");
        found.command = m_command;
        found.argument = true;
        found.required = mode.contains("REQUIRED"_L1);
        found.optional = !found.required;
        found.repeats = mode.contains("IS_ARRAY"_L1);
        if (byDefault != "null"_L1 && byDefault != "[]"_L1)
            found.byDefault = byDefault;
        addOption(found, token);
    }

    QString m_command;
};
} // namespace

FactOutput readPhpOptions(const FactSource &source)
{
    PhpOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
