#include "service/departments/airesearch/airesearch.h"

#include "common/base/errorcodes.h"
#include "service/departments/airesearch/corpus.h"
#include "service/departments/airesearch/moduleguide.h"
#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/pythonexamples.h"
#include "service/departments/airesearch/treenotebooks.h"
#include "service/markup/text.h"

#include <algorithm>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
// Of each kind of page: raised whenever the same answers give another page.
constexpr int indexVersion = 5;
constexpr int notebookVersion = 8;
constexpr int moduleVersion = 8;
constexpr int tutorialVersion = 12;
constexpr int examplesVersion = 6;
constexpr int corpusVersion = 3;

UnitSpec unitOf(
    const QString &kind, int version, const QString &subject, const QString &title, const QString &path)
{
    const QString id = u"ai-research/"_s + kind + (subject.isEmpty() ? QString() : QString(u'/' + subject));
    return { UnitId{ id }, Department::AiResearch, kind, version, subject, title, path, 0 };
}

/// A file name for a module or a file: one level, so that corpus.jsonl lies beside.
QString flat(const QString &path)
{
    QString name = path == "."_L1 ? u"top"_s : path;
    name.replace(u'/', u'-');
    return safePagePath(name);
}

struct Section {
    const char *kind;
    const char *title;
    const char *says;
};
constexpr Section sections[] = {
    { "notebook", "Notebooks", "The whole tree, asked with Python’s standard library alone." },
    { "module-notebook", "Module notebooks", "The same for one module each." },
    { "tutorial", "Tutorials", "One module each: reading order, key types, a call’s path, exercises." },
    { "examples", "Example notebooks", "What the authors wrote to be tried, as cells. They need the project installed." },
};

Page indexPage(const QList<UnitSpec> &units)
{
    Page page;
    page.title = u"AI Research"_s;
    page.departmentSlug = u"ai-research"_s;
    page.downloads = { { u"corpus.jsonl"_s, documentTarget(corpusPath) } };
    for (const Section &section : sections) {
        BulletList list;
        for (const UnitSpec &unit : units)
            if (unit.kind == QLatin1String(section.kind))
                list.items.push_back({ Paragraph{ { link(unit.title, documentTarget(unit.primaryPath)) } } });
        if (list.items.empty())
            continue;
        heading(page, QString::fromUtf8(section.title));
        paragraph(page, { text(QString::fromUtf8(section.says)) });
        page.blocks.emplace_back(std::move(list));
    }
    heading(page, u"The corpus"_s);
    paragraph(page,
        { link(u"corpus.jsonl"_s, documentTarget(corpusPath), Inline::Style::Code),
            text(u" holds files, symbols, prose and commits, one JSON object each."_s) });
    Table table;
    table.head = { u"Kind"_s, u"Members"_s };
    const auto row = [&table](const QString &kind, const QString &members) {
        table.rows.append({ Cell{ { code(kind) }, {}, false }, Cell{ { code(members) }, {}, false } });
    };
    row(u"file"_s, u"path line end language role module code comments public documented uses commits authors text"_s);
    row(u"symbol"_s, u"path line end name symbol signature public documented length branches nesting text"_s);
    row(u"prose"_s, u"path line end headings text"_s);
    row(u"commit"_s, u"id time author text"_s);
    page.blocks.emplace_back(std::move(table));
    return page;
}

bool hasHistory(const ModelView &view)
{
    return view.facts(u"history.commit"_s).size() > 1 && !view.facts(u"history.file"_s).isEmpty();
}
} // namespace

QList<UnitSpec> AiResearchWriter::plan(const ModelView &view) const
{
    const QList<FileMetrics> metrics = view.metrics();
    const bool hasSource = std::any_of(metrics.begin(), metrics.end(), [](const FileMetrics &file) {
        return file.role == FileRole::Source && file.codeLines > 0 && !file.language.isEmpty();
    });
    QList<UnitSpec> units;
    if (!hasSource)
        return units;
    PathClaims claims;
    const auto add = [&](const QString &kind, int version, const QString &subject, const QString &title,
                         const QString &path) {
        units.append(unitOf(kind, version, subject, title, claims.claim(path)));
    };
    const auto notebook = [&](const QString &name, const QString &title) {
        add(u"notebook"_s, notebookVersion, name, title, u"ai-research/"_s + name + u".ipynb"_s);
    };
    add(u"index"_s, indexVersion, {}, u"AI Research"_s, u"ai-research/index.md"_s);
    const Relations relations = relationsOf(view, {});
    notebook(u"tour"_s, u"Tour of the codebase"_s);
    if (relations.graph.modules.size() > 2 && !relations.graph.edges.isEmpty())
        notebook(u"module-map"_s, u"Module map and coupling"_s);
    notebook(u"hot-spots"_s, u"Size and complexity hot spots"_s);
    if (hasHistory(view))
        notebook(u"history"_s, u"History and churn"_s);
    const QList<FileCounts> counts = view.counts();
    if (std::any_of(counts.begin(), counts.end(), [](const FileCounts &file) { return file.publicSymbols > 0; }))
        notebook(u"api-surface"_s, u"API surface"_s);
    const QStringList modules = mainModules(relations, metrics);
    if (modules.size() > 1)
        for (const QString &module : modules)
            add(u"module-notebook"_s, moduleVersion, module, u"Module "_s + titleOfModule(module, view),
                u"ai-research/module-"_s + flat(module) + u".ipynb"_s);
    for (const QString &module : modules)
        if (hasTutorial(module, relations, view))
            add(u"tutorial"_s, tutorialVersion, module, u"Tutorial: "_s + titleOfModule(module, view),
                u"ai-research/tutorials/"_s + flat(module) + u".md"_s);
    for (const QString &path : doctestFiles(view))
        add(u"examples"_s, examplesVersion, u"docstrings/"_s + path, u"Examples of "_s + path,
            u"ai-research/docstrings/"_s + flat(path) + u".ipynb"_s);
    for (const QString &path : exampleFiles(view))
        add(u"examples"_s, examplesVersion, u"scripts/"_s + path, path,
            u"ai-research/examples/"_s + flat(path) + u".ipynb"_s);
    add(u"corpus"_s, corpusVersion, {}, u"Corpus"_s, corpusPath);
    return units;
}

Result<UnitOutput> AiResearchWriter::write(const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Writing %1 was cancelled."_s.arg(unit.title),
            { { u"unit"_s, unit.id.value } } };
    UnitOutput output;
    if (unit.kind == "corpus"_L1) {
        output.documents.append({ unit.primaryPath, unit.title, corpusSource(view) });
        return output;
    }
    const auto page = [&]() -> Result<Page> {
        if (unit.kind == "index"_L1)
            return indexPage(plan(view));
        if (unit.kind == "module-notebook"_L1)
            return moduleNotebook(unit.subject, unit.primaryPath, view, stop);
        if (unit.kind == "tutorial"_L1)
            return moduleTutorial(unit.subject, unit.primaryPath, view, stop);
        if (unit.kind == "examples"_L1)
            return unit.subject.startsWith("docstrings/"_L1)
                ? doctestNotebook(unit.subject.section(u'/', 1), unit.primaryPath, view)
                : exampleNotebook(unit.subject.section(u'/', 1), unit.primaryPath, view);
        if (unit.subject == "tour"_L1)
            return tourNotebook(view, stop);
        if (unit.subject == "module-map"_L1)
            return moduleMapNotebook(view, stop);
        if (unit.subject == "hot-spots"_L1)
            return hotSpotsNotebook(view);
        if (unit.subject == "history"_L1)
            return historyNotebook(view);
        return apiSurfaceNotebook(view);
    }();
    if (!page)
        return page.error();
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Writing %1 was cancelled."_s.arg(unit.title),
            { { u"unit"_s, unit.id.value } } };
    Page finished = *page;
    finished.path = unit.primaryPath;
    output.documents.append({ unit.primaryPath, unit.title, std::move(finished) });
    return output;
}

} // namespace tars::airesearch
