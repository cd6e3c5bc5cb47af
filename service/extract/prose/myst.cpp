#include "service/extract/prose/myst.h"

#include "common/base/replacedeach.h"
#include "service/extract/prose/sphinxroles.h"

#include <algorithm>
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

/// "invoke(hello, args=['--help'], prog_name='hello.py')" is "hello.py --help"; nothing for other code.
QString commandLine(const QString &code)
{
    static const QRegularExpression call(
        u"^invoke\\((\\w+)(?>,\\s*(?:args=\\[([^\\]]*)\\]|prog_name=(['\"])([^'\"]*)\\3|(?!args=|prog_name=)\\w+=[^,()]+))*+\\)$"_s);
    const auto match = call.match(code.trimmed());
    if (!match.hasMatch())
        return {};
    static const QRegularExpression quoted(u"(['\"])(.*?)\\1"_s);
    QString command = match.captured(4).isEmpty() ? match.captured(1) : match.captured(4);
    for (auto it = quoted.globalMatch(match.captured(2)); it.hasNext();)
        command += u' ' + it.next().captured(2);
    return command;
}

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
        for (QString &line : body) {
            if (!line.trimmed().isEmpty() && !option.match(line).hasMatch())
                break;
            line.clear();
        }
        const bool closed = end < m_lines.size();
        if (name == "toctree"_L1) {
            for (const QString &line : std::as_const(body)) {
                static const QRegularExpression titled(u"<([^>]+)>\\s*$"_s);
                const auto match = titled.match(line);
                const QString entry = match.hasMatch() ? match.captured(1) : line.trimmed();
                if (!entry.isEmpty() && entry != "self"_L1 && !entry.contains(u':'))
                    m_contents.append(entry);
            }
            blank(body.size() + 1 + closed);
        } else if (name == "code-block"_L1 || name == "code"_L1 || name == "sourcecode"_L1) {
            m_out.append(mark + argument);
            m_out += body;
            if (closed)
                m_out.append(mark);
        } else if (isAdmonition(name)) {
            admonition(name, argument, body);
            blank(closed);
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
        static const QRegularExpression directive(u"^\\.\\. +([\\w:.-]+)::\\s*(.*)$"_s);
        static const QRegularExpression option(u"^\\s*:[\\w-]+:"_s);
        const qsizetype base = m_out.size() + 1; // of the body's first line
        blank(body.size() + 1 + closed);
        const auto isBlank = [&](qsizetype i) { return body[i].trimmed().isEmpty(); };
        for (qsizetype i = 0; i < body.size();) {
            const auto match = directive.match(body[i]);
            if (!match.hasMatch()) {
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
            const QString name = match.captured(1).section(u':', -1), argument = match.captured(2).trimmed();
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
            }
            i = end;
        }
    }

    /// Code whose first line is the `at`-th: its fences take the lines before and behind it.
    void example(const QString &mark, QString language, const QStringList &code, qsizetype at)
    {
        if (code.isEmpty())
            return;
        qsizetype indent = 1000;
        for (const QString &line : code)
            for (qsizetype k = 0; k < line.size(); ++k)
                if (!line[k].isSpace()) {
                    indent = std::min(indent, k);
                    break;
                }
        QStringList lines, commands;
        for (const QString &line : code) {
            lines.append(line.mid(indent));
            if (const QString command = commandLine(line); !command.isEmpty())
                commands.append(u"$ "_s + command);
            else if (line.trimmed().isEmpty())
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
