// The run-control table, row by row: what the service said is what the controls show.
#include "gui/models/runcontrol.h"

#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestRunControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<RunControlInput>("input");
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("stopVisible");
        QTest::addColumn<bool>("stopEnabled");
        QTest::addColumn<int>("bars");
        const auto row = [](const char *name, RunControlInput input, const QString &chip, const QString &label, bool enabled,
                             bool stopVisible, bool stopEnabled, BarsLook bars) {
            QTest::newRow(name) << input << chip << label << enabled << stopVisible << stopEnabled << int(bars);
        };
        const auto in = [](RunState state, PendingCommand pending = PendingCommand::None, bool connected = true) {
            RunControlInput input;
            input.connected = connected;
            input.hasProject = input.hasRun = true;
            input.state = state;
            input.pending = pending;
            return input;
        };
        RunControlInput none;
        none.connected = true;
        RunControlInput ready = none;
        ready.hasProject = true;
        RunControlInput starting = ready;
        starting.pending = PendingCommand::Start;
        row("no project", none, {}, u"Start run"_s, false, false, false, BarsLook::None);
        row("ready", ready, u"Ready"_s, u"Start run"_s, true, false, false, BarsLook::None);
        row("start unanswered", starting, u"Starting…"_s, u"Starting…"_s, false, true, true, BarsLook::Empty);
        row("queued", in(RunState::Queued), u"Starting…"_s, u"Starting…"_s, false, true, true, BarsLook::Empty);
        row("running", in(RunState::Running), u"Running"_s, u"Pause"_s, true, true, true, BarsLook::Solid);
        row("pause unanswered", in(RunState::Running, PendingCommand::Pause), u"Pausing…"_s, u"Pausing…"_s, false, true, true, BarsLook::Solid);
        row("pausing", in(RunState::Pausing), u"Pausing…"_s, u"Pausing…"_s, false, true, true, BarsLook::Solid);
        row("paused", in(RunState::Paused), u"Paused"_s, u"Resume"_s, true, true, true, BarsLook::Striped);
        row("pause was answered", in(RunState::Paused, PendingCommand::Pause), u"Paused"_s, u"Resume"_s, true, true, true, BarsLook::Striped);
        row("resume unanswered", in(RunState::Paused, PendingCommand::Resume), u"Resuming…"_s, u"Resuming…"_s, false, true, true, BarsLook::Striped);
        row("stop unanswered", in(RunState::Running, PendingCommand::Stop), u"Stopping…"_s, u"Stopping…"_s, false, true, false, BarsLook::Frozen);
        row("stopping", in(RunState::Stopping), u"Stopping…"_s, u"Stopping…"_s, false, true, false, BarsLook::Frozen);
        row("completed", in(RunState::Completed), u"Done"_s, u"Start run"_s, true, false, false, BarsLook::Final);
        row("failed", in(RunState::Failed), u"Failed"_s, u"Start run"_s, true, false, false, BarsLook::Final);
        row("stopped", in(RunState::Stopped), u"Stopped"_s, u"Start run"_s, true, false, false, BarsLook::Final);
        row("again after the end", in(RunState::Completed, PendingCommand::Start), u"Starting…"_s, u"Starting…"_s, false, true, true, BarsLook::Empty);
        row("lost while running", in(RunState::Running, PendingCommand::None, false), u"Disconnected"_s, u"Pause"_s, false, true, false, BarsLook::Faded);
        row("lost while paused", in(RunState::Paused, PendingCommand::None, false), u"Disconnected"_s, u"Resume"_s, false, true, false, BarsLook::Faded);
        row("lost with a click on its way", in(RunState::Running, PendingCommand::Pause, false), u"Disconnected"_s, u"Pause"_s, false, true, false, BarsLook::Faded);
        RunControlInput reconnecting = in(RunState::Running, PendingCommand::None, false);
        reconnecting.reconnecting = true;
        row("reconnecting", reconnecting, u"Reconnecting"_s, u"Pause"_s, false, true, false, BarsLook::Faded);
        RunControlInput first = ready;
        first.connected = false;
        first.connecting = first.reconnecting = true;
        row("connecting for the first time", first, u"Connecting…"_s, u"Start run"_s, false, false, false, BarsLook::None);
        RunControlInput timed = in(RunState::Paused);
        timed.heldUntil = u"15:14"_s;
        row("paused for a while", timed, u"Paused until 15:14"_s, u"Resume"_s, true, true, true, BarsLook::Striped);
    }

    void table()
    {
        QFETCH(RunControlInput, input);
        const RunControlView view = runControlView(input);
        QTEST(view.chip, "chip");
        QTEST(view.label, "label");
        QTEST(view.enabled, "enabled");
        QTEST(view.stopVisible, "stopVisible");
        QTEST(view.stopEnabled, "stopEnabled");
        QTEST(int(view.bars), "bars");
        QCOMPARE(view.busy, !view.enabled && view.icon.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_runcontrol.moc"
