#include "service/engine/unitledger.h"

namespace tars
{

void UnitLedger::beginPhase()
{
    const std::lock_guard lock(m_mutex);
    m_succeeded = 0;
}

void UnitLedger::open(QHash<UnitId, WorkItem> units)
{
    const std::lock_guard lock(m_mutex);
    m_open = std::move(units);
}

void UnitLedger::close() { open({}); }

void UnitLedger::note(const UnitId &unit, bool failed)
{
    const std::lock_guard lock(m_mutex);
    if (failed)
        m_failed.insert(unit);
    else
        ++m_succeeded;
}

void UnitLedger::noteSucceeded(qint64 units)
{
    const std::lock_guard lock(m_mutex);
    m_succeeded += units;
}

QSet<UnitId> UnitLedger::retry(const QSet<UnitId> &units, const Reopen &reopen)
{
    const std::lock_guard lock(m_mutex);
    QSet<UnitId> accepted;
    QList<WorkItem> items;
    Lanes lanes;
    for (const UnitId &unit : units) {
        const auto open = m_open.constFind(unit);
        if (open == m_open.constEnd() || !m_failed.contains(unit))
            continue;
        accepted.insert(unit);
        items << *open;
        ++lanes[open->lane];
    }
    if (items.isEmpty() || !reopen(items, lanes))
        return {};
    m_failed.subtract(accepted);
    return accepted;
}

bool UnitLedger::nothingSucceeded() const
{
    const std::lock_guard lock(m_mutex);
    return m_succeeded == 0;
}

bool UnitLedger::nothingFailed() const
{
    const std::lock_guard lock(m_mutex);
    return m_failed.isEmpty();
}

QSet<UnitId> UnitLedger::failed() const
{
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

} // namespace tars
