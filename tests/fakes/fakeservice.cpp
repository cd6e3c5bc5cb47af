#include "tests/fakes/fakeservice.h"

#include "common/wire/limits.h"
#include "common/wire/messages.h"
#include "common/wire/proof.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QJsonDocument>
#include <QWebSocketHandshakeOptions>
#include <memory>

namespace tars::test
{

using namespace Qt::StringLiterals;

FakeService::FakeService(QObject *parent)
    : QObject(parent)
    , m_subprotocol(wire::subprotocol)
    , m_token(wire::makeNonce())
{
    m_record.departments.clear();
    for (const Department department : allDepartments) {
        DepartmentProgress progress;
        progress.department = department;
        m_record.departments.append(progress);
    }
    m_settings = {{u"workers"_s, QJsonObject{{u"value"_s, 2}, {u"origin"_s, u"default"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 64}}},
        {u"editedFiles"_s, QJsonObject{{u"value"_s, u"keep"_s}, {u"origin"_s, u"default"_s}, {u"choices"_s, QJsonArray{u"keep"_s, u"replace"_s}}}},
        {u"resumeAtStart"_s, QJsonObject{{u"value"_s, true}, {u"origin"_s, u"commandLine"_s}}}};
    m_status.version = u"9.9.9"_s;
    m_status.uptime = u"0.03:12:00"_s;
    m_status.uptimeSeconds = 3 * 3600 + 12 * 60;
    m_status.memoryBytes = 612'000'000;
}

FakeService::~FakeService() { stop(); }

bool FakeService::listen(quint16 port)
{
    const bool secure = !m_tls.localCertificate().isNull();
    m_server = std::make_unique<QWebSocketServer>(u"fake"_s, secure ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode);
    if (secure)
        m_server->setSslConfiguration(m_tls);
    m_server->setSupportedSubprotocols({m_subprotocol});
    connect(m_server.get(), &QWebSocketServer::newConnection, this, &FakeService::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost, port ? port : m_port))
        return false;
    m_port = m_server->serverPort();
    QFile token(tokenFile());
    if (!token.exists()) {
        if (!token.open(QIODevice::WriteOnly))
            return false;
        token.write(m_token + '\n');
        token.close();
        token.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile endpoint(m_dir.filePath(u"endpoint.json"_s));
    if (!endpoint.open(QIODevice::WriteOnly))
        return false;
    endpoint.write(QJsonDocument(QJsonObject{{u"url"_s, url().toString()}, {u"pid"_s, 1}, {u"tokenFile"_s, tokenFile()}}).toJson());
    return true;
}

QUrl FakeService::url() const { return QUrl((m_tls.localCertificate().isNull() ? u"ws"_s : u"wss"_s) + u"://127.0.0.1:%1/ws"_s.arg(m_port)); }

void FakeService::stop()
{
    const auto sockets = m_handshakes.keys() + m_clients;
    m_handshakes.clear();
    m_clients.clear();
    for (QWebSocket *socket : sockets) {
        socket->disconnect(this);
        socket->flush(); // what was said before is still heard
        socket->abort();
        socket->deleteLater();
    }
    m_server.reset();
}

QStringList FakeService::commands() const
{
    QStringList names;
    for (const auto &[name, data] : m_log)
        names << name;
    return names;
}

QList<QJsonObject> FakeService::dataOf(const QString &command) const
{
    QList<QJsonObject> result;
    for (const auto &[name, data] : m_log)
        if (name == command)
            result << data;
    return result;
}

void FakeService::onConnection()
{
    while (QWebSocket *socket = m_server->nextPendingConnection()) {
        m_handshakes.insert(socket, {});
        connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &text) { onText(socket, text); });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_handshakes.remove(socket);
            m_clients.removeAll(socket);
            socket->deleteLater();
        });
    }
}

void FakeService::onText(QWebSocket *socket, const QString &text)
{
    const auto message = wire::decodeMessage(text.toUtf8());
    if (m_deaf || !message || message->type != wire::MessageType::Command)
        return;
    if (m_handshakes.contains(socket))
        authenticate(socket, *message);
    else
        answer(socket, *message);
}

void FakeService::dropConnections()
{
    m_deaf = true;
    for (QWebSocket *socket : m_handshakes.keys() + m_clients)
        socket->abort();
}

void FakeService::setRole(const QString &role, const QStringList &capabilities)
{
    m_role = role;
    m_capabilities = capabilities;
}

void FakeService::authenticate(QWebSocket *socket, const wire::Message &message)
{
    Handshake &handshake = m_handshakes[socket];
    const QJsonObject data = message.data.toObject();
    wire::Message reply = wire::makeMessage(wire::MessageType::Response, u"auth"_s, {}, u"TarsService"_s);
    reply.replyTo = message.id;
    if (handshake.serverNonce.isEmpty()) {
        handshake.clientNonce = data.value(u"clientNonce"_s).toString().toLatin1();
        handshake.serverNonce = wire::makeNonce();
        reply.data = wire::encode(wire::AuthChallenge{QString::fromLatin1(handshake.serverNonce),
            QString::fromLatin1(wire::makeProof(m_token, "service", handshake.clientNonce, handshake.serverNonce))});
        return send(socket, reply);
    }
    const QByteArray expected = wire::makeProof(m_token, "client", handshake.clientNonce, handshake.serverNonce);
    if (data.value(u"proof"_s).toString().toLatin1() != expected) {
        reply.type = wire::MessageType::Error;
        reply.data = wire::errorData({errc::unauthorized, u"The token is not known here."_s, {}});
        return send(socket, reply);
    }
    m_handshakes.remove(socket);
    m_clients.append(socket);
    reply.data = QJsonObject{{u"success"_s, true}};
    send(socket, reply);
    QJsonObject greeting{{u"connectionId"_s, u"c%1"_s.arg(++m_serial)}, {u"role"_s, m_role}};
    if (!m_capabilities.isEmpty())
        greeting.insert(u"capabilities"_s, QJsonArray::fromStringList(m_capabilities));
    send(socket, wire::makeMessage(wire::MessageType::Event, u"connected"_s, greeting, u"TarsService"_s));
    Q_EMIT clientReady();
}

void FakeService::answer(QWebSocket *socket, const wire::Message &command)
{
    const QJsonObject data = command.data.toObject();
    m_log.append({command.command, data});
    if (!m_silent.contains(command.command)) {
        const Handler handler = m_handlers.value(command.command);
        const Result<QJsonObject> result = handler ? handler(data) : builtIn(command.command, data);
        wire::Message reply = wire::makeMessage(result ? wire::MessageType::Response : wire::MessageType::Error,
            command.command, result ? QJsonObject(*result) : wire::errorData(result.error()), u"TarsService"_s);
        reply.replyTo = command.id;
        send(socket, reply);
    }
    Q_EMIT commandReceived(command.command, data);
}

Result<QJsonObject> FakeService::builtIn(const QString &command, const QJsonObject &data)
{
    if (command == "documentation.status"_L1)
        return wire::encodeStatus(m_record);
    if (command == "service.status"_L1)
        return wire::encode(m_status);
    if (command == "documentation.activity"_L1) {
        const qint64 after = data.value(u"after"_s).toInteger();
        QList<ActivityEntry> entries;
        for (const ActivityEntry &entry : std::as_const(m_activity))
            if (entry.id > after)
                entries.append(entry);
        return QJsonObject{{u"entries"_s, wire::encode(entries)}};
    }
    if (command == "documentation.samples"_L1)
        return m_samples;
    if (command == "project.list"_L1)
        return QJsonObject{{u"projects"_s, QJsonArray()}};
    if (command == "documentation.history"_L1) {
        const qint64 before = data.value(u"before"_s).toString().toLongLong();
        QList<HistoryEntry> runs;
        for (const HistoryEntry &run : std::as_const(m_history))
            if ((before == 0 || run.run.toLongLong() < before) && runs.size() < data.value(u"limit"_s).toInteger(50))
                runs.append(run);
        return QJsonObject{{u"runs"_s, wire::encode(runs)}};
    }
    if (command == "documentation.problems"_L1) {
        QList<Problem> problems;
        for (const Problem &problem : std::as_const(m_problems))
            if (problem.id > data.value(u"after"_s).toInteger())
                problems.append(problem);
        return QJsonObject{{u"problems"_s, wire::encode(problems)}};
    }
    if (command == "documentation.documents"_L1) {
        QList<DocumentInfo> documents;
        for (const Document &document : std::as_const(m_documents))
            if (document.info.path > data.value(u"after"_s).toString() && documents.size() < data.value(u"limit"_s).toInteger(200))
                documents.append(document.info);
        return QJsonObject{{u"documents"_s, wire::encode(documents)}};
    }
    if (command == "documentation.document"_L1) {
        const QString path = data.value(u"path"_s).toString();
        if (!m_documents.contains(path))
            return Error{errc::notFound, u"There is no document %1."_s.arg(path), {{u"what"_s, path}}};
        const Document &document = m_documents[path];
        const bool diff = data.value(u"diff"_s).toBool();
        const QByteArray all = diff ? document.diff.toUtf8() : document.content;
        const QByteArray piece = all.mid(data.value(u"offset"_s).toInteger(), data.value(u"limit"_s).toInteger(262144));
        return QJsonObject{{u"path"_s, path}, {u"mediaType"_s, diff ? u"text/x-diff"_s : u"text/markdown"_s},
            {u"size"_s, all.size()}, {u"text"_s, QString::fromUtf8(piece)}};
    }
    if (command == "documentation.search"_L1) {
        QJsonArray hits;
        const QString words = data.value(u"query"_s).toString();
        for (const Document &document : std::as_const(m_documents))
            if (QString::fromUtf8(document.content).contains(words, Qt::CaseInsensitive))
                hits.append(QJsonObject{{u"path"_s, document.info.path}, {u"title"_s, document.info.title},
                    {u"department"_s, document.info.department ? slug(*document.info.department) : QString()},
                    {u"excerpt"_s, QString::fromUtf8(document.content.left(80))}});
        return QJsonObject{{u"hits"_s, hits}};
    }
    if (command == "settings.get"_L1)
        return m_settings;
    if (command == "settings.set"_L1) {
        for (auto it = data.constBegin(); it != data.constEnd(); ++it) {
            QJsonObject setting = m_settings.value(it.key()).toObject();
            setting.insert(u"value"_s, it.value());
            setting.insert(u"origin"_s, u"file"_s);
            m_settings.insert(it.key(), setting);
        }
        return QJsonObject{{u"success"_s, true}, {u"changed"_s, true}};
    }
    if (command == "project.browse"_L1) {
        const QString path = data.value(u"path"_s).toString();
        const QString below = path.isEmpty() ? u"/srv"_s : path + u"/gateway"_s;
        return QJsonObject{{u"path"_s, path}, {u"folders"_s, QJsonArray{QJsonObject{{u"name"_s, below.mid(below.lastIndexOf(u'/') + 1)}, {u"path"_s, below}}}}};
    }
    if (command == "project.add"_L1)
        return QJsonObject{{u"root"_s, data.value(u"root"_s)}};
    if (command == "service.shutdown"_L1)
        return QJsonObject{{u"success"_s, true}};
    if (command == "ping"_L1)
        return QJsonObject{{u"echo"_s, data}};
    if (command == "client.hello"_L1)
        return QJsonObject{{u"connectionId"_s, u"c%1"_s.arg(m_serial)}};
    if (command.startsWith(u"documentation.") && command != "documentation.plan"_L1)
        return QJsonObject{{u"success"_s, true}, {u"changed"_s, true}, {u"run"_s, m_record.run}};
    return Error{errc::unknownCommand, u"There is no command %1."_s.arg(command), {{u"command"_s, command}}};
}

void FakeService::send(QWebSocket *socket, const wire::Message &message)
{
    socket->sendTextMessage(QString::fromUtf8(wire::encodeMessage(message)));
}

void FakeService::push(const wire::Message &message)
{
    for (QWebSocket *socket : std::as_const(m_clients))
        send(socket, message);
}

void FakeService::setRecord(const StatusRecord &record)
{
    const qint64 sequence = m_record.sequence;
    m_record = record;
    m_record.sequence = sequence + 1;
    m_record.controlSequence = sequence + 1;
    push(wire::makeMessage(wire::MessageType::Progress, u"documentation.progress"_s, wire::encodeStatus(m_record), u"TarsService"_s));
}

void FakeService::setServiceStatus(const ServiceStatus &status)
{
    m_status = status;
    push(wire::makeMessage(wire::MessageType::Status, u"service.status"_s, wire::encode(m_status), u"TarsService"_s));
}

void FakeService::setHandler(const QString &command, Handler handler) { m_handlers.insert(command, std::move(handler)); }

void FakeService::pushEvent(const QString &name, const QJsonObject &data)
{
    push(wire::makeMessage(wire::MessageType::Event, name, data, u"TarsService"_s));
}

void FakeService::setDocument(const DocumentInfo &info, const QByteArray &content, const QString &diff)
{
    DocumentInfo sized = info;
    sized.bytes = content.size();
    m_documents.insert(info.path, {sized, content, diff});
}

void FakeService::useCertificate(const QSslCertificate &certificate, const QSslKey &key)
{
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setLocalCertificate(certificate);
    m_tls.setPrivateKey(key);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
}

void FakeService::setSamples(const QList<Sample> &samples, const QList<HoldSpan> &holds)
{
    m_samples = {{u"samples"_s, wire::encode(samples)}, {u"holds"_s, wire::encode(holds)}};
}

StatusRecord sampleRecord(RunState state)
{
    struct Row {
        qint64 done, total;
        double rate;
        qint64 left;
        const char *task;
    };
    static constexpr Row rows[] = {{612, 940, .6, 540, "Rotating credentials safely"},
        {1288, 1760, 1.1, 420, "Examples for RetryPolicy.withBackoff()"}, {254, 480, .3, 780, "Forecasting queue depth"},
        {578, 980, .5, 780, "Test plan for token expiry"}, {700, 700, 0, 0, ""}};
    StatusRecord r;
    r.state = state;
    r.run = u"128"_s;
    r.project = u"/src/orion-gateway"_s;
    r.output = u"/src/orion-gateway/tars-docs"_s;
    r.phase = Phase::Departments;
    r.startTime = QDateTime::currentDateTimeUtc().addSecs(-26 * 60);
    r.lastUpdateTime = QDateTime::currentDateTimeUtc();
    r.activeSeconds = 23 * 60;
    r.unitsPerSecond = 2.5;
    r.estimatedSecondsLeft = 13 * 60;
    r.failed = 3;
    for (const Department department : allDepartments) {
        const Row &row = rows[int(department)];
        DepartmentProgress p;
        p.department = department;
        p.total = row.total;
        p.completed = row.done;
        p.currentTask = QString::fromLatin1(row.task);
        p.unitsPerSecond = row.rate;
        p.estimatedSecondsLeft = row.left;
        p.failed = department == Department::QualityAssurance ? 2 : 0;
        p.state = p.completed == p.total ? DepartmentState::Done
            : state == RunState::Paused ? DepartmentState::Paused
            : state == RunState::Stopped ? DepartmentState::Stopped
                                         : DepartmentState::Running;
        r.totalTasks += p.total;
        r.completedTasks += p.completed;
        r.departments.append(p);
    }
    if (state == RunState::Paused) {
        Hold hold;
        hold.by = u"mira"_s;
        hold.since = QDateTime::currentDateTimeUtc().addSecs(-161);
        r.holds.append(hold);
    }
    return r;
}

} // namespace tars::test
