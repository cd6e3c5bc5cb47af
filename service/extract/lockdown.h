// Takes from this process what an extractor never needs: new privileges, sockets, writing, programs other
// than Ctags and the converters of prose.
#pragma once

#include "common/base/result.h"

#include <QList>

namespace tars
{

/// For good, and inherited by children. `allowedPrograms` are the addresses from which execve still may read its
/// path. What the system does not offer is named in the error's text; the rest is in force even then.
Result<void> lockDown(const QList<const char *> &allowedPrograms);

} // namespace tars
