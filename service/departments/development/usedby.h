// "Used by": the files in which a symbol occurs, with what is around it there.
#pragma once

#include "service/departments/development/linker.h"

namespace tars::development
{

/// Source files and examples by name, tests as a number; nothing if nobody uses it.
void appendUsers(markup::Blocks &blocks, const QList<Usage> &usages, Linker &linker);

} // namespace tars::development
