// What the service says of its own process.
#pragma once

#include "common/base/clock.h"
#include "common/model/values.h"

namespace tars
{

class ProcessInfo
{
public:
    ProcessInfo(QString dataDir, const Clock &clock); ///< the uptime counts from here

    /// Uptime, version, pid, memory, processor and data directory; the rest is others' to fill in. The
    /// processor's share is that since the last call that was at least a second ago.
    ServiceStatus status();

private:
    QString m_dataDir;
    const Clock &m_clock;
    qint64 m_startedMs;
    qint64 m_measuredMs;
    double m_cpuSeconds;
    double m_cpuPercent = 0;
};

QString formatUptime(qint64 seconds); ///< d.hh:mm:ss

} // namespace tars
