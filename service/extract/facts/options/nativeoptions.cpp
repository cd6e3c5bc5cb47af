#include "service/extract/facts/options/optionreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class NativeOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        const Libraries used = librariesUsed();
        if (used.qt)
            qCommandLineParser();
        if (used.cli11)
            cli11();
        if (used.getopt)
            getoptLong();
        static const QRegularExpression includesCxxopts(
            u"^\\s*#\\s*include\\s*[<\"][^>\"]*cxxopts"_s, QRegularExpression::MultilineOption);
        if (used.cxxopts && includesCxxopts.match(QString::fromUtf8(m_source.text)).hasMatch())
            cxxopts();
    }

private:
    struct Libraries {
        bool qt = false, cli11 = false, getopt = false, cxxopts = false;
    };

    /// By the names in the code, in one pass.
    Libraries librariesUsed() const
    {
        Libraries used;
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            const Token &token = m_source.tokens[i];
            if (token.kind != TokenKind::Identifier || token.length < 3)
                continue;
            const QByteArrayView name = m_source.textOf(token);
            switch (name.front()) {
            case 'Q':
                used.qt = used.qt || name.startsWith("QCommandLine");
                break;
            case 'C':
                used.cli11 = used.cli11 || (name == "CLI" && m_source.is(i + 1, "::")) || name.startsWith("CLI11");
                break;
            case 'g':
                used.getopt = used.getopt || name.startsWith("getopt_long");
                break;
            case 'c':
                used.cxxopts = used.cxxopts || name == "cxxopts";
                break;
            default:
                break;
            }
        }
        return used;
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
            if (i > 0 && isName(m_source, i - 1) && open == i + 1 && word(i - 1) != "return"_L1
                && name != "QCommandLineOption"_L1)
                continue; // the parser's own declaration
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
        CommandLineOption option;
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
            CommandLineOption found;
            for (const QString &one : first.split(u','))
                found.names.append(one.section(u'{', 0, 0).trimmed());
            found.names.removeAll(QString());
            found.argument = !found.names.isEmpty() && !found.names.first().startsWith(u'-');
            found.help = last;
            found.command = commands.value(receiver(i));
            if (name.startsWith("add_option"_L1) && !found.argument)
                found.value
                    = found.names.isEmpty() ? QString() : longestOf(found.names).remove(u'-').toUpper();
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

    void getoptLong()
    {
        begin("getopt_long");
        const auto usage = usageLines(m_source);
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
            CommandLineOption option;
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
        addUsage();
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
            CommandLineOption option;
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
};

} // namespace

FactOutput readNativeOptions(const FactSource &source)
{
    NativeOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
