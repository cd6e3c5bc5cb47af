// Places the parts of graphs: graphviz as a child process, five seconds each.
#pragma once

#include "service/markup/page.h"

#include <stop_token>

namespace tars
{

/// Whether the page holds graphs.
bool hasGraphs(const markup::Page &page);
/// Sets layout and picture of each graph that could be placed; the others keep their table alone.
void layOutGraphs(markup::Page &page, const std::stop_token &stop);

struct GraphPicture {
    QString path;
    QByteArray svg;
};
QList<GraphPicture> graphPictures(const markup::Page &page); ///< of those that were placed

} // namespace tars
