#include "service/extract/facts/ci.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QJsonArray combinations(const DataValue &list)
{
    QJsonArray array;
    for (const DataValue &item : list.items()) {
        QJsonObject object;
        for (const auto &[axis, value] : item.members())
            object.insert(axis, value.isScalar() ? value.text() : value.texts().join(u", "_s));
        if (!object.isEmpty())
            array.append(object);
    }
    return array;
}

/// A map of scalars; permissions may be one word for all.
CiSettings settingsIn(const DataValue &given)
{
    CiSettings settings;
    if (given.isScalar() && !given.text().isEmpty())
        settings.append({ {}, given.text() });
    for (const auto &[name, value] : given.members())
        settings.append({ name, value.isScalar() ? value.text().trimmed() : value.texts().join(u", "_s) });
    return settings;
}

class WorkflowReader
{
public:
    WorkflowReader(const DataValue &root, const QByteArray &text)
        : m_root(root)
        , m_text(text)
    {
    }

    QList<FactRecord> read()
    {
        CiWorkflow workflow;
        workflow.system = u"GitHub Actions"_s;
        workflow.name = m_root[u"name"].text();
        workflow.line = std::max(1, m_root[u"name"].line());
        const DataValue on = m_root[u"on"];
        if (on.isMap())
            for (const auto &[event, detail] : on.members())
                trigger(workflow, event, detail);
        else
            for (const QString &event : on.texts())
                workflow.triggers.append({ event, {} });
        workflow.permissions = settingsIn(m_root[u"permissions"]);
        workflow.variables = settingsIn(m_root[u"env"]);
        m_facts.append(workflow.fact());
        for (const auto &[id, job] : m_root[u"jobs"].members())
            this->job(id, job);
        return m_facts;
    }

private:
    static void trigger(CiWorkflow &workflow, const QString &event, const DataValue &detail)
    {
        if (event == "schedule"_L1) {
            for (const DataValue &one : detail.items())
                workflow.triggers.append({ event, one[u"cron"].text() });
            return;
        }
        QStringList parts;
        const QStringList types = detail[u"types"].texts();
        if (!types.isEmpty())
            parts.append(u'(' + types.join(u", "_s) + u')');
        for (const auto &[key, label] : { std::pair{ u"branches"_s, QString() }, { u"tags"_s, u"tags "_s }, { u"paths"_s, u"paths "_s }, { u"workflows"_s, u"after "_s },
                 { u"branches-ignore"_s, u"not on "_s }, { u"paths-ignore"_s, u"not for "_s } })
            if (const QStringList values = detail[key].texts(); !values.isEmpty())
                parts.append(label + values.join(u", "_s));
        workflow.triggers.append({ event, parts.join(u"; "_s) });
    }

    void job(const QString &id, const DataValue &job)
    {
        CiJob found;
        found.id = id;
        found.name = job[u"name"].text();
        found.line = job.line();
        const DataValue runsOn = job[u"runs-on"];
        found.machines
            = runsOn.isMap() ? runsOn[u"labels"].texts() + runsOn[u"group"].texts() : runsOn.texts();
        if (const DataValue container = job[u"container"])
            found.machines.append(container.isMap() ? container[u"image"].text() : container.text());
        found.needs = job[u"needs"].texts();
        found.condition = job[u"if"].text();
        found.uses = job[u"uses"].text();
        const DataValue environment = job[u"environment"];
        found.environment = environment.isMap() ? environment[u"name"].text() : environment.text();
        for (const auto &[name, service] : job[u"services"].members())
            found.services.append(service[u"image"].text().isEmpty() ? name : service[u"image"].text());
        const DataValue matrix = job[u"strategy"][u"matrix"];
        for (const auto &[axis, values] : matrix.members()) {
            if (axis == "include"_L1)
                found.include = combinations(values);
            else if (axis == "exclude"_L1)
                found.exclude = combinations(values);
            else if (values.isList())
                found.axes.append({ axis, axisValues(values) });
            else if (values.isScalar())
                found.axes.append({ axis, { values.text() } });
        }
        found.permissions = settingsIn(job[u"permissions"]);
        found.variables = settingsIn(job[u"env"]);
        found.inputs = settingsIn(job[u"with"]);
        m_facts.append(found.fact());
        if (!found.uses.isEmpty())
            action(found.uses, found.line);
        for (const DataValue &step : job[u"steps"].items())
            this->step(id, step);
    }

    static QStringList axisValues(const DataValue &values)
    {
        QStringList all;
        for (const DataValue &value : values.items()) {
            QStringList parts; // an axis of objects: its members tell it
            for (const auto &[key, member] : value.members())
                parts.append(key + u' ' + member.text());
            all.append(value.isScalar() ? value.text()
                    : parts.isEmpty()   ? value.texts().join(u", "_s)
                                        : parts.join(u", "_s));
        }
        return all;
    }

    void step(const QString &job, const DataValue &step)
    {
        CiStep found;
        found.job = job;
        found.name = step[u"name"].text();
        found.uses = step[u"uses"].text();
        found.run = step[u"run"].text().trimmed();
        found.condition = step[u"if"].text();
        found.directory = step[u"working-directory"].text();
        found.inputs = settingsIn(step[u"with"]);
        found.variables = settingsIn(step[u"env"]);
        found.line = step.line();
        m_facts.append(found.fact());
        if (!found.uses.isEmpty())
            action(found.uses, step[u"uses"].line());
    }

    /// "owner/name/path@ref  # v1.2" is a dependency like any other.
    void action(const QString &uses, int line)
    {
        static const QRegularExpression reference(u"^([^@\\s]+)@(\\S+)$"_s);
        static const QRegularExpression comment(u"#\\s*(?:tag[:=]\\s*)?(v?[0-9][\\w.\\-]*)"_s);
        const auto match = reference.match(uses);
        if (!match.hasMatch() || uses.startsWith("./"_L1) || uses.startsWith("docker:"_L1))
            return;
        Dependency found;
        found.ecosystem = u"GitHub Actions"_s;
        found.name = match.captured(1);
        found.constraint = match.captured(2);
        found.scope = u"continuous integration"_s;
        found.line = line;
        const QList<QByteArray> lines = m_text.split('\n');
        if (const auto version = comment.match(QString::fromUtf8(lines.value(line - 1))); version.hasMatch())
            found.group = version.captured(1);
        m_facts.append(found.fact());
    }

    const DataValue m_root;
    const QByteArray m_text;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readGithubActions(const FactSource &source)
{
    static const QRegularExpression workflow(
        u"(?:^|/)\\.(?:github|gitea|forgejo)/workflows/[^/]+\\.ya?ml$"_s);
    if (!workflow.match(source.path).hasMatch())
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    return { WorkflowReader(parsed.root(), source.source.text).read(), {} };
}

} // namespace tars
