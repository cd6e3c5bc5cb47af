#include "service/engine/holdset.h"

#include <algorithm>
#include <tuple>

namespace tars
{

namespace
{
auto place(HoldScope scope, std::optional<Department> department)
{
    return std::tuple(int(scope), scope == HoldScope::Department && department ? int(*department) : -1);
}

auto place(const Hold &hold) { return place(hold.scope, hold.department); }
} // namespace

bool HoldSet::add(const Hold &hold)
{
    const auto at = std::lower_bound(m_holds.begin(), m_holds.end(), hold,
        [](const Hold &a, const Hold &b) { return place(a) < place(b); });
    if (at == m_holds.end() || place(*at) != place(hold)) {
        m_holds.insert(at, hold);
        return true;
    }
    if (*at == hold)
        return false;
    *at = hold;
    return true;
}

std::optional<Hold> HoldSet::remove(HoldScope scope, std::optional<Department> department)
{
    for (qsizetype i = 0; i < m_holds.size(); ++i)
        if (place(m_holds[i]) == place(scope, department))
            return m_holds.takeAt(i);
    return std::nullopt;
}

const Hold *HoldSet::find(HoldScope scope, std::optional<Department> department) const
{
    for (const Hold &hold : m_holds)
        if (place(hold) == place(scope, department))
            return &hold;
    return nullptr;
}

bool HoldSet::holdsRun() const { return find(HoldScope::Service) || find(HoldScope::Run); }

bool HoldSet::holds(std::optional<Department> lane) const
{
    return holdsRun() || (lane && find(HoldScope::Department, lane));
}

QList<Hold> HoldSet::expired(const QDateTime &now) const
{
    QList<Hold> found;
    for (const Hold &hold : m_holds)
        if (hold.resumeAt.isValid() && hold.resumeAt <= now)
            found << hold;
    return found;
}

QDateTime HoldSet::nextResumeAt() const
{
    QDateTime next;
    for (const Hold &hold : m_holds)
        if (hold.resumeAt.isValid() && (!next.isValid() || hold.resumeAt < next))
            next = hold.resumeAt;
    return next;
}

} // namespace tars
