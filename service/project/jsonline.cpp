#include "service/project/jsonline.h"

#include <cmath>
#include <QJsonArray>

namespace tars
{

void appendEscaped(JsonLine &out, QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    constexpr qsizetype longestUnit = 6; // of "\u001f"
    char *to = out.room(longestUnit * text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if ((c >= 0x20) & (c < 0x80) & (c != '"') & (c != '\\')) {
            *to++ = char(c);
        } else if (c >= 0x80) {
            qsizetype end = i + 1;
            while (end < text.size() && text[end].unicode() >= 0x80)
                ++end;
            const QByteArray utf8 = text.sliced(i, end - i).toUtf8();
            to = std::copy(utf8.begin(), utf8.end(), to);
            i = end - 1;
        } else if (c >= 0x20) {
            *to++ = '\\';
            *to++ = char(c);
        } else if (c == '\n' || c == '\t') {
            *to++ = '\\';
            *to++ = c == '\n' ? 'n' : 't';
        } else {
            to = std::copy_n("\\u00", 4, to);
            *to++ = digits[c >> 4];
            *to++ = digits[c & 15];
        }
    }
    out.grow(to);
}
void appendJson(JsonLine &out, QStringView text)
{
    out += '"';
    appendEscaped(out, text);
    out += '"';
}

namespace
{
void appendValue(JsonLine &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        appendJson(out, value.toBool());
        break;
    case QJsonValue::Double:
        if (const double number = value.toDouble(); double(value.toInteger()) == number)
            appendNumber(out, value.toInteger());
        else if (std::isfinite(number))
            appendNumber(out, number);
        else
            out += "null";
        break;
    case QJsonValue::String:
        appendJson(out, value.toString());
        break;
    case QJsonValue::Array: {
        out += '[';
        for (const QJsonValue item : value.toArray()) {
            if (out.last() != '[')
                out += ',';
            appendValue(out, item);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object:
        appendJson(out, value.toObject());
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    }
}
} // namespace

void appendJson(JsonLine &out, const QJsonObject &object)
{
    out += '{';
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (out.last() != '{')
            out += ',';
        appendJson(out, it.key());
        out += ':';
        appendValue(out, it.value());
    }
    out += '}';
}
void appendJson(JsonLine &out, const QStringList &list)
{
    out += '[';
    for (const QString &item : list) {
        if (out.last() != '[')
            out += ',';
        appendJson(out, item);
    }
    out += ']';
}

} // namespace tars
