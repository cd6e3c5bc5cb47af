#include "service/session/privatefile.h"

#include "common/base/errorcodes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <sys/stat.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
Error fileError(const QString &path, const QString &what)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    return { isFull ? errc::storageFull : errc::ioError, u"The file %1 %2."_s.arg(path, what), { { u"path"_s, path } } };
}

QString systemText() { return QString::fromLocal8Bit(std::strerror(errno)); }

void syncFolderOf(const QString &path)
{
    const int fd = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}
} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &content, bool replace)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = QFile::encodeName(path + u".new."_s + QString::number(::getpid()));
    ::unlink(temporary.constData());
    const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return fileError(path, u"cannot be made: %1"_s.arg(systemText()));
    bool done = ::write(fd, content.constData(), size_t(content.size())) == content.size() && ::fsync(fd) == 0;
    // Linked where an existing one wins, since a rename would replace it.
    done = done
        && (replace ? ::rename(temporary.constData(), name.constData()) == 0
                    : ::link(temporary.constData(), name.constData()) == 0 || errno == EEXIST);
    const Result<void> result = done ? Result<void>() : fileError(path, u"cannot be made: %1"_s.arg(systemText()));
    ::close(fd);
    ::unlink(temporary.constData());
    if (done)
        syncFolderOf(path);
    return result;
}

Result<void> checkPrivateFile(const QString &path)
{
    struct stat info;
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &info) != 0)
        return fileError(path, u"cannot be read: %1"_s.arg(systemText()));
    errno = 0;
    if (!S_ISREG(info.st_mode))
        return fileError(path, u"is no ordinary file"_s);
    if (info.st_uid != ::geteuid())
        return fileError(path, u"belongs to another user"_s);
    if ((info.st_mode & 077) != 0) {
        if (::chmod(name.constData(), 0600) != 0)
            return fileError(path, u"can be read by others, and its mode cannot be changed: %1"_s.arg(systemText()));
        qWarning().noquote() << "The file" << path << "could be read by others; it is now its owner's alone.";
    }
    return {};
}

} // namespace tars
