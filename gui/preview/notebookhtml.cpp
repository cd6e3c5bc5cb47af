#include "gui/preview/notebookhtml.h"

#include "gui/preview/markdownhtml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
/// Texts of nbformat are a string, or a list of lines.
QString joined(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    QString text;
    for (const QJsonValue &line : value.toArray())
        text += line.toString();
    return text;
}

QString plain(QString text)
{
    static const QRegularExpression terminalColours(u"\u001b\\[[0-9;]*m"_s);
    return text.remove(terminalColours);
}

QString outputHtml(const QJsonObject &output)
{
    const QString type = output.value(u"output_type"_s).toString();
    if (type == "stream"_L1)
        return codeBlockHtml(plain(joined(output.value(u"text"_s))).trimmed().toHtmlEscaped());
    if (type == "error"_L1) {
        const QString trace = plain(joined(output.value(u"traceback"_s)));
        const QString text = trace.isEmpty() ? output.value(u"ename"_s).toString() + u": "_s + output.value(u"evalue"_s).toString() : trace;
        return codeBlockHtml(text.toHtmlEscaped());
    }
    const QJsonObject data = output.value(u"data"_s).toObject();
    if (const QString png = joined(data.value(u"image/png"_s)).simplified().remove(u' '); !png.isEmpty())
        return u"<p><img src=\"data:image/png;base64,%1\"/></p>"_s.arg(png.toHtmlEscaped());
    if (const QString text = joined(data.value(u"text/plain"_s)); !text.isEmpty())
        return codeBlockHtml(plain(text).toHtmlEscaped());
    return {};
}
} // namespace

QString notebookHtml(const QByteArray &json, const CodeColours &colours)
{
    const QJsonObject notebook = QJsonDocument::fromJson(json).object();
    if (!notebook.value(u"cells"_s).isArray())
        return {};
    const QJsonObject info = notebook.value(u"metadata"_s).toObject();
    const QString language = info.value(u"language_info"_s).toObject().value(u"name"_s).toString(
        info.value(u"kernelspec"_s).toObject().value(u"language"_s).toString(u"python"_s));
    QString html;
    for (const QJsonValue &value : notebook.value(u"cells"_s).toArray()) {
        const QJsonObject cell = value.toObject();
        const QString source = joined(cell.value(u"source"_s));
        const QString type = cell.value(u"cell_type"_s).toString();
        if (type == "markdown"_L1) {
            html += markdownHtml(source.toUtf8(), colours);
            continue;
        }
        if (type != "code"_L1) {
            html += codeBlockHtml(source.toHtmlEscaped());
            continue;
        }
        const QJsonValue count = cell.value(u"execution_count"_s);
        html += u"<p class=\"prompt\">In&nbsp;[%1]</p>"_s.arg(count.isDouble() ? QString::number(count.toInt()) : u"&nbsp;"_s);
        html += codeBlockHtml(colouredCode(source, language, colours));
        for (const QJsonValue &output : cell.value(u"outputs"_s).toArray())
            html += outputHtml(output.toObject());
    }
    return html;
}

} // namespace tars::gui
