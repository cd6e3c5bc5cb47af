#include "service/extract/secrets/keyprefixes.h"
#include "service/extract/secrets/secrets.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <cstring>
#include <QSet>
#include <QtEndian>
#include <vector>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

using Bytes = QByteArrayView;

/// Telling a key from a word that happens to begin like one: letters and digits mixed, not one character
/// repeated.
bool looksRandom(Bytes value)
{
    std::bitset<256> seen;
    bool digit = false, letter = false;
    for (const char c : value) {
        seen.set(uchar(c));
        digit = digit || (c >= '0' && c <= '9');
        letter = letter || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return digit && letter && seen.count() >= std::min<size_t>(8, size_t(value.size()) / 3);
}

double entropyOf(Bytes value)
{
    std::array<int, 256> counts{};
    for (const char c : value)
        ++counts[uchar(c)];
    double bits = 0;
    for (const int count : counts)
        if (count > 0)
            bits -= double(count) / double(value.size()) * std::log2(double(count) / double(value.size()));
    return bits;
}

qsizetype runOf(Bytes text, qsizetype from, int charset, qsizetype most)
{
    qsizetype n = 0;
    while (n < most && from + n < text.size() && isIn(text[from + n], charset))
        ++n;
    return n;
}

bool startsAt(Bytes text, qsizetype at, Bytes what)
{
    return at >= 0 && text.size() - at >= what.size()
        && std::memcmp(text.data() + at, what.data(), size_t(what.size())) == 0;
}

class KeyFinder
{
public:
    explicit KeyFinder(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<SecretSpan> run()
    {
        const Anchors &keys = anchors();
        const Names &known = names();
        static const Openings either = keys.openings | known.openings;
        const char *const text = m_text.data();
        QList<SecretSpan> values;
        qsizetype next = 0; // no key begins within another
        const auto look = [&](qsizetype at, size_t opening) {
            if (keys.openings[opening] && at >= next) {
                key(keys, at);
                if (!m_found.isEmpty())
                    next = std::max(next, m_found.constLast().offset + m_found.constLast().length);
            }
            if (known.openings[opening])
                assignments(known, at, values);
        };
        const qsizetype last = m_text.size() - 3; // of three bytes
        for (qsizetype at = 0; at < last; ++at) {
            quint32 four; // read at once: most of the time goes into this loop
            std::memcpy(&four, text + at, 4);
            const size_t opening = opening3(qFromLittleEndian(four));
            if (either[opening])
                look(at, opening);
        }
        if (last >= 0)
            look(last, openingAt(text + last));
        return m_found + values;
    }

private:
    using Openings = std::bitset<65536>;

    /// The first three bytes of what is looked for, folded into a number: most positions of a text end here.
    static size_t openingAt(const char *text)
    {
        return opening3(quint32(uchar(text[0])) | quint32(uchar(text[1])) << 8 | quint32(uchar(text[2])) << 16);
    }
    static size_t opening3(quint32 bytes) { return ((bytes << 8) * 0x9e3779b1U) >> 16; } ///< whatever its highest byte is

    static void mark(Openings &openings, const char *text)
    {
        char three[3] = { text[0], text[1], text[2] };
        if (three[2]) {
            openings.set(openingAt(three));
            return;
        }
        for (int any = 0; any < 256; ++any) {
            three[2] = char(any);
            openings.set(openingAt(three));
        }
    }

    struct Anchors {
        Openings openings;
        std::vector<std::vector<const Prefixed *>> byFirst{ 256 };
    };

    static const Anchors &anchors()
    {
        static const Anchors all = [] {
            Anchors a;
            for (const Prefixed &rule : prefixed) {
                mark(a.openings, rule.prefix);
                a.byFirst[uchar(rule.prefix[0])].push_back(&rule);
            }
            for (const char *text : { "---", "eyJ", "://", ":AA" })
                mark(a.openings, text);
            return a;
        }();
        return all;
    }

    void key(const Anchors &known, qsizetype at)
    {
        m_at = at;
        const qsizetype before = m_found.size();
        if (m_text[m_at] == '-')
            privateKey();
        else if (m_text[m_at] == ':')
            credentialsInUrl() || telegramToken();
        else if (m_text[m_at] == 'e' && m_text[m_at + 1] == 'y')
            webToken();
        if (m_found.size() == before)
            prefixedKey(known);
    }

    void add(qsizetype offset, qsizetype length, const char *kind)
    {
        m_found.append({ offset, length, QString::fromLatin1(kind) });
    }

    void prefixedKey(const Anchors &known)
    {
        for (const Prefixed *rule : known.byFirst[uchar(m_text[m_at])]) {
            const Bytes prefix(rule->prefix);
            if (m_text[m_at + 1] != prefix[1] || !startsAt(m_text, m_at, prefix))
                continue;
            const bool path = prefix.startsWith('/') || prefix.startsWith("hooks.");
            if (!path && m_at > 0 && isIn(m_text[m_at - 1], Word | Dash) && !isEscape(m_at - 1))
                continue;
            const qsizetype from = m_at + prefix.size();
            const qsizetype length = runOf(m_text, from, rule->charset, unbounded);
            if (length < rule->least || length > rule->most || !looksRandom(m_text.sliced(from, length)))
                continue;
            const qsizetype behind = from + length;
            if (behind < m_text.size() && isIn(m_text[behind], Word) && !(rule->charset & Word))
                continue;
            const bool marker = prefix.endsWith('=') || path;
            add(marker ? from : m_at, marker ? length : behind - m_at, rule->kind);
            return;
        }
    }
    /// The n of "\nAKIA…".
    bool isEscape(qsizetype at) const
    {
        return at > 0 && m_text[at - 1] == '\\' && strchr("nrt", m_text[at]);
    }

    void webToken()
    {
        if (m_at > 0 && isIn(m_text[m_at - 1], Word | Dash | Dot) && !isEscape(m_at - 1))
            return;
        qsizetype end = m_at;
        for (int part = 0; part < 3; ++part) {
            if (part < 2 && !(startsAt(m_text, end, "eyJ") || (part == 1 && startsAt(m_text, end, "ey"))))
                return;
            const qsizetype length = runOf(m_text, end, Word | Dash, 65536);
            if (length < 10)
                return;
            end += length;
            if (part < 2 && (end >= m_text.size() || m_text[end++] != '.'))
                return;
        }
        add(m_at, end - m_at, "JSON web token");
    }

    void privateKey()
    {
        static constexpr Bytes begin("-----BEGIN "), key("PRIVATE KEY");
        if (!startsAt(m_text, m_at, begin))
            return;
        const Bytes head = m_text.sliced(m_at, std::min<qsizetype>(80, m_text.size() - m_at));
        const qsizetype word = head.indexOf(key);
        const qsizetype close = word < 0 ? -1 : head.indexOf("-----", word);
        if (close < 0 || head.first(word).contains('\n'))
            return;
        const qsizetype from = m_at + close + 5;
        const qsizetype limit = std::min<qsizetype>(m_text.size(), from + 32 * 1024);
        qsizetype to = m_text.first(limit).indexOf("-----END", from);
        if (to < 0)
            to = endOfKeyLines(from, limit);
        if (std::count_if(m_text.begin() + from, m_text.begin() + to, [](char c) { return isIn(c, Base64); })
            < 40)
            return; // told of in prose, or looked for by a program
        if (!runIsKey(from, to))
            return;
        qsizetype start = -1;
        for (qsizetype i = from; i <= to; ++i) {
            const bool part = i < to && isIn(m_text[i], Base64) && !isEscape(i);
            if (part && start < 0)
                start = i;
            if (!part && start >= 0) {
                m_found.append({ start, i - start, u"private key"_s, true });
                start = -1;
            }
        }
    }
    /// Without an end: as long as lines hold nothing else, up to the first that is shorter than those before.
    qsizetype endOfKeyLines(qsizetype from, qsizetype limit) const
    {
        qsizetype at = from;
        qsizetype width = 0;
        while (at < limit) {
            qsizetype end = m_text.indexOf('\n', at);
            end = end < 0 || end > limit ? limit : end;
            const Bytes line = m_text.sliced(at, end - at).trimmed();
            const bool isKey = std::all_of(line.begin(), line.end(), [](char c) { return isIn(c, Base64); });
            if (at > from && (!isKey || line.size() < width))
                return isKey ? end : at;
            width = std::max(width, line.size());
            at = end + 1;
        }
        return limit;
    }
    bool runIsKey(qsizetype from, qsizetype to) const
    {
        qsizetype longest = 0, run = 0;
        for (qsizetype i = from; i < to; ++i) {
            run = isIn(m_text[i], Base64) ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest >= 24;
    }

    /// scheme://user:password@host
    bool credentialsInUrl()
    {
        if (!startsAt(m_text, m_at, "://") || m_at == 0 || !isIn(m_text[m_at - 1], Word))
            return false;
        const qsizetype from = m_at + 3;
        qsizetype colon = -1, at = -1;
        for (qsizetype i = from; i < std::min<qsizetype>(m_text.size(), from + 300); ++i) {
            const char c = m_text[i];
            if (uchar(c) <= ' ' || strchr("/\"'`<>\\()|,;", c))
                break;
            if (c == ':' && colon < 0)
                colon = i;
            if (c == '@') {
                at = i;
                break;
            }
        }
        if (colon < 0 || at < 0 || at - colon < 4 || at + 1 >= m_text.size()
            || !isIn(m_text[at + 1], Word | Dash))
            return false;
        const Bytes user = m_text.sliced(from, colon - from),
                    password = m_text.sliced(colon + 1, at - colon - 1);
        if (user == password || isPlaceholder(password))
            return false;
        add(colon + 1, password.size(), "password in a URL");
        return true;
    }

    bool telegramToken()
    {
        if (!startsAt(m_text, m_at, ":AA"))
            return false;
        qsizetype digits = 0;
        while (digits < 12 && m_at - digits > 0 && m_text[m_at - digits - 1] >= '0'
            && m_text[m_at - digits - 1] <= '9')
            ++digits;
        const qsizetype length = runOf(m_text, m_at + 1, Word | Dash, 64);
        if (digits < 8 || digits > 10 || length != 35)
            return false;
        add(m_at - digits, digits + 1 + length, "Telegram bot token");
        return true;
    }

    static bool isPlaceholder(Bytes value)
    {
        static const QSet<QByteArray> words{ "pass", "password", "passwd", "passw0rd", "pwd", "secret",
            "token", "user", "username", "your-password", "your_password", "yourpassword", "mypassword",
            "my-password", "pw", "foo", "bar", "baz", "test", "testing", "example", "changeme", "change-me",
            "hidden", "redacted", "xxx", "credentials", "apikey", "api_key", "key", "string", "port",
            "pass123", "none", "null", "admin", "root", "guest" };
        const QByteArray lower = value.toByteArray().toLower();
        static constexpr Bytes marks("${}<>%*[]()");
        if (std::any_of(marks.begin(), marks.end(), [&](char c) { return lower.contains(c); }))
            return true;
        return words.contains(lower) || lower.startsWith("your")
            || std::count(lower.begin(), lower.end(), lower[0]) == lower.size();
    }

    /// What the names of secrets begin with.
    struct Names {
        Openings openings;
        std::array<std::vector<Bytes>, 256> byFirst;
    };

    static const Names &names()
    {
        static constexpr Bytes list[] = { "secret", "SECRET", "Secret", "token", "TOKEN", "Token", "passw",
            "PASSW", "Passw", "api_key", "API_KEY", "apikey", "APIKEY", "apiKey", "ApiKey", "api-key",
            "access_key", "ACCESS_KEY", "accessKey", "AccessKey", "private_key", "PRIVATE_KEY", "privateKey",
            "auth_key", "AUTH_KEY" };
        static const Names known = [] {
            Names all;
            for (const Bytes name : list) {
                mark(all.openings, name.data());
                all.byFirst[uchar(name[0])].push_back(name);
            }
            return all;
        }();
        return known;
    }

    /// secret_key = "…": only where the name says so and the value is nothing that people or programs make
    /// names of.
    void assignments(const Names &known, qsizetype at, QList<SecretSpan> &values)
    {
        for (const Bytes name : known.byFirst[uchar(m_text[at])])
            if (startsAt(m_text, at, name))
                assignment(at, at + name.size(), values);
    }

    void assignment(qsizetype nameStart, qsizetype from, QList<SecretSpan> &values)
    {
        qsizetype i = from + runOf(m_text, from, Word | Dash, 40);
        const QByteArray name
            = m_text.sliced(nameStart, i - nameStart).toByteArray().toLower().replace('_', "");
        if (i < m_text.size() && (m_text[i] == '"' || m_text[i] == '\''))
            ++i;
        if (i + 1 < m_text.size() && m_text[i] == ']')
            ++i;
        const auto blanks = [&] {
            while (i < m_text.size() && (m_text[i] == ' ' || m_text[i] == '\t'))
                ++i;
        };
        blanks();
        if (i >= m_text.size() || (m_text[i] != '=' && m_text[i] != ':'))
            return;
        while (i < m_text.size() && (m_text[i] == '=' || m_text[i] == ':' || m_text[i] == '>'))
            ++i;
        blanks();
        if (i < m_text.size() && strchr("@bru", m_text[i]) && i + 1 < m_text.size()
            && strchr("\"'", m_text[i + 1]))
            ++i;
        const bool quoted = i < m_text.size() && strchr("\"'`", m_text[i]);
        i += quoted;
        const qsizetype length = runOf(m_text, i, Word | Dash | Base64 | Dot, 200);
        const char behind = i + length < m_text.size() ? m_text[i + length] : '\n';
        if (length < 20 || length > 150 || (quoted ? behind != m_text[i - 1] : !strchr("\r\n#", behind)))
            return;
        const Bytes value = m_text.sliced(i, length);
        // Amazon's have no prefix, but always this length.
        const bool amazon = length == 40 && name.endsWith("accesskey") && looksRandom(value);
        if (amazon || isRandomSecret(value))
            values.append({ i, length, u"secret value"_s });
    }

    static bool isRandomSecret(Bytes value)
    {
        int digits = 0, lower = 0, upper = 0, others = 0, hex = 0, changes = 0;
        int last = 0;
        for (const char c : value) {
            const int kind = c >= '0' && c <= '9' ? 1
                : c >= 'a' && c <= 'z'            ? 2
                : c >= 'A' && c <= 'Z'            ? 3
                                                  : 4;
            digits += kind == 1;
            lower += kind == 2;
            upper += kind == 3;
            others += kind == 4;
            hex += isIn(c, AnyHex);
            changes += last != 0 && kind != last;
            last = kind;
        }
        if (hex == value.size())
            return value.size() >= 32 && digits >= 6 && digits <= value.size() - 4 && entropyOf(value) > 3.0;
        // Words joined by dots, dashes or capitals change kind seldom; random text does at every other
        // character.
        return digits >= 2 && lower >= 2 && upper >= 2 && others * 6 <= value.size()
            && changes * 3 >= value.size() && entropyOf(value) > 3.7;
    }

    const Bytes m_text;
    qsizetype m_at = 0;
    QList<SecretSpan> m_found;
};

} // namespace

QList<SecretSpan> findKeys(const QByteArray &text) { return KeyFinder(text).run(); }

} // namespace tars
