#include "service/departments/comments/html.h"

#include "service/departments/comments/javaname.h"
#include "service/departments/comments/markdown.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
/// Unclosed braces would otherwise be looked for up to the comment's end, each anew.
constexpr qsizetype longestBraces = 4000;
constexpr qsizetype longestTagName = 32; ///< "{@systemProperty " and what decides that it ends there
class Converter
{
public:
    Converter(const QString &text, const InlineRules &rules, const LinkResolver &resolve)
        : m_text(text)
        , m_rules(rules)
        , m_resolve(resolve)
    {
    }

    QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    QStringView rest() const { return QStringView(m_text).mid(m_at); }

    void step()
    {
        const QChar c = m_text[m_at];
        const bool lineStart = m_at == 0 || m_text[m_at - 1] == u'\n';
        if (lineStart && copyFence())
            return;
        if (c == u'`' && copySpan())
            return;
        if (c == u'\n') {
            newLine();
            return;
        }
        if ((c == u'\\' || c == u'@') && command())
            return;
        if (c == u'{' && braces())
            return;
        if (c == u'<' && tag())
            return;
        if (c == u'[' && (markdownLink() || nameInBrackets()))
            return;
        m_out += c;
        ++m_at;
    }

    /// "[text](#Name)" means a symbol; what lies beside the author's own pages is not there on ours.
    bool markdownLink()
    {
        static const QRegularExpression form(u"^\\[([^\\[\\]\\n]+)\\]\\(([^()\\s]+)\\)"_s);
        static const QRegularExpression remote(
            u"^(?:https?|ftp|mailto):"_s, QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(rest().left(1000));
        if (!match.hasMatch() || remote.match(match.captured(2)).hasMatch())
            return false;
        const QString label = match.captured(1), target = match.captured(2);
        const QString name = javaName(target.startsWith(u'#') ? target.mid(1) : target);
        m_out += target.startsWith(u'#') && mayNameSymbol(name) ? reference(name, label, m_resolve) : label;
        m_at += match.capturedLength();
        return true;
    }

    /// "[Name]" and "[text][Name]" of KDoc and dartdoc.
    bool nameInBrackets()
    {
        static const QRegularExpression form(u"^\\[([^\\[\\]\\n]+)\\](?:\\[([^\\[\\]\\s]+)\\])?(?![(:\\[])"_s);
        const bool indexed = m_at > 0 && (m_text[m_at - 1].isLetterOrNumber() || u"_)]\\"_s.contains(m_text[m_at - 1]));
        const auto match = form.match(rest().left(1000));
        const QString target = match.captured(match.hasCaptured(2) ? 2 : 1);
        if (indexed || (m_rules.language != "Kotlin"_L1 && m_rules.language != "Dart"_L1) || !mayNameSymbol(target))
            return false;
        m_out += reference(target, match.hasCaptured(2) ? match.captured(1) : QString(), m_resolve);
        m_at += match.capturedLength();
        return true;
    }

    bool copyFence()
    {
        static const QRegularExpression open(u"^[ \\t]*(`{3,}|~{3,})[^\\n]*(\\n|$)"_s);
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        const auto match = open.match(end < 0 ? rest() : rest().left(end + 1 - m_at));
        if (!match.hasMatch())
            return false;
        const QRegularExpression close(
            u"\\n[ \\t]*"_s + QRegularExpression::escape(match.captured(1)) + u"[ \\t]*(?=\\n|$)"_s);
        const auto closed = close.match(m_text, m_at + match.capturedLength() - 1);
        const qsizetype stop = closed.hasMatch() ? closed.capturedEnd() : m_text.size();
        m_out += m_text.mid(m_at, stop - m_at);
        m_at = stop;
        return true;
    }

    bool copySpan()
    {
        static const QRegularExpression span(u"^(`+)(?!`)(.|\\n(?!\\n))+?(?<!`)\\1(?!`)"_s);
        const auto match = span.match(rest().left(2000));
        if (!match.hasMatch())
            return false;
        m_out += match.capturedView();
        m_at += match.capturedLength();
        return true;
    }

    void newLine()
    {
        m_out += u'\n';
        ++m_at;
        if (m_lists.isEmpty() && !m_rules.htmlLayout)
            return;
        while (m_at < m_text.size() && (m_text[m_at] == u' ' || m_text[m_at] == u'\t'))
            ++m_at;
        m_out += QString(3 * m_lists.size(), u' ');
    }

    void paragraph()
    {
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        if (!m_out.isEmpty())
            m_out += u"\n\n"_s + QString(3 * m_lists.size(), u' ');
        skipSpace();
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool command()
    {
        static const QRegularExpression escape(u"^[\\\\@]([\\\\@&$#<>%\"{}.*_|-]|::)"_s);
        static const QRegularExpression formula(u"^[\\\\@]f(\\$|\\[|\\()(.*?)[\\\\@]f(\\$|\\]|\\))"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression word(
            u"^[\\\\@](c|p|a|e|em|b|ref|l|link|sa|tt|n|emoji|uicontrol|gui|inlineimage|target|keyword|anchor|nbsp|brief|sub|"_s
            u"sup|underline|span|overload|reimp|omit|endomit|inherits|inmodule|nullptr|endlink|xmlonly|htmlonly|endhtmlonly|cite)"_s
            u"(?![A-Za-z0-9_])(\\s*\\{[^{}]*\\})?(\\{[^{}]*\\})?"_s);
        const bool inWord = m_at > 0 && m_text[m_at - 1].isLetterOrNumber();
        const QStringView here = rest().left(1000);
        if (const auto match = formula.match(here); match.hasMatch()) {
            m_out += codeSpan(match.captured(2));
            m_at += match.capturedLength();
            return true;
        }
        if (m_text[m_at] == u'\\') {
            if (const auto match = escape.match(here); match.hasMatch()) {
                const QString what = match.captured(1);
                m_out += what == u"::"_s || what == u"@"_s || what == u"%"_s || what == u"."_s
                    ? what
                    : QString(u'\\' + what);
                m_at += match.capturedLength();
                return true;
            }
        }
        if (inWord)
            return false; // an address
        const auto match = word.match(here);
        if (!match.hasMatch())
            return false;
        const QString name = match.captured(1);
        const auto inner = [&](int group) {
            const QString text = match.captured(group).trimmed();
            return text.mid(1, text.size() - 2).trimmed();
        };
        m_at += match.capturedLength();
        if (name == "n"_L1) {
            m_out += u"\\\n"_s;
            skipSpace();
            return true;
        }
        if (name == "nbsp"_L1) {
            m_out += u' ';
            return true;
        }
        if (name == "endlink"_L1 || name == "omit"_L1 || name == "endomit"_L1 || name == "overload"_L1
            || name == "reimp"_L1 || name == "brief"_L1 || name == "htmlonly"_L1 || name == "endhtmlonly"_L1
            || name == "xmlonly"_L1)
            return true;
        QString argument = inner(2);
        QString label = inner(3);
        if (!match.hasCaptured(2) || match.captured(2).isEmpty()) {
            static const QRegularExpression next(u"^[ \\t]*\\n?[ \\t]*([^\\s]+)"_s);
            const auto found = next.match(rest().left(400));
            if (!found.hasMatch())
                return true;
            argument = found.captured(1);
            m_at += found.capturedLength();
            // The punctuation behind a word is the sentence's, not the word's.
            while (argument.size() > 1 && u".,;:!?)"_s.contains(argument.back())
                && !(argument.back() == u')' && argument.contains(u'('))) {
                argument.chop(1);
                --m_at;
            }
        }
        if (name == "link"_L1) {
            static const QRegularExpression until(
                u"^(.*?)[\\\\@]endlink"_s, QRegularExpression::DotMatchesEverythingOption);
            const auto found = until.match(rest().left(400));
            if (found.hasMatch()) {
                label = found.captured(1).simplified();
                m_at += found.capturedLength();
            }
        } else if (name == "ref"_L1) {
            static const QRegularExpression quoted(u"^\\s*\"([^\"\\n]*)\""_s);
            const auto found = quoted.match(rest().left(400));
            if (found.hasMatch()) {
                label = found.captured(1);
                m_at += found.capturedLength();
            }
        }
        apply(name, argument, label);
        return true;
    }

    void apply(const QString &name, const QString &argument, const QString &label)
    {
        if (name == "c"_L1 || name == "p"_L1 || name == "tt"_L1)
            m_out += codeSpan(decodeEntities(argument));
        else if (name == "a"_L1 || name == "e"_L1 || name == "em"_L1 || name == "underline"_L1)
            m_out += u'*' + argument + u'*';
        else if (name == "b"_L1 || name == "uicontrol"_L1 || name == "gui"_L1)
            m_out += u"**"_s + argument + u"**"_s;
        else if (name == "ref"_L1 || name == "l"_L1 || name == "link"_L1)
            link(argument, label);
        else if (name == "sub"_L1 || name == "sup"_L1)
            m_out += argument;
        else if (name == "span"_L1)
            m_out += label;
        else if (name == "nullptr"_L1)
            m_out += u"`nullptr` "_s + argument;
        // The others name targets and pictures that the page does not have.
    }

    void link(const QString &name, const QString &label)
    {
        if (name.startsWith("http://"_L1) || name.startsWith("https://"_L1)) {
            m_out += u'[' + (label.isEmpty() ? name : label) + u"]("_s + name + u')';
        } else if (mayNameSymbol(javaName(name))) {
            m_out += reference(javaName(name), label.isEmpty() ? codeSpan(javaLabel(name)) : label, m_resolve);
        } else {
            m_out += label.isEmpty() ? name : label; // a page of the author's own manual: its title
        }
    }

    /// Whether nothing else stands on the first and the last line of what is between the two places.
    bool standsAlone(qsizetype from, qsizetype behind) const
    {
        const QStringView text(m_text);
        const qsizetype line = from > 0 ? m_text.lastIndexOf(u'\n', from - 1) + 1 : 0;
        const qsizetype end = m_text.indexOf(u'\n', behind);
        return text.mid(line, from - line).trimmed().isEmpty()
            && text.mid(behind, (end < 0 ? m_text.size() : end) - behind).trimmed().isEmpty();
    }

    bool braces()
    {
        static const QRegularExpression open(
            u"^\\{@(code|literal|link|linkplain|linkcode|value|inheritDoc|inheritdoc|systemProperty|docRoot|index|return|see|summary|tutorial)\\b[ \\t]?"_s);
        const auto match = open.match(rest().left(longestTagName));
        if (!match.hasMatch())
            return false;
        const qsizetype end = closingBrace();
        if (end < 0)
            return false;
        const QString name = match.captured(1);
        const qsizetype tag = m_at, start = m_at + match.capturedLength();
        const QString inner = start < end ? m_text.mid(start, end - start) : QString();
        m_at = end + 1;
        if (name == "code"_L1 || name == "systemProperty"_L1) {
            // Code of several lines stands alone; what merely breaks within a sentence is a word of it.
            m_out += inner.contains(u'\n') && standsAlone(tag, m_at)
                ? QString(u"\n\n"_s + fence(dedent(inner), m_rules.language) + u"\n\n"_s)
                : codeSpan(inner.contains(u'\n') ? inner.simplified() : inner);
        } else if (name == "literal"_L1) {
            m_out += inner;
        } else if (name == "return"_L1 || name == "summary"_L1) {
            m_out += (name == "return"_L1 ? u"Returns "_s : QString())
                + inlineToMarkdown(inner, m_rules, m_resolve);
        } else if (name.startsWith("link"_L1) || name == "see"_L1 || name == "value"_L1 || name == "tutorial"_L1) {
            static const QRegularExpression parts(u"^\\s*([^\\s(|]+(?:\\([^)]*\\))?)\\s*\\|?\\s*(.*)$"_s,
                QRegularExpression::DotMatchesEverythingOption);
            const auto split = parts.match(inner);
            link(split.hasMatch() ? split.captured(1) : inner, split.captured(2).simplified());
        }
        return true;
    }

    /// Of the brace here; -1 if it has none, or one so far away that somebody forgot his own. All are found in one pass.
    qsizetype closingBrace()
    {
        if (m_braces.isEmpty()) {
            QList<qsizetype> open;
            for (qsizetype at = m_at; at < m_text.size(); ++at) {
                if (m_text[at] == u'{') {
                    open.append(at);
                    m_braces.insert(at, -1);
                } else if (m_text[at] == u'}' && !open.isEmpty()) {
                    m_braces[open.takeLast()] = at;
                }
            }
        }
        const qsizetype end = m_braces.value(m_at, -1);
        return end - m_at < longestBraces ? end : -1;
    }

    bool tag()
    {
        static const QRegularExpression element(u"^<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s+[^<>]*?)?)\\s*(/?)>"_s);
        if (rest().startsWith("<!--"_L1)) {
            const qsizetype end = endOf(u"-->"_s, m_at + 4);
            if (end < 0)
                return false;
            m_at = end + 3;
            return true;
        }
        const auto match = element.match(rest().left(600));
        if (!match.hasMatch())
            return false;
        const bool closing = !match.captured(1).isEmpty();
        const QString name = match.captured(2).toLower();
        const qsizetype after = m_at + match.capturedLength();
        static const QSet<QString> dropped{ u"span"_s, u"div"_s, u"font"_s, u"sup"_s, u"sub"_s, u"img"_s,
            u"center"_s, u"small"_s, u"big"_s, u"u"_s, u"dl"_s, u"tbody"_s, u"thead"_s, u"caption"_s, u"hr"_s,
            u"section"_s, u"nobr"_s, u"abbr"_s, u"cite"_s, u"body"_s, u"html"_s, u"colgroup"_s, u"col"_s,
            u"details"_s, u"article"_s };
        if (name == "code"_L1 || name == "tt"_L1 || name == "kbd"_L1 || name == "var"_L1
            || name == "samp"_L1) {
            if (closing) {
                m_at = after;
                return true;
            }
            const QString content = until(name, after);
            if (content.isNull())
                return false;
            m_out += content.contains(u"\n\n"_s)
                ? QString(u"\n\n"_s + fence(plainCode(content), m_rules.language) + u"\n\n"_s)
                : codeSpan(plainCode(content));
        } else if (name == "pre"_L1 && !closing) {
            const QString content = until(name, after);
            if (content.isNull())
                return false;
            m_out += u"\n\n"_s + fence(dedent(plainCode(content)), m_rules.language) + u"\n\n"_s;
        } else if (name == "a"_L1) {
            if (closing) {
                m_at = after;
                return true;
            }
            const QString content = until(name, after);
            static const QRegularExpression href(
                u"href\\s*=\\s*[\"']?([^\"'\\s>]+)"_s, QRegularExpression::CaseInsensitiveOption);
            const auto address = href.match(match.captured(3));
            if (content.isNull()) {
                m_at = after;
                return true;
            }
            const QString label = inlineToMarkdown(content, m_rules, {}).simplified();
            const QString to = address.captured(1);
            const bool remote
                = to.startsWith("http://"_L1) || to.startsWith("https://"_L1) || to.startsWith("mailto:"_L1);
            m_out += remote && !label.isEmpty() ? QString(u'[' + label + u"]("_s + to + u')') : label;
        } else if (name == "p"_L1 || name == "blockquote"_L1) {
            m_at = after;
            paragraph();
        } else if (name == "br"_L1) {
            m_at = after;
            skipSpace();
            // Before a paragraph, a list or the end it breaks nothing.
            static const QRegularExpression block(u"^(?:$|\\n|<(?:p|ul|ol|pre|dl|table|h\\d|/\\w+)\\b)"_s, QRegularExpression::CaseInsensitiveOption);
            m_out += block.match(rest().left(16)).hasMatch() ? u"\n\n"_s : QString(u"\\\n"_s + QString(3 * m_lists.size(), u' '));
        } else if (name == "ul"_L1 || name == "ol"_L1) {
            m_at = after;
            if (!closing)
                m_lists.append(name == "ol"_L1 ? 1 : 0);
            else if (!m_lists.isEmpty())
                m_lists.removeLast();
            paragraph();
        } else if (name == "li"_L1 || name == "dt"_L1 || name == "dd"_L1 || name == "tr"_L1) {
            m_at = after;
            if (closing || name == "dd"_L1) {
                m_out += name == "dd"_L1 && !closing ? u" "_s : QString();
                return true;
            }
            while (!m_out.isEmpty() && (m_out.endsWith(u' ') || m_out.endsWith(u'\n')))
                m_out.chop(1);
            const int depth = std::max<int>(0, int(m_lists.size()) - 1);
            QString mark = u"-  "_s;
            if (name == "li"_L1 && !m_lists.isEmpty() && m_lists.last() > 0)
                mark = QString::number(m_lists.last()++).right(9) + u". "_s;
            // The first item of a list must not run on from a paragraph.
            m_out += (m_out.isEmpty() ? QString() : u"\n"_s) + (m_inList ? QString() : u"\n"_s)
                + QString(3 * depth, u' ') + mark;
            m_inList = true;
            skipSpace();
        } else if (name == "td"_L1 || name == "th"_L1) {
            m_at = after;
            if (!closing && !m_out.endsWith(u"-  "_s))
                m_out += u" · "_s;
        } else if (name == "table"_L1) {
            m_at = after;
            paragraph();
        } else if (name == "b"_L1 || name == "strong"_L1) {
            m_at = after;
            m_out += u"**"_s;
        } else if (name == "i"_L1 || name == "em"_L1 || name == "dfn"_L1) {
            m_at = after;
            m_out += u'*';
        } else if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
            m_at = after;
            paragraph();
            m_out += closing ? QString() : u"### "_s;
        } else if (dropped.contains(name)) {
            m_at = after;
        } else {
            return false; // "<T>" and the like are the author's text
        }
        if (name != "li"_L1 && name != "dd"_L1 && name != "tr"_L1 && m_lists.isEmpty() && name != "td"_L1)
            m_inList = false;
        return true;
    }

    /// The text up to the closing tag, which is passed; null if there is none.
    QString until(const QString &name, qsizetype from)
    {
        const qsizetype end = endOf(u"</"_s + name + u'>', from);
        if (end < 0)
            return {};
        const QString content = m_text.mid(from, end - from);
        m_at = end + name.size() + 3;
        return content.isNull() ? u""_s : content;
    }

    /// Where the mark stands next, -1 if nowhere. What was looked for in vain is not looked for again: a hostile comment opens
    /// thousands and closes none.
    qsizetype endOf(const QString &mark, qsizetype from)
    {
        if (m_absent.contains(mark))
            return -1;
        const qsizetype end = m_text.indexOf(mark, from, Qt::CaseInsensitive);
        if (end < 0)
            m_absent.insert(mark);
        return end;
    }

    static QString plainCode(QString content)
    {
        static const QRegularExpression wrapper(
            u"^\\s*\\{@(?:code|literal)\\s(.*)\\}\\s*$"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression inner(u"\\{@(?:code|literal|link|linkplain)\\s+([^{}]*)\\}"_s);
        static const QRegularExpression tags(u"</?(?:code|b|i|em|strong|span|a|tt|font|p|br|u)\\b[^>]*>"_s);
        if (const auto match = wrapper.match(content); match.hasMatch())
            return match.captured(1);
        content.remove(tags).replace(inner, u"\\1"_s);
        return decodeEntities(content);
    }

    const QString m_text;
    const InlineRules &m_rules;
    const LinkResolver &m_resolve;
    qsizetype m_at = 0;
    QString m_out;
    QList<int> m_lists; ///< per open list: 0 for bullets, else the next number
    bool m_inList = false;
    QHash<qsizetype, qsizetype> m_braces; ///< each opening one's closing one
    QSet<QString> m_absent; ///< marks that stand nowhere in the rest of the text
};
} // namespace

QString inlineToMarkdown(const QString &written, const InlineRules &rules, const LinkResolver &resolve)
{
    const QString text = withAddressesInPlace(written);
    return escapeAngles(Converter(text, rules, resolve).run());
}

} // namespace tars::comments
