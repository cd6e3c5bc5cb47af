#include "service/departments/devops/buildguide.h"

#include "service/departments/devops/buildsteps.h"
#include "service/departments/devops/cmaketargets.h"
#include "service/departments/technicalwriting/workshoppages.h"
#include "service/departments/versions/versionwords.h"
#include "service/markup/text.h"

#include <map>
#include <optional>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype mostRoots = 6; ///< of one system that are told in full
constexpr qsizetype mostTargets = 150;

bool isBelow(const QString &folder, const QString &above)
{
    return above.isEmpty() || folder == above || folder.startsWith(QString(above + u'/'));
}

bool isAside(const QString &folder) // examples and tests that are projects of their own
{
    static const QSet<QString> names{ u"example"_s, u"examples"_s, u"sample"_s, u"samples"_s, u"demo"_s,
        u"demos"_s, u"test"_s, u"tests"_s, u"testing"_s, u"t"_s, u"xt"_s, u"tmpl"_s, u"template"_s, u"templates"_s };
    const QStringList parts = folder.toLower().split(u'/');
    return std::any_of(
        parts.cbegin(), parts.cend(), [](const QString &part) { return names.contains(part); });
}

/// Whether another system of the same folder says more than this one does.
bool isSecondary(const BuildFacts &facts, const BuildRoot &root)
{
    const auto has = [&](const QString &system) {
        return std::any_of(facts.roots.cbegin(), facts.roots.cend(),
            [&](const BuildRoot &other) { return other.system == system && other.folder == root.folder; });
    };
    return (root.system == "setuptools"_L1 && has(u"pyproject"_s))
        || (root.system == "MakeMaker"_L1 && (has(u"Module::Build"_s) || has(u"Dist::Zilla"_s)))
        || (root.system == "npm"_L1 && has(u"pnpm"_s));
}

QString systemTitle(const BuildRoot &root)
{
    static const QHash<QString, QString> names{ { u"pyproject"_s, u"Python"_s },
        { u"setuptools"_s, u"Python"_s }, { u"MSBuild"_s, u".NET"_s } };
    const QString name = names.value(root.system, root.system);
    return root.folder.isEmpty() ? name : QString(name + u" in "_s + root.folder + u'/');
}

/// The SDK of a version builds for it and for all before it: "10.0" of net10.0.
std::optional<std::pair<QString, Found>> newestFramework(const BuildFacts &facts, const BuildRoot &root)
{
    static const QRegularExpression framework(u"^net(?:coreapp)?(\\d+)\\.(\\d+)"_s);
    std::optional<std::pair<QString, Found>> newest;
    std::pair<int, int> highest;
    for (const Found &meta : facts.metas) {
        if (meta.text(u"ecosystem") != "NuGet"_L1 || !isBelow(meta.folder(), root.folder))
            continue;
        for (const QJsonValue &value : meta.value.value("requires"_L1).toArray()) {
            const auto match = framework.match(value.toObject().value("name"_L1).toString());
            const std::pair version(match.captured(1).toInt(), match.captured(2).toInt());
            if (match.hasMatch() && version > highest) {
                highest = version;
                newest = { match.captured(1) + u'.' + match.captured(2), meta };
            }
        }
    }
    return newest;
}

/// Where the file says it, not where its package begins.
Found lineOf(Found meta, const QJsonObject &requirement)
{
    meta.line = requirement.value("line"_L1).toInt(meta.line);
    return meta;
}

void addPrerequisites(Blocks &blocks, const BuildFacts &facts, const BuildRoot &root)
{
    Table table;
    table.head = { u"Needs"_s, u"Version"_s, u"Declared"_s };
    // Cargo and Rust come together; the manifest's own words are told below, as are Go's, with their line.
    if (!root.minimum.isEmpty() && root.system != "Cargo"_L1 && root.system != "Go"_L1)
        table.rows.append(
            { plainCell(root.system == "Autotools"_L1 ? u"Autoconf"_s : root.system), plainCell(root.minimum + u" or newer"_s), cell({ place(root.file) }) });
    else if (const QString backend = root.file.text(u"backend"); !backend.isEmpty())
        table.rows.append({ codeCell(backend.section(u'@', 0, 0)), plainCell(versionInWords(backend.section(u'@', 1))),
            cell({ place(root.file) }) });
    for (const Found &tool : facts.tools)
        if (tool.text(u"system") == root.system && (!isAside(tool.folder()) || isAside(root.folder)) && (isBelow(root.folder, tool.folder()) || isBelow(tool.folder(), root.folder)))
            table.rows.append({ plainCell(tool.text(u"name")), plainCell(tool.text(u"version") + u" or newer"_s), cell({ place(tool) }) });
    if (root.system == "MSBuild"_L1 && table.rows.isEmpty())
        if (const auto newest = newestFramework(facts, root))
            table.rows.append({ plainCell(u".NET SDK"_s), plainCell(newest->first + u" or newer"_s), cell({ place(newest->second) }) });
    static const QHash<QString, QStringList> ecosystems{ { u"pyproject"_s, { u"Python"_s } },
        { u"setuptools"_s, { u"Python"_s } }, { u"Mix"_s, { u"Hex"_s } }, { u"MakeMaker"_s, { u"CPAN"_s } }, { u"Module::Build"_s, { u"CPAN"_s } },
        { u"Dist::Zilla"_s, { u"CPAN"_s } } };
    const QStringList wanted = ecosystems.value(root.system, { root.system });
    QSet<QString> seen;
    for (const Found &meta : facts.metas) {
        if (!isBelow(meta.folder(), root.folder) || !wanted.contains(meta.text(u"ecosystem")))
            continue;
        if (meta.folder() != root.folder || root.system == "MSBuild"_L1) // a framework is what it is built for
            continue;
        for (const QJsonValue &value : meta.value.value("requires"_L1).toArray()) {
            const QString name = value.toObject().value("name"_L1).toString();
            const QString version = value.toObject().value("version"_L1).toString();
            // An edition says how the code is written: who has the Rust for it has it.
            if (seen.contains(name + version) || name == "Rust edition"_L1 || (name == root.system && root.system != "Go"_L1))
                continue;
            seen.insert(name + version);
            table.rows.append({ plainCell(name), plainCell(versionInWords(version)), cell({ place(lineOf(meta, value.toObject())) }) });
        }
    }
    if (!table.rows.isEmpty())
        addTable(blocks, table, 20);
}

void addSteps(Blocks &blocks, const BuildFacts &facts, const BuildRoot &root)
{
    const QList<Step> steps = stepsOf(facts, root);
    QString script;
    if (!root.folder.isEmpty())
        script = u"cd "_s + root.folder + u'\n';
    for (const Step &step : steps)
        script += (script.isEmpty() || script.startsWith("cd "_L1) ? QString() : u"\n"_s) + u"# "_s
            + step.title + u'\n' + step.command + u'\n';
    if (steps.isEmpty())
        return;
    blocks.emplace_back(CodeBlock{ u"sh"_s, script.trimmed() });
    blocks.emplace_back(Paragraph{ { muted(u"Set up in "_s),
        link(root.file.file, sourceTarget(root.file.file), Inline::Style::Code) } });
}

void addPresets(Blocks &blocks, const BuildFacts &facts, const BuildRoot &root)
{
    Table table;
    table.head = { u"Preset"_s, u"Of"_s, u"Meaning"_s, u"Source"_s };
    for (const Found &preset : facts.presets)
        if (preset.folder() == root.folder && root.system == "CMake"_L1)
            table.rows.append({ codeCell(preset.text(u"name")), plainCell(preset.text(u"kind")),
                plainCell(preset.text(u"title")
                    + (preset.text(u"description").isEmpty() ? QString()
                                                             : u" – "_s + preset.text(u"description"))),
                cell({ place(preset) }) });
    if (table.rows.isEmpty())
        return;
    blocks.emplace_back(heading(3, u"Presets"_s, QString::number(table.rows.size())));
    addTable(blocks, table, 60);
}

/// Whether a file belongs to a project of its own inside the root: what tests build apart, a crate beside
/// others.
bool isOwnProject(const BuildFacts &facts, const BuildRoot &root, const QString &folder)
{
    for (const Found &meta : facts.metas)
        if (meta.text(u"ecosystem") == root.system && meta.folder() != root.folder && isAside(meta.folder())
            && isBelow(folder, meta.folder()))
            return true;
    return std::any_of(facts.roots.cbegin(), facts.roots.cend(), [&](const BuildRoot &other) {
        return other.system == root.system && other.folder.size() > root.folder.size()
            && isBelow(folder, other.folder);
    });
}

/// The option's package, where it is not the root's.
QString packageOf(const BuildFacts &facts, const BuildRoot &root, const Found &option)
{
    for (const Found &meta : facts.metas)
        if (meta.file == option.file && meta.folder() != root.folder)
            return meta.text(u"name");
    return {};
}

/// How an option is given on the command line.
QString spelled(const QString &system, const QString &name, const QString &package)
{
    if (system == "Cargo"_L1 && !package.isEmpty())
        return u"-p "_s + package + u" --features "_s + name;
    if (system == "CMake"_L1 || system == "Meson"_L1)
        return u"-D"_s + name;
    if (system == "Cargo"_L1)
        return u"--features "_s + name;
    if (system == "Maven"_L1)
        return u"-P"_s + name;
    return name;
}

void addOptions(Blocks &blocks, const BuildFacts &facts, const BuildRoot &root)
{
    Table table;
    table.head = { u"Option"_s, u"Default"_s, u"Choices"_s, u"Meaning"_s, u"Only if"_s, u"Source"_s };
    QHash<QString, bool> seen;
    for (const Found &option : facts.options) {
        if (option.text(u"system") != root.system || !isBelow(option.folder(), root.folder)
            || isOwnProject(facts, root, option.folder())
            || (root.system == "Make"_L1 && option.folder() != root.folder))
            continue;
        const bool feature = option.text(u"type") == "feature"_L1 && root.system == "Cargo"_L1;
        if (const QString same = option.text(u"name") + u'\n' + option.text(u"help"); root.system == "CMake"_L1 && std::exchange(seen[same], true))
            continue; // what was found is put where one could have set it
        QString choices = option.texts(u"choices").join(u", "_s);
        if (choices.isEmpty()
            && (option.text(u"type") == "on/off"_L1 || option.text(u"type") == "boolean"_L1))
            choices = u"on, off"_s;
        table.rows.append(
            { codeCell(spelled(root.system, option.text(u"name"), packageOf(facts, root, option))),
                codeCell(option.text(u"default")), feature ? Cell{} : plainCell(choices),
                plainCell(feature && !choices.isEmpty() ? QString(u"switches on "_s + choices)
                                                        : option.text(u"help")),
                codeCell(option.text(u"condition")), cell({ place(option) }) });
    }
    if (table.rows.isEmpty())
        return;
    static const QHash<QString, QString> titles{ { u"Cargo"_s, u"Features"_s }, { u"Maven"_s, u"Profiles"_s },
        { u"Make"_s, u"Variables"_s } };
    blocks.emplace_back(
        heading(3, titles.value(root.system, u"Options"_s), QString::number(table.rows.size())));
    addTable(blocks, table, 300);
}

void addTargets(Blocks &blocks, const BuildFacts &facts, const BuildRoot &root)
{
    Table table;
    table.head = { u"Target"_s, u"Kind"_s, u"Meaning"_s, u"Runs"_s, root.system == "MSBuild"_L1 ? u"For"_s : u"Only if"_s, u"Source"_s };
    qsizetype tests = 0;
    for (const Found &target : facts.targets) {
        if (target.text(u"system") != root.system || !isBelow(target.folder(), root.folder)
            || isOwnProject(facts, root, target.folder())
            || (root.system == "Make"_L1 && target.folder() != root.folder))
            continue; // each Makefile's rules are made in its own folder
        if (target.text(u"kind") == "test"_L1 && root.system != "Cargo"_L1 && root.system != "MSBuild"_L1) {
            ++tests;
            continue;
        }
        const bool script = target.text(u"kind") == "script"_L1 || target.text(u"kind") == "rule"_L1;
        QString command = target.text(u"command");
        if (command.size() > 140)
            command = command.left(139) + u'…';
        table.rows.append({ codeCell(target.text(u"name")), script ? Cell{} : plainCell(target.text(u"kind")),
            plainCell(target.text(u"help")), codeCell(command), codeCell(target.text(u"condition")),
            cell({ place(target) }) });
    }
    if (table.rows.isEmpty() && tests == 0)
        return;
    static const QHash<QString, QString> titles{ { u"npm"_s, u"Scripts"_s }, { u"Make"_s, u"Rules"_s },
        { u"MSBuild"_s, u"Projects"_s }, { u"Gradle"_s, u"Tasks"_s } };
    blocks.emplace_back(
        heading(3, titles.value(root.system, u"Targets"_s), QString::number(table.rows.size())));
    addTable(blocks, table, mostTargets);
    if (tests > 0)
        blocks.emplace_back(Paragraph{
            { text(plural(tests, u"test is"_s, u"tests are"_s) + u" registered with the build."_s) } });
}

void addParts(Blocks &blocks, const BuildRoot &root)
{
    // Of .NET they are told as targets.
    if (root.system == "CMake"_L1 || root.system == "Meson"_L1 || root.system == "Autotools"_L1 || root.system == "MSBuild"_L1
        || root.parts.size() < 2)
        return;
    Inlines words;
    for (const QString &part : root.parts.mid(0, 60))
        words << text(words.isEmpty() ? QString() : u", "_s) << code(part);
    if (root.parts.size() > 60)
        words << text(u" and %1 more"_s.arg(root.parts.size() - 60));
    blocks.emplace_back(heading(3,
        root.system == "Maven"_L1       ? u"Modules"_s
            : root.system == "Cargo"_L1 ? u"Members"_s
                                        : u"Parts"_s,
        QString::number(root.parts.size())));
    blocks.emplace_back(Paragraph{ words });
}

/// Tools that only run tasks: poe, just, hatch.
void addRunners(Blocks &blocks, const BuildFacts &facts)
{
    std::map<QString, QList<Found>> byRunner;
    QSet<QString> systems;
    for (const BuildRoot &root : facts.roots)
        systems.insert(root.system);
    // Of a build system without a root that counts only tests' and examples' projects are left.
    for (const QString &system : { u"CMake"_s, u"MSBuild"_s, u"Make"_s, u"Meson"_s, u"Cargo"_s, u"Go"_s, u"Gradle"_s, u"Maven"_s, u"Bazel"_s, u"Autotools"_s, u"npm"_s, u"Composer"_s, u"Bundler"_s, u"Mix"_s })
        systems.insert(system);
    for (const Found &target : facts.targets)
        if (!systems.contains(target.text(u"system")))
            byRunner[target.text(u"system")].append(target);
    for (const auto &[runner, targets] : byRunner) {
        Table table;
        table.head = { u"Task"_s, u"Meaning"_s, u"Runs"_s, u"Source"_s };
        for (const Found &target : targets)
            table.rows.append(
                { codeCell(runner + u' ' + target.text(u"name")), plainCell(target.text(u"help")),
                    codeCell(target.text(u"command")), cell({ place(target) }) });
        blocks.emplace_back(heading(2, u"Tasks of "_s + runner, QString::number(targets.size())));
        addTable(blocks, table, 100);
    }
}

QList<BuildRoot> rootsOf(const QList<Found> &systems)
{
    QList<BuildRoot> roots;
    for (const Found &found : systems) {
        const QString system = found.text(u"system");
        BuildRoot *above = nullptr;
        // A folder above it takes it in; two Go modules never are one.
        for (BuildRoot &root : roots)
            if (root.system == system && isBelow(found.folder(), root.folder)
                && ((system != "Go"_L1 && system != "Make"_L1) || found.folder() == root.folder)
                && (system != "Cargo"_L1 || found.folder() == root.folder
                    || !found.texts(u"features").contains(u"workspace"_s))
                && (system != "npm"_L1 || found.folder() == root.folder || !root.parts.isEmpty())
                && (!above || above->folder.size() < root.folder.size()))
                above = &root;
        if (!above) {
            roots.append({ system, found.folder(), found, {}, {}, {}, {}, {} });
            above = &roots.last();
        }
        if (found.folder() == above->folder || found.folder().endsWith("gradle/wrapper"_L1)) {
            if (above->minimum.isEmpty() && system != "Gradle"_L1)
                above->minimum = found.text(u"minimum");
            above->parts += found.texts(u"parts");
            if (above->file.text(u"backend").isEmpty() && !found.text(u"backend").isEmpty())
                above->file = found;
        }
        const bool whole = !isAside(found.folder()) || system != "CMake"_L1;
        for (const QString &feature : found.texts(u"features"))
            if (!above->features.contains(feature) && (whole || feature == "tests"_L1))
                above->features.append(feature);
    }
    return roots;
}

} // namespace

BuildFacts buildFactsOf(const ModelView &view)
{
    BuildFacts facts;
    facts.ownWords = technicalwriting::ownWords(technicalwriting::Task::Build, view);
    QList<Found> systems = factsOf(view, u"build.system"_s);
    // Folders before what lies in them, whatever their files are called.
    std::stable_sort(systems.begin(), systems.end(), [](const Found &a, const Found &b) {
        return a.folder().count(u'/') + !a.folder().isEmpty()
            < b.folder().count(u'/') + !b.folder().isEmpty();
    });
    facts.roots = rootsOf(systems);
    for (BuildRoot &root : facts.roots) // its settings alone start nothing
        if (!view.file(root.folder.isEmpty() ? u"gradlew"_s : root.folder + u"/gradlew"_s))
            root.features.removeAll(u"wrapper"_s);
    for (BuildRoot &root : facts.roots)
        if (root.system == "npm"_L1)
            for (const auto &[lock, tool] : { std::pair{ "yarn.lock"_L1, "yarn"_L1 }, { "pnpm-lock.yaml"_L1, "pnpm"_L1 },
                     { "bun.lock"_L1, "bun"_L1 }, { "package-lock.json"_L1, "npm"_L1 } })
                if (view.file(root.folder.isEmpty() ? QString(lock) : root.folder + u'/' + lock)) {
                    root.tool = tool;
                    break;
                }
    for (BuildRoot &root : facts.roots) {
        const QString folder = root.folder.isEmpty() ? QString() : root.folder + u'/';
        if (root.system == "pyproject"_L1)
            for (const auto &[lock, tool] : { std::pair{ "uv.lock"_L1, "uv"_L1 }, { "poetry.lock"_L1, "poetry"_L1 }, { "pdm.lock"_L1, "pdm"_L1 } })
                if (root.tool.isEmpty() && view.file(folder + lock))
                    root.tool = tool;
        if (root.system != "Go"_L1)
            continue;
        if (view.file(folder + u"main.go"_s))
            root.programs.append(u"."_s);
        for (const FileInfo &file : view.files(folder + u"cmd/"_s))
            if (const QString below = file.path.mid(folder.size()); below.endsWith("/main.go"_L1) && below.count(u'/') == 2)
                root.programs.append(u"./"_s + below.section(u'/', 0, -2));
    }
    for (BuildRoot &root : facts.roots)
        if (root.system == "Autotools"_L1)
            for (const QString &script : { u"autogen.sh"_s, u"bootstrap"_s, u"bootstrap.sh"_s, u"buildconf"_s })
                if (root.tool.isEmpty() && view.file(root.folder.isEmpty() ? script : root.folder + u'/' + script))
                    root.tool = script;
    const bool anyOwn = std::any_of(facts.roots.cbegin(), facts.roots.cend(),
        [](const BuildRoot &root) { return !isAside(root.folder); });
    if (anyOwn)
        facts.roots.removeIf([](const BuildRoot &root) { return isAside(root.folder); });
    std::stable_sort(facts.roots.begin(), facts.roots.end(),
        [](const BuildRoot &a, const BuildRoot &b) { // rules of Make mostly call what else builds there
            const auto rank = [](const BuildRoot &root) { return std::pair(!root.folder.isEmpty(), root.folder.isEmpty() && root.system == "Make"_L1); };
            return rank(a) < rank(b);
        });
    facts.metas = factsOf(view, u"project.meta"_s);
    facts.tools = factsOf(view, u"build.tool"_s);
    facts.options = factsOf(view, u"build.option"_s);
    facts.presets = factsOf(view, u"cmake.preset"_s);
    facts.targets = factsOf(view, u"build.target"_s);
    facts.targets += targetsOfFunctions(view);
    std::stable_sort(facts.targets.begin(), facts.targets.end(),
        [](const Found &a, const Found &b) { return std::pair(a.file, a.line) < std::pair(b.file, b.line); });
    return facts;
}

QString programSteps(const BuildFacts &facts)
{
    QString script;
    for (const BuildRoot &root : facts.roots) {
        if (!root.folder.isEmpty() || isSecondary(facts, root) || !script.isEmpty())
            continue;
        for (const Step &step : stepsOf(facts, root))
            if (!step.title.contains("est"_L1) && step.title != "Package"_L1) // neither Test nor Build and test
                script += step.command + u'\n';
    }
    return script;
}

Page buildPage(const BuildFacts &facts)
{
    Page page;
    page.title = u"Build guide"_s;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, documentTarget(u"devops/index.md"_s) } };
    if (!facts.ownWords.isEmpty())
        page.facts.append(facts.ownWords);
    QList<BuildRoot> roots = facts.roots;
    roots.removeIf([&](const BuildRoot &root) { return isSecondary(facts, root); });
    QHash<QString, qsizetype> counts;
    for (const BuildRoot &root : std::as_const(roots))
        ++counts[root.system];
    Table table;
    table.head = { u"System"_s, u"Folder"_s, u"Builds"_s, u"File"_s };
    for (const BuildRoot &root : std::as_const(roots)) {
        QString name;
        for (const Found &meta : facts.metas)
            if (meta.file == root.file.file)
                name = meta.text(u"name");
        const bool told = counts.value(root.system) <= mostRoots || !root.folder.contains(u'/');
        const QString title = systemTitle(root);
        table.rows.append({ told ? cell({ link(systemTitle({ root.system, {}, {}, {}, {}, {}, {}, {} }),
                                { Target::Kind::Anchor, {}, headingAnchor(title), 0 }) })
                                 : plainCell(systemTitle({ root.system, {}, {}, {}, {}, {}, {}, {} })),
            root.folder.isEmpty() ? plainCell(u"top"_s) : codeCell(root.folder + u'/'), plainCell(name),
            cell({ link(root.file.file, sourceTarget(root.file.file), Inline::Style::Code) }) });
    }
    if (table.rows.size() > 1)
        addTable(page.blocks, table, 300);
    for (const BuildRoot &root : std::as_const(roots)) {
        if (counts.value(root.system) > mostRoots && root.folder.contains(u'/'))
            continue;
        page.blocks.emplace_back(heading(2, systemTitle(root)));
        addPrerequisites(page.blocks, facts, root);
        addSteps(page.blocks, facts, root);
        addPresets(page.blocks, facts, root);
        addParts(page.blocks, root);
        addOptions(page.blocks, facts, root);
        addTargets(page.blocks, facts, root);
    }
    addRunners(page.blocks, facts);
    return page;
}

} // namespace tars::devops
