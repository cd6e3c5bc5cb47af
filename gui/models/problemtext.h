// What the service says of a file, in the person's language; the wire carries a code and its arguments.
#pragma once

#include <QJsonObject>
#include <QString>

namespace tars::gui
{

/// Empty for a code that is not known here.
QString problemText(const QString &code, const QJsonObject &args);

} // namespace tars::gui
