#include "service/departments/qualityassurance/results.h"

#include "service/departments/structure/fixturepath.h"

#include <algorithm>
#include <QDate>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// Parameters of a case are no part of its name: test_x[1-a], adds(int).
QString plainName(const QString &name)
{
    const qsizetype bracket = name.indexOf(u'[');
    const qsizetype call = name.endsWith(u')') ? name.indexOf(u'(') : -1;
    const qsizetype cut = bracket > 0 ? bracket : call;
    return cut > 0 ? name.left(cut).trimmed() : name;
}

/// Java's reports name a file by its package: the one file of the tree that ends so, of the report's own module if there are several.
class FileEnds
{
public:
    explicit FileEnds(const QSet<QString> &paths)
    {
        for (const QString &path : paths)
            m_byName[path.section(u'/', -1)].append(path);
    }
    QString of(const QString &end, const QString &report) const
    {
        QString best;
        qsizetype most = -1;
        bool several = false;
        for (const QString &path : m_byName.value(end.section(u'/', -1))) {
            if (!path.endsWith(u'/' + end))
                continue;
            qsizetype same = 0;
            while (same < path.size() && same < report.size() && path[same] == report[same])
                ++same;
            same = path.left(same).count(u'/'); // whole folders
            several = same == most;
            if (same > most) {
                most = same;
                best = path;
            }
        }
        return several ? QString() : best;
    }

private:
    QHash<QString, QStringList> m_byName;
};

bool isAbsolute(const QString &file) { return file.startsWith(u'/') || (file.size() > 2 && file[1] == u':' && file[2] == u'/'); }

/// Of a report's results or files those that the tree knows.
struct Acquaintance {
    qsizetype all = 0, known = 0;
};

/// Whether a report is about this tree, not what its tests feed on: reports that lie among tests must name mostly what is here.
bool isOfTheTree(const QString &report, const Acquaintance &named)
{
    return !structure::isFixturePath(report) && (!structure::isAmongTests(report) || named.known * 2 > named.all);
}

/// The results of cases that are the tree's own.
QList<Fact> ownResults(const ModelView &view)
{
    QList<Fact> facts = view.facts(u"test.result"_s);
    if (facts.isEmpty())
        return facts;
    QSet<QString> cases;
    if (std::any_of(facts.cbegin(), facts.cend(), [](const Fact &fact) { return structure::isAmongTests(fact.file); }))
        for (const Fact &fact : view.facts(u"test.case"_s))
            cases.insert(fact.value.value("name"_L1).toString());
    QHash<QString, Acquaintance> reports;
    for (const Fact &fact : std::as_const(facts)) {
        constexpr int mostWords = 20;
        QString name = plainName(fact.value.value("name"_L1).toString());
        bool known = cases.contains(name);
        // "Array indexOf returns -1" is the case "returns -1".
        for (int word = 0; word < mostWords && !known && name.contains(u' '); ++word) {
            name = name.section(u' ', 1);
            known = cases.contains(name);
        }
        Acquaintance &named = reports[fact.file];
        ++named.all;
        named.known += known;
    }
    facts.removeIf([&](const Fact &fact) { return !isOfTheTree(fact.file, reports.value(fact.file)); });
    return facts;
}

int rank(const QString &status) { return status == "failed"_L1 ? 2 : status == "passed"_L1 ? 1 : 0; }
} // namespace

Results::Results(const ModelView &view)
{
    for (const Fact &fact : ownResults(view)) {
        const auto field = [&](const char *key) { return fact.value.value(QLatin1String(key)).toString(); };
        m_byName[plainName(field("name"))].append(m_results.size());
        m_results.append({ fact.file, field("suite"), field("name"), field("status"), field("message"),
            fact.value.value("seconds"_L1).toDouble(-1) });
    }
}

qint64 Results::count(const QString &status) const
{
    return std::count_if(m_results.begin(), m_results.end(),
        [&](const TestResult &result) { return result.status == status; });
}

const TestResult *Results::of(const QString &suite, const QString &name) const
{
    const TestResult *worst = nullptr;
    const QString last = suite.section(u'.', -1).section(u' ', -1);
    const auto found = m_byName.constFind(name);
    if (found == m_byName.cend())
        return nullptr;
    for (const qsizetype i : *found) {
        const TestResult &result = m_results[i];
        if (!last.isEmpty() && !result.suite.isEmpty() && !result.suite.contains(last))
            continue;
        if (!worst || rank(result.status) > rank(worst->status))
            worst = &result;
    }
    return worst;
}

QList<LineCoverage> lineCoverage(const ModelView &view)
{
    QList<LineCoverage> found, all;
    const QList<Fact> facts = view.facts(u"coverage.file"_s);
    if (facts.isEmpty())
        return found;
    QHash<QString, qsizetype> seen;
    QSet<QString> paths;
    for (const FileInfo &file : view.files())
        paths.insert(file.path);
    const FileEnds ends(paths);
    for (const Fact &fact : facts) {
        LineCoverage row{ fact.file, fact.value.value("file"_L1).toString(), false,
            fact.value.value("lines"_L1).toInt(), fact.value.value("covered"_L1).toInt() };
        row.file.replace(u'\\', u'/');
        // Reports name files from where the tests ran: the longest tail that is a file of the tree.
        for (QString tail = row.file; !tail.isEmpty();
             tail = tail.contains(u'/') ? tail.section(u'/', 1) : QString())
            if (paths.contains(tail)) {
                row.file = tail;
                row.known = true;
                break;
            }
        if (const QString file = row.known || !row.file.contains(u'/') || isAbsolute(row.file) ? QString() : ends.of(row.file, row.report); !file.isEmpty()) {
            row.file = file;
            row.known = true;
        }
        // What git ignores was made on somebody's own machine, whose folders are nobody's business.
        if (!row.known && isAbsolute(row.file) && !paths.contains(row.report))
            continue;
        all.append(row);
    }
    QHash<QString, Acquaintance> reports;
    for (const LineCoverage &row : std::as_const(all)) {
        Acquaintance &named = reports[row.report];
        ++named.all;
        named.known += row.known;
    }
    for (const LineCoverage &row : std::as_const(all)) {
        const Acquaintance named = reports.value(row.report);
        if (named.known == 0 || !isOfTheTree(row.report, named)) // none of its files is here: of another tree
            continue;
        // One file in the records of several runs: each says the same lines.
        const auto same = row.known ? seen.constFind(row.file) : seen.cend();
        if (same == seen.cend()) {
            seen.insert(row.file, found.size());
            found.append(row);
        } else {
            LineCoverage &first = found[*same];
            first.lines = std::max(first.lines, row.lines);
            first.covered = std::min(std::max(first.covered, row.covered), first.lines);
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const LineCoverage &a, const LineCoverage &b) { return a.file < b.file; });
    return found;
}

bool hasResults(const ModelView &view)
{
    return !ownResults(view).isEmpty() || !lineCoverage(view).isEmpty();
}

Inline statusChip(const QString &status)
{
    return { status, status == "failed"_L1 ? Inline::Style::WarningChip : Inline::Style::Chip, {} };
}

namespace
{
/// A report, as a link where it is a file of the tree.
Inline reportLink(const QString &report, const ModelView &view) { return view.file(report) ? sourceLink(report) : code(report); }

/// "a, b and 3 more"
Inlines listedReports(const QStringList &reports, const ModelView &view)
{
    constexpr qsizetype shown = 5;
    Inlines line;
    for (qsizetype i = 0; i < std::min(reports.size(), shown); ++i)
        line << text(i > 0 ? u", "_s : QString()) << reportLink(reports[i], view);
    if (reports.size() > shown)
        line << text(u" and %1 more"_s.arg(reports.size() - shown));
    return line;
}

/// What must be known of them: that they are no files of the tree, and that they are older than it is.
void appendReservations(Blocks &blocks, const QStringList &reports, const ModelView &view)
{
    const QList<Fact> heads = view.facts(u"history.head"_s);
    const QDate last = heads.isEmpty() ? QDate() : QDate::fromString(heads.first().value.value("time"_L1).toString().left(10), Qt::ISODate);
    QStringList ignored, older;
    for (const QString &report : reports)
        if (!view.file(report))
            ignored.append(report);
    for (const Fact &fact : view.facts(u"test.report"_s)) // a day apart, as they need not tell their zone
        if (const QDate made = QDate::fromString(fact.value.value("made"_L1).toString(), Qt::ISODate); made.isValid() && last.isValid() && made.daysTo(last) > 1)
            if (reports.contains(fact.file))
                older.append(fact.file);
    if (!ignored.isEmpty())
        blocks.emplace_back(Paragraph{ Inlines{ text(heads.isEmpty() ? u"Products of a build, no files of the project: "_s
                                                                      : ignored.size() == 1 ? u"Of a file that git ignores: "_s : u"Of files that git ignores: "_s) }
            << listedReports(ignored, view) << text(ignored.size() == 1 ? u". It tells of the state in which it was made."_s : u". They tell of the state in which they were made."_s) });
    if (!older.isEmpty())
        blocks.emplace_back(Paragraph{ Inlines{ text(u"Made before the last commit of %1: "_s.arg(last.toString(Qt::ISODate))) } << listedReports(older, view) << text(u"."_s) });
}
} // namespace

Page resultsPage(const ModelView &view)
{
    Page page = departmentPage(u"quality-assurance/results.md"_s, u"Test results"_s);
    const Results results(view);
    const QList<LineCoverage> coverage = lineCoverage(view);
    QStringList reports;
    QSet<QString> seen;
    const auto saidBy = [&](const QString &report) {
        if (!seen.contains(report)) {
            seen.insert(report);
            reports.append(report);
        }
    };
    for (const TestResult &result : results.all())
        saidBy(result.report);
    qint64 lines = 0, covered = 0;
    for (const LineCoverage &row : coverage) {
        lines += row.lines;
        covered += row.covered;
        saidBy(row.report);
    }
    page.lead = { text(u"As the reports in the tree say: "_s) };
    page.lead << listedReports(reports, view) << text(u"."_s);
    appendReservations(page.blocks, reports, view);
    Figures figures;
    for (const QString &status : { u"passed"_s, u"failed"_s, u"skipped"_s })
        if (const qint64 count = results.count(status); count > 0)
            figures.figures.append({ grouped(count), status, {} });
    if (lines > 0)
        figures.figures.append(
            { share(covered, lines), u"of "_s + plural(lines, u"line"_s, u"lines"_s) + u" covered"_s, {} });
    page.blocks.emplace_back(std::move(figures));
    Table failed;
    failed.head = { u"Case"_s, u"Suite"_s, u"Message"_s, u"Report"_s };
    for (const TestResult &result : results.all())
        if (result.status == "failed"_L1)
            failed.rows.append({ Cell{ { code(result.name) }, {}, false }, textCell(result.suite),
                textCell(result.message), Cell{ { reportLink(result.report, view) }, {}, false } });
    if (!failed.rows.isEmpty()) {
        appendHeading(page.blocks, u"Failed"_s);
        appendTable(page.blocks, std::move(failed), u"more case"_s, u"more cases"_s);
    }
    QList<TestResult> slow = results.all();
    slow.removeIf([](const TestResult &result) { return result.seconds < 1; });
    std::stable_sort(slow.begin(), slow.end(),
        [](const TestResult &a, const TestResult &b) { return a.seconds > b.seconds; });
    if (!slow.isEmpty()) {
        Table table;
        table.head = { u"Case"_s, u"Suite"_s, u"Seconds"_s };
        for (const TestResult &result : slow.mid(0, 10))
            table.rows.append({ Cell{ { code(result.name) }, {}, false }, textCell(result.suite),
                Cell{ { text(QString::number(result.seconds, 'f', 1)) },
                    result.seconds / slow.first().seconds, true } });
        appendHeading(page.blocks, u"Slowest"_s);
        page.blocks.emplace_back(std::move(table));
    }
    if (!coverage.isEmpty()) {
        Table table;
        table.head = { u"File"_s, u"Share"_s, u"Covered"_s, u"Lines"_s };
        for (const LineCoverage &row : coverage)
            table.rows.append({ row.known ? Cell{ { sourceLink(row.file) }, {}, false }
                                          : Cell{ { code(row.file) }, {}, false },
                Cell{ { text(share(row.covered, row.lines)) }, double(row.covered) / row.lines, true },
                numberCell(row.covered), numberCell(row.lines) });
        appendHeading(page.blocks, u"Lines covered"_s);
        appendTable(page.blocks, std::move(table), u"more file"_s, u"more files"_s);
    }
    return page;
}

} // namespace tars::qualityassurance
