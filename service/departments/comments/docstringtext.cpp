#include "service/departments/comments/docstringtext.h"

#include "service/departments/comments/markdown.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

QStringList docstringLines(QString text)
{
    text.replace(u'\t', u"        "_s);
    const qsizetype end = text.indexOf(u'\n');
    if (end < 0)
        return { text.trimmed() };
    QStringList lines = dedent(text.mid(end + 1)).split(u'\n');
    if (!isBlank(text.left(end)))
        lines.prepend(text.left(end).trimmed());
    // dedent() drops blank lines at the start, where they part the summary from the rest.
    if (!isBlank(text.left(end)) && lines.size() > 1 && isBlank(text.mid(end + 1).section(u'\n', 0, 0)))
        lines.insert(1, QString());
    return lines;
}

QStringList withLinkTargets(const QStringList &lines)
{
    static const QRegularExpression target(u"^(\\s*)\\.\\. _`?([^:`]+)`?:\\s*(\\S*)$"_s);
    QList<std::pair<QString, QString>> addresses;
    QStringList kept;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = target.match(lines[i]);
        QString address = match.captured(3);
        const bool below = match.hasMatch() && address.isEmpty() && i + 1 < lines.size() && indentOf(lines[i + 1]) > match.capturedLength(1);
        if (below)
            address = lines[i + 1].trimmed();
        if (!address.startsWith("http"_L1) || address.contains(u' ')) {
            kept.append(lines[i]);
            continue;
        }
        addresses.append({ match.captured(2).trimmed(), address });
        i += below;
    }
    if (addresses.isEmpty())
        return lines;
    QString text = kept.join(u'\n');
    for (const auto &[name, address] : std::as_const(addresses)) {
        const QString words = QRegularExpression::escape(name).replace(u"\\ "_s, u"\\s+"_s);
        static const QString single = u"(?<![\\w`])%1_(?![\\w_])"_s;
        QRegularExpression used(u"`"_s + words + u"`_(?!_)"_s + (name.contains(u' ') ? QString() : u'|' + single.arg(words)));
        used.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        text.replace(used, u"`"_s + name + u" <"_s + address + u">`_"_s);
    }
    return text.split(u'\n');
}

QStringList indentedBlock(const QStringList &lines, qsizetype &at, int indent)
{
    QStringList block;
    while (at < lines.size() && (isBlank(lines[at]) || indentOf(lines[at]) > indent))
        block.append(lines[at++]);
    while (!block.isEmpty() && isBlank(block.last())) {
        block.removeLast();
        --at;
    }
    return dedent(block.join(u'\n')).split(u'\n');
}

bool looksLikeCode(const QStringList &block)
{
    static const QRegularExpression statement(
        u"^(?:[\\w.]+(?:\\[[^\\]]*\\])?(?:\\s*,\\s*[\\w.]+)*\\s*[-+*/|&]?=(?!=)\\s*\\S.*|(?:await\\s+)?[\\w.]+\\(.*|@[\\w.]+.*"
        "|(?:import|return|raise|del|yield|assert|global)\\s+\\S+|from\\s+[\\w.]+\\s+import\\s.*"
        "|(?:async\\s+)?(?:def|class|for|with|if|while|elif|except)\\s.*:(?:\\s*#.*)?|(?:try|else|finally):)$"_s);
    int statements = 0;
    int indent = -1;
    for (const QString &line : block) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#') || trimmed == "..."_L1)
            continue;
        if (indent < 0)
            indent = indentOf(line);
        if (statement.match(trimmed).hasMatch())
            ++statements;
        else if (indentOf(line) <= indent && !trimmed.startsWith(u')') && !trimmed.startsWith(u']'))
            return false;
    }
    return statements > 0;
}

bool isAligned(const QStringList &block)
{
    static const QRegularExpression wide(u"\\S {3,}\\S"_s);
    static const QRegularExpression column(u"[^.!?:\\s] {2,}\\S"_s);
    qsizetype columns = 0;
    for (const QString &line : block) {
        if (wide.match(line).hasMatch())
            return true;
        columns += column.match(line).hasMatch();
    }
    return columns > 1;
}

bool looksLikeProse(const QStringList &block)
{
    const QString text = block.join(u'\n').trimmed();
    if (text.isEmpty() || isAligned(block) || text.count(u' ') < 4)
        return false;
    static const QRegularExpression odd(u"[=<>{}|$;]|(?:^|\\s)--?\\w"_s);
    return (text[0].isUpper() || text[0] == u'`') && u".:!?"_s.contains(text.back()) && !odd.match(text).hasMatch();
}

std::optional<SectionTitle> sectionTitleAt(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression drawn(u"^([-=~^\"'*+#])\\1{2,}$"_s);
    static const QRegularExpression item(u"^([-*+•]|>>>)\\s"_s);
    const auto line = [&](qsizetype i) { return i < lines.size() && indentOf(lines[i]) == 0 ? lines[i].trimmed() : QString(); };
    if (at > 0 && !isBlank(lines[at - 1]))
        return std::nullopt;
    const bool above = drawn.match(line(at)).hasMatch();
    const QString text = line(at + above);
    const QString below = line(at + above + 1);
    const bool isTitle = !text.isEmpty() && text.front() != u'.' && !drawn.match(text).hasMatch() && !item.match(text).hasMatch();
    if (!isTitle || !drawn.match(below).hasMatch() || (above && line(at) != below))
        return std::nullopt;
    // Where it is shorter than the title, docutils wants four at least, Markdown of its own two kinds three.
    if (below.size() < std::min<qsizetype>(text.size(), 4) && below.front() != u'=' && below.front() != u'-')
        return std::nullopt;
    return SectionTitle{ text, QString(above ? 2 : 1, below.front()), above + 2 };
}

DocstringOpening openingOf(const QStringList &lines)
{
    static const QRegularExpression signature(u"^[A-Za-z_][\\w.]*\\(.*\\)(?:\\s*->\\s*\\S.*)?$"_s);
    static const QRegularExpression explained(
        u"^[A-Za-z_][\\w.]*\\([^()]*\\)(?:\\s*->\\s*[\\w. \\[\\],]+?)?\\s+--?\\s+(\\S.*)$"_s);
    static const QRegularExpression named(
        u"^(?:(?:Module|Package)\\s+[\\w.]+\\s+--?|[\\w/]+\\.py(?:\\s+--?|:))\\s+(\\S.*)$"_s);
    static const QRegularExpression module(u"^[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+$"_s);
    DocstringOpening opening;
    if (lines.isEmpty())
        return opening;
    const auto endsParagraph = [&](qsizetype i) { return i + 1 < lines.size() && isBlank(lines[i + 1]); };
    for (const QRegularExpression *pattern : { &explained, &named })
        if (const auto match = pattern->match(lines[0]); match.hasMatch()) {
            opening.rest = match.captured(1);
            opening.rest[0] = opening.rest[0].toUpper();
            opening.lines = 1;
            return opening;
        }
    if (module.match(lines[0]).hasMatch() && endsParagraph(0)) {
        opening.lines = 1;
        return opening;
    }
    qsizetype count = 0;
    while (count < lines.size() && signature.match(lines[count].trimmed()).hasMatch()
        && !lines[count].endsWith(u'.'))
        ++count;
    if (count > 0 && (count == lines.size() || isBlank(lines[count]))) {
        opening.lines = count;
        for (const QString &line : lines.mid(0, count))
            opening.signatures.append(line.trimmed());
    }
    return opening;
}

} // namespace tars::comments
