#include "service/extract/projectrepository.h"

#include "common/base/errorcodes.h"

#include <algorithm>
#include <cstring>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostTags = 20'000;

Error unreadable()
{
    const QString reason = lastGitError();
    return { u"historyUnreadable"_s, u"The history of the git repository cannot be read: %1."_s.arg(reason),
        { { u"reason"_s, reason } } };
}

QString realPath(const char *path) { return QFileInfo(QFile::decodeName(path)).canonicalFilePath(); }

bool lies(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(QString(folder + u'/'));
}

QByteArray firstLine(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readLine(8192).trimmed() : QByteArray();
}

/// Whether the repository says that this work tree is its own.
bool knowsWorkTree(git_repository *repository)
{
    const QString tree = realPath(git::repository_workdir(repository));
    const QString folder = realPath(git::repository_path(repository));
    if (tree.isEmpty() || folder.isEmpty())
        return false;
    if (lies(folder, tree))
        return true;
    if (git::repository_is_worktree(repository))
        return realPath(firstLine(folder + u"/gitdir"_s).constData()) == tree + u"/.git"_s;
    git_config *config = nullptr; // a submodule: its repository names its work tree
    if (git::repository_config_snapshot(&config, repository) != 0)
        return false;
    const char *configured = nullptr;
    const bool named = git::config_get_string(&configured, config, "core.worktree") == 0
        && realPath(configured[0] == '/'
                   ? configured
                   : QFile::encodeName(folder + u'/' + QFile::decodeName(configured)).constData())
            == tree;
    git::config_free(config);
    return named;
}

/// Where git's library would follow the repository out of its folder; empty if nowhere.
QString borrowedFrom(git_repository *repository)
{
    const QString own = realPath(git::repository_path(repository));
    const QString common = realPath(git::repository_commondir(repository));
    if (common != own && !git::repository_is_worktree(repository))
        return common;
    QStringList folders{ own };
    if (common != own)
        folders.append(common);
    for (const QString &folder : std::as_const(folders)) {
        for (const auto *name : { "HEAD", "commondir", "config", "index", "info", "objects", "packed-refs", "refs", "shallow" })
            if (const QFileInfo entry(folder + u'/' + QLatin1StringView(name)); entry.isSymLink())
                return entry.filePath();
        for (const auto *name : { "info", "objects", "refs" }) {
            QDirIterator it(folder + u'/' + QLatin1StringView(name), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                QDirIterator::Subdirectories);
            while (it.hasNext())
                if (const QString entry = it.next(); it.fileInfo().isSymLink())
                    return entry;
        }
        for (const auto *name : { "alternates", "http-alternates" })
            if (const QString list = folder + u"/objects/info/"_s + QLatin1StringView(name); QFileInfo(list).size() > 0)
                return list;
    }
    return {};
}

QString remoteOf(git_repository *repository)
{
    git_strarray names{};
    if (git::remote_list(&names, repository) != 0)
        return {};
    QString address;
    for (size_t i = 0; i < names.count; ++i) {
        const bool origin = std::strcmp(names.strings[i], "origin") == 0;
        git_remote *remote = nullptr;
        if ((!origin && !address.isEmpty()) || git::remote_lookup(&remote, repository, names.strings[i]) != 0)
            continue;
        const char *url = git::remote_url(remote);
        const QString found = forgeAddress(QString::fromUtf8(url ? url : ""));
        if (!found.isEmpty())
            address = found;
        git::remote_free(remote);
    }
    git::strarray_dispose(&names);
    return address;
}

int collectTag(const char *name, git_oid *object, void *into)
{
    auto *tags = static_cast<QList<ProjectRepository::Tag> *>(into);
    QByteArrayView bare(name);
    if (bare.startsWith("refs/tags/"))
        bare = bare.sliced(10);
    if (bare.isValidUtf8() && bare.size() < 256)
        tags->append({ QString::fromUtf8(bare), *object });
    return tags->size() < mostTags ? 0 : 1;
}

bool headHolds(const ProjectRepository &project)
{
    if (project.prefix.isEmpty())
        return true;
    git_commit *commit = nullptr;
    if (git::commit_lookup(&commit, project.repository.get(), &project.head) != 0)
        return true; // its trouble is told by whoever reads on
    const GitCommit owned(commit);
    git_tree *tree = nullptr;
    if (git::commit_tree(&tree, commit) != 0)
        return true;
    const GitTree ownedTree(tree);
    git_tree_entry *entry = nullptr;
    const int found = git::tree_entry_bypath(&entry, tree, project.prefix.chopped(1).constData());
    git::tree_entry_free(entry);
    return found == 0;
}

} // namespace

Result<std::optional<ProjectRepository>> ProjectRepository::open(const QString &root)
{
    using Maybe = std::optional<ProjectRepository>;
    ProjectRepository project;
    const QByteArray path = QFile::encodeName(root);
    git_repository *opened = nullptr;
    const int found = openRepository(&opened, path);
    if (found == GIT_ENOTFOUND)
        return Maybe();
    if (found != 0)
        return unreadable();
    project.repository.reset(opened);
    if (!git::repository_workdir(opened) || !knowsWorkTree(opened))
        return Maybe();
    if (const QString place = borrowedFrom(opened); !place.isEmpty())
        return Error{ u"historyElsewhere"_s,
            u"The history of the git repository is not read: %1 leads out of it."_s.arg(place), { { u"path"_s, place } } };
    const QString tree = realPath(git::repository_workdir(opened));
    const QString inside = realPath(path.constData());
    if (!lies(inside, tree))
        return Maybe();
    if (inside != tree)
        project.prefix = QFile::encodeName(inside.mid(tree.size() + (tree.endsWith(u'/') ? 0 : 1))) + '/';

    git_reference *head = nullptr;
    const int headFound = git::repository_head(&head, opened);
    if (headFound == GIT_EUNBORNBRANCH)
        return Maybe();
    if (headFound != 0)
        return unreadable();
    if (git::reference_is_branch(head))
        project.branch = QString::fromUtf8(git::reference_shorthand(head));
    const git_oid *target = git::reference_target(head);
    if (target)
        project.head = *target;
    git::reference_free(head);
    if (!target)
        return unreadable();
    if (!headHolds(project))
        return Maybe();
    project.remote = remoteOf(opened);
    project.shallow = git::repository_is_shallow(opened) == 1;
    git::tag_foreach(opened, collectTag, &project.tags);
    std::sort(
        project.tags.begin(), project.tags.end(), [](const Tag &a, const Tag &b) { return a.name < b.name; });
    return Maybe(std::move(project));
}

QString forgeAddress(const QString &remote)
{
    static const QRegularExpression scp(u"^(?:[^@/:\\s]+@)?([A-Za-z0-9.-]+\\.[A-Za-z0-9-]+):(?!/)(\\S+)$"_s);
    QString host;
    QString path;
    if (const auto match = scp.match(remote); match.hasMatch()) {
        host = match.captured(1);
        path = match.captured(2);
    } else {
        const QUrl url(remote);
        static const QStringList schemes{ u"https"_s, u"http"_s, u"ssh"_s, u"git"_s, u"git+ssh"_s };
        if (!url.isValid() || !schemes.contains(url.scheme()) || !url.host().contains(u'.'))
            return {};
        host = url.host();
        if (url.port() > 0 && url.scheme().startsWith("http"_L1))
            host += u':' + QString::number(url.port());
        path = url.path();
    }
    static const QRegularExpression ends(u"^/+|/+$|\\.git/*$"_s);
    path.remove(ends);
    static const QRegularExpression plain(u"^[A-Za-z0-9._~/+-]+$"_s);
    return plain.match(path).hasMatch() ? QString(u"https://"_s + host + u'/' + path) : QString();
}

} // namespace tars
