#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <array>
#include <limits>
#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

bool isOneOf(const QString &language, std::initializer_list<const char *> languages)
{
    for (const char *one : languages)
        if (language == QLatin1StringView(one))
            return true;
    return false;
}

/// A function that reads a variable or key: its last name, what stands before it, which argument is the name
/// and which the default (-1: none).
struct Access {
    const char *languages;
    const char *function;
    const char *before; ///< regular expression on what is written before the name, without blanks; empty: anything
    const char *kind; ///< "config.variable" or "config.key"
    int nameAt;
    int defaultAt;
};

constexpr Access accesses[] = {
    { "C C++ Objective-C", "getenv", "", "config.variable", 0, -1 },
    { "C C++ Objective-C", "secure_getenv", "", "config.variable", 0, -1 },
    { "C++", "qgetenv", "", "config.variable", 0, -1 },
    { "C++", "qEnvironmentVariable", "", "config.variable", 0, 1 },
    { "C++", "qEnvironmentVariableIsSet", "", "config.variable", 0, -1 },
    { "C++", "qEnvironmentVariableIsEmpty", "", "config.variable", 0, -1 },
    { "C++", "qEnvironmentVariableIntValue", "", "config.variable", 0, -1 },
    { "C++", "value", "[Ss]ettings(?:\\(\\))?(?:\\.|->)$|QSettings[({].*(?:\\.|->)$", "config.key", 0, 1 },
    { "C", "createBoolConfig", "", "config.key", 0, 4 }, // Redis and what comes of it
    { "C", "createStringConfig", "", "config.key", 0, 5 },
    { "C", "createSDSConfig", "", "config.key", 0, 5 },
    { "C", "createEnumConfig", "", "config.key", 0, -1 },
    { "C", "createIntConfig", "", "config.key", 0, 6 },
    { "C", "createUIntConfig", "", "config.key", 0, 6 },
    { "C", "createLongLongConfig", "", "config.key", 0, 6 },
    { "C", "createULongLongConfig", "", "config.key", 0, 6 },
    { "C", "createULongConfig", "", "config.key", 0, 6 },
    { "C", "createSizeTConfig", "", "config.key", 0, 6 },
    { "C", "createSSizeTConfig", "", "config.key", 0, 6 },
    { "C", "createTimeTConfig", "", "config.key", 0, 6 },
    { "C", "createOffTConfig", "", "config.key", 0, 6 },
    { "C", "createSpecialConfig", "", "config.key", 0, -1 },
    { "Python", "getenv", "os\\.$|^$", "config.variable", 0, 1 },
    { "Python", "get", "(?:^|os\\.)environ\\.$", "config.variable", 0, 1 },
    { "Python", "pop", "(?:^|os\\.)environ\\.$", "config.variable", 0, 1 },
    { "Python", "setdefault", "(?:^|os\\.)environ\\.$", "config.variable", 0, 1 },
    { "Python", "setdefault", "(?:app|current_app|self)\\.config\\.$", "config.key", 0, 1 },
    { "Python", "get", "(?:app|current_app|self)\\.config\\.$|(?:^|\\.)config\\.$", "config.key", 0, 1 },
    { "Go", "Getenv", "os\\.$|syscall\\.$", "config.variable", 0, -1 },
    { "Go", "LookupEnv", "os\\.$", "config.variable", 0, -1 },
    { "Go", "SetDefault", "viper\\.$", "config.key", 0, 1 },
    { "Go", "GetString", "viper\\.$", "config.key", 0, -1 },
    { "Go", "GetInt", "viper\\.$", "config.key", 0, -1 },
    { "Go", "GetBool", "viper\\.$", "config.key", 0, -1 },
    { "Go", "GetDuration", "viper\\.$", "config.key", 0, -1 },
    { "Rust", "var", "env::$", "config.variable", 0, -1 },
    { "Rust", "var_os", "env::$", "config.variable", 0, -1 },
    { "Java Kotlin", "getenv", "System\\.$", "config.variable", 0, -1 },
    { "Java Kotlin", "getProperty", "System\\.$", "config.key", 0, 1 },
    { "Java Kotlin", "getBoolean", "Boolean\\.$", "config.key", 0, -1 },
    { "Java Kotlin", "getInteger", "Integer\\.$", "config.key", 0, 1 },
    { "C# F#", "GetEnvironmentVariable", "", "config.variable", 0, -1 },
    { "C#", "GetValue", "[Cc]onfiguration\\.$", "config.key", 0, 1 },
    { "C#", "GetSection", "[Cc]onfiguration\\.$", "config.key", 0, -1 },
    { "JavaScript TypeScript", "get", "Deno\\.env\\.$", "config.variable", 0, -1 },
    { "Ruby", "fetch", "ENV\\.$", "config.variable", 0, 1 },
    { "Elixir", "get_env", "System\\.$", "config.variable", 0, 1 },
    { "PHP", "getenv", "", "config.variable", 0, -1 },
    { "Perl", "getenv", "", "config.variable", 0, -1 },
};

bool namesEnvironment(QByteArrayView word)
{
    for (qsizetype i = 0; i + 2 < word.size(); ++i)
        if ((word[i] | 0x20) == 'e' && (word[i + 1] | 0x20) == 'n' && (word[i + 2] | 0x20) == 'v')
            return true;
    return false;
}

class ConfigurationReader
{
public:
    explicit ConfigurationReader(const FactSource &source)
        : m_file(source)
        , m_source(source.source)
        , m_namesVariables(isOneOf(source.language, { "Python", "Rust" }))
        , m_isIndexed(isOneOf(source.language, { "JavaScript", "TypeScript", "Python", "Ruby", "C#", "Rust", "Java", "Kotlin", "Perl" }))
    {
        for (const Access &access : accesses)
            if (QString::fromLatin1(access.languages).split(u' ').contains(source.language))
                noteAccess(access);
    }

    FactOutput read()
    {
        if (m_file.language == "Go"_L1) {
            structTags();
            optionTable();
        }
        if (m_file.language == "Python"_L1)
            defaultTables();
        const TokenRanges &tests = m_file.testOnly();
        const bool preprocessed = isOneOf(m_file.language, { "C", "C++", "Objective-C" });
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (preprocessed && m_source.tokens[i].directive && m_source.is(i, "#"))
                condition(i);
            if (!isName(m_source, i) || m_source.tokens[i].unbuilt || isWithin(tests, i))
                continue;
            calls(i);
            if (m_namesVariables)
                namedVariable(i);
            if (m_isIndexed)
                indexed(i);
        }
        return std::move(m_output);
    }

private:
    void noteAccess(const Access &access)
    {
        m_accesses[access.function].append(&access);
        m_begins[uchar(*access.function)] = true;
    }

    /// Notes whether what follows a line of the preprocessor is for builds to find faults with alone: #ifdef DEBUGBUILD.
    void condition(size_t hash)
    {
        static const QRegularExpression debug(u"\\b(?!HAVE_|NDEBUG\\b)\\w*DEBUG(?:BUILD|MODE|_\\w+)?\\b"_s);
        if (hash > 0 && m_source.tokens[hash - 1].directive && m_source.tokens[hash - 1].line == m_source.tokens[hash].line)
            return; // within a macro
        const QString word = wordAt(m_source, hash + 1);
        QString rest;
        for (size_t i = hash + 2; i < m_source.tokens.size() && m_source.tokens[i].line == m_source.tokens[hash].line; ++i)
            rest += wordAt(m_source, i) + u' ';
        if (word == "if"_L1 || word == "ifdef"_L1)
            m_debug.append(debug.match(rest).hasMatch() && !rest.contains("||"_L1) && !rest.contains(u'!'));
        else if (word == "ifndef"_L1)
            m_debug.append(rest.trimmed() == "NDEBUG"_L1);
        else if ((word == "else"_L1 || word == "elif"_L1) && !m_debug.isEmpty())
            m_debug.last() = false;
        else if (word == "endif"_L1 && !m_debug.isEmpty())
            m_debug.removeLast();
    }

    void add(const char *kind, const QString &name, const QString &byDefault, size_t token, const QString &when = {})
    {
        static const QRegularExpression variable(u"^[A-Za-z_][A-Za-z0-9_]{0,99}$"_s);
        static const QRegularExpression key(u"^[A-Za-z_][\\w./:-]{0,99}$"_s);
        const bool isVariable = qstrcmp(kind, "config.variable") == 0;
        static const QRegularExpression ofCargo(u"^(?:CARGO_\\w+|OUT_DIR|TARGET|HOST|PROFILE|OPT_LEVEL|NUM_JOBS|RUSTC|RUSTFLAGS)$"_s);
        if (m_file.language == "Rust"_L1 && ofCargo.match(name).hasMatch())
            return;
        // What every virtual machine knows of itself.
        static const QRegularExpression ofMachine(u"^(?:java|jdk|os|sun|user|awt)\\.|^(?:line|file|path)\\.separator$|^(?:file|native|stdout|stderr)\\.encoding$"_s);
        if (!(isVariable ? variable : key).match(name).hasMatch()
            || (isOneOf(m_file.language, { "Java", "Kotlin" }) && ofMachine.match(name).hasMatch()))
            return;
        QJsonObject value{ { u"name"_s, name } };
        if (!byDefault.isEmpty() && byDefault.size() <= 80)
            value.insert(u"default"_s, plainDefault(byDefault));
        if (const QString build = !when.isEmpty() ? when : m_debug.contains(true) ? u"debug"_s : QString(); !build.isEmpty())
            value.insert(u"when"_s, build);
        if (!m_output.facts.isEmpty() && m_output.facts.last().line == m_source.tokens[token].line && m_output.facts.last().value == value)
            return; // asked for, then used
        m_output.facts.append({ QString::fromLatin1(kind), value, m_source.tokens[token].line });
    }

    /// Products as what they come to: 64*1024*1024.
    static QString plainDefault(const QString &written)
    {
        static const QRegularExpression product(u"^\\(?\\s*\\d+[uUlL]*(?:\\s*(?:\\*|<<)\\s*\\d+[uUlL]*)+\\s*\\)?$"_s);
        static const QRegularExpression factor(u"(\\*|<<)?\\s*(\\d+)"_s);
        if (!product.match(written).hasMatch())
            return written;
        qint64 value = 1;
        for (auto it = factor.globalMatch(written); it.hasNext();) {
            const auto one = it.next();
            const qint64 number = one.captured(2).toLongLong();
            if (one.captured(1) == "<<"_L1 ? number > 40 || value > (qint64(1) << 20) : (number > 0 && value > std::numeric_limits<qint64>::max() / number))
                return written;
            value = one.captured(1) == "<<"_L1 ? value << number : value * number;
        }
        return QString::number(value);
    }

    /// Up to eight tokens before `token`, without blanks, as long as they belong to its name.
    QString before(size_t token) const
    {
        QString text;
        for (size_t i = token; i > 0 && token - i < 8;) {
            const QString word = wordAt(m_source, --i);
            if (!isName(m_source, i) && word != "."_L1 && word != "->"_L1 && word != "::"_L1 && word != "("_L1
                && word != ")"_L1 && word != ":"_L1 && word != "-"_L1 && word != ">"_L1)
                break;
            if (isName(m_source, i) && !text.isEmpty() && (text[0].isLetterOrNumber() || text[0] == u'_'))
                break; // the end of the line before
            text.prepend(word);
        }
        return text;
    }

    /// Port int `env:"PORT" envDefault:"80"`, as the libraries that fill a structure have it.
    void structTags()
    {
        static const QRegularExpression name(u"(?:^`|\\s)(?:env|envconfig):\"([A-Z][A-Z0-9_]*)[\",]"_s);
        static const QRegularExpression byDefault(u"\\s(?:envDefault|env-default|default):\"([^\"]*)\"|,default=([^\",]*)"_s);
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (!isString(m_source, i) || !m_source.textOf(i).startsWith('`'))
                continue;
            const QString tag = QString::fromUtf8(m_source.textOf(i));
            if (const auto match = name.match(tag); match.hasMatch()) {
                const auto given = byDefault.match(tag);
                add("config.variable", match.captured(1), given.captured(1) + given.captured(2), i);
            }
        }
    }

    /// map[string]*option{"LISTEN_ADDR": {rawValue: "127.0.0.1"}, …}: a table of the variables by which a program is set up.
    void optionTable()
    {
        static const QRegularExpression file(u"(?:config|option|setting|env)[^/]*(?:/[^/]+)?\\.go$"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression variable(u"^[A-Z][A-Z0-9]*_[A-Z0-9_]+$"_s);
        static const QRegularExpression byDefault(u"^(?:raw|default)(?:value)?$"_s, QRegularExpression::CaseInsensitiveOption);
        constexpr qsizetype fewest = 5; // fewer may be constants of any kind
        if (!file.match(m_file.path).hasMatch())
            return;
        struct Row {
            QString name, byDefault;
            size_t token;
        };
        QList<Row> rows;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (!isString(m_source, i) || !m_source.is(i + 1, ":") || !m_source.is(i + 2, "{"))
                continue;
            const QString name = literalText(m_source, i);
            const size_t end = behindBrackets(m_source, i + 2);
            static const QRegularExpression word(u"^[A-Z][A-Z0-9_]+$"_s);
            if (end == 0 || !word.match(name).hasMatch())
                continue;
            Row row{ name, {}, i };
            for (size_t at = i + 3; at + 2 < end && row.byDefault.isEmpty(); ++at)
                if (m_source.is(at + 1, ":") && byDefault.match(wordAt(m_source, at)).hasMatch())
                    row.byDefault = literalText(m_source, at + 2);
            rows.append(row);
            i = end - 1;
        }
        const auto named = std::count_if(rows.cbegin(), rows.cend(), [](const Row &row) { return variable.match(row.name).hasMatch(); });
        if (named < fewest)
            return;
        for (const Row &row : std::as_const(rows))
            add("config.variable", row.name, row.byDefault, row.token);
    }

    /// default_config = ImmutableDict({"DEBUG": None, …}): the keys that a settings object starts with.
    void defaultTables()
    {
        static const QRegularExpression table(u"^_?default_?(?:config|configuration|settings)$"_s, QRegularExpression::CaseInsensitiveOption);
        for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) {
            if (!isName(m_source, i) || !(m_source.textOf(i)[0] == '_' || (m_source.textOf(i)[0] | 0x20) == 'd') || !table.match(wordAt(m_source, i)).hasMatch())
                continue;
            constexpr size_t longestHead = 12; // an annotation, a wrapper
            size_t open = i + 1;
            bool assigned = false;
            while (open < i + longestHead && open < m_source.tokens.size() && !m_source.is(open, "{")) {
                if (assigned && !isName(m_source, open) && !m_source.is(open, ".") && !m_source.is(open, "("))
                    break;
                assigned = assigned || m_source.is(open, "=");
                ++open;
            }
            const auto entries = assigned && m_source.is(open, "{") ? argumentsOf(m_source, open) : std::nullopt;
            if (!entries)
                continue;
            for (const CallArgument &entry : *entries) {
                const size_t key = entry.value.first;
                if (isString(m_source, key) && m_source.is(key + 1, ":"))
                    add("config.key", literalText(m_source, key), writtenValue(m_source, { key + 2, entry.value.end }), key);
            }
            i = open;
        }
    }

    void calls(size_t i)
    {
        size_t open = i + 1;
        if (m_source.is(open, "<")) // type arguments
            while (open < i + 8 && open < m_source.tokens.size() && !m_source.is(open, "("))
                ++open;
        if (!m_source.is(open, "("))
            return;
        const QByteArrayView name = m_source.textOf(i);
        const auto found = m_begins[uchar(name[0])] ? m_accesses.constFind(name) : m_accesses.cend();
        if (found == m_accesses.cend()) {
            ownAccess(i, open);
            return;
        }
        for (const Access *known : *found) {
            const Access &access = *known;
            if (*access.before
                && !patternOf(access.before).match(before(i)).hasMatch())
                continue;
            const auto arguments = argumentsOf(m_source, open);
            if (!arguments || arguments->size() <= access.nameAt)
                return;
            const auto text = nameIn(arguments->at(access.nameAt).value);
            if (!text)
                return;
            QString byDefault;
            if (access.defaultAt >= 0 && arguments->size() > access.defaultAt)
                byDefault = writtenValue(m_source, arguments->at(access.defaultAt).value);
            if (m_source.is(i, "createBoolConfig"))
                byDefault = byDefault == "1"_L1 ? u"yes"_s : u"no"_s;
            else if (byDefault == "NULL"_L1)
                byDefault.clear();
            add(access.kind, *text,
                byDefault.isEmpty() ? alternative(behindBrackets(m_source, open)) : byDefault, i);
            return;
        }
    }

    /// A literal, or the name of one.
    std::optional<QString> nameIn(const TokenRange &value)
    {
        if (value.end != value.first + 1 || !isName(m_source, value.first))
            return textOfValue(m_source, value);
        if (!m_constants)
            m_constants = constantTexts(m_source);
        const auto found = m_constants->constFind(m_source.textOf(value.first));
        return found == m_constants->cend() ? std::nullopt : std::optional(*found);
    }

    /// mustMapEnv(&address, "CART_SERVICE_ADDR"), env.bool("DEBUG", False): what a project or a library wraps around the environment.
    void ownAccess(size_t i, size_t open)
    {
        static const QRegularExpression ofEnvironment(u"(?:^|_)(?:get)?env(?:s|ironment|ironmentvariable|iron|[-_]?var(?:iable)?s?|name)?(?:_|$)"_s);
        static const QRegularExpression sets(u"^(?:set|put|un_?set|del|delete|clear|remove|add|with|export|patch|mock|stub|restore)(?:_|$|env)"_s);
        static const QRegularExpression humps(u"(?<=[a-z0-9])(?=[A-Z])"_s);
        static const QRegularExpression variable(u"^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$"_s);
        static const QRegularExpression any(u"^[A-Za-z_]\\w+$"_s);
        constexpr qsizetype furthest = 2;
        if (!namesEnvironment(m_source.textOf(i)) && !(i >= 2 && namesEnvironment(m_source.textOf(i - 2))))
            return; // most calls: nothing else is asked of them
        const QString callee = before(i).endsWith("env."_L1) ? u"env_"_s + wordAt(m_source, i) : wordAt(m_source, i);
        const QString name = QString(callee).replace(humps, u"_"_s).toLower();
        if (!name.contains("env"_L1) || !ofEnvironment.match(name).hasMatch() || sets.match(name).hasMatch()
            || sets.match(wordAt(m_source, i).toLower()).hasMatch() || (i > 0 && (m_source.is(i - 1, "def") || m_source.is(i - 1, "func"))))
            return;
        const auto arguments = argumentsOf(m_source, open);
        if (!arguments)
            return;
        const bool wraps = name.endsWith("getenv"_L1); // curl_getenv("no_proxy") reads what getenv() does
        for (qsizetype at = 0; at < std::min(arguments->size(), wraps ? 1 : furthest); ++at) {
            const TokenRange value = arguments->at(at).value;
            const auto text = value.end == value.first + 1 && isString(m_source, value.first) ? textOfValue(m_source, value) : std::nullopt;
            if (!text || !(wraps ? any : variable).match(*text).hasMatch())
                continue;
            QString byDefault;
            for (qsizetype other = at + 1; !wraps && other < arguments->size() && byDefault.isEmpty(); ++other) {
                const CallArgument &argument = arguments->at(other);
                if (argument.name == "default"_L1 || (argument.name.isEmpty() && argument.value.end == argument.value.first + 1))
                    byDefault = writtenValue(m_source, argument.value);
            }
            add("config.variable", *text, byDefault, i);
            return;
        }
    }

    /// Which variable a library looks at for an option: env_var="PDM_LOCKFILE", #[arg(env = "TOKEN")].
    void namedVariable(size_t i)
    {
        static const QSet<QString> keys{ u"env"_s, u"envvar"_s, u"env_var"_s };
        static const QRegularExpression variable(u"^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$"_s);
        if (!m_source.is(i + 1, "=") || !isString(m_source, i + 2) || !keys.contains(wordAt(m_source, i)))
            return;
        if (const QString name = literalText(m_source, i + 2); variable.match(name).hasMatch())
            add("config.variable", name, {}, i);
    }

    /// What stands behind "||", "??", "or" after a value that may be missing.
    QString alternative(size_t at) const
    {
        const QString word = wordAt(m_source, at);
        size_t from = 0;
        if (word == "||"_L1 || word == "??"_L1 || (word == "or"_L1 && m_file.language == "Python"_L1)
            || word == "?:"_L1)
            from = at + 1;
        else if ((word == "|"_L1 || word == "?"_L1) && wordAt(m_source, at + 1) == word)
            from = at + 2;
        else if (word == "."_L1 && wordAt(m_source, at + 1) == "unwrap_or"_L1)
            from = at + 3;
        if (from > 0 && m_source.is(from, "=")) // ||= sets what is missing
            ++from;
        if (from > 0 && m_file.language == "Ruby"_L1 && m_source.is(from, ":") && isName(m_source, from + 1))
            return wordAt(m_source, from + 1); // a symbol
        if (from == 0 || from >= m_source.tokens.size() || isName(m_source, from) || m_source.is(from, "$"))
            return {};
        return writtenValue(m_source, { from, from + 1 });
    }

    void indexed(size_t i)
    {
        if (!namesEnvironment(m_source.textOf(i)) && !m_source.is(i, "config") && !m_source.is(i, "Value") && !m_source.textOf(i).endsWith("onfiguration"))
            return;
        const QString word = wordAt(m_source, i);
        const auto literalIn = [&](size_t open) {
            return m_source.is(open, "[") && m_source.is(open + 2, "]") ? nameIn({ open + 1, open + 2 }).value_or(QString()) : QString();
        };
        const bool script = isOneOf(m_file.language, { "JavaScript", "TypeScript" });
        static const QRegularExpression environment(u"(?:^|[^\\w.])process\\.$|\\bmeta\\.$"_s);
        if (script && word == "env"_L1 && environment.match(before(i)).hasMatch()) {
            if (m_source.is(i + 1, ".") && isName(m_source, i + 2))
                add("config.variable", wordAt(m_source, i + 2), alternative(i + 3), i);
            else if (const QString name = literalIn(i + 1); !name.isEmpty())
                add("config.variable", name, alternative(i + 4), i);
        } else if (m_file.language == "Python"_L1 && word == "environ"_L1
            && (before(i) == "os."_L1 || before(i).isEmpty())) {
            if (const QString name = literalIn(i + 1); !name.isEmpty() && !m_source.is(i + 4, "="))
                add("config.variable", name, {}, i);
        } else if (m_file.language == "Python"_L1 && word == "config"_L1 && before(i).endsWith(u'.')) {
            if (const QString name = literalIn(i + 1);
                !name.isEmpty() && name == name.toUpper() && !m_source.is(i + 4, "="))
                add("config.key", name, {}, i);
        } else if (m_file.language == "Ruby"_L1 && word == "ENV"_L1) {
            const bool assigned = m_source.is(i + 4, "=") && !m_source.is(i + 5, "=") && !m_source.is(i + 5, "~");
            if (const QString name = literalIn(i + 1); !name.isEmpty() && !assigned)
                add("config.variable", name, alternative(i + 4), i);
        } else if (m_file.language == "Perl"_L1 && word == "ENV"_L1 && m_source.is(i + 1, "{") && m_source.is(i + 3, "}")) {
            const bool assigned = m_source.is(i + 4, "=") && !m_source.is(i + 5, "=");
            const QString name = isString(m_source, i + 2) ? literalText(m_source, i + 2) : isName(m_source, i + 2) ? wordAt(m_source, i + 2) : QString();
            if (!name.isEmpty() && !assigned)
                add("config.variable", name, alternative(i + 4), i);
        } else if (m_file.language == "C#"_L1 && word.endsWith("onfiguration"_L1)) {
            if (const QString name = literalIn(i + 1); !name.isEmpty())
                add("config.key", name, alternative(i + 4), i);
        } else if (m_file.language == "Rust"_L1 && word == "option_env"_L1 && m_source.is(i + 1, "!") && m_source.is(i + 2, "(")) {
            add("config.variable", literalText(m_source, i + 3), {}, i, u"build"_s); // env!() is what the build itself hands over
        } else if (isOneOf(m_file.language, { "Java", "Kotlin" }) && word == "Value"_L1 && i > 0
            && m_source.is(i - 1, "@") && m_source.is(i + 1, "(")) {
            static const QRegularExpression place(u"^\\$\\{([^:}]+)(?::([^}]*))?\\}$"_s);
            if (const auto match = place.match(literalText(m_source, i + 2)); match.hasMatch())
                add("config.key", match.captured(1), match.captured(2), i);
        }
    }

    const FactSource &m_file;
    const LexedSource &m_source;
    std::optional<QHash<QByteArrayView, QString>> m_constants; ///< names that stand for one text; once asked for
    const bool m_namesVariables; ///< its libraries take a variable's name for an option
    const bool m_isIndexed; ///< the language has other ways to ask for a value than a call
    QList<bool> m_debug; ///< of the #ifs around: whether they are for builds to find faults with
    QHash<QByteArrayView, QList<const Access *>> m_accesses; ///< of the language, by what is called
    std::array<bool, 256> m_begins{}; ///< by first byte of what is called: most calls are of nothing else
    FactOutput m_output;
};

} // namespace

FactOutput readConfiguration(const FactSource &source)
{
    if (source.role != FileRole::Source || isCopiedScript(source.fileName()))
        return {};
    if (source.language == "Shell"_L1)
        return readShellVariables(source);
    static const QSet<QString> languages{ u"C"_s, u"C++"_s, u"Objective-C"_s, u"C#"_s, u"F#"_s, u"Java"_s,
        u"Kotlin"_s, u"Python"_s, u"JavaScript"_s, u"TypeScript"_s, u"Go"_s, u"Rust"_s, u"Ruby"_s, u"PHP"_s, u"Perl"_s, u"Elixir"_s };
    return languages.contains(source.language) ? ConfigurationReader(source).read() : FactOutput();
}

} // namespace tars
