#include "service/departments/devops/buildsteps.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;

namespace
{

QString wrapper(const BuildFacts &facts, const QString &folder)
{
    for (const BuildRoot &root : facts.roots)
        if (root.system == "Gradle"_L1 && root.folder == folder && root.features.contains(u"wrapper"_s))
            return u"./gradlew"_s;
    return u"gradle"_s;
}

bool hasTarget(const BuildFacts &facts, const BuildRoot &root, const QString &name)
{
    return std::any_of(facts.targets.cbegin(), facts.targets.cend(), [&](const Found &target) {
        const QString system = target.text(u"system"); // scripts of package.json, whoever installs
        return (system == root.system || (system == "npm"_L1 && root.system == "pnpm"_L1)) && target.folder() == root.folder
            && target.text(u"name") == name;
    });
}

/// Whether a rule is called as what the tree makes: the program of "example.org/cat/v2" is cat.
bool isProject(const BuildFacts &facts, const BuildRoot &root, const QString &name)
{
    return std::any_of(facts.metas.cbegin(), facts.metas.cend(), [&](const Found &meta) {
        static const QRegularExpression parts(u"[/.]"_s);
        return meta.folder() == root.folder && meta.text(u"name").split(parts).contains(name);
    });
}

QList<Step> cmakeSteps(const BuildFacts &facts, const BuildRoot &root)
{
    QHash<QString, QString> presets; // the first to configure, and of each kind the first that goes on from there
    for (const Found &preset : facts.presets) {
        const QString kind = preset.text(u"kind");
        const QString from = preset.text(u"configure");
        if (preset.folder() == root.folder && !presets.contains(kind)
            && (from.isEmpty() || from == presets.value(u"configure"_s)))
            presets.insert(kind, preset.text(u"name"));
    }
    const QString configure = presets.value(u"configure"_s);
    QString folder = configure.isEmpty() ? u"build"_s : QString(); // where it builds, as far as that is known
    for (const Found &preset : facts.presets)
        if (preset.folder() == root.folder && preset.text(u"kind") == "configure"_L1 && preset.text(u"name") == configure)
            folder = preset.text(u"folder");
    QList<Step> steps;
    steps.append({ u"Configure"_s,
        configure.isEmpty() ? u"cmake -S . -B build"_s : u"cmake --preset "_s + configure });
    if (const QString build = presets.value(u"build"_s); !build.isEmpty())
        steps.append({ u"Build"_s, u"cmake --build --preset "_s + build });
    else if (!folder.isEmpty())
        steps.append({ u"Build"_s, u"cmake --build "_s + folder });
    if (const QString test = presets.value(u"test"_s); !test.isEmpty())
        steps.append({ u"Test"_s, u"ctest --preset "_s + test });
    else if (root.features.contains(u"tests"_s) && !folder.isEmpty())
        steps.append({ u"Test"_s, u"ctest --test-dir "_s + folder });
    if (root.features.contains(u"install"_s) && !folder.isEmpty())
        steps.append({ u"Install"_s, u"cmake --install "_s + folder });
    if (root.features.contains(u"packages"_s) && !folder.isEmpty())
        steps.append({ u"Package"_s, u"cpack --config "_s + folder + u"/CPackConfig.cmake"_s });
    return steps;
}

} // namespace

QList<Step> stepsOf(const BuildFacts &facts, const BuildRoot &root)
{
    const QString &system = root.system;
    QList<Step> steps;
    const auto rule = [&](const QString &title, const QString &name, const QString &command) {
        if (hasTarget(facts, root, name))
            steps.append({ title, command });
    };
    if (system == "CMake"_L1)
        return cmakeSteps(facts, root);
    if (system == "Meson"_L1) {
        steps = { { u"Configure"_s, u"meson setup build"_s }, { u"Build"_s, u"meson compile -C build"_s } };
        if (root.features.contains(u"tests"_s))
            steps.append({ u"Test"_s, u"meson test -C build"_s });
        steps.append({ u"Install"_s, u"meson install -C build"_s });
    } else if (system == "Autotools"_L1) {
        steps = { { u"Make the configure script"_s, root.tool.isEmpty() ? u"autoreconf --install"_s : u"./"_s + root.tool },
            { u"Configure"_s, u"./configure"_s }, { u"Build"_s, u"make"_s }, { u"Test"_s, u"make check"_s },
            { u"Install"_s, u"make install"_s } };
    } else if (system == "Cargo"_L1) {
        const QString all = root.features.contains(u"workspace"_s) ? u" --workspace"_s : QString();
        steps = { { u"Build"_s, u"cargo build --release"_s + all }, { u"Test"_s, u"cargo test"_s + all } };
    } else if (system == "Go"_L1) {
        constexpr qsizetype several = 4; // more are built as each is wanted
        if (root.programs.isEmpty() || root.programs.size() > several)
            steps = { { u"Build"_s, u"go build ./..."_s } };
        for (const QString &program : root.programs.size() > several ? QStringList() : root.programs)
            steps.append({ program == "."_L1 ? u"Build"_s : u"Build "_s + program.section(u'/', -1), u"go build "_s + program });
        steps.append({ u"Test"_s, u"go test ./..."_s });
    } else if (system == "Maven"_L1) {
        steps = { { u"Build and test"_s, u"mvn verify"_s } };
    } else if (system == "Gradle"_L1) {
        steps = { { u"Build and test"_s, wrapper(facts, root.folder) + u" build"_s } };
    } else if (system == "MSBuild"_L1) {
        const QString file = root.file.file.section(u'/', -1);
        steps = { { u"Build"_s, u"dotnet build "_s + file } };
        if (root.features.contains(u"tests"_s))
            steps.append({ u"Test"_s, u"dotnet test "_s + file });
    } else if (system == "Bazel"_L1) {
        steps = { { u"Build"_s, u"bazel build //..."_s }, { u"Test"_s, u"bazel test //..."_s } };
    } else if (system == "pyproject"_L1 || system == "setuptools"_L1) {
        const bool builds = system == "setuptools"_L1 || !root.file.text(u"backend").isEmpty();
        if (root.tool.isEmpty() && builds)
            steps = { { u"Install from the source tree"_s, u"python -m pip install ."_s } };
        else if (!root.tool.isEmpty())
            steps = { { u"Install the dependencies"_s, root.tool + (root.tool == "uv"_L1 ? u" sync"_s : u" install"_s) } };
        if (builds)
            steps.append({ u"Build the distributions"_s, root.tool.isEmpty() ? u"python -m build"_s : root.tool + u" build"_s });
    } else if (system == "Composer"_L1) {
        steps = { { u"Install the dependencies"_s, u"composer install"_s } };
        rule(u"Test"_s, u"test"_s, u"composer test"_s);
    } else if (system == "Bundler"_L1) {
        steps = { { u"Install the dependencies"_s, u"bundle install"_s } };
        for (const Found &meta : facts.metas)
            if (meta.folder() == root.folder && meta.file.endsWith(".gemspec"_L1))
                steps.append({ u"Build "_s + meta.text(u"name"), u"gem build "_s + meta.file.section(u'/', -1) });
    } else if (system == "Mix"_L1) {
        steps = { { u"Install the dependencies"_s, u"mix deps.get"_s }, { u"Build"_s, root.features.contains(u"escript"_s) ? u"mix escript.build"_s : u"mix compile"_s },
            { u"Test"_s, u"mix test"_s } };
    } else if (system == "MakeMaker"_L1) {
        steps = { { u"Configure"_s, u"perl Makefile.PL"_s }, { u"Build"_s, u"make"_s }, { u"Test"_s, u"make test"_s }, { u"Install"_s, u"make install"_s } };
    } else if (system == "Module::Build"_L1) {
        steps = { { u"Configure"_s, u"perl Build.PL"_s }, { u"Build"_s, u"./Build"_s }, { u"Test"_s, u"./Build test"_s }, { u"Install"_s, u"./Build install"_s } };
    } else if (system == "Dist::Zilla"_L1) {
        steps = { { u"Install the dependencies"_s, u"dzil listdeps --missing | cpanm"_s }, { u"Build"_s, u"dzil build"_s }, { u"Test"_s, u"dzil test"_s } };
    } else if (system == "npm"_L1 || system == "pnpm"_L1) {
        const QString backend = root.file.text(u"backend").section(u'@', 0, 0);
        const QString own = root.tool.isEmpty() ? system : root.tool;
        const QString tool = backend.isEmpty() ? own : backend;
        steps = { { u"Install the dependencies"_s, tool + u" install"_s } };
        rule(u"Build"_s, u"build"_s, tool + u" run build"_s);
        rule(u"Test"_s, u"test"_s, tool + u" test"_s);
    } else if (system == "Make"_L1) {
        const QString file = root.file.file.section(u'/', -1);
        const QString make = file == "Makefile"_L1 || file == "GNUmakefile"_L1 || file == "makefile"_L1
            ? u"make"_s
            : u"make -f "_s + file;
        // Without a goal make takes the first rule, whatever that does.
        const auto first = std::find_if(facts.targets.cbegin(), facts.targets.cend(), [&](const Found &target) {
            return target.file == root.file.file && target.text(u"kind") == "default rule"_L1;
        });
        static const QStringList whole{ u"all"_s, u"build"_s, u"default"_s, u"compile"_s };
        const QString goal = first == facts.targets.cend() ? QString() : first->text(u"name");
        if (goal.isEmpty()) // sphinx-quickstart's first rule only helps
            rule(u"Build"_s, u"html"_s, make + u" html"_s);
        if (steps.isEmpty() && (goal.isEmpty() || whole.contains(goal) || isProject(facts, root, goal)))
            steps = { { u"Build"_s, make } };
        for (const QString &name : whole)
            if (steps.isEmpty())
                rule(u"Build"_s, name, make + u' ' + name);
        if (steps.isEmpty() && goal != "help"_L1 && goal != "serve"_L1)
            steps = { { u"Run "_s + goal + u", the first rule"_s, make } };
        rule(u"Test"_s, u"test"_s, make + u" test"_s);
        if (!hasTarget(facts, root, u"test"_s))
            rule(u"Test"_s, u"check"_s, make + u" check"_s);
        rule(u"Install"_s, u"install"_s, make + u" install"_s);
    }
    return steps;
}

} // namespace tars::devops
