// How many a second, over the last seconds of active time.
#pragma once

#include <deque>
#include <QtGlobal>
#include <utility>

namespace tars
{

/// Times are milliseconds of active time: they stand still while the run is held.
class Rate
{
public:
    void add(qint64 atMs, qint64 count);
    double perSecond(qint64 nowMs) const; ///< over the window, or since the first one if that is shorter
    void clear() { m_counts.clear(); }

private:
    void forget(qint64 nowMs);
    std::deque<std::pair<qint64, qint64>> m_counts; ///< in slots of a tenth of a second
    qint64 m_since = -1; ///< active time of the first count
};

} // namespace tars
