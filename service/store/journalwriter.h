// The one thread that writes the journal. Jobs that wait at the same time share a transaction; if that fails,
// each is tried alone, so that one bad job costs nobody else.
#pragma once

#include "service/store/ballast.h"
#include "service/store/sqlconnection.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace tars
{

class JournalWriter
{
public:
    using Done = std::function<void(Result<void>)>;
    using Apply
        = std::function<Result<void>(SqlConnection &)>; ///< may run twice: the first time was rolled back

    struct Job {
        Apply apply;
        Done done; ///< called on the writer's thread, after the commit; must not wait for the journal
        bool durable = false; ///< on disk when `done` is called, whatever happens to the power
        bool control = false; ///< so small and important that the ballast is given up for it on a full disk
    };
    struct Hooks {
        std::function<void()> committed; ///< on the writer's thread, before the jobs' `done`
        std::function<void()> rolledBack; ///< forget what was learned since the last commit
    };

    JournalWriter(const QString &databasePath, const QString &dataDir, Hooks hooks);
    ~JournalWriter(); ///< does what is queued, then ends the thread

    void submit(Job job);
    Result<void> submitAndWait(Job job);

private:
    using Jobs = std::deque<Job>;
    void loop(std::stop_token stop);
    void write(Jobs jobs);
    void writeAlone(Job &job);
    Result<void> transact(const Jobs &jobs);
    Result<void> transact(const Job &job);
    Result<void> begin(bool durable);
    Result<void> rollBack(Error error);
    void reportLoss(const Error &error); ///< of a job that nobody waits for
    Error fullError() const;

    QString m_databasePath;
    Ballast m_ballast;
    Hooks m_hooks;
    std::unique_ptr<SqlConnection> m_connection; ///< the thread's own
    std::optional<Error> m_openError;
    bool m_durable = false;
    long long m_lost = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Jobs m_queue;
    std::jthread m_thread; ///< last: starts when all else is there
};

} // namespace tars
