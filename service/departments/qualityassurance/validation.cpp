#include "service/departments/qualityassurance/validation.h"

#include "service/departments/qualityassurance/coverage.h"
#include "service/departments/qualityassurance/results.h"
#include "service/departments/qualityassurance/tracing.h"

#include <algorithm>
#include <map>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype shownItems = 12; ///< of one list of one module
constexpr qsizetype mostModules = 40;

struct DeprecatedUse {
    PublicSymbol symbol;
    QStringList files;
};

struct Findings {
    QString module; ///< empty: the tree as a whole
    qint64 symbols = 0;
    QList<PublicSymbol> untested;
    QList<PublicSymbol> undocumented;
    QList<DeprecatedUse> deprecated;
    int retired = 0; ///< deprecated symbols, of which neither tests nor comments are asked
    QList<std::pair<Fact, int>> marks; ///< FIXME and BUG, with their lines

    qsizetype open() const
    {
        return untested.size() + undocumented.size() + deprecated.size() + marks.size();
    }
};

/// The module of a file: its first folder below what all sources share.
class Modules
{
public:
    explicit Modules(const Coverage &coverage)
    {
        for (const Module &module : coverage.modules)
            if (coverage.modules.size() > 1)
                m_folders.append(module.folder);
    }
    QString of(const QString &file) const
    {
        for (const QString &folder : m_folders)
            if (file.startsWith(folder + u'/'))
                return folder;
        return {};
    }

private:
    QStringList m_folders;
};

/// By what others import the package of a file; empty if no go.mod says.
QString goPackage(const QString &file, const ModelView &view)
{
    const auto folderOf = [](const QString &path) { return path.contains(u'/') ? path.section(u'/', 0, -2) + u'/' : QString(); };
    QString nearest, package;
    for (const Fact &meta : view.facts(u"project.meta"_s)) {
        const QString folder = folderOf(meta.file);
        if (meta.value.value("ecosystem"_L1).toString() != "Go"_L1 || !file.startsWith(folder) || (!package.isEmpty() && folder.size() < nearest.size()))
            continue;
        nearest = folder;
        package = meta.value.value("name"_L1).toString() + u'/' + folderOf(file).sliced(folder.size());
    }
    while (package.endsWith(u'/'))
        package.chop(1);
    return package;
}

std::map<QString, Findings> findingsOf(const ModelView &view, bool &tested)
{
    std::map<QString, Findings> all;
    const QList<FileCounts> counts = view.counts();
    const Modules modules(coverageOf(view));
    QSet<QString> sources;
    for (const FileCounts &file : counts)
        if (file.role == FileRole::Source)
            sources.insert(file.path);
    const Tracing tracing(view);
    tested = tracing.hasTests();
    const Survey survey = surveyOf(view);
    for (const PublicSymbol &symbol : survey.symbols) {
        Findings &findings = all[modules.of(symbol.file)];
        ++findings.symbols;
        if (symbol.deprecated) {
            ++findings.retired;
            if (survey.definitions.value(symbol.name) > 1)
                continue; // whose name it is that others use cannot be told
            QStringList users = view.referrers(symbol.name);
            // A name alone may be another's: errors.New is not client.New. Who means this one names what it belongs to as well.
            const bool go = symbol.file.endsWith(".go"_L1);
            const QString folder = symbol.file.section(u'/', 0, -2);
            users.removeIf([&](const QString &file) { return file == symbol.file || !sources.contains(file); });
            if (!symbol.type.isEmpty()) {
                const QStringList naming = view.referrers(symbol.type);
                const QSet<QString> near(naming.cbegin(), naming.cend());
                users.removeIf([&](const QString &file) { return !near.contains(file) && file.section(u'/', 0, -2) != folder; });
            } else if (go) {
                const QString package = goPackage(symbol.file, view);
                users.removeIf([&](const QString &file) {
                    const QList<ImportRecord> imports = view.imports(file);
                    return std::none_of(imports.cbegin(), imports.cend(), [&](const ImportRecord &import) { return import.target == package; });
                });
            }
            // A field, a private helper, another type's member of that name: theirs may be what is used.
            const auto another = [&](const SymbolTarget &bearer) { return bearer.qualifiedName != symbol.qualifiedName; };
            const QList<SymbolTarget> bearers = users.isEmpty() ? QList<SymbolTarget>() : view.lookup(symbol.name);
            if (!users.isEmpty() && std::none_of(bearers.begin(), bearers.end(), another))
                findings.deprecated.append({ symbol, users });
            continue;
        }
        if (tested && symbol.isTraced && !tracing.isTouched(symbol))
            findings.untested.append(symbol);
        if (!symbol.documented)
            findings.undocumented.append(symbol);
    }
    QHash<QString, int> seen;
    QHash<QString, QList<int>> lines;
    for (const Fact &fact : view.facts(u"code.todo"_s)) {
        const int index = seen[fact.file]++;
        const QString kind = fact.value.value("kind"_L1).toString();
        if ((kind != "FIXME"_L1 && kind != "BUG"_L1) || !sources.contains(fact.file))
            continue;
        if (!lines.contains(fact.file))
            lines.insert(fact.file, view.factLines(u"code.todo"_s, fact.file));
        all[modules.of(fact.file)].marks.append({ fact, lines.value(fact.file).value(index) });
    }
    for (auto &[module, findings] : all)
        findings.module = module;
    return all;
}

BulletList symbolItems(const QList<PublicSymbol> &symbols)
{
    BulletList list;
    for (const PublicSymbol &symbol : symbols.mid(0, shownItems)) {
        Blocks item;
        item.emplace_back(Paragraph{
            { symbolLink(symbol.file, symbol.qualifiedName), muted(u" in "_s), sourceLink(symbol.file) } });
        list.items.push_back(std::move(item));
    }
    return list;
}

void appendMore(Blocks &blocks, qsizetype all, const Inlines &where)
{
    if (all <= shownItems)
        return;
    Paragraph line{ { muted(u"and %1 more"_s.arg(grouped(all - shownItems))) } };
    if (!where.isEmpty())
        line.content << muted(u": "_s);
    line.content += where;
    blocks.emplace_back(std::move(line));
}

void appendModule(Blocks &blocks, const Findings &findings)
{
    appendHeading(blocks, findings.module.isEmpty() ? u"Open items"_s : QString(findings.module + u'/'));
    if (!findings.marks.isEmpty()) {
        appendHeading(blocks, u"Marked as broken"_s, 3);
        BulletList list;
        for (const auto &[fact, line] : findings.marks.mid(0, shownItems)) {
            Blocks item;
            item.emplace_back(Paragraph{ { code(fact.value.value("kind"_L1).toString()), text(u" "_s),
                text(fact.value.value("text"_L1).toString()), text(u" "_s), sourceLink(fact.file, line) } });
            list.items.push_back(std::move(item));
        }
        blocks.emplace_back(std::move(list));
        appendMore(blocks, findings.marks.size(),
            { link(u"Left to do"_s, documentTarget(u"quality-assurance/health/todo.md"_s)) });
    }
    if (!findings.deprecated.isEmpty()) {
        appendHeading(blocks, u"Deprecated and still used"_s, 3);
        BulletList list;
        for (const DeprecatedUse &use : findings.deprecated.mid(0, shownItems)) {
            Blocks item;
            Paragraph line{ { symbolLink(use.symbol.file, use.symbol.qualifiedName), muted(u" by "_s),
                sourceLink(use.files.first()) } };
            if (use.files.size() > 1)
                line.content << muted(
                    u" and "_s + plural(use.files.size() - 1, u"more file"_s, u"more files"_s));
            item.emplace_back(std::move(line));
            list.items.push_back(std::move(item));
        }
        blocks.emplace_back(std::move(list));
        appendMore(blocks, findings.deprecated.size(), {});
    }
    if (!findings.untested.isEmpty()) {
        appendHeading(blocks, u"Touched by no test"_s, 3);
        blocks.emplace_back(symbolItems(findings.untested));
        appendMore(blocks, findings.untested.size(),
            { link(u"Traceability"_s, documentTarget(u"quality-assurance/traceability.md"_s)) });
    }
    if (!findings.undocumented.isEmpty()) {
        appendHeading(blocks, u"Without a comment"_s, 3);
        blocks.emplace_back(symbolItems(findings.undocumented));
        appendMore(blocks, findings.undocumented.size(),
            { link(u"Documentation coverage"_s, documentTarget(u"quality-assurance/coverage.md"_s)) });
    }
}
} // namespace

bool hasValidation(const ModelView &view)
{
    bool tested = false;
    const std::map<QString, Findings> all = findingsOf(view, tested);
    return std::any_of(all.begin(), all.end(), [](const auto &entry) { return entry.second.open() > 0; })
        || Results(view).count(u"failed"_s) > 0;
}

Page validationPage(const ModelView &view)
{
    Page page = departmentPage(u"quality-assurance/validation.md"_s, u"Validation plan"_s);
    bool tested = false;
    const std::map<QString, Findings> all = findingsOf(view, tested);
    const Results results(view);
    qint64 untested = 0, undocumented = 0, deprecated = 0, retired = 0, marks = 0;
    QList<const Findings *> open;
    for (const auto &[module, findings] : all) {
        untested += findings.untested.size();
        undocumented += findings.undocumented.size();
        deprecated += findings.deprecated.size();
        retired += findings.retired;
        marks += findings.marks.size();
        if (findings.open() > 0)
            open.append(&findings);
    }
    page.lead = {
        text(
            u"What the tree itself leaves open."_s)
    };
    Figures figures;
    const auto figure = [&](qint64 count, const QString &label, const QString &document) {
        if (count > 0)
            figures.figures.append({ grouped(count), label, documentTarget(document) });
    };
    figure(results.count(u"failed"_s), u"failing"_s, u"quality-assurance/results.md"_s);
    figure(marks, u"marked as broken"_s, u"quality-assurance/health/todo.md"_s);
    if (deprecated > 0)
        figures.figures.append({ grouped(deprecated), u"deprecated and still used"_s, {} });
    const QString asked = retired > 0 ? u"functions and types, deprecated ones aside, "_s : u"functions and types "_s;
    figure(untested, asked + u"touched by no test"_s,
        u"quality-assurance/traceability.md"_s);
    figure(undocumented, asked + u"without a comment"_s,
        u"quality-assurance/coverage.md"_s);
    page.blocks.emplace_back(std::move(figures));

    if (results.count(u"failed"_s) > 0) {
        appendHeading(page.blocks, u"Failing tests"_s);
        BulletList list;
        for (const TestResult &result : results.all())
            if (result.status == "failed"_L1 && list.items.size() < size_t(shownItems)) {
                Blocks item;
                Paragraph line{ { code(result.suite.isEmpty()
                        ? result.name
                        : QString(result.suite + u" › "_s + result.name)) } };
                if (!result.message.isEmpty())
                    line.content << text(u": "_s + result.message);
                item.emplace_back(std::move(line));
                list.items.push_back(std::move(item));
            }
        page.blocks.emplace_back(std::move(list));
        appendMore(page.blocks, results.count(u"failed"_s),
            { link(u"Test results"_s, documentTarget(u"quality-assurance/results.md"_s)) });
    }
    if (open.size() > 1) {
        Table table;
        table.head = { u"Module"_s, u"Symbols"_s };
        if (tested)
            table.head.append(u"By no test"_s);
        table.head << u"No comment"_s << u"Deprecated in use"_s << u"Broken"_s;
        for (const Findings *findings : std::as_const(open)) {
            QList<Cell> row{
                Cell{ { code(findings->module.isEmpty() ? u"."_s : QString(findings->module + u'/')) }, {},
                    false },
                numberCell(findings->symbols)
            };
            if (tested)
                row.append(numberCell(findings->untested.size()));
            row << numberCell(findings->undocumented.size()) << numberCell(findings->deprecated.size())
                << numberCell(findings->marks.size());
            table.rows.append(row);
        }
        appendHeading(page.blocks, u"By module"_s);
        appendTable(page.blocks, std::move(table), u"more module"_s, u"more modules"_s);
    }
    std::stable_sort(
        open.begin(), open.end(), [](const Findings *a, const Findings *b) { return a->open() > b->open(); });
    for (const Findings *findings : open.mid(0, mostModules))
        appendModule(page.blocks, *findings);
    return page;
}

} // namespace tars::qualityassurance
