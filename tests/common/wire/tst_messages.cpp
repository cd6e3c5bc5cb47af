// The status record and the other values of the model on the wire, for our own clients and for original ones.
#include "common/wire/envelope.h"
#include "common/wire/limits.h"
#include "common/wire/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace tars;
using namespace tars::wire;
using namespace Qt::StringLiterals;

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusRoundTrip_data();
    void statusRoundTrip();
    void statusAsTheProtocolSpellsIt();
    void statusRefusesGarbage_data();
    void statusRefusesGarbage();
    void originalStatus();
    void deltas_data();
    void deltas();
    void valuesRoundTrip();
    void requests();

private:
    static StatusRecord full()
    {
        const QDateTime t = QDateTime::fromString(u"2024-05-06T07:08:09.010Z"_s, Qt::ISODateWithMs);
        StatusRecord r;
        r.state = RunState::Running;
        r.totalTasks = 300;
        r.completedTasks = 299;
        r.currentTask = u"Documenting src/a.h"_s;
        r.startTime = t;
        r.lastUpdateTime = t.addSecs(5);
        r.estimatedCompletion = t.addSecs(60);
        r.run = u"7"_s;
        r.project = u"/home/mira/fmt"_s;
        r.output = u"/home/mira/fmt/tars-docs"_s;
        r.sequence = 4'000'000'001;
        r.controlSequence = 17;
        r.phase = Phase::Departments;
        r.phases = {{Phase::Foundation, 10, 10}, {Phase::Departments, 290, 289}, {Phase::Integration, 10, 0}};
        r.reused = 4;
        r.failed = 1;
        r.unitsPerSecond = 12.5;
        r.inWork = 3;
        r.activeSeconds = 65;
        r.estimatedSecondsLeft = 3;
        r.estimatedSecondsLow = 0;
        r.estimatedSecondsHigh = 9;
        r.holds = {{HoldScope::Department, Department::DevOps, u"mira"_s, t, t.addSecs(600), u""_s},
            {HoldScope::Service, std::nullopt, u""_s, t, {}, u"storageFull"_s}};
        for (Department department : allDepartments)
            r.departments.append(
                {department, DepartmentState::Running, 60, 59, 2, 1, 2.5, 4, u"x"_s});
        return r;
    }
};

void TestMessages::statusRoundTrip_data()
{
    QTest::addColumn<StatusRecord>("record");
    QTest::newRow("nothing yet") << StatusRecord();
    QTest::newRow("full") << full();
    StatusRecord done = full();
    done.state = RunState::Completed;
    done.phase.reset();
    done.estimatedSecondsLeft.reset();
    done.holds.clear();
    QTest::newRow("completed") << done;
}

void TestMessages::statusRoundTrip()
{
    QFETCH(StatusRecord, record);
    const QByteArray bytes = QJsonDocument(encodeStatus(record)).toJson();
    const auto back = decodeStatus(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().text));
    QVERIFY(*back == record);
}

void TestMessages::statusAsTheProtocolSpellsIt()
{
    const QJsonObject json = encodeStatus(full());
    for (const char *name : {"State", "Progress", "IsRunning", "IsPaused", "IsCompleted", "CanStart", "CanPause",
             "CanResume", "CanStop", "Run", "Project", "Sequence", "ControlSequence", "Phase", "Phases", "Reused",
             "Failed", "UnitsPerSecond", "InWork", "ActiveSeconds", "EstimatedSecondsLeft", "EstimatedSecondsLow",
             "EstimatedSecondsHigh", "Holds", "DepartmentDetails"})
        QVERIFY2(json.contains(QLatin1String(name)), name);
    const QJsonObject progress = json[u"Progress"].toObject();
    for (const char *name :
        {"TotalTasks", "CompletedTasks", "CurrentTask", "StartTime", "LastUpdateTime", "EstimatedCompletion"})
        QVERIFY2(progress.contains(QLatin1String(name)), name);
    const QJsonObject percents = progress[u"Departments"].toObject();
    QCOMPARE(percents.size(), 5);
    for (const QJsonValue &percent : percents) {
        QCOMPARE(percent.toDouble(), 98.0); // a whole number, rounded down
    }
    QVERIFY(percents.contains(u"Quality Assurance"));
    const QJsonObject detail = json[u"DepartmentDetails"].toArray()[1].toObject();
    QCOMPARE(detail[u"Slug"].toString(), u"development"_s);
    QCOMPARE(detail[u"Name"].toString(), u"Development"_s);
    QCOMPARE(detail[u"Percent"].toInt(), 98);
    const QJsonObject hold = json[u"Holds"].toArray()[0].toObject();
    QCOMPARE(hold[u"scope"].toString(), u"department"_s);
    QCOMPARE(hold[u"department"].toString(), u"devops"_s);
    QVERIFY(!json[u"Holds"].toArray()[1].toObject().contains(u"resumeAt"));
    QCOMPARE(json[u"IsRunning"].toBool(), true);
    QCOMPARE(json[u"CanStop"].toBool(), true);
    QCOMPARE(json[u"CanStart"].toBool(), false);
}

void TestMessages::statusRefusesGarbage_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value"); ///< undefined: taken out
    QTest::newRow("no state") << u"State"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("unknown state") << u"State"_s << QJsonValue(u"Dancing"_s);
    QTest::newRow("no progress") << u"Progress"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("progress is text") << u"Progress"_s << QJsonValue(u"half"_s);
    QTest::newRow("sequence is a fraction") << u"Sequence"_s << QJsonValue(1.5);
    QTest::newRow("holds is an object") << u"Holds"_s << QJsonValue(QJsonObject());
    QTest::newRow("phase unknown") << u"Phase"_s << QJsonValue(u"Lunch"_s);
}

void TestMessages::statusRefusesGarbage()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = encodeStatus(full());
    if (value.isUndefined())
        json.remove(member);
    else
        json.insert(member, value);
    const auto record = decodeStatus(json);
    QVERIFY(!record.ok());
    QCOMPARE(record.error().args[u"member"].toString(), member);
}

void TestMessages::originalStatus()
{
    const QJsonObject json = encodeOriginalStatus(full());
    QStringList keys = json.keys();
    keys.sort();
    QCOMPARE(keys,
        QStringList({u"CanPause"_s, u"CanResume"_s, u"CanStart"_s, u"IsCompleted"_s, u"IsPaused"_s, u"IsRunning"_s,
            u"Progress"_s, u"Run"_s, u"Sequence"_s, u"State"_s, u"status"_s}));
    QJsonObject copy = json;
    copy.remove(u"status"_s);
    QCOMPARE(json[u"status"].toObject(), copy);
    for (const QJsonValue &percent : json[u"Progress"].toObject()[u"Departments"].toObject())
        QVERIFY(percent.isDouble() && percent.toDouble() == percent.toInt());
}

void TestMessages::deltas_data()
{
    QTest::addColumn<StatusRecord>("before");
    QTest::addColumn<StatusRecord>("after");
    QTest::addColumn<QStringList>("members"); ///< besides Since
    StatusRecord next = full();
    QTest::newRow("nothing") << full() << next << QStringList();
    next.sequence++;
    next.reused++;
    QTest::newRow("two numbers") << full() << next << QStringList({u"Reused"_s, u"Sequence"_s});
    next = full();
    next.phase.reset();
    next.estimatedSecondsLeft.reset();
    QTest::newRow("gone") << full() << next << QStringList({u"EstimatedSecondsLeft"_s, u"Phase"_s});
    QTest::newRow("everything") << full() << StatusRecord() << QStringList();
    QTest::newRow("from nothing") << StatusRecord() << full() << QStringList();
}

void TestMessages::deltas()
{
    QFETCH(StatusRecord, before);
    QFETCH(StatusRecord, after);
    QFETCH(QStringList, members);
    const QJsonObject a = encodeStatus(before);
    const QJsonObject b = encodeStatus(after);
    const QJsonObject sent = QJsonDocument::fromJson(QJsonDocument(encodeStatusDelta(a, b)).toJson()).object();
    QCOMPARE(sent[u"Since"].toInteger(), before.sequence);
    QCOMPARE(applyStatusDelta(a, sent), b);
    const auto back = decodeStatus(applyStatusDelta(a, sent));
    QVERIFY(back.ok());
    QVERIFY(*back == after);
    if (!members.isEmpty() || before == after) {
        QStringList keys = sent.keys();
        keys.removeAll(u"Since"_s);
        keys.sort();
        QCOMPARE(keys, members);
    }
}

void TestMessages::valuesRoundTrip()
{
    const QDateTime t = QDateTime::fromString(u"2024-05-06T07:08:09.010Z"_s, Qt::ISODateWithMs);
    const auto same = [](const auto &value) {
        using T = std::decay_t<decltype(value)>;
        const auto back = decodeAs<T>(QJsonDocument::fromJson(QJsonDocument(encode(value)).toJson()).object());
        return back.ok() && *back == value;
    };
    QVERIFY(same(Actor{u"owner"_s, u"mira"_s, u"TarsCLI"_s, u"c1"_s}));
    QVERIFY(same(Actor{}));
    QVERIFY(same(Hold{HoldScope::Run, std::nullopt, u"mira"_s, t, {}, {}}));
    QVERIFY(same(Problem{7, Severity::Warning, Department::Development, u"development/api/a"_s, u"a.h"_s, 12,
        u"fileBinary"_s, {{u"file"_s, u"a.h"_s}}, u"It is binary."_s}));
    QVERIFY(same(Problem{}));
    QVERIFY(same(ProjectInfo{u"/a"_s, u"a"_s, u"/a/o"_s, {u"devops"_s}, u"3"_s}));
    QVERIFY(same(HistoryEntry{u"1"_s, u"/a"_s, RunState::Failed, t, t, u"mira"_s, 1, 2, 3, 4, 5, 6.5, 7.5}));
    QVERIFY(same(ActivityEntry{9, t, u"state"_s, Department::AiResearch, u"x"_s, u"c"_s, {{u"a"_s, 1}}, u"T"_s}));
    QVERIFY(same(Sample{t, {{u"devops"_s, 3}}, 1.5, 4096}));
    QVERIFY(same(HoldSpan{t, {}, u"run"_s}));
    QVERIFY(same(DocumentInfo{u"a.md"_s, u"A"_s, std::nullopt, DocumentState::Edited, 12, t}));
    QVERIFY(same(StateChange{u"1"_s, RunState::Running, RunState::Pausing, {}, u"paused"_s, {}}));
    QVERIFY(same(DocumentsWritten{u"1"_s, u"devops"_s, {u"a"_s, u"b"_s}}));
    ServiceStatus status;
    status.clients = {{u"c"_s, u"TarsCLI"_s, u"mira"_s}};
    status.holds = {{HoldScope::Service, std::nullopt, u"x"_s, t, t, u"storageFull"_s}};
    status.memoryBytes = 5'000'000'000;
    QVERIFY(same(status));
}

void TestMessages::requests()
{
    StartRequest start;
    start.project = u"/a"_s;
    start.departments = QList{Department::DevOps, Department::Development};
    start.force = true;
    start.ifControlSequence = 0;
    const auto back = decodeAs<StartRequest>(encode(start));
    QVERIFY(back.ok());
    QCOMPARE(back->project, start.project);
    QVERIFY(back->departments == start.departments);
    QVERIFY(back->force);
    QCOMPARE(back->ifControlSequence, std::optional<qint64>(0)); // zero is a number, not "none"
    const auto bad = decodeAs<StartRequest>(QJsonObject{{u"departments"_s, QJsonArray{u"development"_s, u"sales"_s}}});
    QVERIFY(!bad.ok());
    QCOMPARE(bad.error().args[u"member"].toString(), u"departments[1]"_s);
    const auto hold = decodeAs<HoldRequest>(QJsonObject{{u"scope"_s, u"service"_s}, {u"seconds"_s, 60}});
    QVERIFY(hold.ok());
    QVERIFY(hold->scope == HoldScope::Service);
    QCOMPARE(hold->seconds, std::optional<qint64>(60));
    QVERIFY(!decodeAs<HoldRequest>(QJsonObject{{u"scope"_s, u"Service"_s}}).ok());
    QVERIFY(!decodeAs<SubscribeRequest>(QJsonObject{{u"topics"_s, u"progress"_s}}).ok());
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
