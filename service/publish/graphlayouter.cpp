#include "service/publish/graphlayouter.h"

#include "service/markup/graphdot.h"
#include "service/markup/graphsvg.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestMs = 5000;
constexpr int lookAgainMs = 50; // for a stop
constexpr qsizetype mostBytes = 8 * 1024 * 1024;

QByteArray placedBy(const QString &program, const QByteArray &source, const std::stop_token &stop)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(program, { u"-Tplain"_s });
    if (!process.waitForStarted(longestMs))
        return {};
    process.write(source);
    process.closeWriteChannel();
    const QDeadlineTimer deadline(longestMs);
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired() && !stop.stop_requested()
        && process.bytesAvailable() < mostBytes)
        process.waitForFinished(lookAgainMs);
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(-1);
        return {};
    }
    const bool well = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return well ? process.readAllStandardOutput() : QByteArray();
}

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

void layOutGraphs(markup::Page &page, const std::stop_token &stop)
{
    const QString program = QStandardPaths::findExecutable(u"dot"_s);
    if (program.isEmpty())
        return;
    const QString stem = page.path.endsWith(".md"_L1) ? page.path.chopped(3) : page.path;
    int number = 0;
    eachGraph(page.blocks, [&](markup::Graph &graph) {
        ++number;
        graph.layout = markup::layoutFromPlain(graph, placedBy(program, markup::dotSource(graph), stop));
        if (graph.layout)
            graph.picture = stem + (number > 1 ? u"-%1.svg"_s.arg(number) : u".svg"_s);
    });
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
