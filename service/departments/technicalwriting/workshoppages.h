// What the authors themselves wrote for those who build, test, release and run the project: other departments lead there.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

enum class Task { Build, Test, Release, Deploy };

/// Links to pages of the manual, or to the sections of them, that tell how to do it; few, the best first.
QList<markup::Inline> pagesOn(Task task, const ModelView &view);
/// The same as a line: "How to release it: [Releasing](…), [Contributing › Release](…)"; empty if there are none.
markup::Inlines ownWords(Task task, const ModelView &view);

} // namespace tars::technicalwriting
