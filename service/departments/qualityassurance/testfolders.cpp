#include "service/departments/qualityassurance/testfolders.h"

#include <algorithm>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int fewestTogether = 4;

bool isTestItself(const FileCounts &file) { return file.language.isEmpty() && file.testCases == 1; }
} // namespace

QString testFolder(const QString &file) { return file.left(file.lastIndexOf(u'/') + 1); }

QString testPagePath(const QString &path)
{
    return u"quality-assurance/tests/"_s + safePagePath(path) + u".md"_s;
}

QList<FileCounts> withTests(const QList<FileCounts> &counts)
{
    QHash<QString, int> together;
    for (const FileCounts &file : counts)
        if (isTestItself(file) && file.path.contains(u'/'))
            ++together[testFolder(file.path)];
    QList<FileCounts> tests;
    QSet<QString> done;
    for (const FileCounts &file : counts) {
        const QString folder = testFolder(file.path);
        const bool asFolder = isTestItself(file) && together.value(folder) >= fewestTogether;
        if (file.testCases == 0 || (asFolder && done.contains(folder)))
            continue;
        tests.append(file);
        if (asFolder) {
            done.insert(folder);
            tests.last().path = folder;
            tests.last().testCases = together.value(folder);
        }
    }
    return tests;
}

Page testsOfFolder(const QString &folder, const QString &pagePath, const ModelView &view)
{
    Page page = departmentPage(pagePath, folder, { { u"Test inventory"_s, u"quality-assurance/tests.md"_s } });
    page.titleIsCode = true;
    QList<Fact> facts = view.facts(u"test.case"_s, folder);
    facts.removeIf([&](const Fact &fact) { return testFolder(fact.file) != folder; });
    // test2 before test10
    std::stable_sort(facts.begin(), facts.end(), [](const Fact &a, const Fact &b) { return a.file.size() < b.file.size(); });
    QStringList frameworks;
    Table table;
    table.head = { u"File"_s, u"Case"_s };
    for (const Fact &fact : std::as_const(facts)) {
        if (const QString framework = fact.value.value("framework"_L1).toString(); !frameworks.contains(framework))
            frameworks.append(framework);
        table.rows.append({ codeLink(fact.file.mid(folder.size()), sourceTarget(fact.file)), textCell(fact.value.value("name"_L1).toString()) });
    }
    page.facts.append({ text(plural(facts.size(), u"test case"_s, u"test cases"_s)) });
    page.facts.append({ text(frameworks.join(u", "_s)) });
    page.blocks.emplace_back(std::move(table));
    return page;
}

} // namespace tars::qualityassurance
