#include "service/departments/development/structurepages.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/architecturepage.h"
#include "service/departments/development/hierarchypage.h"

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int architectureVersion = 9;
constexpr int hierarchyVersion = 5;
} // namespace

bool StructurePages::writes(const QString &kind) const
{
    return kind == "architecture"_L1 || kind == "hierarchy"_L1;
}

QList<UnitSpec> StructurePages::plan(const PlanContext &context) const
{
    QList<UnitSpec> units;
    for (const QString &folder : architectureFolders(context.view))
        units.append(unitOf(folder.isEmpty() ? u"architecture"_s : QString(u"architecture/"_s + folder),
            u"architecture"_s, architectureVersion, folder,
            folder.isEmpty() ? u"Architecture"_s : QString(u"Architecture: "_s + folder + u'/'),
            context.claims.claim(architecturePagePath(folder))));
    if (!context.view.derivedTypes().isEmpty())
        units.append(unitOf(u"hierarchy"_s, u"hierarchy"_s, hierarchyVersion, {}, u"Class hierarchy"_s,
            context.claims.claim(u"development/hierarchy.md"_s)));
    return units;
}

Result<UnitOutput> StructurePages::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (unit.kind == "hierarchy"_L1)
        return outputOf(unit, hierarchyPage(view));
    Result<markup::Page> page = architecturePage(unit.subject, view, stop);
    if (!page)
        return page.error();
    return outputOf(unit, std::move(*page));
}

} // namespace tars::development
