#include "service/markup/codesample.h"

#include "service/markup/text.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

/// Without the marks of Markdown: "**Print** to `stdout`" as "Print to stdout".
QString wordsOf(const QString &line)
{
    static const QRegularExpression heading(u"^#{1,6}\\s+|\\s+#+$"_s);
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression marks(u"[*_`]+|<[^>]*>"_s);
    QString words = line;
    return plainText(words.remove(heading).replace(link, u"\\1"_s).remove(marks)).trimmed();
}

/// Addresses are where something is, and imports where it is taken from, not what is done with it.
bool doesNothing(const QStringList &code)
{
    static const QRegularExpression idle(
        u"^(?:https?://\\S+|(?:import|from|use|open|package|#include|@import)\\b.*|using\\b(?!\\s*(?:var\\b|\\(|\\w+\\s+\\w+\\s*=)).*"
        "|(?:const|let|var)\\s+[\\w{}\\s,:$]+=\\s*(?:await\\s+)?(?:require|import)\\s*\\([^()]*\\)\\s*;?"
        "|[\\w.]*\\s*\"[^\"]+\"|[()};]*|//.*|#(?!!)\\s.*)$"_s);
    return std::all_of(code.begin(), code.end(), [](const QString &line) { return idle.match(line.trimmed()).hasMatch(); });
}

/// Without the blanks that all lines begin with.
QString setBack(QStringList code)
{
    qsizetype common = -1;
    for (const QString &line : std::as_const(code)) {
        const auto begin = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; }) - line.begin();
        if (begin < line.size() && (common < 0 || begin < common))
            common = begin;
    }
    for (QString &line : code)
        line.remove(0, std::max<qsizetype>(common, 0));
    return code.join(u'\n');
}

} // namespace

std::optional<CodeSample> firstCodeSample(const QString &markdown, const QStringList &languages, int mostLines, const QString &subject)
{
    static const QRegularExpression fence(u"^ {0,3}(`{3,}|~{3,})\\s*\\{?\\.?([A-Za-z0-9+#.-]*)[^`]*$"_s);
    constexpr qsizetype longestHeading = 48;
    std::optional<CodeSample> other, indented;
    bool inList = false, blank = true, announced = false; // "use:" before what is set in
    bool counts = false; // where nothing is fenced, or it stands first and is announced
    static const QRegularExpression item(u"^\\s*(?:[-*+]|\\d+[.)])\\s"_s);
    QString section, heading; // that the sample stands under; that, or the line before the sample
    QString open;
    CodeSample sample;
    QStringList code;
    const QStringList lines = markdown.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).endsWith(u'\r') ? lines.at(i).chopped(1) : lines.at(i);
        if (open.isEmpty()) {
            const auto match = fence.match(line);
            const bool setIn = line.startsWith("    "_L1) || line.startsWith(u'\t');
            if (setIn && blank && !inList && !indented && !line.trimmed().isEmpty()) {
                CodeSample found{ {}, {}, heading, int(i) + 1 };
                QStringList own;
                for (qsizetype at = i; at < lines.size() && (lines[at].startsWith("    "_L1) || lines[at].startsWith(u'\t') || lines[at].trimmed().isEmpty()); ++at)
                    own.append(lines[at].startsWith(u'\t') ? lines[at].mid(1) : lines[at].mid(4));
                while (own.last().trimmed().isEmpty())
                    own.removeLast();
                found.text = setBack(own).remove(u'\r');
                if (own.size() <= mostLines && !doesNothing(own)) {
                    indented = found;
                    counts = announced && !other;
                }
            }
            if (!line.trimmed().isEmpty())
                announced = line.trimmed().endsWith(u':');
            if (!line.trimmed().isEmpty() && !setIn)
                inList = item.match(line).hasMatch() || (inList && !blank);
            blank = line.trimmed().isEmpty();
            if (match.hasMatch()) {
                open = match.captured(1);
                sample = { match.captured(2).toLower(), {}, heading, int(i) + 2 };
                code.clear();
            } else if (line.startsWith(u'#') || line.trimmed().endsWith(u':') || line.trimmed().startsWith("**"_L1)) {
                QString words = wordsOf(line);
                while (words.endsWith(u':'))
                    words.chop(1);
                static const QRegularExpression list(u"^(?:table of )?contents$|^toc$|^index$"_s, QRegularExpression::CaseInsensitiveOption); // names no code
                const bool fits = words.size() <= longestHeading && !words.startsWith(u'|') && !list.match(words).hasMatch();
                if (line.startsWith(u'#'))
                    section = fits ? words : QString();
                heading = fits ? words : section;
            }
            continue;
        }
        if (line.trimmed().startsWith(open)) {
            open.clear();
            sample.text = setBack(code);
            if (code.size() > mostLines || doesNothing(code))
                continue;
            if (languages.contains(sample.language))
                return sample;
            const auto names = [&](const CodeSample &each) { return !subject.isEmpty() && each.text.contains(subject, Qt::CaseInsensitive); };
            if (!other || (names(sample) && !names(*other)))
                other = sample;
            continue;
        }
        code.append(line);
    }
    return counts || !other ? indented : other;
}

} // namespace tars::markup
