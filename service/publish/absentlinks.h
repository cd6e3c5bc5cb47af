// Links to documents of departments that write nothing in a set: they lead to the source instead, or nowhere.
#pragma once

#include "service/markup/page.h"

namespace tars
{

/// `absent`: slugs of departments. API pages stand for their files; all else keeps its words without a link.
markup::Page withoutAbsent(markup::Page page, const QStringList &absent);

} // namespace tars
