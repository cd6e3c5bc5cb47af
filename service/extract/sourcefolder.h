// The root that a client named, opened once: everything below is reached from its descriptor, never through a
// symlink.
#pragma once

#include "common/base/result.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace tars
{

/// A file descriptor with one owner.
class Descriptor
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

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
    /// projectMissing, projectNotFolder or projectUnreadable, with args.path.
    static Result<SourceFolder> open(const QString &root);

    const QString &path() const { return m_path; }
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
    Descriptor openBelow(const QByteArray &path, int flags) const;

    QString m_path;
    Descriptor m_root;
};

} // namespace tars
