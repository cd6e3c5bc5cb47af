#include "service/extract/secrets/secrets.h"

#include <algorithm>

namespace tars
{

QList<BlankedSecret> blankSecrets(QByteArray &text, const QString &path)
{
    QList<SecretSpan> spans = findSecretValues(text, path) + findKeys(text);
    if (spans.isEmpty())
        return {};
    std::stable_sort(spans.begin(), spans.end(),
        [](const SecretSpan &a, const SecretSpan &b) { return a.offset < b.offset; });
    QList<BlankedSecret> found;
    qsizetype at = 0;
    qsizetype blankedTo = 0;
    int line = 1;
    int lastLine = 0;
    char *bytes = text.data();
    for (const SecretSpan &span : std::as_const(spans)) {
        const qsizetype end = std::min(span.offset + span.length, text.size());
        if (end <= blankedTo)
            continue;
        line += int(std::count(bytes + at, bytes + span.offset, '\n'));
        at = span.offset;
        for (qsizetype i = span.offset; i < end; ++i)
            if (bytes[i] != '\n' && bytes[i] != '\r')
                bytes[i] = '*';
        blankedTo = end;
        const bool sameKind = !found.isEmpty() && found.constLast().kind == span.kind;
        if (!sameKind || line > lastLine + (span.isPart ? 1 : 0))
            found.append({ line, span.kind });
        lastLine = line;
    }
    return found;
}

void blankKeys(QJsonObject &value)
{
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (it->isObject()) {
            QJsonObject inner = it->toObject();
            blankKeys(inner);
            *it = inner;
        } else if (it->isString()) {
            QByteArray text = it->toString().toUtf8();
            if (!blankSecrets(text, {}).isEmpty())
                *it = QString::fromUtf8(text);
        }
    }
}

} // namespace tars
