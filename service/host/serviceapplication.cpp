#include "service/host/serviceapplication.h"

#include "common/base/errorcodes.h"
#include "service/departments/departments.h"
#include "service/library/library.h"
#include "service/project/sqliteprojectmodel.h"
#include "service/publish/integrationwriter.h"
#include "service/publish/publisher.h"
#include "service/host/logging.h"
#include "service/host/settings.h"
#include "service/host/systemdnotifier.h"
#include "service/runs/runservice.h"
#include "service/sandbox/extractorprocess.h"
#include "service/session/runsession.h"
#include "service/session/settingscommands.h"
#include "service/session/tokencommands.h"
#include "service/session/tokenfile.h"
#include "service/session/tokenstore.h"
#include "service/store/datadirectory.h"
#include "service/store/journal.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
RunSettings runSettings(const Settings &settings)
{
    return { settings.value(u"workers"_s).toInt(), settings.value(u"resumeAtStart"_s).toBool(),
        settings.value(u"editedFiles"_s) == "replace"_L1, settings.value(u"defaultProject"_s).toString() };
}
} // namespace

ServiceApplication::ServiceApplication(ServiceOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_systemd(std::make_unique<SystemdNotifier>())
{
}

ServiceApplication::~ServiceApplication() { logAlsoTo({}); }

Result<void> ServiceApplication::start()
{
    auto directory = DataDirectory::open(m_options.dataDir);
    if (!directory)
        return directory.error();
    m_dataDirectory = std::move(*directory);
    auto tokens = TokenStore::open(m_options.dataDir);
    if (!tokens)
        return tokens.error();
    m_tokens = std::move(*tokens);
    if (!m_options.tlsCertificate.isEmpty()) {
        auto tls = readTlsIdentity(m_options.tlsCertificate, m_options.tlsKey);
        if (!tls)
            return tls.error();
        m_tls = std::move(*tls);
    }
    if (auto opened = openStores(); !opened)
        return opened;
    // The port first: a service that cannot be reached must not begin to work.
    if (auto listening = listen(); !listening)
        return listening;
    if (auto restored = m_runs->restore(); !restored)
        return restored;
    if (auto published = publishEndpoint(); !published)
        return published;
    connect(m_runs.get(), &RunService::progressed, this, &ServiceApplication::tellStatus);
    connect(m_runs.get(), &RunService::stateChanged, this, &ServiceApplication::tellStatus);
    m_systemd->ready();
    tellStatus();
    return {};
}

void ServiceApplication::tellStatus()
{
    const auto status = m_runs->status();
    if (!status || status->state == RunState::NotStarted || isFinal(status->state)) {
        m_systemd->setStatus(u"Idle"_s);
        return;
    }
    m_systemd->setStatus(u"%1 %2: %3 %, %4 of %5 documents"_s.arg(toString(status->state), status->project)
                             .arg(status->percent())
                             .arg(status->completedTasks)
                             .arg(status->totalTasks));
}

Result<void> ServiceApplication::openStores()
{
    m_settings = std::make_unique<Settings>(m_options.dataDir, m_options.settings);
    logFrom(m_settings->value(u"logLevel"_s).toString());
    connect(m_settings.get(), &Settings::changed, this, &ServiceApplication::applySettings);
    auto journal = Journal::open(m_options.dataDir);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    for (const Error &recovery : m_journal->recoveries())
        qWarning().noquote() << recovery.text;

    QStringList roots;
    for (const QString &root : m_options.roots)
        roots << u"--root"_s << root;
    m_extractors = std::make_unique<ExtractorProcessFactory>(QString(), ExtractorLimits(), roots);
    m_models = std::make_unique<SqliteProjectModels>(m_options.dataDir);
    m_sinks = std::make_unique<Publisher>();
    m_writers = allWriters();
    m_writers.push_back(std::make_unique<IntegrationWriter>());

    RunServices services;
    services.clock = &m_clock;
    services.extractors = m_extractors.get();
    services.models = m_models.get();
    services.sinks = m_sinks.get();
    services.units = m_journal.get();
    services.runs = m_journal.get();
    for (const auto &writer : m_writers)
        services.writers.append(writer.get());
    services.settings = runSettings(*m_settings);
    m_runs = std::make_unique<RunService>(services);
    m_library = std::make_unique<Library>(m_options.dataDir);
    // While units are written the workers have the processor; a question asked meanwhile still finds the newest.
    connect(m_runs.get(), &RunService::stateChanged, m_library.get(), [this](const StateChange &change) {
        if (change.to == RunState::Running)
            m_library->leaveDocuments();
        else if (isFinal(change.to) || change.to == RunState::Paused)
            m_library->followDocuments();
    });
    m_library->followDocuments();
    return {};
}

Result<void> ServiceApplication::listen()
{
    SessionSettings settings{ { m_options.requireToken, m_options.allowedHosts, m_options.allowedOrigins,
                                  m_tls ? std::optional(m_tls->configuration) : std::nullopt },
        m_tokens.get(), m_options.dataDir };
    m_server = std::make_unique<SessionServer>(std::move(settings), m_clock);
    connect(m_server.get(), &SessionServer::shutdownRequested, this,
        [this] { shutdown(u"a client asked for it"_s); });
    serveRuns(*m_server, *m_runs, *m_library, m_options.roots);
    addSettingsCommands(m_server->commands(),
        { [this] { return m_settings->describe(); },
            [this](const QJsonObject &wanted) { return m_settings->set(wanted); } });
    addTokenCommands(m_server->commands(), *m_tokens, m_clock,
        [this](const QString &token) { return m_server->connectionsOf(token); });
    // Threads log too: the line travels to the server's own.
    logAlsoTo([server = m_server.get()](const wire::LogLine &line) {
        QMetaObject::invokeMethod(server, [server, line] { server->log(line); }, Qt::QueuedConnection);
    });
    if (auto listening = m_server->listen(m_options.bind, m_options.port); !listening)
        return listening;
    return {};
}

void ServiceApplication::applySettings()
{
    logFrom(m_settings->value(u"logLevel"_s).toString());
    m_runs->configure(runSettings(*m_settings));
    m_server->publish(u"settings.changed"_s, { { u"settings"_s, m_settings->describe() } });
}

Result<void> ServiceApplication::publishEndpoint()
{
    QHostAddress reachable = m_options.bind;
    if (reachable == QHostAddress::AnyIPv4 || reachable == QHostAddress::AnyIPv6)
        reachable = reachable == QHostAddress::AnyIPv4 ? QHostAddress::LocalHost : QHostAddress::LocalHostIPv6;
    const QString host = reachable.protocol() == QAbstractSocket::IPv6Protocol
        ? QString(u'[' + reachable.toString() + u']')
        : reachable.toString();
    const Endpoint endpoint{ u"%1://%2:%3/ws"_s.arg(m_tls ? u"wss"_s : u"ws"_s, host, QString::number(m_server->port())),
        QCoreApplication::applicationPid(), tokenFilePath(m_options.dataDir), m_tls ? m_tls->fingerprint : QString() };
    m_endpoint = std::make_unique<EndpointFile>(m_options.dataDir);
    if (auto written = m_endpoint->write(endpoint); !written)
        return written;
    qInfo().noquote() << "tarsd" << TARS_VERSION << "listens on" << endpoint.url << "data directory"
                      << m_options.dataDir;
    if (m_tls)
        qInfo().noquote() << "TLS certificate" << m_options.tlsCertificate << "SHA-256" << m_tls->fingerprint;
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
    m_systemd->stopping();
    m_endpoint.reset();
    // Sessions stay until the runs are on disk, so that whoever watches sees the end.
    connect(m_server.get(), &SessionServer::closed, this, [this] {
        closeStores();
        Q_EMIT finished();
    });
    m_runs->shutdown([this] { m_server->close(); });
}

void ServiceApplication::closeStores()
{
    m_library.reset();
    if (auto closed = m_journal->close(); !closed)
        qWarning().noquote() << closed.error().text;
}

} // namespace tars
