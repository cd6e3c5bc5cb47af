#include "service/publish/homepage.h"

#include "service/departments/development/openfiles.h"
#include "service/departments/versions/moduleversion.h"
#include "service/markup/codesample.h"
#include "service/markup/text.h"
#include "service/publish/introduction.h"
#include "service/publish/sitemap.h"

#include <algorithm>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumRows = 5;
constexpr int longestExample = 18; ///< lines
constexpr qsizetype longReadme = 150; ///< lines
constexpr qsizetype mostNeeded = 3; ///< of what the project requires

struct Totals {
    qint64 sourceFiles = 0;
    qint64 publicSymbols = 0;
    qint64 measured = 0; ///< of the public symbols those of which it is counted whether they are documented
    qint64 documented = 0;
    qint64 testCases = 0;
};

Totals totalsOf(const ModelView &view)
{
    Totals totals;
    for (const FileCounts &counts : view.counts()) {
        totals.sourceFiles += counts.role == FileRole::Source;
        totals.publicSymbols += counts.publicSymbols;
        totals.testCases += counts.testCases;
    }
    for (const FileCounts &counts : development::measuredCounts(view)) {
        totals.measured += counts.publicSymbols;
        totals.documented += counts.documented;
    }
    return totals;
}

QString percentOf(qint64 part, qint64 whole) { return QString::number(part * 100 / whole) % u" %"_s; }

/// The language with the most lines of code in source files.
struct MainLanguage {
    QString name;
    qint64 lines = 0;
};
MainLanguage mainLanguage(const ModelView &view)
{
    QMap<QString, qint64> lines;
    for (const FileMetrics &metrics : view.metrics())
        if (metrics.role == FileRole::Source && !metrics.language.isEmpty())
            lines[metrics.language] += metrics.lines;
    MainLanguage main;
    for (auto it = lines.cbegin(); it != lines.cend(); ++it)
        if (it.value() > main.lines)
            main = { it.key(), it.value() };
    return main;
}

const SiteSection *sectionNamed(const SiteDepartment &department, const QString &kind)
{
    const QString title = sectionOf(department.department, kind).title;
    const auto found = std::find_if(department.sections.begin(), department.sections.end(),
        [&](const SiteSection &section) { return section.title == title; });
    return found == department.sections.end() ? nullptr : &*found;
}

std::optional<markup::Target> targetOf(const SiteSection &section)
{
    if (section.lead)
        return markup::documentTarget(section.lead->path);
    if (!section.pages.isEmpty())
        return markup::documentTarget(section.pages.first().path);
    if (!section.data.isEmpty())
        return markup::documentTarget(section.data.first().path);
    return std::nullopt;
}

std::optional<markup::Target> pageOf(
    const QList<SiteDepartment> &site, Department department, const QString &kind)
{
    for (const SiteDepartment &each : site)
        if (each.department == department)
            if (const SiteSection *section = sectionNamed(each, kind))
                return targetOf(*section);
    return std::nullopt;
}

markup::Figures figuresOf(const ModelView &view, const QList<SiteDepartment> &site, const Totals &totals)
{
    markup::Figures figures;
    const auto add
        = [&](qint64 count, const QString &one, const QString &many, std::optional<markup::Target> target) {
              if (count > 0)
                  figures.figures.append({ markup::grouped(count), count == 1 ? one : many, target });
          };
    const MainLanguage language = mainLanguage(view);
    add(language.lines, u"line of "_s % language.name, u"lines of "_s % language.name, {});
    add(totals.sourceFiles, u"source file"_s, u"source files"_s,
        pageOf(site, Department::Development, u"source"_s));
    add(totals.publicSymbols, u"public symbol"_s, u"public symbols"_s,
        pageOf(site, Department::Development, u"symbols"_s));
    if (totals.measured > 0)
        figures.figures.append({ percentOf(totals.documented, totals.measured), u"documented"_s,
            pageOf(site, Department::QualityAssurance, u"coverage"_s) });
    add(totals.testCases, u"test case"_s, u"test cases"_s,
        pageOf(site, Department::QualityAssurance, u"tests"_s));
    for (const Fact &fact : view.facts(u"history.head"_s)) {
        QString since;
        for (const Fact &author : view.facts(u"history.author"_s)) {
            const QString first = author.value.value("firstTime"_L1).toString().left(4);
            if (!first.isEmpty() && (since.isEmpty() || first < since))
                since = first;
        }
        const bool complete = !fact.value.value("shallow"_L1).toBool() && !since.isEmpty();
        const QString label = complete ? u"commits since "_s % since : u"commits"_s;
        add(fact.value.value("commits"_L1).toInteger(), u"commit"_s, label, {});
        break;
    }
    return figures;
}

/// What stands at the right of a section's row: what it counts, where the project's numbers say it better than
/// the number of pages.
QString detailOf(Department department, const SiteSection &section, const Totals &totals)
{
    const auto is = [&](Department of, const QString &kind) {
        return department == of && section.title == sectionOf(of, kind).title;
    };
    if (is(Department::Development, u"symbols"_s) && totals.publicSymbols > 0)
        return markup::grouped(totals.publicSymbols);
    if (is(Department::QualityAssurance, u"tests"_s) && totals.testCases > 0)
        return markup::plural(totals.testCases, u"case"_s, u"cases"_s);
    if (is(Department::QualityAssurance, u"coverage"_s) && totals.measured > 0)
        return percentOf(totals.documented, totals.measured);
    return section.pages.size() > 1 || section.lead ? markup::grouped(section.pages.size()) : QString();
}

markup::Cards::Card cardOf(const SiteDepartment &department, const Totals &totals)
{
    markup::Cards::Card card{ slug(department.department), department.title, purposeOf(department.department),
        markup::documentTarget(department.index.path), {} };
    for (const SiteSection &section : department.sections) {
        const auto target = targetOf(section);
        if (target && card.rows.size() < maximumRows)
            card.rows.append({ section.title, *target, detailOf(department.department, section, totals) });
    }
    return card;
}

/// How fresh the set is; commit and date are added by the site's script, which alone knows them.
markup::Cards::Card freshnessCard(const QList<SiteDepartment> &site)
{
    const markup::Target contents = markup::documentTarget(u"contents.md"_s);
    qsizetype documents = 0;
    for (const SiteDepartment &department : site)
        documents += department.documents;
    return { {}, u"This documentation"_s, u"How fresh it is and what it rests on"_s, {},
        { { u"Documents"_s, contents, markup::grouped(documents) } } };
}

/// "MIT licence", "Version 1.2": what the metadata at the top of the tree declares, each with its file.
void appendDeclarations(markup::Page &page, const ModelView &view)
{
    const auto declared = [&](QLatin1StringView member, const auto &phrase) {
        for (const Fact &fact : view.facts(u"project.meta"_s)) {
            const QString value = markup::plainText(fact.value.value(member).toString()).trimmed();
            if (fact.file.contains(u'/') || value.isEmpty() || value.size() > 60)
                continue;
            page.facts.append({ markup::link(phrase(value), markup::sourceTarget(fact.file)) });
            return true;
        }
        return false;
    };
    const auto licence = [](const QString &value) {
        return value.contains("licen"_L1, Qt::CaseInsensitive) ? value : QString(value % u" licence"_s);
    };
    if (!declared("licence"_L1, licence))
        for (const Fact &fact : view.facts(u"licence.text"_s)) {
            const QString value = markup::plainText(fact.value.value("licence"_L1).toString()).trimmed();
            if (fact.file.contains(u'/') || value.isEmpty())
                continue;
            page.facts.append({ markup::link(licence(value), markup::sourceTarget(fact.file)) });
            break;
        }
    for (const Fact &fact : view.facts(u"project.meta"_s))
        if (const auto module = fact.file.contains(u'/') ? std::nullopt : moduleVersion(fact.file, fact.value, view)) {
            page.facts.append({ markup::link(u"Version "_s % module->version, markup::sourceTarget(module->file, module->line)) });
            break;
        }
    declared("version"_L1, [](const QString &value) { return QString(u"Version "_s % value); });
    qsizetype needed = 0;
    QStringList seen;
    for (const Fact &fact : view.facts(u"project.meta"_s))
        for (const QJsonValue &each : fact.value.value("requires"_L1).toArray()) {
            static const QRegularExpression minimum(u"^>= ?(\\d[\\w.]*)$"_s);
            const QString name = markup::plainText(each.toObject().value("name"_L1).toString()).trimmed();
            const auto version = minimum.match(each.toObject().value("version"_L1).toString());
            if (fact.file.contains(u'/') || name.isEmpty() || !version.hasMatch() || seen.contains(name)
                || needed >= mostNeeded)
                continue;
            ++needed;
            seen.append(name);
            page.facts.append({ markup::link(name % u' ' % version.captured(1) % u" or newer"_s,
                markup::sourceTarget(fact.file, each.toObject().value("line"_L1).toInt())) });
        }
}

QStringList fenceWords(const QString &language)
{
    static const QHash<QString, QStringList> words{ { u"C++"_s, { u"c++"_s, u"cpp"_s, u"cc"_s, u"cxx"_s } },
        { u"C"_s, { u"c"_s } }, { u"C#"_s, { u"csharp"_s, u"cs"_s, u"c#"_s } },
        { u"F#"_s, { u"fsharp"_s, u"fs"_s } }, { u"Python"_s, { u"python"_s, u"py"_s, u"python3"_s, u"pycon"_s } },
        { u"JavaScript"_s, { u"javascript"_s, u"js"_s, u"jsx"_s, u"mjs"_s } },
        { u"TypeScript"_s, { u"typescript"_s, u"ts"_s, u"tsx"_s, u"js"_s, u"javascript"_s } },
        { u"Go"_s, { u"go"_s, u"golang"_s } }, { u"Rust"_s, { u"rust"_s, u"rs"_s } },
        { u"Java"_s, { u"java"_s } }, { u"Kotlin"_s, { u"kotlin"_s, u"kt"_s } } };
    return words.value(language, { language.toLower() });
}

void appendExample(markup::Page &page, const ModelView &view, const FileInfo &readme)
{
    const QString language = mainLanguage(view).name;
    const QList<Fact> pages = view.facts(u"prose.page"_s, readme.path);
    const QString markup = pages.isEmpty() ? QString() : pages.first().value.value("markup"_L1).toString();
    const bool converted = !markup.isEmpty() && markup != "Markdown"_L1;
    QString text;
    if (converted)
        for (const Fact &part : view.facts(u"prose.text"_s, readme.path))
            text += part.value.value("markdown"_L1).toString() + u"\n\n"_s;
    else
        text = QString::fromUtf8(view.content(readme.path));
    const auto sample = markup::firstCodeSample(text, fenceWords(language), longestExample, view.projectName());
    // What a long README shows in its second half is no first look.
    const qsizetype lines = text.count(u'\n');
    if (!sample || (lines > longReadme && sample->line > lines / 2))
        return;
    markup::CodeBlock block{ sample->language, sample->text };
    block.title = sample->heading;
    block.source = markup::sourceTarget(readme.path, converted ? 0 : sample->line);
    page.example = block;
}

} // namespace

markup::Page homePage(const ModelView &view)
{
    markup::Page page;
    page.path = u"index.md"_s;
    page.title = view.projectName();
    page.home = true;
    const QList<SiteDepartment> site = siteMapOf(view, false);
    const Totals totals = totalsOf(view);
    if (const auto introduction = introductionOf(view)) {
        page.lead = { markup::text(introduction->text) };
        const QString name = introduction->line > 0
            ? QString(introduction->file % u':' % QString::number(introduction->line))
            : introduction->file;
        page.facts.append({ markup::text(u"From "_s),
            markup::link(name, markup::sourceTarget(introduction->file, introduction->line)) });
    }
    appendDeclarations(page, view);
    if (const auto readme = readmeOf(view.files(), view.projectName()))
        appendExample(page, view, *readme);
    const auto action = [&](const QString &name, Department department, const QString &kind) {
        if (const auto target = pageOf(site, department, kind))
            page.actions.append({ name, *target });
    };
    action(u"Get started"_s, Department::TechnicalWriting, u"getting-started"_s);
    action(u"API reference"_s, Department::Development, u"api"_s);
    action(u"Architecture"_s, Department::Development, u"architecture"_s);
    const markup::Figures figures = figuresOf(view, site, totals);
    if (!figures.figures.isEmpty())
        page.blocks.push_back(figures);
    markup::Cards cards;
    for (const SiteDepartment &department : site)
        cards.cards.append(cardOf(department, totals));
    if (!cards.cards.isEmpty()) {
        cards.cards.append(freshnessCard(site));
        page.blocks.push_back(cards);
    } else if (figures.figures.isEmpty()) {
        page.blocks.push_back(
            markup::Paragraph{ { markup::text(u"Nothing was found to document in this project."_s) } });
    }
    return page;
}

} // namespace tars
