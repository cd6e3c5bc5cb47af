// The history of the git repository around a project as one record, whose path is `historyPath`: facts of the
// kinds history.*, no text, no symbols. The model keeps it beside the files and lists it among none of them.
#pragma once

#include "service/project/records.h"

#include <optional>

namespace tars
{

/// What stands for the history in a scan: size and time are made of HEAD, tags and remote, so that an
/// unchanged history is not read again. Nothing where there is no repository, or no commit.
std::optional<ScannedFile> scanHistory(const QString &root);

/// "history.head" {commit, branch, time, subject, remote, commits, authors, shallow, truncated};
/// "history.tag" {name, commit, time, subject, release, reachable}, newest first; "history.commit" {id, time,
/// author, subject, breaking, release, merge} of those that HEAD reaches and "history.branchCommit", of the
/// same shape, of those that only tags reach, newest first; "history.author" {name, commits, firstTime,
/// lastTime}, most commits first, merges not counted; "history.file" {path, commits, authors, firstTime,
/// lastTime} by path, of HEAD's files that were ever seen to change. Times are UTC in ISO 8601; members
/// without a value are left out; no mail address in any of them.
FileRecord readHistory(const QString &root);

} // namespace tars
