// Which entries of a tree are passed over: git's own rules (by libgit2, never the program: it would run hooks
// and monitors of the tree), tracked files excepted; without git the usual build outputs and caches.
#pragma once

#include <memory>
#include <QByteArray>
#include <QSet>
#include <QString>

namespace tars
{

class IgnoreRules
{
public:
    IgnoreRules();
    ~IgnoreRules();
    IgnoreRules(IgnoreRules &&) noexcept;
    IgnoreRules &operator=(IgnoreRules &&) noexcept;

    /// The rules for the tree below an absolute path, which may be a subfolder of a repository's work tree.
    /// Those of git do not count where the whole path is itself ignored.
    static IgnoreRules of(const QString &absolutePath);

    bool usesGit() const;
    /// `path` is relative to that tree.
    bool isIgnored(const QByteArray &path, bool folder) const;

private:
    struct Repository;
    std::unique_ptr<Repository> m_repository;
};

/// Version control's own folders: never entered, with or without git.
bool isControlFolder(const QByteArray &name);
/// Without git: build outputs and caches, by the entry's name and by what lies beside it.
bool isUsualOutput(const QByteArray &name, bool folder, const QSet<QByteArray> &siblings);

} // namespace tars
