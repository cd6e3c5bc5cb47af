// JavaScript's and TypeScript's declarations, completed: exports, signature, type, value.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

Declaration completedScriptDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

} // namespace tars
