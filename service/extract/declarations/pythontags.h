// Classes, functions and variables of a Python source, by indentation.
#pragma once

#include "service/extract/lexedsource.h"
#include "service/project/records.h"

namespace tars
{

/// In source order: name, kind (class, function, method, variable), scope and lines. Variables of modules and classes only.
QList<SymbolRecord> readPythonTags(const LexedSource &source);

} // namespace tars
