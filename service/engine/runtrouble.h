// What ends a run before its end, or keeps it from going on: an error of the run itself, a disk that is full or cannot be used.
#pragma once

#include "service/engine/dispatcher.h"
#include "service/engine/engineevents.h"
#include "service/engine/unitwork.h"

#include <mutex>

namespace tars
{

/// Thread-safe.
class RunTrouble
{
public:
    RunTrouble(const RunContext &context, Dispatcher &dispatcher, const TellEngine &tell);

    void fail(const Error &error); ///< the first one ends the run: the dispatcher gives no more turns
    std::optional<Error> failure() const;
    bool hasFailed() const { return failure().has_value(); }

    /// Nobody goes on until somebody resumes the run, or the service where there is no room.
    void block(const Error &error);
    void keep(const QString &name, Severity severity, const Error &error); ///< among the run's problems, one of each name

private:
    const RunContext &m_context;
    Dispatcher &m_dispatcher;
    const TellEngine &m_tell;
    mutable std::mutex m_mutex;
    std::optional<Error> m_failure;
    QString m_blockedBy; ///< what block() last told of
};

} // namespace tars
