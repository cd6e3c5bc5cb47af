#include "service/departments/comments/qttable.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

std::optional<QtTable> qtTableAt(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression start(u"^\\s*[\\\\@]table\\b(?:\\s*\\{[^{}]*\\})?"_s);
    static const QRegularExpression end(u"[\\\\@]endtable\\b"_s);
    static const QRegularExpression part(u"[\\\\@](header|row|li|o)\\b(?:\\s*\\{[^{}]*\\})?"_s);
    if (!start.match(lines[at]).hasMatch())
        return {};
    qsizetype last = at;
    while (last < lines.size() && !end.match(lines[last]).hasMatch())
        ++last;
    if (last == lines.size())
        return {};
    QString text = lines.mid(at, last - at + 1).join(u'\n').remove(start);
    text.truncate(end.match(text).capturedStart());
    QList<QStringList> rows;
    bool headed = false;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const qsizetype behind = it.hasNext() ? it.peekNext().capturedStart() : text.size();
        const QString what = match.captured(1);
        if (what == "header"_L1 || what == "row"_L1) {
            headed = headed || (what == "header"_L1 && rows.isEmpty());
            rows.append(QStringList());
        } else if (!rows.isEmpty()) {
            rows.last().append(text.mid(match.capturedEnd(), behind - match.capturedEnd()).simplified().replace(u'|', u"\\|"_s));
        }
    }
    qsizetype columns = 0;
    for (const QStringList &row : std::as_const(rows))
        columns = std::max(columns, row.size());
    if (columns == 0)
        return {};
    if (!headed)
        rows.prepend(QStringList());
    QtTable table{ {}, last - at + 1 };
    for (QStringList &row : rows) {
        while (row.size() < columns)
            row.append(QString());
        table.markdown.append(u"| "_s + row.join(u" | "_s) + u" |"_s);
        if (table.markdown.size() == 1)
            table.markdown.append(u"| "_s + QStringList(columns, u"---"_s).join(u" | "_s) + u" |"_s);
    }
    return table;
}

} // namespace tars::comments
