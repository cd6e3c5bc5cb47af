#include "common/wire/envelope.h"

#include "common/base/errorcodes.h"
#include "common/wire/codec.h"
#include "common/wire/limits.h"

#include <QJsonDocument>
#include <QUuid>

#include <array>
#include <utility>

namespace tars::wire
{

using namespace Qt::StringLiterals;

namespace
{
/// Codes of the inside that the wire tells as the `detail` of one of its own.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 8> wireCodes{{
    {errc::projectMissing, errc::notFound},
    {errc::projectNotFolder, errc::badData},
    {errc::projectUnreadable, errc::forbidden},
    {errc::projectEmpty, errc::badData},
    {errc::outputUnwritable, errc::forbidden},
    {errc::outputNotOurs, errc::forbidden},
    {errc::outputLocked, errc::conflict},
    {errc::folderReplaced, errc::forbidden},
}};
} // namespace

QByteArray encodeMessage(const Message &m)
{
    QJsonObject object{
        {u"Id"_s, m.id},
        {u"Type"_s, int(m.type)},
        {u"Command"_s, m.command.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(m.command)},
        {u"Data"_s, m.data.isUndefined() ? QJsonValue(QJsonValue::Null) : m.data},
        {u"Timestamp"_s, m.timestamp.isValid() ? QJsonValue(formatTime(m.timestamp)) : QJsonValue(QJsonValue::Null)},
        {u"Source"_s, m.source},
    };
    if (!m.replyTo.isEmpty())
        object.insert(u"ReplyTo"_s, m.replyTo);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Message> decodeMessage(QByteArrayView frame)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(frame.data(), frame.size()), &parse);
    if (!document.isObject())
        return Error{errc::badJson,
            document.isNull() ? u"Not JSON: %1 at byte %2."_s.arg(parse.errorString()).arg(parse.offset)
                              : u"The message must be a JSON object."_s,
            {}};
    const QJsonObject object = document.object();
    Message message;
    const auto bad = [&](const QString &member, const QString &expected) {
        QJsonObject args{{u"member"_s, member}};
        if (!message.id.isEmpty())
            args.insert(u"replyableId"_s, message.id);
        return Error{errc::badMessage, u"The member %1 must be %2."_s.arg(member, expected), args};
    };
    const QString id = object[u"Id"].toString();
    if (!object[u"Id"].isString() || id.isEmpty() || id.size() > maxIdLength)
        return bad(u"Id"_s, u"a string of 1 to 64 characters"_s);
    message.id = id;
    const QJsonValue type = object[u"Type"];
    if (!type.isDouble() || type.toDouble() != type.toInt() || type.toInt() < 1 || type.toInt() > 6)
        return bad(u"Type"_s, u"a whole number from 1 to 6"_s);
    message.type = MessageType(type.toInt());
    const QJsonValue command = object[u"Command"];
    if (!command.isString() && !command.isNull() && !command.isUndefined())
        return bad(u"Command"_s, u"a string or null"_s);
    message.command = command.toString();
    if (message.type == MessageType::Command && message.command.isEmpty())
        return bad(u"Command"_s, u"the name of a command"_s);
    message.data = object[u"Data"];
    if (message.data.isUndefined())
        message.data = QJsonValue::Null;
    const QJsonValue timestamp = object[u"Timestamp"];
    if (!timestamp.isUndefined() && !timestamp.isNull()) {
        message.timestamp = timestamp.isString() ? parseTime(timestamp.toString()) : QDateTime();
        if (!message.timestamp.isValid())
            return bad(u"Timestamp"_s, u"a time in ISO 8601"_s);
    }
    const QJsonValue source = object[u"Source"];
    if (!source.isString() && !source.isUndefined() && !source.isNull())
        return bad(u"Source"_s, u"a string"_s);
    message.source = source.toString();
    const QJsonValue replyTo = object[u"ReplyTo"];
    if (!replyTo.isString() && !replyTo.isUndefined() && !replyTo.isNull())
        return bad(u"ReplyTo"_s, u"a string"_s);
    message.replyTo = replyTo.toString();
    return message;
}

Message makeMessage(MessageType type, const QString &command, const QJsonValue &data, const QString &source)
{
    Message message;
    message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.type = type;
    message.command = command;
    message.data = data;
    message.timestamp = QDateTime::currentDateTimeUtc();
    message.source = source;
    return message;
}

QJsonObject errorData(const tars::Error &error)
{
    QJsonObject data{{u"error"_s, error.text}, {u"code"_s, error.code}, {u"args"_s, error.args}};
    for (const auto &[inside, outside] : wireCodes) {
        if (error.code == inside) {
            data.insert(u"code"_s, QString(outside));
            data.insert(u"detail"_s, error.code);
        }
    }
    return data;
}

tars::Error errorFromData(const QJsonObject &data)
{
    tars::Error error{data[u"code"].toString(errc::internal), data[u"error"].toString(), data[u"args"].toObject()};
    for (const auto &[inside, outside] : wireCodes)
        if (data[u"detail"].toString() == inside && error.code == outside)
            error.code = inside;
    return error;
}

} // namespace tars::wire
