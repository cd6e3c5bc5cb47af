#include "service/departments/devops/composeguide.h"
#include "service/departments/devops/deployment.h"
#include "service/departments/devops/deploymentnames.h"
#include "service/departments/devops/helmrunbook.h"
#include "service/departments/devops/kubernetesplan.h"

#include <map>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

void runUnits(Blocks &blocks, const QList<Found> &units)
{
    for (const Found &unit : units) {
        if (unit.text(u"type") == "target"_L1)
            continue;
        const QString name = unit.text(u"name").replace(u"@."_s, u"@NAME."_s); // of a template one instance
        const bool user = isUserUnit(unit);
        const QString control = user ? u"systemctl --user "_s : u"systemctl "_s;
        const bool reloads = !settingsOf(unit, u"ExecReload").isEmpty();
        QStringList directories;
        for (const QStringView key :
            { u"StateDirectory", u"LogsDirectory", u"CacheDirectory", u"ConfigurationDirectory" })
            directories += directoriesOf(unit, key);
        Inlines restart = codes(settingsOf(unit, u"Restart"));
        for (const QString &seconds : settingsOf(unit, u"RestartSec"))
            restart << text(u" after "_s) << code(seconds.contains(QRegularExpression(u"^\\d+$"_s)) ? QString(seconds + u" s"_s) : seconds);
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
                { u"After"_s, codes(servicesBefore({ unit })) }, { u"Watchdog"_s, codes(settingsOf(unit, u"WatchdogSec")) },
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

QString spaceOf(const Found &object)
{
    return object.text(u"namespace").isEmpty() ? QString() : u" -n "_s + object.text(u"namespace");
}

/// As with Compose: commands once, for all that one namespace holds of a kind; what differs stands below.
void runKubernetes(Blocks &blocks, const QList<Found> &objects)
{
    std::map<std::pair<QString, QString>, QList<Found>> groups; // by kind and namespace
    for (const Found &object : kubernetesPlanOf(objects).objects()) {
        static const QStringList running{ u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"CronJob"_s };
        if (running.contains(object.text(u"kind")))
            groups[{ object.text(u"kind"), spaceOf(object) }].append(object);
    }
    for (const auto &[group, own] : groups) {
        const auto &[kind, space] = group;
        const bool cron = kind == "CronJob"_L1;
        const QString name = kind.toLower() + u'/' + (own.size() == 1 ? own.first().text(u"name") : u"NAME"_s);
        addTasks(blocks, own.size() == 1 ? QString(kind + u' ' + own.first().text(u"name")) : QString(kind + u's' + (space.isEmpty() ? QString() : u" in "_s + space.mid(4))),
            { { u"see how it is"_s, u"kubectl get "_s + name + space }, { u"read its log"_s, cron ? QString() : QString(u"kubectl logs "_s + name + space) },
                { u"restart"_s, cron ? QString() : QString(u"kubectl rollout restart "_s + name + space) },
                { u"go back to the last version"_s, cron ? QString() : QString(u"kubectl rollout undo "_s + name + space) },
                { u"change the number of copies"_s,
                    cron || kind == "DaemonSet"_L1 ? QString() : QString(u"kubectl scale "_s + name + u" --replicas=…"_s + space) },
                { u"run it now"_s, cron ? QString(u"kubectl create job --from="_s + name + u" manual"_s + space) : QString() } },
            {});
        Table table;
        table.head = { kind, u"Copies"_s, u"When"_s, u"Images"_s, u"Alive while"_s, u"Ready when"_s, u"Declared"_s };
        for (const Found &object : own) {
            QStringList alive, ready, images;
            for (const QJsonValue &value : object.value.value("containers"_L1).toArray()) {
                const QJsonObject container = value.toObject();
                for (const auto &[key, list] : { std::pair{ "liveness"_L1, &alive }, { "readiness"_L1, &ready }, { "image"_L1, &images } })
                    if (const QString words = container.value(key).toString(); !words.isEmpty() && !list->contains(words))
                        list->append(words);
            }
            table.rows.append({ cell({ strong(object.text(u"name")) }), codeCell(object.text(u"replicas")), codeCell(object.text(u"schedule")),
                cell(codes(images)), cell(codes(alive)), cell(codes(ready)), cell({ place(object) }) });
        }
        addTable(blocks, table);
    }
}

void runImages(Blocks &blocks, const DeploymentFacts &facts, const QString &project)
{
    Table table;
    table.head = { u"Image"_s, u"Runs"_s, u"As"_s, u"Health check"_s, u"Ports"_s, u"Data to back up"_s, u"Declared"_s };
    bool watched = false;
    for (const QString &file : filesOf(facts.stages)) {
        const Found last = ofFile(facts.stages, file).last();
        if ((last.text(u"entrypoint").isEmpty() && last.text(u"command").isEmpty()) || facts.composed.contains(file)
            || !clusterImage(facts, file).isEmpty())
            continue;
        const QString health = last.text(u"health") == "NONE"_L1 ? QString() : last.text(u"health");
        watched = watched || !health.isEmpty();
        table.rows.append({ codeCell(imageName(project, file)),
            codeCell(QString(last.text(u"entrypoint") + u' ' + last.text(u"command")).trimmed()), codeCell(last.text(u"user")),
            codeCell(health), cell(codes(last.texts(u"ports"))), cell(codes(last.texts(u"volumes"))), cell({ place(last) }) });
    }
    if (table.rows.isEmpty())
        return;
    const QString image = table.rows.size() == 1 ? table.rows.first().first().content.first().text : u"IMAGE"_s;
    addTasks(blocks, u"Containers of images"_s,
        { { u"see whether it runs"_s, u"docker ps --filter ancestor="_s + image },
            { u"read its log"_s, u"docker logs -f CONTAINER"_s }, { u"stop"_s, u"docker stop CONTAINER"_s },
            { u"see its health"_s, watched ? u"docker inspect --format '{{.State.Health.Status}}' CONTAINER"_s : QString() } },
        {});
    addTable(blocks, table);
}

} // namespace

Page runbookPage(const DeploymentFacts &facts, const QString &projectName)
{
    Page page = deploymentBasePage(u"Runbook"_s);
    if (!facts.ownWords.isEmpty())
        page.facts.append(facts.ownWords);
    runUnits(page.blocks, facts.units);
    runCompose(page.blocks, facts.services);
    runCharts(page.blocks, facts);
    runKubernetes(page.blocks, outsideCharts(facts.objects, facts.charts));
    runImages(page.blocks, facts, projectName);
    return page;
}

} // namespace tars::devops
