// The gate against raw bytes: each bad request gets its own status, and nothing of it is upgraded.
#include "common/base/clock.h"
#include "common/wire/limits.h"
#include "service/session/gate.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QWebSocket>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray token(64, 'a');

/// The head of a request that is let in, with some headers replaced ("" removes one).
QByteArray request(
    const QHash<QByteArray, QByteArray> &changes = {}, const QByteArray &line = "GET /ws HTTP/1.1")
{
    QList<std::pair<QByteArray, QByteArray>> headers{ { "Host", "localhost:8277" },
        { "Upgrade", "websocket" }, { "Connection", "keep-alive, Upgrade" },
        { "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==" }, { "Sec-WebSocket-Version", "13" },
        { "Sec-WebSocket-Protocol", "tars.v3" } };
    QByteArray bytes = line + "\r\n";
    for (auto &[name, value] : headers) {
        const QByteArray changed = changes.value(name, value);
        if (!changed.isEmpty())
            bytes += name + ": " + changed + "\r\n";
    }
    for (const char *name : { "Origin", "Authorization", "Content-Length", "X-Long" })
        if (changes.contains(name))
            bytes += QByteArray(name) + ": " + changes.value(name) + "\r\n";
    return bytes + "\r\n";
}

class Fixture
{
public:
    explicit Fixture(GatePolicy policy = defaultPolicy(), Gate::Limits limits = Gate::defaultLimits())
        : tokens(token)
        , authenticator(tokens, clock)
        , gate(std::move(policy), authenticator, limits)
    {
        QObject::connect(
            &gate, &Gate::admitted, &gate, [this](QWebSocket *socket, const Admission &admission) {
                socket->setParent(&gate);
                admissions.append(admission);
            });
        if (!gate.listen(QHostAddress::LocalHost, 0))
            qFatal("cannot listen");
    }

    static GatePolicy defaultPolicy()
    {
        return { true, { u"docs.example.org"_s }, { u"https://docs.example.org"_s }, {} };
    }

    SystemClock clock;
    TokenStore tokens;
    Authenticator authenticator;
    Gate gate;
    QList<Admission> admissions;
};

/// Sends bytes and collects what comes back.
class Peer
{
public:
    Peer(const Fixture &fixture, const QByteArray &bytes)
    {
        socket.connectToHost(QHostAddress::LocalHost, fixture.gate.serverPort());
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [this, bytes] { socket.write(bytes); });
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
    }
    int status() const { return received.startsWith("HTTP/1.1 ") ? received.mid(9, 3).toInt() : 0; }
    bool isAnswered() const { return received.contains("\r\n\r\n"); }
    bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray received;
};
} // namespace

class TestGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersByStatus_data();
    void answersByStatus();
    void readsAHeadThatComesInPieces();
    void refusesASlowHead();
    void countsTheHeadsTimeForTheProofToo();
    void refusesAHeadThatDribbles();
    void whoWaitsMakesRoom();
    void whoHoldsMostMakesRoom();
    void countsSessionsThatTheHubReports();
    void slowsDownGuessing();
    void letsOriginalClientsInWithoutToken();
    void survivesPeersThatVanish();
};

void TestGate::answersByStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("proper", request(), 101);
    row("right bearer", request({ { "Authorization", "Bearer " + token } }), 101);
    row("original with bearer",
        request({ { "Sec-WebSocket-Protocol", "" }, { "Authorization", "Bearer " + token } }), 101);
    row("configured host", request({ { "Host", "docs.example.org" } }), 101);
    row("host in capitals, other port", request({ { "Host", "LocalHost:1" } }), 101);
    row("IPv6 host", request({ { "Host", "[::1]:8277" } }), 101);
    row("configured origin", request({ { "Origin", "https://docs.example.org" } }), 101);
    row("harmless query", request({}, "GET /ws?clientType=cli HTTP/1.1"), 101);

    row("not HTTP", "\x16\x03\x01\x02\r\n\r\n", 400);
    row("TLS begins", "\x16\x03\x01\x02", 400);
    row("HTTP/1.0", request({}, "GET /ws HTTP/1.0"), 400);
    row("no request line", "\r\n\r\n", 400);
    row("absolute target", request({}, "GET http://localhost/ws HTTP/1.1"), 400);
    row("POST", request({}, "POST /ws HTTP/1.1"), 400);
    row("header without colon", "GET /ws HTTP/1.1\r\nHost localhost\r\n\r\n", 400);
    row("folded header", "GET /ws HTTP/1.1\r\nHost: localhost\r\n  more: x\r\n\r\n", 400);
    row("NUL in header", request({ { "Host", QByteArray("local\0host", 10) } }), 400);
    row("no host", request({ { "Host", "" } }), 400);
    row("two hosts", request({ { "Host", "localhost\r\nHost: localhost" } }), 400);
    row("plain GET", request({ { "Upgrade", "" } }), 400);
    row("no key", request({ { "Sec-WebSocket-Key", "" } }), 400);
    row("short key", request({ { "Sec-WebSocket-Key", "AAAA" } }), 400);
    row("other version", request({ { "Sec-WebSocket-Version", "8" } }), 426);
    row("other subprotocol", request({ { "Sec-WebSocket-Protocol", "tars.v2, chat" } }), 400);
    row("body", request({ { "Content-Length", "3" } }), 400);
    row("more than the head", request() + "\x81\x80", 400);
    row("token in the address", request({}, "GET /ws?token=" + token + " HTTP/1.1"), 400);
    row("issued token in the address", request({}, "GET /ws?x=00112233." + token + " HTTP/1.1"), 400);
    row("token under another name", request({}, "GET /ws?x=" + token + " HTTP/1.1"), 400);

    row("original without token", request({ { "Sec-WebSocket-Protocol", "" } }), 401);
    row("wrong bearer", request({ { "Authorization", "Bearer " + QByteArray(64, 'b') } }), 401);
    row("empty bearer", request({ { "Authorization", "Bearer " } }), 401);
    row("other scheme", request({ { "Authorization", "Basic " + token } }), 401);

    row("foreign host", request({ { "Host", "evil.example" } }), 403);
    row("foreign host that begins right", request({ { "Host", "localhost.evil.example" } }), 403);
    row("host without name", request({ { "Host", ":8277" } }), 403);
    row("host with bad port", request({ { "Host", "localhost:x" } }), 403);
    row("host as number", request({ { "Host", "2130706433" } }), 403);
    row("foreign host, foreign path", request({ { "Host", "evil.example" } }, "GET /x HTTP/1.1"), 403);
    row("foreign origin", request({ { "Origin", "https://evil.example" } }), 403);
    row("loopback origin", request({ { "Origin", "http://localhost:3000" } }), 403);
    row("null origin", request({ { "Origin", "null" } }), 403);
    row("two origins", request({ { "Origin", "https://docs.example.org\r\nOrigin: https://evil.example" } }),
        403);
    row("foreign origin with the token",
        request({ { "Origin", "https://evil.example" }, { "Authorization", "Bearer " + token } }), 403);

    row("other path", request({}, "GET / HTTP/1.1"), 404);
    row("path below", request({}, "GET /ws/x HTTP/1.1"), 404);

    row("long header", request({ { "X-Long", QByteArray(9000, 'x') } }), 431);
    row("endless head", QByteArray("GET /ws HTTP/1.1\r\n") + QByteArray(100'000, 'x'), 431);
    QByteArray many = request().chopped(2);
    for (int i = 0; i < 200; ++i)
        many += "a: b\r\n";
    row("many headers", many + "\r\n", 431);
}

void TestGate::answersByStatus()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    Fixture fixture;
    Peer peer(fixture, bytes);
    QTRY_VERIFY(peer.isAnswered());
    QCOMPARE(peer.status(), status);
    QTRY_COMPARE(fixture.admissions.size(), status == 101 ? 1 : 0);
    if (status == 101) {
        QCOMPARE(peer.received.contains("Sec-WebSocket-Protocol: tars.v3"), bytes.contains("tars.v3"));
        QCOMPARE(fixture.admissions.first().authenticated, bytes.contains("Authorization"));
        QVERIFY(fixture.admissions.first().loopback);
    } else {
        QVERIFY(peer.received.contains("Connection: close"));
        QVERIFY(peer.received.endsWith(".\n"));
        peer.socket.disconnectFromHost();
        QTRY_VERIFY(peer.isClosed());
    }
}

void TestGate::readsAHeadThatComesInPieces()
{
    Fixture fixture;
    const QByteArray head = request();
    Peer peer(fixture, head.first(1));
    QTRY_COMPARE(peer.socket.state(), QAbstractSocket::ConnectedState);
    for (const char c : head.sliced(1)) {
        peer.socket.write(&c, 1);
        peer.socket.flush();
    }
    QTRY_COMPARE(fixture.admissions.size(), 1);
    QTRY_COMPARE(peer.status(), 101);
}

void TestGate::refusesASlowHead()
{
    Gate::Limits limits = Gate::defaultLimits();
    limits.headTimeoutMs = 50;
    Fixture fixture(Fixture::defaultPolicy(), limits);
    Peer silent(fixture, {});
    Peer half(fixture, "GET /ws HTTP/1.1\r\nHost: loc");
    QTRY_COMPARE(silent.status(), 408);
    QTRY_COMPARE(half.status(), 408);
}

void TestGate::countsTheHeadsTimeForTheProofToo()
{
    Gate::Limits limits = Gate::defaultLimits();
    limits.headTimeoutMs = 600'000;
    Fixture fixture(Fixture::defaultPolicy(), limits);
    Peer peer(fixture, request());
    QTRY_COMPARE(fixture.admissions.size(), 1);
    QVERIFY(fixture.admissions.first().authenticateBy.remainingTime() > wire::authenticationTimeoutMs);
    QVERIFY(fixture.admissions.first().authenticateBy.remainingTime() <= limits.headTimeoutMs);
}

void TestGate::refusesAHeadThatDribbles()
{
    // A byte now and then must not buy more time.
    Gate::Limits limits = Gate::defaultLimits();
    limits.headTimeoutMs = 50;
    Fixture fixture(Fixture::defaultPolicy(), limits);
    Peer peer(fixture, "GET /ws HTTP/1.1\r\nX-Long: ");
    QTimer drip;
    int drops = 0;
    QObject::connect(&drip, &QTimer::timeout, &peer.socket, [&] {
        if (peer.socket.state() == QAbstractSocket::ConnectedState)
            drops += int(peer.socket.write("x"));
    });
    drip.start(5);
    QTRY_COMPARE(peer.status(), 408);
    QVERIFY2(drops < wire::maxHandshakeBytes - 64, "the head was refused for its length");
}

void TestGate::whoWaitsMakesRoom()
{
    Gate::Limits limits = Gate::defaultLimits();
    limits.unauthenticated = 3;
    Fixture fixture(Fixture::defaultPolicy(), limits);
    const auto wait = [&] {
        auto peer = std::make_unique<Peer>(fixture, "GET");
        const bool isIn = QTest::qWaitFor([&] { return peer->socket.state() == QAbstractSocket::ConnectedState; });
        return isIn ? std::move(peer) : nullptr;
    };
    const auto first = wait(), second = wait(), third = wait();
    QVERIFY(first && second && third);
    // Nobody is kept out: the oldest goes, and is the only one.
    Peer next(fixture, request());
    QTRY_COMPARE(next.status(), 101);
    QTRY_VERIFY(first->isClosed());
    QVERIFY(first->received.isEmpty());
    QVERIFY(!second->isClosed() && !third->isClosed());
    // Who sent a good request is behind the gate, and gives way only to others that did.
    std::vector<std::unique_ptr<Peer>> flood;
    for (int i = 0; i < 10; ++i) {
        flood.push_back(wait());
        QVERIFY(flood.back());
    }
    QTRY_COMPARE(std::ranges::count_if(flood, [](const auto &peer) { return peer->isClosed(); }), 8);
    QVERIFY(second->isClosed() && third->isClosed());
    QVERIFY(!next.isClosed());
    std::vector<std::unique_ptr<Peer>> good;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!next.isClosed());
        good.push_back(std::make_unique<Peer>(fixture, request()));
        QTRY_COMPARE(good.back()->status(), 101);
    }
    QTRY_VERIFY(next.isClosed());
}

void TestGate::whoHoldsMostMakesRoom()
{
    WaitingRoom room(4);
    const QHostAddress here(u"127.0.0.1"_s), other(u"192.0.2.7"_s), network(u"2001:db8::1"_s), sameNetwork(u"2001:db8::99"_s);
    QStringList dropped;
    std::vector<WaitingRoom::Ticket> tickets;
    const auto enter = [&](const QHostAddress &from, const QString &name) {
        tickets.push_back(room.enter(from, [&dropped, name] { dropped << name; }));
    };
    enter(here, u"a"_s);
    enter(other, u"b"_s);
    enter(other, u"c"_s);
    enter(other, u"d"_s);
    enter(other, u"e"_s); // its own
    QCOMPARE(dropped, QStringList{ u"b"_s });
    enter(here, u"f"_s); // of those who hold more
    QCOMPARE(dropped.last(), u"c"_s);
    enter(network, u"g"_s); // as many of both: the oldest of all
    QCOMPARE(dropped.last(), u"a"_s);
    enter(sameNetwork, u"h"_s); // one network, whatever address of it comes
    QCOMPARE(dropped.last(), u"d"_s);
    QCOMPARE(room.size(), 4);
    enter(sameNetwork, u"i"_s);
    QCOMPARE(dropped.last(), u"g"_s);
    // Who is through gives back its place, who was dropped has none to give.
    tickets.clear();
    QCOMPARE(room.size(), 0);
    QCOMPARE(dropped.size(), 5);
    WaitingRoom::Ticket last;
    {
        WaitingRoom gone(1);
        last = gone.enter(here, [] {});
    }
    last.reset();
}

void TestGate::countsSessionsThatTheHubReports()
{
    Gate::Limits limits = Gate::defaultLimits();
    limits.total = 10;
    Fixture fixture(Fixture::defaultPolicy(), limits);
    fixture.gate.setLoad([] { return 10; });
    Peer refused(fixture, request());
    QTRY_COMPARE(refused.status(), 503);
    fixture.gate.setLoad([] { return 9; });
    Peer admitted(fixture, request());
    QTRY_COMPARE(admitted.status(), 101);
}

void TestGate::slowsDownGuessing()
{
    Fixture fixture;
    const QHostAddress address(QHostAddress::LocalHost);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(fixture.authenticator.delayMs(address), 0);
        Peer guess(fixture, request({ { "Authorization", "Bearer wrong" + QByteArray::number(i) } }));
        QTRY_COMPARE(guess.status(), 401);
    }
    QVERIFY(fixture.authenticator.delayMs(address) > 0);
    QCOMPARE(fixture.authenticator.delayMs(QHostAddress(u"127.0.0.2"_s)), 0);
    // Whoever has one address of an IPv6 network has all of them.
    for (int i = 0; i < 5; ++i)
        QVERIFY(!fixture.authenticator.acceptsBearer(QHostAddress(u"2001:db8::%1"_s.arg(i)), "wrong"));
    QVERIFY(fixture.authenticator.delayMs(QHostAddress(u"2001:db8::99"_s)) > 0);
    QCOMPARE(fixture.authenticator.delayMs(QHostAddress(u"2001:db8:0:1::1"_s)), 0);
    QVERIFY(fixture.authenticator.delayMs(QHostAddress(u"::ffff:127.0.0.1"_s)) > 0);
    // Slowed down, but not locked out: who comes later and guesses nothing is let in before.
    Peer owner(fixture, request({ { "Authorization", "Bearer " + token } }));
    QTRY_COMPARE(owner.socket.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(owner.socket.bytesToWrite(), 0);
    Peer other(fixture, request());
    QTRY_COMPARE(other.status(), 101);
    QTRY_COMPARE(owner.status(), 101);
    QCOMPARE(fixture.admissions.size(), 2);
    QVERIFY(!fixture.admissions.first().authenticated);
    QVERIFY(fixture.admissions.last().authenticated);
}

void TestGate::letsOriginalClientsInWithoutToken()
{
    GatePolicy policy = Fixture::defaultPolicy();
    policy.requireToken = false;
    Fixture fixture(policy);
    Peer original(fixture, request({ { "Sec-WebSocket-Protocol", "" } }));
    QTRY_COMPARE(original.status(), 101);
    QTRY_COMPARE(fixture.admissions.size(), 1);
    QVERIFY(fixture.admissions.first().original);
    QVERIFY(fixture.admissions.first().authenticated);
    QVERIFY(fixture.admissions.first().identity.name.isEmpty());
    Peer foreign(fixture, request({ { "Origin", "null" } }));
    QTRY_COMPARE(foreign.status(), 403);
    Peer wrong(fixture, request({ { "Authorization", "Bearer wrong" } }));
    QTRY_COMPARE(wrong.status(), 401);
}

void TestGate::survivesPeersThatVanish()
{
    Gate::Limits limits = Gate::defaultLimits();
    limits.unauthenticated = 4;
    Fixture fixture(Fixture::defaultPolicy(), limits);
    for (int i = 0; i < 200; ++i) {
        Peer peer(fixture, i % 2 ? request() : request().first(i % 30 + 1));
        QTRY_COMPARE(peer.socket.state(), QAbstractSocket::ConnectedState);
        peer.socket.flush();
        peer.socket.abort();
    }
    // All of them are counted out again.
    const auto statusOfNextPeer = [&] {
        Peer next(fixture, request());
        return QTest::qWaitFor([&] { return next.isAnswered(); }) ? next.status() : 0;
    };
    QTRY_COMPARE(statusOfNextPeer(), 101);
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
