// What the code says of the project as a whole: for pages that begin with a README where there is none, or a thin one.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <optional>

namespace tars::comments
{

struct PackageComment {
    QString file;
    markup::Inlines summary; ///< not empty
    QString rest; ///< Markdown, what follows it
};
/// Go's package comment at the top of the tree, the crate's documentation of Rust, the docstring of the only package of Python.
std::optional<PackageComment> packageComment(const ModelView &view);

} // namespace tars::comments
