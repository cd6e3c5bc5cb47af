#include "service/departments/technicalwriting/glance.h"

#include "service/departments/comments/packagecomment.h"
#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/markup/text.h"
#include "service/departments/versions/moduleversion.h"
#include "service/departments/versions/releasetags.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>
#include <QSet>
#include <QVersionNumber>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// Of a Go module's path the last part that is no version; of a Maven parent what it is the parent of.
QString shortName(const QString &name)
{
    QStringList parts = name.split(u'/');
    static const QRegularExpression major(u"^v\\d+$"_s);
    if (parts.size() > 2 && major.match(parts.last()).hasMatch())
        parts.removeLast();
    const bool path = parts.size() > 1 && parts.first().contains(u'.');
    QString own = path ? parts.last() : name;
    for (const QString &ending : { u"-parent"_s, u"-root"_s })
        if (own.endsWith(ending))
            own.chop(ending.size());
    return own;
}

/// The licences of the texts in the top folder, as far as they are known ones; not of what lies beside the program: LICENSE-docs.
QString knownLicences(const QString &file, const ModelView &view)
{
    static const QRegularExpression other(u"[-_.](?:docs?|documentation|assets?|media|images?|logos?|fonts?|data|examples?|third[-_]?party)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    for (const Fact &fact : view.facts(u"licence.text"_s)) {
        const QString name = fact.value.value("licence"_L1).toString();
        if ((fact.file == file || (!fact.file.contains(u'/') && !other.match(fact.file).hasMatch())) && !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names.size() == 1 ? names.first() : QString();
}

/// What most of the files say of themselves, where nothing speaks for all.
Inlines licenceOfHeaders(const ModelView &view)
{
    std::map<QString, int> files;
    int all = 0;
    for (const Fact &fact : view.facts(u"licence.header"_s)) {
        ++files[fact.value.value("licence"_L1).toString()];
        ++all;
    }
    for (const auto &[licence, count] : files)
        if (!licence.isEmpty() && count * 4 >= all * 3)
            return { text(licence), muted(u" in %1 of %2 files that name one"_s.arg(grouped(count), grouped(all))) };
    return {};
}

std::optional<QString> licenceFile(const QList<FileInfo> &files)
{
    static const QRegularExpression name(u"^(?:licen[cs]e|copying|unlicense)(?:[-.].*)?$"_s);
    for (const FileInfo &file : files)
        if (!file.path.contains(u'/') && name.match(file.path.toLower()).hasMatch())
            return file.path;
    return std::nullopt;
}

/// " in pyproject.toml", on the line that says it.
Inlines declaredIn(const About &about, const char *key, const QString &value, const ModelView &view)
{
    const QStringList lines = QString::fromUtf8(view.content(about.file)).split(u'\n');
    int line = 0;
    for (qsizetype i = 0; i < lines.size() && line == 0; ++i)
        if (lines[i].contains(QLatin1StringView(key), Qt::CaseInsensitive) && lines[i].contains(value))
            line = int(i) + 1;
    return { muted(u" in "_s), link(about.file, sourceTarget(about.file, line), Inline::Style::Code) };
}

Inlines webLink(const QString &address) { return { link(address, { Target::Kind::Url, address, {}, 0 }) }; }
} // namespace

std::optional<About> aboutOf(const ModelView &view)
{
    std::optional<About> best, own; // own: called as the project
    QHash<int, QSet<QString>> names; // by depth
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const auto info = view.file(fact.file);
        if (!info || info->vendored || triesProduct(info->role) || info->role == FileRole::Example
            || (fact.file.contains(u'/') && isWorkshop(fact.file)))
            continue;
        // How a distribution packs a project says less of it than its own build does.
        static const QSet<QString> distributions{ u"Arch Linux"_s, u"RPM"_s, u"Debian"_s };
        const auto packs = [](const QJsonObject &meta) { return distributions.contains(meta.value("ecosystem"_L1).toString()); };
        if (best && packs(fact.value) && !packs(best->meta))
            continue;
        // Projects of .NET lie two folders deep; what is packed says what it is.
        const bool packed = fact.value.value("ecosystem"_L1).toString() == "NuGet"_L1 && fact.value.contains("description"_L1);
        const int deepest = packed ? 3 : 2;
        if (fact.file.count(u'/') > 1 && !packed)
            continue;
        names[int(fact.file.count(u'/'))].insert(fact.value.value("name"_L1).toString());
        const bool better = !best || (packs(best->meta) && !packs(fact.value)) || fact.file.count(u'/') < best->file.count(u'/')
            || (fact.file.count(u'/') == best->file.count(u'/') && !best->meta.contains("description"_L1)
                && fact.value.contains("description"_L1));
        if (better && fact.file.count(u'/') < deepest)
            best = About{ fact.file, fact.value };
        if (!own && fact.value.value("name"_L1).toString().section(u'/', -1).compare(view.projectName(), Qt::CaseInsensitive) == 0)
            own = About{ fact.file, fact.value };
    }
    // Of several projects side by side none speaks for all, but the one that all of it is called after.
    if (best && best->file.contains(u'/') && names.value(int(best->file.count(u'/'))).size() > 1)
        return own;
    return best;
}

QString stringOf(const About &about, const char *member)
{
    const QString text = about.meta.value(QLatin1StringView(member)).toString();
    return text.contains(u'$') || text.contains(u'{') ? QString() : text; // a variable of the build
}

bool namesNothing(const QString &title)
{
    static const QRegularExpression general(
        u"^\\W*(?:(?:table of )?contents?|toc|overview|introduction|about|readme|welcome!?|description|"
        "summary|getting started|quick ?start|installation|features|documentation|usage)\\W*$|\\?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return title.isEmpty() || general.match(title).hasMatch();
}

QString projectTitle(const ModelView &view)
{
    const std::optional<About> about = aboutOf(view);
    const QString name = about ? shortName(stringOf(*about, "name")) : QString();
    // The folder's own spelling is what people see first.
    const bool same = name.compare(view.projectName(), Qt::CaseInsensitive) == 0;
    return name.isEmpty() || same ? view.projectName() : name;
}
void addPackageComment(Page &page, const ModelView &view)
{
    const auto package = comments::packageComment(view);
    if (!package)
        return;
    if (page.lead.isEmpty())
        page.lead = package->summary;
    else
        page.blocks.emplace_back(Paragraph{ package->summary });
    if (!package->rest.trimmed().isEmpty())
        page.blocks.emplace_back(AuthorText{ package->rest, 2, {} });
    page.blocks.emplace_back(Paragraph{ { muted(u"From "_s), link(package->file, sourceTarget(package->file), Inline::Style::Code) } });
}

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
        // Nobody releases what bears no version, or is marked as private.
        // What lies behind the newest release was forgotten, or is another thing's.
        const auto release = latestRelease(view);
        const bool old = release && QVersionNumber::fromString(versionIn(version)) < QVersionNumber::fromString(versionIn(release->name));
        if (!version.isEmpty() && version != "0.0.0"_L1 && !old && !about->meta.value("private"_L1).toBool())
            row(u"Version"_s, Inlines{ text(version) } + declaredIn(*about, "version", version, view));
        if (const auto module = moduleVersion(about->file, about->meta, view))
            row(u"Version"_s, { text(module->version), muted(u" in "_s), link(module->file, sourceTarget(module->file, module->line), Inline::Style::Code) });
    }
    if (const auto release = latestRelease(view))
        row(u"Latest release"_s, { text(release->name), muted(u" · "_s + release->date) });
    const auto licence = licenceFile(view.files());
    const QString declared = about ? stringOf(*about, "licence") : QString();
    if (licence) {
        const QString text = knownLicences(*licence, view);
        const QString known = declared.isEmpty() || (declared.contains("licen"_L1, Qt::CaseInsensitive) && !text.isEmpty()) ? text : declared;
        Inlines words{ link(known.isEmpty() ? *licence : known, sourceTarget(*licence)) };
        if (known == declared && !declared.isEmpty())
            words += declaredIn(*about, "licen", declared, view);
        row(u"Licence"_s, words);
    }
    if (!licence && !declared.isEmpty())
        row(u"Licence"_s, Inlines{ text(declared) } + declaredIn(*about, "licen", declared, view));
    if (!licence && declared.isEmpty())
        row(u"Licence"_s, licenceOfHeaders(view));
    std::map<QString, int> languages;
    const QList<FileCounts> counts = view.counts();
    const auto take = [&](bool aside) {
        for (const FileCounts &file : counts)
            if (file.role == FileRole::Source && !file.language.isEmpty() && isWorkshop(file.path) == aside)
                ++languages[file.language];
    };
    take(false);
    if (languages.empty()) // scripts and what lies with the documentation
        take(true);
    static const QStringList pages{ u"HTML"_s, u"CSS"_s, u"SCSS"_s }; // of nearly everything, beside what it is written in
    const bool onlyPages = std::all_of(languages.begin(), languages.end(), [](const auto &one) { return pages.contains(one.first); });
    for (const QString &language : pages)
        if (!onlyPages)
            languages.erase(language);
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

void addParts(Blocks &blocks, const ModelView &view)
{
    constexpr qsizetype mostParts = 30;
    struct Part {
        qint64 files = 0;
        qint64 symbols = 0;
    };
    const QList<FileCounts> counts = view.counts();
    std::map<QString, Part> parts;
    for (int depth = 1; depth < 5 && parts.size() < 2; ++depth) {
        parts.clear();
        for (const FileCounts &file : counts)
            if (file.role == FileRole::Source && !file.language.isEmpty() && file.path.count(u'/') >= depth) {
                Part &part = parts[file.path.section(u'/', 0, depth - 1)];
                ++part.files;
                part.symbols += file.publicSymbols;
            }
    }
    if (parts.size() < 2)
        return;
    QList<std::pair<QString, Part>> largest(parts.begin(), parts.end());
    std::stable_sort(largest.begin(), largest.end(), [](const auto &a, const auto &b) {
        return std::pair(a.second.symbols, a.second.files) > std::pair(b.second.symbols, b.second.files);
    });
    Table table;
    table.head = { u"Folder"_s, u"Source files"_s, u"Public symbols"_s };
    for (const auto &[folder, part] : largest.mid(0, mostParts))
        table.rows.append({ cell({ code(folder + u'/') }), Cell{ { text(grouped(part.files)) }, {}, true },
            Cell{ { text(part.symbols > 0 ? grouped(part.symbols) : u"–"_s) }, {}, true } });
    blocks.push_back(heading(2, u"Parts"_s));
    blocks.emplace_back(std::move(table));
    if (largest.size() > mostParts)
        blocks.emplace_back(
            Paragraph{ { muted(u"and "_s + grouped(largest.size() - mostParts) + u" more folders"_s) } });
}

} // namespace tars::technicalwriting
