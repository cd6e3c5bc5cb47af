#include "common/base/openbeneath.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tars
{

namespace
{
constexpr qsizetype maxNameBytes = 255;
constexpr qsizetype maxPathBytes = 2048;
} // namespace

FileDescriptor::~FileDescriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool isPathBeneath(const QString &path)
{
    if (path.isEmpty() || !path.isValidUtf16() || path.toUtf8().size() > maxPathBytes)
        return false;
    for (const QChar c : path) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return false;
    }
    const QStringList names = path.split(QLatin1Char('/'));
    for (const QString &name : names) {
        if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String("..")
            || name.toUtf8().size() > maxNameBytes)
            return false;
    }
    return true;
}

FileDescriptor openBeneath(int root, const QString &path, int flags, int mode)
{
    if (!isPathBeneath(path)) {
        errno = EINVAL;
        return {};
    }
    const QStringList names = path.split(QLatin1Char('/'));
    FileDescriptor folder;
    for (qsizetype i = 0; i + 1 < names.size(); ++i) {
        const int parent = folder.isOpen() ? folder.get() : root;
        FileDescriptor next(::openat(parent, QFile::encodeName(names.at(i)).constData(),
            O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isOpen())
            return {};
        folder = std::move(next);
    }
    return FileDescriptor(::openat(folder.isOpen() ? folder.get() : root,
        QFile::encodeName(names.last()).constData(), flags | O_NOFOLLOW | O_CLOEXEC, mode));
}

namespace
{
FileDescriptor openStep(int parent, const QByteArray &name, int access)
{
    const int flags = access | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor folder(::openat(parent, name.constData(), flags));
    struct stat info = {};
    const int number = errno;
    if (!folder.isOpen() && number == ENOTDIR && ::fstatat(parent, name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISLNK(info.st_mode))
        errno = ELOOP; // whether it is said to be a link or no folder depends on the flags
    else
        errno = number;
    return folder;
}
} // namespace

FileDescriptor openFolder(const QString &path, IfMissing ifMissing)
{
    if (!QDir::isAbsolutePath(path) || path.contains(QChar(0))) {
        errno = EINVAL;
        return {};
    }
    const QStringList names = QDir::cleanPath(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // On the way a folder need not be readable, only be passed through.
    FileDescriptor folder = openStep(AT_FDCWD, "/", names.isEmpty() ? O_RDONLY : O_PATH);
    for (qsizetype i = 0; i < names.size() && folder.isOpen(); ++i) {
        const QByteArray name = QFile::encodeName(names.at(i));
        const int access = i + 1 < names.size() ? O_PATH : O_RDONLY;
        FileDescriptor next = openStep(folder.get(), name, access);
        if (!next.isOpen() && errno == ENOENT && ifMissing == IfMissing::Make) {
            if (::mkdirat(folder.get(), name.constData(), 0777) != 0 && errno != EEXIST)
                return {};
            next = openStep(folder.get(), name, access);
        }
        folder = std::move(next);
    }
    return folder;
}

} // namespace tars
