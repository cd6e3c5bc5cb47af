#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/python.h"
#include "service/departments/airesearch/treenotebooks.h"
#include "service/markup/text.h"

#include <algorithm>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
void sizes(Page &page, const Survey &survey)
{
    QHash<QString, qint64> code;
    qint64 total = 0;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "source"_L1) {
            code.insert(file.info.path, file.code);
            total += file.code;
        }
    const auto rows = largest(code, 12);
    heading(page, u"Which source files are the largest?"_s);
    barsCell(page);
    drawBars(page, u"largest-files"_s, uR"(
sizes = {f["path"]: f["code"] for f in files if f["role"] == "source"}
bars(sorted(sizes.items(), key=lambda row: (-row[1], row[0]))[:12], "lines of code")
)"_s, u"lines of code"_s, rows);
    if (rows.size() > 3 && total > 0) {
        qint64 three = 0;
        Inlines names;
        for (const auto &[path, lines] : rows.mid(0, 3)) {
            three += lines;
            names.append(fileLink(survey.file(path)->info));
        }
        paragraph(page,
            { names[0], text(u", "_s), names[1], text(u" and "_s), names[2],
                text(u" together hold "_s + QString::number(100 * three / total) + u" % of the "_s + grouped(total)
                    + u" lines of code in "_s + plural(code.size(), u"source file."_s, u"source files."_s)) });
    }
}

void functions(Page &page, const Survey &survey, const QString &title, const QString &id, const QString &member,
    const QList<SurveyedFunction> &rows, int SurveyedFunction::*measure, const QString &unit)
{
    QList<SurveyedFunction> shown = rows;
    shown.removeIf([&](const SurveyedFunction &function) { return function.*measure == 0; });
    if (shown.isEmpty())
        return;
    QStringList output;
    for (const SurveyedFunction &function : rows)
        output.append(python::right(function.*measure, 6) + u"  "_s + function.name + u"  "_s + function.path + u':'
            + QString::number(function.line));
    heading(page, title);
    cell(page, id, uR"(
for s in sorted(functions, key=lambda s: (-s["%1"], s["path"], s["line"]))[:10]:
    print(f"{s['%1']:>6,}  {s['name']}  {s['path']}:{s['line']}")
)"_s.arg(member), output);
    const SurveyedFunction &first = shown.first();
    Inlines said{ link(first.name, sourceTarget(first.path, first.line), Inline::Style::Code),
        text(u" in "_s), fileLink(survey.file(first.path)->info),
        text(u" comes first with "_s + unit.arg(grouped(first.*measure))) };
    said.append(text(shown.size() > 2 ? u"; the last of the list has "_s + grouped(shown.last().*measure) + u'.'
                                      : u"."_s));
    paragraph(page, said);
}
} // namespace

Result<Page> hotSpotsNotebook(const ModelView &view)
{
    const Result<Survey> known = survey(view, {}, Depth::Functions);
    if (!known)
        return known.error();
    Page page = notebookPage(u"ai-research/hot-spots.ipynb"_s, u"Size and complexity hot spots"_s);
    page.lead = { text(u"Where "_s + view.projectName()
        + u" is large, long and deeply nested: the places that take most care to change."_s) };
    firstCell(page, *known);
    sizes(page, *known);
    if (known->functions > 0) {
        heading(page, u"What is measured of a function"_s);
        paragraph(page,
            { text(u"Its length is counted from its name to its end. Its branches are the decisions in it. "
                   "Its nesting is the deepest stack of such blocks."_s) });
        cell(page, u"functions"_s, uR"(
source = {f["path"] for f in files if f["role"] == "source"}
functions = [s for s in corpus("symbol") if "length" in s and s["path"] in source]
print(f"{len(functions):,} functions with a body")
)"_s, { grouped(known->functions) + u" functions with a body"_s });
        functions(page, *known, u"Which functions are the longest?"_s, u"longest-functions"_s, u"length"_s,
            known->longest, &SurveyedFunction::length, u"%1 lines"_s);
        functions(page, *known, u"Where do the paths part most often?"_s, u"most-branches"_s, u"branches"_s,
            known->branchiest, &SurveyedFunction::branches, u"%1 branches"_s);
        functions(page, *known, u"Where is the nesting deepest?"_s, u"deepest-nesting"_s, u"nesting"_s,
            known->deepest, &SurveyedFunction::nesting, u"%1 levels"_s);
        // A function that leads in length and in branches is where a reader spends most time.
        QStringList both;
        for (const SurveyedFunction &longest : known->longest)
            for (const SurveyedFunction &branchy : known->branchiest)
                if (longest.path == branchy.path && longest.line == branchy.line && longest.name == branchy.name)
                    both.append(longest.name);
        heading(page, u"Which of them are both long and branchy?"_s);
        cell(page, u"long-and-branchy"_s, uR"(
def first(member):
    return sorted(functions, key=lambda s: (-s[member], s["path"], s["line"]))[:10]

branchy = [(s["path"], s["line"], s["name"]) for s in first("branches")]
for s in first("length"):
    if (s["path"], s["line"], s["name"]) in branchy:
        print(s["name"])
)"_s, both);
    }
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
