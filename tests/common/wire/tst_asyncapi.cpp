// The AsyncAPI document says what the codec does: the same members, the same ones required, and its examples are understood.
#include "common/wire/messages.h"
#include "tests/fakes/asyncapi.h"

#include <QTest>
#include <map>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
using Check = std::function<QStringList(const fakes::AsyncApi &, const QString &)>;

/// How the members of a codec's type differ from those of the schema.
template <typename T>
QStringList difference(const fakes::AsyncApi &api, const QString &name)
{
    QStringList codec, codecRequired;
    std::apply(
        [&](const auto &...field) {
            ((codec.append(QString::fromLatin1(field.name)),
                 field.isRequired ? codecRequired.append(QString::fromLatin1(field.name)) : void()),
                ...);
        },
        wire::Fields<T>::list);
    const QJsonObject schema = api.schema(name);
    QStringList described = schema[u"properties"].toObject().keys(), required;
    for (const QJsonValue &member : schema[u"required"].toArray())
        required.append(member.toString());
    for (QStringList *list : {&codec, &codecRequired, &described, &required})
        list->sort();
    QStringList found;
    if (codec != described)
        found.append(u"codec: %1; document: %2"_s.arg(codec.join(u' '), described.join(u' ')));
    if (codecRequired != required)
        found.append(u"required by the codec: %1; by the document: %2"_s.arg(codecRequired.join(u' '), required.join(u' ')));
    return found;
}

template <typename T>
QStringList decoded(const QJsonValue &json)
{
    const auto value = wire::decodeAs<T>(json);
    return value ? QStringList() : QStringList{value.error().text};
}

struct Type {
    Check difference;
    QStringList (*decode)(const QJsonValue &);
};
template <typename T>
Type type()
{
    return {difference<T>, decoded<T>};
}

const std::map<QString, Type> &types()
{
    using namespace wire;
    static const std::map<QString, Type> all{
        {u"AuthRequest"_s, type<AuthRequest>()}, {u"HelloRequest"_s, type<HelloRequest>()},
        {u"StartRequest"_s, type<StartRequest>()}, {u"HoldRequest"_s, type<HoldRequest>()},
        {u"RunRequest"_s, type<RunRequest>()}, {u"PlanRequest"_s, type<PlanRequest>()},
        {u"RetryRequest"_s, type<RetryRequest>()}, {u"HistoryRequest"_s, type<HistoryRequest>()},
        {u"ActivityRequest"_s, type<ActivityRequest>()}, {u"SamplesRequest"_s, type<SamplesRequest>()},
        {u"DocumentsRequest"_s, type<DocumentsRequest>()}, {u"DocumentRequest"_s, type<DocumentRequest>()},
        {u"SearchRequest"_s, type<SearchRequest>()}, {u"ProblemsRequest"_s, type<ProblemsRequest>()},
        {u"ProjectRequest"_s, type<ProjectRequest>()}, {u"SubscribeRequest"_s, type<SubscribeRequest>()},
        {u"ControlResponse"_s, type<ControlResponse>()}, {u"TokenRequest"_s, type<TokenRequest>()},
        {u"TokenInfo"_s, type<TokenInfo>()}, {u"LogLine"_s, type<LogLine>()}, {u"Actor"_s, type<Actor>()}, {u"Hold"_s, type<Hold>()},
        {u"PhaseProgress"_s, type<PhaseProgress>()}, {u"Problem"_s, type<Problem>()},
        {u"ProjectInfo"_s, type<ProjectInfo>()}, {u"HistoryEntry"_s, type<HistoryEntry>()},
        {u"ActivityEntry"_s, type<ActivityEntry>()}, {u"Sample"_s, type<Sample>()}, {u"HoldSpan"_s, type<HoldSpan>()},
        {u"DocumentInfo"_s, type<DocumentInfo>()}, {u"ClientInfo"_s, type<ClientInfo>()},
        {u"ServiceStatus"_s, type<ServiceStatus>()}, {u"StateChange"_s, type<StateChange>()},
        {u"DocumentsWritten"_s, type<DocumentsWritten>()}};
    return all;
}
} // namespace

class TestAsyncApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_api.schemas().isEmpty()); }

    void everyReferenceLeadsSomewhere() { QCOMPARE(m_api.brokenReferences(), QStringList()); }

    void theValidatorBites_data()
    {
        QTest::addColumn<QJsonObject>("value");
        QTest::addColumn<QString>("fault");
        QTest::newRow("good") << QJsonObject{{u"scope"_s, u"run"_s}} << QString();
        QTest::newRow("missing") << QJsonObject() << u"Data.scope: is missing"_s;
        QTest::newRow("wrong type") << QJsonObject{{u"scope"_s, u"run"_s}, {u"by"_s, 1}} << u"Data.by: is no string"_s;
        QTest::newRow("no value of it") << QJsonObject{{u"scope"_s, u"all"_s}} << u"Data.scope: “all” is none of its values"_s;
        QTest::newRow("not described") << QJsonObject{{u"scope"_s, u"run"_s}, {u"x"_s, 1}} << u"Data.x: is not described"_s;
    }

    void theValidatorBites()
    {
        QFETCH(QJsonObject, value);
        QFETCH(QString, fault);
        QCOMPARE(m_api.faults(value, m_api.schema(u"Hold"_s)).join(u'\n'), fault);
    }

    void membersAreThoseOfTheCodec_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &[name, type] : types())
            QTest::newRow(qPrintable(name)) << name;
    }

    void membersAreThoseOfTheCodec()
    {
        QFETCH(QString, name);
        QCOMPARE(types().at(name).difference(m_api, name), QStringList());
    }

    void statusRecordIsWhatIsSent()
    {
        StatusRecord record;
        record.departments = {DepartmentProgress{}};
        record.phase = Phase::Departments;
        record.phases = {PhaseProgress{}};
        record.holds = {Hold{}};
        record.estimatedSecondsLeft = record.estimatedSecondsLow = record.estimatedSecondsHigh = 1;
        record.startTime = record.lastUpdateTime = record.estimatedCompletion = QDateTime::currentDateTimeUtc();
        record.departments.first().estimatedSecondsLeft = 1;
        const QJsonObject sent = wire::encodeStatus(record);
        QCOMPARE(m_api.faults(sent, m_api.schema(u"StatusRecord"_s)), QStringList());
        // All of it is set above, so all that is described must be there.
        QCOMPARE(sent.keys(), m_api.schema(u"StatusRecord"_s)[u"properties"].toObject().keys());
    }

    void examplesAreUnderstood_data()
    {
        QTest::addColumn<QJsonObject>("message");
        const QJsonObject messages = m_api.messages();
        for (auto it = messages.begin(); it != messages.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it->toObject();
    }

    void examplesAreUnderstood()
    {
        QFETCH(QJsonObject, message);
        const QJsonObject schema = message[u"payload"].toObject();
        const QJsonArray examples = message[u"examples"].toArray();
        QVERIFY(!examples.isEmpty() || schema.isEmpty());
        for (const QJsonValue &example : examples) {
            QCOMPARE(m_api.faults(example[u"payload"], schema), QStringList());
            const auto type = types().find(schema[u"$ref"].toString().section(u'/', -1));
            if (type != types().end())
                QCOMPARE(type->second.decode(example[u"payload"]), QStringList());
        }
    }

private:
    const fakes::AsyncApi m_api;
};

QTEST_GUILESS_MAIN(TestAsyncApi)
#include "tst_asyncapi.moc"
