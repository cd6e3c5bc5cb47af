// The codec says what is wrong with a payload and where; what it writes it reads again.
#include "common/wire/codec.h"
#include "common/wire/messages.h"

#include <QJsonDocument>
#include <QtTest>

using namespace tars;
using namespace tars::wire;
using namespace Qt::StringLiterals;

struct Inner {
    int number = 0;
    QStringList words;
    bool operator==(const Inner &) const = default;
};
struct Outer {
    QString name;
    bool flag = false;
    int small = 0;
    qint64 large = 0;
    double real = 0;
    QDateTime at;
    QJsonObject object;
    std::optional<qint64> maybe;
    QList<Inner> inners;
    RunState state = RunState::NotStarted;
    std::optional<Department> department;
    QString note;
    bool operator==(const Outer &) const = default;
};

namespace tars::wire
{
template <> struct Fields<Inner> {
    static constexpr auto list = std::tuple(required("number", &Inner::number), optional("words", &Inner::words));
};
template <> struct Fields<Outer> {
    static constexpr auto list = std::tuple(required("name", &Outer::name), optional("flag", &Outer::flag),
        optional("small", &Outer::small), optional("large", &Outer::large), optional("real", &Outer::real),
        optional("at", &Outer::at), optional("object", &Outer::object), optional("maybe", &Outer::maybe),
        optional("inners", &Outer::inners), optional("state", &Outer::state),
        optional("department", &Outer::department), omitEmpty("note", &Outer::note));
};
} // namespace tars::wire

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void absentMembersAreLeftOut();
    void noNumberIsNoNumber();
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void times_data();
    void times();
    void missingPayloadIsAnEmptyOne();
    void nothingIsChangedSilently();

private:
    static QJsonValue parse(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson("[" + json + "]", &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("%s in %s", qPrintable(error.errorString()), json.constData());
        return document.array().first();
    }
};

void TestCodec::roundTrip()
{
    const Outer value{u"Straße \U0001F600 \"quoted\"\n"_s, true, -2'147'483'647 - 1, 9007199254740992, 0.1,
        QDateTime::fromString(u"2024-02-29T23:59:59.987Z"_s, Qt::ISODateWithMs), {{u"a"_s, QJsonArray{1, u"b"_s}}}, 0,
        {{1, {u"x"_s, u""_s}}, {2, {}}}, RunState::Pausing, Department::DevOps, u"n"_s};
    const QByteArray bytes = QJsonDocument(encode(value)).toJson();
    const auto back = decodeAs<Outer>(QJsonDocument::fromJson(bytes).object());
    QVERIFY(back.ok());
    QVERIFY(*back == value);
}

void TestCodec::absentMembersAreLeftOut()
{
    const QJsonObject object = encode(Outer{});
    for (const char *name : {"at", "maybe", "department", "note"})
        QVERIFY2(!object.contains(QLatin1String(name)), name);
    for (const char *name : {"name", "flag", "small", "object", "inners", "state"})
        QVERIFY2(object.contains(QLatin1String(name)), name);
}

void TestCodec::noNumberIsNoNumber()
{
    Outer value;
    value.real = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(encode(value)[u"real"].isNull());
    value.real = std::numeric_limits<double>::infinity();
    QVERIFY(encode(value)[u"real"].isNull());
}

void TestCodec::refused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *json, const QString &member) { QTest::newRow(json) << QByteArray(json) << member; };
    row("[]", u"Data"_s);
    row("7", u"Data"_s);
    row("\"text\"", u"Data"_s);
    row("true", u"Data"_s);
    row("{}", u"name"_s);
    row(R"({"name":null})", u"name"_s);
    row(R"({"Name":"x"})", u"name"_s);
    row(R"({"name":7})", u"name"_s);
    row(R"({"name":["x"]})", u"name"_s);
    row(R"({"name":"x","flag":1})", u"flag"_s);
    row(R"({"name":"x","flag":"true"})", u"flag"_s);
    row(R"({"name":"x","small":1.5})", u"small"_s);
    row(R"({"name":"x","small":2147483648})", u"small"_s);
    row(R"({"name":"x","small":-2147483649})", u"small"_s);
    row(R"({"name":"x","small":"1"})", u"small"_s);
    row(R"({"name":"x","large":1e300})", u"large"_s);
    row(R"({"name":"x","large":-1e300})", u"large"_s);
    row(R"({"name":"x","large":9223372036854775807})", u"large"_s);
    row(R"({"name":"x","large":9007199254740994})", u"large"_s);
    row(R"({"name":"x","large":0.1})", u"large"_s);
    row(R"({"name":"x","large":true})", u"large"_s);
    row(R"({"name":"x","real":"1"})", u"real"_s);
    row(R"({"name":"x","at":"yesterday"})", u"at"_s);
    row(R"({"name":"x","at":1700000000})", u"at"_s);
    row(R"({"name":"x","at":""})", u"at"_s);
    row(R"({"name":"x","object":[]})", u"object"_s);
    row(R"({"name":"x","maybe":{}})", u"maybe"_s);
    row(R"({"name":"x","inners":{}})", u"inners"_s);
    row(R"({"name":"x","inners":[7]})", u"inners[0]"_s);
    row(R"({"name":"x","inners":[{"number":1},{}]})", u"inners[1].number"_s);
    row(R"({"name":"x","inners":[{"number":1,"words":["a",2]}]})", u"inners[0].words[1]"_s);
    row(R"({"name":"x","state":"running"})", u"state"_s);
    row(R"({"name":"x","state":3})", u"state"_s);
    row(R"({"name":"x","department":"Development"})", u"department"_s);
}

void TestCodec::refused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    const auto result = decodeAs<Outer>(parse(json));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, QString(errc::badData));
    QCOMPARE(result.error().args[u"member"].toString(), member);
    QVERIFY(result.error().text.contains(member));
}

void TestCodec::accepted_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("least") << QByteArray(R"({"name":"x"})");
    QTest::newRow("empty name") << QByteArray(R"({"name":""})");
    QTest::newRow("unknown members") << QByteArray(R"({"name":"x","later":{"deep":[[[1]]]},"":0})");
    QTest::newRow("null for what is optional") << QByteArray(
        R"({"name":"x","flag":null,"small":null,"at":null,"maybe":null,"inners":null,"state":null})");
    QTest::newRow("whole numbers written as real") << QByteArray(R"({"name":"x","small":3.0,"large":1e15})");
    QTest::newRow("largest") << QByteArray(R"({"name":"x","large":9007199254740992})");
    QTest::newRow("least whole") << QByteArray(R"({"name":"x","small":-2147483648,"large":-9007199254740992})");
}

void TestCodec::accepted()
{
    QFETCH(QByteArray, json);
    const auto result = decodeAs<Outer>(parse(json));
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().text));
}

void TestCodec::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); ///< empty: refused
    QTest::newRow("utc") << u"2024-05-06T07:08:09.010Z"_s << u"2024-05-06T07:08:09.010Z"_s;
    QTest::newRow("no milliseconds") << u"2024-05-06T07:08:09Z"_s << u"2024-05-06T07:08:09.000Z"_s;
    QTest::newRow("offset") << u"2024-05-06T07:08:09.010+02:00"_s << u"2024-05-06T05:08:09.010Z"_s;
    QTest::newRow("leap day") << u"2023-02-29T00:00:00Z"_s << u""_s;
    QTest::newRow("hour 25") << u"2024-05-06T25:00:00Z"_s << u""_s;
    QTest::newRow("garbage") << u"2024-05-06T07:08:09.010Z; DROP TABLE"_s << u""_s;
    QTest::newRow("number") << u"1700000000"_s << u""_s;
}

void TestCodec::times()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const QDateTime time = parseTime(text);
    QCOMPARE(time.isValid(), !utc.isEmpty());
    if (time.isValid())
        QCOMPARE(formatTime(time), utc);
}

void TestCodec::missingPayloadIsAnEmptyOne()
{
    QVERIFY(decodeAs<StartRequest>(QJsonValue::Null).ok());
    QVERIFY(decodeAs<StartRequest>(QJsonValue::Undefined).ok());
    const auto missing = decodeAs<SearchRequest>(QJsonValue::Null);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().args[u"member"].toString(), u"query"_s);
}

void TestCodec::nothingIsChangedSilently()
{
    // What a page of the protocol calls optional keeps its default when it is absent.
    const auto request = decodeAs<DocumentRequest>(parse(R"({"path":"a.md"})"));
    QVERIFY(request.ok());
    QCOMPARE(request->limit, 262144);
    QCOMPARE(request->offset, 0);
    const auto start = decodeAs<StartRequest>(parse(R"({"departments":[]})"));
    QVERIFY(start.ok() && start->departments && start->departments->isEmpty()); // none is not "all"
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
