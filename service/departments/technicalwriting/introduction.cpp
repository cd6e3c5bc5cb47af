#include "service/departments/technicalwriting/introduction.h"

#include "service/departments/sections.h"
#include "service/departments/technicalwriting/links.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/readme.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype longestLead = 400;
constexpr qsizetype longestOpening = 160;
constexpr qsizetype firstSteps = 6;

/// What the packages of the top folder, or else the first one below, say of the project.
struct About {
    QString file;
    QJsonObject meta;
};

std::optional<About> aboutOf(const ModelView &view)
{
    std::optional<About> best;
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const auto info = view.file(fact.file);
        if (!info || info->vendored || info->role == FileRole::Test || info->role == FileRole::Example)
            continue;
        const bool better = !best || fact.file.count(u'/') < best->file.count(u'/')
            || (fact.file.count(u'/') == best->file.count(u'/') && !best->meta.contains("description"_L1)
                && fact.value.contains("description"_L1));
        if (better && fact.file.count(u'/') < 2)
            best = About{ fact.file, fact.value };
    }
    return best;
}

QString stringOf(const About &about, const char *member)
{
    const QString text = about.meta.value(QLatin1StringView(member)).toString();
    return text.contains(u'$') || text.contains(u'{') ? QString() : text; // a variable of the build
}

std::optional<QString> licenceFile(const QList<FileInfo> &files)
{
    static const QRegularExpression name(u"^(?:licen[cs]e|copying|unlicense)(?:[-.].*)?$"_s);
    for (const FileInfo &file : files)
        if (!file.path.contains(u'/') && name.match(file.path.toLower()).hasMatch())
            return file.path;
    return std::nullopt;
}

Inlines webLink(const QString &address) { return { link(address, { Target::Kind::Url, address, {}, 0 }) }; }

void addGlance(Page &page, const std::optional<About> &about, const ModelView &view)
{
    Table table;
    table.head = { u"At a glance"_s, QString() };
    const auto row = [&](const QString &name, const Inlines &content) {
        if (!content.isEmpty())
            table.rows.append({ cell({ text(name) }), cell(content) });
    };
    if (about) {
        const QString version = stringOf(*about, "version");
        if (!version.isEmpty())
            row(u"Version"_s,
                { text(version), muted(u" in "_s),
                    link(about->file, sourceTarget(about->file), Inline::Style::Code) });
    }
    static const QRegularExpression plainVersion(u"^(?:v|r|release-|rel-)?\\d"_s);
    for (const Fact &tag : view.facts(u"history.tag"_s))
        if (tag.value.value("release"_L1).toBool()
            && plainVersion.match(tag.value.value("name"_L1).toString()).hasMatch()) {
            row(u"Latest release"_s,
                { text(tag.value.value("name"_L1).toString()),
                    muted(u" · "_s + tag.value.value("time"_L1).toString().left(10)) });
            break;
        }
    const auto licence = licenceFile(view.files());
    const QString declared = about ? stringOf(*about, "licence") : QString();
    if (licence)
        row(u"Licence"_s, { link(declared.isEmpty() ? *licence : declared, sourceTarget(*licence)) });
    else if (!declared.isEmpty())
        row(u"Licence"_s, { text(declared) });
    std::map<QString, int> languages;
    for (const FileCounts &file : view.counts())
        if (file.role == FileRole::Source && !file.language.isEmpty())
            ++languages[file.language];
    QList<std::pair<int, QString>> sorted;
    for (const auto &[language, count] : languages)
        sorted.append({ -count, language });
    std::sort(sorted.begin(), sorted.end());
    QStringList names;
    for (const auto &[count, language] : sorted.mid(0, 4))
        if (count * 8 <= sorted.first().first) // counts are negative
            names.append(language);
    if (!names.isEmpty())
        row(u"Written in"_s, { text(names.join(u", "_s)) });
    QStringList seen;
    const auto web = [&](const QString &name, const QString &address) {
        if (!address.startsWith("http"_L1) || seen.contains(address))
            return;
        seen.append(address);
        row(name, webLink(address));
    };
    if (about) {
        web(u"Home page"_s, stringOf(*about, "homepage"));
        web(u"Documentation"_s, stringOf(*about, "documentation"));
        web(u"Source code"_s, stringOf(*about, "repository"));
        web(u"Issues"_s, stringOf(*about, "issues"));
    }
    const QList<Fact> heads = view.facts(u"history.head"_s);
    if (!heads.isEmpty())
        web(u"Source code"_s, heads.first().value.value("remote"_L1).toString());
    if (!table.rows.isEmpty())
        page.blocks.emplace_back(std::move(table));
}

QString shortened(const QString &words, qsizetype longest)
{
    if (words.size() <= longest)
        return words;
    const QString head = words.left(longest);
    const qsizetype sentence
        = std::max({ head.lastIndexOf(u". "_s), head.lastIndexOf(u"! "_s), head.lastIndexOf(u"? "_s) });
    if (sentence > longest / 5)
        return head.left(sentence + 1);
    return head.left(std::max<qsizetype>(head.lastIndexOf(u' '), longest / 2)) + u'…';
}

void addSection(Blocks &blocks, const ReadmeSection &section, const ResolvedLinks &links)
{
    blocks.push_back(heading(2, section.title));
    if (!section.body.isEmpty())
        blocks.emplace_back(AuthorText{ section.body, 1, links.targets });
}

/// Without the paragraph that the page's lead says already.
QString introBelowLead(const QString &intro, const QString &lead)
{
    QStringList paragraphs = intro.split(u"\n\n"_s);
    static const QRegularExpression marks(u"[\\\\*_`]|\\]\\([^)]*\\)|[\\[\\]<>]"_s);
    paragraphs.removeIf([&](const QString &paragraph) {
        const QString bare = QString(paragraph).remove(marks).simplified();
        return !bare.isEmpty() && bare == QString(lead).remove(marks).simplified();
    });
    return paragraphs.join(u"\n\n"_s).trimmed();
}

struct Listed {
    QString title;
    QString path;
    QString opening;
    int depth = 0;
};

/// Those deeper than their predecessor stand below it.
BulletList nested(const QList<Listed> &pages, qsizetype &at, int depth)
{
    BulletList list;
    while (at < pages.size() && pages[at].depth >= depth) {
        if (pages[at].depth > depth && !list.items.empty()) {
            list.items.back().emplace_back(nested(pages, at, pages[at].depth));
            continue;
        }
        const Listed &page = pages[at++];
        Inlines line{ link(page.title, documentTarget(page.path)) };
        const QString opening = shortened(page.opening, longestOpening);
        if (!opening.isEmpty())
            line << text(u": "_s + opening);
        Blocks item;
        item.emplace_back(Paragraph{ line });
        list.items.push_back(std::move(item));
    }
    return list;
}

void addPages(Blocks &blocks, const QList<Listed> &pages)
{
    for (qsizetype at = 0; at < pages.size();)
        blocks.emplace_back(nested(pages, at, pages[at].depth));
}

Listed flat(const ManualPage &page) { return { page.title, page.path, page.opening, 0 }; }

bool isAbout(const ManualPage &page, const QStringList &words)
{
    const QString name = page.file.section(u'/', -1).toLower();
    const QString title = page.title.toLower();
    return std::any_of(words.begin(), words.end(),
        [&](const QString &word) { return name.contains(word) || title.contains(word); });
}

QList<Listed> startPages(const ModelView &view)
{
    QList<Listed> pages;
    for (const ManualPage &page : manualOf(view))
        if (isAbout(page,
                { u"install"_s, u"quickstart"_s, u"quick start"_s, u"quick-start"_s, u"getting started"_s,
                    u"getting-started"_s, u"getting_started"_s, u"get-started"_s, u"first steps"_s,
                    u"building"_s, u"tutorial/index"_s })
            && page.depth < 3 && pages.size() < firstSteps)
            pages.append(flat(page));
    return pages;
}
} // namespace

QList<UnitSpec> planOverview(const ModelView &view)
{
    if (!readmeOf(view.files()) && !aboutOf(view) && view.counts().isEmpty())
        return {};
    return { newUnit(u"overview"_s, overviewVersion, {}, u"Overview"_s, u"technical-writing/overview.md"_s) };
}

UnitOutput overviewPage(const UnitSpec &unit, const ModelView &view)
{
    UnitOutput output;
    Page page = newPage(unit);
    const Readme readme = readmeIn(view);
    const std::optional<About> about = aboutOf(view);
    const QString name = about ? stringOf(*about, "name") : QString();
    const bool sameName = name.compare(view.projectName(), Qt::CaseInsensitive) == 0;
    page.title = !readme.title.isEmpty() ? readme.title
        : !name.isEmpty() && !sameName   ? name
                                         : view.projectName();
    ResolvedLinks links;
    if (!readme.file.isEmpty()) {
        page.source = sourceTarget(readme.file);
        links = resolveLinks(readme.file, unit.primaryPath, view);
        output.documents += links.pictures;
    }
    const QString description = about ? stringOf(*about, "description") : QString();
    const bool tellsTheSame
        = !description.isEmpty() && readme.opening.startsWith(description.left(25), Qt::CaseInsensitive);
    const QString lead = !readme.opening.isEmpty() && readme.opening.size() <= longestLead ? readme.opening
        : tellsTheSame                                                                     ? QString()
                                                                                           : description;
    if (!lead.isEmpty())
        page.lead = { text(lead) };
    const QString intro = introBelowLead(readme.intro, lead);
    if (!intro.isEmpty())
        page.blocks.emplace_back(AuthorText{ intro, 1, links.targets });
    addGlance(page, about, view);
    for (const ReadmeSection &section : readme.sections)
        if (isAboutSection(section.title))
            addSection(page.blocks, section, links);
    QList<Listed> first;
    for (const ManualPage &candidate : manualOf(view))
        if (candidate.file != readme.file && candidate.depth < 2 && first.size() < firstSteps
            && !candidate.file.startsWith(u'.'))
            first.append(flat(candidate));
    if (!first.isEmpty() || !planGettingStarted(view).isEmpty()) {
        page.blocks.push_back(heading(2, u"Where to start"_s));
        if (!planGettingStarted(view).isEmpty())
            first.prepend(
                Listed{ u"Getting started"_s, u"technical-writing/getting-started.md"_s, QString(), 0 });
        addPages(page.blocks, first);
    }
    output.documents.prepend({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

QList<UnitSpec> planGettingStarted(const ModelView &view)
{
    const Readme readme = readmeIn(view);
    const bool told = std::any_of(readme.sections.begin(), readme.sections.end(),
        [](const ReadmeSection &section) { return isStartSection(section.title); });
    if (!told && startPages(view).isEmpty())
        return {};
    return { newUnit(u"getting-started"_s, gettingStartedVersion, {}, u"Getting started"_s,
        u"technical-writing/getting-started.md"_s) };
}

UnitOutput gettingStartedPage(const UnitSpec &unit, const ModelView &view)
{
    UnitOutput output;
    Page page = newPage(unit);
    const Readme readme = readmeIn(view);
    if (const auto about = aboutOf(view)) {
        Table table;
        table.head = { u"Needs"_s, u"Version"_s, u"Declared in"_s };
        for (const QJsonValue &one : about->meta.value("requires"_L1).toArray())
            table.rows.append({ cell({ text(one.toObject().value("name"_L1).toString()) }),
                cell({ code(one.toObject().value("version"_L1).toString()) }),
                cell({ link(about->file, sourceTarget(about->file), Inline::Style::Code) }) });
        if (!table.rows.isEmpty())
            page.blocks.emplace_back(std::move(table));
    }
    if (!readme.file.isEmpty()) {
        page.source = sourceTarget(readme.file);
        const ResolvedLinks links = resolveLinks(readme.file, unit.primaryPath, view);
        output.documents += links.pictures;
        output.problems = readmeDisagreements(readme.file, view);
        for (const Problem &problem : std::as_const(output.problems)) {
            Note note;
            note.kind = Note::Kind::Warning;
            note.content.emplace_back(Paragraph{ { text(problem.message) } });
            page.blocks.emplace_back(std::move(note));
        }
        for (const ReadmeSection &section : readme.sections)
            if (isStartSection(section.title))
                addSection(page.blocks, section, links);
    }
    const QList<Listed> pages = startPages(view);
    if (!pages.isEmpty()) {
        if (!page.blocks.empty())
            page.blocks.push_back(heading(2, u"Read on"_s));
        addPages(page.blocks, pages);
    }
    output.documents.prepend({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

UnitOutput contentsPage(const UnitSpec &unit, const QList<UnitSpec> &units, const ModelView &view)
{
    Page page = newPage(unit);
    page.wide = true;
    const Readme readme = readmeIn(view);
    QHash<QString, ManualPage> manual;
    for (const ManualPage &one : manualOf(view))
        manual.insert(one.path, one);
    QString section;
    QList<Listed> list;
    const auto flush = [&] {
        if (!list.isEmpty())
            page.blocks.push_back(heading(2, section));
        addPages(page.blocks, list);
        list.clear();
    };
    for (const UnitSpec &one : units) {
        const bool part = !one.subject.isEmpty() && (one.kind == "changelog"_L1 || one.kind == "messages"_L1);
        if (part)
            continue; // its section's first page lists it
        const QString own = sectionOf(Department::TechnicalWriting, one.kind).title;
        if (own != section) {
            flush();
            section = own;
        }
        const ManualPage known = manual.value(one.primaryPath);
        list.append({ one.title, one.primaryPath, one.kind == "overview"_L1 ? readme.opening : known.opening,
            known.depth });
    }
    flush();
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
