#include "service/departments/devops/sbom.h"

#include <map>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace tars::devops
{
using namespace Qt::StringLiterals;

namespace
{

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part, QByteArray(), QByteArray()));
}

QString encodedPath(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts))
        parts.append(encoded(part));
    return parts.join(u'/');
}

/// Licences as CycloneDX takes them: an SPDX expression, or any other name.
QJsonArray licences(const QString &licence)
{
    static const QRegularExpression expression(
        u"^\\(?[A-Za-z0-9.\\-]+\\+?\\)?(?:\\s+(?:AND|OR|WITH)\\s+\\(?[A-Za-z0-9.\\-]+\\+?\\)?)*$"_s);
    if (licence.isEmpty())
        return {};
    if (expression.match(licence).hasMatch())
        return { QJsonObject{ { u"expression"_s, licence } } };
    return { QJsonObject{ { u"license"_s, QJsonObject{ { u"name"_s, licence } } } } };
}

std::optional<QJsonObject> hashOf(const QJsonObject &hash)
{
    static const QHash<QString, qsizetype> lengths{ { u"MD5"_s, 32 }, { u"SHA-1"_s, 40 },
        { u"SHA-256"_s, 64 }, { u"SHA-384"_s, 96 }, { u"SHA-512"_s, 128 } };
    const QString algorithm = hash.value("algorithm"_L1).toString();
    const QString value = hash.value("value"_L1).toString();
    static const QRegularExpression hex(u"^[0-9a-f]+$"_s);
    if (lengths.value(algorithm) != value.size() || !hex.match(value).hasMatch())
        return {};
    return QJsonObject{ { u"alg"_s, algorithm }, { u"content"_s, value } };
}

/// What the scope of a manifest is to whoever ships the product.
QString shippedScope(const QString &scope)
{
    if (scope.isEmpty() || scope == "runtime"_L1 || scope == "provided"_L1 || scope == "peer"_L1
        || scope == "indirect"_L1 || scope == "image"_L1)
        return u"required"_s;
    return scope == "optional"_L1 ? u"optional"_s : u"excluded"_s;
}

/// "required" counts for more than "optional", and that for more than "excluded".
int weight(const QString &scope) { return scope == "required"_L1 ? 2 : scope == "optional"_L1 ? 1 : 0; }

class Bill
{
public:
    Bill(const Inventory &inventory, const QString &projectName)
        : m_inventory(inventory)
    {
        for (const Found &hash : inventory.hashes)
            m_hashes.insert(hash.text(u"name") + u'@' + hash.text(u"version"),
                { { u"algorithm"_s, hash.text(u"algorithm") }, { u"value"_s, hash.text(u"value") } });
        root(projectName);
        locked();
        declared();
    }

    QByteArray document() const
    {
        QJsonArray components, dependencies;
        for (const auto &[reference, component] : m_components)
            components.append(component);
        std::map<QString, QStringList> graph = m_graph;
        graph[m_root.value("bom-ref"_L1).toString()];
        for (auto &[reference, needs] : graph) {
            needs.removeDuplicates();
            needs.sort();
            QJsonObject dependency{ { u"ref"_s, reference } };
            if (!needs.isEmpty())
                dependency.insert(u"dependsOn"_s, QJsonArray::fromStringList(needs));
            dependencies.append(dependency);
        }
        const QJsonObject tool{ { u"type"_s, u"application"_s }, { u"name"_s, u"TARS"_s } };
        const QJsonObject document{ { u"$schema"_s, u"http://cyclonedx.org/schema/bom-1.5.schema.json"_s },
            { u"bomFormat"_s, u"CycloneDX"_s }, { u"specVersion"_s, u"1.5"_s }, { u"version"_s, 1 },
            { u"metadata"_s,
                QJsonObject{ { u"component"_s, m_root },
                    { u"tools"_s, QJsonObject{ { u"components"_s, QJsonArray{ tool } } } } } },
            { u"components"_s, components }, { u"dependencies"_s, dependencies } };
        return QJsonDocument(document).toJson();
    }

private:
    void root(const QString &projectName)
    {
        QString name = projectName, ecosystem, version;
        m_root = { { u"type"_s, u"application"_s } };
        for (const Found &meta : m_inventory.metas) {
            if (!meta.folder().isEmpty())
                continue;
            name = meta.text(u"name");
            ecosystem = meta.text(u"ecosystem");
            version = meta.text(meta.text(u"version").isEmpty() ? u"treeVersion" : u"version");
            if (const QString group = meta.text(u"group"); !group.isEmpty())
                m_root.insert(u"group"_s, group);
            if (const QString description = meta.text(u"description"); !description.isEmpty())
                m_root.insert(u"description"_s, description);
            if (const QJsonArray list = licences(meta.text(u"licence")); !list.isEmpty())
                m_root.insert(u"licenses"_s, list);
            if (meta.text(u"kind") == "library"_L1)
                m_root.insert(u"type"_s, u"library"_s);
            break;
        }
        const QString group = m_root.value("group"_L1).toString();
        const QString url
            = packageUrl(ecosystem, group.isEmpty() ? name : QString(group + u':' + name), version);
        m_root.insert(u"bom-ref"_s, QString(u"project:"_s + url));
        m_root.insert(u"name"_s, name);
        if (!version.isEmpty())
            m_root.insert(u"version"_s, version);
        if (!ecosystem.isEmpty())
            m_root.insert(u"purl"_s, url);
    }

    QString add(const QString &ecosystem, const QString &name, const QString &version, const QString &scope,
        const QString &licence, const QJsonArray &hashes, const QString &file)
    {
        const QString url = packageUrl(ecosystem, name, version);
        QJsonObject &component = m_components[url];
        const QString shipped = shippedScope(scope);
        if (!component.isEmpty()) { // told already by another file
            if (weight(shipped) > weight(component.value("scope"_L1).toString()))
                component.insert(u"scope"_s, shipped);
            return url;
        }
        component = { { u"type"_s, ecosystem == "Container image"_L1 ? u"container"_s : u"library"_s },
            { u"bom-ref"_s, url }, { u"name"_s, name }, { u"purl"_s, url }, { u"scope"_s, shipped } };
        if (!version.isEmpty())
            component.insert(u"version"_s, version);
        if (ecosystem == "Maven"_L1 || ecosystem == "Gradle"_L1) {
            component.insert(u"group"_s, name.section(u':', 0, 0));
            component.insert(u"name"_s, name.section(u':', 1));
        } else if (ecosystem == "npm"_L1 && name.startsWith(u'@')) {
            component.insert(u"group"_s, name.section(u'/', 0, 0));
            component.insert(u"name"_s, name.section(u'/', 1));
        }
        if (const QJsonArray list = licences(licence); !list.isEmpty())
            component.insert(u"licenses"_s, list);
        addHashes(component, hashes);
        component.insert(u"properties"_s,
            QJsonArray{ QJsonObject{ { u"name"_s, u"tars:source"_s }, { u"value"_s, file } } });
        return url;
    }

    /// Hashes of a package with one artefact are its own; where each artefact has one they stand with its
    /// address.
    static void addHashes(QJsonObject &component, const QJsonArray &hashes)
    {
        QJsonArray own, references;
        for (const QJsonValue &value : hashes) {
            const QJsonObject given = value.toObject();
            const auto hash = hashOf(given);
            if (!hash)
                continue;
            const QString file = given.value("file"_L1).toString();
            if (file.isEmpty())
                own.append(*hash);
            else
                references.append(QJsonObject{ { u"type"_s, u"distribution"_s },
                    { u"url"_s, file.contains("://"_L1) ? file : encodedPath(file) },
                    { u"hashes"_s, QJsonArray{ *hash } } });
        }
        if (!own.isEmpty())
            component.insert(u"hashes"_s, own);
        if (!references.isEmpty())
            component.insert(u"externalReferences"_s, references);
    }

    void locked()
    {
        QHash<QString, QString> references; // file, name and version → reference
        const auto key = [](const Locked &locked, const QString &rest) {
            return QString(locked.place.file + u'\n' + rest);
        };
        for (const Locked &locked : m_inventory.locked) {
            const QString name = comparable(locked.ecosystem, locked.name);
            const QString reference = locked.root
                ? m_root.value("bom-ref"_L1).toString()
                : add(locked.ecosystem, locked.name, locked.version, locked.scope, locked.licence,
                    locked.hashes, locked.place.file);
            references.insert(key(locked, name + u'@' + locked.version), reference);
            if (!references.contains(key(locked, name)))
                references.insert(key(locked, name), reference);
        }
        for (const Locked &locked : m_inventory.locked) {
            const QString name = comparable(locked.ecosystem, locked.name);
            const QString from = references.value(key(locked, name + u'@' + locked.version));
            QStringList &needs = m_graph[from];
            for (const QString &needed : locked.needs) {
                const qsizetype at = needed.indexOf(u'@', 1);
                const QString other = comparable(locked.ecosystem, at < 0 ? needed : needed.left(at));
                const QString to
                    = references.value(key(locked, other + (at < 0 ? QString() : needed.mid(at))));
                if (!to.isEmpty() && to != from)
                    needs.append(to);
            }
            for (const QString &by : locked.neededBy) {
                const QString other
                    = references.value(key(locked, comparable(locked.ecosystem, by.section(u'[', 0, 0))));
                if (!other.isEmpty() && other != from)
                    m_graph[other].append(from);
            }
            if (locked.direct && !locked.root)
                m_graph[m_root.value("bom-ref"_L1).toString()].append(from);
        }
    }

    void declared()
    {
        for (const Need &need : m_inventory.needs) {
            if (need.name.contains(u'$') || need.name.isEmpty())
                continue;
            QString version = need.version;
            if (version.isEmpty() && need.isPinned()) {
                static const QRegularExpression equals(u"^=+\\s*"_s);
                version = QString(need.constraint).remove(equals);
            } else if (version.isEmpty()
                && (need.ecosystem == "GitHub Actions"_L1 || need.ecosystem == "Container image"_L1)) {
                version = need.constraint;
            }
            QJsonArray hashes;
            if (const QJsonObject hash = m_hashes.value(need.name + u'@' + version); !hash.isEmpty())
                hashes.append(hash);
            const QString reference = add(need.ecosystem, need.name, version, need.scope, need.licence,
                hashes, need.places.isEmpty() ? QString() : need.places.first().file);
            m_graph[reference];
            m_graph[m_root.value("bom-ref"_L1).toString()].append(reference);
        }
    }

    const Inventory &m_inventory;
    QHash<QString, QJsonObject> m_hashes;
    QJsonObject m_root;
    std::map<QString, QJsonObject> m_components;
    std::map<QString, QStringList> m_graph;
};

} // namespace

QString packageUrl(const QString &ecosystem, const QString &name, const QString &version)
{
    static const QHash<QString, QString> types{ { u"npm"_s, u"npm"_s }, { u"Cargo"_s, u"cargo"_s },
        { u"Python"_s, u"pypi"_s }, { u"Go"_s, u"golang"_s }, { u"Maven"_s, u"maven"_s },
        { u"Gradle"_s, u"maven"_s }, { u"NuGet"_s, u"nuget"_s }, { u"Conan"_s, u"conan"_s },
        { u"Debian"_s, u"deb/debian"_s }, { u"RPM"_s, u"rpm"_s }, { u"Arch Linux"_s, u"alpm/arch"_s },
        { u"GitHub Actions"_s, u"github"_s }, { u"Container image"_s, u"docker"_s },
        { u"Helm"_s, u"helm"_s }, { u"Composer"_s, u"composer"_s },
        { u"RubyGems"_s, u"gem"_s }, { u"Hex"_s, u"hex"_s }, { u"CPAN"_s, u"cpan"_s } };
    QString path = name;
    QString subpath;
    if (ecosystem == "Python"_L1) {
        path = comparable(ecosystem, name);
    } else if (ecosystem == "Maven"_L1 || ecosystem == "Gradle"_L1) {
        path = QString(name).replace(u':', u'/');
    } else if (ecosystem == "GitHub Actions"_L1) {
        path = name.section(u'/', 0, 1).toLower();
        subpath = name.section(u'/', 2);
    }
    QString url = u"pkg:"_s + types.value(ecosystem, u"generic"_s) + u'/' + encodedPath(path);
    if (!version.isEmpty())
        url += u'@' + encoded(version);
    if (!subpath.isEmpty())
        url += u'#' + encodedPath(subpath);
    return url;
}

QByteArray sbomOf(const Inventory &inventory, const QString &projectName)
{
    return Bill(inventory, projectName).document();
}

} // namespace tars::devops
