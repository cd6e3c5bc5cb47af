// What the last run changed in a document.
#pragma once

#include "common/base/result.h"
#include "common/model/states.h"

#include <QByteArray>

namespace tars
{

/// As a unified diff against the version that the publisher kept; `state` is the document's in the last run. Empty if it
/// changed nothing, the whole document if it is new. notFound if no earlier version is kept.
Result<QByteArray> lastChange(const QString &output, const QString &path, DocumentState state);

} // namespace tars
