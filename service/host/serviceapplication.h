// The composition root of tarsd: makes the parts, connects them, and takes them down again in order.
#pragma once

#include "common/base/clock.h"
#include "service/host/endpointfile.h"
#include "service/host/options.h"
#include "service/session/sessionserver.h"

#include <memory>
#include <QObject>

namespace tars
{

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
    Result<void> listen(const QByteArray &token);

    ServiceOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<SessionServer> m_server;
    std::unique_ptr<EndpointFile> m_endpoint;
    bool m_ending = false;
};

} // namespace tars
