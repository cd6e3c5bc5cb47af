// A placed Graph as SVG: for the page with the site's classes, as a file with a style of its own.
#pragma once

#include "service/markup/page.h"

namespace tars::markup
{

/// `page`: site path of the page, for links. `number` makes ids unique on it. Needs a layout.
QString graphSvg(const Graph &graph, const QString &page, int number);
QByteArray graphSvgFile(const Graph &graph); ///< light and dark by the reader's wish; without links

} // namespace tars::markup
