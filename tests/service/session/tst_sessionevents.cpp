// What the service tells its clients by itself, against a real WebSocket: progress, changes, who is there; also to those who read slowly.
#include "sessionfixture.h"

using namespace tars;
using namespace Qt::StringLiterals;
using wire::Message;
using wire::MessageType;
using namespace tars::test;

class SessionEventsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pushesProgress();
    void pushesDeltas();
    void pushesAWholeRecordAfterASnapshot();
    void keepsToTheIntervalAsked();
    void closesASlowReader();
    void coalescesProgressForASlowReader();
    void announcesClients();
    void relaysChannels();
};

void SessionEventsTest::pushesProgress()
{
    Fixture fixture;
    const auto client = fixture.authenticated();
    fixture.change(1, u"one"_s);
    QTRY_COMPARE(client->pushed(u"documentation.progress"_s).size(), 1);
    const Message progress = client->pushed(u"documentation.progress"_s).first();
    QCOMPARE(progress.type, MessageType::Progress);
    const auto record = wire::decodeStatus(progress.data.toObject());
    QVERIFY(record.ok());
    QCOMPARE(*record, fixture.record);

    // Many changes within the interval are one message, with the last state.
    for (int i = 2; i < 50; ++i)
        fixture.change(i);
    fixture.clock.ms += wire::coalesceMs;
    QTRY_COMPARE(client->pushed(u"documentation.progress"_s).size(), 2);
    QCOMPARE(client->pushed(u"documentation.progress"_s).last().data[u"Sequence"].toInt(), 49);

    client->ask(u"events.subscribe"_s, QJsonObject{ { u"topics"_s, QJsonArray{ u"events"_s } } });
    fixture.clock.ms += 1000;
    fixture.change(60);
    fixture.server->publish(u"documentation.stateChanged"_s, { { u"run"_s, u"7"_s } });
    QTRY_COMPARE(client->pushed(u"documentation.stateChanged"_s).size(), 1);
    QCOMPARE(client->ask(u"ping"_s).command, u"pong"_s);
    QCOMPARE(client->pushed(u"documentation.progress"_s).size(), 2);

    // The heartbeat: status always, progress while a run is active.
    client->ask(
        u"events.subscribe"_s, QJsonObject{ { u"topics"_s, QJsonArray{ u"progress"_s, u"status"_s } } });
    fixture.clock.ms += 1000;
    QTRY_VERIFY_WITH_TIMEOUT(!client->pushed(u"service.status"_s).isEmpty(), 20'000);
    QCOMPARE(client->pushed(u"service.status"_s).first().type, MessageType::Status);
    QTRY_VERIFY(client->pushed(u"documentation.progress"_s).size() > 2);
}

void SessionEventsTest::pushesDeltas()
{
    Fixture fixture;
    const auto client = fixture.authenticated();
    const auto whole = fixture.authenticated();
    client->ask(u"events.subscribe"_s,
        QJsonObject{ { u"topics"_s, QJsonArray{ u"progress"_s } }, { u"delta"_s, true } });
    QJsonObject mirrored;
    for (int i = 1; i <= 5; ++i) {
        fixture.record.reused = i;
        fixture.change(i, u"task %1"_s.arg(i % 2));
        QTRY_COMPARE(client->pushed(u"documentation.progress"_s).size(), i);
        QTRY_COMPARE(whole->pushed(u"documentation.progress"_s).size(), i);
        fixture.clock.ms += wire::coalesceMs;
        const QJsonObject data = client->pushed(u"documentation.progress"_s).last().data.toObject();
        QCOMPARE(data.contains(u"Since"_s), i > 1);
        if (i > 1)
            QCOMPARE(data[u"Since"].toInt(), i - 1);
        mirrored = i == 1 ? data : wire::applyStatusDelta(mirrored, data);
        QCOMPARE(mirrored, whole->pushed(u"documentation.progress"_s).last().data.toObject());
        QVERIFY(i == 1 || data.size() < mirrored.size() / 2);
    }
}

void SessionEventsTest::pushesAWholeRecordAfterASnapshot()
{
    Fixture fixture;
    fixture.server->commands().add(u"test.snapshot"_s, CommandTable::Kind::Query,
        [](const CommandRequest &request, const Responder &respond) {
            request.session->expectWholeRecord();
            respond.succeed(1);
        });
    const auto client = fixture.authenticated();
    client->ask(u"events.subscribe"_s, QJsonObject{{u"topics"_s, QJsonArray{u"progress"_s}}, {u"delta"_s, true}});
    const auto isWhole = [&](int i) {
        fixture.change(i);
        fixture.clock.ms += wire::coalesceMs;
        const bool came
            = QTest::qWaitFor([&] { return client->pushed(u"documentation.progress"_s).size() == i; });
        return came && !client->pushed(u"documentation.progress"_s).last().data.toObject().contains(u"Since"_s);
    };
    QVERIFY(isWhole(1));
    QVERIFY(!isWhole(2));
    QCOMPARE(client->ask(u"test.snapshot"_s).type, MessageType::Response);
    QVERIFY(isWhole(3));
    QVERIFY(!isWhole(4));
}

void SessionEventsTest::keepsToTheIntervalAsked()
{
    Fixture fixture;
    const auto client = fixture.authenticated();
    client->ask(u"events.subscribe"_s,
        QJsonObject{ { u"topics"_s, QJsonArray{ u"progress"_s } }, { u"intervalMs"_s, 3000 } });
    fixture.change(1);
    QTRY_COMPARE(client->pushed(u"documentation.progress"_s).size(), 1);
    const auto quick = fixture.authenticated();
    fixture.clock.ms += 1000;
    fixture.change(2);
    QTRY_COMPARE(quick->pushed(u"documentation.progress"_s).size(), 1);
    QCOMPARE(client->ask(u"ping"_s).command, u"pong"_s);
    QCOMPARE(client->pushed(u"documentation.progress"_s).size(), 1);
    fixture.clock.ms += 2000;
    fixture.change(3);
    QTRY_COMPARE(client->pushed(u"documentation.progress"_s).size(), 2);
    QCOMPARE(client->pushed(u"documentation.progress"_s).last().data[u"Sequence"].toInt(), 3);
}

void SessionEventsTest::closesASlowReader()
{
    Fixture fixture;
    const auto watcher = fixture.authenticated();
    StalledReader reader(fixture.server->port());
    QTRY_COMPARE(watcher->ask(u"service.status"_s).data[u"connections"].toInt(), 2);
    const QJsonObject big{ { u"text"_s, QString(1'000'000, u'x') } };
    for (int i = 0; i < 30; ++i) {
        fixture.server->publish(u"test.big"_s, big);
        QTRY_COMPARE(watcher->pushed(u"test.big"_s).size(), i + 1);
    }
    QTRY_COMPARE(watcher->ask(u"service.status"_s).data[u"connections"].toInt(), 1);
}

void SessionEventsTest::coalescesProgressForASlowReader()
{
    Fixture fixture;
    const auto watcher = fixture.authenticated();
    StalledReader reader(fixture.server->port());
    QTRY_COMPARE(watcher->ask(u"service.status"_s).data[u"connections"].toInt(), 2);
    fixture.server->publish(u"test.big"_s, { { u"text"_s, QString(6'000'000, u'x') } });
    QTRY_COMPARE(watcher->pushed(u"test.big"_s).size(), 1);
    for (int i = 1; i <= 20; ++i) {
        fixture.change(i);
        QTRY_COMPARE(watcher->pushed(u"documentation.progress"_s).size(), i);
        fixture.clock.ms += wire::coalesceMs;
    }
    reader.resume();
    QTRY_COMPARE(reader.received.count("documentation.progress"), 1);
    QVERIFY(reader.received.contains("\"Sequence\":20"));
}

void SessionEventsTest::announcesClients()
{
    Fixture fixture;
    const auto watcher = fixture.authenticated();
    watcher->ask(u"ping"_s);
    auto client = fixture.authenticated();
    client->ask(
        u"client.hello"_s, QJsonObject{ { u"source"_s, u"TarsDesktop"_s }, { u"user"_s, u"mira"_s } });
    QTRY_COMPARE(watcher->pushed(u"client.connected"_s).size(), 1);
    const QJsonObject announced = watcher->pushed(u"client.connected"_s).first().data.toObject();
    QCOMPARE(announced[u"source"].toString(), u"TarsDesktop"_s);
    QCOMPARE(announced[u"user"].toString(), u"mira"_s);
    client->socket.close();
    QTRY_COMPARE(watcher->pushed(u"client.disconnected"_s).size(), 1);
    QCOMPARE(watcher->pushed(u"client.disconnected"_s).first().data.toObject(), announced);
    QVERIFY(client->pushed(u"client.connected"_s).isEmpty());
}

void SessionEventsTest::relaysChannels()
{
    Fixture fixture;
    const auto sender = fixture.authenticated();
    const auto listener = fixture.authenticated();
    const auto other = fixture.authenticated();
    for (Client *client : { sender.get(), listener.get() })
        client->ask(u"events.subscribe"_s, QJsonObject{ { u"topics"_s, QJsonArray{ u"channel.news"_s } } });
    sender->socket.sendTextMessage(
        eventFrame(u"channel.news"_s, QJsonObject{ { u"n"_s, 1 }, { u"connectionId"_s, u"x"_s } }));
    sender->socket.sendTextMessage(eventFrame(u"channel.other"_s, 2));
    sender->socket.sendTextMessage(eventFrame(u"documentation.stateChanged"_s, 3));
    QTRY_COMPARE(listener->pushed(u"channel.news"_s).size(), 1);
    const Message relayed = listener->pushed(u"channel.news"_s).first();
    QCOMPARE(relayed.type, MessageType::Event);
    QCOMPARE(relayed.source, u"TestClient"_s);
    QCOMPARE(relayed.data[u"n"].toInt(), 1);
    QCOMPARE(relayed.data[u"connectionId"], sender->pushed(u"connected"_s).first().data[u"connectionId"]);
    QCOMPARE(sender->ask(u"ping"_s).command, u"pong"_s);
    QVERIFY(sender->pushed(u"channel.news"_s).isEmpty());
    QCOMPARE(other->ask(u"ping"_s).command, u"pong"_s);
    QVERIFY(other->pushed(u"channel.news"_s).isEmpty());
    // Nor as the service, whatever stands on the envelope.
    const auto impostor = fixture.client(false, token);
    const Message forged = wire::makeMessage(MessageType::Event, u"channel.news"_s, 4, u"TarsService"_s);
    impostor->socket.sendTextMessage(QString::fromUtf8(wire::encodeMessage(forged)));
    QTRY_COMPARE(listener->pushed(u"channel.news"_s).size(), 2);
    QVERIFY(listener->pushed(u"channel.news"_s).last().source != u"TarsService"_s);
    QVERIFY(listener->pushed(u"channel.other"_s).isEmpty());
    QVERIFY(listener->pushed(u"documentation.stateChanged"_s).isEmpty());
}

QTEST_GUILESS_MAIN(SessionEventsTest)
#include "tst_sessionevents.moc"
