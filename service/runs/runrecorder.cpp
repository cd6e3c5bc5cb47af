#include "service/runs/runrecorder.h"

#include "service/runs/activitytexts.h"

#include <QFile>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
qint64 memoryBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

void setDone(ProgressTracker &tracker, std::optional<Department> lane, const UnitCounts &counts)
{
    tracker.setDone(lane, { counts.completed, counts.reused, counts.failed });
}
} // namespace

void RunRecorder::begin(RunEntry &entry) const
{
    entry.tracker
        = std::make_unique<ProgressTracker>(m_clock, entry.row.activeSeconds, entry.row.pausedSeconds);
    entry.tracker->setActive(entry.row.state == RunState::Running);
}

Result<void> RunRecorder::restore(RunEntry &entry, const UnitJournal &journal) const
{
    const auto done = journal.doneUnits(entry.row.project, entry.row.output, entry.row.id);
    if (!done)
        return done.error();
    begin(entry);
    if (entry.row.planned != UnitTotals())
        entry.tracker->setTotals(entry.row.planned.departments, entry.row.planned.integration);
    entry.tracker->setFiles(entry.row.files.total, entry.row.files.completed);
    // The row is saved now and then, the units with each commit.
    entry.row.added = entry.row.changed = 0;
    for (auto lane = done->cbegin(); lane != done->cend(); ++lane) {
        setDone(*entry.tracker, lane.key(), lane.value());
        entry.row.added += lane->added;
        entry.row.changed += lane->changed;
    }
    return {};
}

void RunRecorder::on(RunEntry &entry, const FoundationBegan &event) const
{
    entry.tracker->beginFoundation(event.total, event.unchanged);
}

void RunRecorder::on(RunEntry &entry, const FileRead &) const { entry.tracker->fileRead(); }

void RunRecorder::on(RunEntry &entry, const RunPlanned &event) const
{
    entry.row.planned = event.totals;
    entry.tracker->setTotals(event.totals.departments, event.totals.integration);
}

void RunRecorder::on(RunEntry &entry, const UnitsBegan &event) const
{
    entry.tracker->beginUnits(event.phase, event.total);
    if (event.phase == Phase::Integration) {
        setDone(*entry.tracker, {}, event.done.value({}));
        return;
    }
    for (const Department department : allDepartments)
        setDone(*entry.tracker, department, event.done.value(department));
}

void RunRecorder::on(RunEntry &entry, const TurnBegan &event) const
{
    entry.tracker->workBegan(event.worker, event.lane, event.task);
}

void RunRecorder::on(RunEntry &entry, const TurnEnded &event) const
{
    entry.tracker->workEnded(event.worker);
}

void RunRecorder::on(RunEntry &entry, const UnitEnded &event) const
{
    const bool wasDone = event.lane && entry.tracker->departmentDone(*event.lane);
    if (event.outcome == UnitOutcome::Written) {
        entry.row.added += event.files.first().state == DocumentState::New;
        entry.row.changed += event.files.first().state == DocumentState::Updated;
        m_notices.documentWritten(entry.row.id, event.lane, event.files.first());
    }
    entry.tracker->unitsEnded(event.lane, ProgressTracker::Outcome(event.outcome), event.count);
    if (event.lane && !wasDone && entry.tracker->departmentDone(*event.lane))
        m_notices.tell(entry.row.id, departmentActivity(*event.lane));
}

void RunRecorder::on(RunEntry &entry, const UnitsReopened &event) const
{
    entry.tracker->unitsReopened(event.lane, event.count);
}

void RunRecorder::on(RunEntry &entry, const ProblemFound &event) const
{
    m_notices.problemFound(entry.row.id, event.problem);
}

const RunRow &RunRecorder::row(RunEntry &entry)
{
    if (const ProgressTracker *tracker = entry.tracker.get()) {
        entry.row.activeSeconds = tracker->activeSeconds();
        entry.row.pausedSeconds = tracker->pausedSeconds();
        entry.row.failed = tracker->failed();
        entry.row.reused = tracker->reused();
        entry.row.documents = tracker->completed() - tracker->failed();
        entry.row.files = { tracker->files(), tracker->filesRead() };
    }
    return entry.row;
}

Sample RunRecorder::sample(const StatusRecord &record) const
{
    Sample sample;
    sample.at = m_clock.now();
    for (const DepartmentProgress &department : record.departments)
        sample.completed[slug(department.department)] = department.completed;
    sample.unitsPerSecond = record.unitsPerSecond;
    sample.memoryBytes = memoryBytes();
    return sample;
}

} // namespace tars
