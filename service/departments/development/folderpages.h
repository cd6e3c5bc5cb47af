// The pages that list API pages by folder: the department's own, and one per folder of a large tree.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::development
{

inline constexpr int largestIndex = 500; ///< files that one page lists

/// A page of the index and what it lists.
struct FolderPlan {
    QString folder; ///< "" for the department's page; else "src/net"
    QString pagePath;
    QList<FileInfo> files; ///< listed here, in path order
    QStringList folders; ///< with a page of their own, in order
};

/// The pages for `folder` and what lies below it, its own first; `files` are those of the folder. Empty if
/// none of them has an API page.
QList<FolderPlan> planFolders(const QList<FileInfo> &files, const QString &folder = {});
/// The first page of `plans`.
markup::Page folderPage(const QList<FolderPlan> &plans, const ModelView &view);

} // namespace tars::development
