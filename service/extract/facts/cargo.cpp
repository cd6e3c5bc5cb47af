#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class ManifestReader
{
public:
    explicit ManifestReader(const DataValue &root)
        : m_root(root)
    {
    }

    QList<FactRecord> read()
    {
        meta();
        dependencies(m_root, {});
        for (const auto &[target, table] : m_root[u"target"].members())
            dependencies(table, target);
        table(m_root[u"workspace"][u"dependencies"], u"workspace"_s, {});
        targets();
        system();
        const QSet<QString> on = defaultFeatures();
        for (const auto &[name, value] : m_root[u"features"].members()) {
            if (name == "default"_L1)
                continue;
            BuildOption option;
            option.system = u"Cargo"_s;
            option.name = name;
            option.type = u"feature"_s;
            option.defaultValue = on.contains(name) ? u"on"_s : u"off"_s;
            option.choices = value.texts();
            option.line = value.line();
            m_facts.append(option.fact());
        }
        return m_facts;
    }

private:
    /// A feature that is on switches on those that it names.
    QSet<QString> defaultFeatures() const
    {
        QSet<QString> on;
        for (QStringList open = m_root[u"features"][u"default"].texts(); !open.isEmpty();) {
            const QString name = open.takeLast();
            if (on.contains(name))
                continue;
            on.insert(name);
            open += m_root[u"features"][name].texts();
        }
        return on;
    }

    QString inherited(const DataValue &package, QStringView key) const
    {
        const DataValue value = package[key];
        return value[u"workspace"].isTrue() ? m_root[u"workspace"][u"package"][key].text() : value.text();
    }

    void meta()
    {
        const DataValue package = m_root[u"package"];
        PackageMeta meta;
        meta.ecosystem = u"Cargo"_s;
        meta.line = package.line();
        meta.name = package[u"name"].text();
        meta.version = inherited(package, u"version");
        meta.description = inherited(package, u"description");
        meta.licence = inherited(package, u"license");
        meta.homepage = inherited(package, u"homepage");
        meta.repository = inherited(package, u"repository");
        meta.documentation = inherited(package, u"documentation");
        for (const QString &author : package[u"authors"].texts())
            meta.authors.append(personName(author));
        meta.keywords = package[u"keywords"].texts();
        meta.isPrivate = package[u"publish"].text() == "false"_L1;
        if (const QString rust = inherited(package, u"rust-version"); !rust.isEmpty())
            meta.requirements.append({ u"Rust"_s, u">="_s + rust, package[u"rust-version"].line() });
        if (const QString edition = inherited(package, u"edition"); !edition.isEmpty())
            meta.requirements.append({ u"Rust edition"_s, edition, package[u"edition"].line() });
        for (const DataValue &binary : m_root[u"bin"].items())
            meta.programs.append({ binary[u"name"].text(), binary[u"path"].text() });
        m_facts += meta.facts();
    }

    void table(const DataValue &table, const QString &scope, const QString &target)
    {
        for (const auto &[name, value] : table.members()) {
            Dependency dependency;
            dependency.ecosystem = u"Cargo"_s;
            dependency.name = value[u"package"].text();
            if (dependency.name.isEmpty())
                dependency.name = name;
            dependency.line = value.line();
            dependency.scope = scope == "runtime"_L1 && value[u"optional"].isTrue() ? u"optional"_s : scope;
            dependency.condition = target;
            dependency.constraint = value.isMap() ? value[u"version"].text() : value.text();
            if (dependency.constraint == "*"_L1)
                dependency.constraint.clear();
            for (const QStringView key : { u"git", u"path" })
                if (const QString source = value[key].text(); !source.isEmpty())
                    dependency.source = source;
            if (value[u"workspace"].isTrue())
                dependency.source = u"workspace"_s;
            m_facts.append(dependency.fact());
        }
    }

    void dependencies(const DataValue &from, const QString &target)
    {
        table(from[u"dependencies"], u"runtime"_s, target);
        table(from[u"dev-dependencies"], u"development"_s, target);
        table(from[u"build-dependencies"], u"build"_s, target);
    }

    void targets()
    {
        for (const auto &[key, kind] : { std::pair{ u"lib"_s, u"library"_s }, { u"bin"_s, u"executable"_s },
                 { u"example"_s, u"example"_s }, { u"bench"_s, u"benchmark"_s }, { u"test"_s, u"test"_s } })
            for (const DataValue &value : m_root[key].items()) {
                BuildTarget target;
                target.system = u"Cargo"_s;
                target.name = value[u"name"].text();
                if (target.name.isEmpty() && key == "lib"_L1)
                    target.name = m_root[u"package"][u"name"].text();
                target.kind = kind;
                target.condition = value[u"required-features"].texts().join(u", "_s);
                target.line = std::max(value.line(), value[u"name"].line());
                if (!target.name.isEmpty())
                    m_facts.append(target.fact());
            }
    }

    void system()
    {
        const DataValue workspace = m_root[u"workspace"];
        if (!m_root[u"package"] && !workspace)
            return;
        BuildSystem system;
        system.system = u"Cargo"_s;
        system.minimum = inherited(m_root[u"package"], u"rust-version");
        if (const DataValue rust = workspace[u"package"][u"rust-version"]; !m_root[u"package"] && !rust.text().isEmpty()) // its members inherit it
            m_facts.append({ u"build.tool"_s, { { u"system"_s, u"Cargo"_s }, { u"name"_s, u"Rust"_s }, { u"version"_s, rust.text() } }, rust.line() });
        system.parts = workspace[u"members"].texts();
        if (workspace)
            system.features.append(u"workspace"_s);
        system.line = std::max(1, m_root[u"package"].line());
        m_facts.append(system.fact());
    }

    const DataValue m_root;
    QList<FactRecord> m_facts;
};

QList<FactRecord> fromLock(const DataValue &root)
{
    QHash<QString, QStringList> versions; // a dependency names its version only where there are several
    for (const DataValue &package : root[u"package"].items())
        versions[package[u"name"].text()].append(package[u"version"].text());
    QList<FactRecord> facts;
    for (const DataValue &package : root[u"package"].items()) {
        LockedPackage locked;
        locked.ecosystem = u"Cargo"_s;
        locked.name = package[u"name"].text();
        locked.version = package[u"version"].text();
        locked.line = package[u"name"].line();
        const QString source = package[u"source"].text();
        locked.root = source.isEmpty(); // a member of the workspace
        if (source.startsWith("git+"_L1))
            locked.source = source.mid(4);
        if (const QString sum = package[u"checksum"].text(); !sum.isEmpty())
            locked.hashes.append(hexHash(u"sha256"_s, sum));
        for (const QString &needed : package[u"dependencies"].texts()) {
            const QString name = needed.section(u' ', 0, 0);
            QString version = needed.section(u' ', 1, 1);
            if (version.isEmpty() && versions.value(name).size() == 1)
                version = versions.value(name).first();
            locked.needs.append(version.isEmpty() ? name : QString(name + u'@' + version));
        }
        facts.append(locked.fact());
    }
    return facts;
}

} // namespace

FactOutput readCargo(const FactSource &source)
{
    const QString name = source.fileName();
    if (name != "Cargo.toml"_L1 && name != "Cargo.lock"_L1)
        return {};
    const ParsedData parsed = parseToml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    return { name == "Cargo.lock"_L1 ? fromLock(parsed.root()) : ManifestReader(parsed.root()).read(), {} };
}

} // namespace tars
