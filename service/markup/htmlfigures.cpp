#include "service/markup/htmlfigures.h"

#include "service/markup/addresses.h"
#include "service/markup/graphsvg.h"
#include "service/markup/highlight.h"
#include "service/markup/htmlinlines.h"
#include "service/markup/text.h"

namespace tars::markup
{

using namespace Qt::StringLiterals;

QString kindTile(const QString &letter, const QString &word)
{
    if (letter.isEmpty())
        return {};
    const QString shown
        = escapeHtml(plainText(letter).trimmed().first(std::min<qsizetype>(1, letter.trimmed().size())));
    // Types, macros and the rest are told apart by colour too, never by colour alone.
    const QString colour = u"CSET"_s.contains(shown) ? u" t"_s
        : shown == "M"_L1                            ? u" m"_s
        : shown == "F"_L1                            ? QString()
                                                     : u" o"_s;
    return u"<span class=\"kind"_s % colour % u"\" title=\""_s % escapeHtml(plainText(word)) % u"\">"_s % shown
        % u"</span>"_s;
}

QString signatureHtml(const SignatureBox &box, const QString &page)
{
    QString html = u"<div class=\"sig\">\n"_s;
    for (qsizetype i = 0; i < box.lines.size(); ++i) {
        const SignatureBox::Line &line = box.lines.at(i);
        QList<std::pair<QString, QString>> links;
        for (const auto &[name, target] : line.links) {
            const QString address = siteAddressOf(target, page);
            if (!address.isEmpty())
                links.append({ name, address });
        }
        html += "<div class=\"overload\">"_L1;
        if (box.lines.size() > 1)
            html += u"<span class=\"no\">%1</span>"_s.arg(i + 1);
        html += u"<pre tabindex=\"0\"><code>"_s % highlightedHtml(box.language, line.signature, links)
            % u"</code></pre>"_s;
        if (line.source) {
            const QString name = plainText(line.source->path.section(u'/', -1));
            const QString place = line.source->line > 0 ? u"%1:%2"_s.arg(name).arg(line.source->line) : name;
            html += linkedHtml(escapeHtml(place), line.source, page, u"place"_s);
        }
        html += "</div>\n"_L1;
    }
    return html % u"</div>\n"_s;
}

QString addressOn(const QString &page, const Target &target) { return siteAddressOf(target, page); }

QString namesHtml(const NameColumns &names, const QString &page)
{
    QString html = u"<ul class=\"names\">\n"_s;
    for (const NameColumns::Row &row : names.rows) {
        html += (row.documented ? u"<li>"_s : u"<li class=\"none\">"_s)
            % kindTile(row.kindLetter, row.kindWord)
            % linkedHtml(u"<span class=\"mono\">"_s % escapeCode(plainText(row.name)) % u"</span>"_s,
                row.target, page);
        if (row.count > 1)
            html += u"<span class=\"count\">"_s % grouped(row.count) % u"</span>"_s;
        if (!row.detail.isEmpty())
            html += u"<span class=\"where\">"_s % escapeHtml(plainText(row.detail)) % u"</span>"_s;
        html += "</li>\n"_L1;
    }
    return html % u"</ul>\n"_s;
}

QString lettersHtml(const Letters &letters, const QString &page)
{
    QString html = u"<ul class=\"letters\" aria-label=\"Letters\">"_s;
    for (const Letters::Letter &letter : letters.letters) {
        const QString text = escapeHtml(plainText(letter.text));
        const QString address = letter.target ? siteAddressOf(*letter.target, page) : QString();
        html += letter.current
            ? QString(u"<li><a href=\"#top\" aria-current=\"page\">"_s % text % u"</a></li>"_s)
            : address.isEmpty()
            ? QString(u"<li>"_s % text % u"</li>"_s)
            : QString(u"<li><a href=\""_s % escapeHtml(address) % u"\">"_s % text % u"</a></li>"_s);
    }
    return html % u"</ul>\n"_s;
}

QString graphHtml(const Graph &graph, const QString &table, const QString &page, int number)
{
    if (!graph.layout)
        return table;
    return u"<figure class=\"graph-box\"><div class=\"scroll\" tabindex=\"0\">"_s
        % graphSvg(graph, page, number) % u"</div>\n<details><summary>Show as table</summary>\n"_s % table
        % u"</details></figure>\n"_s;
}

} // namespace tars::markup
