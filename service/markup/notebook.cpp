#include "service/markup/notebook.h"

#include "service/markup/markdownwriter.h"
#include "service/markup/plot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestId = 64; // nbformat 4.5

/// JSON and UTF-8 carry no half of a surrogate pair, and nobody prints a control character.
QString clean(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            result.append(c).append(text[++i]);
        else if (c.isSurrogate())
            result.append(QChar::ReplacementCharacter);
        else if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7f))
            result.append(c);
    }
    return result;
}

/// As nbformat keeps text: lines, each but the last with its line break.
QJsonArray lines(const QString &text)
{
    QJsonArray result;
    const QString whole = clean(text);
    for (qsizetype at = 0; at < whole.size();) {
        const qsizetype end = whole.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? whole.size() : end + 1;
        result.append(whole.sliced(at, next - at));
        at = next;
    }
    return result;
}

/// Jupyter takes what stands between two '$' for a formula, except in code.
QString withoutFormulas(const QString &markdown)
{
    QString result;
    qsizetype open = 0; // length of the run of backticks that the code span or fence began with
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar c = markdown[i];
        if (c == u'\\' && open == 0 && i + 1 < markdown.size()) {
            result.append(c).append(markdown[++i]);
            continue;
        }
        if (c == u'`') {
            qsizetype run = 1;
            while (i + run < markdown.size() && markdown[i + run] == u'`')
                ++run;
            if (open == 0)
                open = run;
            else if (open == run)
                open = 0;
            result.append(QString(run, u'`'));
            i += run - 1;
            continue;
        }
        if (c == u'$' && open == 0)
            result.append(u'\\');
        result.append(c);
    }
    return result;
}

class Ids
{
public:
    QString claim(const QString &wanted)
    {
        QString id;
        for (const QChar c : wanted) {
            const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
            id.append(plain ? c : QChar(u'-'));
        }
        id = id.left(longestId);
        if (id.isEmpty())
            id = u"cell"_s;
        QString unique = id;
        for (int n = 2; m_taken.contains(unique); ++n) {
            const QString ending = u'-' + QString::number(n);
            unique = id.left(longestId - ending.size()) + ending;
        }
        m_taken.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
};

QJsonArray outputsOf(const CodeCell &cell)
{
    if (!cell.isExecuted)
        return {};
    if (cell.plot) {
        QJsonObject data{ { u"text/plain"_s, lines(cell.output) },
            { u"image/svg+xml"_s, lines(plotSvg(*cell.plot, PlotColours::Own)) } };
        return { QJsonObject{
            { u"output_type"_s, u"display_data"_s }, { u"data"_s, data }, { u"metadata"_s, QJsonObject() } } };
    }
    if (cell.output.isEmpty())
        return {};
    return { QJsonObject{ { u"output_type"_s, u"stream"_s }, { u"name"_s, u"stdout"_s },
        { u"text"_s, lines(cell.output) } } };
}

} // namespace

QByteArray notebookOf(const Page &page, const RenderContext &context)
{
    Ids ids;
    QJsonArray cells;
    int count = 0;
    for (const NotebookPart &part : notebookParts(page, context)) {
        QJsonObject cell{ { u"id"_s, ids.claim(part.name) }, { u"metadata"_s, QJsonObject() } };
        if (part.code) {
            cell.insert(u"cell_type"_s, u"code"_s);
            cell.insert(u"source"_s, lines(part.code->source));
            cell.insert(u"outputs"_s, outputsOf(*part.code));
            cell.insert(u"execution_count"_s, part.code->isExecuted ? QJsonValue(++count) : QJsonValue());
        } else {
            cell.insert(u"cell_type"_s, u"markdown"_s);
            cell.insert(u"source"_s, lines(withoutFormulas(part.markdown)));
        }
        cells.append(cell);
    }
    const QJsonObject kernel{ { u"display_name"_s, u"Python 3"_s }, { u"language"_s, u"python"_s },
        { u"name"_s, u"python3"_s } };
    const QJsonObject metadata{ { u"kernelspec"_s, kernel },
        { u"language_info"_s, QJsonObject{ { u"name"_s, u"python"_s } } }, { u"title"_s, clean(page.title) } };
    return QJsonDocument(QJsonObject{ { u"cells"_s, cells }, { u"metadata"_s, metadata },
                             { u"nbformat"_s, 4 }, { u"nbformat_minor"_s, 5 } })
        .toJson(QJsonDocument::Indented);
}

} // namespace tars::markup
