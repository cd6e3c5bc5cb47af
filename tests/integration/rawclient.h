// A peer that speaks to the service byte by byte, as an attacker does: over TCP or TLS, with frames of its own making.
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

namespace tars::test
{

class RawClient
{
public:
    enum class Transport { Plain, Tls };

    explicit RawClient(quint16 port, Transport transport = Transport::Plain)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setSslConfiguration(configuration);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
            if (!isDeaf)
                received += socket.readAll();
        });
        if (transport == Transport::Tls)
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        else
            socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    }

    /// The head of a handshake that is let in, with some headers replaced ("" removes one) or added.
    static QByteArray head(const QHash<QByteArray, QByteArray> &changes = {}, const QByteArray &target = "/ws")
    {
        QHash<QByteArray, QByteArray> headers{{"Host", "localhost"}, {"Upgrade", "websocket"}, {"Connection", "Upgrade"},
            {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}, {"Sec-WebSocket-Version", "13"},
            {"Sec-WebSocket-Protocol", "tars.v3"}};
        headers.insert(changes);
        QByteArray bytes = "GET " + target + " HTTP/1.1\r\n";
        for (auto it = headers.cbegin(); it != headers.cend(); ++it)
            if (!it.value().isEmpty())
                bytes += it.key() + ": " + it.value() + "\r\n";
        return bytes + "\r\n";
    }
    static QByteArray bearer(const QByteArray &token) { return head({{"Authorization", "Bearer " + token}}); }

    /// A frame as a client sends it, masked with zeros. `first` is the byte with the flags and the opcode: 0x81 is a whole
    /// text, 0x01 the beginning of one, 0x00 a part, 0x80 the last part, 0x89 a ping.
    static QByteArray frame(uchar first, const QByteArray &payload)
    {
        QByteArray bytes(1, char(first));
        if (payload.size() < 126) {
            bytes += char(0x80 | payload.size());
        } else if (payload.size() < 65536) {
            bytes += char(0x80 | 126);
            bytes += char(payload.size() >> 8);
            bytes += char(payload.size() & 0xff);
        } else {
            bytes += char(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8)
                bytes += char((quint64(payload.size()) >> shift) & 0xff);
        }
        return bytes + QByteArray(4, '\0') + payload;
    }
    static QByteArray command(const QByteArray &name, const QByteArray &data = "null")
    {
        return frame(0x81,
            "{\"Id\":\"a\",\"Type\":1,\"Command\":\"" + name + "\",\"Data\":" + data
                + ",\"Timestamp\":\"2026-01-01T00:00:00.000Z\",\"Source\":\"Raw\"}");
    }

    void send(const QByteArray &bytes) { socket.write(bytes); } ///< goes out once it is connected
    int status() const { return received.startsWith("HTTP/1.1 ") ? received.mid(9, 3).toInt() : 0; }
    bool isUpgraded() const { return status() == 101 && received.contains("\r\n\r\n"); }
    bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    /// The code of the last close frame; 0 if none came. Close frames are the service's last and shorter than 126 bytes.
    int closeCode() const
    {
        for (qsizetype at = received.size() - 4; at >= 0; --at)
            if (uchar(received[at]) == 0x88 && uchar(received[at + 1]) == received.size() - at - 2)
                return uchar(received[at + 2]) << 8 | uchar(received[at + 3]);
        return 0;
    }

    QSslSocket socket; ///< also where TLS is not used
    QByteArray received;
    bool isDeaf = false; ///< reads nothing; give `socket` a small read buffer too
};

} // namespace tars::test
