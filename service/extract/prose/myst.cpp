#include "service/extract/prose/myst.h"

#include "common/base/replacedeach.h"
#include "service/extract/prose/sphinxroles.h"

#include <algorithm>
#include <optional>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// {func}`~a.b` leads to what it names, {ref}`words <label>` to where the label stands.
QString withoutMystRoles(const QString &line)
{
    // A code span keeps its braces: "`/users/{id}` or `/users`".
    static const QRegularExpression role(u"(?<!`)(`+)(?!`)(?:(?!\\1(?!`)).)+\\1(?!`)(*SKIP)(*F)|\\{([A-Za-z][\\w:+.-]*)\\}(`+)([^`]+)\\3"_s);
    return replacedEach(line, role, [](const QRegularExpressionMatch &match) {
        const QString content = match.captured(4).trimmed(), plain = roleAsText(match.captured(2), content);
        return plain.startsWith(u':') ? QString(u'`' + content + u'`') : linksAsMarkdown(plain);
    });
}

/// A line of reStructuredText, as far as its roles and links go.
QString fromRest(const QString &line) { return linksAsMarkdown(withoutSphinxRoles(line)); }

/// The parts between the commas of a call, as far as no bracket or quotation holds them.
QStringList partsOfCall(const QString &text)
{
    QStringList parts;
    QString part;
    QChar quote;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == u'\\' && i + 1 < text.size())
                part += text[i++];
            else if (c == quote)
                quote = {};
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(' || c == u'[' || c == u'{') {
            ++depth;
        } else if (c == u')' || c == u']' || c == u'}') {
            if (--depth < 0)
                return {};
        } else if (c == u',' && depth == 0) {
            parts.append(part.trimmed());
            part.clear();
            continue;
        }
        part += text[i];
    }
    parts.append(part.trimmed());
    return depth == 0 && quote.isNull() ? parts : QStringList();
}

/// What a list or a table holds, if these are texts.
std::optional<QStringList> quotedIn(const QString &text)
{
    static const QRegularExpression quoted(u"(?<!\\w)(['\"])((?:(?!\\1|\\\\).)*)\\1"_s);
    if (!QString(text).remove(quoted).remove(QRegularExpression(u"[\\[\\]{},:\\s]"_s)).isEmpty())
        return std::nullopt;
    QStringList values;
    for (auto it = quoted.globalMatch(text); it.hasNext();)
        values.append(it.next().captured(2));
    return values;
}

/// As a shell would be told it.
QString shellWord(const QString &word)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./~-]+$"_s);
    return plain.match(word).hasMatch() || word.contains(u'\'') ? word : QString(u'\'' + word + u'\'');
}

/// "invoke(hello, args=['--help'], prog_name='hello.py')" is "hello.py --help"; nothing for other code.
QString commandLine(const QString &code)
{
    static const QRegularExpression call(u"^invoke\\((.*)\\)$"_s), named(u"^(args|prog_name|env|\\w+)\\s*=\\s*(.+)$"_s), name(u"^\\w+$"_s);
    const auto match = call.match(code.trimmed());
    const QStringList parts = match.hasMatch() ? partsOfCall(match.captured(1)) : QStringList();
    if (parts.isEmpty() || !name.match(parts.first()).hasMatch())
        return {};
    QString program = parts.first(), variables, arguments;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto given = named.match(parts[i]);
        const QString key = given.hasMatch() ? given.captured(1) : i == 1 && parts[i].startsWith(u'[') ? u"args"_s : QString();
        const QString value = given.hasMatch() ? given.captured(2) : parts[i];
        if (key.isEmpty())
            return {};
        if (key != "args"_L1 && key != "prog_name"_L1 && key != "env"_L1)
            continue; // what is typed in, and the like
        const std::optional<QStringList> texts = quotedIn(value);
        if (!texts)
            return {};
        if (key == "prog_name"_L1)
            program = texts->value(0);
        for (qsizetype k = 0; key == "args"_L1 && k < texts->size(); ++k)
            arguments += u' ' + shellWord(texts->at(k));
        for (qsizetype k = 0; key == "env"_L1 && k + 1 < texts->size(); k += 2)
            variables += texts->at(k) + u'=' + shellWord(texts->at(k + 1)) + u' ';
    }
    return variables + program + arguments;
}

constexpr int deepestPart = 6;

class MystConverter
{
public:
    explicit MystConverter(const QString &markdown)
        : m_lines(markdown.split(u'\n'))
    {
    }

    MystText run()
    {
        static const QRegularExpression fence(
            u"^( {0,3})(`{3,}|~{3,}|:{3,})(?:\\{([\\w:+.-]+)\\})?\\s*(.*)$"_s);
        QString code; // the fence of ordinary code that we are in
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const auto match = fence.match(m_lines[m_at]);
            if (!code.isEmpty()) {
                if (match.hasMatch() && match.captured(2).startsWith(code) && match.captured(4).isEmpty())
                    code.clear();
                m_out.append(m_lines[m_at]);
            } else if (match.hasMatch() && !match.captured(3).isEmpty()) {
                directive(match.captured(2), match.captured(3), match.captured(4).trimmed());
            } else {
                if (match.hasMatch() && !match.captured(2).startsWith(u':'))
                    code = match.captured(2);
                m_out.append(!code.isEmpty() ? m_lines[m_at] : text(m_lines[m_at]));
            }
        }
        return { m_out.join(u'\n'), m_contents, m_labels };
    }

private:
    QString text(const QString &line)
    {
        static const QRegularExpression label(u"^\\(([\\w:.-]+)\\)=\\s*$"_s);
        static const QRegularExpression heading(u"^#{1,6}\\s+(.*?)\\s*#*$"_s);
        if (const auto match = label.match(line); match.hasMatch()) {
            m_labels.append({ match.captured(1).toLower(), {} });
            ++m_open;
            return {};
        }
        if (line.trimmed().isEmpty())
            return line;
        const auto match = heading.match(line);
        for (; m_open > 0; --m_open)
            if (match.hasMatch())
                m_labels[m_labels.size() - m_open].title = rolesOut(match.captured(1));
        // What leads elsewhere is no part of a heading.
        return match.hasMatch() ? QString(line.left(match.capturedStart(1)) + rolesOut(match.captured(1))) : withoutMystRoles(line);
    }

    static QString rolesOut(const QString &heading)
    {
        static const QRegularExpression link(u"\\[([^\\]]*)\\]\\(tars-[^)]*\\)"_s);
        return withoutMystRoles(heading).replace(link, u"\\1"_s);
    }

    void directive(const QString &mark, const QString &name, const QString &argument)
    {
        QStringList body;
        qsizetype end = m_at + 1;
        for (; end < m_lines.size(); ++end) {
            const QString bare = m_lines[end].trimmed();
            if (bare.startsWith(mark) && QString(bare).remove(mark[0]).isEmpty())
                break;
            body.append(m_lines[end]);
        }
        static const QRegularExpression option(u"^:[\\w-]+:"_s);
        bool hidden = false;
        for (QString &line : body) {
            if (!line.trimmed().isEmpty() && !option.match(line).hasMatch())
                break;
            hidden = hidden || line.trimmed() == ":hidden:"_L1;
            line.clear();
        }
        const bool closed = end < m_lines.size();
        if (name == "toctree"_L1) {
            blank(1);
            contents(body, hidden);
            blank(closed);
        } else if (name == "code-block"_L1 || name == "code"_L1 || name == "sourcecode"_L1) {
            m_out.append(mark + argument);
            m_out += body;
            if (closed)
                m_out.append(mark);
        } else if (isAdmonition(name)) {
            admonition(name, argument, body);
            blank(closed);
        } else if ((name == "include"_L1 || name == "literalinclude"_L1) && !argument.isEmpty()) {
            const QString address = name == "include"_L1 ? argument : QString(inclusionPrefix + encodedAddress(argument));
            m_out.append(linksAsMarkdown(linkTo(argument.section(u'/', -1), address)));
            blank(body.size() + closed);
        } else if (name == "eval-rst"_L1) {
            restructured(mark, body, closed);
        } else if (name.section(u':', -1).startsWith("auto"_L1) && !argument.isEmpty()) {
            m_out.append(object(name, argument));
            blank(body.size() + closed);
        } else if (name.section(u':', -1) == "currentmodule"_L1 || name.section(u':', -1) == "module"_L1) {
            m_module = argument;
            blank(body.size() + 1 + closed);
        } else {
            blank(body.size() + 1 + closed); // set-up, or made by a generator
        }
        m_at = closed ? end : m_lines.size();
    }

    /// The pages of a table of contents; where it is shown, as a list of links.
    void contents(const QStringList &body, bool hidden)
    {
        static const QRegularExpression titled(u"^(.*?)\\s*<([^<>]+)>$"_s);
        for (const QString &line : body) {
            const QString written = line.trimmed();
            const auto match = titled.match(written);
            const QString entry = match.hasMatch() ? match.captured(2) : written;
            const bool elsewhere = entry.contains(u':');
            if (!entry.isEmpty() && entry != "self"_L1 && !elsewhere)
                m_contents.append(entry);
            if (hidden || entry.isEmpty() || entry == "self"_L1 || entry.contains(u'*'))
                m_out.append(QString());
            else
                m_out.append(u"- "_s + linksAsMarkdown(elsewhere ? linkTo(match.hasMatch() ? match.captured(1) : entry, entry) : roleAsText(u"doc"_s, written)));
        }
    }

    void blank(qsizetype lines)
    {
        for (qsizetype i = 0; i < lines; ++i)
            m_out.append(QString());
    }

    static bool isAdmonition(const QString &name)
    {
        static const QSet<QString> admonitions{ u"note"_s, u"warning"_s, u"tip"_s, u"important"_s, u"hint"_s,
            u"caution"_s, u"danger"_s, u"attention"_s, u"error"_s, u"seealso"_s, u"admonition"_s,
            u"versionadded"_s, u"versionchanged"_s, u"deprecated"_s };
        return admonitions.contains(name);
    }

    static QString admonitionHead(const QString &name, const QString &argument)
    {
        const QString version = name == "versionadded"_L1 ? u"Added in version "_s + argument
            : name == "versionchanged"_L1                 ? u"Changed in version "_s + argument
            : name == "deprecated"_L1                     ? u"Deprecated since version "_s + argument
                                                          : QString();
        QString title = version.isEmpty() ? QString(name.left(1).toUpper() + name.mid(1)) : version.trimmed();
        if (name == "seealso"_L1)
            title = u"See also"_s;
        if (name == "admonition"_L1 && !argument.isEmpty())
            title = argument;
        QString first = u"> **"_s + title + u"**"_s;
        if (version.isEmpty() && name != "admonition"_L1 && !argument.isEmpty())
            first += u' ' + argument;
        return first;
    }

    void admonition(const QString &name, const QString &argument, const QStringList &body)
    {
        m_out.append(admonitionHead(name, withoutMystRoles(argument)));
        for (const QString &line : body)
            m_out.append(line.trimmed().isEmpty() ? u">"_s : QString(u"> "_s + withoutMystRoles(line)));
    }

    /// What a generator would describe in its place, as a link.
    QString object(const QString &directive, const QString &name) const
    {
        const bool whole = m_module.isEmpty() || directive.endsWith("module"_L1) || name.startsWith(QString(m_module + u'.'));
        return linksAsMarkdown(linkToSymbol(name, whole ? name : QString(m_module + u'.' + name), objectPrefix));
    }

    /// A part in reStructuredText: paragraphs, examples, remarks, names of what a generator would describe.
    void restructured(const QString &mark, const QStringList &body, bool closed)
    {
        const qsizetype base = m_out.size() + 1; // of the body's first line
        blank(body.size() + 1 + closed);
        restructuredLines(mark, body, base, 0);
    }

    void restructuredLines(const QString &mark, const QStringList &body, qsizetype base, int depth)
    {
        static const QRegularExpression directive(u"^\\.\\. +([\\w:.-]+)::\\s*(.*)$"_s);
        static const QRegularExpression option(u"^\\s*:[\\w-]+:"_s);
        static const QRegularExpression item(u"^([*+-] +)\\.\\. +([\\w:.-]+)::\\s*(\\S.*)$"_s);
        static const QSet<QString> wrappers{ u"tabs"_s, u"tab"_s, u"group-tab"_s, u"code-tab"_s, u"tab-set"_s, u"tab-item"_s, u"container"_s, u"dropdown"_s };
        const auto isBlank = [&](qsizetype i) { return body[i].trimmed().isEmpty(); };
        for (qsizetype i = 0; i < body.size();) {
            const auto listed = item.match(body[i]);
            const auto match = directive.match(body[i]);
            if (!match.hasMatch() && !listed.hasMatch()) {
                if (!body[i].startsWith(".. "_L1))
                    m_out[base + i] = fromRest(body[i]);
                ++i;
                continue;
            }
            qsizetype end = i + 1;
            while (end < body.size() && (isBlank(end) || body[end].front().isSpace()))
                ++end;
            qsizetype last = end - 1, first = i + 1;
            while (last > i && isBlank(last))
                --last;
            while (first <= last && (isBlank(first) || option.match(body[first]).hasMatch()))
                ++first;
            if (listed.hasMatch()) { // a list of what is described
                if (listed.captured(2).section(u':', -1).startsWith("auto"_L1))
                    m_out[base + i] = u"- "_s + object(listed.captured(2), listed.captured(3).trimmed());
                i = end;
                continue;
            }
            const QString name = match.captured(1).section(u':', -1), argument = match.captured(2).trimmed();
            const bool codeTab = name == "code-tab"_L1;
            if (name == "example"_L1 || name == "run"_L1 || name == "code-block"_L1 || name == "code"_L1 || name == "sourcecode"_L1)
                example(mark, name == "code-block"_L1 ? argument : u"python"_s, body.mid(first, last - first + 1), base + first);
            else if (name.startsWith("auto"_L1) && !argument.isEmpty())
                m_out[base + i] = object(name, argument);
            else if (name == "currentmodule"_L1 || name == "module"_L1)
                m_module = argument;
            else if (isAdmonition(name)) {
                m_out[base + i] = admonitionHead(name, fromRest(argument));
                for (qsizetype k = i + 1; k <= last; ++k)
                    m_out[base + k] = isBlank(k) ? u">"_s : QString(u"> "_s + fromRest(body[k].trimmed()));
            } else if (name == "list-table"_L1) {
                if (!argument.isEmpty())
                    m_out[base + i] = u"**"_s + fromRest(argument) + u"**"_s;
                const bool headed = std::any_of(body.begin() + i, body.begin() + first, [](const QString &line) { return line.contains(":header-rows:"_L1) && !line.trimmed().endsWith(u'0'); });
                const QStringList rows = tableOf(body.mid(first, last - first + 1), headed);
                for (qsizetype k = 0; k < rows.size(); ++k) { // each takes several lines there
                    QString &line = m_out[base + std::min(first + k, last)];
                    line += (line.isEmpty() ? QString() : u"\n"_s) + rows[k];
                }
            } else if (wrappers.contains(name) && depth < deepestPart) {
                const QString title = codeTab && argument.contains(u' ') ? argument.section(u' ', 1) : argument;
                if (name != "container"_L1 && !title.isEmpty()) // behind the end of code that no blank line tells apart
                    m_out[base + i] += (m_out[base + i].isEmpty() ? u"**"_s : u"\n\n**"_s) + fromRest(title) + u"**"_s;
                const QStringList inner = dedented(body.mid(first, last - first + 1));
                if (codeTab)
                    example(mark, argument.section(u' ', 0, 0), inner, base + first);
                else
                    restructuredLines(mark, inner, base + first, depth + 1);
            }
            i = end;
        }
    }

    /// "* - cell", "  - cell": the rows of a table.
    static QStringList tableOf(const QStringList &lines, bool headed)
    {
        QList<QStringList> cells;
        for (const QString &line : lines) {
            const QString bare = line.trimmed();
            const bool row = bare.startsWith("* -"_L1);
            if (row)
                cells.append(QStringList());
            if (cells.isEmpty())
                continue;
            if (row || bare == "-"_L1 || bare.startsWith("- "_L1))
                cells.last().append(bare.mid(row ? 3 : 1).trimmed());
            else if (!cells.last().isEmpty())
                cells.last().last() += u' ' + bare;
        }
        if (cells.isEmpty())
            return {};
        if (!headed)
            cells.prepend(QStringList(cells.first().size()));
        QStringList rows;
        for (const QStringList &row : std::as_const(cells)) {
            QString text = u"|"_s;
            for (const QString &cell : row)
                text += u' ' + fromRest(cell.trimmed()).replace(u'|', u"\\|"_s) + u" |"_s;
            rows.append(text);
            if (rows.size() == 1)
                rows.append(u'|' + QString(u" --- |"_s).repeated(row.size()));
        }
        return rows;
    }

    static QStringList dedented(const QStringList &lines)
    {
        qsizetype indent = 1000;
        for (const QString &line : lines)
            for (qsizetype k = 0; k < line.size(); ++k)
                if (!line[k].isSpace()) {
                    indent = std::min(indent, k);
                    break;
                }
        QStringList result;
        for (const QString &line : lines)
            result.append(line.mid(indent));
        return result;
    }

    /// Code whose first line is the `at`-th: its fences take the lines before and behind it.
    void example(const QString &mark, QString language, const QStringList &code, qsizetype at)
    {
        if (code.isEmpty())
            return;
        QStringList lines = dedented(code), commands;
        for (const QString &line : std::as_const(lines)) {
            if (const QString command = commandLine(line); !command.isEmpty())
                commands.append(u"$ "_s + command);
            else if (line.trimmed().isEmpty() || line.trimmed() == "println()"_L1)
                commands.append(QString());
        }
        if (commands.size() == lines.size()) {
            lines = commands;
            language = u"console"_s;
        }
        const QString fence = mark.startsWith(u':') ? u"```"_s : mark;
        m_out[at - 1] = fence + language;
        for (qsizetype k = 0; k < lines.size(); ++k)
            m_out[at + k] = lines[k];
        if (at + lines.size() < m_out.size())
            m_out[at + lines.size()] = fence;
        else
            m_out.append(fence);
    }

    const QStringList m_lines;
    qsizetype m_at = 0;
    QStringList m_out;
    QStringList m_contents;
    QList<SphinxText::Label> m_labels;
    qsizetype m_open = 0; ///< labels at the end of which what follows is not known yet
    QString m_module; ///< in which the names that follow are to be looked for
};

} // namespace

MystText withoutMyst(const QString &markdown)
{
    static const QRegularExpression signs(
        u"\\{[A-Za-z][\\w:+.-]*\\}`|^ {0,3}(?:```+|~~~+|:::+)\\{|^\\([\\w:.-]+\\)=\\s*$"_s,
        QRegularExpression::MultilineOption);
    return signs.match(markdown).hasMatch() ? MystConverter(markdown).run() : MystText{ markdown, {}, {} };
}

} // namespace tars
