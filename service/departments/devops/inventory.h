// What the project needs, out of all manifests and lock files: joined, so that a dependency that several
// manifests name is one.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

/// Something that people wrote down as needed.
struct Need {
    QString ecosystem, name;
    QString constraint; ///< as written
    QString version; ///< as locked; empty without a lock
    QString licence; ///< where the lock says so
    QString scope; ///< see Dependency in the extractor
    QString group, source, condition;
    QList<Found> places;

    bool isPinned() const; ///< an exact version, a digest, a commit, or locked
};

/// Something that a lock file resolved.
struct Locked {
    QString ecosystem, name, version, scope, source, licence;
    QStringList needs; ///< keys "name@version", or names
    QStringList neededBy; ///< names; of the direct ones as well
    QStringList askedAs; ///< constraints that led to this version, where the lock file has several
    QJsonArray hashes;
    bool root = false;
    bool direct = false;
    Found place;
};

struct Inventory {
    QList<Need> needs; ///< sorted by ecosystem, scope, name
    QList<Locked> locked; ///< by file, in order
    QStringList lockFiles;
    QList<Found> metas; ///< "project.meta"
    QList<Found> bundled; ///< "project.meta" of other people's code in the tree
    QList<Found> hashes; ///< "dependency.hash"

    QStringList ecosystems() const;
};

Inventory inventoryOf(const ModelView &view);

/// Names as their ecosystem compares them: PyPI folds case, '-', '_' and '.'.
QString comparable(const QString &ecosystem, const QString &name);

} // namespace tars::devops
