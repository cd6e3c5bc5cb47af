// The service's side of the protocol, assembled: gate, authenticator, sessions, pushes and commands.
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/model/values.h"
#include "service/session/admission.h"
#include "service/session/commandtable.h"

#include <memory>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

namespace tars
{

struct SessionSettings {
    GatePolicy policy;
    const TokenStore *tokens = nullptr; ///< outlives the server
    QString dataDir;
};

class SessionServer : public QObject
{
    Q_OBJECT
public:
    /// The clock outlives the server.
    SessionServer(SessionSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~SessionServer() override;

    Result<void> listen(
        const QHostAddress &address, quint16 port); ///< 0 picks a port; an error names the port
    quint16 port() const;

    CommandTable &commands(); ///< for further groups of commands, before listening
    /// Where the records to push come from; without, there was no run yet.
    struct RunSources {
        std::function<StatusRecord()> progress;
        std::function<void(ServiceStatus &)> addRuns;
    };
    void setRunSources(RunSources sources);
    void progressChanged(); ///< the status record is another one
    void log(const wire::LogLine &line); ///< to clients that subscribed to it
    int connectionsOf(const QString &token) const; ///< authenticated by the token of that name
    void publish(const QString &event, const QJsonObject &data);

    void close(); ///< listens no more and says goodbye to all clients; closed() follows, within half a second

Q_SIGNALS:
    void closed();
    void shutdownRequested(); ///< by service.shutdown

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    QTimer m_farewell;
};

} // namespace tars
