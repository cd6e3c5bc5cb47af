// Rust, without Ctags: nothing of functions' bodies, and of macros what openedRustMacros() left of them.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// A type's bases are the traits that the file implements for it, but for everyday ones.
QList<Declaration> readRustDeclarations(const LexedSource &source);

} // namespace tars
