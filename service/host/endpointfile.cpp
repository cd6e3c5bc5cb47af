#include "service/host/endpointfile.h"

#include "service/session/privatefile.h"

#include <QFile>
#include <QJsonDocument>

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
    QJsonObject content{ { u"url"_s, endpoint.url }, { u"pid"_s, endpoint.pid }, { u"tokenFile"_s, endpoint.tokenFile } };
    if (!endpoint.certificate.isEmpty())
        content.insert(u"certificate"_s, endpoint.certificate);
    if (auto written = writePrivateFile(path, QJsonDocument(content).toJson()); !written)
        return written;
    m_written = endpoint;
    return {};
}

} // namespace tars
