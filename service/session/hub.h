// All sessions: made where the gate admits somebody, known to the broadcaster once authenticated, gone when
// closed.
#pragma once

#include "service/session/broadcaster.h"
#include "service/session/gate.h"
#include "service/session/session.h"

#include <QList>
#include <QObject>

namespace tars
{

class Hub : public QObject
{
    Q_OBJECT
public:
    /// All of these outlive the hub.
    Hub(Gate &gate, Authenticator &authenticator, const CommandTable &commands, Broadcaster &broadcaster,
        const Clock &clock, QObject *parent = nullptr);

    QList<ClientInfo> clients() const; ///< the authenticated ones
    int connectionsOf(const QString &token) const; ///< by the token's name
    bool isEmpty() const { return m_sessions.isEmpty(); }
    void closeAll(); ///< 1001: the service goes away

Q_SIGNALS:
    void emptied(); ///< the last session is gone

private:
    void open(QWebSocket *socket, const Admission &admission);
    void welcome(Session *session);
    void closeWithdrawn();
    void forget(Session *session);

    Authenticator &m_authenticator;
    const CommandTable &m_commands;
    Broadcaster &m_broadcaster;
    const Clock &m_clock;
    QList<Session *> m_sessions;
    QSet<Session *> m_announced;
};

/// The data of `connected` and of the answer to client.hello.
QJsonObject greeting(const Caller &caller, const CommandTable &commands);

} // namespace tars
