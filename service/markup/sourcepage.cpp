#include "service/markup/sourcepage.h"

#include "service/markup/highlight.h"
#include "service/markup/htmlinlines.h"
#include "service/markup/text.h"

#include <algorithm>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

// Colouring multiplies the size of a page; beyond this the text stands plain.
constexpr qsizetype maximumColoured = 2 * 1024 * 1024;

QString sizeText(qint64 bytes)
{
    if (bytes < 1024)
        return plural(bytes, u"byte"_s, u"bytes"_s);
    if (bytes < 1024 * 1024)
        return grouped((bytes + 512) / 1024) % u" KB"_s;
    return grouped((bytes + 512 * 1024) / (1024 * 1024)) % u" MB"_s;
}

QString decoded(const QByteArray &content)
{
    QString text = QString::fromUtf8(content);
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

QString linesHtml(const QString &language, const QString &text)
{
    const QString coloured
        = text.size() > maximumColoured ? escapeCode(text) : highlightedHtml(language, text);
    QString html = u"<div class=\"source\" tabindex=\"0\">\n"_s;
    html.reserve(coloured.size() + coloured.size() / 2);
    qsizetype begin = 0;
    for (qint64 line = 1; begin <= coloured.size(); ++line) {
        auto end = coloured.indexOf(u'\n', begin);
        if (end < 0)
            end = coloured.size();
        const QString number = QString::number(line);
        html += u"<div id=\"L"_s % number % u"\"><a href=\"#L"_s % number % u"\">"_s % number
            % u"</a><code>"_s % QStringView(coloured).sliced(begin, end - begin) % u"</code></div>\n"_s;
        begin = end + 1;
    }
    return html % u"</div>\n"_s;
}

} // namespace

HtmlFrame sourceFrameOf(
    const QString &file, const QString &language, const QByteArray &content, const SourceExtras &extras)
{
    const QString text = decoded(content);
    const qint64 lines = text.isEmpty() ? 0 : text.count(u'\n') + 1;
    HtmlFrame frame;
    frame.path = sourcePagePath(file);
    frame.title = file;
    QStringList parts = file.split(u'/');
    frame.lastCrumb = parts.takeLast();
    frame.crumbs.append({ u"Source"_s, {} });
    for (const QString &part : std::as_const(parts))
        frame.crumbs.append({ part, {} });

    frame.titleHtml = u"<div class=\"named\"><h1 class=\"mono\">"_s % escapeHtml(plainText(frame.lastCrumb))
        % u"</h1>\n"_s;
    if (!language.isEmpty())
        frame.titleHtml += u"<p class=\"chips\"><span class=\"chip\">"_s % escapeHtml(plainText(language))
            % u"</span></p>\n"_s;
    frame.titleHtml += u"</div>\n<ul class=\"facts\"><li>"_s % plural(lines, u"line"_s, u"lines"_s) % u", "_s
        % sizeText(content.size()) % u"</li>"_s;
    if (!extras.apiPage.isEmpty())
        frame.titleHtml += u"<li>Documented on "_s
            % inlineHtml({ link(file, documentTarget(extras.apiPage)) }, frame.path) % u"</li>"_s;
    frame.titleHtml += "</ul>\n"_L1;
    frame.bodyHtml
        = lines == 0 ? u"<p class=\"muted\">This file is empty.</p>\n"_s : linesHtml(language, text);
    for (const auto &[name, line] : extras.outline)
        frame.toc.append({ 2, plainText(name), u"L%1"_s.arg(line), true, false });
    return frame;
}

} // namespace tars::markup
