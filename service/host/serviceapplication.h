// The composition root of tarsd: makes the parts, connects them, and takes them down again in order.
#pragma once

#include "common/base/clock.h"
#include "service/host/endpointfile.h"
#include "service/host/options.h"
#include "service/session/sessionserver.h"
#include "service/session/tlsidentity.h"

#include <memory>
#include <vector>
#include <QObject>

namespace tars
{

class DataDirectory;
class ExtractorProcessFactory;
class Journal;
class Library;
class Publisher;
class RunService;
class Settings;
class SystemdNotifier;
class TokenStore;
class SqliteProjectModels;
class UnitWriter;

/// Exit codes of tarsd.
enum class ServiceExit { Done = 0, Failed = 1, Usage = 2, AlreadyRunning = 6 };

class ServiceApplication : public QObject
{
    Q_OBJECT
public:
    explicit ServiceApplication(ServiceOptions options, QObject *parent = nullptr);
    ~ServiceApplication() override;

    Result<void> start(); ///< alreadyRunning if another service uses the data directory
    void shutdown(const QString &why); ///< finished() once everything is on disk

Q_SIGNALS:
    void finished();

private:
    Result<void> openStores();
    Result<void> listen();
    Result<void> publishEndpoint();
    void applySettings();
    void tellStatus(); ///< to systemd
    void closeStores();

    ServiceOptions m_options;
    SystemClock m_clock;
    // In the order in which they are needed, so that they go in the reverse one.
    std::unique_ptr<SystemdNotifier> m_systemd;
    std::unique_ptr<DataDirectory> m_dataDirectory;
    std::unique_ptr<TokenStore> m_tokens;
    std::optional<TlsIdentity> m_tls;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<ExtractorProcessFactory> m_extractors;
    std::unique_ptr<SqliteProjectModels> m_models;
    std::unique_ptr<Publisher> m_sinks;
    std::vector<std::unique_ptr<UnitWriter>> m_writers;
    std::unique_ptr<RunService> m_runs;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<SessionServer> m_server;
    std::unique_ptr<EndpointFile> m_endpoint;
    bool m_ending = false;
};

} // namespace tars
