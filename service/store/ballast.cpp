#include "service/store/ballast.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

Ballast::Ballast(const QString &dataDir)
    : m_path(dataDir + u"/ballast"_s)
{
}

bool Ballast::ensure()
{
    if (m_inPlace)
        return true;
    const QFileInfo info(m_path);
    if (info.isFile() && info.size() == bytes)
        return m_inPlace = true;
    if (QStorageInfo(info.path()).bytesAvailable() < 2 * bytes)
        return false;
    const QByteArray name = QFile::encodeName(m_path);
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return false;
    m_inPlace = ::posix_fallocate(fd, 0, bytes) == 0;
    ::close(fd);
    if (!m_inPlace)
        (void)::unlink(name.constData());
    return m_inPlace;
}

void Ballast::release()
{
    (void)::unlink(QFile::encodeName(m_path).constData());
    m_inPlace = false;
}

} // namespace tars
