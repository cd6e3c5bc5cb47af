// Python's classes, functions and variables, with signatures, decorators, types and docstrings.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// Those of modules and classes, functions within functions too, and attributes that "#:" documents where a method sets them.
QList<Declaration> readPythonDeclarations(const LexedSource &source);

} // namespace tars
