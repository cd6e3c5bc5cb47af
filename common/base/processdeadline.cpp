#include "common/base/processdeadline.h"

#include <algorithm>
#include <ctime>
#include <sys/types.h>

namespace tars
{

namespace
{
constexpr qint64 mostPatience = 4; // times the time-out
}

ProcessDeadline::ProcessDeadline(qint64 pid, int timeoutMs)
    : m_pid(pid)
    , m_timeoutMs(timeoutMs)
    , m_usedBefore(usedMs())
{
    m_timer.start();
}

qint64 ProcessDeadline::usedMs() const
{
    clockid_t clock;
    timespec time;
    if (m_pid <= 0 || ::clock_getcpuclockid(pid_t(m_pid), &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return 0;
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

int ProcessDeadline::left() const
{
    const qint64 passed = m_timer.elapsed();
    if (passed < m_timeoutMs)
        return int(m_timeoutMs - passed);
    const qint64 unused = m_timeoutMs / 2 - (usedMs() - m_usedBefore);
    if (unused <= 0 || passed >= mostPatience * m_timeoutMs)
        return 0;
    return int(std::max<qint64>(1, std::min(unused, mostPatience * m_timeoutMs - passed)));
}

} // namespace tars
