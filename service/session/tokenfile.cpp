#include "service/session/tokenfile.h"

#include "common/base/errorcodes.h"
#include "common/base/paths.h"
#include "common/wire/proof.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
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
    return { errc::ioError, u"The token file %1 %2."_s.arg(path, what), { { u"path"_s, path } } };
}

QString systemText() { return QString::fromLocal8Bit(std::strerror(errno)); }

/// Written beside and linked into place, so that a kill leaves no half of a token, and an existing one wins.
Result<void> create(const QString &path)
{
    const QByteArray temporary = QFile::encodeName(path + u".new."_s + QString::number(getpid()));
    const QByteArray content = wire::makeNonce() + '\n';
    ::unlink(temporary.constData());
    const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return fileError(path, u"cannot be made: %1"_s.arg(systemText()));
    const bool written
        = ::write(fd, content.constData(), size_t(content.size())) == content.size() && ::fsync(fd) == 0;
    QString problem = written ? QString() : systemText();
    ::close(fd);
    if (written && ::link(temporary.constData(), QFile::encodeName(path).constData()) != 0 && errno != EEXIST)
        problem = systemText();
    ::unlink(temporary.constData());
    if (!problem.isEmpty())
        return fileError(path, u"cannot be made: %1"_s.arg(problem));
    return {};
}

Result<void> checkOwnership(const QString &path)
{
    struct stat info;
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &info) != 0)
        return fileError(path, u"cannot be read: %1"_s.arg(systemText()));
    if (!S_ISREG(info.st_mode))
        return fileError(path, u"is no ordinary file"_s);
    if (info.st_uid != ::geteuid())
        return fileError(path, u"belongs to another user"_s);
    if ((info.st_mode & 077) != 0) {
        if (::chmod(name.constData(), 0600) != 0)
            return fileError(
                path, u"can be read by others, and its mode cannot be changed: %1"_s.arg(systemText()));
        qWarning().noquote() << "The token file" << path
                             << "could be read by others; it is now its owner's alone.";
    }
    return {};
}
} // namespace

QString tokenFilePath(const QString &dataDir) { return dataDir + u"/token"_s; }

Result<QByteArray> ensureToken(const QString &dataDir)
{
    const QString path = tokenFilePath(dataDir);
    struct stat info;
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0 && errno == ENOENT)
        if (auto created = create(path); !created)
            return created.error();
    if (auto checked = checkOwnership(path); !checked)
        return checked.error();
    return readTokenFile(path);
}

} // namespace tars
