// The git repository that a project lies in, opened for reading its history.
#pragma once

#include "common/base/result.h"
#include "service/extract/gitlibrary.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>

namespace tars
{

struct ProjectRepository {
    struct Tag {
        QString name;
        git_oid object; ///< what the reference names: a tag, mostly, or a commit
    };

    GitRepository repository;
    git_oid head{};
    QString branch; ///< empty if HEAD is detached
    QString remote; ///< web address of the forge, without credentials; empty if there is none
    QByteArray prefix; ///< of the project within the work tree, with a slash at its end unless empty
    QList<Tag> tags; ///< by name
    bool shallow = false;

    /// Nothing if there is no repository around `root`, no commit in it, or its head does not hold the
    /// folder. A .git file is followed only to a place that knows of this work tree, and nothing that the repository
    /// borrows from elsewhere, by a link or by its alternates: a tree never chooses whose history is read.
    static Result<std::optional<ProjectRepository>> open(const QString &root);
};

/// "git@github.com:a/b.git" → "https://github.com/a/b"; empty for anything that no browser can visit.
QString forgeAddress(const QString &remote);

} // namespace tars
