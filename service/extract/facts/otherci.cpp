// The YAML of GitLab CI, Azure Pipelines, CircleCI and Travis CI.
#include "service/extract/facts/ci.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString imageOf(const DataValue &image) { return image.isMap() ? image[u"name"].text() : image.text(); }

void scripts(const QString &job, const DataValue &list, const QString &name, QList<FactRecord> &facts)
{
    if (list.texts().isEmpty())
        return;
    CiStep step;
    step.job = job;
    step.name = name;
    step.run = list.texts().join(u'\n').trimmed();
    step.line = list.line();
    facts.append(step.fact());
}

/// Jobs that other files bring: each as one that calls its file.
void includes(const DataValue &include, QList<FactRecord> &facts)
{
    const QList<DataValue> entries = include.isList() ? include.items() : QList<DataValue>{ include };
    for (const DataValue &entry : entries) {
        QStringList files = entry.isMap() ? entry[u"file"].texts() : entry.texts();
        for (const QStringView key : { u"local", u"template", u"remote", u"component" })
            if (const QString file = entry[key].text(); !file.isEmpty())
                files.append(file);
        for (const QString &file : std::as_const(files)) {
            CiJob job;
            job.id = file.section(u'/', -1);
            const QString project = entry[u"project"].text();
            job.uses = project.isEmpty() ? file : QString(project + u": "_s + file);
            job.line = entry.line();
            facts.append(job.fact());
        }
    }
}

QList<FactRecord> fromGitlab(const DataValue &root)
{
    static const QSet<QString> keywords{ u"stages"_s, u"variables"_s, u"default"_s, u"include"_s,
        u"workflow"_s, u"image"_s, u"services"_s, u"before_script"_s, u"after_script"_s, u"cache"_s,
        u"pages"_s, u"spec"_s };
    QList<FactRecord> facts;
    CiWorkflow workflow;
    workflow.system = u"GitLab CI"_s;
    for (const DataValue &rule : root[u"workflow"][u"rules"].items())
        if (const QString when = rule[u"if"].text(); !when.isEmpty())
            workflow.triggers.append({ u"if"_s, when });
    facts.append(workflow.fact());
    includes(root[u"include"], facts);
    QHash<QString, DataValue> all;
    for (const auto &[id, job] : root.members())
        all.insert(id, job);
    // What a job extends fills what it leaves out.
    const std::function<DataValue(const DataValue &, QStringView, int)> inherited
        = [&](const DataValue &job, QStringView key, int depth) -> DataValue {
        if (const DataValue own = job[key])
            return own;
        if (depth < 5)
            for (const QString &base : job[u"extends"].texts())
                if (const DataValue found = inherited(all.value(base), key, depth + 1))
                    return found;
        return depth == 0 ? root[u"default"][key] : DataValue();
    };
    for (const auto &[id, job] : root.members()) {
        const DataValue script = inherited(job, u"script", 0);
        if ((keywords.contains(id) && id != "pages"_L1) || id.startsWith(u'.') || !job.isMap()
            || (!script && !job[u"trigger"] && !job[u"extends"]))
            continue;
        CiJob found;
        found.id = id;
        found.line = job.line();
        found.stage = inherited(job, u"stage", 0).text();
        QString image = imageOf(inherited(job, u"image", 0));
        if (image.isEmpty())
            image = imageOf(root[u"image"]);
        if (!image.isEmpty())
            found.machines.append(image);
        for (const DataValue &need : job[u"needs"].items())
            found.needs.append(need.isMap() ? need[u"job"].text() : need.text());
        QStringList conditions;
        for (const DataValue &rule : inherited(job, u"rules", 0).items())
            if (const QString when = rule[u"if"].text(); !when.isEmpty())
                conditions.append(when);
        const DataValue only = inherited(job, u"only", 0);
        const QStringList refs = only.isMap() ? only[u"refs"].texts() : only.texts();
        if (!refs.isEmpty())
            conditions.append(u"only "_s + refs.join(u", "_s));
        if (job[u"when"].text() == "manual"_L1)
            conditions.append(u"by hand"_s);
        found.condition = conditions.join(u" or "_s);
        for (const DataValue &service : inherited(job, u"services", 0).items())
            found.services.append(imageOf(service));
        const DataValue environment = job[u"environment"];
        found.environment = environment.isMap() ? environment[u"name"].text() : environment.text();
        for (const DataValue &combination : job[u"parallel"][u"matrix"].items())
            for (const auto &[axis, values] : combination.members())
                found.axes.append({ axis, values.texts() });
        facts.append(found.fact());
        scripts(id, inherited(job, u"before_script", 0), u"before_script"_s, facts);
        scripts(id, script, u"script"_s, facts);
        scripts(id, inherited(job, u"after_script", 0), u"after_script"_s, facts);
    }
    return facts;
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
        m_facts.append(workflow.fact());
        m_pool = pool(root[u"pool"]);
        if (root[u"stages"])
            for (const DataValue &stage : root[u"stages"].items())
                jobs(stage[u"jobs"], stage[u"stage"].text());
        else if (root[u"jobs"])
            jobs(root[u"jobs"], {});
        else if (root[u"steps"])
            job(root, u"steps"_s, {});
        return m_facts;
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

    static QString pool(const DataValue &pool)
    {
        return pool.isScalar() ? pool.text()
            : pool[u"vmImage"] ? pool[u"vmImage"].text()
                               : pool[u"name"].text();
    }

    void jobs(const DataValue &list, const QString &stage)
    {
        for (const DataValue &item : list.items()) {
            const QString id = item[u"job"] ? item[u"job"].text()
                : item[u"deployment"]       ? item[u"deployment"].text()
                                            : item[u"template"].text();
            job(item, id, stage);
        }
    }

    void job(const DataValue &item, const QString &id, const QString &stage)
    {
        CiJob found;
        found.id = id;
        found.stage = stage;
        found.name = item[u"displayName"].text();
        found.uses = item[u"template"].text();
        found.condition = item[u"condition"].text();
        found.needs = item[u"dependsOn"].texts();
        found.line = std::max(1, item.line());
        const QString machine = item[u"pool"] ? pool(item[u"pool"]) : m_pool;
        if (!machine.isEmpty())
            found.machines.append(machine);
        QStringList names;
        for (const auto &[name, values] : item[u"strategy"][u"matrix"].members()) {
            names.append(name);
            QJsonObject combination{ { u"name"_s, name } };
            for (const auto &[axis, value] : values.members())
                combination.insert(axis, value.text());
            found.include.append(combination);
        }
        m_facts.append(found.fact());
        for (const DataValue &step : item[u"steps"].items()) {
            CiStep one;
            one.job = id;
            one.name = step[u"displayName"].text();
            for (const QStringView key : { u"script", u"bash", u"pwsh", u"powershell" })
                if (one.run.isEmpty())
                    one.run = step[key].text().trimmed();
            for (const QStringView key : { u"task", u"template", u"checkout" })
                if (one.uses.isEmpty())
                    one.uses = step[key].text();
            one.condition = step[u"condition"].text();
            one.directory = step[u"workingDirectory"].text();
            one.line = step.line();
            m_facts.append(one.fact());
        }
    }

    QString m_pool;
    QList<FactRecord> m_facts;
};

QList<FactRecord> fromCircle(const DataValue &root)
{
    QList<FactRecord> facts;
    CiWorkflow workflow;
    workflow.system = u"CircleCI"_s;
    QHash<QString, QStringList> needs;
    QStringList names;
    for (const auto &[name, value] : root[u"workflows"].members()) {
        if (value.isMap())
            names.append(name);
        for (const DataValue &entry : value[u"jobs"].items())
            for (const auto &[job, settings] : entry.members())
                needs[job] += settings[u"requires"].texts();
        for (const DataValue &trigger : value[u"triggers"].items())
            workflow.triggers.append({ u"schedule"_s, trigger[u"schedule"][u"cron"].text() });
    }
    if (names.size() == 1) // several are told by their jobs
        workflow.name = names.first();
    facts.append(workflow.fact());
    for (const auto &[id, job] : root[u"jobs"].members()) {
        CiJob found;
        found.id = id;
        found.line = job.line();
        found.needs = needs.value(id);
        found.needs.removeDuplicates();
        const DataValue images = job[u"docker"];
        for (const DataValue &image : images.items())
            (found.machines.isEmpty() ? found.machines : found.services).append(image[u"image"].text());
        if (const DataValue machine = job[u"machine"])
            found.machines.append(machine.isMap() ? machine[u"image"].text() : u"machine"_s);
        if (const QString xcode = job[u"macos"][u"xcode"].text(); !xcode.isEmpty())
            found.machines.append(u"macOS, Xcode "_s + xcode);
        if (const DataValue executor = job[u"executor"])
            found.machines.append(executor.isMap() ? executor[u"name"].text() : executor.text());
        facts.append(found.fact());
        for (const DataValue &step : job[u"steps"].items()) {
            CiStep one;
            one.job = id;
            one.line = step.line();
            const DataValue run = step[u"run"];
            one.name = run[u"name"].text();
            one.run = (run.isMap() ? run[u"command"].text() : run.text()).trimmed();
            if (!run)
                one.uses = step.isMap() ? step.members().value(0).first : step.text();
            facts.append(one.fact());
        }
    }
    return facts;
}

QList<FactRecord> fromTravis(const DataValue &root)
{
    QList<FactRecord> facts;
    CiWorkflow workflow;
    workflow.system = u"Travis CI"_s;
    const DataValue branches = root[u"branches"][u"only"];
    if (branches)
        workflow.triggers.append({ u"push"_s, branches.texts().join(u", "_s) });
    facts.append(workflow.fact());
    CiJob job;
    job.id = root[u"language"].text();
    if (job.id.isEmpty())
        job.id = u"build"_s;
    job.line = std::max(1, root[u"language"].line());
    job.machines = root[u"os"].texts() + root[u"dist"].texts();
    for (const QString &axis :
        { u"python"_s, u"node_js"_s, u"jdk"_s, u"go"_s, u"rust"_s, u"compiler"_s, u"rvm"_s, u"php"_s })
        if (const QStringList values = root[axis].texts(); !values.isEmpty())
            job.axes.append({ axis, values });
    job.services = root[u"services"].texts();
    facts.append(job.fact());
    for (const QString &phase : { u"before_install"_s, u"install"_s, u"before_script"_s, u"script"_s,
             u"after_success"_s, u"before_deploy"_s })
        scripts(job.id, root[phase], phase, facts);
    return facts;
}

} // namespace

/// Jobs and steps in lists as only Azure Pipelines writes them, with what starts or runs them: such a file lies under any name.
static bool isPipeline(const QByteArray &text)
{
    static const QRegularExpression starts(u"^(?:trigger|pr|pool|schedules):"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression work(
        u"^(?:stages:\\s*\\n(?:\\s*(?:#.*)?\\n)*\\s*- (?:stage|template):|jobs:\\s*\\n(?:\\s*(?:#.*)?\\n)*\\s*- (?:job|deployment|template):"
        "|steps:\\s*\\n(?:\\s*(?:#.*)?\\n)*\\s*- (?:script|bash|pwsh|powershell|task|checkout|template):)"_s,
        QRegularExpression::MultilineOption);
    if (!text.contains("\npool:") && !text.contains("trigger:") && !text.startsWith("pool:"))
        return false;
    const QString content = QString::fromUtf8(text);
    return starts.match(content).hasMatch() && work.match(content).hasMatch();
}

FactOutput readOtherCi(const FactSource &source)
{
    static const QRegularExpression azure(
        u"(?:^|/)(?:\\.?azure-pipelines?[^/]*\\.ya?ml|\\.?azure-pipelines?/[^/]+\\.ya?ml|\\.azuredevops/[^/]+\\.ya?ml)$"_s);
    const QString name = source.fileName();
    const bool gitlab = name == ".gitlab-ci.yml"_L1 || source.path.startsWith(".gitlab/ci/"_L1);
    const bool circle = source.path.endsWith(".circleci/config.yml"_L1);
    const bool travis = name == ".travis.yml"_L1;
    const bool yaml = name.endsWith(".yml"_L1) || name.endsWith(".yaml"_L1);
    const bool pipelines = azure.match(source.path).hasMatch()
        || (yaml && !gitlab && !circle && !travis && !source.path.startsWith(".github/"_L1) && isPipeline(source.source.text));
    if (!gitlab && !circle && !travis && !pipelines)
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    const DataValue root = parsed.root();
    return { gitlab  ? fromGitlab(root)
            : circle ? fromCircle(root)
            : travis ? fromTravis(root)
                     : AzureReader().read(root),
        {} };
}

} // namespace tars
