// The site's search index: site/search/, made file by file and page by page. A large project's index is written in
// parts, each by a unit of its own that goes over everything and keeps only its share.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

#include <stop_token>

namespace tars
{

int searchParts(const ModelView &view);
QString searchPrimaryPath(int part); ///< of part 0 site/search/meta.js

/// `unit.subject` is "1/4": the first of four parts.
Result<UnitOutput> searchPart(const UnitSpec &unit, const ModelView &view, std::stop_token stop);

} // namespace tars
