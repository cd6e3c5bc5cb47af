#include "service/extract/gitlibrary.h"

#include <cstddef>

namespace tars
{

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

} // namespace tars
