// Which file of the project an import means, by the rules of its language: include roots, packages, relative
// paths, module paths. What belongs to somebody else resolves to nothing.
#pragma once

#include "service/project/modelview.h"

#include <QHash>
#include <QList>
#include <QString>

namespace tars::structure
{

class ImportResolver
{
public:
    /// `files`: among which imports are looked for, all those below `folder` ("" or "src/net/"); positions below
    /// are those in this list. Manifests (go.mod, Cargo.toml, package.json) are asked of the view, names of
    /// namespaces where paths do not tell them, and of what lies outside of the folder whether it is there.
    explicit ImportResolver(
        const QList<FileInfo> &files, const ModelView &view, const QString &folder = {});

    /// The position of the file; -1: not one of them. A package is told by its first file.
    int resolve(int from, const ImportRecord &import) const;

private:
    int at(const QString &path) const { return m_positions.value(path, -1); }
    bool exists(const QString &path) const; ///< in the project
    bool isOutside(const QString &path) const; ///< in the project, but not among the files
    int firstOf(std::initializer_list<QString> paths) const;
    int firstIn(const QString &folder, const QString &language) const;
    int bySuffix(const QString &suffix, const FileInfo &from) const;
    int included(const FileInfo &from, const ImportRecord &import) const;
    int python(const FileInfo &from, const QString &target) const;
    int pythonModule(const QString &dotted, const FileInfo &from) const;
    int script(const FileInfo &from, const QString &target) const;
    int scriptFile(const QString &path) const;
    int go(const QString &target) const;
    int rust(const FileInfo &from, const QString &target) const;
    int rustModule(const QString &base, QStringList parts) const;
    int qualified(const FileInfo &from, const QString &target) const;
    int defined(const FileInfo &from, const QString &name) const;

    struct Manifest {
        QString name, folder;
    };
    const ModelView &m_view;
    const QString m_folder;
    QList<FileInfo> m_files;
    QHash<QString, int> m_positions;
    QHash<QString, QList<int>> m_byName; ///< by the path's last component, case kept
    QHash<QString, QList<int>> m_byFolder;
    QHash<QString, QStringList> m_folders; ///< by their last component, in the order of the files
    QHash<QString, int> m_modules; ///< Python's, by dotted name
    QList<Manifest> m_goModules, m_crates, m_packages;
    mutable QHash<QString, int> m_defined;
    mutable QHash<QString, bool> m_outside; ///< what was asked of files outside of the folder
};

/// "a/b" and "../c" → "a/c"; nothing that leaves the project.
QString joinedPath(const QString &folder, const QString &relative);
bool isCFamily(const QString &language); ///< whose files include headers
QString folderOf(const QString &path); ///< "" for files of the top folder
QString below(const QString &folder, const QString &name); ///< its path; the folder may be the top, ""

} // namespace tars::structure
