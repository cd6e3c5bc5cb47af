#include "service/session/tokenfile.h"

#include "common/base/paths.h"
#include "common/wire/proof.h"
#include "service/session/privatefile.h"

#include <QFileInfo>

namespace tars
{

using namespace Qt::StringLiterals;

QString tokenFilePath(const QString &dataDir) { return dataDir + u"/token"_s; }

Result<QByteArray> ensureToken(const QString &dataDir)
{
    const QString path = tokenFilePath(dataDir);
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        if (auto created = writePrivateFile(path, wire::makeNonce() + '\n', false); !created)
            return created.error();
    if (auto checked = checkPrivateFile(path); !checked)
        return checked.error();
    return readTokenFile(path);
}

Result<QByteArray> replaceToken(const QString &dataDir)
{
    const QByteArray token = wire::makeNonce();
    if (auto written = writePrivateFile(tokenFilePath(dataDir), token + '\n'); !written)
        return written.error();
    return token;
}

} // namespace tars
