#include "service/departments/devops/inventory.h"

#include "service/departments/structure/importresolver.h"
#include "service/departments/versions/moduleversion.h"
#include "service/departments/versions/releasetags.h"

#include <map>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;

namespace
{

/// Gradle's and Maven's artefacts are the same ones.
QString family(const QString &ecosystem) { return ecosystem == "Gradle"_L1 ? u"Maven"_s : ecosystem; }

QString keyOf(const QString &ecosystem, const QString &name)
{
    return family(ecosystem) + u'\n' + comparable(ecosystem, name);
}

/// Whether a lock file speaks for a manifest: it lies beside it or above it.
bool speaksFor(const QString &lock, const QString &manifest)
{
    const QString folder = lock.contains(u'/') ? lock.section(u'/', 0, -2) + u'/' : QString();
    return manifest.startsWith(folder);
}

QList<Locked> lockedOf(const ModelView &view)
{
    QList<Locked> all;
    for (const Found &found : factsOf(view, u"dependency.locked"_s)) {
        Locked locked;
        locked.ecosystem = found.text(u"ecosystem");
        locked.name = found.text(u"name");
        locked.version = found.text(u"version");
        locked.scope = found.text(u"scope");
        locked.source = found.text(u"source");
        locked.licence = found.text(u"licence");
        locked.needs = found.texts(u"needs");
        locked.neededBy = found.texts(u"neededBy");
        locked.askedAs = found.texts(u"askedAs");
        locked.hashes = found.value.value(u"hashes").toArray();
        locked.root = found.value.value(u"root").toBool();
        locked.place = found;
        all.append(locked);
    }
    return all;
}

/// Turns "needs" around within each lock file: who asked for a package.
void fillNeededBy(QList<Locked> &locked)
{
    QHash<QString, QList<qsizetype>> byKey;
    for (qsizetype i = 0; i < locked.size(); ++i) {
        const QString file = locked[i].place.file + u'\n';
        const QString name = comparable(locked[i].ecosystem, locked[i].name);
        byKey[file + name].append(i);
        byKey[file + name + u'@' + locked[i].version].append(i);
    }
    for (qsizetype i = 0; i < locked.size(); ++i)
        for (const QString &needed : std::as_const(locked[i].needs)) {
            const qsizetype at = needed.indexOf(u'@', 1);
            const QString key = locked[i].place.file + u'\n'
                + comparable(locked[i].ecosystem, at < 0 ? needed : needed.left(at))
                + (at < 0 ? QString() : needed.mid(at));
            for (const qsizetype other : byKey.value(key))
                if (other != i && !locked[other].neededBy.contains(locked[i].name))
                    locked[other].neededBy.append(locked[i].name);
        }
    for (Locked &one : locked)
        one.neededBy.sort();
}

/// The value of "$(Name)" in the nearest Directory.Build.props above a project; the text itself if none gives
/// one.
QString propertyOf(const QList<Found> &properties, const QString &file, const QString &reference)
{
    const QString name = reference.mid(2).chopped(1);
    QString value = reference;
    qsizetype nearest = -1;
    for (const Found &property : properties)
        if (property.text(u"name") == name && speaksFor(property.file, file)
            && property.folder().size() > nearest) {
            nearest = property.folder().size();
            value = property.text(u"value");
        }
    return value;
}

/// "$junitVersion" is what another script of the build says.
QString sharedVersion(const QHash<QString, Found> &catalogue, const QString &constraint)
{
    static const QRegularExpression variable(u"\\$\\{?(?:[\\w.]+\\.)?(\\w+)\\}?"_s);
    const auto match = variable.match(constraint);
    const auto known = match.hasMatch() ? catalogue.constFind(QString(u'$' + match.captured(1))) : catalogue.cend();
    return known == catalogue.cend() ? constraint : QString(constraint).replace(match.capturedStart(), match.capturedLength(), known->text(u"version"));
}

/// What a package that only tests, measures or builds the others needs is no need of those who use them.
QString scopeByPlace(const QString &scope, const QString &file)
{
    static const QSet<QString> ofUse{ u"runtime"_s, u"optional"_s, u"import"_s, u"system"_s };
    if (!ofUse.contains(scope))
        return scope;
    static const QRegularExpression tests(
        u"(?:^|/)(?:tests?|(?:unit|integration|e2e)-?tests?|e2e|(?:packages|apps)/integration|test-[\\w-]+|[\\w-]+-tests?(?:-[\\w-]+)?|[\\w-]+-testing(?:-[\\w-]+)?|fuzz|fuzzing|"
        "bench|benches|benchmarks?|jmh|metrics|[\\w.-]+\\.(?:\\w*tests?|benchmarks?|specs?))/"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression build(u"(?:^|/)(?:buildSrc|build-(?:logic|support|tools|plugins?)|gradle/plugins?)/"_s);
    static const QRegularExpression workshop(
        u"^(?:\\.[\\w-]+|ci|contrib|hack|scripts?|support|tools|utils?|build/(?:scripts?|tools?|ci))/"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression documentation(u"^(?:(?:packages|apps|projects)/)?(?:website|site|www|docs?|documentation)/"_s);
    if (tests.match(file).hasMatch())
        return u"test"_s;
    if (documentation.match(file).hasMatch())
        return u"documentation"_s;
    if (build.match(file).hasMatch())
        return u"build"_s;
    return workshop.match(file).hasMatch() ? u"development"_s : scope;
}

/// go.mod does not say which modules only tests import, but the files do.
QSet<QString> testedWith(const QList<Found> &needs, const ModelView &view)
{
    QStringList modules;
    for (const Found &need : needs)
        if (need.text(u"ecosystem") == "Go"_L1 && need.text(u"scope") == "runtime"_L1)
            modules.append(need.text(u"name"));
    if (modules.isEmpty())
        return {};
    std::sort(modules.begin(), modules.end());
    const auto moduleOf = [&](QString path) { // the longest that is a prefix
        for (; !path.isEmpty(); path = structure::folderOf(path))
            if (std::binary_search(modules.cbegin(), modules.cend(), path))
                return path;
        return path;
    };
    QSet<QString> byTests, byOthers;
    for (const FileImports &file : view.importsBelow())
        for (const ImportRecord &import : file.imports)
            if (const QString module = file.path.startsWith("vendor/"_L1) ? QString() : moduleOf(import.target); !module.isEmpty())
                (file.path.endsWith("_test.go"_L1) ? byTests : byOthers).insert(module);
    return byTests.subtract(byOthers);
}

} // namespace

QString comparable(const QString &ecosystem, const QString &name)
{
    if (ecosystem == "NuGet"_L1)
        return name.toLower();
    if (ecosystem != "Python"_L1)
        return name;
    static const QRegularExpression separators(u"[-_.]+"_s);
    return name.toLower().replace(separators, u"-"_s);
}

bool Need::isPinned() const
{
    static const QRegularExpression exact(u"^(?:={1,3}\\s*)?v?[0-9][\\w.+\\-!]*$"_s);
    static const QRegularExpression commit(u"^(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})$"_s);
    if (!version.isEmpty() || commit.match(constraint).hasMatch())
        return true;
    if (ecosystem == "GitHub Actions"_L1 || ecosystem == "Container image"_L1)
        return false; // tags move
    if (ecosystem == "Cargo"_L1) // a bare version means "compatible with"
        return constraint.startsWith(u'=');
    return exact.match(constraint).hasMatch();
}

QStringList Inventory::ecosystems() const
{
    QStringList all;
    for (const Need &need : needs)
        if (!all.contains(need.ecosystem))
            all.append(need.ecosystem);
    return all;
}

Inventory inventoryOf(const ModelView &view)
{
    Inventory inventory;
    inventory.metas = factsOf(view, u"project.meta"_s);
    for (Found &meta : inventory.metas)
        if (const auto module = moduleVersion(meta.file, meta.value, view))
            meta.value.insert(u"version"_s, module->version);
    for (Found &meta : inventory.metas)
        if (meta.folder().isEmpty()) { // the first of them speaks for the tree
            if (isForgotten(meta.text(u"version"), view))
                meta.value.remove(u"version"_s);
            if (meta.text(u"version").isEmpty())
                if (const QString version = treeVersion(view, meta.text(u"ecosystem") == "Go"_L1); !version.isEmpty())
                    meta.value.insert(u"treeVersion"_s, version);
            break;
        }
    inventory.bundled = vendoredFacts(view, u"project.meta"_s);
    inventory.hashes = factsOf(view, u"dependency.hash"_s);
    inventory.locked = lockedOf(view);
    fillNeededBy(inventory.locked);
    QMultiHash<QString, qsizetype> lockedByName;
    for (qsizetype i = 0; i < inventory.locked.size(); ++i) {
        const Locked &locked = inventory.locked[i];
        if (!inventory.lockFiles.contains(locked.place.file))
            inventory.lockFiles.append(locked.place.file);
        lockedByName.insert(keyOf(locked.ecosystem, locked.name), i);
    }
    QHash<QString, Found> catalogue;
    for (const Found &found : factsOf(view, u"dependency.catalogue"_s))
        catalogue.insert(found.text(u"alias"), found);
    QHash<QString, QString> managed; // Maven's and NuGet's versions in one place
    for (const Found &found : factsOf(view, u"dependency"_s))
        if (found.text(u"scope") == "managed"_L1 || found.text(u"scope") == "workspace"_L1)
            managed.insert(keyOf(found.text(u"ecosystem"), found.text(u"name")), found.text(u"constraint"));

    // A Maven plugin without a version takes the one that another file of the tree gives it.
    QHash<QString, QString> given;
    for (const Found &found : factsOf(view, u"dependency"_s))
        if (found.text(u"ecosystem") == "Maven"_L1 && !found.text(u"constraint").isEmpty())
            given.insert(keyOf(u"Maven"_s, found.text(u"name")), found.text(u"constraint"));

    const QList<Found> properties = factsOf(view, u"msbuild.property"_s);
    QSet<QString> own; // a project's packages need each other: that is no dependency
    for (const Found &meta : std::as_const(inventory.metas)) {
        const QString group = meta.text(u"group");
        own.insert(keyOf(meta.text(u"ecosystem"),
            group.isEmpty() ? meta.text(u"name") : QString(group + u':' + meta.text(u"name"))));
    }
    for (const Found &chart : factsOf(view, u"helm.chart"_s))
        own.insert(keyOf(u"Chart of the tree"_s, chart.text(u"name")));
    std::map<QString, Need> merged;
    const QList<Found> declared = factsOf(view, u"dependency"_s);
    const QSet<QString> ofTests = testedWith(declared, view);
    for (const Found &found : declared) {
        Need need;
        need.ecosystem = found.text(u"ecosystem");
        need.name = found.text(u"name");
        need.constraint = found.text(u"constraint");
        need.scope = found.text(u"scope");
        need.group = found.text(u"group");
        need.source = found.text(u"source");
        need.condition = found.text(u"condition");
        // What lies beside a package that names its needs itself is for those who work on it.
        if (need.scope == "runtime"_L1 && need.ecosystem == "Python"_L1 && found.file.endsWith(".txt"_L1)
            && std::any_of(inventory.metas.cbegin(), inventory.metas.cend(), [&](const Found &meta) {
                   return meta.text(u"ecosystem") == "Python"_L1 && meta.folder() == found.folder();
               }))
            need.scope = u"development"_s;
        static const QRegularExpression example(
            u"(?:^|/)(?:[\\w.]+[-_.])?(?:examples?|samples?|demos?|snippets?)/"_s, QRegularExpression::CaseInsensitiveOption);
        if (example.match(found.file).hasMatch() && need.scope != "image"_L1)
            need.scope = u"examples"_s;
        need.scope = scopeByPlace(need.scope, found.file);
        if (need.ecosystem == "Go"_L1 && need.scope == "runtime"_L1 && ofTests.contains(need.name))
            need.scope = u"test"_s;
        if (need.scope == "managed"_L1 || need.scope == "workspace"_L1
            || own.contains(keyOf(need.ecosystem, need.name)))
            continue;
        if (need.ecosystem == "Helm"_L1
            && (need.source.startsWith("file:"_L1)
                || (need.source.isEmpty() && own.contains(keyOf(u"Chart of the tree"_s, need.name)))))
            continue; // a chart within the chart
        if (need.source == "catalogue"_L1) {
            const auto known = catalogue.constFind(need.name);
            if (known == catalogue.cend())
                continue;
            need.name = known->text(u"name");
            need.constraint = known->text(u"version");
            need.source.clear();
        }
        if (need.ecosystem.startsWith("Gradle"_L1))
            need.constraint = sharedVersion(catalogue, need.constraint);
        if (need.ecosystem == "Gradle"_L1 && !need.source.isEmpty())
            continue; // a sibling project
        if (need.ecosystem == "NuGet"_L1 && need.source.endsWith("proj"_L1))
            continue;
        if (need.ecosystem == "Gradle plugin"_L1 && need.constraint.isEmpty() && !need.name.contains(u'.'))
            continue; // Gradle's own, or one of this build
        if (need.constraint.startsWith("$("_L1))
            need.constraint = propertyOf(properties, found.file, need.constraint);
        if (need.source == "workspace"_L1)
            need.source.clear();
        if (need.constraint.isEmpty())
            need.constraint = managed.value(keyOf(need.ecosystem, need.name));
        if (need.constraint.isEmpty() && need.ecosystem == "Maven"_L1)
            need.constraint = given.value(keyOf(need.ecosystem, need.name));
        for (auto it = lockedByName.constFind(keyOf(need.ecosystem, need.name));
             it != lockedByName.cend() && it.key() == keyOf(need.ecosystem, need.name); ++it) {
            Locked &locked = inventory.locked[*it];
            if (!speaksFor(locked.place.file, found.file) || locked.root)
                continue;
            // A list of pinned requirements is a lock of its own, whatever another tool locked.
            if (need.ecosystem == "Python"_L1 && found.file.endsWith(".txt"_L1) && need.constraint.startsWith("=="_L1)
                && need.constraint.mid(2).trimmed() != locked.version)
                continue;
            // Of several versions the one that the project itself asked for.
            const bool asked = (!need.constraint.isEmpty() && locked.askedAs.contains(need.constraint))
                || std::any_of(inventory.locked.cbegin(), inventory.locked.cend(), [&](const Locked &root) {
                      return root.root && root.place.file == locked.place.file
                          && root.needs.contains(QString(locked.name + u'@' + locked.version));
                  });
            if (need.version.isEmpty() || asked) {
                need.version = locked.version;
                need.licence = locked.licence;
            }
            locked.direct = locked.direct || asked || lockedByName.count(it.key()) == 1;
        }
        // Locked to one version, it is one dependency, whatever each manifest asked for.
        const QString key = need.ecosystem + u'\n' + need.scope + u'\n'
            + comparable(need.ecosystem, need.name).toLower() + u'\n'
            + (need.version.isEmpty() ? need.constraint : QString(u'@' + need.version));
        auto [known, isNew] = merged.try_emplace(key, need);
        known->second.places.append(found);
        if (!isNew && !need.constraint.isEmpty()
            && !QString(u", "_s + known->second.constraint + u", "_s).contains(QString(u", "_s + need.constraint + u", "_s)))
            known->second.constraint
                += (known->second.constraint.isEmpty() ? QString() : u", "_s) + need.constraint;
        if (!isNew && known->second.group != need.group && !need.group.isEmpty()
            && !known->second.group.split(u", "_s).contains(need.group))
            known->second.group += (known->second.group.isEmpty() ? QString() : u", "_s) + need.group;
        if (!isNew && known->second.condition != need.condition)
            known->second.condition.clear();
    }
    for (auto &[key, need] : merged)
        inventory.needs.append(std::move(need));
    for (Locked &locked : inventory.locked)
        if (std::any_of(locked.neededBy.cbegin(), locked.neededBy.cend(),
                [](const QString &name) { return name.startsWith("-r "_L1); }))
            locked.direct = true;
    return inventory;
}

} // namespace tars::devops
