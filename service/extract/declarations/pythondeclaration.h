// Python's classes, functions and variables as Ctags found them, completed: decorators, signature, bases, docstring.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

Declaration completedPythonDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

/// "#: …" above or behind "self.x = …" in a method documents an attribute of the class, which Ctags does not tell of.
void addPythonAttributes(const LexedSource &source, QList<Declaration> &list);

} // namespace tars
