// Azure Pipelines: pipelines, and the templates of stages, jobs and steps that they take in, under whatever name.
#include "service/extract/facts/ci.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestExpression = 12;

bool isAzureExpression(const QString &key) { return key.startsWith("${{"_L1); }

/// "if eq(parameters.x, 1)" of "${{ if eq(parameters.x, 1) }}"; of "else" nothing is worth telling.
QString azureExpression(const QString &key)
{
    QString inside = key.mid(3).trimmed();
    if (inside.endsWith("}}"_L1))
        inside.chop(2);
    inside = inside.simplified();
    return inside.startsWith("if "_L1) || inside.startsWith("elseif "_L1) ? inside.section(u' ', 1) : inside.startsWith("each "_L1) ? inside : QString();
}

/// A stage, job or step, and when it is put in.
struct AzureItem {
    DataValue value;
    QStringList conditions;
};

/// Template expressions hold further items of the list that they stand in.
QList<AzureItem> azureItems(const DataValue &list, const QStringList &conditions = {}, int depth = 0)
{
    QList<AzureItem> all;
    for (const DataValue &item : list.items()) {
        const auto members = item.members();
        if (members.isEmpty() || !std::all_of(members.cbegin(), members.cend(), [](const auto &member) { return isAzureExpression(member.first); })) {
            if (item.isMap() && (members.size() != 1 || members.first().second.text() != "error"_L1)) // else what it says as it gives up
                all.append({ item, conditions });
            continue;
        }
        if (depth < deepestExpression)
            for (const auto &[key, value] : members)
                all += azureItems(value, conditions + (azureExpression(key).isEmpty() ? QStringList() : QStringList{ azureExpression(key) }), depth + 1);
    }
    return all;
}

constexpr const char16_t *azureScripts[]{ u"script", u"bash", u"pwsh", u"powershell" };
constexpr const char16_t *azureSteps[]{ u"checkout", u"download", u"publish", u"downloadBuild", u"getPackage", u"reviewApp" };

/// Whether a step is told as only Azure's are.
bool isAzureStep(const DataValue &step)
{
    static const QRegularExpression task(u"^[\\w.-]+@\\d+(?:\\.\\d+)*$"_s), name(u"^\\w*$"_s);
    if (const QString uses = step[u"task"].text(); !uses.isEmpty())
        return isAzureExpression(uses) || uses.contains("$("_L1) || task.match(uses).hasMatch();
    if (step[u"template"])
        return true;
    const auto has = [&](const char16_t *key) { return bool(step[key]); };
    if (!name.match(step[u"name"].text()).hasMatch()) // an image of Cloud Build
        return false;
    return std::any_of(std::begin(azureScripts), std::end(azureScripts), has) || std::any_of(std::begin(azureSteps), std::end(azureSteps), has);
}

bool allAzureItemsAre(const DataValue &list, bool (*is)(const DataValue &))
{
    const QList<AzureItem> items = list.isList() ? azureItems(list) : QList<AzureItem>();
    return !items.isEmpty() && std::all_of(items.cbegin(), items.cend(), [&](const AzureItem &item) { return is(item.value); });
}

bool isAzureShape(const DataValue &root, bool named)
{
    static const QSet<QString> keys{ u"parameters"_s, u"stages"_s, u"jobs"_s, u"steps"_s, u"variables"_s, u"resources"_s, u"trigger"_s, u"pr"_s,
        u"pool"_s, u"schedules"_s, u"name"_s, u"extends"_s, u"strategy"_s, u"workspace"_s, u"timeoutInMinutes"_s, u"displayName"_s, u"condition"_s,
        u"container"_s, u"services"_s, u"lockBehavior"_s, u"appendCommitMessageToRunName"_s, u"continueOnError"_s, u"cancelTimeoutInMinutes"_s };
    for (const auto &[key, value] : root.members())
        if (!named && !keys.contains(key) && !isAzureExpression(key))
            return false;
    const QString extended = root[u"extends"][u"template"].text();
    static const QRegularExpression yaml(u"\\.ya?ml(?:@\\w+)?$"_s);
    return yaml.match(extended).hasMatch() || allAzureItemsAre(root[u"stages"], [](const DataValue &stage) { return bool(stage[u"stage"]) || bool(stage[u"template"]); })
        || allAzureItemsAre(root[u"jobs"], [](const DataValue &job) { return bool(job[u"job"]) || bool(job[u"deployment"]) || bool(job[u"template"]); })
        || allAzureItemsAre(root[u"steps"], isAzureStep);
}

/// Scalars, and lists of such.
CiSettings azureSettings(const DataValue &given, int depth = 0)
{
    CiSettings settings;
    for (const auto &[name, value] : given.members())
        if (isAzureExpression(name)) {
            if (depth < deepestExpression)
                settings += azureSettings(value, depth + 1);
        } else if (value.isScalar() || !value.texts().isEmpty()) {
            settings.append({ name, value.isScalar() ? value.text().trimmed() : value.texts().join(u", "_s) });
        }
    return settings;
}

/// A map, or a list of {name, value}, {group} and {template}.
CiSettings azureVariables(const DataValue &given)
{
    if (given.isMap())
        return azureSettings(given);
    CiSettings settings;
    for (const AzureItem &item : azureItems(given)) {
        const QString name = item.value[u"name"].text();
        if (!name.isEmpty())
            settings.append({ name, item.value[u"value"].text() });
        for (const QStringView key : { u"group", u"template" })
            if (const QString what = item.value[key].text(); !what.isEmpty())
                settings.append({ key.toString(), what });
    }
    return settings;
}

/// Machines as written; an expression chooses between several.
QStringList azurePools(const DataValue &pool, int depth = 0)
{
    if (pool.isScalar())
        return pool.text().isEmpty() ? QStringList() : QStringList{ pool.text() };
    QStringList all;
    for (const QStringView key : { u"vmImage", u"image", u"name" })
        if (const QString machine = pool[key].text(); !machine.isEmpty() && all.isEmpty())
            all.append(machine);
    if (depth < deepestExpression)
        for (const auto &[key, value] : pool.members())
            if (isAzureExpression(key) && value.isMap())
                all += azurePools(value, depth + 1);
    all.removeDuplicates();
    return all;
}

class AzureReader
{
public:
    QList<FactRecord> read(const DataValue &root)
    {
        CiWorkflow workflow;
        workflow.system = u"Azure Pipelines"_s;
        workflow.name = root[u"name"].text().contains(u'$') ? QString() : root[u"name"].text();
        trigger(workflow, u"push"_s, root[u"trigger"]);
        trigger(workflow, u"pull_request"_s, root[u"pr"]);
        for (const DataValue &schedule : root[u"schedules"].items())
            workflow.triggers.append({ u"schedule"_s, schedule[u"cron"].text() });
        workflow.variables = azureVariables(root[u"variables"]);
        m_facts.append(workflow.fact());
        const QStringList pools = azurePools(root[u"pool"]);
        if (const QString extended = root[u"extends"][u"template"].text(); !extended.isEmpty()) {
            called(extended, root[u"extends"], {}, {});
            parts(root[u"extends"][u"parameters"], pools, 0);
        }
        parts(root, pools, 0);
        return std::move(m_facts);
    }

private:
    static void trigger(CiWorkflow &workflow, const QString &event, const DataValue &value)
    {
        if (!value || value.text() == "none"_L1)
            return;
        QStringList what = value.isMap() ? value[u"branches"][u"include"].texts() : value.texts();
        for (const QString &tag : value[u"tags"][u"include"].texts())
            what.append(u"tags "_s + tag);
        workflow.triggers.append({ event, what.join(u", "_s) });
    }

    /// Of a pipeline, or of what it hands to the template that it extends.
    void parts(const DataValue &node, const QStringList &pools, int depth)
    {
        if (node[u"stages"].isList()) {
            for (const AzureItem &item : azureItems(node[u"stages"])) {
                const DataValue &stage = item.value;
                QStringList conditions = item.conditions;
                if (const QString when = stage[u"condition"].text(); !when.isEmpty())
                    conditions.append(when);
                if (const QString file = stage[u"template"].text(); !file.isEmpty())
                    called(file, stage, conditions, {});
                else
                    jobs(stage[u"jobs"], stage, conditions, stage[u"pool"] ? azurePools(stage[u"pool"]) : pools);
            }
        } else if (node[u"jobs"].isList()) {
            jobs(node[u"jobs"], {}, {}, pools);
        } else if (node[u"steps"].isList()) {
            job(node, u"steps"_s, {}, {}, pools);
        }
        if (depth < deepestExpression)
            for (const auto &[key, value] : node.members())
                if (isAzureExpression(key) && value.isMap())
                    parts(value, pools, depth + 1);
    }

    void jobs(const DataValue &list, const DataValue &stage, const QStringList &conditions, const QStringList &pools)
    {
        for (const AzureItem &item : azureItems(list)) {
            const QStringList all = conditions + item.conditions;
            const QString file = item.value[u"template"].text();
            if (!file.isEmpty())
                called(file, item.value, all, stage[u"stage"].text());
            else
                job(item.value, item.value[u"job"] ? item.value[u"job"].text() : item.value[u"deployment"].text(), stage, all, pools);
        }
    }

    /// A template of stages or jobs, as a job that calls it.
    void called(const QString &file, const DataValue &item, const QStringList &conditions, const QString &stage)
    {
        CiJob found;
        found.id = file;
        found.uses = file;
        found.stage = stage;
        found.condition = conditions.join(u" and "_s);
        found.needs = item[u"parameters"][u"dependsOn"].texts();
        found.inputs = azureSettings(item[u"parameters"]);
        found.line = std::max(1, item.line());
        m_facts.append(found.fact());
    }

    void job(const DataValue &item, const QString &id, const DataValue &stage, const QStringList &conditions, const QStringList &pools)
    {
        CiJob found;
        found.id = id;
        found.stage = stage[u"stage"].text();
        found.name = item[u"displayName"].text();
        QStringList when = conditions;
        if (const QString own = item[u"condition"].text(); !own.isEmpty())
            when.append(own);
        found.condition = when.join(u" and "_s);
        found.needs = item[u"dependsOn"].texts();
        if (found.needs.isEmpty())
            found.needs = stage[u"dependsOn"].texts();
        found.line = std::max(1, item.line());
        found.machines = item[u"pool"] ? azurePools(item[u"pool"]) : pools;
        const DataValue environment = item[u"environment"];
        found.environment = environment.isMap() ? environment[u"name"].text() : environment.text();
        if (item[u"job"] || item[u"deployment"])
            found.variables = azureVariables(item[u"variables"]);
        matrix(item[u"strategy"][u"matrix"], found, 0);
        m_facts.append(found.fact());
        steps(item, id, {}, 0);
        strategy(item[u"strategy"], id);
    }

    static void matrix(const DataValue &given, CiJob &job, int depth)
    {
        for (const auto &[name, values] : given.members()) {
            if (isAzureExpression(name)) {
                if (depth < deepestExpression)
                    matrix(values, job, depth + 1);
                continue;
            }
            QJsonObject combination{ { u"name"_s, name } };
            for (const auto &[axis, value] : values.members())
                combination.insert(axis, value.text());
            job.include.append(combination);
        }
    }

    /// What a deployment does: strategy: runOnce: deploy: steps.
    void strategy(const DataValue &given, const QString &job)
    {
        for (const QStringView kind : { u"runOnce", u"rolling", u"canary" })
            for (const auto &[name, phase] : given[kind].members()) {
                steps(phase, job, {}, 0);
                if (name == "on"_L1)
                    for (const auto &[outcome, further] : phase.members())
                        steps(further, job, { outcome }, 0);
            }
    }

    void steps(const DataValue &holder, const QString &job, const QStringList &conditions, int depth)
    {
        if (holder[u"steps"].isList())
            for (const AzureItem &item : azureItems(holder[u"steps"], conditions))
                step(item, job);
        if (depth < deepestExpression)
            for (const auto &[key, value] : holder.members())
                if (isAzureExpression(key) && value.isMap() && !value[u"jobs"] && !value[u"stages"])
                    steps(value, job, conditions + QStringList{ azureExpression(key) }, depth + 1);
    }

    void step(const AzureItem &item, const QString &job)
    {
        const DataValue &step = item.value;
        CiStep one;
        one.job = job;
        one.name = step[u"displayName"].text();
        for (const char16_t *key : azureScripts)
            if (one.run.isEmpty())
                one.run = step[key].text().trimmed();
        for (const QStringView key : { u"task", u"template" })
            if (one.uses.isEmpty())
                one.uses = step[key].text();
        for (const char16_t *key : azureSteps)
            if (const QString what = step[key].text(); one.uses.isEmpty() && step[key])
                one.uses = QString::fromUtf16(key) + (what.isEmpty() ? QString() : QString(u": "_s + what));
        QStringList when = item.conditions;
        if (const QString own = step[u"condition"].text(); !own.isEmpty())
            when.append(own);
        when.removeAll(QString());
        one.condition = when.join(u" and "_s);
        one.directory = step[u"workingDirectory"].text();
        one.inputs = azureSettings(step[step[u"template"] ? u"parameters" : u"inputs"]);
        one.variables = azureSettings(step[u"env"]);
        one.line = step.line();
        m_facts.append(one.fact());
    }

    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readAzurePipelines(const FactSource &source)
{
    static const QRegularExpression names(
        u"(?:^|/)(?:\\.?azure-pipelines?[^/]*\\.ya?ml|\\.?azure-pipelines?/[^/]+\\.ya?ml|\\.azuredevops/[^/]+\\.ya?ml)$"_s);
    static const QRegularExpression parts(u"^(?:stages|jobs|steps|extends|\\$\\{\\{.*\\}\\}):"_s, QRegularExpression::MultilineOption);
    const QString name = source.fileName();
    if ((!name.endsWith(".yml"_L1) && !name.endsWith(".yaml"_L1)) || source.path.startsWith(".github/"_L1))
        return {};
    const bool named = names.match(source.path).hasMatch();
    if (!named && !parts.match(QString::fromUtf8(source.source.text)).hasMatch())
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return named ? FactOutput{ {}, { *parsed.problem } } : FactOutput();
    return isAzureShape(parsed.root(), named) ? FactOutput{ AzureReader().read(parsed.root()), {} } : FactOutput();
}

} // namespace tars
