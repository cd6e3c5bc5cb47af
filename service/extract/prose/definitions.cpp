#include "service/extract/prose/definitions.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype setIn = 4; ///< what belongs to a definition stands that far in

qsizetype blanksBefore(const QString &line)
{
    qsizetype i = 0;
    while (i < line.size() && line[i] == u' ')
        ++i;
    return i;
}

/// A term, or the definition before: what follows begins a line of its own.
void endLine(QString &line)
{
    static const QRegularExpression block(u"^ {0,3}(?:#{1,6}\\s|\\||>|(?:[-*_] *){3,}$|```|~~~)"_s);
    if (!line.trimmed().isEmpty() && !block.match(line).hasMatch() && !line.endsWith("  "_L1))
        line += u"  "_s;
}

} // namespace

QStringList withoutDefinitionLists(QStringList lines)
{
    static const QRegularExpression definition(u"^ {0,3}:[ \\t]+(?=\\S)"_s);
    static const QRegularExpression fence(u"^ {0,3}(```+|~~~+)"_s);
    static const QRegularExpression row(u"^ {0,3}:[ \\t]*-"_s); // of a table, below its head
    QString open; // the fence that we are in
    bool within = false, blank = true;
    qsizetype paragraph = 0; // its first line; of a definition only the last one ends
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString &line = lines[i];
        const bool empty = line.trimmed().isEmpty();
        if (within && !empty) {
            if (line.startsWith(u'\t'))
                line.remove(0, 1);
            else if (blanksBefore(line) >= setIn)
                line.remove(0, setIn);
            else if (blank && open.isEmpty())
                within = false; // the next part; a line right below goes on with the paragraph
        }
        if (const auto match = fence.match(line); match.hasMatch()) {
            const QString own = match.captured(1);
            if (open.isEmpty())
                open = own;
            else if (own.startsWith(open) && line.trimmed() == own)
                open.clear();
        } else if (const auto found = definition.match(line); open.isEmpty() && found.hasMatch() && !row.match(line).hasMatch() && i > 0) {
            for (qsizetype term = blank ? i : within ? i - 1 : paragraph; term < i; ++term)
                endLine(lines[term]);
            line.remove(0, found.capturedLength());
            within = true;
        }
        if (blank && !empty)
            paragraph = i;
        blank = empty;
    }
    return lines;
}

} // namespace tars
