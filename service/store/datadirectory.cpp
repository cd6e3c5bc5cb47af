#include "service/store/datadirectory.h"

#include "common/base/errorcodes.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

Error failure(const QString &path, int number)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(number));
    const bool full = number == ENOSPC || number == EDQUOT;
    return { full ? errc::storageFull : errc::ioError,
        u"The data directory cannot be used: "_s + path + u" ("_s + reason + u')',
        { { u"path"_s, path }, { u"reason"_s, reason } } };
}

Result<void> createFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info;
    if (::stat(name.constData(), &info) == 0) {
        if (!S_ISDIR(info.st_mode))
            return failure(path, ENOTDIR);
        return {};
    }
    const QString parent = QFileInfo(path).path();
    if (parent != path) {
        if (auto created = createFolder(parent); !created)
            return created;
    }
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return failure(path, errno);
    return {};
}

} // namespace

Result<std::unique_ptr<DataDirectory>> DataDirectory::open(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    const bool existed = QFileInfo::exists(absolute);
    if (auto created = createFolder(absolute); !created)
        return created.error();
    const QByteArray lockName = QFile::encodeName(absolute + u"/lock"_s);
    const int fd = ::open(lockName.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failure(absolute, errno);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        char text[32] = {};
        const ssize_t size = ::pread(fd, text, sizeof text - 1, 0);
        ::close(fd);
        if (number != EWOULDBLOCK)
            return failure(absolute, number);
        const qint64 pid = QByteArray(text, qMax<ssize_t>(0, size)).trimmed().toLongLong();
        return Error{ errc::alreadyRunning,
            u"Another service uses the data directory "_s + absolute + u" (process "_s + QString::number(pid)
                + u')',
            { { u"path"_s, absolute }, { u"pid"_s, pid } } };
    }
    std::unique_ptr<DataDirectory> directory(new DataDirectory(absolute, fd));
    // An existing directory keeps its mode unless others could read it: the journal tells what a project
    // contains.
    if (!existed
        || (QFile::permissions(absolute)
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)))
        (void)::chmod(QFile::encodeName(absolute).constData(), 0700);
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, pid.constData(), size_t(pid.size()), 0) != pid.size()) {
        // A full disk must not keep the service from starting: the lock holds without the number.
        if (errno != ENOSPC && errno != EDQUOT)
            return failure(absolute, errno);
    }
    return directory;
}

DataDirectory::~DataDirectory() { ::close(m_lock); }

} // namespace tars
