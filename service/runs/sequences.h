// Numbers that grow and never repeat, also not after a kill: for sequences and problems.
#pragma once

#include "service/engine/ports.h"

#include <mutex>

namespace tars
{

/// Thread-safe. Reserves durably in blocks, so numbers may jump at a start.
class Sequences
{
public:
    explicit Sequences(RunJournal &journal)
        : m_journal(journal)
    {
    }

    Result<void> reserve(); ///< the first block; next() may be used afterwards
    qint64 next();

private:
    RunJournal &m_journal;
    std::mutex m_mutex;
    qint64 m_next = 1;
    qint64 m_end = 1; ///< of what is reserved
    qint64 m_tryAt = 0; ///< not to be reserved before that number
};

} // namespace tars
