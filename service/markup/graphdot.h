// Graphs in the language of graphviz, and what its answer says of where the parts stand. Fonts play no part
// in it: sizes are ours, so every machine places alike.
#pragma once

#include "service/markup/page.h"

#include <QByteArray>

namespace tars::markup
{

struct NodeSize {
    double width = 0, height = 0;
};
NodeSize sizeOf(const Graph::Node &node); ///< pixels
QList<QList<int>> layerRows(const Graph &graph); ///< of Layers, from the top: wide layers take several rows

QByteArray dotSource(const Graph &graph); ///< for `dot -Tplain`
/// Nothing if the answer is not one to that graph.
std::optional<GraphLayout> layoutFromPlain(const Graph &graph, const QByteArray &plain);

} // namespace tars::markup
