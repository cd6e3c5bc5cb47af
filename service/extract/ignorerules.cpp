#include "service/extract/ignorerules.h"

#include "service/extract/gitlibrary.h"

#include <QFile>

namespace tars
{

struct IgnoreRules::Repository {
    GitRepository repository;
    GitHandle<git_index, git::index_free> index; ///< after the repository, which it belongs to: freed first
    QByteArray prefix; ///< of the tree within the work tree, with a slash at its end unless empty
};

IgnoreRules::IgnoreRules() = default;
IgnoreRules::~IgnoreRules() = default;
IgnoreRules::IgnoreRules(IgnoreRules &&) noexcept = default;
IgnoreRules &IgnoreRules::operator=(IgnoreRules &&) noexcept = default;

IgnoreRules IgnoreRules::of(const QString &absolutePath)
{
    IgnoreRules rules;
    auto found = std::make_unique<Repository>();
    const QByteArray path = QFile::encodeName(absolutePath);
    git_repository *opened = nullptr;
    if (openRepository(&opened, path) != 0)
        return rules;
    found->repository.reset(opened);
    const char *workTree = git::repository_workdir(opened);
    if (!workTree)
        return rules;
    const QByteArray top(workTree); // ends in a slash
    QByteArray inside = path.endsWith('/') ? path : path + '/';
    if (inside.startsWith("//"))
        inside.remove(0, 1);
    if (!inside.startsWith(top))
        return rules;
    found->prefix = inside.sliced(top.size());
    git_index *index = nullptr;
    git::repository_index(&index, opened);
    found->index.reset(index);
    rules.m_repository = std::move(found);
    if (!rules.m_repository->prefix.isEmpty() && rules.isIgnored({}, true))
        rules.m_repository.reset();
    return rules;
}

bool IgnoreRules::usesGit() const { return m_repository != nullptr; }

bool IgnoreRules::isIgnored(const QByteArray &path, bool folder) const
{
    if (!m_repository)
        return false;
    QByteArray whole = m_repository->prefix + path;
    if (folder && !whole.endsWith('/'))
        whole += '/';
    int ignored = 0;
    if (git::ignore_path_is_ignored(&ignored, m_repository->repository.get(), whole.constData()) != 0 || !ignored)
        return false;
    if (!m_repository->index)
        return true;
    size_t position = 0;
    if (folder)
        return git::index_find_prefix(&position, m_repository->index.get(), whole.constData()) != 0;
    return git::index_get_bypath(m_repository->index.get(), whole.constData(), 0) == nullptr;
}

bool isControlFolder(const QByteArray &name)
{
    static const QSet<QByteArray> names{ ".git", ".hg", ".svn", ".bzr", "CVS", "_darcs", ".jj", ".pijul" };
    return names.contains(name);
}

bool isUsualOutput(const QByteArray &name, bool folder, const QSet<QByteArray> &siblings)
{
    if (!folder) {
        static const QSet<QByteArray> suffixes{ "o", "obj", "a", "so", "dll", "dylib", "exe", "pyc", "pyo",
            "class", "jar", "war", "pdb", "ilk", "gch", "pch", "swp", "swo", "tmp", "bak", "orig", "rej",
            "lo", "la", "egg", "whl", "wasm", "gcda", "gcno" };
        const qsizetype dot = name.lastIndexOf('.');
        return name.endsWith('~') || (dot > 0 && suffixes.contains(name.sliced(dot + 1).toLower()));
    }
    static const QSet<QByteArray> always{ "__pycache__", ".cache", ".gradle", ".idea", ".vs", ".vscode",
        ".mypy_cache", ".pytest_cache", ".ruff_cache", ".eggs", ".tox", ".nox", "CMakeFiles", ".ccls-cache",
        ".clangd", ".terraform", ".next", ".nuxt", ".parcel-cache", "DerivedData", ".stack-work",
        ".hypothesis", ".ipynb_checkpoints" };
    if (always.contains(name) || name.endsWith(".egg-info"))
        return true;
    const auto beside = [&](std::initializer_list<const char *> files) {
        for (const char *file : files)
            if (siblings.contains(file))
                return true;
        return false;
    };
    const auto besideProject = [&] {
        for (const QByteArray &sibling : siblings)
            if (sibling.endsWith(".csproj") || sibling.endsWith(".fsproj") || sibling.endsWith(".vbproj"))
                return true;
        return false;
    };
    if (name == "build" || name == "dist" || name == "out")
        return beside({ "CMakeLists.txt", "package.json", "setup.py", "pyproject.toml", "build.gradle",
            "build.gradle.kts", "meson.build", "configure.ac", "Makefile" });
    if (name == "target")
        return beside({ "Cargo.toml", "pom.xml", "build.sbt" });
    if (name.startsWith("cmake-build-"))
        return true;
    return (name == "bin" || name == "obj") && besideProject();
}

} // namespace tars
