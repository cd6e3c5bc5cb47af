// Reads common/wire/asyncapi.yaml for tests, and holds values to its schemas.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <yaml-cpp/yaml.h>

namespace tars::fakes
{

using namespace Qt::StringLiterals;

class AsyncApi
{
public:
    AsyncApi()
    {
        QFile file(QStringLiteral(TARS_SOURCE_DIR "/common/wire/asyncapi.yaml"));
        if (file.open(QIODevice::ReadOnly))
            m_root = toJson(YAML::Load(file.readAll().toStdString())).toObject();
    }

    QJsonObject root() const { return m_root; }
    QJsonObject messages() const { return m_root[u"components"][u"messages"].toObject(); }
    QJsonObject schemas() const { return m_root[u"components"][u"schemas"].toObject(); }
    QJsonObject schema(const QString &name) const { return schemas()[name].toObject(); }

    /// The payload's schema of the message of that name and type.
    QJsonObject payloadOf(const QString &name, int type) const
    {
        const QJsonObject all = messages();
        for (const QJsonValue &message : all)
            if (message[u"name"] == name && message[u"x-type"].toInt() == type)
                return message[u"payload"].toObject();
        return {};
    }
    QStringList commands() const
    {
        QStringList names;
        const QJsonObject operations = m_root[u"operations"].toObject();
        for (auto it = operations.begin(); it != operations.end(); ++it)
            if (it.value()[u"action"] == "receive"_L1 && it.value().toObject().contains(u"reply"))
                names.append(it.key());
        return names;
    }

    /// What is wrong with a value, each fault with its place; a member that the schema does not name is one.
    QStringList faults(const QJsonValue &value, const QJsonObject &schema, const QString &place = u"Data"_s) const
    {
        if (schema.contains(u"$ref")) {
            const QString name = schema[u"$ref"].toString().section(u'/', -1);
            return schemas().contains(name) ? faults(value, this->schema(name), place)
                                            : QStringList{place + u": there is no schema "_s + name};
        }
        const QString type = schema[u"type"].toString();
        const bool fits = type.isEmpty() || (type == "string"_L1 && value.isString()) || (type == "boolean"_L1 && value.isBool())
            || (type == "number"_L1 && value.isDouble()) || (type == "array"_L1 && value.isArray())
            || (type == "object"_L1 && value.isObject())
            || (type == "integer"_L1 && value.isDouble() && value.toDouble() == double(value.toInteger()));
        if (!fits)
            return {place + u": is no "_s + type};
        if (schema.contains(u"enum") && !schema[u"enum"].toArray().contains(value))
            return {place + u": “"_s + value.toString() + u"” is none of its values"_s};
        QStringList found;
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; type == "array"_L1 && i < items.size(); ++i)
            found += faults(items[i], schema[u"items"].toObject(), u"%1[%2]"_s.arg(place).arg(i));
        if (type != "object"_L1 || !schema.contains(u"properties"))
            return found;
        const QJsonObject object = value.toObject();
        const QJsonObject properties = schema[u"properties"].toObject();
        for (const QJsonValue &name : schema[u"required"].toArray())
            if (!object.contains(name.toString()))
                found.append(place + u'.' + name.toString() + u": is missing"_s);
        for (auto it = object.begin(); it != object.end(); ++it)
            found += properties.contains(it.key()) ? faults(*it, properties[it.key()].toObject(), place + u'.' + it.key())
                                                   : QStringList{place + u'.' + it.key() + u": is not described"_s};
        return found;
    }

    /// Every "$ref" that leads nowhere.
    QStringList brokenReferences() const
    {
        QStringList broken;
        collectBroken(m_root, broken);
        return broken;
    }

private:
    static QJsonValue toJson(const YAML::Node &node)
    {
        if (node.IsMap()) {
            QJsonObject object;
            for (const auto &each : node)
                object.insert(QString::fromStdString(each.first.Scalar()), toJson(each.second));
            return object;
        }
        if (node.IsSequence()) {
            QJsonArray array;
            for (const auto &each : node)
                array.append(toJson(each));
            return array;
        }
        if (node.IsNull())
            return QJsonValue::Null;
        const QString text = QString::fromStdString(node.Scalar());
        if (node.Tag() == "!") // quoted
            return text;
        if (text == "true"_L1 || text == "false"_L1)
            return text == "true"_L1;
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    void collectBroken(const QJsonValue &value, QStringList &broken) const
    {
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items)
                collectBroken(item, broken);
        }
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() != "$ref"_L1) {
                collectBroken(*it, broken);
                continue;
            }
            QJsonValue target = m_root;
            for (const QString &step : it->toString().mid(2).split(u'/'))
                target = target.toObject().value(step);
            if (target.isUndefined())
                broken.append(it->toString());
        }
    }

    QJsonObject m_root;
};

} // namespace tars::fakes
