#include "service/extract/formats/xmltree.h"

#include <QXmlStreamReader>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxXmlDepth = 64;
constexpr int maxElements = 200'000;

void collect(const XmlElement &element, QStringView wanted, QList<const XmlElement *> &found)
{
    for (const XmlElement &child : element.children) {
        if (child.name == wanted)
            found.append(&child);
        collect(child, wanted, found);
    }
}

XmlElement opened(const QXmlStreamReader &reader)
{
    XmlElement element;
    element.name = reader.name().toString();
    element.line = int(reader.lineNumber());
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        element.attributes.append({ attribute.name().toString(), attribute.value().toString() });
    return element;
}

} // namespace

QString XmlElement::attribute(QStringView wanted) const
{
    for (const auto &[key, value] : attributes)
        if (wanted.compare(key, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    return {};
}

const XmlElement *XmlElement::child(QStringView wanted) const
{
    for (const XmlElement &element : children)
        if (element.name == wanted)
            return &element;
    return nullptr;
}

QString XmlElement::childText(QStringView wanted) const
{
    const XmlElement *element = child(wanted);
    return element ? element->text : QString();
}

QList<const XmlElement *> XmlElement::all(QStringView wanted) const
{
    QList<const XmlElement *> found;
    for (const XmlElement &element : children)
        if (element.name == wanted)
            found.append(&element);
    return found;
}

QList<const XmlElement *> XmlElement::below(QStringView wanted) const
{
    QList<const XmlElement *> found;
    collect(*this, wanted, found);
    return found;
}

ParsedXml parseXml(const QByteArray &text)
{
    ParsedXml parsed;
    QXmlStreamReader reader(text);
    std::vector<XmlElement> open;
    int elements = 0;
    const auto close = [&] {
        XmlElement done = std::move(open.back());
        open.pop_back();
        done.text = done.text.trimmed();
        if (open.empty())
            parsed.root = std::move(done);
        else
            open.back().children.push_back(std::move(done));
    };
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++elements > maxElements || open.size() >= maxXmlDepth)
                reader.raiseError(u"it is nested or long beyond all measure"_s);
            else
                open.push_back(opened(reader));
            break;
        case QXmlStreamReader::EndElement:
            if (!open.empty())
                close();
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty())
                open.back().text += reader.text();
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        parsed.problem = RecordProblem{ u"warning"_s, {}, int(reader.lineNumber()), u"xmlInvalid"_s,
            u"The XML cannot be read: "_s + reader.errorString(), { { u"reason"_s, reader.errorString() } } };
    while (!open.empty())
        close();
    return parsed;
}

} // namespace tars
