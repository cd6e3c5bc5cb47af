#include "service/extract/gitlibrary.h"

#include <algorithm>
#include <cstddef>

namespace tars
{

namespace
{
QByteArray ceilings; ///< as libgit2 takes them: the folders that a search must not enter
}

void startGitLibrary()
{
    static const bool started = [] {
        git_libgit2_init();
        // Reading executes nothing, so that repositories of other owners may be read as well.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // Windows of 1 GiB, its default, do not fit into the address space that the extractor leaves itself.
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, size_t(32) << 20);
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, size_t(512) << 20);
        return true;
    }();
    (void)started;
}

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
    startGitLibrary();
    return git_repository_open_ext(opened, folder.constData(), 0, ceilings.isEmpty() ? nullptr : ceilings.constData());
}

} // namespace tars
