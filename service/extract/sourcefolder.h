// The root that a client named, opened once: everything below is reached from its descriptor, never through a
// symlink.
#pragma once

#include "common/base/openbeneath.h"
#include "common/base/result.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace tars
{

inline constexpr qint64 maxFileBytes = 8 * 1024 * 1024; ///< of a file that is read

struct FolderEntry {
    enum class Kind { File, Folder, Symlink, Special };
    QByteArray name;
    Kind kind = Kind::File;
    qint64 size = 0;
    qint64 mtimeNs = 0;
    quint64 device = 0;
    quint64 inode = 0;
};

struct FileContent {
    QByteArray bytes;
    qint64 size = 0; ///< as fstat says; bytes are empty when it is above the limit
    qint64 mtimeNs = 0;
    bool changed = false; ///< size or time moved while it was read
};

class SourceFolder
{
public:
    /// projectMissing, projectNotFolder or projectUnreadable, with args.path; folderReplaced where a symbolic link is on
    /// the way: links are followed when a project is chosen, not when it is read.
    static Result<SourceFolder> open(const QString &root);

    const QString &path() const { return m_path; }
    /// For what has to reach the folder by its path: folderReplaced once a symbolic link is on the way.
    Result<void> isInPlace() const;
    /// The entries of a folder ("" for the root), in code-point order of the paths that begin with them;
    /// empty optional if it cannot be read. Only a regular descriptor walk: no part of the path may be a
    /// symlink.
    std::optional<std::vector<FolderEntry>> entries(const QByteArray &folder) const;
    bool hasEntry(const QByteArray &path) const;
    QByteArray readLink(const QByteArray &path) const;
    /// Why nothing stands behind a symlink: ENOENT, ELOOP or the like; 0 if something does.
    int brokenLink(const QByteArray &path) const;
    /// fileUnreadable names the file and the reason. Never blocks: what is no regular file is an error.
    Result<FileContent> read(const QString &path, qint64 limit) const;

private:
    FileDescriptor openBelow(const QByteArray &path, int flags) const;

    QString m_path;
    FileDescriptor m_root;
};

} // namespace tars
