// Places the parts of graphs, by graphviz as a child process.
#pragma once

#include "common/base/childprocess.h"
#include "service/markup/page.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace tars
{

/// Whether the page holds graphs.
bool hasGraphs(const markup::Page &page);

/// From any thread. The programs stay for the next graphs: to start one takes a hundred times as long as a layout.
class GraphLayouter
{
public:
    GraphLayouter();

    /// Sets layout and picture of each graph that could be placed; the others keep their table alone.
    void layOut(markup::Page &page, const std::stop_token &stop);

private:
    QByteArray placed(ChildProcess &process, const QByteArray &source, const std::stop_token &stop) const;
    std::unique_ptr<ChildProcess> take();
    void giveBack(std::unique_ptr<ChildProcess> process);

    const QString m_program; ///< empty: there is none
    std::mutex m_mutex;
    std::vector<std::unique_ptr<ChildProcess>> m_idle;
};

struct GraphPicture {
    QString path;
    QByteArray svg;
};
QList<GraphPicture> graphPictures(const markup::Page &page); ///< of those that were placed

} // namespace tars
