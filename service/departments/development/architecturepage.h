// The module graph of the project, or of one folder of it, as a page.
#pragma once

#include "common/base/result.h"
#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <stop_token>

namespace tars::development
{

/// Folders with a page: "" for the project, if it has at least two modules; below it those that stand
/// collapsed on the page above them and can be opened.
QStringList architectureFolders(const ModelView &view);
QString architecturePagePath(const QString &folder);
Result<markup::Page> architecturePage(const QString &folder, const ModelView &view, std::stop_token stop);

} // namespace tars::development
