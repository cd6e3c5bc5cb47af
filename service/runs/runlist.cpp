#include "service/runs/runlist.h"

namespace tars
{

namespace
{
constexpr size_t pastRuns = 16;
}

void RunList::end(const Entry &entry)
{
    std::erase(m_unfinished, entry);
    m_past.push_back(entry);
    if (m_past.size() > pastRuns)
        m_past.erase(m_past.begin());
}

RunList::Entry RunList::active() const
{
    for (const Entry &entry : m_unfinished)
        if (isActive(entry->row.state))
            return entry;
    return {};
}

RunList::Entry RunList::find(const RunId &id) const
{
    for (const auto *list : { &m_unfinished, &m_past })
        for (const Entry &entry : *list)
            if (entry->row.id == id)
                return entry;
    return {};
}

RunList::Entry RunList::latest() const
{
    if (const Entry entry = active())
        return entry;
    if (!m_unfinished.empty())
        return m_unfinished.front();
    return m_past.empty() ? Entry() : m_past.back();
}

RunList::Entry RunList::busy(const ProjectId &project, const QString &output) const
{
    for (const Entry &entry : m_unfinished)
        if (entry->row.project == project || (!output.isEmpty() && entry->row.output == output))
            return entry;
    return {};
}

} // namespace tars
