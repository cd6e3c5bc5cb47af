#include "service/engine/workqueue.h"

#include <algorithm>

namespace tars
{

void WorkQueue::append(const WorkItem &item) { m_lanes[item.lane].push_back(item); }

void WorkQueue::giveBack(const WorkItem &item) { m_lanes[item.lane].push_front(item); }

std::optional<WorkItem> WorkQueue::take(const HoldSet &holds)
{
    if (m_lanes.empty())
        return std::nullopt;
    auto at = m_served ? m_lanes.upper_bound(m_last) : m_lanes.begin();
    for (size_t tried = 0; tried < m_lanes.size(); ++tried, ++at) {
        if (at == m_lanes.end())
            at = m_lanes.begin();
        if (at->second.empty() || holds.holds(at->first))
            continue;
        const WorkItem item = at->second.front();
        at->second.pop_front();
        m_last = at->first;
        m_served = true;
        return item;
    }
    return std::nullopt;
}

bool WorkQueue::isEmpty() const
{
    return std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto &lane) { return lane.second.empty(); });
}

} // namespace tars
