#include "service/publish/sitemap.h"

#include "service/markup/text.h"

#include <algorithm>
#include <map>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

bool isPage(const QString &path) { return path.endsWith(".md"_L1) || path.endsWith(".ipynb"_L1); }

/// Directly in its department's folder.
bool isTop(const SiteEntry &entry) { return entry.path.count(u'/') == 1; }

/// The one page directly in the department's folder stands for those below it.
void chooseLead(SiteSection &section)
{
    const auto tops = std::count_if(section.pages.begin(), section.pages.end(), isTop);
    if (tops != 1 || section.pages.size() < 2)
        return;
    const auto lead = std::find_if(section.pages.begin(), section.pages.end(), isTop);
    section.lead = *lead;
    section.pages.erase(lead);
}

SiteSection sourceSection(const QList<SiteEntry> &files)
{
    const Section section = sectionOf(Department::Development, u"source"_s);
    return { section.title, SiteEntry{ section.title, sourceIndexPath(), true }, files, {} };
}

} // namespace

QString SiteEntry::sitePath() const
{
    return isPage && !path.startsWith("site/"_L1) ? markup::sitePathOf(path) : path;
}

QString SiteEntry::href() const
{
    const QString site = sitePath();
    return markup::percentEncoded(site.startsWith("site/"_L1) ? site.sliced(5) : QString(u"../"_s + site));
}

QString SiteSection::href() const
{
    return lead ? lead->href() : pages.isEmpty() ? QString() : pages.first().href();
}

QString indexPathOf(const QString &department) { return department + u"/index.md"_s; }

QList<SiteEntry> sourceEntries(const ModelView &view)
{
    QList<SiteEntry> entries;
    markup::PathClaims claims;
    for (const FileInfo &file : view.files())
        if (hasSourcePage(file))
            entries.append({ file.path, claims.claim(markup::sourcePagePath(file.path)), true });
    return entries;
}

QList<SiteDepartment> siteMapOf(const ModelView &view, bool sources)
{
    const QList<SiteEntry> files = sources ? sourceEntries(view) : QList<SiteEntry>();
    QList<SiteDepartment> departments;
    const QList<PublishedDocument> documents = view.documents();
    for (const Department department : allDepartments) {
        const QString name = slug(department);
        SiteDepartment site;
        site.department = department;
        site.title = displayName(department);
        site.index = { site.title, indexPathOf(name), true };
        std::map<int, SiteSection> sections; // by their order; unknown kinds share the last number
        QMap<QString, SiteSection> others;
        for (const PublishedDocument &document : documents) {
            if (document.department != name)
                continue;
            ++site.documents;
            const Section section = sectionOf(department, document.kind);
            SiteSection &own = hasSection(department, document.kind) ? sections[section.order]
                                                                    : others[section.title];
            own.title = section.title;
            const SiteEntry entry{ document.title, document.path, isPage(document.path) };
            (entry.isPage ? own.pages : own.data).append(entry);
        }
        if (department == Department::Development && !files.isEmpty()) {
            const Section section = sectionOf(department, u"source"_s);
            sections[section.order] = sourceSection(files);
        }
        const auto take = [&](SiteSection section) {
            const bool onlyIndex
                = section.pages.size() == 1 && section.data.isEmpty() && section.pages[0].path == site.index.path;
            if (onlyIndex)
                return; // the department's own row leads there
            if (!section.lead)
                chooseLead(section);
            site.sections.append(section);
        };
        for (const auto &[order, section] : sections)
            take(section);
        for (const SiteSection &section : std::as_const(others))
            take(section);
        if (site.documents > 0 || !site.sections.isEmpty())
            departments.append(site);
    }
    return departments;
}

} // namespace tars
