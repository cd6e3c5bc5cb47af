#include "service/departments/comments/restmarkdown.h"

#include "service/departments/comments/docstringtext.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/comments/resttable.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int deepest = 6; ///< definitions within definitions; what lies further in stands as it is

QString toMarkdown(const QStringList &lines, const LinkResolver &resolve, int depth);

QString definition(
    const QString &term, const QStringList &meaning, const LinkResolver &resolve, int depth)
{
    const QString text = toMarkdown(meaning, resolve, depth).trimmed();
    const bool block = text.startsWith("```"_L1) || text.startsWith("- "_L1);
    QStringList lines = text.split(u'\n');
    for (qsizetype i = block ? 0 : 1; i < lines.size(); ++i)
        if (!lines[i].isEmpty())
            lines[i].prepend("  "_L1);
    return u"- **"_s + restInlinesToMarkdown(term, resolve) + (block ? u"**\n\n"_s : u"**: "_s) + lines.join(u'\n');
}

/// Statements in a paragraph of their own that is not even set in, below "Usage:" and the like.
bool announcesCode(const QStringList &lines, qsizetype i)
{
    if (i == 0 || isBlank(lines[i]) || !isBlank(lines[i - 1]))
        return false;
    qsizetype before = i - 1;
    while (before > 0 && isBlank(lines[before]))
        --before;
    const QString above = lines[before].trimmed();
    if (!above.endsWith(u':') && above != "**Usage**"_L1 && above != "**Examples**"_L1
        && above != "**Example**"_L1)
        return false;
    QStringList block;
    for (; i < lines.size() && !isBlank(lines[i]); ++i)
        block.append(lines[i]);
    return looksLikeCode(block);
}

/// Prose with doctest blocks, literal blocks, definitions and lists to Markdown.
QString toMarkdown(const QStringList &lines, const LinkResolver &resolve, int depth)
{
    static const QRegularExpression bullet(u"^\\s*([-*+•]|\\(?\\d{1,3}[.)])\\s+\\S"_s);
    QStringList out;
    QStringList prose;
    const auto flush = [&] {
        if (!prose.isEmpty())
            out += restInlinesToMarkdown(prose.join(u'\n'), resolve).split(u'\n');
        prose.clear();
    };
    const auto code = [&](const QStringList &block, const QString &language) {
        flush();
        out << QString() << fence(dedent(block.join(u'\n')), language).split(u'\n') << QString();
    };
    QStringList titles; ///< how they are drawn, by rank
    bool literal = false;
    bool inList = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool afterBlank = i == 0 || isBlank(lines[i - 1]);
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith("```"_L1)) {
            flush();
            qsizetype end = i + 1;
            while (end < lines.size() && !lines[end].trimmed().startsWith("```"_L1))
                ++end;
            for (; i < lines.size() && i <= end; ++i)
                out.append(lines[i]);
            --i;
        } else if (trimmed.startsWith(">>> "_L1) || trimmed == ">>>"_L1) {
            QStringList block;
            while (i < lines.size() && !isBlank(lines[i]))
                block.append(lines[i++]);
            // Doctests parted by one blank line are one example.
            while (i + 1 < lines.size() && isBlank(lines[i])
                && lines[i + 1].trimmed().startsWith(">>>"_L1)) {
                block.append(lines[i++]);
                while (i < lines.size() && !isBlank(lines[i]))
                    block.append(lines[i++]);
            }
            --i;
            code(block, u"python"_s);
        } else if (const auto title = literal ? std::nullopt : sectionTitleAt(lines, i)) {
            // Its rank is that of the first title that was drawn so.
            if (!titles.contains(title->style))
                titles.append(title->style);
            flush();
            out << QString() << QString(std::min<qsizetype>(titles.indexOf(title->style) + 1, 6), u'#') + u' ' + restInlinesToMarkdown(title->text, resolve)
                << QString();
            i += title->lines - 1;
            inList = false;
        } else if (const auto table = restTableAt(
                       lines, i, [&](const QString &cell) { return restInlinesToMarkdown(cell, resolve); })) {
            if (table->markdown.isEmpty()) {
                code(lines.mid(i, table->lines), u"text"_s);
            } else {
                flush();
                out << QString() << table->markdown << QString();
            }
            i += table->lines - 1;
        } else if (!literal && !inList && depth < deepest && isTerm(lines, i)) {
            flush();
            const int indent = indentOf(line);
            QStringList list;
            for (; i < lines.size() && indentOf(lines[i]) == indent && isTerm(lines, i);) {
                const QString term = lines[i].trimmed();
                const QStringList meaning = indentedBlock(lines, ++i, indent);
                list.append(definition(term, meaning, resolve, depth + 1));
                qsizetype next = i;
                while (next < lines.size() && isBlank(lines[next]))
                    ++next;
                if (next < lines.size() && indentOf(lines[next]) == indent && isTerm(lines, next))
                    i = next;
            }
            --i;
            out << QString() << list.join(u'\n').split(u'\n') << QString();
        } else if (!isBlank(line) && indentOf(line) >= 2 && !bullet.match(line).hasMatch()
            && ((afterBlank && (literal || !inList) && (!prose.isEmpty() || !out.isEmpty() || literal))
                || (!inList && i > 0 && lines[i - 1].trimmed().endsWith(u':')
                    && indentOf(lines[i - 1]) < indentOf(line)))) {
            const QStringList block = indentedBlock(lines, i, indentOf(line) - 1);
            --i;
            if (literal) {
                code(block, u"python"_s);
            } else if (depth < deepest && (isTerm(block, 0) || looksLikeProse(block))) {
                flush();
                out << QString() << toMarkdown(block, resolve, depth + 1).split(u'\n') << QString();
            } else {
                code(block, looksLikeCode(block) ? u"python"_s : u"text"_s);
            }
            literal = false;
        } else if (!literal && !inList && announcesCode(lines, i)) {
            QStringList block;
            while (i < lines.size() && !isBlank(lines[i]))
                block.append(lines[i++]);
            --i;
            code(block, u"python"_s);
        } else {
            if (bullet.match(line).hasMatch()) {
                inList = true;
                if (!prose.isEmpty() && !isBlank(prose.last()) && !bullet.match(prose.last()).hasMatch()
                    && indentOf(prose.last()) == 0)
                    prose.append(QString());
            } else if (!isBlank(line) && indentOf(line) == 0) {
                inList = false;
            }
            QString text = line;
            if (trimmed.endsWith("::"_L1)) {
                literal = true;
                text.truncate(text.lastIndexOf(u':'));
                if (trimmed == "::"_L1)
                    text.clear();
            }
            if (!inList)
                text = text.trimmed();
            if (trimmed.startsWith("~~~"_L1)) // a fence to Markdown only
                text.insert(text.indexOf(u'~'), u'\\');
            if (text.startsWith(u"• "_s))
                text.replace(0, 1, u'-');
            prose.append(text);
        }
    }
    flush();
    return dedent(out.join(u'\n'));
}
} // namespace

QString restInlinesToMarkdown(const QString &text, const LinkResolver &resolve)
{
    static const QRegularExpression role(
        u"(?::[a-z]+)?:([a-zA-Z+-]+):`([^`]+)`|(?<!`)`([^`<>]+?)\\s*<([^`<>]+)>`__?|(``)(.+?)``(?!`)|(?<![`\\w])`([^`\\n]+)`(?![`\\w])(?!__?)"_s);
    QString result;
    qsizetype last = 0;
    // Behind markup a backslash only parts it from what follows: ":class:`Option`\\s".
    const auto parted = [&](qsizetype from, qsizetype to) {
        const bool escape = from > 0 && from + 1 < to && text[from] == u'\\' && (text[from + 1].isLetterOrNumber() || text[from + 1] == u' ');
        const qsizetype begin = !escape ? from : text[from + 1] == u' ' ? from + 2 : from + 1;
        return QStringView(text).mid(begin, to - begin);
    };
    for (auto it = role.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += parted(last, match.capturedStart());
        last = match.capturedEnd();
        if (match.hasCaptured(2) && !match.captured(2).isEmpty()) {
            static const QRegularExpression titled(
                u"^(.*?)\\s*<([^<>]+)>$"_s, QRegularExpression::DotMatchesEverythingOption);
            QString target = match.captured(2).simplified();
            QString label;
            if (const auto parts = titled.match(target); parts.hasMatch()) {
                label = parts.captured(1);
                target = parts.captured(2);
            }
            const bool onlyLast = target.startsWith(u'~');
            while (target.startsWith(u'~') || target.startsWith(u'!') || target.startsWith(u'.'))
                target = target.mid(1);
            const QString kind = match.captured(1);
            const QString prose = resolve && (kind == "ref"_L1 || kind == "doc"_L1) ? resolve(u':' + kind + u':' + target, true) : QString();
            const QString shown = onlyLast ? target.section(u'.', -1) : target;
            if (kind == "class"_L1 || kind == "func"_L1 || kind == "meth"_L1 || kind == "mod"_L1
                || kind == "attr"_L1 || kind == "exc"_L1 || kind == "data"_L1 || kind == "obj"_L1
                || kind == "const"_L1 || kind == "any"_L1) {
                QString name = target;
                if (name.endsWith("()"_L1))
                    name.chop(2);
                const QString words = label.isEmpty() ? codeSpan(shown) : label;
                const QString variable = kind == "data"_L1 && resolve && !name.contains(u'.') ? resolve(u":data:"_s + name, true) : QString();
                result += variable.isEmpty() ? reference(name, words, resolve) : QString(u'[' + words + u"]("_s + variable + u')');
            } else if (!prose.isEmpty()) {
                const QString title = label.isEmpty() ? prose.section(u'\n', 1) : label;
                result += u'[' + (title.isEmpty() ? target : title) + u"]("_s + prose.section(u'\n', 0, 0) + u')';
            } else if (kind == "ref"_L1 || kind == "doc"_L1 || kind == "term"_L1 || kind == "pep"_L1
                || kind == "rfc"_L1) {
                const QString prefix = kind == "pep"_L1 ? u"PEP "_s
                    : kind == "rfc"_L1                  ? u"RFC "_s
                                                        : QString();
                while (kind == "doc"_L1 && target.startsWith(u'/'))
                    target.remove(0, 1);
                result += prefix + (label.isEmpty() ? target : label);
            } else if (kind == "emphasis"_L1 || kind == "strong"_L1 || kind == "title"_L1) {
                result += u'*' + target + u'*';
            } else {
                result += codeSpan(label.isEmpty() ? target : label);
            }
        } else if (match.hasCaptured(4) && !match.captured(4).isEmpty()) {
            // What lies beside the author's own pages is not there on ours.
            const bool remote = match.captured(4).startsWith("http"_L1) || match.captured(4).startsWith("mailto:"_L1);
            const QString label = match.captured(3).simplified();
            result += remote ? QString(u'[' + label + u"]("_s + match.captured(4) + u')') : label;
        } else {
            result += codeSpan(match.hasCaptured(7) ? match.captured(7) : match.captured(6));
        }
    }
    result += parted(last, text.size());
    // What is left is prose: "*args", "**kwargs" and bare words ending in "_" are no markup of ours.
    return mapProse(escapeAngles(result), [](QString part) {
        static const QRegularExpression stars(
            u"(?<![\\\\*\\w])(\\*{1,2})(?=[A-Za-z_]\\w*)(?![^*\\n]*[^\\s*]\\1)"_s);
        static const QRegularExpression dunder(u"(?<![\\w\\\\])__(?=\\w+__)"_s);
        static const QRegularExpression product(u"(?<=\\w)\\*(?=\\w)"_s);
        static const QRegularExpression heading(u"(^|\\n)([ ]*)#"_s);
        part.replace(stars, u"\\\\1"_s).replace(product, u"\\*"_s);
        return part.replace(dunder, u"\\_\\_"_s).replace(heading, u"\\1\\2\\#"_s);
    });
}

QString restToMarkdown(const QStringList &lines, const LinkResolver &resolve)
{
    return toMarkdown(lines, resolve, 0);
}

bool isTerm(const QStringList &lines, qsizetype i)
{
    static const QRegularExpression listed(u"^\\s*([-*+•]|\\(?\\d{1,3}[.)])\\s+\\S"_s);
    static const QRegularExpression ending(u"[.,:;!?]$|::$"_s);
    if (i + 1 >= lines.size() || isBlank(lines[i]) || isBlank(lines[i + 1])
        || indentOf(lines[i + 1]) < indentOf(lines[i]) + 2)
        return false;
    const QString term = lines[i].trimmed();
    return term.size() <= 72 && !ending.match(term).hasMatch() && !listed.match(term).hasMatch()
        && !listed.match(lines[i + 1]).hasMatch() && !lines[i + 1].trimmed().startsWith(">>>"_L1)
        && !looksLikeCode({ term }) && !isAligned({ term })
        && (i == 0 || isBlank(lines[i - 1]) || indentOf(lines[i - 1]) != indentOf(lines[i]));
}

} // namespace tars::comments
