#include "service/departments/comments/tagcomment.h"

#include "service/departments/comments/blocktags.h"
#include "service/departments/comments/html.h"
#include "service/departments/comments/indentedcode.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/comments/phpdoc.h"
#include "service/departments/comments/qttable.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
const QRegularExpression &tagLine()
{
    static const QRegularExpression line(u"^\\s*[\\\\@]([A-Za-z]+)(\\[[a-z,]*\\])?(?![\\w.(])(.*)$"_s);
    return line;
}

class TagParser
{
public:
    TagParser(const QString &style, const QString &language, const LinkResolver &resolve)
        : m_language(language)
        , m_resolve(resolve)
        , m_paragraphEnds(style != "javadoc"_L1 && style != "jsdoc"_L1)
    {
        m_rules.language = language;
        m_rules.htmlLayout = style == "javadoc"_L1;
    }

    ParsedComment run(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        for (m_line = 0; m_line < lines.size(); ++m_line)
            line(lines);
        close();
        ParsedComment &result = m_result;
        const QString told = dedent(m_details.join(u'\n'));
        const QString details = convert(m_rules.htmlLayout ? told : withIndentedCodeFenced(told, m_language));
        result.description = joinParagraphs(joinParagraphs(m_brief, details), m_stability);
        result.summary = firstSentence(m_brief.isEmpty() ? details : m_brief);
        return result;
    }

private:
    void line(const QStringList &lines)
    {
        const QString &text = lines[m_line];
        static const QRegularExpression verbatim(
            u"^(.*?)[\\\\@](code|badcode|verbatim|qml|dot|msc|startuml|htmlonly|latexonly|manonly|omit|internal|rtfonly|xmlonly)\\b\\s*(?:\\{\\.?([\\w+#-]*)\\})?(.*)$"_s);
        if (text.contains(u'\\') || text.contains(u'@')) {
            if (const auto match = verbatim.match(text); match.hasMatch() && !match.captured(1).endsWith(u'{')
                && !match.captured(1).contains(u'`') && block(lines, match))
                return;
            static const QRegularExpression tableLine(u"^\\s*[\\\\@]table\\b"_s);
            if (!m_neverClosed.contains(u"endtable"_s) && tableLine.match(text).hasMatch()) {
                if (const auto table = qtTableAt(lines, m_line)) {
                    current() << QString() << table->markdown << QString();
                    m_line += table->lines - 1;
                    return;
                }
                m_neverClosed.insert(u"endtable"_s);
            }
        }
        if (text.trimmed().isEmpty()) {
            if (m_paragraphEnds && m_open != Tag::Details && !current().join(QString()).trimmed().isEmpty())
                close();
            else
                current().append(QString());
            return;
        }
        // Example text of JSDoc is code: only a tag at the line's start ends it.
        const auto match = tagLine().match(text);
        if (match.hasMatch() && known(match, text))
            return;
        current().append(m_open == Tag::Details || m_open == Tag::Example ? text : text.trimmed());
    }

    bool block(const QStringList &lines, const QRegularExpressionMatch &match)
    {
        const Verbatim kind = verbatims().value(match.captured(2));
        if (m_neverClosed.contains(kind.end))
            return false;
        QStringList content;
        QString tail = match.captured(4);
        qsizetype at = m_line;
        const QRegularExpression end(u"[\\\\@]"_s + kind.end + u"\\b"_s);
        for (;; tail = lines[at]) {
            const auto found = end.match(tail);
            content.append(found.hasMatch() ? tail.left(found.capturedStart()) : tail);
            if (found.hasMatch()) {
                tail = tail.mid(found.capturedEnd());
                break;
            }
            if (++at >= lines.size()) {
                m_neverClosed.insert(kind.end);
                return false; // shown as the text it is
            }
        }
        m_line = at;
        if (!match.captured(1).trimmed().isEmpty())
            current().append(match.captured(1));
        const QString code = dedent(content.join(u'\n'));
        if (kind.shown && !code.isEmpty()) {
            const QString language = match.captured(3).isEmpty() ? m_language : match.captured(3);
            current() << QString()
                      << fence(code, match.captured(2) == "verbatim"_L1 ? u"text"_s : language).split(u'\n')
                      << QString();
        }
        if (!tail.trimmed().isEmpty())
            current().append(tail);
        return true;
    }

    bool known(const QRegularExpressionMatch &match, const QString &text)
    {
        const QString name = match.captured(1);
        const QString rest = match.captured(3).trimmed();
        if (m_language == "PHP"_L1 && isForCheckers(name, rest)) {
            close();
            open({ Tag::Dropped, {} }, {});
            return true;
        }
        if (m_language == "PHP"_L1 && name == "var"_L1) {
            close();
            m_details << phpVariableText(rest);
            return true;
        }
        static const QRegularExpression sectioning(
            u"^(section|subsection|subsubsection|paragraph)([1-4]?)$"_s);
        if (const auto section = sectioning.match(name); section.hasMatch()) {
            close();
            QString title = rest;
            if (section.captured(2).isEmpty())
                title = rest.section(u' ', 1).isEmpty() ? rest : rest.section(u' ', 1);
            m_details << QString() << QString(u"### "_s + title) << QString();
            return true;
        }
        if (name == "par"_L1) {
            close();
            m_details << QString();
            if (!rest.isEmpty())
                m_details << QString(u"**"_s + rest + u"**"_s) << QString();
            return true;
        }
        if (name == "li"_L1 || name == "arg"_L1 || name == "o"_L1) {
            if (m_listDepth == 0 && !current().isEmpty() && !current().last().trimmed().startsWith(u'-'))
                current().append(QString());
            current().append(QString(2 * std::max(0, m_listDepth - 1), u' ') + u"- "_s + rest);
            return true;
        }
        if (name == "list"_L1 || name == "endlist"_L1) {
            m_listDepth = std::max(0, m_listDepth + (name == "list"_L1 ? 1 : -1));
            current().append(QString());
            return true;
        }
        if (name == "snippet"_L1 || name == "include"_L1 || name == "dontinclude"_L1 || name == "image"_L1
            || name == "snippetdoc"_L1 || name == "quotefromfile"_L1 || name == "skipto"_L1
            || name == "printuntil"_L1 || name == "tableofcontents"_L1 || name == "anchor"_L1
            || name == "legalese"_L1)
            return true; // names files that are not part of the comment
        if (name == "experimental"_L1 || name == "alpha"_L1 || name == "beta"_L1) {
            close();
            m_stability = u'*' + name.front().toUpper() + name.mid(1) + u".*"_s;
            if (!rest.isEmpty())
                m_details.append(rest);
            return true;
        }
        // Qt and Doxygen name with it what the comment is about, others one of a type's properties; values are Qt's.
        const bool cFamily = m_language == "C++"_L1 || m_language == "C"_L1 || m_language == "Objective-C"_L1;
        if (cFamily && name == "property"_L1) {
            close();
            return true;
        }
        const auto entry = !cFamily && name == "value"_L1 ? knownTags().constEnd() : knownTags().constFind(name);
        if (entry == knownTags().constEnd()) {
            if (text.trimmed().startsWith(u'@') && !m_paragraphEnds && m_open != Tag::Example)
                close(); // an unknown tag ends the one before it, and stays as text
            return false;
        }
        close();
        open(*entry, rest);
        return true;
    }

    void open(const Known &kind, const QString &rest)
    {
        m_open = kind.tag;
        m_title = kind.title;
        m_item = {};
        QString text = rest;
        static const QRegularExpression type(u"^\\{((?:[^{}]|\\{[^{}]*\\})*)\\}\\s*"_s);
        const auto takeType = [&] {
            const auto match = type.match(text);
            if (match.hasMatch()) {
                m_item.type = match.captured(1).trimmed();
                text = text.mid(match.capturedLength());
            }
        };
        const auto takeYardType = [&] {
            static const QRegularExpression listed(u"^\\[([^\\]]*)\\](?=\\s|$)\\s*"_s);
            const auto match = m_language == "Ruby"_L1 && m_item.type.isEmpty() ? listed.match(text) : QRegularExpressionMatch();
            if (match.hasMatch()) {
                m_item.type = match.captured(1);
                text = text.mid(match.capturedLength());
            }
        };
        const auto takeBareType = [&] {
            takeYardType();
            const qsizetype length = m_language == "PHP"_L1 ? phpTypeLength(text) : 0;
            if (length > 0)
                m_item.type = text.first(length).trimmed();
            text = text.sliced(length);
        };
        const auto takeName = [&] {
            static const QRegularExpression word(u"^(\\[[^\\]]*\\]|<\\w+>|[^\\s]+)\\s*(?:[-–:]\\s+)?"_s);
            const auto match = word.match(text);
            m_item.name = match.captured(1);
            text = text.mid(match.capturedLength());
            if (m_item.name.startsWith(u'[') || m_item.name.startsWith(u'<'))
                m_item.name = m_item.name.mid(1, m_item.name.size() - 2).section(u'=', 0, 0).trimmed();
            while (m_item.name.endsWith(u',') || m_item.name.endsWith(u':'))
                m_item.name.chop(1);
        };
        switch (kind.tag) {
        case Tag::Param:
        case Tag::TemplateParam:
            takeType();
            takeBareType();
            takeName();
            takeYardType(); // YARD has them on either side
            break;
        case Tag::ReturnValue:
            takeName();
            break;
        case Tag::Value:
            if (text.startsWith("[since "_L1) && text.contains(u']')) {
                m_item.type = text.section(u']', 0, 0).mid(1);
                text = text.section(u']', 1).trimmed();
            }
            takeName();
            break;
        case Tag::Throws:
            takeType();
            takeBareType();
            if (m_item.type.isEmpty())
                takeName();
            else
                std::swap(m_item.name, m_item.type);
            break;
        case Tag::Return:
            takeType();
            takeBareType();
            if (text.startsWith(u"- "_s))
                text = text.mid(2);
            break;
        case Tag::Inherit:
            m_result.inherits = true;
            text.clear();
            m_open = Tag::Details;
            break;
        case Tag::Structural:
            text.clear();
            m_open = Tag::Details;
            break;
        default:
            break;
        }
        if (!text.isEmpty())
            current().append(text);
    }

    void close()
    {
        const Tag tag = std::exchange(m_open, Tag::Details);
        if (tag == Tag::Details)
            return;
        const QStringList lines = std::exchange(m_section, {});
        if (tag == Tag::Example) {
            static const QRegularExpression caption(
                u"^\\s*<caption>.*?</caption>\\s*"_s, QRegularExpression::DotMatchesEverythingOption);
            QString code = lines.join(u'\n').remove(caption);
            if (code.contains("```"_L1))
                m_details << QString() << code << QString();
            else if (!code.trimmed().isEmpty())
                m_result.examples.append({ m_language, dedent(code) });
            return;
        }
        QString text = convert(dedent(lines.join(u'\n')));
        m_item.text = text;
        switch (tag) {
        case Tag::Brief:
            m_brief = joinParagraphs(m_brief, text);
            break;
        case Tag::Param:
            m_result.params.append(m_item);
            break;
        case Tag::TemplateParam:
            m_result.templateParams.append(m_item);
            break;
        case Tag::Return:
        case Tag::ReturnValue:
            m_result.returns.append(m_item);
            break;
        case Tag::Throws:
            m_result.throws.append(m_item);
            break;
        case Tag::Value:
            if (!m_item.type.isEmpty())
                m_item.text += (text.isEmpty() ? u"("_s : u" ("_s) + std::exchange(m_item.type, {}) + u')';
            m_result.values.append(m_item);
            break;
        case Tag::Note:
            m_result.remarks.append({ Remark::Kind::Note, text });
            break;
        case Tag::Warning:
            m_result.remarks.append({ Remark::Kind::Warning, text });
            break;
        case Tag::Since:
            m_result.since = text.simplified();
            break;
        case Tag::Deprecated:
            m_result.deprecated = true;
            m_result.deprecation = text;
            break;
        case Tag::See:
            addSeeAlso(lines.join(u' ').simplified(), text);
            break;
        case Tag::Group:
            if (!lines.isEmpty())
                m_result.groups.append(lines.first().section(u' ', 0, 0));
            break;
        case Tag::Titled:
            m_details << QString() << QString(u"**"_s + m_title + u":** "_s + lines.join(u'\n')) << QString();
            break;
        default:
            break;
        }
    }

    /// Names are listed apart, so that each is a link; a sentence stays one.
    void addSeeAlso(const QString &raw, const QString &converted)
    {
        static const QRegularExpression separators(u"\\s*,\\s*(?![^()]*\\))|\\s+and\\s+"_s);
        static const QRegularExpression name(u"^[#\\w:.~&;<>]+(\\([^()]*\\))?\\.?$"_s);
        // "Buffer#append(int, String) with a title": the comma is its own.
        static const QRegularExpression member(u"^([\\w.]*#\\w+(?:\\([^()]*\\))?|[\\w.]+\\([^()]*,[^()]*\\))(?:\\s+(?!and\\s)(.+))?$"_s);
        if (const auto match = member.match(raw); match.hasMatch()) {
            QString shown = match.captured(1).replace(u'#', u'.');
            shown = shown.startsWith(u'.') ? shown.mid(1) : shown;
            m_result.seeAlso.append(reference(
                shown.section(u'(', 0, 0), match.captured(2).isEmpty() ? codeSpan(shown) : convert(match.captured(2)), m_resolve));
            return;
        }
        QStringList names = raw.split(separators, Qt::SkipEmptyParts);
        const bool list
            = !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [](const QString &part) {
                  return name.match(part).hasMatch() && !part.startsWith("http"_L1);
              });
        if (!list) {
            if (!converted.isEmpty())
                m_result.seeAlso.append(converted);
            return;
        }
        for (QString &part : names) {
            if (part.endsWith(u'.'))
                part.chop(1);
            QString target = part.section(u'(', 0, 0);
            target.replace(u'#', u'.');
            if (target.startsWith(u'.'))
                target = target.mid(1);
            m_result.seeAlso.append(
                reference(target, codeSpan(part.startsWith(u'#') ? part.mid(1) : part), m_resolve));
        }
    }

    QStringList &current() { return m_open == Tag::Details ? m_details : m_section; }
    QString convert(const QString &text) const
    {
        return inlineToMarkdown(text, m_rules, m_resolve).trimmed();
    }

    const QString m_language;
    const LinkResolver &m_resolve;
    const bool m_paragraphEnds; ///< Doxygen: a blank line ends a section's text
    InlineRules m_rules;
    ParsedComment m_result;
    qsizetype m_line = 0;
    int m_listDepth = 0;
    QSet<QString> m_neverClosed; ///< ends looked for in vain: whatever opens later is not closed either
    Tag m_open = Tag::Details;
    QString m_title;
    QString m_stability; ///< what is said of the whole by "@experimental" and the like
    Item m_item;
    QString m_brief;
    QStringList m_details;
    QStringList m_section;
};
} // namespace

bool hasBlockTags(const QString &text)
{
    static const QRegularExpression anyLine(
        u"^\\s*[\\\\@]([A-Za-z]+)(?:\\[[a-z,]*\\])?(?![\\w.(])"_s, QRegularExpression::MultilineOption);
    for (auto it = anyLine.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (knownTags().contains(name) || verbatims().contains(name))
            return true;
    }
    return text.contains("{@link"_L1) || text.contains("{@code"_L1) || text.contains("{@inheritDoc"_L1);
}

ParsedComment parseTagComment(
    const QString &text, const QString &style, const QString &language, const LinkResolver &resolve)
{
    ParsedComment result = TagParser(style, language, resolve).run(text);
    if (text.contains("{@inheritDoc}"_L1, Qt::CaseInsensitive))
        result.inherits = true;
    return result;
}

} // namespace tars::comments
