#include "service/extract/prose/mdx.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <vector>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestJsxTag = 20'000;

/// Blanks the lines of front matter's followers that only the program needs: "import … from", "export const … = {".
void dropModuleLines(QStringList &lines)
{
    static const QRegularExpression fence(u"^\\s*(```+|~~~+)"_s);
    static const QRegularExpression module(u"^(?:import\\s+(?:[\\w*{][^\\n]*\\sfrom\\s|[\"'*{]|\\w+\\s*,)|export\\s+(?:const|let|var|default|function|async|class|\\{|\\*))"_s);
    QString open;
    bool paragraph = false; // a sentence may begin with the word
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = fence.match(lines[i]); match.hasMatch()) {
            open = open.isEmpty() ? match.captured(1) : lines[i].trimmed() == open ? QString() : open;
            continue;
        }
        if (!open.isEmpty())
            continue;
        if (paragraph || !module.match(lines[i]).hasMatch()) {
            paragraph = !lines[i].trimmed().isEmpty();
            continue;
        }
        int depth = 0;
        for (; i < lines.size(); ++i) {
            for (const QChar c : std::as_const(lines[i]))
                depth += c == u'{' || c == u'(' || c == u'[' ? 1 : c == u'}' || c == u')' || c == u']' ? -1 : 0;
            if (depth <= 0 && lines[i].trimmed().isEmpty())
                break;
            lines[i].clear();
        }
    }
}

struct JsxTag {
    QString name; ///< empty: a fragment
    QHash<QString, QString> texts; ///< attributes whose values are texts
    QStringList order; ///< of their names
    bool closes = false, closed = false;
    qsizetype end = 0; ///< behind it
};

class MdxReader
{
public:
    explicit MdxReader(const QString &text)
        : m_text(text)
    {
    }

    QString read()
    {
        while (m_at < m_text.size()) {
            if (atLineStart() && fenced())
                continue;
            const QChar c = m_text[m_at];
            if (c == u'`')
                codeSpan();
            else if (c == u'\\' && m_at + 1 < m_text.size())
                copy(2);
            else if (c == u'{' && expression())
                continue;
            else if (c == u'<' && tag())
                continue;
            else
                copy(1);
        }
        return framed();
    }

private:
    struct Frame {
        QString name;
        QString behind; ///< written where it ends: "](address)"
        bool callout = false;
    };
    struct Line {
        int depth = 0;
        bool callout = false;
        qsizetype base = 0; ///< indentation of the outermost tag
        bool title = false; ///< it is what a tag left
    };

    bool atLineStart() const { return m_at == 0 || m_text[m_at - 1] == u'\n'; }

    void copy(qsizetype length)
    {
        for (; length > 0 && m_at < m_text.size(); --length, ++m_at) {
            m_out += m_text[m_at];
            if (m_text[m_at] == u'\n')
                endLine();
        }
    }

    /// As many line ends as what goes had.
    void skipTo(qsizetype end)
    {
        for (; m_at < end; ++m_at)
            if (m_text[m_at] == u'\n') {
                m_out += u'\n';
                endLine();
            }
    }

    void endLine()
    {
        m_lines.push_back(m_line);
        m_line = { int(m_frames.size()), inCallout(), m_frames.empty() ? 0 : m_base };
    }

    bool inCallout() const
    {
        return std::any_of(m_frames.begin(), m_frames.end(), [](const Frame &frame) { return frame.callout; });
    }

    /// Copies code in a fence as it is.
    bool fenced()
    {
        static const QRegularExpression fence(u"\\G[ \\t>]*(```+|~~~+)[^\\n]*\\n?"_s);
        const auto open = fence.match(m_text, m_at);
        if (!open.hasMatch())
            return false;
        copy(open.capturedLength());
        while (m_at < m_text.size()) {
            const auto close = fence.match(m_text, m_at);
            const bool ends = close.hasMatch() && close.captured().trimmed().startsWith(open.captured(1)) && close.captured().trimmed() == close.captured(1);
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            copy((end < 0 ? m_text.size() : end + 1) - m_at);
            if (ends)
                break;
        }
        return true;
    }

    void codeSpan()
    {
        qsizetype run = m_at;
        while (run < m_text.size() && m_text[run] == u'`')
            ++run;
        const QString marks = m_text.mid(m_at, run - m_at);
        const qsizetype paragraph = m_text.indexOf(u"\n\n"_s, run);
        for (qsizetype close = m_text.indexOf(marks, run); close >= 0 && (paragraph < 0 || close < paragraph); close = m_text.indexOf(marks, close + 1)) {
            qsizetype end = close + marks.size();
            if (end < m_text.size() && m_text[end] == u'`') { // a longer run
                while (end < m_text.size() && m_text[end] == u'`')
                    ++end;
                close = end;
                continue;
            }
            copy(end - m_at);
            return;
        }
        copy(marks.size());
    }

    /// Behind the brace that closes the one at `from`; -1 if none does.
    qsizetype behindBraces(qsizetype from) const
    {
        int depth = 0;
        const qsizetype limit = std::min<qsizetype>(m_text.size(), from + longestJsxTag);
        for (qsizetype i = from; i < limit; ++i) {
            const QChar c = m_text[i];
            if (c == u'"' || c == u'\'' || c == u'`') {
                const qsizetype close = m_text.indexOf(c, i + 1);
                // An apostrophe in the words between tags opens nothing.
                if (close > 0 && close < limit && (c == u'`' || !QStringView(m_text).mid(i, close - i).contains(u'\n')))
                    i = close;
            } else if (m_text.mid(i, 2) == "/*"_L1) {
                const qsizetype close = m_text.indexOf(u"*/"_s, i + 2);
                if (close < 0)
                    return -1;
                i = close + 1;
            } else if (c == u'{') {
                ++depth;
            } else if (c == u'}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /// {"text"} is its text, {#name} is a heading's, all else is worked out where the page is shown.
    bool expression()
    {
        if (m_text.mid(m_at + 1, 1) == "#"_L1)
            return false;
        qsizetype end = behindBraces(m_at);
        if (m_text.mid(m_at, 3) == "{/*"_L1) { // a comment may hold braces without end
            const qsizetype close = m_text.indexOf(u"*/"_s, m_at);
            const qsizetype brace = close < 0 ? -1 : m_text.indexOf(u'}', close);
            end = brace < 0 ? end : brace + 1;
        }
        if (end < 0)
            return false;
        static const QRegularExpression literal(u"^\\{\\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`$]*)`)\\s*\\}$"_s);
        if (const auto match = literal.match(m_text.mid(m_at, end - m_at)); match.hasMatch())
            m_out += QString(match.captured(1) + match.captured(2) + match.captured(3)).remove(u'\n');
        skipTo(end);
        return true;
    }

    std::optional<JsxTag> tagAt(qsizetype from) const
    {
        static const QRegularExpression head(u"\\G<(/)?([A-Za-z][\\w.:-]*)?(?=[\\s/>])"_s);
        static const QRegularExpression attribute(u"\\G\\s*([A-Za-z_][\\w:.-]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(?=(\\{))))?"_s);
        static const QRegularExpression close(u"\\G\\s*(/)?\\s*>"_s);
        static const QRegularExpression literal(u"^\\{\\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`$]*)`)\\s*\\}$"_s);
        const auto match = head.match(m_text, from);
        if (!match.hasMatch())
            return std::nullopt;
        JsxTag tag;
        tag.name = match.captured(2);
        tag.closes = !match.captured(1).isEmpty();
        for (qsizetype at = match.capturedEnd(); at < m_text.size() && at - from < longestJsxTag;) {
            if (const auto end = close.match(m_text, at); end.hasMatch()) {
                tag.closed = !end.captured(1).isEmpty();
                tag.end = end.capturedEnd();
                return tag;
            }
            if (const qsizetype brace = m_text.indexOf(u'{', at); brace >= 0 && QStringView(m_text).mid(at, brace - at).trimmed().isEmpty()) { // {...rest}
                at = behindBraces(brace);
                if (at < 0)
                    return std::nullopt;
                continue;
            }
            const auto one = attribute.match(m_text, at);
            if (!one.hasMatch())
                return std::nullopt;
            at = one.capturedEnd();
            QString value = one.captured(2) + one.captured(3);
            if (one.hasCaptured(4) && !one.captured(4).isEmpty()) {
                const qsizetype end = behindBraces(at);
                if (end < 0)
                    return std::nullopt;
                const auto text = literal.match(m_text.mid(at, end - at));
                at = end;
                if (!text.hasMatch())
                    continue;
                value = text.captured(1) + text.captured(2) + text.captured(3);
            }
            tag.texts.insert(one.captured(1), value);
            tag.order.append(one.captured(1));
        }
        return std::nullopt;
    }

    bool tag()
    {
        const auto found = tagAt(m_at);
        if (!found)
            return false;
        const JsxTag &tag = *found;
        if (!tag.name.isEmpty() && tag.name[0].isLower()) {
            html(tag);
            return true;
        }
        if (tag.closes) {
            const auto open = std::find_if(m_frames.rbegin(), m_frames.rend(), [&](const Frame &frame) { return frame.name == tag.name; });
            if (open != m_frames.rend()) {
                m_out += open->behind;
                m_frames.erase(open.base() - 1, m_frames.end());
            }
            if (startsLine())
                m_line = { int(m_frames.size()), inCallout(), m_base };
            skipTo(tag.end);
            return true;
        }
        component(tag);
        return true;
    }

    /// Whether only blanks stand before it in its line.
    bool startsLine() const
    {
        const qsizetype start = m_out.lastIndexOf(u'\n') + 1;
        return QStringView(m_out).mid(start).trimmed().isEmpty();
    }

    /// Attributes whose values are worked out say how it looks, and no reader of HTML knows them.
    void html(const JsxTag &tag)
    {
        QString plain = tag.closes ? u"</"_s + tag.name : u"<"_s + tag.name;
        for (const QString &name : tag.order)
            if (name != "className"_L1 && name != "style"_L1 && !name.startsWith("on"_L1))
                plain += u' ' + name + u"=\""_s + QString(tag.texts.value(name)).remove(u'\n').replace(u'"', u"&quot;"_s) + u'"';
        m_out += plain + (tag.closed ? u" />"_s : u">"_s);
        skipTo(tag.end);
    }

    void component(const JsxTag &tag)
    {
        static const QRegularExpression callout(u"^(?:\\w+\\.)?(?:Callout|Note|Warning|Tip|Info|Caution|Danger|Important|Admonition|Aside|Alert|Check|Hint|Banner)$"_s);
        static const QRegularExpression picture(u"(?:Image|Img|Picture|Figure)$"_s);
        static const QRegularExpression titled(u"(?:Tab|TabItem|TabPanel|Accordion|AccordionItem|Card|LinkCard|Step|Section|Expandable|Details|Collapse|Panel|Frame|Update|Field)$"_s);
        const auto text = [&](std::initializer_list<const char *> names) {
            for (const char *name : names)
                if (const QString value = tag.texts.value(QLatin1StringView(name)).simplified(); !value.isEmpty())
                    return value;
            return QString();
        };
        const bool alone = startsLine();
        Frame frame{ tag.name, {}, callout.match(tag.name).hasMatch() };
        const QString address = text({ "href", "to", "url" });
        const bool isLink = tag.name.endsWith("Link"_L1) && !address.isEmpty() && !tag.closed;
        if (picture.match(tag.name).hasMatch() && !text({ "src" }).isEmpty()) {
            m_out += u"!["_s + text({ "alt", "caption", "title" }) + u"]("_s + text({ "src" }) + u')';
        } else if (isLink) {
            m_out += u'[';
            frame.behind = u"]("_s + address + u')';
        } else if (alone) {
            const bool named = titled.match(tag.name).hasMatch() || frame.callout;
            const QString title = named ? text({ "title", "label", "heading", "question", "header" }) : QString();
            const QString shown = title.isEmpty() && tag.name.contains("Tab"_L1) && named ? text({ "value", "name" }) : title;
            if (!shown.isEmpty())
                m_out += address.isEmpty() ? QString(u"**"_s + shown + u"**"_s) : QString(u"**["_s + shown + u"]("_s + address + u")**"_s);
        }
        if (alone && m_frames.empty() && !tag.closed) {
            const qsizetype start = m_out.lastIndexOf(u'\n') + 1;
            m_base = 0;
            while (start + m_base < m_out.size() && m_out[start + m_base] == u' ')
                ++m_base;
        }
        if (!tag.closed && m_frames.size() < 64)
            m_frames.push_back(frame);
        if (alone && !tag.closed) // what it says of itself belongs to it
            m_line = { int(m_frames.size()), inCallout(), m_base, true };
        skipTo(tag.end);
    }

    /// Takes out of what components frame the indentation that only shows it, and marks callouts.
    QString framed()
    {
        m_lines.push_back(m_line);
        QStringList lines = m_out.split(u'\n');
        const qsizetype count = std::min<qsizetype>(lines.size(), qsizetype(m_lines.size()));
        const auto indentation = [](const QString &line) {
            qsizetype size = 0;
            while (size < line.size() && line[size] == u' ')
                ++size;
            return size;
        };
        for (qsizetype first = 0; first < count;) {
            const int depth = m_lines[size_t(first)].depth;
            qsizetype end = first, least = -1;
            for (; end < count && (end == first || !m_lines[size_t(end)].title) && (m_lines[size_t(end)].depth == depth || lines[end].trimmed().isEmpty()); ++end)
                if (!lines[end].trimmed().isEmpty() && !m_lines[size_t(end)].title)
                    least = least < 0 ? indentation(lines[end]) : std::min(least, indentation(lines[end]));
            for (qsizetype i = first; i < end && depth > 0; ++i) {
                const Line &line = m_lines[size_t(i)];
                const bool blank = lines[i].trimmed().isEmpty();
                if (!blank && line.title)
                    lines[i] = QString(line.base, u' ') + lines[i].trimmed();
                else if (!blank && least > line.base)
                    lines[i].remove(0, least - line.base);
                const bool inside = line.callout && (!blank || (i > first && i + 1 < end && lines[i - 1].trimmed().startsWith(u'>')));
                if (inside)
                    lines[i] = QString(std::min(line.base, indentation(lines[i])), u' ') + (blank ? u">"_s : u"> "_s) + lines[i].trimmed().prepend(QString(blank ? 0 : std::max<qsizetype>(indentation(lines[i]) - line.base, 0), u' '));
            }
            first = std::max(end, first + 1);
        }
        return lines.join(u'\n');
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_out;
    std::vector<Frame> m_frames;
    std::vector<Line> m_lines; ///< of those written
    Line m_line; ///< that is being written
    qsizetype m_base = 0;
};

/// A heading over nothing but what a component would have shown says nothing any more.
void dropEmptySections(QStringList &lines, const QStringList &written)
{
    static const QRegularExpression heading(u"^(#{1,6}) \\S"_s), fence(u"^\\s*(```+|~~~+)"_s), component(u"<[A-Z]"_s);
    QString open;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = fence.match(lines[i]); match.hasMatch())
            open = open.isEmpty() ? match.captured(1) : lines[i].trimmed() == open ? QString() : open;
        const auto own = open.isEmpty() ? heading.match(lines[i]) : QRegularExpressionMatch();
        if (!own.hasMatch())
            continue;
        qsizetype next = i + 1;
        while (next < lines.size() && lines[next].trimmed().isEmpty())
            ++next;
        const auto other = heading.match(lines.value(next));
        const bool empty = next == lines.size() || (other.hasMatch() && other.capturedLength(1) <= own.capturedLength(1));
        if (empty && written.mid(i + 1, next - i - 1).join(u'\n').contains(component))
            lines[i].clear();
    }
}

} // namespace

QString withoutMdx(const QString &text)
{
    QStringList lines = QString(text).replace(u"\r\n"_s, u"\n"_s).split(u'\n');
    const qsizetype head = lines.first().trimmed() == "---"_L1 ? lines.indexOf(u"---"_s, 1) + 1 : 0;
    QStringList body = lines.mid(head);
    dropModuleLines(body);
    const QString whole = body.join(u'\n');
    QStringList plain = MdxReader(whole).read().split(u'\n');
    dropEmptySections(plain, body);
    return (lines.mid(0, head) + plain).join(u'\n');
}

} // namespace tars
