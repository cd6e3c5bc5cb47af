#include "service/session/session.h"

#include "common/base/errorcodes.h"
#include "common/wire/limits.h"

#include <QLoggingCategory>
#include <QSslSocket>
#include <QUuid>
#include <QWebSocket>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto serviceName = "TarsService"_L1;
constexpr qsizetype maxQueuedCommands = 256;
constexpr int farewellMs = 2000;
constexpr qsizetype maxClientName = 64;

QString elided(const QString &text, qsizetype length = maxClientName)
{
    return text.size() <= length ? text : text.first(length - 1) + u'…';
}
} // namespace

bool Subscription::covers(const QString &topic) const
{
    return topics.contains(topic) || (topic.startsWith("channel."_L1) && topics.contains("channel.*"_L1));
}

Session::Session(QWebSocket *socket, const Admission &admission, Authenticator &authenticator,
    const CommandTable &commands, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_admission(admission)
    , m_authenticator(authenticator)
    , m_commands(commands)
    , m_clock(clock)
    , m_connectionId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(wire::maxUnauthenticatedFrameBytes);
    m_socket->setMaxAllowedIncomingMessageSize(wire::maxUnauthenticatedFrameBytes);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &Session::onText);
    connect(m_socket, &QWebSocket::binaryFrameReceived, this, [this] {
        close(QWebSocketProtocol::CloseCodeDatatypeNotSupported, u"Only text frames are understood."_s);
    });
    const auto tellDrained = [this] {
        if (unsentBytes() == 0)
            Q_EMIT drained();
    };
    connect(m_socket, &QWebSocket::bytesWritten, this, tellDrained);
    if (const auto *tls = qobject_cast<QSslSocket *>(m_admission.transport))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, tellDrained);
    // Answers that no command asked for, such as those to pings of the WebSocket itself, pile up too.
    if (m_admission.transport)
        connect(m_admission.transport, &QTcpSocket::readyRead, this, &Session::checkUnsent);
    connect(m_socket, &QWebSocket::disconnected, this, &Session::onDisconnected);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { close(wire::closeNotAuthenticated, u"Not authenticated in time."_s); });
}

Session::~Session()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Session::begin()
{
    if (m_admission.authenticated)
        becomeAuthenticated();
    else
        m_deadline.start(int(m_admission.authenticateBy.remainingTime()));
    if (m_admission.place && !m_authenticated)
        m_admission.place->promote([this] { m_socket->abort(); });
}

Caller Session::caller() const
{
    return { { m_admission.identity.name, m_user, m_source, m_connectionId }, m_admission.loopback,
        m_admission.original, m_admission.identity.role };
}

ClientInfo Session::info() const { return { m_connectionId, m_source, m_user }; }

void Session::introduce(const QString &source, const QString &user)
{
    m_source = elided(source);
    m_user = elided(user);
}

void Session::subscribe(Subscription subscription)
{
    m_subscription = std::move(subscription);
    Q_EMIT subscriptionChanged();
}

void Session::expectWholeRecord() { Q_EMIT subscriptionChanged(); }

void Session::send(const wire::Message &message)
{
    sendFrame(QString::fromUtf8(wire::encodeMessage(message)));
}

void Session::sendFrame(const QString &frame)
{
    if (m_closing)
        return;
    if (unsentBytes() + frame.size() > wire::maxUnsentBytes) {
        close(wire::closeSlowReader, u"Too much is unsent: this client reads too slowly."_s);
        return;
    }
    m_socket->sendTextMessage(frame);
}

qint64 Session::unsentBytes() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_admission.transport);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void Session::checkUnsent()
{
    if (unsentBytes() > wire::maxUnsentBytes)
        close(wire::closeSlowReader, u"Too much is unsent: this client reads too slowly."_s);
}

void Session::close(quint16 code, const QString &reason)
{
    if (std::exchange(m_closing, true))
        return;
    m_deadline.stop();
    m_changes.clear();
    if (code != QWebSocketProtocol::CloseCodeGoingAway)
        qInfo().noquote() << "Closing connection" << m_connectionId << code << reason;
    // A peer that reads nothing would keep the socket open for ever.
    QTimer::singleShot(farewellMs, m_socket, [socket = m_socket] { socket->abort(); });
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void Session::onText(const QString &text)
{
    if (m_closing)
        return;
    if (m_flood.note(m_clock.monotonicMs())) {
        close(wire::closeFlood, u"Too many messages."_s);
        return;
    }
    const Result<wire::Message> message = wire::decodeMessage(text.toUtf8());
    if (!message) {
        Error error = message.error();
        const QString id = error.args.take(u"replyableId"_s).toString();
        sendError(id, {}, std::move(error));
        return;
    }
    if (m_source.isEmpty() && message->source != serviceName)
        m_source = elided(message->source);
    if (message->type == wire::MessageType::Command)
        dispatch(*message);
    else if (message->type == wire::MessageType::Event && m_authenticated
        && message->command.startsWith("channel."_L1)) {
        if (m_admission.identity.role >= Role::Operator)
            Q_EMIT channelMessage(*message);
        else
            sendError({}, message->command, { errc::forbidden, u"An observer's token may listen to channels only."_s, {} });
    }
}

void Session::dispatch(const wire::Message &message)
{
    if (message.command == "auth"_L1) {
        onAuth(message);
        return;
    }
    const CommandTable::Entry *entry = m_commands.find(message.command);
    if (!m_authenticated && !(entry && entry->beforeAuthentication)) {
        sendError(message.id, message.command, { errc::unauthorized, u"Authenticate first."_s, {} });
        return;
    }
    if (!entry) {
        const QString name = elided(message.command);
        sendError(message.id, message.command,
            { errc::unknownCommand, u"This service knows no command %1."_s.arg(name),
                { { u"command"_s, name } } });
        return;
    }
    if (m_authenticated && m_admission.identity.role < entry->role) {
        const QString own = toString(m_admission.identity.role), needed = toString(entry->role);
        sendError(message.id, message.command,
            { errc::forbidden, u"This connection has the role %1; %2 needs %3."_s.arg(own, elided(message.command), needed),
                { { u"role"_s, own }, { u"needed"_s, needed } } });
        return;
    }
    if (m_changes.size() >= maxQueuedCommands || m_running >= maxQueuedCommands) {
        sendError(message.id, message.command,
            { errc::rateLimited, u"Too many commands wait for an answer."_s, {} });
        return;
    }
    if (entry->kind == CommandTable::Kind::Change) {
        m_changes.enqueue(message);
        runNextChange();
    } else {
        run(*entry, message, {});
    }
    if (m_authenticated && !std::exchange(m_introduced, true))
        Q_EMIT introduced();
}

void Session::run(const CommandTable::Entry &entry, const wire::Message &message, std::function<void()> then)
{
    ++m_running;
    const Responder responder([self = QPointer(this), message, then = std::move(then)](
                                  const QString &responseName, const Result<QJsonValue> &answer) {
        if (!self)
            return;
        --self->m_running;
        self->reply(message, responseName, answer);
        if (then)
            then();
    });
    if (const auto permitted = m_commands.permits(entry, message.data); !permitted)
        responder.fail(permitted.error());
    else
        entry.handler({ message.data, caller(), this }, responder);
}

void Session::runNextChange()
{
    if (m_changing || m_changes.isEmpty())
        return;
    m_changing = true;
    const wire::Message message = m_changes.dequeue();
    // The next one starts from the event loop: a handler that answers at once would otherwise nest.
    run(*m_commands.find(message.command), message, [this] {
        m_changing = false;
        QMetaObject::invokeMethod(this, &Session::runNextChange, Qt::QueuedConnection);
    });
}

void Session::onAuth(const wire::Message &message)
{
    const auto request = wire::decodeAs<wire::AuthRequest>(message.data);
    if (!request) {
        sendError(message.id, message.command, request.error());
        return;
    }
    if (m_authPending) {
        sendError(message.id, message.command, { errc::rateLimited, u"One attempt at a time."_s, {} });
        return;
    }
    if (request->proof.isEmpty()) {
        const auto challenge = m_authenticator.challenge(m_admission.address, *request, m_exchange);
        reply(message, {},
            challenge ? Result<QJsonValue>(QJsonValue(wire::encode(*challenge))) : challenge.error());
        if (!challenge && challenge.error().code == errc::unauthorized && !m_authenticated)
            close(wire::closeNotAuthenticated, u"There is no such token."_s);
        return;
    }
    const int delay = m_authenticator.delayMs(m_admission.address);
    if (delay == 0) {
        concludeAuth(message, *request);
        return;
    }
    m_authPending = true;
    QTimer::singleShot(delay, this, [this, message, request = *request] {
        m_authPending = false;
        concludeAuth(message, request);
    });
}

void Session::concludeAuth(const wire::Message &message, const wire::AuthRequest &request)
{
    if (m_closing)
        return;
    const Authenticator::Exchange exchange = std::exchange(m_exchange, {});
    const auto identity = m_authenticator.acceptsProof(m_admission.address, request.proof, exchange);
    if (!identity) {
        qWarning().noquote() << "Refused a wrong proof of the token from" << m_admission.address.toString();
        sendError(
            message.id, message.command, { errc::unauthorized, u"This proof of the token is wrong."_s, {} });
        if (!m_authenticated)
            close(wire::closeNotAuthenticated, u"The proof of the token is wrong."_s);
        return;
    }
    m_admission.identity = *identity;
    reply(message, {}, QJsonValue(QJsonObject{ { u"success"_s, true } }));
    if (!m_authenticated)
        becomeAuthenticated();
}

void Session::becomeAuthenticated()
{
    m_authenticated = true;
    m_admission.place.reset();
    m_deadline.stop();
    m_socket->setMaxAllowedIncomingFrameSize(wire::maxFrameBytes);
    m_socket->setMaxAllowedIncomingMessageSize(wire::maxFrameBytes);
    Q_EMIT authenticated();
}

void Session::reply(const wire::Message &to, const QString &responseName, const Result<QJsonValue> &answer)
{
    if (!answer) {
        sendError(to.id, to.command, answer.error());
        return;
    }
    wire::Message message = wire::makeMessage(wire::MessageType::Response,
        responseName.isEmpty() ? to.command : responseName, *answer, serviceName);
    message.replyTo = to.id;
    const QString frame = QString::fromUtf8(wire::encodeMessage(message));
    if (m_admission.original && frame.toUtf8().size() >= wire::originalFrameBytes) {
        sendError(to.id, to.command,
            { errc::tooLarge,
                u"The answer is larger than the 4,096 bytes that a client without subprotocol reads."_s,
                {} });
        return;
    }
    sendFrame(frame);
}

void Session::sendError(const QString &replyTo, const QString &command, Error error)
{
    if (m_admission.original) {
        // Such a client shows the text alone; what is named in the arguments may be long.
        error.text = elided(error.text, 512);
        error.args = {};
    }
    wire::Message message
        = wire::makeMessage(wire::MessageType::Error, elided(command), wire::errorData(error), serviceName);
    message.replyTo = replyTo;
    send(message);
}

void Session::onDisconnected()
{
    m_closing = true;
    m_admission.place.reset();
    m_deadline.stop();
    m_changes.clear();
    if (!std::exchange(m_closed, true))
        Q_EMIT closed();
}

} // namespace tars
