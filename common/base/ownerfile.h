// Files that nobody but their owner may read, from the moment that they are there.
#pragma once

#include <fcntl.h>
#include <QFile>
#include <QString>
#include <unistd.h>

namespace tars
{

/// Makes an empty file of the mode 0600, if there is none yet. Whoever opens it to write will say what is wrong.
inline void createForOwnerOnly(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0)
        ::close(fd);
}

} // namespace tars
