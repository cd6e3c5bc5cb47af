// Declarative JSON codec: a type names its members once, in Fields<T>, and both directions follow from that.
//
//     template <> struct Fields<Point> {
//         static constexpr auto list = std::tuple(required("x", &Point::x), optional("y", &Point::y));
//     };
//
// Decoding never drops an error: a wrong type or a missing required member is badData with args.member naming it.
// Empty optionals, invalid dates and members marked `omitEmpty` are left out when encoding. Unknown members are
// ignored when decoding.
#pragma once

#include "common/base/errorcodes.h"
#include "common/base/result.h"
#include "common/model/states.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <cmath>
#include <optional>
#include <tuple>
#include <type_traits>

namespace tars::wire
{

template <typename T>
struct Fields;

template <typename T>
concept HasFields = requires { Fields<T>::list; };

template <typename T, typename M>
struct Field {
    const char *name;
    M T::*member;
    bool isRequired;
    bool omitsEmpty;
};

template <typename T, typename M>
constexpr Field<T, M> required(const char *name, M T::*member)
{
    return {name, member, true, false};
}
template <typename T, typename M>
constexpr Field<T, M> optional(const char *name, M T::*member)
{
    return {name, member, false, false};
}
template <typename T, typename M>
constexpr Field<T, M> omitEmpty(const char *name, M T::*member)
{
    return {name, member, false, true};
}

QString formatTime(const QDateTime &time); ///< UTC, ISO 8601 with milliseconds and Z
QDateTime parseTime(const QString &text); ///< invalid if it is not ISO 8601
Error badMember(const QString &member, const QString &expected);

// ---- encoding ----

inline QJsonValue encode(const QString &v) { return v; }
inline QJsonValue encode(bool v) { return v; }
inline QJsonValue encode(int v) { return v; }
inline QJsonValue encode(qint64 v) { return v; }
inline QJsonValue encode(double v) { return std::isfinite(v) ? QJsonValue(v) : QJsonValue(); }
inline QJsonValue encode(const QDateTime &v) { return v.isValid() ? QJsonValue(formatTime(v)) : QJsonValue(); }
inline QJsonValue encode(const QJsonObject &v) { return v; }
inline QJsonValue encode(const QJsonArray &v) { return v; }
inline QJsonValue encode(const QJsonValue &v) { return v; }
inline QJsonValue encode(Department v) { return slug(v); }
template <typename E>
    requires std::is_enum_v<E>
QJsonValue encode(E v)
{
    return toString(v);
}
template <HasFields T>
QJsonObject encode(const T &value);
template <typename T>
QJsonValue encode(const QList<T> &list);
template <typename T>
QJsonValue encode(const std::optional<T> &v)
{
    return v ? QJsonValue(encode(*v)) : QJsonValue();
}
template <typename T>
QJsonValue encode(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(encode(item));
    return array;
}

namespace detail
{
template <typename M>
bool isAbsent(const M &value)
{
    if constexpr (std::is_same_v<M, QDateTime>)
        return !value.isValid();
    else if constexpr (requires { value.has_value(); })
        return !value.has_value();
    else
        return false;
}
template <typename M>
bool isEmpty(const M &value)
{
    if constexpr (requires { value.isEmpty(); })
        return value.isEmpty();
    else
        return value == M();
}
} // namespace detail

template <HasFields T>
QJsonObject encode(const T &value)
{
    QJsonObject object;
    std::apply(
        [&](const auto &...field) {
            ((detail::isAbsent(value.*(field.member)) || (field.omitsEmpty && detail::isEmpty(value.*(field.member)))
                     ? void()
                     : void(object.insert(QLatin1String(field.name), encode(value.*(field.member))))),
                ...);
        },
        Fields<T>::list);
    return object;
}

// ---- decoding: `name` is the path of the member, for the error ----

Result<void> decode(const QJsonValue &json, QString &out, const QString &name);
Result<void> decode(const QJsonValue &json, bool &out, const QString &name);
Result<void> decode(const QJsonValue &json, int &out, const QString &name);
Result<void> decode(const QJsonValue &json, qint64 &out, const QString &name);
Result<void> decode(const QJsonValue &json, double &out, const QString &name);
Result<void> decode(const QJsonValue &json, QDateTime &out, const QString &name);
Result<void> decode(const QJsonValue &json, QJsonObject &out, const QString &name);
Result<void> decode(const QJsonValue &json, QJsonArray &out, const QString &name);
inline Result<void> decode(const QJsonValue &json, QJsonValue &out, const QString &)
{
    out = json;
    return {};
}
template <typename E>
    requires std::is_enum_v<E>
Result<void> decode(const QJsonValue &json, E &out, const QString &name)
{
    const auto value = json.isString() ? fromString<E>(json.toString()) : std::nullopt;
    if (!value)
        return badMember(name, QStringLiteral("one of its defined names"));
    out = *value;
    return {};
}
template <HasFields T>
Result<void> decode(const QJsonValue &json, T &out, const QString &name);
template <typename T>
Result<void> decode(const QJsonValue &json, QList<T> &out, const QString &name);
template <typename T>
Result<void> decode(const QJsonValue &json, std::optional<T> &out, const QString &name)
{
    if (json.isNull() || json.isUndefined()) {
        out.reset();
        return {};
    }
    T value{};
    if (auto result = decode(json, value, name); !result)
        return result;
    out = std::move(value);
    return {};
}
template <typename T>
Result<void> decode(const QJsonValue &json, QList<T> &out, const QString &name)
{
    if (!json.isArray())
        return badMember(name, QStringLiteral("an array"));
    const QJsonArray array = json.toArray();
    out.clear();
    out.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        T item{};
        if (auto result = decode(array.at(i), item, name + QLatin1Char('[') + QString::number(i) + QLatin1Char(']')); !result)
            return result;
        out.append(std::move(item));
    }
    return {};
}

namespace detail
{
template <typename T, typename M>
bool decodeField(const QJsonObject &object, const Field<T, M> &field, T &out, const QString &prefix, Error &error)
{
    const QString key = QLatin1String(field.name);
    const QJsonValue json = object.value(key);
    if (json.isUndefined() || json.isNull()) {
        if (!field.isRequired)
            return true;
        error = badMember(prefix + key, QStringLiteral("present"));
        return false;
    }
    if (auto result = decode(json, out.*(field.member), prefix + key); !result) {
        error = result.error();
        return false;
    }
    return true;
}
} // namespace detail

template <HasFields T>
Result<void> decode(const QJsonValue &json, T &out, const QString &name)
{
    if (!json.isObject())
        return badMember(name.isEmpty() ? QStringLiteral("Data") : name, QStringLiteral("an object"));
    const QJsonObject object = json.toObject();
    const QString prefix = name.isEmpty() ? QString() : name + QLatin1Char('.');
    Error error;
    const bool ok = std::apply(
        [&](const auto &...field) { return (detail::decodeField(object, field, out, prefix, error) && ...); },
        Fields<T>::list);
    if (!ok)
        return error;
    return {};
}

/// The whole of a payload. A missing payload (null) counts as an empty object.
template <typename T>
Result<T> decodeAs(const QJsonValue &json)
{
    T value{};
    const QJsonValue object = json.isNull() || json.isUndefined() ? QJsonValue(QJsonObject()) : json;
    if (auto result = decode(object, value, QString()); !result)
        return result.error();
    return value;
}

} // namespace tars::wire
