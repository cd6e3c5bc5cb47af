// What a manifest asks for as words: ">=3.9,<4" and "[17,22)" as "17 or newer, below 22".
#pragma once

#include <QString>

namespace tars
{

/// Unchanged where it is no minimum, or says more than a minimum and a limit.
QString versionInWords(const QString &asked);

} // namespace tars
