// The page of a type with many members: declaration, relatives, members, what it inherits. Their entries
// stand on the page of its file.
#pragma once

#include "service/departments/development/symbollinks.h"

#include <optional>

namespace tars::development
{

/// Nothing if there is no public type of that name any more.
std::optional<markup::Page> classPage(
    const QString &qualifiedName, const QString &pagePath, const ModelView &view);

} // namespace tars::development
