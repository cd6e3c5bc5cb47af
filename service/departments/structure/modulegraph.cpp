#include "service/departments/structure/modulegraph.h"

#include "service/departments/structure/collapse.h"
#include "service/departments/structure/importresolver.h"
#include "service/departments/structure/knots.h"
#include "service/departments/structure/projectmodules.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <map>
#include <QHash>
#include <QSet>

namespace tars::structure
{
using namespace Qt::StringLiterals;

namespace
{
bool isPackageLanguage(const QString &language)
{
    static const QSet<QString> languages{ u"Go"_s, u"Java"_s, u"Kotlin"_s, u"C#"_s, u"Scala"_s, u"Swift"_s,
        u"Groovy"_s, u"D"_s };
    return languages.contains(language);
}

/// Whether files of the language import each other at all.
bool hasImports(const QString &language)
{
    static const QSet<QString> without{ u"CSS"_s, u"SCSS"_s, u"Less"_s, u"HTML"_s, u"Shell"_s, u"Batch"_s,
        u"DosBatch"_s, u"PowerShell"_s, u"Make"_s, u"Makefile"_s, u"CMake"_s, u"SQL"_s, u"Awk"_s, u"M4"_s,
        u"Autoconf"_s, u"Automake"_s, u"Diff"_s, u"Asm"_s, u"Assembly"_s, u"YAML"_s, u"TOML"_s, u"JSON"_s,
        u"XML"_s, u"Markdown"_s, u"TeX"_s };
    return !language.isEmpty() && !without.contains(language);
}

bool belongs(const FileInfo &file)
{
    return file.role == FileRole::Source && !file.vendored && !file.generated && !file.binary
        && hasImports(file.language);
}

bool isHeader(const QString &path)
{
    static const QSet<QString> endings{ u"h"_s, u"hh"_s, u"hpp"_s, u"hxx"_s, u"inl"_s, u"ipp"_s, u"tcc"_s };
    const QString name = path.mid(path.lastIndexOf(u'/') + 1);
    return !name.contains(u'.') || endings.contains(name.mid(name.lastIndexOf(u'.') + 1).toLower());
}

QString nameStem(const QString &name) { return name.contains(u'.') ? name.left(name.lastIndexOf(u'.')) : name; }

/// Modules out of files: packages, components, single files.
class Units
{
public:
    Units(const QList<FileInfo> &files, const QList<int> &members)
        : m_files(files)
    {
        // An implementation joins its header: the one beside it, else the only one of its name.
        QHash<QString, QStringList> headers;
        for (const int file : members)
            if (isCFamily(files[file].language) && isHeader(files[file].path))
                headers[nameStem(nameOf(files[file].path))].append(files[file].path);
        std::map<QString, Module> byPath;
        QList<QString> keys(files.size());
        for (const int file : members) {
            const QString key = keyOf(files[file], headers);
            Module &module = byPath[key];
            module.path = key;
            module.isFolder = isPackageLanguage(files[file].language);
            module.files.append(files[file].path);
            keys[file] = key;
        }
        for (auto &[key, module] : byPath)
            m_modules.append(std::move(module));
        std::sort(m_modules.begin(), m_modules.end(),
            [](const Module &a, const Module &b) { return codePointLess(a.path, b.path); });
        QHash<QString, int> positions;
        for (int i = 0; i < m_modules.size(); ++i)
            positions.insert(m_modules[i].path, i);
        m_unitOf.fill(-1, files.size());
        for (const int file : members)
            m_unitOf[file] = positions.value(keys[file], -1);
    }

    QList<Module> take() { return std::move(m_modules); }
    int of(int file) const { return m_unitOf[file]; }

private:
    static QString nameOf(const QString &path) { return path.mid(path.lastIndexOf(u'/') + 1); }

    static QString keyOf(const FileInfo &file, const QHash<QString, QStringList> &headers)
    {
        if (isPackageLanguage(file.language))
            return folderOf(file.path);
        if (!isCFamily(file.language) || isHeader(file.path))
            return file.path;
        const QStringList candidates = headers.value(nameStem(nameOf(file.path)));
        for (const QString &header : candidates)
            if (folderOf(header) == folderOf(file.path))
                return header;
        return candidates.size() == 1 ? candidates.first() : file.path;
    }

    const QList<FileInfo> &m_files;
    QList<Module> m_modules;
    QList<int> m_unitOf;
};

/// Names without what all paths share; a lone module keeps its last part.
void giveNames(QList<Module> &modules)
{
    if (modules.isEmpty())
        return;
    QString common = folderOf(modules.first().path);
    for (const Module &module : modules)
        while (!common.isEmpty() && !module.path.startsWith(common + u'/'))
            common = folderOf(common);
    for (Module &module : modules) {
        module.name = common.isEmpty() ? module.path : module.path.mid(common.size() + 1);
        if (module.ownFilesOnly)
            module.name += module.name.isEmpty() ? u"others"_s : u"/others"_s;
        else if (module.name.isEmpty())
            module.name = u"."_s;
    }
}

using Edges = std::map<std::pair<int, int>, int>;

QList<QList<int>> successors(qsizetype count, const Edges &edges)
{
    QList<QList<int>> next(count);
    for (const auto &[ends, imports] : edges)
        next[ends.first].append(ends.second);
    return next;
}
} // namespace

QList<int> ModuleGraph::users(int module) const
{
    QList<int> found;
    for (const ModuleEdge &edge : edges)
        if (edge.to == module)
            found.append(edge.from);
    return found;
}

QList<int> ModuleGraph::uses(int module) const
{
    QList<int> found;
    for (const ModuleEdge &edge : edges)
        if (edge.from == module)
            found.append(edge.to);
    return found;
}

ModuleGraph moduleGraph(const ModelView &view, const QString &folder, int mostModules, std::stop_token stop)
{
    ModuleGraph graph;
    const QList<FileInfo> files = view.files(folder);
    QHash<QString, int> positions;
    QList<int> members;
    for (int i = 0; i < files.size(); ++i) {
        if (!belongs(files[i]))
            continue;
        positions.insert(files[i].path, i);
        members.append(i);
    }
    if (members.isEmpty())
        return graph;
    Units units(files, members);
    const ImportResolver resolver(files, view, folder);
    Edges unitEdges;
    for (const FileImports &file : view.importsBelow(folder)) {
        if (stop.stop_requested())
            return {};
        const int from = positions.value(file.path, -1);
        if (from < 0)
            continue;
        for (const ImportRecord &import : file.imports) {
            ++graph.statements;
            const int to = resolver.resolve(from, import);
            if (to < 0 || units.of(to) < 0)
                continue;
            ++graph.inside;
            if (units.of(from) != units.of(to))
                ++unitEdges[{ units.of(from), units.of(to) }];
        }
    }
    QList<Module> all = units.take();
    if (folder.isEmpty())
        if (auto projects = projectModules(files, members, view)) {
            all = std::move(projects->modules);
            unitEdges = std::move(projects->edges);
            graph.inside = projects->references;
            graph.ofProjects = true;
        }
    graph.modules = all;
    Edges edges = unitEdges;
    if (mostModules > 0 && all.size() > mostModules) {
        QList<int> links(all.size(), 0);
        for (const auto &[ends, imports] : unitEdges) {
            ++links[ends.first];
            ++links[ends.second];
        }
        const Collapsed collapsed = collapse(all, folder, std::min(mostModules, mostOpenedModules), std::min(mostModules, mostModulesShown), links);
        graph.modules = collapsed.modules;
        graph.isCollapsed = true;
        edges.clear();
        for (const auto &[ends, imports] : unitEdges) {
            const int from = collapsed.moduleOf[ends.first], to = collapsed.moduleOf[ends.second];
            if (from != to)
                edges[{ from, to }] += imports;
        }
    }
    giveNames(graph.modules);

    const QList<QList<int>> next = successors(graph.modules.size(), edges);
    const Knots knots = findKnots(next);
    const QSet<std::pair<int, int>> closing = closingEdges(next, knots);
    QList<QList<int>> down = next; // without cycles
    for (const auto &[from, to] : closing)
        down[from].removeOne(to);
    const Knots single = findKnots(down);
    graph.layers = layersOf(down, single);
    for (const QList<int> &knot : knots.members)
        if (knot.size() > 1) {
            graph.cycles.append(shortestCycle(next, knots, knot.first()));
            graph.knots.append(int(knot.size()));
        }
    const QSet<std::pair<int, int>> implied
        = graph.modules.size() <= mostModulesShown ? impliedEdges(down, single) : QSet<std::pair<int, int>>();
    for (const auto &[ends, imports] : edges)
        graph.edges.append(
            { ends.first, ends.second, imports, knots.knotOf[ends.first] == knots.knotOf[ends.second],
                closing.contains(ends), implied.contains(ends) });
    return graph;
}

} // namespace tars::structure
