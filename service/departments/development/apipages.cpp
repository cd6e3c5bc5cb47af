#include "service/departments/development/apipages.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/apipage.h"
#include "service/departments/development/folderpages.h"

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
// Of each kind of page: raised whenever the same answers give another page.
constexpr int apiVersion = 26;
constexpr int folderVersion = 16;
} // namespace

bool ApiPages::writes(const QString &kind) const { return kind == "api"_L1 || kind == "index"_L1; }

QList<UnitSpec> ApiPages::plan(const PlanContext &context) const
{
    QList<UnitSpec> units;
    for (const FolderPlan &folder : planFolders(context.files)) {
        const bool top = folder.folder.isEmpty();
        units.append(unitOf(top ? u"index"_s : QString(u"folder/"_s + folder.folder), u"index"_s,
            folderVersion, folder.folder,
            top ? u"API reference"_s : QString(u"API reference: "_s + folder.folder + u'/'),
            context.claims.claim(folder.pagePath)));
    }
    for (const FileInfo &file : context.files)
        if (file.hasApi)
            units.append(unitOf(u"api/"_s + file.path, u"api"_s, apiVersion, file.path, file.path,
                context.claims.claim(markup::apiPagePath(file.path))));
    return units;
}

Result<UnitOutput> ApiPages::write(const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (unit.kind == "api"_L1) {
        Result<markup::Page> page = apiPage(unit.subject, unit.primaryPath, view, stop);
        if (!page)
            return page.error();
        return outputOf(unit, std::move(*page));
    }
    const QList<FolderPlan> folders = planFolders(
        view.files(unit.subject.isEmpty() ? QString() : QString(unit.subject + u'/')), unit.subject);
    if (folders.isEmpty())
        return Error{ errc::notFound, u"%1 has no API pages any more."_s.arg(unit.subject),
            { { u"what"_s, unit.subject } } };
    return outputOf(unit, folderPage(folders, view));
}

} // namespace tars::development
