#include "service/departments/comments/resttable.h"

#include <algorithm>
#include <QList>
#include <QRegularExpression>
#include <utility>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{

struct Row {
    QStringList cells;
};

struct Rows {
    QList<Row> head, body;
    qsizetype lines = 0;
    bool hasSpans = false;
};

QString cellText(const QString &line, qsizetype from, qsizetype to) { return line.mid(from, to - from).trimmed(); }

void extend(Row &row, const QStringList &more)
{
    row.cells.resize(std::max(row.cells.size(), more.size()));
    for (qsizetype i = 0; i < more.size(); ++i)
        row.cells[i] = QString(row.cells[i] + u' ' + more[i]).trimmed();
}

/// "+---+---+" with rows of "|", parted by borders.
std::optional<Rows> gridAt(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression border(u"^\\s*\\+(?:[-=]+\\+)+\\s*$"_s);
    if (!border.match(lines[at]).hasMatch() || lines[at].contains(u'='))
        return {};
    QList<qsizetype> edges;
    for (qsizetype i = 0; i < lines[at].size(); ++i)
        if (lines[at][i] == u'+')
            edges.append(i);
    Rows rows;
    Row row;
    qsizetype last = at;
    for (qsizetype i = at + 1; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const QString trimmed = line.trimmed();
        if (!trimmed.startsWith(u'+') && !trimmed.startsWith(u'|'))
            break;
        last = i;
        if (border.match(line).hasMatch()) {
            rows.hasSpans = rows.hasSpans || std::any_of(edges.begin(), edges.end(), [&](qsizetype edge) {
                return edge >= line.size() || line[edge] != u'+';
            });
            rows.body.append(std::exchange(row, {}));
            if (line.contains(u'=') && rows.head.isEmpty())
                rows.head = std::exchange(rows.body, {});
            continue;
        }
        QStringList cells;
        for (qsizetype column = 0; column + 1 < edges.size(); ++column) {
            rows.hasSpans = rows.hasSpans || edges[column + 1] >= line.size() || line[edges[column]] != u'|'
                || line[edges[column + 1]] != u'|';
            cells.append(cellText(line, edges[column] + 1, edges[column + 1]));
        }
        extend(row, cells);
    }
    if (last == at)
        return {};
    if (!row.cells.isEmpty()) { // without its lower border it is no table that could be said otherwise
        rows.hasSpans = true;
        rows.body.append(row);
    }
    rows.lines = last - at + 1;
    return rows;
}

/// Columns under "===  ===", closed by the same.
std::optional<Rows> simpleAt(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression border(u"^\\s*=+(?:\\s+=+)+\\s*$"_s);
    if (!border.match(lines[at]).hasMatch())
        return {};
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < lines[at].size(); ++i)
        if (lines[at][i] == u'=' && (i == 0 || lines[at][i - 1] != u'='))
            starts.append(i);
    Rows rows;
    int borders = 1;
    qsizetype last = at;
    for (qsizetype i = at + 1; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.trimmed().isEmpty()) {
            // The border above may have been the last one.
            if (last == i - 1 && border.match(lines[i - 1]).hasMatch() && last > at)
                break;
            continue;
        }
        static const QRegularExpression dashes(u"^\\s*-+(?:\\s+-+)+\\s*$"_s);
        if (borders == 1 && rows.head.isEmpty() && dashes.match(line).hasMatch()) {
            rows.head = std::exchange(rows.body, {});
            continue;
        }
        if (border.match(line).hasMatch()) {
            last = i;
            if (++borders == 2 && rows.head.isEmpty() && i + 1 < lines.size() && !lines[i + 1].trimmed().isEmpty())
                rows.head = std::exchange(rows.body, {});
            else
                break;
            continue;
        }
        QStringList cells;
        for (qsizetype column = 0; column < starts.size(); ++column) {
            const qsizetype end = column + 1 < starts.size() ? starts[column + 1] : line.size();
            // Text across the gap between two columns spans both.
            rows.hasSpans = rows.hasSpans || (column > 0 && starts[column] < line.size() && line[starts[column] - 1] != u' ');
            cells.append(cellText(line, starts[column], end));
        }
        if (cells[0].isEmpty() && !rows.body.isEmpty())
            extend(rows.body.last(), cells);
        else
            rows.body.append(Row{ cells });
    }
    if (last == at)
        return {};
    rows.lines = last - at + 1;
    return rows;
}

QString pipeRow(const Row &row, const std::function<QString(const QString &)> &inlines)
{
    QString text = u"|"_s;
    for (const QString &cell : row.cells)
        text += u' ' + inlines(cell).replace(u'\n', u' ').replace(u'|', u"\\|"_s) + u" |"_s;
    return text;
}

} // namespace

std::optional<RestTable> restTableAt(
    const QStringList &lines, qsizetype at, const std::function<QString(const QString &)> &inlines)
{
    std::optional<Rows> rows = gridAt(lines, at);
    if (!rows)
        rows = simpleAt(lines, at);
    if (!rows || (rows->body.isEmpty() && rows->head.isEmpty()))
        return {};
    RestTable table;
    table.lines = rows->lines;
    if (rows->hasSpans)
        return table;
    Row head; // a head of several lines is one
    for (const Row &row : rows->head)
        extend(head, row.cells);
    head.cells.resize((rows->body.isEmpty() ? head : rows->body.first()).cells.size());
    table.markdown.append(pipeRow(head, inlines));
    table.markdown.append(u'|' + u" --- |"_s.repeated(head.cells.size()));
    for (const Row &row : rows->body)
        table.markdown.append(pipeRow(row, inlines));
    return table;
}

} // namespace tars::comments
