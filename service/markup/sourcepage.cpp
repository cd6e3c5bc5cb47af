#include "service/markup/sourcepage.h"

#include "service/markup/addresses.h"
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

/// The numbers of the first lines of the pages, from 1.
QList<qint64> cuts(qint64 lines, const QList<std::pair<QString, int>> &outline)
{
    QList<qint64> firsts{ 1 };
    while (lines - firsts.last() + 1 > largestSourcePage) {
        const qint64 latest = firsts.last() + largestSourcePage;
        qint64 cut = latest;
        for (const auto &[name, line] : outline) {
            if (line <= latest && line > firsts.last() + largestSourcePage / 2)
                cut = line;
        }
        firsts.append(cut);
    }
    return firsts;
}

QString partPath(const QString &file, qsizetype part)
{
    const QString path = sourcePagePath(file);
    return part == 0 ? path : u"%1.part%2.html"_s.arg(path.chopped(5)).arg(part + 1);
}

/// `coloured` lines from `first` to before `end`; moves `at` to where the next one begins.
QString linesHtml(const QString &coloured, qsizetype &at, qint64 first, qint64 end)
{
    QString html = u"<div class=\"source\" tabindex=\"0\">\n"_s;
    for (qint64 line = first; line < end && at <= coloured.size(); ++line) {
        auto stop = coloured.indexOf(u'\n', at);
        if (stop < 0)
            stop = coloured.size();
        const QString number = QString::number(line);
        html += u"<div id=\"L"_s % number % u"\"><a href=\"#L"_s % number % u"\">"_s % number
            % u"</a><code>"_s % QStringView(coloured).sliced(at, stop - at) % u"</code></div>\n"_s;
        at = stop + 1;
    }
    return html % u"</div>\n"_s;
}

/// Where the other parts of the file are.
QString partsHtml(const QString &file, const QList<qint64> &firsts, qsizetype own, qint64 lines)
{
    QString html = u"<nav class=\"parts\" aria-label=\"Parts of the file\">"_s;
    for (qsizetype part = 0; part < firsts.size(); ++part) {
        const qint64 last = part + 1 < firsts.size() ? firsts.at(part + 1) - 1 : lines;
        html += u"<a href=\""_s % escapeHtml(relativePath(partPath(file, own), partPath(file, part))) % u'"'
            % (part == own ? u" aria-current=\"page\""_s : QString()) % u" data-first=\"%1\">"_s.arg(firsts.at(part))
            % u"Lines "_s % grouped(firsts.at(part)) % u"–"_s % grouped(last) % u"</a> "_s;
    }
    return html % u"</nav>\n"_s;
}

} // namespace

QList<HtmlFrame> sourceFramesOf(
    const QString &file, const QString &language, const QByteArray &content, const SourceExtras &extras)
{
    const QString text = decoded(content);
    const qint64 lines = text.isEmpty() ? 0 : text.count(u'\n') + 1;
    const QList<qint64> firsts = cuts(lines, extras.outline);
    QList<HtmlFrame> frames;
    QString coloured;
    qsizetype at = 0;
    for (qsizetype part = 0; part < firsts.size(); ++part) {
        HtmlFrame frame;
        frame.path = partPath(file, part);
        frame.title = file;
        frame.departmentSlug = u"development"_s;
        frame.attributes = u" data-source=\""_s % escapeHtml(percentEncoded(file)) % u'"';
        QStringList parts = file.split(u'/');
        frame.lastCrumb = parts.takeLast();
        const QString index = escapeHtml(relativePath(frame.path, u"site/development/source.html"_s));
        frame.crumbs = { { u"Development"_s, relativePath(frame.path, u"site/development/index.html"_s) },
            { u"Source"_s, index } };
        for (const QString &folder : std::as_const(parts))
            frame.crumbs.append({ folder, {} });

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
        frame.titleHtml += "<li class=\"marked\" role=\"status\"></li></ul>\n"_L1;
        if (firsts.size() > 1)
            frame.titleHtml += partsHtml(file, firsts, part, lines);

        const qint64 end = part + 1 < firsts.size() ? firsts.at(part + 1) : lines + 1;
        if (part == 0 && lines > 0) {
            QList<std::pair<QString, QString>> links;
            for (const auto &[name, document] : extras.links) {
                const qsizetype hash = document.lastIndexOf(u'#');
                const Target target = documentTarget(
                    document.left(hash < 0 ? document.size() : hash), hash < 0 ? QString() : document.mid(hash + 1));
                links.append({ name, siteAddressOf(target, frame.path) });
            }
            coloured = text.size() > maximumColoured ? escapeCode(text) : highlightedHtml(language, text, links);
        }
        frame.bodyHtml = lines == 0 ? u"<p class=\"muted\">This file is empty.</p>\n"_s
                                    : linesHtml(coloured, at, firsts.at(part), end);
        for (const auto &[name, line] : extras.outline) {
            if (line >= firsts.at(part) && line < end)
                frame.toc.append({ 2, plainText(name), u"L%1"_s.arg(line), true, false });
        }
        frames.append(frame);
    }
    return frames;
}

} // namespace tars::markup
