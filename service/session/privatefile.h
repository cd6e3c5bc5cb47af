// Files that hold secrets: their owner's alone from the moment they exist, and whole or not there at all.
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QString>

namespace tars
{

/// On disk when it returns. With `replace` false an existing file stays as it is, which is no error.
Result<void> writePrivateFile(const QString &path, const QByteArray &content, bool replace = true);

/// ioError, which names the file, unless it is an ordinary one of this user. A mode that lets others read is tightened.
Result<void> checkPrivateFile(const QString &path);

} // namespace tars
