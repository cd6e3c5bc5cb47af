#include "service/progress/rate.h"

#include <algorithm>

namespace tars
{

namespace
{
constexpr qint64 windowMs = 10'000;
constexpr qint64 slotMs = 100;
} // namespace

void Rate::add(qint64 atMs, qint64 count)
{
    if (m_since < 0)
        m_since = atMs;
    forget(atMs);
    if (!m_counts.empty() && atMs - m_counts.back().first < slotMs)
        m_counts.back().second += count;
    else
        m_counts.emplace_back(atMs, count);
}

void Rate::forget(qint64 nowMs)
{
    while (!m_counts.empty() && m_counts.front().first < nowMs - windowMs)
        m_counts.pop_front();
}

double Rate::perSecond(qint64 nowMs) const
{
    if (m_since < 0)
        return 0;
    qint64 sum = 0;
    for (const auto &[at, count] : m_counts)
        if (at >= nowMs - windowMs)
            sum += count;
    const qint64 span = std::clamp<qint64>(nowMs - m_since, 1000, windowMs);
    return double(sum) * 1000.0 / double(span);
}

} // namespace tars
