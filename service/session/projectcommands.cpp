#include "service/session/projectcommands.h"

#include "common/base/errorcodes.h"
#include "service/runs/runservice.h"

#include <algorithm>
#include <QDir>
#include <QDirIterator>

namespace tars
{

using namespace Qt::StringLiterals;
using Kind = CommandTable::Kind;

namespace
{
constexpr qsizetype maxFolders = 2000;

struct BrowseRequest {
    QString path;
};

QJsonObject folderEntry(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return { { u"name"_s, name.isEmpty() ? path : name }, { u"path"_s, path } };
}

QJsonObject foldersIn(const QString &path)
{
    QStringList found;
    QDirIterator it(path, QDir::Dirs | QDir::NoDotAndDotDot);
    while (it.hasNext() && found.size() < maxFolders)
        found.append(it.next());
    found.sort(Qt::CaseInsensitive);
    QJsonArray folders;
    for (const QString &folder : std::as_const(found))
        folders.append(folderEntry(folder));
    return { { u"path"_s, path }, { u"folders"_s, folders }, { u"truncated"_s, it.hasNext() } };
}

void browse(
    const PathGuard &paths, const QString &path, const CommandRequest &request, const Responder &respond)
{
    if (path.isEmpty()) {
        QStringList roots = paths.roots();
        if (roots.isEmpty() && !paths.isConfined(request.caller))
            roots = { QDir::homePath(), QDir::rootPath() };
        QJsonArray folders;
        for (const QString &root : std::as_const(roots))
            folders.append(folderEntry(root));
        respond.succeed(QJsonObject{ { u"folders"_s, folders } });
        return;
    }
    const Result<QString> resolved = paths.resolve(request.caller, path, u"path"_s);
    const QFileInfo info(resolved ? *resolved : QString());
    if (!resolved)
        respond.fail(resolved.error());
    else if (!info.exists())
        respond.fail(
            { errc::notFound, u"There is no folder %1."_s.arg(*resolved), { { u"path"_s, *resolved } } });
    else if (!info.isDir() || !info.isReadable() || !info.isExecutable())
        respond.fail({ errc::forbidden, u"%1 is no folder that the service can read."_s.arg(*resolved),
            { { u"path"_s, *resolved } } });
    else
        respond.succeed(foldersIn(*resolved));
}

void list(
    const RunService &runs, const PathGuard &paths, const CommandRequest &request, const Responder &respond)
{
    Result<QList<ProjectInfo>> projects = runs.projects();
    if (!projects) {
        respond.fail(projects.error());
        return;
    }
    projects->removeIf([&](const ProjectInfo &project) {
        return !paths.resolve(request.caller, project.root, u"project"_s, true).ok();
    });
    respond.succeed(QJsonObject{ { u"projects"_s, wire::encode(*projects) } });
}

/// The paths of a project.add or project.remove, resolved; `root` and `project` both name the project's
/// folder.
Result<wire::ProjectRequest> resolve(
    const PathGuard &paths, const Caller &caller, wire::ProjectRequest project, const QString &member)
{
    QString &named = member == "root"_L1 ? project.root : project.project;
    if (named.isEmpty())
        named = member == "root"_L1 ? project.project : project.root;
    const Result<QString> root = paths.resolve(caller, named, member, true);
    if (!root)
        return root.error();
    project.root = project.project = *root;
    if (!project.output.isEmpty()) {
        const Result<QString> output = paths.resolve(caller, project.output, u"output"_s, true);
        if (!output)
            return output.error();
        project.output = *output;
    }
    return project;
}
} // namespace

template <>
struct wire::Fields<BrowseRequest> {
    static constexpr auto list = std::tuple(omitEmpty("path", &BrowseRequest::path));
};

void addProjectCommands(CommandTable &table, RunService &runs, const PathGuard &paths)
{
    table.add(u"project.list"_s, Kind::Query,
        [&runs, &paths](const CommandRequest &request, const Responder &respond) {
            list(runs, paths, request, respond);
        });
    table.add<wire::ProjectRequest>(u"project.add"_s, Kind::Change,
        [&runs, &paths](
            const wire::ProjectRequest &data, const CommandRequest &request, const Responder &respond) {
            const auto project = resolve(paths, request.caller, data, u"root"_s);
            if (project)
                runs.addProject(
                    *project, [respond](const Result<ProjectInfo> &added) { respond.answer(added); });
            else
                respond.fail(project.error());
        });
    table.add<wire::ProjectRequest>(u"project.remove"_s, Kind::Change,
        [&runs, &paths](
            const wire::ProjectRequest &data, const CommandRequest &request, const Responder &respond) {
            const auto project = resolve(paths, request.caller, data, u"project"_s);
            if (project)
                runs.removeProject(*project,
                    [respond](const Result<wire::ControlResponse> &removed) { respond.answer(removed); });
            else
                respond.fail(project.error());
        });
    table.add<BrowseRequest>(u"project.browse"_s, Kind::Query,
        [&paths](const BrowseRequest &data, const CommandRequest &request, const Responder &respond) {
            browse(paths, data.path, request, respond);
        });
}

} // namespace tars
