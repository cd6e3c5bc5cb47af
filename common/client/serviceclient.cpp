#include "common/client/serviceclient.h"

#include "common/wire/messages.h"

namespace tars
{

using namespace Qt::StringLiterals;

ServiceClient::ServiceClient(ConnectionSettings settings, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(settings))
{
    connect(&m_connection, &Connection::stateChanged, this, &ServiceClient::onConnectionState);
    connect(&m_connection, &Connection::messageReceived, this, &ServiceClient::onMessage);
}

ServiceClient::~ServiceClient()
{
    m_connection.disconnect(this);
    failPending({errc::connectionLost, u"The client was closed."_s, {}});
}

QFuture<Result<QJsonObject>> ServiceClient::request(const QString &command, const QJsonObject &data, int timeoutMs)
{
    return request(command, QJsonValue(data), timeoutMs);
}

QFuture<Result<QJsonObject>> ServiceClient::request(const QString &command, const QJsonValue &data, int timeoutMs)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const wire::Message message
        = wire::makeMessage(wire::MessageType::Command, command, data, m_connection.settings().source);
    if (!m_connection.send(message)) {
        Error error = m_connection.lastError();
        if (error.code.isEmpty())
            error = {errc::notReachable, u"The service is not connected."_s, {{u"url"_s, m_connection.address()}}};
        promise->addResult(Result<QJsonObject>(error));
        promise->finish();
        return promise->future();
    }
    auto *timeout = new QTimer(this);
    timeout->setSingleShot(true);
    connect(timeout, &QTimer::timeout, this, [this, id = message.id, command] {
        Pending pending = m_pending.take(id);
        if (!pending.promise)
            return;
        pending.timeout->deleteLater();
        pending.promise->addResult(Result<QJsonObject>(Error{errc::notReachable,
            u"The service did not answer %1 in time."_s.arg(command), {{u"command"_s, command}}}));
        pending.promise->finish();
    });
    timeout->start(timeoutMs);
    const bool ofOtherRun = command == "documentation.status"_L1 && !data.toObject().value(u"run"_s).toString().isEmpty();
    m_pending.insert(message.id, {promise, timeout, ofOtherRun});
    return promise->future();
}

void ServiceClient::ask(const QString &command, const QJsonObject &data, const QObject *context,
    std::function<void(const Result<QJsonObject> &answer)> reply)
{
    request(command, data).then(this, [guard = QPointer<const QObject>(context), reply = std::move(reply)](const Result<QJsonObject> &answer) {
        if (guard)
            reply(answer);
    });
}

void ServiceClient::onMessage(const wire::Message &message)
{
    m_mirror.noteReceived(QDateTime::currentDateTimeUtc());
    const QJsonObject data = message.data.toObject();
    switch (message.type) {
    case wire::MessageType::Response:
    case wire::MessageType::Error: {
        // Applied before the future is finished, so that whoever waits for the answer sees the state it brought.
        const bool ofOtherRun = m_pending.value(message.replyTo).ofOtherRun;
        if (message.type == wire::MessageType::Response && message.command == "documentation.status"_L1 && !ofOtherRun
            && m_mirror.applyRecord(data) == ServiceMirror::Applied::Changed)
            Q_EMIT statusChanged();
        Pending pending = m_pending.take(message.replyTo);
        if (!pending.promise)
            return;
        pending.timeout->deleteLater();
        pending.promise->addResult(message.type == wire::MessageType::Response
                ? Result<QJsonObject>(data)
                : Result<QJsonObject>(wire::errorFromData(data)));
        pending.promise->finish();
        return;
    }
    case wire::MessageType::Progress:
        switch (m_mirror.applyRecord(data)) {
        case ServiceMirror::Applied::Changed: Q_EMIT statusChanged(); break;
        case ServiceMirror::Applied::Gap: fetchSnapshot(); break;
        case ServiceMirror::Applied::Stale:
        case ServiceMirror::Applied::Invalid: break;
        }
        return;
    case wire::MessageType::Status:
        if (m_mirror.applyServiceStatus(data))
            Q_EMIT serviceStatusChanged();
        return;
    case wire::MessageType::Event: onEvent(message); return;
    case wire::MessageType::Command: return;
    }
}

void ServiceClient::onEvent(const wire::Message &message)
{
    const QJsonObject data = message.data.toObject();
    if (message.command == "documentation.stateChanged"_L1) {
        if (const auto change = wire::decodeAs<StateChange>(data))
            Q_EMIT stateEvent(*change);
    } else if (message.command == "documentation.documentWritten"_L1) {
        if (const auto written = wire::decodeAs<DocumentsWritten>(data))
            Q_EMIT documentsWritten(*written);
    } else if (message.command == "documentation.problem"_L1) {
        if (const auto problem = wire::decodeAs<Problem>(data))
            Q_EMIT problemReported(*problem);
    }
    Q_EMIT eventReceived(message.command, data);
}

void ServiceClient::onConnectionState(Connection::State state)
{
    if (state == Connection::State::Open) {
        m_mirror.reset();
        QString user = m_connection.settings().user;
        if (user.isEmpty())
            user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
        request(u"client.hello"_s,
            wire::encode(wire::HelloRequest{m_connection.settings().source, user, QStringLiteral(TARS_VERSION)}));
        fetchSnapshot();
    } else {
        failPending({errc::connectionLost, u"The connection to the service was lost."_s,
            {{u"url"_s, m_connection.address()}}});
    }
    Q_EMIT connectionStateChanged(state);
}

void ServiceClient::fetchSnapshot()
{
    m_mirror.reset();
    request(u"documentation.status"_s);
    request(u"service.status"_s).then(this, [this](const Result<QJsonObject> &answer) {
        if (answer && m_mirror.applyServiceStatus(*answer))
            Q_EMIT serviceStatusChanged();
    });
}

void ServiceClient::failPending(const Error &error)
{
    const auto pending = std::exchange(m_pending, {});
    for (const Pending &p : pending) {
        p.timeout->deleteLater();
        p.promise->addResult(Result<QJsonObject>(error));
        p.promise->finish();
    }
}

} // namespace tars
