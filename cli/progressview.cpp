#include "cli/progressview.h"

#include "cli/translation.h"
#include "common/base/errorcodes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
QString stateWord(RunState state)
{
    switch (state) {
    case RunState::NotStarted: return tr("Not started");
    case RunState::Queued: return tr("Queued");
    case RunState::Running: return tr("Running");
    case RunState::Pausing: return tr("Pausing…");
    case RunState::Paused: return tr("Paused");
    case RunState::Stopping: return tr("Stopping…");
    case RunState::Stopped: return tr("Stopped");
    case RunState::Completed: return tr("Done");
    case RunState::Failed: return tr("Failed");
    }
    Q_UNREACHABLE();
}

QString stateWord(DepartmentState state)
{
    switch (state) {
    case DepartmentState::Waiting: return tr("Waiting");
    case DepartmentState::Running: return tr("Running");
    case DepartmentState::Paused: return tr("Paused");
    case DepartmentState::Done: return tr("Done");
    case DepartmentState::Empty: return tr("Nothing to write");
    case DepartmentState::Failed: return tr("Failed");
    case DepartmentState::Stopped: return tr("Stopped");
    }
    Q_UNREACHABLE();
}

Console::Tone toneOf(RunState state)
{
    switch (state) {
    case RunState::Completed: return Console::Tone::Good;
    case RunState::Failed: return Console::Tone::Bad;
    case RunState::Pausing:
    case RunState::Paused: return Console::Tone::Warning;
    default: return Console::Tone::Accent;
    }
}

QString phaseText(const StatusRecord &status)
{
    if (status.state == RunState::Queued)
        return tr("waiting for its turn");
    if (status.totalTasks > 0)
        return tr("%1 of %2 documents").arg(formatCount(status.completedTasks), formatCount(status.totalTasks));
    for (const PhaseProgress &phase : status.phases)
        if (phase.phase == Phase::Foundation && phase.total > 0)
            return tr("reading the project: %1 of %2 files").arg(formatCount(phase.completed), formatCount(phase.total));
    return tr("looking for files");
}

QString timeText(const StatusRecord &status)
{
    if (status.state != RunState::Running || !status.estimatedSecondsLeft || status.completedTasks >= status.totalTasks)
        return {};
    return tr("%1 left").arg(formatDuration(*status.estimatedSecondsLeft));
}
} // namespace

QString summaryLine(const StatusRecord &status)
{
    QStringList parts{stateWord(status.state)};
    if (status.totalTasks > 0)
        parts.append(tr("%1 %").arg(status.percent()));
    if (status.state != RunState::NotStarted)
        parts.append(phaseText(status));
    if (status.reused > 0)
        parts.append(tr("%1 reused").arg(formatCount(status.reused)));
    if (status.failed > 0)
        parts.append(tr("%1 failed").arg(formatCount(status.failed)));
    if (const QString time = timeText(status); !time.isEmpty())
        parts.append(time);
    return parts.join(u", "_s);
}

QStringList statusLines(const Console &console, const StatusRecord &status)
{
    if (status.state == RunState::NotStarted)
        return {tr("No run yet.")};
    const int width = std::clamp(console.width(), 40, 120);
    const QString name = Console::safe(QFileInfo(status.project).fileName());
    QStringList lines;
    lines.append(console.toned(name, Console::Tone::Strong) + u"  "_s
        + console.toned(stateWord(status.state), toneOf(status.state)));

    QStringList facts{phaseText(status)};
    if (status.reused > 0)
        facts.append(tr("%1 reused").arg(formatCount(status.reused)));
    if (status.failed > 0)
        facts.append(tr("%1 failed").arg(formatCount(status.failed)));
    if (status.state == RunState::Running && status.unitsPerSecond > 0)
        facts.append(tr("%1 documents/s").arg(formatRate(status.unitsPerSecond)));
    if (const QString time = timeText(status); !time.isEmpty())
        facts.append(time);
    const double fraction = status.totalTasks > 0 ? double(status.completedTasks) / double(status.totalTasks) : 0;
    lines.append(console.bar(fraction, width - 8) + tr("%1 %").arg(status.percent()).rightJustified(7));
    lines.append(facts.join(u" · "_s).left(width));

    constexpr int nameWidth = 19;
    constexpr int countWidth = 18;
    const int barWidth = std::max(6, width - nameWidth - countWidth - 26);
    for (const DepartmentProgress &d : status.departments) {
        const QString count = d.total > 0 ? formatCount(d.completed) + u" / "_s + formatCount(d.total) : u"—"_s;
        const QString percent = d.total > 0 ? tr("%1 %").arg(d.percent()) : QString();
        lines.append(console.departmentToned(displayName(d.department).leftJustified(nameWidth), d.department)
            + console.bar(d.total > 0 ? double(d.completed) / double(d.total) : 0, barWidth, d.department)
            + count.rightJustified(countWidth) + percent.rightJustified(7) + u"  "_s
            + console.toned(stateWord(d.state), Console::Tone::Muted));
    }
    if (!status.currentTask.isEmpty() && status.state == RunState::Running)
        lines.append(console.toned(Console::safe(status.currentTask).left(width), Console::Tone::Muted));
    for (const Hold &hold : status.holds) {
        QString text = hold.department ? tr("%1 is held").arg(displayName(*hold.department)) : tr("Held");
        if (!hold.by.isEmpty())
            text += u' ' + tr("by %1").arg(Console::safe(hold.by));
        if (hold.reason == errc::storageFull)
            text += u": "_s + tr("the disk is full; free some space, then resume");
        else if (hold.reason == errc::folderReplaced)
            text += u": "_s + tr("a symbolic link stands where a folder of the run was; put the folder back, then resume");
        lines.append(console.toned(text, Console::Tone::Warning));
    }
    return lines;
}

ProgressView::ProgressView(Console &console) : m_console(console) {}

void ProgressView::update(const StatusRecord &status)
{
    if (m_console.isJson())
        return;
    if (m_console.isTerminal())
        return m_console.repaint(statusLines(m_console, status));
    // A log wants a line when something is worth one: a new state or phase, or another tenth.
    const QString key = u"%1 %2 %3"_s.arg(toString(status.state), status.phase ? toString(*status.phase) : QString())
                            .arg(status.totalTasks > 0 ? status.percent() / 10 : -1);
    if (key == m_lastLine)
        return;
    m_lastLine = key;
    m_console.line(summaryLine(status));
    m_console.flush();
}

void ProgressView::end() { m_console.endRepaint(); }

} // namespace tars::cli
