#include "service/departments/devops/deployment.h"

#include "service/markup/text.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

Page basePage(const QString &title)
{
    Page page;
    page.title = title;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, documentTarget(u"devops/index.md"_s) } };
    return page;
}

void addScript(Blocks &blocks, const QString &script) { blocks.emplace_back(CodeBlock{ u"sh"_s, script }); }

void say(Blocks &blocks, const Inlines &words) { blocks.emplace_back(Paragraph{ words }); }

/// A name for an image of this project, as Docker wants it.
QString imageName(const QString &project, const QString &file)
{
    static const QRegularExpression unfit(u"[^a-z0-9._-]+"_s);
    QString name = project.toLower().replace(unfit, u"-"_s);
    const QString fileName = file.section(u'/', -1);
    const QString variant = fileName.contains(u'.')
        ? (fileName.startsWith("Dockerfile."_L1) ? fileName.section(u'.', 1) : fileName.section(u'.', 0, -2))
        : file.section(u'/', -2, -2);
    if (!variant.isEmpty() && variant.toLower() != name)
        name += u'-' + variant.toLower().replace(unfit, u"-"_s);
    return name;
}

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
    return command + u" \\\n    "_s + image;
}

void deployImages(Blocks &blocks, const DeploymentFacts &facts, const QString &project)
{
    for (const QString &file : filesOf(facts.stages)) {
        const QList<Found> stages = ofFile(facts.stages, file);
        const Found &last = stages.last();
        const QString image = imageName(project, file);
        blocks.emplace_back(heading(2, u"Image of "_s + file));
        QString build = u"docker build -t "_s + image;
        if (file != "Dockerfile"_L1)
            build += u" -f "_s + file;
        for (const QJsonValue &argument : last.value.value("arguments"_L1).toArray())
            if (argument.toObject().value("value"_L1).toString().isEmpty()
                && argument.toObject().value("name"_L1).toString().contains("VERSION"_L1))
                build
                    += u" \\\n    --build-arg "_s + argument.toObject().value("name"_L1).toString() + u"=…"_s;
        addScript(blocks, build + u" ."_s);
        addScript(blocks, runCommand(last, image));
        Inlines words{ muted(u"Stages, ports and volumes: "_s), place(last) };
        say(blocks, words);
    }
}

QString composeOption(const QString &file)
{
    const QString name = file.section(u'/', -1);
    static const QSet<QString> usual{ u"compose.yaml"_s, u"compose.yml"_s, u"docker-compose.yml"_s,
        u"docker-compose.yaml"_s };
    return usual.contains(name) && !file.contains(u'/') ? QString() : QString(u" -f "_s + file);
}

void deployCompose(Blocks &blocks, const DeploymentFacts &facts)
{
    for (const QString &file : filesOf(facts.services)) {
        const QList<Found> services = inStartOrder(ofFile(facts.services, file));
        blocks.emplace_back(heading(2, u"Compose, "_s + file));
        BulletList list;
        list.ordered = true;
        const auto step = [&](const Inlines &words, const QString &script = {}) {
            Blocks item;
            item.emplace_back(Paragraph{ words });
            if (!script.isEmpty())
                item.emplace_back(CodeBlock{ u"sh"_s, script });
            list.items.push_back(std::move(item));
        };
        QStringList files, open;
        for (const Found &service : services) {
            for (const QString &name : service.texts(u"environmentFiles"))
                if (!files.contains(name))
                    files.append(name);
            for (const QJsonValue &value : service.value.value("environment"_L1).toArray()) {
                static const QRegularExpression unset(u"^\\$\\{(\\w+)(?::?\\?[^}]*)?\\}$|^$"_s);
                const auto match = unset.match(value.toObject().value("value"_L1).toString());
                const QString name = match.captured(1).isEmpty()
                    ? value.toObject().value("name"_L1).toString()
                    : match.captured(1);
                if (match.hasMatch() && !open.contains(name))
                    open.append(name);
            }
        }
        for (const QString &name : std::as_const(files))
            step({ text(u"Provide "_s), code(name), text(u" with the variables of its services."_s) });
        if (!open.isEmpty()) {
            Inlines words{ text(u"Set "_s) };
            for (const QString &name : std::as_const(open))
                words << text(words.size() > 1 ? u", "_s : QString()) << code(name);
            words << text(u": the file leaves them open."_s);
            step(words);
        }
        const QString compose = u"docker compose"_s + composeOption(file);
        if (std::any_of(services.cbegin(), services.cend(),
                [](const Found &service) { return !service.text(u"build").isEmpty(); }))
            step({ text(u"Build the images."_s) }, compose + u" build"_s);
        Inlines order{ text(u"Start the services; they come up in this order: "_s) };
        for (qsizetype i = 0; i < services.size(); ++i)
            order << text(i > 0 ? u", "_s : QString()) << strong(services[i].text(u"name"));
        order << text(u"."_s);
        step(order, compose + u" up -d"_s);
        step({ text(u"See that they run."_s) }, compose + u" ps"_s);
        blocks.emplace_back(std::move(list));
        Table table;
        table.head = { u"Service"_s, u"Reached at"_s, u"Declared"_s };
        for (const Found &service : services)
            for (const QString &port : service.texts(u"ports"))
                table.rows.append(
                    { cell({ strong(service.text(u"name")) }), codeCell(port), cell({ place(service) }) });
        addTable(blocks, table);
    }
}

void deployKubernetes(Blocks &blocks, const QList<Found> &objects)
{
    if (objects.isEmpty())
        return;
    blocks.emplace_back(heading(2, u"Kubernetes"_s));
    const QList<Found> ordered = inApplyOrder(objects);
    QString script;
    for (const QString &file : filesOf(ordered))
        script += u"kubectl apply -f "_s + file + u'\n';
    addScript(blocks, script.trimmed());
    Table table;
    table.head = { u"Wait for"_s, u"Command"_s, u"Declared"_s };
    for (const Found &object : ordered) {
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
        if (chart.text(u"type") == "library"_L1)
            continue;
        const QString name = chart.text(u"name");
        blocks.emplace_back(heading(2, u"Helm chart "_s + name));
        const QString folder = chart.folder().isEmpty() ? u"."_s : QString(u"./"_s + chart.folder());
        addScript(blocks,
            u"helm dependency update "_s + folder + u"\nhelm upgrade --install "_s + name + u' ' + folder);
        QStringList empty;
        for (const Found &value : facts.values)
            if (value.folder() == chart.folder() && value.text(u"default").isEmpty())
                empty.append(value.text(u"path"));
        if (!empty.isEmpty() && empty.size() <= 30) {
            Inlines words{ text(u"Without a default: "_s) };
            for (const QString &path : std::as_const(empty))
                words << text(words.size() > 1 ? u", "_s : QString()) << code(path);
            words << text(u" ("_s) << place(chart) << text(u")"_s);
            say(blocks, words);
        } else {
            say(blocks, { muted(u"Declared in "_s), place(chart) });
        }
    }
}

void deployTerraform(Blocks &blocks, const QList<Found> &all)
{
    QStringList folders;
    for (const Found &found : all)
        if ((found.text(u"block") == "resource"_L1 || found.text(u"block") == "module"_L1)
            && !folders.contains(found.folder()))
            folders.append(found.folder());
    for (const QString &folder : std::as_const(folders)) {
        QStringList needed;
        for (const Found &found : all)
            if (found.folder() == folder && found.text(u"block") == "variable"_L1
                && found.text(u"default").isEmpty())
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

bool isUserUnit(const Found &unit)
{
    return unit.file.contains("/user/"_L1) || settingsOf(unit, u"WantedBy").contains(u"default.target"_s);
}

void deployUnits(Blocks &blocks, const QList<Found> &units)
{
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
        for (const QString &name : std::as_const(users))
            script.prepend(u"useradd --system --shell /usr/sbin/nologin "_s + name + u'\n');
        script += control + u" daemon-reload\n"_s;
        bool instances = false;
        for (const Found &unit : startedUnits(own)) {
            QString name = unit.text(u"name"); // a template starts nothing by itself
            instances = instances || name.contains("@."_L1);
            script += control + u" enable --now "_s + name.replace(u"@."_s, u"@NAME."_s) + u'\n';
        }
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
        addScript(blocks, script.trimmed());
        if (!words.isEmpty())
            say(blocks, words);
        Inlines sources{ muted(u"From "_s) };
        for (const Found &unit : std::as_const(own))
            sources << text(sources.size() > 1 ? u", "_s : QString()) << place(unit);
        say(blocks, sources);
    }
}

/// One table per thing that runs: what to type for what.
void addTasks(Blocks &blocks, const QString &title, const QList<std::pair<QString, QString>> &tasks,
    const QList<std::pair<QString, Inlines>> &facts)
{
    blocks.emplace_back(heading(2, title));
    Table table;
    table.head = { u"To"_s, u"Type"_s };
    for (const auto &[what, command] : tasks)
        if (!command.isEmpty())
            table.rows.append({ plainCell(what), codeCell(command) });
    addTable(blocks, table);
    DefinitionList list;
    for (const auto &[term, words] : facts) {
        if (words.isEmpty())
            continue;
        Blocks description;
        description.emplace_back(Paragraph{ words });
        list.items.push_back({ { text(term) }, std::move(description) });
    }
    if (!list.items.empty())
        blocks.emplace_back(std::move(list));
}

Inlines codes(const QStringList &all)
{
    Inlines words;
    for (const QString &one : all)
        words << text(words.isEmpty() ? QString() : u", "_s) << code(one);
    return words;
}

void runUnits(Blocks &blocks, const QList<Found> &units)
{
    for (const Found &unit : units) {
        if (unit.text(u"type") == "target"_L1)
            continue;
        const QString name = unit.text(u"name");
        const bool user = isUserUnit(unit);
        const QString control = user ? u"systemctl --user "_s : u"systemctl "_s;
        const bool reloads = !settingsOf(unit, u"ExecReload").isEmpty();
        QStringList directories;
        for (const QStringView key :
            { u"StateDirectory", u"LogsDirectory", u"CacheDirectory", u"ConfigurationDirectory" })
            for (const QString &folder : settingsOf(unit, key))
                directories.append((key == u"StateDirectory"          ? u"/var/lib/"_s
                                           : key == u"LogsDirectory"  ? u"/var/log/"_s
                                           : key == u"CacheDirectory" ? u"/var/cache/"_s
                                                                      : u"/etc/"_s)
                    + folder);
        Inlines restart = codes(settingsOf(unit, u"Restart"));
        for (const QString &seconds : settingsOf(unit, u"RestartSec"))
            restart << text(u" after "_s) << code(seconds);
        addTasks(blocks, name,
            { { u"see how it is"_s, control + u"status "_s + name },
                { u"start"_s, control + u"start "_s + name }, { u"stop"_s, control + u"stop "_s + name },
                { u"restart"_s, control + u"restart "_s + name },
                { u"reload its configuration"_s,
                    reloads ? QString(control + u"reload "_s + name) : QString() },
                { u"read its log"_s, (user ? u"journalctl --user -u "_s : u"journalctl -u "_s) + name } },
            { { u"What it is"_s,
                  unit.text(u"description").isEmpty() ? Inlines()
                                                      : Inlines{ text(unit.text(u"description")) } },
                { u"Runs"_s, codes(settingsOf(unit, u"ExecStart")) },
                { u"As"_s, codes(settingsOf(unit, u"User")) }, { u"Started again"_s, restart },
                { u"Watchdog"_s, codes(settingsOf(unit, u"WatchdogSec")) },
                { u"When"_s,
                    codes(settingsOf(unit, u"OnCalendar") + settingsOf(unit, u"OnBootSec")
                        + settingsOf(unit, u"OnUnitActiveSec")) },
                { u"Listens on"_s,
                    codes(settingsOf(unit, u"ListenStream") + settingsOf(unit, u"ListenDatagram")) },
                { user ? QString(u"Keeps"_s) : QString(u"Data to back up"_s),
                    user ? codes(settingsOf(unit, u"StateDirectory")) : codes(directories) },
                { u"Declared"_s, { place(unit) } } });
    }
}

void runCompose(Blocks &blocks, const QList<Found> &services)
{
    for (const QString &file : filesOf(services)) {
        const QString compose = u"docker compose"_s + composeOption(file) + u' ';
        for (const Found &service : ofFile(services, file)) {
            const QString name = service.text(u"name");
            Inlines health = codes(
                service.text(u"health").isEmpty() ? QStringList() : QStringList{ service.text(u"health") });
            if (!health.isEmpty() && !service.text(u"healthInterval").isEmpty())
                health << text(u" every "_s) << code(service.text(u"healthInterval"));
            QStringList named; // volumes with a name outlive the container
            for (const QString &volume : service.texts(u"volumes"))
                if (!volume.startsWith(u'.') && !volume.startsWith(u'/') && !volume.startsWith(u'$')
                    && volume.contains(u':'))
                    named.append(volume);
            addTasks(blocks, name + (filesOf(services).size() > 1 ? u" of "_s + file : QString()),
                { { u"see how it is"_s, compose + u"ps "_s + name },
                    { u"start"_s, compose + u"up -d "_s + name }, { u"stop"_s, compose + u"stop "_s + name },
                    { u"restart"_s, compose + u"restart "_s + name },
                    { u"read its log"_s, compose + u"logs -f "_s + name },
                    { u"take a new image"_s,
                        service.text(u"build").isEmpty()
                            ? QString(compose + u"pull "_s + name + u" && "_s + compose + u"up -d "_s + name)
                            : QString(compose + u"up -d --build "_s + name) } },
                { { u"Healthy while"_s, health }, { u"Needs"_s, codes(service.texts(u"needs")) },
                    { u"Started again"_s,
                        service.text(u"restart").isEmpty() ? Inlines()
                                                           : Inlines{ code(service.text(u"restart")) } },
                    { u"Reached at"_s, codes(service.texts(u"ports")) },
                    { u"Data to back up"_s, codes(named) }, { u"Declared"_s, { place(service) } } });
        }
    }
}

void runKubernetes(Blocks &blocks, const QList<Found> &objects)
{
    for (const Found &object : objects) {
        const QString kind = object.text(u"kind").toLower();
        const bool cron = kind == "cronjob"_L1;
        if (kind != "deployment"_L1 && kind != "statefulset"_L1 && kind != "daemonset"_L1 && !cron)
            continue;
        const QString space
            = object.text(u"namespace").isEmpty() ? QString() : u" -n "_s + object.text(u"namespace");
        const QString name = kind + u'/' + object.text(u"name");
        QStringList alive, ready, images;
        for (const QJsonValue &value : object.value.value("containers"_L1).toArray()) {
            const QJsonObject container = value.toObject();
            for (const auto &[key, list] :
                { std::pair{ "liveness"_L1, &alive }, { "readiness"_L1, &ready }, { "image"_L1, &images } })
                if (const QString words = container.value(key).toString();
                    !words.isEmpty() && !list->contains(words))
                    list->append(words);
        }
        addTasks(blocks, object.text(u"kind") + u' ' + object.text(u"name"),
            { { u"see how it is"_s, u"kubectl get "_s + name + space },
                { u"read its log"_s, cron ? QString() : QString(u"kubectl logs "_s + name + space) },
                { u"restart"_s, cron ? QString() : QString(u"kubectl rollout restart "_s + name + space) },
                { u"go back to the last version"_s,
                    cron ? QString() : QString(u"kubectl rollout undo "_s + name + space) },
                { u"change the number of copies"_s,
                    cron || kind == "daemonset"_L1
                        ? QString()
                        : QString(u"kubectl scale "_s + name + u" --replicas=…"_s + space) },
                { u"run it now"_s,
                    cron ? QString(u"kubectl create job --from="_s + name + u" manual"_s + space)
                         : QString() } },
            { { u"Copies"_s,
                  object.text(u"replicas").isEmpty() ? Inlines()
                                                     : Inlines{ code(object.text(u"replicas")) } },
                { u"When"_s,
                    object.text(u"schedule").isEmpty() ? Inlines()
                                                       : Inlines{ code(object.text(u"schedule")) } },
                { u"Images"_s, codes(images) }, { u"Alive while"_s, codes(alive) },
                { u"Ready when"_s, codes(ready) }, { u"Declared"_s, { place(object) } } });
    }
}

void runImages(Blocks &blocks, const DeploymentFacts &facts, const QString &project)
{
    for (const QString &file : filesOf(facts.stages)) {
        const Found last = ofFile(facts.stages, file).last();
        if (last.text(u"entrypoint").isEmpty() && last.text(u"command").isEmpty())
            continue;
        const QString image = imageName(project, file);
        const QString health = last.text(u"health");
        addTasks(blocks, u"Container of "_s + file,
            { { u"see whether it runs"_s, u"docker ps --filter ancestor="_s + image },
                { u"read its log"_s, u"docker logs -f CONTAINER"_s },
                { u"stop"_s, u"docker stop CONTAINER"_s },
                { u"see its health"_s,
                    health.isEmpty() || health == "NONE"_L1
                        ? QString()
                        : u"docker inspect --format '{{.State.Health.Status}}' CONTAINER"_s } },
            { { u"Runs"_s,
                  codes(QStringList{
                      QString(last.text(u"entrypoint") + u' ' + last.text(u"command")).trimmed() }) },
                { u"As"_s, last.text(u"user").isEmpty() ? Inlines() : codes({ last.text(u"user") }) },
                { u"Health check"_s, health.isEmpty() ? Inlines() : codes({ health }) },
                { u"Ports"_s, codes(last.texts(u"ports")) },
                { u"Data to back up"_s, codes(last.texts(u"volumes")) },
                { u"Declared"_s, { place(last) } } });
    }
}

} // namespace

Page deploymentPage(const DeploymentFacts &facts, const QString &projectName)
{
    Page page = basePage(u"Deployment"_s);
    deployTerraform(page.blocks, facts.blocks);
    deployImages(page.blocks, facts, projectName);
    deployCompose(page.blocks, facts);
    deployKubernetes(page.blocks, facts.objects);
    deployCharts(page.blocks, facts);
    deployUnits(page.blocks, facts.units);
    return page;
}

Page runbookPage(const DeploymentFacts &facts, const QString &projectName)
{
    Page page = basePage(u"Runbook"_s);
    runUnits(page.blocks, facts.units);
    runCompose(page.blocks, facts.services);
    runKubernetes(page.blocks, facts.objects);
    runImages(page.blocks, facts, projectName);
    return page;
}

} // namespace tars::devops
