// Attacks on the running service: from pages, from other programs of the machine, and from clients that behave badly.
#include "common/base/errorcodes.h"
#include "common/wire/limits.h"
#include "common/wire/proof.h"
#include "rawclient.h"
#include "serviceprocess.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QTcpServer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <algorithm>
#include <sys/stat.h>

using namespace tars;
using namespace tars::test;

namespace
{
quint16 portOf(const ServiceProcess &service) { return quint16(QUrl(readEndpoint(service.dataDir())->url).port()); }
QByteArray tokenOf(const ServiceProcess &service) { return readTokenFile(service.dataDir() + u"/token"_s).value(); }
/// Sockets only: databases and their logs are opened late, some not before the first question.
int socketsOf(const ServiceProcess &service)
{
    const QDir folder(u"/proc/%1/fd"_s.arg(service.pid()));
    const auto handles = folder.entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    return int(std::ranges::count_if(handles, [](const QFileInfo &handle) { return handle.symLinkTarget().contains("/socket:["_L1); }));
}

/// Serves a page to a browser, and takes down what the page reports back.
class PageServer
{
public:
    explicit PageServer(QByteArray page) : m_page(std::move(page))
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
    }
    quint16 port() const { return m_server.serverPort(); }

    QStringList reports; ///< in the order in which they came

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray target = socket->readLine().split(' ').value(1);
        socket->readAll();
        if (target.startsWith("/report?"))
            reports.append(QUrl::fromPercentEncoding(target.sliced(8)));
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
            + QByteArray::number(m_page.size()) + "\r\n\r\n" + m_page);
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArray m_page;
};

/// A page that tries to reach the service and reports each outcome, last "done".
QByteArray hostilePage(const QByteArray &host, quint16 port)
{
    return readFile(QStringLiteral(TARS_SOURCE_DIR "/tests/data/pages/hostile.html"))
        .replace("@SERVICE@", QByteArray(host + ':' + QByteArray::number(port)));
}

/// Takes the service's place on its port and notes all that a client says to it.
class Impostor
{
public:
    Impostor() : m_server(u"Impostor"_s, QWebSocketServer::NonSecureMode)
    {
        m_server.setSupportedSubprotocols({QString(wire::subprotocol)});
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            socket->setParent(&m_server);
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket, [this, socket](const QString &text) { hear(socket, text); });
        });
    }
    bool listen(quint16 port) { return m_server.listen(QHostAddress::LocalHost, port); }

    QStringList heard;
    QString clientNonce, serverNonce;

private:
    void hear(QWebSocket *socket, const QString &text)
    {
        heard.append(text);
        const auto message = wire::decodeMessage(text.toUtf8());
        if (!message)
            return;
        clientNonce = message->data[u"clientNonce"].toString();
        serverNonce = QString::fromLatin1(wire::makeNonce());
        // As good as somebody can who does not know the token.
        wire::Message answer = wire::makeMessage(wire::MessageType::Response, u"auth"_s,
            QJsonObject{{u"serverNonce"_s, serverNonce}, {u"proof"_s, QString::fromLatin1(wire::makeNonce())}, {u"success"_s, true}}, u"TarsService"_s);
        answer.replyTo = message->id;
        socket->sendTextMessage(QString::fromUtf8(wire::encodeMessage(answer)));
    }
    QWebSocketServer m_server;
};
} // namespace

class TestSecurity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPageOfAnotherSiteReachesNothing_data();
    void aPageOfAnotherSiteReachesNothing();
    void anImpostorLearnsNothing();
    void namesOutsideTheRootsAreRefused_data();
    void namesOutsideTheRootsAreRefused();
    void documentsLieInTheOutputFolderOnly_data();
    void documentsLieInTheOutputFolderOnly();
    void compressionIsNotSpoken();
    void fragmentsAddUpToAFrameOnly();
    void framesThatAreNoText_data();
    void framesThatAreNoText();
    void pingsWithoutReadingEnd();
    void aThousandIdleClientsDoNoHarm();
    void aThousandHalfOpenOnesDoNoHarm();
    void secretsStandInNoLog();
    void filesAreTheOwnersFromTheBeginning();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

void TestSecurity::aPageOfAnotherSiteReachesNothing_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("mayOpen");
    // With --auth none only the gate stands between a page and the service.
    const QStringList open{u"--auth"_s, u"none"_s};
    QTest::newRow("another origin") << u"127.0.0.1"_s << open << false;
    QTest::newRow("another origin by the loopback's name") << u"localhost"_s << open << false;
    QTest::newRow("a name that was rebound to loopback") << u"evil.example"_s << open << false;
    QTest::newRow("a configured one") << u"127.0.0.1"_s << open + QStringList{u"--allow-origin"_s, u"ITS-OWN"_s} << true; // so that "reaches nothing" says something
}

void TestSecurity::aPageOfAnotherSiteReachesNothing()
{
    QFETCH(QString, site);
    QFETCH(QStringList, options);
    QFETCH(bool, mayOpen);
    const QString browser = QStandardPaths::findExecutable(u"chromium"_s);
    if (browser.isEmpty())
        QFAIL("chromium is not installed");
    QTcpServer reserve;
    QVERIFY(reserve.listen(QHostAddress::LocalHost)); // a port that the page can know before the service starts
    const quint16 port = reserve.serverPort();
    PageServer pages(hostilePage(site.toLatin1(), port));
    options.replaceInStrings(u"ITS-OWN"_s, u"http://%1:%2"_s.arg(site).arg(pages.port()));
    reserve.close();
    ServiceProcess service(path(u"page"_s));
    QVERIFY(service.start(options + QStringList{u"--port"_s, QString::number(port)}));

    QTemporaryDir profile;
    QProcess chromium;
    chromium.start(browser,
        {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s, u"--disable-background-networking"_s,
            u"--disable-component-update"_s, u"--disable-sync"_s, u"--host-resolver-rules=MAP evil.example 127.0.0.1"_s,
            u"--user-data-dir="_s + profile.path(), u"--remote-debugging-port=0"_s, u"http://%1:%2/"_s.arg(site).arg(pages.port())});
    const bool done = QTest::qWaitFor([&] { return pages.reports.contains(u"done"_s); }, 2 * patience);
    chromium.kill();
    chromium.waitForFinished(patience);
    QVERIFY2(done, qPrintable(pages.reports.join(u'\n')));
    QStringList opened, answered;
    for (const QString &report : std::as_const(pages.reports)) {
        if (report.contains(" open"_L1))
            opened.append(report.section(u' ', 0, 0));
        if (report.contains(" answered"_L1))
            answered.append(report);
    }
    QCOMPARE(opened, mayOpen ? QStringList({u"v3"_s, u"original"_s}) : QStringList()); // never from the origin null
    QCOMPARE(answered, QStringList()); // not even the refusal can be read
    QCOMPARE(pages.reports.size(), 6);
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow()); // and it is still there
}

void TestSecurity::anImpostorLearnsNothing()
{
    ServiceProcess service(path(u"impostor"_s));
    QVERIFY(service.start());
    const quint16 port = portOf(service);
    const QByteArray token = tokenOf(service);
    service.kill(); // endpoint.json stays, as after a crash
    Impostor impostor;
    QVERIFY(impostor.listen(port));
    Asker asker(service.dataDir());
    asker.client.open();
    QTRY_COMPARE_WITH_TIMEOUT(asker.client.connection().state(), Connection::State::Refused, patience);
    QCOMPARE(asker.client.connection().lastError().code, QString(errc::serviceNotGenuine));
    QCOMPARE(impostor.heard.size(), 1);
    QVERIFY(!impostor.clientNonce.isEmpty());
    QVERIFY(!impostor.heard.first().contains(QString::fromLatin1(token)));
    // Nothing of what it heard would let it in: the client proved nothing.
    const QByteArray proof = wire::makeProof(token, "client", impostor.clientNonce.toLatin1(), impostor.serverNonce.toLatin1());
    QVERIFY(!impostor.heard.first().contains(QString::fromLatin1(proof)));
}

void TestSecurity::namesOutsideTheRootsAreRefused_data()
{
    const QString root = path(u"roots/offered"_s), outside = path(u"roots/outside"_s);
    QVERIFY(makeProject(root + u"/inside"_s, 1) && makeProject(outside, 1));
    QFile::link(outside, root + u"/link"_s);
    QFile::link(outside + u"/not-yet"_s, root + u"/dangling"_s);
    QFile::link(u"loop"_s, root + u"/loop"_s);
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *tag, const QString &name, const QString &code) { QTest::newRow(tag) << name << code; };
    const QString forbidden = u"forbidden"_s, bad = u"badData"_s;
    row("beside", outside, forbidden);
    row("upwards", root + u"/../outside"_s, forbidden);
    row("upwards behind a name that is not there", root + u"/x/../../outside"_s, forbidden);
    row("through a link", root + u"/link"_s, forbidden);
    row("below a link", root + u"/link/src"_s, forbidden);
    row("a dangling link", root + u"/dangling"_s, forbidden);
    row("a link to itself", root + u"/loop"_s, forbidden);
    row("a longer name", root + u"-not"_s, forbidden);
    row("the root of all", u"/"_s, forbidden);
    row("another process's root", u"/proc/self/root"_s + outside, forbidden);
    row("double slashes", u"//"_s + outside, forbidden);
    row("relative", u"inside"_s, bad);
    row("home", u"~/x"_s, bad);
    row("URL", u"file://"_s + outside, bad);
    row("NUL", root + u"/inside"_s + QChar(u'\0') + u"/../../outside"_s, bad);
    row("very long", root + u'/' + QString(5000, u'x'), forbidden);
}

void TestSecurity::namesOutsideTheRootsAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    const QString root = path(u"roots/offered"_s), outside = path(u"roots/outside"_s), inside = root + u"/inside"_s;
    ServiceProcess service(path(u"roots/data"_s));
    QVERIFY(service.start({u"--root"_s, root}));
    QByteArray token;
    {
        Asker owner(service.dataDir());
        QVERIFY(owner.connectNow());
        token = (*owner.ask(u"token.create"_s, {{u"name"_s, QString::number(service.pid())}, {u"role"_s, u"operator"_s}}))[u"token"].toString().toLatin1();
    }
    ConnectionSettings settings;
    settings.url = QUrl(readEndpoint(service.dataDir())->url);
    settings.token = token;
    settings.source = u"Stranger"_s;
    ServiceClient stranger(settings);
    stranger.open();
    QTRY_COMPARE_WITH_TIMEOUT(stranger.connection().state(), Connection::State::Open, patience);
    const auto before = filesBelow(outside);
    const QList<std::pair<QString, QJsonObject>> commands{{u"project.browse"_s, {{u"path"_s, name}}},
        {u"project.add"_s, {{u"root"_s, name}}}, {u"project.add"_s, {{u"root"_s, inside}, {u"output"_s, name}}},
        {u"project.remove"_s, {{u"project"_s, name}}}, {u"documentation.start"_s, {{u"project"_s, name}}},
        {u"documentation.start"_s, {{u"project"_s, inside}, {u"output"_s, name}}}, {u"documentation.plan"_s, {{u"project"_s, name}}},
        {u"documentation.history"_s, {{u"project"_s, name}}}, {u"documentation.documents"_s, {{u"project"_s, name}}},
        {u"documentation.document"_s, {{u"project"_s, name}, {u"path"_s, u"README.md"_s}}},
        {u"documentation.search"_s, {{u"project"_s, name}, {u"query"_s, u"x"_s}}}};
    for (const auto &[command, data] : commands) {
        const auto future = stranger.request(command, data, patience);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        const QString got = future.result().ok() ? u"ok"_s : future.result().error().code;
        QVERIFY2(got == code, qPrintable(u"%1 %2: %3"_s.arg(command, QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)), got)));
    }
    QCOMPARE(filesBelow(outside).keys(), before.keys());
    QVERIFY(!QFileInfo::exists(outside + u"/not-yet"_s));
}

void TestSecurity::documentsLieInTheOutputFolderOnly_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"../secret.md"_s, u"development/../../secret.md"_s, path(u"documents/secret.md"_s), u"/etc/passwd"_s,
             u"planted.md"_s, u"planted/secret.md"_s, u"fifo.md"_s, u".tars/owner.json/../../../secret.md"_s, u"."_s, u""_s, u"development"_s,
             u"./README.md"_s, u"development//index.md"_s, u"%2e%2e/secret.md"_s, u"..\\secret.md"_s, QString(5000, u'x')})
        QTest::newRow(qPrintable(name.left(60))) << name;
}

void TestSecurity::documentsLieInTheOutputFolderOnly()
{
    QFETCH(QString, name);
    const QString output = path(u"documents/set"_s);
    static const QByteArray secret = "the letter that nobody may read";
    ServiceProcess service(path(u"documents/data"_s));
    QVERIFY(service.start());
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    if (!QFileInfo::exists(output)) {
        QVERIFY(makeProject(path(u"documents/project"_s), 1));
        QVERIFY(writeFile(path(u"documents/secret.md"_s), secret));
        QVERIFY(!owner.start(path(u"documents/project"_s), output).isEmpty());
        QVERIFY(owner.waitForState(u"Completed"_s));
        QVERIFY(QFile::link(path(u"documents/secret.md"_s), output + u"/planted.md"_s));
        QVERIFY(QFile::link(path(u"documents"_s), output + u"/planted"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(output + u"/fifo.md"_s).constData(), 0600), 0);
    }
    for (const bool diff : {false, true}) {
        const auto answer = owner.ask(u"documentation.document"_s, {{u"path"_s, name}, {u"diff"_s, diff}});
        QVERIFY2(!answer.ok(), QJsonDocument(answer.ok() ? *answer : QJsonObject()).toJson());
        QVERIFY2(QStringList({u"notFound"_s, u"badData"_s, u"forbidden"_s}).contains(answer.error().code), qPrintable(answer.error().code));
    }
    QVERIFY(owner.ask(u"documentation.document"_s, {{u"path"_s, u"README.md"_s}}).ok() || owner.ask(u"documentation.document"_s, {{u"path"_s, u"index.md"_s}}).ok());
}

void TestSecurity::compressionIsNotSpoken()
{
    ServiceProcess service(path(u"compression"_s));
    QVERIFY(service.start());
    RawClient client(portOf(service));
    client.send(RawClient::head({{"Authorization", "Bearer " + tokenOf(service)},
        {"Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits"}}));
    QTRY_VERIFY_WITH_TIMEOUT(client.isUpgraded(), patience);
    QVERIFY(!client.received.contains("Sec-WebSocket-Extensions"));
    client.send(RawClient::frame(0xC1, QByteArray(100, 'x'))); // RSV1: "compressed"
    QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), patience);
    QCOMPARE(client.closeCode(), 1002);
}

void TestSecurity::fragmentsAddUpToAFrameOnly()
{
    ServiceProcess service(path(u"fragments"_s));
    QVERIFY(service.start());
    RawClient authenticated(portOf(service)), unauthenticated(portOf(service)), endless(portOf(service));
    authenticated.send(RawClient::bearer(tokenOf(service)));
    endless.send(RawClient::bearer(tokenOf(service)));
    unauthenticated.send(RawClient::head());
    for (RawClient *client : {&authenticated, &endless, &unauthenticated})
        QTRY_VERIFY_WITH_TIMEOUT(client->isUpgraded(), patience);
    authenticated.send(RawClient::frame(0x01, QByteArray(1000, 'x')));
    for (int i = 0; i < 1100; ++i)
        authenticated.send(RawClient::frame(0x00, QByteArray(1000, 'x')));
    unauthenticated.send(RawClient::frame(0x01, QByteArray(1000, 'x')));
    for (int i = 0; i < 5; ++i)
        unauthenticated.send(RawClient::frame(0x00, QByteArray(1000, 'x')));
    for (RawClient *client : {&authenticated, &unauthenticated}) {
        QTRY_VERIFY_WITH_TIMEOUT(client->isClosed(), patience);
        QCOMPARE(client->closeCode(), 1009);
    }
    // A frame that announces more than may come is not waited for.
    RawClient boast(portOf(service));
    boast.send(RawClient::bearer(tokenOf(service)));
    QTRY_VERIFY_WITH_TIMEOUT(boast.isUpgraded(), patience);
    boast.send(QByteArray::fromHex("81ff7fffffffffffffff00000000"));
    QTRY_VERIFY_WITH_TIMEOUT(boast.isClosed(), patience);
    // Parts of nothing cost nothing but a rate, and a message may follow.
    endless.send(RawClient::frame(0x01, "{}"));
    for (int i = 0; i < 100; ++i)
        endless.send(RawClient::frame(0x00, {}));
    endless.send(RawClient::frame(0x80, {}) + RawClient::command("ping"));
    QTRY_VERIFY_WITH_TIMEOUT(endless.received.contains("pong"), patience);
}

void TestSecurity::framesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("code");
    QTest::newRow("invalid UTF-8") << RawClient::frame(0x81, "{\"Id\":\"\xc3\x28\"}") << 1007;
    QTest::newRow("a surrogate in UTF-8") << RawClient::frame(0x81, "\xed\xa0\x80") << 1007;
    QTest::newRow("binary") << RawClient::frame(0x82, "x") << 1003;
    QTest::newRow("too large") << RawClient::frame(0x81, QByteArray(1'100'000, 'x')) << 1009;
    QTest::newRow("an unknown opcode") << RawClient::frame(0x83, "x") << 1002;
    QTest::newRow("a part of nothing") << RawClient::frame(0x80, "x") << 1002;
}

void TestSecurity::framesThatAreNoText()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, code);
    ServiceProcess service(path(u"frames"_s));
    QVERIFY(service.start());
    RawClient client(portOf(service));
    client.send(RawClient::bearer(tokenOf(service)));
    QTRY_VERIFY_WITH_TIMEOUT(client.isUpgraded(), patience);
    client.send(frame);
    QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), patience);
    QCOMPARE(client.closeCode(), code);
}

void TestSecurity::pingsWithoutReadingEnd()
{
    ServiceProcess service(path(u"pings"_s));
    QVERIFY(service.start());
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    const auto connections = [&] { return (*owner.ask(u"service.status"_s))[u"connections"].toInt(); };
    RawClient deaf(portOf(service));
    deaf.send(RawClient::bearer(tokenOf(service)));
    QTRY_VERIFY_WITH_TIMEOUT(deaf.isUpgraded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(connections(), 2, patience);
    deaf.isDeaf = true;
    deaf.socket.setReadBufferSize(1024);
    // The WebSocket answers each by as many bytes, with no command asked.
    const QByteArray pings = RawClient::frame(0x89, QByteArray(125, 'p')).repeated(1000);
    int sent = 0;
    QObject::connect(&deaf.socket, &QTcpSocket::bytesWritten, &deaf.socket, [&] {
        if (deaf.socket.bytesToWrite() < pings.size() && ++sent < 1000)
            deaf.send(pings);
    });
    deaf.send(pings);
    QTRY_COMPARE_WITH_TIMEOUT(connections(), 1, patience);
    QVERIFY2(sent < 1000, "it took 125 MB of pings, and all the answers");
}

void TestSecurity::aThousandIdleClientsDoNoHarm()
{
    ServiceProcess service(path(u"idle"_s));
    QVERIFY(service.start());
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    const int before = socketsOf(service);
    const QByteArray head = RawClient::bearer(tokenOf(service));
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 1000; ++i) {
        idle.push_back(std::make_unique<RawClient>(portOf(service)));
        idle.back()->send(head);
        if (i % 50 == 49) // within what may wait at the gate at once
            for (const auto &client : idle)
                QTRY_VERIFY_WITH_TIMEOUT(client->isUpgraded(), patience);
    }
    const auto status = owner.ask(u"service.status"_s);
    QVERIFY(status.ok());
    QCOMPARE((*status)[u"connections"].toInt(), 1001);
    // All of them are told, and who asks is answered.
    QVERIFY(owner.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}).ok());
    for (const auto &client : idle)
        QTRY_VERIFY_WITH_TIMEOUT(client->received.contains("documentation.stateChanged"), patience);
    idle.clear();
    QTRY_COMPARE_WITH_TIMEOUT((*owner.ask(u"service.status"_s))[u"connections"].toInt(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(socketsOf(service), before, patience);
    QCOMPARE(service.terminate(), 0);
}

void TestSecurity::aThousandHalfOpenOnesDoNoHarm()
{
    ServiceProcess service(path(u"half"_s));
    QVERIFY(service.start());
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    const int before = socketsOf(service);
    std::vector<std::unique_ptr<RawClient>> half;
    const QByteArray head = RawClient::head();
    for (int i = 0; i < 1000; ++i) {
        half.push_back(std::make_unique<RawClient>(portOf(service)));
        if (i % 3 > 0) // nothing, the beginning of a head, or a whole one without a proof behind it
            half.back()->send(i % 3 == 1 ? head.first(20) : head);
    }
    const auto count = [&](auto which) { return std::count_if(half.begin(), half.end(), [&](const auto &client) { return which(*client); }); };
    // Most make room for others at once; who is in already notices nothing, and who comes now is let in.
    QTRY_VERIFY_WITH_TIMEOUT(count([](const RawClient &c) { return c.isClosed(); }) >= 1000 - wire::maxUnauthenticatedConnections, patience);
    QVERIFY(owner.ask(u"ping"_s).ok());
    QVERIFY2(socketsOf(service) <= before + wire::maxUnauthenticatedConnections + 8, qPrintable(QString::number(socketsOf(service))));
    RawClient newcomer(portOf(service));
    newcomer.send(RawClient::bearer(tokenOf(service)));
    QTRY_VERIFY_WITH_TIMEOUT(newcomer.received.contains("\"connected\"") || newcomer.isClosed(), patience);
    QCOMPARE(newcomer.status(), 101);
    newcomer.socket.abort();
    // The rest in time, and then there is room again.
    QTRY_COMPARE_WITH_TIMEOUT(count([](const RawClient &c) { return c.isClosed(); }), 1000, patience);
    Asker next(service.dataDir());
    QVERIFY(next.connectNow());
    next.client.close();
    QTRY_COMPARE_WITH_TIMEOUT(socketsOf(service), before, patience);
}

void TestSecurity::secretsStandInNoLog()
{
    ServiceProcess service(path(u"log"_s));
    QVERIFY(service.start({u"--log-level"_s, u"debug"_s}));
    const QByteArray owners = tokenOf(service);
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    QStringList lines;
    QObject::connect(&owner.client, &ServiceClient::eventReceived, this, [&](const QString &name, const QJsonObject &data) {
        if (name == "service.log"_L1)
            lines.append(data[u"text"].toString());
    });
    QVERIFY(owner.ask(u"events.subscribe"_s, {{u"topics"_s, QJsonArray{u"log"_s}}}).ok());
    QByteArrayList secrets{owners};
    for (const QString &command : {u"token.create"_s, u"token.rotate"_s}) {
        const auto made = owner.ask(command, {{u"name"_s, u"noted"_s}});
        QVERIFY(made.ok());
        secrets.append((*made)[u"token"].toString().toLatin1());
    }
    QByteArrayList wrong;
    for (int i = 0; i < 3; ++i) {
        wrong.append(wire::makeNonce()); // perhaps that of another service
        RawClient client(portOf(service));
        client.send(i == 2 ? RawClient::head({}, "/ws?token=" + wrong.last()) : RawClient::bearer(wrong.last()));
        QTRY_VERIFY_WITH_TIMEOUT(client.status() >= 400, patience);
    }
    for (const QByteArray &secret : std::as_const(secrets)) {
        RawClient client(portOf(service));
        client.send(RawClient::bearer(secret));
        QTRY_VERIFY_WITH_TIMEOUT(client.status() > 0, patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(lines.join(u'\n').contains("wrong token"_L1), patience); // the log does tell of it
    QCOMPARE(service.terminate(), 0);
    const QByteArray told = service.errorOutput().toUtf8() + lines.join(u'\n').toUtf8();
    QVERIFY(told.contains("wrong token"));
    for (const QByteArray &secret : secrets + wrong)
        QVERIFY2(!told.contains(secret.right(64)), told.constData());
}

void TestSecurity::filesAreTheOwnersFromTheBeginning()
{
    // A shell with no mask, and a folder that others may read, as somebody made it by hand.
    const QString data = path(u"modes"_s);
    QVERIFY(QDir().mkpath(data));
    QVERIFY(QFile::setPermissions(data, QFile::Permissions(0x7755)));
    const mode_t mask = ::umask(0);
    ServiceProcess service(data);
    const bool started = service.start();
    ::umask(mask);
    QVERIFY(started);
    Asker owner(data);
    QVERIFY(owner.connectNow());
    QVERIFY(owner.ask(u"token.create"_s, {{u"name"_s, u"a"_s}}).ok());
    const auto modeOf = [](const QString &file) {
        struct stat info{};
        return ::stat(QFile::encodeName(file).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
    };
    QCOMPARE(modeOf(data), 0700);
    QVERIFY(makeProject(path(u"modes-project"_s), 1));
    QVERIFY(!owner.start(path(u"modes-project"_s), path(u"modes-out"_s)).isEmpty());
    QVERIFY(owner.waitForState(u"Completed"_s));
    QStringList files;
    for (QDirIterator it(data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next().sliced(data.size() + 1));
    for (const char *name : {"token", "tokens.json", "endpoint.json", "lock", "journal.db", "search.db"})
        QVERIFY2(files.contains(QLatin1String(name)), name);
    QVERIFY(files.size() > 8);
    for (const QString &file : std::as_const(files))
        QVERIFY2(modeOf(data + u'/' + file) == 0600, qPrintable(file + u' ' + QString::number(modeOf(data + u'/' + file), 8)));
}

QTEST_GUILESS_MAIN(TestSecurity)
#include "tst_security.moc"
