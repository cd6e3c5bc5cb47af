// Q_PROPERTY(type name READ … WRITE …).
#pragma once

#include "service/extract/declarations/bracescope.h"

#include <optional>

namespace tars
{

/// That which begins at `i`, a Q_PROPERTY, and ends before `end`; nothing if it names none.
std::optional<Declaration> qtPropertyAt(const BraceTokens &code, size_t i, size_t end, const BraceScope &scope);

} // namespace tars
