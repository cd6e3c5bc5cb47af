#include "service/engine/runjob.h"

#include "common/base/errorcodes.h"

#include <QScopeGuard>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype reuseBatch = 500; ///< units reused in one commit
}

/// What a worker keeps between its turns; made and ended on its own thread.
struct RunJob::Worker {
    int number = 0;
    std::unique_ptr<Extractor> extractor;
    std::optional<ProjectModel::RecordingView> view;
    int viewEpoch = -1;
};

RunJob::RunJob(const RunContext &context, Dispatcher &dispatcher, Checkpointer &checkpointer, TellEngine tell)
    : m_context(context)
    , m_dispatcher(dispatcher)
    , m_checkpointer(checkpointer)
    , m_tell(std::move(tell))
    , m_trouble(context, dispatcher, m_tell)
{
}

RunJob::~RunJob() = default;

EngineFinished RunJob::run()
{
    try {
        walk();
    } catch (const std::exception &exception) {
        fail(Error{ errc::internal,
            u"The run cannot go on: %1."_s.arg(QString::fromLocal8Bit(exception.what())), {} });
    }
    m_dispatcher.close();
    m_workers.clear();
    // Should this fail, the rows it would have covered are verified by hash next time.
    const auto saved = m_checkpointer.checkpoint();
    Q_UNUSED(saved)
    m_checkpointer.setSink(nullptr);
    if (const auto failure = m_trouble.failure()) {
        m_trouble.keep(u"run"_s, Severity::Error, *failure);
        return { EngineFinished::Outcome::Failed, *failure };
    }
    return { m_complete ? EngineFinished::Outcome::Completed : EngineFinished::Outcome::Interrupted, {} };
}

void RunJob::walk()
{
    using Stage = Progress (RunJob::*)();
    static constexpr std::array<Stage, 6> stages{ &RunJob::openProject, &RunJob::readTree, &RunJob::makePlan,
        &RunJob::writeDepartments, &RunJob::removeStale, &RunJob::writeIntegration };
    for (const Stage stage : stages)
        if ((this->*stage)() == Progress::Over)
            return;
    conclude();
}

RunJob::Progress RunJob::step(const std::function<Foundation::Step(std::stop_token)> &function)
{
    for (;;) {
        const auto turn = m_dispatcher.begin();
        if (!turn)
            return Progress::Over;
        const Foundation::Step result = function(turn->stop);
        if (result.ending == Foundation::Ending::Blocked)
            m_trouble.block(result.error);
        m_dispatcher.end(*turn);
        if (result.ending == Foundation::Ending::Done)
            return m_trouble.hasFailed() ? Progress::Over : Progress::On;
        if (result.ending == Foundation::Ending::Failed)
            return fail(result.error);
    }
}

namespace
{
Foundation::Step stepOf(const Result<void> &result)
{
    if (result)
        return {};
    return { blocksRun(result.error()) ? Foundation::Ending::Blocked : Foundation::Ending::Failed, result.error() };
}
} // namespace

RunJob::Progress RunJob::openProject()
{
    return step([this](std::stop_token) -> Foundation::Step {
        const RunRow &run = m_context.run;
        auto sink = m_context.sinks->open({ run.project, run.output, m_context.projectName, run.force || m_context.replacesEdited });
        if (!sink)
            return stepOf(sink.error());
        m_sink = std::move(sink.value());
        auto model = m_context.models->open(run.project);
        if (!model)
            return stepOf(model.error());
        m_model = std::move(model.value());
        m_reading = std::unique_lock(m_model->reading());
        m_foundation = std::make_unique<Foundation>(m_context, *m_model);
        m_reuse = std::make_unique<ReuseCheck>(*m_context.journal, *m_model, m_context.run);
        m_unitWork = std::make_unique<UnitWork>(m_context, *m_sink, m_owners);
        return {};
    });
}

RunJob::Progress RunJob::readTree()
{
    m_tell(FoundationBegan{});
    const auto interrupted = [this] { return m_dispatcher.interrupted(); };
    if (step([&](std::stop_token stop) { return m_foundation->scan(interrupted, stop); }) == Progress::Over)
        return Progress::Over;
    if (step([&](std::stop_token stop) { return m_foundation->sync(stop); }) == Progress::Over)
        return Progress::Over;
    do {
        m_tell(FoundationBegan{ m_foundation->total(), m_foundation->unchanged() });
        m_work = [this](Worker &worker, const Dispatcher::Turn &turn) { return readFile(worker, turn); };
        QList<WorkItem> items;
        for (int i = 0; i < m_foundation->toRead().size(); ++i)
            items << WorkItem{ i, {} };
        if (!process(items) || m_trouble.hasFailed())
            return Progress::Over;
        if (step([&](std::stop_token) { return m_foundation->findStale(); }) == Progress::Over)
            return Progress::Over;
    } while (!m_foundation->toRead().isEmpty());
    return step([&](std::stop_token stop) { return m_foundation->finish(stop); });
}

RunJob::Progress RunJob::makePlan()
{
    const auto planned = step([this](std::stop_token stop) -> Foundation::Step {
        auto plan = planRun(m_context.writers, *m_model, m_context.run, m_context.workers, stop);
        if (stop.stop_requested())
            return { Foundation::Ending::Again, {} };
        if (!plan)
            return stepOf(plan.error());
        m_plan = std::move(plan.value());
        if (const auto loaded = m_reuse->load(); !loaded)
            return stepOf(loaded);
        m_sink->setAbsent(leaveOutAbsent(m_plan, m_reuse->rows()));
        const auto verified = m_reuse->verify(*m_context.journal, *m_sink);
        m_checkpointer.setSink(m_sink.get()); // from here on a checkpoint speaks of nothing that was not looked at
        return stepOf(verified);
    });
    if (planned == Progress::Over)
        return planned;
    if (m_plan.isEmpty())
        return fail(Error{ errc::projectEmpty,
            u"There is nothing to document in %1."_s.arg(m_context.run.project.value),
            { { u"path"_s, m_context.run.project.value } } });
    m_owners.load(m_reuse->rows());
    m_written.load(m_reuse->rows());

    return step([this](std::stop_token) -> Foundation::Step {
        UnitCommit commit;
        commit.run = m_context.run.id;
        commit.unit = foundationUnit();
        commit.problems = m_foundation->problems() + m_plan.problems;
        for (Problem &problem : commit.problems)
            problem.id = m_context.nextProblemId();
        const auto &run = m_context.run;
        if (const auto committed = m_context.journal->commit(run.project, run.output, { commit }); !committed)
            return stepOf(committed);
        for (const Problem &problem : commit.problems)
            m_tell(ProblemFound{ problem });

        const auto stored = m_context.journal->rootDigest(run.project, run.output);
        if (!stored)
            return stepOf(stored.error());
        m_storedRoot = *stored;
        m_sameRoot = !m_storedRoot.isEmpty() && m_storedRoot == m_foundation->root();
        // From the first unit on, the set is no longer that of the old root, should this run not come to its
        // end.
        if (!m_sameRoot && !m_storedRoot.isEmpty())
            if (const auto cleared = m_context.journal->setRootDigest(run.project, run.output, {}); !cleared)
                return stepOf(cleared);
        UnitTotals totals;
        for (const Department department : allDepartments)
            totals.departments.insert(department, m_plan.selected(department));
        totals.integration = m_plan.integration.size();
        m_tell(RunPlanned{ totals });
        return {};
    });
}

RunJob::Progress RunJob::writeUnits(const QList<PlannedUnit> &units, Phase phase, const ModelView &view)
{
    QList<UnitNeed> needs;
    const auto checked = step([&](std::stop_token) -> Foundation::Step {
        bool cut = false; // once cut short it is begun again, even if the hold is gone by then
        const auto giveUp = [&] { return cut = cut || m_dispatcher.interrupted(); };
        if (const auto compared = m_reuse->compare(units, view, m_sameRoot, giveUp); !compared)
            return stepOf(compared);
        needs.clear();
        for (const PlannedUnit &unit : units) {
            if (giveUp())
                return { Foundation::Ending::Again, {} };
            needs << (unit.selected ? m_reuse->need(unit.spec, m_sink.get()) : UnitNeed::Kept);
        }
        return {};
    });
    if (checked == Progress::Over)
        return checked;

    m_ledger.beginPhase();
    qint64 total = 0;
    QList<PlannedUnit> reused;
    UnitCountsByLane kept;
    QList<int> open;
    for (int i = 0; i < units.size(); ++i) {
        const PlannedUnit &unit = units[i];
        if (!unit.selected)
            continue;
        ++total;
        switch (needs[i]) {
        case UnitNeed::Work:
            open << i;
            break;
        case UnitNeed::Reuse:
            reused << unit;
            break;
        case UnitNeed::Kept:
        case UnitNeed::KeptFailed:
            UnitCounts &done = kept[unit.spec.department];
            ++done.completed;
            done.reused += m_reuse->rows().value(unit.spec.id).reused;
            const bool failed = needs[i] == UnitNeed::KeptFailed;
            done.failed += failed;
            m_ledger.note(unit.spec.id, failed);
            break;
        }
    }
    m_tell(UnitsBegan{ phase, total, kept });
    for (qsizetype from = 0; from < reused.size(); from += reuseBatch) {
        const auto batch = reused.mid(from, reuseBatch);
        if (step([&](std::stop_token) { return stepOf(commitReused(batch)); }) == Progress::Over)
            return Progress::Over;
    }

    m_work = [this, &units](Worker &worker, const Dispatcher::Turn &turn) {
        return writeUnit(worker, units[turn.item.index], turn);
    };
    QHash<UnitId, WorkItem> selected;
    for (int i = 0; i < units.size(); ++i)
        if (units[i].selected)
            selected.insert(units[i].spec.id, { i, units[i].spec.department });
    m_ledger.open(std::move(selected));
    const auto noneOpen = qScopeGuard([this] { m_ledger.close(); });
    // Integration's units of one order may need what those of a smaller one wrote.
    for (qsizetype at = 0; at < open.size();) {
        QList<WorkItem> items;
        const int order = units[open[at]].spec.order;
        for (; at < open.size() && (phase == Phase::Departments || units[open[at]].spec.order == order); ++at)
            items << WorkItem{ open[at], units[open[at]].spec.department };
        if (!process(items) || m_trouble.hasFailed())
            return Progress::Over;
    }
    if (total > 0 && m_ledger.nothingSucceeded())
        return fail(Error{ u"nothingSucceeded"_s,
            phase == Phase::Integration ? u"Nothing of the set's index pages could be written."_s
                                        : u"None of the %1 documents could be written."_s.arg(total),
            { { u"failed"_s, total } } });
    return Progress::On;
}

Result<void> RunJob::commitReused(const QList<PlannedUnit> &units)
{
    QList<UnitCommit> commits;
    for (const PlannedUnit &unit : units)
        commits << UnitCommit{ m_context.run.id, unit.spec, false, true, {}, m_reuse->files(unit.spec.id),
            {} };
    const auto committed = m_context.journal->commit(m_context.run.project, m_context.run.output, commits);
    if (!committed)
        return committed;
    QHash<std::optional<Department>, qint64> lanes;
    for (const PlannedUnit &unit : units)
        ++lanes[unit.spec.department];
    for (auto lane = lanes.cbegin(); lane != lanes.cend(); ++lane)
        m_tell(UnitEnded{ lane.key(), UnitOutcome::Reused, lane.value(), {} });
    m_ledger.noteSucceeded(units.size());
    return {};
}

RunJob::Progress RunJob::writeDepartments()
{
    const auto view = m_model->openView();
    if (!view)
        return fail(view.error());
    m_documents = {};
    ++m_viewEpoch;
    return writeUnits(m_plan.departments, Phase::Departments, *view->view);
}

RunJob::Progress RunJob::removeStale()
{
    if (!m_context.run.only.isEmpty())
        return Progress::On;
    QSet<UnitId> planned;
    for (const auto *units : { &m_plan.departments, &m_plan.integration })
        for (const PlannedUnit &unit : *units)
            planned.insert(unit.spec.id);
    QList<UnitId> stale;
    QList<PublishedFile> files;
    const auto &chosen = m_context.run.departments;
    for (const UnitRow &row : m_reuse->rows()) {
        const auto department = departmentOfUnit(row.id);
        const bool ours = !department || chosen.isEmpty() || chosen.contains(*department);
        if (!ours || planned.contains(row.id) || isFoundationUnit(row.id))
            continue;
        stale << row.id;
        files << m_owners.ownedBy(row.id, row.files);
    }
    if (stale.isEmpty())
        return Progress::On;
    return step([&](std::stop_token) -> Foundation::Step {
        if (!files.isEmpty())
            if (const auto removed = m_sink->remove(files); !removed)
                return stepOf(removed);
        return stepOf(m_context.journal->removeUnits(m_context.run.project, m_context.run.output, stale));
    });
}

RunJob::Progress RunJob::writeIntegration()
{
    QSet<UnitId> failed = m_ledger.failed();
    // An earlier run's failure counts only where this run has nothing to say of the unit.
    for (const PlannedUnit &unit : m_plan.departments)
        if (!unit.selected && m_reuse->rows().value(unit.spec.id).failed)
            failed.insert(unit.spec.id);
    const auto documents = m_written.collect(m_plan.departments, failed, *m_context.journal, m_context.run);
    if (!documents)
        return fail(documents.error());
    (*documents)->read = [this](const QString &path) { return m_sink->read(path); };
    const auto view = m_model->openView(*documents);
    if (!view)
        return fail(view.error());
    m_documents = *documents;
    ++m_viewEpoch;
    return writeUnits(m_plan.integration, Phase::Integration, *view->view);
}

void RunJob::conclude()
{
    const auto finished = step([this](std::stop_token) -> Foundation::Step {
        if (const auto saved = m_checkpointer.checkpoint(); !saved)
            return stepOf(saved);
        const RunRow &run = m_context.run;
        bool all = run.only.isEmpty() && m_ledger.nothingFailed();
        for (const UnitWriter *writer : m_context.writers)
            if (const auto department = writer->department(); department && !run.departments.isEmpty())
                all = all && run.departments.contains(*department);
        if (!all || m_sameRoot)
            return {};
        return stepOf(m_context.journal->setRootDigest(run.project, run.output, m_foundation->root()));
    });
    m_complete = finished == Progress::On;
}

QSet<UnitId> RunJob::retry(const QSet<UnitId> &units)
{
    return m_ledger.retry(units, [this](const QList<WorkItem> &items, const UnitLedger::Lanes &lanes) {
        if (!m_dispatcher.add(items))
            return false;
        for (auto lane = lanes.cbegin(); lane != lanes.cend(); ++lane)
            m_tell(UnitsReopened{ lane.key(), lane.value() });
        return true;
    });
}

bool RunJob::process(const QList<WorkItem> &items)
{
    return m_dispatcher.process(items, [this](int wanted) {
        for (int number = int(m_workers.size()); number < wanted; ++number)
            m_workers.emplace_back([this, number](std::stop_token stop) { workerMain(number, stop); });
    });
}

void RunJob::workerMain(int number, std::stop_token stop)
{
    Worker worker;
    worker.number = number;
    while (!stop.stop_requested()) {
        const auto turn = m_dispatcher.take(number);
        if (!turn)
            return;
        auto ending = Dispatcher::Ending::Done;
        try {
            ending = m_work(worker, *turn);
        } catch (const std::exception &exception) {
            fail(Error{ errc::internal,
                u"The run cannot go on: %1."_s.arg(QString::fromLocal8Bit(exception.what())), {} });
        }
        m_tell(TurnEnded{ number });
        m_dispatcher.end(*turn, ending);
    }
}

Dispatcher::Ending RunJob::readFile(Worker &worker, const Dispatcher::Turn &turn)
{
    if (m_trouble.hasFailed())
        return Dispatcher::Ending::Done;
    if (!worker.extractor) {
        auto created = m_context.extractors->create(m_context.run.project.value, m_context.run.output);
        if (!created && blocksRun(created.error())) {
            m_trouble.block(created.error());
            return Dispatcher::Ending::Again;
        }
        if (!created) {
            fail(created.error());
            return Dispatcher::Ending::Done;
        }
        worker.extractor = std::move(created.value());
    }
    const QString &path = m_foundation->toRead()[turn.item.index];
    m_tell(TurnBegan{ worker.number, {}, path });
    const Foundation::Step read = m_foundation->read(*worker.extractor, turn.item.index, turn.stop);
    switch (read.ending) {
    case Foundation::Ending::Done:
        m_tell(FileRead{ path });
        return Dispatcher::Ending::Done;
    case Foundation::Ending::Again:
        return Dispatcher::Ending::Again;
    case Foundation::Ending::Blocked:
        m_trouble.block(read.error);
        return Dispatcher::Ending::Again;
    case Foundation::Ending::Failed:
        break;
    }
    fail(read.error);
    return Dispatcher::Ending::Done;
}

Result<const ProjectModel::RecordingView *> RunJob::viewOf(Worker &worker) const
{
    if (worker.viewEpoch != m_viewEpoch) {
        worker.extractor.reset(); // the tree has been read
        worker.view.reset();
        auto opened = m_model->openView(m_documents);
        if (!opened)
            return opened.error();
        worker.view = std::move(opened.value());
        worker.viewEpoch = m_viewEpoch;
    }
    return &*worker.view;
}

Dispatcher::Ending RunJob::writeUnit(Worker &worker, const PlannedUnit &unit, const Dispatcher::Turn &turn)
{
    if (m_trouble.hasFailed())
        return Dispatcher::Ending::Done;
    const auto view = viewOf(worker);
    if (!view) {
        fail(view.error());
        return Dispatcher::Ending::Done;
    }
    m_tell(TurnBegan{ worker.number, unit.spec.department, unit.spec.title });
    const auto outcome = m_unitWork->perform(unit, **view, m_reuse->files(unit.spec.id), turn.stop);
    switch (outcome.ending) {
    case UnitWork::Ending::Again:
        return Dispatcher::Ending::Again;
    case UnitWork::Ending::Blocked:
        m_trouble.block(outcome.error);
        return Dispatcher::Ending::Again;
    case UnitWork::Ending::Fatal:
        fail(outcome.error);
        return Dispatcher::Ending::Done;
    case UnitWork::Ending::Done:
        break;
    }
    m_ledger.note(unit.spec.id, outcome.failed);
    if (!outcome.failed)
        m_written.add(unit.spec.id, outcome.files);
    m_checkpointer.noteDocuments(1);
    m_tell(UnitEnded{ unit.spec.department, outcome.failed ? UnitOutcome::Failed : UnitOutcome::Written, 1,
        outcome.files });
    for (const Problem &problem : outcome.problems)
        m_tell(ProblemFound{ problem });
    return Dispatcher::Ending::Done;
}

RunJob::Progress RunJob::fail(const Error &error)
{
    m_trouble.fail(error);
    return Progress::Over;
}

} // namespace tars
