#include "service/departments/structure/projectmodules.h"

#include "service/departments/structure/importresolver.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <set>

namespace tars::structure
{
using namespace Qt::StringLiterals;

namespace
{
bool isDotNetLanguage(const QString &language)
{
    return language == "C#"_L1 || language == "F#"_L1 || language == "Visual Basic"_L1;
}
} // namespace

std::optional<ProjectModules> projectModules(const QList<FileInfo> &files, const QList<int> &members, const ModelView &view)
{
    const auto managed = std::count_if(members.begin(), members.end(), [&](int file) { return isDotNetLanguage(files[file].language); });
    if (managed == 0 || managed * 2 < members.size())
        return {};
    std::set<QString> folders;
    for (const Fact &fact : view.facts(u"build.target"_s))
        if (fact.value.value("system"_L1) == "MSBuild"_L1)
            folders.insert(folderOf(fact.file));
    std::map<QString, Module> byFolder;
    std::map<QString, std::set<QString>> within; ///< folders with files, by project
    for (const int file : members) {
        QString folder = folderOf(files[file].path);
        const QString own = folder;
        while (!folder.isEmpty() && !folders.contains(folder))
            folder = folderOf(folder);
        if (!folders.contains(folder) || !isDotNetLanguage(files[file].language))
            continue;
        Module &module = byFolder[folder];
        module.path = folder;
        module.isFolder = true;
        module.files.append(files[file].path);
        within[folder].insert(own);
    }
    ProjectModules found;
    for (auto &[folder, module] : byFolder) {
        module.units = int(within[folder].size());
        found.modules.append(std::move(module));
    }
    std::sort(found.modules.begin(), found.modules.end(),
        [](const Module &a, const Module &b) { return codePointLess(a.path, b.path); });
    QHash<QString, int> positions;
    for (int i = 0; i < found.modules.size(); ++i)
        positions.insert(found.modules[i].path, i);
    for (const Fact &fact : view.facts(u"dependency"_s)) {
        const QString source = fact.value.value("source"_L1).toString();
        if (fact.value.value("ecosystem"_L1) != "NuGet"_L1 || !source.endsWith("proj"_L1))
            continue;
        const int from = positions.value(folderOf(fact.file), -1);
        const int to = positions.value(folderOf(joinedPath(folderOf(fact.file), source)), -1);
        if (from < 0 || to < 0 || from == to)
            continue;
        ++found.references;
        ++found.edges[{ from, to }];
    }
    return found.edges.empty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace tars::structure
