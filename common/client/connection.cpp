#include "common/client/connection.h"

#include "common/base/paths.h"
#include "common/wire/limits.h"
#include "common/wire/messages.h"
#include "common/wire/proof.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocketHandshakeOptions>
#include <algorithm>
#include <array>

namespace tars
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr std::array retrySeconds{1, 2, 4, 8, 15, 30};
constexpr auto handshakeTimeout = 10s;
constexpr auto keepAliveInterval = 5s;
constexpr auto silenceTimeout = 15s;

QString fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QString() : QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

/// `reason` is the name of an argument that is true: `nobody` listens there, as against somebody who does not answer;
/// with `tls` somebody does, and no encrypted connection came about.
Error notReachable(const QString &url, const QString &why, const QString &reason = {})
{
    QJsonObject args{{u"url"_s, url}, {u"why"_s, why}};
    if (!reason.isEmpty())
        args.insert(reason, true);
    return {errc::notReachable, u"The service at %1 is not reachable: %2."_s.arg(url, why), args};
}

/// What an answer to the handshake that is no upgrade means. Qt hands it on only in words, its status among them.
std::optional<Error> refusedHandshake(const QString &url, const QString &words)
{
    // 400 is what services say to a subprotocol that they do not know, and what Qt calls an unknown error.
    if (words.contains("Unknown error condition"_L1) || words.contains("which has not been requested"_L1))
        return Error{errc::protocolMismatch, u"The service at %1 speaks another version of the protocol."_s.arg(url), {{u"url"_s, url}}};
    if (words.contains("status code: 403"_L1)) {
        const QString host = QUrl(url).host();
        return Error{errc::notReachable, u"The service at %1 does not answer to the name %2: its --allow-host does not have it."_s.arg(url, host),
            {{u"url"_s, url}, {u"host"_s, host}}};
    }
    return std::nullopt;
}
} // namespace

Connection::Connection(ConnectionSettings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings))
{
    m_retryTimer.setSingleShot(true);
    m_deadline.setSingleShot(true);
    m_keepAlive.setInterval(keepAliveInterval);
    connect(&m_keepAlive, &QTimer::timeout, this, [this] { m_socket->ping(); });
    connect(&m_retryTimer, &QTimer::timeout, this, &Connection::attempt);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { fail(notReachable(address(), u"it does not answer"_s), false); });
}

Connection::~Connection() { dropSocket(); }

QString Connection::address() const { return m_url.isEmpty() ? m_settings.url.toString() : m_url.toString(); }

void Connection::setSettings(ConnectionSettings settings)
{
    close();
    m_settings = std::move(settings);
    m_url.clear();
}

void Connection::open()
{
    if (m_state == State::Open || m_state == State::Connecting || m_state == State::Authenticating)
        return;
    m_retryTimer.stop();
    attempt();
}

void Connection::close()
{
    m_retryTimer.stop();
    m_attempts = 0;
    dropSocket();
    setState(State::Closed);
}

bool Connection::send(const wire::Message &message)
{
    if (m_state != State::Open)
        return false;
    m_socket->sendTextMessage(QString::fromUtf8(wire::encodeMessage(message)));
    return true;
}

void Connection::attempt()
{
    dropSocket();
    m_nextRetry = {};
    setState(State::Connecting);

    const QString dataDir = dataDirectory(m_settings.dataDir);
    const Result<Endpoint> endpoint = readEndpoint(dataDir);
    m_url = m_settings.url;
    if (m_url.isEmpty()) {
        if (!endpoint)
            return fail(notReachable(dataDir, u"no service has been started with this data directory"_s, u"nobody"_s), false);
        m_url = QUrl(endpoint->url);
    }
    QString tokenFile = m_settings.tokenFile;
    if (tokenFile.isEmpty())
        tokenFile = endpoint && !endpoint->tokenFile.isEmpty() ? endpoint->tokenFile : dataDir + "/token"_L1;
    m_credential = wire::Credential(m_settings.token);
    if (!m_settings.token.isEmpty()) {
        if (!m_credential.isValid()) // given by the person, and mistyped
            return fail({errc::unauthorized, u"This is no token of TARS: it is cut off, or something is added."_s, {}}, true);
    } else if (const Result<QByteArray> token = readTokenFile(tokenFile))
        m_credential = wire::Credential(*token);
    else if (QFile::exists(tokenFile) || !m_settings.tokenFile.isEmpty())
        return fail(token.error(), true);
    m_pin = m_settings.pinnedCertificate;
    if (m_pin.isEmpty() && m_settings.url.isEmpty())
        m_pin = endpoint->certificate; // as trustworthy as the token beside it

    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(16 * wire::maxFrameBytes);
    connect(m_socket, &QWebSocket::sslErrors, this, &Connection::onSslErrors);
    connect(m_socket, &QWebSocket::connected, this, &Connection::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, &Connection::onSocketDisconnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &Connection::onTextMessage);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_deadline.start(silenceTimeout); });
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
        [this] {
            // The service's goodbye says more than that it then hung up, and may have come just before.
            if (m_socket->closeCode() != QWebSocketProtocol::CloseCodeNormal
                || (m_state == State::Open && m_socket->error() == QAbstractSocket::RemoteHostClosedError))
                return onSocketDisconnected();
            if (const auto refused = refusedHandshake(address(), m_socket->errorString()))
                return fail(*refused, refused->code == errc::protocolMismatch);
            failToConnect();
        });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({wire::subprotocol});
    m_deadline.start(handshakeTimeout);
    m_socket->open(m_url, options);
}

void Connection::onSslErrors(const QList<QSslError> &errors)
{
    const QString shown = fingerprintOf(m_socket->sslConfiguration().peerCertificate());
    if (!m_pin.isEmpty() && shown == m_pin)
        return m_socket->ignoreSslErrors(errors);
    if (shown.isEmpty())
        return; // no certificate at all: the handshake fails by itself
    const bool changed = !m_pin.isEmpty();
    fail({changed ? errc::certificateChanged : errc::certificateUnknown,
             changed ? u"The service at %1 shows another certificate than before."_s.arg(address())
                     : u"The certificate of the service at %1 is not known: %2."_s.arg(address(), errors.first().errorString()),
             {{u"url"_s, address()}, {u"fingerprint"_s, shown}}},
        true);
}

bool Connection::checkPin()
{
    if (m_pin.isEmpty() || m_url.scheme() != "wss"_L1)
        return true;
    const QString shown = fingerprintOf(m_socket->sslConfiguration().peerCertificate());
    if (shown == m_pin)
        return true;
    fail({errc::certificateChanged, u"The service at %1 shows another certificate than before."_s.arg(address()),
             {{u"url"_s, address()}, {u"fingerprint"_s, shown}}},
        true);
    return false;
}

void Connection::onConnected()
{
    if (!checkPin())
        return;
    // Qt accepts a service that selects no or another subprotocol, so that is for us to check.
    if (m_socket->subprotocol() != wire::subprotocol) {
        return fail({errc::protocolMismatch,
                        u"The service at %1 speaks another version of the protocol."_s.arg(address()),
                        {{u"url"_s, address()}}},
            true);
    }
    setState(State::Authenticating);
    if (!m_credential.isValid())
        return; // a service without authentication greets with "connected"; any other closes with 4401
    m_clientNonce = wire::makeNonce();
    m_authStep = 1;
    const wire::Message command = wire::makeMessage(wire::MessageType::Command, u"auth"_s,
        wire::encode(wire::AuthRequest{QString::fromLatin1(m_clientNonce), QString::fromLatin1(m_credential.id()), {}}),
        m_settings.source);
    m_pendingId = command.id;
    m_socket->sendTextMessage(QString::fromUtf8(wire::encodeMessage(command)));
}

void Connection::onTextMessage(const QString &text)
{
    const Result<wire::Message> message = wire::decodeMessage(text.toUtf8());
    if (!message)
        return;
    if (m_state == State::Open) {
        m_deadline.start(silenceTimeout);
        Q_EMIT messageReceived(*message);
    } else if (m_authStep > 0 && message->replyTo == m_pendingId) {
        onAuthReply(*message);
    } else if (!m_credential.isValid() && message->type == wire::MessageType::Event && message->command == "connected"_L1) {
        becomeOpen();
    }
}

void Connection::onAuthReply(const wire::Message &message)
{
    if (message.type == wire::MessageType::Error) {
        const Error error = wire::errorFromData(message.data.toObject());
        return fail(error, error.code != errc::rateLimited);
    }
    if (m_authStep == 2)
        return becomeOpen();
    const auto challenge = wire::decodeAs<wire::AuthChallenge>(message.data);
    if (!challenge)
        return fail(challenge.error(), true);
    const QByteArray serverNonce = challenge->serverNonce.toLatin1();
    const QByteArray expected = m_credential.serviceProof(m_clientNonce, serverNonce);
    if (!wire::equalInConstantTime(expected, challenge->proof.toLatin1())) {
        return fail({errc::serviceNotGenuine,
                        u"Whoever listens at %1 does not know our token: the token is wrong, or it is not the service."_s
                            .arg(address()),
                        {{u"url"_s, address()}}},
            true);
    }
    m_authStep = 2;
    const QByteArray proof = m_credential.clientProof(m_clientNonce, serverNonce);
    const wire::Message command = wire::makeMessage(wire::MessageType::Command, u"auth"_s,
        wire::encode(wire::AuthRequest{{}, {}, QString::fromLatin1(proof)}), m_settings.source);
    m_pendingId = command.id;
    m_socket->sendTextMessage(QString::fromUtf8(wire::encodeMessage(command)));
}

void Connection::becomeOpen()
{
    m_attempts = 0;
    m_lostAt = {};
    m_error = {};
    m_deadline.start(silenceTimeout);
    m_keepAlive.start();
    setState(State::Open);
}

void Connection::onSocketDisconnected()
{
    if (!m_socket)
        return;
    // Qt tells of a refused connection by this too, without an error, or over TLS before it.
    if (m_state == State::Connecting && m_socket->error() == QAbstractSocket::UnknownSocketError) {
        QMetaObject::invokeMethod(m_socket, [this, socket = m_socket] {
            if (socket == m_socket && m_state == State::Connecting)
                failToConnect();
        }, Qt::QueuedConnection);
        return;
    }
    if (m_state == State::Connecting)
        return failToConnect();
    const int code = m_socket->closeCode();
    const QString reason = m_socket->closeReason();
    if (code == wire::closeNotAuthenticated) {
        return fail({errc::unauthorized,
                        m_credential.isValid() ? u"The service at %1 no longer accepts our token: %2"_s.arg(address(), reason)
                                               : u"The service at %1 asks for a token, and none was found."_s.arg(address()),
                        {{u"url"_s, address()}}},
            true);
    }
    fail({errc::connectionLost,
             reason.isEmpty() ? u"The connection to the service was lost."_s
                              : u"The service closed the connection: %1."_s.arg(reason),
             {{u"url"_s, address()}, {u"code"_s, code}}},
        false);
}

void Connection::failToConnect()
{
    const auto why = m_socket->error();
    const bool tls = why == QAbstractSocket::SslHandshakeFailedError || why == QAbstractSocket::SslInternalError || why == QAbstractSocket::SslInvalidUserDataError;
    const bool plain = tls && m_socket->errorString().contains("wrong version number"_L1);
    const QString words = plain ? u"what answers there speaks no TLS, so that its address begins with ws://"_s : m_socket->errorString();
    fail(notReachable(address(), words, why == QAbstractSocket::ConnectionRefusedError ? u"nobody"_s : tls ? u"tls"_s : QString()), false);
}

void Connection::fail(const Error &error, bool final)
{
    if (m_state == State::Open)
        m_lostAt = QDateTime::currentDateTimeUtc();
    m_error = error;
    dropSocket();
    if (final)
        return setState(State::Refused);
    if (!m_settings.reconnect)
        return setState(State::Closed);
    const int seconds = retrySeconds[std::min<size_t>(size_t(m_attempts), retrySeconds.size() - 1)];
    ++m_attempts;
    m_nextRetry = QDateTime::currentDateTimeUtc().addSecs(seconds);
    m_retryTimer.start(seconds * 1000);
    setState(State::WaitingToRetry);
}

void Connection::dropSocket()
{
    m_deadline.stop();
    m_keepAlive.stop();
    m_authStep = 0;
    m_pendingId.clear();
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    // Where the other side is gone already nobody hears a goodbye.
    if (socket->error() == QAbstractSocket::UnknownSocketError)
        socket->close();
    else
        socket->abort();
    socket->deleteLater();
}

void Connection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace tars
