// One requirement as Python writes it (PEP 508).
#pragma once

#include "service/extract/facts/package.h"

namespace tars
{

/// "httpx[http2]>=0.27; python_version < '3.12'" → name, constraint, condition; no name if it is none.
Dependency pythonRequirement(const QString &text, const QString &scope, const QString &group, int line);

} // namespace tars
