// MDX, Markdown that is also a program: what it imports, computes and frames goes, what it says stays.
#pragma once

#include <QString>

namespace tars
{

/// Markdown without JSX. Lines stay where they are. Tabs, cards and their kin leave their titles, callouts become quotations,
/// links and pictures are written as Markdown has them; HTML keeps the attributes that are texts.
QString withoutMdx(const QString &text);

} // namespace tars
