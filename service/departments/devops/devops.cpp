#include "service/departments/devops/devops.h"

#include "common/base/errorcodes.h"
#include "service/departments/devops/buildguide.h"
#include "service/departments/devops/cipage.h"
#include "service/departments/devops/dependencydocuments.h"
#include "service/departments/devops/deployment.h"
#include "service/departments/devops/pages.h"
#include "service/departments/devops/releasepage.h"

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

Page deploymentPageOf(const QString &kind, const ModelView &view)
{
    const DeploymentFacts facts = deploymentFactsOf(view);
    if (kind == "containers"_L1)
        return containersPage(facts);
    if (kind == "orchestration"_L1)
        return orchestrationPage(facts);
    const DeploymentFacts installed = facts.installed();
    if (kind == "services"_L1)
        return servicesPage(installed);
    return kind == "deployment"_L1 ? deploymentPage(installed, buildFactsOf(view), view.projectName())
                                   : runbookPage(installed, view.projectName());
}

} // namespace

QList<UnitSpec> DevOpsWriter::plan(const ModelView &view) const { return plannedUnits(view); }

Result<UnitOutput> DevOpsWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Writing %1 was cancelled."_s.arg(unit.title),
            { { u"unit"_s, unit.id.value } } };
    if (unit.kind == "dependencies"_L1 || unit.kind == "licences"_L1)
        return UnitOutput{ dependencyDocuments(unit, view), {} };
    Page page;
    if (unit.kind == "index"_L1)
        page = indexPage(view);
    else if (unit.kind == "build"_L1)
        page = buildPage(buildFactsOf(view));
    else if (unit.kind == "ci"_L1)
        page = unit.subject.isEmpty() ? ciPage(view, factsOf(view, u"ci.workflow"_s))
                                      : workflowPage(view, unit.subject);
    else if (unit.kind == "release"_L1)
        page = releasePage(releaseFactsOf(view));
    else
        page = deploymentPageOf(unit.kind, view);
    page.path = unit.primaryPath;
    UnitOutput output;
    output.documents.append({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

} // namespace tars::devops
