#include "gui/models/runcontrol.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct Text {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::RunControl)
};

enum class Row { NoProject, Ready, Starting, Running, Pausing, Paused, Resuming, Stopping, Done, Failed, Stopped };

Row rowOf(const RunControlInput &in)
{
    const bool active = in.hasRun && (isActive(in.state) || in.state == RunState::Queued);
    switch (in.pending) {
    case PendingCommand::Start:
        if (!active)
            return Row::Starting;
        break;
    case PendingCommand::Pause:
        if (active && canPause(in.state))
            return Row::Pausing;
        break;
    case PendingCommand::Resume:
        if (active && canResume(in.state))
            return Row::Resuming;
        break;
    case PendingCommand::Stop:
        if (active)
            return Row::Stopping;
        break;
    case PendingCommand::None: break;
    }
    if (!in.hasRun)
        return in.hasProject ? Row::Ready : Row::NoProject;
    switch (in.state) {
    case RunState::NotStarted: return in.hasProject ? Row::Ready : Row::NoProject;
    case RunState::Queued: return Row::Starting;
    case RunState::Running: return Row::Running;
    case RunState::Pausing: return Row::Pausing;
    case RunState::Paused: return Row::Paused;
    case RunState::Stopping: return Row::Stopping;
    case RunState::Stopped: return Row::Stopped;
    case RunState::Completed: return Row::Done;
    case RunState::Failed: return Row::Failed;
    }
    Q_UNREACHABLE();
}

RunControlView viewOf(Row row, const QString &heldUntil)
{
    const QString start = Text::tr("Start run");
    switch (row) {
    case Row::NoProject: return {{}, {}, {}, start, u"play"_s, MainAction::Start, false, false, false, false, BarsLook::None};
    case Row::Ready:
        return {Text::tr("Ready"), ChipKind::Neutral, u"check"_s, start, u"play"_s, MainAction::Start, true, false, false,
            false, BarsLook::None};
    case Row::Starting:
        return {Text::tr("Starting…"), ChipKind::Accent, u"spinner"_s, Text::tr("Starting…"), {}, MainAction::Start,
            false, true, true, true, BarsLook::Empty};
    case Row::Running:
        return {Text::tr("Running"), ChipKind::Accent, u"play"_s, Text::tr("Pause"), u"pause"_s, MainAction::Pause, true,
            false, true, true, BarsLook::Solid};
    case Row::Pausing:
        return {Text::tr("Pausing…"), ChipKind::Warning, u"spinner"_s, Text::tr("Pausing…"), {}, MainAction::Pause,
            false, true, true, true, BarsLook::Solid};
    case Row::Paused:
        return {heldUntil.isEmpty() ? Text::tr("Paused") : Text::tr("Paused until %1").arg(heldUntil), ChipKind::Warning,
            u"pause"_s, Text::tr("Resume"), u"play"_s, MainAction::Resume, true, false, true, true, BarsLook::Striped};
    case Row::Resuming:
        return {Text::tr("Resuming…"), ChipKind::Accent, u"spinner"_s, Text::tr("Resuming…"), {}, MainAction::Resume,
            false, true, true, true, BarsLook::Striped};
    case Row::Stopping:
        return {Text::tr("Stopping…"), ChipKind::Danger, u"spinner"_s, Text::tr("Stopping…"), {}, MainAction::Pause,
            false, true, true, false, BarsLook::Frozen};
    case Row::Done:
        return {Text::tr("Done"), ChipKind::Success, u"check"_s, start, u"play"_s, MainAction::Start, true, false, false,
            false, BarsLook::Final};
    case Row::Failed:
        return {Text::tr("Failed"), ChipKind::Danger, u"cross"_s, start, u"play"_s, MainAction::Start, true, false, false,
            false, BarsLook::Final};
    case Row::Stopped:
        return {Text::tr("Stopped"), ChipKind::Neutral, u"stop"_s, start, u"play"_s, MainAction::Start, true, false,
            false, false, BarsLook::Final};
    }
    Q_UNREACHABLE();
}
} // namespace

RunControlView runControlView(const RunControlInput &input)
{
    RunControlInput known = input;
    if (!input.connected)
        known.pending = PendingCommand::None;
    RunControlView view = viewOf(rowOf(known), input.heldUntil);
    if (input.connected)
        return view;
    // The last label stays, so that nothing jumps when the connection returns.
    view.enabled = false;
    view.stopEnabled = false;
    view.busy = false;
    if (view.icon.isEmpty())
        view.icon = view.action == MainAction::Pause ? u"pause"_s : u"play"_s;
    if (view.bars != BarsLook::None)
        view.bars = BarsLook::Faded;
    view.chip = input.reconnecting ? Text::tr("Reconnecting") : Text::tr("Disconnected");
    view.chipKind = input.reconnecting ? ChipKind::Warning : ChipKind::Danger;
    view.chipIcon = input.reconnecting ? u"refresh"_s : u"plug-off"_s;
    return view;
}

} // namespace tars::gui
