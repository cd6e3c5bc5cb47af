// The runs that are not over, in their order, and a few that ended.
#pragma once

#include "service/runs/runentry.h"

#include <vector>

namespace tars
{

class RunList
{
public:
    using Entry = std::shared_ptr<RunEntry>;

    void add(const Entry &entry) { m_unfinished.push_back(entry); }
    void end(const Entry &entry); ///< from now on among those that ended
    void forget(const Entry &entry) { std::erase(m_unfinished, entry); }

    Entry active() const; ///< the one that is Running to Stopping; none if there is none
    Entry find(const RunId &id) const; ///< unfinished ones and the last that ended
    Entry latest() const; ///< of those
    Entry busy(
        const ProjectId &project, const QString &output) const; ///< an unfinished one that is in the way
    const std::vector<Entry> &unfinished() const { return m_unfinished; }

private:
    std::vector<Entry> m_unfinished;
    std::vector<Entry> m_past; ///< the latest last
};

} // namespace tars
