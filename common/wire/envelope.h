// The message that every frame carries: see "Envelope" in asyncapi.yaml.
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace tars::wire
{

enum class MessageType { Command = 1, Response = 2, Event = 3, Progress = 4, Status = 5, Error = 6 };

struct Message {
    QString id; ///< 1 to 64 characters, unique per sender
    MessageType type = MessageType::Command;
    QString command; ///< empty stands for null
    QJsonValue data;
    QDateTime timestamp;
    QString source;
    QString replyTo; ///< on Responses and on Errors that answer a Command
};

/// One JSON object as a text frame. Missing Id, Timestamp or Source of the message are not filled in here.
QByteArray encodeMessage(const Message &message);

/// badJson if it is no JSON object, badMessage (args.member) if a member is missing or wrong. `replyableId` in the
/// args holds the Id if at least that could be read, so that the error can be answered.
Result<Message> decodeMessage(QByteArrayView frame);

/// A new message with a fresh Id and the current time.
Message makeMessage(MessageType type, const QString &command, const QJsonValue &data, const QString &source);

QJsonObject errorData(const tars::Error &error); ///< {error, code, args, detail?}
tars::Error errorFromData(const QJsonObject &data); ///< inverse

} // namespace tars::wire
