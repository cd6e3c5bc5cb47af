#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/pythonrequirement.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString pythonLicence(const DataValue &project)
{
    const DataValue licence = project[u"license"];
    if (licence.isScalar())
        return licence.text();
    if (const QString text = licence[u"text"].text(); !text.isEmpty() && !text.contains(u'\n'))
        return text;
    for (const QString &classifier : project[u"classifiers"].texts())
        if (classifier.startsWith("License :: "_L1))
            return classifier.section(u" :: "_s, -1);
    return {};
}

void readUrls(PackageMeta &meta, const DataValue &urls)
{
    for (const auto &[label, address] : urls.members()) {
        const QString key = QString(label).toLower().remove(u' ').remove(u'-').remove(u'_');
        if (key == "homepage"_L1 || key == "home"_L1 || key == "website"_L1)
            meta.homepage = address.text();
        else if (key == "repository"_L1 || key == "source"_L1 || key == "sourcecode"_L1 || key == "github"_L1
            || key == "code"_L1)
            meta.repository = address.text();
        else if (key.startsWith("doc"_L1))
            meta.documentation = address.text();
        else if (key.contains("issue"_L1) || key.contains("bug"_L1) || key == "tracker"_L1)
            meta.issues = address.text();
        else if (key.startsWith("change"_L1) || key == "releasenotes"_L1)
            meta.changelog = address.text();
    }
}

void readPrograms(PackageMeta &meta, const DataValue &scripts)
{
    for (const auto &[name, target] : scripts.members())
        meta.programs.append({ name, target.isMap() ? target[u"reference"].text() : target.text() });
}

PackageMeta projectTable(const DataValue &project)
{
    PackageMeta meta;
    meta.ecosystem = u"Python"_s;
    meta.line = project.line();
    meta.name = project[u"name"].text();
    meta.version = project[u"version"].text();
    meta.description = project[u"description"].text();
    meta.licence = pythonLicence(project);
    for (const DataValue &author : project[u"authors"].items())
        meta.authors.append(personName(author.isMap() ? author[u"name"].text() : author.text()));
    meta.keywords = project[u"keywords"].texts();
    meta.homepage = project[u"homepage"].text(); // Poetry's own three
    meta.repository = project[u"repository"].text();
    meta.documentation = project[u"documentation"].text();
    readUrls(meta, project[u"urls"]);
    if (const QString python = project[u"requires-python"].text(); !python.isEmpty())
        meta.requirements.append({ u"Python"_s, python, project[u"requires-python"].line() });
    readPrograms(meta, project[u"scripts"]);
    readPrograms(meta, project[u"gui-scripts"]);
    return meta;
}

class PyprojectReader
{
public:
    explicit PyprojectReader(const DataValue &root)
        : m_root(root)
    {
    }

    QList<FactRecord> read()
    {
        const DataValue project = m_root[u"project"];
        const DataValue poetry = m_root[u"tool"][u"poetry"];
        PackageMeta meta = projectTable(project ? project : poetry);
        if (project && poetry) { // Poetry 2 keeps what the standard has no place for
            if (meta.version.isEmpty())
                meta.version = poetry[u"version"].text();
        }
        if (const QString python = poetry[u"dependencies"][u"python"].text();
            !python.isEmpty() && meta.requirements.isEmpty())
            meta.requirements.append({ u"Python"_s, python, poetry[u"dependencies"][u"python"].line() });
        m_facts += meta.facts();
        list(project[u"dependencies"], u"runtime"_s, {});
        for (const auto &[extra, requirements] : project[u"optional-dependencies"].members())
            list(requirements, scopeOfExtra(extra), extra);
        const DataValue build = m_root[u"build-system"];
        list(build[u"requires"], u"build"_s, {});
        groups();
        poetryTables(poetry);
        if (build || project || poetry) {
            BuildSystem system;
            system.system = u"pyproject"_s;
            system.backend = backendOf(build);
            system.line = std::max(1, build ? build.line() : project.line());
            m_facts.append(system.fact());
        }
        tasks();
        return m_facts;
    }

private:
    /// What has to be installed for it, "flit_core@>=3.11" of "flit_core.buildapi"; as it is written where nothing required fits.
    static QString backendOf(const DataValue &build)
    {
        const auto normal = [](const QString &name) {
            static const QRegularExpression separators(u"[-_.]+"_s);
            return name.toLower().replace(separators, u"-"_s);
        };
        const QString written = build[u"build-backend"].text();
        const QString path = normal(written) + u'-';
        for (const DataValue &item : build[u"requires"].items()) {
            const Dependency dependency = pythonRequirement(item.text(), {}, {}, 0);
            if (!dependency.name.isEmpty() && path.startsWith(QString(normal(dependency.name) + u'-')))
                return dependency.constraint.isEmpty() ? dependency.name : QString(dependency.name + u'@' + dependency.constraint);
        }
        return written;
    }

    void list(const DataValue &requirements, const QString &scope, const QString &group)
    {
        for (const DataValue &item : requirements.items()) {
            const Dependency dependency = pythonRequirement(item.text(), scope, group, item.line());
            if (!dependency.name.isEmpty())
                m_facts.append(dependency.fact());
        }
    }

    static QString scopeOf(const QString &group)
    {
        const QString scope = scopeOfGroup(group);
        return scope.isEmpty() ? u"development"_s : scope;
    }

    void groups()
    {
        for (const auto &[group, requirements] : m_root[u"dependency-groups"].members())
            list(requirements, scopeOf(group), group);
        const DataValue tool = m_root[u"tool"];
        for (const auto &[group, requirements] : tool[u"pdm"][u"dev-dependencies"].members())
            list(requirements, scopeOf(group), group);
        list(tool[u"uv"][u"dev-dependencies"], u"development"_s, u"dev"_s);
        for (const auto &[environment, table] : tool[u"hatch"][u"envs"].members()) {
            const QString scope = scopeOf(environment);
            list(table[u"dependencies"], scope, environment);
            list(table[u"extra-dependencies"], scope, environment);
        }
    }

    void poetryTable(const DataValue &table, const QString &scope, const QString &group)
    {
        for (const auto &[name, value] : table.members()) {
            if (name == "python"_L1)
                continue;
            for (const DataValue &one : value.items()) { // several for several environments
                Dependency dependency;
                dependency.ecosystem = u"Python"_s;
                dependency.name = name;
                dependency.scope = one[u"optional"].isTrue() ? u"optional"_s : scope;
                dependency.group = group;
                dependency.line = one.line();
                dependency.constraint = one.isMap() ? one[u"version"].text() : one.text();
                if (dependency.constraint == "*"_L1)
                    dependency.constraint.clear();
                for (const QStringView key : { u"git", u"path", u"url" })
                    if (const QString source = one[key].text(); !source.isEmpty())
                        dependency.source = source;
                dependency.condition = one[u"markers"].text();
                m_facts.append(dependency.fact());
            }
        }
    }

    void poetryTables(const DataValue &poetry)
    {
        poetryTable(poetry[u"dependencies"], u"runtime"_s, {});
        poetryTable(poetry[u"dev-dependencies"], u"development"_s, u"dev"_s);
        for (const auto &[group, table] : poetry[u"group"].members())
            poetryTable(table[u"dependencies"], scopeOf(group), group);
    }

    void task(const QString &system, const QString &name, const DataValue &value)
    {
        BuildTarget target;
        target.system = system;
        target.name = name;
        target.kind = u"script"_s;
        target.line = value.line();
        target.help = value[u"help"].text();
        target.command = value.isMap() ? value[u"cmd"].text()
            : value.isList()           ? value.texts().join(u" && "_s)
                                       : value.text();
        m_facts.append(target.fact());
    }

    void tasks()
    {
        const DataValue tool = m_root[u"tool"];
        for (const auto &[name, value] : tool[u"poe"][u"tasks"].members())
            task(u"poe"_s, name, value);
        for (const auto &[name, value] : tool[u"pdm"][u"scripts"].members())
            task(u"pdm run"_s, name, value);
        for (const auto &[environment, table] : tool[u"hatch"][u"envs"].members())
            for (const auto &[name, value] : table[u"scripts"].members())
                task(u"hatch run"_s, environment == "default"_L1 ? name : QString(environment + u':' + name),
                    value);
    }

    const DataValue m_root;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readPyproject(const FactSource &source)
{
    if (source.fileName() != "pyproject.toml"_L1)
        return {};
    const ParsedData parsed = parseToml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    return { PyprojectReader(parsed.root()).read(), {} };
}

} // namespace tars
