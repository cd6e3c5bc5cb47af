#include "service/extract/prose/myst.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// {func}`~a.b` shows what it names; {ref}`words <label>` its words.
QString withoutMystRoles(const QString &line)
{
    // A code span keeps its braces: "`/users/{id}` or `/users`".
    static const QRegularExpression role(u"(?<!`)(`+)(?!`)(?:(?!\\1(?!`)).)+\\1(?!`)(*SKIP)(*F)|\\{([A-Za-z][\\w:+.-]*)\\}(`+)([^`]+)\\3"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = role.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        static const QRegularExpression target(u"^(.*\\S)\\s*<[^>]*>$"_s);
        const QString name = match.captured(2).section(u':', -1);
        QString content = match.captured(4).trimmed();
        const auto titled = target.match(content);
        static const QSet<QString> ofWords{ u"ref"_s, u"doc"_s, u"term"_s, u"any"_s, u"numref"_s,
            u"download"_s, u"abbr"_s, u"guilabel"_s };
        const bool words = ofWords.contains(name);
        if (titled.hasMatch())
            content = titled.captured(1);
        if (content.startsWith(u'~'))
            content = content.section(u'.', -1).remove(u'~');
        else if (content.startsWith(u'!'))
            content.remove(0, 1);
        out += line.mid(from, match.capturedStart() - from)
            + (words ? content : QString(u'`' + content + u'`'));
        from = match.capturedEnd();
    }
    return out + line.mid(from);
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
                static const QRegularExpression label(u"^\\([\\w:.-]+\\)=\\s*$"_s);
                m_out.append(!code.isEmpty()                    ? m_lines[m_at]
                        : label.match(m_lines[m_at]).hasMatch() ? QString()
                                                                : withoutMystRoles(m_lines[m_at]));
            }
        }
        return { m_out.join(u'\n'), m_contents };
    }

private:
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
        static const QSet<QString> admonitions{ u"note"_s, u"warning"_s, u"tip"_s, u"important"_s, u"hint"_s,
            u"caution"_s, u"danger"_s, u"attention"_s, u"error"_s, u"seealso"_s, u"admonition"_s,
            u"versionadded"_s, u"versionchanged"_s, u"deprecated"_s };
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
        } else if (admonitions.contains(name)) {
            admonition(name, argument, body);
            blank(closed);
        } else if (name == "eval-rst"_L1) {
            directiveOfSphinx(mark, body);
            blank(closed);
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

    void admonition(const QString &name, const QString &argument, const QStringList &body)
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
            first += u' ' + withoutMystRoles(argument);
        m_out.append(first);
        for (const QString &line : body)
            m_out.append(line.trimmed().isEmpty() ? u">"_s : QString(u"> "_s + withoutMystRoles(line)));
    }

    /// Of one directive with an example in it, the example; what a generator would fill in is not there.
    void directiveOfSphinx(const QString &mark, const QStringList &body)
    {
        static const QRegularExpression directive(u"^\\.\\. ([\\w:.-]+)::\\s*(.*)$"_s);
        qsizetype head = 0;
        while (head < body.size() && body[head].trimmed().isEmpty())
            ++head;
        const auto match = head < body.size() ? directive.match(body[head]) : QRegularExpressionMatch();
        const QString name = match.captured(1);
        const bool example
            = name.endsWith("example"_L1) || name.endsWith("code-block"_L1) || name.endsWith("run"_L1);
        if (!example)
            return blank(body.size() + 1);
        static const QSet<QString> languages{ u"python"_s, u"console"_s, u"text"_s, u"bash"_s };
        const QString language = languages.contains(match.captured(2)) ? match.captured(2) : u"python"_s;
        qsizetype from = head + 1;
        while (from < body.size() && body[from].trimmed().isEmpty())
            ++from;
        blank(from);
        m_out.append(mark + language);
        for (qsizetype i = from; i < body.size(); ++i) {
            const QString line = body[i].startsWith("    "_L1) ? body[i].mid(4) : body[i].trimmed();
            m_out.append(directive.match(line).hasMatch() ? QString() : line);
        }
        m_out.append(mark);
    }

    const QStringList m_lines;
    qsizetype m_at = 0;
    QStringList m_out;
    QStringList m_contents;
};

} // namespace

MystText withoutMyst(const QString &markdown)
{
    static const QRegularExpression signs(
        u"\\{[A-Za-z][\\w:+.-]*\\}`|^ {0,3}(?:```+|~~~+|:::+)\\{|^\\([\\w:.-]+\\)=\\s*$"_s,
        QRegularExpression::MultilineOption);
    return signs.match(markdown).hasMatch() ? MystConverter(markdown).run() : MystText{ markdown, {} };
}

} // namespace tars
