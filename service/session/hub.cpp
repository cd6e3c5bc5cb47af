#include "service/session/hub.h"

#include "common/wire/limits.h"

#include <algorithm>
#include <QLoggingCategory>
#include <QWebSocket>

namespace tars
{

using namespace Qt::StringLiterals;

QJsonObject greeting(const Caller &caller, const CommandTable &commands)
{
    return { { u"connectionId"_s, caller.actor.connectionId }, { u"version"_s, QStringLiteral(TARS_VERSION) },
        { u"role"_s, toString(caller.role) },
        { u"capabilities"_s, QJsonArray::fromStringList(commands.names(caller.role)) } };
}

Hub::Hub(Gate &gate, Authenticator &authenticator, const CommandTable &commands, Broadcaster &broadcaster,
    const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_authenticator(authenticator)
    , m_commands(commands)
    , m_broadcaster(broadcaster)
    , m_clock(clock)
{
    gate.setLoad([this] { return int(m_sessions.size()); });
    connect(&gate, &Gate::admitted, this, &Hub::open);
    connect(&authenticator.tokens(), &TokenStore::withdrawn, this, &Hub::closeWithdrawn);
}

QList<ClientInfo> Hub::clients() const
{
    QList<ClientInfo> clients;
    for (const Session *session : m_sessions)
        if (session->isAuthenticated() && !session->isClosing())
            clients.append(session->info());
    return clients;
}

int Hub::connectionsOf(const QString &token) const
{
    return int(std::ranges::count_if(m_sessions, [&](const Session *session) {
        return session->isAuthenticated() && !session->isClosing() && session->identity().name == token;
    }));
}

void Hub::closeWithdrawn()
{
    const QList<Session *> sessions = m_sessions;
    for (Session *session : sessions)
        if (session->isAuthenticated() && !m_authenticator.tokens().isCurrent(session->identity()))
            session->close(wire::closeNotAuthenticated, u"The token was withdrawn."_s);
}

void Hub::closeAll()
{
    const QList<Session *> sessions = m_sessions;
    for (Session *session : sessions)
        session->close(QWebSocketProtocol::CloseCodeGoingAway, u"The service ends."_s);
}

void Hub::open(QWebSocket *socket, const Admission &admission)
{
    auto *session = new Session(socket, admission, m_authenticator, m_commands, m_clock, this);
    m_sessions.append(session);
    connect(session, &Session::authenticated, this, [this, session] { welcome(session); });
    connect(session, &Session::closed, this, [this, session] { forget(session); });
    connect(session, &Session::channelMessage, this,
        [this, session](const wire::Message &message) { m_broadcaster.relay(session, message); });
    connect(session, &Session::introduced, this, [this, session] {
        m_announced.insert(session);
        m_broadcaster.publish(u"client.connected"_s, wire::encode(session->info()), session);
    });
    // Between the handshake and here, its token may have been withdrawn.
    if (admission.authenticated && !m_authenticator.tokens().isCurrent(admission.identity))
        session->close(wire::closeNotAuthenticated, u"The token was withdrawn."_s);
    else
        session->begin();
}

void Hub::welcome(Session *session)
{
    QJsonObject data = greeting(session->caller(), m_commands);
    data.insert(u"serverTime"_s, wire::formatTime(m_clock.now()));
    data.insert(u"protocol"_s, QString(wire::subprotocol));
    session->send(wire::makeMessage(wire::MessageType::Event, u"connected"_s, data, u"TarsService"_s));
    m_broadcaster.add(session);
    qInfo().noquote() << "Client" << session->info().connectionId << "is connected" << session->info().source;
}

void Hub::forget(Session *session)
{
    m_sessions.removeOne(session);
    m_broadcaster.remove(session);
    if (m_announced.remove(session))
        m_broadcaster.publish(u"client.disconnected"_s, wire::encode(session->info()), session);
    session->deleteLater();
    if (m_sessions.isEmpty())
        Q_EMIT emptied();
}

} // namespace tars
