// Whether a folder can be documented, and where the set would go.
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"

namespace tars
{

/// Whether a folder is chosen now, links and all, or was chosen before: then a link that leads elsewhere by now is refused
/// as folderReplaced.
enum class Choice { Now, Before };

/// The canonical path. badData if it is not absolute; projectMissing, projectNotFolder, projectUnreadable or
/// projectEmpty name it.
Result<ProjectId> checkProject(const QString &path, Choice choice = Choice::Now);

/// The absolute output folder: `output`, or tars-docs in the project if empty, which no link may stand for. badData if it is
/// not absolute or holds the project; outputUnwritable or outputNotOurs name it. What is in it is not touched.
Result<QString> checkOutput(const ProjectId &project, const QString &output, Choice choice = Choice::Now);

} // namespace tars
