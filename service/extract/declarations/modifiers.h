// The words before a declaration of C, C++, Java and C#: "static", "public", macros that decorate it.
#pragma once

#include "service/extract/declarations/bracescope.h"

namespace tars
{

struct Modifiers {
    QStringList words; ///< without macros
    bool isTypedef = false;
    size_t end = 0; ///< the declaration proper
};

Modifiers modifiersAt(const BraceTokens &code, size_t from, const BraceScope &scope);

} // namespace tars
