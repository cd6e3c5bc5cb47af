// F#, which Universal Ctags knows nothing of.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// Modules, types with their cases and members, functions and values outside of functions; operators as "(<*>)".
QList<Declaration> readFSharpDeclarations(const LexedSource &source);

} // namespace tars
