// The first page of a set, and the index pages of departments that wrote none.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <QList>

namespace tars
{

/// The project's name, what its README says of it, its numbers, and a card for each department with
/// documents.
markup::Page homePage(const ModelView &view);

/// One page for each department that has documents but no `<slug>/index.md`: the site's navigation leads
/// there.
QList<markup::Page> missingIndexPages(const ModelView &view);

/// What the project says of itself: the README's first paragraph, else the description in its metadata.
struct Introduction {
    QString text;
    QString file;
    int line = 0; ///< 0 if unknown
};
std::optional<Introduction> introductionOf(const ModelView &view);

QList<PublishedDocument> documentsOf(const ModelView &view, const QString &department); ///< sorted by path
QString indexPathOf(const QString &department);

} // namespace tars
