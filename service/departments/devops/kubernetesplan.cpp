#include "service/departments/devops/kubernetesplan.h"

#include "service/departments/devops/deployment.h"

#include <algorithm>
#include <map>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace tars::devops
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int fileByFile = 3; ///< more files of one folder are applied as a folder

bool isOfKustomize(const Found &object) { return object.text(u"version").startsWith("kustomize.config.k8s.io"_L1); }

/// Tools' own settings look like objects: skaffold.yaml, a kind cluster, a patch of Kustomize.
bool isNoObject(const Found &object)
{
    const QString version = object.text(u"version");
    return isOfKustomize(object) || version.startsWith("skaffold/"_L1) || version.startsWith("kind.x-k8s.io"_L1)
        || version.startsWith("ctlptl."_L1) || version.startsWith("kpt.dev"_L1)
        || object.file.section(u'/', -1).contains("patch"_L1, Qt::CaseInsensitive);
}

/// "cartservice": an image that no registry has, and that the tree builds.
bool hasLocalImage(const Found &object)
{
    const QJsonArray containers = object.value.value("containers"_L1).toArray();
    return std::any_of(containers.begin(), containers.end(), [](const QJsonValue &container) {
        const QString image = container.toObject().value("image"_L1).toString();
        return !image.isEmpty() && !image.contains(u'/') && !image.contains(u':') && !image.contains(u'@') && !image.contains(u'$');
    });
}

QString keyOf(const Found &object) { return object.text(u"kind") + u'/' + object.text(u"namespace") + u'/' + object.text(u"name"); }

/// The folders that Kustomize puts together, and which of them takes which in.
class Kustomizations
{
public:
    explicit Kustomizations(const QList<Found> &objects)
    {
        for (const Found &object : objects)
            if (isOfKustomize(object)) {
                m_kinds.insert(object.folder(), object.text(u"kind"));
                for (const QString &resource : object.texts(u"resources"))
                    m_users[QDir::cleanPath(object.folder() + u'/' + resource)].append(object.folder());
            }
    }

    bool isComponent(const Found &object) const { return m_kinds.value(object.folder()) == "Component"_L1; }

    /// The folders that bring an object, each as far up as others take it in; none: its file stands for itself.
    QStringList of(const Found &object) const
    {
        QStringList folders = m_users.value(object.file);
        if (folders.isEmpty() && m_kinds.contains(object.folder()))
            folders.append(object.folder());
        QSet<QString> seen;
        for (qsizetype i = 0; i < folders.size();) {
            const QStringList users = m_users.value(folders[i]);
            if (users.isEmpty() || seen.contains(folders[i])) {
                ++i;
                continue;
            }
            seen.insert(folders[i]);
            folders.removeAt(i);
            for (const QString &user : users)
                if (!folders.contains(user))
                    folders.append(user);
        }
        return folders;
    }

private:
    QHash<QString, QString> m_kinds;
    QHash<QString, QStringList> m_users; ///< of a file or folder: the folders whose list it is in
};
} // namespace

QList<Found> KubernetesPlan::objects() const
{
    QList<Found> all;
    QSet<QString> seen;
    for (const AppliedObjects &applied : chosen)
        for (const Found &object : applied.objects)
            if (!seen.contains(keyOf(object))) {
                seen.insert(keyOf(object));
                all.append(object);
            }
    return all;
}

KubernetesPlan kubernetesPlanOf(const QList<Found> &objects)
{
    const Kustomizations kustomizations(objects);
    QList<Found> own;
    for (const Found &object : inApplyOrder(objects))
        if (!isNoObject(object) && !kustomizations.isComponent(object))
            own.append(object);
    std::map<QString, QSet<QString>> filesIn;
    for (const Found &object : std::as_const(own))
        filesIn[object.folder()].insert(object.file);
    QList<AppliedObjects> units;
    const auto add = [&](const QString &command, const Found &object) {
        for (AppliedObjects &unit : units)
            if (unit.command == command) {
                unit.objects.append(object);
                return;
            }
        units.append({ command, { object } });
    };
    for (const Found &object : std::as_const(own)) {
        for (const QString &folder : kustomizations.of(object))
            add(u"kubectl apply -k "_s + (folder.isEmpty() ? u"."_s : folder + u'/'), object);
        if (!kustomizations.of(object).isEmpty())
            continue;
        const QString folder = object.folder();
        const bool whole = !folder.isEmpty() && qsizetype(filesIn[folder].size()) > fileByFile;
        add(u"kubectl apply -f "_s + (whole ? folder + u'/' : object.file), object);
    }
    // What a cluster can fetch goes before the same with images that somebody has to build first.
    const auto local = [](const AppliedObjects &unit) { return std::any_of(unit.objects.cbegin(), unit.objects.cend(), hasLocalImage); };
    for (AppliedObjects &unit : units)
        unit.local = local(unit) && std::any_of(units.cbegin(), units.cend(), [&](const AppliedObjects &other) {
            const auto same = std::count_if(unit.objects.cbegin(), unit.objects.cend(), [&](const Found &object) {
                return std::any_of(other.objects.cbegin(), other.objects.cend(), [&](const Found &one) { return keyOf(one) == keyOf(object); });
            });
            return !local(other) && same * 2 > unit.objects.size();
        });
    const bool skaffold = std::any_of(objects.cbegin(), objects.cend(),
        [](const Found &object) { return object.file == "skaffold.yaml"_L1 && object.text(u"version").startsWith("skaffold/"_L1); });
    std::stable_partition(units.begin(), units.end(), [](const AppliedObjects &unit) { return !unit.local; });
    for (AppliedObjects &unit : units)
        if (unit.local && skaffold)
            unit.command = u"skaffold run"_s;
    KubernetesPlan plan;
    QSet<QString> brought;
    for (const AppliedObjects &unit : std::as_const(units)) {
        const auto again = std::count_if(unit.objects.cbegin(), unit.objects.cend(),
            [&](const Found &object) { return brought.contains(keyOf(object)); });
        if (again * 2 > unit.objects.size()) {
            plan.instead.append(unit);
            continue;
        }
        plan.chosen.append(unit);
        for (const Found &object : unit.objects)
            brought.insert(keyOf(object));
    }
    return plan;
}

} // namespace tars::devops
