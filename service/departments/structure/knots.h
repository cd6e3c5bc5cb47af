// Graph algorithms on successor lists: strongly connected components, layers, shortest ways round, implied
// edges.
#pragma once

#include <QList>
#include <QSet>
#include <utility>

namespace tars::structure
{

/// Strongly connected components ("knots"): those of more than one node are cycles.
struct Knots {
    QList<int> knotOf; ///< of each node; a knot's number is greater than those of all that it reaches
    QList<QList<int>> members; ///< of each knot, ascending
};

Knots findKnots(const QList<QList<int>> &next); ///< Tarjan, without recursion
QList<int> layersOf(
    const QList<QList<int>> &next, const Knots &knots); ///< the longest way down to a node without successors
QList<int> shortestCycle(
    const QList<QList<int>> &next, const Knots &knots, int start); ///< start first, not repeated at the end
/// Edges whose removal leaves no cycle, few of them (Eades, Lin and Smyth's greedy order): what points back.
QSet<std::pair<int, int>> closingEdges(const QList<QList<int>> &next, const Knots &knots);
/// Edges between knots for which a longer way exists. Quadratic: for graphs that are drawn.
QSet<std::pair<int, int>> impliedEdges(const QList<QList<int>> &next, const Knots &knots);

} // namespace tars::structure
