#include "common/base/clock.h"

#include <chrono>

namespace tars
{

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace tars
