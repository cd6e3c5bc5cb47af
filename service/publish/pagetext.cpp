#include "service/publish/pagetext.h"

#include <algorithm>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestTerm = 40;

QString decoded(QStringView text)
{
    QString result = text.toString();
    if (!result.contains(u'&'))
        return result;
    result.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    return result.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
}

QStringView attribute(QStringView tag, QLatin1StringView name)
{
    const QString wanted = u' ' + QString(name) + u"=\""_s;
    const qsizetype at = tag.indexOf(wanted);
    if (at < 0)
        return {};
    const QStringView rest = tag.sliced(at + wanted.size());
    const qsizetype end = rest.indexOf(u'"');
    return end < 0 ? QStringView() : rest.first(end);
}

bool isTag(QStringView tag, QLatin1StringView name)
{
    return tag.startsWith(name) && (tag.size() == name.size() || tag.at(name.size()) == u' ');
}

class Reader
{
public:
    explicit Reader(QStringView html)
        : m_html(html)
    {
        m_page.parts.append(PageText::Part());
    }

    PageText read()
    {
        qsizetype at = std::max<qsizetype>(0, m_html.indexOf(u"<div class=\"title\">"_s));
        qsizetype end = m_html.indexOf(u"</main>"_s);
        if (end < 0)
            end = m_html.size();
        while (at < end) {
            const qsizetype open = m_html.indexOf(u'<', at);
            say(m_html.sliced(at, (open < 0 || open > end ? end : open) - at));
            if (open < 0 || open >= end)
                break;
            const qsizetype close = m_html.indexOf(u'>', open);
            if (close < 0)
                break;
            tag(m_html.sliced(open + 1, close - open - 1));
            at = close + 1;
        }
        for (PageText::Part &part : m_page.parts) {
            part.heading = part.heading.simplified();
            part.text = part.text.simplified();
        }
        return m_page;
    }

private:
    void say(QStringView text)
    {
        if (m_hidden > 0 || text.isEmpty())
            return;
        PageText::Part &part = m_page.parts.last();
        (m_inHeading ? part.heading : part.text) += decoded(text);
    }

    /// Contents, controls and pictures say nothing of their own; the permalink of a heading neither.
    static bool hides(QStringView tag)
    {
        if (isTag(tag, "nav"_L1) || isTag(tag, "button"_L1) || isTag(tag, "svg"_L1) || isTag(tag, "summary"_L1))
            return true;
        const QStringView cssClass = attribute(tag, "class"_L1);
        return cssClass == "here"_L1 || cssClass == "kind"_L1 || cssClass == "count"_L1
            || cssClass.startsWith("filter"_L1);
    }

    void tag(QStringView tag)
    {
        const bool closing = tag.startsWith(u'/');
        if (m_hidden > 0) {
            const bool same = closing ? tag.sliced(1) == m_hider : isTag(tag, QLatin1StringView(m_hider.toLatin1()));
            if (same && !tag.endsWith(u'/'))
                m_hidden += closing ? -1 : 1;
            return;
        }
        if (!closing && !tag.endsWith(u'/') && hides(tag)) {
            const qsizetype space = tag.indexOf(u' ');
            m_hider = tag.first(space < 0 ? tag.size() : space).toString();
            m_hidden = 1;
            return;
        }
        const QStringView bare = closing ? tag.sliced(1) : tag;
        const bool heading = bare.size() >= 2 && bare.at(0) == u'h' && bare.at(1) >= u'1' && bare.at(1) <= u'4'
            && (bare.size() == 2 || bare.at(2) == u' ');
        if (heading) {
            m_inHeading = !closing;
            if (!closing && bare.at(1) != u'1')
                m_page.parts.append(PageText::Part{ {}, decoded(attribute(tag, "id"_L1)), {} });
            return;
        }
        static const QStringList inlines{ u"a"_s, u"span"_s, u"code"_s, u"em"_s, u"strong"_s, u"del"_s, u"b"_s };
        const qsizetype space = bare.indexOf(u' ');
        if (!inlines.contains(bare.first(space < 0 ? bare.size() : space)))
            say(u" "_s);
    }

    const QStringView m_html;
    PageText m_page;
    QString m_hider;
    int m_hidden = 0;
    bool m_inHeading = false;
};

} // namespace

PageText pageTextOf(const QString &html) { return html.isEmpty() ? PageText() : Reader(html).read(); }

QStringList termsOf(const QString &text)
{
    QStringList terms;
    QSet<QString> seen;
    qsizetype at = 0;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); };
    while (at < text.size()) {
        if (!isWord(text.at(at))) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isWord(text.at(end)))
            ++end;
        const QString term = text.mid(at, end - at).toCaseFolded();
        at = end;
        const bool number = std::all_of(term.begin(), term.end(), [](QChar c) { return c.isDigit(); });
        if (term.size() < 2 || term.size() > longestTerm || number || seen.contains(term))
            continue;
        seen.insert(term);
        terms.append(term);
    }
    return terms;
}

} // namespace tars
