#include "service/host/serviceapplication.h"

#include "common/base/errorcodes.h"
#include "service/session/tokenfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

namespace tars
{

using namespace Qt::StringLiterals;

ServiceApplication::ServiceApplication(ServiceOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

ServiceApplication::~ServiceApplication() = default;

Result<void> ServiceApplication::start()
{
    if (!QDir().mkpath(m_options.dataDir))
        return Error{ errc::ioError, u"The data directory %1 cannot be made."_s.arg(m_options.dataDir),
            { { u"path"_s, m_options.dataDir } } };
    const Result<QByteArray> token = ensureToken(m_options.dataDir);
    if (!token)
        return token.error();
    return listen(*token);
}

Result<void> ServiceApplication::listen(const QByteArray &token)
{
    SessionSettings settings{ { m_options.requireToken, m_options.allowedHosts, m_options.allowedOrigins },
        token, m_options.dataDir };
    m_server = std::make_unique<SessionServer>(std::move(settings), m_clock);
    connect(m_server.get(), &SessionServer::shutdownRequested, this,
        [this] { shutdown(u"a client asked for it"_s); });
    if (auto listening = m_server->listen(m_options.bind, m_options.port); !listening)
        return listening;
    const QString host = m_options.bind.protocol() == QAbstractSocket::IPv6Protocol
        ? QString(u'[' + m_options.bind.toString() + u']')
        : m_options.bind.toString();
    const Endpoint endpoint{ u"ws://%1:%2/ws"_s.arg(host).arg(m_server->port()),
        QCoreApplication::applicationPid(), tokenFilePath(m_options.dataDir) };
    m_endpoint = std::make_unique<EndpointFile>(m_options.dataDir);
    if (auto written = m_endpoint->write(endpoint); !written)
        return written;
    qInfo().noquote() << "tarsd" << TARS_VERSION << "listens on" << endpoint.url << "data directory"
                      << m_options.dataDir;
    if (!m_options.requireToken)
        qWarning().noquote() << "AUTHENTICATION IS OFF (--auth none): every user and program of this machine "
                                "may command this service.";
    return {};
}

void ServiceApplication::shutdown(const QString &why)
{
    if (std::exchange(m_ending, true))
        return;
    qInfo().noquote() << "Ending:" << why;
    m_endpoint.reset();
    connect(m_server.get(), &SessionServer::closed, this, &ServiceApplication::finished);
    m_server->close();
}

} // namespace tars
