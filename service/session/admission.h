// Who may come through the gate: decides by a request's head alone, before anything is upgraded.
#pragma once

#include "common/wire/limits.h"
#include "service/session/requesthead.h"
#include "service/session/tokenstore.h"
#include "service/session/waitingroom.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QString>
#include <QStringList>
#include <variant>

namespace tars
{

struct GatePolicy {
    bool requireToken = true; ///< false with --auth none
    QStringList allowedHosts; ///< besides the loopback names; without port, lower case
    QStringList allowedOrigins; ///< "https://docs.example.org", lower case
    std::optional<QSslConfiguration> tls; ///< of the service; none: plain
};

/// What the gate found out about a connection that it let in.
struct Admission {
    QHostAddress address;
    bool loopback = false;
    bool original = false; ///< offered no subprotocol: see the protocol page
    bool authenticated = false; ///< may command at once
    Identity identity; ///< whose token was presented at the handshake
    QPointer<QTcpSocket> transport; ///< what the WebSocket, which owns it, hides: how much is unsent below it
    WaitingRoom::Ticket place; ///< to be held until it is authenticated
    QDeadlineTimer authenticateBy{ wire::authenticationTimeoutMs }; ///< counted from the connection, its request's head included
};

/// An answer instead of an upgrade.
struct Refusal {
    int status = 400;
    QByteArray reason; ///< "Bad Request"
    QByteArray text; ///< a sentence for the person who reads the answer
    QByteArrayList headers; ///< further ones, "Name: value"
};

Refusal refusal(int status, const QByteArray &text);

/// A head that may be upgraded once its bearer token, if any, was found to be right.
struct Admissible {
    bool original = false;
    QByteArray bearer;
};

std::variant<Admissible, Refusal> judge(const RequestHead &head, const GatePolicy &policy);

} // namespace tars
