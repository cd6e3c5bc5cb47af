#include "service/extract/facts/options/optionreader.h"
#include "service/extract/prose/roffmarkdown.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class RustOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        if (mentions("clap"))
            clap();
        else if (mentions("fn name_long("))
            flagTypes();
    }

private:
    /// What stands in the comment lines right above a token: its first paragraph, as clap's short help has it, and the others.
    QString docBefore(size_t token, QString *others = nullptr) const
    {
        for (auto it = m_source.comments.rbegin(); it != m_source.comments.rend(); ++it) {
            if (it->tokenBefore >= int(token) || it->tokenBefore != int(token) - 1)
                continue;
            QString text
                = QString::fromUtf8(QByteArrayView(m_source.text).sliced(it->offset, it->end - it->offset));
            static const QRegularExpression marks(
                u"^[ \\t]*(?:///?!?|/\\*\\*?|\\*/|\\*)[ \\t]?"_s, QRegularExpression::MultilineOption);
            text.remove(marks);
            if (others)
                *others = text.section(u"\n\n"_s, 1);
            return text.section(u"\n\n"_s, 0, 0).simplified();
        }
        return {};
    }

    /// A type for each flag, with a trait of the program's own: impl Flag for X { fn name_long(&self) -> &'static str { "x" } … }.
    void flagTypes()
    {
        begin(""); // no library
        QList<std::pair<CommandLineOption, size_t>> found;
        for (size_t i = 0; i + 4 < m_source.tokens.size(); ++i) {
            if (!is(i, "impl") || !isName(m_source, i + 1) || !is(i + 2, "for") || !is(i + 4, "{"))
                continue;
            const size_t end = behindBrackets(m_source, i + 4);
            if (auto option = flagType(i + 5, end))
                found.append({ *option, i });
            i = end > i ? end - 1 : i;
        }
        QHash<QString, QString> longest; // "x", "no-x" → "--x", "--no-x"
        for (const auto &[option, token] : std::as_const(found))
            for (const QString &name : option.names)
                longest.insert(QString(name).remove(0, name.startsWith("--"_L1) ? 2 : 1), name);
        // One that uses macros of the program's own alone is in the same markup as the others.
        const bool isRoff = std::any_of(found.cbegin(), found.cend(), [](const auto &one) { return looksLikeRoff(one.first.details); });
        for (auto &[option, token] : found) {
            if (isRoff)
                option.details = roffToMarkdown(option.details, [&](const QString &, const QString &name) { return longest.value(name); });
            addOption(option, token);
        }
    }

    /// What the methods from `first` on give; nothing where they name no flag, or one that is not told of.
    std::optional<CommandLineOption> flagType(size_t first, size_t end) const
    {
        CommandLineOption option;
        bool takesValue = false;
        for (size_t at = first; at < end; ++at) {
            if (!is(at, "fn") || !isName(m_source, at + 1))
                continue;
            const QString method = word(at + 1);
            size_t open = at + 2;
            while (open < end && !is(open, "{"))
                ++open;
            const size_t close = behindBrackets(m_source, open);
            if (close == 0)
                break;
            const QStringList texts = literalsIn(m_source, { open, close });
            const QString text = texts.value(0);
            if (method == "name_long"_L1)
                option.names.append(u"--"_s + text);
            else if (method == "name_short"_L1 && is(open + 1, "Some"))
                option.names.append(u'-' + letterIn({ open, close }));
            else if (method == "name_negated"_L1 && !text.isEmpty())
                option.names.append(u"--"_s + text);
            else if (method == "doc_variable"_L1)
                option.value = text;
            else if (method == "doc_short"_L1)
                option.help = text;
            else if (method == "doc_long"_L1)
                option.details = pieced(texts);
            else if (method == "aliases"_L1)
                for (const QString &alias : texts)
                    option.names.append(u"--"_s + alias);
            else if (method == "doc_choices"_L1)
                option.choices = texts;
            else if (method == "is_switch"_L1)
                takesValue = is(open + 1, "false");
            else if (method == "doc_category"_L1 && is(close - 2, "Hidden"))
                return std::nullopt;
            else if (method == "doc_category"_L1 && isName(m_source, close - 2))
                option.heading = headingOf(word(close - 2));
            at = close - 1;
        }
        if (!takesValue)
            option.value.clear();
        return option.names.isEmpty() ? std::nullopt : std::optional(option);
    }

    /// A text that is put together: what is only known when it runs stands between its paragraphs.
    static QString pieced(const QStringList &texts)
    {
        QStringList parts;
        for (const QString &text : texts)
            if (texts.size() == 1 || text.trimmed().contains(u'\n'))
                parts.append(text.trimmed());
        return parts.join(u"\n…\n"_s);
    }

    /// A literal that goes on in the next line takes nothing of what that is set in.
    static QString withoutGaps(QString text)
    {
        static const QRegularExpression gap(u"(?<=\\S) {2,}(?=\\S)"_s);
        return text.replace(gap, u" "_s);
    }

    /// b'x' within.
    QString letterIn(const TokenRange &range) const
    {
        for (size_t i = range.first; i < range.end; ++i)
            if (const QString text = word(i); text.size() > 2 && text.contains(u'\''))
                return text.section(u'\'', 1, 1);
        return {};
    }

    /// ArgAction::SetTrue, SetFalse, Count, Help and Version take no value.
    bool countsOrSets(const TokenRange &range) const
    {
        static const QSet<QString> actions{ u"SetTrue"_s, u"SetFalse"_s, u"Count"_s, u"Help"_s, u"HelpShort"_s, u"HelpLong"_s, u"Version"_s };
        for (size_t i = range.first; i < range.end; ++i)
            if (actions.contains(word(i)))
                return true;
        return false;
    }

    /// Command is the standard library's too, which starts other programs.
    bool isClaps(size_t command) const
    {
        if (command > 1 && is(command - 1, "::"))
            return is(command - 2, "clap");
        static const QRegularExpression used(u"\\buse\\s+clap(?:_builder)?::(?:\\{[^;]*\\bCommand\\b(?!\\s+as)|Command\\b(?!\\s+as)|\\*)"_s);
        return used.match(QString::fromUtf8(m_source.text)).hasMatch();
    }

    void clap()
    {
        begin("clap");
        for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) // whose arguments a type holds
            if (const Derived item = derivedAt(i); item.commands && is(item.body, "{"))
                variants(item, true);
        QString command;
        for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) {
            if (const Derived item = derivedAt(i); is(item.body, "{")) {
                if (item.isProgram && !m_hasProgram && item.about != 0)
                    program(item.about, i);
                else if (const QString said = docBefore(i); item.isProgram && !m_hasProgram && !said.isEmpty())
                    addProgram({}, said, i);
                if (item.commands)
                    variants(item, false);
                else
                    fields(item.body, m_commandOf.value(item.name));
                i = behindBrackets(m_source, item.body) - 1;
                continue;
            }
            if (is(i, "#") && is(i + 1, "[")) {
                const QString attribute = word(i + 2);
                if ((attribute == "arg"_L1 || attribute == "clap"_L1 || attribute == "structopt"_L1)
                    && is(i + 3, "("))
                    clapField(i);
                else if (attribute == "command"_L1 && is(i + 3, "(") && !m_hasProgram)
                    program(i, i);
                continue;
            }
            if ((word(i) == "Arg"_L1 || word(i) == "Command"_L1) && is(i + 1, "::") && is(i + 2, "new")
                && is(i + 3, "(") && (is(i, "Arg") || isClaps(i)))
                clapBuilder(i, command);
        }
    }

    /// "#[derive(Parser)] #[command(…)] struct Name {": 0 for what is not there.
    struct Derived {
        bool isProgram = false, commands = false;
        size_t about = 0; ///< the attribute that describes it
        QString name;
        size_t body = 0;
    };
    Derived derivedAt(size_t i) const
    {
        Derived item;
        if (!is(i, "#") || !is(i + 1, "[") || !is(i + 2, "derive"))
            return {};
        size_t at = behindBrackets(m_source, i + 1);
        bool known = false;
        for (size_t j = i + 3; j < at; ++j) {
            item.isProgram = item.isProgram || is(j, "Parser") || is(j, "StructOpt") || is(j, "Clap");
            item.commands = item.commands || is(j, "Subcommand");
            known = known || item.isProgram || item.commands || is(j, "Args");
        }
        while (known && at > 0 && is(at, "#") && is(at + 1, "[")) {
            if ((is(at + 2, "command") || is(at + 2, "clap") || is(at + 2, "structopt")) && is(at + 3, "("))
                item.about = at;
            at = behindBrackets(m_source, at + 1);
        }
        at = at > 0 ? behindVisibility(at) : at;
        const bool isEnum = is(at, "enum");
        if (!known || at == 0 || !(isEnum || is(at, "struct")) || !isName(m_source, at + 1))
            return {};
        item.commands = item.commands || (isEnum && item.isProgram);
        item.name = word(at + 1);
        item.body = at + 2;
        while (item.body < m_source.tokens.size() && !is(item.body, "{") && !is(item.body, ";") && !is(item.body, "("))
            ++item.body;
        if (isEnum != item.commands || behindBrackets(m_source, item.body) == 0)
            item.body = 0;
        return item;
    }

    size_t behindVisibility(size_t at) const
    {
        if (!is(at, "pub"))
            return at;
        return is(at + 1, "(") ? behindBrackets(m_source, at + 1) : at + 1;
    }

    void program(size_t attribute, size_t first)
    {
        if (const auto arguments = argumentsOf(m_source, attribute + 3)) {
            const QString about = namedText(*arguments, "about");
            addProgram(namedText(*arguments, "name"), !about.isEmpty() ? about : docBefore(attribute).isEmpty() ? docBefore(first) : docBefore(attribute), attribute);
        }
    }

    /// Of a struct, or of a variant: what no attribute tells of is an argument as well.
    void fields(size_t open, const QString &command)
    {
        const size_t close = behindBrackets(m_source, open);
        for (size_t at = open + 1; at + 2 < close;) {
            const size_t first = at;
            QList<size_t> attributes;
            while (is(at, "#") && is(at + 1, "[")) {
                attributes.append(at);
                at = behindBrackets(m_source, at + 1);
                if (at == 0)
                    return;
            }
            at = behindVisibility(at);
            if (!isName(m_source, at) || !is(at + 1, ":")) {
                at = std::max(at, first) + 1;
                continue;
            }
            field(attributes, first, at, command);
            int angles = 0;
            for (at += 2; at < close && !(angles == 0 && is(at, ",")); ++at) {
                angles += is(at, "<") ? 1 : is(at, ">") ? -1 : 0;
                if (is(at, "(") || is(at, "[") || is(at, "{"))
                    at = std::max(behindBrackets(m_source, at), at + 1) - 1;
            }
        }
    }

    void variants(const Derived &item, bool typesOnly)
    {
        const size_t close = behindBrackets(m_source, item.body);
        for (size_t at = item.body + 1; at + 1 < close;) {
            const size_t first = at;
            QString name, about;
            bool told = true;
            while (is(at, "#") && is(at + 1, "[")) {
                if (const auto arguments = is(at + 3, "(") ? argumentsOf(m_source, at + 3) : std::nullopt) {
                    name = namedText(*arguments, "name").isEmpty() ? name : namedText(*arguments, "name");
                    about = namedText(*arguments, "about").isEmpty() ? about : namedText(*arguments, "about");
                    for (const CallArgument &argument : *arguments) {
                        const QString said = argument.name.isEmpty() ? word(argument.value.first) : argument.name;
                        told = told && said != "hide"_L1 && said != "external_subcommand"_L1 && said != "flatten"_L1 && said != "skip"_L1;
                    }
                }
                at = behindBrackets(m_source, at + 1);
                if (at == 0)
                    return;
            }
            if (!isName(m_source, at)) {
                at = std::max(at, first) + 1;
                continue;
            }
            static const QRegularExpression hump(u"(?<=[a-z0-9])(?=[A-Z])"_s);
            const QString variant = word(at);
            name = name.isEmpty() ? QString(variant).replace(hump, u"-"_s).toLower() : name;
            if (is(at + 1, "(") && told && behindBrackets(m_source, at + 1) > at + 3) {
                const size_t type = behindBrackets(m_source, at + 1) - 2; // Add(args::AddArgs)
                m_commandOf.insert(word(is(type, ">") ? type - 1 : type), name);
            }
            if (told && !typesOnly) {
                addCommand(name, about.isEmpty() ? docBefore(first) : about, at);
                if (is(at + 1, "{"))
                    fields(at + 1, name);
            }
            ++at;
            if (is(at, "(") || is(at, "{"))
                at = std::max(behindBrackets(m_source, at), at + 1);
        }
    }

    /// Where no derive stands around it.
    void clapField(size_t hash)
    {
        size_t at = behindBrackets(m_source, hash + 1);
        if (at == 0)
            return;
        while (is(at, "#") && is(at + 1, "["))
            at = behindBrackets(m_source, at + 1);
        at = behindVisibility(at);
        if (isName(m_source, at) && is(at + 1, ":"))
            field({ hash }, hash, at, {});
    }

    void field(const QList<size_t> &attributes, size_t first, size_t nameToken, const QString &command)
    {
        const QString field = word(nameToken);
        const QString type = word(nameToken + 2);
        CommandLineOption option;
        option.command = command;
        bool flag = type == "bool"_L1 || type == "("_L1, filled = false, tellsAll = false;
        for (const size_t hash : attributes) {
            const QString attribute = word(hash + 2);
            if (attribute != "arg"_L1 && attribute != "clap"_L1 && attribute != "structopt"_L1 && attribute != "command"_L1)
                continue;
            const auto arguments = is(hash + 3, "(") ? argumentsOf(m_source, hash + 3) : std::nullopt;
            if (!arguments)
                continue;
            for (const CallArgument &argument : *arguments) {
                const QString name = argument.name.isEmpty() ? word(argument.value.first) : argument.name;
                const bool bare = argument.name.isEmpty() && argument.value.end == argument.value.first + 1;
                if (name == "short"_L1)
                    option.names.append(u'-' + (bare ? field.left(1) : plain(argument)));
                else if (name == "long"_L1)
                    option.names.append(u"--"_s + (bare ? kebab(field) : plain(argument)));
                else if (name == "help"_L1 && !bare)
                    option.help = plain(argument);
                else if (name == "long_help"_L1 && bare)
                    tellsAll = true;
                else if (name == "long_help"_L1)
                    option.details = withoutGaps(plain(argument));
                else if (name == "help_heading"_L1 && !bare)
                    option.heading = headingOf(plain(argument));
                else if (name.startsWith("default_value"_L1)) {
                    filled = true;
                    if (!bare && (name == "default_value"_L1 || name == "default_value_t"_L1))
                        option.byDefault = plain(argument);
                } else if (name == "action"_L1)
                    flag = countsOrSets(argument.value);
                else if (name == "value_name"_L1)
                    option.value = plain(argument);
                else if (name == "hide"_L1 && (bare || plain(argument) == "true"_L1))
                    return;
                else if (name == "subcommand"_L1 || name == "flatten"_L1 || name == "skip"_L1)
                    return;
            }
        }
        if (option.help.isEmpty()) {
            option.help = docBefore(first, option.details.isEmpty() ? &option.details : nullptr);
        } else if (tellsAll && option.details.isEmpty()) {
            const QString opening = docBefore(first, &option.details);
            option.details = opening + u"\n\n"_s + option.details;
        }
        if (option.names.isEmpty()) {
            option.argument = true;
            option.names = { kebab(field).toUpper() };
            option.optional = type == "Option"_L1 || type == "Vec"_L1 || filled;
            option.repeats = type == "Vec"_L1;
        } else if (option.value.isEmpty() && !flag) {
            option.value = field.toUpper();
        }
        option.required = !filled && !flag && type != "Option"_L1 && type != "Vec"_L1;
        addOption(option, first);
    }

    void clapBuilder(size_t i, QString &command)
    {
        const auto first = argumentsOf(m_source, i + 3);
        if (!first || first->isEmpty())
            return;
        const QString name = plain(first->first());
        const bool isCommand = word(i) == "Command"_L1;
        CommandLineOption option;
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
                else if (method == "long_help"_L1)
                    option.details = withoutGaps(text);
                else if (method == "help_heading"_L1)
                    option.heading = headingOf(text.startsWith("Some("_L1) ? text.section(u'"', 1, 1) : text);
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
            option.optional = !option.required;
        } else if (option.value.isEmpty() && !flag) {
            option.value = name.toUpper();
        }
        addOption(option, i);
    }

    QHash<QString, QString> m_commandOf; ///< by the type that holds its arguments
};

} // namespace

FactOutput readRustOptions(const FactSource &source)
{
    RustOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
