#include "service/extract/facts/options/optionreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class ManagedOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        const QString &language = m_file.language;
        if ((language == "Java"_L1 || language == "Kotlin"_L1) && mentions("picocli"))
            picocli();
        if (language == "C#"_L1 && mentions("System.CommandLine"))
            systemCommandLine();
        if (language == "F#"_L1 && mentions("IArgParserTemplate"))
            argu();
    }

private:
    void picocli()
    {
        if (!mentions("@Command") && !mentions("@CommandLine.Command") && !mentions("@picocli.CommandLine.Command"))
            return; // a mixin: its options are told with what takes them in, as far as that can be read
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
                const QString help = filledIn(all("description").join(u' '));
                if (m_hasProgram) {
                    addCommand(own, help, at);
                    command = own;
                } else {
                    addProgram(own, help, at);
                }
                if (const CallArgument *mixin = named(*arguments, "mixinStandardHelpOptions"); mixin && written(*mixin) == "true"_L1)
                    addStandardHelp(command, at);
                continue;
            }
            CommandLineOption option;
            option.argument = name == "Parameters"_L1;
            const QString label = all("paramLabel").isEmpty() ? fieldLabel(behindBrackets(m_source, at + 1)) : all("paramLabel").first();
            option.names = option.argument ? QStringList{ label } : all("names");
            option.help = filledIn(all("description").join(u' '));
            option.byDefault = all("defaultValue").value(0);
            option.value = option.argument ? QString() : label;
            option.command = command;
            option.required
                = named(*arguments, "required") && written(*named(*arguments, "required")) == "true"_L1;
            addOption(option, at);
        }
    }

    /// What picocli itself adds where a command asks for it, in its own words.
    void addStandardHelp(const QString &command, size_t at)
    {
        CommandLineOption help;
        help.command = command;
        help.names = { u"-h"_s, u"--help"_s };
        help.help = u"Show this help message and exit."_s;
        addOption(help, at);
        CommandLineOption version = help;
        version.names = { u"-V"_s, u"--version"_s };
        version.help = u"Print version information and exit."_s;
        addOption(version, at);
    }

    /// "${ROOT-COMMAND-NAME:-the root command}": what picocli says where nothing else stands for the name.
    static QString filledIn(QString text)
    {
        static const QRegularExpression variable(u"\\$\\{[A-Za-z][\\w.-]*:-([^{}]*)\\}"_s);
        return text.replace(variable, u"\\1"_s);
    }

    /// Without a label picocli shows what the field is called, of one that holds a value: "<file>" of `private File file;`.
    QString fieldLabel(size_t at) const
    {
        static const QSet<QString> modifiers{ u"private"_s, u"protected"_s, u"public"_s, u"static"_s, u"final"_s, u"var"_s, u"val"_s, u"lateinit"_s, u"internal"_s };
        constexpr size_t longestField = 30;
        const size_t end = at + longestField;
        while (at < end && (is(at, "@") || modifiers.contains(word(at)))) // another annotation
            at = !is(at, "@") ? at + 1 : is(at + 2, "(") ? std::max(behindBrackets(m_source, at + 2), at + 2) : at + 2;
        const bool kotlin = is(at + 1, ":");
        const QString type = word(kotlin ? at + 2 : at);
        if (at == 0 || !isName(m_source, at) || type.toLower() == "boolean"_L1)
            return {};
        if (kotlin)
            return u'<' + word(at) + u'>';
        size_t name = at;
        while (name < end && !is(name, ";") && !is(name, "=") && !is(name, "(") && !is(name, "{"))
            ++name;
        return name > at + 1 && name < end && !is(name, "(") && isName(m_source, name - 1) ? u'<' + word(name - 1) + u'>' : QString();
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
                CommandLineOption option;
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

    /// The cases of a union that explains them in its Usage, in the order of the union.
    void argu()
    {
        begin("Argu");
        static const QRegularExpression usage(u"^\\s*\\|\\s*(?:\\w+\\.)?([A-Z]\\w*)[^\"]*?->([^\"]*)(?:\"((?:[^\"\\\\]|\\\\.)*)\")?"_s);
        static const QRegularExpression words(u"^[^\"|]*\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        static const QRegularExpression alternative(u"AltCommandLine\\s*\\(\\s*\"([^\"]+)\""_s);
        static const QRegularExpression own(u"CustomCommandLine\\s*\\(\\s*\"([^\"]+)\""_s);
        static const QRegularExpression unionCase(
            u"^\\s*\\|\\s*(?:\\[<[^\\]]*>\\]\\s*)*([A-Z]\\w*)(?:\\s+of\\s+(.+?))?\\s*$"_s);
        static const QRegularExpression type(u"^\\s*(?:type|and)\\s+\\[?"_s);
        QList<Case> cases;
        QString attributes; // those of the lines above a case are its own as well
        bool explains = false;
        const QStringList lines = QString::fromUtf8(m_source.text).split(u'\n');
        const auto finish = [&] {
            for (const Case &one : std::as_const(cases))
                if (explains)
                    addCase(one);
            cases.clear();
            attributes.clear();
            explains = false;
        };
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (type.match(lines[i]).hasMatch())
                finish();
            explains = explains || lines[i].contains("IArgParserTemplate"_L1);
            if (!explains) {
                attributes += lines[i].contains("[<"_L1) ? lines[i] : QString();
                const auto match = unionCase.match(lines[i].section(u"//"_s, 0, 0));
                if (!match.hasMatch())
                    continue;
                Case found{ match.captured(1), match.captured(2).trimmed(), alternative.match(attributes).captured(1),
                    own.match(attributes).captured(1), {}, int(i) + 1, attributes.contains("MainCommand"_L1),
                    attributes.contains("Mandatory"_L1) };
                cases.append(found);
                attributes.clear();
                continue;
            }
            const auto match = usage.match(lines[i]);
            if (!match.hasMatch())
                continue;
            QString help = match.captured(3);
            for (qsizetype next = i + 1; help.isEmpty() && next < std::min(i + 4, lines.size()); ++next) {
                if (lines[next].trimmed().startsWith(u'|'))
                    break;
                help = words.match(lines[next]).captured(1);
            }
            static const QRegularExpression place(u"\\s*%[+-]?\\d*[a-zA-Z]"_s); // what only a run fills in
            for (Case &one : cases)
                if (one.name == match.captured(1) && one.help.isEmpty())
                    one.help = help.replace(place, u" …"_s);
        }
        finish();
    }

    struct Case {
        QString name, value, alternative, own, help;
        int line = 0;
        bool main = false, mandatory = false;
    };

    void addCase(const Case &one)
    {
        CommandLineOption option;
        option.argument = one.main;
        option.names = { one.main ? one.name.toLower()
                : one.own.isEmpty() ? QString(u"--"_s + one.name.toLower().replace(u'_', u'-'))
                                    : one.own };
        if (!one.alternative.isEmpty() && !one.main)
            option.names.append(one.alternative);
        option.value = one.main ? QString() : one.value.section(u':', 0, 0).trimmed(); // "count:int" names what is wanted
        option.help = one.help;
        option.required = one.mandatory;
        const int token = m_source.firstTokenOfLine(one.line);
        if (token < int(m_source.tokens.size()))
            addOption(option, size_t(token));
    }
};

} // namespace

FactOutput readManagedOptions(const FactSource &source)
{
    ManagedOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
