#include "service/departments/qualityassurance/health.h"

#include "service/departments/qualityassurance/brokenlinks.h"
#include "service/departments/qualityassurance/duplicates.h"

#include <algorithm>
#include <map>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int healthVersion = 5;
constexpr qsizetype listedFunctions = 50;
constexpr qsizetype shownOnOverview = 5;
constexpr int manyBranches = 10; ///< McCabe's limit for one function
const QString overviewPath = u"quality-assurance/health.md"_s;

QString pathOf(const QString &subject) { return u"quality-assurance/health/"_s + subject + u".md"_s; }

/// Whose size matters: neither what sets a build up nor what shows how to use the rest.
bool isProduct(const FileInfo &file) { return file.role == FileRole::Source && !isSetUp(file.path); }

QList<Fact> ownFacts(const ModelView &view, const QString &kind)
{
    QList<Fact> facts = view.facts(kind);
    if (facts.isEmpty())
        return facts;
    QSet<QString> foreign;
    for (const FileInfo &file : view.files())
        if (file.vendored || file.generated || (kind == "code.function"_L1 && !isProduct(file)))
            foreign.insert(file.path);
    facts.removeIf([&](const Fact &fact) { return foreign.contains(fact.file); });
    return facts;
}

/// Lines of a kind of fact, asked of a file only when it is shown.
class Lines
{
public:
    Lines(const ModelView &view, QString kind, const QList<Fact> &facts)
        : m_view(view)
        , m_kind(std::move(kind))
    {
        QHash<QString, int> seen;
        for (const Fact &fact : facts)
            m_index.append(seen[fact.file]++);
    }
    int of(const QList<Fact> &facts, qsizetype i)
    {
        auto found = m_lines.find(facts[i].file);
        if (found == m_lines.end())
            found = m_lines.insert(facts[i].file, m_view.factLines(m_kind, facts[i].file));
        return found->value(m_index[i]);
    }

private:
    const ModelView &m_view;
    const QString m_kind;
    QList<int> m_index;
    QHash<QString, QList<int>> m_lines;
};

Table todoTable(const ModelView &view, const QList<Fact> &facts, const QList<qsizetype> &rows)
{
    const bool authors = std::any_of(rows.begin(), rows.end(),
        [&](qsizetype i) { return !facts[i].value.value("author"_L1).toString().isEmpty(); });
    Lines lines(view, u"code.todo"_s, facts);
    Table table;
    table.head = { u"Mark"_s, u"What is left to do"_s };
    if (authors)
        table.head.append(u"Author"_s);
    table.head.append(u"Source"_s);
    for (const qsizetype i : rows.mid(0, largestTable)) {
        const auto field
            = [&](const char *key) { return facts[i].value.value(QLatin1String(key)).toString(); };
        QList<Cell> row{ { { code(field("kind")) }, {}, false }, textCell(field("text")) };
        if (authors)
            row.append(textCell(field("author")));
        row.append({ { sourceLink(facts[i].file, lines.of(facts, i)) }, {}, false });
        table.rows.append(row);
    }
    return table;
}

QList<qsizetype> allOf(const QList<Fact> &facts)
{
    QList<qsizetype> all;
    for (qsizetype i = 0; i < facts.size(); ++i)
        all.append(i);
    return all;
}

Page todoPage(const ModelView &view, Page page)
{
    const QList<Fact> facts = ownFacts(view, u"code.todo"_s);
    std::map<QString, int> kinds;
    QSet<QString> files;
    for (const Fact &fact : facts) {
        ++kinds[fact.value.value("kind"_L1).toString()];
        files.insert(fact.file);
    }
    Figures figures;
    for (const auto &[kind, count] : kinds)
        figures.figures.append({ grouped(count), kind, {} });
    figures.figures.append({ grouped(files.size()), files.size() == 1 ? u"file"_s : u"files"_s, {} });
    page.blocks.emplace_back(std::move(figures));
    appendTable(page.blocks, todoTable(view, facts, allOf(facts)), u"more mark"_s, u"more marks"_s);
    if (facts.size() > largestTable)
        page.blocks.emplace_back(Paragraph{
            { muted(u"and "_s + plural(facts.size() - largestTable, u"more mark"_s, u"more marks"_s)) } });
    return page;
}

int measure(const Fact &fact, const char *key) { return fact.value.value(QLatin1String(key)).toInt(); }

QList<qsizetype> greatest(
    const QList<Fact> &facts, const char *key, const char *then, int least, qsizetype most)
{
    QList<qsizetype> rows = allOf(facts);
    rows.removeIf([&](qsizetype i) { return measure(facts[i], key) < least; });
    std::stable_sort(rows.begin(), rows.end(), [&](qsizetype a, qsizetype b) {
        const int first = measure(facts[a], key), second = measure(facts[b], key);
        return first != second ? first > second : measure(facts[a], then) > measure(facts[b], then);
    });
    return rows.mid(0, most);
}

Table functionTable(
    const ModelView &view, const QList<Fact> &facts, const QList<qsizetype> &rows, const char *key)
{
    Lines lines(view, u"code.function"_s, facts);
    Table table;
    table.head = { u"Function"_s, u"Lines"_s, u"Nesting"_s, u"Branches"_s, u"Source"_s };
    const double most = rows.isEmpty() ? 1 : std::max(1, measure(facts[rows.first()], key));
    for (const qsizetype i : rows) {
        const auto cell = [&](const char *one) {
            const bool sorted = qstrcmp(one, key) == 0;
            const int value = measure(facts[i], one);
            return numberCell(value, sorted ? std::optional(value / most) : std::nullopt);
        };
        table.rows.append({ Cell{ { code(facts[i].value.value("qualifiedName"_L1).toString()) }, {}, false },
            cell("lines"), cell("nesting"), cell("branches"),
            Cell{ { sourceLink(facts[i].file, lines.of(facts, i)) }, {}, false } });
    }
    return table;
}

QList<Fact> productFunctions(const ModelView &view)
{
    QList<Fact> facts = ownFacts(view, u"code.function"_s);
    QSet<QString> tests;
    for (const FileCounts &file : view.counts())
        if (file.role != FileRole::Source)
            tests.insert(file.path);
    facts.removeIf([&](const Fact &fact) { return tests.contains(fact.file); });
    return facts;
}

Page functionsPage(const ModelView &view, Page page)
{
    const QList<Fact> facts = productFunctions(view);
    QList<int> lengths;
    int branching = 0, deep = 0;
    for (const Fact &fact : facts) {
        lengths.append(measure(fact, "lines"));
        branching += measure(fact, "branches") >= manyBranches;
        deep += measure(fact, "nesting") > 4;
    }
    std::sort(lengths.begin(), lengths.end());
    page.lead = {
        text(
            u"Lines to the body’s end; deepest nesting; branches, one below McCabe’s number."_s)
    };
    Figures figures;
    figures.figures = { { grouped(facts.size()), facts.size() == 1 ? u"function"_s : u"functions"_s, {} },
        { grouped(lengths[lengths.size() / 2]), u"lines in the median one"_s, {} },
        { grouped(branching), u"with %1 branches or more"_s.arg(manyBranches), {} },
        { grouped(deep), u"nested deeper than 4"_s, {} } };
    page.blocks.emplace_back(std::move(figures));
    appendHeading(page.blocks, u"Longest"_s);
    page.blocks.emplace_back(
        functionTable(view, facts, greatest(facts, "lines", "branches", 1, listedFunctions), "lines"));
    const QList<qsizetype> nested = greatest(facts, "nesting", "branches", 3, listedFunctions);
    if (!nested.isEmpty()) {
        appendHeading(page.blocks, u"Deepest nesting"_s);
        page.blocks.emplace_back(functionTable(view, facts, nested, "nesting"));
    }
    const QList<qsizetype> branched = greatest(facts, "branches", "lines", manyBranches, listedFunctions);
    if (!branched.isEmpty()) {
        appendHeading(page.blocks, u"Most branches"_s);
        page.blocks.emplace_back(functionTable(view, facts, branched, "branches"));
    }
    return page;
}

Page overview(const ModelView &view)
{
    Page page = departmentPage(overviewPath, u"Code health"_s);
    Figures figures;
    const QList<Fact> todos = ownFacts(view, u"code.todo"_s);
    const QList<Fact> functions = productFunctions(view);
    const QList<Duplicate> copies = duplicatesOf(view);
    const QList<BrokenLink> links = brokenLinks(view);
    Blocks blocks;
    const auto section = [&](const QString &title, const QString &subject, qsizetype shown, qsizetype all) {
        Heading heading;
        heading.content = { link(title, documentTarget(pathOf(subject))) };
        if (all > shown)
            heading.content << muted(u" "_s + grouped(all));
        blocks.emplace_back(std::move(heading));
    };
    if (!todos.isEmpty()) {
        figures.figures.append(
            { grouped(todos.size()), todos.size() == 1 ? u"mark of work left"_s : u"marks of work left"_s,
                documentTarget(pathOf(u"todo"_s)) });
        // What is broken goes before what could be better.
        QList<qsizetype> rows = allOf(todos);
        std::stable_sort(rows.begin(), rows.end(), [&](qsizetype a, qsizetype b) {
            const auto urgent = [&](qsizetype i) {
                const QString kind = todos[i].value.value("kind"_L1).toString();
                return kind == "BUG"_L1 ? 0 : kind == "FIXME"_L1 ? 1 : kind == "TODO"_L1 ? 3 : 2;
            };
            return urgent(a) < urgent(b);
        });
        section(u"Left to do"_s, u"todo"_s, shownOnOverview, todos.size());
        blocks.emplace_back(todoTable(view, todos, rows.mid(0, shownOnOverview)));
    }
    if (!functions.isEmpty()) {
        const QList<qsizetype> longest = greatest(functions, "lines", "branches", 1, shownOnOverview);
        figures.figures.append({ grouped(measure(functions[longest.first()], "lines")),
            u"lines in the longest function"_s, documentTarget(pathOf(u"functions"_s)) });
        section(u"Longest functions"_s, u"functions"_s, shownOnOverview, functions.size());
        blocks.emplace_back(functionTable(view, functions, longest, "lines"));
        const QList<qsizetype> nested = greatest(functions, "nesting", "branches", 3, shownOnOverview);
        if (!nested.isEmpty()) {
            appendHeading(blocks, u"Deepest nesting"_s);
            blocks.emplace_back(functionTable(view, functions, nested, "nesting"));
        }
    }
    if (!copies.isEmpty()) {
        figures.figures.append({ grouped(copies.size()),
            copies.size() == 1 ? u"block that stands twice"_s : u"blocks that stand twice or more"_s,
            documentTarget(pathOf(u"duplicates"_s)) });
        section(u"Duplicated blocks"_s, u"duplicates"_s, shownOnOverview, copies.size());
        blocks.emplace_back(duplicateTable(copies.mid(0, shownOnOverview)));
    }
    if (!links.isEmpty()) {
        figures.figures.append({ grouped(links.size()),
            links.size() == 1 ? u"broken link"_s : u"broken links"_s, documentTarget(pathOf(u"links"_s)) });
        section(u"Broken links"_s, u"links"_s, shownOnOverview, links.size());
        blocks.emplace_back(brokenLinkTable(links.mid(0, shownOnOverview)));
    }
    page.blocks.emplace_back(std::move(figures));
    for (Block &block : blocks)
        page.blocks.push_back(std::move(block));
    return page;
}

} // namespace

QList<UnitSpec> planHealth(const ModelView &view, PathClaims &claims)
{
    QList<UnitSpec> units;
    const auto add = [&](const QString &subject, const QString &title) {
        units.append(departmentUnit(u"health"_s, healthVersion, subject, title, claims.claim(pathOf(subject))));
    };
    if (!ownFacts(view, u"code.todo"_s).isEmpty())
        add(u"todo"_s, u"Left to do"_s);
    if (!productFunctions(view).isEmpty())
        add(u"functions"_s, u"Functions by size"_s);
    if (!duplicatesOf(view).isEmpty())
        add(u"duplicates"_s, u"Duplicated blocks"_s);
    if (!brokenLinks(view).isEmpty())
        add(u"links"_s, u"Broken links"_s);
    if (!units.isEmpty())
        units.prepend(departmentUnit(u"health"_s, healthVersion, {}, u"Code health"_s, claims.claim(overviewPath)));
    return units;
}

Page healthPage(const UnitSpec &unit, const ModelView &view)
{
    if (unit.subject.isEmpty())
        return overview(view);
    Page page = departmentPage(unit.primaryPath, unit.title, { { u"Code health"_s, overviewPath } });
    if (unit.subject == "todo"_L1)
        return todoPage(view, std::move(page));
    if (unit.subject == "functions"_L1)
        return functionsPage(view, std::move(page));
    if (unit.subject == "duplicates"_L1)
        return duplicatesPage(view, std::move(page));
    return brokenLinksPage(view, std::move(page));
}

} // namespace tars::qualityassurance
