// Macros of C and C++ among the words of a declaration: what decorates it, and what is its type.
#pragma once

#include "service/extract/declarations/bracescope.h"

namespace tars
{

/// Whether the upper-case word at `i` before another is a decoration (Q_CORE_EXPORT) and no type (FILE *f, QHASH x).
bool isExportMacro(const BraceTokens &code, size_t i);

/// "QT_PREPEND_NAMESPACE(qfloat16) epsilon()": the macro is all the type that there is.
bool writesType(const BraceTokens &code, size_t macro, const BraceScope &scope);

} // namespace tars
