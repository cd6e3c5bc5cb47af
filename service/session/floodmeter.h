// Counts messages by the second, and notices a flood: more than the limit in each of several seconds in a
// row.
#pragma once

#include "common/wire/limits.h"

namespace tars
{

class FloodMeter
{
public:
    /// Notes a message at this monotonic time; true if the sender has now flooded for long enough.
    bool note(qint64 nowMs)
    {
        const qint64 second = nowMs / 1000;
        if (second != m_second) {
            const bool continues = second == m_second + 1 && m_count > wire::maxMessagesPerSecond;
            m_floodedSeconds = continues ? m_floodedSeconds + 1 : 0;
            m_second = second;
            m_count = 0;
        }
        ++m_count;
        return m_floodedSeconds >= wire::floodSeconds - 1 && m_count > wire::maxMessagesPerSecond;
    }

private:
    qint64 m_second = -1;
    int m_count = 0;
    int m_floodedSeconds = 0; ///< complete ones, right before this one
};

} // namespace tars
