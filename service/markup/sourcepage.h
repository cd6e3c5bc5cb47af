// The rendered source of a file.
#pragma once

#include "service/markup/htmlframe.h"

namespace tars::markup
{

HtmlFrame sourceFrameOf(
    const QString &file, const QString &language, const QByteArray &content, const SourceExtras &extras);

} // namespace tars::markup
