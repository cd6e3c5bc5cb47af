// What a file of JavaScript or TypeScript gives to others: by export, through module.exports, or all of it where it is no module.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// Sets SymbolRecord::exported of what stands in no scope.
void markScriptExports(QList<Declaration> &list, const LexedSource &source);

} // namespace tars
