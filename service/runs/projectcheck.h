// Whether a folder can be documented, and where the set would go.
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"

namespace tars
{

/// The canonical path. badData if it is not absolute; projectMissing, projectNotFolder, projectUnreadable or
/// projectEmpty name it.
Result<ProjectId> checkProject(const QString &path);

/// The absolute output folder: `output`, or tars-docs in the project if empty. badData if it is not absolute
/// or holds the project; outputUnwritable or outputNotOurs name it. What is in it is not touched.
Result<QString> checkOutput(const ProjectId &project, const QString &output);

} // namespace tars
