// The service's side of the protocol against a real WebSocket: proof, envelope, commands, limits.
#include "sessionfixture.h"

using namespace tars;
using namespace Qt::StringLiterals;
using wire::Message;
using wire::MessageType;
using namespace tars::test;

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void provesBothSides();
    void refusesAWrongProof();
    void aProofServesOnce_data();
    void aProofServesOnce();
    void slowsDownGuessing();
    void answersNothingElseBeforeProof();
    void closesWhoDoesNotProve();
    void letsBearersIn();
    void answersServiceCommands();
    void survivesBadFrames_data();
    void survivesBadFrames();
    void namesTheWrongMember_data();
    void namesTheWrongMember();
    void closesOnBadTransport();
    void closesOnOversizedMessages();
    void closesAFlood();
    void answersChangesInOrderAndQueriesAtOnce();
    void answersEachCommandOnce();
    void servesOriginalClients();
    void saysGoodbye();
    void namesABusyPort();
};

void TestSession::provesBothSides()
{
    Fixture fixture;
    const auto client = fixture.client();
    QCOMPARE(client->socket.subprotocol(), QString(wire::subprotocol));
    QVERIFY(client->received.isEmpty());
    QVERIFY(client->authenticate());
    QVERIFY(client->isServiceGenuine);
    QTRY_COMPARE(client->pushed(u"connected"_s).size(), 1);
    const QJsonValue greeting = client->pushed(u"connected"_s).first().data;
    QVERIFY(!greeting[u"connectionId"].toString().isEmpty());
    QCOMPARE(greeting[u"protocol"].toString(), u"tars.v3"_s);
    QVERIFY(greeting[u"capabilities"].toArray().contains(u"service.status"_s));
    QVERIFY(wire::parseTime(greeting[u"serverTime"].toString()).isValid());
    QVERIFY(client->authenticate()); // again does no harm, and is not greeted again
    QCOMPARE(client->pushed(u"connected"_s).size(), 1);
}

void TestSession::refusesAWrongProof()
{
    Fixture fixture;
    const auto client = fixture.client();
    QVERIFY(!client->authenticate(QByteArray(64, 'd')));
    QVERIFY(!client->isServiceGenuine);
    QTRY_COMPARE(client->closeCode(), int(wire::closeNotAuthenticated));
    QCOMPARE(client->received.last().data[u"code"].toString(), u"unauthorized"_s);

    // A proof without a challenge.
    const auto hasty = fixture.client();
    QCOMPARE(
        hasty->errorCode(u"auth"_s, QJsonObject{ { u"proof"_s, QString(64, u'0') } }), u"unauthorized"_s);
    QTRY_COMPARE(hasty->closeCode(), int(wire::closeNotAuthenticated));
}

void TestSession::aProofServesOnce_data()
{
    QTest::addColumn<QString>("attack");
    for (const QString &attack : { u"heard on another connection"_s, u"the service's own"_s, u"used before"_s, u"of an older challenge"_s })
        QTest::newRow(qPrintable(attack)) << attack;
}

void TestSession::aProofServesOnce()
{
    QFETCH(QString, attack);
    Fixture fixture;
    const QByteArray clientNonce(64, 'a');
    const auto challenge = [&](Client &client) {
        return client.ask(u"auth"_s, QJsonObject{ { u"clientNonce"_s, QString::fromLatin1(clientNonce) } }).data;
    };
    const auto proofFor = [&](const QJsonValue &given) {
        return QString::fromLatin1(wire::makeProof(token, "client", clientNonce, given[u"serverNonce"].toString().toLatin1()));
    };
    const auto show = [](Client &client, const QString &proof) { return client.ask(u"auth"_s, QJsonObject{ { u"proof"_s, proof } }); };
    const auto owner = fixture.client(), thief = fixture.client();
    const QJsonValue first = challenge(*owner);
    QString stolen = proofFor(first);
    if (attack == "used before"_L1) {
        QCOMPARE(show(*owner, stolen).type, MessageType::Response);
        QCOMPARE(show(*owner, stolen).data[u"code"].toString(), u"unauthorized"_s);
    }
    if (attack == "of an older challenge"_L1) {
        challenge(*owner);
        QCOMPARE(show(*owner, stolen).data[u"code"].toString(), u"unauthorized"_s);
    }
    const QJsonValue own = challenge(*thief); // by the same nonce of the client
    if (attack == "the service's own"_L1)
        stolen = own[u"proof"].toString();
    QVERIFY(own[u"serverNonce"] != first[u"serverNonce"]);
    QCOMPARE(show(*thief, stolen).data[u"code"].toString(), u"unauthorized"_s);
    QTRY_COMPARE(thief->closeCode(), int(wire::closeNotAuthenticated));
}

void TestSession::slowsDownGuessing()
{
    Fixture fixture;
    // What overtakes the verdict on a wrong proof: nothing at first, a ping once there were too many.
    const auto isOvertaken = [&] {
        const auto client = fixture.client();
        client->ask(u"auth"_s, QJsonObject{ { u"clientNonce"_s, QString(64, u'0') } });
        const QString guess = client->send(u"auth"_s, QJsonObject{ { u"proof"_s, QString(64, u'0') } });
        const QString ping = client->send(u"ping"_s);
        (void)QTest::qWaitFor([&] { return !client->answersTo(guess).isEmpty() || !client->answersTo(ping).isEmpty(); });
        return client->answersTo(guess).isEmpty() && !client->answersTo(ping).isEmpty();
    };
    for (int i = 0; i < 5; ++i)
        QVERIFY(!isOvertaken());
    QVERIFY(isOvertaken());
    fixture.clock.ms += 61'000;
    QVERIFY(!isOvertaken());
    // A token that does not exist is a guess too.
    for (int i = 0; i < 4; ++i)
        QCOMPARE(fixture.client()->errorCode(u"auth"_s, QJsonObject{ { u"clientNonce"_s, QString(64, u'0') }, { u"token"_s, u"00c0ffee"_s } }),
            u"unauthorized"_s);
    QVERIFY(isOvertaken());
}

void TestSession::answersNothingElseBeforeProof()
{
    Fixture fixture;
    const auto client = fixture.client();
    const Message pong = client->ask(u"ping"_s, u"hello"_s);
    QCOMPARE(pong.command, u"pong"_s);
    QCOMPARE(pong.data[u"echo"].toString(), u"hello"_s);
    QVERIFY(wire::parseTime(pong.data[u"timestamp"].toString()).isValid());
    QCOMPARE(client->errorCode(u"service.status"_s), u"unauthorized"_s);
    QCOMPARE(client->errorCode(u"service.shutdown"_s), u"unauthorized"_s);
    QCOMPARE(client->errorCode(u"no.such"_s), u"unauthorized"_s);
    fixture.change(5);
    fixture.server->publish(u"documentation.stateChanged"_s, {});
    client->socket.sendTextMessage(eventFrame(u"channel.news"_s, 1)); // nor does it speak to others
    const auto witness = fixture.authenticated();
    witness->ask(u"events.subscribe"_s, QJsonObject{ { u"topics"_s, QJsonArray{ u"progress"_s, u"status"_s, u"events"_s, u"channel.news"_s } } });
    fixture.change(6);
    QTRY_VERIFY(!witness->pushed(u"documentation.progress"_s).isEmpty()); // what was told meanwhile has been told
    QCOMPARE(client->ask(u"ping"_s).command, u"pong"_s);
    for (const Message &message : std::as_const(client->received))
        QVERIFY2(!message.replyTo.isEmpty(), qPrintable(message.command));
    QVERIFY(witness->pushed(u"channel.news"_s).isEmpty());
    QVERIFY(client->authenticate());
    QTRY_COMPARE(client->pushed(u"connected"_s).size(), 1);
    QVERIFY(client->pushed(u"documentation.stateChanged"_s).isEmpty());
}

void TestSession::closesWhoDoesNotProve()
{
    Fixture fixture;
    const auto client = fixture.client();
    QTRY_COMPARE_WITH_TIMEOUT(client->closeCode(), int(wire::closeNotAuthenticated), 20'000);
}

void TestSession::letsBearersIn()
{
    Fixture fixture;
    const auto client = fixture.client(false, token);
    QTRY_COMPARE(client->pushed(u"connected"_s).size(), 1);
    QCOMPARE(client->ask(u"service.status"_s).type, MessageType::Response);
}

void TestSession::answersServiceCommands()
{
    Fixture fixture;
    fixture.clock.ms += ((26 * 60 + 3) * 60 + 4) * 1000;
    const auto client = fixture.authenticated();
    const Message hello = client->ask(u"client.hello"_s,
        QJsonObject{ { u"source"_s, u"TarsCLI"_s }, { u"user"_s, u"mira"_s }, { u"version"_s, u"1"_s } });
    QCOMPARE(hello.type, MessageType::Response);
    QCOMPARE(hello.data[u"connectionId"], client->pushed(u"connected"_s).first().data[u"connectionId"]);
    QCOMPARE(
        client->errorCode(u"client.hello"_s, QJsonObject{ { u"source"_s, u"TarsService"_s } }), u"badData"_s);

    const auto status = wire::decodeAs<ServiceStatus>(client->ask(u"service.status"_s).data);
    QVERIFY(status.ok());
    QCOMPARE(status->connections, 1);
    QCOMPARE(status->clients.first().user, u"mira"_s);
    QCOMPARE(status->clients.first().source, u"TarsCLI"_s);
    QCOMPARE(status->activeRun, u"7"_s);
    QCOMPARE(status->uptimeSeconds, (26 * 60 + 3) * 60 + 4);
    QCOMPARE(status->uptime, u"1.02:03:04"_s);
    QCOMPARE(status->dataDirectory, u"/data"_s);
    QCOMPARE(status->pid, QCoreApplication::applicationPid());
    QVERIFY(status->memoryBytes > 1'000'000);

    const Message subscribed = client->ask(u"events.subscribe"_s,
        QJsonObject{ { u"topics"_s, QJsonArray{ u"progress"_s, u"log"_s, u"channel.a"_s, u"progress"_s } },
            { u"intervalMs"_s, 500 }, { u"delta"_s, true } });
    QCOMPARE(subscribed.data.toObject(),
        (QJsonObject{ { u"topics"_s, QJsonArray{ u"progress"_s, u"log"_s, u"channel.a"_s } }, { u"intervalMs"_s, 500 },
            { u"delta"_s, true } }));

    const Message unknown = client->ask(u"settings.get"_s);
    QCOMPARE(unknown.type, MessageType::Error);
    QCOMPARE(unknown.data[u"code"].toString(), u"unknownCommand"_s);

    bool asked = false;
    QObject::connect(
        fixture.server.get(), &SessionServer::shutdownRequested, client.get(), [&] { asked = true; });
    QCOMPARE(client->ask(u"service.shutdown"_s).data.toObject(), (QJsonObject{ { u"success"_s, true } }));
    QTRY_VERIFY(asked);
}

void TestSession::survivesBadFrames_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("replyTo");
    QTest::newRow("empty") << u""_s << u"badJson"_s << QString();
    QTest::newRow("no JSON") << u"hello"_s << u"badJson"_s << QString();
    QTest::newRow("array") << u"[1]"_s << u"badJson"_s << QString();
    QTest::newRow("deep") << QString(5000, u'[') << u"badJson"_s << QString();
    QTest::newRow("no Id") << uR"({"Type":1,"Command":"ping"})"_s << u"badMessage"_s << QString();
    QTest::newRow("long Id") << uR"({"Id":"%1","Type":1,"Command":"ping"})"_s.arg(QString(65, u'x'))
                             << u"badMessage"_s << QString();
    QTest::newRow("no Type") << uR"({"Id":"a","Command":"ping"})"_s << u"badMessage"_s << u"a"_s;
    QTest::newRow("Type 7") << uR"({"Id":"a","Type":7,"Command":"ping"})"_s << u"badMessage"_s << u"a"_s;
    QTest::newRow("no Command") << uR"({"Id":"a","Type":1})"_s << u"badMessage"_s << u"a"_s;
    QTest::newRow("long Command") << uR"({"Id":"a","Type":1,"Command":"%1"})"_s.arg(QString(100'000, u'c'))
                                  << u"unknownCommand"_s << u"a"_s;
}

void TestSession::survivesBadFrames()
{
    QFETCH(QString, frame);
    QFETCH(QString, code);
    QFETCH(QString, replyTo);
    Fixture fixture;
    const auto client = fixture.authenticated();
    client->received.clear();
    client->socket.sendTextMessage(frame);
    QTRY_VERIFY(!client->received.isEmpty());
    const Message error = client->received.first();
    QCOMPARE(error.type, MessageType::Error);
    QCOMPARE(error.data[u"code"].toString(), code);
    QVERIFY(!error.data[u"error"].toString().isEmpty());
    QCOMPARE(error.replyTo, replyTo);
    QVERIFY(wire::encodeMessage(error).size() < 4096);
    QCOMPARE(client->ask(u"ping"_s).command, u"pong"_s);
}

void TestSession::namesTheWrongMember_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonValue>("data");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const QString &command, const QJsonValue &data,
                         const QString &member) { QTest::newRow(name) << command << data << member; };
    row("missing", u"client.hello"_s, QJsonObject{}, u"source"_s);
    row("not an object", u"client.hello"_s, 5, u"Data"_s);
    row("wrong type", u"client.hello"_s, QJsonObject{ { u"source"_s, 5 } }, u"source"_s);
    row("empty", u"client.hello"_s, QJsonObject{ { u"source"_s, u""_s } }, u"source"_s);
    row("the service's name", u"client.hello"_s, QJsonObject{ { u"source"_s, u"TarsService"_s } }, u"source"_s);
    row("no topics", u"events.subscribe"_s, QJsonObject{}, u"topics"_s);
    row("topic of another type", u"events.subscribe"_s,
        QJsonObject{ { u"topics"_s, QJsonArray{ u"status"_s, 1 } } }, u"topics[1]"_s);
    row("unknown topic", u"events.subscribe"_s, QJsonObject{ { u"topics"_s, QJsonArray{ u"weather"_s } } },
        u"topics[0]"_s);
    row("negative interval", u"events.subscribe"_s,
        QJsonObject{ { u"topics"_s, QJsonArray{} }, { u"intervalMs"_s, -1 } }, u"intervalMs"_s);
    row("broken interval", u"events.subscribe"_s,
        QJsonObject{ { u"topics"_s, QJsonArray{} }, { u"intervalMs"_s, 1.5 } }, u"intervalMs"_s);
    row("short nonce", u"auth"_s, QJsonObject{ { u"clientNonce"_s, u"abc"_s } }, u"clientNonce"_s);
    row("no hexadecimal nonce", u"auth"_s, QJsonObject{ { u"clientNonce"_s, QString(64, u'x') } },
        u"clientNonce"_s);
    row("no nonce", u"auth"_s, QJsonValue::Null, u"clientNonce"_s);
}

void TestSession::namesTheWrongMember()
{
    QFETCH(QString, command);
    QFETCH(QJsonValue, data);
    QFETCH(QString, member);
    Fixture fixture;
    const auto client = fixture.authenticated();
    const Message error = client->ask(command, data);
    QCOMPARE(error.data[u"code"].toString(), u"badData"_s);
    QCOMPARE(error.data[u"args"][u"member"].toString(), member);
}

void TestSession::closesOnBadTransport()
{
    Fixture fixture;
    const auto binary = fixture.authenticated();
    binary->socket.sendBinaryMessage("x");
    QTRY_COMPARE(binary->closeCode(), 1003);
    const auto unauthenticated = fixture.client();
    unauthenticated->socket.sendBinaryMessage("x");
    QTRY_COMPARE(unauthenticated->closeCode(), 1003);
}

void TestSession::closesOnOversizedMessages()
{
    Fixture fixture;
    const auto client = fixture.authenticated();
    QCOMPARE(client->ask(u"ping"_s, QString(900'000, u'x')).command, u"pong"_s);
    client->send(u"ping"_s, QString(1'100'000, u'x'));
    QTRY_VERIFY(client->isClosed);
    const auto unauthenticated = fixture.client();
    QCOMPARE(unauthenticated->ask(u"ping"_s, QString(3000, u'x')).command, u"pong"_s);
    unauthenticated->send(u"ping"_s, QString(5000, u'x'));
    QTRY_COMPARE(unauthenticated->closeCode(), 1009);
}

void TestSession::closesAFlood()
{
    Fixture fixture;
    const auto client = fixture.authenticated();
    for (int second = 0; second < wire::floodSeconds; ++second) {
        QVERIFY(!client->isClosed);
        fixture.clock.ms += 1000;
        for (int i = 0; i < wire::maxMessagesPerSecond; ++i)
            client->send(u"ping"_s);
        QCOMPARE(client->ask(u"ping"_s).command, second < wire::floodSeconds - 1 ? u"pong"_s : QString());
    }
    QTRY_COMPARE(client->closeCode(), int(wire::closeFlood));

    // As many, but with a quiet second among them.
    const auto bursts = fixture.authenticated();
    for (int second = 0; second < 2 * wire::floodSeconds; ++second) {
        fixture.clock.ms += second % 4 == 3 ? 2000 : 1000;
        for (int i = 0; i < wire::maxMessagesPerSecond; ++i)
            bursts->send(u"ping"_s);
        QCOMPARE(bursts->ask(u"ping"_s).command, u"pong"_s);
    }
}

void TestSession::answersChangesInOrderAndQueriesAtOnce()
{
    Fixture fixture;
    QList<Responder> waiting;
    QStringList begun;
    fixture.server->commands().add(u"test.change"_s, CommandTable::Kind::Change,
        [&](const CommandRequest &request, const Responder &respond) {
            begun.append(request.data.toString());
            waiting.append(respond);
        });
    const auto client = fixture.authenticated();
    const QString first = client->send(u"test.change"_s, u"first"_s);
    const QString second = client->send(u"test.change"_s, u"second"_s);
    QCOMPARE(client->ask(u"ping"_s).command, u"pong"_s);
    QCOMPARE(begun, QStringList{ u"first"_s });
    waiting[0].succeed(1);
    QTRY_COMPARE(begun, (QStringList{ u"first"_s, u"second"_s }));
    waiting[1].fail({ u"conflict"_s, u"No."_s, {} });
    QTRY_COMPARE(client->answersTo(second).size(), 1);
    QCOMPARE(client->answersTo(first).first().data.toInt(), 1);
    QCOMPARE(client->answersTo(second).first().type, MessageType::Error);
}

void TestSession::answersEachCommandOnce()
{
    Fixture fixture;
    fixture.server->commands().add(
        u"test.twice"_s, CommandTable::Kind::Change, [](const CommandRequest &, const Responder &respond) {
            respond.succeed(1);
            respond.fail({ u"internal"_s, u"Again."_s, {} });
        });
    fixture.server->commands().add(
        u"test.never"_s, CommandTable::Kind::Change, [](const CommandRequest &, const Responder &) {});
    QList<Responder> late;
    fixture.server->commands().add(u"test.late"_s, CommandTable::Kind::Change,
        [&](const CommandRequest &, const Responder &respond) { late.append(respond); });
    const auto client = fixture.authenticated();
    const QString twice = client->send(u"test.twice"_s);
    QCOMPARE(client->errorCode(u"test.never"_s), u"internal"_s);
    QCOMPARE(client->ask(u"ping"_s).command, u"pong"_s);
    QCOMPARE(client->answersTo(twice).size(), 1);
    // An answer that comes once its client is gone goes nowhere.
    client->send(u"test.late"_s);
    QTRY_COMPARE(late.size(), 1);
    client->socket.abort();
    const auto other = fixture.authenticated();
    QTRY_COMPARE(other->ask(u"service.status"_s).data[u"connections"].toInt(), 1);
    late.first().succeed(1);
    late.clear();
    QCOMPARE(other->ask(u"ping"_s).command, u"pong"_s);
}

void TestSession::servesOriginalClients()
{
    Fixture fixture(false);
    const auto client = fixture.client(true);
    QVERIFY(client->socket.subprotocol().isEmpty());
    QTRY_COMPARE(client->pushed(u"connected"_s).size(), 1);
    for (const Department department : allDepartments)
        fixture.record.departments.append(
            { department, DepartmentState::Running, 3, 1, 0, 0, 0.5, 4, QString(900, u'ä') });
    fixture.change(1, QString(20'000, QChar(0x1F)));
    QTRY_COMPARE(client->pushed(u"documentation.progress"_s).size(), 1);
    const QJsonObject record = client->pushed(u"documentation.progress"_s).first().data.toObject();
    QCOMPARE(record[u"status"][u"State"].toString(), u"Running"_s);
    QCOMPARE(record[u"Progress"][u"Departments"][u"Development"].toInt(), 33);
    QVERIFY(!record.contains(u"DepartmentDetails"_s));
    QCOMPARE(client->ask(u"service.status"_s).type, MessageType::Response);
    QCOMPARE(client->errorCode(u"ping"_s, QString(5000, u'x')), u"tooLarge"_s);
    QCOMPARE(client->errorCode(QString(5000, u'x')), u"unknownCommand"_s);
    fixture.server->publish(u"documentation.problem"_s, { { u"message"_s, QString(5000, u'x') } });
    fixture.server->publish(u"documentation.stateChanged"_s, { { u"run"_s, u"7"_s } });
    QTRY_COMPARE(client->pushed(u"documentation.stateChanged"_s).size(), 1);
    for (const qsizetype bytes : std::as_const(client->frameBytes))
        QVERIFY2(bytes < wire::originalFrameBytes, qPrintable(QString::number(bytes)));
}

void TestSession::saysGoodbye()
{
    Fixture fixture;
    const auto client = fixture.authenticated();
    const auto waiting = fixture.client();
    bool isClosed = false;
    QObject::connect(fixture.server.get(), &SessionServer::closed, client.get(), [&] { isClosed = true; });
    const QString last = client->send(u"ping"_s);
    QTRY_COMPARE(client->answersTo(last).size(), 1);
    fixture.server->close();
    QTRY_COMPARE(client->closeCode(), 1001);
    QTRY_COMPARE(waiting->closeCode(), 1001);
    QTRY_VERIFY(isClosed);
}

void TestSession::namesABusyPort()
{
    Fixture fixture;
    SessionServer second({ { true, {}, {}, {} }, &fixture.tokens, u"/data"_s }, fixture.clock);
    const auto listening = second.listen(QHostAddress(QHostAddress::LocalHost), fixture.server->port());
    QVERIFY(!listening);
    QVERIFY(listening.error().text.contains(QString::number(fixture.server->port())));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
