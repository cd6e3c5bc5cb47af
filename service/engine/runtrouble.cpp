#include "service/engine/runtrouble.h"

#include "common/base/errorcodes.h"
#include "service/engine/runplan.h"

#include <utility>

namespace tars
{

using namespace Qt::StringLiterals;

RunTrouble::RunTrouble(const RunContext &context, Dispatcher &dispatcher, const TellEngine &tell)
    : m_context(context)
    , m_dispatcher(dispatcher)
    , m_tell(tell)
{
}

void RunTrouble::fail(const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = error;
    }
    m_dispatcher.close();
}

std::optional<Error> RunTrouble::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

void RunTrouble::block(const Error &error)
{
    m_dispatcher.block();
    const bool isFull = error.code == errc::storageFull;
    bool isNew = !isFull; // there would be no room for it
    if (isNew) {
        const std::lock_guard lock(m_mutex);
        isNew = std::exchange(m_blockedBy, error.text) != error.text;
    }
    if (isNew)
        keep(error.code, Severity::Warning, error);
    m_tell(RunBlocked{ error, isFull ? HoldScope::Service : HoldScope::Run });
}

void RunTrouble::keep(const QString &name, Severity severity, const Error &error)
{
    UnitCommit commit;
    commit.run = m_context.run.id;
    commit.unit = foundationUnit();
    commit.unit.id.value = u"foundation/"_s + name;
    Problem problem = problemOf(error, commit.unit);
    problem.severity = severity;
    problem.id = m_context.nextProblemId();
    problem.unit.clear();
    commit.problems << problem;
    // Where the journal itself is what failed, the run's end is told without it.
    if (m_context.journal->commit(m_context.run.project, m_context.run.output, { commit }))
        m_tell(ProblemFound{ problem });
}

} // namespace tars
