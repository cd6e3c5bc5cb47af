// The YAML of CircleCI and Travis CI.
#include "service/extract/facts/ci.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

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

FactOutput readOtherCi(const FactSource &source)
{
    const bool circle = source.path.endsWith(".circleci/config.yml"_L1);
    if (!circle && source.fileName() != ".travis.yml"_L1)
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    return { circle ? fromCircle(parsed.root()) : fromTravis(parsed.root()), {} };
}

} // namespace tars
