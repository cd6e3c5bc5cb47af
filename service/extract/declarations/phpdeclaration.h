#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// With parameters, types and values as PHP's source writes them, of which Ctags drops the marks.
Declaration completedPhpDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

/// PHP's enumerations and their cases, of which Ctags knows nothing; what it saw in their bodies becomes theirs.
void addPhpEnumerations(const LexedSource &source, QList<Declaration> &list);

} // namespace tars
