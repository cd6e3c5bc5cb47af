#include "service/runs/planquery.h"

#include "common/base/errorcodes.h"
#include "service/engine/foundation.h"
#include "service/engine/reuse.h"

#include <atomic>
#include <cmath>
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

    const auto view = (*model)->openView();
    if (!view)
        return view.error();
    if (view->endOn)
        view->endOn(stop);
    RunPlan plan = planRun(question.writers, *view->view, question.run);
    if (const auto unread = view->error ? view->error() : std::nullopt)
        return *unread;
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
    if (stop.stop_requested())
        return cancelledError();

    QJsonArray departments;
    for (const Department department : allDepartments) {
        qint64 total = 0;
        qint64 work = 0;
        for (const PlannedUnit &unit : plan.departments) {
            if (!unit.selected || unit.spec.department != department)
                continue;
            ++total;
            work += reuse.need(unit.spec, nullptr) == UnitNeed::Work;
        }
        QJsonObject row{ { u"slug"_s, slug(department) }, { u"total"_s, total },
            { u"upToDate"_s, total - work }, { u"needWork"_s, work } };
        if (question.unitsPerSecond > 0)
            row[u"estimatedSeconds"] = qint64(std::ceil(double(work) / question.unitsPerSecond));
        departments << row;
    }
    return QJsonObject{ { u"project"_s, question.run.project.value }, { u"departments"_s, departments },
        { u"basedOn"_s, u"tree"_s }, { u"files"_s, foundation.total() },
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
