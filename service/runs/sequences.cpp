#include "service/runs/sequences.h"

namespace tars
{

namespace
{
constexpr qint64 block = 100'000;
constexpr qint64 pause = 1'000; ///< numbers between two tries where the disk is full
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
    // Half a block ahead: a disk that is full for a while neither stops what is running nor has numbers given twice.
    if (m_next >= std::max(m_tryAt, m_end - block / 2)) {
        if (const auto first = m_journal.reserveSequence(block)) {
            if (*first > m_end)
                m_next = std::max(m_next, *first);
            m_end = *first + block;
        } else {
            m_tryAt = m_next + pause;
        }
    }
    return m_next++;
}

} // namespace tars
