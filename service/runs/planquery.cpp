#include "service/runs/planquery.h"

#include "common/base/errorcodes.h"
#include "service/engine/reuse.h"

#include <cmath>
#include <QJsonArray>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
Result<QJsonObject> count(const PlanQuery::Question &question, std::stop_token stop)
{
    const auto model = question.models->open(question.run.project);
    if (!model)
        return model.error();
    const auto view = (*model)->openView();
    if (!view)
        return view.error();
    const RunPlan plan = planRun(question.writers, *view->view, question.run);
    if (const auto unread = view->error ? view->error() : std::nullopt)
        return *unread;
    ReuseCheck reuse(*question.journal, **model, question.run);
    if (const auto loaded = reuse.load(); !loaded)
        return loaded.error();
    const auto compared
        = reuse.compare(plan.departments, *view->view, false, [&] { return stop.stop_requested(); });
    if (!compared)
        return compared.error();

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
        { u"basedOn"_s, u"lastReading"_s } };
}
} // namespace

PlanQuery::PlanQuery(Question question, const MainQueue &queue, Ready ready)
    : m_thread([question = std::move(question), post = queue.poster(), ready = std::move(ready)](
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
