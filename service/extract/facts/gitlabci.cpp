// GitLab CI: .gitlab-ci.yml, and what it includes from whatever place in the tree.
#include "service/extract/facts/ci.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"

#include <functional>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

const QSet<QString> &gitlabKeywords()
{
    static const QSet<QString> keywords{ u"stages"_s, u"variables"_s, u"default"_s, u"include"_s, u"workflow"_s, u"image"_s, u"services"_s,
        u"before_script"_s, u"after_script"_s, u"cache"_s, u"spec"_s };
    return keywords;
}

QString gitlabImage(const DataValue &image) { return image.isMap() ? image[u"name"].text() : image.text(); }

CiSettings gitlabVariables(const DataValue &given)
{
    CiSettings settings;
    for (const auto &[name, value] : given.members())
        settings.append({ name, value.isMap() ? value[u"value"].text() : value.text() });
    return settings;
}

/// Whether a file of another name is one: jobs at its top that are told as only GitLab's are, or files of others brought in.
bool isGitlabShape(const DataValue &root)
{
    static const QStringList aside{ u"stage"_s, u"image"_s, u"rules"_s, u"only"_s, u"needs"_s, u"tags"_s, u"variables"_s, u"artifacts"_s,
        u"before_script"_s, u"allow_failure"_s };
    const auto tells = [](const DataValue &job) {
        return std::any_of(aside.cbegin(), aside.cend(), [&](const QString &key) { return bool(job[key]); });
    };
    for (const auto &[name, value] : root.members()) {
        if (gitlabKeywords().contains(name) || !value.isMap())
            continue;
        const DataValue script = value[u"script"];
        const bool extends = value[u"extends"].isScalar() || value[u"extends"].isList();
        if (((script.isList() || script.isScalar()) && (extends || tells(value))) || (extends && tells(value)))
            return true;
    }
    const DataValue include = root[u"include"];
    for (const DataValue &entry : include.items())
        if (entry.isMap() && (entry[u"local"] || entry[u"project"] || entry[u"template"] || entry[u"component"]))
            return true;
    return false;
}

class GitlabReader
{
public:
    explicit GitlabReader(const DataValue &root)
        : m_root(root)
    {
        for (const auto &[id, job] : root.members())
            m_all.insert(id, job);
    }

    QList<FactRecord> read()
    {
        CiWorkflow workflow;
        workflow.system = u"GitLab CI"_s;
        for (const DataValue &rule : flat(m_root[u"workflow"][u"rules"]))
            if (const QString when = rule[u"if"].text(); !when.isEmpty() && rule[u"when"].text() != "never"_L1)
                workflow.triggers.append({ u"if"_s, when });
        workflow.variables = gitlabVariables(m_root[u"variables"]);
        m_facts.append(workflow.fact());
        includes();
        for (const auto &[id, job] : m_root.members()) {
            const bool reserved = gitlabKeywords().contains(id) || id.startsWith(u'.');
            if (!reserved && job.isMap() && (inherited(job, u"script") || job[u"trigger"] || job[u"extends"] || job[u"run"]))
                readJob(id, job);
        }
        return std::move(m_facts);
    }

private:
    static constexpr int mostBases = 10; ///< one behind the other

    /// What a job extends fills what it leaves out; of several the last one counts.
    DataValue inherited(const DataValue &job, QStringView key, int depth = 0) const
    {
        if (const DataValue own = job[key])
            return own;
        const QStringList bases = depth < mostBases ? job[u"extends"].texts() : QStringList();
        for (auto base = bases.crbegin(); base != bases.crend(); ++base)
            if (const DataValue found = inherited(m_all.value(*base), key, depth + 1))
                return found;
        return {};
    }
    /// Besides, what holds for all jobs of the file, as it is written now and was once.
    DataValue inheritedByAll(const DataValue &job, QStringView key) const
    {
        const DataValue own = inherited(job, key);
        return own ? own : m_root[u"default"][key] ? m_root[u"default"][key] : m_root[key];
    }

    /// Lists within lists, as anchors and "!reference [job, key]" make them.
    QList<DataValue> flat(const DataValue &list, int depth = 0) const
    {
        QList<DataValue> all;
        constexpr qsizetype mostItems = 500;
        for (const DataValue &item : list.items()) {
            if (!item.isList() || depth > mostBases || all.size() > mostItems) {
                all.append(item);
                continue;
            }
            const DataValue target = item.tag() == "!reference"_L1 ? referred(item) : item;
            if (target)
                all += flat(target, depth + 1);
            else
                all.append(item);
        }
        return all;
    }
    DataValue referred(const DataValue &reference) const
    {
        const QStringList path = reference.texts();
        DataValue at = m_all.value(path.value(0));
        for (qsizetype i = 1; i < path.size() && at; ++i)
            at = i == 1 ? inherited(at, path[i]) : at[path[i]];
        return at;
    }

    QString lines(const DataValue &list) const
    {
        QStringList all;
        for (const DataValue &item : flat(list))
            if (const QString line = item.isList() ? item.tag() + u" ["_s + item.texts().join(u", "_s) + u']' : item.text(); !line.isEmpty())
                all.append(line);
        return all.join(u'\n').trimmed();
    }

    void script(const QString &job, const DataValue &list, const QString &name)
    {
        CiStep step;
        step.job = job;
        step.name = name;
        step.run = lines(list);
        step.line = list.line();
        if (!step.run.isEmpty())
            m_facts.append(step.fact());
    }

    /// Jobs that other files bring: each as one that calls its file.
    void includes()
    {
        for (const DataValue &entry : m_root[u"include"].items()) {
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
                m_facts.append(job.fact());
            }
        }
    }

    /// "if" of rules: what starts it, and what keeps it from that first.
    QString conditionOf(const DataValue &job) const
    {
        QStringList conditions, never;
        for (const DataValue &rule : flat(inherited(job, u"rules"))) {
            const QString when = rule[u"if"].text();
            if (when.isEmpty())
                continue;
            if (rule[u"when"].text() == "never"_L1)
                never.append(when);
            else
                conditions.append(when);
        }
        const DataValue only = inherited(job, u"only");
        const QStringList refs = only.isMap() ? only[u"refs"].texts() : only.texts();
        if (!refs.isEmpty())
            conditions.append(u"only "_s + refs.join(u", "_s));
        if (inherited(job, u"when").text() == "manual"_L1)
            conditions.append(u"by hand"_s);
        return conditions.join(u" or "_s) + (never.isEmpty() ? QString() : (conditions.isEmpty() ? u"never if "_s : u", never if "_s) + never.join(u" or "_s));
    }

    void combinations(const DataValue &matrix, CiJob &job) const
    {
        constexpr qsizetype most = 200;
        const QList<DataValue> entries = matrix.items();
        for (const DataValue &entry : entries) {
            if (entries.size() == 1) {
                for (const auto &[axis, values] : entry.members())
                    job.axes.append({ axis, values.texts() });
                return;
            }
            QList<QJsonObject> all{ {} };
            for (const auto &[axis, values] : entry.members()) {
                QList<QJsonObject> next;
                for (const QJsonObject &one : std::as_const(all))
                    for (const QString &value : values.texts())
                        if (next.size() < most) {
                            next.append(one);
                            next.last().insert(axis, value);
                        }
                all = next;
            }
            for (const QJsonObject &one : std::as_const(all))
                if (!one.isEmpty() && job.include.size() < most)
                    job.include.append(one);
        }
    }

    void readJob(const QString &id, const DataValue &job)
    {
        CiJob found;
        found.id = id;
        found.line = job.line();
        found.stage = inherited(job, u"stage").text();
        if (const QString image = gitlabImage(inheritedByAll(job, u"image")); !image.isEmpty())
            found.machines.append(image);
        for (const DataValue &need : flat(inherited(job, u"needs")))
            found.needs.append(need.isMap() ? need[u"job"].text() : need.text());
        found.needs.removeAll(QString());
        found.condition = conditionOf(job);
        for (const DataValue &service : inheritedByAll(job, u"services").items())
            found.services.append(gitlabImage(service));
        const DataValue environment = inherited(job, u"environment");
        found.environment = environment.isMap() ? environment[u"name"].text() : environment.text();
        combinations(inherited(job, u"parallel")[u"matrix"], found);
        found.variables = gitlabVariables(job[u"variables"]);
        for (const QString &base : job[u"extends"].texts())
            if (!m_all.contains(base))
                found.bases.append(base);
        if (const DataValue trigger = inherited(job, u"trigger")) {
            const DataValue include = trigger[u"include"];
            found.uses = trigger.isScalar() ? trigger.text()
                : trigger[u"project"]       ? trigger[u"project"].text()
                : include.isScalar()        ? include.text()
                                            : include.items().value(0)[u"local"].text();
        }
        m_facts.append(found.fact());
        script(id, inheritedByAll(job, u"before_script"), u"before_script"_s);
        script(id, inherited(job, u"script"), u"script"_s);
        script(id, inheritedByAll(job, u"after_script"), u"after_script"_s);
    }

    const DataValue m_root;
    QHash<QString, DataValue> m_all;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readGitlabCi(const FactSource &source)
{
    const QString name = source.fileName();
    const bool own = name == ".gitlab-ci.yml"_L1 || source.path.startsWith(".gitlab/ci/"_L1);
    if (!own) {
        static const QRegularExpression perhaps(u"^(?:[ \\t]+(?:script|extends):|include:)"_s, QRegularExpression::MultilineOption);
        if ((!name.endsWith(".yml"_L1) && !name.endsWith(".yaml"_L1)) || source.path.startsWith(".github/"_L1) || name == ".travis.yml"_L1
            || !perhaps.match(QString::fromUtf8(source.source.text)).hasMatch())
            return {};
    }
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return own ? FactOutput{ {}, { *parsed.problem } } : FactOutput();
    // What a component is given stands in a document before it.
    const bool component = parsed.documents.size() > 1 && parsed.root()[u"spec"];
    const DataValue root = component ? parsed.documents.at(1) : parsed.root();
    return own || isGitlabShape(root) ? FactOutput{ GitlabReader(root).read(), {} } : FactOutput();
}

} // namespace tars
