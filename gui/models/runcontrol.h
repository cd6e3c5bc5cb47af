// What the run's controls show: one pure function from what the service said (and what it has not answered yet).
#pragma once

#include "common/model/states.h"

#include <QString>

namespace tars
{
namespace gui
{

/// A command on its way: sent, and neither refused nor followed by the state it asks for.
enum class PendingCommand { None, Start, Pause, Resume, Stop };

struct RunControlInput {
    bool connected = false;
    bool connecting = false; ///< for the first time (only for the chip)
    bool reconnecting = false; ///< lost, but the service may be there (only for the chip)
    bool hasProject = false;
    bool hasRun = false; ///< the record shown is a run of the chosen project
    RunState state = RunState::NotStarted;
    PendingCommand pending = PendingCommand::None;
    QString heldUntil; ///< clock time at which a "Pause for…" ends, else empty
};

enum class ChipKind { Neutral, Accent, Warning, Danger, Success };
enum class MainAction { Start, Pause, Resume };
enum class BarsLook { None, Empty, Solid, Striped, Frozen, Final, Faded };

struct RunControlView {
    QString chip; ///< empty: no chip
    ChipKind chipKind = ChipKind::Neutral;
    QString chipIcon; ///< "spinner" is painted, others are icon names
    QString label; ///< of the main button
    QString icon;
    MainAction action = MainAction::Start;
    bool enabled = false;
    bool busy = false; ///< spinner in the main button
    bool stopVisible = false;
    bool stopEnabled = false;
    BarsLook bars = BarsLook::None;
    QString forbidden = {}; ///< why the token at hand does not allow the main action, for people; else empty

    bool operator==(const RunControlView &) const = default;
};

RunControlView runControlView(const RunControlInput &input);

} // namespace gui
} // namespace tars
