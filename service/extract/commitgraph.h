// The commits of a repository as far back as one reads them: newest first, parents where they are known.
#pragma once

#include "service/extract/projectrepository.h"

#include <QHash>
#include <vector>

namespace tars
{

struct GraphCommit {
    git_oid id{};
    git_oid tree{};
    qint64 time = 0; ///< of the commit, seconds since 1970
    std::vector<int> parents; ///< indexes; without those that were not read
    int parentCount = 0; ///< as the commit says
    QString author; ///< through .mailmap; a name, never an address
    QString subject;
    QString breaking; ///< what a "BREAKING CHANGE:" footer says
    bool onHead = false; ///< reachable from HEAD, not only from a tag
    int release = -1; ///< index of the first release's tag that holds it
};

struct GraphTag {
    QString name;
    int commit = -1; ///< index; -1 if it lies beyond what was read
    git_oid target{};
    qint64 time = 0; ///< of the tag, or else of its commit
    QString subject; ///< of an annotated tag
    bool release = false; ///< is named like a version
};

struct CommitGraph {
    std::vector<GraphCommit> commits; ///< by time, newest first; HEAD is head
    std::vector<GraphTag> tags; ///< by time, newest first
    int head = -1;
    bool truncated = false; ///< there is more than was read
    int missing
        = 0; ///< objects that were wanted and are not there, or broken; none in a shallow clone's place
};

inline constexpr int mostCommits = 20'000;

/// Reads HEAD, the tags, and what they reach.
CommitGraph readCommits(const ProjectRepository &project, int limit = mostCommits);

/// One line, without control characters and mail addresses.
QString publicLine(const QString &text, qsizetype longest = 300);

} // namespace tars
