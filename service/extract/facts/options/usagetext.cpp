#include "service/extract/facts/options/optionreader.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>
#include <utility>
#include <vector>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

class UsageText : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        QList<std::pair<CommandLineOption, size_t>> found;
        usageLines(m_source, &found);
        QSet<QString> seen;
        const TokenRanges &tests = m_file.testOnly(); // other programs' words, mostly
        found.removeIf([&](const auto &one) { return isWithin(tests, one.second); });
        if (found.size() < 4)
            return;
        begin(""); // no library
        for (const auto &[option, token] : std::as_const(found)) {
            const QString key = option.names.join(u' ');
            if (!seen.contains(key))
                addOption(withoutPlaces(option), token);
            seen.insert(key);
        }
        addUsage();
        if (m_file.language == "Go"_L1)
            for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i)
                if (is(i, "package") && isName(m_source, i + 1)) {
                    m_output.facts.first().value.insert(u"package"_s, word(i + 1)); // the program comes first
                    break;
                }
    }

private:
    /// printf() fills in what the help does not say.
    CommandLineOption withoutPlaces(CommandLineOption option) const
    {
        static const QRegularExpression place(u"(?<!%)%(?:-?\\d*(?:l|ll|z)?[dsu])\\b"_s);
        if (m_file.language == "C"_L1 || m_file.language == "C++"_L1)
            option.help.replace(place, u"…"_s);
        return option;
    }
};

/// Whether the first thing in a line is a dash: any other names no option.
bool beginsWithDash(const QString &line)
{
    const auto first = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    if (first != line.end() && *first == u'+') // "+x, --no-extended"
        return std::distance(first, line.end()) > 5 && std::equal(first + 2, first + 6, u", --");
    return first != line.end() && *first == u'-';
}

/// "[WIDTH[%]]", but not "[a] [b]".
bool closesAtEnd(const QString &value)
{
    int depth = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        depth += value[i] == u'[' ? 1 : value[i] == u']' ? -1 : 0;
        if (depth == 0)
            return i == value.size() - 1;
    }
    return false;
}

/// "=FILE", "[=WHEN]" and "[FILE]" without what only joins it to the name.
QString bareValue(QString value)
{
    value.remove(0, value.startsWith(u'=') ? 1 : 0);
    if (value.startsWith("[<"_L1))
        value.remove(u'=');
    else if (value.startsWith(u'[') && closesAtEnd(value))
        value = value.sliced(1, value.size() - 2).trimmed();
    value.remove(0, value.startsWith(u'=') ? 1 : 0);
    return value.trimmed();
}

/// Whether a line of the literal may begin with an option: behind its quote, a blank or the escape of a line's end.
bool mayNameOption(QByteArrayView literal)
{
    for (qsizetype i = literal.indexOf('-', 1); i > 0; i = literal.indexOf('-', i + 1)) {
        const char before = literal[i - 1];
        const bool escaped = i > 1 && literal[i - 2] == '\\';
        if (escaped || !(QChar::isLetterOrNumber(uchar(before)) || before == '-' || before == '%' || before == '_'))
            return true;
    }
    return false;
}

/// Behind the literals from `first` on that make one text, if no line of it can name an option; else `first`.
size_t endWithoutOption(const LexedSource &source, size_t first)
{
    if (first > 0 && source.is(first - 1, "["))
        return first;
    for (size_t i = first;; ++i) {
        if (mayNameOption(source.textOf(i)) || (isName(source, i + 1) && isString(source, i + 2)))
            return first;
        if (source.is(i + 1, "+") && isString(source, i + 2))
            ++i;
        else if (!isString(source, i + 1))
            return i + 1;
    }
}

} // namespace

QHash<QString, std::pair<QString, QString>> usageLines(
    const LexedSource &source, QList<std::pair<CommandLineOption, size_t>> *found)
{
    static const QRegularExpression line(
        u"^\\s{0,12}(\\+[a-z](?=, --)|-[A-Za-z0-9?](?:[ "
        u"=]?(?&value))?)?(?:,\\s*|\\s+or\\s+|\\s*/"
        u"\\s*|\\s*)?(--[A-Za-z][\\w-]*)?"
        "(?:(?:,\\s*|\\s+)(--[A-Za-z][\\w-]*))?(\\[=[\\w-]+\\]|(?:\\[?[ =]\\[?)(?:(?&value)|\\.\\.\\.)\\]?(?: (?:<[^>]+>|(?&brackets)))*)?(?:\\s{2,}|\\t+|\\s*:\\s+|(?<=[a-z>\\]]) (?=[A-Z][a-z]))(\\S.*)$"
        // "<file>", "[WIDTH[%][,HEIGHT[%]]]", "N[,..]"
        u"(?(DEFINE)(?<brackets>\\[(?:[^\\[\\]]++|(?&brackets))*\\])(?<value>(?:(?&brackets)+(?=[A-Z]))?(?:<[^>]+>|(?&brackets)|[A-Z][A-Z_0-9]*(?:\\[[^\\[\\]]*\\])*)))"_s);
    // Names alone: the text stands below.
    static const QRegularExpression alone(u"^\\s{1,12}(?:(-[A-Za-z0-9?])|(-[A-Za-z0-9?])[, ]+(--[A-Za-z][\\w-]*)|(--[A-Za-z][\\w-]*))((?:\\[=[A-Z_]+\\]|[ =](?:<[^>]+>|\\[[^\\]]+\\]|[A-Z][A-Z_0-9]*(?:\\[[^\\[\\]]*\\])*))*)\\s*$"_s);
    static const QRegularExpression macro(u"^[A-Z][A-Z0-9_]+$"_s);
    std::optional<QHash<QByteArrayView, QString>> constants;
    QHash<QString, std::pair<QString, QString>> lines;
    for (size_t i = 0; i < source.tokens.size(); ++i) {
        if (!isString(source, i))
            continue;
        if (const size_t end = endWithoutOption(source, i); end > i) {
            i = end - 1;
            continue;
        }
        // { "-o, --output <file>", "Write there", … }: a table of the help.
        static const QRegularExpression row(u"^\\s*(?:(-[A-Za-z0-9#:?]),\\s+)?(--?[A-Za-z0-9][\\w.-]*)(?:\\s+(<[^>]*>.*|\\[.*\\]|[A-Z_]+))?\\s*$"_s);
        if (const auto match = found && i > 0 && source.is(i - 1, "{") && source.is(i + 1, ",") && isString(source, i + 2) ? row.match(literalText(source, i)) : QRegularExpressionMatch();
            match.hasMatch() && literalText(source, i + 2).contains(u' ')) {
            CommandLineOption option;
            option.names = { match.captured(1), match.captured(2) };
            option.names.removeAll(QString());
            option.value = match.captured(3);
            option.help = literalText(source, i + 2);
            found->append({ option, i });
            i += 2;
            continue;
        }
        QString text = literalText(source, i);
        size_t last = i;
        std::vector<std::pair<qsizetype, size_t>> places{ { 0, i } }; // where each literal begins in the text
        if (i > 0 && source.is(i - 1, "[")) { // ['usage: x', '  -v  Say more'].join('\n')
            QStringList parts{ text };
            size_t end = i;
            qsizetype size = text.size();
            while (source.is(end + 1, ",") && isString(source, end + 2)) {
                places.emplace_back(size + 1, end + 2);
                parts.append(literalText(source, end += 2));
                size += 1 + parts.last().size();
            }
            const size_t close = source.is(end + 1, ",") ? end + 2 : end + 1;
            if (source.is(close, "]") && source.is(close + 1, ".") && source.is(close + 2, "join")) {
                text = parts.join(u'\n');
                last = end;
            } else {
                places.resize(1);
            }
        }
        for (;; ++last) {
            if (source.is(last + 1, "+") && isString(source, last + 2))
                ++last;
            else if (isName(source, last + 1) && isString(source, last + 2) && macro.match(wordAt(source, last + 1)).hasMatch()) {
                if (!constants)
                    constants = constantTexts(source);
                text += constants->value(source.textOf(++last), u"…"_s); // C joins it with the literals around
            } else if (!isString(source, last + 1))
                break;
            places.emplace_back(text.size(), last + 1);
            text += literalText(source, last + 1);
        }
        if (!text.contains(u'-')) {
            i = last;
            continue;
        }
        qsizetype offset = 0;
        // The literal that an offset lies in, and how many lines of the file below its first one.
        const auto placeOf = [&](qsizetype at) {
            std::pair<qsizetype, size_t> place = places.front();
            for (const auto &one : places)
                if (one.first <= at)
                    place = one;
            const QString whole = literalText(source, place.second);
            const bool hasLines = source.textOf(place.second).toByteArray().count('\n') == whole.count(u'\n');
            return std::pair(place.second, hasLines ? int(QStringView(text).mid(place.first, at - place.first).count(u'\n')) : 0);
        };
        bool bare = false; // names came without a text, or their others follow
        qsizetype dash = -1; // where the last option begins
        QString heading;
        bool below = true; // below an empty line
        qsizetype column = 0; // where the texts of the options begin
        QStringList names; // of the option whose text goes on in the next line
        for (QString one : text.split(u'\n')) {
            const qsizetype begin = offset;
            offset += one.size() + 1;
            static const QRegularExpression filled(u"^%s(?=\\s+-)"_s); // lines that stand elsewhere come before it
            one.remove(filled);
            const bool hasName = beginsWithDash(one);
            if (const auto match = hasName ? alone.match(one) : QRegularExpressionMatch(); match.hasMatch() && found) {
                // "-w WIDTH" below "-p WIDTH  as wide": a name that takes a value needs no text.
                const bool isAligned = dash >= 0 && one.indexOf(u'-') == dash && !match.captured(5).trimmed().isEmpty();
                if (isAligned && bare)
                    found->removeLast();
                if (!bare || isAligned) {
                    names.clear();
                    const auto [token, lineBelow] = placeOf(begin);
                    found->append({ {}, token });
                    found->last().first.heading = heading;
                    found->last().first.lineBelow = lineBelow;
                }
                bare = !isAligned;
                below = false;
                for (int group = 1; group <= 4; ++group)
                    if (const QString name = match.captured(group); !name.isEmpty())
                        names.append(name);
                found->last().first.names = names;
                if (const QString taken = bareValue(match.captured(5).trimmed()); !taken.isEmpty())
                    found->last().first.value = taken;
                continue;
            }
            auto match = hasName ? line.match(one) : QRegularExpressionMatch();
            // "--arg name value      set it": what stands before the others' texts is names and values.
            QString values;
            static const QRegularExpression small(u"^(\\s{0,12}(?:-[A-Za-z0-9?],?\\s+)?--[A-Za-z][\\w-]*) ([a-z][\\w-]*(?: [a-z][\\w-]*){0,2}) *$"_s);
            const auto named = [&match] { return match.hasMatch() && !(match.captured(1).isEmpty() && match.captured(2).isEmpty()); };
            if (hasName && !named() && column > 0 && one.size() > column && one[column - 1] == u' ' && one[column] != u' ')
                if (const auto head = small.match(one.first(column)); head.hasMatch()) {
                    values = head.captured(2);
                    match = line.match(head.captured(1) + u" <"_s + head.captured(2) + u">  "_s + one.sliced(column));
                }
            if (!named()) {
                static const QRegularExpression further(u"^\\s{12,}\\S"_s);
                if (!names.isEmpty() && further.match(one).hasMatch() && found) {
                    QString &help = found->last().first.help;
                    help += (help.isEmpty() ? QString() : u" "_s) + one.trimmed();
                    bare = false;
                } else {
                    if (std::exchange(bare, false))
                        found->removeLast(); // no text below: names in a sentence
                    names.clear();
                    const QString title = one.trimmed();
                    if (below && title.size() < 40 && (title.endsWith(u':') || title.isUpper()))
                        heading = headingOf(title);
                }
                below = one.trimmed().isEmpty();
                if (!names.isEmpty())
                    for (const QString &name : std::as_const(names))
                        lines[name].second += u' ' + one.trimmed();
                continue;
            }
            if (std::exchange(bare, false))
                found->removeLast();
            CommandLineOption option;
            QString shortName = match.captured(1);
            QString value = match.captured(4).trimmed();
            if (shortName.size() > 2) {
                value = value.isEmpty() ? shortName.mid(2).trimmed() : value;
                shortName = shortName.left(2);
            }
            value = bareValue(value);
            names = QStringList{ shortName, match.captured(2), match.captured(3) };
            names.removeAll(QString());
            option.names = names;
            option.value = values.isEmpty() ? value : values;
            option.help = match.captured(5);
            option.heading = heading;
            dash = one.indexOf(u'-');
            below = false;
            column = one.size() - option.help.size();
            for (const QString &name : std::as_const(names))
                lines.insert(name, { option.value, option.help });
            if (found) {
                const auto [token, lineBelow] = placeOf(begin);
                option.lineBelow = lineBelow;
                found->append({ option, token });
            }
        }
        if (bare)
            found->removeLast();
        i = last;
    }
    return lines;
}

QStringList usageSynopsis(const LexedSource &source)
{
    static const QRegularExpression begin(u"(?:^|\\n)\\s*usage:[ \\t]*\\n?[ \\t]*(?:(?:\\$ )?(\\S[^\\n]*))"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression further(u"\\G\\n[ \\t]+(?:or:?[ \\t]+)?(\\S[^\\n]*)"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype mostLines = 12, longest = 200;
    for (size_t i = 0; i < source.tokens.size(); ++i) {
        if (!isString(source, i))
            continue;
        QString text = literalText(source, i);
        while (isString(source, i + 1))
            text += literalText(source, ++i);
        const auto first = begin.match(text);
        if (!first.hasMatch())
            continue;
        QStringList lines{ first.captured(1).trimmed() };
        const QString name = lines.first().section(u' ', 0, 0);
        for (auto match = further.match(text, first.capturedEnd()); match.hasMatch() && lines.size() < mostLines;
             match = further.match(text, match.capturedEnd())) {
            const QString line = match.captured(1).trimmed();
            if (line.section(u' ', 0, 0) != name)
                break;
            lines.append(line);
        }
        static const QRegularExpression called(u"^(?:%s|[\\w.+-]+)(?: |$)"_s);
        static const QRegularExpression takes(u"[\\[<{…]|\\.\\.\\.| -|\\b[A-Z][A-Z_]+\\b"_s); // a sentence has none of it
        // Another place to fill in cannot be told.
        if (takes.match(lines.first()).hasMatch() && called.match(lines.first()).hasMatch() && std::all_of(lines.begin(), lines.end(), [&](const QString &line) { return line.size() <= longest && !line.sliced(name.size()).contains(u'%'); }))
            return lines;
    }
    return {};
}

FactOutput readUsageText(const FactSource &source)
{
    UsageText reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
