// libgit2 as the extractor uses it: for reading only, whoever owns the repository.
#pragma once

#include "service/extract/gitfunctions.h"

#include <QByteArrayList>
#include <memory>
#include <QString>

namespace tars
{

/// From now on a repository is searched for from a folder upwards, but not above these (resolved paths); none: up to "/".
void lookForRepositoriesBelow(const QByteArrayList &folders);
int openRepository(git_repository **opened, const QByteArray &folder); ///< the one that it lies in; libgit2's code
QString lastGitError(); ///< why the last call of this thread failed; empty if the library does not say

template <const auto &Free>
struct GitFree {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template <typename T, const auto &Free>
using GitHandle = std::unique_ptr<T, GitFree<Free>>;

using GitRepository = GitHandle<git_repository, git::repository_free>;
using GitCommit = GitHandle<git_commit, git::commit_free>;
using GitTree = GitHandle<git_tree, git::tree_free>;

} // namespace tars
