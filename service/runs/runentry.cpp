#include "service/runs/runentry.h"

#include "service/engine/runplan.h"

namespace tars
{

StatusRecord notStarted()
{
    StatusRecord record;
    for (const Department department : allDepartments) {
        DepartmentProgress progress;
        progress.department = department;
        record.departments << progress;
    }
    return record;
}

namespace
{
void fillFromRow(StatusRecord &record, const RunRow &row)
{
    record.run = row.id.value;
    record.project = row.project.value;
    record.output = row.output;
    record.startTime = row.startedAt;
}
} // namespace

StatusRecord statusOf(const RunEntry &entry, const HoldSet &serviceHolds)
{
    StatusRecord record = notStarted();
    record.state = entry.shown;
    fillFromRow(record, entry.row);
    HoldSet holds = serviceHolds;
    for (const Hold &hold : entry.holds.list())
        holds.add(hold);
    record.holds = holds.list();
    if (entry.tracker)
        entry.tracker->fill(
            record, entry.shown, [&](Department department) { return holds.holds(department); });
    return record;
}

StatusRecord statusOf(const RunRow &row, const QHash<UnitId, UnitRow> &units)
{
    StatusRecord record = notStarted();
    record.state = row.state;
    fillFromRow(record, row);
    record.lastUpdateTime = row.endedAt;
    record.reused = row.reused;
    record.failed = row.failed;
    record.activeSeconds = qint64(row.activeSeconds);
    record.completedTasks = record.totalTasks = row.documents + row.failed;
    for (const UnitRow &unit : units) {
        const auto department = departmentOfUnit(unit.id);
        if (!department || unit.doneIn != row.id)
            continue;
        DepartmentProgress &progress = record.departments[int(*department)];
        ++progress.total;
        ++progress.completed;
        progress.failed += unit.failed;
    }
    for (DepartmentProgress &progress : record.departments) {
        if (row.state != RunState::Completed)
            progress.state = DepartmentState::Stopped;
        else if (progress.total == 0)
            progress.state = DepartmentState::Empty;
        else
            progress.state
                = progress.failed == progress.total ? DepartmentState::Failed : DepartmentState::Done;
    }
    return record;
}

} // namespace tars
