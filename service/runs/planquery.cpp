#include "service/runs/planquery.h"

#include "common/base/errorcodes.h"
#include "service/engine/foundation.h"
#include "service/engine/reuse.h"
#include "service/engine/writtenset.h"

#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <QJsonArray>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
Result<void> resultOf(const Foundation::Step &step, const std::stop_token &stop)
{
    if (stop.stop_requested() || step.ending == Foundation::Ending::Again)
        return cancelledError();
    return step.ending == Foundation::Ending::Done ? Result<void>() : Result<void>(step.error);
}

/// Reads what changed, several files at once.
Result<void> readFiles(Foundation &foundation, const PlanQuery::Question &question, std::stop_token stop)
{
    std::mutex mutex;
    Result<void> result;
    std::atomic<int> next = 0;
    const auto read = [&] {
        auto extractor = question.extractors->create(question.run.project.value, question.run.output);
        Result<void> done = extractor ? Result<void>() : Result<void>(extractor.error());
        for (int i = next++; done && i < foundation.toRead().size(); i = next++)
            done = resultOf(foundation.read(**extractor, i, stop), stop);
        const std::lock_guard lock(mutex);
        if (result && !done)
            result = done;
    };
    {
        std::vector<std::jthread> readers;
        const auto count = std::min<qsizetype>(question.workers, foundation.toRead().size());
        for (qsizetype i = 0; i < count; ++i)
            readers.emplace_back(read);
    }
    return result;
}

Result<void> readTree(Foundation &foundation, const PlanQuery::Question &question, std::stop_token stop)
{
    auto done = resultOf(foundation.scan([&] { return stop.stop_requested(); }, stop), stop);
    if (done)
        done = resultOf(foundation.sync(stop), stop);
    if (done)
        done = readFiles(foundation, question, stop);
    if (done)
        done = resultOf(foundation.finish(stop), stop);
    return done;
}

/// A part of what a run would do, as documentation.planReady has it.
class Tally
{
public:
    void add(bool work)
    {
        ++m_total;
        m_work += work;
    }
    qint64 work() const { return m_work; }
    /// `ahead`: units that the workers write until the last of these is done, these included.
    QJsonObject row(qint64 ahead, double unitsPerSecond) const
    {
        QJsonObject row{ { u"total"_s, m_total }, { u"upToDate"_s, m_total - m_work }, { u"needWork"_s, m_work } };
        if (unitsPerSecond > 0)
            row[u"estimatedSeconds"] = qint64(std::ceil(double(ahead) / unitsPerSecond));
        return row;
    }

private:
    qint64 m_total = 0, m_work = 0;
};

using Needs = QHash<UnitId, UnitNeed>;

/// What of the site a run would write. What it shows of the units that need work is held to become something else.
Result<Tally> countSite(const PlanQuery::Question &question, const RunPlan &plan, const Needs &needs,
    const ProjectModel &model, ReuseCheck &reuse, bool sameRoot,
    std::stop_token stop)
{
    WrittenSet written;
    written.load(reuse.rows());
    QSet<UnitId> failed;
    for (const PlannedUnit &unit : plan.departments) {
        if (!unit.selected && reuse.rows().value(unit.spec.id).failed)
            failed.insert(unit.spec.id);
        if (needs.value(unit.spec.id, UnitNeed::Kept) != UnitNeed::Work)
            continue;
        QList<PublishedFile> files = reuse.files(unit.spec.id);
        for (PublishedFile &file : files)
            file.hash = {};
        written.add(unit.spec.id, files);
    }
    const auto documents = written.collect(plan.departments, failed, *question.journal, question.run);
    if (!documents)
        return documents.error();
    const auto view = model.openView(*documents);
    if (!view)
        return view.error();
    if (view->endOn)
        view->endOn(stop);
    const auto compared
        = reuse.compare(plan.integration, *view->view, sameRoot, [&] { return stop.stop_requested(); });
    if (!compared)
        return compared.error();
    if (const auto unread = view->error ? view->error() : std::nullopt)
        return *unread;
    Tally site;
    for (const PlannedUnit &unit : plan.integration)
        site.add(reuse.need(unit.spec, nullptr) == UnitNeed::Work);
    return site;
}

Result<QJsonObject> count(const PlanQuery::Question &question, std::stop_token stop)
{
    const auto model = question.models->open(question.run.project);
    if (!model)
        return model.error();
    const std::lock_guard reading((*model)->reading());
    RunContext context;
    context.run = question.run;
    context.extractors = question.extractors;
    Foundation foundation(context, **model);
    if (const auto read = readTree(foundation, question, stop); !read)
        return read.error();

    auto planned = planRun(question.writers, **model, question.run, question.workers, stop);
    if (!planned)
        return planned.error();
    RunPlan &plan = *planned;
    const auto view = (*model)->openView();
    if (!view)
        return view.error();
    if (view->endOn)
        view->endOn(stop);
    const auto storedRoot = question.journal->rootDigest(question.run.project, question.run.output);
    if (!storedRoot)
        return storedRoot.error();
    ReuseCheck reuse(*question.journal, **model, question.run);
    if (const auto loaded = reuse.load(); !loaded)
        return loaded.error();
    leaveOutAbsent(plan, reuse.rows());
    const bool sameRoot = !storedRoot->isEmpty() && *storedRoot == foundation.root();
    const auto compared
        = reuse.compare(plan.departments, *view->view, sameRoot, [&] { return stop.stop_requested(); });
    if (!compared)
        return compared.error();
    Needs needs;
    std::map<Department, Tally> tallies;
    for (const PlannedUnit &unit : std::as_const(plan.departments)) {
        if (!unit.selected)
            continue;
        const UnitNeed need = reuse.need(unit.spec, nullptr);
        needs.insert(unit.spec.id, need);
        tallies[*unit.spec.department].add(need == UnitNeed::Work);
    }
    const auto site = countSite(question, plan, needs, **model, reuse, sameRoot, stop);
    if (stop.stop_requested())
        return cancelledError();
    if (!site)
        return site.error();

    QJsonArray departments;
    for (const Department department : allDepartments) {
        // The workers serve the departments in turn.
        const qint64 own = tallies[department].work();
        qint64 ahead = 0;
        for (const Department other : allDepartments)
            ahead += std::min(own, tallies[other].work());
        QJsonObject row = tallies[department].row(ahead, question.unitsPerSecond);
        row[u"slug"] = slug(department);
        departments << row;
    }
    return QJsonObject{ { u"project"_s, question.run.project.value }, { u"departments"_s, departments },
        { u"site"_s, site->row(site->work(), question.unitsPerSecond) }, { u"basedOn"_s, u"tree"_s }, { u"files"_s, foundation.total() },
        { u"filesRead"_s, foundation.toRead().size() } };
}
} // namespace

PlanQuery::PlanQuery(Question question, const MainQueue &queue, Ready ready)
    : m_project(question.run.project)
    , m_thread([question = std::move(question), post = queue.poster(), ready = std::move(ready)](
                   std::stop_token stop) {
        Result<QJsonObject> result = Error{ errc::internal, u"The plan could not be made."_s, {} };
        try {
            result = count(question, stop);
        } catch (const std::exception &exception) {
            result = Error{ errc::internal,
                u"The plan could not be made: %1."_s.arg(QString::fromLocal8Bit(exception.what())), {} };
        }
        post([ready, result] { ready(result); });
    })
{
}

} // namespace tars
