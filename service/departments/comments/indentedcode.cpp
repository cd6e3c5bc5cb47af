#include "service/departments/comments/indentedcode.h"

#include "service/departments/comments/markdown.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

QString withIndentedCodeFenced(const QString &text, const QString &language)
{
    static const QRegularExpression item(u"^\\s*(?:[-*+]|\\d{1,3}[.)])\\s"_s), code(u"[(){}=;<>]"_s);
    const QStringList lines = text.split(u'\n');
    QStringList out;
    static const QRegularExpression sample(u"^(?:examples?|usage|e\\.g\\.)\\b[^.]*:$"_s, QRegularExpression::CaseInsensitiveOption);
    // Three are one less than Markdown asks for: what begins a call or a block is meant to be code all the same.
    static const QRegularExpression statement(u"^ {3}[A-Za-z_$@<(\\[{'\"].*(?:[({\\[;,]|\\)|=>|>)\\s*$"_s);
    bool inList = false, inFence = false, afterBlank = true;
    QString indent(4, u' '); // below "Example:" less says the same
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool blank = line.trimmed().isEmpty();
        inFence ^= line.trimmed().startsWith("```"_L1);
        if (indent.size() == 4 && afterBlank && !inList && statement.match(line).hasMatch())
            indent.chop(1);
        if (!inFence && afterBlank && !inList && line.startsWith(indent) && !blank
            && (indent.size() > 2 || line.startsWith("    "_L1) || line.contains(code) || line.trimmed().startsWith("//"_L1))) {
            QStringList block;
            for (; i < lines.size() && (lines[i].startsWith(indent) || lines[i].trimmed().isEmpty()); ++i)
                block.append(lines[i]);
            while (block.last().trimmed().isEmpty())
                block.removeLast();
            const QString shown = dedent(block.join(u'\n'));
            out << QString() << fence(shown, shown.contains(code) ? language : u"text"_s).split(u'\n') << QString();
            --i;
            continue;
        }
        if (!blank)
            indent.fill(u' ', sample.match(line).hasMatch() ? 2 : 4);
        if (!inFence && !blank)
            inList = item.match(line).hasMatch() || (inList && line.startsWith(u' '));
        afterBlank = blank;
        out.append(line);
    }
    return out.join(u'\n');
}

} // namespace tars::comments
