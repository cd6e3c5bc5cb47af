#include "service/extract/sourcefolder.h"

#include "common/base/errorcodes.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

Error folderError(QLatin1StringView code, const QString &text, const QString &path)
{
    return { code, text.arg(path), { { u"path"_s, path } } };
}

qint64 nanoseconds(const struct stat &status)
{
    return qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

Error unreadable(const QString &path, const QString &reason)
{
    return { errc::fileUnreadable, u"%1 cannot be read: %2."_s.arg(path, reason),
        { { u"file"_s, path }, { u"reason"_s, reason } } };
}

Error replaced(const QString &path)
{
    return folderError(errc::folderReplaced,
        u"The folder %1 is reached through a symbolic link now: it is not the one that was chosen."_s, path);
}

QString systemReason() { return QString::fromLocal8Bit(strerror(errno)); }

} // namespace

Result<SourceFolder> SourceFolder::open(const QString &root)
{
    SourceFolder folder;
    folder.m_path = root;
    folder.m_root = openFolder(root);
    if (!folder.m_root.isOpen()) {
        if (errno == ELOOP)
            return replaced(root);
        if (errno == ENOENT)
            return folderError(errc::projectMissing, u"There is no folder %1."_s, root);
        if (errno == ENOTDIR)
            return folderError(errc::projectNotFolder, u"%1 is not a folder."_s, root);
        return folderError(errc::projectUnreadable, u"The folder %1 cannot be read."_s, root);
    }
    if (!folder.entries({}))
        return folderError(errc::projectUnreadable, u"The folder %1 cannot be read."_s, root);
    return folder;
}

Result<void> SourceFolder::isInPlace() const
{
    if (!openFolder(m_path).isOpen() && errno == ELOOP)
        return replaced(m_path);
    return {};
}

FileDescriptor SourceFolder::openBelow(const QByteArray &path, int flags) const
{
    QList<QByteArray> parts = path.isEmpty() ? QList<QByteArray>{ "." } : path.split('/');
    FileDescriptor at;
    int folder = m_root.get();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QByteArray &part = parts[i];
        if (part.isEmpty() || part == ".." || (part == "." && !path.isEmpty())) {
            errno = EINVAL;
            return {};
        }
        const bool last = i + 1 == parts.size();
        const int fd = ::openat(folder, part.constData(),
            O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (last ? flags : O_DIRECTORY));
        if (fd < 0)
            return {};
        at = FileDescriptor(fd);
        folder = fd;
    }
    return at;
}

std::optional<std::vector<FolderEntry>> SourceFolder::entries(const QByteArray &folder) const
{
    const FileDescriptor opened = openBelow(folder, O_DIRECTORY);
    const int fd = opened.isOpen() ? ::fcntl(opened.get(), F_DUPFD_CLOEXEC, 0) : -1;
    DIR *stream = fd >= 0 ? ::fdopendir(fd) : nullptr;
    if (!stream) {
        if (fd >= 0)
            ::close(fd);
        return std::nullopt;
    }
    std::vector<FolderEntry> list;
    while (const dirent *found = ::readdir(stream)) {
        FolderEntry entry;
        entry.name = found->d_name;
        if (entry.name == "." || entry.name == "..")
            continue;
        struct stat status;
        if (::fstatat(fd, found->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue; // gone since
        entry.kind = S_ISREG(status.st_mode) ? FolderEntry::Kind::File
            : S_ISDIR(status.st_mode)        ? FolderEntry::Kind::Folder
            : S_ISLNK(status.st_mode)        ? FolderEntry::Kind::Symlink
                                             : FolderEntry::Kind::Special;
        entry.size = status.st_size;
        entry.mtimeNs = nanoseconds(status);
        entry.device = status.st_dev;
        entry.inode = status.st_ino;
        list.push_back(std::move(entry));
    }
    ::closedir(stream);
    // A folder sorts as its paths do, with the slash: "a.h" comes before "a/b".
    const auto key
        = [](const FolderEntry &e) { return e.kind == FolderEntry::Kind::Folder ? e.name + '/' : e.name; };
    std::sort(list.begin(), list.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
    return list;
}

bool SourceFolder::hasEntry(const QByteArray &path) const
{
    const qsizetype slash = path.lastIndexOf('/');
    const FileDescriptor folder = openBelow(slash < 0 ? QByteArray() : path.first(slash), O_DIRECTORY);
    struct stat status;
    return folder.isOpen()
        && ::fstatat(folder.get(), path.mid(slash + 1).constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

QByteArray SourceFolder::readLink(const QByteArray &path) const
{
    const qsizetype slash = path.lastIndexOf('/');
    const FileDescriptor folder = openBelow(slash < 0 ? QByteArray() : path.first(slash), O_DIRECTORY);
    QByteArray target(4096, '\0');
    const ssize_t length = folder.isOpen()
        ? ::readlinkat(folder.get(), path.mid(slash + 1).constData(), target.data(), 4096)
        : -1;
    return target.first(std::max<ssize_t>(length, 0));
}

int SourceFolder::brokenLink(const QByteArray &path) const
{
    const qsizetype slash = path.lastIndexOf('/');
    const FileDescriptor folder = openBelow(slash < 0 ? QByteArray() : path.first(slash), O_DIRECTORY);
    struct stat status;
    const bool leads = folder.isOpen() && ::fstatat(folder.get(), path.mid(slash + 1).constData(), &status, 0) == 0;
    return leads ? 0 : errno;
}

Result<FileContent> SourceFolder::read(const QString &path, qint64 limit) const
{
    const FileDescriptor file = openBelow(QFile::encodeName(path), 0);
    if (!file.isOpen())
        return unreadable(path, errno == ELOOP ? u"it is a symbolic link"_s : systemReason());
    struct stat before;
    if (::fstat(file.get(), &before) != 0)
        return unreadable(path, systemReason());
    if (!S_ISREG(before.st_mode))
        return unreadable(path, u"it is not a regular file"_s);
    FileContent content;
    content.size = before.st_size;
    content.mtimeNs = nanoseconds(before);
    if (content.size > limit)
        return content;
    content.bytes.resize(content.size);
    qint64 have = 0;
    while (have < content.size) {
        const ssize_t got = ::read(file.get(), content.bytes.data() + have, size_t(content.size - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(path, systemReason());
        if (got == 0)
            break;
        have += got;
    }
    content.bytes.truncate(have);
    struct stat after;
    content.changed = have != content.size || ::fstat(file.get(), &after) != 0
        || after.st_size != before.st_size || nanoseconds(after) != content.mtimeNs;
    content.size = have;
    return content;
}

} // namespace tars
