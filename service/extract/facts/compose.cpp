#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/image.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text.left(1000));
}

void put(QJsonObject &object, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(key, QJsonArray::fromStringList(texts));
}

/// Lists of "A=b" and maps of A to b alike.
QJsonArray environment(const DataValue &value)
{
    QJsonArray array;
    const auto add = [&](const QString &name, const QString &text) {
        QJsonObject object{ { u"name"_s, name } };
        put(object, u"value"_s, text);
        array.append(object);
    };
    if (value.isMap())
        for (const auto &[name, member] : value.members())
            add(name, member.text());
    else
        for (const QString &entry : value.texts())
            add(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return array;
}

QStringList ports(const DataValue &value)
{
    QStringList all;
    for (const DataValue &port : value.items()) {
        if (port.isMap()) {
            const QString published = port[u"published"].text();
            all.append(
                (published.isEmpty() ? QString() : QString(published + u':')) + port[u"target"].text());
        } else {
            all.append(port.text());
        }
    }
    return all;
}

QStringList volumes(const DataValue &value)
{
    QStringList all;
    for (const DataValue &volume : value.items())
        all.append(
            volume.isMap() ? volume[u"source"].text() + u':' + volume[u"target"].text() : volume.text());
    return all;
}

FactRecord service(const QString &name, const DataValue &service)
{
    QJsonObject value{ { u"name"_s, name } };
    put(value, u"image"_s, service[u"image"].text());
    const DataValue build = service[u"build"];
    put(value, u"build"_s, build.isMap() ? build[u"context"].text() : build.text());
    put(value, u"dockerfile"_s, build[u"dockerfile"].text());
    put(value, u"ports"_s, ports(service[u"ports"]));
    put(value, u"expose"_s, service[u"expose"].texts());
    put(value, u"volumes"_s, volumes(service[u"volumes"]));
    if (const QJsonArray all = environment(service[u"environment"]); !all.isEmpty())
        value.insert(u"environment"_s, all);
    QStringList files;
    for (const DataValue &file : service[u"env_file"].items())
        files.append(file.isMap() ? file[u"path"].text() : file.text());
    put(value, u"environmentFiles"_s, files);
    const DataValue needs = service[u"depends_on"];
    QStringList names = needs.texts();
    for (const auto &[needed, how] : needs.members()) {
        const QString condition = how[u"condition"].text();
        names.append(condition == "service_healthy"_L1             ? needed + u" (healthy)"_s
                : condition == "service_completed_successfully"_L1 ? needed + u" (completed)"_s
                                                                   : needed);
    }
    put(value, u"needs"_s, names);
    const DataValue command = service[u"command"];
    put(value, u"command"_s, command.isList() ? command.texts().join(u' ') : command.text());
    put(value, u"restart"_s, service[u"restart"].text());
    put(value, u"user"_s, service[u"user"].text());
    put(value, u"profiles"_s, service[u"profiles"].texts());
    put(value, u"networks"_s, service[u"networks"].isMap() ? [&] {
        QStringList keys;
        for (const auto &member : service[u"networks"].members())
            keys.append(member.first);
        return keys;
    }()
                                                           : service[u"networks"].texts());
    QStringList test = service[u"healthcheck"][u"test"].texts();
    if (!test.isEmpty() && (test.first() == "CMD"_L1 || test.first() == "CMD-SHELL"_L1))
        test.removeFirst();
    put(value, u"health"_s, test.join(u' '));
    put(value, u"healthInterval"_s, service[u"healthcheck"][u"interval"].text());
    return { u"compose.service"_s, value, service.line() };
}

} // namespace

FactOutput readCompose(const FactSource &source)
{
    static const QRegularExpression name(u"^(?:[\\w\\-]+\\.)?(?:docker-|podman-|container-)?compose(?:[._\\-][\\w.\\-]+)?\\.ya?ml$"_s);
    if (!name.match(source.fileName()).hasMatch())
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    const DataValue root = parsed.root();
    for (const auto &[id, value] : root[u"services"].members()) {
        if (!value.isMap())
            continue;
        out.facts.append(service(id, value));
        if (const DataValue image = value[u"image"]; !image.text().isEmpty() && !value[u"build"])
            out.facts.append(imageDependency(image.text(), image.line()));
    }
    QStringList volumes;
    for (const auto &member : root[u"volumes"].members())
        volumes.append(member.first);
    if (!volumes.isEmpty())
        out.facts.append({ u"compose.volumes"_s, { { u"names"_s, QJsonArray::fromStringList(volumes) } },
            root[u"volumes"].line() });
    return out;
}

} // namespace tars
