// Python's classes, functions and variables as Ctags found them, completed: decorators, signature, bases, docstring.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

Declaration completedPythonDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

} // namespace tars
