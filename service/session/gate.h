// The one listening socket: judges each request's head, answers what is refused itself, and hands the rest to
// the WebSocket server.
#pragma once

#include "service/session/admission.h"
#include "service/session/authenticator.h"

#include <functional>
#include <QHash>
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
    /// How many sessions there are behind the gate, for the limits.
    struct Load {
        int unauthenticated = 0;
        int total = 0;
    };
    struct Limits {
        int unauthenticated; ///< heads being read included
        int total;
        int headTimeoutMs;
    };
    static Limits defaultLimits();

    /// `authenticator` outlives the gate.
    Gate(GatePolicy policy, Authenticator &authenticator, Limits limits = defaultLimits(),
        QObject *parent = nullptr);
    ~Gate() override;

    void setLoad(std::function<Load()> load) { m_load = std::move(load); }
    void closeForGood(); ///< stops listening and drops everybody who is not through yet

Q_SIGNALS:
    /// `socket` belongs to the receiver.
    void admitted(QWebSocket *socket, const tars::Admission &admission);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    using Peer = std::pair<QHostAddress, quint16>;

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
    std::function<Load()> m_load;
    QWebSocketServer m_upgrader;
    struct Upgrading {
        Admission admission;
        QTcpSocket *socket; ///< an address alone may come again before the old socket is gone
    };
    QHash<Peer, Upgrading> m_upgrading;
    int m_reading = 0; ///< connections of which the head is not judged yet
    int m_leaving = 0; ///< refused ones that still get their answer
};

} // namespace tars
