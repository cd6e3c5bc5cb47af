// The page of a type with many members: declaration, relatives, members, what it inherits. Their entries
// stand on the page of its file.
#pragma once

#include "service/departments/development/symbollinks.h"

#include <optional>

namespace tars::development
{

/// `subject`: the qualified name, with the type parameters where several types bear it. Nothing if there is no such public type any more.
std::optional<markup::Page> classPage(const QString &subject, const QString &pagePath, const ModelView &view);

} // namespace tars::development
