// The running service against the AsyncAPI document: the same commands, and each answer and push as it is described.
#include "tests/fakes/asyncapi.h"
#include "tests/integration/serviceprocess.h"

#include <QTest>
#include <QRegularExpression>
#include <QWebSocket>
#include <algorithm>

using namespace tars;
using namespace tars::test;
using namespace Qt::StringLiterals;

class TestProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreAsDescribed()
    {
        QTemporaryDir folder;
        const QString project = folder.filePath(u"project"_s);
        QVERIFY(makeProject(project, 3));
        QVERIFY(writeFile(project + u"/broken.bin"_s, QByteArray(64, '\0')));
        QByteArray many = "#pragma once\n";
        for (int i = 0; i < 3000; ++i)
            many += "/// What the function number " + QByteArray::number(i) + " of this long header does.\nint many" + QByteArray::number(i) + "(int value);\n";
        QVERIFY(writeFile(project + u"/src/many.h"_s, many));
        ServiceProcess service(folder.filePath(u"data"_s));
        QVERIFY(service.start());
        Asker asker(service.dataDir());
        QMap<QString, QJsonObject> pushed;
        QObject::connect(&asker.client, &ServiceClient::eventReceived, this,
            [&](const QString &name, const QJsonObject &data) { pushed.insert(name, data); });
        QVERIFY(asker.connectNow());
        Asker other(service.dataDir()); // whose coming is announced
        QVERIFY(other.connectNow());

        const auto hello = asker.ask(u"client.hello"_s, {{u"source"_s, u"ProtocolTest"_s}});
        QVERIFY(hello.ok());
        QStringList commands{u"auth"_s}; // answered by the session itself
        for (const QJsonValue &command : (*hello)[u"capabilities"].toArray())
            commands.append(command.toString());
        commands.sort();
        QStringList described = m_api.commands();
        described.sort();
        QCOMPARE(commands, described);

        const auto check = [&](const QString &command, const QJsonObject &data = {}) {
            const auto answer = asker.ask(command, data);
            if (!answer)
                return QStringList{command + u": "_s + answer.error().text};
            m_checked.insert(command);
            return m_api.faults(*answer, m_api.payloadOf(command == "ping"_L1 ? u"pong"_s : command, 2), command);
        };
        const QJsonObject named{{u"project"_s, project}};
        QCOMPARE(check(u"project.add"_s, {{u"root"_s, project}, {u"output"_s, folder.filePath(u"docs"_s)}}), QStringList());
        QCOMPARE(check(u"documentation.plan"_s, named), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(pushed.contains(u"documentation.planReady"_s), patience);
        QCOMPARE(check(u"documentation.start"_s, named), QStringList());
        QVERIFY(asker.waitForState(u"Completed"_s));
        const QString path = u"development/api/src/module0.h.md"_s;
        const QList<std::pair<QString, QJsonObject>> questions{{u"ping"_s, {}}, {u"client.hello"_s, {{u"source"_s, u"T"_s}}},
            {u"service.status"_s, {}}, {u"documentation.status"_s, {}}, {u"documentation.history"_s, {}},
            {u"documentation.activity"_s, {}}, {u"documentation.samples"_s, {}}, {u"documentation.documents"_s, {}},
            {u"documentation.document"_s, {{u"path"_s, path}}},
            {u"documentation.document"_s, {{u"path"_s, path}, {u"diff"_s, true}}},
            {u"documentation.search"_s, {{u"query"_s, u"shape"_s}}}, {u"documentation.problems"_s, {}},
            {u"documentation.retry"_s, {}}, {u"project.list"_s, {}}, {u"project.browse"_s, {}},
            {u"project.browse"_s, {{u"path"_s, folder.path()}}}, {u"settings.get"_s, {}},
            {u"events.subscribe"_s, {{u"topics"_s, QJsonArray{u"events"_s, u"log"_s}}}}, {u"token.create"_s, {{u"name"_s, u"watcher"_s}}}, {u"token.rotate"_s, {{u"name"_s, u"watcher"_s}}},
            {u"token.list"_s, {}}, {u"token.revoke"_s, {{u"name"_s, u"watcher"_s}}},
            {u"settings.set"_s, {{u"workers"_s, 3}}},
            {u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}}, {u"documentation.resume"_s, {{u"scope"_s, u"service"_s}}},
            {u"project.remove"_s, named}};
        for (const auto &[command, data] : questions)
            QCOMPARE(check(command, data), QStringList());
        // However much is asked for: a piece at a time, and all of it in the end.
        const QString large = u"development/api/src/many.h.md"_s;
        QByteArray pieces;
        qint64 size = 1;
        for (int asked = 0; pieces.size() < size && asked < 100; ++asked) {
            const auto piece = asker.ask(u"documentation.document"_s,
                {{u"path"_s, large}, {u"offset"_s, pieces.size()}, {u"limit"_s, 1'000'000'000}});
            QVERIFY2(piece.ok(), piece ? "" : qPrintable(piece.error().text));
            const QByteArray text = (*piece)[u"text"].toString().toUtf8();
            QVERIFY(!text.isEmpty() && text.size() <= 256 * 1024);
            pieces += text;
            size = (*piece)[u"size"].toInteger();
        }
        QVERIFY2(size > 256 * 1024, qPrintable(QString::number(size)));
        QCOMPARE(pieces, readFile(folder.filePath(u"docs/"_s + large)));
        // Stopped before it begins: the service is held.
        QVERIFY(asker.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}).ok());
        QVERIFY(!asker.start(project, folder.filePath(u"docs"_s)).isEmpty());
        QCOMPARE(check(u"documentation.stop"_s), QStringList());
        other.client.close();
        QTRY_VERIFY_WITH_TIMEOUT(pushed.contains(u"client.disconnected"_s), patience);
        QCOMPARE(check(u"service.shutdown"_s), QStringList());
        QCOMPARE(service.waitForEnd(), 0);

        for (auto it = pushed.cbegin(); it != pushed.cend(); ++it) {
            const QJsonObject schema = m_api.payloadOf(it.key(), 3);
            QVERIFY2(!schema.isEmpty(), qPrintable(it.key() + u" is not described"_s));
            QCOMPARE(m_api.faults(it.value(), schema, it.key()), QStringList());
        }
        for (const QString &name : {u"connected"_s, u"client.connected"_s, u"documentation.stateChanged"_s,
                 u"documentation.documentWritten"_s, u"settings.changed"_s, u"service.log"_s})
            QVERIFY2(pushed.contains(name), qPrintable(name));
        QStringList unchecked = described;
        unchecked.removeIf([&](const QString &command) { return m_checked.contains(command) || command == "auth"_L1; });
        QCOMPARE(unchecked, QStringList());
    }

    /// A client as the first TARS had it: no token, no subprotocol, PascalCase only, frames of 4,096 bytes.
    void anOriginalClientIsServed()
    {
        QTemporaryDir folder;
        const QString project = folder.filePath(u"project"_s);
        QVERIFY(makeProject(project, 40));
        ServiceProcess service(folder.filePath(u"data"_s));
        QVERIFY(service.start({u"--auth"_s, u"none"_s, u"--project"_s, project, u"--root"_s, folder.path(), u"--workers"_s, u"1"_s}));
        QWebSocket socket;
        QList<QJsonObject> received;
        qsizetype longest = 0;
        QObject::connect(&socket, &QWebSocket::textMessageReceived, this, [&](const QString &text) {
            longest = std::max(longest, text.toUtf8().size());
            received.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        socket.open(QUrl(readEndpoint(service.dataDir())->url + u"?clientType=cli"_s));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::ConnectedState, patience);
        QVERIFY(socket.subprotocol().isEmpty());
        int serial = 0;
        const auto ask = [&](const QString &command) {
            const QString id = QString::number(++serial);
            socket.sendTextMessage(QString::fromUtf8(QJsonDocument(QJsonObject{{u"Id"_s, id}, {u"Type"_s, 1}, {u"Command"_s, command},
                {u"Data"_s, QJsonValue::Null}, {u"Timestamp"_s, u"2024-01-01T00:00:00.0000000Z"_s}, {u"Source"_s, u"TarsCLI"_s}}).toJson()));
            QJsonObject answer;
            (void)QTest::qWaitFor([&] {
                for (const QJsonObject &message : std::as_const(received))
                    if (message[u"ReplyTo"].toString() == id)
                        answer = message;
                return !answer.isEmpty();
            }, patience);
            return answer;
        };
        const auto stateIs = [&](const QString &state) {
            return QTest::qWaitFor([&] { return ask(u"documentation.status"_s)[u"Data"][u"State"].toString() == state; }, patience);
        };
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QJsonObject pong = ask(u"ping"_s);
        QCOMPARE(pong[u"Command"].toString(), u"pong"_s);
        const QString told = pong[u"Data"][u"timestamp"].toString();
        static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
        QVERIFY2(form.match(told).hasMatch(), qPrintable(told));
        const QDateTime time = QDateTime::fromString(told, Qt::ISODateWithMs);
        QVERIFY2(time >= before && time <= QDateTime::currentDateTimeUtc(), qPrintable(told));
        QCOMPARE(ask(u"service.status"_s)[u"Type"].toInt(), 2);
        QCOMPARE(ask(u"documentation.start"_s)[u"Type"].toInt(), 2); // the default project
        QCOMPARE(ask(u"documentation.pause"_s)[u"Type"].toInt(), 2);
        QVERIFY(stateIs(u"Paused"_s));
        const QJsonObject record = ask(u"documentation.status"_s)[u"Data"].toObject();
        QCOMPARE(record.keys(), QStringList({u"CanPause"_s, u"CanResume"_s, u"CanStart"_s, u"IsCompleted"_s, u"IsPaused"_s, u"IsRunning"_s,
            u"Progress"_s, u"Run"_s, u"Sequence"_s, u"State"_s, u"status"_s}));
        QVERIFY(record[u"IsPaused"].toBool() && record[u"CanResume"].toBool());
        const QJsonObject percents = record[u"Progress"][u"Departments"].toObject();
        QVERIFY(!percents.isEmpty());
        for (const QJsonValue &percent : percents)
            QCOMPARE(percent.toDouble(), double(percent.toInt()));
        QCOMPARE(ask(u"documentation.start"_s)[u"Type"].toInt(), 2); // resumes
        QVERIFY(stateIs(u"Completed"_s));
        QCOMPARE(ask(u"no.such"_s)[u"Type"].toInt(), 6);
        QVERIFY(std::ranges::any_of(received, [](const QJsonObject &m) { return m[u"Command"] == u"documentation.progress"_s && m[u"Type"].toInt() == 4; }));
        QVERIFY2(longest < 4096, qPrintable(QString::number(longest)));
        QCOMPARE(service.terminate(), 0);
    }

private:
    const fakes::AsyncApi m_api;
    QSet<QString> m_checked;
};

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
