#include "service/departments/development/development.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/apipage.h"
#include "service/departments/development/folderpages.h"
#include "service/markup/text.h"

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
// Of each kind of page: raised whenever the same answers give another page.
constexpr int apiVersion = 2;
constexpr int indexVersion = 2;

UnitSpec unitOf(const QString &id, const QString &kind, int version, const QString &subject,
    const QString &title, const QString &path)
{
    return { UnitId{ id }, Department::Development, kind, version, subject, title, path, 0 };
}
} // namespace

QList<UnitSpec> DevelopmentWriter::plan(const ModelView &view) const
{
    const QList<FileInfo> files = view.files();
    const QList<FolderPlan> folders = planFolders(files);
    QList<UnitSpec> units;
    markup::PathClaims claims;
    for (const FolderPlan &folder : folders) {
        const bool top = folder.folder.isEmpty();
        units.append(unitOf(top ? u"development/index"_s : QString(u"development/folder/"_s + folder.folder),
            u"index"_s, indexVersion, folder.folder,
            top ? u"API reference"_s : QString(u"API reference: "_s + folder.folder + u'/'),
            claims.claim(folder.pagePath)));
    }
    for (const FileInfo &file : files)
        if (file.hasApi)
            units.append(unitOf(u"development/api/"_s + file.path, u"api"_s, apiVersion, file.path, file.path,
                claims.claim(markup::apiPagePath(file.path))));
    return units;
}

Result<UnitOutput> DevelopmentWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    UnitOutput output;
    if (unit.kind == "api"_L1) {
        Result<markup::Page> page = apiPage(unit.subject, unit.primaryPath, view, stop);
        if (!page)
            return page.error();
        output.documents.append({ unit.primaryPath, unit.title, std::move(*page) });
        return output;
    }
    const QList<FolderPlan> folders = planFolders(
        view.files(unit.subject.isEmpty() ? QString() : QString(unit.subject + u'/')), unit.subject);
    if (folders.isEmpty())
        return Error{ errc::notFound, u"%1 has no API pages any more."_s.arg(unit.subject),
            { { u"what"_s, unit.subject } } };
    markup::Page page = folderPage(folders, view);
    page.path = unit.primaryPath;
    output.documents.append({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

} // namespace tars::development
