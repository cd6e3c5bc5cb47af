#include "service/departments/devops/buildguide.h"
#include "service/departments/devops/composeguide.h"
#include "service/departments/devops/deployment.h"
#include "service/departments/devops/deploymentnames.h"
#include "service/departments/devops/kubernetesplan.h"

#include "service/markup/text.h"

#include <map>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

void addScript(Blocks &blocks, const QString &script) { blocks.emplace_back(CodeBlock{ u"sh"_s, script }); }

void say(Blocks &blocks, const Inlines &words) { blocks.emplace_back(Paragraph{ words }); }

/// A port that runs on the host by the same number; "8080/udp" keeps its protocol.
QString published(const QString &port) { return port.section(u'/', 0, 0) + u':' + port; }

QString runCommand(const Found &stage, const QString &image)
{
    QString command = u"docker run --rm"_s;
    for (const QString &port : stage.texts(u"ports"))
        if (!port.contains(u'$'))
            command += u" \\\n    -p "_s + published(port);
    for (const QString &volume : stage.texts(u"volumes"))
        command += u" \\\n    -v "_s + image + volume.section(u'/', -1).prepend(u'-') + u':' + volume;
    return command + (command.contains(u'\n') ? u" \\\n    "_s : u" "_s) + image;
}

/// A shell of a distribution, to build or to look around in: it serves nothing, and nobody deploys it.
bool isOnlyShell(const Found &last)
{
    static const QRegularExpression system(
        u"^(?:docker\\.io/)?(?:library/)?(?:debian|ubuntu|alpine|fedora|archlinux|centos|rockylinux|almalinux|opensuse/\\w+|amazonlinux|busybox)(?:[:@]|$)"_s);
    return last.text(u"command").isEmpty() && last.text(u"entrypoint").isEmpty() && last.texts(u"ports").isEmpty()
        && system.match(last.text(u"base")).hasMatch();
}

/// Built from its own file, with what that file leaves open.
QString buildCommand(const DeploymentFacts &facts, const QString &file, const QString &image)
{
    QString build = u"docker build -t "_s + image;
    const QString context = facts.contexts.value(file, u"."_s);
    if (file != "Dockerfile"_L1 && file != context + u"/Dockerfile"_s)
        build += u" -f "_s + file;
    for (const QJsonValue &argument : ofFile(facts.stages, file).last().value.value("arguments"_L1).toArray())
        if (argument.toObject().value("value"_L1).toString().isEmpty()
            && argument.toObject().value("name"_L1).toString().contains("VERSION"_L1))
            build += u" \\\n    --build-arg "_s + argument.toObject().value("name"_L1).toString() + u"=…"_s;
    return build + u' ' + context;
}

/// What Kubernetes runs is not run by hand as well.
void buildClusterImages(Blocks &blocks, const DeploymentFacts &facts)
{
    QStringList commands, names;
    for (const QString &file : filesOf(facts.stages))
        if (const QString image = clusterImage(facts, file); !image.isEmpty() && !names.contains(image)) {
            commands.append(buildCommand(facts, file, image));
            names.append(image);
        }
    const KubernetesPlan plan = kubernetesPlanOf(outsideCharts(facts.objects, facts.charts));
    const auto local = [](const QList<AppliedObjects> &all) {
        return std::find_if(all.cbegin(), all.cend(), [](const AppliedObjects &applied) { return applied.local; });
    };
    const auto instead = local(plan.chosen) == plan.chosen.cend() ? local(plan.instead) : plan.instead.cend();
    const bool built = instead != plan.instead.cend() && !instead->command.startsWith("kubectl"_L1); // by what applies them
    if (commands.isEmpty() || built)
        return;
    blocks.emplace_back(heading(2, u"Images for Kubernetes"_s, QString::number(names.size())));
    if (instead != plan.instead.cend())
        say(blocks, { text(u"Only "_s), code(instead->command), text(u" asks for them:"_s) });
    addScript(blocks, commands.join(u'\n'));
}

void deployImages(Blocks &blocks, const DeploymentFacts &facts, const QString &project)
{
    buildClusterImages(blocks, facts);
    for (const QString &file : filesOf(facts.stages)) {
        if (facts.composed.contains(file) || !clusterImage(facts, file).isEmpty())
            continue;
        const QList<Found> stages = ofFile(facts.stages, file);
        const Found &last = stages.last();
        if (isOnlyShell(last))
            continue;
        const QString image = imageName(project, file);
        blocks.emplace_back(heading(2, u"Image of "_s + file));
        QStringList missing;
        for (const Found &stage : stages)
            for (const QString &path : stage.texts(u"copies"))
                if (facts.absent.contains(path) && !missing.contains(path))
                    missing.append(path);
        if (!missing.isEmpty()) {
            Inlines words{ text(u"The image takes in what "_s), link(u"the build"_s, documentTarget(u"devops/build.md"_s)),
                text(u" makes: "_s) };
            for (const QString &path : std::as_const(missing))
                words << text(path == missing.first() ? QString() : u", "_s) << code(path);
            say(blocks, words);
        }
        addScript(blocks, buildCommand(facts, file, image));
        addScript(blocks, runCommand(last, image));
        Inlines words{ muted(u"Stages, ports and volumes: "_s), place(last) };
        say(blocks, words);
    }
}

void deployKubernetes(Blocks &blocks, const QList<Found> &objects)
{
    const KubernetesPlan plan = kubernetesPlanOf(objects);
    if (plan.chosen.isEmpty())
        return;
    blocks.emplace_back(heading(2, u"Kubernetes"_s));
    const auto commands = [](const QList<AppliedObjects> &all) {
        QStringList lines;
        for (const AppliedObjects &applied : all)
            lines.append(applied.command);
        return lines.join(u'\n');
    };
    addScript(blocks, commands(plan.chosen));
    if (!plan.instead.isEmpty()) {
        say(blocks, { text(plan.instead.size() == 1 ? u"The same objects come, instead, from:"_s : u"The same objects come, instead, from one of:"_s) });
        addScript(blocks, commands(plan.instead));
    }
    Table table;
    table.head = { u"Wait for"_s, u"Command"_s, u"Declared"_s };
    for (const Found &object : plan.objects()) {
        const QString kind = object.text(u"kind").toLower();
        if (kind != "deployment"_L1 && kind != "statefulset"_L1 && kind != "daemonset"_L1)
            continue;
        const QString space
            = object.text(u"namespace").isEmpty() ? QString() : u" -n "_s + object.text(u"namespace");
        table.rows.append({ cell({ strong(object.text(u"name")) }),
            codeCell(u"kubectl rollout status "_s + kind + u'/' + object.text(u"name") + space),
            cell({ place(object) }) });
    }
    addTable(blocks, table);
}

void deployCharts(Blocks &blocks, const DeploymentFacts &facts)
{
    for (const Found &chart : facts.charts) {
        if (chart.text(u"type") == "library"_L1 || isPartOfChart(chart.folder(), facts.charts))
            continue;
        const QString name = chart.text(u"name");
        blocks.emplace_back(heading(2, u"Helm chart "_s + name));
        const QString folder = chart.folder().isEmpty() ? u"."_s : QString(u"./"_s + chart.folder());
        const bool fetches = chart.value.value("fetches"_L1).toBool();
        addScript(blocks,
            (fetches ? QString(u"helm dependency update "_s + folder + u'\n') : QString()) + u"helm upgrade --install "_s + name + u' ' + folder);
        QStringList empty;
        for (const Found &value : facts.values)
            if (value.folder() == chart.folder() && value.text(u"default").isEmpty())
                empty.append(value.text(u"path"));
        if (!empty.isEmpty() && empty.size() <= 30) {
            Inlines words{ text(u"Empty by default: "_s) };
            for (const QString &path : std::as_const(empty))
                words << text(words.size() > 1 ? u", "_s : QString()) << code(path);
            words << text(u" ("_s) << place(chart) << text(u")"_s);
            say(blocks, words);
        } else {
            say(blocks, { muted(u"Declared in "_s), place(chart) });
        }
    }
}

void deployTerraform(Blocks &blocks, const DeploymentFacts &facts)
{
    const QList<Found> &all = facts.blocks;
    QStringList folders;
    for (const Found &found : all)
        if ((found.text(u"block") == "resource"_L1 || found.text(u"block") == "module"_L1)
            && !facts.modules.contains(found.folder()) && !folders.contains(found.folder()))
            folders.append(found.folder());
    for (const QString &folder : std::as_const(folders)) {
        QStringList needed;
        for (const Found &found : all)
            if (found.folder() == folder && found.text(u"block") == "variable"_L1
                && found.text(u"default").isEmpty() && !found.value.value("hidden"_L1).toBool())
                needed.append(found.text(u"name"));
        const QString where = folder.isEmpty() ? QString() : u" -chdir="_s + folder;
        QString variables;
        for (const QString &name : std::as_const(needed))
            variables += u" \\\n    -var "_s + name + u"=…"_s;
        blocks.emplace_back(
            heading(2, u"Terraform"_s + (folder.isEmpty() ? QString() : u" in "_s + folder + u'/')));
        addScript(blocks,
            u"terraform"_s + where + u" init\nterraform"_s + where + u" plan -out=plan"_s + variables
                + u"\nterraform"_s + where + u" apply plan"_s);
    }
}

/// Units that start others: a socket or timer stands for its service.
QList<Found> startedUnits(const QList<Found> &units)
{
    QList<Found> started;
    for (const Found &unit : units) {
        const QString stem = unit.text(u"name").section(u'.', 0, -2);
        const bool covered = unit.text(u"type") == "service"_L1
            && std::any_of(units.cbegin(), units.cend(), [&](const Found &other) {
                   return other.text(u"type") != "service"_L1
                       && other.text(u"name").section(u'.', 0, -2) == stem;
               });
        if (!covered && !settingsOf(unit, u"WantedBy").isEmpty())
            started.append(unit);
    }
    return started;
}

/// The commands that put the units' programs where the units look for them.
QString programScript(const QList<Found> &units, const BuildFacts &build)
{
    QStringList programs;
    for (const Found &unit : units)
        for (const QString &command : settingsOf(unit, u"ExecStart")) {
            static const QRegularExpression prefix(u"^[-@:+!]+"_s);
            const QString path = QString(command).remove(prefix).section(u' ', 0, 0);
            static const QRegularExpression ofSystem(u"^/(?:usr/)?bin/(?:env|(?:ba|da)?sh|python3?|node|java|docker|podman)$"_s);
            if (path.startsWith(u'/') && !path.contains(ofSystem) && !programs.contains(path))
                programs.append(path);
        }
    if (programs.isEmpty())
        return {};
    QString script = programSteps(build);
    if (script.isEmpty())
        return {};
    if (!script.contains("install"_L1) || script.startsWith("npm"_L1))
        for (const QString &path : std::as_const(programs))
            script += u"install -m 755 "_s + path.section(u'/', -1) + u' ' + path + u'\n';
    return script;
}

/// Files that the units are told to read or to wait for, other than their environment's.
QStringList neededFiles(const QList<Found> &units)
{
    QStringList files;
    for (const Found &unit : units) {
        QStringList words = settingsOf(unit, u"AssertPathExists") + settingsOf(unit, u"ConditionPathExists");
        for (const QString &command : settingsOf(unit, u"ExecStart"))
            words += command.split(u' ', Qt::SkipEmptyParts).mid(1);
        for (const QString &word : std::as_const(words)) {
            const QString path = word.section(u'=', -1).replace(u"%i"_s, u"NAME"_s).replace(u"%I"_s, u"NAME"_s);
            if (path.startsWith("/etc/"_L1) && !files.contains(path))
                files.append(path);
        }
    }
    return files;
}

void deployUnits(Blocks &blocks, const DeploymentFacts &facts, const BuildFacts &build)
{
    const QList<Found> &units = facts.units;
    if (units.isEmpty())
        return;
    for (const bool user : { false, true }) {
        QList<Found> own = units;
        own.removeIf([&](const Found &unit) { return isUserUnit(unit) != user; });
        if (own.isEmpty())
            continue;
        blocks.emplace_back(heading(2, user ? u"systemd, for one user"_s : u"systemd"_s));
        const QString control = user ? u"systemctl --user"_s : u"systemctl"_s;
        const QString folder = user ? u"~/.config/systemd/user/"_s : u"/etc/systemd/system/"_s;
        QStringList users;
        for (const Found &unit : std::as_const(own))
            for (const QString &name : settingsOf(unit, u"User"))
                if (!users.contains(name) && name != "root"_L1 && !name.contains(u'@') && !user
                    && settingsOf(unit, u"DynamicUser").isEmpty())
                    users.append(name);
        QString script;
        for (const Found &unit : std::as_const(own))
            script += u"cp "_s + unit.file + u' ' + folder + unit.text(u"name") + u'\n';
        QStringList environment;
        for (const Found &unit : std::as_const(own))
            for (QString path : settingsOf(unit, u"EnvironmentFile")) {
                path.remove(QRegularExpression(u"^-"_s));
                const QString file = facts.environmentFiles.value(path);
                if (!file.isEmpty() && !environment.contains(path))
                    script += u"cp "_s + file + u' ' + path + u'\n';
                environment.append(path);
            }
        for (const QString &name : std::as_const(users))
            script.prepend(u"useradd --system --shell /usr/sbin/nologin "_s + name + u'\n');
        script += control + u" daemon-reload\n"_s;
        bool instances = false;
        for (const Found &unit : startedUnits(own)) {
            QString name = unit.text(u"name"); // a template starts nothing by itself
            instances = instances || name.contains("@."_L1);
            script += control + u" enable --now "_s + name.replace(u"@."_s, u"@NAME."_s) + u'\n';
        }
        QStringList workplaces;
        for (const Found &unit : std::as_const(own))
            for (const QString &place : settingsOf(unit, u"WorkingDirectory"))
                if (place.startsWith(u'/') && !workplaces.contains(place))
                    workplaces.append(place);
        Inlines words;
        if (instances)
            words << code(u"NAME"_s) << text(u" stands for the instance"_s);
        for (const QString &name : std::as_const(users)) {
            const bool first = name == users.first();
            words << text(first ? (words.isEmpty() ? u"The units run as "_s : u"; the units run as "_s) : u", "_s)
                  << code(name);
        }
        for (const Found &unit : std::as_const(own))
            for (const QString &file : settingsOf(unit, u"EnvironmentFile")) {
                const bool optional = file.startsWith(u'-');
                words << text(
                    words.isEmpty() ? u"Variables are read from "_s : u"; variables are read from "_s)
                      << code(optional ? file.mid(1) : file)
                      << text(optional ? u", if it is there"_s : QString());
            }
        for (const QString &name : servicesBefore(own))
            words << text(words.isEmpty() ? u"They start after "_s : name == servicesBefore(own).first() ? u"; they start after "_s : u", "_s) << code(name);
        if (const QString program = programScript(own, build); !program.isEmpty()) {
            say(blocks, { text(u"Build the program and put it in place ("_s),
                            link(u"Build guide"_s, documentTarget(u"devops/build.md"_s)), text(u"):"_s) });
            addScript(blocks, program.trimmed());
        }
        if (const QStringList files = neededFiles(own); !files.isEmpty()) {
            Inlines provide{ text(u"Provide "_s) };
            for (const QString &path : files)
                provide << text(path == files.first() ? QString() : u", "_s) << code(path);
            say(blocks, provide << text(u", which the units read. Then set them up:"_s));
        }
        if (!workplaces.isEmpty()) {
            Inlines provide{ text(u"Provide "_s) };
            for (const QString &path : std::as_const(workplaces))
                provide << text(path == workplaces.first() ? QString() : u", "_s) << code(path);
            say(blocks, provide << text(u", in which the units work."_s));
        }
        addScript(blocks, script.trimmed());
        if (!words.isEmpty())
            say(blocks, words);
        Inlines sources{ muted(u"From "_s) };
        for (const Found &unit : std::as_const(own))
            sources << text(sources.size() > 1 ? u", "_s : QString()) << place(unit);
        say(blocks, sources);
    }
}

} // namespace

Page deploymentPage(const DeploymentFacts &facts, const BuildFacts &build, const QString &projectName)
{
    Page page = deploymentBasePage(u"Deployment"_s);
    if (!facts.ownWords.isEmpty())
        page.facts.append(facts.ownWords);
    deployTerraform(page.blocks, facts);
    deployImages(page.blocks, facts, projectName);
    deployCompose(page.blocks, facts.services);
    deployKubernetes(page.blocks, outsideCharts(facts.objects, facts.charts));
    deployCharts(page.blocks, facts);
    deployUnits(page.blocks, facts, build);
    return page;
}

} // namespace tars::devops
