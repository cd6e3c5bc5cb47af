#include "service/departments/qualityassurance/qualityassurance.h"

#include "common/base/errorcodes.h"
#include "service/departments/qualityassurance/coverage.h"
#include "service/departments/qualityassurance/inventory.h"
#include "service/markup/text.h"

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
// Of each kind of page: raised whenever the same answers give another page.
constexpr int indexVersion = 1;
constexpr int testsVersion = 1;
constexpr int coverageVersion = 1;

UnitSpec unitOf(
    const QString &kind, int version, const QString &subject, const QString &title, const QString &path)
{
    const QString id
        = u"quality-assurance/"_s + kind + (subject.isEmpty() ? QString() : QString(u'/' + subject));
    return { UnitId{ id }, Department::QualityAssurance, kind, version, subject, title, path, 0 };
}

Page indexPage(const Coverage &coverage, const QList<FileCounts> &tests)
{
    Page page;
    page.title = u"Quality Assurance"_s;
    page.departmentSlug = u"quality-assurance"_s;
    page.wide = true;
    qint64 cases = 0;
    for (const FileCounts &file : tests)
        cases += file.testCases;
    Figures figures;
    BulletList pages;
    const auto add = [&pages](const QString &title, const Target &target) {
        Blocks item;
        item.emplace_back(Paragraph{ { link(title, target) } });
        pages.items.push_back(std::move(item));
    };
    if (!tests.isEmpty()) {
        const Target target = documentTarget(u"quality-assurance/tests.md"_s);
        const QString files = plural(tests.size(), u"file"_s, u"files"_s);
        figures.figures.append(
            { grouped(cases), (cases == 1 ? u"test case in "_s : u"test cases in "_s) + files, target });
        add(u"Test inventory"_s, target);
    }
    if (coverage.symbols > 0) {
        const Target target = documentTarget(u"quality-assurance/coverage.md"_s);
        const QString symbols = plural(coverage.symbols, u"public symbol"_s, u"public symbols"_s);
        figures.figures.append(
            { share(coverage.documented, coverage.symbols), u"of "_s + symbols + u" documented"_s, target });
        add(u"Documentation coverage"_s, target);
    }
    page.blocks.emplace_back(std::move(figures));
    page.blocks.emplace_back(std::move(pages));
    return page;
}
} // namespace

QList<UnitSpec> QualityAssuranceWriter::plan(const ModelView &view) const
{
    const QList<FileCounts> counts = view.counts();
    const Coverage coverage = coverageOf(counts);
    const QList<FileCounts> tests = withTests(counts);
    QList<UnitSpec> units;
    if (tests.isEmpty() && coverage.symbols == 0)
        return units;
    PathClaims claims;
    units.append(unitOf(
        u"index"_s, indexVersion, {}, u"Quality Assurance"_s, claims.claim(u"quality-assurance/index.md"_s)));
    if (!tests.isEmpty())
        units.append(unitOf(u"tests"_s, testsVersion, {}, u"Test inventory"_s,
            claims.claim(u"quality-assurance/tests.md"_s)));
    if (coverage.symbols > 0) {
        units.append(unitOf(u"coverage"_s, coverageVersion, {}, u"Documentation coverage"_s,
            claims.claim(u"quality-assurance/coverage.md"_s)));
        for (const Module &module : coverage.modules)
            if (hasPage(module, coverage))
                units.append(unitOf(u"coverage"_s, coverageVersion, module.folder,
                    u"Documentation coverage of "_s + module.folder + u'/',
                    claims.claim(modulePagePath(module.folder))));
    }
    for (const FileCounts &file : tests)
        units.append(unitOf(u"tests"_s, testsVersion, file.path, u"Tests of "_s + file.path,
            claims.claim(testPagePath(file.path))));
    return units;
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
        page = indexPage(coverageOf(counts), withTests(counts));
    } else if (unit.kind == "tests"_L1) {
        page = unit.subject.isEmpty() ? testOverview(withTests(view.counts()), view)
                                      : testsOfFile(unit.subject, unit.primaryPath, view);
    } else if (unit.subject.isEmpty()) {
        const Coverage coverage = coverageOf(view.counts());
        page = coverageOverview(coverage);
        badgeJson = badge(coverage);
    } else {
        page = coverageOfModule(unit.subject, view.counts(unit.subject + u'/'));
    }
    page.path = unit.primaryPath;
    output.documents.append({ unit.primaryPath, unit.title, std::move(page) });
    if (badgeJson)
        output.documents.append(
            { u"quality-assurance/badge.json"_s, u"Documentation coverage badge"_s, *badgeJson });
    return output;
}

} // namespace tars::qualityassurance
