// Errors and codes of the service as sentences for people: translated where the code is known, else the service's text.
#pragma once

#include "common/base/result.h"

namespace tars::gui
{

QString errorText(const Error &error);
/// The sentence of a code; `fallback`, the service's English, where the code is not known here.
QString messageText(const QString &code, const QJsonObject &args, const QString &fallback);

} // namespace tars::gui
