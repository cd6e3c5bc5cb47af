#include "service/departments/development/packagepage.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/development/linker.h"
#include "service/departments/development/symbollinks.h"
#include "service/markup/text.h"

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

QString folderOf(const QString &path) { return path.contains(u'/') ? path.section(u'/', 0, -2) : QString(); }

QList<FileInfo> filesIn(const QString &folder, const ModelView &view)
{
    QList<FileInfo> files = view.files(folder.isEmpty() ? QString() : QString(folder + u'/'));
    files.removeIf([&](const FileInfo &file) { return folderOf(file.path) != folder || file.vendored; });
    return files;
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
};

void collect(const FileInfo &file, const QString &package, const QString &pagePath, const ModelView &view,
    std::map<QString, Listed> &rows)
{
    const QHash<int, Comment> comments = view.comments(file.path);
    Linker linker(view, file, pagePath);
    for (const Symbol &symbol : view.symbols(file.path)) {
        if (!symbol.isApi || !(symbol.scope.isEmpty() || symbol.scope == package))
            continue;
        const KindLook look = lookOf(symbol);
        Listed &listed = rows[symbol.name.toCaseFolded() + u'\n' + symbol.name + u'\n' + look.letter];
        const bool first = listed.row.name.isEmpty();
        if (first) {
            listed.section = look.section;
            listed.row.kindLetter = look.letter;
            listed.row.kindWord = look.word;
            listed.row.name = symbol.name;
            listed.row.target = entryTarget(file.path, symbol.qualifiedName());
        }
        const auto comment = comments.constFind(symbol.index);
        bool deprecated = symbol.deprecated;
        if (comment != comments.constEnd()) {
            linker.enter(symbol.scope, {});
            const auto parsed
                = comments::parseComment(comment->text, comment->style, file.language, linker.resolver());
            deprecated = deprecated || parsed.deprecated;
            if (listed.row.summary.isEmpty())
                listed.row.summary = comments::toInlines(parsed.summary);
        }
        if (deprecated)
            listed.row.marks = { Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} } };
        else if (first && comment == comments.constEnd())
            listed.row.marks = { Inline{ u"no comment"_s, Inline::Style::MissingChip, {} } };
        else if (comment != comments.constEnd() && !first && !listed.row.summary.isEmpty()
            && listed.row.marks.size() == 1 && listed.row.marks.first().style == Inline::Style::MissingChip)
            listed.row.marks.clear();
    }
}
} // namespace

bool isInPackage(const FileInfo &file)
{
    static const QSet<QString> languages{ u"Go"_s, u"Java"_s, u"Kotlin"_s, u"Scala"_s, u"Groovy"_s };
    return languages.contains(file.language);
}

QString packageOf(const QList<Symbol> &symbols)
{
    for (const Symbol &symbol : symbols)
        if (symbol.kind == "package"_L1)
            return symbol.qualifiedName();
    return {};
}

QString packagePagePath(const QString &folder)
{
    return folder.isEmpty() ? u"development/package.md"_s
                            : QString(u"development/packages/"_s + safePagePath(folder) + u".md"_s);
}

QList<PackagePlan> planPackages(const QList<FileInfo> &files, const ModelView &view)
{
    std::map<QString, QString> names;
    for (const FileInfo &file : files) {
        const QString folder = folderOf(file.path);
        if (!file.hasApi || !isInPackage(file) || names.contains(folder))
            continue;
        if (const QString name = packageOf(view.symbols(file.path)); !name.isEmpty())
            names.emplace(folder, name);
    }
    QList<PackagePlan> plans;
    for (const auto &[folder, name] : names)
        plans.append({ folder, name });
    return plans;
}

std::optional<Page> packagePage(const QString &folder, const ModelView &view)
{
    const QList<FileInfo> files = filesIn(folder, view);
    const QString pagePath = packagePagePath(folder);
    QString name, language;
    qsizetype sources = 0;
    std::map<QString, Listed> rows;
    for (const FileInfo &file : files) {
        if (!file.hasApi || !isInPackage(file))
            continue;
        if (name.isEmpty())
            name = packageOf(view.symbols(file.path));
        language = language.isEmpty() ? file.language : language;
        ++sources;
        collect(file, name, pagePath, view, rows);
    }
    if (name.isEmpty() || rows.empty())
        return {};
    Page page;
    page.title = name;
    page.titleIsCode = true;
    page.chips = { u"package"_s, language };
    page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
    page.facts.append({ text(plural(qsizetype(rows.size()), u"public name"_s, u"public names"_s) + u" in "_s
        + plural(sources, u"file"_s, u"files"_s)) });
    if (!folder.isEmpty())
        page.facts.append({ text(u"Folder "_s), code(folder + u'/') });
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
    return page;
}

} // namespace tars::development
