#include "gui/preview/documenthtml.h"

#include "gui/preview/markdownhtml.h"
#include "gui/preview/notebookhtml.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int maxRows = 500;
constexpr int widestPicture = 900;

struct KindText {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::DocumentKind)
};

/// RFC 4180, or tabs; quotes may hold line breaks.
QList<QStringList> rowsOf(const QString &text, QChar separator)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size() && rows.size() <= maxRows; ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                field += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"' && field.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            row << std::exchange(field, {});
        } else if (c == u'\n') {
            row << std::exchange(field, {});
            rows << std::exchange(row, {});
        } else if (c != u'\r') {
            field += c;
        }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
        row << field;
        rows << row;
    }
    return rows;
}

QString tableHtml(const QString &text, QChar separator)
{
    const QList<QStringList> rows = rowsOf(text, separator);
    QString html = u"<table class=\"data\" width=\"100%\" cellpadding=\"7\" cellspacing=\"0\">"_s;
    for (qsizetype i = 0; i < qMin(rows.size(), qsizetype(maxRows)); ++i) {
        html += u"<tr>"_s;
        for (const QString &field : rows.at(i))
            html += (i == 0 ? u"<th align=\"left\">%1</th>"_s : u"<td>%1</td>"_s).arg(field.toHtmlEscaped());
        html += u"</tr>"_s;
    }
    html += u"</table>"_s;
    if (rows.size() > maxRows)
        html += u"<p class=\"more\">%1</p>"_s.arg(KindText::tr("The first %Ln rows are shown.", nullptr, maxRows).toHtmlEscaped());
    return html;
}

/// QSvgRenderer knows neither the shorthand "font: 500 13px 'A', b" nor media queries: the one is spelt out, the others are
/// answered for this theme.
QString plainStyles(QString svg, bool dark)
{
    static const QRegularExpression media(u"@media\\s*\\(prefers-color-scheme:\\s*(dark|light)\\)\\s*\\{((?:[^{}]*\\{[^{}]*\\})*)\\s*\\}"_s);
    for (auto match = media.match(svg); match.hasMatch(); match = media.match(svg))
        svg.replace(match.capturedStart(), match.capturedLength(), (match.captured(1) == "dark"_L1) == dark ? match.captured(2) : QString());
    static const QRegularExpression font(u"\\bfont:\\s*(?:(\\d{3}|bold|normal)\\s+)?([\\d.]+px)\\s+['\"]?([^,;}'\"]+)[^;}]*"_s);
    svg.replace(font, u"font-weight:\\1;font-size:\\2;font-family:'\\3'"_s);
    return svg.replace("font-weight:;"_L1, QString());
}

QImage svgImage(const QByteArray &svg, const PreviewStyle &style)
{
    const bool dark = style.text.lightness() > 127;
    const QString source = QString::fromUtf8(svg);
    const bool ownDark = dark && source.contains("prefers-color-scheme"_L1);
    // QSvgRenderer reads no file that a picture names, and runs nothing.
    QSvgRenderer renderer(plainStyles(source, dark).toUtf8());
    if (!renderer.isValid())
        return {};
    QSize size = renderer.defaultSize();
    if (size.isEmpty())
        size = {600, 400};
    if (size.width() > widestPicture)
        size.scale(widestPicture, widestPicture * 8, Qt::KeepAspectRatio);
    QImage image(size.boundedTo({4000, 8000}) * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(ownDark ? Qt::transparent : Qt::white);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(image.size()) / 2));
    return image;
}

DocumentHtml picture(const QImage &image, const QString &kind)
{
    if (image.isNull())
        return {{}, kind, {}};
    return {u"<p><img src=\"tars:picture\"/></p>"_s, kind, {{u"tars:picture"_s, image}}};
}

QString endingOf(const QString &path) { return path.mid(path.lastIndexOf(u'.') + 1).toLower(); }
} // namespace

DocumentHtml documentHtml(const QString &path, const QString &mediaType, const QByteArray &content, const PreviewStyle &style)
{
    const QString ending = endingOf(path);
    if (ending == "md"_L1 || mediaType.startsWith("text/markdown"_L1))
        return {markdownHtml(content, style.colours), KindText::tr("Markdown"), {}};
    if (ending == "ipynb"_L1)
        return {notebookHtml(content, style.colours), KindText::tr("Notebook"), {}};
    if (ending == "svg"_L1)
        return picture(svgImage(content, style), KindText::tr("Picture"));
    if (mediaType.startsWith("image/"_L1))
        return picture(QImage::fromData(content), KindText::tr("Picture"));
    if (ending == "html"_L1 || ending == "htm"_L1)
        return {{}, KindText::tr("Web page"), {}};
    if (content.contains('\0'))
        return {{}, KindText::tr("Binary file"), {}};
    const QString text = QString::fromUtf8(content);
    if (ending == "csv"_L1 || ending == "tsv"_L1)
        return {tableHtml(text, ending == "csv"_L1 ? u',' : u'\t'), KindText::tr("Table"), {}};
    if (ending == "json"_L1 || ending == "webmanifest"_L1) {
        const QJsonDocument json = QJsonDocument::fromJson(content);
        const QString pretty = json.isNull() ? text : QString::fromUtf8(json.toJson());
        return {codeBlockHtml(colouredCode(pretty, u"json"_s, style.colours)), KindText::tr("JSON"), {}};
    }
    return {codeBlockHtml(colouredCode(text, ending, style.colours)), KindText::tr("Text"), {}};
}

QString previewSheet(const PreviewStyle &s)
{
    return uR"(
body { color: %1; font-family: "%2"; font-size: %3px; }
p, li { line-height: 150%; margin-top: 0; margin-bottom: 10px; }
li { margin-bottom: 3px; }
h1 { font-size: %4px; font-weight: 500; margin-top: 4px; margin-bottom: 10px; }
h2 { font-size: %5px; font-weight: 500; margin-top: 18px; margin-bottom: 8px; }
h3, h4, h5, h6 { font-size: %6px; font-weight: 500; margin-top: 14px; margin-bottom: 6px; }
a { color: %7; text-decoration: none; }
code { font-family: "%8"; font-size: %9px; background-color: %10; }
pre { font-family: "%8"; font-size: %9px; margin: 0; line-height: 100%; }
td.code { background-color: %10; }
table { margin-top: 4px; margin-bottom: 12px; }
table.data th { background-color: %10; color: %11; font-weight: 500; font-size: %9px; }
table.data td { border-bottom: 1px solid %12; }
blockquote { color: %11; margin-left: 14px; }
.more, .prompt { color: %13; font-size: %9px; }
)"_s.arg(s.text.name(), s.family)
        .arg(s.pixels)
        .arg(qRound(s.pixels * 1.7))
        .arg(qRound(s.pixels * 1.3))
        .arg(qRound(s.pixels * 1.12))
        .arg(s.link.name(), s.codeFamily)
        .arg(qRound(s.pixels * .93))
        .arg(s.sunken.name(), s.text2.name(), s.border.name(), s.text3.name());
}

} // namespace tars::gui
