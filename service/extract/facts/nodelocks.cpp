#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// "node_modules/a/node_modules/@b/c" → "@b/c".
QString nameOfPlace(const QString &place)
{
    static const QString folder = u"node_modules/"_s;
    const qsizetype at = place.lastIndexOf(folder);
    return at < 0 ? QString() : place.mid(at + folder.size());
}

QString scopeOf(const DataValue &package)
{
    if (package[u"dev"].isTrue())
        return u"development"_s;
    return package[u"optional"].isTrue() || package[u"devOptional"].isTrue() ? u"optional"_s : QString();
}

/// npm 7 and newer: one map from place to package. What a package needs is found as Node.js looks for it: in
/// its own node_modules, then in those of the folders above.
void fromPackages(const DataValue &packages, QList<FactRecord> &facts)
{
    QHash<QString, QString> versions;
    for (const auto &[place, package] : packages.members())
        versions.insert(place, package[u"version"].text());
    const auto resolved = [&](const QString &from, const QString &name) {
        for (QString folder = from;;) {
            const QString place
                = (folder.isEmpty() ? QString() : QString(folder + u'/')) + u"node_modules/"_s + name;
            if (const auto found = versions.constFind(place); found != versions.cend())
                return QString(name + u'@' + *found);
            if (folder.isEmpty())
                return QString();
            const qsizetype cut = folder.lastIndexOf(u"node_modules/"_s);
            folder = cut <= 0 ? QString() : folder.left(cut - 1);
        }
    };
    for (const auto &[place, package] : packages.members()) {
        if (package[u"link"].isTrue())
            continue;
        LockedPackage locked;
        locked.ecosystem = u"npm"_s;
        locked.root = !place.contains("node_modules/"_L1);
        locked.name = package[u"name"].text();
        if (locked.name.isEmpty())
            locked.name = locked.root ? place : nameOfPlace(place);
        locked.version = package[u"version"].text();
        locked.scope = scopeOf(package);
        locked.licence = package[u"license"].text();
        locked.hashes = integrityHashes(package[u"integrity"].text());
        if (const QString from = package[u"resolved"].text(); from.startsWith("git"_L1))
            locked.source = from;
        locked.line = package.line();
        for (const QStringView table : { u"dependencies", u"optionalDependencies", u"peerDependencies" })
            for (const auto &needed : package[table].members())
                if (const QString found = resolved(place, needed.first); !found.isEmpty())
                    locked.needs.append(found);
        locked.needs.removeDuplicates();
        if (!locked.name.isEmpty())
            facts.append(locked.fact());
    }
}

/// npm 6 and older: nested dependencies.
void fromDependencies(
    const DataValue &dependencies, QHash<QString, QString> visible, QList<FactRecord> &facts)
{
    for (const auto &[name, package] : dependencies.members())
        visible.insert(name, package[u"version"].text());
    for (const auto &[name, package] : dependencies.members()) {
        LockedPackage locked;
        locked.ecosystem = u"npm"_s;
        locked.name = name;
        locked.version = package[u"version"].text();
        locked.scope = scopeOf(package);
        locked.hashes = integrityHashes(package[u"integrity"].text());
        locked.line = package.line();
        const DataValue own = package[u"dependencies"];
        for (const auto &needed : package[u"requires"].members()) {
            const QString nested = own[needed.first][u"version"].text();
            const QString version = nested.isEmpty() ? visible.value(needed.first) : nested;
            if (!version.isEmpty())
                locked.needs.append(needed.first + u'@' + version);
        }
        facts.append(locked.fact());
        if (own)
            fromDependencies(own, visible, facts);
    }
}

FactOutput fromNpm(const QByteArray &text)
{
    const ParsedData parsed = parseJson(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    if (const DataValue packages = parsed.root()[u"packages"])
        fromPackages(packages, out.facts);
    else
        fromDependencies(parsed.root()[u"dependencies"], {}, out.facts);
    return out;
}

/// "@babel/core@^7.0.0" → "@babel/core" and "^7.0.0".
std::pair<QString, QString> parted(const QString &text)
{
    const qsizetype at = text.indexOf(u'@', 1);
    return at < 0 ? std::pair(text, QString()) : std::pair(text.left(at), text.mid(at + 1));
}

/// Yarn's first format: blocks of a head and indented `key value` lines, each part quoted where it must be.
QList<FactRecord> fromYarnClassic(const QString &text)
{
    struct Entry {
        LockedPackage package;
        QStringList ranges; ///< what people asked for, as "name@range"
        QStringList wanted; ///< likewise, of what it needs
    };
    static const QRegularExpression field(u"^\\s+\"?([^\"\\s]+)\"?:?\\s+\"?([^\"]*)\"?$"_s);
    QList<Entry> entries;
    bool inDependencies = false;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        if (!line.startsWith(u' ')) {
            Entry entry;
            for (QString range : line.chopped(line.endsWith(u':') ? 1 : 0).split(u','))
                entry.ranges.append(range.remove(u'"').trimmed());
            entry.package.ecosystem = u"npm"_s;
            entry.package.name = parted(entry.ranges.first()).first;
            entry.package.line = number;
            entries.append(entry);
            inDependencies = false;
            continue;
        }
        if (entries.isEmpty())
            continue;
        Entry &entry = entries.last();
        const auto match = field.match(line);
        const QString key = match.captured(1);
        const QString value = match.captured(2).trimmed();
        if (line.startsWith("    "_L1)) {
            if (inDependencies && match.hasMatch())
                entry.wanted.append(key + u'@' + value);
        } else if (line.trimmed() == "dependencies:"_L1 || line.trimmed() == "optionalDependencies:"_L1) {
            inDependencies = true;
        } else if (key == "version"_L1) {
            entry.package.version = value;
        } else if (key == "integrity"_L1) {
            entry.package.hashes = integrityHashes(value);
        }
    }
    QHash<QString, QString> byRange;
    for (const Entry &entry : entries)
        for (const QString &range : entry.ranges)
            byRange.insert(range, entry.package.name + u'@' + entry.package.version);
    QHash<QString, int> versions;
    for (const Entry &entry : entries)
        ++versions[entry.package.name];
    QList<FactRecord> facts;
    for (Entry &entry : entries) {
        if (versions.value(entry.package.name) > 1)
            for (const QString &range : std::as_const(entry.ranges))
                entry.package.askedAs.append(parted(range).second);
        for (const QString &range : entry.wanted)
            if (const QString needed = byRange.value(range); !needed.isEmpty())
                entry.package.needs.append(needed);
        facts.append(entry.package.fact());
    }
    return facts;
}

FactOutput fromYarn(const QByteArray &text)
{
    if (!text.contains("__metadata:"))
        return { fromYarnClassic(QString::fromUtf8(text)), {} };
    const ParsedData parsed = parseYaml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    QHash<QString, QString> byRange;
    for (const auto &[ranges, package] : parsed.root().members())
        for (const QString &range : ranges.split(u", "_s))
            byRange.insert(range, parted(range).first + u'@' + package[u"version"].text());
    QHash<QString, int> versions;
    for (const auto &member : parsed.root().members())
        ++versions[parted(member.first.section(u", "_s, 0, 0)).first];
    for (const auto &[ranges, package] : parsed.root().members()) {
        if (ranges == "__metadata"_L1)
            continue;
        LockedPackage locked;
        locked.ecosystem = u"npm"_s;
        locked.name = parted(ranges.section(u", "_s, 0, 0)).first;
        locked.version = package[u"version"].text();
        locked.root = package[u"linkType"].text() == "soft"_L1;
        if (versions.value(locked.name) > 1 && !locked.root)
            for (const QString &range : ranges.split(u", "_s))
                locked.askedAs.append(parted(range).second.remove(QRegularExpression(u"^npm:"_s)));
        locked.line = package.line();
        for (const auto &[name, range] : package[u"dependencies"].members())
            if (const QString needed = byRange.value(name + u'@' + range.text()); !needed.isEmpty())
                locked.needs.append(needed);
        out.facts.append(locked.fact());
    }
    return out;
}

FactOutput fromPnpm(const QByteArray &text)
{
    const ParsedData parsed = parseYaml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    const DataValue root = parsed.root();
    // "/name/1.0", "/name@1.0(peer@2)" or "name@1.0", by the age of the format.
    const auto split = [](QString key) {
        key = key.section(u'(', 0, 0);
        if (key.startsWith(u'/'))
            key.remove(0, 1);
        const std::pair<QString, QString> parts = parted(key);
        if (!parts.second.isEmpty())
            return parts;
        return std::pair(key.section(u'/', 0, -2), key.section(u'/', -1).section(u'_', 0, 0));
    };
    QHash<QString, QStringList> asked; // what the packages of the tree ask for, by "name@version"
    QHash<QString, int> versions;
    const auto ask = [&](const DataValue &importer) {
        for (const QStringView table : { u"dependencies", u"devDependencies", u"optionalDependencies" })
            for (const auto &[name, wanted] : importer[table].members())
                if (const QString specifier = wanted[u"specifier"].text(); !specifier.isEmpty())
                    asked[name + u'@' + wanted[u"version"].text().section(u'(', 0, 0)].append(specifier);
    };
    ask(root);
    for (const auto &importer : root[u"importers"].members())
        ask(importer.second);
    for (const auto &member : root[u"packages"].members())
        ++versions[split(member.first).first];
    for (const auto &[key, package] : root[u"packages"].members()) {
        const auto [name, version] = split(key);
        LockedPackage locked;
        locked.ecosystem = u"npm"_s;
        locked.name = name;
        locked.version = version;
        locked.scope = scopeOf(package);
        locked.hashes = integrityHashes(package[u"resolution"][u"integrity"].text());
        locked.line = package.line();
        if (versions.value(name) > 1) {
            locked.askedAs = asked.value(name + u'@' + version);
            locked.askedAs.removeDuplicates();
        }
        DataValue needs = package[u"dependencies"];
        if (!needs)
            needs = root[u"snapshots"][key][u"dependencies"];
        for (const auto &[needed, wanted] : needs.members())
            locked.needs.append(needed + u'@' + wanted.text().section(u'(', 0, 0));
        if (!locked.name.isEmpty())
            out.facts.append(locked.fact());
    }
    return out;
}

FactOutput fromPnpmWorkspace(const QByteArray &text)
{
    const ParsedData parsed = parseYaml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    const QStringList packages = parsed.root()[u"packages"].texts();
    if (packages.isEmpty())
        return {};
    return { { { u"build.system"_s,
                 { { u"system"_s, u"pnpm"_s }, { u"parts"_s, QJsonArray::fromStringList(packages) } }, 1 } },
        {} };
}

} // namespace

FactOutput readNodeLocks(const FactSource &source)
{
    const QString name = source.fileName();
    const QByteArray &text = source.source.text;
    if (name == "package-lock.json"_L1 || name == "npm-shrinkwrap.json"_L1)
        return fromNpm(text);
    if (name == "yarn.lock"_L1)
        return fromYarn(text);
    if (name == "pnpm-lock.yaml"_L1)
        return fromPnpm(text);
    if (name == "pnpm-workspace.yaml"_L1)
        return fromPnpmWorkspace(text);
    return {};
}

} // namespace tars
