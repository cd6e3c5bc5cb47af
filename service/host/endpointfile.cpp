#include "service/host/endpointfile.h"

#include "common/base/errorcodes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
#include <QJsonDocument>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

EndpointFile::EndpointFile(QString dataDir)
    : m_dataDir(std::move(dataDir))
{
}

EndpointFile::~EndpointFile()
{
    if (m_written.url.isEmpty())
        return;
    const Result<Endpoint> current = readEndpoint(m_dataDir);
    if (current && *current == m_written)
        QFile::remove(endpointFile(m_dataDir));
}

Result<void> EndpointFile::write(const Endpoint &endpoint)
{
    const QString path = endpointFile(m_dataDir);
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + ".new";
    const QByteArray content
        = QJsonDocument(QJsonObject{ { u"url"_s, endpoint.url }, { u"pid"_s, endpoint.pid },
                            { u"tokenFile"_s, endpoint.tokenFile } })
              .toJson();
    ::unlink(temporary.constData());
    const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    const bool written
        = fd >= 0 && ::write(fd, content.constData(), size_t(content.size())) == content.size();
    const bool placed = written && ::rename(temporary.constData(), name.constData()) == 0;
    const QString problem = QString::fromLocal8Bit(std::strerror(errno));
    if (fd >= 0)
        ::close(fd);
    if (!placed) {
        ::unlink(temporary.constData());
        return Error{ errc::ioError, u"%1 cannot be written: %2."_s.arg(path, problem),
            { { u"path"_s, path } } };
    }
    m_written = endpoint;
    return {};
}

} // namespace tars
