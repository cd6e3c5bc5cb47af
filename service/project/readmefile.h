// Which README is about the project as a whole.
#pragma once

#include "service/project/modelview.h"

namespace tars
{

/// At the top, or where a project keeps it that has none there: the part that bears its name.
std::optional<FileInfo> readmeOf(const QList<FileInfo> &files, const QString &project);

} // namespace tars
