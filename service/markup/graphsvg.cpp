#include "service/markup/graphsvg.h"

#include "service/markup/graphdot.h"
#include "service/markup/htmlinlines.h"
#include "service/markup/text.h"

#include <algorithm>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{
constexpr double margin = 14;
constexpr double labelWidth = 84; // of "Layer 12" at the left

QString number(double value)
{
    const QString text = QString::number(value, 'f', 1);
    return text.endsWith(".0"_L1) ? text.chopped(2) : text;
}

QString marker(const QString &id, const QString &cssClass, bool hollow)
{
    return u"<marker id=\""_s % id % u"\" class=\""_s % cssClass
        % (hollow
                ? u"\" viewBox=\"0 0 12 12\" refX=\"11\" refY=\"6\" markerWidth=\"12\" markerHeight=\"12\" "_s
                : u"\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" "_s)
        % u"markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\""_s
        % (hollow ? u"M1 1L11 6L1 11Z"_s : u"M0 0L10 5L0 10Z"_s) % u"\"/></marker>"_s;
}

class GraphDrawing
{
public:
    GraphDrawing(const Graph &graph, const QString &page, const QString &prefix, bool linked)
        : m_graph(graph)
        , m_layout(*graph.layout)
        , m_page(page)
        , m_prefix(prefix)
        , m_linked(linked)
        , m_left(graph.kind == Graph::Kind::Layers && isLayered() ? labelWidth : 0)
    {
    }

    QString svg(const QString &style) const
    {
        const double width = m_layout.width + m_left + 2 * margin, height = m_layout.height + 2 * margin;
        QString out = u"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" viewBox=\"0 0 "_s
            % number(width) % u' ' % number(height) % u"\" width=\""_s % number(width) % u"\" height=\""_s
            % number(height) % u"\" role=\"img\" aria-labelledby=\""_s % m_prefix % u"-title "_s % m_prefix
            % u"-desc\"><title id=\""_s % m_prefix % u"-title\">"_s % escapeHtml(plainText(m_graph.title))
            % u"</title><desc id=\""_s % m_prefix % u"-desc\">"_s % escapeHtml(plainText(m_graph.sentence))
            % u"</desc>"_s % style;
        const bool hollow = m_graph.kind == Graph::Kind::Hierarchy;
        out += u"<defs>"_s % marker(m_prefix % u"-to"_s, u"g-to"_s, hollow)
            % marker(m_prefix % u"-round"_s, u"g-to g-round"_s, hollow) % u"</defs>\n"_s;
        if (m_left > 0)
            out += layers(width);
        out += u"<g transform=\"translate("_s % number(margin + m_left) % u' ' % number(margin) % u")\">\n"_s;
        for (qsizetype i = 0; i < m_graph.edges.size(); ++i)
            out += edge(m_graph.edges[i], m_layout.edges[i]);
        for (qsizetype i = 0; i < m_graph.nodes.size(); ++i)
            out += node(m_graph.nodes[i], m_layout.nodes[i]);
        return out % u"</g></svg>"_s;
    }

private:
    bool isLayered() const
    {
        return std::any_of(m_graph.nodes.begin(), m_graph.nodes.end(),
            [](const Graph::Node &node) { return node.layer > 0; });
    }

    QString layers(double width) const
    {
        QString out;
        int before = -1;
        double bottom = 0;
        for (const QList<int> &row : layerRows(m_graph)) {
            const int layer = m_graph.nodes[row.first()].layer;
            double y = 0, top = 1e9, low = 0;
            for (const int node : row) {
                y = m_layout.nodes[node].y;
                const double half = sizeOf(m_graph.nodes[node]).height / 2;
                top = std::min(top, y - half);
                low = std::max(low, y + half);
            }
            if (layer != before) {
                if (before >= 0) {
                    const QString at = number(margin + (bottom + top) / 2);
                    out += u"<line class=\"g-rule\" x1=\""_s % number(margin) % u"\" y1=\""_s % at
                        % u"\" x2=\""_s % number(width - margin) % u"\" y2=\""_s % at % u"\"/>"_s;
                }
                out += u"<text class=\"g-layer\" x=\""_s % number(margin) % u"\" y=\""_s
                    % number(margin + y + 4) % u"\">Layer "_s % QString::number(layer) % u"</text>\n"_s;
            }
            before = layer;
            bottom = low;
        }
        return out;
    }

    QString edge(const Graph::Edge &edge, const QList<GraphLayout::Point> &curve) const
    {
        QString path;
        for (qsizetype i = 0; i < curve.size(); ++i)
            path += (i == 0          ? u"M"_s
                            : i == 1 ? u"C"_s
                                     : u" "_s)
                % number(curve[i].x) % u' ' % number(curve[i].y);
        return u"<path class=\"g-edge"_s % (edge.dashed ? u" g-dashed"_s : QString())
            % (edge.pointsBack ? u" g-round"_s : QString()) % u"\" marker-end=\"url(#"_s % m_prefix
            % (edge.pointsBack ? u"-round"_s : u"-to"_s) % u")\" d=\""_s % path % u"\"/>\n"_s;
    }

    QString node(const Graph::Node &node, const GraphLayout::Point &at) const
    {
        const NodeSize size = sizeOf(node);
        QString inner = u"<rect x=\""_s % number(at.x - size.width / 2) % u"\" y=\""_s
            % number(at.y - size.height / 2) % u"\" width=\""_s % number(size.width) % u"\" height=\""_s
            % number(size.height) % u"\" rx=\"5\"/><text class=\"g-name\" x=\""_s % number(at.x)
            % u"\" y=\""_s % number(node.detail.isEmpty() ? at.y + 4 : at.y - 2) % u"\">"_s
            % escapeHtml(plainText(node.label)) % u"</text>"_s;
        if (!node.detail.isEmpty())
            inner += u"<text class=\"g-detail\" x=\""_s % number(at.x) % u"\" y=\""_s % number(at.y + 14)
                % u"\">"_s % escapeHtml(plainText(node.detail)) % u"</text>"_s;
        const QString group = u"<g class=\"g-node"_s % (node.emphasised ? u" g-hub"_s : QString()) % u"\">"_s
            % inner % u"</g>"_s;
        return (m_linked ? linkedHtml(group, node.target, m_page) : group) % u'\n';
    }

    const Graph &m_graph;
    const GraphLayout &m_layout;
    const QString m_page, m_prefix;
    const bool m_linked;
    const double m_left;
};
} // namespace

QString graphSvg(const Graph &graph, const QString &page, int index)
{
    return GraphDrawing(graph, page, u"graph-%1"_s.arg(index), true).svg({});
}

QByteArray graphSvgFile(const Graph &graph)
{
    const QString style
        = u"<style>.graph{background:#fff}.g-node rect{fill:#fff;stroke:#858fa1}.g-hub "
          u"rect{fill:#ececfb;stroke:#4a4bc8;"
          "stroke-width:2}.g-name{font:13px 'JetBrains "
          "Mono',ui-monospace,monospace;fill:#1b2331;text-anchor:middle}"
          ".g-detail{font:11px Roboto,system-ui,sans-serif;fill:#5b6678;text-anchor:middle}.g-layer{font:500 "
          "12px "
          "Roboto,system-ui,sans-serif;fill:#465164}.g-rule{stroke:#e8ecf2}.g-edge{fill:none;stroke:#858fa1}"
          ".g-to path{fill:#858fa1}.g-dashed{stroke-dasharray:4 3}.g-edge.g-round{stroke:#845300}"
          ".g-to.g-round path{fill:#845300}@media(prefers-color-scheme:dark){.graph{background:#1a1e25}"
          ".g-node rect{fill:#1a1e25;stroke:#717d91}.g-hub "
          "rect{fill:#292b4c;stroke:#a7acff}.g-name{fill:#e9ecf2}"
          ".g-detail{fill:#9ba6b6}.g-layer{fill:#b9c2cf}.g-rule{stroke:#262c36}.g-edge{stroke:#717d91}.g-to "
          "path"
          "{fill:#717d91}.g-edge.g-round{stroke:#f3c06a}.g-to.g-round path{fill:#f3c06a}}</style>"_s;
    return (GraphDrawing(graph, {}, u"graph"_s, false).svg(style) % u'\n').toUtf8();
}

} // namespace tars::markup
