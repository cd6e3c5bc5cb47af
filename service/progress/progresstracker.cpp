#include "service/progress/progresstracker.h"

#include <algorithm>
#include <cmath>

namespace tars
{

using namespace Qt::StringLiterals;

ProgressTracker::ProgressTracker(const Clock &clock, double activeSeconds, double pausedSeconds)
    : m_clock(clock)
    , m_since(clock.monotonicMs())
    , m_activeMs(qint64(activeSeconds * 1000))
    , m_pausedMs(qint64(pausedSeconds * 1000))
{
    for (const Phase phase : { Phase::Foundation, Phase::Departments, Phase::Integration })
        m_phases[size_t(phase)].phase = phase;
}

void ProgressTracker::setActive(bool active)
{
    const qint64 now = m_clock.monotonicMs();
    (m_active ? m_activeMs : m_pausedMs) += now - m_since;
    m_since = now;
    m_active = active;
}

qint64 ProgressTracker::activeMs() const
{
    return m_activeMs + (m_active ? m_clock.monotonicMs() - m_since : 0);
}

qint64 ProgressTracker::workedMs() const { return m_unitsSince < 0 ? 0 : activeMs() - m_unitsSince; }

double ProgressTracker::activeSeconds() const { return double(activeMs()) / 1000; }

double ProgressTracker::pausedSeconds() const
{
    return double(m_pausedMs + (m_active ? 0 : m_clock.monotonicMs() - m_since)) / 1000;
}

ProgressTracker::Lane &ProgressTracker::lane(std::optional<Department> department)
{
    return m_lanes[department ? size_t(*department) : allDepartments.size()];
}

PhaseProgress &ProgressTracker::phaseOf(std::optional<Department> department)
{
    return m_phases[size_t(department ? Phase::Departments : Phase::Integration)];
}

void ProgressTracker::setTotals(const QHash<Department, qint64> &departments, qint64 integration)
{
    m_planned = true;
    qint64 sum = 0;
    const auto set = [this](std::optional<Department> department, qint64 total) {
        Lane &planned = lane(department);
        planned.total = total;
        // What an interrupted run had done of units that are not planned any more.
        if (planned.completed > total)
            setDone(department, { total, std::min(planned.reused, total), std::min(planned.failed, total) });
    };
    for (const Department department : allDepartments) {
        set(department, departments.value(department));
        sum += departments.value(department);
    }
    set({}, integration);
    m_phases[size_t(Phase::Departments)].total = sum;
    m_phases[size_t(Phase::Integration)].total = integration;
}

void ProgressTracker::beginPhase(Phase phase)
{
    m_phase = phase;
    m_tasks.clear();
    m_rate.clear();
}

void ProgressTracker::beginFoundation(qint64 total, qint64 unchanged)
{
    beginPhase(Phase::Foundation);
    if (total > 0) { // until then it is what an earlier life left
        m_files.total = total;
        m_files.completed = unchanged;
    }
}

void ProgressTracker::setFiles(qint64 total, qint64 read)
{
    m_files.total = total;
    m_files.completed = read;
    showFiles(total, read);
}

bool ProgressTracker::showFiles(qint64 total, qint64 read)
{
    PhaseProgress &shown = m_phases[size_t(Phase::Foundation)];
    if (shown.total == total && shown.completed == read)
        return false;
    shown.total = total;
    shown.completed = read;
    return true;
}

void ProgressTracker::beginUnits(Phase phase, qint64 total)
{
    beginPhase(phase);
    m_phases[size_t(phase)].total = total;
    if (phase == Phase::Departments && m_unitsSince < 0)
        m_unitsSince = activeMs();
}

void ProgressTracker::setDone(std::optional<Department> department, const Done &done)
{
    Lane &set = lane(department);
    phaseOf(department).completed += done.completed - set.completed;
    set.completed = done.completed;
    set.reused = done.reused;
    set.failed = done.failed;
    set.begun = set.begun || done.completed > 0;
}

void ProgressTracker::fileRead()
{
    // No part of the rate, which counts documents: none is written yet.
    ++m_files.completed;
}

void ProgressTracker::unitsEnded(std::optional<Department> department, Outcome outcome, qint64 count)
{
    Lane &ended = lane(department);
    ended.begun = true;
    ended.completed += count;
    phaseOf(department).completed += count;
    switch (outcome) {
    case Outcome::Reused:
        ended.reused += count;
        return;
    case Outcome::Failed:
        ended.failed += count;
        break;
    case Outcome::Written:
        break;
    }
    ended.written += count;
    ended.rate.add(activeMs(), count);
    m_rate.add(activeMs(), count);
}

void ProgressTracker::unitsReopened(std::optional<Department> department, qint64 count)
{
    Lane &reopened = lane(department);
    reopened.completed -= count;
    reopened.failed -= count;
    reopened.written -= qMin(count, reopened.written);
    phaseOf(department).completed -= count;
}

void ProgressTracker::workBegan(int worker, std::optional<Department> department, const QString &task)
{
    m_tasks[worker] = { department, task };
    if (m_phase != Phase::Foundation)
        lane(department).begun = true;
}

void ProgressTracker::workEnded(int worker) { m_tasks.erase(worker); }

void ProgressTracker::noWork() { m_tasks.clear(); }

qint64 ProgressTracker::sumOf(qint64 Lane::*counter) const
{
    qint64 sum = 0;
    for (const Lane &each : m_lanes)
        sum += each.*counter;
    return sum;
}

qint64 ProgressTracker::completed() const { return sumOf(&Lane::completed); }

qint64 ProgressTracker::reused() const { return sumOf(&Lane::reused); }

qint64 ProgressTracker::failed() const { return sumOf(&Lane::failed); }

bool ProgressTracker::departmentDone(Department department) const
{
    const Lane &asked = m_lanes[size_t(department)];
    return asked.total > 0 && asked.completed >= asked.total;
}

DepartmentState ProgressTracker::stateOf(const Lane &lane, RunState state, bool held) const
{
    if (m_planned && lane.total == 0)
        return DepartmentState::Empty;
    if (lane.total > 0 && lane.completed >= lane.total)
        return lane.failed == lane.total ? DepartmentState::Failed : DepartmentState::Done;
    switch (state) {
    case RunState::Failed:
    case RunState::Stopped:
    case RunState::Stopping:
        return DepartmentState::Stopped;
    case RunState::Pausing:
    case RunState::Paused:
        return DepartmentState::Paused;
    default:
        break;
    }
    if (held)
        return DepartmentState::Paused;
    // After a restart Foundation is gone through again before anything is written.
    const bool writing = m_phase && *m_phase != Phase::Foundation;
    return writing && lane.begun ? DepartmentState::Running : DepartmentState::Waiting;
}

QString ProgressTracker::taskOf(std::optional<Department> department) const
{
    for (const auto &[worker, task] : m_tasks)
        if (task.lane == department)
            return task.title;
    return {};
}

void ProgressTracker::fill(
    StatusRecord &record, RunState state, const std::function<bool(Department)> &held) const
{
    const qint64 now = activeMs();
    const bool running = state == RunState::Running;
    record.phase = m_phase;
    record.phases = QList<PhaseProgress>(m_phases.begin(), m_phases.end());
    record.activeSeconds = now / 1000;
    record.unitsPerSecond = running ? m_rate.perSecond(now) : 0;
    record.inWork = qint64(m_tasks.size());
    record.currentTask = m_tasks.empty() ? QString() : m_tasks.begin()->second.title;
    record.departments.clear();
    record.totalTasks += sumOf(&Lane::total);
    record.completedTasks += completed();
    record.reused += reused();
    record.failed += failed();
    const qint64 written = sumOf(&Lane::written);
    for (const Department department : allDepartments) {
        const Lane &each = m_lanes[size_t(department)];
        DepartmentProgress progress;
        progress.department = department;
        progress.state = stateOf(each, state, held(department));
        progress.total = each.total;
        progress.completed = each.completed;
        progress.reused = each.reused;
        progress.failed = each.failed;
        if (m_phase != Phase::Foundation)
            progress.currentTask = taskOf(department);
        if (progress.state == DepartmentState::Running) {
            progress.unitsPerSecond = each.rate.perSecond(now);
            if (const auto left = estimateTimeLeft(
                    each.written, each.total - each.completed, workedMs(), progress.unitsPerSecond))
                progress.estimatedSecondsLeft = left->seconds;
        }
        record.departments << progress;
    }
    if (m_phase == Phase::Foundation || !running)
        return;
    const auto left = estimateTimeLeft(
        written, record.totalTasks - record.completedTasks, workedMs(), record.unitsPerSecond);
    if (!left)
        return;
    record.estimatedSecondsLeft = left->seconds;
    record.estimatedSecondsLow = left->low;
    record.estimatedSecondsHigh = left->high;
    record.estimatedCompletion = m_clock.now().addSecs(left->seconds);
}

} // namespace tars
