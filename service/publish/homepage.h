// The first page of a set.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <optional>

namespace tars
{

/// The project's name, what its README says of it, what it declares, its first example and numbers, and a card
/// for each department with documents.
markup::Page homePage(const ModelView &view);

/// What the project says of itself: the README's first sentence, else the description in its metadata.
struct Introduction {
    QString text;
    QString file;
    int line = 0; ///< 0 if unknown
};
std::optional<Introduction> introductionOf(const ModelView &view);

} // namespace tars
