#include "service/runs/sequences.h"

namespace tars
{

namespace
{
constexpr qint64 block = 100'000;
}

Result<void> Sequences::reserve()
{
    const auto first = m_journal.reserveSequence(block);
    if (!first)
        return first.error();
    const std::lock_guard lock(m_mutex);
    m_next = *first;
    m_end = *first + block;
    return {};
}

qint64 Sequences::next()
{
    const std::lock_guard lock(m_mutex);
    if (m_next >= m_end) {
        // A full disk must not stop what is running: numbers go on and are reserved once there is room.
        if (const auto first = m_journal.reserveSequence(block)) {
            m_next = std::max(m_next, *first);
            m_end = *first + block;
        }
    }
    return m_next++;
}

} // namespace tars
