#include "service/departments/technicalwriting/changelog.h"

#include "service/departments/technicalwriting/guidepage.h"
#include "service/departments/technicalwriting/prosetext.h"
#include "service/departments/technicalwriting/settledprose.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/releases.h"
#include "service/markup/text.h"

#include <map>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype releasesOnOnePage = 25;
constexpr qsizetype wordsOnOnePage = 60'000;
constexpr qsizetype mostSeries = 80;
constexpr qsizetype shownCommits = 40;
const QString mainPath = u"technical-writing/changelog.md"_s;

QString seriesPath(const QString &series)
{
    return u"technical-writing/changelog/"_s + safePagePath(series.isEmpty() ? u"other"_s : series)
        + u".md"_s;
}

QString nameOf(const Release &release) { return release.name.isEmpty() ? u"Unreleased"_s : release.name; }

/// Series in the order of their newest release; what is not released yet is told on the first page.
QStringList seriesOf(const Releases &releases)
{
    QStringList series;
    for (const Release &release : releases.list)
        if (!release.name.isEmpty() && !series.contains(release.series))
            series.append(release.series);
    return series.mid(0, mostSeries);
}

bool fitsOnePage(const Releases &releases)
{
    qsizetype words = 0;
    for (const Release &release : releases.list)
        words += release.words.size();
    return releases.list.size() <= releasesOnOnePage && words <= wordsOnOnePage;
}

struct Conventional {
    QString type;
    QString scope;
    QString words;
    bool breaking = false;
};

std::optional<Conventional> conventional(const QString &subject)
{
    static const QRegularExpression form(
        u"^(feat|feature|fix|bugfix|docs?|style|refactor|perf|tests?|build|ci|chore|revert|deps)(?:\\(([^)]*)\\))?(!?): *(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(subject);
    if (!match.hasMatch())
        return std::nullopt;
    return Conventional{ match.captured(1).toLower(), match.captured(2), match.captured(4),
        !match.captured(3).isEmpty() };
}

QString groupOf(const QString &type)
{
    static const QHash<QString, QString> groups{ { u"feat"_s, u"Features"_s },
        { u"feature"_s, u"Features"_s }, { u"fix"_s, u"Fixes"_s }, { u"bugfix"_s, u"Fixes"_s },
        { u"perf"_s, u"Performance"_s }, { u"docs"_s, u"Documentation"_s }, { u"doc"_s, u"Documentation"_s },
        { u"refactor"_s, u"Refactoring"_s }, { u"revert"_s, u"Reverts"_s }, { u"test"_s, u"Tests"_s },
        { u"tests"_s, u"Tests"_s } };
    return groups.value(type, u"Build and upkeep"_s);
}

Inlines commitLine(const ReleaseCommit &commit, const QString &remote, const QString &words)
{
    Inlines line{ text(words) };
    if (!remote.isEmpty()) {
        line.append(text(u" "_s));
        line.append(link(commit.id.left(9),
            { Target::Kind::Url, QString(remote + u"/commit/"_s + commit.id), {}, 0 }, Inline::Style::Code));
    }
    return line;
}

void addList(Blocks &blocks, const QList<Inlines> &lines)
{
    BulletList list;
    for (const Inlines &line : lines.mid(0, shownCommits)) {
        Blocks item;
        item.emplace_back(Paragraph{ line });
        list.items.push_back(std::move(item));
    }
    blocks.emplace_back(std::move(list));
    if (lines.size() > shownCommits)
        blocks.emplace_back(Paragraph{ { muted(
            u"and "_s + plural(lines.size() - shownCommits, u"more commit"_s, u"more commits"_s)) } });
}

void addBreaking(Blocks &blocks, const Release &release)
{
    QList<Inlines> lines;
    for (const ReleaseCommit &commit : release.commits) {
        const auto known = conventional(commit.subject);
        if (!commit.breaking.isEmpty())
            lines.append({ text(commit.breaking) });
        else if (known && known->breaking)
            lines.append({ text(known->words) });
    }
    if (lines.isEmpty())
        return;
    blocks.emplace_back(Heading{ 3, { text(u"Breaking changes"_s) }, {}, {}, {} });
    addList(blocks, lines);
}

/// What several commits say is told once.
QList<ReleaseCommit> toldCommits(const Release &release)
{
    QSet<QString> subjects;
    QList<ReleaseCommit> told;
    for (const ReleaseCommit &commit : release.commits)
        if (!subjects.contains(commit.subject)) {
            subjects.insert(commit.subject);
            told.append(commit);
        }
    return told;
}

void addCommits(Blocks &blocks, const Release &release, const QString &remote)
{
    const QList<ReleaseCommit> commits = toldCommits(release);
    qsizetype fitting = 0;
    for (const ReleaseCommit &commit : commits)
        fitting += conventional(commit.subject).has_value();
    if (fitting * 2 < commits.size()) {
        QList<Inlines> lines;
        for (const ReleaseCommit &commit : commits)
            lines.append(commitLine(commit, remote, commit.subject));
        return addList(blocks, lines);
    }
    static const QStringList order{ u"Features"_s, u"Fixes"_s, u"Performance"_s, u"Documentation"_s,
        u"Refactoring"_s, u"Reverts"_s, u"Tests"_s, u"Build and upkeep"_s, u"Other"_s };
    std::map<qsizetype, QList<Inlines>> groups;
    for (const ReleaseCommit &commit : commits) {
        const auto known = conventional(commit.subject);
        const QString group = known ? groupOf(known->type) : u"Other"_s;
        Inlines line;
        if (known && !known->scope.isEmpty())
            line << strong(known->scope) << text(u": "_s);
        line += commitLine(commit, remote, known ? known->words : commit.subject);
        groups[order.indexOf(group)].append(line);
    }
    for (const auto &[index, lines] : groups) {
        blocks.emplace_back(Heading{ 3, { text(order[index]) }, {}, {}, {} });
        addList(blocks, lines);
    }
}

void addRelease(Blocks &blocks, const Release &release, const Releases &all, const ResolvedLinks &links)
{
    blocks.emplace_back(Heading{ 2, { text(nameOf(release)) }, symbolAnchor(nameOf(release)), {}, {} });
    QStringList small;
    if (!release.date.isEmpty())
        small.append(release.date);
    if (!release.commits.isEmpty())
        small.append(plural(release.commits.size(), u"commit"_s, u"commits"_s));
    if (!small.isEmpty())
        blocks.emplace_back(Paragraph{ { muted(small.join(u" · "_s)) } });
    const bool saysBreaking = release.words.contains("breaking"_L1, Qt::CaseInsensitive);
    if (!saysBreaking)
        addBreaking(blocks, release);
    if (!release.words.isEmpty()) {
        // Within what a page shows as Markdown.
        QStringList paragraphs = release.words.split(u"\n\n"_s);
        QStringList part;
        qsizetype size = 0;
        const auto flush = [&] {
            if (!part.isEmpty())
                blocks.emplace_back(AuthorText{ settledReferences(part.join(u"\n\n"_s), links), 1, links.targets });
            part.clear();
            size = 0;
        };
        bool fenced = false;
        for (const QString &paragraph : std::as_const(paragraphs)) {
            if (size > 50'000 && !fenced)
                flush();
            part.append(paragraph);
            size += paragraph.size();
            fenced = fenced != (paragraph.count("```"_L1) % 2 == 1);
        }
        flush();
    } else {
        addCommits(blocks, release, all.remote);
    }
}

Page pageOf(const QString &path, const QString &title)
{
    Page page;
    page.path = path;
    page.title = title;
    page.departmentSlug = u"technical-writing"_s;
    page.breadcrumbs = { { u"Technical Writing"_s, documentTarget(u"technical-writing/index.md"_s) } };
    return page;
}

UnitSpec unitOf(const QString &subject, const QString &title, const QString &path)
{
    const QString id
        = u"technical-writing/changelog"_s + (subject.isEmpty() ? QString() : QString(u'/' + subject));
    return { UnitId{ id }, Department::TechnicalWriting, u"changelog"_s, changelogVersion, subject, title,
        path, 0 };
}

void addTable(Page &page, const Releases &releases, bool apart)
{
    Table table;
    table.head = { u"Release"_s, u"Date"_s, u"Commits"_s };
    const QStringList told = seriesOf(releases);
    for (const Release &release : releases.list) {
        if (release.name.isEmpty() || (apart && !told.contains(release.series)))
            continue;
        const QString anchor = symbolAnchor(nameOf(release));
        const Target target = apart ? documentTarget(seriesPath(release.series), anchor)
                                    : Target{ Target::Kind::Anchor, {}, anchor, 0 };
        const QString commits = release.commits.isEmpty() ? QString() : grouped(release.commits.size());
        table.rows.append({ Cell{ { link(release.name, target) }, {}, false },
            Cell{ { text(release.date) }, {}, false }, Cell{ { text(commits) }, {}, true } });
    }
    if (table.rows.size() > 1)
        page.blocks.emplace_back(std::move(table));
}

UnitOutput mainPage(const UnitSpec &unit, const ModelView &view)
{
    UnitOutput output;
    const Releases releases = releasesOf(view);
    Page page = pageOf(unit.primaryPath, unit.title);
    ResolvedLinks links;
    if (!releases.file.isEmpty()) {
        page.source = sourceTarget(releases.file);
        links = resolveLinks(releases.file, unit.primaryPath, view);
        output.problems = links.problems;
        output.documents += links.pictures;
    }
    const bool apart = !fitsOnePage(releases);
    if (!releases.preamble.isEmpty() && releases.preamble.size() < 4000)
        page.blocks.emplace_back(AuthorText{ settledReferences(releases.preamble, links), 1, links.targets });
    const bool unread = releases.list.isEmpty() && !releases.file.isEmpty();
    if (unread) { // a changelog without versions in its headings
        const QStringList parts = proseOf(releases.file, view);
        if (parts.isEmpty())
            page.blocks.emplace_back(CodeBlock{ u"text"_s, QString::fromUtf8(view.content(releases.file)) });
        else if (releases.preamble.size() >= 4000)
            for (Block &block : proseBlocks(parts, links, view))
                page.blocks.push_back(std::move(block));
    }
    addTable(page, releases, apart);
    for (const Release &release : releases.list)
        if (!apart || release.name.isEmpty())
            addRelease(page.blocks, release, releases, links);
    output.documents.prepend({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}
} // namespace

QList<UnitSpec> planChangelog(const ModelView &view)
{
    const Releases releases = releasesOf(view);
    QList<UnitSpec> units;
    const bool nothing = releases.file.isEmpty()
        && std::none_of(
            releases.list.begin(), releases.list.end(), [](const Release &r) { return !r.name.isEmpty(); });
    if (nothing)
        return units;
    units.append(unitOf({}, u"Changelog"_s, mainPath));
    if (!fitsOnePage(releases))
        for (const QString &series : seriesOf(releases))
            units.append(unitOf(u"series/"_s + series,
                u"Changelog "_s + series + (series.contains(u'.') ? QString() : u".x"_s),
                seriesPath(series)));
    for (const QString &file : otherChangelogs(view.files()))
        if (!proseOf(file, view).isEmpty() && !isOnlyInclusion(file, view))
            units.append(unitOf(
                u"file/"_s + file, u"Changelog of "_s + file.section(u'/', 0, -2), guidePagePath(file)));
    return units;
}

UnitOutput changelogPage(const UnitSpec &unit, const ModelView &view)
{
    if (unit.subject.isEmpty())
        return mainPage(unit, view);
    if (unit.subject.startsWith("file/"_L1)) {
        UnitSpec page = unit;
        page.subject = unit.subject.mid(5);
        return guidePage(page, view);
    }
    UnitOutput output;
    const Releases releases = releasesOf(view);
    Page page = pageOf(unit.primaryPath, unit.title);
    page.breadcrumbs.append({ u"Changelog"_s, documentTarget(mainPath) });
    QString shown;
    for (const Release &release : releases.list)
        if (!release.name.isEmpty() && u"series/"_s + release.series == unit.subject)
            shown += release.words + u'\n';
    ResolvedLinks links;
    if (!releases.file.isEmpty()) {
        links = resolveLinks(releases.file, unit.primaryPath, view, shown);
        output.documents += links.pictures;
    }
    for (const Release &release : releases.list)
        if (!release.name.isEmpty() && u"series/"_s + release.series == unit.subject)
            addRelease(page.blocks, release, releases, links);
    output.documents.prepend({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

} // namespace tars::technicalwriting
