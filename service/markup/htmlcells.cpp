#include "service/markup/htmlfigures.h"

#include "service/markup/highlight.h"
#include "service/markup/plot.h"
#include "service/markup/text.h"

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

QString withoutLastBreaks(QString text)
{
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

QString codeHtml(const CodeBlock &block, const QString &page)
{
    QList<std::pair<QString, QString>> links;
    for (const auto &[name, target] : block.links)
        if (const QString address = siteAddressOf(target, page); !address.isEmpty())
            links.append({ name, address });
    return u"<pre class=\"code\" tabindex=\"0\"><code>"_s
        % highlightedHtml(block.language, withoutLastBreaks(block.text), links) % u"</code></pre>\n"_s;
}

QString cellHtml(const CodeCell &cell, int number)
{
    const QString count = number > 0 ? QString::number(number) : u" "_s;
    QString html = u"<div class=\"cell\"><span class=\"turn\">In ["_s % count % u"]</span>"_s
        % codeHtml({ cell.language, cell.source }, {}) % u"</div>\n"_s;
    if (number == 0 || (cell.output.isEmpty() && !cell.plot))
        return html;
    html += u"<div class=\"cell out\"><span class=\"turn\">Out ["_s % count % u"]</span>"_s;
    if (cell.plot)
        html += u"<div class=\"scroll\" tabindex=\"0\">"_s % plotSvg(*cell.plot, PlotColours::Theme) % u"</div>"_s;
    else
        html += u"<pre tabindex=\"0\">"_s % escapeCode(withoutLastBreaks(cell.output)) % u"</pre>"_s;
    return html % u"</div>\n"_s;
}

QString monoHtml(const QString &name)
{
    return u"<span class=\"mono\">"_s % escapeCode(plainText(name)) % u"</span>"_s;
}

} // namespace tars::markup
