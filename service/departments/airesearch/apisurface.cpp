#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/python.h"
#include "service/departments/airesearch/treenotebooks.h"
#include "service/markup/text.h"

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

Result<Page> apiSurfaceNotebook(const ModelView &view)
{
    const Result<Survey> known = survey(view, {}, Depth::Symbols);
    if (!known)
        return known.error();
    qint64 total = 0;
    qint64 documented = 0;
    QHash<QString, qint64> byFile, missing;
    for (const SurveyedFile &file : known->files) {
        total += file.publicSymbols;
        documented += file.documented;
        if (file.publicSymbols > 0)
            byFile.insert(file.info.path, file.publicSymbols);
        if (file.publicSymbols > file.documented)
            missing.insert(file.info.path, file.publicSymbols - file.documented);
    }
    Page page = notebookPage(u"ai-research/api-surface.ipynb"_s, u"API surface"_s);
    page.lead = { text(u"What "_s + view.projectName() + u" offers to others: "_s
        + plural(total, u"public symbol"_s, u"public symbols"_s) + u" in "_s
        + plural(byFile.size(), u"file"_s, u"files"_s) + u", "_s + QString::number(total > 0 ? 100 * documented / total : 0)
        + u" % with a comment of their author."_s) };
    firstCell(page, *known);
    heading(page, u"What kinds of names are public?"_s);
    QStringList output;
    for (const auto &[kind, count] : largest(known->publicByKind, 100))
        output.append(python::right(count, 7) + u"  "_s + python::right(100 * known->documentedByKind.value(kind) / count, 3)
            + u" % documented  "_s + kind);
    cell(page, u"public-kinds"_s, uR"(
kinds, documented = collections.Counter(), collections.Counter()
for s in corpus("symbol"):
    if s["public"]:
        kinds[s["symbol"]] += 1
        documented[s["symbol"]] += s["documented"]

for kind, count in sorted(kinds.items(), key=lambda row: (-row[1], row[0])):
    print(f"{count:>7,}  {100 * documented[kind] // count:>3} % documented  {kind}")
)"_s, output);
    heading(page, u"Which files carry the interface?"_s);
    barsCell(page);
    const auto rows = largest(byFile, 12);
    drawBars(page, u"public-by-file"_s, uR"(
public = {f["path"]: f["public"] for f in files if f.get("public")}
bars(sorted(public.items(), key=lambda row: (-row[1], row[0]))[:12], "public symbols")
)"_s, u"public symbols"_s, rows);
    if (rows.size() > 2 && total > 0)
        paragraph(page,
            { fileLink(known->file(rows[0].first)->info),
                text(u" alone declares "_s + QString::number(100 * rows[0].second / total) + u" % of them, "_s),
                fileLink(known->file(rows[1].first)->info),
                text(u" "_s + QString::number(100 * rows[1].second / total) + u" %."_s) });
    if (!missing.isEmpty()) {
        const auto least = largest(missing, 10);
        output.clear();
        for (const auto &[path, count] : least)
            output.append(python::right(count, 5) + u" of "_s
                + python::left(grouped(known->file(path)->publicSymbols), 6) + u"  "_s + path);
        heading(page, u"Where are explanations missed most?"_s);
        cell(page, u"undocumented"_s, uR"(
missing = {f["path"]: f["public"] - f["documented"] for f in files if f.get("public", 0) > f.get("documented", 0)}
public = {f["path"]: f["public"] for f in files if "public" in f}
for path, count in sorted(missing.items(), key=lambda row: (-row[1], row[0]))[:10]:
    print(f"{count:>5,} of {public[path]:<6,}  {path}")
)"_s, output);
        const SurveyedFile *first = known->file(least[0].first);
        paragraph(page,
            { text(u"A comment on each public name of "_s), fileLink(first->info),
                text(u" would raise the share of the whole project from "_s
                    + QString::number(100 * documented / total) + u" to "_s
                    + QString::number(100 * (documented + least[0].second) / total) + u" %."_s) });
    }
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
