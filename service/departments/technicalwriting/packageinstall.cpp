#include "service/departments/technicalwriting/packageinstall.h"

#include "service/departments/structure/importresolver.h"

#include <algorithm>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{

QString member(const Fact &fact, const char *name) { return fact.value.value(QLatin1StringView(name)).toString(); }

bool hasAll(const Fact &meta, std::initializer_list<const char *> names)
{
    return std::all_of(names.begin(), names.end(), [&](const char *name) { return !member(meta, name).isEmpty(); });
}

bool says(const QString &file, const ModelView &view, std::initializer_list<const char *> words)
{
    const QByteArray text = view.content(file);
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return text.contains(word); });
}

/// A workflow of the tree that hands the package on to its index.
bool isUploaded(const ModelView &view)
{
    static const QRegularExpression upload(u"gh-action-pypi-publish|twine upload|\\b(?:poetry|uv|pdm|flit|hatch) publish\\b"_s);
    const QList<Fact> steps = view.facts(u"ci.step"_s);
    return std::any_of(steps.begin(), steps.end(),
        [](const Fact &step) { return member(step, "uses").contains(upload) || member(step, "run").contains(upload); });
}

QString pythonCommand(const Fact &meta, const ModelView &view)
{
    const bool builds = meta.file.endsWith(".py"_L1) || meta.file.endsWith(".cfg"_L1)
        || says(meta.file, view, { "[build-system]" });
    const bool published = says(meta.file, view, { "classifiers", "Classifier" }) || isUploaded(view);
    return builds && published ? u"pip install "_s + member(meta, "name") : QString();
}

QString nodeCommand(const Fact &meta, const ModelView &view)
{
    if (!hasAll(meta, { "version" }) || !says(meta.file, view, { "\"main\"", "\"exports\"", "\"bin\"", "\"module\"", "\"files\"" }))
        return {};
    const bool runs = !meta.value.value("programs"_L1).toArray().isEmpty()
        && !says(meta.file, view, { "\"main\"", "\"exports\"", "\"module\"" });
    return (runs ? u"npm install --global "_s : u"npm install "_s) + member(meta, "name");
}

QString cargoCommand(const Fact &meta, const ModelView &view)
{
    if (!hasAll(meta, { "description", "licence" })) // crates.io takes none without
        return {};
    const QString folder = structure::folderOf(meta.file);
    const QString source = folder.isEmpty() ? u"src/"_s : QString(folder + u"/src/"_s);
    if (view.file(source + u"lib.rs"_s) && !view.file(source + u"main.rs"_s))
        return u"cargo add "_s + member(meta, "name");
    const bool runs = view.file(source + u"main.rs"_s) || !meta.value.value("programs"_L1).toArray().isEmpty();
    return runs ? u"cargo install --locked "_s + member(meta, "name") : QString();
}

/// A module is fetched by its path; a program is installed from the folder of its main package.
QString goCommand(const Fact &meta, const ModelView &view)
{
    const QString module = member(meta, "name");
    if (!module.section(u'/', 0, 0).contains(u'.') || !module.contains(u'/'))
        return {};
    QStringList mains;
    bool library = false;
    for (const FileInfo &file : view.files()) {
        if (file.language != "Go"_L1 || file.vendored || file.role != FileRole::Source || file.path.endsWith("_test.go"_L1))
            continue;
        const QString folder = structure::folderOf(file.path);
        const bool command = folder.isEmpty() || (folder.startsWith("cmd/"_L1) && folder.count(u'/') == 1);
        if (!command || mains.contains(folder))
            continue;
        // Not by its text: the page would be another with each comment.
        const QList<Symbol> symbols = view.symbols(file.path);
        const auto package = std::find_if(symbols.begin(), symbols.end(), [](const Symbol &symbol) { return symbol.kind == "package"_L1; });
        if (package == symbols.end())
            continue;
        if (package->name == "main"_L1)
            mains.append(folder);
        else if (folder.isEmpty())
            library = true;
    }
    if (mains.size() == 1 && (!library || !mains.first().isEmpty()))
        return u"go install "_s + module + (mains.first().isEmpty() ? QString() : u'/' + mains.first()) + u"@latest"_s;
    return library ? u"go get "_s + module : QString();
}

QString mavenElement(const Fact &meta, const ModelView &view)
{
    // Maven Central takes none without.
    if (!hasAll(meta, { "group", "version" }) || member(meta, "kind") == "pom"_L1 || member(meta, "version").contains(u"${"_s)
        || member(meta, "version").endsWith("-SNAPSHOT"_L1) || !says(meta.file, view, { "<scm>" }) || !says(meta.file, view, { "<developers>" }))
        return {};
    return u"<dependency>\n  <groupId>%1</groupId>\n  <artifactId>%2</artifactId>\n  <version>%3</version>\n</dependency>"_s.arg(
        member(meta, "group"), member(meta, "name"), member(meta, "version"));
}

/// CPAN finds distributions by the modules within: the one that names the version is the main one.
QString cpanModule(const Fact &meta)
{
    const QString file = member(meta, "versionFile");
    QString module = file.startsWith("lib/"_L1) && file.endsWith(".pm"_L1) ? file.sliced(4).chopped(3) : member(meta, "name");
    return module.replace(u'/', u"::"_s).replace(u'-', u"::"_s);
}

QString commandOf(const Fact &meta, const ModelView &view)
{
    const QString ecosystem = member(meta, "ecosystem");
    const QString name = member(meta, "name");
    static const QRegularExpression published(u"^\\w+\\.\\w+$"_s);
    if (ecosystem == "Ansible"_L1 && name.contains(published))
        return u"ansible-galaxy %1 install %2"_s.arg(member(meta, "kind"), name);
    // Of a workspace, the crate that all of it is called after.
    const bool own = ecosystem == "Cargo"_L1 && meta.file.count(u'/') == 1 && name.compare(view.projectName(), Qt::CaseInsensitive) == 0;
    if (meta.file.contains(u'/') && !own)
        return {};
    if (ecosystem == "Python"_L1)
        return pythonCommand(meta, view);
    if (ecosystem == "npm"_L1)
        return nodeCommand(meta, view);
    if (ecosystem == "Cargo"_L1)
        return cargoCommand(meta, view);
    if (ecosystem == "Go"_L1)
        return goCommand(meta, view);
    if (ecosystem == "Maven"_L1)
        return mavenElement(meta, view);
    if (ecosystem == "RubyGems"_L1)
        return u"gem install "_s + name;
    if (ecosystem == "CPAN"_L1)
        return u"cpanm "_s + cpanModule(meta);
    if (ecosystem == "Composer"_L1 && name.contains(u'/') && hasAll(meta, { "description" }))
        return (member(meta, "kind") == "application"_L1 ? u"composer create-project "_s : u"composer require "_s) + name;
    return {};
}

bool isCalledAsAll(const Fact &meta, const ModelView &view) { return member(meta, "name").compare(view.projectName(), Qt::CaseInsensitive) == 0; }

/// A project of .NET stands below the top folder; what is packed says more of itself than what is only built.
QString dotnetCommand(const Fact &meta, const ModelView &view)
{
    const bool described = hasAll(meta, { "description" }) || (isCalledAsAll(meta, view) && says(u"Directory.Build.props"_s, view, { "<Description>" }));
    if (!described
        || !says(meta.file, view, { "<PackageId>", "<PackageTags>", "<PackageIcon>", "<GeneratePackageOnBuild>true", "<PackageReadmeFile>", "<PackAsTool>" }))
        return {};
    return (says(meta.file, view, { "<PackAsTool>true" }) ? u"dotnet tool install --global "_s : u"dotnet add package "_s)
        + member(meta, "name");
}

} // namespace

QList<InstallCommand> installCommands(const ModelView &view)
{
    static const QRegularExpression plain(u"^[@\\w][\\w.@/~-]*$"_s);
    QList<InstallCommand> commands;
    QSet<QString> told;
    QList<Fact> metas = view.facts(u"project.meta"_s);
    // Of several packages of .NET the one that all of it is called after is what is asked for.
    std::stable_partition(metas.begin(), metas.end(), [&](const Fact &meta) { return member(meta, "ecosystem") == "NuGet"_L1 && isCalledAsAll(meta, view); });
    for (const Fact &meta : std::as_const(metas)) {
        const auto info = view.file(meta.file);
        const QString ecosystem = member(meta, "ecosystem");
        const bool dotnet = ecosystem == "NuGet"_L1;
        if (!info || info->vendored || info->role == FileRole::Test || info->role == FileRole::Example
            || meta.value.value("private"_L1).toBool() || !member(meta, "name").contains(plain) || told.contains(ecosystem))
            continue;
        const QString command = dotnet ? dotnetCommand(meta, view) : commandOf(meta, view);
        if (command.isEmpty())
            continue;
        told.insert(ecosystem);
        commands.append({ command, command.startsWith(u'<') ? u"xml"_s : u"sh"_s, meta.file });
    }
    return commands;
}

std::optional<SourceBuild> sourceBuild(const ModelView &view)
{
    for (const Fact &fact : view.facts(u"build.system"_s)) {
        const QString system = member(fact, "system");
        if (fact.file.contains(u'/') || (system != "CMake"_L1 && system != "Meson"_L1))
            continue;
        const QList<Fact> presets = view.facts(u"cmake.preset"_s);
        if (std::any_of(presets.begin(), presets.end(), [](const Fact &preset) { return !preset.file.contains(u'/'); }))
            return std::nullopt;
        const bool installs = fact.value.value("features"_L1).toArray().contains(u"install"_s);
        if (system == "Meson"_L1)
            return SourceBuild{ u"meson setup build\nmeson compile -C build\nmeson install -C build"_s, fact.file, true };
        return SourceBuild{ u"cmake -S . -B build\ncmake --build build"_s + (installs ? u"\ncmake --install build"_s : QString()), fact.file, installs };
    }
    return std::nullopt;
}

bool saysHowToBuild(const QString &markdown)
{
    static const QRegularExpression how(
        u"\\b(?:cmake|meson|ninja|bazel|scons|xmake|msbuild|vcpkg|conan|FetchContent|add_subdirectory)\\b|(?:^[ \\t$%>#]*|`)(?-i:make|\\./configure)\\b(?! +(?:an?|it|of|sure|that|the|this|use|your)\\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return markdown.contains(how);
}

bool saysHowToInstall(const QString &markdown)
{
    static const QRegularExpression how(
        u"\\b(?:pip[x3]?|uv|conda|mamba|npm|pnpm|yarn|bun|brew|apt(?:-get)?|dnf|yum|pacman|zypper|apk|snap|flatpak|choco|scoop|winget|"
        "cargo|go|gem|bundle|composer|dotnet|docker|podman|helm|nix-env|poetry|pdm|npx|port|luarocks|cpan[m]?|opam|cabal|stack|mix|vcpkg|conan)"
        "[ \\t]+(?:\\S+[ \\t]+)?(?:i|install|add|get|require|run|pull|tool|create-project|-S\\w*|upgrade|compose|up)\\b"
        "|\\b(?:wget|git[ \\t]+clone|uv[ \\t]+sync)\\b|\\b(?:make|ninja)[ \\t]+install\\b|cmake[ \\t]+--install|<artifactId>|<PackageReference|curl[^\\n|]*\\|[ \\t]*(?:sudo[ \\t]+)?(?:ba|z)?sh"
        "|\\bgem[ \\t]+['\"]|\\bimplementation\\b[ \\t(]*['\"]|^\\s*[\\w.-]+[ \\t]*=[ \\t]*\"\\d|@import|<script[^>]+src="_s,
        QRegularExpression::MultilineOption);
    return markdown.contains(how);
}

} // namespace tars::technicalwriting
