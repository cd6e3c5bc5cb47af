#include "service/session/processinfo.h"

#include <QCoreApplication>
#include <QFile>
#include <sys/resource.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}
} // namespace

QString formatUptime(qint64 seconds)
{
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    return u"%1.%2:%3:%4"_s.arg(QString::number(seconds / 86400), two(seconds / 3600 % 24),
        two(seconds / 60 % 60), two(seconds % 60));
}

ProcessInfo::ProcessInfo(QString dataDir, const Clock &clock)
    : m_dataDir(std::move(dataDir))
    , m_clock(clock)
    , m_startedMs(clock.monotonicMs())
    , m_measuredMs(m_startedMs)
    , m_cpuSeconds(cpuSeconds())
{
}

ServiceStatus ProcessInfo::status()
{
    const qint64 now = m_clock.monotonicMs();
    if (const qint64 elapsed = now - m_measuredMs; elapsed >= 1000) {
        const double used = cpuSeconds();
        m_cpuPercent = (used - m_cpuSeconds) * 1e5 / double(elapsed);
        m_cpuSeconds = used;
        m_measuredMs = now;
    }
    ServiceStatus status;
    status.uptimeSeconds = (now - m_startedMs) / 1000;
    status.uptime = formatUptime(status.uptimeSeconds);
    status.version = QStringLiteral(TARS_VERSION);
    status.pid = QCoreApplication::applicationPid();
    status.memoryBytes = residentBytes();
    status.cpuPercent = m_cpuPercent;
    status.dataDirectory = m_dataDir;
    return status;
}

} // namespace tars
