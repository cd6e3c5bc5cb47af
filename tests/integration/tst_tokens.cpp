// Tokens of others against the real service: what each role may do, and that nothing is left of one that was withdrawn.
#include "common/base/errorcodes.h"
#include "common/wire/credential.h"
#include "common/wire/limits.h"
#include "common/wire/proof.h"
#include "serviceprocess.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

using namespace tars;
using namespace tars::test;

namespace
{
ConnectionSettings holding(const QString &dataDir, const QByteArray &token)
{
    ConnectionSettings settings;
    settings.url = QUrl(readEndpoint(dataDir)->url);
    settings.token = token;
    settings.source = u"HolderOfAToken"_s;
    return settings;
}

/// A client with a token of its own.
class Holder
{
public:
    Holder(const QString &dataDir, const QByteArray &token) : client(holding(dataDir, token)) { client.open(); }
    bool isOpen()
    {
        return QTest::qWaitFor([this] { return isSettled(); }, patience) && client.connection().state() == Connection::State::Open;
    }
    bool isRefused()
    {
        const bool refused
            = QTest::qWaitFor([this] { return client.connection().state() == Connection::State::Refused; }, patience);
        const Error error = client.connection().lastError();
        if (!refused || error.code != errc::unauthorized)
            qWarning() << client.connection().state() << error.code << error.text;
        return refused && error.code == errc::unauthorized;
    }
    /// "ok", or the error's code.
    QString ask(const QString &command, const QJsonObject &data = {})
    {
        const auto future = client.request(command, data, patience);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return u"no answer"_s;
        return future.result().ok() ? u"ok"_s : future.result().error().code;
    }

    ServiceClient client;

private:
    bool isSettled()
    {
        const auto state = client.connection().state();
        return state != Connection::State::Connecting && state != Connection::State::Authenticating;
    }
};
} // namespace

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rolesMayWhatTheyMay_data();
    void rolesMayWhatTheyMay();
    void everyCommandHasARole();
    void capabilitiesAreThoseOfTheRole();
    void anObserverMayNotSpeakOnChannels();
    void areWorthNothingOnceRevoked();
    void areRenewedUnderTheirName();
    void theOwnersIsRenewedToo();
    void surviveARestart();
    void areNamedInWhatHappened();
    void documentsOutsideTheRootsAreTheOwners();
    void comeTooLate_data();
    void comeTooLate();
    void haveProperNames_data();
    void haveProperNames();
    void areKeptByWhatChecksThemOnly();
    void areRefusedInADamagedFile();
    void theTerminalMakesAndWithdrawsThem();
    void theTerminalFollowsTheLog();

private:
    QByteArray create(const QString &name, const QString &role)
    {
        const auto made = m_owner->ask(u"token.create"_s, {{u"name"_s, name}, {u"role"_s, role}});
        return made ? (*made)[u"token"].toString().toLatin1() : QByteArray();
    }
    bool restart()
    {
        m_owner.reset();
        if (m_service->terminate() != 0 || !m_service->start())
            return false;
        m_owner = std::make_unique<Asker>(m_service->dataDir());
        return m_owner->connectNow();
    }
    int runTars(const QStringList &arguments)
    {
        QProcess tars;
        tars.start(QStringLiteral(TARS_BIN_DIR "/tars"), QStringList{u"--data-dir"_s, m_service->dataDir()} + arguments);
        if (!tars.waitForFinished(patience))
            return -1;
        m_output = tars.readAllStandardOutput();
        return tars.exitCode();
    }

    QTemporaryDir m_dir;
    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<Asker> m_owner;
    QByteArray m_output;
};

void TestTokens::initTestCase()
{
    QVERIFY(makeProject(m_dir.filePath(u"offered/project"_s), 1));
    m_service = std::make_unique<ServiceProcess>(m_dir.filePath(u"data"_s));
    QVERIFY(m_service->start({u"--root"_s, m_dir.filePath(u"offered"_s)}));
    m_owner = std::make_unique<Asker>(m_service->dataDir());
    QVERIFY(m_owner->connectNow());
    QVERIFY(!create(u"looks"_s, u"observer"_s).isEmpty());
}

void TestTokens::rolesMayWhatTheyMay_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<bool>("may");
    const QJsonObject service{{u"scope"_s, u"service"_s}}, project{{u"root"_s, m_dir.filePath(u"offered/project"_s)}};
    const auto row = [](const QString &command, const QJsonObject &data, bool observer, bool operates) {
        QTest::newRow(qPrintable(u"observer "_s + command)) << u"observer"_s << command << data << observer;
        QTest::newRow(qPrintable(u"operator "_s + command)) << u"operator"_s << command << data << operates;
    };
    row(u"ping"_s, {}, true, true);
    row(u"service.status"_s, {}, true, true);
    row(u"documentation.status"_s, {}, true, true);
    row(u"documentation.history"_s, {}, true, true);
    row(u"documentation.documents"_s, {}, true, true);
    row(u"events.subscribe"_s, {{u"topics"_s, QJsonArray{u"progress"_s, u"log"_s}}}, true, true);
    row(u"settings.get"_s, {}, true, true);
    row(u"project.list"_s, {}, true, true);
    row(u"project.browse"_s, {{u"path"_s, m_dir.filePath(u"offered"_s)}}, true, true);
    row(u"documentation.pause"_s, service, false, true);
    row(u"documentation.resume"_s, service, false, true);
    row(u"documentation.plan"_s, {{u"project"_s, m_dir.filePath(u"offered/project"_s)}}, false, true);
    row(u"project.add"_s, project, false, true);
    row(u"project.remove"_s, project, false, true);
    row(u"settings.set"_s, {{u"workers"_s, 2}}, false, false);
    row(u"token.list"_s, {}, false, false);
    row(u"token.create"_s, {{u"name"_s, u"mine"_s}}, false, false);
    row(u"token.rotate"_s, {{u"name"_s, u"owner"_s}}, false, false);
    row(u"token.revoke"_s, {{u"name"_s, u"looks"_s}}, false, false);
}

void TestTokens::rolesMayWhatTheyMay()
{
    QFETCH(QString, role);
    QFETCH(QString, command);
    QFETCH(QJsonObject, data);
    QFETCH(bool, may);
    Holder holder(m_service->dataDir(), create(u"row"_s, role));
    QVERIFY(holder.isOpen());
    QCOMPARE(holder.ask(command, data), may ? u"ok"_s : u"forbidden"_s);
    QVERIFY(m_owner->ask(u"token.revoke"_s, {{u"name"_s, u"row"_s}}).ok());
}

void TestTokens::everyCommandHasARole()
{
    // What an observer may give, in full: a command that is added and reads nothing must not slip in.
    const QByteArray token = create(u"reader"_s, u"observer"_s);
    Holder holder(m_service->dataDir(), token);
    QVERIFY(holder.isOpen());
    const auto future = holder.client.request(u"client.hello"_s, QJsonObject{{u"source"_s, u"T"_s}}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QVERIFY(future.result().ok());
    const QJsonObject greeting = *future.result();
    QCOMPARE(greeting[u"role"].toString(), u"observer"_s);
    QStringList may;
    for (const QJsonValue &command : greeting[u"capabilities"].toArray())
        may.append(command.toString());
    QCOMPARE(may,
        QStringList({u"client.hello"_s, u"documentation.activity"_s, u"documentation.document"_s, u"documentation.documents"_s,
            u"documentation.history"_s, u"documentation.problems"_s, u"documentation.samples"_s, u"documentation.search"_s,
            u"documentation.status"_s, u"events.subscribe"_s, u"ping"_s, u"project.browse"_s, u"project.list"_s,
            u"service.status"_s, u"settings.get"_s}));
}

void TestTokens::capabilitiesAreThoseOfTheRole()
{
    const auto owners = m_owner->ask(u"client.hello"_s, {{u"source"_s, u"T"_s}});
    QVERIFY(owners.ok());
    QCOMPARE((*owners)[u"role"].toString(), u"owner"_s);
    const QByteArray token = create(u"runner"_s, u"operator"_s);
    Holder holder(m_service->dataDir(), token);
    QVERIFY(holder.isOpen());
    const auto future = holder.client.request(u"client.hello"_s, QJsonObject{{u"source"_s, u"T"_s}}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QStringList lacking;
    for (const QJsonValue &command : (*owners)[u"capabilities"].toArray())
        if (!(*future.result())[u"capabilities"].toArray().contains(command))
            lacking.append(command.toString());
    QCOMPARE(lacking,
        QStringList({u"settings.set"_s, u"token.create"_s, u"token.list"_s, u"token.revoke"_s, u"token.rotate"_s}));
}

void TestTokens::anObserverMayNotSpeakOnChannels()
{
    const QByteArray mute = create(u"mute"_s, u"observer"_s), loud = create(u"loud"_s, u"operator"_s);
    Holder listener(m_service->dataDir(), mute), speaker(m_service->dataDir(), loud), silent(m_service->dataDir(), mute);
    QVERIFY(listener.isOpen() && speaker.isOpen() && silent.isOpen());
    QList<QJsonObject> heard;
    QObject::connect(&listener.client, &ServiceClient::eventReceived, this, [&](const QString &name, const QJsonObject &data) {
        if (name == "channel.a"_L1)
            heard.append(data);
    });
    QCOMPARE(listener.ask(u"events.subscribe"_s, {{u"topics"_s, QJsonArray{u"channel.a"_s}}}), u"ok"_s);
    const auto say = [](Holder &from, int what) {
        auto &connection = from.client.connection();
        return connection.send(wire::makeMessage(wire::MessageType::Event, u"channel.a"_s, QJsonObject{{u"n"_s, what}}, u"T"_s));
    };
    QVERIFY(say(silent, 1));
    QCOMPARE(silent.ask(u"ping"_s), u"ok"_s); // what came before it was dealt with
    QVERIFY(say(speaker, 2));
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, patience);
    QCOMPARE(heard.first()[u"n"].toInt(), 2);
}

void TestTokens::areWorthNothingOnceRevoked()
{
    const QByteArray token = create(u"gone"_s, u"operator"_s);
    Holder first(m_service->dataDir(), token), second(m_service->dataDir(), token);
    QVERIFY(first.isOpen() && second.isOpen());
    QWebSocket bearer;
    QNetworkRequest request(QUrl(readEndpoint(m_service->dataDir())->url));
    request.setRawHeader("Authorization", "Bearer " + token);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString(wire::subprotocol)});
    QSignalSpy closed(&bearer, &QWebSocket::disconnected);
    bearer.open(request, options);
    QTRY_COMPARE_WITH_TIMEOUT(bearer.state(), QAbstractSocket::ConnectedState, patience);

    const auto listed = [&] {
        const auto answer = m_owner->ask(u"token.list"_s);
        for (const QJsonValue &row : answer ? (*answer)[u"tokens"].toArray() : QJsonArray())
            if (row[u"name"] == u"gone"_s)
                return row[u"connections"].toInt();
        return -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(listed(), 3, patience);
    QVERIFY(m_owner->ask(u"token.revoke"_s, {{u"name"_s, u"gone"_s}}).ok());
    QVERIFY(first.isRefused());
    QVERIFY(second.isRefused());
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
    QCOMPARE(int(bearer.closeCode()), int(wire::closeNotAuthenticated));
    QCOMPARE(listed(), -1);
    QVERIFY(m_owner->ask(u"ping"_s).ok()); // nobody else lost a connection

    Holder late(m_service->dataDir(), token);
    QVERIFY(late.isRefused());
    QCOMPARE(m_owner->ask(u"token.revoke"_s, {{u"name"_s, u"gone"_s}}).error().code, QString(errc::notFound));
    QCOMPARE(m_owner->ask(u"token.revoke"_s, {{u"name"_s, u"owner"_s}}).error().code, QString(errc::forbidden));
}

void TestTokens::areRenewedUnderTheirName()
{
    const QByteArray before = create(u"renewed"_s, u"observer"_s);
    Holder old(m_service->dataDir(), before);
    QVERIFY(old.isOpen());
    const auto rotated = m_owner->ask(u"token.rotate"_s, {{u"name"_s, u"renewed"_s}});
    QVERIFY(rotated.ok());
    const QByteArray after = (*rotated)[u"token"].toString().toLatin1();
    QVERIFY(after != before);
    QVERIFY(old.isRefused());
    Holder stale(m_service->dataDir(), before);
    QTRY_COMPARE_WITH_TIMEOUT(stale.client.connection().state(), Connection::State::Refused, patience);
    Holder fresh(m_service->dataDir(), after);
    QVERIFY(fresh.isOpen());
    QCOMPARE(fresh.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}), u"forbidden"_s); // the role stayed
    QCOMPARE(m_owner->ask(u"token.create"_s, {{u"name"_s, u"renewed"_s}}).error().code, QString(errc::conflict));
}

void TestTokens::theOwnersIsRenewedToo()
{
    const QByteArray before = readFile(m_service->dataDir() + u"/token"_s).trimmed();
    const QByteArray other = create(u"unconcerned"_s, u"observer"_s);
    Holder bystander(m_service->dataDir(), other);
    QVERIFY(bystander.isOpen());
    const auto rotated = m_owner->ask(u"token.rotate"_s, {{u"name"_s, u"owner"_s}});
    QVERIFY(rotated.ok()); // told although its own connection is closed by it
    QTRY_COMPARE_WITH_TIMEOUT(m_owner->client.connection().state(), Connection::State::Refused, patience);
    QCOMPARE(readFile(m_service->dataDir() + u"/token"_s).trimmed(), (*rotated)[u"token"].toString().toLatin1());
    QVERIFY(!(QFile::permissions(m_service->dataDir() + u"/token"_s) & (QFile::ReadGroup | QFile::ReadOther)));
    Holder stale(m_service->dataDir(), before);
    QTRY_COMPARE_WITH_TIMEOUT(stale.client.connection().state(), Connection::State::Refused, patience);
    QCOMPARE(bystander.ask(u"ping"_s), u"ok"_s);
    m_owner = std::make_unique<Asker>(m_service->dataDir());
    QVERIFY(m_owner->connectNow());
}

void TestTokens::surviveARestart()
{
    const QByteArray kept = create(u"kept"_s, u"operator"_s), gone = create(u"gone-before"_s, u"operator"_s);
    QVERIFY(m_owner->ask(u"token.revoke"_s, {{u"name"_s, u"gone-before"_s}}).ok());
    QVERIFY(restart());
    Holder holder(m_service->dataDir(), kept), stranger(m_service->dataDir(), gone);
    QVERIFY(holder.isOpen());
    QVERIFY(stranger.isRefused());
    QCOMPARE(holder.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}), u"ok"_s);
    QCOMPARE(holder.ask(u"documentation.resume"_s, {{u"scope"_s, u"service"_s}}), u"ok"_s);
}

void TestTokens::areNamedInWhatHappened()
{
    QVERIFY(m_service->terminate() == 0 && m_service->start({u"--root"_s, m_dir.filePath(u"offered"_s)}));
    m_owner = std::make_unique<Asker>(m_service->dataDir());
    QVERIFY(m_owner->connectNow());
    QList<QJsonObject> changes;
    QObject here; // what is listened to outlives this function
    QObject::connect(&m_owner->client, &ServiceClient::eventReceived, &here, [&](const QString &name, const QJsonObject &data) {
        if (name == "documentation.stateChanged"_L1)
            changes.append(data);
    });
    Holder holder(m_service->dataDir(), create(u"nightly"_s, u"operator"_s));
    QVERIFY(holder.isOpen());
    QCOMPARE(holder.ask(u"documentation.start"_s,
                 {{u"project"_s, m_dir.filePath(u"offered/project"_s)}, {u"output"_s, m_dir.filePath(u"offered/docs"_s)}}),
        u"ok"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), patience);
    const QJsonValue by = changes.first()[u"by"];
    QCOMPARE(by[u"token"].toString(), u"nightly"_s);
    QCOMPARE(by[u"source"].toString(), u"HolderOfAToken"_s);
    const QJsonArray clients = (*m_owner->ask(u"service.status"_s))[u"clients"].toArray();
    QVERIFY(std::ranges::any_of(clients, [&](const QJsonValue &client) {
        return client[u"connectionId"] == by[u"connectionId"] && client[u"source"] == by[u"source"];
    }));
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    // Below the roots only, for anybody but the owner.
    QCOMPARE(holder.ask(u"documentation.start"_s, {{u"project"_s, m_dir.path()}}), u"forbidden"_s);
}

void TestTokens::documentsOutsideTheRootsAreTheOwners()
{
    const QString outside = m_dir.filePath(u"outside"_s);
    QVERIFY(makeProject(outside, 1));
    QVERIFY(!m_owner->start(outside, m_dir.filePath(u"outside-docs"_s)).isEmpty());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    Holder observer(m_service->dataDir(), create(u"outside-reader"_s, u"observer"_s));
    QVERIFY(observer.isOpen());
    const QList<std::pair<QString, QJsonObject>> questions{{u"documentation.documents"_s, {}},
        {u"documentation.document"_s, {{u"path"_s, u"index.md"_s}}}, {u"documentation.search"_s, {{u"query"_s, u"module"_s}}}};
    for (const auto &[command, data] : questions) {
        // Whoever does not name the folder gets no further than whoever does.
        QCOMPARE(observer.ask(command, data), u"forbidden"_s);
        QJsonObject named = data;
        named[u"project"_s] = outside;
        QCOMPARE(observer.ask(command, named), u"forbidden"_s);
        QVERIFY(m_owner->ask(command, data).ok());
    }
    QCOMPARE(observer.ask(u"documentation.status"_s, {}), u"ok"_s);
    // Below them, by name or without.
    QVERIFY(!m_owner->start(m_dir.filePath(u"offered/project"_s), m_dir.filePath(u"offered/docs"_s)).isEmpty());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    for (const auto &[command, data] : questions)
        QCOMPARE(observer.ask(command, data), u"ok"_s);
}

void TestTokens::comeTooLate_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("data");
    const auto row = [](const QString &command, const QJsonObject &data = {}) {
        QTest::newRow(qPrintable(command)) << command << data;
    };
    row(u"documentation.start"_s);
    row(u"documentation.pause"_s);
    row(u"documentation.resume"_s);
    row(u"documentation.stop"_s);
    row(u"documentation.retry"_s);
    row(u"project.add"_s, {{u"root"_s, m_dir.filePath(u"offered/project"_s)}});
    row(u"project.remove"_s, {{u"project"_s, m_dir.filePath(u"offered/project"_s)}});
    row(u"settings.set"_s, {{u"workers"_s, 1}});
    row(u"token.create"_s, {{u"name"_s, u"late"_s}});
    row(u"token.rotate"_s, {{u"name"_s, u"looks"_s}});
    row(u"token.revoke"_s, {{u"name"_s, u"looks"_s}});
    row(u"service.shutdown"_s);
}

void TestTokens::comeTooLate()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, data);
    data[u"ifControlSequence"_s] = 0;
    const auto refused = m_owner->ask(command, data);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"conflict"_s);
    data[u"ifControlSequence"_s] = u"soon"_s;
    QCOMPARE(m_owner->ask(command, data).error().code, u"badData"_s);
    QVERIFY(m_owner->ask(u"ping"_s).ok());
}

void TestTokens::haveProperNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << u""_s << u"badData"_s;
    QTest::newRow("long") << QString(65, u'x') << u"badData"_s;
    QTest::newRow("path") << u"../x"_s << u"badData"_s;
    QTest::newRow("escape") << u"a\u001b[31m"_s << u"badData"_s;
    QTest::newRow("not ASCII") << u"ö"_s << u"badData"_s;
    QTest::newRow("the owner's") << u"owner"_s << u"conflict"_s;
    QTest::newRow("good") << u"Build-server_2.x"_s << QString();
}

void TestTokens::haveProperNames()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    const auto made = m_owner->ask(u"token.create"_s, {{u"name"_s, name}});
    QCOMPARE(made ? QString() : made.error().code, code);
    QCOMPARE(m_owner->ask(u"token.create"_s, {{u"name"_s, u"second-owner"_s}, {u"role"_s, u"owner"_s}}).error().code, u"badData"_s);
}

void TestTokens::areKeptByWhatChecksThemOnly()
{
    const QByteArray token = create(u"secret"_s, u"operator"_s);
    const wire::Credential credential(token);
    QVERIFY(credential.isValid() && !credential.id().isEmpty());
    const QString file = m_service->dataDir() + u"/tokens.json"_s;
    QVERIFY(!(QFile::permissions(file)
        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther)));
    const QByteArray secret = token.sliced(token.indexOf('.') + 1);
    QDirIterator it(m_service->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        QVERIFY2(!readFile(path).contains(secret), qPrintable(path));
    }
    QVERIFY2(!m_service->errorOutput().toLatin1().contains(secret), "the token stands in the log");
    QVERIFY2(!readFile(u"/proc/%1/cmdline"_s.arg(m_service->pid())).contains(secret), "the token stands in the process list");

    // What is kept opens nothing: neither as a token, nor as the key of a proof.
    const wire::TokenKeys keys = credential.keys();
    QVERIFY(readFile(file).contains(keys.stored) && readFile(file).contains(keys.service));
    for (const QByteArray &stolen : {keys.stored, keys.service}) {
        Holder thief(m_service->dataDir(), credential.id() + '.' + stolen);
        QTRY_COMPARE_WITH_TIMEOUT(thief.client.connection().state(), Connection::State::Refused, patience);
        const QByteArray a = wire::makeNonce(), b = wire::makeNonce();
        QVERIFY(!wire::acceptsClientProof(keys, wire::makeProof(stolen, "client", a, b), a, b));
    }
    const QByteArray a = wire::makeNonce(), b = wire::makeNonce();
    QVERIFY(wire::acceptsClientProof(keys, credential.clientProof(a, b), a, b));
    QVERIFY(!wire::acceptsClientProof(keys, credential.clientProof(a, b), b, a));
}

void TestTokens::areRefusedInADamagedFile()
{
    const QString data = m_dir.filePath(u"damaged"_s);
    for (const QByteArray &content : {QByteArray("{}"), QByteArray("[{\"name\":\"a\"}]"), QByteArray("[1"), QByteArray()}) {
        ServiceProcess service(data);
        QVERIFY(writeFile(data + u"/tokens.json"_s, content));
        QCOMPARE(service.runToEnd(), 1);
        QVERIFY2(service.errorOutput().contains(data + u"/tokens.json"_s), qPrintable(service.errorOutput()));
        QCOMPARE(readFile(data + u"/tokens.json"_s), content);
    }
}

void TestTokens::theTerminalMakesAndWithdrawsThem()
{
    const QString file = m_dir.filePath(u"of-ci"_s);
    QCOMPARE(runTars({u"token"_s, u"create"_s, u"ci"_s, u"--role"_s, u"operator"_s, u"--save"_s, file}), 0);
    const auto token = readTokenFile(file);
    QVERIFY(token.ok());
    QVERIFY(!m_output.contains(*token));
    QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(runTars({u"token"_s, u"create"_s, u"other"_s, u"--save"_s, file}), 1); // never over a file
    QCOMPARE(readTokenFile(file).value(), *token);
    QCOMPARE(runTars({u"--token-file"_s, file, u"doc-pause"_s, u"--service"_s}), 0);
    QCOMPARE(runTars({u"--token-file"_s, file, u"doc-resume"_s, u"--service"_s}), 0);
    QCOMPARE(runTars({u"--token-file"_s, file, u"settings"_s, u"workers"_s, u"2"_s}), 4);
    QCOMPARE(runTars({u"token"_s, u"list"_s}), 0);
    QVERIFY2(m_output.contains("ci") && m_output.contains("operator"), m_output.constData());
    QCOMPARE(runTars({u"token"_s, u"rotate"_s, u"ci"_s}), 0);
    const QByteArray renewed = m_output;
    QCOMPARE(runTars({u"--token-file"_s, file, u"ping"_s}), 4);
    QVERIFY(writeFile(file, renewed));
    QCOMPARE(runTars({u"--token-file"_s, file, u"ping"_s}), 0);
    QCOMPARE(runTars({u"token"_s, u"revoke"_s, u"ci"_s}), 0);
    QCOMPARE(runTars({u"--token-file"_s, file, u"ping"_s}), 4);
    for (const QStringList &wrong : {QStringList{u"create"_s}, QStringList{u"list"_s, u"ci"_s}, QStringList{u"burn"_s, u"ci"_s},
             QStringList{u"create"_s, u"x"_s, u"--role"_s, u"owner"_s}, QStringList{u"rotate"_s, u"x"_s, u"--role"_s, u"observer"_s}})
        QCOMPARE(runTars(QStringList{u"token"_s} + wrong), 2);
    QCOMPARE(runTars({u"token"_s}), 0);
    QCOMPARE(m_output.trimmed(), readFile(m_service->dataDir() + u"/token"_s).trimmed());
}

void TestTokens::theTerminalFollowsTheLog()
{
    const QString file = m_dir.filePath(u"of-the-follower"_s);
    QVERIFY(writeFile(file, create(u"follower"_s, u"observer"_s)));
    QProcess tars;
    tars.start(QStringLiteral(TARS_BIN_DIR "/tars"),
        {u"--data-dir"_s, m_service->dataDir(), u"--token-file"_s, file, u"log"_s});
    QByteArray out;
    int made = 0;
    // It may not have subscribed yet when the first ones are logged.
    QTRY_VERIFY_WITH_TIMEOUT((create(u"logged-%1"_s.arg(++made), u"observer"_s), out += tars.readAllStandardOutput(),
                                 out.contains("info Made a token logged-")), patience);
    QCOMPARE(tars.state(), QProcess::Running);
    QVERIFY(m_owner->ask(u"token.revoke"_s, {{u"name"_s, u"follower"_s}}).ok());
    QTRY_COMPARE_WITH_TIMEOUT(tars.state(), QProcess::NotRunning, patience); // perhaps already while that was asked
    QCOMPARE(tars.exitCode(), 4);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
