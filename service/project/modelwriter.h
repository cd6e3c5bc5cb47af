// The one thread that writes a project model. Jobs that wait at the same time share a commit; whoever asked
// is blocked until that commit is done.
#pragma once

#include "common/base/result.h"
#include "service/project/recordtables.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace tars
{

class ModelWriter
{
public:
    using Job = std::function<Result<void>(RecordTables &)>;

    /// Opens the database on the new thread; what open() says is what start() returns.
    static Result<std::unique_ptr<ModelWriter>> start(const QString &file);
    ~ModelWriter(); ///< finishes what waits, then closes the database

    /// Returns when the job's changes are committed, or with its error and none of them. A job may be
    /// executed a second time, alone, when another of its group failed.
    Result<void> run(Job job);

    bool isDamaged() const; ///< a commit found the database damaged: open it anew
    quint64 generation() const
    {
        return m_generation.load(std::memory_order_acquire);
    } ///< grows with each commit that changed something

private:
    struct Waiting {
        Job job;
        std::optional<Result<void>> result;
    };

    ModelWriter() = default;
    void work(std::stop_token stop, const QString &file);
    void commit(const std::deque<Waiting *> &group, const ModelConnection &connection, RecordTables &tables);
    Result<void> transaction(
        const std::deque<Waiting *> &group, const ModelConnection &connection, RecordTables &tables);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake; ///< the writer's
    std::condition_variable m_done; ///< the callers'
    std::deque<Waiting *> m_queue;
    std::optional<Result<void>> m_opened;
    bool m_damaged = false;
    std::atomic<quint64> m_generation = 0;
    std::jthread m_thread; ///< last: joined before anything it uses goes
};

} // namespace tars
