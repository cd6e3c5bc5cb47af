#include "service/departments/qualityassurance/tracing.h"

#include "service/departments/development/openfiles.h"
#include "service/departments/qualityassurance/inventory.h"
#include "service/departments/development/kinds.h"
#include "service/departments/structure/languagefamily.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype shownCases = 4;
constexpr qsizetype mostTypes = 50; ///< that derive from one, each a question
constexpr qsizetype shortestName = 3; ///< shorter ones are not told apart from local names

bool isTypeKind(const QString &kind)
{
    static const QSet<QString> kinds{ u"class"_s, u"struct"_s, u"union"_s, u"interface"_s, u"trait"_s,
        u"enum"_s };
    return kinds.contains(kind);
}

/// The configuration of a documentation tool is no interface, nor is a package that calls itself internal.
bool isAside(const QString &path)
{
    return path.startsWith("doc/"_L1) || path.startsWith("docs/"_L1) || path.startsWith("website/"_L1)
        || development::isInternalName(path.section(u'/', 0, -2));
}

bool isImplementation(const QString &path)
{
    static const QRegularExpression pattern(u"\\.(?:c|cc|cpp|cxx|m|mm)$"_s);
    return pattern.match(path).hasMatch();
}

bool isTraced(const Symbol &symbol, bool implementation)
{
    static const QSet<QString> kinds{ u"function"_s, u"method"_s, u"slot"_s };
    return symbol.isApi && symbol.name.size() >= shortestName && !development::isInternalName(symbol.scope)
        && !symbol.name.startsWith("__"_L1)
        && (kinds.contains(symbol.kind) || isTypeKind(symbol.kind)
            || (symbol.kind == "macro"_L1 && !symbol.signature.isEmpty() && !implementation));
}

Page tracePage(const QString &path, const QString &title)
{
    Page page = departmentPage(path, title);
    page.lead = {
        text(
            u"A test naming a symbol, and its type or maker, touches it."_s)
    };
    return page;
}

Inline caseLink(const TestCase &test)
{
    const QString name
        = test.suite.isEmpty() ? test.name : QString(test.suite.section(u'.', -1) + u" › "_s + test.name);
    return link(name, documentTarget(u"quality-assurance/tests/"_s + safePagePath(test.file) + u".md"_s));
}
} // namespace

namespace
{
/// Of test.uses and test.macro.
QStringList namesOf(const Fact &fact) { return fact.value.value("names"_L1).toString().split(u' ', Qt::SkipEmptyParts); }

/// By the types that functions give: `func NewClient() (*Client, error)`. A member makes what its name says it makes.
QHash<QString, QStringList> makersAmong(const QList<Symbol> &symbols)
{
    static const QRegularExpression word(u"[A-Za-z_]\\w*"_s);
    static const QSet<QString> kinds{ u"function"_s, u"method"_s };
    QHash<QString, QStringList> makers;
    for (const Symbol &symbol : symbols) {
        if (!kinds.contains(symbol.kind) || symbol.type.isEmpty() || symbol.name.size() < shortestName)
            continue;
        for (auto it = word.globalMatch(symbol.type); it.hasNext();) {
            const QString type = it.next().captured();
            if ((!isTypeKind(symbol.scopeKind) || symbol.name.contains(type)) && !makers.value(type).contains(symbol.name))
                makers[type].append(symbol.name);
        }
    }
    return makers;
}
} // namespace

QList<PublicSymbol> publicSymbols(const QString &file, const QList<Symbol> &symbols)
{
    QList<PublicSymbol> found;
    if (isAside(file))
        return found;
    const bool implementation = isImplementation(file);
    const QHash<QString, QStringList> makers = makersAmong(symbols);
    QHash<QString, qsizetype> known;
    for (const Symbol &symbol : symbols) {
        if (!isTraced(symbol, implementation))
            continue;
        const QString qualified = symbol.qualifiedName();
        if (const auto same = known.constFind(qualified); same != known.cend()) {
            found[*same].documented = found[*same].documented || symbol.documented;
            found[*same].deprecated = found[*same].deprecated && symbol.deprecated;
            continue;
        }
        known.insert(qualified, found.size());
        QString type;
        if (isTypeKind(symbol.scopeKind))
            type = symbol.separator.isEmpty()
                ? symbol.scope
                : symbol.scope.mid(symbol.scope.lastIndexOf(symbol.separator) < 0
                        ? 0
                        : symbol.scope.lastIndexOf(symbol.separator) + symbol.separator.size());
        type = type.sliced(type.lastIndexOf(u'\\') + 1); // of PHP's namespaces
        if (const qsizetype generic = type.indexOf(u'<'); generic > 0)
            type.truncate(generic);
        const bool isType = isTypeKind(symbol.kind);
        found.append({ file, symbol.name, qualified, type, makers.value(isType ? symbol.name : type), isType, symbol.documented,
            symbol.deprecated, true });
    }
    return found;
}

namespace
{
Survey readSurvey(const ModelView &view)
{
    Survey survey;
    const QList<FileCounts> counts = view.counts();
    QSet<QString> counted, testing;
    for (const FileCounts &file : development::measuredCounts(view))
        counted.insert(file.path);
    for (const FileCounts &file : withTests(counts))
        testing.insert(file.language);
    const auto done = view.forEachFile({}, Aspect::Symbols, [&](const FileSlice &slice) {
        if (slice.info.vendored || !slice.info.hasApi || !counted.contains(slice.info.path))
            return true;
        QList<PublicSymbol> symbols = publicSymbols(slice.info.path, slice.symbols);
        const bool isTraced = std::any_of(testing.cbegin(), testing.cend(), [&](const QString &language) { return structure::callsByName(language, slice.info.language); });
        for (PublicSymbol &symbol : symbols) {
            ++survey.definitions[symbol.name];
            symbol.isTraced = isTraced;
            symbol.language = slice.info.language;
        }
        survey.symbols += symbols;
        return true;
    });
    if (!done)
        survey.symbols.clear();
    return survey;
}
} // namespace

Survey surveyOf(const ModelView &view)
{
    return *view.derived<Survey>(u"public symbols"_s, [&] { return readSurvey(view); });
}

Tracing::Tracing(const ModelView &view)
    : m_view(view)
{
    readMacros();
    add(view.facts(u"test.uses"_s));
}

Tracing::Tracing(const ModelView &view, const QStringList &testFiles)
    : m_view(view)
{
    readMacros();
    for (const QString &file : testFiles)
        add(view.facts(u"test.uses"_s, file));
}

void Tracing::readMacros()
{
    for (const Fact &fact : m_view.facts(u"test.macro"_s))
        m_macros[fact.value.value("name"_L1).toString()] += namesOf(fact);
}

void Tracing::add(const QList<Fact> &uses)
{
    QHash<QString, QString> languages;
    for (const Fact &fact : uses) {
        const int index = int(m_cases.size());
        auto language = languages.constFind(fact.file);
        if (language == languages.cend()) {
            const auto file = m_view.file(fact.file);
            language = languages.insert(fact.file, file ? file->language : QString());
        }
        m_cases.append({ fact.file, fact.value.value("suite"_L1).toString(), fact.value.value("name"_L1).toString(), false, *language });
        QSet<QString> names, made;
        for (const QString &name : namesOf(fact)) {
            names.insert(name);
            for (const QString &used : m_macros.value(name))
                made.insert(used);
        }
        m_cases.last().made = !made.isEmpty();
        names.unite(made);
        for (const QString &name : std::as_const(names))
            m_byName[name].append(index);
    }
}

QSet<QString> Tracing::filesNaming(const PublicSymbol &member) const
{
    QSet<QString> files, types;
    for (const QString &maker : member.makers)
        for (const QString &file : m_view.referrers(maker))
            files.insert(file);
    for (QStringList open{ member.type }; !open.isEmpty() && types.size() < mostTypes;) {
        const QString name = open.takeLast();
        if (types.contains(name))
            continue;
        types.insert(name);
        for (const QString &file : m_view.referrers(name))
            files.insert(file);
        for (const DerivedType &derived : m_view.derivedFrom(name))
            open.append(derived.qualifiedName.section(QRegularExpression(u"[^\\w$]"_s), -1));
    }
    // What pytest makes for a test is named where it is made.
    QStringList fixtures;
    for (const QString &file : std::as_const(files))
        if (file.section(u'/', -1) == "conftest.py"_L1)
            fixtures.append(file.chopped(QLatin1StringView("conftest.py").size()));
    if (!fixtures.isEmpty())
        for (const TestCase &test : m_cases)
            if (std::any_of(fixtures.cbegin(), fixtures.cend(), [&](const QString &folder) { return test.file.startsWith(folder); }))
                files.insert(test.file);
    return files;
}

template <typename Each>
void Tracing::eachCase(const PublicSymbol &symbol, Each each) const
{
    QList<int> found = m_byName.value(symbol.name);
    if (symbol.isType) { // what makes one is named instead of it
        for (const QString &maker : symbol.makers)
            found += m_byName.value(maker);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    if (found.isEmpty())
        return;
    const QSet<QString> *naming = nullptr;
    if (!symbol.type.isEmpty()) {
        const QString key = symbol.type + u' ' + symbol.makers.join(u' ');
        auto known = m_naming.find(key);
        if (known == m_naming.end())
            known = m_naming.insert(key, filesNaming(symbol));
        naming = &*known;
    }
    // A macro names for the cases that it makes what their own file need not name.
    const auto isNamed = [&](const TestCase &test) {
        const QString folder = test.file.section(u'/', 0, -2);
        return !naming || naming->contains(test.file)
            || (test.made && std::any_of(naming->cbegin(), naming->cend(), [&](const QString &file) { return file.section(u'/', 0, -2) == folder; }));
    };
    const auto mayCall = [&](const TestCase &test) {
        return test.language.isEmpty() || symbol.language.isEmpty() || structure::callsByName(test.language, symbol.language);
    };
    for (const int index : std::as_const(found))
        if (mayCall(m_cases[index]) && isNamed(m_cases[index]) && !each(m_cases[index]))
            return;
}

QList<TestCase> Tracing::casesTouching(const PublicSymbol &symbol) const
{
    QList<TestCase> cases;
    eachCase(symbol, [&](const TestCase &test) {
        cases.append(test);
        return true;
    });
    return cases;
}

bool Tracing::isTouched(const PublicSymbol &symbol) const
{
    bool touched = false;
    eachCase(symbol, [&](const TestCase &) {
        touched = true;
        return false;
    });
    return touched;
}

QString tracePagePath(const QString &file)
{
    return u"quality-assurance/traceability/"_s + safePagePath(file) + u".md"_s;
}

QStringList tracedFiles(const ModelView &view)
{
    QStringList files;
    const Survey survey = surveyOf(view);
    for (const PublicSymbol &symbol : survey.symbols)
        if (symbol.isTraced && (files.isEmpty() || files.constLast() != symbol.file))
            files.append(symbol.file);
    return files;
}

Page traceabilityOverview(const ModelView &view)
{
    Page page = tracePage(u"quality-assurance/traceability.md"_s, u"Traceability"_s);
    struct Row {
        qint64 symbols = 0;
        qint64 touched = 0;
    };
    std::map<QString, Row> rows;
    const Survey survey = surveyOf(view);
    const Tracing tracing(view);
    Row all;
    for (const PublicSymbol &symbol : survey.symbols) {
        if (!symbol.isTraced)
            continue;
        Row &row = rows[symbol.file];
        ++row.symbols;
        ++all.symbols;
        if (tracing.isTouched(symbol)) {
            ++row.touched;
            ++all.touched;
        }
    }
    qint64 cases = 0;
    for (const FileCounts &file : withTests(view.counts()))
        cases += file.testCases;
    Figures figures;
    figures.figures
        = { { share(all.touched, all.symbols), u"of public functions and types touched by a test"_s, {} },
              { grouped(all.touched),
                  u"of "_s + plural(all.symbols, u"function and type"_s, u"functions and types"_s), {} },
              { grouped(all.symbols - all.touched), u"touched by none"_s, {} },
              { grouped(cases), cases == 1 ? u"test case"_s : u"test cases"_s,
                  documentTarget(u"quality-assurance/tests.md"_s) } };
    page.blocks.emplace_back(std::move(figures));
    Table table;
    table.head = { u"File"_s, u"Share"_s, u"Touched"_s, u"Symbols"_s, u"By no test"_s };
    for (const auto &[file, row] : rows)
        table.rows.append({ codeLink(file, documentTarget(tracePagePath(file))),
            Cell{
                { text(share(row.touched, row.symbols)) }, double(row.touched) / double(row.symbols), true },
            numberCell(row.touched), numberCell(row.symbols), numberCell(row.symbols - row.touched) });
    appendHeading(page.blocks, u"By file"_s);
    appendTable(page.blocks, std::move(table), u"more file"_s, u"more files"_s);
    return page;
}

Page traceabilityOfFile(const QString &file, const ModelView &view)
{
    Page page = tracePage(tracePagePath(file), file);
    page.titleIsCode = true;
    page.source = sourceTarget(file);
    page.breadcrumbs.append({ u"Traceability"_s, documentTarget(u"quality-assurance/traceability.md"_s) });
    QList<PublicSymbol> symbols = publicSymbols(file, view.symbols(file));
    if (const auto info = view.file(file))
        for (PublicSymbol &symbol : symbols)
            symbol.language = info->language;
    const QStringList testPaths = view.testFiles();
    const QSet<QString> tests(testPaths.begin(), testPaths.end());
    QSet<QString> naming;
    for (const PublicSymbol &symbol : symbols)
        for (const QString &referrer : view.referrers(symbol.name))
            if (tests.contains(referrer))
                naming.insert(referrer);
    for (const Fact &macro : tests.isEmpty() ? QList<Fact>() : view.facts(u"test.macro"_s)) {
        const QStringList names = namesOf(macro);
        const auto uses = [&](const PublicSymbol &symbol) { return names.contains(symbol.name); };
        if (std::any_of(symbols.cbegin(), symbols.cend(), uses))
            for (const QString &referrer : view.referrers(macro.value.value("name"_L1).toString()))
                if (tests.contains(referrer))
                    naming.insert(referrer);
    }
    QStringList testFiles(naming.begin(), naming.end());
    testFiles.sort();
    const Tracing tracing(view, testFiles);
    Table touched;
    touched.head = { u"Symbol"_s, u"Test cases"_s, u"Touched by"_s };
    BulletList untouched;
    qsizetype most = 1;
    QList<std::pair<const PublicSymbol *, QList<TestCase>>> rows;
    for (const PublicSymbol &symbol : symbols) {
        const QList<TestCase> cases = tracing.casesTouching(symbol);
        most = std::max(most, cases.size());
        if (!cases.isEmpty()) {
            rows.append({ &symbol, cases });
            continue;
        }
        Blocks item;
        Paragraph line{ { symbolLink(file, symbol.qualifiedName) } };
        if (symbol.deprecated)
            line.content << text(u" "_s) << Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} };
        item.emplace_back(std::move(line));
        untouched.items.push_back(std::move(item));
    }
    for (const auto &[symbol, cases] : std::as_const(rows)) {
        Cell by;
        for (qsizetype i = 0; i < std::min(cases.size(), shownCases); ++i) {
            if (i > 0)
                by.content << text(u", "_s);
            by.content << caseLink(cases[i]);
        }
        if (cases.size() > shownCases)
            by.content << muted(u" and "_s + grouped(cases.size() - shownCases) + u" more"_s);
        touched.rows.append({ Cell{ { symbolLink(file, symbol->qualifiedName) }, {}, false },
            numberCell(cases.size(), double(cases.size()) / double(most)), by });
    }
    page.facts
        = { { text(u"%1 of %2 touched by a test"_s.arg(grouped(rows.size()), grouped(symbols.size()))) },
              { link(u"API page"_s, documentTarget(apiPagePath(file))) } };
    if (!untouched.items.empty()) {
        appendHeading(page.blocks, u"Touched by no test"_s);
        page.blocks.emplace_back(std::move(untouched));
    }
    if (!touched.rows.isEmpty()) {
        appendHeading(page.blocks, u"Touched by tests"_s);
        appendTable(page.blocks, std::move(touched), u"more symbol"_s, u"more symbols"_s);
    }
    return page;
}

} // namespace tars::qualityassurance
