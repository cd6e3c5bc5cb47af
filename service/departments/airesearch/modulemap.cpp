#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/python.h"
#include "service/departments/airesearch/treenotebooks.h"
#include "service/markup/text.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
struct Edge {
    QString from, to;
    qint64 imports = 0;
};

QList<Edge> edgesOf(const Relations &relations, const QStringList &paths)
{
    std::map<std::pair<QString, QString>, qint64> counts;
    for (const QString &path : paths) {
        const QString from = relations.moduleOf.value(path);
        for (const QString &used : relations.uses.value(path))
            if (const QString to = relations.moduleOf.value(used); !from.isEmpty() && !to.isEmpty() && from != to)
                ++counts[{ from, to }];
    }
    QList<Edge> edges;
    for (const auto &[pair, imports] : counts)
        edges.append({ pair.first, pair.second, imports });
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) {
        if (a.imports != b.imports)
            return a.imports > b.imports;
        if (const int order = compareCodePoints(a.from, b.from); order != 0)
            return order < 0;
        return codePointLess(a.to, b.to);
    });
    return edges;
}

/// The modules of each layer, in words: what can be read without knowing the rest comes first.
void layers(Page &page, const Relations &relations)
{
    std::map<int, QStringList> byLayer;
    for (int module = 0; module < relations.graph.modules.size(); ++module)
        byLayer[relations.graph.layers[module]].append(relations.moduleName(module));
    if (byLayer.size() < 2)
        return;
    heading(page, u"In which order can they be read?"_s);
    paragraph(page,
        { text(relations.graph.cycles.isEmpty()
                ? u"A module of the first step imports no other of the project; each further step needs only those before it."_s
                : u"Each step needs only those before it, apart from the imports that close a circle: of modules that import "
                  "each other, whichever comes first looks ahead."_s) });
    BulletList list;
    list.ordered = true;
    for (const auto &[layer, names] : byLayer) {
        constexpr qsizetype most = 12;
        Inlines line;
        for (const QString &name : names.mid(0, most)) {
            if (!line.isEmpty())
                line.append(text(u", "_s));
            line.append(code(name));
        }
        if (names.size() > most)
            line.append(text(u" and "_s + QString::number(names.size() - most) + u" more"_s));
        list.items.push_back({ Paragraph{ line } });
    }
    page.blocks.emplace_back(std::move(list));
}

void circles(Page &page, const Relations &relations, const QList<Edge> &edges)
{
    QSet<std::pair<QString, QString>> known;
    for (const Edge &edge : edges)
        known.insert({ edge.from, edge.to });
    QStringList output;
    QList<std::pair<QString, QString>> pairs;
    for (const Edge &edge : edges)
        if (codePointLess(edge.from, edge.to) && known.contains({ edge.to, edge.from }))
            pairs.append({ edge.from, edge.to });
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) {
        const int order = compareCodePoints(a.first, b.first);
        return order != 0 ? order < 0 : codePointLess(a.second, b.second);
    });
    for (const auto &[a, b] : pairs.mid(0, 15))
        output.append(a + u" <-> "_s + b);
    output.append(plural(pairs.size(), u"pair"_s, u"pairs"_s));
    heading(page, u"Which modules import each other?"_s);
    cell(page, u"mutual-imports"_s, uR"(
mutual = sorted((a, b) for a, b in edges if a < b and (b, a) in edges)
for a, b in mutual[:15]:
    print(f"{a} <-> {b}")
print(f"{len(mutual):,} pair" + ("" if len(mutual) == 1 else "s"))
)"_s, output);
    BulletList list;
    for (qsizetype i = 0; i < std::min<qsizetype>(10, relations.graph.cycles.size()); ++i) {
        const QList<int> &cycle = relations.graph.cycles[i];
        if (cycle.size() < 3)
            continue;
        Inlines line;
        for (const int module : cycle)
            line += Inlines{ code(relations.moduleName(module)), text(u" → "_s) };
        line.append(code(relations.moduleName(cycle.first())));
        if (relations.graph.knots[i] > cycle.size())
            line.append(text(u", one of several ways round among "_s + QString::number(relations.graph.knots[i]) + u" modules"_s));
        list.items.push_back({ Paragraph{ line } });
    }
    if (list.items.empty())
        return;
    paragraph(page, { text(u"Longer ways round:"_s) });
    page.blocks.emplace_back(std::move(list));
}
} // namespace

Result<Page> moduleMapNotebook(const ModelView &view, std::stop_token stop)
{
    const Result<Survey> known = survey(view, {}, Depth::Files);
    if (!known)
        return known.error();
    const Relations relations = relationsOf(view, stop);
    QStringList paths;
    for (const SurveyedFile &file : known->files)
        paths.append(file.info.path);
    const QList<Edge> edges = edgesOf(relations, paths);
    Page page = notebookPage(u"ai-research/module-map.ipynb"_s, u"Module map and coupling"_s);
    page.lead = { text(u"How the "_s + plural(relations.graph.modules.size(), u"module"_s, u"modules"_s) + u" of "_s
        + view.projectName() + u" hang together, read from "_s + plural(relations.graph.inside, u"import"_s, u"imports"_s)
        + u" of the project's own files."_s) };
    firstCell(page, *known);
    heading(page, u"Which modules import which?"_s);
    QStringList output{ python::right(relations.graph.modules.size(), 0) + u" modules, "_s + grouped(edges.size())
        + u" dependencies between them"_s };
    for (const Edge &edge : edges.mid(0, 15))
        output.append(python::right(edge.imports, 5) + u"  "_s + edge.from + u" -> "_s + edge.to);
    cell(page, u"dependencies"_s, moduleOfCode(relations) + uR"(
modules = set(module_of.values())

edges = collections.Counter()
for f in files:
    for used in f.get("uses", []):
        pair = f.get("module"), module_of.get(used)
        if None not in pair and pair[0] != pair[1]:
            edges[pair] += 1

print(f"{len(modules):,} modules, {len(edges):,} dependencies between them")
for (a, b), imports in sorted(edges.items(), key=lambda row: (-row[1], row[0]))[:15]:
    print(f"{imports:>5,}  {a} -> {b}")
)"_s, output);

    QHash<QString, qint64> usedBy, uses, both;
    for (int module = 0; module < relations.graph.modules.size(); ++module)
        both.insert(relations.moduleName(module), 0);
    for (const Edge &edge : edges) {
        ++usedBy[edge.to];
        ++uses[edge.from];
        ++both[edge.to];
        ++both[edge.from];
    }
    const auto rows = largest(both, 15);
    output = { u"used by  uses  unstable  module"_s };
    for (const auto &[name, total] : rows)
        output.append(python::right(usedBy.value(name), 7) + u"  "_s + python::right(uses.value(name), 4) + u"  "_s
            + python::right(total > 0 ? 100 * uses.value(name) / total : 0, 6) + u" %  "_s + name);
    heading(page, u"Who is leaned on, and who leans on many?"_s);
    paragraph(page,
        { text(u"A module that many use and that uses few is stable: a change in it reaches far. “Unstable” is the share of "
               "its dependencies that lead out."_s) });
    cell(page, u"coupling"_s, uR"(
used_by, uses = collections.Counter(), collections.Counter()
for a, b in edges:
    uses[a] += 1
    used_by[b] += 1

print("used by  uses  unstable  module")
order = sorted(modules, key=lambda m: (-(used_by[m] + uses[m]), m))
for m in order[:15]:
    total = used_by[m] + uses[m]
    print(f"{used_by[m]:>7,}  {uses[m]:>4,}  {100 * uses[m] // total if total else 0:>6,} %  {m}")
)"_s, output);
    Plot plot;
    plot.kind = Plot::Kind::Points;
    plot.xLabel = u"modules that it uses"_s;
    plot.yLabel = u"modules that use it"_s;
    output.clear();
    for (const auto &[name, total] : rows) {
        plot.items.append({ name, uses.value(name), usedBy.value(name) });
        output.append(python::right(uses.value(name), 6) + u"  "_s + python::right(usedBy.value(name), 6) + u"  "_s + name);
    }
    cell(page, u"coupling-plot"_s, uR"(
try:
    import matplotlib.pyplot as plt
except ImportError:  # then the same numbers as text
    plt = None

points = [(uses[m], used_by[m], m) for m in order[:15]]
if plt:
    figure, axes = plt.subplots(figsize=(8, 4))
    axes.scatter([x for x, _, _ in points], [y for _, y, _ in points])
    for x, y, name in points:
        axes.annotate(name.split("/")[-1], (x, y), xytext=(5, 3), textcoords="offset points")
    axes.set_xlabel("modules that it uses")
    axes.set_ylabel("modules that use it")
    plt.show()
else:
    for x, y, name in points:
        print(f"{x:>6,}  {y:>6,}  {name}")
)"_s, output);
    std::get<CodeCell>(page.blocks.back().content).plot = std::move(plot);
    circles(page, relations, edges);
    layers(page, relations);
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
