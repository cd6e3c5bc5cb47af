// A server of sessions, clients of it, and one that reads nothing.
#pragma once

#include "common/base/clock.h"
#include "common/wire/envelope.h"
#include "common/wire/limits.h"
#include "common/wire/messages.h"
#include "common/wire/proof.h"
#include "service/session/session.h"
#include "service/session/sessionserver.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace tars::test
{

using namespace Qt::StringLiterals;
using wire::Message;
using wire::MessageType;

inline const QByteArray token(64, 'c');

/// A clock that stands still until it is told to go on.
class HandClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    qint64 monotonicMs() const override { return ms; }
    qint64 ms = 1'000'000;
};

class Client : public QObject
{
public:
    explicit Client(quint16 port, bool isOriginal = false, const QByteArray &bearer = {})
    {
        connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            const auto message = wire::decodeMessage(text.toUtf8());
            if (!message)
                qFatal("the service sent a bad message: %s", qPrintable(text));
            received.append(*message);
            frameBytes.append(text.toUtf8().size());
        });
        connect(&socket, &QWebSocket::disconnected, this, [this] { isClosed = true; });
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(port)));
        if (!bearer.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + bearer);
        QWebSocketHandshakeOptions options;
        if (!isOriginal)
            options.setSubprotocols({ QString(wire::subprotocol) });
        socket.open(request, options);
    }

    QString send(const QString &command, const QJsonValue &data = QJsonValue::Null)
    {
        const Message message = wire::makeMessage(MessageType::Command, command, data, u"TestClient"_s);
        socket.sendTextMessage(QString::fromUtf8(wire::encodeMessage(message)));
        return message.id;
    }
    QList<Message> answersTo(const QString &id) const
    {
        QList<Message> found;
        for (const Message &message : received)
            if (message.replyTo == id)
                found.append(message);
        return found;
    }
    Message ask(const QString &command, const QJsonValue &data = QJsonValue::Null)
    {
        const QString id = send(command, data);
        if (!QTest::qWaitFor([&] { return !answersTo(id).isEmpty() || isClosed; }) || answersTo(id).isEmpty())
            return {};
        return answersTo(id).first();
    }
    QString errorCode(const QString &command, const QJsonValue &data = QJsonValue::Null)
    {
        return ask(command, data).data[u"code"].toString();
    }
    QList<Message> pushed(const QString &command) const
    {
        QList<Message> found;
        for (const Message &message : received)
            if (message.replyTo.isEmpty() && message.command == command)
                found.append(message);
        return found;
    }
    bool authenticate(const QByteArray &secret = token)
    {
        const QByteArray nonce = wire::makeNonce();
        const Message challenge
            = ask(u"auth"_s, QJsonObject{ { u"clientNonce"_s, QString::fromLatin1(nonce) } });
        const QByteArray serverNonce = challenge.data[u"serverNonce"].toString().toLatin1();
        isServiceGenuine = challenge.data[u"proof"].toString().toLatin1()
            == wire::makeProof(secret, "service", nonce, serverNonce);
        const QByteArray proof = wire::makeProof(secret, "client", nonce, serverNonce);
        return ask(u"auth"_s, QJsonObject{ { u"proof"_s, QString::fromLatin1(proof) } }).type
            == MessageType::Response;
    }
    int closeCode() const { return isClosed ? int(socket.closeCode()) : 0; }

    QWebSocket socket;
    QList<Message> received;
    QList<qsizetype> frameBytes;
    bool isServiceGenuine = false;
    bool isClosed = false;
};

/// A server with a record that the test sets.
class Fixture
{
public:
    explicit Fixture(bool requireToken = true)
    {
        server = std::make_unique<SessionServer>(
            SessionSettings{ { requireToken, {}, {}, {} }, &tokens, u"/data"_s }, clock);
        server->setRunSources(
            { [this] { return record; }, [](ServiceStatus &status) { status.activeRun = u"7"_s; } });
        const auto listening = server->listen(QHostAddress(QHostAddress::LocalHost), 0);
        if (!listening)
            qFatal("%s", qPrintable(listening.error().text));
    }
    std::unique_ptr<Client> client(bool isOriginal = false, const QByteArray &bearer = {})
    {
        auto made = std::make_unique<Client>(server->port(), isOriginal, bearer);
        if (!QTest::qWaitFor([&] { return made->socket.state() == QAbstractSocket::ConnectedState; }))
            qFatal("cannot connect");
        return made;
    }
    std::unique_ptr<Client> authenticated()
    {
        auto made = client();
        if (!made->authenticate()
            || !QTest::qWaitFor([&] { return !made->pushed(u"connected"_s).isEmpty(); }))
            qFatal("cannot authenticate");
        return made;
    }
    void change(qint64 sequence, const QString &task = {})
    {
        record.state = RunState::Running;
        record.sequence = sequence;
        record.currentTask = task;
        server->progressChanged();
    }

    HandClock clock;
    TokenStore tokens{ token };
    StatusRecord record;
    std::unique_ptr<SessionServer> server;
};

/// A client with the token that reads nothing until it is told to. (QWebSocket would read.)
class StalledReader
{
public:
    explicit StalledReader(quint16 port)
    {
        socket.setReadBufferSize(1024);
        socket.connectToHost(QHostAddress::LocalHost, port);
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [this] {
            socket.write(
                "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Protocol: tars.v3\r\nAuthorization: Bearer "
                + token + "\r\n\r\n");
        });
    }
    void resume()
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
        socket.setReadBufferSize(0);
        received += socket.readAll();
    }

    QTcpSocket socket;
    QByteArray received;
};

inline QString eventFrame(const QString &name, const QJsonValue &data)
{
    return QString::fromUtf8(
        wire::encodeMessage(wire::makeMessage(MessageType::Event, name, data, u"TestClient"_s)));
}

} // namespace tars::test
