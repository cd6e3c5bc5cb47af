// What holds the runs, one by one, and when they end by themselves.
#include "service/runs/runkeeper.h"

#include "service/runs/activitytexts.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

HoldSet RunKeeper::holdsOf(const Entry &entry) const
{
    HoldSet holds = m_serviceHolds;
    for (const Hold &hold : entry->holds.list())
        holds.add(hold);
    return holds;
}

void RunKeeper::applyHolds(const Entry &entry, const Writes &writes)
{
    const HoldSet holds = holdsOf(entry);
    if (m_engine && !m_closing)
        m_engine->setHolds(holds, ++m_generation);
    const RunState state = entry->row.state;
    if (holds.holdsRun() && state == RunState::Running)
        change(entry, RunEvent::Hold, u"pausing"_s, {}, writes);
    else if (!holds.holdsRun() && (state == RunState::Pausing || state == RunState::Paused))
        change(entry, RunEvent::Release, u"resumed"_s, {}, writes);
    armExpiry();
}

void RunKeeper::addHold(const Entry &entry, Hold hold, const Actor &by, const Writes &writes)
{
    const bool service = hold.scope == HoldScope::Service;
    HoldSet &set = service ? m_serviceHolds : entry->holds;
    const RunId run = service ? RunId() : entry->row.id;
    set.add(hold);
    m_services.runs->saveHold(
        run, hold, writes ? writes->one() : [](const Result<void> &) {});
    const Entry concerned = service ? m_runs.active() : entry;
    if (concerned) {
        concerned->lastActor = by;
        m_services.runs->addHoldSpan(concerned->row.id, { m_services.clock->now(), {}, spanOf(hold) });
        if (isActive(concerned->row.state))
            applyHolds(concerned, writes);
    }
    tellHold(concerned, hold, true, by);
    armExpiry();
}

bool RunKeeper::removeHold(const Entry &entry, HoldScope scope, std::optional<Department> department,
    const Actor &by, const Writes &writes)
{
    const bool service = scope == HoldScope::Service;
    if (!service && !entry)
        return false;
    const auto hold = (service ? m_serviceHolds : entry->holds).remove(scope, department);
    if (!hold)
        return false;
    m_services.runs->removeHold(
        service ? RunId() : entry->row.id, scope, department,
        writes ? writes->one() : [](const Result<void> &) {});
    const Entry concerned = service ? m_runs.active() : entry;
    if (concerned) {
        concerned->lastActor = by;
        const QDateTime now = m_services.clock->now();
        m_services.runs->addHoldSpan(concerned->row.id, { hold->since, now, spanOf(*hold) });
        if (isActive(concerned->row.state))
            applyHolds(concerned, writes);
    }
    tellHold(concerned, *hold, false, by);
    armExpiry();
    return true;
}

void RunKeeper::tellHold(const Entry &entry, const Hold &hold, bool added, const Actor &by)
{
    controlled();
    touched();
    StateChange told;
    told.from = told.to = entry ? entry->shown : RunState::NotStarted;
    told.run = entry ? entry->row.id.value : QString();
    told.by = by;
    told.code = added ? u"held"_s : u"released"_s;
    told.args = argsOf(hold);
    Q_EMIT stateChanged(told);
    if (entry)
        m_notices.tell(entry->row.id, holdActivity(hold, added, by));
}

void RunKeeper::endExpiredHolds()
{
    const QDateTime now = m_services.clock->now();
    for (const Hold &hold : m_serviceHolds.expired(now))
        removeHold({}, hold.scope, hold.department, {}, {});
    for (const Entry &entry : std::vector(m_runs.unfinished()))
        for (const Hold &hold : entry->holds.expired(now))
            removeHold(entry, hold.scope, hold.department, {}, {});
    armExpiry();
}

void RunKeeper::armExpiry()
{
    QDateTime next = m_serviceHolds.nextResumeAt();
    for (const Entry &entry : m_runs.unfinished())
        if (const QDateTime at = entry->holds.nextResumeAt(); at.isValid() && (!next.isValid() || at < next))
            next = at;
    if (!next.isValid() || m_closing) {
        m_expiryTimer.stop();
        return;
    }
    // Timers stand still while the machine sleeps: looked at again now and then.
    m_expiryTimer.start(int(std::clamp<qint64>(m_services.clock->now().msecsTo(next) + 1, 0, 30'000)));
}

} // namespace tars
