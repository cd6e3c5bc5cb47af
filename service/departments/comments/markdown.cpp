#include "service/departments/comments/markdown.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
int columns(const QString &line)
{
    int column = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++column;
        else if (c == u'\t')
            column += 8 - column % 8;
        else
            break;
    }
    return column;
}

QString withoutColumns(const QString &line, int count)
{
    qsizetype i = 0;
    while (i < line.size() && (line[i] == u' ' || line[i] == u'\t'))
        ++i;
    return QString(std::max(0, columns(line) - count), u' ') + line.mid(i);
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

bool opensFence(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.startsWith("```"_L1) || trimmed.startsWith("~~~"_L1);
}

/// Where the code span that begins at `at` ends (one past its last backtick), or -1. Spans do not cross blank
/// lines.
qsizetype spanEnd(QStringView text, qsizetype at)
{
    const qsizetype length = runLength(text, at);
    for (qsizetype i = at + length; i < text.size();) {
        if (text[i] == u'\n' && i + 1 < text.size() && text[i + 1] == u'\n')
            return -1;
        if (text[i] != u'`') {
            ++i;
            continue;
        }
        const qsizetype run = runLength(text, i);
        if (run == length)
            return i + run;
        i += run;
    }
    return -1;
}

/// Calls `prose` and `code` for the parts of unfenced text, in order; fenced lines are given to `fenced`.
void walk(const QString &markdown, const std::function<void(const QString &)> &prose,
    const std::function<void(const QString &)> &span, const std::function<void(const QString &)> &fenced)
{
    const QStringList lines = markdown.split(u'\n');
    QString pending;
    const auto flush = [&] {
        qsizetype start = 0;
        for (qsizetype i = 0; i < pending.size();) {
            if (pending[i] == u'\\') {
                i += 2;
            } else if (pending[i] == u'`') {
                const qsizetype end = spanEnd(pending, i);
                if (end < 0) {
                    i += runLength(pending, i);
                    continue;
                }
                if (i > start)
                    prose(pending.mid(start, i - start));
                span(pending.mid(i, end - i));
                start = i = end;
            } else {
                ++i;
            }
        }
        if (start < pending.size())
            prose(pending.mid(start));
        pending.clear();
    };
    QString closing;
    for (qsizetype n = 0; n < lines.size(); ++n) {
        const QString line = n + 1 < lines.size() ? QString(lines[n] + u'\n') : lines[n];
        if (!closing.isEmpty()) {
            fenced(line);
            const QString trimmed = lines[n].trimmed();
            if (trimmed.startsWith(closing) && trimmed.count(closing[0]) == trimmed.size())
                closing.clear();
        } else if (opensFence(lines[n])) {
            flush();
            const QString trimmed = lines[n].trimmed();
            closing = trimmed.left(runLength(trimmed, 0));
            fenced(line);
        } else {
            pending += line;
        }
    }
    flush();
}
} // namespace

QString dedent(const QString &text)
{
    QStringList lines = text.split(u'\n');
    int common = -1;
    for (const QString &line : lines)
        if (!line.trimmed().isEmpty())
            common = common < 0 ? columns(line) : std::min(common, columns(line));
    for (QString &line : lines)
        line = line.trimmed().isEmpty() ? QString() : withoutColumns(line, std::max(0, common));
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QString fenceWord(const QString &language)
{
    static const QHash<QString, QString> words{ { u"C++"_s, u"cpp"_s }, { u"C#"_s, u"csharp"_s },
        { u"F#"_s, u"fsharp"_s }, { u"Objective-C"_s, u"objc"_s }, { u"Shell"_s, u"sh"_s },
        { u"Sh"_s, u"sh"_s } };
    const auto known = words.constFind(language);
    return known != words.constEnd() ? *known : language.toLower().remove(u' ').remove(u'`');
}

QString fence(const QString &code, const QString &language)
{
    QString mark = u"```"_s;
    while (code.contains(mark))
        mark += u'`';
    return mark + fenceWord(language) + u'\n' + code + u'\n' + mark;
}

QString codeSpan(const QString &text)
{
    const QString line = text.simplified();
    if (line.isEmpty())
        return {};
    qsizetype longest = 0;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (line[i] == u'`')
            longest = std::max(longest, runLength(line, i));
    const QString mark(longest + 1, u'`');
    const QString pad = longest > 0 ? u" "_s : QString();
    return mark + pad + line + pad + mark;
}

QString mapProse(const QString &markdown, const std::function<QString(const QString &)> &change)
{
    QString result;
    const auto keep = [&](const QString &part) { result += part; };
    walk(
        markdown, [&](const QString &part) { result += change(part); }, keep, keep);
    return result;
}

QString escapeAngles(const QString &markdown)
{
    static const QRegularExpression autolink(u"^<(https?://|mailto:)[^<>\\s]+>"_s);
    return mapProse(markdown, [](const QString &part) {
        QString result;
        for (qsizetype i = 0; i < part.size(); ++i) {
            const bool escaped = i > 0 && part[i - 1] == u'\\';
            if (part[i] == u'<' && !escaped && !autolink.match(QStringView(part).mid(i)).hasMatch())
                result += u'\\';
            result += part[i];
        }
        return result;
    });
}

QString decodeEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QHash<QString, QString> named{ { u"lt"_s, u"<"_s }, { u"gt"_s, u">"_s },
        { u"amp"_s, u"&"_s }, { u"quot"_s, u"\""_s }, { u"apos"_s, u"'"_s }, { u"nbsp"_s, u"\u00a0"_s },
        { u"ndash"_s, u"–"_s }, { u"mdash"_s, u"—"_s }, { u"hellip"_s, u"…"_s }, { u"copy"_s, u"©"_s },
        { u"times"_s, u"×"_s }, { u"le"_s, u"≤"_s }, { u"ge"_s, u"≥"_s }, { u"ne"_s, u"≠"_s },
        { u"rarr"_s, u"→"_s }, { u"larr"_s, u"←"_s }, { u"deg"_s, u"°"_s }, { u"trade"_s, u"™"_s },
        { u"reg"_s, u"®"_s }, { u"bull"_s, u"•"_s }, { u"middot"_s, u"·"_s }, { u"thinsp"_s, u" "_s } };
    static const QRegularExpression entity(u"&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));"_s);
    QString result;
    qsizetype last = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        QString replacement = match.captured();
        if (match.hasCaptured(3)) {
            replacement = named.value(match.captured(3), replacement);
        } else {
            const uint point
                = match.hasCaptured(1) ? match.captured(1).toUInt() : match.captured(2).toUInt(nullptr, 16);
            if (point >= 32 && point <= 0x10FFFF && !QChar::isSurrogate(point))
                replacement = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        }
        result += replacement;
    }
    return result + QStringView(text).mid(last);
}

QString withSingleBlankLines(const QString &markdown)
{
    QStringList out;
    QString closing;
    for (const QString &line : markdown.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (!closing.isEmpty()) {
            if (trimmed.startsWith(closing) && trimmed.count(closing[0]) == trimmed.size())
                closing.clear();
        } else if (opensFence(line)) {
            closing = trimmed.left(runLength(trimmed, 0));
        } else if (trimmed.isEmpty()) {
            if (!out.isEmpty() && !out.last().isEmpty())
                out.append(QString());
            continue;
        }
        out.append(line);
    }
    while (!out.isEmpty() && out.last().isEmpty())
        out.removeLast();
    return out.join(u'\n');
}

QString joinParagraphs(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + u"\n\n"_s + second;
}

/// Without what only decorates it: "***** Title *****", "$Id: a.c,v 1.2 $".
QString withoutBanner(QString line)
{
    static const QRegularExpression keyword(
        u"\\$(?:Id|Header|Revision|Rev|Date|Author|Source|RCSfile|Log|Locker|State|Name|URL|FreeBSD|NetBSD|OpenBSD)(?::[^$]*)?\\$"_s);
    static const QRegularExpression ruler(u"^\\s*(?:\\\\?[*=#~_+/|]|-){3,}(?=\\s|$)\\s*|(?:^|\\s)\\s*(?:\\\\?[*=#~_+/|]|-){3,}\\s*$"_s);
    return line.remove(keyword).remove(ruler);
}

bool endsInAbbreviation(QStringView text)
{
    static const QRegularExpression abbreviation(
        u"(?:^|[\\s(\\[*_])(?:e\\.g|i\\.e|eg|ie|etc|vs|cf|viz|approx|resp|incl|excl|no|fig|eq|sec|ch|vol|pp|ca|al|a\\.k\\.a|w\\.r\\.t|n\\.b"
        "|Mr|Mrs|Ms|Dr|St|Prof|(?-i:[A-Z]))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return abbreviation.match(text.last(std::min<qsizetype>(text.size(), 12))).hasMatch();
}

/// Authors leave out the dot at the end of a line: "Sets the source\nIf it is nil, …".
bool beginsSentence(const QString &line, const QString &before)
{
    static const QRegularExpression beginning(
        u"^\\s*(?:If|See|The|This|Returns?|Note|When|It|Only|Use|All|These|Does|Also|However|Otherwise|Meant|You|We|There|Should|Must)\\s"_s);
    static const QRegularExpression open(u"(?:[,;:(\\[/&-]|\\b(?:a|an|the|of|to|in|on|at|by|for|from|with|as|and|or|but|not|is|are|be|that|which|see|if|when|than|its|this))\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !before.isEmpty() && beginning.match(line).hasMatch() && !open.match(before).hasMatch();
}

QString firstSentence(const QString &markdown)
{
    static const QRegularExpression noProse(u"^\\s*(#|\\||>|[-=*_~]{3,}\\s*$)"_s);
    static const QRegularExpression bullet(u"^\\s*([-*+]|\\d+[.)])\\s"_s);
    static const QRegularExpression note(u"^\\*(?:Added|Changed|Deprecated|Removed) (?:in|since) version"_s);
    QString paragraph;
    bool inFence = false;
    for (const QString &written : markdown.split(u'\n')) {
        if (opensFence(written)) {
            if (!paragraph.isEmpty())
                break;
            inFence = !inFence;
            continue;
        }
        if (inFence)
            continue;
        const QString line = withoutBanner(written);
        const bool stops
            = line.trimmed().isEmpty() || noProse.match(line).hasMatch() || bullet.match(line).hasMatch();
        if (stops && note.match(paragraph).hasMatch())
            paragraph.clear();
        if ((stops && !paragraph.isEmpty()) || beginsSentence(line, paragraph))
            break;
        if (!stops)
            paragraph += line.trimmed() + u' ';
    }
    paragraph = note.match(paragraph).hasMatch() ? QString() : paragraph.simplified();
    if (paragraph.endsWith(u'\\'))
        paragraph.chop(1);

    constexpr qsizetype limit = 320;
    int depth = 0;
    qsizetype whole = 0; // up to where words of a reasonable length end outside of links and code
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const QChar c = paragraph[i];
        if (c == u'\\') {
            ++i;
        } else if (c == u'`') {
            const qsizetype end = spanEnd(paragraph, i);
            i = (end < 0 ? i + runLength(paragraph, i) : end) - 1;
        } else if (c == u'(' || c == u'[') {
            ++depth;
        } else if (c == u')' || c == u']') {
            depth = std::max(0, depth - 1);
        } else if ((c == u'.' || c == u'!' || c == u'?') && depth == 0 && i + 1 < paragraph.size()
            && paragraph[i + 1] == u' ' && !endsInAbbreviation(QStringView(paragraph).first(i))
            && !(i + 2 < paragraph.size() && paragraph[i + 2].isLower())) {
            return paragraph.left(i + 1);
        } else if ((c == u'。') && depth == 0) {
            return paragraph.left(i + 1);
        } else if (c == u' ' && depth == 0 && i <= limit) {
            whole = i;
        }
    }
    if (paragraph.size() <= limit)
        return paragraph;
    return paragraph.left(whole > limit / 3 ? whole : limit) + u'…';
}

QString withAddressesInPlace(const QString &text)
{
    static const QRegularExpression definition(
        u"^ {0,3}\\[([^\\[\\]\\n]+)\\]:\\s*<?(https?://[^\\s<>]+)>?(?:\\s+\"[^\"\\n]*\")?[ \\t]*$\\n?"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression use(u"(?<![\\w\\])\\\\])\\[([^\\[\\]]+)\\](?:\\[([^\\[\\]\\n]*)\\])?(?![(:\\[])"_s);
    if (!text.contains("]:"_L1))
        return text;
    QHash<QString, QString> addresses;
    for (auto it = definition.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        addresses.insert(match.captured(1).simplified().toLower(), match.captured(2));
    }
    if (addresses.isEmpty())
        return text;
    return mapProse(text, [&](QString part) {
        part.remove(definition);
        QString result;
        qsizetype last = 0;
        for (auto it = use.globalMatch(part); it.hasNext();) {
            const auto match = it.next();
            const QString label = match.captured(2).isEmpty() ? match.captured(1) : match.captured(2);
            const QString address = addresses.value(label.simplified().toLower());
            if (address.isEmpty())
                continue;
            result += QStringView(part).mid(last, match.capturedStart() - last) + u'[' + match.captured(1) + u"]("_s + address + u')';
            last = match.capturedEnd();
        }
        return QString(result + QStringView(part).mid(last));
    });
}

bool mayNameSymbol(const QString &text)
{
    static const QRegularExpression name(u"^~?[A-Za-z_]\\w*((::|\\.|#|->)~?[A-Za-z_]\\w*)*(\\(\\))?!?$"_s);
    return text.size() <= 120 && name.match(text).hasMatch();
}

bool looksLikeSymbol(const QString &text)
{
    static const QSet<QString> never{ u"true"_s, u"false"_s, u"null"_s, u"nullptr"_s, u"None"_s, u"True"_s,
        u"False"_s, u"nil"_s, u"NULL"_s, u"self"_s, u"this"_s, u"super"_s, u"int"_s, u"str"_s, u"bool"_s,
        u"bytes"_s, u"float"_s, u"char"_s, u"void"_s, u"undefined"_s, u"string"_s, u"object"_s, u"list"_s,
        u"dict"_s, u"tuple"_s, u"set"_s, u"type"_s, u"default"_s, u"const"_s, u"static"_s, u"return"_s,
        u"const_iterator"_s, u"main"_s, u"name"_s, u"value"_s, u"key"_s, u"data"_s, u"error"_s, u"std"_s };
    return text.size() >= 3 && mayNameSymbol(text) && !never.contains(text);
}

QString reference(const QString &name, const QString &label, const LinkResolver &resolve)
{
    const QString shown = label.trimmed().isEmpty() ? codeSpan(name) : label.trimmed();
    const QString address = resolve ? resolve(name, true) : QString();
    return address.isEmpty() ? shown : QString(u'[' + shown + u"]("_s + address + u')');
}

QString linkCodeSpans(const QString &markdown, const LinkResolver &resolve)
{
    if (!resolve || !markdown.contains(u'`'))
        return markdown;
    static const QRegularExpression linkLabel(u"\\[(?:[^\\]\\[`]++|`[^`]++`)++\\](?=[(\\[])"_s);
    auto labels = linkLabel.globalMatch(markdown);
    QString result;
    qsizetype added = 0;
    const auto keep = [&](const QString &part) { result += part; };
    walk(
        markdown, keep,
        [&](const QString &span) {
            const qsizetype at = result.size() - added;
            while (labels.hasNext() && labels.peekNext().capturedEnd() <= at)
                labels.next();
            const bool linked = labels.hasNext() && labels.peekNext().capturedStart() < at; // a link holds no other
            const qsizetype ticks = runLength(span, 0);
            const QString name = span.mid(ticks, span.size() - 2 * ticks).trimmed();
            const QString address = linked || result.endsWith(u'[') || !looksLikeSymbol(name) ? QString() : resolve(name, false);
            const QString shown = address.isEmpty() ? span : QString(u'[' + span + u"]("_s + address + u')');
            added += shown.size() - span.size();
            result += shown;
        },
        keep);
    return result;
}

markup::Inlines toInlines(const QString &markdown)
{
    using Style = markup::Inline::Style;
    markup::Inlines inlines;
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            inlines.append(markup::text(decodeEntities(plain)));
        plain.clear();
    };
    static const QRegularExpression linkEnd(u"^\\]\\((?:[^()\\s]|\\([^()\\s]*\\))*(?:\\s+\"[^\"]*\")?\\)"_s);
    static const QRegularExpression autolink(u"^<((?:https?://|mailto:)[^<>\\s]+)>"_s);
    QList<qsizetype> brackets;
    const QString line = markdown.simplified();
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'\\' && i + 1 < line.size() && (line[i + 1].isPunct() || line[i + 1].isSymbol())) {
            plain += line[++i];
        } else if (c == u'`') {
            const qsizetype ticks = runLength(line, i);
            const qsizetype end = spanEnd(line, i);
            if (end < 0) {
                plain += line.mid(i, ticks);
                i += ticks - 1;
                continue;
            }
            flush();
            QString content = line.mid(i + ticks, end - i - 2 * ticks);
            if (content.size() > 2 && content.startsWith(u' ') && content.endsWith(u' '))
                content = content.mid(1, content.size() - 2);
            inlines.append({ content, Style::Code, {} });
            i = end - 1;
        } else if (c == u'[') {
            // Only the opening bracket of a real link is left out of the text.
            int depth = 0;
            qsizetype close = i;
            for (; close < line.size(); ++close) {
                if (line[close] == u'[')
                    ++depth;
                else if (line[close] == u']' && --depth == 0)
                    break;
            }
            if (close < line.size() && linkEnd.match(QStringView(line).mid(close)).hasMatch())
                brackets.append(close);
            else
                plain += c;
        } else if (c == u']' && !brackets.isEmpty() && brackets.last() == i) {
            brackets.removeLast();
            i += linkEnd.match(QStringView(line).mid(i)).capturedLength() - 1;
        } else if (c == u'<') {
            const auto match = autolink.match(QStringView(line).mid(i));
            plain += match.hasMatch() ? match.captured(1) : QString(c);
            i += match.hasMatch() ? match.capturedLength() - 1 : 0;
        } else if (c == u'*' || (c == u'_' && (i == 0 || !line[i - 1].isLetterOrNumber()))) {
            const qsizetype run = runLength(line, i);
            const QString mark = line.mid(i, run);
            const qsizetype close = line.indexOf(mark, i + run);
            const bool opens = run <= 3 && i + run < line.size() && !line[i + run].isSpace()
                && close > i + run && !line[close - 1].isSpace()
                && (c == u'*' || close + run >= line.size() || !line[close + run].isLetterOrNumber());
            if (!opens) {
                plain += mark;
                i += run - 1;
                continue;
            }
            flush();
            for (markup::Inline part : toInlines(line.mid(i + run, close - i - run))) {
                if (part.style == Style::Plain)
                    part.style = run > 1 ? Style::Strong : Style::Emphasis;
                inlines.append(part);
            }
            i = close + run - 1;
        } else {
            plain += c;
        }
    }
    flush();
    return inlines;
}

} // namespace tars::comments
