// What gui and cli talk to: typed requests as futures, the mirror of the service's state, signals for its events.
#pragma once

#include "common/client/connection.h"
#include "common/client/servicemirror.h"
#include "common/model/values.h"

#include <QFuture>
#include <QHash>
#include <QPointer>
#include <QPromise>
#include <functional>

namespace tars
{

class ServiceClient : public QObject
{
    Q_OBJECT
public:
    explicit ServiceClient(ConnectionSettings settings, QObject *parent = nullptr);
    ~ServiceClient() override;

    Connection &connection() { return m_connection; }
    const ServiceMirror &mirror() const { return m_mirror; }

    void open() { m_connection.open(); }
    void close() { m_connection.close(); }

    /// Sends a command and answers with its Response's Data, or with the Error: the service's own, connectionLost or
    /// notReachable. Use `.then(context, …)`: continuations run on this thread.
    QFuture<Result<QJsonObject>> request(const QString &command, const QJsonObject &data = {}, int timeoutMs = 15000);
    QFuture<Result<QJsonObject>> request(const QString &command, const QJsonValue &data, int timeoutMs);

    /// The same for objects that may go before the answer comes: `reply` is called with it unless `context` is gone.
    /// (Qt 6.4's future.then(context, …) must not outlive its context.)
    void ask(const QString &command, const QJsonObject &data, const QObject *context,
        std::function<void(const Result<QJsonObject> &answer)> reply);

Q_SIGNALS:
    void connectionStateChanged(tars::Connection::State state);
    void statusChanged(); ///< mirror().status() is new
    void serviceStatusChanged(); ///< mirror().serviceStatus() is new
    void stateEvent(const tars::StateChange &change);
    void documentsWritten(const tars::DocumentsWritten &documents);
    void problemReported(const tars::Problem &problem);
    void eventReceived(const QString &name, const QJsonObject &data); ///< every Event, also those above

private:
    void onMessage(const wire::Message &message);
    void onConnectionState(Connection::State state);
    void onEvent(const wire::Message &message);
    void fetchSnapshot();
    void failPending(const Error &error);

    struct Pending {
        std::shared_ptr<QPromise<Result<QJsonObject>>> promise;
        QTimer *timeout = nullptr;
        bool ofOtherRun = false; ///< a status record that was asked for by run: not the mirror's
    };
    Connection m_connection;
    ServiceMirror m_mirror;
    QHash<QString, Pending> m_pending;
};

} // namespace tars
