// Makes what was written durable: syncs the output folder, then lets the journal say so, on a thread of its
// own.
#pragma once

#include "common/base/result.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace tars
{

class DocumentSink;
class UnitJournal;

/// A checkpoint comes at least every 2 s and every 1,000 documents while documents come in, and whenever it
/// is asked for.
class Checkpointer
{
public:
    /// `failed` is called on the thread that made the checkpoint.
    Checkpointer(UnitJournal &journal, std::function<void(const Error &)> failed);
    ~Checkpointer();

    void setSink(DocumentSink *sink); ///< none before the output folder is open, and after its end
    void noteDocuments(qsizetype count);
    void request(std::function<void()> done); ///< soon, on the own thread; `done` there, also after a failure
    Result<void> checkpoint(); ///< now, on the calling thread

private:
    void run(std::stop_token stop);

    UnitJournal &m_journal;
    const std::function<void(const Error &)> m_failed;
    std::mutex m_checkpointing; ///< held while one is made; before m_mutex
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    DocumentSink *m_sink = nullptr;
    qsizetype m_documents = 0; ///< since the last checkpoint
    std::chrono::steady_clock::time_point m_last;
    std::vector<std::function<void()>> m_requests;
    std::jthread m_thread; ///< last: the others outlive it
};

} // namespace tars
