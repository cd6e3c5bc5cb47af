#include "service/runs/runentry.h"

#include "service/engine/runplan.h"

#include <algorithm>

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
    record.completedTasks = row.documents + row.failed;
    PhaseProgress foundation{ Phase::Foundation, row.files.total, row.files.completed }, departments{ Phase::Departments },
        integration{ Phase::Integration, row.planned.integration };
    for (const UnitRow &unit : units) {
        const auto department = departmentOfUnit(unit.id);
        if (unit.doneIn != row.id || isFoundationUnit(unit.id))
            continue;
        if (!department) {
            ++integration.completed;
            continue;
        }
        DepartmentProgress &progress = record.departments[int(*department)];
        ++progress.completed;
        progress.failed += unit.failed;
    }
    // What a later run did again counts there; a run that came to its end did all that was planned.
    const bool isWhole = row.state == RunState::Completed;
    const auto settle = [isWhole](qint64 planned, qint64 &total, qint64 &completed) {
        completed = isWhole ? std::max(planned, completed) : completed;
        total = std::max(planned, completed);
    };
    for (DepartmentProgress &progress : record.departments) {
        settle(row.planned.departments.value(progress.department), progress.total, progress.completed);
        departments.total += progress.total;
        departments.completed += progress.completed;
    }
    settle(row.planned.integration, integration.total, integration.completed);
    record.totalTasks = isWhole ? record.completedTasks : std::max(record.completedTasks, departments.total + integration.total);
    record.phases = { foundation, departments, integration };
    for (DepartmentProgress &progress : record.departments) {
        if (!isWhole)
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
