// The page of a namespace of C++ or C#, or of a module written within a file of Rust.
#pragma once

#include "service/departments/development/symbollinks.h"

#include <optional>

namespace tars::development
{

/// `file`: that holds the module, of Rust's, of which many may bear a name. Nothing if it holds no API any more.
std::optional<markup::Page> namespacePage(
    const QString &name, const QString &file, const QString &pagePath, const ModelView &view);

} // namespace tars::development
