// Pages of the manual for who has not used the project yet.
#pragma once

#include "service/departments/technicalwriting/contentspage.h"

namespace tars::technicalwriting
{

/// The first pages of the manual, without the README and without what nobody begins with.
QList<Listed> firstPages(const QString &readme, const ModelView &view);
/// Pages about installing, building and the first steps.
QList<Listed> pagesToBegin(const ModelView &view);

bool isPageOfGuide(const QString &file, const ModelView &view); ///< the whole of it can be read there
/// Links to parts of such a page, by their headings there.
void addPartsOf(markup::Blocks &blocks, const QStringList &parts, const QString &file, const ModelView &view);

} // namespace tars::technicalwriting
