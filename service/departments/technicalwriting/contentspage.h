// The first page of the manual, and lists of its pages as other pages show them.
#pragma once

#include "service/departments/document.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/markup/page.h"

namespace tars::technicalwriting
{

inline constexpr int indexVersion = 7;

struct Listed {
    QString title;
    QString path;
    QString opening;
    int depth = 0;
};

/// Without its place below others.
Listed flat(const ManualPage &page);
/// As lists, each page with its opening; those deeper than their predecessor stand below it.
void addPages(markup::Blocks &blocks, const QList<Listed> &pages);
/// Of the units that the department plans, those that its first page lists.
UnitOutput contentsPage(const UnitSpec &unit, const QList<UnitSpec> &units, const ModelView &view);

} // namespace tars::technicalwriting
