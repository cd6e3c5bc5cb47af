#include "service/publish/graphlayouter.h"

#include "common/base/childprocess.h"
#include "common/base/processdeadline.h"
#include "service/markup/graphdot.h"
#include "service/markup/graphsvg.h"

#include <QStandardPaths>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestMs = 5000; // as ProcessDeadline has it
constexpr qsizetype mostBytes = 8 * 1024 * 1024;

template <typename Blocks, typename Visit>
void eachGraph(Blocks &blocks, const Visit &visit)
{
    for (auto &block : blocks)
        if (auto *graph = std::get_if<markup::Graph>(&block.content))
            visit(*graph);
}
} // namespace

bool hasGraphs(const markup::Page &page)
{
    bool found = false;
    eachGraph(page.blocks, [&](const markup::Graph &) { found = true; });
    return found;
}

GraphLayouter::GraphLayouter()
    : m_program(QStandardPaths::findExecutable(u"dot"_s))
{
}

void GraphLayouter::layOut(markup::Page &page, const std::stop_token &stop)
{
    if (m_program.isEmpty())
        return;
    const QString stem = page.path.endsWith(".md"_L1) ? page.path.chopped(3) : page.path;
    int number = 0;
    eachGraph(page.blocks, [&](markup::Graph &graph) {
        ++number;
        graph.layout = markup::layoutFromPlain(graph, placed(markup::dotSource(graph), stop));
        if (graph.layout)
            graph.picture = stem + (number > 1 ? u"-%1.svg"_s.arg(number) : u".svg"_s);
    });
}

QByteArray GraphLayouter::placed(const QByteArray &source, const std::stop_token &stop) const
{
    ChildProcess process;
    if (stop.stop_requested() || !process.start(m_program, { u"-Tplain"_s, u"-q"_s }))
        return {};
    process.send(source);
    const ProcessDeadline deadline(process.pid(), longestMs);
    QByteArray plain;
    for (;;) {
        QByteArray line;
        const auto outcome = process.readLine(line, mostBytes, deadline.left(), stop);
        if (outcome == ChildProcess::Outcome::TimedOut && deadline.left() > 0)
            continue;
        plain += line + '\n';
        if (outcome != ChildProcess::Outcome::Line || plain.size() > mostBytes)
            return {};
        if (line == "stop")
            return plain;
    }
}

QList<GraphPicture> graphPictures(const markup::Page &page)
{
    QList<GraphPicture> pictures;
    eachGraph(page.blocks, [&](const markup::Graph &graph) {
        if (graph.layout)
            pictures.append({ graph.picture, markup::graphSvgFile(graph) });
    });
    return pictures;
}

} // namespace tars
