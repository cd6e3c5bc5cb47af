#include "service/engine/runplan.h"

#include "common/base/errorcodes.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

qint64 RunPlan::selected(Department department) const
{
    return std::count_if(departments.begin(), departments.end(),
        [&](const PlannedUnit &unit) { return unit.selected && unit.spec.department == department; });
}

namespace
{
using Units = std::vector<QList<UnitSpec>>; ///< by writer

Result<void> planSome(const QList<const UnitWriter *> &writers, const ProjectModel &model, std::stop_token stop,
    std::atomic<qsizetype> &next, Units &units)
{
    const auto view = model.openView();
    if (!view)
        return view.error();
    if (view->endOn)
        view->endOn(stop);
    for (qsizetype i = next++; i < writers.size(); i = next++) {
        units[size_t(i)] = writers[i]->plan(*view->view);
        if (stop.stop_requested())
            return cancelledError();
        // An incomplete plan would have documents removed that are still wanted.
        if (const auto unread = view->error ? view->error() : std::nullopt)
            return *unread;
    }
    return {};
}

Result<Units> planAll(
    const QList<const UnitWriter *> &writers, const ProjectModel &model, int threads, std::stop_token stop)
{
    Units units(size_t(writers.size()));
    std::atomic<qsizetype> next = 0;
    std::vector<std::future<Result<void>>> others;
    const auto some = [&] { return planSome(writers, model, stop, next, units); };
    for (qsizetype i = 1; i < std::min<qsizetype>(threads, writers.size()); ++i)
        others.push_back(std::async(std::launch::async, some));
    Result<void> done = some();
    for (auto &other : others)
        if (const Result<void> theirs = other.get(); done && !theirs)
            done = theirs;
    return done ? Result<Units>(std::move(units)) : Result<Units>(done.error());
}
} // namespace

Result<RunPlan> planRun(const QList<const UnitWriter *> &writers, const ProjectModel &model, const RunRow &run,
    int threads, std::stop_token stop)
{
    auto units = planAll(writers, model, threads, stop);
    if (!units)
        return units.error();
    RunPlan plan;
    QHash<UnitId, QString> ids;
    QHash<QString, UnitId> paths; // folded: unique also where case does not count
    const QSet<UnitId> only(run.only.begin(), run.only.end());
    for (qsizetype i = 0; i < writers.size(); ++i) {
        const UnitWriter *writer = writers[i];
        const auto department = writer->department();
        const bool chosen = !department || run.departments.isEmpty() || run.departments.contains(*department);
        for (UnitSpec &spec : (*units)[size_t(i)]) {
            spec.department = department;
            const QString folded = spec.primaryPath.toCaseFolded();
            const auto taken = paths.constFind(folded);
            if (taken != paths.constEnd() || ids.contains(spec.id)) {
                const UnitId other = taken != paths.constEnd() ? *taken : spec.id;
                Error error{ u"duplicatePath"_s,
                    u"%1 was left out: %2 already writes %3."_s.arg(
                        spec.id.value, other.value, spec.primaryPath),
                    { { u"path"_s, spec.primaryPath }, { u"unit"_s, spec.id.value },
                        { u"other"_s, other.value } } };
                plan.problems << problemOf(error, spec);
                continue;
            }
            paths.insert(folded, spec.id);
            ids.insert(spec.id, spec.primaryPath);
            const bool selected = chosen && (!department || only.isEmpty() || only.contains(spec.id));
            (department ? plan.departments : plan.integration) << PlannedUnit{ spec, writer, selected };
        }
    }
    std::stable_sort(plan.integration.begin(), plan.integration.end(),
        [](const PlannedUnit &a, const PlannedUnit &b) { return a.spec.order < b.spec.order; });
    return plan;
}

QStringList leaveOutAbsent(RunPlan &plan, const QHash<UnitId, UnitRow> &rows)
{
    QSet<Department> planned, present;
    for (const PlannedUnit &unit : std::as_const(plan.departments)) {
        planned.insert(*unit.spec.department);
        if (unit.selected)
            present.insert(*unit.spec.department);
    }
    for (const UnitRow &row : rows)
        if (const auto department = row.files.isEmpty() ? std::nullopt : departmentOfUnit(row.id))
            present.insert(*department);
    QStringList absent;
    int mask = 0;
    for (const Department department : allDepartments)
        if (planned.contains(department) && !present.contains(department)) {
            absent.append(slug(department));
            mask |= 1 << int(department);
        }
    constexpr int versionsApart = 1000;
    for (PlannedUnit &unit : plan.departments)
        unit.spec.version += mask * versionsApart;
    return absent;
}

std::optional<Department> departmentOfUnit(const UnitId &id)
{
    return departmentFromSlug(QStringView(id.value).left(id.value.indexOf(u'/')));
}

Problem problemOf(const Error &error, const UnitSpec &unit)
{
    Problem problem;
    problem.department = unit.department;
    problem.unit = unit.id.value;
    problem.file = error.args[u"file"].toString(unit.subject);
    problem.line = error.args[u"line"].toInt();
    problem.code = error.code;
    problem.args = error.args;
    problem.message = error.text;
    return problem;
}

Problem problemOf(const RecordProblem &record)
{
    Problem problem;
    problem.severity = fromString<Severity>(record.severity).value_or(Severity::Warning);
    problem.file = record.file;
    problem.line = record.line;
    problem.code = record.code;
    problem.args = record.args;
    problem.message = record.text;
    return problem;
}

UnitSpec foundationUnit()
{
    UnitSpec spec;
    spec.id = UnitId{ u"foundation/files"_s };
    spec.kind = foundationKind;
    return spec;
}

} // namespace tars
