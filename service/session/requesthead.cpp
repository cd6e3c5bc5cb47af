#include "service/session/requesthead.h"

#include <algorithm>

namespace tars
{

namespace
{
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text) { return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter); }

bool isPrintable(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

bool isFieldValue(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == '\t' || (c >= ' ' && c != 0x7f) || c < 0; });
}

bool parseRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    if (second < 0 || line.sliced(second + 1) != "HTTP/1.1")
        return false;
    const QByteArrayView target = line.sliced(first + 1, second - first - 1);
    head.method = line.first(first).toByteArray();
    if (!isToken(head.method) || !target.startsWith('/') || !isPrintable(target))
        return false;
    const qsizetype question = target.indexOf('?');
    head.path = (question < 0 ? target : target.first(question)).toByteArray();
    if (question >= 0)
        head.query = target.sliced(question + 1).toByteArray();
    return true;
}
} // namespace

QByteArrayList RequestHead::values(QByteArrayView name) const
{
    QByteArrayList found;
    for (const Header &header : headers)
        if (header.name == name)
            found.append(header.value);
    return found;
}

std::optional<QByteArray> RequestHead::single(QByteArrayView name) const
{
    const QByteArrayList found = values(name);
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

QByteArrayList RequestHead::tokens(QByteArrayView name) const
{
    QByteArrayList found;
    for (const QByteArray &value : values(name))
        for (const QByteArray &item : value.split(','))
            if (const QByteArray token = item.trimmed(); !token.isEmpty())
                found.append(token);
    return found;
}

std::optional<RequestHead> parseRequestHead(QByteArrayView bytes)
{
    if (!bytes.endsWith("\r\n\r\n"))
        return std::nullopt;
    RequestHead head;
    bool isFirst = true;
    for (qsizetype at = 0; at < bytes.size() - 2;) {
        const qsizetype end = bytes.indexOf("\r\n", at);
        const QByteArrayView line = bytes.sliced(at, end - at);
        at = end + 2;
        if (std::exchange(isFirst, false)) {
            if (!parseRequestLine(line, head))
                return std::nullopt;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || head.headers.size() == maxRequestHeaders)
            return std::nullopt;
        const QByteArrayView name = line.first(colon);
        const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed();
        if (!isToken(name) || !isFieldValue(value))
            return std::nullopt;
        head.headers.append({ name.toByteArray().toLower(), value });
    }
    return head;
}

} // namespace tars
