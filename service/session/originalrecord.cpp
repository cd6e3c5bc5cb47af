#include "service/session/originalrecord.h"

#include "common/wire/limits.h"

#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 envelopeBytes = 512; // Id, ReplyTo of 64 characters that may be escaped, Timestamp, names

bool fits(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).size()
        < wire::originalFrameBytes - envelopeBytes;
}
} // namespace

QJsonObject originalStatus(StatusRecord record)
{
    QJsonObject object = wire::encodeOriginalStatus(record);
    while (!fits(object) && !record.currentTask.isEmpty()) {
        record.currentTask.truncate(record.currentTask.size() / 2);
        if (!record.currentTask.isEmpty() && record.currentTask.back().isHighSurrogate())
            record.currentTask.chop(1);
        object = wire::encodeOriginalStatus(record);
    }
    return object;
}

QJsonObject originalServiceStatus(const ServiceStatus &status)
{
    QJsonObject object = wire::encode(status);
    for (const QString &grows : { u"clients"_s, u"holds"_s, u"dataDirectory"_s }) {
        if (fits(object))
            break;
        object.remove(grows);
    }
    return object;
}

} // namespace tars
