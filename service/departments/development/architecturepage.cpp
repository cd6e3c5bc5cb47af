#include "service/departments/development/architecturepage.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/packagepage.h"
#include "service/departments/structure/modulegraph.h"
#include "service/markup/text.h"

#include <algorithm>
#include <map>
#include <QSet>
#include <tuple>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;
using structure::Module;
using structure::ModuleGraph;

namespace
{
constexpr int mostFoldersOpened = 2'000; // pages; deeper folders of huge trees stay closed
constexpr int mostHubs = 10;
constexpr int leastUsersOfHub = 3;
constexpr int mostCycles = 25;
constexpr int mostAlone = 20;
constexpr int mostEntryPoints = 40;

QString folderArgument(const QString &folder)
{
    return folder.isEmpty() ? QString() : QString(folder + u'/');
}

bool opens(const Module &module, const QString &folder)
{
    return module.units > 1 && !module.ownFilesOnly && module.path != folder;
}

/// Whether there is anything to draw: modules of which one imports another.
bool tellsSomething(const ModuleGraph &graph) { return graph.modules.size() > 1 && !graph.edges.isEmpty(); }

/// Where a module is explained: its own graph, the page of the package that it is, its file's page, else its source.
std::optional<Target> targetOf(
    const Module &module, const QSet<QString> &opened, const QSet<QString> &packages, const QHash<QString, FileInfo> &files)
{
    if (opened.contains(module.path))
        return documentTarget(architecturePagePath(module.path));
    if (packages.contains(module.path))
        return documentTarget(packagePagePath(module.path));
    for (const QString &file : module.files)
        if (files.value(file).hasApi && (module.files.size() == 1 || file == module.path))
            return documentTarget(apiPagePath(file));
    if (module.units > 1) // none of its files stands for a folder
        return {};
    for (const QString &file : module.files)
        if (files.value(file).hasApi)
            return documentTarget(apiPagePath(file));
    return module.files.size() == 1 ? std::optional(sourceTarget(module.files.first())) : std::nullopt;
}

QString wordFor(const ModuleGraph &graph, qsizetype count)
{
    if (graph.ofProjects)
        return plural(count, u"project"_s, u"projects"_s);
    const bool folders = std::all_of(
        graph.modules.begin(), graph.modules.end(), [](const Module &module) { return module.isFolder; });
    return folders && !graph.isCollapsed ? plural(count, u"package"_s, u"packages"_s)
                                         : plural(count, u"module"_s, u"modules"_s);
}

class ArchitectureBuilder
{
public:
    ArchitectureBuilder(const ModuleGraph &graph, const QString &folder, const ModelView &view)
        : m_graph(graph)
        , m_folder(folder)
        , m_view(view)
    {
        for (const FileInfo &file : view.files(folderArgument(folder)))
            m_files.insert(file.path, file);
        for (const Module &module : graph.modules)
            if (opens(module, folder) && tellsSomething(structure::moduleGraph(view, folderArgument(module.path))))
                m_opened.insert(module.path);
        for (const Module &module : graph.modules)
            if (module.isFolder && !module.ownFilesOnly && !m_opened.contains(module.path) && hasPackagePage(module.path, view))
                m_packages.insert(module.path);
        m_users.resize(graph.modules.size());
        m_uses.resize(graph.modules.size());
        for (const structure::ModuleEdge &edge : graph.edges) {
            m_users[edge.to].append(edge.from);
            m_uses[edge.from].append(edge.to);
        }
        for (int i = 0; i < graph.modules.size(); ++i)
            // What is left of a folder is many files of which none is meant.
            if (m_users[i].size() >= leastUsersOfHub && !(graph.modules[i].ownFilesOnly && graph.modules[i].units > 1))
                m_hubs.append(i);
        std::stable_sort(m_hubs.begin(), m_hubs.end(),
            [&](int a, int b) { return m_users[a].size() > m_users[b].size(); });
        m_hubs = m_hubs.mid(0, mostHubs);
    }

    Page build()
    {
        head();
        picture();
        hubs();
        cycles();
        entryPoints();
        return std::move(m_page);
    }

private:
    Inline nameOf(int module) const
    {
        Inline name = code(m_graph.modules[module].name);
        name.target = targetOf(m_graph.modules[module], m_opened, m_packages, m_files);
        return name;
    }

    QString detailOf(const Module &module) const
    {
        if (module.units > 1)
            return m_graph.ofProjects ? plural(module.files.size(), u"file"_s, u"files"_s) : plural(module.units, u"module"_s, u"modules"_s);
        return module.files.size() > 1 ? plural(module.files.size(), u"file"_s, u"files"_s) : QString();
    }

    void head()
    {
        m_page.wide = true;
        m_page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
        if (m_folder.isEmpty()) {
            m_page.title = u"Architecture"_s;
        } else {
            m_page.title = u"Architecture of "_s + m_folder + u'/';
            m_page.breadcrumbs.append({ u"Architecture"_s, documentTarget(architecturePagePath({})) });
        }
        const int top = *std::max_element(m_graph.layers.begin(), m_graph.layers.end());
        int units = 0;
        for (const Module &module : m_graph.modules)
            units += m_graph.ofProjects ? 1 : module.units;
        m_summary = wordFor(m_graph, units) + u" in "_s + plural(top + 1, u"layer"_s, u"layers"_s)
            + u", read from "_s
            + (m_graph.ofProjects ? plural(m_graph.inside, u"project reference"_s, u"project references"_s)
                                  : plural(m_graph.inside, u"import of the project's own files"_s, u"imports of the project's own files"_s))
            + u"."_s;
        QString how = m_graph.ofProjects ? u" An arrow points to what is referenced; references that others imply are not drawn."_s
                                         : u" An arrow points to what is imported; imports that others imply are not drawn."_s;
        if (!m_graph.cycles.isEmpty())
            how += u" Amber: closes a cycle."_s;
        if (m_graph.isCollapsed)
            how += m_opened.isEmpty() ? u" Large folders stand as one."_s
                                      : u" Large folders stand as one; what is within them has pages of its own."_s;
        if (std::any_of(m_graph.modules.begin(), m_graph.modules.end(), [](const Module &module) { return module.ownFilesOnly; }))
            how += u" Others: what is linked least in its folder, together."_s;
        m_page.lead = { text(m_summary + how) };
    }

    void picture()
    {
        Graph graph;
        graph.title = m_graph.ofProjects ? u"Projects and their references"_s
            : m_folder.isEmpty() ? u"Modules and their imports"_s
                                         : QString(u"Modules of "_s + m_folder + u" and their imports"_s);
        graph.sentence = m_summary
            + (m_graph.cycles.isEmpty()
                    ? u" No cycles."_s
                    : QString(u" "_s + plural(m_graph.cycles.size(), u"cycle"_s, u"cycles"_s) + u'.'));
        QSet<int> linked;
        for (const structure::ModuleEdge &edge : m_graph.edges)
            linked << edge.from << edge.to;
        // Modules without any import in or out would fill a row with boxes that say nothing.
        QList<int> position(m_graph.modules.size(), -1);
        QStringList alone;
        for (int i = 0; i < m_graph.modules.size(); ++i) {
            const Module &module = m_graph.modules[i];
            if (!linked.contains(i)) {
                m_alone.append(i);
                continue;
            }
            position[i] = int(graph.nodes.size());
            const QString folder
                = m_folder.isEmpty() ? module.path.section(u'/', 0, -2) : module.name.section(u'/', 0, -2);
            QString label = module.name.section(u'/', -1);
            if (label == "__init__.py"_L1 || label == "mod.rs"_L1 || label.startsWith("index."_L1))
                label = module.name.section(u'/', -2);
            QString detail = detailOf(module);
            if (detail.isEmpty() && folder != mostCommonFolder())
                detail = folder;
            graph.nodes.append({ shortened(label), shortened(detail), targetOf(module, m_opened, m_packages, m_files),
                m_graph.layers[i], m_hubs.contains(i) });
        }
        for (const structure::ModuleEdge &edge : m_graph.edges)
            if (!edge.implied)
                graph.edges.append({ position[edge.from], position[edge.to], false, edge.closesCycle });
        graph.table = table();
        if (graph.nodes.size() >= 2)
            m_page.blocks.emplace_back(std::move(graph));
        else
            m_page.blocks.emplace_back(std::move(graph.table));
        if (!m_alone.isEmpty()) {
            Inlines line{ text(m_graph.ofProjects ? u"Without references in or out: "_s : u"Without imports in or out: "_s) };
            for (qsizetype i = 0; i < std::min<qsizetype>(mostAlone, m_alone.size()); ++i) {
                if (i > 0)
                    line << text(u", "_s);
                line << nameOf(m_alone[i]);
            }
            if (m_alone.size() > mostAlone)
                line << text(u" and "_s + grouped(m_alone.size() - mostAlone) + u" more"_s);
            line << text(u"."_s);
            m_page.blocks.emplace_back(Paragraph{ line });
        }
    }

    /// Where most modules lie: it is not said with each of them.
    QString mostCommonFolder() const
    {
        std::map<QString, int> counts;
        for (const Module &module : m_graph.modules)
            ++counts[m_folder.isEmpty() ? module.path.section(u'/', 0, -2)
                                        : module.name.section(u'/', 0, -2)];
        return std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
            return a.second < b.second;
        })->first;
    }

    static QString shortened(const QString &name)
    {
        constexpr qsizetype most = 26;
        return name.size() <= most ? name : QString(u"…"_s + name.right(most - 1));
    }

    Table table() const
    {
        Table table;
        table.head = { u"Module"_s, u"Layer"_s, u"Used by"_s, u"Uses"_s, u"Imports"_s };
        for (int i = 0; i < m_graph.modules.size(); ++i) {
            Inlines uses;
            for (const int to : m_uses[i].mid(0, 12))
                uses << (uses.isEmpty() ? text(QString()) : text(u", "_s)) << nameOf(to);
            if (m_uses[i].size() > 12)
                uses << muted(u" and "_s + grouped(m_uses[i].size() - 12) + u" more"_s);
            table.rows.append({ Cell{ { nameOf(i) }, {}, false },
                Cell{ { text(QString::number(m_graph.layers[i])) }, {}, true },
                Cell{ { text(grouped(m_users[i].size())) }, {}, true },
                Cell{ { text(grouped(m_uses[i].size())) }, {}, true }, Cell{ uses, {}, false } });
        }
        return table;
    }

    void hubs()
    {
        if (m_hubs.isEmpty())
            return;
        Table table;
        table.head = { u"Module"_s, u"Used by"_s, u"Uses"_s, u"Note"_s };
        for (const int hub : m_hubs) {
            const qsizetype others = m_graph.modules.size() - 1;
            const qsizetype users = m_users[hub].size();
            const QString note = users * 2 > others && others >= 4
                ? QString(grouped(users) + u" of the other "_s + grouped(others) + (m_graph.ofProjects ? u" reference it"_s : u" import it"_s))
                : QString();
            table.rows.append({ Cell{ { nameOf(hub) }, {}, false },
                Cell{ { text(grouped(users)) }, {}, true },
                Cell{ { text(grouped(m_uses[hub].size())) }, {}, true }, Cell{ { text(note) }, {}, false } });
        }
        m_page.blocks.emplace_back(Heading{ 2,
            { text(u"Hubs"_s), text(u" "_s), muted(m_graph.ofProjects ? u"by projects that reference them"_s : u"by modules that import them"_s) }, u"hubs"_s, {}, {} });
        m_page.blocks.emplace_back(std::move(table));
    }

    void cycles()
    {
        if (m_graph.cycles.isEmpty())
            return;
        Table table;
        table.head = { u"Shortest way round"_s, u"Modules that import each other"_s };
        for (qsizetype i = 0; i < std::min<qsizetype>(mostCycles, m_graph.cycles.size()); ++i) {
            Inlines line;
            for (const int module : m_graph.cycles[i])
                line << nameOf(module) << text(u" → "_s);
            line << nameOf(m_graph.cycles[i].first());
            table.rows.append(
                { Cell{ line, {}, false }, Cell{ { text(grouped(m_graph.knots[i])) }, {}, true } });
        }
        m_page.blocks.emplace_back(
            Heading{ 2, { text(u"Cycles"_s), text(u" "_s), muted(grouped(m_graph.cycles.size())) },
                u"cycles"_s, {}, {} });
        m_page.blocks.emplace_back(std::move(table));
    }

    void entryPoints()
    {
        QList<SymbolTarget> mains;
        for (const QString &name : { u"main"_s, u"Main"_s, u"wmain"_s })
            for (const SymbolTarget &target : m_view.lookup(name)) {
                const auto file = m_files.constFind(target.file);
                const bool callable = target.kind == "function"_L1 || target.kind == "method"_L1;
                // Python's main is called so by custom, elsewhere by the language.
                if (file == m_files.constEnd() || file->role != FileRole::Source || !callable
                    || file->vendored || (name == "Main"_L1 && file->language != "C#"_L1))
                    continue;
                mains.append(target);
            }
        for (const FileInfo &file : std::as_const(m_files))
            if (file.role == FileRole::Source && file.path.section(u'/', -1) == "__main__.py"_L1)
                mains.append({ file.path, u"__main__"_s, u"module"_s, {}, file.hasApi });
        std::sort(mains.begin(), mains.end(), [](const SymbolTarget &a, const SymbolTarget &b) {
            return std::tie(a.file, a.kind, a.qualifiedName, a.signature)
                < std::tie(b.file, b.kind, b.qualifiedName, b.signature);
        });
        mains.erase(std::unique(mains.begin(), mains.end(),
                        [](const SymbolTarget &a, const SymbolTarget &b) { return a.file == b.file; }),
            mains.end());
        if (mains.isEmpty())
            return;
        Table table;
        table.head = { u"File"_s, u"Entry point"_s };
        for (const SymbolTarget &main : mains.mid(0, mostEntryPoints))
            table.rows.append(
                { Cell{ { link(main.file, sourceTarget(main.file), Inline::Style::Code) }, {}, false },
                    Cell{ { code(main.kind == "module"_L1 ? u"python -m "_s + main.file.section(u'/', -2, -2)
                                                          : main.qualifiedName + main.signature) },
                        {}, false } });
        m_page.blocks.emplace_back(
            Heading{ 2, { text(u"Entry points"_s), text(u" "_s), muted(grouped(mains.size())) },
                u"entry-points"_s, {}, {} });
        m_page.blocks.emplace_back(std::move(table));
        if (mains.size() > mostEntryPoints)
            m_page.blocks.emplace_back(
                Paragraph{ { muted(u"and "_s + grouped(mains.size() - mostEntryPoints) + u" more"_s) } });
    }

    const ModuleGraph &m_graph;
    const QString m_folder;
    const ModelView &m_view;
    QHash<QString, FileInfo> m_files;
    QSet<QString> m_opened; ///< modules with a page like this of their own
    QSet<QString> m_packages; ///< modules that are a package with a page
    QList<QList<int>> m_users, m_uses;
    QList<int> m_hubs, m_alone;
    QString m_summary;
    Page m_page;
};
} // namespace

QString architecturePagePath(const QString &folder)
{
    return folder.isEmpty() ? u"development/architecture.md"_s
                            : QString(u"development/architecture/"_s + safePagePath(folder) + u".md"_s);
}

QStringList architectureFolders(const ModelView &view)
{
    QStringList open{ QString() }, pages;
    while (!open.isEmpty() && pages.size() < mostFoldersOpened) {
        const QString folder = open.takeFirst();
        const ModuleGraph graph = structure::moduleGraph(view, folderArgument(folder));
        if (!tellsSomething(graph))
            continue;
        pages.append(folder);
        for (const Module &module : graph.modules)
            if (opens(module, folder))
                open.append(module.path);
    }
    return pages;
}

Result<Page> architecturePage(const QString &folder, const ModelView &view, std::stop_token stop)
{
    const ModuleGraph graph
        = structure::moduleGraph(view, folderArgument(folder), structure::mostModulesShown, stop);
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Cancelled"_s, {} };
    if (graph.modules.isEmpty())
        return Error{ errc::notFound, u"%1 has no modules any more."_s.arg(folder),
            { { u"what"_s, folder } } };
    return ArchitectureBuilder(graph, folder, view).build();
}

} // namespace tars::development
