// The API page of one source file.
#pragma once

#include "common/base/result.h"
#include "service/markup/page.h"

#include <stop_token>

namespace tars
{
class ModelView;
}

namespace tars::development
{

/// Asks of other files only what its links and "Used by" show. `notFound` if the file is no longer there.
Result<markup::Page> apiPage(
    const QString &path, const QString &pagePath, const ModelView &view, std::stop_token stop);

} // namespace tars::development
