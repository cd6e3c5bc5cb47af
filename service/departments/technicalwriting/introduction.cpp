#include "service/departments/technicalwriting/introduction.h"

#include "service/departments/technicalwriting/contentspage.h"
#include "service/departments/technicalwriting/glance.h"
#include "service/departments/technicalwriting/settledprose.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/readme.h"
#include "service/departments/technicalwriting/startlist.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype longestLead = 400;

/// Whether a paragraph is a picture of elsewhere, which no page loads: a logo, mostly.
bool isForeignPicture(const QString &paragraph, const ResolvedLinks &links)
{
    static const QRegularExpression picture(u"^\\[?!\\[[^\\]]*\\]\\(<?(https?://[^)\\s>]+)[^)]*\\)(?:\\]\\([^)]*\\))?$"_s);
    const auto match = picture.match(paragraph.trimmed());
    return match.hasMatch() && links.targets.value(match.captured(1)).path.isEmpty();
}

/// Without what only shows pictures that lie elsewhere: badges, logos, screenshots. "Output on a terminal:" announces one,
/// which stays as a link.
QStringList withoutForeignPictures(const QString &markdown, const ResolvedLinks &links, bool keepsAnnounced)
{
    static const QRegularExpression badge(u"\\[\\s*!\\[[^\\]]*\\]\\(<?(https?://[^)\\s>]+)[^)]*\\)\\s*\\]\\([^)]*\\)[ \\t]*\\n?"
                                           "|!\\[[^\\]]*\\]\\(<?https?://[^)\\s>]*(?:badge|shields\\.io)[^)]*\\)[ \\t]*\\n?"_s);
    QStringList kept;
    bool code = false;
    for (QString paragraph : markdown.split(u"\n\n"_s)) {
        const bool fenced = paragraph.count("```"_L1) % 2 == 1;
        if (code || fenced || paragraph.contains("```"_L1) || paragraph.startsWith("    "_L1)) {
            code = code != fenced;
            kept.append(paragraph);
            continue;
        }
        const QString whole = paragraph;
        if (paragraph.contains(badge)) {
            paragraph.remove(badge);
            static const QRegularExpression ends(u"^(?:[ \\t]*\\n)+|\\s+$"_s); // not the blanks of a list's first entry
            paragraph.remove(ends);
        }
        const bool announced = keepsAnnounced && !kept.isEmpty() && kept.last().trimmed().endsWith(u':');
        if ((!paragraph.isEmpty() || whole.isEmpty()) && (announced || !isForeignPicture(paragraph, links)))
            kept.append(paragraph);
    }
    return kept;
}

/// An empty section is a title over the ones below it, or shows only badges.
bool leadsOthers(const QList<ReadmeSection> &sections, qsizetype index)
{
    return index + 1 < sections.size() && sections[index + 1].level > sections[index].level;
}

void addSection(Blocks &blocks, const QList<ReadmeSection> &sections, qsizetype index, const ResolvedLinks &links)
{
    const ReadmeSection &section = sections[index];
    const QString body = withoutForeignPictures(section.body, links, true).join(u"\n\n"_s);
    if (body.trimmed().isEmpty() && (!section.body.isEmpty() || !leadsOthers(sections, index)))
        return;
    blocks.push_back(heading(2, section.title));
    if (!body.trimmed().isEmpty())
        blocks.emplace_back(AuthorText{ settledReferences(body, links), 1, links.targets });
}

/// Between rules, what thanks those who pay for it.
void dropSponsors(QStringList &paragraphs)
{
    static const QRegularExpression rule(u"^(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})$"_s);
    static const QRegularExpression thanks(
        u"\\b(?:special thanks to|sponsor(?:s|ed|ship)?|backers|open collective|patreon)\\b|\\bsupported by (?:the|our|these)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 800;
    QStringList kept, part;
    const auto close = [&] {
        const QString words = part.join(u' ');
        if (words.size() > longest || !thanks.match(words).hasMatch())
            kept += part;
        part.clear();
    };
    for (const QString &paragraph : std::as_const(paragraphs)) {
        if (rule.match(paragraph.trimmed()).hasMatch()) {
            close();
            if (!kept.isEmpty() && kept.last() != paragraph)
                kept.append(paragraph);
        } else {
            part.append(paragraph);
        }
    }
    close();
    paragraphs = kept;
}

/// Without the paragraph that the page's lead says already, and without logos that lie elsewhere.
QString introBelowLead(const QString &intro, const QString &lead, const ResolvedLinks &links)
{
    QStringList paragraphs = withoutForeignPictures(intro, links, false);
    static const QRegularExpression marks(u"[\\\\*_`]|\\]\\([^)]*\\)|[\\[\\]<>]"_s);
    const QString said = QString(lead).remove(marks).simplified();
    for (QString &paragraph : paragraphs) // a link may stand below it, on a line of its own
        if (const qsizetype line = paragraph.lastIndexOf(u'\n'); line > 0 && QString(paragraph.left(line)).remove(marks).simplified() == said)
            paragraph.remove(0, line + 1);
    paragraphs.removeIf([&](const QString &paragraph) {
        const QString bare = QString(paragraph).remove(marks).simplified();
        constexpr qsizetype longestTurn = 30; // "In other words, …", which no page begins with
        return !bare.isEmpty() && (bare == said || (!said.isEmpty() && bare.endsWith(said) && bare.size() - said.size() < longestTurn));
    });
    if (paragraphs.size() > 1)
        dropSponsors(paragraphs);
    // "Supported by:" led to a picture that is not shown.
    static const QRegularExpression rule(u"^(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})$"_s);
    while (!paragraphs.isEmpty()
        && (paragraphs.last().trimmed().isEmpty() || paragraphs.last().trimmed().endsWith(u':') || rule.match(paragraphs.last().trimmed()).hasMatch()))
        paragraphs.removeLast();
    static const QRegularExpression ends(u"^(?:[ \\t]*\\n)+|\\s+$"_s); // not the blanks of a list's first entry
    return paragraphs.join(u"\n\n"_s).remove(ends);
}

/// What one needs, and how one gets it.
bool isBeforeUse(const QString &title)
{
    static const QRegularExpression before(
        u"^\\W*(?:\\d+\\W+)?(?:how to )?(?:install(?:ing|ation)?|download(?:s|ing)?|prerequisites?|(?:system )?requirements?|dependencies|get(?:ting)? (?:it|started))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return before.match(title).hasMatch();
}

/// "Building it" above "Installing it": who has to build it does so first.
bool isBuilding(const QString &title)
{
    static const QRegularExpression building(u"^\\W*(?:\\d+\\W+)?(?:how to )?(?:build(?:ing)?|compil(?:e|ing|ation))\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return building.match(title).hasMatch();
}

/// "Requirements: None."
bool saysNone(const QString &body)
{
    static const QRegularExpression none(u"^\\W*(?:none|n/?a|nothing)\\W*$"_s, QRegularExpression::CaseInsensitiveOption);
    return none.match(body).hasMatch();
}

} // namespace

QList<UnitSpec> planOverview(const ModelView &view)
{
    if (readmeIn(view).file.isEmpty() && !aboutOf(view) && view.counts().isEmpty())
        return {};
    return { newUnit(u"overview"_s, overviewVersion, {}, u"Overview"_s, u"technical-writing/overview.md"_s) };
}

UnitOutput overviewPage(const UnitSpec &unit, const ModelView &view)
{
    UnitOutput output;
    Page page = newPage(unit);
    const Readme readme = readmeIn(view);
    const std::optional<About> about = aboutOf(view);
    page.title = namesNothing(readme.title) ? projectTitle(view) : readme.title;
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
    const QString intro = introBelowLead(readme.intro, lead, links);
    if (!intro.isEmpty())
        page.blocks.emplace_back(AuthorText{ settledReferences(intro, links), 1, links.targets });
    if (readme.opening.isEmpty())
        addPackageComment(page, view);
    addGlance(page, about, view);
    for (qsizetype i = 0; i < readme.sections.size(); ++i)
        if (isAboutSection(readme.sections[i].title))
            addSection(page.blocks, readme.sections, i, links);
    if (readme.file.isEmpty())
        addParts(page.blocks, view);
    QList<Listed> first = firstPages(readme.file, view);
    if (!planGettingStarted(view).isEmpty())
        first.prepend(Listed{ u"Getting started"_s, u"technical-writing/getting-started.md"_s, QString(), 0 });
    if (!first.isEmpty()) {
        page.blocks.push_back(heading(2, u"Where to start"_s));
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
    if (!told && stepsOfIntro(readme).isEmpty() && pagesToBegin(view).isEmpty() && commandsUntold(readme, view).isEmpty() && !buildUntold(readme, view))
        return {};
    return { newUnit(u"getting-started"_s, gettingStartedVersion, {}, u"Getting started"_s,
        u"technical-writing/getting-started.md"_s) };
}

UnitOutput gettingStartedPage(const UnitSpec &unit, const ModelView &view)
{
    UnitOutput output;
    Page page = newPage(unit);
    const Readme readme = readmeIn(view);
    Table needs;
    needs.head = { u"Needs"_s, u"Version"_s, u"Declared in"_s };
    for (const Need &need : needsOf(readme, view))
        needs.rows.append({ cell({ text(need.name) }), cell({ text(need.version) }), cell({ link(need.file, sourceTarget(need.file, need.line), Inline::Style::Code) }) });
    if (!needs.rows.isEmpty())
        page.blocks.emplace_back(std::move(needs));
    const QList<InstallCommand> commands = commandsUntold(readme, view);
    const bool titled = std::any_of(readme.sections.begin(), readme.sections.end(),
        [](const ReadmeSection &section) { return section.title.startsWith("install"_L1, Qt::CaseInsensitive); });
    if (!commands.isEmpty() && !titled)
        page.blocks.push_back(heading(2, u"Install"_s));
    for (const InstallCommand &install : commands) {
        page.blocks.emplace_back(CodeBlock{ install.language, install.command });
        page.blocks.emplace_back(Paragraph{ { muted(u"Named in "_s), link(install.file, sourceTarget(install.file), Inline::Style::Code) } });
    }
    if (const auto build = buildUntold(readme, view)) {
        page.blocks.push_back(heading(2, build->installs ? u"Build and install"_s : u"Build"_s));
        page.blocks.emplace_back(CodeBlock{ u"sh"_s, build->commands });
        page.blocks.emplace_back(Paragraph{ { muted(u"Options, targets and tests: "_s), link(u"Build guide"_s, documentTarget(u"devops/build.md"_s)),
            muted(u" · "_s), link(build->file, sourceTarget(build->file), Inline::Style::Code) } });
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
        if (const QString steps = stepsOfIntro(readme); !steps.isEmpty())
            page.blocks.emplace_back(AuthorText{ settledReferences(withoutForeignPictures(steps, links, true).join(u"\n\n"_s), links), 1, links.targets });
        static const QRegularExpression installing(u"^\\W*(?:\\d+\\W+)?(?:how to )?install"_s, QRegularExpression::CaseInsensitiveOption);
        const auto install = std::find_if(readme.sections.begin(), readme.sections.end(), [](const auto &section) { return installing.match(section.title).hasMatch(); });
        const auto first = install == readme.sections.end() ? 0 : std::distance(readme.sections.begin(), install);
        const bool told = isPageOfGuide(readme.file, view);
        for (const bool installs : { true, false }) // what comes first to do, wherever the README has it
            for (qsizetype i = 0; i < readme.sections.size(); ++i)
                if (const QString &title = readme.sections[i].title; isStartSection(title) && (isBeforeUse(title) || (i < first && isBuilding(title))) == installs && !saysNone(readme.sections[i].body)) {
                    const ShortenedSection cut = told && !installs ? shortened(readme.sections[i]) : ShortenedSection{ readme.sections[i].body, {} };
                    QList<ReadmeSection> sections = readme.sections;
                    sections[i].body = cut.body;
                    addSection(page.blocks, sections, i, links);
                    if (!cut.parts.isEmpty())
                        addPartsOf(page.blocks, cut.parts, readme.file, view);
                }
    }
    const QList<Listed> pages = pagesToBegin(view);
    if (!pages.isEmpty()) {
        if (!page.blocks.empty())
            page.blocks.push_back(heading(2, u"Read on"_s));
        addPages(page.blocks, pages);
    }
    output.documents.prepend({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

} // namespace tars::technicalwriting
