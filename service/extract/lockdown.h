// Takes from this process what an extractor never needs: new privileges, sockets, writing, programs other
// than Ctags.
#pragma once

#include "common/base/result.h"

namespace tars
{

/// For good, and inherited by children. `allowedProgram` is the one address from which execve still may read
/// its path. What the system does not offer is named in the error's text; the rest is in force even then.
Result<void> lockDown(const char *allowedProgram);

} // namespace tars
