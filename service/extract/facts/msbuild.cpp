#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"
#include "service/extract/formats/xmltree.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Conditions stack up from the element's groups.
QString joined(const QStringList &conditions)
{
    QStringList given = conditions;
    given.removeAll(QString());
    return given.join(u" and "_s);
}

class ProjectReader
{
public:
    ProjectReader(const XmlElement &project, const QString &fileName)
        : m_project(project)
        , m_fileName(fileName)
    {
        for (const XmlElement *group : project.all(u"PropertyGroup"))
            for (const XmlElement &property : group->children) {
                const QString self = u"$("_s + property.name + u')'; // adds to what was there
                if (!m_properties.contains(property.name))
                    m_properties.insert(property.name, property.text);
                else if (property.text.contains(self))
                    m_properties[property.name] = QString(property.text).replace(self, m_properties.value(property.name));
            }
    }

    QList<FactRecord> read()
    {
        if (m_fileName.endsWith("proj"_L1)) {
            for (const XmlElement *reference : m_project.below(u"PackageReference"))
                if (reference->attribute(u"Include") == "Microsoft.NET.Test.Sdk"_L1)
                    m_isTest = true;
            project();
        } else {
            for (const XmlElement *group : m_project.all(u"PropertyGroup"))
                for (const XmlElement &property : group->children)
                    if (property.name.contains("Version"_L1) && !property.text.isEmpty())
                        m_facts.append({ u"msbuild.property"_s,
                            { { u"name"_s, property.name }, { u"value"_s, property.text } }, property.line });
        }
        references(m_project, {}, 0);
        return m_facts;
    }

private:
    QString property(const QString &name) const
    {
        static const QRegularExpression known(u"\\$\\((\\w+)\\)"_s);
        QString text = m_properties.value(name);
        for (int depth = 0; depth < 4; ++depth) {
            const auto match = known.match(text);
            if (!match.hasMatch() || !m_properties.contains(match.captured(1)))
                break;
            text.replace(
                match.capturedStart(), match.capturedLength(), m_properties.value(match.captured(1)));
        }
        return text;
    }

    /// By what it uses, what it says, or its name where a file for all gives the packages.
    bool isTest(const QString &name) const
    {
        static const QRegularExpression named(u"(?:^|[._])(?:Unit|Integration|Functional|Acceptance)?(?:Tests?|Specs)$"_s);
        return m_isTest || property(u"IsTestProject"_s).compare("true"_L1, Qt::CaseInsensitive) == 0 || named.match(name).hasMatch();
    }

    void project()
    {
        const QString name = m_fileName.section(u'.', 0, -2);
        PackageMeta meta;
        meta.ecosystem = u"NuGet"_s;
        meta.line = m_project.line;
        meta.name = property(u"PackageId"_s);
        if (meta.name.isEmpty())
            meta.name = property(u"AssemblyName"_s);
        if (meta.name.isEmpty() || meta.name.contains(u'$'))
            meta.name = name;
        for (const QString &key : { u"PackageVersion"_s, u"Version"_s, u"VersionPrefix"_s })
            if (meta.version.isEmpty() && !property(key).contains(u'$'))
                meta.version = property(key);
        for (const QString &key : { u"Description"_s, u"PackageDescription"_s })
            if (meta.description.isEmpty())
                meta.description = property(key);
        meta.licence = property(u"PackageLicenseExpression"_s);
        meta.homepage = property(u"PackageProjectUrl"_s);
        meta.repository = webAddress(property(u"RepositoryUrl"_s));
        for (const QString &author : property(u"Authors"_s).split(QRegularExpression(u"[;,]"_s)))
            meta.authors.append(personName(author));
        for (const QString &word : property(u"PackageTags"_s).split(QRegularExpression(u"[;,\\s]+"_s)))
            if (!word.isEmpty())
                meta.keywords.append(word);
        QString frameworks = property(u"TargetFrameworks"_s);
        if (frameworks.isEmpty())
            frameworks = property(u"TargetFramework"_s);
        for (const QString &framework : frameworks.split(u';', Qt::SkipEmptyParts))
            if (!framework.contains(u'$'))
                meta.requirements.append({ framework.trimmed(), {} });
        const QString output = property(u"OutputType"_s);
        meta.kind = output.compare("Exe"_L1, Qt::CaseInsensitive) == 0
                || output.compare("WinExe"_L1, Qt::CaseInsensitive) == 0
            ? u"application"_s
            : u"library"_s;
        QString program = property(u"ToolCommandName"_s);
        if (program.isEmpty() && output.compare("Exe"_L1, Qt::CaseInsensitive) == 0)
            program = property(u"AssemblyName"_s);
        if (!program.isEmpty() && !program.contains(u'$'))
            meta.programs.append({ program, {} });
        meta.isPrivate = property(u"IsPackable"_s).compare("false"_L1, Qt::CaseInsensitive) == 0;
        m_facts += meta.facts();
        BuildSystem system;
        system.system = u"MSBuild"_s;
        system.backend = m_project.attribute(u"Sdk");
        if (isTest(name))
            system.features.append(u"tests"_s);
        system.line = m_project.line;
        m_facts.append(system.fact());
        BuildTarget target;
        target.system = u"MSBuild"_s;
        target.name = name;
        const bool test = isTest(name);
        target.kind = test ? u"test"_s : meta.kind == "application"_L1 ? u"executable"_s : u"library"_s;
        target.condition = frameworks.split(u';', Qt::SkipEmptyParts).join(u", "_s);
        if (target.condition.contains(u'$'))
            target.condition.clear();
        target.line = m_project.line;
        m_facts.append(target.fact());
    }

    /// Of the project, and of its <Choose>, which stand within each other.
    void references(const XmlElement &parent, const QStringList &conditions, int depth)
    {
        constexpr int deepest = 10;
        static const QSet<QString> choices{ u"Choose"_s, u"When"_s, u"Otherwise"_s };
        for (const XmlElement &part : parent.children) {
            const QStringList all = conditions + QStringList{ part.attribute(u"Condition") };
            if (part.name == "ItemGroup"_L1)
                for (const XmlElement &item : part.children)
                    reference(item, joined(all + QStringList{ item.attribute(u"Condition") }));
            else if (choices.contains(part.name) && depth < deepest)
                references(part, all, depth + 1);
        }
    }

    void reference(const XmlElement &item, const QString &condition)
    {
        const bool package = item.name == "PackageReference"_L1 || item.name == "PackageDownload"_L1
            || item.name == "DotNetCliToolReference"_L1;
        const bool version = item.name == "PackageVersion"_L1 || item.name == "GlobalPackageReference"_L1;
        if (!package && !version && item.name != "ProjectReference"_L1)
            return;
        Dependency dependency;
        dependency.ecosystem = u"NuGet"_s;
        dependency.name = item.attribute(u"Include");
        if (dependency.name.isEmpty())
            dependency.name = item.attribute(u"Update");
        dependency.constraint = item.attribute(u"Version");
        for (const QString &from : { item.childText(u"Version"), item.attribute(u"VersionOverride") })
            if (dependency.constraint.isEmpty())
                dependency.constraint = from;
        dependency.constraint = resolved(dependency.constraint);
        dependency.condition = condition;
        dependency.line = item.line;
        QString privacy = item.attribute(u"PrivateAssets");
        if (privacy.isEmpty())
            privacy = item.childText(u"PrivateAssets");
        dependency.scope = version                                ? u"managed"_s
            : privacy.compare("all"_L1, Qt::CaseInsensitive) == 0 ? u"development"_s
            : m_isTest                                            ? u"test"_s
                                                                  : u"runtime"_s;
        if (item.name == "ProjectReference"_L1) {
            dependency.source = QString(dependency.name).replace(u'\\', u'/');
            dependency.name = dependency.source.section(u'/', -1).section(u'.', 0, -2);
        }
        if (!dependency.name.isEmpty() && !dependency.name.contains(u"$("_s)
            && !dependency.name.contains(u"@("_s))
            m_facts.append(dependency.fact());
    }

    QString resolved(const QString &text) const
    {
        static const QRegularExpression known(u"^\\$\\((\\w+)\\)$"_s);
        const auto match = known.match(text);
        const QString value = match.hasMatch() ? property(match.captured(1)) : QString();
        return value.isEmpty() ? text : value; // a file above may know it
    }

    const XmlElement &m_project;
    const QString m_fileName;
    bool m_isTest = false;
    QHash<QString, QString> m_properties;
    QList<FactRecord> m_facts;
};

QList<FactRecord> fromPackagesConfig(const XmlElement &root)
{
    QList<FactRecord> facts;
    for (const XmlElement *package : root.all(u"package")) {
        Dependency dependency;
        dependency.ecosystem = u"NuGet"_s;
        dependency.name = package->attribute(u"id");
        dependency.constraint = package->attribute(u"version");
        dependency.scope
            = package->attribute(u"developmentDependency") == "true"_L1 ? u"development"_s : u"runtime"_s;
        dependency.condition = package->attribute(u"targetFramework");
        dependency.line = package->line;
        facts.append(dependency.fact());
    }
    return facts;
}

FactOutput fromLock(const QByteArray &text)
{
    const ParsedData parsed = parseJson(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    QSet<QString> seen; // one list per target framework
    for (const auto &framework : parsed.root()[u"dependencies"].members())
        for (const auto &[name, package] : framework.second.members()) {
            LockedPackage locked;
            locked.ecosystem = u"NuGet"_s;
            locked.name = name;
            locked.version = package[u"resolved"].text();
            locked.root = package[u"type"].text() == "Project"_L1;
            locked.line = package.line();
            if (const QString hash = package[u"contentHash"].text(); !hash.isEmpty())
                locked.hashes = integrityHashes(u"sha512-"_s + hash);
            for (const auto &needed : package[u"dependencies"].members()) {
                const QString version = framework.second[needed.first][u"resolved"].text();
                locked.needs.append(
                    version.isEmpty() ? needed.first : QString(needed.first + u'@' + version));
            }
            const QString key = name + u'@' + locked.version;
            if (!seen.contains(key))
                out.facts.append(locked.fact());
            seen.insert(key);
        }
    return out;
}

/// Paket: `nuget NAME constraint` lines below `group NAME`; the lock indents resolved versions.
QList<FactRecord> fromPaket(const QByteArray &text, bool lock)
{
    static const QRegularExpression wanted(u"^\\s*(?:clitool|nuget)\\s+([\\w.\\-]+)\\s*(.*)$"_s);
    static const QRegularExpression resolved(u"^    ([\\w.\\-]+) \\(([^)\\s]+)\\)"_s);
    static const QRegularExpression needed(u"^      ([\\w.\\-]+) "_s);
    QList<FactRecord> facts;
    LockedPackage open;
    const auto close = [&] {
        if (!open.name.isEmpty())
            facts.append(open.fact());
        open = {};
    };
    QString group;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw);
        if (line.startsWith("group "_L1, Qt::CaseInsensitive)) {
            group = line.mid(6).trimmed();
        } else if (lock) {
            if (const auto match = resolved.match(line); match.hasMatch()) {
                close();
                open.ecosystem = u"NuGet"_s;
                open.name = match.captured(1);
                open.version = match.captured(2);
                open.scope = scopeOfGroup(group);
                open.line = number;
            } else if (const auto need = needed.match(line); need.hasMatch()) {
                open.needs.append(need.captured(1));
            }
        } else if (const auto match = wanted.match(line); match.hasMatch()) {
            Dependency dependency;
            dependency.ecosystem = u"NuGet"_s;
            dependency.name = match.captured(1);
            static const QRegularExpression settings(u"\\s+\\w+:.*$|\\s*//.*$"_s);
            dependency.constraint = match.captured(2).remove(settings);
            dependency.group = group;
            dependency.scope = scopeOfGroup(group);
            if (dependency.scope.isEmpty())
                dependency.scope = u"runtime"_s;
            dependency.line = number;
            facts.append(dependency.fact());
        }
    }
    close();
    return facts;
}

} // namespace

FactOutput readMsbuild(const FactSource &source)
{
    const QString name = source.fileName();
    const QByteArray &text = source.source.text;
    if (name == "packages.lock.json"_L1)
        return fromLock(text);
    if (name == "global.json"_L1) {
        const ParsedData parsed = parseJson(text);
        if (parsed.problem)
            return { {}, { *parsed.problem } };
        const DataValue version = parsed.root()[u"sdk"][u"version"];
        if (version.text().isEmpty())
            return {};
        return { { { u"build.tool"_s, { { u"system"_s, u"MSBuild"_s }, { u"name"_s, u".NET SDK"_s }, { u"version"_s, version.text() } }, std::max(1, version.line()) } }, {} };
    }
    if (name == "paket.dependencies"_L1 || name == "paket.lock"_L1)
        return { fromPaket(text, name == "paket.lock"_L1), {} };
    static const QRegularExpression project(
        u"\\.(?:cs|fs|vb)proj$|^Directory\\.[\\w.]+\\.(?:props|targets)$"_s);
    const bool packages = name.compare("packages.config"_L1, Qt::CaseInsensitive) == 0;
    if (name.endsWith(".sln"_L1)) {
        static const QRegularExpression entry(
            u"^Project\\([^)]*\\)\\s*=\\s*\"[^\"]*\",\\s*\"([^\"]+proj)\""_s,
            QRegularExpression::MultilineOption);
        BuildSystem system;
        system.system = u"MSBuild"_s;
        for (auto match = entry.globalMatch(QString::fromUtf8(text)); match.hasNext();)
            system.parts.append(match.next().captured(1).replace(u'\\', u'/'));
        system.features.append(u"solution"_s);
        return { { system.fact() }, {} };
    }
    if (name.endsWith(".slnx"_L1)) {
        const ParsedXml solution = parseXml(text);
        if (solution.problem)
            return { {}, { *solution.problem } };
        BuildSystem system;
        system.system = u"MSBuild"_s;
        for (const XmlElement *entry : solution.root.below(u"Project"))
            system.parts.append(entry->attribute(u"Path").replace(u'\\', u'/'));
        system.features.append(u"solution"_s);
        return { { system.fact() }, {} };
    }
    if (!packages && !project.match(name).hasMatch())
        return {};
    const ParsedXml parsed = parseXml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    return { packages ? fromPackagesConfig(parsed.root) : ProjectReader(parsed.root, name).read(), {} };
}

} // namespace tars
