#include "service/departments/comments/docstring.h"

#include "service/departments/comments/docstringtext.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/comments/restmarkdown.h"
#include "service/project/records.h"

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

class DocstringParser
{
public:
    explicit DocstringParser(const LinkResolver &resolve)
        : m_resolve(resolve)
    {
    }

    ParsedComment run(const QString &text)
    {
        m_lines = withLinkTargets(docstringLines(text));
        // How far what follows a docstring's very first line is set in is only known from what stands beside it.
        if (m_lines.size() > 1 && m_lines[0].endsWith(u':') && sectionOf(m_lines[0].chopped(1)) != Section::None
            && !isBlank(m_lines[1]) && indentOf(m_lines[1]) == 0)
            for (qsizetype i = 1; i < m_lines.size(); ++i)
                m_lines[i].prepend("    "_L1);
        QStringList body;
        const DocstringOpening opening = openingOf(m_lines);
        m_at = opening.lines;
        if (const auto title = opening.lines == 0 ? sectionTitleAt(m_lines, 0) : std::nullopt; title && sectionOf(title->text) == Section::None) {
            // The name of what is explained says nothing; other words stand as its first sentence.
            static const QRegularExpression name(u"^:?(?:mod:`)?[A-Za-z_][\\w.]*`?$"_s);
            m_at = title->lines;
            if (m_at == m_lines.size() || !name.match(title->text).hasMatch())
                body << title->text << QString();
        }
        if (!opening.signatures.isEmpty())
            body << fence(opening.signatures.join(u'\n'), u"python"_s).split(u'\n');
        if (!opening.rest.isEmpty())
            body.append(opening.rest);
        while (m_at < m_lines.size()) {
            if (!section(body) && !field(body) && !directive(body))
                body.append(m_lines[m_at++]);
        }
        for (Item &item : m_result.params)
            item.name.remove(u'\\'); // "\\*\\*kwargs" is "**kwargs"
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
                    m_result.seeAlso.append(restInlinesToMarkdown(line.trimmed(), m_resolve));
                continue;
            }
            for (const QString &name : match.captured(1).split(u','))
                m_result.seeAlso.append(reference(name.trimmed(), {}, m_resolve));
        }
    }

    /// ":copyright: 2022 by the team": whatever else is said so is a list of it.
    bool otherField(QStringList &body)
    {
        static const QRegularExpression named(u"^:([A-Za-z][\\w -]*):\\s+(\\S.*)$"_s);
        const auto match = named.match(m_lines[m_at]);
        if (!match.hasMatch())
            return false;
        ++m_at;
        const QStringList lines = QStringList{ match.captured(2) } + takeBlock(0);
        const QString name = match.captured(1);
        const bool follows = !body.isEmpty() && body.last().startsWith("- **"_L1);
        if (!follows)
            body << QString();
        body << QString(u"- **"_s + name[0].toUpper() + name.mid(1) + u"**: "_s + lines.join(u' ').simplified());
        return true;
    }

    bool field(QStringList &body)
    {
        static const QRegularExpression rest(
            u"^\\s*[:@](param|parameter|arg|argument|key|keyword|kwarg|type|returns?|rtype|raises?|except|exception|throws|var|ivar|cvar|vartype|meta|yields?|since|deprecated|see|note)(?:\\s+([^:]*?))?:(?!\\w)\\s*(.*)$"_s);
        const auto match = rest.match(m_lines[m_at]);
        if (!match.hasMatch())
            return otherField(body);
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
            const QString since = argument.section(u' ', 0, 0);
            const QStringList words = QStringList{ argument.section(u' ', 1) } + block;
            if (deprecatesPart(words.join(u'\n'))) {
                body << QString() << QString(u"*Deprecated since version "_s + since + u":* "_s + words.first()) << block << QString();
                return true;
            }
            m_result.deprecated = true;
            const QString reason = toMarkdown(words).trimmed();
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

    QString toMarkdown(const QStringList &lines) const { return restToMarkdown(lines, m_resolve); }

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
