// Plots as inline SVG, drawn from whole numbers only, so that every machine draws the same.
#pragma once

#include "service/markup/page.h"

#include <QString>

namespace tars::markup
{

enum class PlotColours {
    Theme, ///< by classes that the site's style sheet colours
    Own, ///< written in the drawing, to be read on light and on dark
};

/// Empty where there is nothing to draw.
QString plotSvg(const Plot &plot, PlotColours colours);

} // namespace tars::markup
