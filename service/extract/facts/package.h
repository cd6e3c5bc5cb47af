// The two shapes that all readers of package metadata share: what a project says of itself, and what it
// needs.
#pragma once

#include "service/project/records.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tars
{

/// Of language and tools: {"Python", ">=3.8"}, with its line, 0 if none.
struct Requirement {
    QString name, version;
    int line = 0;
    bool operator==(const Requirement &) const = default;
};

/// "project.meta": members without a value are left out; a fact needs a name.
struct PackageMeta {
    QString ecosystem; ///< "Python", "npm", "Cargo", "Go", "Maven", "Gradle", "NuGet", "CMake", "Meson", …
    QString name, version, description, licence, homepage, repository, documentation, issues, changelog;
    QStringList authors; ///< by name, never by address
    QStringList keywords;
    QList<Requirement> requirements;
    QList<std::pair<QString, QString>> programs; ///< what it installs to be run, and what stands behind
    QString group; ///< of Maven coordinates
    QString versionFile; ///< beside the manifest, where that says which file of the code names the version
    QString kind; ///< "library", "application", … where the file says so
    bool isPrivate = false; ///< not to be published
    int line = 1;

    QList<FactRecord> facts() const;
};

/// "dependency": as declared by people.
struct Dependency {
    QString ecosystem;
    QString name;
    QString constraint; ///< as written: "^1.2", ">=3"; empty if any will do
    QString scope; ///< "runtime", "optional", "build", "development", "test", "documentation", "peer"
    QString group; ///< name of the extra, group, feature or configuration
    QString source; ///< path, git address, …, if not the ecosystem's registry
    QString condition; ///< marker, target, option
    int line = 0;

    FactRecord fact() const;
};

/// "dependency.locked": as resolved by a tool, out of a lock file.
struct LockedPackage {
    QString ecosystem;
    QString name;
    QString version;
    QString scope; ///< as far as the lock file says: "development", "optional"
    QString source; ///< not empty: not from the ecosystem's registry
    QString licence;
    QStringList needs; ///< "name" or "name@version"
    QStringList neededBy; ///< where the lock file says it that way round; "-r FILE" is the project itself
    QStringList askedAs; ///< constraints of manifests, or of other packages, that led to this version: "^14.0.1"
    QJsonArray hashes; ///< {algorithm: "SHA-256", value: lower-case hex, file?: the artefact}
    bool root = false; ///< the project itself
    int line = 0;

    FactRecord fact() const;
};

/// Of an extra that is for who works on the project, what it is for; "optional" for all others.
QString scopeOfExtra(const QString &extra);
/// "Jane Doe <jane@example.org> (https://…)" → "Jane Doe"; empty for a bare address.
QString personName(const QString &text);
/// "development" for a group called dev, "documentation" for docs, "test" for tests; empty if the name says
/// nothing.
QString scopeOfGroup(const QString &group);
/// An SRI string ("sha512-BASE64 …") as LockedPackage::hashes.
QJsonArray integrityHashes(const QString &integrity);
/// "sha256:hex" or bare hex with its algorithm.
QJsonObject hexHash(const QString &algorithm, const QString &hex, const QString &file = {});
/// Without "git+", ".git" and user names: an address that a browser opens; empty if it is none.
QString webAddress(const QString &repository);

} // namespace tars
