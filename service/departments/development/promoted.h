// What a type of Go offers by what it embeds.
#pragma once

#include "service/departments/development/apientry.h"

namespace tars::development
{

/// Methods and fields of the project's types that the type embeds, unless it has a name of its own for them. Those of a type that
/// its package keeps to itself are told here, for no page else tells them.
void appendPromoted(markup::Blocks &blocks, const Entry &type, int level, const PageContext &context);

} // namespace tars::development
