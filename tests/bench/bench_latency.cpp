// How quickly the service answers and tells: `ping` and a broadcast through a channel, against a bare echo of the same
// WebSocket library. Measured by hand, in a release build; prints a Markdown table.
#include "common/base/paths.h"
#include "common/client/serviceclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <cstdio>
#include <thread>
#include <vector>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
constexpr int rounds = 4000;
constexpr int warmUp = 200;
constexpr int listeners = 100;

struct Figures {
    double median = 0; ///< µs
    double late = 0; ///< 99th percentile
};

Figures figuresOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

/// Waits for `done` to be called; false after a minute.
bool wait(const std::function<void(std::function<void()>)> &start)
{
    QEventLoop loop;
    bool isDone = false;
    QTimer::singleShot(60'000, &loop, [&] { loop.exit(1); });
    start([&] {
        isDone = true;
        loop.exit(0);
    });
    if (!isDone)
        loop.exec();
    return isDone;
}

/// The bare echo: answers each text with the same text, and sends it to all others when it begins with "!".
class Echo : public QObject
{
public:
    Echo() : m_server(u"echo"_s, QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            m_sockets.append(socket);
            connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &text) {
                if (!text.startsWith(u'!')) {
                    socket->sendTextMessage(text);
                    return;
                }
                for (QWebSocket *each : std::as_const(m_sockets))
                    if (each != socket)
                        each->sendTextMessage(text);
            });
        });
    }
    QUrl url() const { return m_server.serverUrl(); }

private:
    QWebSocketServer m_server;
    QList<QWebSocket *> m_sockets;
};

/// One round trip after another over a socket: what comes back is not looked at but for its end.
std::vector<double> roundTrips(QWebSocket &socket, const std::function<QString(int)> &message,
    const std::function<bool(const QString &)> &isAnswer)
{
    std::vector<double> times;
    QElapsedTimer timer;
    int round = 0;
    wait([&](const std::function<void()> &done) {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&, done](const QString &text) {
            if (!isAnswer(text))
                return;
            if (round++ >= warmUp)
                times.push_back(double(timer.nsecsElapsed()) / 1000);
            if (round == rounds + warmUp)
                return done();
            timer.start();
            socket.sendTextMessage(message(round));
        });
        timer.start();
        socket.sendTextMessage(message(0));
    });
    socket.disconnect();
    return times;
}

/// From the sending of a message to its arrival at the last of many.
std::vector<double> broadcasts(QWebSocket &sender, const std::vector<std::unique_ptr<QWebSocket>> &receivers, const QString &message,
    const QString &mark)
{
    std::vector<double> times;
    QElapsedTimer timer;
    int arrived = 0, round = 0;
    wait([&](const std::function<void()> &done) {
        for (const auto &receiver : receivers)
            QObject::connect(receiver.get(), &QWebSocket::textMessageReceived, receiver.get(), [&, done](const QString &text) {
                if (!text.contains(mark) || ++arrived < int(receivers.size()))
                    return;
                arrived = 0;
                if (round++ >= 20)
                    times.push_back(double(timer.nsecsElapsed()) / 1000);
                if (round == 320)
                    return done();
                timer.start();
                sender.sendTextMessage(message);
            });
        timer.start();
        sender.sendTextMessage(message);
    });
    for (const auto &receiver : receivers)
        receiver->disconnect();
    return times;
}

std::unique_ptr<QWebSocket> connected(const QUrl &url, const QByteArray &token)
{
    auto socket = std::make_unique<QWebSocket>();
    QNetworkRequest request(url);
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token);
        request.setRawHeader("Sec-WebSocket-Protocol", "tars.v3");
    }
    wait([&](const std::function<void()> &done) {
        QObject::connect(socket.get(), &QWebSocket::connected, socket.get(), done);
        socket->open(request);
    });
    socket->disconnect();
    return socket;
}

void printRow(const char *what, const Figures &service, const Figures &echo)
{
    std::printf("| %s | %.0f / %.0f | %.0f / %.0f | %.1f |\n", what, service.median, service.late, echo.median, echo.late,
        service.median / echo.median);
}
} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    QTemporaryDir data;
    QProcess service;
    service.start(QStringLiteral(TARS_BIN_DIR "/tarsd"), {u"--data-dir"_s, data.path(), u"--port"_s, u"0"_s, u"--log-level"_s, u"error"_s});
    wait([&](const std::function<void()> &done) {
        auto *poll = new QTimer(&service);
        QObject::connect(poll, &QTimer::timeout, poll, [&data, poll, done] {
            if (!readEndpoint(data.path()))
                return;
            poll->stop();
            done();
        });
        poll->start(20);
    });
    const auto endpoint = readEndpoint(data.path());
    if (!endpoint) {
        std::fputs("bench_latency: the service did not start\n", stderr);
        return 1;
    }
    const QByteArray token = *readTokenFile(endpoint->tokenFile);

    // The echo answers from a thread of its own, as the service does from a process of its own.
    QUrl echoUrl;
    QEventLoop echoLoop;
    std::jthread echoThread([&] {
        QEventLoop loop;
        Echo echo;
        QMetaObject::invokeMethod(&echoLoop, [&echoUrl, &echoLoop, url = echo.url()] { echoUrl = url; echoLoop.quit(); });
        loop.exec();
    });
    echoLoop.exec();

    const QString padding(120, u'x');
    const auto ping = [&](int round) {
        return u"{\"Id\":\"%1\",\"Type\":1,\"Command\":\"ping\",\"Data\":\"%2\",\"Timestamp\":\"2026-01-01T00:00:00.000Z\",\"Source\":\"Bench\"}"_s
            .arg(QString::number(round), padding);
    };
    const auto serviceSocket = connected(QUrl(endpoint->url), token);
    const auto echoSocket = connected(echoUrl, {});
    const auto isPong = [](const QString &text) { return text.contains(u"\"pong\""_s); };
    const auto isEcho = [](const QString &) { return true; };
    const Figures pingService = figuresOf(roundTrips(*serviceSocket, ping, isPong));
    const Figures pingEcho = figuresOf(roundTrips(*echoSocket, ping, isEcho));

    std::vector<std::unique_ptr<QWebSocket>> atService, atEcho;
    const QString subscribe = u"{\"Id\":\"s\",\"Type\":1,\"Command\":\"events.subscribe\",\"Data\":{\"topics\":[\"channel.bench\"]},"
                              "\"Timestamp\":\"2026-01-01T00:00:00.000Z\",\"Source\":\"Bench\"}"_s;
    for (int i = 0; i < listeners; ++i) {
        atService.push_back(connected(QUrl(endpoint->url), token));
        QWebSocket &socket = *atService.back();
        wait([&](const std::function<void()> &done) {
            QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [done](const QString &text) {
                if (text.contains(u"events.subscribe"_s))
                    done();
            });
            socket.sendTextMessage(subscribe);
        });
        socket.disconnect();
        atEcho.push_back(connected(echoUrl, {}));
    }
    const QString large(1024, u'y');
    const QString event = u"{\"Id\":\"e\",\"Type\":3,\"Command\":\"channel.bench\",\"Data\":{\"mark\":\"%1\"},"
                          "\"Timestamp\":\"2026-01-01T00:00:00.000Z\",\"Source\":\"Bench\"}"_s.arg(large);
    const Figures pushService = figuresOf(broadcasts(*serviceSocket, atService, event, large));
    const Figures pushEcho = figuresOf(broadcasts(*echoSocket, atEcho, u'!' + event, large));

    std::printf("| µs, median / 99th percentile | service | bare echo | ratio |\n| --- | --- | --- | --- |\n");
    printRow("`ping`, 200 bytes", pingService, pingEcho);
    printRow("1 KiB to 100 clients, the last one", pushService, pushEcho);

    service.terminate();
    service.waitForFinished();
    std::fflush(stdout);
    std::_Exit(0); // the echo's loop has no end
}
