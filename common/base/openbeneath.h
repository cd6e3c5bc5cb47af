// Opens files and folders without ever following a symbolic link, whatever lies there at that moment.
#pragma once

#include "common/base/result.h"

#include <QString>
#include <utility>

namespace tars
{

/// Owns a file descriptor.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~FileDescriptor();

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// Relative, '/' between names; no empty name, no "." or "..", no control characters or lone surrogates;
/// names of at most 255 bytes, 2,048 in all.
bool isPathBeneath(const QString &path);

/// open(2) with `flags` below the folder `root`; the descriptor is not open on failure, with errno telling
/// why: ELOOP or ENOTDIR for a symbolic link on the way or at the end, EINVAL for a path that isPathBeneath()
/// refuses.
FileDescriptor openBeneath(int root, const QString &path, int flags, int mode = 0);

enum class IfMissing { Fail, Make };

/// The folder at the absolute `path`, for reading, if each of its names is a folder itself: what was once resolved
/// leads to no other place, whoever may write on the way to it. Not open on failure, with errno telling why: ELOOP for
/// a symbolic link. Folders that are made have the mode that mkdir(1) gives.
FileDescriptor openFolder(const QString &path, IfMissing ifMissing = IfMissing::Fail);

} // namespace tars
