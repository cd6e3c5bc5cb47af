// How often each file was changed: by comparing trees, without looking into a file.
#pragma once

#include "service/extract/commitgraph.h"

#include <map>

namespace tars
{

struct FileChurn {
    int commits = 0;
    qint64 firstTime = 0; ///< of the oldest change that was looked at
    qint64 lastTime = 0;
    QSet<QString> authors;
};

struct Churn {
    std::map<QByteArray, FileChurn> files; ///< by path below the project's folder, those of HEAD only
    QSet<int> touching; ///< commits that changed anything below the project's folder
    int commits = 0; ///< that were compared
    bool truncated = false; ///< the budget ended before the history
    int missing = 0; ///< trees that are not there, or broken
};

/// Trees read at most: what the work costs, so that the same history gives the same answer on any machine.
inline constexpr int mostTrees = 150'000;

/// Newest first over the commits that HEAD reaches, merges skipped; renames are not followed.
Churn readChurn(const ProjectRepository &project, const CommitGraph &graph, int budget = mostTrees);

} // namespace tars
