#include "service/departments/technicalwriting/manual.h"

#include "service/departments/structure/importresolver.h"
#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/glance.h"
#include "service/markup/text.h"
#include "service/project/readmefile.h"

#include <algorithm>
#include <functional>
#include <map>
#include <QDir>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostPages = 5000;
constexpr int deepest = 12;

using structure::folderOf;
QString fileName(const QString &path) { return path.section(u'/', -1); }
QString stemOf(const QString &path) { return fileName(path).section(u'.', 0, 0).toLower(); }

bool isIndex(const QString &path)
{
    static const QSet<QString> names{ u"index"_s, u"readme"_s, u"_index"_s, u"home"_s, u"intro"_s,
        u"introduction"_s, u"overview"_s, u"contents"_s };
    return names.contains(stemOf(path));
}

/// "10-x" after "9-x", on every machine.
QString naturalKey(const QString &text)
{
    static const QRegularExpression number(u"\\d+"_s);
    QString key;
    qsizetype from = 0;
    const QString folded = text.toCaseFolded();
    for (auto it = number.globalMatch(folded); it.hasNext();) {
        const auto match = it.next();
        key += folded.mid(from, match.capturedStart() - from) + match.captured().rightJustified(12, u'0');
        from = match.capturedEnd();
    }
    return key + folded.mid(from);
}

constexpr int laterRank = 4, workshopRank = 5;

/// Where a reader begins: introductions, then installing, then using; questions and what changed behind that, and last what those
/// need who work on the project.
int rankOf(const QString &file, const QString &title)
{
    constexpr int introduction = 0, beginning = 1, guide = 2, other = 3, later = laterRank, workshop = workshopRank;
    const QString stem = stemOf(file);
    if (isIndex(file))
        return introduction;
    // "--user" and "--false-start" among the pages of options are no beginning.
    static const QRegularExpression reference(u"(?:^|[/-])(?:options?|opts|reference|api)/[^/]*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (reference.match(file).hasMatch())
        return other;
    static const QRegularExpression inside(u"contribut|code[-_]?of[-_]?conduct|conduct|code[-_]?review|^help[-_]us|^security|govern|maintain|maintenance|^releas|[-_]release$|"
                                            "^support$|roadmap|agents|claude|gemini|copilot|policy|bounty|infrastructure|etiquette|sponsors|^hacking"_s);
    if (stem.contains(inside))
        return workshop;
    static const QRegularExpression numbered(u"^\\d{1,3}[-_. ]\\D"_s); // who numbers pages says in which order they are read
    static const QRegularExpression begins(u"install|setup|getting|quick|start"_s);
    if (!stem.contains(numbered) && (stem.contains(begins) || title.contains(QRegularExpression(u"\\b(?:getting started|quick ?start|installation)\\b"_s, QRegularExpression::CaseInsensitiveOption))))
        return beginning;
    static const QRegularExpression uses(u"tutorial|usage|guide|user"_s);
    if (stem.contains(numbered) || stem.contains(uses) || title.contains(QRegularExpression(u"\\btutorial\\b"_s, QRegularExpression::CaseInsensitiveOption)))
        return guide;
    static const QRegularExpression afterwards(u"faq|migrat|upgrad|troubleshoot|glossary|known[-_](?:bugs|issues|risks)|deprecat"_s);
    return stem.contains(afterwards) ? later : other;
}

const QSet<QString> &documentationFolders()
{
    static const QSet<QString> names{ u"doc"_s, u"docs"_s, u"documentation"_s, u"manual"_s,
        u"guide"_s, u"guides"_s, u"website"_s, u"site"_s, u"book"_s, u"man"_s };
    return names;
}

/// Top folder's pages first, then documentation, then all else.
int rankOfFolder(const QString &file, const QString &title)
{
    const QString top = file.contains(u'/') ? file.section(u'/', 0, 0).toLower() : QString();
    if (top.isEmpty()) {
        const int rank = rankOf(file, title);
        return rank == workshopRank ? 4 : rank == laterRank ? 2 : 0; // the last of all; behind what tells how to use it
    }
    // What only those need who work on the project comes behind its parts.
    if (isForDevelopers(top + u'/'))
        return 3;
    static const QSet<QString> parts{ u"packages"_s, u"apps"_s, u"projects"_s, u"modules"_s };
    const bool inPart = parts.contains(top) && file.count(u'/') > 1; // of a repository of many packages
    return documentationFolders().contains(inPart ? file.section(u'/', 1, 1).toLower() : top) ? 1 : 2;
}

struct Candidate {
    ManualPage page;
    std::optional<int> order;
    bool ofCode = false; ///< it stands within a program
    bool ofAll = false; ///< the README of the whole, wherever it lies
    bool ofSite = false; ///< the README of the program that shows the documentation, or what a generator of projects wrote
};

/// The heading of a part, which some pages begin with, is no title of theirs.
bool isPartOfPage(const QString &title)
{
    static const QRegularExpression part(u"^\\W*(?:examples?|intro|(?:table of )?contents|toc|notes?|see also|usage example)\\W*$"_s, QRegularExpression::CaseInsensitiveOption);
    return part.match(title).hasMatch();
}

/// README_KO.md is the README in Korean.
QString languageOf(const QString &file)
{
    static const QRegularExpression translated(u"^readme[-_.]([a-z]{2})(?:[-_][a-z]{2,4})?\\.\\w+$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = translated.match(fileName(file));
    const QLocale::Language language = match.hasMatch() ? QLocale(match.captured(1).toLower()).language() : QLocale::C;
    return language == QLocale::C ? QString() : QLocale::languageToString(language);
}

/// Pages of one folder that all bear its subject's name are told apart by their files' names.
void tellTwinsApart(std::vector<Candidate> &candidates)
{
    QHash<QString, int> titles;
    const auto key = [](const ManualPage &page) { return QString(folderOf(page.file) + u'\n' + page.title.toCaseFolded()); };
    for (const Candidate &candidate : candidates)
        ++titles[key(candidate.page)];
    for (Candidate &candidate : candidates)
        if (const QString language = languageOf(candidate.page.file); !language.isEmpty() && titles.value(key(candidate.page)) > 1)
            candidate.page.title += u" ("_s + language + u')';
        else if (const QString name = titleFromName(candidate.page.file); titles.value(key(candidate.page)) > 1 && !isIndex(candidate.page.file)
            && !candidate.page.title.contains(name, Qt::CaseInsensitive))
            candidate.page.title += u": "_s + name;
}

/// Pages of other folders that bear the same title say where they stand; what lies at the top needs no word.
void tellFoldersApart(std::vector<Candidate> &candidates)
{
    QHash<QString, QStringList> files; // by title
    for (const Candidate &candidate : candidates)
        files[candidate.page.title.toCaseFolded()].append(candidate.page.file);
    for (Candidate &candidate : candidates) {
        const QString folder = folderOf(candidate.page.file);
        const QStringList twins = files.value(candidate.page.title.toCaseFolded());
        if (twins.size() < 2 || folder.isEmpty() || candidate.ofAll)
            continue;
        if (candidate.ofCode && candidate.page.file.endsWith(".pm"_L1)) { // a module bears the project's name, as the README does
            candidate.page.title += u" (module)"_s;
            continue;
        }
        QString place = fileName(folder); // as much of it as the others lack
        for (QString rest = folder; rest.contains(u'/')
             && std::any_of(twins.begin(), twins.end(), [&](const QString &twin) { return twin != candidate.page.file && (folderOf(twin) == place || folderOf(twin).endsWith(u'/' + place)); });) {
            rest = folderOf(rest);
            place.prepend(fileName(rest) + u'/');
        }
        candidate.page.title += u" ("_s + place + u')';
    }
}

QString sortKey(const Candidate &candidate)
{
    const QString &file = candidate.page.file;
    const QString &title = candidate.page.title;
    if (candidate.ofAll)
        return {};
    // Pages of a folder come before those of the folders within. What stands in code is reference: who reads it knows the rest.
    QString key = QString::number(candidate.ofSite ? 3 : rankOfFolder(file, title)) + (candidate.ofCode && file.endsWith(".pm"_L1) ? u"9"_s : QString());
    const QStringList parts = file.split(u'/');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) // who uses a thing reads before who works on it
        key += (isForDevelopers(parts.mid(0, i + 1).join(u'/') + u'/') ? u"\n2"_s : u"\n1"_s) + naturalKey(parts[i]);
    const int order = std::clamp(candidate.order.value_or(50'000), 0, 99'999);
    return key + u"\n0"_s + QString::number(isIndex(file) ? 0 : 1)
        + QString::number(order).rightJustified(5, u'0') + QString::number(rankOf(file, title))
        + naturalKey(stemOf(file)) + u' ' + naturalKey(parts.last()); // INSTALL.md before INSTALL-CMAKE.md
}

/// A text without markup beside the same in Markdown, as some archives want it: README and README.md.
void dropPlainTwins(std::vector<Candidate> &candidates)
{
    static const QRegularExpression ending(u"\\.(?:txt|text)$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto isPlain = [](const QString &file) { return !fileName(file).contains(u'.') || file.contains(ending); };
    QSet<QString> marked;
    for (const Candidate &candidate : candidates)
        if (const QString &file = candidate.page.file; !isPlain(file))
            marked.insert(file.section(u'.', 0, -2).toLower());
    std::erase_if(candidates, [&](const Candidate &candidate) {
        return isPlain(candidate.page.file) && marked.contains(QString(candidate.page.file).remove(ending).toLower());
    });
}
/// Old releases that are kept beside the program, and copies of it, bear its page as well: the one nearest to the top is the page.
void dropOtherCopies(std::vector<Candidate> &candidates)
{
    QHash<QString, QString> nearest; // by title
    for (const Candidate &candidate : candidates)
        if (candidate.ofCode) {
            const QString &file = candidate.page.file;
            QString &best = nearest[candidate.page.title];
            if (best.isEmpty() || std::pair(file.count(u'/'), file) < std::pair(best.count(u'/'), best))
                best = file;
        }
    std::erase_if(candidates, [&](const Candidate &candidate) { return candidate.ofCode && nearest.value(candidate.page.title) != candidate.page.file; });
}
} // namespace

bool isManualPage(const FileInfo &file, const ModelView &view)
{
    const bool mayBear = file.language == "Perl"_L1 && file.role == FileRole::Source && !file.vendored && !file.generated && !isBundled(file.path);
    return isManualFile(file) || (mayBear && !view.facts(u"prose.page"_s, file.path).isEmpty());
}

bool isManualFile(const FileInfo &file)
{
    if (file.role != FileRole::Prose || file.vendored || file.generated || file.binary
        || isBundled(file.path))
        return false;
    static const QSet<QString> languages{ u"Markdown"_s, u"reStructuredText"_s, u"AsciiDoc"_s,
        u"POD"_s, u"Man page"_s, u"F#"_s }; // the last as FSharp.Formatting has its pages
    const QString stem = stemOf(file.path);
    static const QRegularExpression drawn(u"(?:^|/)_?(?:static|images?|img|figures?|diagrams?|assets)/"_s, QRegularExpression::CaseInsensitiveOption);
    if (!languages.contains(file.language) && drawn.match(file.path).hasMatch()) // what pictures are made of
        return false;
    // Texts without markup: what a program reads or its tests are fed with is none of the manual.
    static const QRegularExpression fodder(
        u"(?:^|/)(?:src|lib|libs|source|sources|data|dataset|datasets|resources?|res|assets|static|public|input|inputs|output|outputs|examples?|"
        "samples?|demos?|regress(?:ion)?|[\\w-]*tests?|x?t|[\\w-]*bench(?:mark)?s?|\\.[^/]+)/"_s, QRegularExpression::CaseInsensitiveOption);
    if (!languages.contains(file.language) && stem != "readme"_L1 && stem != "install"_L1
        && !file.path.startsWith("doc"_L1) && (file.language != "Text"_L1 || fodder.match(file.path).hasMatch()))
        return false;
    static const QRegularExpression apart(
        u"^(?:licen[cs]es?|copying|unlicense|notice|patents?|authors|contributors|\\w*contributions|credits|thanks|maintainers|"
        "change[-_]?logs?|changes|history|news|release[-_]?notes|summary|_sidebar|_navbar|_coverpage|todo|"
        "pull_request_template|issue_template|bug_report|feature_request|404|codeowners)(?:[-_.].*)?$|-report-github\\.md$"_s); // the last of BenchmarkDotNet
    static const QRegularExpression ofSite(u"^(?:change[-_]?logs?|history|news|release[-_]?notes)\\.mdx$"_s); // who writes for a site has it read there
    if (const QString name = fileName(file.path).toLower(); apart.match(name).hasMatch() && !ofSite.match(name).hasMatch())
        return false;
    static const QRegularExpression instructions(
        u"^\\.github/(?:workflows|agents|prompts|instructions|chatmodes|skills|copilot-instructions\\.md)|(?:^|/)\\.[^/]+$|(?:^|/)(?:AGENTS?|CLAUDE|GEMINI)(?:\\.local)?\\.md$"_s);
    if (instructions.match(file.path).hasMatch()) // said to machines, or hidden
        return false;
    static const QRegularExpression part(u"(?:^|/)_(?!index\\.)[^/]+$"_s); // _name is put into pages by who makes a site or a man page of them
    if (part.match(file.path).hasMatch())
        return false;
    static const QRegularExpression views(u"(?:^|/)(?:examples?|samples?|demos?)/(?:.+/)?views/"_s); // what a program fills in
    if (views.match(file.path).hasMatch())
        return false;
    static const QSet<QString> tests{ u"test"_s, u"tests"_s, u"testing"_s, u"spec"_s, u"specs"_s,
        u"__tests__"_s, u"t"_s, u"xt"_s };
    static const QSet<QString> data{ u"testdata"_s, u"test-data"_s, u"test_data"_s, u"fixtures"_s,
        u"__fixtures__"_s, u"fixture"_s, u"snapshots"_s, u"__snapshots__"_s, u".changeset"_s,
        u"issue_template"_s, u"pull_request_template"_s, u"templates"_s, u"_templates"_s, u"_includes"_s,
        u"_layouts"_s, u".claude"_s, u".cursor"_s, u"corpus"_s, u"corpora"_s, u"license"_s, u"licence"_s, u"licenses"_s, u"licences"_s };
    static const QRegularExpression module(u"^lib/(?:[A-Z]\\w*/)*[A-Z]\\w*\\.pod$"_s); // of Perl, whose Test::Kit is no folder of tests
    if (module.match(file.path).hasMatch())
        return true;
    const QStringList folders = folderOf(file.path).toLower().split(u'/');
    // What tells of the tests stands at their top; deeper lies what they are fed with.
    const auto top = std::find_if(folders.begin(), folders.end(), [&](const QString &folder) { return tests.contains(folder); });
    if (std::distance(top, folders.end()) > 2)
        return false;
    for (const QString &folder : folders)
        if (data.contains(folder) || (tests.contains(folder) && stem != "readme"_L1))
            return false;
    return true;
}

QString guidePagePath(const QString &file)
{
    if (file.endsWith(".md"_L1))
        return u"technical-writing/guide/"_s + markup::safePagePath(file);
    QString name = file;
    if (name.endsWith(".md"_L1, Qt::CaseInsensitive))
        name.chop(3);
    else if (!fileName(name).contains(u'.'))
        name += u".text"_s; // README beside README.md
    return u"technical-writing/guide/"_s + markup::safePagePath(name) + u".md"_s;
}

QString titleFromName(const QString &file)
{
    QString name = fileName(file);
    const QString folder = fileName(folderOf(file));
    static const QRegularExpression ending(
        u"\\.(?:md|markdown|rst|adoc|asciidoc|txt|mdx|rest|fsx|pod|pm|pl)$"_s, QRegularExpression::CaseInsensitiveOption);
    name.remove(ending);
    const QString stem = name.toLower();
    if ((stem == "index"_L1 || stem == "readme"_L1 || stem == "_index"_L1) && !folder.isEmpty())
        name = folder;
    static const QRegularExpression number(u"^\\d{1,3}[-_. ]+(?=\\p{L})"_s);
    name.remove(number);
    name.replace(u'_', u' ').replace(u'-', u' ');
    if (name == name.toUpper() && name.size() > 4)
        name = name.toLower();
    return name.isEmpty() ? file : QString(name.left(1).toUpper() + name.mid(1));
}

std::optional<QString> resolvedEntry(const QString &entry, const QString &from, const QSet<QString> &files)
{
    const QString folder = folderOf(from);
    QStringList bases{ folder };
    if (entry.startsWith(u'/')) { // from the top of the documentation, wherever that is
        bases.clear();
        for (QString base = folder;; base = folderOf(base)) {
            bases.append(base);
            if (base.isEmpty())
                break;
        }
    }
    static const QStringList endings{ QString(), u".rst"_s, u".md"_s, u".mdx"_s, u".txt"_s, u".adoc"_s, u".markdown"_s,
        u"/index.rst"_s, u"/index.md"_s, u"/index.mdx"_s, u"/README.md"_s, u"/_index.md"_s };
    QString wanted = entry;
    while (wanted.startsWith(u'/'))
        wanted.remove(0, 1);
    for (const QString &base : std::as_const(bases))
        for (const QString &ending : endings) {
            const QString path = QDir::cleanPath(
                base.isEmpty() ? QString(wanted + ending) : QString(base + u'/' + wanted + ending));
            if (files.contains(path))
                return path;
        }
    return std::nullopt;
}

QList<ManualPage> manualOf(const ModelView &view)
{
    std::vector<Candidate> candidates;
    QHash<QString, QJsonObject> known;
    for (const Fact &fact : view.facts(u"prose.page"_s))
        known.insert(fact.file, fact.value);
    // Rust's #[doc = include_str!("…")]: what documents a symbol is read where that is.
    QSet<QString> ofSymbols;
    for (const Fact &fact : view.facts(u"include.context"_s))
        for (const QJsonValue &text : fact.value.value("texts"_L1).toArray())
            if (stemOf(text.toString()) != "readme"_L1)
                ofSymbols.insert(text.toString());
    const auto ofAll = readmeOf(view.files(), view.projectName());
    const QString readme = ofAll ? ofAll->path : QString();
    QSet<QString> files;
    for (const FileInfo &file : view.files()) {
        if (!known.contains(file.path) || ofSymbols.contains(file.path) || !isManualPage(file, view) || qsizetype(candidates.size()) >= mostPages)
            continue;
        const QJsonObject page = known.value(file.path);
        Candidate candidate;
        const QString title = page.value("title"_L1).toString();
        // The README of the whole is about the project, whatever it is called.
        const bool atTop = !file.path.contains(u'/') && stemOf(file.path) == "readme"_L1;
        const QString ownTitle = atTop && (title.isEmpty() || isPartOfPage(title)) ? projectTitle(view)
            : !title.isEmpty() && (isIndex(file.path) || !isPartOfPage(title))   ? title
                                                                                 : titleFromName(file.path);
        candidate.page = { file.path, ownTitle,
            guidePagePath(file.path), page.value("opening"_L1).toString(), 0 };
        candidate.ofCode = file.role == FileRole::Source;
        candidate.ofAll = file.path == readme;
        candidate.ofSite = !candidate.ofAll && stemOf(file.path) == "readme"_L1 && documentationFolders().contains(fileName(folderOf(file.path)).toLower())
            && view.file(folderOf(file.path) + u"/package.json"_s);
        static const QRegularExpression scaffold(u"^This (?:project|app(?:lication)?|template|is a \\S+ project) (?:was |is )?(?:generated|bootstrapped|created) (?:with|using|by)\\b|^This is an? .{1,40} project bootstrapped with\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        candidate.ofSite = candidate.ofSite || (!candidate.ofAll && scaffold.match(candidate.page.opening).hasMatch());
        if (page.contains("order"_L1))
            candidate.order = page.value("order"_L1).toInt();
        files.insert(file.path);
        candidates.push_back(std::move(candidate));
    }
    dropPlainTwins(candidates);
    dropOtherCopies(candidates);
    tellTwinsApart(candidates);
    tellFoldersApart(candidates);
    files.clear();
    for (const Candidate &candidate : candidates)
        files.insert(candidate.page.file);
    std::vector<std::pair<QString, const Candidate *>> sorted;
    for (const Candidate &candidate : candidates)
        sorted.emplace_back(sortKey(candidate), &candidate);
    std::sort(sorted.begin(), sorted.end());

    std::map<QString, QStringList> contents; // a page, or SUMMARY.md in its folder → what it lists
    QSet<QString> listed;
    for (const Fact &fact : view.facts(u"prose.contents"_s)) {
        QString owner = fact.file;
        if (const QString named = fact.value.value("owner"_L1).toString(); !named.isEmpty()) {
            const auto leading = resolvedEntry(named, fact.file, files);
            if (!leading)
                continue;
            owner = *leading;
        }
        if (!files.contains(
                owner)) { // a table of contents that is no page: its folder's first one stands for it
            const auto first = std::find_if(sorted.begin(), sorted.end(),
                [&](const auto &entry) { return folderOf(entry.second->page.file) == folderOf(fact.file); });
            if (first == sorted.end())
                continue;
            owner = first->second->page.file;
        }
        for (const QJsonValue &entry : fact.value.value("entries"_L1).toArray()) {
            const auto target = resolvedEntry(entry.toString(), fact.file, files);
            if (target && *target != owner && !listed.contains(*target)) {
                contents[owner].append(*target);
                listed.insert(*target);
            }
        }
    }
    QHash<QString, const Candidate *> byFile;
    for (const Candidate &candidate : candidates)
        byFile.insert(candidate.page.file, &candidate);
    QList<ManualPage> manual;
    QSet<QString> placed;
    const std::function<void(const QString &, int)> place = [&](const QString &file, int depth) {
        const Candidate *candidate = byFile.value(file);
        if (!candidate || placed.contains(file) || depth > deepest)
            return;
        placed.insert(file);
        ManualPage page = candidate->page;
        page.depth = depth;
        manual.append(page);
        const auto lists = contents.find(file);
        if (lists != contents.end())
            for (const QString &entry : lists->second)
                place(entry, depth + 1);
    };
    for (const auto &[key, candidate] : sorted)
        if (!listed.contains(candidate->page.file))
            place(candidate->page.file, 0);
    for (const auto &[key, candidate] : sorted) // pages that list each other in a circle
        place(candidate->page.file, 0);
    return manual;
}

} // namespace tars::technicalwriting
