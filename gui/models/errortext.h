// Errors and codes of the service as sentences for people: translated where the code is known, else the service's text.
#pragma once

#include "common/base/result.h"

namespace tars::gui
{

QString errorText(const Error &error);
QString clientName(const QString &source); ///< "TarsCLI": "the command line"; ours: "this window"

} // namespace tars::gui
