#include "service/extract/sourcetext.h"

#include "common/base/errorcodes.h"
#include "service/extract/secrets/secrets.h"

#include <algorithm>
#include <QStringDecoder>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

RecordProblem problem(const char *severity, const QString &file, const QString &code, const QString &text)
{
    RecordProblem p;
    p.severity = QString::fromLatin1(severity);
    p.file = file;
    p.code = code;
    p.text = text.arg(file);
    p.args = { { u"file"_s, file } };
    return p;
}

/// The text as UTF-8; `lossy` if bytes had to be replaced.
QByteArray decoded(const QByteArray &bytes, bool &lossy)
{
    const auto utf16 = bytes.startsWith("\xff\xfe") ? QStringDecoder::Utf16LE
        : bytes.startsWith("\xfe\xff")              ? QStringDecoder::Utf16BE
                                                    : QStringDecoder::Utf8;
    if (utf16 == QStringDecoder::Utf8) {
        QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
        if (text.isValidUtf8())
            return text;
        lossy = true;
        return QString::fromLatin1(text)
            .toUtf8(); // of all encodings of one byte a character the most frequent
    }
    QStringDecoder decoder(utf16);
    const QString text = decoder(bytes);
    lossy = decoder.hasError() || bytes.size() % 2 != 0;
    QByteArray out = text.toUtf8();
    if (out.startsWith("\xef\xbb\xbf"))
        out.remove(0, 3);
    return out;
}

} // namespace

SourceText readSourceText(QByteArray bytes, const QString &path)
{
    constexpr qsizetype mostReported = 50;
    SourceText out;
    bool lossy = false;
    out.text = decoded(bytes, lossy);
    if (lossy)
        out.problems.append(
            problem("warning", path, u"fileNotUtf8"_s, u"%1 is not valid UTF-8; it was read as Latin-1."_s));
    const QList<BlankedSecret> secrets = blankSecrets(out.text, path);
    out.content = secrets.isEmpty() ? std::move(bytes) : out.text;
    for (const BlankedSecret &secret : secrets.first(std::min(secrets.size(), mostReported))) {
        RecordProblem blanked = problem("warning", path, u"secretBlanked"_s,
            u"%1 holds what looks like a secret (%2); it is blanked in all documents."_s.arg(
                u"%1"_s, secret.kind));
        blanked.line = secret.line;
        blanked.args.insert(u"kind"_s, secret.kind);
        out.problems.append(blanked);
    }
    return out;
}

RecordProblem tooLargeProblem(const QString &path)
{
    RecordProblem found
        = problem("info", path, errc::fileTooLarge, u"%1 is larger than 8 MiB and was passed over."_s);
    found.line = 1; // from its first line on nothing is known
    return found;
}

RecordProblem binaryProblem(const QString &path)
{
    return problem("info", path, errc::fileBinary, u"%1 is binary and was passed over."_s);
}

RecordProblem changedProblem(const QString &path)
{
    return problem("warning", path, u"fileChanged"_s, u"%1 changed while it was read."_s);
}

} // namespace tars
