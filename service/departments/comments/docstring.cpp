#include "service/departments/comments/docstring.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/comments/resttable.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
enum class Section { None, Params, Returns, Throws, Notes, Warnings, Examples, SeeAlso, Attributes, Other };

Section sectionOf(const QString &title)
{
    static const QHash<QString, Section> known{ { u"args"_s, Section::Params },
        { u"arguments"_s, Section::Params }, { u"parameters"_s, Section::Params },
        { u"params"_s, Section::Params }, { u"other parameters"_s, Section::Params },
        { u"keyword args"_s, Section::Params }, { u"keyword arguments"_s, Section::Params },
        { u"returns"_s, Section::Returns }, { u"return"_s, Section::Returns },
        { u"yields"_s, Section::Returns }, { u"raises"_s, Section::Throws }, { u"throws"_s, Section::Throws },
        { u"except"_s, Section::Throws }, { u"note"_s, Section::Notes }, { u"notes"_s, Section::Notes },
        { u"warning"_s, Section::Warnings }, { u"warnings"_s, Section::Warnings },
        { u"warns"_s, Section::Other }, { u"example"_s, Section::Examples },
        { u"examples"_s, Section::Examples }, { u"see also"_s, Section::SeeAlso },
        { u"attributes"_s, Section::Attributes }, { u"references"_s, Section::Other },
        { u"todo"_s, Section::Other }, { u"usage"_s, Section::Other }, { u"methods"_s, Section::Other } };
    return known.value(title.toLower(), Section::None);
}

constexpr int deepest = 6; ///< definitions within definitions; what lies further in stands as it is

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

bool isBlank(const QString &line) { return line.trimmed().isEmpty(); }

/// The first line of a docstring stands behind the quotes and says nothing of the indentation of the others.
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

/// Python as it stands in a docstring without any mark: calls, assignments, imports, what follows a prompt.
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

/// Columns and drawings lose their sense when their lines are filled.
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

/// Whole sentences that their author only set in.
bool looksLikeProse(const QStringList &block)
{
    const QString text = block.join(u'\n').trimmed();
    if (text.isEmpty() || isAligned(block) || text.count(u' ') < 4)
        return false;
    static const QRegularExpression odd(u"[=<>{}|$;]|(?:^|\\s)--?\\w"_s);
    return (text[0].isUpper() || text[0] == u'`') && u".:!?"_s.contains(text.back()) && !odd.match(text).hasMatch();
}

/// The docstring's first lines where they only repeat how the function is called or the module's name.
struct Opening {
    QStringList signatures;
    QString rest; ///< what stands behind the name on its line
    qsizetype lines = 0; ///< that these take
};

Opening openingOf(const QStringList &lines)
{
    static const QRegularExpression signature(u"^[A-Za-z_][\\w.]*\\(.*\\)(?:\\s*->\\s*\\S.*)?$"_s);
    static const QRegularExpression explained(
        u"^[A-Za-z_][\\w.]*\\([^()]*\\)(?:\\s*->\\s*[\\w. \\[\\],]+?)?\\s+--?\\s+(\\S.*)$"_s);
    static const QRegularExpression named(
        u"^(?:(?:Module|Package)\\s+[\\w.]+\\s+--?|[\\w/]+\\.py(?:\\s+--?|:))\\s+(\\S.*)$"_s);
    static const QRegularExpression module(u"^[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+$"_s);
    Opening opening;
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

QString inlineRest(const QString &text, const LinkResolver &resolve)
{
    static const QRegularExpression role(
        u"(?::[a-z]+)?:([a-zA-Z+-]+):`([^`]+)`|(?<!`)`([^`<>]+?)\\s*<((?:https?|mailto):[^`<>]+)>`__?|(``)(.+?)``(?!`)|(?<![`\\w])`([^`\\n]+)`(?![`\\w])(?!__?)"_s);
    QString result;
    qsizetype last = 0;
    for (auto it = role.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).mid(last, match.capturedStart() - last);
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
            const QString shown = onlyLast ? target.section(u'.', -1) : target;
            if (kind == "class"_L1 || kind == "func"_L1 || kind == "meth"_L1 || kind == "mod"_L1
                || kind == "attr"_L1 || kind == "exc"_L1 || kind == "data"_L1 || kind == "obj"_L1
                || kind == "const"_L1 || kind == "any"_L1) {
                QString name = target;
                if (name.endsWith("()"_L1))
                    name.chop(2);
                result += reference(name, label.isEmpty() ? codeSpan(shown) : label, resolve);
            } else if (kind == "ref"_L1 || kind == "doc"_L1 || kind == "term"_L1 || kind == "pep"_L1
                || kind == "rfc"_L1) {
                const QString prefix = kind == "pep"_L1 ? u"PEP "_s
                    : kind == "rfc"_L1                  ? u"RFC "_s
                                                        : QString();
                result += prefix + (label.isEmpty() ? target : label);
            } else if (kind == "emphasis"_L1 || kind == "strong"_L1 || kind == "title"_L1) {
                result += u'*' + target + u'*';
            } else {
                result += codeSpan(label.isEmpty() ? target : label);
            }
        } else if (match.hasCaptured(4) && !match.captured(4).isEmpty()) {
            result += u'[' + match.captured(3).simplified() + u"]("_s + match.captured(4) + u')';
        } else {
            result += codeSpan(match.hasCaptured(7) ? match.captured(7) : match.captured(6));
        }
    }
    result += QStringView(text).mid(last);
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

class DocstringParser
{
public:
    explicit DocstringParser(const LinkResolver &resolve)
        : m_resolve(resolve)
    {
    }

    ParsedComment run(const QString &text)
    {
        m_lines = docstringLines(text);
        QStringList body;
        const Opening opening = openingOf(m_lines);
        if (!opening.signatures.isEmpty())
            body << fence(opening.signatures.join(u'\n'), u"python"_s).split(u'\n');
        if (!opening.rest.isEmpty())
            body.append(opening.rest);
        for (m_at = opening.lines; m_at < m_lines.size();) {
            if (!section(body) && !field() && !directive(body))
                body.append(m_lines[m_at++]);
        }
        m_result.description = joinParagraphs(toMarkdown(body), m_result.description);
        m_result.summary = firstSentence(m_result.description);
        if (m_result.summary.isEmpty() && !opening.signatures.isEmpty())
            m_result.summary = codeSpan(opening.signatures.first());
        return m_result;
    }

private:
    /// The indented lines that follow, dedented; `indent` is that of the line that they belong to.
    QStringList takeBlock(int indent)
    {
        QStringList block;
        while (m_at < m_lines.size() && (isBlank(m_lines[m_at]) || indentOf(m_lines[m_at]) > indent))
            block.append(m_lines[m_at++]);
        int blanks = 0;
        while (!block.isEmpty() && isBlank(block.last())) {
            block.removeLast();
            ++blanks;
        }
        m_at -= blanks;
        return dedent(block.join(u'\n')).split(u'\n');
    }

    bool section(QStringList &body)
    {
        const QString line = m_lines[m_at].trimmed();
        const int indent = indentOf(m_lines[m_at]);
        static const QRegularExpression underline(u"^\\s*-{3,}\\s*$"_s);
        const bool numpy
            = m_at + 1 < m_lines.size() && underline.match(m_lines[m_at + 1]).hasMatch() && indent == 0;
        const QString title = line.endsWith(u':') ? line.chopped(1) : line;
        const Section kind = sectionOf(title);
        if (kind == Section::None || (!numpy && !line.endsWith(u':')) || title.isEmpty()
            || (!numpy && !title[0].isUpper()))
            return false;
        QStringList block;
        if (numpy) {
            m_at += 2;
            while (m_at < m_lines.size()) {
                const bool next = m_at + 1 < m_lines.size() && underline.match(m_lines[m_at + 1]).hasMatch()
                    && !isBlank(m_lines[m_at]);
                if (next)
                    break;
                block.append(m_lines[m_at++]);
            }
        } else {
            qsizetype next = m_at + 1;
            while (next < m_lines.size() && isBlank(m_lines[next]))
                ++next;
            if (next >= m_lines.size() || indentOf(m_lines[next]) <= indent)
                return false;
            ++m_at;
            block = takeBlock(indent);
        }
        addSection(kind, title, block, numpy, body);
        return true;
    }

    void addSection(
        Section kind, const QString &title, const QStringList &block, bool numpy, QStringList &body)
    {
        switch (kind) {
        case Section::Params:
            m_result.params += items(block, numpy, true);
            break;
        case Section::Throws:
            m_result.throws += items(block, numpy, true);
            break;
        case Section::Returns:
            m_result.returns += items(block, numpy, false);
            break;
        case Section::Notes:
            m_result.remarks.append({ Remark::Kind::Note, toMarkdown(block) });
            break;
        case Section::Warnings:
            m_result.remarks.append({ Remark::Kind::Warning, toMarkdown(block) });
            break;
        case Section::SeeAlso:
            seeAlso(block);
            break;
        case Section::Attributes: {
            QStringList list;
            for (const Item &item : items(block, numpy, true))
                list.append(u"- "_s + codeSpan(item.name)
                    + (item.type.isEmpty() ? QString() : u" ("_s + codeSpan(item.type) + u')')
                    + (item.text.isEmpty() ? QString() : u": "_s + item.text.simplified()));
            m_result.description
                = joinParagraphs(m_result.description, u"**Attributes**\n\n"_s + list.join(u'\n'));
            break;
        }
        default: {
            const QString text = block.join(u'\n');
            if (kind == Section::Examples && text.trimmed().startsWith(">>>"_L1)
                && !text.contains("\n\n"_L1)) {
                m_result.examples.append({ u"Python"_s, dedent(text) });
                break;
            }
            body << QString() << QString(u"**"_s + title + u"**"_s) << QString();
            // What is neither prose nor a list was set in for a reason.
            const bool keep = title == "Usage"_L1 && !looksLikeProse(block) && !isTerm(block, 0);
            for (const QString &line : block)
                body.append(keep ? QString(u"    "_s + line) : line);
            body.append(QString());
        }
        }
    }

    QList<Item> items(const QStringList &block, bool numpy, bool named) const
    {
        static const QRegularExpression google(
            u"^(\\*{0,2}[\\w.]+(?:\\s*,\\s*\\*{0,2}\\w+)*)\\s*(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\))?\\s*(?::|\\s--?)(?!\\w)\\s*(.*)$"_s);
        static const QRegularExpression typed(u"^([\\w.]+(?:\\[[^\\]]*\\])?):\\s+(.*)$"_s);
        QList<Item> result;
        QStringList text;
        const auto flush = [&] {
            if (!result.isEmpty() && !text.isEmpty())
                result.last().text = toMarkdown(dedentRest(text));
            text.clear();
        };
        for (const QString &line : block) {
            const bool starts = !isBlank(line) && indentOf(line) == 0;
            if (starts && numpy) {
                flush();
                const qsizetype colon = line.indexOf(u':');
                Item item;
                if (named || colon > 0) {
                    item.name = (colon < 0 ? line : line.left(colon)).trimmed();
                    item.type = colon < 0 ? QString() : line.mid(colon + 1).trimmed();
                } else {
                    item.type = line.trimmed();
                }
                result.append(item);
            } else if (starts && named && google.match(line).hasMatch()) {
                flush();
                const auto match = google.match(line);
                result.append({ match.captured(1), match.captured(2), {} });
                text.append(match.captured(3));
            } else if (starts && !named && result.isEmpty() && typed.match(line).hasMatch()) {
                const auto match = typed.match(line);
                result.append({ {}, match.captured(1), {} });
                text.append(match.captured(2));
            } else {
                if (result.isEmpty())
                    result.append(Item());
                text.append(line);
            }
        }
        flush();
        return result;
    }

    static QStringList dedentRest(QStringList lines)
    {
        const QString first = lines.takeFirst();
        QStringList rest = lines.isEmpty() ? QStringList() : dedent(lines.join(u'\n')).split(u'\n');
        rest.prepend(first.trimmed());
        return rest;
    }

    void seeAlso(const QStringList &block)
    {
        static const QRegularExpression names(u"^([\\w.]+(?:\\s*,\\s*[\\w.]+)*)(?:\\s*:\\s*(.*))?$"_s);
        for (const QString &line : block) {
            const auto match = names.match(line.trimmed());
            if (!match.hasMatch()) {
                if (!isBlank(line))
                    m_result.seeAlso.append(inlineRest(line.trimmed(), m_resolve));
                continue;
            }
            for (const QString &name : match.captured(1).split(u','))
                m_result.seeAlso.append(reference(name.trimmed(), {}, m_resolve));
        }
    }

    bool field()
    {
        static const QRegularExpression rest(
            u"^\\s*[:@](param|parameter|arg|argument|key|keyword|kwarg|type|returns?|rtype|raises?|except|exception|throws|var|ivar|cvar|vartype|meta|yields?|since|deprecated|see|note)(?:\\s+([^:]*?))?:(?!\\w)\\s*(.*)$"_s);
        const auto match = rest.match(m_lines[m_at]);
        if (!match.hasMatch())
            return false;
        const int indent = indentOf(m_lines[m_at++]);
        QStringList lines{ match.captured(3) };
        lines += takeBlock(indent);
        const QString text = toMarkdown(lines);
        const QString name = match.captured(1);
        const QString argument = match.captured(2).trimmed();
        if (name == "type"_L1 || name == "rtype"_L1 || name == "vartype"_L1) {
            QList<Item> &list = name == "rtype"_L1 ? m_result.returns : m_result.params;
            const QString plain = lines.join(u' ').simplified();
            for (Item &item : list)
                if (name == "rtype"_L1 || item.name == argument) {
                    item.type = plain;
                    return true;
                }
            list.append({ argument, plain, {} });
        } else if (name.startsWith("return"_L1) || name.startsWith("yield"_L1)) {
            if (m_result.returns.size() == 1 && m_result.returns[0].text.isEmpty())
                m_result.returns[0].text = text;
            else
                m_result.returns.append({ {}, argument, text });
        } else if (name.startsWith("raise"_L1) || name.startsWith("except"_L1) || name == "throws"_L1) {
            m_result.throws.append({ argument, {}, text });
        } else if (name == "since"_L1) {
            m_result.since = text;
        } else if (name == "deprecated"_L1) {
            m_result.deprecated = true;
            m_result.deprecation = text;
        } else if (name == "see"_L1) {
            m_result.seeAlso.append(text);
        } else if (name == "note"_L1) {
            m_result.remarks.append({ Remark::Kind::Note, text });
        } else if (name != "meta"_L1) {
            const qsizetype blank = argument.lastIndexOf(u' ');
            const QString parameter = argument.mid(blank + 1);
            for (Item &item : m_result.params)
                if (item.name == parameter && item.text.isEmpty()) {
                    item.text = text;
                    return true;
                }
            m_result.params.append({ parameter, blank < 0 ? QString() : argument.left(blank), text });
        }
        return true;
    }

    bool directive(QStringList &body)
    {
        static const QRegularExpression start(u"^(\\s*)\\.\\. ?([\\w-]+)::\\s*(.*)$"_s);
        static const QRegularExpression target(u"^\\s*\\.\\. (_[^:]+:.*|[^:]*)$"_s);
        const auto match = start.match(m_lines[m_at]);
        if (!match.hasMatch()) {
            if (!target.match(m_lines[m_at]).hasMatch())
                return false;
            ++m_at; // a link's target or reST's own comment
            return true;
        }
        const int indent = int(match.capturedLength(1));
        ++m_at;
        const QStringList block = takeBlock(indent);
        const QString name = match.captured(2).toLower();
        const QString argument = match.captured(3).trimmed();
        static const QSet<QString> code{ u"code-block"_s, u"code"_s, u"sourcecode"_s, u"doctest"_s,
            u"testcode"_s, u"parsed-literal"_s, u"math"_s, u"highlight"_s, u"ipython"_s,
            u"productionlist"_s };
        if (name == "deprecated"_L1) {
            m_result.deprecated = true;
            const QString since = argument.section(u' ', 0, 0);
            const QString reason = toMarkdown(QStringList{ argument.section(u' ', 1) } + block).trimmed();
            m_result.deprecation
                = (since.isEmpty() ? QString() : u"Since "_s + since + (reason.isEmpty() ? u"."_s : u": "_s))
                + reason;
        } else if (name == "versionadded"_L1) {
            const QString told = (QStringList{ argument.section(u' ', 1) } + block).join(u'\n').trimmed();
            if (told.isEmpty() && m_result.since.isEmpty())
                m_result.since = argument;
            else
                body << QString()
                     << QString(u"*Added in version "_s + argument.section(u' ', 0, 0)
                            + (told.isEmpty() ? u".*"_s : u":* "_s) + argument.section(u' ', 1))
                     << block << QString();
        } else if (name == "versionchanged"_L1) {
            body << QString()
                 << QString(u"*Changed in version "_s + argument.section(u' ', 0, 0) + u":* "_s
                        + argument.section(u' ', 1))
                 << block << QString();
        } else if (name == "note"_L1 || name == "tip"_L1 || name == "hint"_L1 || name == "important"_L1
            || name == "admonition"_L1) {
            m_result.remarks.append({ Remark::Kind::Note, toMarkdown(QStringList{ argument } + block) });
        } else if (name == "warning"_L1 || name == "caution"_L1 || name == "danger"_L1
            || name == "attention"_L1) {
            m_result.remarks.append({ Remark::Kind::Warning, toMarkdown(QStringList{ argument } + block) });
        } else if (name == "seealso"_L1) {
            m_result.seeAlso.append(toMarkdown(QStringList{ argument } + block).simplified());
        } else if (code.contains(name)) {
            QStringList lines = block;
            while (!lines.isEmpty() && (isBlank(lines.first()) || lines.first().startsWith(u':')))
                lines.removeFirst();
            body << QString()
                 << fence(dedent(lines.join(u'\n')), argument.isEmpty() ? u"python"_s : argument).split(u'\n')
                 << QString();
        } else if (name != "image"_L1 && name != "figure"_L1 && name != "module"_L1 && name != "index"_L1
            && name != "currentmodule"_L1 && name != "toctree"_L1) {
            body << QString() << argument << block << QString();
        }
        return true;
    }

    /// The lines from `at` that stand further in than `indent`, dedented; `at` is then behind them.
    static QStringList indentedBlock(const QStringList &lines, qsizetype &at, int indent)
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

    /// reST's definition list: a term, and right below it, set in, what it means.
    static bool isTerm(const QStringList &lines, qsizetype i)
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

    QString definition(const QString &term, const QStringList &meaning, int depth) const
    {
        const QString text = toMarkdown(meaning, depth).trimmed();
        const bool block = text.startsWith("```"_L1) || text.startsWith("- "_L1);
        QStringList lines = text.split(u'\n');
        for (qsizetype i = block ? 0 : 1; i < lines.size(); ++i)
            if (!lines[i].isEmpty())
                lines[i].prepend("  "_L1);
        return u"- **"_s + inlineRest(term, m_resolve) + (block ? u"**\n\n"_s : u"**: "_s) + lines.join(u'\n');
    }

    /// Statements in a paragraph of their own that is not even set in, below "Usage:" and the like.
    static bool announcesCode(const QStringList &lines, qsizetype i)
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
    QString toMarkdown(const QStringList &lines, int depth = 0) const
    {
        static const QRegularExpression bullet(u"^\\s*([-*+•]|\\(?\\d{1,3}[.)])\\s+\\S"_s);
        QStringList out;
        QStringList prose;
        const auto flush = [&] {
            if (!prose.isEmpty())
                out += inlineRest(prose.join(u'\n'), m_resolve).split(u'\n');
            prose.clear();
        };
        const auto code = [&](const QStringList &block, const QString &language) {
            flush();
            out << QString() << fence(dedent(block.join(u'\n')), language).split(u'\n') << QString();
        };
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
            } else if (const auto table = restTableAt(
                           lines, i, [&](const QString &cell) { return inlineRest(cell, m_resolve); })) {
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
                    list.append(definition(term, meaning, depth + 1));
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
                    out << QString() << toMarkdown(block, depth + 1).split(u'\n') << QString();
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
                if (text.startsWith(u"• "_s))
                    text.replace(0, 1, u'-');
                prose.append(text);
            }
        }
        flush();
        return dedent(out.join(u'\n'));
    }

    const LinkResolver &m_resolve;
    QStringList m_lines;
    qsizetype m_at = 0;
    ParsedComment m_result;
};
} // namespace

ParsedComment parseDocstring(const QString &text, const LinkResolver &resolve)
{
    return DocstringParser(resolve).run(text);
}

} // namespace tars::comments
