// Frames: what a message looks like, and that hostile ones are refused with the member named.
#include "common/base/errorcodes.h"
#include "common/wire/envelope.h"
#include "common/wire/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace tars;
using namespace tars::wire;
using namespace Qt::StringLiterals;

class TestEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void asTheProtocolSpellsIt();
    void idsDiffer();
    void hostile_data();
    void hostile();
    void tolerated_data();
    void tolerated();
    void randomBytes();
    void errors_data();
    void errors();
};

void TestEnvelope::roundTrip()
{
    Message message = makeMessage(MessageType::Response, u"documentation.start"_s,
        QJsonObject{{u"text"_s, u"ä\n\"\\ \U0001F600"_s}, {u"list"_s, QJsonArray{1, 2.5, true, QJsonValue::Null}}},
        u"TarsService"_s);
    message.replyTo = u"abc"_s;
    const auto back = decodeMessage(encodeMessage(message));
    QVERIFY(back.ok());
    QCOMPARE(back->id, message.id);
    QCOMPARE(back->type, message.type);
    QCOMPARE(back->command, message.command);
    QCOMPARE(back->data, message.data);
    QCOMPARE(back->timestamp.toMSecsSinceEpoch(), message.timestamp.toMSecsSinceEpoch());
    QCOMPARE(back->source, message.source);
    QCOMPARE(back->replyTo, message.replyTo);
}

void TestEnvelope::asTheProtocolSpellsIt()
{
    Message message;
    message.id = u"1"_s;
    message.type = MessageType::Progress;
    message.timestamp = QDateTime::fromString(u"2024-05-06T07:08:09.010Z"_s, Qt::ISODateWithMs);
    message.source = u"TarsService"_s;
    const QByteArray bytes = encodeMessage(message);
    QVERIFY(!bytes.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(object,
        (QJsonObject{{u"Id"_s, u"1"_s}, {u"Type"_s, 4}, {u"Command"_s, QJsonValue::Null},
            {u"Data"_s, QJsonValue::Null}, {u"Timestamp"_s, u"2024-05-06T07:08:09.010Z"_s},
            {u"Source"_s, u"TarsService"_s}}));
    message.replyTo = u"7"_s;
    QCOMPARE(QJsonDocument::fromJson(encodeMessage(message)).object()[u"ReplyTo"].toString(), u"7"_s);
}

void TestEnvelope::idsDiffer()
{
    QSet<QString> ids;
    for (int i = 0; i < 1000; ++i) {
        const QString id = makeMessage(MessageType::Command, u"ping"_s, {}, u"x"_s).id;
        QVERIFY(!id.isEmpty() && id.size() <= maxIdLength);
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 1000);
}

void TestEnvelope::hostile_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("replyable");
    const auto json = [](const char *name, const QByteArray &frame) {
        QTest::newRow(name) << frame << QString(errc::badJson) << QString() << QString();
    };
    const auto bad = [](const char *name, const QByteArray &frame, const QString &member, const QString &id) {
        QTest::newRow(name) << frame << QString(errc::badMessage) << member << id;
    };
    json("empty", "");
    json("spaces", "   ");
    json("cut off", R"({"Id":"1","Type":1)");
    json("array", R"([{"Id":"1"}])");
    json("number", "7");
    json("text", "\"hello\"");
    json("null", "null");
    json("nul", QByteArray("\0", 1));
    json("not utf-8", "{\"Id\":\"\xff\xfe\"}");
    json("NaN", R"({"Id":"1","Type":NaN,"Command":"ping"})");
    json("infinity", R"({"Id":"1","Type":Infinity,"Command":"ping"})");
    json("nested too deeply", QByteArray(100'000, '['));
    json("nested too deeply within",
        R"({"Id":"1","Type":1,"Command":"ping","Data":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}");
    json("objects nested too deeply", QByteArray(R"({"a":)").repeated(50'000));
    json("two objects", R"({"Id":"1","Type":1,"Command":"ping"}{"Id":"2"})");
    json("comment", "/* hi */ {}");
    json("single quotes", "{'Id':'1'}");

    bad("no members", "{}", u"Id"_s, {});
    bad("id is a number", R"({"Id":1,"Type":1,"Command":"ping"})", u"Id"_s, {});
    bad("id is null", R"({"Id":null,"Type":1,"Command":"ping"})", u"Id"_s, {});
    bad("id is empty", R"({"Id":"","Type":1,"Command":"ping"})", u"Id"_s, {});
    bad("id of 65", R"({"Id":")" + QByteArray(65, 'x') + R"(","Type":1,"Command":"ping"})", u"Id"_s, {});
    bad("id of a megabyte", R"({"Id":")" + QByteArray(1'000'000, 'x') + R"(","Type":1})", u"Id"_s, {});
    bad("id in lower case", R"({"id":"1","Type":1,"Command":"ping"})", u"Id"_s, {});
    bad("no type", R"({"Id":"1","Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type is text", R"({"Id":"1","Type":"1","Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type 0", R"({"Id":"1","Type":0,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type 7", R"({"Id":"1","Type":7,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type -1", R"({"Id":"1","Type":-1,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type 1.5", R"({"Id":"1","Type":1.5,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type huge", R"({"Id":"1","Type":4294967297,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type 1e300", R"({"Id":"1","Type":1e300,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("type true", R"({"Id":"1","Type":true,"Command":"ping"})", u"Type"_s, u"1"_s);
    bad("no command", R"({"Id":"1","Type":1})", u"Command"_s, u"1"_s);
    bad("command null", R"({"Id":"1","Type":1,"Command":null})", u"Command"_s, u"1"_s);
    bad("command empty", R"({"Id":"1","Type":1,"Command":""})", u"Command"_s, u"1"_s);
    bad("command is an object", R"({"Id":"1","Type":1,"Command":{}})", u"Command"_s, u"1"_s);
    bad("timestamp", R"({"Id":"1","Type":1,"Command":"ping","Timestamp":"now"})", u"Timestamp"_s, u"1"_s);
    bad("timestamp is a number", R"({"Id":"1","Type":1,"Command":"ping","Timestamp":5})", u"Timestamp"_s, u"1"_s);
    bad("source", R"({"Id":"1","Type":1,"Command":"ping","Source":[]})", u"Source"_s, u"1"_s);
    bad("replyTo", R"({"Id":"1","Type":2,"ReplyTo":3})", u"ReplyTo"_s, u"1"_s);
}

void TestEnvelope::hostile()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, code);
    QFETCH(QString, member);
    QFETCH(QString, replyable);
    const auto message = decodeMessage(frame);
    QVERIFY(!message.ok());
    QCOMPARE(message.error().code, code);
    QCOMPARE(message.error().args[u"member"].toString(), member);
    QCOMPARE(message.error().args[u"replyableId"].toString(), replyable);
    QVERIFY(!message.error().text.isEmpty());
    QVERIFY(message.error().text.size() < 300); // never the frame itself
}

void TestEnvelope::tolerated_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("command");
    QTest::newRow("least") << QByteArray(R"({"Id":"1","Type":1,"Command":"ping"})") << u"ping"_s;
    QTest::newRow("nulls") << QByteArray(
        R"({"Id":"1","Type":1,"Command":"ping","Data":null,"Timestamp":null,"Source":null,"ReplyTo":null})")
                           << u"ping"_s;
    QTest::newRow("unknown members") << QByteArray(
        R"({"Id":"1","Type":1,"Command":"ping","Extra":{"a":[1]},"":""})") << u"ping"_s;
    QTest::newRow("last of two keys") << QByteArray(
        R"({"Id":"1","Type":1,"Command":"first","Command":"second"})") << u"second"_s;
    QTest::newRow("type 1.0") << QByteArray(R"({"Id":"1","Type":1.0,"Command":"ping"})") << u"ping"_s;
    QTest::newRow("id of 64") << QByteArray(
        R"({"Id":")" + QByteArray(64, 'x') + R"(","Type":1,"Command":"ping"})") << u"ping"_s;
    QTest::newRow("white space") << QByteArray("\n\t {\"Id\":\"1\",\n\"Type\":1,\"Command\":\"ping\"} \n") << u"ping"_s;
    QTest::newRow("nul in a text") << QByteArray(R"({"Id":"a\u0000b","Type":1,"Command":"p\u0000"})") << u"p\0"_s;
}

void TestEnvelope::tolerated()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, command);
    const auto message = decodeMessage(frame);
    QVERIFY2(message.ok(), message.ok() ? "" : qPrintable(message.error().text));
    QCOMPARE(message->command, command);
    QVERIFY(message->data.isNull());
    const auto again = decodeMessage(encodeMessage(*message)); // what was understood can be said
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text));
    QCOMPARE(again->id, message->id);
}

void TestEnvelope::randomBytes()
{
    QRandomGenerator random(8277);
    const QByteArray good = encodeMessage(makeMessage(MessageType::Command, u"ping"_s, QJsonObject{{u"a"_s, 1}}, u"x"_s));
    for (int i = 0; i < 5000; ++i) {
        QByteArray frame = good;
        for (int n = random.bounded(1, 6); n > 0; --n)
            frame[random.bounded(frame.size())] = char(random.bounded(256));
        frame.truncate(random.bounded(frame.size() + 1));
        if (const auto message = decodeMessage(frame); message.ok())
            QVERIFY(!message->id.isEmpty() && message->id.size() <= maxIdLength && !message->command.isEmpty());
        else
            QVERIFY(message.error().code == errc::badJson || message.error().code == errc::badMessage);
    }
}

void TestEnvelope::errors_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("onTheWire");
    QTest::newRow("plain") << QString(errc::notFound) << QString(errc::notFound);
    QTest::newRow("project missing") << QString(errc::projectMissing) << QString(errc::notFound);
    QTest::newRow("project is a file") << QString(errc::projectNotFolder) << QString(errc::badData);
    QTest::newRow("output is another's") << QString(errc::outputNotOurs) << QString(errc::forbidden);
    QTest::newRow("output locked") << QString(errc::outputLocked) << QString(errc::conflict);
    QTest::newRow("folder replaced by a link") << QString(errc::folderReplaced) << QString(errc::forbidden);
}

void TestEnvelope::errors()
{
    QFETCH(QString, code);
    QFETCH(QString, onTheWire);
    const Error error{code, u"It is not there: /x."_s, {{u"path"_s, u"/x"_s}}};
    const QJsonObject data = errorData(error);
    QCOMPARE(data[u"code"].toString(), onTheWire);
    QCOMPARE(data[u"error"].toString(), error.text);
    QCOMPARE(data[u"detail"].toString(), code == onTheWire ? QString() : code);
    QCOMPARE(errorFromData(data), error);
    QCOMPARE(errorFromData({}).code, QString(errc::internal));
    QCOMPARE(errorFromData({{u"code"_s, 7}, {u"error"_s, QJsonArray()}, {u"args"_s, 1}}).code, QString(errc::internal));
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
