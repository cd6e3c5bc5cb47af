// Python's docstrings: reST fields and roles, the sections of Google and NumPy, doctest blocks, directives.
#pragma once

#include "service/departments/comments/parsedcomment.h"

namespace tars::comments
{

ParsedComment parseDocstring(const QString &text, const LinkResolver &resolve);

} // namespace tars::comments
