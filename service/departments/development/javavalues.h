// "{@value Limits#MOST}" of Javadoc, where another file sets the constant.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// The comment with "{@code 255}" in the place of each such tag whose constant is set to a literal; what the project does not tell,
/// or tells in several ways, stays as it is.
QString withJavaValues(QString comment, const FileInfo &file, const ModelView &view);

} // namespace tars::development
