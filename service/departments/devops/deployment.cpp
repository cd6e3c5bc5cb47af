#include "service/departments/devops/deployment.h"

#include <QJsonArray>

namespace tars::devops
{
using namespace Qt::StringLiterals;

namespace
{
/// Whether the tree has the file, or files below the folder.
bool isThere(const ModelView &view, QString path)
{
    while (path.startsWith("./"_L1))
        path.remove(0, 2);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.isEmpty() || path == "."_L1 || view.file(path) || !view.files(path + u'/').isEmpty();
}
} // namespace

DeploymentFacts deploymentFactsOf(const ModelView &view)
{
    DeploymentFacts facts;
    facts.stages = factsOf(view, u"container.stage"_s);
    facts.services = factsOf(view, u"compose.service"_s);
    facts.objects = factsOf(view, u"kubernetes.object"_s);
    facts.charts = factsOf(view, u"helm.chart"_s);
    facts.blocks = factsOf(view, u"terraform.block"_s);
    facts.units = factsOf(view, u"systemd.unit"_s);
    for (const Found &stage : std::as_const(facts.stages))
        for (const QString &path : stage.texts(u"copies")) {
            // The context is the top of the tree, or else the Dockerfile's own folder.
            const QString beside = stage.folder().isEmpty() ? path : QString(stage.folder() + u'/' + path);
            const bool told = path.contains(u'*') || path.contains(u'$') || path.contains(u'?') || path.startsWith(".."_L1)
                || path.startsWith(u'/');
            if (!told && !isThere(view, path) && !isThere(view, beside))
                facts.absent.insert(path);
        }
    if (!facts.charts.isEmpty())
        for (const Found &value : factsOf(view, u"helm.value"_s))
            if (std::any_of(facts.charts.cbegin(), facts.charts.cend(),
                    [&](const Found &chart) { return chart.folder() == value.folder(); }))
                facts.values.append(value);
    return facts;
}

QStringList filesOf(const QList<Found> &facts)
{
    QStringList files;
    for (const Found &found : facts)
        if (!files.contains(found.file))
            files.append(found.file);
    return files;
}

QList<Found> ofFile(QList<Found> facts, const QString &file)
{
    facts.removeIf([&](const Found &found) { return found.file != file; });
    return facts;
}

QStringList settingsOf(const Found &unit, QStringView key)
{
    QStringList all;
    for (const QJsonValue &value : unit.value.value("settings"_L1).toArray())
        if (value.toObject().value("key"_L1).toString() == key)
            all.append(value.toObject().value("value"_L1).toString());
    return all;
}

QList<Found> inStartOrder(const QList<Found> &services)
{
    QList<Found> ordered;
    QSet<QString> done;
    QList<Found> waiting = services;
    while (!waiting.isEmpty()) {
        const auto ready = std::find_if(waiting.cbegin(), waiting.cend(), [&](const Found &service) {
            const QStringList needs = service.texts(u"needs");
            return std::all_of(needs.cbegin(), needs.cend(), [&](const QString &need) {
                const QString name = need.section(u' ', 0, 0);
                const bool known = std::any_of(services.cbegin(), services.cend(),
                    [&](const Found &other) { return other.text(u"name") == name; });
                return !known || done.contains(name);
            });
        });
        const qsizetype next
            = ready == waiting.cend() ? 0 : std::distance(waiting.cbegin(), ready); // a circle
        done.insert(waiting[next].text(u"name"));
        ordered.append(waiting.takeAt(next));
    }
    return ordered;
}

QList<Found> inApplyOrder(const QList<Found> &objects)
{
    static const QStringList order{ u"Namespace"_s, u"CustomResourceDefinition"_s, u"ServiceAccount"_s,
        u"ClusterRole"_s, u"Role"_s, u"ClusterRoleBinding"_s, u"RoleBinding"_s, u"Secret"_s, u"ConfigMap"_s,
        u"StorageClass"_s, u"PersistentVolume"_s, u"PersistentVolumeClaim"_s, u"Service"_s };
    QList<Found> ordered = objects;
    const auto rank = [](const Found &object) {
        const qsizetype at = order.indexOf(object.text(u"kind"));
        if (object.text(u"kind") == "Ingress"_L1)
            return order.size() + 1;
        return at < 0 ? order.size() : at;
    };
    std::stable_sort(
        ordered.begin(), ordered.end(), [&](const Found &a, const Found &b) { return rank(a) < rank(b); });
    return ordered;
}

} // namespace tars::devops
