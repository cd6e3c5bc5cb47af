// The values of an enumeration in C, C++, Java and C#.
#pragma once

#include "service/extract/declarations/bracescope.h"

namespace tars
{

struct Enumerators {
    QList<Declaration> declarations;
    size_t members = 0; ///< where Java's members follow; 0 where there are none
};

/// Between the "{" at `open` and the "}" before `close`.
Enumerators enumeratorsAt(const BraceTokens &code, size_t open, size_t close, const BraceScope &scope);

} // namespace tars
