#include "service/departments/qualityassurance/qualityassurance.h"

#include "common/base/errorcodes.h"
#include "service/departments/qualityassurance/coverage.h"
#include "service/departments/qualityassurance/health.h"
#include "service/departments/qualityassurance/inventory.h"
#include "service/departments/qualityassurance/results.h"
#include "service/departments/qualityassurance/tracing.h"
#include "service/departments/qualityassurance/validation.h"

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
// Of each kind of page: raised whenever the same answers give another page.
constexpr int indexVersion = 6;
constexpr int testsVersion = 14;
constexpr int resultsVersion = 3;
constexpr int traceabilityVersion = 8;
constexpr int coverageVersion = 7;
constexpr int validationVersion = 9;

struct Contents {
    bool results = false;
    bool traceability = false;
    bool health = false;
    bool validation = false;
};

/// What the department has pages about; the plan asks too, so both agree.
Page indexPage(
    const Coverage &coverage, const QList<FileCounts> &tests, const Contents &contents, const ModelView &view)
{
    Page page;
    page.title = u"Quality Assurance"_s;
    page.departmentSlug = u"quality-assurance"_s;
    page.wide = true;
    qint64 cases = 0;
    for (const FileCounts &file : tests)
        cases += file.testCases;
    Figures figures;
    DefinitionList pages;
    const auto add = [&pages](const QString &title, const QString &document, const QString &about) {
        DefinitionList::Item item;
        item.term = { link(title, documentTarget(document)) };
        item.description.emplace_back(Paragraph{ { text(about) } });
        pages.items.push_back(std::move(item));
    };
    if (const QList<Fact> registered = tests.isEmpty() ? registeredTests(view) : QList<Fact>(); !registered.isEmpty()) {
        const QString document = u"quality-assurance/tests.md"_s;
        figures.figures.append({ grouped(registered.size()), registered.size() == 1 ? u"registered test"_s : u"registered tests"_s, documentTarget(document) });
        add(u"Test inventory"_s, document, u"tests by name, and how to run them"_s);
    }
    if (!tests.isEmpty()) {
        const QString document = u"quality-assurance/tests.md"_s;
        const QString files = plural(tests.size(), u"file"_s, u"files"_s);
        figures.figures.append({ grouped(cases),
            (cases == 1 ? u"test case in "_s : u"test cases in "_s) + files, documentTarget(document) });
        add(u"Test inventory"_s, document, u"cases by file and suite, and how to run them"_s);
    }
    if (contents.results) {
        const Results results(view);
        const QString document = u"quality-assurance/results.md"_s;
        if (!results.isEmpty())
            figures.figures.append({ grouped(results.count(u"failed"_s)),
                u"of "_s + plural(results.all().size(), u"result"_s, u"results"_s) + u" failed"_s,
                documentTarget(document) });
        add(u"Test results"_s, document, u"what the reports in the tree say"_s);
    }
    if (contents.traceability)
        add(u"Traceability"_s, u"quality-assurance/traceability.md"_s,
            u"which test cases touch which public functions and types"_s);
    if (coverage.symbols > 0) {
        const QString document = u"quality-assurance/coverage.md"_s;
        const QString symbols = plural(coverage.symbols, u"public symbol"_s, u"public symbols"_s);
        figures.figures.append({ share(coverage.documented, coverage.symbols),
            u"of "_s + symbols + u" documented"_s, documentTarget(document) });
        add(u"Documentation coverage"_s, document, u"comments of the authors, by module and file"_s);
    }
    if (contents.validation)
        add(u"Validation plan"_s, u"quality-assurance/validation.md"_s, u"what is open, by module"_s);
    if (contents.health)
        add(u"Code health"_s, u"quality-assurance/health.md"_s,
            u"marks of work left, function sizes, duplicates, broken links"_s);
    page.blocks.emplace_back(std::move(figures));
    page.blocks.emplace_back(std::move(pages));
    return page;
}
} // namespace

QList<UnitSpec> QualityAssuranceWriter::plan(const ModelView &view) const
{
    const QList<FileCounts> counts = view.counts();
    const Coverage coverage = coverageOf(view);
    const QList<FileCounts> tests = withTests(counts);
    PathClaims claims;
    QList<UnitSpec> units;
    const auto add = [&](const QString &kind, int version, const QString &subject, const QString &title,
                         const QString &path) {
        units.append(departmentUnit(kind, version, subject, title, claims.claim(path)));
    };
    add(u"index"_s, indexVersion, {}, u"Quality Assurance"_s, u"quality-assurance/index.md"_s);
    if (!tests.isEmpty() || !registeredTests(view).isEmpty())
        add(u"tests"_s, testsVersion, {}, u"Test inventory"_s, u"quality-assurance/tests.md"_s);
    if (hasResults(view))
        add(u"results"_s, resultsVersion, {}, u"Test results"_s, u"quality-assurance/results.md"_s);
    const QStringList traced = tests.isEmpty() ? QStringList() : tracedFiles(view);
    if (!traced.isEmpty())
        add(u"traceability"_s, traceabilityVersion, {}, u"Traceability"_s,
            u"quality-assurance/traceability.md"_s);
    if (coverage.symbols > 0) {
        add(u"coverage"_s, coverageVersion, {}, u"Documentation coverage"_s,
            u"quality-assurance/coverage.md"_s);
        for (const Module &module : coverage.modules)
            if (hasPage(module, coverage))
                add(u"coverage"_s, coverageVersion, module.folder,
                    u"Documentation coverage of "_s + module.folder + u'/', modulePagePath(module.folder));
    }
    if (hasValidation(view))
        add(u"validation"_s, validationVersion, {}, u"Validation plan"_s,
            u"quality-assurance/validation.md"_s);
    units += planHealth(view, claims);
    for (const FileCounts &file : tests)
        add(u"tests"_s, testsVersion, file.path, u"Tests of "_s + file.path, testPagePath(file.path));
    for (const QString &file : traced)
        add(u"traceability"_s, traceabilityVersion, file, u"Traceability of "_s + file, tracePagePath(file));
    return units.size() > 1 ? units : QList<UnitSpec>();
}

Result<UnitOutput> QualityAssuranceWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Writing %1 was cancelled."_s.arg(unit.title),
            { { u"unit"_s, unit.id.value } } };
    UnitOutput output;
    Page page;
    std::optional<QByteArray> badgeJson;
    if (unit.kind == "index"_L1) {
        const QList<FileCounts> counts = view.counts();
        const QList<FileCounts> tests = withTests(counts);
        PathClaims claims;
        page = indexPage(coverageOf(view), tests,
            { hasResults(view), !tests.isEmpty() && !tracedFiles(view).isEmpty(),
                !planHealth(view, claims).isEmpty(), hasValidation(view) },
            view);
    } else if (unit.kind == "tests"_L1) {
        page = unit.subject.isEmpty() ? testOverview(withTests(view.counts()), view)
                                      : testsOfFile(unit.subject, unit.primaryPath, view);
    } else if (unit.kind == "results"_L1) {
        page = resultsPage(view);
    } else if (unit.kind == "traceability"_L1) {
        page = unit.subject.isEmpty() ? traceabilityOverview(view) : traceabilityOfFile(unit.subject, view);
    } else if (unit.kind == "validation"_L1) {
        page = validationPage(view);
    } else if (unit.kind == "health"_L1) {
        page = healthPage(unit, view);
    } else if (unit.subject.isEmpty()) {
        const Coverage coverage = coverageOf(view);
        page = coverageOverview(coverage, view);
        badgeJson = badge(coverage);
    } else {
        page = coverageOfModule(unit.subject, view);
    }
    page.path = unit.primaryPath;
    output.documents.append({ unit.primaryPath, unit.title, std::move(page) });
    if (badgeJson)
        output.documents.append(
            { u"quality-assurance/badge.json"_s, u"Documentation coverage badge"_s, *badgeJson });
    return output;
}

} // namespace tars::qualityassurance
