#include "service/extract/prose/variables.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// The first sentence, without marks.
QString plainSentence(const QString &markdown)
{
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s), marks(u"(?<!\\\\)(?:[`*]|\\b_|_\\b)"_s), escape(u"\\\\(?=[^\\w\\s])"_s);
    static const QRegularExpression end(u"(?<=[.!?])\\s+(?=[A-Z])"_s);
    constexpr qsizetype longest = 300;
    QString text = QString(markdown).replace(link, u"\\1"_s).remove(marks).remove(escape).simplified();
    if (const auto match = end.match(text); match.hasMatch())
        text.truncate(match.capturedStart());
    return text.size() > longest || !text.contains(u' ') ? QString() : text;
}

/// Cells of a table's row; a bar that is escaped is none.
QStringList cellsOf(const QString &row)
{
    static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
    QStringList cells = row.trimmed().split(bar);
    if (cells.size() < 3)
        return {};
    cells = cells.mid(1, cells.size() - 2);
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

} // namespace

QList<ExplainedVariable> explainedVariables(const QString &markdown)
{
    static const QRegularExpression item(u"^( *)[-*+] +(`+|\\*\\*)\\$?([A-Z][A-Z0-9]*(?:\\\\?_[A-Z0-9]+)+)\\2(?:$| *(?::|[-–—=]+) +(\\S.*)$| +(?=\\()(.*)$)"_s);
    static const QRegularExpression term(u"^\\*\\*\\$?([A-Z][A-Z0-9]*(?:\\\\?_[A-Z0-9]+)+)\\*\\*(?: {2,}$|$| +(\\S.*)$)"_s);
    static const QRegularExpression cell(u"^(`*|\\*\\*)\\$?([A-Z][A-Z0-9]*(?:\\\\?_[A-Z0-9]+)+)\\1$"_s);
    static const QRegularExpression below(u"^( +)(?:[-*+] +)?(\\S.*)$"_s), entry(u"^ *(?:[-*+]|\\d+[.)]) "_s), says(u"descri|meaning|purpose|explan|what|effect|comment|note"_s, QRegularExpression::CaseInsensitiveOption);
    QList<ExplainedVariable> found;
    QSet<QString> known;
    const auto add = [&](QString name, const QString &text) {
        name.remove(u'\\');
        if (const QString sentence = plainSentence(text); !sentence.isEmpty() && !known.contains(name)) {
            known.insert(name);
            found.append({ name, sentence });
        }
    };
    const QStringList lines = markdown.split(u'\n');
    QString fence;
    qsizetype column = -1; // of a table, where the meaning stands
    // The lines that go on from the one at `i`; two blanks at an end break it.
    constexpr qsizetype enough = 1000; // for a first sentence
    const auto goesOn = [&](QString text, qsizetype i) {
        while (text.size() < enough && !lines[i].endsWith("  "_L1) && i + 1 < lines.size() && !lines[i + 1].trimmed().isEmpty() && !entry.match(lines[i + 1]).hasMatch())
            text += u' ' + lines[++i].trimmed();
        return text;
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const QString bare = line.trimmed();
        if (bare.startsWith("```"_L1) || bare.startsWith("~~~"_L1))
            fence = fence.isEmpty() ? bare.left(3) : bare.startsWith(fence) ? QString() : fence;
        if (!fence.isEmpty())
            continue;
        if (bare.startsWith(u'|')) {
            const QStringList cells = cellsOf(line);
            if (lines.value(i + 1).trimmed().startsWith("| -"_L1) || lines.value(i + 1).trimmed().startsWith("| :"_L1)) {
                const auto at = std::find_if(cells.begin(), cells.end(), [](const QString &head) { return says.match(head).hasMatch(); });
                column = at != cells.end() ? at - cells.begin() : -1;
            } else if (const auto match = cell.match(cells.value(0)); match.hasMatch() && column > 0) {
                add(match.captured(2), cells.value(column));
            }
        } else if (const auto match = item.match(line); match.hasMatch()) {
            QString text = match.captured(4) + match.captured(5);
            if (text.isEmpty()) {
                const auto inner = below.match(lines.value(i + 1));
                if (inner.hasMatch() && inner.capturedLength(1) > match.capturedLength(1))
                    text = goesOn(inner.captured(2), i + 1);
            } else {
                text = goesOn(text, i);
            }
            add(match.captured(3), text);
        } else if (const auto defined = term.match(line); defined.hasMatch()) {
            add(defined.captured(1), defined.captured(2).isEmpty() ? goesOn(lines.value(i + 1), i + 1 < lines.size() ? i + 1 : i) : goesOn(defined.captured(2), i));
        }
    }
    return found;
}

} // namespace tars
