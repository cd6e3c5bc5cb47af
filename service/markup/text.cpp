#include "service/markup/text.h"

#include "common/base/digest.h"

#include <algorithm>
#include <array>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

// Room is left for ".md", ".html" and ".new.md", so that the whole name stays within 200 bytes.
constexpr int maximumNameBytes = 180;

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }

bool isBidiControl(char32_t c) { return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069); }

bool isLineSeparator(char32_t c) { return c == 0x2028 || c == 0x2029 || c == 0x85; }

bool isWordCharacter(char32_t c) { return QChar::isLetterOrNumber(c) || QChar::isMark(c); }

QString shortHash(const QString &text)
{
    return QString::fromLatin1(digestOf(text.toUtf8()).toHex().first(8));
}

QLatin1StringView operatorWord(char32_t c)
{
    switch (c) {
    case '<':
        return "lt"_L1;
    case '>':
        return "gt"_L1;
    case '=':
        return "eq"_L1;
    case '+':
        return "plus"_L1;
    case '-':
        return "minus"_L1;
    case '*':
        return "star"_L1;
    case '/':
        return "slash"_L1;
    case '%':
        return "percent"_L1;
    case '^':
        return "caret"_L1;
    case '&':
        return "amp"_L1;
    case '|':
        return "bar"_L1;
    case '~':
        return "tilde"_L1;
    case '!':
        return "not"_L1;
    case '(':
        return "call"_L1;
    case '[':
        return "index"_L1;
    case ',':
        return "comma"_L1;
    case '"':
        return "quote"_L1;
    case '.':
        return "dot"_L1;
    case ':':
        return "colon"_L1;
    case '?':
        return "question"_L1;
    case '@':
        return "at"_L1;
    case '$':
        return "dollar"_L1;
    case '#':
        return "hash"_L1;
    default:
        return {};
    }
}

bool isReservedOnWindows(const QString &name)
{
    QString stem = name.section(u'.', 0, 0).toUpper();
    while (stem.endsWith(u' '))
        stem.chop(1);
    static const QStringList devices{ u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s };
    if (devices.contains(stem))
        return true;
    if (stem.size() != 4 || !(stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)))
        return false;
    return u"0123456789\u00b9\u00b2\u00b3"_s.contains(stem.at(3));
}

QString withSuffix(const QString &name, const QString &suffix)
{
    const auto dot = name.indexOf(u'.', 1);
    return dot < 0 ? QString(name % u'-' % suffix)
                   : QString(name.first(dot) % u'-' % suffix % name.sliced(dot));
}

QString shortened(const QString &name, int bytes)
{
    QString result;
    int used = 0;
    for (const char32_t c : name.toUcs4()) {
        used += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (used > bytes)
            break;
        result += QChar::fromUcs4(c);
    }
    return result;
}

/// Of letters, digits, '_', '-' and dots within, and so short that no device can be meant: nothing need be looked at closer.
bool isHarmless(QStringView name)
{
    return name.size() >= 5 && name.size() <= 100 && name.indexOf(u'.') != 3 && name.indexOf(u'.') != 4 && !name.endsWith(u'.')
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'
                   || c == u'.';
           });
}

QString safeName(const QString &original, bool isFolder)
{
    const bool mayClash = isFolder ? original.contains(u'.') : original.compare("index"_L1, Qt::CaseInsensitive) == 0;
    if (!mayClash && isHarmless(original))
        return original;
    static const QString forbidden = u"<>:\"|?*\\/"_s;
    QString name;
    for (const char32_t c : original.normalized(QString::NormalizationForm_C).toUcs4()) {
        const bool bad = isControl(c) || isBidiControl(c) || isLineSeparator(c)
            || (c >= 0x200b && c <= 0x200f) || c == 0xfeff || (c < 0x80 && forbidden.contains(QChar(c)));
        name += QChar::fromUcs4(bad ? U'_' : c);
    }
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u' '))
        name.remove(0, 1);
    if (name.isEmpty())
        name = u"_"_s;

    const QString lower = name.toLower();
    const bool clashes
        = isFolder ? lower.endsWith(".md"_L1) || lower.endsWith(".html"_L1) : lower == "index"_L1;
    const bool tooLong = name.toUtf8().size() > maximumNameBytes;
    if (name == original && !clashes && !tooLong && !isReservedOnWindows(name))
        return name;
    const QString suffix = shortHash(original);
    if (!tooLong)
        return withSuffix(name, suffix);
    const QString extension = name.section(u'.', -1);
    if (name.contains(u'.') && extension.size() <= 8)
        return shortened(name, maximumNameBytes - 40) % u'-' % suffix % u'.' % extension;
    return shortened(name, maximumNameBytes - 10) % u'-' % suffix;
}

bool startsListItem(const std::u32string &text, size_t digits)
{
    return digits < text.size() && (text[digits] == '.' || text[digits] == ')')
        && (digits + 1 == text.size() || text[digits + 1] == ' ');
}

} // namespace

QString symbolAnchor(const QString &qualifiedName)
{
    const auto characters = qualifiedName.toUcs4();
    const bool onlySymbols = std::none_of(characters.begin(), characters.end(), isWordCharacter);
    QString anchor;
    qsizetype wordBegins = 0;
    bool separated = false;
    const auto appendName = [&](QLatin1StringView name) {
        if (!anchor.isEmpty() && !anchor.endsWith(u'-'))
            anchor += u'-';
        anchor += name;
        separated = true;
    };
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters.at(i);
        const char32_t next = i + 1 < characters.size() ? characters.at(i + 1) : U'\0';
        const bool isWord = isWordCharacter(c) || c == '_';
        const bool afterOperator = QStringView(anchor).sliced(wordBegins) == "operator"_L1;
        // "operator-eq" is an anchor already: made of one again, it stays; so is a heading's, "operator--overloads".
        const auto behindDashes = std::find_if(characters.begin() + i, characters.end(), [](char32_t each) { return each != '-'; });
        const bool isAnchor = c == '-' && behindDashes != characters.end() && isWordCharacter(*behindDashes);
        const bool beginsOperator
            = afterOperator && !isWord && c != ' ' && !(c == ':' && next == ':') && !isAnchor;
        if (beginsOperator || (onlySymbols && !isWord)) {
            for (; i < characters.size() && !isWordCharacter(characters.at(i)) && characters.at(i) != '_';
                 ++i) {
                if (const auto name = operatorWord(characters.at(i)); !name.isEmpty())
                    appendName(name);
            }
            --i;
        } else if (c == '~') {
            appendName(operatorWord(c));
        } else if (isWord || c == '-' || c == '.') {
            if (separated && !anchor.isEmpty() && !anchor.endsWith(u'-'))
                anchor += u'-';
            if (separated)
                wordBegins = anchor.size();
            separated = false;
            anchor += QChar::fromUcs4(c);
        } else {
            separated = true;
        }
    }
    if (anchor.size() > 200)
        anchor = shortened(anchor, 200) % u'-' % shortHash(qualifiedName);
    return anchor.isEmpty() ? u"symbol"_s : anchor;
}

QString headingAnchor(const QString &text)
{
    QString anchor;
    for (const char32_t c : text.toLower().toUcs4()) {
        if (isWordCharacter(c) || c == '_' || c == '-')
            anchor += QChar::fromUcs4(c);
        else if (c == ' ')
            anchor += u'-';
    }
    if (anchor.size() > 200)
        anchor = shortened(anchor, 200) % u'-' % shortHash(text);
    return anchor.isEmpty() ? u"section"_s : anchor;
}

QString safePagePath(const QString &path)
{
    QStringList names;
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i)
        names += safeName(parts.at(i), i + 1 < parts.size());
    return names.isEmpty() ? u"_"_s : names.join(u'/');
}

QString caseFoldedPath(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString PathClaims::claim(const QString &path)
{
    QString result = path;
    const auto slash = path.lastIndexOf(u'/') + 1;
    for (int attempt = 0; m_claimed.contains(caseFoldedPath(result)); ++attempt) {
        const QString suffix
            = shortHash(attempt == 0 ? path : QString(path % u'\n' % QString::number(attempt)));
        result = path.first(slash) % withSuffix(path.sliced(slash), suffix);
    }
    m_claimed.insert(caseFoldedPath(result));
    return result;
}

QString apiPagePath(const QString &file) { return u"development/api/"_s % safePagePath(file) % u".md"_s; }

QString sourcePagePath(const QString &file) { return u"site/source/"_s % safePagePath(file) % u".html"_s; }

QString sitePathOf(const QString &markdownPath)
{
    for (const QLatin1StringView ending : { ".md"_L1, ".ipynb"_L1 })
        if (markdownPath.endsWith(ending))
            return u"site/"_s % markdownPath.chopped(ending.size()) % u".html"_s;
    return u"site/"_s % markdownPath;
}

bool hasSitePage(const QString &path) { return path.endsWith(".md"_L1) || path.endsWith(".ipynb"_L1); }

QString percentEncoded(const QString &text)
{
    static const auto kept = [] {
        std::array<bool, 256> table{};
        for (const char c : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/+,=@!$;"_ba)
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    static const char digits[] = "0123456789ABCDEF";
    if (std::all_of(text.begin(), text.end(), [&](QChar c) { return c.unicode() < 0x80 && kept[c.unicode()]; }))
        return text;
    QString result;
    for (const char byte : text.toUtf8()) {
        if (kept[static_cast<unsigned char>(byte)]) {
            result += QLatin1Char(byte);
        } else {
            const auto value = static_cast<unsigned char>(byte);
            result += u'%';
            result += QLatin1Char(digits[value >> 4]);
            result += QLatin1Char(digits[value & 15]);
        }
    }
    return result;
}

QString relativePath(const QString &fromDocument, const QString &toDocument)
{
    qsizetype common = 0; // up to here both are in the same folder
    for (qsizetype i = 0; i < fromDocument.size() && i < toDocument.size() && fromDocument[i] == toDocument[i]; ++i)
        if (fromDocument[i] == u'/')
            common = i + 1;
    QString result;
    for (qsizetype up = QStringView(fromDocument).sliced(common).count(u'/'); up > 0; --up)
        result += "../"_L1;
    return result % percentEncoded(toDocument.sliced(common));
}

std::optional<QString> safeAddress(const QString &address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'/') || trimmed.contains(u'\\'))
        return std::nullopt;
    QString result;
    for (const char byte : trimmed.toUtf8()) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value == 0x7f)
            return std::nullopt;
        if (value > 0x7f || QByteArrayView(" \"<>`{}|^[]").contains(byte)) {
            result += u'%' % QString::number(value, 16).toUpper();
        } else {
            result += QLatin1Char(byte);
        }
    }
    const auto end
        = std::find_if(result.begin(), result.end(), [](QChar c) { return u":/?#"_s.contains(c); });
    if (end == result.end() || *end != u':')
        return result;
    const QString scheme = result.first(end - result.begin()).toLower();
    if (scheme == "mailto"_L1)
        return result;
    if ((scheme == "http"_L1 || scheme == "https"_L1)
        && QStringView(result).sliced(scheme.size()).startsWith("://"_L1))
        return result;
    return std::nullopt;
}

QString plainText(const QString &text)
{
    const auto isPlain = [](QChar c) { return (c > u' ' && c < u'\x7f') || (c.unicode() >= 0xa0 && c.unicode() < 0x2000); };
    const auto isKept = [&](const QChar &c) { return isPlain(c) || (c == u' ' && (&c == text.cbegin() || *(&c - 1) != u' ')); };
    if (std::all_of(text.begin(), text.end(), isKept))
        return text;
    QString result;
    const auto characters = text.toUcs4();
    bool space = false;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters.at(i);
        if (c == 0x1b && i + 1 < characters.size() && characters.at(i + 1) == '[') {
            i += 2;
            while (i < characters.size() && (characters.at(i) < 0x40 || characters.at(i) > 0x7e))
                ++i;
            continue;
        }
        if (isBidiControl(c) || c == 0xfeff || c == 0)
            continue;
        if (c == ' ' || isControl(c) || isLineSeparator(c)) {
            space = true;
            continue;
        }
        if (space)
            result += u' ';
        space = false;
        result += QChar::fromUcs4(c);
    }
    if (space)
        result += u' ';
    return result;
}

QString escapeMarkdown(const QString &original, bool startsLine)
{
    const auto list = plainText(original).toUcs4();
    const std::u32string text(list.begin(), list.end());
    const auto at = [&](size_t i) { return i < text.size() ? text[i] : U'\0'; };

    size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    const size_t listMark
        = startsLine && digits > 0 && startsListItem(text, digits) ? digits : std::u32string::npos;

    QString result;
    for (size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const char32_t previous = i > 0 ? text[i - 1] : U'\0';
        const char32_t next = at(i + 1);
        bool escape = false;
        switch (c) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '|':
        case '~':
        case '$':
            escape = true;
            break;
        case '_':
            escape = !(isWordCharacter(previous) && isWordCharacter(next));
            break;
        case '&':
            escape = next == '#' || (next < 0x80 && isWordCharacter(next));
            break;
        case '#':
        case '+':
        case '-':
        case '=':
        case '>':
            escape = startsLine && i == 0;
            break;
        case '/': // "://" and "//" would become links in GFM
            escape = previous == ':' && next == '/';
            break;
        case '.':
        case ')':
            escape = i == listMark
                || (i >= 3 && c == '.' && previous == 'w' && text[i - 2] == 'w' && text[i - 3] == 'w');
            break;
        case '@':
            escape = isWordCharacter(previous) && isWordCharacter(next);
            break;
        default:
            break;
        }
        if (escape)
            result += u'\\';
        result += QChar::fromUcs4(c);
    }
    return result;
}

QString escapeHtml(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    const QChar *kept = text.begin(); // not yet in the result
    for (const QChar *at = text.begin(); at != text.end(); ++at) {
        if ((at->unicode() >= 0x40 && at->unicode() < 0x7f) || (at->unicode() >= u'(' && at->unicode() < u'<') || *at == u' ')
            continue;
        result.append(kept, at - kept);
        kept = at + 1;
        const QChar c = *at;
        switch (c.unicode()) {
        case '&':
            result += "&amp;"_L1;
            break;
        case '<':
            result += "&lt;"_L1;
            break;
        case '>':
            result += "&gt;"_L1;
            break;
        case '"':
            result += "&quot;"_L1;
            break;
        case '\'':
            result += "&#39;"_L1;
            break;
        case 0x2028:
        case 0x2029:
        case 0x85:
            result += u' ';
            break;
        case '\t':
        case '\n':
            result += c;
            break;
        default:
            result
                += isControl(c.unicode()) || c.unicode() >= 0xfffe ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    result.append(kept, text.end() - kept);
    return result;
}

QString grouped(qint64 number)
{
    QString digits = QString::number(number);
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3)
        digits.insert(i, u',');
    return digits;
}

QString plural(qint64 count, const QString &one, const QString &many)
{
    return grouped(count) % u' ' % (count == 1 ? one : many);
}

} // namespace tars::markup
