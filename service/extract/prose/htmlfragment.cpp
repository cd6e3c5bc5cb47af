#include "service/extract/prose/htmlfragment.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestTag = 8000;

QString entitiesResolved(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QHash<QString, QString> named{ { u"amp"_s, u"&"_s }, { u"lt"_s, u"<"_s },
        { u"gt"_s, u">"_s }, { u"quot"_s, u"\""_s }, { u"apos"_s, u"'"_s }, { u"nbsp"_s, u" "_s },
        { u"copy"_s, u"©"_s }, { u"reg"_s, u"®"_s }, { u"trade"_s, u"™"_s }, { u"hellip"_s, u"…"_s },
        { u"mdash"_s, u"—"_s }, { u"ndash"_s, u"–"_s }, { u"middot"_s, u"·"_s }, { u"bull"_s, u"•"_s },
        { u"rarr"_s, u"→"_s }, { u"larr"_s, u"←"_s }, { u"times"_s, u"×"_s }, { u"emsp"_s, u" "_s },
        { u"ensp"_s, u" "_s } };
    static const QRegularExpression entity(u"&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z]{2,8});"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        QString value = named.value(name);
        if (name.startsWith(u'#')) {
            const bool hex = name.startsWith("#x"_L1);
            const uint code = name.mid(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
            if (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) {
                const char32_t character = code;
                value = QString::fromUcs4(&character, 1);
            }
        }
        out += text.mid(from, match.capturedStart() - from) + (value.isEmpty() ? match.captured() : value);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

QString escapedText(const QString &text)
{
    static const QRegularExpression special(u"([\\\\`*_\\[\\]<>|#~])"_s);
    return QString(text).replace(special, u"\\\\1"_s);
}

/// Marks of emphasis hold only where they touch what they mark.
class HtmlConverter
{
public:
    explicit HtmlConverter(const QString &html)
        : m_html(html)
    {
    }

    QString run()
    {
        while (m_at < m_html.size())
            step();
        closeAll();
        breakBlock();
        return m_out.trimmed();
    }

private:
    struct Open {
        QString tag;
        qsizetype from; ///< of its content in m_line
        QString address;
    };

    void step()
    {
        if (m_html[m_at] != u'<') {
            qsizetype end = m_html.indexOf(u'<', m_at);
            end = end < 0 ? m_html.size() : end;
            addText(m_html.mid(m_at, end - m_at));
            m_at = end;
            return;
        }
        if (QStringView(m_html).sliced(m_at).startsWith("<!--"_L1)) {
            const qsizetype end = m_html.indexOf("-->"_L1, m_at + 4);
            m_at = end < 0 ? m_html.size() : end + 3;
            return;
        }
        const qsizetype end = tagEnd();
        const auto tag = end > 0 ? htmlTag(m_html.mid(m_at, end - m_at)) : std::nullopt;
        if (!tag) {
            if (end > 0 && m_at + 1 < m_html.size() && (m_html[m_at + 1] == u'!' || m_html[m_at + 1] == u'?'))
                m_at = end;
            else
                addText(m_html.mid(m_at++, 1));
            return;
        }
        m_at = end;
        apply(*tag);
    }

    qsizetype tagEnd() const
    {
        QChar quote;
        for (qsizetype i = m_at + 1; i < m_html.size() && i < m_at + longestTag; ++i) {
            const QChar c = m_html[i];
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'>')
                return i + 1;
        }
        return -1;
    }

    void addText(const QString &raw)
    {
        const QString text = entitiesResolved(raw);
        if (m_pre) {
            m_line += text;
            return;
        }
        if (m_codeDepth > 0) {
            m_line += text.simplified();
            return;
        }
        static const QRegularExpression space(u"\\s+"_s);
        QString folded = escapedText(QString(text).replace(space, u" "_s));
        if (folded.startsWith(u' ') && (m_line.isEmpty() || m_line.endsWith(u' ') || m_line.endsWith(u'\n')))
            folded.remove(0, 1);
        m_line += folded;
    }

    void apply(const HtmlTag &tag)
    {
        static const QSet<QString> silent{ u"script"_s, u"style"_s, u"svg"_s, u"template"_s, u"noscript"_s,
            u"iframe"_s, u"object"_s, u"video"_s, u"audio"_s, u"head"_s, u"math"_s };
        static const QSet<QString> inlineTags{ u"b"_s, u"strong"_s, u"i"_s, u"em"_s, u"code"_s, u"kbd"_s,
            u"tt"_s, u"samp"_s, u"var"_s, u"a"_s };
        const QString &name = tag.name;
        if (silent.contains(name)) {
            if (!tag.closing)
                skipTo(name);
            return;
        }
        if (m_pre && name != "pre"_L1)
            return;
        if (inlineTags.contains(name))
            return tag.closing ? close(name) : open(tag);
        if (name == "img"_L1) {
            if (!tag.address.isEmpty())
                m_line += u"!["_s + escapedText(tag.description.simplified()) + u"](<"_s
                    + cleanAddress(tag.address) + u">)"_s;
        } else if (name == "br"_L1) {
            if (m_inTable || m_prefix.startsWith(u'#')) // where a line has no end of its own
                m_line += u' ';
            else if (!m_line.trimmed().isEmpty())
                m_line += u"\\\n"_s;
        } else if (name == "hr"_L1) {
            breakBlock();
            m_out += u"---\n\n"_s;
        } else if (name == "pre"_L1) {
            pre(tag.closing);
        } else if (name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6') {
            breakBlock();
            m_prefix = tag.closing ? QString() : QString(QString(name[1].digitValue(), u'#') + u' ');
        } else if (name == "summary"_L1 || name == "caption"_L1 || name == "dt"_L1) {
            breakBlock();
            m_prefix = m_suffix = tag.closing ? QString() : u"**"_s;
        } else if (name == "ul"_L1 || name == "ol"_L1) {
            breakBlock();
            if (tag.closing && !m_lists.isEmpty())
                m_lists.removeLast();
            else if (!tag.closing && m_lists.size() < 8)
                m_lists.append(name == "ol"_L1 ? 1 : 0);
            if (m_lists.isEmpty())
                m_out += u'\n';
        } else if (name == "li"_L1) {
            breakBlock();
            if (!tag.closing)
                item();
        } else if (name == "table"_L1) {
            table(tag.closing);
        } else if (m_inTable && (name == "tr"_L1 || name == "td"_L1 || name == "th"_L1)) {
            cell(name, tag.closing);
        } else if (!m_inTable && isBlock(name)) {
            breakBlock();
            static const QSet<QString> admonitions{ u"note"_s, u"tip"_s, u"warning"_s, u"important"_s,
                u"caution"_s };
            if (!tag.closing && name == "div"_L1 && admonitions.contains(tag.style))
                m_out += u"**"_s + tag.style.left(1).toUpper() + tag.style.mid(1) + u"**\n\n"_s;
        }
    }

    static bool isBlock(const QString &name)
    {
        static const QSet<QString> names{ u"p"_s, u"div"_s, u"center"_s, u"section"_s, u"article"_s,
            u"header"_s, u"footer"_s, u"details"_s, u"blockquote"_s, u"figure"_s, u"figcaption"_s, u"dl"_s,
            u"dd"_s, u"main"_s, u"nav"_s, u"aside"_s, u"tr"_s, u"td"_s, u"th"_s, u"body"_s, u"html"_s };
        return names.contains(name);
    }

    static QString cleanAddress(const QString &address)
    {
        QString clean = entitiesResolved(address).trimmed();
        static const QRegularExpression bad(u"[<>\\s\\\\]"_s);
        return clean.replace(bad, u"%20"_s);
    }

    void skipTo(const QString &name)
    {
        const qsizetype end = m_html.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end;
    }

    void open(const HtmlTag &tag)
    {
        if (isCode(tag.name) && holdsMarkup(tag.name))
            return;
        m_codeDepth += isCode(tag.name);
        m_open.append({ tag.name, m_line.size(), tag.address });
    }

    /// Whether pictures, links or lines of their own stand within, as in a frame drawn with <kbd>.
    bool holdsMarkup(const QString &name) const
    {
        static const QRegularExpression markup(u"<(?:img|a|br)\\b"_s, QRegularExpression::CaseInsensitiveOption);
        const qsizetype end = m_html.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
        const auto match = markup.match(m_html, m_at);
        return match.hasMatch() && match.capturedStart() < end;
    }

    static bool isCode(const QString &name)
    {
        return name == "code"_L1 || name == "kbd"_L1 || name == "tt"_L1 || name == "samp"_L1;
    }

    void close(const QString &name)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i)
            if (m_open[i].tag == name) {
                while (m_open.size() > i)
                    wrapLast();
                return;
            }
    }

    void wrapLast()
    {
        const Open last = m_open.takeLast();
        m_codeDepth -= isCode(last.tag);
        const QString content = m_line.mid(last.from);
        const QString inner = content.trimmed();
        if (inner.isEmpty())
            return;
        const QString before = content.startsWith(u' ') ? u" "_s : QString();
        const QString after = content.endsWith(u' ') ? u" "_s : QString();
        QString wrapped = inner;
        if (isCode(last.tag))
            wrapped
                = inner.contains(u'`') ? QString(u"`` "_s + inner + u" ``"_s) : QString(u'`' + inner + u'`');
        else if (last.tag == "a"_L1)
            wrapped = last.address.isEmpty()
                ? inner
                : QString(u'[' + inner + u"](<"_s + cleanAddress(last.address) + u">)"_s);
        else
            wrapped = last.tag == "b"_L1 || last.tag == "strong"_L1 ? QString(u"**"_s + inner + u"**"_s)
                                                                    : QString(u'*' + inner + u'*');
        m_line = m_line.left(last.from) + before + wrapped + after;
    }

    void closeAll()
    {
        while (!m_open.isEmpty())
            wrapLast();
    }

    void breakBlock()
    {
        closeAll();
        QString line = m_line.trimmed();
        while (line.endsWith(u'\\'))
            line = line.chopped(1).trimmed();
        m_line.clear();
        if (m_inTable)
            return;
        if (!line.isEmpty()) {
            const QString indent(m_lists.size() > 1 ? (m_lists.size() - 1) * 3 : 0, u' ');
            m_out += (m_lists.isEmpty() ? QString() : indent) + m_prefix + line + m_suffix
                + (m_lists.isEmpty() ? u"\n\n"_s : u"\n"_s);
            m_prefix = m_lists.isEmpty() ? QString() : u"   "_s;
            m_suffix.clear();
        }
    }

    void item()
    {
        if (m_lists.isEmpty())
            m_lists.append(0);
        m_prefix = m_lists.last() > 0 ? QString(QString::number(m_lists.last()++) + u". "_s) : u"- "_s;
    }

    void pre(bool closing)
    {
        if (!closing) {
            breakBlock();
            m_pre = true;
            return;
        }
        QString text = m_line;
        m_line.clear();
        m_pre = false;
        while (text.startsWith(u'\n'))
            text.remove(0, 1);
        while (text.endsWith(u'\n'))
            text.chop(1);
        const QString fence = text.contains("```"_L1) ? u"~~~~"_s : u"```"_s;
        if (!text.isEmpty())
            m_out += fence + u"\n"_s + text + u'\n' + fence + u"\n\n"_s;
    }

    void table(bool closing)
    {
        if (!closing) {
            breakBlock();
            m_inTable = true;
            m_rows.clear();
            return;
        }
        cell(u"tr"_s, true);
        m_inTable = false;
        qsizetype columns = 0;
        for (const QStringList &row : std::as_const(m_rows))
            columns = std::max(columns, row.size());
        m_rows.removeIf([](const QStringList &row) { return row.isEmpty(); });
        if (columns == 1) { // a table for its looks only
            for (const QStringList &row : std::as_const(m_rows))
                m_out += row.first() + u"\n\n"_s;
        } else {
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                while (m_rows[i].size() < columns)
                    m_rows[i].append(QString());
                m_out += u"| "_s + m_rows[i].join(u" | "_s) + u" |\n"_s;
                if (i == 0)
                    m_out += u"|"_s + u" --- |"_s.repeated(columns) + u'\n';
            }
            m_out += u'\n';
        }
        m_rows.clear();
    }

    void cell(const QString &name, bool closing)
    {
        closeAll();
        const QString text = m_line.simplified();
        m_line.clear();
        if (m_cellOpen && !m_rows.isEmpty())
            m_rows.last().append(text);
        m_cellOpen = !closing && name != "tr"_L1;
        if (!closing && (name == "tr"_L1 || m_rows.isEmpty()))
            m_rows.append(QStringList());
    }

    const QString &m_html;
    qsizetype m_at = 0;
    QString m_out;
    QString m_line;
    QString m_prefix;
    QString m_suffix;
    QList<Open> m_open;
    QList<int> m_lists;
    QList<QStringList> m_rows;
    int m_codeDepth = 0;
    bool m_pre = false;
    bool m_inTable = false;
    bool m_cellOpen = false;
};

} // namespace

std::optional<HtmlTag> htmlTag(const QString &html)
{
    static const QRegularExpression tag(u"\\A<(/?)([A-Za-z][A-Za-z0-9-]*)\\b([^<]*?)/?>\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    if (html.size() > longestTag)
        return std::nullopt;
    const auto match = tag.match(html);
    if (!match.hasMatch())
        return std::nullopt;
    HtmlTag result;
    result.closing = !match.captured(1).isEmpty();
    result.name = match.captured(2).toLower();
    static const QRegularExpression attribute(
        u"([A-Za-z:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s);
    for (auto it = attribute.globalMatch(match.captured(3)); it.hasNext();) {
        const auto found = it.next();
        const QString name = found.captured(1).toLower();
        const QString value = found.captured(2) + found.captured(3) + found.captured(4);
        if (name == "href"_L1 || (name == "src"_L1 && result.name == "img"_L1))
            result.address = value;
        else if (name == "class"_L1)
            result.style = value;
        else if (name == "alt"_L1)
            result.description = entitiesResolved(value);
    }
    return result;
}

QString markdownOfHtml(const QString &html) { return HtmlConverter(html).run(); }

} // namespace tars
