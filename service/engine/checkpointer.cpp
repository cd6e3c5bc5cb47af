#include "service/engine/checkpointer.h"

#include "service/engine/ports.h"

namespace tars
{

namespace
{
constexpr std::chrono::seconds interval{ 2 };
constexpr qsizetype documentLimit = 1000;
} // namespace

Checkpointer::Checkpointer(UnitJournal &journal, std::function<void(const Error &)> failed)
    : m_journal(journal)
    , m_failed(std::move(failed))
    , m_last(std::chrono::steady_clock::now())
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

Checkpointer::~Checkpointer() = default;

void Checkpointer::setSink(DocumentSink *sink)
{
    const std::scoped_lock lock(m_checkpointing, m_mutex);
    m_sink = sink;
}

void Checkpointer::noteDocuments(qsizetype count)
{
    const std::lock_guard lock(m_mutex);
    m_documents += count;
    m_changed.notify_all();
}

void Checkpointer::request(std::function<void()> done)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(std::move(done));
    m_changed.notify_all();
}

Result<void> Checkpointer::checkpoint()
{
    const std::lock_guard checkpointing(m_checkpointing);
    qsizetype documents = 0;
    DocumentSink *sink = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        documents = m_documents;
        sink = m_sink;
        m_last = std::chrono::steady_clock::now();
    }
    // Without a folder no document was put since the last checkpoint; what was committed before this life began is not
    // durable for that.
    Result<void> result;
    if (sink) {
        const qint64 mark = m_journal.commitMark();
        result = sink->syncToDisk();
        if (result)
            result = m_journal.checkpointUpTo(mark);
    }
    if (result) {
        const std::lock_guard lock(m_mutex);
        m_documents -= documents;
    } else if (m_failed) {
        m_failed(result.error());
    }
    return result;
}

void Checkpointer::run(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const auto due = [this] { return !m_requests.empty() || m_documents >= documentLimit; };
        if (m_documents == 0)
            m_changed.wait(lock, stop, [this] { return !m_requests.empty() || m_documents > 0; });
        else
            m_changed.wait_until(lock, stop, m_last + interval, due);
        if (stop.stop_requested() && m_requests.empty())
            return;
        if (!due() && (m_documents == 0 || std::chrono::steady_clock::now() < m_last + interval))
            continue;
        std::vector<std::function<void()>> requests;
        requests.swap(m_requests);
        lock.unlock();
        const Result<void> result = checkpoint();
        for (const auto &done : requests)
            done();
        lock.lock();
        // A disk that refuses is asked again after the interval, not at once.
        if (!result && requests.empty())
            m_changed.wait_for(lock, stop, interval, [this] { return !m_requests.empty(); });
    }
}

} // namespace tars
