// What to start, from the command line: shared by doc-start and generate.
#pragma once

#include "cli/commandspec.h"
#include "common/wire/messages.h"

namespace tars::cli
{

/// Relative paths count from the current folder. badData names an unknown department.
Result<wire::StartRequest> startRequest(const Invocation &invocation);

} // namespace tars::cli
