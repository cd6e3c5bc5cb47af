// The units of a run: what each department and Integration mean to write, with what cannot be written sorted
// out.
#pragma once

#include "service/departments/unitwriter.h"
#include "service/engine/ports.h"

namespace tars
{

struct PlannedUnit {
    UnitSpec spec;
    const UnitWriter *writer = nullptr;
    bool selected
        = true; ///< false: not of this run, but its documents count among those that Integration shows
};

struct RunPlan {
    QList<PlannedUnit> departments; ///< in each department's order
    QList<PlannedUnit> integration; ///< by UnitSpec::order
    QList<Problem> problems; ///< units left out: their id or primary path is another unit's; without ids

    qint64 selected(Department department) const;
    bool isEmpty() const { return departments.isEmpty(); } ///< nothing to document
};

/// Plans all departments, of which `run` selects some (an empty list means all); Integration is always part of it. At most
/// `threads` of them at once, each with a view of its own. cancelled once `stop` is requested.
Result<RunPlan> planRun(const QList<const UnitWriter *> &writers, const ProjectModel &model, const RunRow &run, int threads,
    std::stop_token stop);

/// Slugs of the departments that `run` leaves out and that earlier runs wrote nothing of. The others' pages are not the same
/// then, so that their units bear other versions.
QStringList leaveOutAbsent(RunPlan &plan, const QHash<UnitId, UnitRow> &rows);

std::optional<Department> departmentOfUnit(const UnitId &id); ///< by the slug that the id starts with

/// A problem as the run's list shows it.
Problem problemOf(const Error &error, const UnitSpec &unit);
Problem problemOf(const RecordProblem &problem);

/// What Foundation and planning found wrong is kept under this unit, which has no documents.
inline bool isFoundationUnit(const UnitId &id)
{
    return id.value.startsWith(QLatin1StringView("foundation/"));
}
UnitSpec foundationUnit();

} // namespace tars
