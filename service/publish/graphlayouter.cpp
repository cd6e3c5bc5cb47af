#include "service/publish/graphlayouter.h"

#include "common/base/processdeadline.h"
#include "service/markup/graphdot.h"
#include "service/markup/graphsvg.h"

#include <QStandardPaths>
#include <utility>

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
    std::unique_ptr<ChildProcess> process = take();
    const QString stem = page.path.endsWith(".md"_L1) ? page.path.chopped(3) : page.path;
    int number = 0;
    eachGraph(page.blocks, [&](markup::Graph &graph) {
        ++number;
        const QByteArray source = markup::dotSource(graph);
        const bool isFresh = !process->isRunning();
        QByteArray plain = placed(*process, source, stop);
        if (plain.isEmpty() && !isFresh) // an earlier graph's fault must not cost this one its picture
            plain = placed(*process, source, stop);
        graph.layout = markup::layoutFromPlain(graph, plain);
        if (graph.layout)
            graph.picture = stem + (number > 1 ? u"-%1.svg"_s.arg(number) : u".svg"_s);
    });
    giveBack(std::move(process));
}

QByteArray GraphLayouter::placed(ChildProcess &process, const QByteArray &source, const std::stop_token &stop) const
{
    if (stop.stop_requested() || (!process.isRunning() && !process.start(m_program, { u"-Tplain"_s, u"-q"_s })))
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
        if (outcome != ChildProcess::Outcome::Line || plain.size() > mostBytes) {
            process.kill(); // what it has begun is nobody's
            return {};
        }
        if (line == "stop")
            return plain;
    }
}

std::unique_ptr<ChildProcess> GraphLayouter::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<ChildProcess>();
    std::unique_ptr<ChildProcess> process = std::move(m_idle.back());
    m_idle.pop_back();
    return process;
}

void GraphLayouter::giveBack(std::unique_ptr<ChildProcess> process)
{
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(process));
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
