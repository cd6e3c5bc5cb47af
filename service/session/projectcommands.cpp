#include "service/session/projectcommands.h"

#include "common/base/errorcodes.h"
#include "common/base/openbeneath.h"
#include "service/runs/runservice.h"

#include <algorithm>
#include <fcntl.h>
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

/// Folders, and links to folders that the caller may open: whether there is one elsewhere is not told.
QJsonObject foldersIn(const FileDescriptor &folder, const QString &path, const PathGuard &paths, const Caller &caller)
{
    QStringList found;
    bool truncated = false;
    // The folder that was opened, whatever stands under its name by now.
    QDirIterator it(u"/proc/self/fd/%1/"_s.arg(folder.get()), QDir::Dirs | QDir::NoDotAndDotDot);
    while (it.hasNext()) {
        it.next();
        const QString own = QDir(path).filePath(it.fileName());
        if (it.fileInfo().isSymLink() && !paths.resolve(caller, own, u"path"_s))
            continue;
        truncated = found.size() == maxFolders;
        if (truncated)
            break;
        found.append(own);
    }
    found.sort(Qt::CaseInsensitive);
    QJsonArray folders;
    for (const QString &each : std::as_const(found))
        folders.append(folderEntry(each));
    return { { u"path"_s, path }, { u"folders"_s, folders }, { u"truncated"_s, truncated } };
}

FileDescriptor openFor(const PathGuard &paths, const Caller &caller, const QString &path)
{
    if (paths.isConfined(caller))
        return openFolder(path);
    return FileDescriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
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
    else if (const FileDescriptor folder = openFor(paths, request.caller, *resolved); folder.isOpen())
        respond.succeed(foldersIn(folder, *resolved, paths, request.caller));
    else
        respond.fail({ errc::folderReplaced,
            u"The folder %1 is reached through a symbolic link now: it is not the one that was named."_s.arg(*resolved),
            { { u"path"_s, *resolved } } });
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
                    *project, [respond](const Result<ProjectInfo> &added) { respond.answer(added); },
                    paths.ruleFor(request.caller));
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
