#include "service/departments/comments/xmlcomment.h"

#include "service/departments/comments/markdown.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
/// Named characters that HTML knows and XML does not.
class HtmlEntities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        return decodeEntities(u'&' + name + u';');
    }
};

/// "T:System.String" and "M:N.Type.Method(System.Int32)" as names.
QString crefName(QString cref)
{
    if (cref.size() > 2 && cref[1] == u':')
        cref = cref.mid(2);
    return cref.section(u'(', 0, 0).section(u'{', 0, 0).section(u'`', 0, 0);
}

class XmlParser
{
public:
    XmlParser(const QString &text, const QString &language, const LinkResolver &resolve)
        : m_xml(u"<doc>"_s + text + u"</doc>"_s)
        , m_language(language)
        , m_resolve(resolve)
    {
        m_xml.setEntityResolver(&m_entities);
    }

    std::optional<ParsedComment> run()
    {
        if (!m_xml.readNextStartElement())
            return {};
        QString loose;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                section(loose);
            else if (token == QXmlStreamReader::Characters)
                loose += prose(m_xml.text().toString());
        }
        if (m_xml.hasError())
            return {};
        m_result.description = joinParagraphs(joinParagraphs(m_summary, tidy(loose)), joinParagraphs(m_value, m_remarks));
        m_result.summary = firstSentence(m_result.description);
        return m_result;
    }

private:
    void section(QString &loose)
    {
        const QString name = m_xml.name().toString().toLower();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString cref = attributes.value("cref"_L1).toString();
        const QString called = attributes.value("name"_L1).toString();
        if (name == "summary"_L1)
            m_summary = joinParagraphs(m_summary, tidy(children()));
        else if (name == "remarks"_L1)
            m_remarks = joinParagraphs(m_remarks, tidy(children()));
        else if (name == "param"_L1)
            m_result.params.append({ called, {}, tidy(children()) });
        else if (name == "typeparam"_L1)
            m_result.templateParams.append({ called, {}, tidy(children()) });
        else if (name == "returns"_L1)
            m_result.returns.append({ {}, {}, tidy(children()) });
        else if (name == "value"_L1) // of a property
            m_value = u"**Value:** "_s + tidy(children());
        else if (name == "exception"_L1)
            m_result.throws.append({ crefName(cref), {}, tidy(children()) });
        else if (name == "seealso"_L1)
            m_result.seeAlso.append(see(attributes));
        else if (name == "example"_L1)
            m_remarks = joinParagraphs(m_remarks, u"**Example**\n\n"_s + tidy(children()));
        else if (name == "inheritdoc"_L1) {
            m_result.inherits = true;
            m_xml.skipCurrentElement();
        } else if (name == "include"_L1 || name == "exclude"_L1)
            m_xml.skipCurrentElement();
        else
            loose += element(name);
    }

    QString children()
    {
        QString text;
        if (++m_depth > 60) { // nobody nests so deep in earnest
            m_xml.raiseError(u"nested too deeply"_s);
            return text;
        }
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::StartElement)
                text += element(m_xml.name().toString().toLower());
            else if (token == QXmlStreamReader::Characters)
                text += prose(m_xml.text().toString());
        }
        --m_depth;
        return text;
    }

    QString element(const QString &name)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (name == "see"_L1 || name == "seealso"_L1)
            return see(attributes);
        if (name == "paramref"_L1 || name == "typeparamref"_L1) {
            m_xml.skipCurrentElement();
            return codeSpan(attributes.value("name"_L1).toString());
        }
        if (name == "c"_L1 || name == "tt"_L1)
            return codeSpan(m_xml.readElementText(QXmlStreamReader::IncludeChildElements));
        if (name == "code"_L1 || name == "pre"_L1) {
            const QString language
                = attributes.hasAttribute("lang"_L1) ? attributes.value("lang"_L1).toString() : m_language;
            return u"\n\n"_s
                + fence(dedent(m_xml.readElementText(QXmlStreamReader::IncludeChildElements)), language)
                + u"\n\n"_s;
        }
        if (name == "para"_L1 || name == "p"_L1)
            return u"\n\n"_s + children() + u"\n\n"_s;
        if (name == "br"_L1) {
            m_xml.skipCurrentElement();
            return u"\\\n"_s;
        }
        if (name == "b"_L1 || name == "strong"_L1)
            return u"**"_s + children().trimmed() + u"**"_s;
        if (name == "i"_L1 || name == "em"_L1)
            return u'*' + children().trimmed() + u'*';
        if (name == "a"_L1) {
            const QString address = attributes.value("href"_L1).toString();
            const QString label = children().simplified();
            return address.startsWith("http"_L1) ? QString(u'[' + label + u"]("_s + address + u')') : label;
        }
        if (name == "list"_L1 || name == "ul"_L1 || name == "ol"_L1)
            return list(attributes.value("type"_L1) == "number"_L1 || name == "ol"_L1);
        if (name == "term"_L1)
            return u"**"_s + children().simplified() + u"** "_s;
        return children();
    }

    QString see(const QXmlStreamAttributes &attributes)
    {
        const QString label = children().simplified();
        if (attributes.hasAttribute("langword"_L1))
            return codeSpan(attributes.value("langword"_L1).toString());
        if (attributes.hasAttribute("href"_L1)) {
            const QString address = attributes.value("href"_L1).toString();
            if (!address.startsWith("http"_L1))
                return label.isEmpty() ? codeSpan(address) : label;
            return label.isEmpty() ? QString(u'<' + address + u'>')
                                   : QString(u'[' + label + u"]("_s + address + u')');
        }
        const QString name = crefName(attributes.value("cref"_L1).toString());
        return name.isEmpty() ? label : reference(name, label, m_resolve);
    }

    QString list(bool numbered)
    {
        QString text = u"\n\n"_s;
        int number = 1;
        while (m_xml.readNextStartElement()) {
            const QString item = tidy(children()).replace(u'\n', u"\n   "_s);
            text += (numbered ? QString(QString::number(number++) + u". "_s) : u"-  "_s) + item + u'\n';
        }
        return text + u"\n\n"_s;
    }

    static QString prose(QString text) { return text.replace(u'<', u"\\<"_s); }

    /// Lines lose their indentation outside fences and lists; runs of blank lines become one.
    static QString tidy(const QString &text)
    {
        QStringList out;
        QString closing;
        static const QRegularExpression kept(u"^( {3}\\S|-  |\\d+\\. )"_s);
        for (const QString &line : text.split(u'\n')) {
            const QString trimmed = line.trimmed();
            if (!closing.isEmpty()) {
                out.append(line);
                if (trimmed == closing)
                    closing.clear();
                continue;
            }
            if (trimmed.startsWith("```"_L1)) {
                closing = trimmed.left(trimmed.indexOf(QRegularExpression(u"[^`]"_s)));
                out.append(trimmed);
                continue;
            }
            if (trimmed.isEmpty() && (out.isEmpty() || out.last().isEmpty()))
                continue;
            out.append(kept.match(line).hasMatch() ? line : trimmed);
        }
        while (!out.isEmpty() && out.last().isEmpty())
            out.removeLast();
        return out.join(u'\n');
    }

    QXmlStreamReader m_xml;
    HtmlEntities m_entities;
    const QString m_language;
    const LinkResolver &m_resolve;
    ParsedComment m_result;
    QString m_summary, m_value;
    QString m_remarks;
    int m_depth = 0;
};
} // namespace

std::optional<ParsedComment> parseXmlComment(
    const QString &text, const QString &language, const LinkResolver &resolve)
{
    return XmlParser(text, language, resolve).run();
}

} // namespace tars::comments
