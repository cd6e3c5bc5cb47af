// Several writes of one wish, answered as one.
#pragma once

#include "service/engine/mainqueue.h"
#include "service/engine/ports.h"

namespace tars
{

/// `done` is called on the main thread once all are on disk, with the first error.
class WriteGroup : public std::enable_shared_from_this<WriteGroup>
{
public:
    using Done = std::function<void(Result<void>)>;
    WriteGroup(MainQueue::Poster post, Done done)
        : m_post(std::move(post))
        , m_done(std::move(done))
    {
    }
    RunJournal::Done one(); ///< for one more write; before seal()
    void seal(); ///< no more come

private:
    void ended(const Result<void> &result);
    const MainQueue::Poster m_post;
    const Done m_done;
    int m_open = 1;
    Result<void> m_result;
};

} // namespace tars
