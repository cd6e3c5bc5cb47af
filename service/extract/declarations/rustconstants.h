// Constants of Rust, which Ctags misses as a rule.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// Those of the file, its modules, its traits and what is implemented on types; not those that a trait asks of a type.
QList<Declaration> readRustConstants(const LexedSource &source);

} // namespace tars
