#include "service/extract/facts/options/optionreader.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestDetails = 20'000;

/// Without empty lines at its ends; what its lines are set in stays.
QString trimmedText(const QString &text)
{
    static const QRegularExpression above(u"^(?:[ \\t]*\\n)+"_s);
    QString trimmed = QString(text).remove(above);
    while (!trimmed.isEmpty() && trimmed.back().isSpace())
        trimmed.chop(1);
    return trimmed;
}
} // namespace

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

QString headingOf(QString title)
{
    static const QRegularExpression hump(u"(?<=[a-z0-9])(?=[A-Z])"_s);
    static const QRegularExpression nothing(u"^(?:(?:general|available|other|all|the|command(?:[- ]line)?|main)?\\s*(?:options?|flags?|switches|arguments?)|usage|options and arguments)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression options(u"\\s+options$"_s, QRegularExpression::CaseInsensitiveOption);
    title = title.simplified();
    while (title.endsWith(u':') || title.endsWith(u'.'))
        title.chop(1);
    if (title.isUpper())
        title = title.toLower();
    else if (!title.contains(u' '))
        title = title.replace(hump, u" "_s).toLower();
    if (title.isEmpty() || title.size() > 60 || nothing.match(title).hasMatch())
        return {};
    title.remove(options);
    title[0] = title[0].toUpper();
    return title;
}

OptionReader::OptionReader(const FactSource &source)
    : m_file(source)
    , m_source(source.source)
{
}

std::optional<QString> OptionReader::textOf(const CallArgument &argument) const
{
    std::optional<QString> text = textOfValue(m_source, argument.value);
    if (!text || m_file.language != "Python"_L1)
        return text;
    static const QRegularExpression formatted(u"^[rR]?[fF][rR]?[\"']"_s);
    static const QRegularExpression place(u"(?<!\\{)\\{[^{}]+\\}(?!\\})"_s);
    for (size_t i = argument.value.first; i < argument.value.end; ++i)
        if (isString(m_source, i) && formatted.match(wordAt(m_source, i)).hasMatch())
            return text->replace(place, u"…"_s).replace(u"{{"_s, u"{"_s).replace(u"}}"_s, u"}"_s);
    return text;
}

QString OptionReader::written(const CallArgument &argument) const
{
    return writtenValue(m_source, argument.value);
}
QString OptionReader::plain(const CallArgument &argument) const
{
    const auto text = textOf(argument);
    return text ? *text : written(argument);
}

void OptionReader::addProgram(const QString &name, const QString &description, size_t token)
{
    QJsonObject value;
    if (!m_framework.isEmpty())
        value.insert(u"framework"_s, m_framework);
    if (!name.isEmpty())
        value.insert(u"name"_s, name);
    if (!description.trimmed().isEmpty())
        value.insert(u"description"_s, description.trimmed().left(longestDetails));
    m_output.facts.append({ u"cli.program"_s, value, m_source.tokens[token].line });
    m_hasProgram = true;
}

void OptionReader::addCommand(const QString &name, const QString &help, size_t token, const QString &details, const QString &usage, const QString &example)
{
    static const QRegularExpression valid(u"^[A-Za-z0-9][\\w:.-]*(?: [A-Za-z0-9][\\w:.-]*)?$"_s);
    if (!valid.match(name).hasMatch())
        return;
    ensureProgram(token);
    QJsonObject value{ { u"name"_s, name } };
    if (!help.trimmed().isEmpty())
        value.insert(u"help"_s, help.simplified().left(1000));
    if (const QString text = trimmedText(details); !text.isEmpty() && text.size() <= longestDetails && text.simplified() != help.simplified())
        value.insert(u"details"_s, text);
    if (const QString line = usage.simplified(); line.contains(u' ') && line.size() <= 400)
        value.insert(u"usage"_s, line);
    if (const QString lines = trimmedText(example); !lines.isEmpty() && lines.size() <= longestDetails)
        value.insert(u"example"_s, lines);
    m_output.facts.append({ u"cli.command"_s, value, m_source.tokens[token].line });
}

void OptionReader::addUsage()
{
    const auto program = std::find_if(m_output.facts.begin(), m_output.facts.end(), [](const FactRecord &fact) { return fact.kind == "cli.program"_L1; });
    if (program == m_output.facts.end())
        return;
    if (const QStringList lines = usageSynopsis(m_source); !lines.isEmpty())
        program->value.insert(u"usage"_s, QJsonArray::fromStringList(lines));
}

void OptionReader::ensureProgram(size_t token)
{
    if (!m_hasProgram)
        addProgram({}, {}, token);
}

void OptionReader::addOption(const CommandLineOption &option, size_t token)
{
    static const QRegularExpression flag(u"^[-/+]{1,2}[A-Za-z0-9?#@%][\\w.:?+-]*$|^-:$"_s);
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
    put("heading", option.heading, 100);
    if (const QString details = trimmedText(option.details); !details.isEmpty() && details.size() <= longestDetails)
        value.insert(u"details"_s, details);
    if (!option.choices.isEmpty() && option.choices.size() <= 40)
        value.insert(u"choices"_s, QJsonArray::fromStringList(option.choices));
    if (option.required)
        value.insert(u"required"_s, true);
    if (option.argument)
        value.insert(u"argument"_s, true);
    if (option.argument && option.optional)
        value.insert(u"optional"_s, true);
    if (option.argument && option.repeats)
        value.insert(u"repeats"_s, true);
    m_output.facts.append({ u"cli.option"_s, value, m_source.tokens[token].line + option.lineBelow });
}

const CallArgument *OptionReader::named(const QList<CallArgument> &arguments, const char *name) const
{
    for (const CallArgument &argument : arguments)
        if (argument.name == QLatin1StringView(name))
            return &argument;
    return nullptr;
}

QString OptionReader::namedText(const QList<CallArgument> &arguments, const char *name) const
{
    const CallArgument *argument = named(arguments, name);
    return argument ? textOf(*argument).value_or(QString()) : QString();
}

QString OptionReader::namedDefault(const QList<CallArgument> &arguments, const char *name) const
{
    const CallArgument *argument = named(arguments, name);
    const QString text = argument ? plain(*argument) : QString();
    static const QSet<QString> nothing{ u"None"_s, u"null"_s, u"undefined"_s, u"SUPPRESS"_s,
        u"argparse.SUPPRESS"_s, u"nil"_s, u"''"_s, u"\"\""_s, u"[]"_s };
    return nothing.contains(text) ? QString() : text;
}

QString OptionReader::assignedName(size_t callee) const
{
    for (size_t i = callee; i > 0 && callee - i < 10; --i)
        if (is(i, "=") && isName(m_source, i - 1))
            return word(i - 1);
    return {};
}

QString OptionReader::receiver(size_t callee) const
{
    return callee >= 2 && (is(callee - 1, ".") || is(callee - 1, "->")) ? word(callee - 2) : QString();
}

} // namespace tars
