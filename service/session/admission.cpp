#include "service/session/admission.h"

#include "common/wire/limits.h"

#include <algorithm>
#include <QUrlQuery>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// The host of "name", "name:port", "[::1]:port", lower case; empty if it is none of these.
QString hostName(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value).toLower();
    const qsizetype bracket = text.indexOf(u']');
    const qsizetype colon = text.indexOf(u':', text.startsWith(u'[') ? qMax(bracket, 0) : 0);
    const QString name = colon < 0 ? text : text.first(colon);
    if (colon >= 0) {
        bool isNumber = false;
        const uint port = text.sliced(colon + 1).toUInt(&isNumber);
        if (!isNumber || port > 65535)
            return {};
    }
    if (name.startsWith(u'['))
        return name.endsWith(u']') ? name.sliced(1, name.size() - 2) : QString();
    return name;
}

bool isAllowedHost(const QByteArray &value, const GatePolicy &policy)
{
    const QString name = hostName(value);
    if (name.isEmpty())
        return false;
    // Only the dotted form counts: shorthands such as "127.1" never stand in a browser's Host header.
    const QHostAddress address(name);
    const bool isLiteral = !address.isNull() && (name.count(u'.') == 3 || name.contains(u':'));
    return name == "localhost"_L1 || (isLiteral && address.isLoopback())
        || policy.allowedHosts.contains(name);
}

bool carriesSecret(const QByteArray &query)
{
    static const QStringList names{ u"token"_s, u"access_token"_s, u"auth"_s, u"authorization"_s, u"bearer"_s,
        u"apikey"_s, u"api_key"_s, u"key"_s, u"secret"_s, u"password"_s };
    const auto items = QUrlQuery(QString::fromLatin1(query)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        if (names.contains(name.toLower())
            || wire::Credential(value.toLatin1()).isValid())
            return true;
    return false;
}

bool containsIgnoringCase(const QByteArrayList &tokens, QByteArrayView wanted)
{
    return std::ranges::any_of(
        tokens, [&](const QByteArray &token) { return token.compare(wanted, Qt::CaseInsensitive) == 0; });
}

std::optional<Refusal> refuseUpgrade(const RequestHead &head)
{
    if (head.method != "GET" || !containsIgnoringCase(head.tokens("upgrade"), "websocket")
        || !containsIgnoringCase(head.tokens("connection"), "upgrade"))
        return refusal(400, "This address speaks WebSocket only.");
    const auto key = head.single("sec-websocket-key");
    const auto decoded = key ? QByteArray::fromBase64Encoding(
                             *key, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors)
                             : QByteArray::FromBase64Result();
    if (!key || !decoded || decoded.decoded.size() != 16)
        return refusal(400, "Sec-WebSocket-Key must stand once and hold 16 bytes in base64.");
    if (head.single("sec-websocket-version") != "13") {
        Refusal other = refusal(426, "Only version 13 of WebSocket is spoken here.");
        other.headers.append("Sec-WebSocket-Version: 13");
        return other;
    }
    if (!head.values("content-length").isEmpty() || !head.values("transfer-encoding").isEmpty())
        return refusal(400, "A WebSocket handshake has no body.");
    return std::nullopt;
}
} // namespace

Refusal refusal(int status, const QByteArray &text)
{
    static const QHash<int, QByteArray> reasons{ { 400, "Bad Request" }, { 401, "Unauthorized" },
        { 403, "Forbidden" }, { 404, "Not Found" }, { 408, "Request Timeout" }, { 426, "Upgrade Required" },
        { 431, "Request Header Fields Too Large" }, { 503, "Service Unavailable" } };
    Refusal answer{ status, reasons.value(status), text, {} };
    if (status == 401)
        answer.headers.append("WWW-Authenticate: Bearer");
    return answer;
}

std::variant<Admissible, Refusal> judge(const RequestHead &head, const GatePolicy &policy)
{
    // Host first: to a page that rebinds its name to loopback, nothing else is told.
    const auto host = head.single("host");
    if (!host)
        return refusal(400, "Host must stand once.");
    if (!isAllowedHost(*host, policy))
        return refusal(403, "This host name is not configured (--allow-host).");
    const QByteArrayList origins = head.values("origin");
    if (!origins.isEmpty()) {
        const QString origin = QString::fromLatin1(origins.first()).toLower();
        if (origins.size() > 1 || origin == "null"_L1 || !policy.allowedOrigins.contains(origin))
            return refusal(403, "This origin is not configured (--allow-origin).");
    }
    if (head.path != QByteArrayView(wire::path.data(), wire::path.size()))
        return refusal(404, "There is nothing here; the service is at /ws.");
    if (carriesSecret(head.query))
        return refusal(400, "A token never belongs into an address: send it as Authorization: Bearer.");
    if (auto refused = refuseUpgrade(head))
        return *refused;

    Admissible admissible;
    const QByteArrayList protocols = head.tokens("sec-websocket-protocol");
    admissible.original = protocols.isEmpty();
    if (!protocols.isEmpty() && !protocols.contains(wire::subprotocol.data()))
        return refusal(400, "Of the subprotocols, only tars.v3 is spoken here.");
    const QByteArrayList authorizations = head.values("authorization");
    if (!authorizations.isEmpty()) {
        const QByteArray &value = authorizations.first();
        if (authorizations.size() > 1 || value.first(qMin<qsizetype>(7, value.size())).toLower() != "bearer "
            || value.sliced(7).trimmed().isEmpty())
            return refusal(401, "Authorization must stand once and be: Bearer TOKEN.");
        admissible.bearer = value.sliced(7).trimmed();
    } else if (policy.requireToken && admissible.original) {
        return refusal(
            401, "Without the subprotocol tars.v3, a token is needed here: Authorization: Bearer TOKEN.");
    }
    return admissible;
}

} // namespace tars
