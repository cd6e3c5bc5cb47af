#include "common/base/paths.h"

#include "common/base/errorcodes.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

namespace tars
{

using namespace Qt::StringLiterals;

QString dataDirectory(const QString &override)
{
    QString path = override;
    if (path.isEmpty())
        path = qEnvironmentVariable("TARS_DATA_DIR");
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/tars"_L1;
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

QString endpointFile(const QString &dataDir) { return dataDir + "/endpoint.json"_L1; }

Result<Endpoint> readEndpoint(const QString &dataDir)
{
    const QString path = endpointFile(dataDir);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{errc::notFound, u"No running service is known in %1."_s.arg(dataDir), {{u"path"_s, path}}};
    const QJsonObject object = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    Endpoint endpoint{object[u"url"].toString(), object[u"pid"].toInteger(), object[u"tokenFile"].toString(),
        object[u"certificate"].toString()};
    if (endpoint.url.isEmpty())
        return Error{errc::badData, u"%1 is damaged."_s.arg(path), {{u"path"_s, path}}};
    return endpoint;
}

Result<QByteArray> readTokenFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{errc::unauthorized, u"The token file %1 cannot be read: %2."_s.arg(path, file.errorString()),
            {{u"path"_s, path}}};
    const QByteArray token = file.read(1024).trimmed();
    const auto isHex = [](const QByteArray &text, qsizetype length) {
        return text.size() == length && QByteArray::fromHex(text).toHex() == text;
    };
    const qsizetype dot = token.indexOf('.');
    if (!isHex(token.sliced(dot + 1), 64) || (dot >= 0 && !isHex(token.first(dot), 8)))
        return Error{errc::unauthorized,
            u"The token file %1 is damaged: it must hold 64 hexadecimal digits, or 8, a dot, and 64."_s.arg(path), {{u"path"_s, path}}};
    return token;
}

} // namespace tars
