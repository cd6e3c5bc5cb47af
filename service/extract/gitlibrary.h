// libgit2 as the extractor uses it: for reading only, whoever owns the repository.
#pragma once

#include <QByteArrayList>
#include <git2.h>
#include <memory>

namespace tars
{

void startGitLibrary(); ///< as often as one likes
/// From now on a repository is searched for from a folder upwards, but not above these (resolved paths); none: up to "/".
void lookForRepositoriesBelow(const QByteArrayList &folders);
int openRepository(git_repository **opened, const QByteArray &folder); ///< the one that it lies in; libgit2's code

template <auto Free>
struct GitFree {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template <typename T, auto Free>
using GitHandle = std::unique_ptr<T, GitFree<Free>>;

using GitRepository = GitHandle<git_repository, git_repository_free>;
using GitCommit = GitHandle<git_commit, git_commit_free>;
using GitTree = GitHandle<git_tree, git_tree_free>;

} // namespace tars
