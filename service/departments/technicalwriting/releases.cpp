#include "service/departments/technicalwriting/releases.h"

#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/glance.h"
#include "service/departments/technicalwriting/prosetext.h"
#include "service/departments/versions/moduleversion.h"
#include "service/departments/versions/releasetags.h"

#include <algorithm>
#include <tuple>
#include <QRegularExpression>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{
bool isChangelogName(const QString &path)
{
    static const QRegularExpression name(
        u"^(?:change[-_]?logs?|changes|history|news|release[-_]?notes|releases)(?:\\.(?:md|markdown|rst|adoc|txt))?$"_s);
    return name.match(path.section(u'/', -1).toLower()).hasMatch();
}

struct Section {
    QString heading;
    QString words;
};

/// Cut at the headings that name versions; deeper headings stay within.
QList<Section> sectionsOf(const QString &markdown, QString &preamble)
{
    static const QRegularExpression heading(u"^(#{1,6}) (.*)$"_s);
    QList<Section> sections;
    int level = 0;
    QString fence;
    QStringList current;
    const auto flush = [&] {
        // The blanks before a list's first entry tell that it is beside the second, not above it.
        while (!current.isEmpty() && current.first().trimmed().isEmpty())
            current.removeFirst();
        while (!current.isEmpty() && current.last().trimmed().isEmpty())
            current.removeLast();
        const QString words = current.join(u'\n');
        if (sections.isEmpty())
            preamble = words;
        else
            sections.last().words = words;
        current.clear();
    };
    for (const QString &line : markdown.split(u'\n')) {
        const QString bare = line.trimmed();
        if (bare.startsWith("```"_L1) || bare.startsWith("~~~"_L1)) {
            const QString mark = bare.left(3);
            fence = fence.isEmpty() ? mark : fence == mark ? QString() : fence;
        }
        const auto match = fence.isEmpty() ? heading.match(line) : QRegularExpressionMatch();
        if (match.hasMatch()) {
            const int own = int(match.captured(1).size());
            const QString text = match.captured(2);
            static const QRegularExpression open(
                u"unreleased|^\\W*(?:next|upcoming|main|master|develop|dev|trunk)\\W*$"_s,
                QRegularExpression::CaseInsensitiveOption);
            const bool version = !versionIn(text).isEmpty() || open.match(text).hasMatch();
            if (version && (level == 0 || own <= level)) {
                level = own;
                flush();
                sections.append({ text, {} });
                continue;
            }
        }
        current.append(line);
    }
    flush();
    return sections;
}

/// Their levels as they are below a release's heading.
QString settled(const QString &words)
{
    static const QRegularExpression heading(u"^(#{1,6}) "_s, QRegularExpression::MultilineOption);
    int highest = 7;
    for (auto it = heading.globalMatch(words); it.hasNext();)
        highest = std::min(highest, int(it.next().capturedLength(1)));
    if (highest > 6)
        return words;
    QString out;
    qsizetype from = 0;
    for (auto it = heading.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const int level = std::clamp(int(match.capturedLength(1)) - highest + 3, 3, 6);
        out += words.mid(from, match.capturedStart() - from) + QString(level, u'#') + u' ';
        from = match.capturedEnd();
    }
    return out + words.mid(from);
}

QString plainEntry(QString text)
{
    static const QRegularExpression link(u"\\[([^\\]]*)\\](?:\\([^)]*\\))?"_s);
    static const QRegularExpression marks(u"[\\\\*_`]"_s);
    return text.replace(link, u"\\1"_s).remove(marks).simplified();
}

QString dateIn(const QString &text)
{
    static const QRegularExpression date(u"\\b(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\b"_s);
    const auto match = date.match(text);
    return match.hasMatch() ? QString(match.captured(1) + u'-' + match.captured(2).rightJustified(2, u'0')
               + u'-' + match.captured(3).rightJustified(2, u'0'))
                            : QString();
}

/// "Released 2026-06-24" below the heading says the date once more, "Unreleased" what the tag knows better.
void dropSaidDate(Release &release)
{
    static const QRegularExpression said(u"^[*_]*(?:(un-?released|not yet released)|release(?:d|[ -]date)\\b[ *_]*(?:on|:)?[ *_]*(\\S.{0,40}))[*_.]*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString first = release.words.section(u"\n\n"_s, 0, 0);
    const auto match = said.match(first);
    if (match.hasMatch() && (match.captured(1).isEmpty() ? !release.date.isEmpty() && dateIn(match.captured(2)) == release.date : release.tagged))
        release.words = release.words.mid(first.size()).remove(QRegularExpression(u"^(?:[ \\t]*\\n)+"_s));
}

} // namespace

std::optional<QString> changelogOf(const QList<FileInfo> &files)
{
    static const QStringList names{ u"change"_s, u"history"_s, u"news"_s, u"release"_s }; // notes of one release come last
    static const QStringList folders{ QString(), u"doc"_s, u"docs"_s, u"documentation"_s };
    std::optional<QString> best;
    std::tuple<bool, qsizetype, bool> bestRank;
    for (const FileInfo &file : files) {
        if (file.vendored || file.binary || file.role != FileRole::Prose || !isChangelogName(file.path))
            continue;
        const QString folder = file.path.contains(u'/') ? file.path.section(u'/', 0, -2).toLower() : QString();
        const QString name = file.path.section(u'/', -1).toLower();
        if (!folders.contains(folder))
            continue;
        const auto kind = std::find_if(names.begin(), names.end(), [&](const QString &one) { return name.startsWith(one); });
        const std::tuple rank(!folder.isEmpty(), std::distance(names.begin(), kind), !name.endsWith(".md"_L1));
        if (!best || rank < bestRank) {
            bestRank = rank;
            best = file.path;
        }
    }
    return best;
}

QStringList otherChangelogs(const QList<FileInfo> &files)
{
    const std::optional<QString> main = changelogOf(files);
    QStringList others;
    for (const FileInfo &file : files)
        if (!file.vendored && !isBundled(file.path) && !file.binary && file.role == FileRole::Prose
            && isChangelogName(file.path) && file.path != main
            && !file.path.contains("test"_L1, Qt::CaseInsensitive) && !file.language.isEmpty()
            && file.language != "Text"_L1)
            others.append(file.path);
    return others;
}

namespace
{
Releases readReleases(const ModelView &view)
{
    Releases releases;
    const std::optional<QString> file = changelogOf(view.files());
    QList<Section> sections;
    if (file) {
        releases.file = *file;
        sections = sectionsOf(proseOf(*file, view).join(u"\n\n"_s), releases.preamble);
    }
    const QList<Fact> heads = view.facts(u"history.head"_s);
    if (!heads.isEmpty()) {
        releases.remote = heads.first().value.value("remote"_L1).toString();
        releases.truncated = heads.first().value.value("truncated"_L1).toBool();
    }
    QHash<QString, QList<ReleaseCommit>> commits; // by tag
    for (const QString &kind : { u"history.commit"_s, u"history.branchCommit"_s })
        for (const Fact &fact : view.facts(kind)) {
            const QString subject = fact.value.value("subject"_L1).toString();
            if (fact.value.value("merge"_L1).toBool() || subject.isEmpty())
                continue;
            const QString tag = fact.value.value("release"_L1).toString();
            if (tag.isEmpty() && kind != "history.commit"_L1)
                continue;
            commits[tag].append({ fact.value.value("id"_L1).toString(), subject,
                fact.value.value("breaking"_L1).toString() });
        }

    QHash<QString, qsizetype> byVersion; // of the changelog
    for (const Section &section : std::as_const(sections)) {
        Release release;
        static const QRegularExpression span(u"\\bfrom\\b.*\\bto\\b"_s, QRegularExpression::CaseInsensitiveOption);
        const auto both = span.match(section.heading); // "CHANGES FROM 1.0 TO 1.1" tells of 1.1
        const QString heading = section.heading.mid(both.hasMatch() ? both.capturedEnd() : 0);
        const QString version = versionIn(heading);
        release.heading = plainEntry(section.heading);
        release.name = version.isEmpty() ? QString() : versionNameIn(plainEntry(heading));
        release.series = seriesOf(version);
        release.date = dateIn(section.heading);
        release.words = settled(section.words);
        if (release.name.isEmpty())
            release.commits = commits.take(QString());
        else if (!byVersion.contains(versionKey(heading)))
            byVersion.insert(versionKey(heading), releases.list.size());
        releases.list.append(release);
    }
    if (const QList<ReleaseCommit> open = commits.take(QString()); !open.isEmpty() && !heads.isEmpty()) {
        Release release;
        release.commits = open;
        releases.list.prepend(release);
        for (qsizetype &at : byVersion)
            ++at;
    }
    const QString common = commonPackage(view);
    QList<Release> untold;
    QHash<QString, qsizetype> untoldByVersion;
    for (const ReleaseTag &one : releaseTags(view)) { // newest first
        const Fact &fact = one.fact;
        QList<ReleaseCommit> own;
        for (const QString &name : one.names)
            own += commits.value(name);
        const QString tag = fact.value.value("name"_L1).toString();
        const QString date = fact.value.value("time"_L1).toString().left(10);
        const QString package = packageOf(tag);
        const bool whole = package.isEmpty() || package == common;
        const auto told = whole ? byVersion.constFind(versionKey(tag)) : byVersion.cend();
        if (told != byVersion.cend()) {
            Release &release = releases.list[*told];
            if (!release.tagged || release.date.isEmpty()) // of several tags the newest
                release.date = date;
            release.tagged = true;
            release.commits = own + release.commits;
            continue;
        }
        if (const auto twin = whole ? untoldByVersion.constFind(versionKey(tag)) : untoldByVersion.cend(); twin != untoldByVersion.cend()) {
            untold[*twin].commits += own;
            continue;
        }
        Release release;
        release.name = package.isEmpty() || !whole ? tag : versionNameIn(tag);
        if (static const QRegularExpression between(u"(?<=\\d)_(?=\\d)"_s); whole) // of a tag that may bear no dots: curl-8_21_0
            release.name.replace(between, u"."_s);
        release.series = whole ? seriesOf(versionIn(tag)) : seriesOf(tag);
        static const QRegularExpression candidate(u"^(?:rc|alpha|beta|pre|preview) (?=[\\d.]+$)"_s); // it is no package
        release.series.remove(candidate);
        release.date = date;
        release.tagged = true;
        release.commits = own;
        if (release.series.isEmpty())
            continue;
        if (whole)
            untoldByVersion.insert(versionKey(tag), untold.size());
        untold.append(release);
    }
    // What the changelog does not know goes where its date puts it; the changelog's own order holds.
    for (const Release &release : std::as_const(untold)) {
        qsizetype at = 0;
        bool open = true; // what stands above all dates is not released yet
        for (qsizetype i = 0; i < releases.list.size(); ++i) {
            const Release &other = releases.list[i];
            open = open && other.date.isEmpty();
            if (other.name.isEmpty() || open || (!other.date.isEmpty() && other.date >= release.date))
                at = i + 1;
        }
        releases.list.insert(at, release);
    }
    for (Release &release : releases.list)
        dropSaidDate(release);
    // "[Short description of the change.]": a form that nobody has filled in.
    static const QRegularExpression form(u"^\\s*(?:[-*+] +)?\\\\?\\[[^\\[\\]()]*\\][.\\s]*$"_s);
    for (Release &release : releases.list)
        if (release.name.isEmpty() && form.match(release.words).hasMatch())
            release.words.clear();
    releases.list.removeIf([](const Release &release) { return release.name.isEmpty() && release.words.isEmpty() && release.commits.isEmpty(); });
    return releases;
}
} // namespace

Releases releasesOf(const ModelView &view)
{
    return *view.derived<Releases>(u"releases"_s, [&] { return readReleases(view); });
}

QString versionOf(const ModelView &view)
{
    if (const auto about = aboutOf(view)) {
        if (const auto module = moduleVersion(about->file, about->meta, view))
            return module->version;
        if (const QString declared = stringOf(*about, "version"); !declared.isEmpty())
            return declared;
    }
    const auto release = latestRelease(view);
    return release ? versionIn(release->name) : QString();
}

} // namespace tars::technicalwriting
