#include "common/wire/codec.h"

namespace tars::wire
{

using namespace Qt::StringLiterals;

namespace
{
constexpr double largestExactInteger = 9007199254740992.0; // 2^53

Result<qint64> integer(const QJsonValue &json, const QString &name)
{
    const double number = json.toDouble();
    if (!json.isDouble() || std::floor(number) != number || std::abs(number) > largestExactInteger)
        return badMember(name, u"a whole number"_s);
    return json.toInteger();
}
} // namespace

QString formatTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QDateTime parseTime(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

Error badMember(const QString &member, const QString &expected)
{
    return {errc::badData, u"The member %1 must be %2."_s.arg(member, expected),
        {{u"member"_s, member}, {u"expected"_s, expected}}};
}

Result<void> decode(const QJsonValue &json, QString &out, const QString &name)
{
    if (!json.isString())
        return badMember(name, u"a string"_s);
    out = json.toString();
    return {};
}

Result<void> decode(const QJsonValue &json, bool &out, const QString &name)
{
    if (!json.isBool())
        return badMember(name, u"true or false"_s);
    out = json.toBool();
    return {};
}

Result<void> decode(const QJsonValue &json, qint64 &out, const QString &name)
{
    const Result<qint64> number = integer(json, name);
    if (!number)
        return number.error();
    out = *number;
    return {};
}

Result<void> decode(const QJsonValue &json, int &out, const QString &name)
{
    const Result<qint64> number = integer(json, name);
    if (!number)
        return number.error();
    if (*number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
        return badMember(name, u"a whole number of 32 bits"_s);
    out = int(*number);
    return {};
}

Result<void> decode(const QJsonValue &json, double &out, const QString &name)
{
    if (!json.isDouble())
        return badMember(name, u"a number"_s);
    out = json.toDouble();
    return {};
}

Result<void> decode(const QJsonValue &json, QDateTime &out, const QString &name)
{
    const QDateTime time = parseTime(json.toString());
    if (!json.isString() || !time.isValid())
        return badMember(name, u"a time in ISO 8601"_s);
    out = time;
    return {};
}

Result<void> decode(const QJsonValue &json, QJsonObject &out, const QString &name)
{
    if (!json.isObject())
        return badMember(name, u"an object"_s);
    out = json.toObject();
    return {};
}

Result<void> decode(const QJsonValue &json, QJsonArray &out, const QString &name)
{
    if (!json.isArray())
        return badMember(name, u"an array"_s);
    out = json.toArray();
    return {};
}

} // namespace tars::wire
