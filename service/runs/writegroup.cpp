#include "service/runs/writegroup.h"

namespace tars
{

RunJournal::Done WriteGroup::one()
{
    ++m_open;
    return [self = shared_from_this()](Result<void> result) {
        self->m_post([self, result = std::move(result)] { self->ended(result); });
    };
}

void WriteGroup::seal()
{
    m_post([self = shared_from_this()] { self->ended({}); });
}

void WriteGroup::ended(const Result<void> &result)
{
    if (m_result && !result)
        m_result = result;
    if (--m_open == 0 && m_done)
        m_done(m_result);
}

} // namespace tars
