#include "service/extract/gitlibrary.h"

#include <algorithm>
#include <cstddef>
#include <dlfcn.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
QByteArray ceilings; ///< as libgit2 takes them: the folders that a search must not enter
}

namespace git
{

namespace
{
void *library()
{
    static void *const opened = ::dlopen(TARS_LIBGIT2, RTLD_LAZY | RTLD_LOCAL);
    return opened;
}
}

void *symbol(const char *name)
{
    void *found = ::dlsym(library(), name);
    if (!found)
        qFatal("%s has no %s", TARS_LIBGIT2, name); // another one than was built with, by the same name
    return found;
}

bool load()
{
    if (!library())
        return false;
    static const bool started = [] {
        libgit2_init();
        // Reading executes nothing, so that repositories of other owners may be read as well.
        libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // Windows of 1 GiB, its default, do not fit into the address space that the extractor leaves itself.
        libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, size_t(32) << 20);
        libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, size_t(512) << 20);
        return true;
    }();
    return started;
}

} // namespace git

void lookForRepositoriesBelow(const QByteArrayList &folders)
{
    ceilings.clear();
    for (const QByteArray &folder : folders) {
        const qsizetype parent = folder.lastIndexOf('/');
        if (parent >= 0 && folder.size() > 1)
            ceilings += folder.first(std::max<qsizetype>(parent, 1)) + GIT_PATH_LIST_SEPARATOR;
    }
}

int openRepository(git_repository **opened, const QByteArray &folder)
{
    if (!git::load())
        return GIT_ERROR;
    return git::repository_open_ext(opened, folder.constData(), 0, ceilings.isEmpty() ? nullptr : ceilings.constData());
}

QString lastGitError()
{
    if (!git::load())
        return u"%1 cannot be loaded"_s.arg(QLatin1String(TARS_LIBGIT2));
    const git_error *last = git::error_last();
    return last && last->message ? QString::fromUtf8(last->message) : QString();
}

} // namespace tars
