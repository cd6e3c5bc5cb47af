// Reads a piece of a document for a client: beneath the output folder only, never through a symbolic link.
#pragma once

#include "common/base/result.h"

#include <QJsonObject>

namespace tars
{

/// {path, mediaType, size, text or base64}. Text never ends within a character, so the next offset is this
/// one plus the text's length in UTF-8. notFound, or ioError; args name the path.
Result<QJsonObject> readDocument(const QString &output, const QString &path, qint64 offset, qint64 limit);

/// A piece of a document that was made for the answer: `bytes` is the whole of it, text.
QJsonObject pieceOf(const QByteArray &bytes, const QString &path, const QString &mediaType, qint64 offset, qint64 limit);

/// The whole of a file beneath the folder; notFound, tooLarge or ioError.
Result<QByteArray> readBytes(const QString &output, const QString &path, qint64 maxBytes);

QString mediaTypeOf(const QString &path);

} // namespace tars
