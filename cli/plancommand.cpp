#include "cli/plancommand.h"

#include "cli/commandcontext.h"
#include "cli/startrequest.h"
#include "cli/translation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
void print(CommandContext &context, const QJsonObject &plan)
{
    Console &console = context.console();
    if (plan.contains(u"error"))
        return context.fail({plan[u"code"].toString(), plan[u"error"].toString(), plan[u"args"].toObject()});
    if (console.isJson()) {
        console.json(plan);
        return context.finish(ExitDone);
    }
    QList<QStringList> rows;
    qint64 work = 0;
    const auto add = [&](const QString &name, const QJsonObject &row) {
        const qint64 open = row[u"needWork"].toInteger();
        work += open;
        const bool estimated = open > 0 && !row[u"estimatedSeconds"].isUndefined();
        rows.append({name, formatCount(row[u"total"].toInteger()), formatCount(row[u"upToDate"].toInteger()), formatCount(open),
            estimated ? formatDuration(row[u"estimatedSeconds"].toInteger()) : QString()});
    };
    const QJsonArray departments = plan[u"departments"].toArray();
    for (const QJsonValue &row : departments) {
        const auto department = departmentFromSlug(row[u"slug"].toString());
        add(department ? displayName(*department) : row[u"slug"].toString(), row.toObject());
    }
    if (const QJsonValue site = plan[u"site"]; site.isObject())
        add(tr("Site"), site.toObject());
    console.table({tr("Department"), tr("Documents"), tr("Up to date"), tr("To write"), tr("Takes about")}, rows);
    console.line(work == 0       ? tr("Everything is up to date.")
            : work == 1 ? tr("A run would write one document.")
                           : tr("A run would write %1 documents.").arg(formatCount(work)));
    context.finish(ExitDone);
}
} // namespace

void runPlan(CommandContext &context)
{
    const auto start = startRequest(context.invocation());
    if (!start) {
        context.console().error(start.error());
        return context.finish(ExitUsage);
    }
    const wire::PlanRequest request{start->project, start->departments};
    // Subscribed before it is asked for: a small tree is counted at once.
    const QString project = QFileInfo(start->project).canonicalFilePath();
    QObject::connect(&context.client(), &ServiceClient::eventReceived, &context,
        [&context, project](const QString &name, const QJsonObject &plan) {
            const bool isOurs = project.isEmpty() || plan[u"project"].toString() == project;
            if (name == "documentation.planReady"_L1 && isOurs)
                print(context, plan);
        });
    context.ask(u"documentation.plan"_s, wire::encode(request), [](const QJsonObject &) {});
}

} // namespace tars::cli
