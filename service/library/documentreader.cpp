#include "service/library/documentreader.h"

#include "common/base/errorcodes.h"
#include "common/base/openbeneath.h"

#include <QFile>
#include <QHash>
#include <QStringDecoder>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maxEscapedBytes = 700 * 1024; ///< so that the answer stays within a frame

Error missing(const QString &path)
{
    return { errc::notFound, u"There is no such document: "_s + path,
        { { u"what"_s, path }, { u"path"_s, path } } };
}

/// How many bytes at the end are the beginning of a character.
qsizetype cutTail(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = uchar(bytes.at(bytes.size() - back));
        if ((byte & 0xc0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

std::optional<QString> textOf(QByteArray bytes, bool isEnd)
{
    if (!isEnd)
        bytes.chop(cutTail(bytes));
    const auto controls = std::count_if(bytes.begin(), bytes.end(),
        [](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\t' && c != '\r'; });
    if (bytes.size() + controls * 5 > maxEscapedBytes)
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return {};
    return text;
}

} // namespace

QString mediaTypeOf(const QString &path)
{
    static const QHash<QString, QString> types{
        { u"md"_s, u"text/markdown"_s },
        { u"html"_s, u"text/html"_s },
        { u"css"_s, u"text/css"_s },
        { u"js"_s, u"text/javascript"_s },
        { u"txt"_s, u"text/plain"_s },
        { u"json"_s, u"application/json"_s },
        { u"jsonl"_s, u"application/jsonl"_s },
        { u"ipynb"_s, u"application/x-ipynb+json"_s },
        { u"yml"_s, u"application/yaml"_s },
        { u"svg"_s, u"image/svg+xml"_s },
        { u"png"_s, u"image/png"_s },
    };
    return types.value(path.section(u'.', -1).toLower(), u"application/octet-stream"_s);
}

namespace
{
struct Piece {
    QByteArray bytes;
    qint64 size = 0; ///< of the whole file
};

Result<Piece> readPiece(const QString &output, const QString &path, qint64 offset, qint64 limit)
{
    const FileDescriptor folder = openFolder(output);
    if (!folder.isOpen())
        return missing(path);
    const FileDescriptor file = openBeneath(folder.get(), path, O_RDONLY | O_NONBLOCK);
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return missing(path);
    QFile reader;
    QByteArray bytes;
    if (!reader.open(file.get(), QIODevice::ReadOnly)
        || (offset < info.st_size && (!reader.seek(offset) || (bytes = reader.read(limit)).isEmpty()))) {
        return Error{ errc::ioError, u"The document cannot be read: "_s + path,
            { { u"path"_s, path }, { u"reason"_s, reader.errorString() } } };
    }
    return Piece{ bytes, qint64(info.st_size) };
}

QJsonObject answerWith(const Piece &piece, const QString &path, const QString &mediaType, qint64 offset)
{
    QJsonObject answer{ { u"path"_s, path }, { u"mediaType"_s, mediaType }, { u"size"_s, piece.size } };
    const bool isBinary = mediaType == u"image/png"_s;
    const std::optional<QString> text
        = isBinary ? std::nullopt : textOf(piece.bytes, offset + piece.bytes.size() >= piece.size);
    if (text)
        answer.insert(u"text"_s, *text);
    else
        answer.insert(u"base64"_s, QString::fromLatin1(piece.bytes.toBase64()));
    return answer;
}
} // namespace

Result<QJsonObject> readDocument(const QString &output, const QString &path, qint64 offset, qint64 limit)
{
    const auto piece = readPiece(output, path, offset, limit);
    if (!piece)
        return piece.error();
    return answerWith(*piece, path, mediaTypeOf(path), offset);
}

QJsonObject pieceOf(const QByteArray &bytes, const QString &path, const QString &mediaType, qint64 offset, qint64 limit)
{
    return answerWith({ bytes.mid(offset, limit), bytes.size() }, path, mediaType, offset);
}

Result<QByteArray> readBytes(const QString &output, const QString &path, qint64 maxBytes)
{
    const auto piece = readPiece(output, path, 0, maxBytes);
    if (!piece)
        return piece.error();
    if (piece->size > maxBytes)
        return Error{ errc::tooLarge, u"The document is too large: "_s + path, { { u"path"_s, path } } };
    return piece->bytes;
}

} // namespace tars
