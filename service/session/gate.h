// The one listening socket: judges each request's head, answers what is refused itself, and hands the rest to
// the WebSocket server.
#pragma once

#include "service/session/admission.h"
#include "service/session/authenticator.h"

#include <functional>
#include <QHash>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QWebSocketServer>
#include <utility>

class QSslSocket;
class QTcpSocket;
class QWebSocket;

namespace tars
{

class Gate : public QTcpServer
{
    Q_OBJECT
public:
    struct Limits {
        int unauthenticated; ///< those behind the gate included
        int total;
        int headTimeoutMs;
    };
    static Limits defaultLimits();

    /// `authenticator` outlives the gate.
    Gate(GatePolicy policy, Authenticator &authenticator, Limits limits = defaultLimits(),
        QObject *parent = nullptr);
    ~Gate() override;

    /// How many sessions there are behind the gate, for the limit.
    void setLoad(std::function<int()> load) { m_load = std::move(load); }
    /// Hides QTcpServer's, which accepts for as long as others come faster than it does, and serves nobody meanwhile.
    bool listen(const QHostAddress &address, quint16 port);
    void closeForGood(); ///< stops listening and drops everybody who is not through yet

Q_SIGNALS:
    /// `socket` belongs to the receiver.
    void admitted(QWebSocket *socket, const tars::Admission &admission);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    using Peer = std::pair<QHostAddress, quint16>;

    void acceptSome();
    void encrypt(QSslSocket *socket);
    void readHead(QTcpSocket *socket);
    void consider(QTcpSocket *socket, const RequestHead &head);
    void admit(QTcpSocket *socket, const Admissible &admissible);
    void handOver(QTcpSocket *socket, const Admission &admission);
    void takeUpgraded();
    void refuse(QTcpSocket *socket, const Refusal &refusal);

    GatePolicy m_policy;
    Authenticator &m_authenticator;
    Limits m_limits;
    std::function<int()> m_load;
    std::unique_ptr<QSocketNotifier> m_comers;
    WaitingRoom m_waiting;
    struct Reading {
        WaitingRoom::Ticket place;
        QDeadlineTimer authenticateBy;
    };
    QHash<QTcpSocket *, Reading> m_reading; ///< connections of which the head is not judged yet
    QWebSocketServer m_upgrader;
    struct Upgrading {
        Admission admission;
        QTcpSocket *socket; ///< an address alone may come again before the old socket is gone
    };
    QHash<Peer, Upgrading> m_upgrading;
    int m_leaving = 0; ///< refused ones that still get their answer
};

} // namespace tars
