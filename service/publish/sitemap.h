// The documentation set as its reader meets it: departments, their sections, and the pages of each, in the one
// order that navigation, home page, contents, llms.txt and mkdocs.yml share.
#pragma once

#include "service/departments/sections.h"
#include "service/project/modelview.h"

#include <optional>
#include <QList>

namespace tars
{

struct SiteEntry {
    QString title;
    QString path; ///< in the output folder: "development/api/a.h.md"; of a source page "site/source/a.h.html"
    bool isPage = true; ///< false: data, without a page in the site

    QString sitePath() const; ///< of its page: "site/development/api/a.h.html"
    QString href() const; ///< from site/, percent-encoded: "development/api/a.h.html"; of data "../…"
};

struct SiteSection {
    QString title;
    std::optional<SiteEntry> lead; ///< the page that stands for the section
    QList<SiteEntry> pages; ///< without the lead
    QList<SiteEntry> data;

    QString href() const; ///< of the lead, else of the first page; empty if there are only data
};

struct SiteDepartment {
    Department department = Department::Development;
    QString title;
    SiteEntry index;
    QList<SiteSection> sections;
    qsizetype documents = 0; ///< what its units wrote; source pages do not count
};

/// Departments that have documents, in their fixed order. With `sources`, Development (which then is there in any
/// case) has the rendered source files as a section.
QList<SiteDepartment> siteMapOf(const ModelView &view, bool sources);

QString indexPathOf(const QString &department); ///< "development/index.md"
QList<SiteEntry> sourceEntries(const ModelView &view); ///< titles are the files' paths
inline QString sourceIndexPath() { return QStringLiteral("development/source.md"); }

} // namespace tars
