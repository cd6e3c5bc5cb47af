#include "common/base/openbeneath.h"

#include <QFile>
#include <QStringList>

#include <cerrno>
#include <fcntl.h>
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

} // namespace tars
