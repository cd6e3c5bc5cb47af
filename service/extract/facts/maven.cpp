#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/xmltree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class PomReader
{
public:
    explicit PomReader(const XmlElement &project)
        : m_project(project)
    {
        for (const XmlElement *properties : project.all(u"properties"))
            for (const XmlElement &property : properties->children)
                m_properties.insert(property.name, property.text);
        const XmlElement *parent = project.child(u"parent");
        for (const QString &key : { u"groupId"_s, u"version"_s }) {
            QString value = project.childText(key);
            if (value.isEmpty() && parent)
                value = parent->childText(key);
            m_properties.insert(u"project."_s + key, value);
        }
        m_properties.insert(u"project.artifactId"_s, project.childText(u"artifactId"));
        if (const XmlElement *management = project.child(u"dependencyManagement"))
            for (const XmlElement *dependency : management->below(u"dependency"))
                m_managed.insert(nameOf(*dependency), value(dependency->childText(u"version")));
        if (const XmlElement *build = project.child(u"build"))
            if (const XmlElement *management = build->child(u"pluginManagement"))
                for (const XmlElement *plugin : management->below(u"plugin"))
                    m_managed.insert(pluginName(*plugin), value(plugin->childText(u"version")));
    }

    QList<FactRecord> read()
    {
        meta();
        list(m_project, {});
        if (const XmlElement *management = m_project.child(u"dependencyManagement"))
            for (const XmlElement *dependency : management->below(u"dependency"))
                add(*dependency, u"managed"_s, {});
        plugins(m_project, {});
        if (const XmlElement *profiles = m_project.child(u"profiles"))
            for (const XmlElement *profile : profiles->all(u"profile"))
                profileOf(*profile);
        BuildSystem system;
        system.system = u"Maven"_s;
        system.line = m_project.line;
        if (const XmlElement *modules = m_project.child(u"modules"))
            for (const XmlElement *module : modules->all(u"module"))
                system.parts.append(module->text);
        m_facts.append(system.fact());
        return m_facts;
    }

private:
    QString value(QString text) const
    {
        static const QRegularExpression reference(u"\\$\\{([^}]+)\\}"_s);
        for (int depth = 0; depth < 4; ++depth) {
            const auto match = reference.match(text);
            const auto known = m_properties.constFind(match.captured(1));
            if (!match.hasMatch() || known == m_properties.cend())
                break;
            text.replace(match.capturedStart(), match.capturedLength(), *known);
            if (text.size() > 1000)
                break;
        }
        return text;
    }

    QString nameOf(const XmlElement &dependency) const
    {
        return value(dependency.childText(u"groupId")) + u':' + value(dependency.childText(u"artifactId"));
    }

    QString pluginName(const XmlElement &plugin) const
    {
        const QString group = plugin.childText(u"groupId");
        return (group.isEmpty() ? u"org.apache.maven.plugins"_s : value(group)) + u':'
            + value(plugin.childText(u"artifactId"));
    }

    void meta()
    {
        PackageMeta meta;
        meta.ecosystem = u"Maven"_s;
        meta.line = m_project.line;
        meta.name = m_project.childText(u"artifactId");
        meta.group = m_properties.value(u"project.groupId"_s);
        meta.version = value(m_properties.value(u"project.version"_s));
        meta.description = value(m_project.childText(u"description"));
        if (meta.description.isEmpty() && m_project.childText(u"name") != meta.name)
            meta.description = value(m_project.childText(u"name"));
        meta.homepage = m_project.childText(u"url");
        if (meta.homepage.contains(u"${"_s))
            meta.homepage = value(meta.homepage);
        meta.kind = m_project.childText(u"packaging");
        QStringList licences;
        if (const XmlElement *all = m_project.child(u"licenses"))
            for (const XmlElement *licence : all->all(u"license"))
                licences.append(licence->childText(u"name"));
        meta.licence = licences.join(u" OR "_s);
        if (const XmlElement *all = m_project.child(u"developers"))
            for (const XmlElement *developer : all->all(u"developer"))
                meta.authors.append(personName(developer->childText(u"name")));
        if (const XmlElement *scm = m_project.child(u"scm")) {
            meta.repository = webAddress(value(scm->childText(u"url")));
            if (meta.repository.isEmpty())
                meta.repository = webAddress(value(scm->childText(u"connection")));
        }
        // What its build refuses to go without; what it is compiled for is another thing.
        for (const auto &[rule, name] : { std::pair{ u"requireJavaVersion"_s, u"JDK, to build"_s },
                 { u"requireMavenVersion"_s, u"Maven"_s } })
            for (const XmlElement *element : m_project.below(rule))
                if (const QString version = value(element->childText(u"version")); !version.isEmpty())
                    meta.requirements.append({ name, version, element->line });
        for (const QString &key :
            { u"maven.compiler.release"_s, u"maven.compiler.source"_s, u"java.version"_s, u"javaVersion"_s })
            if (const QString version = value(m_properties.value(key)); !version.isEmpty()) {
                meta.requirements.append({ u"Java"_s, u">="_s + version });
                break;
            }
        m_facts += meta.facts();
    }

    void add(const XmlElement &element, const QString &scope, const QString &condition)
    {
        Dependency dependency;
        dependency.ecosystem = u"Maven"_s;
        dependency.name = nameOf(element);
        dependency.constraint = value(element.childText(u"version"));
        if (dependency.constraint.isEmpty())
            dependency.constraint = m_managed.value(dependency.name);
        dependency.scope = scope;
        dependency.condition = condition;
        dependency.line = element.line;
        if (!dependency.name.startsWith(u':'))
            m_facts.append(dependency.fact());
    }

    void list(const XmlElement &from, const QString &condition)
    {
        const XmlElement *dependencies = from.child(u"dependencies");
        for (const XmlElement *element :
            dependencies ? dependencies->all(u"dependency") : QList<const XmlElement *>()) {
            const QString scope = element->childText(u"scope");
            add(*element,
                element->childText(u"optional") == "true"_L1       ? u"optional"_s
                    : scope == "test"_L1                           ? u"test"_s
                    : scope == "provided"_L1                       ? u"provided"_s
                    : scope == "system"_L1 || scope == "import"_L1 ? scope
                                                                   : u"runtime"_s,
                condition);
        }
    }

    void plugins(const XmlElement &from, const QString &condition)
    {
        const XmlElement *build = from.child(u"build");
        if (!build)
            return;
        QSet<QString> seen;
        for (const XmlElement *plugin : build->below(u"plugin")) {
            Dependency dependency;
            dependency.ecosystem = u"Maven"_s;
            dependency.name = pluginName(*plugin);
            dependency.constraint = value(plugin->childText(u"version"));
            if (dependency.constraint.isEmpty())
                dependency.constraint = m_managed.value(dependency.name);
            dependency.scope = u"build"_s;
            dependency.group = u"plugin"_s;
            dependency.condition = condition;
            dependency.line = plugin->line;
            if (!seen.contains(dependency.name))
                m_facts.append(dependency.fact());
            seen.insert(dependency.name);
        }
    }

    void profileOf(const XmlElement &profile)
    {
        const QString id = profile.childText(u"id");
        BuildOption option;
        option.system = u"Maven"_s;
        option.name = id;
        option.type = u"profile"_s;
        option.line = profile.line;
        if (const XmlElement *activation = profile.child(u"activation"))
            for (const XmlElement &way : activation->children)
                option.defaultValue = way.name == "activeByDefault"_L1
                    ? (way.text == "true"_L1 ? u"on"_s : u"off"_s)
                    : u"on for "_s + way.name + u' '
                        + (way.children.empty() ? way.text : way.children.front().text);
        if (!id.isEmpty())
            m_facts.append(option.fact());
        list(profile, u"profile "_s + id);
        plugins(profile, u"profile "_s + id);
    }

    const XmlElement &m_project;
    QHash<QString, QString> m_properties;
    QHash<QString, QString> m_managed;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readMaven(const FactSource &source)
{
    if (source.fileName() != "pom.xml"_L1)
        return {};
    const ParsedXml parsed = parseXml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    if (parsed.root.name != "project"_L1)
        return {};
    return { PomReader(parsed.root).read(), {} };
}

} // namespace tars
