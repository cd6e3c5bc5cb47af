#include "service/publish/indexpages.h"

#include "service/markup/text.h"
#include "service/publish/homepage.h"
#include "service/publish/sitemap.h"

#include <algorithm>
#include <map>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestList = 100; ///< pages of one section on contents.md
constexpr qsizetype longestSourceList = 1000; ///< files on one page

markup::Target targetOf(const SiteEntry &entry) { return markup::documentTarget(entry.path); }

markup::Blocks item(const markup::Inlines &content)
{
    markup::Blocks blocks;
    blocks.push_back(markup::Paragraph{ content });
    return blocks;
}

void appendSection(markup::Blocks &blocks, const SiteSection &section)
{
    const QString count
        = section.pages.isEmpty() ? QString() : markup::plural(section.pages.size(), u"page"_s, u"pages"_s);
    markup::Inlines heading{ section.lead ? markup::link(section.title, targetOf(*section.lead))
                                          : markup::text(section.title) };
    const bool alone = !section.lead && section.pages.size() + section.data.size() == 1;
    if (alone) {
        const SiteEntry &only = section.pages.isEmpty() ? section.data.first() : section.pages.first();
        heading = { markup::link(section.title, targetOf(only)) };
    } else if (!count.isEmpty()) {
        heading.append(markup::muted(u" "_s + count));
    }
    blocks.push_back(markup::Heading{ 3, heading });
    if (alone || (section.lead && section.pages.size() > longestList))
        return;
    markup::BulletList list;
    const qsizetype shown = section.lead ? section.pages.size() : std::min(section.pages.size(), longestList * 10);
    for (const SiteEntry &entry : section.pages.first(shown))
        list.items.push_back(item({ markup::link(entry.title, targetOf(entry)) }));
    for (const SiteEntry &entry : section.data)
        list.items.push_back(item({ markup::link(entry.title, targetOf(entry)) }));
    if (!list.items.empty())
        blocks.push_back(std::move(list));
}

/// A page of the list of source files: folders that have a page of their own, and files.
struct SourceList {
    QString folder; ///< "" or "src/net/"
    QStringList files;
    QStringList folders;
};

QString pageOfFolder(const QString &folder)
{
    return folder.isEmpty() ? sourceIndexPath()
                            : QString(u"development/source/"_s + markup::safePagePath(folder.chopped(1)) + u".md"_s);
}

void divide(const QString &folder, const QStringList &files, QList<SourceList> &lists)
{
    const qsizetype at = lists.size();
    lists.append({ folder, {}, {} });
    if (files.size() <= longestSourceList) {
        lists[at].files = files;
        return;
    }
    std::map<QString, QStringList> below;
    for (const QString &file : files) {
        const qsizetype slash = file.indexOf(u'/', folder.size());
        if (slash < 0)
            lists[at].files.append(file);
        else
            below[file.left(slash + 1)].append(file);
    }
    for (const auto &[name, inside] : below) {
        lists[at].folders.append(name);
        divide(name, inside, lists);
    }
}

void appendFiles(markup::Blocks &blocks, const QStringList &files)
{
    std::map<QString, QStringList> byFolder;
    for (const QString &file : files)
        byFolder[file.left(file.lastIndexOf(u'/') + 1)].append(file);
    for (const auto &[folder, inside] : byFolder) {
        if (byFolder.size() > 1)
            blocks.push_back(
                markup::Heading{ 2, { folder.isEmpty() ? markup::text(u"Top folder"_s) : markup::code(folder) } });
        markup::BulletList list;
        for (const QString &file : inside)
            list.items.push_back(
                item({ markup::link(file.section(u'/', -1), markup::sourceTarget(file), markup::Inline::Style::Code) }));
        blocks.push_back(std::move(list));
    }
}

} // namespace

markup::Page firstPage(const ModelView &view) { return homePage(view); }

markup::Page contentsPage(const ModelView &view)
{
    markup::Page page;
    page.path = u"contents.md"_s;
    page.title = u"All pages"_s;
    page.breadcrumbs = { { u"Home"_s, markup::documentTarget(u"index.md"_s) } };
    for (const SiteDepartment &department : siteMapOf(view, true)) {
        page.blocks.push_back(markup::Heading{ 2, { markup::link(department.title, targetOf(department.index)) } });
        page.blocks.push_back(markup::Paragraph{ { markup::text(purposeOf(department.department)) } });
        for (const SiteSection &section : department.sections)
            appendSection(page.blocks, section);
    }
    return page;
}

QList<markup::Page> missingIndexPages(const ModelView &view)
{
    const QList<PublishedDocument> documents = view.documents();
    QList<markup::Page> pages;
    for (const SiteDepartment &department : siteMapOf(view, true)) {
        if (std::any_of(documents.begin(), documents.end(),
                [&](const auto &document) { return document.path == department.index.path; }))
            continue;
        markup::Page page;
        page.path = department.index.path;
        page.title = department.title;
        page.departmentSlug = slug(department.department);
        page.lead = { markup::text(purposeOf(department.department)) };
        for (const SiteSection &section : department.sections)
            appendSection(page.blocks, section);
        pages.append(page);
    }
    return pages;
}

QList<markup::Page> sourceIndexPages(const ModelView &view)
{
    QStringList files;
    for (const FileInfo &file : view.files())
        if (hasSourcePage(file))
            files.append(file.path);
    QList<markup::Page> pages;
    if (files.isEmpty())
        return pages;
    QList<SourceList> lists;
    divide({}, files, lists);
    markup::PathClaims claims;
    QHash<QString, QString> paths;
    for (const SourceList &list : std::as_const(lists))
        paths.insert(list.folder, claims.claim(pageOfFolder(list.folder)));
    for (const SourceList &list : std::as_const(lists)) {
        markup::Page page;
        page.path = paths.value(list.folder);
        page.departmentSlug = slug(Department::Development);
        page.wide = true;
        page.breadcrumbs = { { u"Development"_s, markup::documentTarget(indexPathOf(page.departmentSlug)) } };
        qsizetype count = 0;
        for (const QString &file : std::as_const(files))
            count += file.startsWith(list.folder);
        page.facts = { { markup::text(markup::plural(count, u"file"_s, u"files"_s)) } };
        if (list.folder.isEmpty()) {
            page.title = u"Source"_s;
        } else {
            page.title = list.folder;
            page.titleIsCode = true;
            page.breadcrumbs.append({ u"Source"_s, markup::documentTarget(sourceIndexPath()) });
        }
        if (!list.folders.isEmpty()) {
            markup::BulletList folders;
            for (const QString &folder : list.folders)
                folders.items.push_back(item({ markup::link(
                    folder, markup::documentTarget(paths.value(folder)), markup::Inline::Style::Code) }));
            page.blocks.push_back(markup::Heading{ 2, { markup::text(u"Folders"_s) } });
            page.blocks.push_back(std::move(folders));
        }
        appendFiles(page.blocks, list.files);
        pages.append(page);
    }
    return pages;
}

} // namespace tars
