// The rendered source of a file.
#pragma once

#include "service/markup/htmlframe.h"

namespace tars::markup
{

/// One page, or several where the file has more than largestSourcePage lines: cut where a name of the outline
/// begins, if there is one near. The first is sourcePagePath(file), the others partPath().
QList<HtmlFrame> sourceFramesOf(
    const QString &file, const QString &language, const QByteArray &content, const SourceExtras &extras);

inline constexpr qint64 largestSourcePage = 5000; ///< lines

} // namespace tars::markup
