#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostMessages = 2000; ///< of one file

/// A way to print or raise: its name and what stands before it.
struct Way {
    const char *languages;
    const char *names; ///< that are called
    const char *before; ///< regular expression on what is written before it, without blanks; empty: anything
    const char *severity;
    int textAt; ///< the first argument that may be the text; any behind it too
};

constexpr Way ways[] = {
    { "C C++", "fprintf fputs vfprintf dprintf", "", "error", 0 }, // to stderr only, see below
    { "C C++", "perror err errx verrx die fatal usage_error error_exit", "", "error", 0 },
    { "C C++", "failf errorf log_error log_err log_fatal print_error report_error pr_err pr_crit dev_err", "", "error", 0 },
    { "C C++", "warn warnx vwarnx warnf log_warn log_warning print_warning pr_warn dev_warn", "", "warning", 0 },
    { "C C++", "serverLog redisLog", "", "log", 1 },
    { "C C++", "addReplyError addReplyErrorFormat luaL_error PyErr_SetString PyErr_Format g_error g_critical",
        "", "error", 1 },
    { "C C++", "g_warning", "", "warning", 0 },
    { "C++", "qWarning qCWarning", "", "warning", 0 },
    { "C++", "qCritical qFatal qCCritical qCFatal", "", "error", 0 },
    { "C++", "error critical", "(?:spdlog::|log(?:ger)?(?:->|\\.))$", "error", 0 },
    { "C++", "warn", "(?:spdlog::|log(?:ger)?(?:->|\\.))$", "warning", 0 },
    { "Python", "error critical exception fatal",
        "(?:log|logger|logging|_logger|LOG|_log|LOGGER)\\.$|getLogger\\(.*\\)\\.$|parser\\.$", "error", 0 },
    { "Python", "warning warn",
        "(?:log|logger|logging|_logger|LOG|_log|LOGGER|warnings)\\.$|getLogger\\(.*\\)\\.$", "warning", 0 },
    { "Python", "exit", "sys\\.$", "error", 0 },
    { "JavaScript TypeScript", "error", "console\\.$|log(?:ger)?\\.$", "error", 0 },
    { "JavaScript TypeScript", "warn warning", "console\\.$|log(?:ger)?\\.$", "warning", 0 },
    { "JavaScript TypeScript", "log info", "console\\.$|log(?:ger)?\\.$", "colour", 0 }, // in red only
    { "JavaScript TypeScript", "deprecate", "^$|util\\.$", "warning", 0 }, // depd, and Node's own
    { "Go", "New", "errors\\.$", "error", 0 },
    { "Go", "Errorf", "(?:fmt|xerrors)\\.$", "error", 0 },
    { "Go", "Wrap Wrapf", "errors\\.$", "error", 1 },
    { "Go", "Fatal Fatalf Fatalln Panic Panicf Panicln", "log(?:ger)?\\.$", "error", 0 },
    { "Go", "Error", "s?log(?:ger)?\\.$", "error", 0 },
    { "Go", "Warn Warnf Warning Warningf", "s?log(?:ger)?\\.$", "warning", 0 },
    { "Go", "panic", "^$", "error", 0 },
    { "Rust", "panic bail anyhow eprintln eprint ensure unreachable", "", "error", 0 }, // with !
    { "Rust", "error", "", "error", 0 },
    { "Rust", "warn", "", "warning", 0 },
    { "Java Kotlin", "error severe", "(?i:log|logger)\\.$", "error", 0 },
    { "Java Kotlin", "warn warning", "(?i:log|logger)\\.$", "warning", 0 },
    { "Java Kotlin", "println printf print", "System\\.err\\.$", "error", 0 },
    { "Kotlin", "error require check", "^$", "error", 0 },
    { "C#", "LogError LogCritical", "", "error", 0 },
    { "C#", "LogWarning", "", "warning", 0 },
    { "C# F#", "WriteLine Write", "Console\\.Error\\.$", "error", 0 },
    { "F#", "eprintfn eprintf", "", "error", 0 },
};

const QSet<QString> &languagesWithThrow()
{
    static const QSet<QString> set{ u"C++"_s, u"Java"_s, u"Kotlin"_s, u"C#"_s, u"JavaScript"_s,
        u"TypeScript"_s, u"PHP"_s, u"Python"_s, u"F#"_s, u"Ruby"_s, u"Elixir"_s };
    return set;
}

/// A text for people: words, not a format, a name or a key.
bool speaks(const QString &text)
{
    static const QRegularExpression words(u"\\p{L}{2,}[^\\p{L}]+\\p{L}+"_s);
    static const QRegularExpression placeholder(
        u"%[-+ #0]*\\d*(?:\\.\\d+)?(?:hh|h|ll|l|z|j|t)?[a-zA-Z]|\\{[^}]*\\}"_s);
    static const QRegularExpression unspaced(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}]{4,}"_s);
    const QString bare = QString(text).remove(placeholder);
    return words.match(bare).hasMatch() || unspaced.match(bare).hasMatch();
}

class MessageReader
{
public:
    explicit MessageReader(const FactSource &source)
        : m_file(source)
        , m_source(source.source)
    {
        for (const Way &way : ways)
            if (QString::fromLatin1(way.languages).split(u' ').contains(source.language))
                for (const QByteArray &name : QByteArray(way.names).split(' ')) {
                    m_ways[name].append(&way);
                    m_begins[uchar(name[0])] = true;
                }
    }

    FactOutput read()
    {
        const bool throws = languagesWithThrow().contains(m_file.language);
        const bool isFSharp = m_file.language == "F#"_L1, isCpp = m_file.language == "C++"_L1, isRust = m_file.language == "Rust"_L1;
        const TokenRanges &tests = m_file.testOnly();
        for (size_t i = 0; i < m_source.tokens.size() && m_output.facts.size() < mostMessages; ++i) {
            if (!isName(m_source, i) || m_source.tokens[i].unbuilt || isWithin(tests, i))
                continue;
            if (throws && (m_source.is(i, "throw") || m_source.is(i, "raise")))
                thrown(i);
            else if (isFSharp && (m_source.is(i, "failwith") || m_source.is(i, "failwithf")))
                add(literalText(m_source, i + 1), "error", i, {});
            else if (isCpp)
                streamed(i);
            if (!isRust || !made(i))
                called(i);
        }
        return std::move(m_output);
    }

private:
    void add(QString text, const char *severity, size_t token, const QString &type)
    {
        text = text.simplified();
        if (!speaks(text) || text.size() > 400)
            return;
        if (isScript(m_file.language) || m_file.language == "Kotlin"_L1)
            text = withNamedPlaces(text, m_file.language == "Kotlin"_L1);
        else if (m_file.language == "Ruby"_L1 || isElixir())
            text = withNamedPlaces(text.replace("#{"_L1, "${"_L1), false);
        QJsonObject value{ { u"text"_s, text }, { u"severity"_s, QString::fromLatin1(severity) } };
        if (!type.isEmpty() && type[0].isUpper())
            value.insert(u"type"_s, type);
        m_output.facts.append({ u"message"_s, value, m_source.tokens[token].line });
    }

    /// "${event.title}" is read as "{title}", what is worked out in its place as "…".
    static QString withNamedPlaces(const QString &text, bool bare)
    {
        static const QRegularExpression path(u"^[\\w$]+(?:(?:\\?|!!?)?\\.[\\w$]+|\\[[^\\[\\]]*\\])*$"_s);
        static const QRegularExpression last(u"([A-Za-z_]\\w*)(?:\\[[^\\[\\]]*\\])*$"_s);
        static const QRegularExpression name(u"\\$([A-Za-z_]\\w*)"_s);
        QString out;
        for (qsizetype at = 0; at < text.size();) {
            if (!text.sliced(at).startsWith("${"_L1)) {
                out += text[at++];
                continue;
            }
            int depth = 0;
            qsizetype end = at + 1;
            for (; end < text.size(); ++end) {
                depth += text[end] == u'{' ? 1 : text[end] == u'}' ? -1 : 0;
                if (depth == 0)
                    break;
            }
            static const QRegularExpression shown(u"\\.(?:inspect|to_s|to_sym)$"_s); // how Ruby shows what it names
            const QString written = text.sliced(at + 2, std::max<qsizetype>(end - at - 2, 0)).trimmed().remove(shown);
            const auto match = path.match(written).hasMatch() ? last.match(written) : QRegularExpressionMatch();
            out += match.hasMatch() && match.captured(1) != "class"_L1 && match.captured(1) != "self"_L1 ? QString(u'{' + match.captured(1) + u'}') : u"…"_s;
            at = end + 1;
        }
        return bare ? out.replace(name, u"{\\1}"_s) : out;
    }

    QString before(size_t token) const
    {
        QString text;
        for (size_t i = token; i > 0 && token - i < 10;) {
            const QString word = wordAt(m_source, --i);
            const bool joins = word == "."_L1 || word == "->"_L1 || word == "::"_L1 || word == ")"_L1
                || word == "("_L1 || isString(m_source, i);
            const bool name = isName(m_source, i) && (i + 1 == token ? false : !text.isEmpty());
            if (!joins && !name)
                break;
            if (isName(m_source, i) && !text.isEmpty() && (text[0].isLetterOrNumber() || text[0] == u'_'))
                break; // the end of the line before
            text.prepend(word);
        }
        return text;
    }

    /// The text among the arguments from `from` on.
    std::optional<QString> textAmong(const QList<CallArgument> &arguments, qsizetype from) const
    {
        for (qsizetype i = from; i < std::min<qsizetype>(arguments.size(), from + 3); ++i)
            if (const auto text = textOfValue(m_source, arguments[i].value))
                return text;
        for (qsizetype i = from; i < std::min<qsizetype>(arguments.size(), from + 3); ++i)
            if (const auto text = textWithPlaces(arguments[i].value))
                return text;
        return std::nullopt;
    }

    /// Literals joined with what is known only when it runs: "Not a number: …".
    std::optional<QString> textWithPlaces(const TokenRange &value) const
    {
        QString text;
        bool joined = false, literal = false, other = false, filled = false;
        const auto place = [&] {
            if (std::exchange(other, false) && !text.endsWith(u'…'))
                text += u'…';
        };
        for (size_t i = value.first; i < value.end;) {
            const bool pair = isElixir() && m_source.is(i, "<") && m_source.is(i + 1, ">");
            if (m_source.is(i, m_file.language == "PHP"_L1 ? "." : "+") || pair) {
                place();
                joined = true;
                i += pair ? 2 : 1;
            } else if (isString(m_source, i) && !other) {
                text += literalText(m_source, i++);
                literal = true;
            } else if (m_source.is(i, "(") && i > value.first && isString(m_source, i + 1) && fillsIn(i - 1)) {
                text += literalText(m_source, i + 1); // its own places are told
                filled = true;
                other = false;
                i = std::max(behindBrackets(m_source, i), i + 1);
            } else if (m_source.is(i, "(") || m_source.is(i, "[") || m_source.is(i, "{")) {
                other = true;
                i = std::max(behindBrackets(m_source, i), i + 1);
            } else {
                other = true;
                ++i;
            }
        }
        place();
        return (joined && literal) || filled ? std::optional(text) : std::nullopt;
    }

    /// fmt.Sprintf("…", x), String.format("…", x)
    bool fillsIn(size_t name) const
    {
        static const QSet<QString> names{ u"Sprintf"_s, u"Sprint"_s, u"format"_s, u"Format"_s, u"sprintf"_s };
        return names.contains(wordAt(m_source, name));
    }

    bool isElixir() const { return m_file.language == "Elixir"_L1; }

    /// chalk.red(…), colors.red.bold(…): what is set so tells of an error; other colours adorn as often.
    bool isRed(const QList<CallArgument> &arguments) const
    {
        static const QRegularExpression red(u"\\.(?:red|redBright|bgRed)\\b[\\w.]*\\("_s);
        QString written;
        for (const CallArgument &argument : arguments)
            for (size_t i = argument.value.first; i < argument.value.end; ++i)
                if (!isString(m_source, i) || m_source.textOf(i).startsWith('`')) // a template holds code
                    written += wordAt(m_source, i);
        return red.match(written).hasMatch();
    }

    /// The text of a call, out of the hands of whoever paints it.
    std::optional<QString> paintedText(const QList<CallArgument> &arguments) const
    {
        static const QRegularExpression painted(u"\\$\\{\\s*\\w+(?:\\.\\w+)+\\(\\s*([\"'])(.*?)\\1\\s*\\)\\s*\\}"_s);
        QList<CallArgument> plain = arguments;
        for (CallArgument &argument : plain) {
            size_t at = argument.value.first;
            while (isName(m_source, at) && m_source.is(at + 1, "."))
                at += 2;
            if (at > argument.value.first && isName(m_source, at) && m_source.is(at + 1, "(") && behindBrackets(m_source, at + 1) == argument.value.end)
                argument.value = { at + 2, argument.value.end - 1 };
        }
        auto text = textAmong(plain, 0);
        if (text)
            text->replace(painted, u"\\2"_s);
        return text;
    }

    void called(size_t i)
    {
        size_t open = i + 1;
        const bool macro = m_file.language == "Rust"_L1;
        if (macro) {
            if (!m_source.is(open, "!"))
                return;
            ++open;
        }
        if (!m_source.is(open, "(") && !(macro && m_source.is(open, "[")))
            return;
        const QByteArrayView word = m_source.textOf(i);
        if (!m_begins[uchar(word[0])])
            return;
        const auto known = m_ways.constFind(QByteArray::fromRawData(word.data(), word.size()));
        if (known == m_ways.cend())
            return;
        for (const Way *way : *known) {
            if (*way->before
                && !patternOf(way->before).match(before(i)).hasMatch())
                continue;
            const auto arguments = argumentsOf(m_source, open);
            if (!arguments)
                return;
            const bool prints = word.contains("print") || word == "fputs";
            if (prints && (m_file.language == "C"_L1 || m_file.language == "C++"_L1)
                && !toStandardError(*arguments))
                return;
            if (isScript(m_file.language)) {
                const bool byColour = qstrcmp(way->severity, "colour") == 0;
                if (!byColour || isRed(*arguments))
                    if (const auto text = paintedText(*arguments))
                        add(*text, byColour ? "error" : way->severity, i, {});
                return;
            }
            const bool log = qstrcmp(way->severity, "log") == 0;
            if (log && !arguments->isEmpty()
                && !writtenValue(m_source, arguments->first().value).contains("WARN"_L1))
                return;
            if (const auto text = textAmong(*arguments, way->textAt))
                add(*text, log ? "warning" : way->severity, i, {});
            return;
        }
    }

    /// Errors of Rust that are made rather than thrown: #[error("…")], Err("…".into()), io::Error::new(kind, "…").
    bool made(size_t i)
    {
        if (m_source.is(i, "error") && i > 1 && m_source.is(i - 1, "[") && m_source.is(i - 2, "#") && m_source.is(i + 1, "(")) {
            if (isString(m_source, i + 2))
                add(literalText(m_source, i + 2), "error", i, {});
            return true;
        }
        if (m_source.is(i, "Err") && m_source.is(i + 1, "(")) {
            const bool formatted = m_source.is(i + 2, "format") && m_source.is(i + 3, "!") && m_source.is(i + 4, "(");
            if (const size_t text = formatted ? i + 5 : i + 2; isString(m_source, text))
                add(literalText(m_source, text), "error", i, {});
            return true;
        }
        if (m_source.is(i, "new") && i > 1 && m_source.is(i - 1, "::") && m_source.is(i - 2, "Error") && m_source.is(i + 1, "(")) {
            if (const auto arguments = argumentsOf(m_source, i + 1))
                if (const auto text = textAmong(*arguments, 0))
                    add(*text, "error", i, {});
            return true;
        }
        return false;
    }

    bool toStandardError(const QList<CallArgument> &arguments) const
    {
        for (const CallArgument &argument : arguments)
            if (const QString written = writtenValue(m_source, argument.value);
                written == "stderr"_L1 || written == "STDERR_FILENO"_L1)
                return true;
        return false;
    }

    /// throw X("…"), throw new X("…"), raise X("…").
    void thrown(size_t i)
    {
        size_t at = i + 1;
        const bool made = wordAt(m_source, at) == "new"_L1;
        if (made || m_source.is(at, "("))
            ++at;
        QString type;
        QString owner;
        const bool ofLines = m_file.language == "Ruby"_L1 || isElixir(); // where a line's end ends it
        while (at < i + 14 && at < m_source.tokens.size() && (!ofLines || m_source.tokens[at].line == m_source.tokens[i].line)
            && (isName(m_source, at) || m_source.is(at, ".") || m_source.is(at, "::")
                || m_source.is(at, ":"))) {
            if (isName(m_source, at))
                owner = std::exchange(type, wordAt(m_source, at));
            ++at;
        }
        if (!m_source.is(at, "(") && !m_source.is(at, "{"))
            return raised(type, at, i);
        // X.Create("…") makes an X.
        static const QRegularExpression thrownType(u"(?:Exception|Error)$"_s);
        if (thrownType.match(owner).hasMatch() && !thrownType.match(type).hasMatch())
            type = owner;
        // A function that makes the exception says the rest of the sentence: "Expected " + what.
        static const QSet<QString> capitalized{ u"Java"_s, u"C#"_s, u"Kotlin"_s, u"JavaScript"_s, u"TypeScript"_s, u"Scala"_s };
        if (!made && !type.isEmpty() && !type[0].isUpper() && capitalized.contains(m_file.language))
            return;
        if (const auto arguments = argumentsOf(m_source, at))
            if (const auto text = textAmong(*arguments, 0))
                add(*text, "error", i, type);
    }

    /// Without brackets, as Ruby and Elixir have it: raise X, "…"; raise "…"; raise X, message: "…".
    void raised(const QString &type, size_t at, size_t i)
    {
        if (m_file.language != "Ruby"_L1 && !isElixir())
            return;
        if (!type.isEmpty()) {
            if (!m_source.is(at, ","))
                return;
            ++at;
            if (m_source.is(at, "message") && m_source.is(at + 1, ":"))
                at += 2;
        }
        size_t end = at;
        while (isString(m_source, end) && end < at + 40) { // one behind the other, or joined with more
            ++end;
            if (m_source.is(end, "\\"))
                ++end;
            const size_t joint = m_source.is(end, "+") ? 1 : isElixir() && m_source.is(end, "<") && m_source.is(end + 1, ">") ? 2 : 0;
            if (joint > 0 && isString(m_source, end + joint))
                end += joint;
            else if (joint > 0)
                end += joint + 1;
        }
        QString text;
        for (size_t k = at; k < end; ++k)
            text += isString(m_source, k) ? literalText(m_source, k) : isName(m_source, k) ? u"…"_s : QString();
        add(text, "error", i, type);
    }

    /// std::cerr << "…", qWarning() << "…", LOG(ERROR) << "…".
    void streamed(size_t i)
    {
        const bool warns = m_source.is(i, "qWarning") || m_source.is(i, "qCWarning");
        const bool fails
            = m_source.is(i, "cerr") || m_source.is(i, "qCritical") || m_source.is(i, "qCCritical");
        bool log = false;
        size_t at = i + 1;
        if (m_source.is(i, "LOG") && m_source.is(at, "("))
            log = wordAt(m_source, at + 1) == "ERROR"_L1 || wordAt(m_source, at + 1) == "FATAL"_L1;
        if (!warns && !fails && !log)
            return;
        if (m_source.is(at, "("))
            at = behindBrackets(m_source, at);
        QString text;
        while (at > 0 && at < i + 80 && at < m_source.tokens.size() && !m_source.is(at, ";")) {
            if (isString(m_source, at))
                text += literalText(m_source, at);
            else if (isName(m_source, at) && !text.isEmpty() && !text.endsWith(u'…')
                && wordAt(m_source, at) != "std"_L1 && wordAt(m_source, at) != "endl"_L1)
                text += u'…';
            ++at;
        }
        if (text.endsWith(u'…'))
            text.chop(1);
        add(text, warns ? "warning" : "error", i, {});
    }

    const FactSource &m_file;
    const LexedSource &m_source;
    QHash<QByteArray, QList<const Way *>> m_ways; ///< by the name that is called
    std::array<bool, 256> m_begins{}; ///< by first byte of what is called: most calls are of nothing else
    FactOutput m_output;
};

FactOutput readShellMessages(const FactSource &source)
{
    static const QRegularExpression line(
        u"^\\s*(?:echo|printf)\\s+(?:-e\\s+)?(?:>&2\\s+)?([\"'])(.*?)\\1.*(?:>&2|>/dev/stderr)"_s);
    FactOutput output;
    int number = 0;
    for (const QByteArray &raw : source.source.text.split('\n')) {
        ++number;
        if (!raw.contains("&2") && !raw.contains("stderr"))
            continue;
        const auto match = line.match(QString::fromUtf8(raw.left(1000)));
        const QString text = match.captured(2).simplified();
        if (speaks(text))
            output.facts.append(
                { u"message"_s, { { u"text"_s, text }, { u"severity"_s, u"error"_s } }, number });
    }
    return output;
}

} // namespace

FactOutput readMessages(const FactSource &source)
{
    if (source.role != FileRole::Source || isCopiedScript(source.fileName()))
        return {};
    if (source.language == "Shell"_L1)
        return readShellMessages(source);
    static const QSet<QString> languages{ u"C"_s, u"C++"_s, u"C#"_s, u"F#"_s, u"Java"_s, u"Kotlin"_s,
        u"Python"_s, u"JavaScript"_s, u"TypeScript"_s, u"Go"_s, u"Rust"_s, u"PHP"_s, u"Ruby"_s, u"Elixir"_s };
    return languages.contains(source.language) ? MessageReader(source).read() : FactOutput();
}

} // namespace tars
