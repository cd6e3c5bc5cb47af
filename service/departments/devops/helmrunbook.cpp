#include "service/departments/devops/helmrunbook.h"

#include "service/departments/devops/deploymentnames.h"

#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype valuesOfChart = 24;

/// Which values change how a release runs, is reached and watched, or what it keeps.
bool matters(const QString &path)
{
    static const QRegularExpression one(
        u"^(?:[^.]+\\.){0,2}(?:replicas|replicaCount|image\\.(?:repository|tag)|service\\.(?:type|port|nodePort)|(?:service|container)\\.ports?(?:\\.\\w+)?|"
        "containerPorts?(?:\\.\\w+)?|ingress\\.(?:enabled|hosts?|hostname)|persistence\\.(?:enabled|size|storageClass(?:Name)?|existingClaim)|"
        "existingSecret|(?:auth\\.)?existingSecret|autoscaling\\.(?:enabled|minReplicas|maxReplicas)|"
        "(?:liveness|readiness|startup)Probe\\.(?:enabled|httpGet\\.(?:path|port)|tcpSocket\\.port|exec\\.command|path|port)|"
        "podDisruptionBudget\\.enabled|resources\\.(?:limits|requests)\\.(?:cpu|memory)|metrics\\.enabled)$"_s);
    return one.match(path).hasMatch();
}

Table valuesThatMatter(const Found &chart, const QList<Found> &values)
{
    Table table;
    table.head = { u"Value"_s, u"Default"_s, u"What it says"_s, u"Declared"_s };
    for (const Found &value : values)
        if (value.folder() == chart.folder() && matters(value.text(u"path")))
            table.rows.append({ codeCell(value.text(u"path")), codeCell(shownValue(value.text(u"path"), value.text(u"default"))),
                plainCell(value.text(u"help")), cell({ shortPlace(value) }) });
    return table;
}

} // namespace

void runCharts(Blocks &blocks, const DeploymentFacts &facts)
{
    QList<Found> charts = facts.charts;
    charts.removeIf([&](const Found &chart) { return chart.text(u"type") == "library"_L1 || isPartOfChart(chart.folder(), facts.charts); });
    if (charts.isEmpty())
        return;
    const bool single = charts.size() == 1;
    const Found &first = charts.first();
    const QString folder = first.folder().isEmpty() ? u"."_s : u"./"_s + first.folder();
    const QString release = single ? first.text(u"name") : u"RELEASE"_s;
    const QString from = single ? folder : u"FOLDER"_s;
    QList<std::pair<QString, QString>> tasks{ { u"see how it is"_s, u"helm status "_s + release },
        { u"see the values it runs with"_s, u"helm get values "_s + release + u" --all"_s }, { u"upgrade"_s, u"helm upgrade "_s + release + u' ' + from },
        { u"change one value"_s, u"helm upgrade "_s + release + u' ' + from + u" --reuse-values --set NAME=VALUE"_s },
        { u"see its revisions"_s, u"helm history "_s + release } };
    if (facts.rollsBack)
        tasks.append({ u"go back to an earlier one"_s, u"helm rollback "_s + release + u" REVISION"_s });
    tasks.append({ u"remove it"_s, u"helm uninstall "_s + release });
    addTasks(blocks, single ? u"Release of Helm chart "_s + release : u"Releases of Helm charts"_s, tasks, {});
    if (!single) {
        Table table;
        table.head = { u"Chart"_s, u"Folder"_s, u"Version"_s, u"Runs version"_s, u"Declared"_s };
        for (const Found &chart : std::as_const(charts))
            table.rows.append({ cell({ strong(chart.text(u"name")) }), codeCell(u"./"_s + chart.folder()), codeCell(chart.text(u"version")),
                codeCell(chart.text(u"appVersion")), cell({ place(chart) }) });
        addTable(blocks, table);
    }
    for (const Found &chart : std::as_const(charts)) {
        const Table values = valuesThatMatter(chart, facts.values);
        if (values.rows.isEmpty())
            continue;
        blocks.emplace_back(heading(3, u"Values of "_s + chart.text(u"name")));
        addTable(blocks, values, valuesOfChart);
    }
}

} // namespace tars::devops
