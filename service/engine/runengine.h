// One run at work: owns its threads, is told what holds, and says what was done. Lives on the main thread.
#pragma once

#include "service/engine/checkpointer.h"
#include "service/engine/dispatcher.h"
#include "service/engine/engineevents.h"
#include "service/engine/mainqueue.h"
#include "service/engine/unitwork.h"

#include <QSet>
#include <QTimer>
#include <thread>

namespace tars
{

class RunJob;

class RunEngine
{
public:
    using Listener = std::function<void(const EngineEvent &)>; ///< called on the main thread

    /// Begins at once. `queue` brings events to the main thread; none comes after the engine's end.
    RunEngine(RunContext context, const HoldSet &holds, quint64 generation, const MainQueue &queue,
        Listener listener);
    ~RunEngine(); ///< gives up what runs, joins all threads

    /// Nothing held is begun from now on; what is unfinished after 50 ms is given up, and done again later.
    void setHolds(const HoldSet &holds, quint64 generation);
    void setWorkers(int count); ///< how many units at once, from the next one on
    /// Those of `units` that failed in the phase at work are done again; returns which.
    QSet<UnitId> retry(const QSet<UnitId> &units);
    void close(); ///< the same for everything, for good; EngineFinished follows

private:
    void tell(EngineEvent event) const; ///< from any thread

    const RunContext m_context;
    const MainQueue::Poster m_post;
    const std::shared_ptr<Listener> m_listener; ///< emptied at the end, on the main thread
    Checkpointer m_checkpointer;
    Dispatcher m_dispatcher;
    QTimer m_cancel;
    std::mutex m_jobMutex;
    std::unique_ptr<RunJob> m_job; ///< until it has ended; under m_jobMutex
    std::jthread m_coordinator; ///< last: what it uses outlives it
};

} // namespace tars
