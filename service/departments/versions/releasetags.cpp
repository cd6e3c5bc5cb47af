#include "service/departments/versions/releasetags.h"

#include <algorithm>
#include <map>
#include <QDateTime>
#include <QRegularExpression>
#include <QVersionNumber>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
const QRegularExpression &versionPattern()
{
    static const QRegularExpression pattern(
        u"(?<![\\w.])[vV]?(\\d+(?:[._]\\d+)+(?:(?: (?=(?:alpha|beta|rc|preview)\\b|(?:alpha|beta|rc)\\d)|[-.+])?(?:alpha|beta|rc|pre|dev|post|preview|b|a|M|snapshot)(?:[-._]?\\d+|[-._](?!\\w))?|[a-z])?)(?![\\w])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}
} // namespace

QString versionNameIn(const QString &text) { return versionPattern().match(text).captured(0); }

QString seriesOf(const QString &name)
{
    const auto match = versionPattern().match(name);
    if (!match.hasMatch())
        return {};
    QString prefix = name.left(match.capturedStart());
    static const QRegularExpression filler(
        u"(?:^|[-_/@])(?:v|rel|release|version)?[-_/@]*$"_s, QRegularExpression::CaseInsensitiveOption);
    prefix.remove(filler);
    const QStringList parts = match.captured(1).replace(u'_', u'.').split(u'.');
    const QString major = parts.first() == "0"_L1 ? QString(u"0."_s + parts.value(1)) : parts.first();
    return prefix.isEmpty() ? major : QString(prefix + u' ' + major);
}

QString packageOf(const QString &tag)
{
    const QString series = seriesOf(tag);
    if (!series.contains(u' '))
        return {};
    // What gathers the modules of a project is released as the project is.
    static const QRegularExpression gathers(u"[-_](?:parent|root|aggregator|reactor|project)$"_s);
    return series.section(u' ', 0, -2).remove(gathers);
}

QString versionKey(const QString &text)
{
    static const QRegularExpression preview(u"[-._+ ]*(alpha|beta|rc|preview|pre|dev|post|snapshot)[-._]?(\\d*)$"_s);
    static const QRegularExpression zero(u"^(\\d+\\.\\d+)\\.0(?![\\d.])"_s); // "2.8.0" is "2.8"
    QString version = versionIn(text).replace(zero, u"\\1"_s);
    if (const auto match = preview.match(version); match.hasMatch())
        version = version.left(match.capturedStart()) + match.captured(1) + (match.captured(2).isEmpty() ? u"1"_s : match.captured(2));
    return version;
}

QString versionIn(const QString &text)
{
    const auto match = versionPattern().match(text);
    return match.hasMatch() ? match.captured(1).toLower().replace(u'_', u'.') : QString();
}

QList<ReleaseTag> releaseTags(const ModelView &view)
{
    QList<ReleaseTag> tags;
    QHash<QString, qsizetype> known; // by commit and version
    for (const Fact &fact : view.facts(u"history.tag"_s)) {
        if (!fact.value.value("release"_L1).toBool())
            continue;
        const QString name = fact.value.value("name"_L1).toString();
        const QString version = versionIn(name);
        const QString key = fact.value.value("commit"_L1).toString() + u' ' + packageOf(name) + u' ' + versionKey(name);
        const auto twin = known.constFind(key);
        if (twin == known.cend() || version.isEmpty()) {
            known.insert(key, tags.size());
            tags.append({ fact, { name } });
            continue;
        }
        tags[*twin].names.append(name);
        if (name.startsWith(u'v'))
            tags[*twin].fact = fact;
    }
    // Those of one day by their versions: who maintains several series tags them together.
    const auto day = [](const ReleaseTag &tag) { return tag.fact.value.value("time"_L1).toString().left(10); };
    for (auto first = tags.begin(); first != tags.end();) {
        const auto end = std::find_if(first, tags.end(), [&](const ReleaseTag &tag) { return day(tag) != day(*first); });
        const bool alike = std::all_of(first, end, [&](const ReleaseTag &tag) { return packageOf(tag.names.first()) == packageOf(first->names.first()); });
        if (alike)
            std::stable_sort(first, end, [](const ReleaseTag &a, const ReleaseTag &b) {
                return QVersionNumber::fromString(versionIn(a.names.first())) > QVersionNumber::fromString(versionIn(b.names.first()));
            });
        first = end;
    }
    return tags;
}

QString commonPackage(const ModelView &view)
{
    // Names change over the years: the newest tags say how it is done now.
    constexpr int newest = 12;
    std::map<QString, int> packages;
    int seen = 0;
    for (const Fact &fact : view.facts(u"history.tag"_s)) {
        if (!fact.value.value("release"_L1).toBool())
            continue;
        ++packages[packageOf(fact.value.value("name"_L1).toString())];
        if (++seen == newest)
            break;
    }
    const int unnamed = packages[QString()];
    for (const auto &[name, count] : packages) // tags of candidates come beside the project's own
        if (count * 2 > seen && name.compare(view.projectName(), Qt::CaseInsensitive) == 0)
            return name;
    packages.erase(QString());
    return packages.size() == 1 && unnamed * 3 <= seen ? packages.begin()->first : QString();
}

namespace
{
/// Of several packages that are released by themselves, the one that is called as the project; empty where releases bear no
/// package's name these days.
QString ownPackage(const ModelView &view)
{
    constexpr qsizetype newest = 12;
    QString own;
    for (const ReleaseTag &release : releaseTags(view).mid(0, newest)) {
        const QString package = packageOf(release.names.first());
        if (package.isEmpty())
            return {};
        if (package.compare(view.projectName(), Qt::CaseInsensitive) == 0)
            own = package;
    }
    return own;
}
} // namespace

std::optional<LatestRelease> latestRelease(const ModelView &view)
{
    static const QRegularExpression preview(
        u"(?:alpha|beta|rc|pre|dev|preview|snapshot|nightly|canary|[-.]m\\d|\\d[ab]\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString common = commonPackage(view);
    const QString own = common.isEmpty() ? ownPackage(view) : QString();
    std::optional<LatestRelease> best;
    QVersionNumber highest;
    bool final = false;
    for (const ReleaseTag &release : releaseTags(view)) {
        const Fact &fact = release.fact;
        const QString tag = fact.value.value("name"_L1).toString();
        const QString package = packageOf(tag);
        if (own.isEmpty() ? !package.isEmpty() && package != common : package != own)
            continue;
        const QString version = versionIn(tag);
        const QVersionNumber number = QVersionNumber::fromString(version);
        const bool isFinal
            = !preview.match(version).hasMatch() && !preview.match(tag.section(u'-', 1)).hasMatch();
        const bool better = !best || (isFinal && !final) || (isFinal == final && number > highest);
        if (number.isNull() || !better)
            continue;
        highest = number;
        final = isFinal;
        best = LatestRelease{ package.isEmpty() || !own.isEmpty() ? tag : version,
            fact.value.value("time"_L1).toString().left(10) };
    }
    return best;
}

bool isForgotten(const QString &version, const ModelView &view)
{
    constexpr int days = 365;
    const QList<Fact> heads = view.facts(u"history.head"_s);
    const auto latest = latestRelease(view);
    if (version.isEmpty() || heads.isEmpty() || !latest || QVersionNumber::fromString(versionIn(version)) >= QVersionNumber::fromString(versionIn(latest->name)))
        return false;
    const QDateTime now = QDateTime::fromString(heads.first().value.value("time"_L1).toString(), Qt::ISODate);
    for (const ReleaseTag &release : releaseTags(view))
        if (versionKey(release.names.first()) == versionKey(version))
            return QDateTime::fromString(release.fact.value.value("time"_L1).toString(), Qt::ISODate).daysTo(now) > days;
    return false;
}

QString treeVersion(const ModelView &view, bool isGoModule)
{
    const QList<Fact> heads = view.facts(u"history.head"_s);
    const auto latest = latestRelease(view);
    if (heads.isEmpty() || !latest)
        return {};
    const QString commit = heads.first().value.value("commit"_L1).toString();
    const QString common = commonPackage(view);
    const QString mark = isGoModule ? u"v"_s : QString();
    for (const ReleaseTag &release : releaseTags(view)) {
        const QString tag = release.fact.value.value("name"_L1).toString();
        const QString package = packageOf(tag);
        if (release.fact.value.value("commit"_L1).toString() == commit && !commit.isEmpty() && (package.isEmpty() || package == common)
            && !versionIn(tag).isEmpty())
            return mark + versionIn(tag);
    }
    const QString version = versionIn(latest->name);
    const QString time = heads.first().value.value("time"_L1).toString();
    static const QRegularExpression plain(u"^(\\d+)\\.(\\d+)\\.(\\d+)$"_s);
    if (version.isEmpty() || commit.size() < 12)
        return {};
    if (!isGoModule)
        return version + u"+g"_s + commit.left(10);
    const auto parts = plain.match(version);
    const QString digits = QDateTime::fromString(time, Qt::ISODate).toUTC().toString(u"yyyyMMddHHmmss"_s);
    if (!parts.hasMatch() || digits.isEmpty())
        return {};
    return u"v%1.%2.%3-0.%4-%5"_s.arg(parts.captured(1), parts.captured(2), QString::number(parts.captured(3).toInt() + 1), digits, commit.left(12));
}

} // namespace tars
