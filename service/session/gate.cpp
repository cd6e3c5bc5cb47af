#include "service/session/gate.h"

#include "common/wire/limits.h"

#include <cerrno>
#include <memory>
#include <QLoggingCategory>
#include <QSslSocket>
#include <QTimer>
#include <QWebSocket>
#include <sys/socket.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int backlog = 1024; // Qt's 50 makes a burst of connections wait for seconds
constexpr int acceptedAtOnce = 16; // then those that are in have their turn
constexpr int sendBufferBytes = 256 * 1024; // what a slow reader leaves unsent shows here, not in the kernel
constexpr int gateFarewellMs = 2000;
constexpr int exhaustedMs = 100;
constexpr int maxLeaving = 64;
constexpr qint64 maxDiscardedBytes = 256 * 1024;

QByteArray response(const Refusal &refusal)
{
    const QByteArray body = refusal.text + '\n';
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(refusal.status) + ' ' + refusal.reason + "\r\n";
    for (const QByteArray &header : refusal.headers)
        bytes += header + "\r\n";
    bytes += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
        + body;
    return bytes;
}
} // namespace

Gate::Limits Gate::defaultLimits()
{
    return { wire::maxUnauthenticatedConnections, 2048, wire::authenticationTimeoutMs };
}

Gate::Gate(GatePolicy policy, Authenticator &authenticator, Limits limits, QObject *parent)
    : QTcpServer(parent)
    , m_policy(std::move(policy))
    , m_authenticator(authenticator)
    , m_limits(limits)
    , m_load([] { return 0; })
    , m_waiting(limits.unauthenticated)
    , m_upgrader(u"TarsService"_s, QWebSocketServer::NonSecureMode)
{
    setListenBacklogSize(backlog);
    m_upgrader.setSupportedSubprotocols({ QString(wire::subprotocol) });
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &Gate::takeUpgraded);
}

Gate::~Gate() { closeForGood(); }

bool Gate::listen(const QHostAddress &address, quint16 port)
{
    if (!QTcpServer::listen(address, port))
        return false;
    pauseAccepting();
    m_comers = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_comers.get(), &QSocketNotifier::activated, this, &Gate::acceptSome);
    return true;
}

void Gate::acceptSome()
{
    for (int i = 0; i < acceptedAtOnce; ++i) {
        const int descriptor = ::accept4(int(socketDescriptor()), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            incomingConnection(descriptor);
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            // The notifier would fire without end; somebody may have gone by then.
            m_comers->setEnabled(false);
            QTimer::singleShot(exhaustedMs, m_comers.get(), [this] { m_comers->setEnabled(true); });
        }
        return;
    }
}

void Gate::closeForGood()
{
    m_comers.reset();
    close();
    const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    for (const Upgrading &upgrading : std::exchange(m_upgrading, {}))
        delete upgrading.socket;
    m_reading.clear();
    m_leaving = 0;
}

void Gate::incomingConnection(qintptr descriptor)
{
    auto *encrypted = m_policy.tls ? new QSslSocket(this) : nullptr;
    QTcpSocket *socket = encrypted ? encrypted : new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, sendBufferBytes);
    socket->setReadBufferSize(wire::maxHandshakeBytes + 1);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);

    if (m_load() + m_reading.size() >= m_limits.total) {
        if (encrypted)
            socket->abort(); // an answer would cost a TLS handshake, which is what there is too much of
        else
            refuse(socket, refusal(503, "Too many connections; try again later."));
        return;
    }
    const auto place = m_waiting.enter(socket->peerAddress(), [this, socket] {
        m_reading.remove(socket);
        socket->disconnect(this);
        socket->abort();
    });
    m_reading.insert(socket, { place, QDeadlineTimer(m_limits.headTimeoutMs) });
    auto *deadline = new QTimer(socket);
    deadline->setObjectName("deadline"_L1);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [this, socket] {
        m_reading.remove(socket);
        const auto *tls = qobject_cast<QSslSocket *>(socket);
        if (!tls || tls->isEncrypted())
            return refuse(socket, refusal(408, "The request's head took too long."));
        socket->disconnect(this);
        socket->abort();
    });
    deadline->start(m_limits.headTimeoutMs);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_reading.remove(socket); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
    if (encrypted)
        encrypt(encrypted);
    else
        readHead(socket);
}

void Gate::encrypt(QSslSocket *socket)
{
    socket->setSslConfiguration(*m_policy.tls);
    socket->startServerEncryption(); // ends the connection by itself when the peer speaks no TLS, or an old one
}

void Gate::readHead(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(wire::maxHandshakeBytes + 1);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const bool isComplete = end >= 0 && end + 4 <= wire::maxHandshakeBytes;
    // A client that begins TLS here waits for an answer to it, and would until the deadline.
    const bool mayBeRequest = bytes.isEmpty() || (bytes[0] >= 'A' && bytes[0] <= 'Z');
    if (!isComplete && mayBeRequest && bytes.size() <= wire::maxHandshakeBytes)
        return;
    // From here on nothing that arrives changes the verdict; the connection still counts as unauthenticated.
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    delete socket->findChild<QTimer *>("deadline"_L1);
    const auto head = isComplete ? parseRequestHead(QByteArrayView(bytes).first(end + 4)) : std::nullopt;
    const bool isTooLarge = mayBeRequest && (!isComplete || bytes.first(end).count("\r\n") > maxRequestHeaders);
    if (head && bytes.size() == end + 4) {
        consider(socket, *head);
        return;
    }
    m_reading.remove(socket);
    if (isTooLarge)
        refuse(socket, refusal(431, "The request's head is too large."));
    else if (!head)
        refuse(socket, refusal(400, "This is no HTTP request of the version 1.1."));
    else
        refuse(socket, refusal(400, "Nothing may follow the request before it is answered."));
}

void Gate::consider(QTcpSocket *socket, const RequestHead &head)
{
    const auto verdict = judge(head, m_policy);
    if (const auto *refused = std::get_if<Refusal>(&verdict)) {
        m_reading.remove(socket);
        refuse(socket, *refused);
        return;
    }
    const auto &admissible = std::get<Admissible>(verdict);
    const int delay = admissible.bearer.isEmpty() ? 0 : m_authenticator.delayMs(socket->peerAddress());
    if (delay == 0)
        admit(socket, admissible);
    else
        QTimer::singleShot(delay, socket, [this, socket, admissible] { admit(socket, admissible); });
}

void Gate::admit(QTcpSocket *socket, const Admissible &admissible)
{
    if (socket->state() != QAbstractSocket::ConnectedState)
        return;
    const auto [place, authenticateBy] = m_reading.take(socket);
    const QHostAddress address = socket->peerAddress();
    const bool hasToken = !admissible.bearer.isEmpty();
    const auto identity = hasToken ? m_authenticator.acceptsBearer(address, admissible.bearer)
                                   : std::optional(Identity{ {}, Role::Operator, {} });
    if (!identity) {
        qWarning().noquote() << "Refused a wrong token from" << address.toString();
        refuse(socket, refusal(401, "This token is not the service's."));
        return;
    }
    place->promote([socket = QPointer(socket)] {
        if (socket)
            socket->abort();
    });
    handOver(socket,
        { address, address.isLoopback(), admissible.original, hasToken || !m_policy.requireToken, *identity,
            socket, place, authenticateBy });
}

void Gate::handOver(QTcpSocket *socket, const Admission &admission)
{
    const Peer peer(socket->peerAddress(), socket->peerPort());
    m_upgrading.insert(peer, { admission, socket });
    socket->disconnect(this);
    disconnect(socket, &QTcpSocket::disconnected, socket, nullptr);
    connect(socket, &QObject::destroyed, this, [this, peer, socket] {
        if (const auto found = m_upgrading.constFind(peer);
            found != m_upgrading.constEnd() && found->socket == socket)
            m_upgrading.erase(found);
    });
    socket->setReadBufferSize(0);
    socket->setParent(nullptr); // the QWebSocket that it becomes part of deletes it, but does not adopt it
    m_upgrader.handleConnection(socket);
}

void Gate::takeUpgraded()
{
    while (QWebSocket *socket = m_upgrader.nextPendingConnection()) {
        const auto found = m_upgrading.constFind({ socket->peerAddress(), socket->peerPort() });
        if (found == m_upgrading.constEnd()) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        const Admission admission = found->admission;
        m_upgrading.erase(found);
        socket->setParent(nullptr);
        Q_EMIT admitted(socket, admission);
    }
}

void Gate::refuse(QTcpSocket *socket, const Refusal &refusal)
{
    socket->disconnect(this);
    if (m_leaving >= maxLeaving) {
        socket->abort();
        return;
    }
    ++m_leaving;
    // Closed only after the peer had time to read: unread input would turn the close into a reset that eats
    // the answer.
    auto discarded = std::make_shared<qint64>(0);
    const auto discard = [socket, discarded] {
        *discarded += socket->readAll().size();
        if (*discarded > maxDiscardedBytes)
            socket->abort();
    };
    connect(socket, &QTcpSocket::readyRead, this, discard);
    if (qobject_cast<QSslSocket *>(socket))
        connect(socket, &QTcpSocket::bytesWritten, socket, &QTcpSocket::disconnectFromHost); // sends all, then says so
    else
        connect(socket, &QTcpSocket::bytesWritten, this, [socket] {
            if (socket->bytesToWrite() == 0)
                ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
        });
    connect(socket, &QTcpSocket::disconnected, this, [this] { --m_leaving; });
    QTimer::singleShot(gateFarewellMs, socket, [socket] { socket->abort(); });
    socket->write(response(refusal));
    discard();
}

} // namespace tars
