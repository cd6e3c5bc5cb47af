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

QString probe(const DataValue &probe)
{
    if (const DataValue http = probe[u"httpGet"])
        return u"GET "_s + http[u"path"].text() + u" on "_s + http[u"port"].text();
    if (const DataValue tcp = probe[u"tcpSocket"])
        return u"TCP on "_s + tcp[u"port"].text();
    if (const DataValue grpc = probe[u"grpc"])
        return u"gRPC on "_s + grpc[u"port"].text();
    return probe[u"exec"][u"command"].texts().join(u' ');
}

/// The specification of a pod, wherever the kind keeps it.
DataValue podOf(const DataValue &object)
{
    const DataValue spec = object[u"spec"];
    if (spec[u"containers"])
        return spec;
    if (const DataValue job = spec[u"jobTemplate"])
        return job[u"spec"][u"template"][u"spec"];
    return spec[u"template"][u"spec"];
}

QJsonObject container(const DataValue &value)
{
    QJsonObject object{ { u"name"_s, value[u"name"].text() } };
    put(object, u"image"_s, value[u"image"].text());
    put(object, u"command"_s, (value[u"command"].texts() + value[u"args"].texts()).join(u' '));
    QStringList ports, mounts;
    for (const DataValue &port : value[u"ports"].items()) {
        const QString name = port[u"name"].text();
        ports.append(port[u"containerPort"].text() + (name.isEmpty() ? QString() : u" ("_s + name + u')'));
    }
    for (const DataValue &mount : value[u"volumeMounts"].items())
        mounts.append(mount[u"mountPath"].text());
    QJsonArray environment;
    for (const DataValue &variable : value[u"env"].items()) {
        QJsonObject one{ { u"name"_s, variable[u"name"].text() } };
        put(one, u"value"_s, variable[u"value"].text());
        const DataValue from = variable[u"valueFrom"];
        for (const auto &[key, label] :
            { std::pair{ u"secretKeyRef"_s, u"secret "_s }, { u"configMapKeyRef"_s, u"config map "_s } })
            if (const DataValue reference = from[key])
                one.insert(u"from"_s,
                    QString(label + reference[u"name"].text() + u", key "_s + reference[u"key"].text()));
        environment.append(one);
    }
    if (!ports.isEmpty())
        object.insert(u"ports"_s, QJsonArray::fromStringList(ports));
    if (!mounts.isEmpty())
        object.insert(u"mounts"_s, QJsonArray::fromStringList(mounts));
    if (!environment.isEmpty())
        object.insert(u"environment"_s, environment);
    put(object, u"liveness"_s, probe(value[u"livenessProbe"]));
    put(object, u"readiness"_s, probe(value[u"readinessProbe"]));
    const auto amounts = [&](QStringView key) {
        QStringList parts;
        for (const auto &[resource, amount] : value[u"resources"][key].members())
            parts.append(resource + u' ' + amount.text());
        return parts.join(u", "_s);
    };
    put(object, u"requests"_s, amounts(u"requests"));
    put(object, u"limits"_s, amounts(u"limits"));
    return object;
}

void object(const DataValue &document, QList<FactRecord> &facts)
{
    const QString kind = document[u"kind"].text();
    if (kind == "List"_L1) {
        for (const DataValue &item : document[u"items"].items())
            object(item, facts);
        return;
    }
    const DataValue spec = document[u"spec"];
    QJsonObject value{ { u"kind"_s, kind }, { u"name"_s, document[u"metadata"][u"name"].text() },
        { u"version"_s, document[u"apiVersion"].text() } };
    put(value, u"namespace"_s, document[u"metadata"][u"namespace"].text());
    put(value, u"replicas"_s, spec[u"replicas"].text());
    put(value, u"schedule"_s, spec[u"schedule"].text());
    if (kind == "Service"_L1) {
        put(value, u"type"_s, spec[u"type"].text());
        QStringList ports;
        for (const DataValue &port : spec[u"ports"].items()) {
            const QString target = port[u"targetPort"].text();
            ports.append(port[u"port"].text() + (target.isEmpty() ? QString() : u" → "_s + target));
        }
        if (!ports.isEmpty())
            value.insert(u"ports"_s, QJsonArray::fromStringList(ports));
    }
    if (kind == "Ingress"_L1) {
        QStringList hosts;
        for (const DataValue &rule : spec[u"rules"].items())
            for (const DataValue &path : rule[u"http"][u"paths"].items())
                hosts.append(rule[u"host"].text() + path[u"path"].text());
        if (!hosts.isEmpty())
            value.insert(u"hosts"_s, QJsonArray::fromStringList(hosts));
    }
    if (kind == "ConfigMap"_L1 || kind == "Secret"_L1) {
        QStringList keys; // never the values
        for (const QStringView table : { u"data", u"stringData" })
            for (const auto &member : document[table].members())
                keys.append(member.first);
        if (!keys.isEmpty())
            value.insert(u"keys"_s, QJsonArray::fromStringList(keys));
    }
    if (kind == "Kustomization"_L1) {
        const QStringList resources = document[u"resources"].texts() + document[u"bases"].texts();
        if (!resources.isEmpty())
            value.insert(u"resources"_s, QJsonArray::fromStringList(resources));
    }
    if (kind == "PersistentVolumeClaim"_L1)
        put(value, u"storage"_s, spec[u"resources"][u"requests"][u"storage"].text());
    const DataValue pod = podOf(document);
    QJsonArray containers;
    QList<FactRecord> images;
    for (const QStringView list : { u"initContainers", u"containers" })
        for (const DataValue &one : pod[list].items()) {
            QJsonObject described = container(one);
            if (list == u"initContainers")
                described.insert(u"first"_s, true);
            containers.append(described);
            if (const DataValue image = one[u"image"]; !image.text().isEmpty())
                images.append(imageDependency(image.text(), image.line()));
        }
    if (!containers.isEmpty())
        value.insert(u"containers"_s, containers);
    facts.append({ u"kubernetes.object"_s, value, document[u"kind"].line() });
    facts += images;
}

} // namespace

FactOutput readKubernetes(const FactSource &source)
{
    const QString name = source.fileName();
    if (source.language != "YAML"_L1 || name == "Chart.yaml"_L1)
        return {};
    const QByteArray &text = source.source.text;
    // Templates of Helm and Kustomize patches of templates are no YAML.
    if (!text.contains("apiVersion:") || !text.contains("\nkind:") || text.contains("{{"))
        return {};
    const ParsedData parsed = parseYaml(text);
    FactOutput out;
    for (const DataValue &document : parsed.documents)
        if (!document[u"apiVersion"].text().isEmpty() && !document[u"kind"].text().isEmpty())
            object(document, out.facts);
    if (parsed.problem)
        out.problems.append(*parsed.problem);
    return out;
}

} // namespace tars
