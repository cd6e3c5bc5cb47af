// The first page of a set.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars
{

/// The project's name, what its README says of it, what it declares, its first example and numbers, and a card
/// for each department with documents.
markup::Page homePage(const ModelView &view);

} // namespace tars
