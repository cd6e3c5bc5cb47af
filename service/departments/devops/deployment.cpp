#include "service/departments/devops/deployment.h"

#include "service/departments/structure/importresolver.h"
#include "service/departments/technicalwriting/workshoppages.h"

#include <algorithm>
#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

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
    if (path.contains(u'*') || path.contains(u'?')) { // a pattern of the last part: package*.json
        const QString folder = path.contains(u'/') ? path.section(u'/', 0, -2) + u'/' : QString();
        const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(path.section(u'/', -1)));
        const QList<FileInfo> files = view.files(folder);
        return std::any_of(files.cbegin(), files.cend(), [&](const FileInfo &file) {
            const QString name = file.path.sliced(folder.size());
            return !name.contains(u'/') && pattern.match(name).hasMatch();
        });
    }
    return path.isEmpty() || path == "."_L1 || view.file(path) || !view.files(path + u'/').isEmpty();
}

QString cleaned(const QString &folder, const QString &path)
{
    const QString whole = QDir::cleanPath(folder.isEmpty() ? path : QString(folder + u'/' + path));
    return whole == "."_L1 ? QString() : whole;
}

/// The top of the tree, unless what an image copies lies beside its own file and not there.
QHash<QString, QString> contextsOf(const QList<Found> &stages, const ModelView &view)
{
    QHash<QString, int> beside;
    for (const Found &stage : stages)
        for (const QString &path : stage.texts(u"copies")) {
            const QString folder = stage.folder();
            if (folder.isEmpty() || path.startsWith(".."_L1) || path.contains(u'$'))
                continue;
            const bool here = isThere(view, cleaned(folder, path));
            const bool top = isThere(view, cleaned({}, path));
            // "." may mean either; what is found in one place alone tells.
            if (!cleaned({}, path).isEmpty() && here != top)
                beside[stage.file] += here ? 1 : -1;
        }
    // What copies all or nothing does not tell: a folder with a manifest of its own is built from itself.
    static const QRegularExpression manifest(
        u"^(?:package\\.json|go\\.mod|cargo\\.toml|pyproject\\.toml|requirements\\.txt|pom\\.xml|build\\.gradle(?:\\.kts)?|gemfile|composer\\.json|.*\\.[cf]sproj)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QSet<QString> projects;
    for (const FileInfo &file : view.files())
        if (manifest.match(file.path.section(u'/', -1)).hasMatch())
            projects.insert(structure::folderOf(file.path));
    QHash<QString, QString> contexts;
    for (const Found &stage : stages) {
        const int told = beside.value(stage.file);
        contexts.insert(stage.file, told > 0 || (told == 0 && projects.contains(stage.folder())) ? stage.folder() : QString());
        if (contexts.value(stage.file).isEmpty())
            contexts.insert(stage.file, u"."_s);
    }
    return contexts;
}

/// packaging/rpm/Dockerfile makes a package and stops.
bool buildsPackages(const QString &file)
{
    static const QRegularExpression folder(u"(?:^|/)(?:debian|deb|dpkg|rpm|rpms|aur|archlinux|pkgbuild)/[^/]*$"_s, QRegularExpression::CaseInsensitiveOption);
    return folder.match(file).hasMatch();
}

/// Where any folder says with which provider it works, one that does not is put to work by such a one.
QSet<QString> calledModules(const QList<Found> &blocks)
{
    QSet<QString> folders, providing, called;
    for (const Found &block : blocks) {
        folders.insert(block.folder());
        const QString source = block.text(u"source");
        if (block.text(u"block") == "provider"_L1)
            providing.insert(block.folder());
        else if (block.text(u"block") == "module"_L1 && source.startsWith(u'.'))
            called.insert(cleaned(block.folder(), source));
    }
    for (const QString &folder : std::as_const(folders))
        if (!providing.isEmpty() && !providing.contains(folder))
            called.insert(folder);
    return called;
}

/// A place to build or test in, which serves nothing: what it starts is the build.
bool startsBuild(const Found &last)
{
    static const QRegularExpression build(u"^(?:\\S*(?:sh|pwsh)\\s+(?:-\\w+\\s+)*)?[\"']?(?:(?:\\./|/\\S*/)?(?:build|make|cake|ci|tests?|run-?tests?)(?:\\.(?:sh|ps1|cmd|py))?|"
                                           "make|ninja|(?:cmake --|(?:dotnet|cargo|go|mvn|\\./mvnw|gradle|\\./gradlew|npm|yarn|pnpm) (?:run )?)(?:build|test|check|package|pack|verify|ci))(?:\\s|[\"']|$)"_s);
    // Or, however wrapped, a program of the tests.
    static const QRegularExpression tests(u"\\b(?:ruby|python3?|node|perl|php|(?:ba|z)?sh)\\s+(?:-\\w+\\s+)*(?:[\\w.-]*/)*(?:tests?|spec)/[\\w./-]+\\.\\w+|"
                                           "^(?:\\S+ -m )?(?:pytest|tox|nox|rspec|jest|vitest|mocha|phpunit|prove)(?:\\s|$)"_s);
    const QString command = QString(last.text(u"entrypoint") + u' ' + last.text(u"command")).trimmed();
    return last.texts(u"ports").isEmpty() && (build.match(command).hasMatch() || tests.match(command).hasMatch());
}

DeploymentFacts part(const DeploymentFacts &facts, bool aside)
{
    DeploymentFacts some = facts;
    QSet<QString> workshops;
    for (const QString &file : filesOf(facts.stages))
        if (startsBuild(ofFile(facts.stages, file).last()))
            workshops.insert(file);
    some.stages.removeIf([&](const Found &stage) { return (runsAside(stage.file) || buildsPackages(stage.file) || workshops.contains(stage.file)) != aside; });
    for (QList<Found> *list : { &some.services, &some.objects, &some.charts, &some.values, &some.blocks, &some.units })
        list->removeIf([&](const Found &found) { return runsAside(found.file) != aside; });
    return some;
}
} // namespace

/// Not the ports of others that it connects to: "db_port", "SMTP_PORT".
static bool listensAt(const Found &setting)
{
    static const QRegularExpression name(u"^(?:(?:app|server|http|https|tls|listen|bind|grpc|metrics|admin)[-_.])*port$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"^[\"']?([1-9]\\d{1,4})[\"']?$"_s);
    return name.match(setting.text(u"name")).hasMatch() && number.match(setting.text(u"default")).hasMatch() && !runsAside(setting.file);
}

/// "so `helm rollback` is not supported", wherever a page says so.
static bool refusesRollback(const ModelView &view)
{
    static const QRegularExpression refusal(
        u"helm rollback`?[^.\\n]{0,60}\\b(?:not|cannot|can't|isn't|never|unsupported)\\b|\\b(?:do not|don't|never|cannot|can't)\\b[^.\\n]{0,40}helm rollback"_s, QRegularExpression::CaseInsensitiveOption);
    for (const Fact &fact : view.facts(u"prose.text"_s))
        if (refusal.match(fact.value.value("markdown"_L1).toString()).hasMatch())
            return true;
    return false;
}

DeploymentFacts deploymentFactsOf(const ModelView &view)
{
    DeploymentFacts facts;
    facts.ownWords = technicalwriting::ownWords(technicalwriting::Task::Deploy, view);
    facts.stages = factsOf(view, u"container.stage"_s);
    facts.services = factsOf(view, u"compose.service"_s);
    facts.objects = factsOf(view, u"kubernetes.object"_s);
    facts.charts = factsOf(view, u"helm.chart"_s);
    facts.rollsBack = facts.charts.isEmpty() || !refusesRollback(view);
    facts.blocks = factsOf(view, u"terraform.block"_s);
    facts.modules = calledModules(facts.blocks);
    facts.units = factsOf(view, u"systemd.unit"_s);
    for (const QString &kind : { u"config.key"_s, u"config.variable"_s })
        for (const Found &setting : factsOf(view, kind))
            if (listensAt(setting))
                facts.ports.append(setting);
    facts.contexts = contextsOf(facts.stages, view);
    for (const Found &service : std::as_const(facts.services)) {
        const QString context = service.text(u"build");
        if (context.isEmpty() || context.contains(u'$') || runsAside(service.file))
            continue;
        const QString folder = cleaned(service.folder(), context);
        const QString file = service.text(u"dockerfile");
        const QString image = cleaned(folder, file.isEmpty() ? u"Dockerfile"_s : file);
        facts.contexts.insert(image, folder.isEmpty() ? u"."_s : folder);
        facts.composed.insert(image);
    }
    for (const Found &stage : std::as_const(facts.stages))
        for (const QString &path : stage.texts(u"copies")) {
            // The context is the top of the tree, or else the Dockerfile's own folder.
            const QString beside = cleaned(stage.folder(), path);
            const bool told = path.contains(u'*') || path.contains(u'$') || path.contains(u'?') || path.startsWith(".."_L1)
                || path.startsWith(u'/');
            if (!told && !isThere(view, path) && !isThere(view, beside))
                facts.absent.insert(path);
        }
    for (Found &service : facts.services) {
        QJsonArray here;
        for (const QString &name : service.texts(u"environmentFiles"))
            if (view.file(cleaned(service.folder(), name)))
                here.append(name);
        if (!here.isEmpty())
            service.value.insert(u"environmentFilesHere"_s, here);
    }
    for (const Found &unit : std::as_const(facts.units))
        for (QString path : settingsOf(unit, u"EnvironmentFile")) {
            path.remove(QRegularExpression(u"^-"_s));
            const QString name = u'/' + path.section(u'/', -1);
            QString nearest;
            for (const FileInfo &file : view.files())
                if (QString(u'/' + file.path).endsWith(name) && !file.vendored && !runsAside(file.path)
                    && (nearest.isEmpty() || file.path.count(u'/') < nearest.count(u'/')))
                    nearest = file.path;
            if (!nearest.isEmpty())
                facts.environmentFiles.insert(path, nearest);
        }
    if (!facts.charts.isEmpty())
        for (const Found &value : factsOf(view, u"helm.value"_s))
            if (std::any_of(facts.charts.cbegin(), facts.charts.cend(),
                    [&](const Found &chart) { return chart.folder() == value.folder(); }))
                facts.values.append(value);
    return facts;
}

DeploymentFacts DeploymentFacts::installed() const { return part(*this, false); }

DeploymentFacts DeploymentFacts::aside() const { return part(*this, true); }

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

QString clusterImage(const DeploymentFacts &facts, const QString &file)
{
    const QStringList folders = file.split(u'/').mid(0, file.count(u'/')).mid(std::max<qsizetype>(0, file.count(u'/') - 2));
    for (const Found &object : facts.objects)
        for (const QJsonValue &container : object.value.value("containers"_L1).toArray()) {
            const QString image = container.toObject().value("image"_L1).toString();
            const QString name = image.section(u'/', -1).section(u'@', 0, 0).section(u':', 0, 0);
            if (!name.isEmpty() && folders.contains(name))
                return image;
        }
    return {};
}

QStringList directoriesOf(const Found &unit, QStringView key)
{
    static const QHash<QString, QString> above{ { u"StateDirectory"_s, u"/var/lib/"_s }, { u"LogsDirectory"_s, u"/var/log/"_s },
        { u"CacheDirectory"_s, u"/var/cache/"_s }, { u"ConfigurationDirectory"_s, u"/etc/"_s }, { u"RuntimeDirectory"_s, u"/run/"_s } };
    if (!above.contains(key.toString()))
        return settingsOf(unit, key);
    QStringList folders;
    for (const QString &value : settingsOf(unit, key))
        for (const QString &folder : value.split(u' ', Qt::SkipEmptyParts))
            folders.append(above.value(key.toString()) + folder.section(u':', 0, 0));
    return folders;
}

QStringList servicesBefore(const QList<Found> &units)
{
    QSet<QString> own;
    for (const Found &unit : units)
        own.insert(unit.text(u"name"));
    QStringList others;
    for (const Found &unit : units)
        for (const QStringView key : { u"Requires", u"BindsTo", u"Wants", u"After" })
            for (const QString &value : settingsOf(unit, key))
                for (const QString &name : value.split(u' ', Qt::SkipEmptyParts))
                    if (name.endsWith(".service"_L1) && !name.startsWith("systemd-"_L1) && !name.contains(u'%') && !name.contains(u'@')
                        && !own.contains(name) && !others.contains(name))
                        others.append(name);
    return others;
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
