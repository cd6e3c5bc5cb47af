#include "service/engine/dispatcher.h"

#include <algorithm>

namespace tars
{

namespace
{
constexpr quint64 never = ~quint64(0);
}

Dispatcher::Dispatcher(const HoldSet &holds, std::function<void(quint64)> onIdle)
    : m_onIdle(std::move(onIdle))
    , m_holds(holds)
    , m_told(never)
{
}

Dispatcher::Turn Dispatcher::open(const WorkItem &item, bool own)
{
    const quint64 id = ++m_lastId;
    const auto &running = m_running.emplace(id, Running{ item, own, {} }).first->second;
    return { item, running.stop.get_token(), id };
}

std::optional<Dispatcher::Turn> Dispatcher::take(int number)
{
    std::unique_lock lock(m_mutex);
    std::optional<WorkItem> item;
    m_changed.wait(lock, [&] {
        if (!m_closed && !allHeld() && number < m_workers)
            item = m_queue.take(m_holds);
        return item || m_closed;
    });
    if (!item)
        return std::nullopt;
    return open(*item, false);
}

void Dispatcher::end(const Turn &turn, Ending ending)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_running.find(turn.id);
    const bool own = at->second.own;
    m_running.erase(at);
    if (!own) {
        if (ending == Ending::Again)
            m_queue.giveBack(turn.item);
        else
            --m_left;
    }
    tellIfIdle();
    m_changed.notify_all();
}

std::optional<Dispatcher::Turn> Dispatcher::begin()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_closed || !allHeld(); });
    if (m_closed)
        return std::nullopt;
    return open({}, true);
}

bool Dispatcher::interrupted() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed || allHeld();
}

bool Dispatcher::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

bool Dispatcher::process(const QList<WorkItem> &items, const std::function<void(int)> &staff)
{
    std::unique_lock lock(m_mutex);
    for (const WorkItem &item : items)
        m_queue.append(item);
    m_left = items.size();
    m_changed.notify_all();
    const auto isOver = [&] { return m_left == 0 || (m_closed && m_running.empty()); };
    for (int staffed = 0; !isOver();) {
        if (staffed != m_workers) {
            staffed = m_workers;
            lock.unlock();
            staff(staffed);
            lock.lock();
        }
        m_changed.wait(lock, [&] { return isOver() || staffed != m_workers; });
    }
    const bool isDone = m_left == 0;
    m_queue.clear();
    m_left = 0;
    return isDone;
}

bool Dispatcher::add(const QList<WorkItem> &items)
{
    const std::lock_guard lock(m_mutex);
    if (m_left == 0 || m_closed)
        return false;
    for (const WorkItem &item : items)
        m_queue.append(item);
    m_left += items.size();
    m_changed.notify_all();
    return true;
}

void Dispatcher::setWorkers(int count)
{
    const std::lock_guard lock(m_mutex);
    m_workers = std::max(1, count);
    m_changed.notify_all();
}

void Dispatcher::setHolds(const HoldSet &holds, quint64 generation)
{
    const std::lock_guard lock(m_mutex);
    m_holds = holds;
    m_generation = generation;
    m_blocked = false;
    tellIfIdle();
    m_changed.notify_all();
}

void Dispatcher::block()
{
    const std::lock_guard lock(m_mutex);
    m_blocked = true;
}

void Dispatcher::cancelHeld()
{
    const std::lock_guard lock(m_mutex);
    for (auto &[id, running] : m_running) {
        const bool held = running.own ? allHeld() : allHeld() || m_holds.holds(running.item.lane);
        if (m_closed || held)
            running.stop.request_stop();
    }
}

void Dispatcher::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

void Dispatcher::tellIfIdle()
{
    if (m_closed || !m_holds.holdsRun() || !m_running.empty() || m_told == m_generation)
        return;
    m_told = m_generation;
    m_onIdle(m_generation);
}

} // namespace tars
