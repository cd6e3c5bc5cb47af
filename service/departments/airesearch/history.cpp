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
struct Commits {
    QHash<QString, qint64> byYear, byAuthor;
    qint64 count = 0;
};

Commits commitsOf(const ModelView &view)
{
    Commits commits;
    for (const Fact &fact : view.facts(u"history.commit"_s)) {
        ++commits.count;
        if (const QString time = fact.value[u"time"_s].toString(); !time.isEmpty())
            ++commits.byYear[time.left(4)];
        if (const QString author = fact.value[u"author"_s].toString(); !author.isEmpty())
            ++commits.byAuthor[author];
    }
    return commits;
}

void moving(Page &page, const Survey &survey, const QHash<QString, qint64> &churn)
{
    QHash<QString, qint64> source;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "source"_L1 && churn.contains(file.info.path))
            source.insert(file.info.path, churn.value(file.info.path));
    if (source.size() < 3)
        return;
    heading(page, u"Which source files change most?"_s);
    drawBars(page, u"most-changed"_s, uR"(
changes = {f["path"]: f["commits"] for f in files if f["role"] == "source" and "commits" in f}
bars(sorted(changes.items(), key=lambda row: (-row[1], row[0]))[:12], "commits that changed the file")
)"_s, u"commits that changed the file"_s, largest(source, 12));

    const auto rows = largest(source, 20);
    Plot plot;
    plot.kind = Plot::Kind::Points;
    plot.xLabel = u"lines"_s;
    plot.yLabel = u"commits"_s;
    QStringList output;
    for (const auto &[path, commits] : rows) {
        const int lines = survey.file(path)->lines;
        plot.items.append({ path, lines, commits });
        output.append(python::right(lines, 7) + u"  "_s + python::right(commits, 6) + u"  "_s + path);
    }
    heading(page, u"Which files are large and still moving?"_s);
    paragraph(page,
        { text(u"What is both is where a mistake costs most."_s) });
    cell(page, u"size-and-churn"_s, uR"(
lines = {f["path"]: f["end"] for f in files}
points = [(lines[path], commits, path) for path, commits in sorted(changes.items(), key=lambda row: (-row[1], row[0]))[:20]]
if plt:
    figure, axes = plt.subplots(figsize=(8, 4))
    axes.scatter([x for x, _, _ in points], [y for _, y, _ in points])
    for x, y, path in points:
        axes.annotate(path.split("/")[-1], (x, y), xytext=(5, 3), textcoords="offset points")
    axes.set_xlabel("lines")
    axes.set_ylabel("commits")
    plt.show()
else:
    for x, y, path in points:
        print(f"{x:>7,}  {y:>6,}  {path}")
)"_s, output);
    std::get<CodeCell>(page.blocks.back().content).plot = std::move(plot);
    paragraph(page,
        { fileLink(survey.file(rows[0].first)->info), text(u" was changed by "_s + plural(rows[0].second, u"commit"_s, u"commits"_s) + u", "_s),
            fileLink(survey.file(rows[1].first)->info), text(u" by "_s + grouped(rows[1].second) + u", "_s),
            fileLink(survey.file(rows[2].first)->info), text(u" by "_s + grouped(rows[2].second) + u"."_s) });
}
} // namespace

Result<Page> historyNotebook(const ModelView &view)
{
    const Result<Survey> known = survey(view, {}, Depth::Sizes);
    if (!known)
        return known.error();
    const Commits commits = commitsOf(view);
    QHash<QString, qint64> churn;
    for (const Fact &fact : view.facts(u"history.file"_s))
        churn.insert(fact.value[u"path"_s].toString(), fact.value[u"commits"_s].toInt());
    Page page = notebookPage(u"ai-research/history.ipynb"_s, u"History and churn"_s);
    page.lead = { text(u"What "_s + plural(commits.count, u"commit"_s, u"commits"_s) + u" say about "_s + view.projectName()
        + u": when it was written, by whom, and which files never come to rest."_s) };
    firstCell(page, *known);
    barsCell(page);
    if (commits.byYear.size() > 1) {
        QList<std::pair<QString, qint64>> years;
        for (auto it = commits.byYear.cbegin(); it != commits.byYear.cend(); ++it)
            years.append({ it.key(), it.value() });
        std::sort(years.begin(), years.end());
        heading(page, u"When was it written?"_s);
        drawBars(page, u"commits-by-year"_s, uR"(
years = collections.Counter(c["time"][:4] for c in corpus("commit") if "time" in c)
bars(sorted(years.items()), "commits")
)"_s, u"commits"_s, years);
        const auto most = largest(commits.byYear, 1);
        paragraph(page,
            { text(most[0].first + u" saw most of them: "_s + QString::number(100 * most[0].second / commits.count)
                + u" % of all commits."_s) });
    }
    if (!commits.byAuthor.isEmpty()) {
        const auto rows = largest(commits.byAuthor, 10);
        QStringList output{ plural(commits.byAuthor.size(), u"author"_s, u"authors"_s) };
        for (const auto &[name, count] : rows)
            output.append(python::right(count, 7) + u"  "_s + python::plain(name));
        heading(page, u"Who wrote it?"_s);
        cell(page, u"authors"_s, uR"(
authors = collections.Counter(c["author"] for c in corpus("commit") if "author" in c)
print(f"{len(authors):,} author" + ("" if len(authors) == 1 else "s"))
for name, commits in sorted(authors.items(), key=lambda row: (-row[1], row[0]))[:10]:
    print(f"{commits:>7,}  {name}")
)"_s, output);
        if (commits.byAuthor.size() > 2)
            paragraph(page,
                { text(rows[0].first + u" made "_s + QString::number(100 * rows[0].second / commits.count)
                    + u" % of the commits."_s) });
    }
    moving(page, *known, churn);
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
