// The notebooks about the whole tree.
#pragma once

#include "common/base/result.h"
#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <stop_token>

namespace tars::airesearch
{

Result<markup::Page> tourNotebook(const ModelView &view, std::stop_token stop);
Result<markup::Page> moduleMapNotebook(const ModelView &view, std::stop_token stop);
Result<markup::Page> hotSpotsNotebook(const ModelView &view);
Result<markup::Page> apiSurfaceNotebook(const ModelView &view);
Result<markup::Page> historyNotebook(const ModelView &view);

} // namespace tars::airesearch
