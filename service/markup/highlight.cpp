#include "service/markup/highlight.h"

#include "service/markup/syntax.h"
#include "service/markup/text.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>
#include <QSet>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_' || c.isSurrogate(); }

class Tokenizer
{
public:
    Tokenizer(const Syntax &syntax, const QString &text)
        : m_syntax(syntax)
        , m_text(text)
    {
        const auto add = [this](QStringView characters) {
            for (const QChar c : characters)
                if (c.unicode() < m_opens.size())
                    m_opens[c.unicode()] = true;
        };
        add(syntax.blockOpen.left(1));
        for (const QString &mark : syntax.lineComments)
            add(mark.left(1));
        add(syntax.quotes);
        add(syntax.longQuotes);
        if (syntax.preprocessor)
            add(u"#");
        if (syntax.rawStrings)
            add(u"R");
        if (syntax.characterLiterals)
            add(u"'");
    }

    QList<Token> run()
    {
        while (m_position < m_text.size()) {
            const char16_t c = m_text.at(m_position).unicode();
            const bool opens = c >= m_opens.size() || m_opens[c];
            if (!(opens && (comment() || directive() || string())) && !word())
                ++m_position;
            if (m_position > 0 && m_position <= m_text.size() && m_text.at(m_position - 1) == u'\n')
                m_lineBegins = true;
            else if (m_position > 0 && !m_text.at(m_position - 1).isSpace())
                m_lineBegins = false;
        }
        return std::move(m_tokens);
    }

private:
    QChar at(qsizetype i) const { return i < m_text.size() ? m_text.at(i) : QChar(); }
    bool startsWith(const QString &part) const
    {
        return !part.isEmpty() && QStringView(m_text).sliced(m_position).startsWith(part);
    }
    qsizetype lineEnd(qsizetype from) const
    {
        const auto end = m_text.indexOf(u'\n', from);
        return end < 0 ? m_text.size() : end;
    }

    void take(qsizetype end, Token::Kind kind)
    {
        m_tokens.append({ m_position, end - m_position, kind });
        m_position = end;
    }

    bool comment()
    {
        if (startsWith(m_syntax.blockOpen)) {
            const auto end = m_text.indexOf(m_syntax.blockClose, m_position + m_syntax.blockOpen.size());
            take(end < 0 ? m_text.size() : end + m_syntax.blockClose.size(), Token::Kind::Comment);
            return true;
        }
        for (const QString &mark : m_syntax.lineComments) {
            if (!startsWith(mark))
                continue;
            if (mark == "#"_L1 && m_syntax.hashNeedsSpace && m_position > 0
                && !m_text.at(m_position - 1).isSpace())
                continue;
            take(lineEnd(m_position), Token::Kind::Comment);
            return true;
        }
        return false;
    }

    bool directive()
    {
        if (!m_syntax.preprocessor || !m_lineBegins || at(m_position) != u'#')
            return false;
        // Up to a comment or the end of the line, continued lines included.
        qsizetype end = m_position;
        while (end < m_text.size()) {
            const QChar c = m_text.at(end);
            if (c == u'\n' && m_text.at(end - 1) != u'\\')
                break;
            if (c == u'/' && (at(end + 1) == u'/' || at(end + 1) == u'*'))
                break;
            ++end;
        }
        take(end, Token::Kind::Macro);
        return true;
    }

    bool string()
    {
        const QChar c = at(m_position);
        if (m_syntax.rawStrings && c == u'R' && at(m_position + 1) == u'"'
            && (m_position == 0 || !isWord(at(m_position - 1)))) {
            const qsizetype limit = std::min(m_text.size(), m_position + 20);
            qsizetype open = m_position + 2;
            while (open < limit && m_text.at(open) != u'(' && m_text.at(open) != u'\n')
                ++open;
            if (at(open) == u'(') {
                const QString close = u')' % m_text.sliced(m_position + 2, open - m_position - 2) % u'"';
                const auto end = m_text.indexOf(close, open);
                take(end < 0 ? m_text.size() : end + close.size(), Token::Kind::String);
                return true;
            }
        }
        if (m_syntax.tripleQuotes && (c == u'"' || c == u'\'') && m_syntax.quotes.contains(c)
            && at(m_position + 1) == c && at(m_position + 2) == c) {
            take(closing(QString(3, c), m_position + 3, true), Token::Kind::String);
            return true;
        }
        if (m_syntax.longQuotes.contains(c)) {
            take(closing(QString(c), m_position + 1, true), Token::Kind::String);
            return true;
        }
        if (m_syntax.quotes.contains(c)) {
            take(closing(QString(c), m_position + 1, false), Token::Kind::String);
            return true;
        }
        if (!m_syntax.characterLiterals || c != u'\'')
            return false;
        qsizetype end = m_position + 1;
        if (at(end) == u'\\') {
            const qsizetype limit = std::min(lineEndWithin(end, 14), end + 14);
            end += 2;
            while (end < limit && m_text.at(end) != u'\'')
                ++end;
        } else {
            end += at(end).isHighSurrogate() ? 2 : 1;
        }
        if (at(end) != u'\'' || end == m_position + 1)
            return false;
        take(end + 1, Token::Kind::String);
        return true;
    }

    qsizetype lineEndWithin(qsizetype from, qsizetype length) const
    {
        const qsizetype limit = std::min(m_text.size(), from + length);
        while (from < limit && m_text.at(from) != u'\n')
            ++from;
        return from;
    }

    // After the closing mark; a string that is not closed ends with its line, or with the text if it may be
    // long.
    qsizetype closing(const QString &mark, qsizetype from, bool severalLines) const
    {
        for (qsizetype i = from; i < m_text.size(); ++i) {
            const QChar c = m_text.at(i);
            if (c == u'\\') {
                ++i;
            } else if (c == u'\n' && !severalLines) {
                return i;
            } else if (c == mark.at(0) && QStringView(m_text).sliced(i).startsWith(mark)) {
                return i + mark.size();
            }
        }
        return m_text.size();
    }

    bool word()
    {
        const QChar first = at(m_position);
        if (!isWord(first))
            return false;
        qsizetype end = m_position;
        if (first.isDigit()) {
            while (end < m_text.size()
                && (isWord(m_text.at(end)) || (m_text.at(end) == u'.' && at(end + 1).isLetterOrNumber())
                    || (m_text.at(end) == u'\'' && m_syntax.characterLiterals
                        && at(end + 1).isLetterOrNumber())))
                ++end;
            take(end, Token::Kind::Number);
            return true;
        }
        while (end < m_text.size() && isWord(m_text.at(end)))
            ++end;
        const QString name = m_syntax.foldCase ? m_text.sliced(m_position, end - m_position).toLower()
                                               : m_text.sliced(m_position, end - m_position);
        if (m_syntax.keywords.contains(name))
            take(end, Token::Kind::Keyword);
        else if (m_syntax.types.contains(name))
            take(end, Token::Kind::Type);
        else if (m_syntax.macros && isMacroName(name))
            take(end, Token::Kind::Macro);
        else if (m_syntax.capitalisedTypes && first.isUpper() && name.size() > 1 && name != name.toUpper())
            take(end, Token::Kind::Type);
        else
            m_position = end;
        return true;
    }

    static bool isMacroName(const QString &name)
    {
        return name.size() > 2 && name.contains(u'_') && std::all_of(name.begin(), name.end(), [](QChar c) {
            return c == u'_' || c.isUpper() || c.isDigit();
        }) && std::any_of(name.begin(), name.end(), [](QChar c) { return c.isUpper(); });
    }

    const Syntax &m_syntax;
    const QString &m_text;
    std::array<bool, 128> m_opens{}; ///< whether a character may begin a comment, a directive or a string
    QList<Token> m_tokens;
    qsizetype m_position = 0;
    bool m_lineBegins = true;
};

char16_t classOf(Token::Kind kind)
{
    switch (kind) {
    case Token::Kind::Keyword:
        return u'k';
    case Token::Kind::Type:
        return u't';
    case Token::Kind::String:
        return u's';
    case Token::Kind::Number:
        return u'n';
    case Token::Kind::Comment:
        return u'c';
    case Token::Kind::Macro:
        return u'm';
    }
    Q_UNREACHABLE();
}

struct LinkRange {
    qsizetype start;
    qsizetype end;
    QString address;
};

void findWords(QList<LinkRange> &ranges, const QString &text, const QHash<QStringView, QString> &words)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isWord(text.at(at))) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isWord(text.at(end)))
            ++end;
        const auto word = words.constFind(QStringView(text).sliced(at, end - at));
        if (word != words.constEnd())
            ranges.append({ at, end, *word });
        at = end;
    }
}

QList<LinkRange> linkRanges(
    const QString &text, const QList<std::pair<QString, QString>> &links, const QList<Token> &tokens)
{
    QList<LinkRange> ranges;
    QHash<QStringView, QString> words;
    for (const auto &[name, address] : links) {
        if (name.isEmpty() || name.contains(u'\n'))
            continue;
        if (std::all_of(name.begin(), name.end(), isWord)) {
            words.insert(name, address);
            continue;
        }
        for (auto at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size())) {
            const auto end = at + name.size();
            if ((at == 0 || !isWord(text.at(at - 1))) && (end == text.size() || !isWord(text.at(end))))
                ranges.append({ at, end, address });
        }
    }
    if (!words.isEmpty())
        findWords(ranges, text, words);
    // What stands in a comment or a string is a word, not the name.
    ranges.removeIf([&](const LinkRange &range) {
        const auto after = std::upper_bound(tokens.begin(), tokens.end(), range.start,
            [](qsizetype position, const Token &token) { return position < token.start; });
        if (after == tokens.begin())
            return false;
        const Token &token = *std::prev(after);
        return range.start < token.start + token.length
            && (token.kind == Token::Kind::Comment || token.kind == Token::Kind::String);
    });
    // The longest of those that begin at one place wins; what overlaps an earlier one falls out.
    std::stable_sort(ranges.begin(), ranges.end(), [](const LinkRange &a, const LinkRange &b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    qsizetype last = 0;
    ranges.removeIf([&](const LinkRange &range) {
        if (range.start < last)
            return true;
        last = range.end;
        return false;
    });
    return ranges;
}

void appendColoured(QString &html, QStringView part, Token::Kind kind)
{
    while (!part.isEmpty()) {
        const auto end = part.indexOf(u'\n');
        const QStringView line = end < 0 ? part : part.first(end);
        if (!line.isEmpty())
            html += u"<span class=\""_s % QChar(classOf(kind)) % u"\">"_s % escapeCode(line) % u"</span>"_s;
        if (end < 0)
            return;
        html += u'\n';
        part = part.sliced(end + 1);
    }
}

} // namespace

QList<Token> tokenize(const QString &language, const QString &text)
{
    const Syntax *syntax = syntaxOf(language);
    return syntax ? Tokenizer(*syntax, text).run() : QList<Token>();
}

QString escapeCode(QStringView text)
{
    QString result;
    qsizetype plain = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const bool reorders
            = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
        if (!reorders)
            continue;
        result += escapeHtml(text.sliced(plain, i - plain).toString());
        result += u"<span class=\"ctl\">U+"_s % QString::number(c, 16).toUpper() % u"</span>"_s;
        plain = i + 1;
    }
    return result += escapeHtml(text.sliced(plain).toString());
}

QString highlightedHtml(
    const QString &language, const QString &text, const QList<std::pair<QString, QString>> &links)
{
    const QList<Token> tokens = tokenize(language, text);
    const QList<LinkRange> ranges = linkRanges(text, links, tokens);
    const QStringView view(text);
    QString html;
    qsizetype position = 0;
    qsizetype token = 0;
    qsizetype range = 0;
    while (position < text.size()) {
        while (token < tokens.size() && tokens.at(token).start + tokens.at(token).length <= position)
            ++token;
        while (range < ranges.size() && ranges.at(range).start < position)
            ++range;
        const bool atLink = range < ranges.size() && ranges.at(range).start == position;
        if (atLink) {
            const LinkRange &link = ranges.at(range);
            const bool coloured = token < tokens.size() && tokens.at(token).start <= position;
            html += u"<a"_s
                % (coloured ? QString(u" class=\""_s % QChar(classOf(tokens.at(token).kind)) % u'"') : QString())
                % u" href=\""_s % escapeHtml(link.address) % u"\">"_s
                % escapeCode(view.sliced(link.start, link.end - link.start)) % u"</a>"_s;
            position = link.end;
            continue;
        }
        const qsizetype nextLink = range < ranges.size() ? ranges.at(range).start : text.size();
        const bool inToken = token < tokens.size() && tokens.at(token).start <= position;
        const qsizetype tokenEdge = token >= tokens.size() ? text.size()
            : inToken                                      ? tokens.at(token).start + tokens.at(token).length
                                                           : tokens.at(token).start;
        const qsizetype end = std::min(nextLink, tokenEdge);
        const QStringView part = view.sliced(position, end - position);
        if (inToken)
            appendColoured(html, part, tokens.at(token).kind);
        else
            html += escapeCode(part);
        position = end;
    }
    return html;
}

QStringList namesIn(const QString &language, const QString &text, qsizetype most)
{
    const QList<Token> tokens = tokenize(language, text);
    if (tokens.isEmpty())
        return {};
    QStringList names;
    QSet<QString> seen;
    qsizetype token = 0;
    for (qsizetype at = 0; at < text.size() && names.size() < most;) {
        const QChar c = text.at(at);
        if (!c.isLetter() && c != u'_') {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && (text.at(end).isLetterOrNumber() || text.at(end) == u'_'))
            ++end;
        while (token < tokens.size() && tokens.at(token).start + tokens.at(token).length <= at)
            ++token;
        const bool inToken = token < tokens.size() && tokens.at(token).start <= at;
        const auto kind = inToken ? tokens.at(token).kind : Token::Kind::Type;
        const QString word = text.mid(at, end - at);
        at = end;
        if (kind != Token::Kind::Type && kind != Token::Kind::Macro)
            continue;
        const bool called = end < text.size() && (text.at(end) == u'(' || text.at(end) == u'<');
        const bool distinctive = word.contains(u'_')
            || std::any_of(word.begin(), word.end(), [](QChar each) { return each.isUpper(); });
        if (word.size() < 4 || !(distinctive || called) || seen.contains(word))
            continue;
        seen.insert(word);
        names.append(word);
    }
    return names;
}

QStringList qualifiedNamesIn(const QString &language, const QString &text)
{
    static const QRegularExpression pair(u"(?<![\\w.:])[A-Za-z_]\\w*(?:\\.|::)[A-Za-z_]\\w*\\b(?=\\s*[(<{;,)]|\\s*$)"_s, QRegularExpression::MultilineOption);
    const QList<Token> tokens = tokenize(language, text);
    QStringList names;
    QSet<QString> seen;
    qsizetype token = 0;
    for (auto it = pair.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        while (token < tokens.size() && tokens.at(token).start + tokens.at(token).length <= match.capturedStart())
            ++token;
        const bool inToken = token < tokens.size() && tokens.at(token).start <= match.capturedStart();
        const bool said = inToken && (tokens.at(token).kind == Token::Kind::Comment || tokens.at(token).kind == Token::Kind::String);
        if (said || tokens.isEmpty() || seen.contains(match.captured()))
            continue;
        seen.insert(match.captured());
        names.append(match.captured());
    }
    return names;
}

} // namespace tars::markup
