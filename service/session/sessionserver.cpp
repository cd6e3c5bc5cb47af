#include "service/session/sessionserver.h"

#include "common/base/errorcodes.h"
#include "service/session/broadcaster.h"
#include "service/session/gate.h"
#include "service/session/hub.h"
#include "service/session/processinfo.h"
#include "service/session/servicecommands.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int lastFarewellMs
    = 500; // for what is still unsent; nobody may hold up the end of the service for longer
}

struct SessionServer::Parts {
    Parts(const SessionSettings &settings, const Clock &clock)
        : process(settings.dataDir, clock)
        , authenticator(*settings.tokens, clock)
        , gate(settings.policy, authenticator)
        , broadcaster({ [this] { return progress(); }, [this] { return status(); } }, clock)
        , hub(gate, authenticator, commands, broadcaster, clock)
    {
    }

    StatusRecord progress() { return runs.progress ? runs.progress() : StatusRecord(); }
    ServiceStatus status()
    {
        ServiceStatus status = process.status();
        status.clients = hub.clients();
        status.connections = int(status.clients.size());
        if (runs.addRuns)
            runs.addRuns(status);
        return status;
    }

    RunSources runs;
    ProcessInfo process;
    Authenticator authenticator;
    CommandTable commands;
    Gate gate;
    Broadcaster broadcaster;
    Hub hub;
};

SessionServer::SessionServer(SessionSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(settings, clock))
{
    addServiceCommands(m_parts->commands,
        { [parts = m_parts.get()] { return parts->status(); },
            // From the event loop, so that the answer is written first.
            [this] {
                QMetaObject::invokeMethod(this, &SessionServer::shutdownRequested, Qt::QueuedConnection);
            } });
}

SessionServer::~SessionServer() = default;

Result<void> SessionServer::listen(const QHostAddress &address, quint16 port)
{
    Gate &gate = m_parts->gate;
    if (gate.listen(address, port))
        return {};
    const QString where = u"%1:%2"_s.arg(address.toString()).arg(port);
    const QJsonObject args{ { u"address"_s, address.toString() }, { u"port"_s, port } };
    if (gate.serverError() == QAbstractSocket::AddressInUseError)
        return Error{ errc::conflict,
            u"Port %1 is in use by another program (%2); choose another one with --port."_s.arg(
                QString::number(port), where),
            args };
    return Error{ errc::ioError, u"Cannot listen on %1: %2."_s.arg(where, gate.errorString()), args };
}

quint16 SessionServer::port() const { return m_parts->gate.serverPort(); }

CommandTable &SessionServer::commands() { return m_parts->commands; }

void SessionServer::setRunSources(RunSources sources) { m_parts->runs = std::move(sources); }

void SessionServer::progressChanged() { m_parts->broadcaster.progressChanged(); }

void SessionServer::log(const wire::LogLine &line) { m_parts->broadcaster.log(line); }

int SessionServer::connectionsOf(const QString &token) const { return m_parts->hub.connectionsOf(token); }

void SessionServer::publish(const QString &event, const QJsonObject &data)
{
    m_parts->broadcaster.publish(event, data);
}

void SessionServer::close()
{
    m_parts->gate.closeForGood();
    m_farewell.setSingleShot(true);
    connect(&m_farewell, &QTimer::timeout, this, &SessionServer::closed);
    connect(&m_parts->hub, &Hub::emptied, &m_farewell, [this] { m_farewell.start(0); });
    m_farewell.start(m_parts->hub.isEmpty() ? 0 : lastFarewellMs);
    m_parts->hub.closeAll();
}

} // namespace tars
