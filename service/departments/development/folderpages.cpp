#include "service/departments/development/folderpages.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/development/kinds.h"
#include "service/departments/development/packagepage.h"
#include "service/departments/structure/importresolver.h"
#include "service/markup/text.h"

#include <QSet>
#include <map>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
using structure::folderOf;

QString folderPage(const QString &folder)
{
    return folder.isEmpty() ? u"development/index.md"_s
                            : QString(u"development/folders/"_s + safePagePath(folder) + u".md"_s);
}

void divide(const QString &folder, const QList<FileInfo> &files, QList<FolderPlan> &plans)
{
    FolderPlan plan;
    plan.folder = folder;
    plan.pagePath = folderPage(folder);
    const qsizetype at = plans.size();
    plans.append(plan);
    if (files.size() <= largestIndex) {
        plans[at].files = files;
        return;
    }
    // Too many for one page: each folder below gets its own.
    const QString prefix = folder.isEmpty() ? QString() : QString(folder + u'/');
    std::map<QString, QList<FileInfo>> below;
    for (const FileInfo &file : files) {
        const QString rest = file.path.mid(prefix.size());
        if (rest.contains(u'/'))
            below[prefix + rest.section(u'/', 0, 0)].append(file);
        else
            plans[at].files.append(file);
    }
    for (const auto &[name, inside] : below) {
        plans[at].folders.append(name);
        divide(name, inside, plans);
    }
}

qsizetype countBelow(const QString &folder, const QList<FolderPlan> &all)
{
    qsizetype count = 0;
    for (const FolderPlan &plan : all)
        if (plan.folder == folder || plan.folder.startsWith(folder + u'/'))
            count += plan.files.size();
    return count;
}
} // namespace

QList<FolderPlan> planFolders(const QList<FileInfo> &files, const QString &folder)
{
    QList<FileInfo> withApi = files;
    withApi.removeIf([](const FileInfo &file) { return !file.hasApi; });
    QList<FolderPlan> plans;
    if (!withApi.isEmpty())
        divide(folder, withApi, plans);
    return plans;
}

/// What is said of a file without a comment of its own: in languages whose files bear the name of their one type, of that.
Comment commentOfNamesake(const FileInfo &file, const ModelView &view)
{
    static const QSet<QString> languages{ u"Java"_s, u"Kotlin"_s, u"C#"_s, u"Scala"_s, u"Groovy"_s, u"PHP"_s, u"Swift"_s };
    if (!languages.contains(file.language))
        return {};
    const QString name = file.path.section(u'/', -1).section(u'.', 0, 0);
    for (const SymbolTarget &target : view.lookup(name))
        if (target.file == file.path && isType(target.kind))
            for (const DescribedSymbol &described : view.described(target.qualifiedName, file.path))
                if (!described.comment.isEmpty())
                    return described.comment;
    return {};
}

Page folderPage(const QList<FolderPlan> &all, const ModelView &view)
{
    const FolderPlan &plan = all.first();
    Page page;
    page.path = plan.pagePath;
    page.departmentSlug = u"development"_s;
    page.wide = true;
    qsizetype total = 0;
    for (const FolderPlan &each : all)
        total += each.files.size();
    page.facts.append({ text(plural(total, u"file"_s, u"files"_s)) });
    if (plan.folder.isEmpty()) {
        page.title = u"API reference"_s;
    } else {
        page.title = plan.folder + u'/';
        page.titleIsCode = true;
        page.breadcrumbs = { { u"Development"_s, documentTarget(folderPage({})) } };
    }
    if (plan.folder.isEmpty()) {
        if (SummaryList packages = packageList(view.files(), plan.pagePath, view); !packages.rows.isEmpty()) {
            page.blocks.emplace_back(Heading{ 2, { text(u"Packages"_s) }, {} });
            page.blocks.emplace_back(std::move(packages));
        }
        appendNamespaces(page.blocks, view);
    }
    if (!plan.folders.isEmpty()) {
        Table table;
        table.head = { u"Folder"_s, u"Files"_s };
        for (const QString &folder : plan.folders) {
            Cell name{ { link(folder + u'/', documentTarget(folderPage(folder)), Inline::Style::Code) }, {},
                false };
            Cell count{ { text(grouped(countBelow(folder, all))) }, {}, true };
            table.rows.append({ name, count });
        }
        page.blocks.emplace_back(Heading{ 2, { text(u"Folders"_s) }, {} });
        page.blocks.emplace_back(std::move(table));
    }
    std::optional<QString> open;
    SummaryList list;
    const auto flush = [&] {
        if (!list.rows.isEmpty())
            page.blocks.emplace_back(std::move(list));
        list = {};
    };
    // Files of one folder lie together, whatever the order of the paths.
    std::map<QString, QList<FileInfo>> byFolder;
    for (const FileInfo &file : plan.files)
        byFolder[folderOf(file.path)].append(file);
    const bool sections = byFolder.size() > 1 || !plan.folders.isEmpty();
    for (const auto &[folder, files] : byFolder) {
        flush();
        if (sections) {
            const Inline title = folder.isEmpty() ? text(u"Top folder"_s) : code(folder + u'/');
            page.blocks.emplace_back(Heading{ 2, { title }, {} });
        }
        for (const FileInfo &file : files) {
            Comment comment = view.fileComment(file.path);
            if (comment.isEmpty())
                comment = commentOfNamesake(file, view);
            SummaryRow row;
            row.kindLetter = u"N"_s; // a unit of the source that holds names
            row.kindWord = fileKind(file.path, file.language);
            row.name = file.path.section(u'/', -1);
            row.target = documentTarget(apiPagePath(file.path));
            row.summary = comments::toInlines(
                comments::parseComment(comment.text, comment.style, file.language).summary);
            if (isKeptByPackage(file, view) && offeredByPackage(file, {}, view).isEmpty())
                row.marks << Inline{ u"private module"_s, Inline::Style::Chip, {} } << text(u" "_s);
            if (comment.isEmpty())
                row.marks.append(Inline{ u"no comment"_s, Inline::Style::MissingChip, {} });
            list.rows.append(row);
        }
    }
    flush();
    return page;
}

} // namespace tars::development
