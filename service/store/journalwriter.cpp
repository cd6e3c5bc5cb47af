#include "service/store/journalwriter.h"

#include "common/base/errorcodes.h"

#include <future>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr size_t maxGroup = 256;
}

JournalWriter::JournalWriter(const QString &databasePath, const QString &dataDir, Hooks hooks)
    : m_databasePath(databasePath)
    , m_ballast(dataDir)
    , m_hooks(std::move(hooks))
    , m_thread([this](std::stop_token stop) { loop(stop); })
{
}

JournalWriter::~JournalWriter()
{
    m_thread.request_stop();
    m_thread.join();
}

void JournalWriter::submit(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
}

Result<void> JournalWriter::submitAndWait(Job job)
{
    if (std::this_thread::get_id() == m_thread.get_id())
        return Error{ errc::internal, u"The journal was asked to wait for itself"_s, {} };
    std::promise<Result<void>> promise;
    auto future = promise.get_future();
    job.done = [&promise](Result<void> result) { promise.set_value(std::move(result)); };
    submit(std::move(job));
    return future.get();
}

void JournalWriter::loop(std::stop_token stop)
{
    auto connection = SqlConnection::open(m_databasePath, SqlConnection::Mode::ReadWrite);
    if (connection)
        m_connection = std::move(*connection);
    else
        m_openError = connection.error();
    m_ballast.ensure();
    for (;;) {
        Jobs jobs;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_queue.empty(); });
            if (m_queue.empty())
                break;
            while (!m_queue.empty() && jobs.size() < maxGroup) {
                jobs.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
            }
        }
        write(std::move(jobs));
    }
    m_connection.reset();
}

void JournalWriter::write(Jobs jobs)
{
    if (!m_ballast.ensure()) {
        // What the ballast gave back is kept for control: ordinary work waits until there is room for both.
        Jobs control;
        for (Job &job : jobs) {
            if (job.control)
                control.push_back(std::move(job));
            else if (job.done)
                job.done(fullError());
            else
                reportLoss(fullError());
        }
        jobs = std::move(control);
    }
    if (jobs.empty())
        return;
    if (jobs.size() > 1 && transact(jobs)) {
        for (Job &job : jobs) {
            if (job.done)
                job.done({});
        }
        return;
    }
    for (Job &job : jobs)
        writeAlone(job);
}

void JournalWriter::writeAlone(Job &job)
{
    Result<void> result = transact(job);
    if (!result && result.error().code == errc::storageFull) {
        if (job.control) {
            m_ballast.release();
            result = transact(job);
        } else if (m_ballast.isReleased()) {
            result = fullError();
        }
    }
    if (job.done)
        job.done(std::move(result));
    else if (!result)
        reportLoss(result.error());
}

Result<void> JournalWriter::begin(bool durable)
{
    if (m_openError)
        return *m_openError;
    if (durable != m_durable) {
        if (auto set
            = m_connection->run(durable ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
            !set)
            return set;
        m_durable = durable;
    }
    return m_connection->run(u"BEGIN IMMEDIATE"_s);
}

Result<void> JournalWriter::rollBack(Error error)
{
    if (m_connection)
        (void)m_connection->run(u"ROLLBACK"_s); // SQLite may have done it already
    m_hooks.rolledBack();
    return error;
}

Result<void> JournalWriter::transact(const Jobs &jobs)
{
    const bool durable = std::any_of(jobs.begin(), jobs.end(), [](const Job &job) { return job.durable; });
    if (auto begun = begin(durable); !begun)
        return begun;
    for (const Job &job : jobs) {
        if (auto applied = job.apply(*m_connection); !applied)
            return rollBack(applied.error());
    }
    if (auto committed = m_connection->run(u"COMMIT"_s); !committed)
        return rollBack(committed.error());
    m_hooks.committed();
    return {};
}

Result<void> JournalWriter::transact(const Job &job)
{
    Jobs one;
    one.push_back({ job.apply, {}, job.durable, job.control });
    return transact(one);
}

void JournalWriter::reportLoss(const Error &error)
{
    // A full disk refuses many in a row: say so at the 1st, 2nd, 4th, 8th, …
    ++m_lost;
    if ((m_lost & (m_lost - 1)) == 0)
        qWarning("journal: %lld entries could not be kept: %s", m_lost, qUtf8Printable(error.text));
}

Error JournalWriter::fullError() const
{
    return { errc::storageFull, u"No room left on the disk of "_s + m_databasePath,
        { { u"path"_s, m_databasePath } } };
}

} // namespace tars
