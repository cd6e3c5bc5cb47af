// What a file of Rust passes on of the modules within it.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// "pub use self::inner::Name;" of a module that the file itself opens and keeps: the name stands where it is passed on to, as
/// users write it.
void liftReexported(const LexedSource &source, QList<Declaration> &declarations);

} // namespace tars
