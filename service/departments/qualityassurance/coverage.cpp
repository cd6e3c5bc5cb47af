#include "service/departments/qualityassurance/coverage.h"

#include "service/departments/development/openfiles.h"
#include "service/departments/qualityassurance/tracing.h"
#include "service/departments/structure/importresolver.h"
#include "service/departments/structure/languagefamily.h"

#include <algorithm>
#include <map>
#include <QJsonDocument>
#include <QJsonObject>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int listedFiles = 25;
constexpr qsizetype mostCandidates = 5000;

double ratio(qint64 part, qint64 whole) { return whole > 0 ? double(part) / double(whole) : 0; }

using structure::folderOf;

/// The folder that all files share, without the slash.
QString sharedFolder(const QList<FileCounts> &files)
{
    QString shared = folderOf(files.first().path);
    for (const FileCounts &file : files)
        while (!shared.isEmpty() && !file.path.startsWith(shared + u'/'))
            shared = folderOf(shared);
    return shared;
}

QList<Cell> coverageRow(const Inline &name, qint64 documented, qint64 symbols)
{
    const auto number = [](qint64 value) { return Cell{ { text(grouped(value)) }, {}, true }; };
    return { Cell{ { name }, {}, false },
        Cell{ { text(share(documented, symbols)) }, ratio(documented, symbols), true }, number(documented),
        number(symbols), numberCell(symbols - documented) };
}

Table coverageTable(const QString &what)
{
    Table table;
    table.head = { what, u"Share"_s, u"Documented"_s, u"Symbols"_s, u"Without comment"_s };
    return table;
}

QList<Cell> fileRow(const FileCounts &file, const QString &folder)
{
    const bool inside = !folder.isEmpty() && file.path.startsWith(folder + u'/');
    const QString name = inside ? file.path.mid(folder.size() + 1) : file.path;
    return coverageRow(link(name, documentTarget(apiPagePath(file.path)), Inline::Style::Code),
        file.documented, file.publicSymbols);
}

Figures figures(qint64 documented, qint64 symbols, qsizetype files)
{
    Figures result;
    result.figures = { { share(documented, symbols), u"of public symbols documented"_s, {} },
        { grouped(documented), u"of "_s + plural(symbols, u"symbol"_s, u"symbols"_s), {} },
        { grouped(symbols - documented), u"without a comment"_s, {} },
        { grouped(files), files == 1 ? u"file with public symbols"_s : u"files with public symbols"_s, {} } };
    return result;
}

/// Where comments are missed most: most symbols without one first.
void appendLeastDocumented(Blocks &blocks, QList<FileCounts> files)
{
    files.removeIf([](const FileCounts &file) { return file.documented >= file.publicSymbols; });
    if (files.isEmpty())
        return;
    std::stable_sort(files.begin(), files.end(), [](const FileCounts &a, const FileCounts &b) {
        return a.publicSymbols - a.documented > b.publicSymbols - b.documented;
    });
    appendHeading(blocks, u"Most symbols without a comment"_s);
    Table table = coverageTable(u"File"_s);
    for (const FileCounts &file : files.mid(0, listedFiles))
        table.rows.append(fileRow(file, {}));
    blocks.emplace_back(std::move(table));
}

void appendFiles(Blocks &blocks, const QList<FileCounts> &files, const QString &folder)
{
    Table table = coverageTable(u"File"_s);
    for (const FileCounts &file : files)
        table.rows.append(fileRow(file, folder));
    appendHeading(blocks, u"By file"_s);
    appendTable(blocks, std::move(table), u"more file"_s, u"more files"_s);
}

Page coveragePage(const QString &path, const QString &title)
{
    Page page = departmentPage(path, title);
    page.lead
        = { text(u"Documented: a comment of its author belongs to it, or is taken over."_s) };
    return page;
}

/// Undocumented functions and types that most files use; names that several files define are left out, for
/// whose they are cannot be told.
void appendStartHere(Blocks &blocks, const Survey &survey, const Tracing &tracing, const ModelView &view)
{
    struct Row {
        const PublicSymbol *symbol;
        qsizetype uses;
    };
    QList<Row> rows;
    for (const PublicSymbol &symbol : survey.symbols) {
        if (symbol.documented || symbol.deprecated || survey.definitions.value(symbol.name) > 1)
            continue;
        QStringList users = view.referrers(symbol.name);
        users.removeIf([&](const QString &path) { // in a foreign language the name is another's
            const auto file = path == symbol.file ? std::nullopt : view.file(path);
            return !file || !structure::callsByName(file->language, symbol.language);
        });
        if (!symbol.type.isEmpty() && !users.isEmpty()) {
            const QStringList naming = view.referrers(symbol.type);
            const QSet<QString> known(naming.begin(), naming.end());
            users.removeIf([&](const QString &file) { return !known.contains(file); });
        }
        if (!users.isEmpty())
            rows.append({ &symbol, users.size() });
        if (rows.size() >= mostCandidates)
            break;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.uses > b.uses; });
    // A name that fields or values bear as well (type, args, count) is used for those.
    rows = rows.mid(0, listedFiles * 4);
    rows.removeIf([&](const Row &row) {
        const QList<SymbolTarget> bearers = view.lookup(row.symbol->name);
        return std::any_of(bearers.begin(), bearers.end(),
            [&](const SymbolTarget &bearer) { return bearer.qualifiedName != row.symbol->qualifiedName; });
    });
    if (rows.isEmpty())
        return;
    Heading heading;
    heading.content = { text(u"Start here"_s), muted(u" undocumented and used most"_s) };
    blocks.emplace_back(std::move(heading));
    Table table;
    table.head = { u"Symbol"_s, u"Declared"_s, u"Files that use it"_s };
    if (tracing.hasTests())
        table.head.append(u"Tests"_s);
    for (const Row &row : rows.mid(0, listedFiles)) {
        QList<Cell> cells{ Cell{ { symbolLink(row.symbol->file, row.symbol->qualifiedName) }, {}, false },
            Cell{ { sourceLink(row.symbol->file) }, {}, false },
            numberCell(row.uses, double(row.uses) / double(rows.first().uses)) };
        if (tracing.hasTests())
            cells.append(numberCell(tracing.casesTouching(*row.symbol).size()));
        table.rows.append(cells);
    }
    blocks.emplace_back(std::move(table));
}
} // namespace

Coverage coverageOf(const ModelView &view)
{
    Coverage coverage;
    const QList<FileCounts> files = development::measuredCounts(view);
    if (files.isEmpty())
        return coverage;
    const QString shared = sharedFolder(files);
    const qsizetype cut = shared.isEmpty() ? 0 : shared.size() + 1;
    std::map<QString, Module> modules;
    for (const FileCounts &file : std::as_const(files)) {
        coverage.symbols += file.publicSymbols;
        coverage.documented += file.documented;
        const QString rest = file.path.mid(cut);
        if (!rest.contains(u'/')) {
            coverage.loose.append(file);
            continue;
        }
        const QString folder = file.path.left(cut) + rest.section(u'/', 0, 0);
        Module &module = modules[folder];
        module.folder = folder;
        module.files.append(file);
        module.symbols += file.publicSymbols;
        module.documented += file.documented;
    }
    coverage.files = files.size();
    for (auto &[folder, module] : modules)
        coverage.modules.append(std::move(module));
    return coverage;
}

bool hasPage(const Module &module, const Coverage &coverage)
{
    return coverage.modules.size() > 1 && module.files.size() >= smallestModule;
}

QString modulePagePath(const QString &folder)
{
    return u"quality-assurance/coverage/"_s + safePagePath(folder) + u".md"_s;
}

Page coverageOverview(const Coverage &coverage, const ModelView &view)
{
    Page page = coveragePage(u"quality-assurance/coverage.md"_s, u"Documentation coverage"_s);
    const Survey survey = surveyOf(view);
    const Tracing tracing(view);
    Figures numbers = figures(coverage.documented, coverage.symbols, coverage.files);
    if (tracing.hasTests() && std::any_of(survey.symbols.begin(), survey.symbols.end(), [](const PublicSymbol &symbol) { return symbol.isTraced; })) {
        const qint64 untouched = std::count_if(survey.symbols.begin(), survey.symbols.end(),
            [&](const PublicSymbol &symbol) { return symbol.isTraced && !tracing.isTouched(symbol); });
        numbers.figures.last() = { grouped(untouched), u"functions and types touched by no test"_s,
            documentTarget(u"quality-assurance/traceability.md"_s) };
    }
    page.blocks.emplace_back(std::move(numbers));
    QList<FileCounts> files = coverage.loose;
    QList<FileCounts> all = coverage.loose;
    Table table = coverageTable(u"Module"_s);
    for (const Module &module : coverage.modules) {
        all += module.files;
        if (!hasPage(module, coverage)) {
            files += module.files;
            continue;
        }
        const Target target = documentTarget(modulePagePath(module.folder));
        table.rows.append(coverageRow(
            link(module.folder + u'/', target, Inline::Style::Code), module.documented, module.symbols));
    }
    if (!table.rows.isEmpty()) {
        appendHeading(page.blocks, u"By module"_s);
        page.blocks.emplace_back(std::move(table));
    }
    std::sort(
        files.begin(), files.end(), [](const FileCounts &a, const FileCounts &b) { return a.path < b.path; });
    if (!files.isEmpty())
        appendFiles(page.blocks, files, {});
    if (files.size() < coverage.files || files.size() > listedFiles)
        appendLeastDocumented(page.blocks, all);
    appendStartHere(page.blocks, survey, tracing, view);
    return page;
}

Page coverageOfModule(const QString &folder, const ModelView &view)
{
    Page page = coveragePage(modulePagePath(folder), u"Documentation coverage of "_s + folder + u'/');
    page.breadcrumbs.append(
        { u"Documentation coverage"_s, documentTarget(u"quality-assurance/coverage.md"_s) });
    QList<FileCounts> files = development::openCounts(view, folder + u'/');
    files.removeIf([](const FileCounts &file) { return file.publicSymbols == 0 || isSetUp(file.path); });
    qint64 symbols = 0;
    qint64 documented = 0;
    for (const FileCounts &file : std::as_const(files)) {
        symbols += file.publicSymbols;
        documented += file.documented;
    }
    page.blocks.emplace_back(figures(documented, symbols, files.size()));
    if (files.size() > listedFiles)
        appendLeastDocumented(page.blocks, files);
    appendFiles(page.blocks, files, folder);
    return page;
}

QByteArray badge(const Coverage &coverage)
{
    const qint64 percent = coverage.symbols > 0 ? coverage.documented * 100 / coverage.symbols : 0;
    QString color = u"red"_s;
    for (const auto &[least, name] :
        { std::pair{ 25, "orange"_L1 }, { 50, "yellow"_L1 }, { 75, "green"_L1 }, { 90, "brightgreen"_L1 } })
        if (percent >= least)
            color = name;
    const QJsonObject object{ { u"schemaVersion"_s, 1 }, { u"label"_s, u"documented"_s },
        { u"message"_s, QString(QString::number(percent) + u'%') }, { u"color"_s, color } };
    return QJsonDocument(object).toJson();
}

} // namespace tars::qualityassurance
