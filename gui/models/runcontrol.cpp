#include "gui/models/runcontrol.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct RunControlText {
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
    const QString start = RunControlText::tr("Start run");
    switch (row) {
    case Row::NoProject: return {{}, {}, {}, start, u"play"_s, MainAction::Start, false, false, false, false, BarsLook::None};
    case Row::Ready:
        return {RunControlText::tr("Ready"), ChipKind::Neutral, u"check"_s, start, u"play"_s, MainAction::Start, true, false, false,
            false, BarsLook::None};
    case Row::Starting:
        return {RunControlText::tr("Starting…"), ChipKind::Accent, u"spinner"_s, RunControlText::tr("Starting…"), {}, MainAction::Start,
            false, true, true, true, BarsLook::Empty};
    case Row::Running:
        return {RunControlText::tr("Running"), ChipKind::Accent, u"play"_s, RunControlText::tr("Pause"), u"pause"_s, MainAction::Pause, true,
            false, true, true, BarsLook::Solid};
    case Row::Pausing:
        return {RunControlText::tr("Pausing…"), ChipKind::Warning, u"spinner"_s, RunControlText::tr("Pausing…"), {}, MainAction::Pause,
            false, true, true, true, BarsLook::Solid};
    case Row::Paused:
        return {heldUntil.isEmpty() ? RunControlText::tr("Paused") : RunControlText::tr("Paused until %1").arg(heldUntil), ChipKind::Warning,
            u"pause"_s, RunControlText::tr("Resume"), u"play"_s, MainAction::Resume, true, false, true, true, BarsLook::Striped};
    case Row::Resuming:
        return {RunControlText::tr("Resuming…"), ChipKind::Accent, u"spinner"_s, RunControlText::tr("Resuming…"), {}, MainAction::Resume,
            false, true, true, true, BarsLook::Striped};
    case Row::Stopping:
        return {RunControlText::tr("Stopping…"), ChipKind::Danger, u"spinner"_s, RunControlText::tr("Stopping…"), {}, MainAction::Pause,
            false, true, true, false, BarsLook::Frozen};
    case Row::Done:
        return {RunControlText::tr("Done"), ChipKind::Success, u"check"_s, start, u"play"_s, MainAction::Start, true, false, false,
            false, BarsLook::Final};
    case Row::Failed:
        return {RunControlText::tr("Failed"), ChipKind::Danger, u"cross"_s, start, u"play"_s, MainAction::Start, true, false, false,
            false, BarsLook::Final};
    case Row::Stopped:
        return {RunControlText::tr("Stopped"), ChipKind::Neutral, u"stop"_s, start, u"play"_s, MainAction::Start, true, false,
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
    if (input.connecting) {
        view.chip = RunControlText::tr("Connecting…");
        view.chipKind = ChipKind::Neutral;
        view.chipIcon = u"plug"_s;
        return view;
    }
    view.chip = input.reconnecting ? RunControlText::tr("Reconnecting") : RunControlText::tr("Disconnected");
    view.chipKind = input.reconnecting ? ChipKind::Warning : ChipKind::Danger;
    view.chipIcon = input.reconnecting ? u"refresh"_s : u"plug-off"_s;
    return view;
}

} // namespace tars::gui
