// Places the parts of graphs, by graphviz as a child process.
#pragma once

#include "service/markup/page.h"

#include <stop_token>

namespace tars
{

/// Whether the page holds graphs.
bool hasGraphs(const markup::Page &page);

/// From any thread. A program for each graph: graphviz remembers of one what changes the next, whichever came first in a run.
class GraphLayouter
{
public:
    GraphLayouter();

    /// Sets layout and picture of each graph that could be placed; the others keep their table alone.
    void layOut(markup::Page &page, const std::stop_token &stop);

private:
    QByteArray placed(const QByteArray &source, const std::stop_token &stop) const;

    const QString m_program; ///< empty: there is none
};

struct GraphPicture {
    QString path;
    QByteArray svg;
};
QList<GraphPicture> graphPictures(const markup::Page &page); ///< of those that were placed

} // namespace tars
