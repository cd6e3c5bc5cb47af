// The words of a project: what its own glossary explains, and what its prose writes out.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

inline constexpr int glossaryVersion = 1;
QList<UnitSpec> planGlossary(const ModelView &view);
UnitOutput glossaryPage(const UnitSpec &unit, const ModelView &view);

} // namespace tars::technicalwriting
