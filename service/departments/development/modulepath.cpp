#include "service/departments/development/modulepath.h"

#include "service/departments/structure/importresolver.h"

#include <functional>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
using structure::below;
using structure::folderOf;

struct Manifest {
    QString folder, name;
};
using FindManifest = std::function<std::optional<Manifest>(const QString &folder, const QString &manifest)>;

std::optional<Manifest> manifestAbove(const QString &folder, const QString &manifest, const ModelView &view)
{
    const auto at = manifestFolder(folder, manifest, view);
    return at ? std::optional(Manifest{ *at, manifestName(*at, manifest, view) }) : std::nullopt;
}

/// By the rules of Cargo: what lies beside src/ (tests, build scripts) is no module of the crate.
QString rustPath(const FileInfo &file, const FindManifest &find)
{
    const auto crate = find(folderOf(file.path), u"Cargo.toml"_s);
    if (!crate || crate->name.isEmpty())
        return {};
    QStringList parts = file.path.mid(crate->folder.isEmpty() ? 0 : crate->folder.size() + 1).split(u'/');
    if (parts.size() < 2 || parts.takeFirst() != "src"_L1)
        return {};
    QString last = parts.takeLast().section(u'.', 0, 0);
    if (parts.isEmpty() && (last == "lib"_L1 || last == "main"_L1))
        return QString(crate->name).replace(u'-', u'_');
    if (parts.size() == 1 && parts.first() == "bin"_L1) // a program of its own
        return last.replace(u'-', u'_');
    if (last != "mod"_L1)
        parts.append(last);
    parts.prepend(QString(crate->name).replace(u'-', u'_'));
    return parts.join(u"::"_s);
}

QString pythonPath(const FileInfo &file, const ModelView &view)
{
    if (!file.path.endsWith(".py"_L1))
        return {};
    QStringList names{ file.path.section(u'/', -1).chopped(3) };
    QString folder = folderOf(file.path);
    for (; !folder.isEmpty() && view.file(folder + u"/__init__.py"_s); folder = folderOf(folder))
        names.prepend(folder.section(u'/', -1));
    if (names.last() == "__init__"_L1)
        names.removeLast();
    return names.join(u'.');
}

QString pathOf(const FileInfo &file, const ModelView &view, const FindManifest &find)
{
    if (file.role != FileRole::Source || file.vendored)
        return {};
    if (file.language == "Rust"_L1)
        return rustPath(file, find);
    if (file.language == "Python"_L1)
        return pythonPath(file, view);
    if (isScript(file.language)) {
        const auto package = find(folderOf(file.path), u"package.json"_s);
        return package ? package->name : QString();
    }
    return {};
}
} // namespace

std::optional<QString> manifestFolder(QString folder, const QString &manifest, const ModelView &view)
{
    for (;; folder = folderOf(folder)) {
        if (view.file(below(folder, manifest)))
            return folder;
        if (folder.isEmpty())
            return {};
    }
}

QString manifestName(const QString &folder, const QString &manifest, const ModelView &view)
{
    const QString path = below(folder, manifest);
    for (const Fact &fact : view.facts(u"project.meta"_s, path))
        if (fact.file == path)
            return fact.value.value("name"_L1).toString();
    return {};
}

std::optional<QString> libraryAbove(const QString &folder, const ModelView &view)
{
    const auto crate = manifestFolder(folder, u"Cargo.toml"_s, view);
    return crate && view.file(below(*crate, u"src/lib.rs"_s)) ? crate : std::nullopt;
}

bool isOfLibrary(const QString &file, const QString &crate)
{
    const QString inside = file.mid(crate.isEmpty() ? 0 : crate.size() + 1);
    return inside.startsWith("src/"_L1) && inside != "src/main.rs"_L1 && !inside.startsWith("src/bin/"_L1);
}

QString goPathOf(const QString &folder, const ModelView &view)
{
    QString path;
    if (const auto top = manifestFolder(folder, u"go.mod"_s, view)) {
        path = manifestName(*top, u"go.mod"_s, view);
        if (const QString rest = top->isEmpty() ? folder : folder.mid(top->size() + 1); !path.isEmpty() && !rest.isEmpty())
            path += u'/' + rest;
    } else if (const qsizetype src = QString(u'/' + folder).lastIndexOf("/src/"_L1); src >= 0) {
        path = folder.mid(src + 4);
        if (!path.section(u'/', 0, 0).contains(u'.')) // no host: no place of a GOPATH
            path.clear();
    }
    return path;
}

QString modulePathOf(const FileInfo &file, const ModelView &view)
{
    if (file.language == "Go"_L1)
        return file.role == FileRole::Source && !file.vendored ? goPathOf(folderOf(file.path), view) : QString();
    return pathOf(file, view, [&](const QString &folder, const QString &manifest) { return manifestAbove(folder, manifest, view); });
}

QHash<QString, QString> modulePaths(const QList<FileInfo> &files, const ModelView &view)
{
    QHash<QString, std::optional<Manifest>> manifests; // by folder and name
    const FindManifest find = [&](const QString &folder, const QString &manifest) {
        const QString key = folder + u'\n' + manifest;
        const auto known = manifests.constFind(key);
        return known != manifests.cend() ? *known : *manifests.insert(key, manifestAbove(folder, manifest, view));
    };
    QHash<QString, QString> goFolders;
    QHash<QString, QString> found;
    for (const FileInfo &file : files) {
        QString path;
        if (file.language == "Go"_L1 && file.role == FileRole::Source && !file.vendored) {
            const QString folder = folderOf(file.path);
            const auto known = goFolders.constFind(folder);
            path = known != goFolders.cend() ? *known : *goFolders.insert(folder, goPathOf(folder, view));
        } else {
            path = pathOf(file, view, find);
        }
        if (!path.isEmpty())
            found.insert(file.path, path);
    }
    return found;
}

} // namespace tars::development
