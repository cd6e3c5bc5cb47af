#include "service/engine/runengine.h"

#include "service/engine/runjob.h"

namespace tars
{

namespace
{
constexpr std::chrono::milliseconds grace{ 50 };
}

RunEngine::RunEngine(
    RunContext context, const HoldSet &holds, quint64 generation, const MainQueue &queue, Listener listener)
    : m_context(std::move(context))
    , m_post(queue.poster())
    , m_listener(std::make_shared<Listener>(std::move(listener)))
    , m_checkpointer(*m_context.journal, {})
    , m_dispatcher(
          {}, [this](quint64 idle) { m_checkpointer.request([this, idle] { tell(RunIdle{ idle }); }); })
{
    m_cancel.setSingleShot(true);
    m_cancel.setInterval(grace);
    m_cancel.callOnTimeout([this] { m_dispatcher.cancelHeld(); });
    m_dispatcher.setHolds(holds, generation);
    m_dispatcher.setWorkers(m_context.workers);
    m_job = std::make_unique<RunJob>(m_context, m_dispatcher, m_checkpointer,
        [this](EngineEvent event) { tell(std::move(event)); });
    m_coordinator = std::jthread([this] {
        const EngineFinished finished = m_job->run();
        {
            const std::lock_guard lock(m_jobMutex);
            m_job.reset(); // gives the output folder free before anybody hears of the end
        }
        tell(finished);
    });
}

RunEngine::~RunEngine()
{
    *m_listener = {};
    m_dispatcher.close();
    m_dispatcher.cancelHeld();
}

void RunEngine::setHolds(const HoldSet &holds, quint64 generation)
{
    m_dispatcher.setHolds(holds, generation);
    if (!holds.isEmpty())
        m_cancel.start();
    else
        m_cancel.stop();
}

void RunEngine::setWorkers(int count) { m_dispatcher.setWorkers(count); }

QSet<UnitId> RunEngine::retry(const QSet<UnitId> &units)
{
    const std::lock_guard lock(m_jobMutex);
    return m_job ? m_job->retry(units) : QSet<UnitId>();
}

void RunEngine::close()
{
    m_dispatcher.close();
    m_cancel.start();
}

void RunEngine::tell(EngineEvent event) const
{
    m_post([listener = m_listener, event = std::move(event)] {
        const Listener call = *listener; // it may end the engine, and so empty the listener
        if (call)
            call(event);
    });
}

} // namespace tars
