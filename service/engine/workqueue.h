// The order in which work is taken: departments in turn, so that all their bars move. Not thread-safe; the
// dispatcher guards it.
#pragma once

#include "service/engine/holdset.h"

#include <deque>
#include <map>

namespace tars
{

struct WorkItem {
    int index = 0; ///< into whatever list its user works through
    std::optional<Department> lane; ///< none: Foundation's files and Integration's units
    bool operator==(const WorkItem &) const = default;
};

class WorkQueue
{
public:
    void append(const WorkItem &item);
    void giveBack(const WorkItem &item); ///< to the front of its lane
    std::optional<WorkItem> take(
        const HoldSet &holds); ///< the next lane's in turn that is neither empty nor held
    bool isEmpty() const;
    void clear() { m_lanes.clear(); }

private:
    std::map<std::optional<Department>, std::deque<WorkItem>> m_lanes;
    std::optional<Department> m_last; ///< the lane served last
    bool m_served = false;
};

} // namespace tars
