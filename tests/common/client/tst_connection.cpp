// What a client makes of answers that are no welcome, and of a service that goes.
#include "common/base/errorcodes.h"
#include "common/client/connection.h"
#include "tests/fakes/fakeservice.h"

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedHandshakes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("namesHost");
        QTest::addColumn<bool>("triesAgain");
        const QByteArray end = "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        QTest::newRow("a subprotocol it does not speak") << "HTTP/1.1 400 Bad Request" + end << QString(errc::protocolMismatch) << false << false;
        QTest::newRow("a subprotocol nobody asked for")
            << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: tars.v4\r\n"
                          "Sec-WebSocket-Accept: KEY\r\n\r\n")
            << QString(errc::protocolMismatch) << false << false;
        QTest::newRow("a host name it does not know") << "HTTP/1.1 403 Forbidden" + end << QString(errc::notReachable) << true << true;
        QTest::newRow("another server") << "HTTP/1.1 404 Not Found" + end << QString(errc::notReachable) << false << true;
        QTest::newRow("too many clients") << "HTTP/1.1 503 Service Unavailable" + end << QString(errc::notReachable) << false << true;
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << QString(errc::notReachable) << false << true;
    }

    void refusedHandshakes()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, triesAgain);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server, answer] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                const QByteArray head = socket->readAll();
                const qsizetype key = head.indexOf("Sec-WebSocket-Key: ") + 19;
                const QByteArray accepted = head.mid(key, head.indexOf('\r', key) - key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
                socket->write(QByteArray(answer).replace("KEY", QCryptographicHash::hash(accepted, QCryptographicHash::Sha1).toBase64()));
                socket->disconnectFromHost();
            });
        });
        ConnectionSettings settings;
        settings.url = QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(server.serverPort()));
        settings.token = QByteArray(64, 'a');
        settings.reconnect = true;
        Connection connection(settings);
        connection.open();
        QTRY_VERIFY(connection.state() == Connection::State::Refused || connection.state() == Connection::State::WaitingToRetry);
        QCOMPARE(connection.state() == Connection::State::WaitingToRetry, triesAgain);
        const Error error = connection.lastError();
        QTEST(error.code, "code");
        QTEST(error.args.value(u"host"_s).toString() == u"127.0.0.1"_s, "namesHost");
        QVERIFY(!error.args.value(u"nobody"_s).toBool()); // somebody is there: starting a service would not help
    }

    void refusedOverTls_data()
    {
        QTest::addColumn<bool>("somebody");
        QTest::addColumn<QString>("told");
        QTest::newRow("nobody listens") << false << u"nobody"_s;
        QTest::newRow("one without a certificate") << true << u"tls"_s;
    }

    void refusedOverTls()
    {
        QFETCH(bool, somebody);
        QFETCH(QString, told);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        ConnectionSettings settings;
        settings.url = QUrl(u"wss://127.0.0.1:%1/ws"_s.arg(server.serverPort()));
        settings.token = QByteArray(64, 'a');
        settings.reconnect = true;
        if (!somebody)
            server.close();
        Connection connection(settings);
        connection.open();
        QTRY_COMPARE(connection.state(), Connection::State::WaitingToRetry);
        QCOMPARE(connection.lastError().code, QString(errc::notReachable));
        for (const QString &reason : {u"nobody"_s, u"tls"_s})
            QCOMPARE(connection.lastError().args.value(reason).toBool(), reason == told);
        QCOMPARE(connection.lastError().text.contains("begins with ws://"_L1), somebody);
    }

    void serviceGoes()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        ConnectionSettings settings;
        settings.url = service.url();
        settings.tokenFile = service.tokenFile();
        Connection connection(settings);
        connection.open();
        QTRY_VERIFY(connection.state() == Connection::State::Open);
        service.stop(); // as a kill does, without a goodbye
        QTRY_VERIFY(connection.state() != Connection::State::Open);
        QCOMPARE(connection.lastError().code, QString(errc::connectionLost));
        QVERIFY(connection.lostAt().isValid());
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
