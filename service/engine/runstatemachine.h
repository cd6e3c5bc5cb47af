// The states of a run and what moves it from one to the next: one table, exactly the protocol page's diagram.
#pragma once

#include "common/base/result.h"
#include "common/model/states.h"

#include <array>
#include <optional>

namespace tars
{

/// Hold: a hold of the service or of the run came to apply; Release: none applies any more; Settle: nothing
/// runs any more and all is on disk.
enum class RunEvent { Enqueue, Begin, Hold, Release, Settle, Stop, Complete, Fail };

inline constexpr std::array allRunEvents{ RunEvent::Enqueue, RunEvent::Begin, RunEvent::Hold,
    RunEvent::Release, RunEvent::Settle, RunEvent::Stop, RunEvent::Complete, RunEvent::Fail };

struct RunTransition {
    RunState from;
    RunEvent event;
    RunState to;
};

inline constexpr std::array runTransitions{
    RunTransition{ RunState::NotStarted, RunEvent::Enqueue, RunState::Queued },
    RunTransition{ RunState::Queued, RunEvent::Begin, RunState::Running },
    RunTransition{ RunState::Queued, RunEvent::Stop, RunState::Stopping },
    RunTransition{ RunState::Running, RunEvent::Hold, RunState::Pausing },
    RunTransition{ RunState::Running, RunEvent::Stop, RunState::Stopping },
    RunTransition{ RunState::Running, RunEvent::Complete, RunState::Completed },
    RunTransition{ RunState::Running, RunEvent::Fail, RunState::Failed },
    RunTransition{ RunState::Pausing, RunEvent::Settle, RunState::Paused },
    RunTransition{ RunState::Pausing, RunEvent::Release, RunState::Running },
    RunTransition{ RunState::Pausing, RunEvent::Stop, RunState::Stopping },
    RunTransition{ RunState::Paused, RunEvent::Release, RunState::Running },
    RunTransition{ RunState::Paused, RunEvent::Stop, RunState::Stopping },
    RunTransition{ RunState::Stopping, RunEvent::Settle, RunState::Stopped },
};

constexpr std::optional<RunState> transition(RunState from, RunEvent event)
{
    for (const RunTransition &row : runTransitions)
        if (row.from == from && row.event == event)
            return row.to;
    return std::nullopt;
}

static_assert(transition(RunState::Paused, RunEvent::Release) == RunState::Running);
static_assert(!transition(RunState::Completed, RunEvent::Stop));

QString toString(RunEvent event);

/// What a client may ask for in this state: "start", "pause", "resume", "stop".
QStringList possibleCommands(RunState state);

/// invalidState with args `state` and `possible` for every pair that is not in the table.
Result<RunState> nextState(RunState from, RunEvent event);
Error invalidState(RunState state, const QString &text, QJsonObject args = {});

} // namespace tars
