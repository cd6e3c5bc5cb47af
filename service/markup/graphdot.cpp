#include "service/markup/graphdot.h"

#include "service/markup/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{
constexpr double pixelsPerInch = 72;
constexpr double widestRow = 900;
constexpr double gap = 10;

QByteArray inches(double pixels) { return QByteArray::number(pixels / pixelsPerInch, 'f', 4); }
} // namespace

NodeSize sizeOf(const Graph::Node &node)
{
    const double label = double(plainText(node.label).size()) * 7.9 + 24;
    const double detail = double(plainText(node.detail).size()) * 6.2 + 24;
    return { std::max({ 84.0, label, detail }), node.detail.isEmpty() ? 34.0 : 44.0 };
}

QList<QList<int>> layerRows(const Graph &graph)
{
    std::map<int, QList<int>, std::greater<>> layers;
    for (int i = 0; i < graph.nodes.size(); ++i)
        layers[graph.nodes[i].layer].append(i);
    QList<QList<int>> rows;
    for (auto &[layer, nodes] : layers) {
        // Rows of about equal width, none wider than a page.
        double width = 0;
        for (const int node : nodes)
            width += sizeOf(graph.nodes[node]).width + gap;
        const double each = width / std::ceil(width / widestRow);
        double filled = widestRow;
        for (const int node : nodes) {
            const double own = sizeOf(graph.nodes[node]).width + gap;
            if (filled + own > std::min(widestRow, each + own / 2) + 0.5) {
                rows.append(QList<int>());
                filled = 0;
            }
            rows.last().append(node);
            filled += own;
        }
    }
    return rows;
}

QByteArray dotSource(const Graph &graph)
{
    QByteArray dot = "digraph g {\nnode [shape=box, fixedsize=true, label=\"\"];\nedge [dir=none];\n";
    const bool layers = graph.kind == Graph::Kind::Layers;
    dot += layers ? "rankdir=TB; nodesep=0.14; ranksep=0.55; splines=true;\n"
                  : "rankdir=BT; nodesep=0.14; ranksep=0.45; splines=ortho;\n";
    for (int i = 0; i < graph.nodes.size(); ++i) {
        const NodeSize size = sizeOf(graph.nodes[i]);
        dot += 'n' + QByteArray::number(i) + " [width=" + inches(size.width)
            + ", height=" + inches(size.height) + "];\n";
    }
    if (layers) {
        const QList<QList<int>> rows = layerRows(graph);
        for (const QList<int> &row : rows) {
            dot += "{rank=same;";
            for (const int node : row)
                dot += " n" + QByteArray::number(node) + ';';
            dot += "}\n";
        }
        for (qsizetype i = 0; i + 1 < rows.size(); ++i)
            dot += 'n' + QByteArray::number(rows[i].first()) + " -> n"
                + QByteArray::number(rows[i + 1].first()) + " [style=invis, weight=0];\n";
    }
    for (const Graph::Edge &edge : graph.edges) {
        dot += 'n' + QByteArray::number(edge.from) + " -> n" + QByteArray::number(edge.to);
        dot += layers && edge.pointsBack ? " [constraint=false];\n" : ";\n";
    }
    return dot + "}\n";
}

std::optional<GraphLayout> layoutFromPlain(const Graph &graph, const QByteArray &plain)
{
    GraphLayout layout;
    layout.nodes.resize(graph.nodes.size());
    layout.edges.resize(graph.edges.size());
    std::map<std::pair<int, int>, int> edges;
    for (int i = 0; i < graph.edges.size(); ++i)
        edges.emplace(std::pair(graph.edges[i].from, graph.edges[i].to), i);
    qsizetype placed = 0, drawn = 0;
    const auto node = [&](const QByteArray &name) {
        bool ok = false;
        const int index = name.startsWith('n') ? name.mid(1).toInt(&ok) : -1;
        return ok && index >= 0 && index < graph.nodes.size() ? index : -1;
    };
    // Numbers, not to the last digit: what two machines round differently must not show.
    const auto pixels = [](const QByteArray &number) {
        const double value = number.toDouble() * pixelsPerInch;
        return std::isfinite(value) ? std::round(value * 2) / 2 : 0.0;
    };
    for (const QByteArray &line : plain.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words[0] == "graph" && words.size() >= 4) {
            layout.width = pixels(words[2]);
            layout.height = pixels(words[3]);
        } else if (words[0] == "node" && words.size() >= 4) {
            const int index = node(words[1]);
            if (index < 0)
                return {};
            layout.nodes[index] = { pixels(words[2]), layout.height - pixels(words[3]) };
            ++placed;
        } else if (words[0] == "edge" && words.size() >= 4) {
            const auto found = edges.find({ node(words[1]), node(words[2]) });
            const qsizetype points = words[3].toInt();
            if (found == edges.end())
                continue; // one that only keeps rows in order
            if (points < 4 || points > 1000 || words.size() < 4 + 2 * points)
                return {};
            QList<GraphLayout::Point> &curve = layout.edges[found->second];
            drawn += curve.isEmpty();
            curve.clear();
            for (qsizetype i = 0; i < points; ++i)
                curve.append({ pixels(words[4 + 2 * i]), layout.height - pixels(words[5 + 2 * i]) });
        }
    }
    if (placed != graph.nodes.size() || drawn != graph.edges.size() || layout.width <= 0
        || layout.height <= 0)
        return {};
    return layout;
}

} // namespace tars::markup
