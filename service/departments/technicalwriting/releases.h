// The releases of a project: what its changelog says of each, what was tagged, what was committed for it.
#pragma once

#include "service/project/modelview.h"

namespace tars::technicalwriting
{

struct ReleaseCommit {
    QString id;
    QString subject;
    QString breaking;
};

struct Release {
    QString name; ///< as the changelog or the tag writes it; empty: what is not released yet
    QString series; ///< releases that are told together: "12", "0.9", "ignore 0"
    QString date; ///< "2024-06-16", of the tag, or else what the changelog's heading says
    QString heading; ///< of the changelog; empty if it does not know the release
    QString words; ///< of the changelog, Markdown
    QList<ReleaseCommit> commits; ///< newest first, merges left out
    bool tagged = false;
};

struct Releases {
    QList<Release> list; ///< newest first
    QString file; ///< the changelog; empty if there is none
    QString preamble; ///< of the changelog, before its first release
    QString remote; ///< web address of the forge, if known
    bool truncated = false;
};

/// The changelog of the top folder, or of its documentation.
std::optional<QString> changelogOf(const QList<FileInfo> &files);
/// Changelogs of the packages within, if any.
QStringList otherChangelogs(const QList<FileInfo> &files);
Releases releasesOf(const ModelView &view);
/// The project's version, as its package or module declares it, or else of its newest tag; empty if none says.
QString versionOf(const ModelView &view);

} // namespace tars::technicalwriting
