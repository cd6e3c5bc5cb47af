// Go's declarations as Ctags found them, completed: signature, results, value.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

Declaration completedGoDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

} // namespace tars
