// The owner's token: 256 random bits in DATA_DIR/token, for the service's user alone.
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QString>

namespace tars
{

QString tokenFilePath(const QString &dataDir);

/// The token of this data directory, made at the first call. A file that is damaged, or somebody else's, is
/// an error that names it; it is never overwritten. A mode that lets others read is tightened.
Result<QByteArray> ensureToken(const QString &dataDir);
Result<QByteArray> replaceToken(const QString &dataDir); ///< by a new one, on disk when it returns

} // namespace tars
