#include "service/departments/development/packagepage.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/entrymodule.h"
#include "service/departments/development/linker.h"
#include "service/departments/development/sourcesets.h"
#include "service/departments/structure/importresolver.h"
#include "service/markup/text.h"
#include "service/project/inheritedcomment.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostRows = 2'000;

using structure::folderOf;

QList<FileInfo> filesIn(const QString &folder, const ModelView &view)
{
    QList<FileInfo> files = view.files(folder.isEmpty() ? QString() : QString(folder + u'/'));
    files.removeIf([&](const FileInfo &file) { return folderOf(file.path) != folder || file.vendored; });
    return files;
}

/// The folders of one build module whose files are in the package, the one that has its page first.
QStringList foldersOf(const FileInfo &file, const QString &package, const ModelView &view)
{
    const QString folder = folderOf(file.path);
    const QString path = u'/' + QString(package).replace(u'.', u'/');
    const qsizetype sources = QString(u'/' + folder).lastIndexOf(u"/src/"_s);
    if (package.isEmpty() || file.language == "Go"_L1 || sources < 0 || !folder.endsWith(path))
        return { folder };
    const QString module = folder.left(sources + 4);
    std::map<QString, int> sizes;
    for (const SymbolTarget &target : view.lookup(package)) {
        const QString other = folderOf(target.file);
        if (target.kind != "package"_L1 || !other.startsWith(module) || !other.endsWith(path))
            continue;
        const auto info = other == folder ? std::nullopt : view.file(target.file);
        if (other == folder || (info && info->hasApi && !info->vendored && isInPackage(*info)))
            ++sizes[other];
    }
    QStringList folders{ folder };
    for (const auto &[other, size] : sizes)
        if (other != folder)
            folders.append(other);
    std::sort(folders.begin(), folders.end(),
        [&](const QString &a, const QString &b) { return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : a < b; });
    return folders;
}

/// What the files of a folder declare themselves to be, with those of the package's other folders.
struct Declared {
    QString name;
    QStringList folders; ///< the one that has the page first
    QList<FileInfo> files;
};

std::optional<Declared> declaredBy(const QList<FileInfo> &filesInFolder, const ModelView &view)
{
    for (const FileInfo &file : filesInFolder) {
        const QString name = file.hasApi && isInPackage(file) ? packageOf(view.symbols(file.path)) : QString();
        if (name.isEmpty())
            continue;
        Declared declared{ name, foldersOf(file, name, view), filesInFolder };
        for (const QString &other : declared.folders.mid(1))
            declared.files += filesIn(other, view);
        return declared;
    }
    return {};
}

bool standsInPackage(const Symbol &symbol, const QString &package)
{
    return symbol.isApi && (symbol.scope.isEmpty() || symbol.scope == package);
}

/// The folder's page, if it has anything to tell: what is planned, linked and written is asked here.
std::optional<PackagePlan> planOf(const QString &folder, const QList<FileInfo> &filesInFolder, const ModelView &view)
{
    if (const auto declared = declaredBy(filesInFolder, view)) {
        const bool any = declared->folders.first() == folder
            && std::any_of(declared->files.cbegin(), declared->files.cend(), [&](const FileInfo &file) {
                   const QList<Symbol> symbols = file.hasApi && isInPackage(file) ? view.symbols(file.path) : QList<Symbol>();
                   return std::any_of(symbols.cbegin(), symbols.cend(),
                       [&](const Symbol &symbol) { return standsInPackage(symbol, declared->name); });
               });
        return any ? std::optional(PackagePlan{ folder, declared->name }) : std::nullopt;
    }
    const auto entry = entryModuleOf(filesInFolder, view);
    return entry ? std::optional(PackagePlan{ folder, nameOf(*entry, view) }) : std::nullopt;
}

/// Where a package is told about as a whole: Java's package-info, Go's doc.go, else the first comment that begins as Go
/// wants it.
comments::ParsedComment aboutPackage(
    const QList<FileInfo> &files, const QString &name, const QString &pagePath, const ModelView &view)
{
    const auto commentOf = [&](const FileInfo &file) -> comments::ParsedComment {
        const Comment comment = view.fileComment(file.path);
        if (comment.isEmpty())
            return {};
        const Linker linker(view, file, pagePath);
        return comments::parseComment(comment.text, comment.style, file.language, linker.resolver());
    };
    for (const FileInfo &file : files)
        if (const QString own = file.path.section(u'/', -1);
            own == "package-info.java"_L1 || (own == "doc.go"_L1 && file.language == "Go"_L1))
            return commentOf(file);
    if (const auto entry = entryModuleOf(files, view))
        if (const auto file = view.file(entry->file))
            return commentOf(*file);
    for (const FileInfo &file : files)
        if (file.hasApi && file.language == "Go"_L1)
            if (const auto comment = commentOf(file); comment.summary.startsWith(u"Package "_s + name))
                return comment;
    return {};
}

/// One row per name; overloads are one.
struct Listed {
    Section section = Section::Other;
    SummaryRow row;
    QStringList places; ///< source sets in which it is declared once more
};
using Rows = std::map<QString, Listed>;

class Collector
{
public:
    Collector(const QString &pagePath, const ModelView &view, Rows &rows)
        : m_pagePath(pagePath)
        , m_view(view)
        , m_rows(rows)
    {
    }

    /// What the file itself adds to the package.
    void addFile(const FileInfo &file, const QString &package)
    {
        const QHash<int, Comment> comments = m_view.comments(file.path);
        Linker linker(m_view, file, m_pagePath);
        for (const Symbol &symbol : m_view.symbols(file.path))
            if (standsInPackage(symbol, package) && file.language == "Kotlin"_L1 && symbol.properties.contains("actual"_L1))
                m_actuals.append({ symbol, comments.value(symbol.index), file });
            else if (standsInPackage(symbol, package))
                add(symbol.name, symbol, comments.value(symbol.index), file, linker);
    }

    void addOffered(const OfferedName &offered)
    {
        if (offered.file.isEmpty()) {
            Listed &listed = m_rows[offered.name.toCaseFolded() + u'\n' + offered.name];
            listed.row.kindLetter = u"N"_s;
            listed.row.kindWord = u"re-export"_s;
            listed.row.name = offered.name;
            listed.row.summary = { text(u"from "_s), code(offered.from) };
            return;
        }
        if (const auto file = m_view.file(offered.file)) {
            Linker linker(m_view, *file, m_pagePath);
            add(offered.name, offered.symbol, offered.comment, *file, linker);
        }
    }

    /// After the last file: what fulfils an expected declaration stands with it.
    void finish()
    {
        for (const Actual &actual : std::exchange(m_actuals, {})) {
            const QString prefix = actual.symbol.name.toCaseFolded() + u'\n' + actual.symbol.name + u'\n';
            const auto row = m_rows.lower_bound(prefix);
            if (row != m_rows.end() && row->first.startsWith(prefix)) {
                if (const QString set = sourceSetOf(actual.file.path); !set.isEmpty() && !row->second.places.contains(set))
                    row->second.places.append(set);
                continue;
            }
            Linker linker(m_view, actual.file, m_pagePath);
            add(actual.symbol.name, actual.symbol, actual.comment, actual.file, linker);
        }
        for (auto &[key, listed] : m_rows)
            if (!listed.places.isEmpty())
                listed.row.marks << text(listed.row.marks.isEmpty() ? QString() : u" "_s) << muted(u"actual in "_s + listed.places.join(u", "_s));
    }

private:
    struct Actual {
        Symbol symbol;
        Comment comment;
        FileInfo file;
    };

    void add(const QString &name, const Symbol &symbol, const Comment &own, const FileInfo &file, Linker &linker)
    {
        const Comment comment = shownComment({ symbol, own }, file, m_view);
        const KindLook look = lookOf(symbol);
        Listed &listed = m_rows[name.toCaseFolded() + u'\n' + name + u'\n' + look.letter];
        const bool first = listed.row.name.isEmpty();
        if (first) {
            listed.section = look.section;
            listed.row.kindLetter = look.letter;
            listed.row.kindWord = look.word;
            listed.row.name = name;
            listed.row.target = entryTarget(file.path, symbol.qualifiedName());
        }
        bool deprecated = symbol.deprecated;
        if (!comment.isEmpty()) {
            linker.enter(symbol.scope, {});
            const auto parsed
                = comments::parseComment(comment.text, comment.style, file.language, linker.resolver());
            deprecated = deprecated || parsed.deprecated;
            if (listed.row.summary.isEmpty())
                listed.row.summary = comments::toInlines(parsed.summary);
        }
        if (deprecated)
            listed.row.marks = { Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} } };
        else if (first && !symbol.documented)
            listed.row.marks = { Inline{ u"no comment"_s, Inline::Style::MissingChip, {} } };
        else if (symbol.documented && !first && listed.row.marks.size() == 1
            && listed.row.marks.first().style == Inline::Style::MissingChip)
            listed.row.marks.clear();
    }

    const QString m_pagePath;
    const ModelView &m_view;
    Rows &m_rows;
    QList<Actual> m_actuals;
};

/// The page of a module below: its package page where it has one, else that of its file.
Target targetOf(const BelowModule &below, const FileInfo &file, const ModelView &view)
{
    const QString folder = folderOf(below.file);
    if (const auto entry = entryModuleOf(filesIn(folder, view), view); entry && entry->file == below.file)
        return documentTarget(packagePagePath(folder));
    return file.hasApi ? documentTarget(apiPagePath(file.path)) : sourceTarget(file.path);
}

SummaryList listOf(const QList<BelowModule> &modules, const ModelView &view)
{
    SummaryList list;
    for (const BelowModule &below : modules) {
        const auto file = view.file(below.file);
        if (!file)
            continue;
        SummaryRow row;
        row.kindLetter = u"N"_s;
        row.kindWord = u"module"_s;
        row.name = below.name;
        row.target = below.scope.isEmpty() ? targetOf(below, *file, view) : documentTarget(scopePagePath(below.scope, below.file, view));
        Comment comment;
        if (below.scope.isEmpty())
            comment = view.fileComment(file->path);
        else
            for (const DescribedSymbol &each : view.described(below.scope, below.file))
                if (each.symbol.kind == "module"_L1)
                    comment = each.comment;
        row.summary
            = comments::toInlines(comments::parseComment(comment.text, comment.style, file->language).summary);
        list.rows.append(row);
    }
    return list;
}
} // namespace

bool isInPackage(const FileInfo &file)
{
    static const QSet<QString> languages{ u"Go"_s, u"Java"_s, u"Kotlin"_s, u"Scala"_s, u"Groovy"_s };
    return languages.contains(file.language);
}

QString offeredByPackage(const FileInfo &file, const QString &package, const ModelView &view)
{
    if (file.language == "Go"_L1)
        return package.isEmpty() ? QString() : goImportOf(folderOf(file.path), package, view);
    return importedFrom(file, view);
}

bool isKeptByPackage(const FileInfo &file, const ModelView &view) { return isPrivateModule(file, view); }

QString packageOf(const QList<Symbol> &symbols)
{
    for (const Symbol &symbol : symbols)
        if (symbol.kind == "package"_L1)
            return symbol.qualifiedName();
    return {};
}

QString packageHome(const FileInfo &file, const QString &package, const ModelView &view)
{
    return foldersOf(file, package, view).first();
}

QString packagePagePath(const QString &folder)
{
    return folder.isEmpty() ? u"development/package.md"_s
                            : QString(u"development/packages/"_s + safePagePath(folder) + u".md"_s);
}

QList<PackagePlan> planPackages(const QList<FileInfo> &files, const ModelView &view)
{
    std::map<QString, QList<FileInfo>> byFolder;
    for (const FileInfo &file : files)
        if (!file.vendored)
            byFolder[folderOf(file.path)].append(file);
    QList<PackagePlan> plans;
    for (const auto &[folder, inside] : byFolder)
        if (auto plan = planOf(folder, inside, view))
            plans.append(std::move(*plan));
    return plans;
}

SummaryList packageList(const QList<FileInfo> &files, const QString &pagePath, const ModelView &view)
{
    SummaryList list;
    const QList<PackagePlan> packages = planPackages(files, view);
    for (const PackagePlan &package : packages) {
        SummaryRow row;
        row.kindLetter = u"N"_s;
        row.kindWord = view.file(package.folder + u"/lib.rs"_s) ? u"crate"_s
            : view.file(package.folder + u"/mod.rs"_s)          ? u"module"_s
                                                                : u"package"_s;
        row.name = package.name;
        row.target = documentTarget(packagePagePath(package.folder));
        row.summary = comments::toInlines(
            aboutPackage(filesIn(package.folder, view), package.name, pagePath, view).summary);
        if (std::any_of(packages.cbegin(), packages.cend(),
                [&](const PackagePlan &other) { return other.name == package.name && other.folder != package.folder; }))
            row.marks = { muted(package.folder + u'/') }; // what tells the namesakes apart
        list.rows.append(row);
    }
    return list;
}

QList<ScopeInfo> sharedScopes(const ModelView &view)
{
    QList<ScopeInfo> scopes = view.namespaces();
    scopes.removeIf([&](const ScopeInfo &scope) {
        if (scope.kind != "package"_L1)
            return false;
        const QList<SymbolTarget> targets = view.lookup(scope.qualifiedName);
        return std::none_of(targets.begin(), targets.end(), [&](const SymbolTarget &target) {
            const auto file = target.kind == "package"_L1 && target.qualifiedName == scope.qualifiedName ? view.file(target.file) : std::nullopt;
            return file && file->hasApi && !file->vendored && !isInPackage(*file);
        });
    });
    return scopes;
}

void appendNamespaces(Blocks &blocks, const ModelView &view)
{
    constexpr qsizetype most = 300;
    SummaryList list, internals;
    QSet<QString> kinds;
    const QList<ScopeInfo> scopes = sharedScopes(view);
    if (scopes.size() > most)
        return;
    for (const ScopeInfo &scope : scopes) {
        SummaryRow row;
        row.kindLetter = u"N"_s;
        row.kindWord = scope.kind;
        row.name = scopeTitle(scope.qualifiedName, scope.file, view);
        if (const auto file = scope.file.endsWith(".rs"_L1) ? view.file(scope.file) : std::nullopt)
            if (const QString named = moduleName(scope.qualifiedName, *file, view); named.contains("::"_L1)) // as its page does
                row.name = named;
        row.target = documentTarget(scopePagePath(scope.qualifiedName, scope.file, view));
        (isInternalName(scope.qualifiedName) ? internals : list).rows.append(row);
        kinds.insert(scope.kind);
    }
    list.rows += internals.rows;
    if (list.rows.isEmpty())
        return;
    const QString title = kinds == QSet<QString>{ u"namespace"_s } ? u"Namespaces"_s
        : kinds == QSet<QString>{ u"module"_s }                    ? u"Modules"_s
        : kinds == QSet<QString>{ u"package"_s }                   ? u"Packages of messages"_s
        : kinds.contains(u"package"_s)                             ? u"Namespaces, modules and packages"_s
                                                                   : u"Namespaces and modules"_s;
    blocks.emplace_back(Heading{ 2, { text(title) }, {} });
    blocks.emplace_back(std::move(list));
}

Inlines homeOf(const FileInfo &file, const QString &package, const QString &scope, const QList<Symbol> &symbols, const ModelView &view)
{
    if (isInPackage(file) && !package.isEmpty()) {
        Inline home = code(package);
        const QString folder = packageHome(file, package, view);
        if (std::any_of(symbols.cbegin(), symbols.cend(), [&](const Symbol &symbol) { return standsInPackage(symbol, package); })
            || hasPackagePage(folder, view)) // asked last: whatever changes in the folder would write this page anew
            home.target = documentTarget(packagePagePath(folder));
        return { text(u"Package "_s), home };
    }
    if (scope.isEmpty())
        return {};
    Inline shared = code(scope);
    const auto inhabitant = std::find_if(symbols.cbegin(), symbols.cend(),
        [&](const Symbol &symbol) { return symbol.scope == scope && isScope(symbol.scopeKind) && isPublic(symbol); });
    if (inhabitant != symbols.cend()) { // then it has a page
        shared.target = documentTarget(scopePagePath(scope, file.path, view));
        if (inhabitant->scopeKind == "package"_L1)
            return { text(u"Package "_s), shared };
    }
    const bool isModule = file.language == "Rust"_L1 || (inhabitant != symbols.cend() && inhabitant->scopeKind == "module"_L1);
    return { text(isModule ? u"Module "_s : u"Namespace "_s), shared };
}

bool hasPackagePage(const QString &folder, const ModelView &view) { return planOf(folder, filesIn(folder, view), view).has_value(); }

std::optional<Page> packagePage(const QString &folder, const ModelView &view)
{
    QList<FileInfo> files = filesIn(folder, view);
    const QString pagePath = packagePagePath(folder);
    QStringList folders{ folder };
    QString name, language;
    if (const auto declared = declaredBy(files, view)) {
        name = declared->name;
        folders = declared->folders;
        files = declared->files;
    }
    qsizetype sources = 0;
    Rows rows;
    Collector collector(pagePath, view, rows);
    for (const FileInfo &file : files) {
        if (!file.hasApi || !isInPackage(file))
            continue;
        language = language.isEmpty() ? file.language : language;
        ++sources;
        collector.addFile(file, name);
    }
    collector.finish();
    QList<BelowModule> modules;
    QString word = u"package"_s;
    if (const auto entry = name.isEmpty() ? entryModuleOf(files, view) : std::nullopt) {
        name = nameOf(*entry, view);
        language = entry->language;
        QSet<QString> defining;
        for (const OfferedName &offered : offeredBy(*entry, view)) {
            collector.addOffered(offered);
            if (!offered.file.isEmpty())
                defining.insert(offered.file);
        }
        sources = defining.size();
        modules = modulesBelow(*entry, files, view);
        if (language == "Rust"_L1)
            word = entry->file.endsWith("lib.rs"_L1) ? u"crate"_s : u"module"_s;
    }
    if (name.isEmpty() || (rows.empty() && modules.isEmpty()))
        return {};
    Page page;
    page.title = name;
    page.titleIsCode = true;
    page.chips = { word, language };
    page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
    if (!rows.empty())
        page.facts.append({ text(plural(qsizetype(rows.size()), u"public name"_s, u"public names"_s)
            + (sources > 0 ? u" in "_s + plural(sources, u"file"_s, u"files"_s) : QString())) });
    if (!folder.isEmpty()) {
        Inlines places{ text(folders.size() > 1 ? u"Folders "_s : u"Folder "_s), code(folder + u'/') };
        for (const QString &other : folders.mid(1))
            places << text(u", "_s) << code(other + u'/');
        page.facts.append(places);
    }
    if (const QString imported = language == "Go"_L1 ? goImportOf(folder, name, view) : QString(); !imported.isEmpty())
        page.blocks.emplace_back(CodeBlock{ language, imported });
    const comments::ParsedComment about = aboutPackage(files, name, pagePath, view);
    page.lead = comments::toInlines(about.summary);
    if (about.description.simplified() != about.summary.simplified() && !about.description.isEmpty())
        page.blocks.emplace_back(AuthorText{ comments::withoutSummary(about), 3 });
    std::map<Section, SummaryList> sections;
    for (const auto &[key, listed] : rows)
        sections[listed.section].rows.append(listed.row);
    for (auto &[section, list] : sections) {
        page.blocks.emplace_back(Heading{ 2, { text(sectionTitle(section, false)) }, {} });
        list.rows = list.rows.mid(0, mostRows);
        page.blocks.emplace_back(std::move(list));
    }
    if (SummaryList list = listOf(modules, view); !list.rows.isEmpty()) {
        page.blocks.emplace_back(Heading{ 2, { text(u"Modules"_s) }, {} });
        page.blocks.emplace_back(std::move(list));
    }
    return page;
}

} // namespace tars::development
