#include "service/departments/devops/pages.h"

#include "service/departments/devops/buildguide.h"
#include "service/departments/devops/cipage.h"
#include "service/departments/devops/dependencypage.h"
#include "service/departments/devops/deployment.h"
#include "service/departments/devops/licencepage.h"
#include "service/departments/devops/releasepage.h"
#include "service/markup/text.h"

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int pagesVersion = 18; ///< of every kind of page here: raised whenever the same answers give another page

UnitSpec unitOf(const QString &kind, const QString &subject, const QString &title, const QString &path)
{
    const QString id = u"devops/"_s + kind + (subject.isEmpty() ? QString() : QString(u'/' + subject));
    return { UnitId{ id }, Department::DevOps, kind, pagesVersion, subject, title, path, 0 };
}

} // namespace

QList<UnitSpec> plannedUnits(const ModelView &view)
{
    QList<UnitSpec> units;
    PathClaims claims;
    const auto add
        = [&](const QString &kind, const QString &title, const QString &path, const QString &subject = {}) {
              units.append(unitOf(kind, subject, title, claims.claim(path)));
          };
    const auto top = [&](const QString &kind, const QString &title) {
        add(kind, title, u"devops/"_s + kind + u".md"_s);
    };
    add(u"index"_s, u"DevOps"_s, u"devops/index.md"_s);
    const BuildFacts build = buildFactsOf(view);
    if (!build.isEmpty())
        top(u"build"_s, u"Build guide"_s);
    const Inventory inventory = inventoryOf(view);
    if (!inventory.needs.isEmpty() || !inventory.locked.isEmpty()) {
        top(u"dependencies"_s, u"Dependencies"_s);
        for (const QString &file : inventory.lockFiles) {
            const qsizetype packages = std::count_if(inventory.locked.cbegin(), inventory.locked.cend(),
                [&](const Locked &locked) { return locked.place.file == file && !locked.root; });
            if (packages > smallLock)
                add(u"dependencies"_s, file, lockPagePath(file), file);
        }
    }
    if (!licenceFactsOf(view).isEmpty())
        top(u"licences"_s, u"Licences"_s);
    const QList<Found> workflows = factsOf(view, u"ci.workflow"_s);
    if (!workflows.isEmpty()) {
        top(u"ci"_s, u"Continuous integration"_s);
        if (workflows.size() > 1)
            for (const Found &workflow : workflows)
                add(u"ci"_s, workflowName(workflow), workflowPagePath(workflow.file), workflow.file);
    }
    const DeploymentFacts deployment = deploymentFactsOf(view);
    if (deployment.hasContainers())
        top(u"containers"_s, u"Containers"_s);
    if (deployment.hasOrchestration())
        top(u"orchestration"_s, u"Orchestration"_s);
    const DeploymentFacts installed = deployment.installed();
    if (!servicesPage(installed).blocks.empty())
        top(u"services"_s, u"Services"_s);
    if (!installed.isEmpty()) {
        const QString name = view.projectName();
        if (!deploymentPage(installed, build, name).blocks.empty())
            top(u"deployment"_s, u"Deployment"_s);
        if (!runbookPage(installed, name).blocks.empty())
            top(u"runbook"_s, u"Runbook"_s);
    }
    if (!releaseFactsOf(view).isEmpty())
        top(u"release"_s, u"Release"_s);
    return units.size() > 1 ? units : QList<UnitSpec>();
}

Page indexPage(const ModelView &view)
{
    Page page;
    page.title = u"DevOps"_s;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    BulletList list;
    QHash<QString, qsizetype> pages;
    const QList<UnitSpec> units = plannedUnits(view);
    for (const UnitSpec &unit : units)
        pages[unit.kind] += !unit.subject.isEmpty();
    for (const UnitSpec &unit : units) {
        if (unit.kind == "index"_L1 || !unit.subject.isEmpty())
            continue;
        Inlines words{ link(unit.title, documentTarget(unit.primaryPath)) };
        if (const qsizetype more = pages.value(unit.kind); more > 0)
            words << muted(u"  and "_s + plural(more, u"page"_s, u"pages"_s));
        Blocks item;
        item.emplace_back(Paragraph{ words });
        list.items.push_back(std::move(item));
    }
    page.blocks.emplace_back(std::move(list));
    return page;
}

} // namespace tars::devops
