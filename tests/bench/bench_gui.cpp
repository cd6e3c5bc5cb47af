// The window's costs, printed as a Markdown table: start to first paint, CPU at 10 and at 200 messages a second, memory
// after 100,000 of them. Measured against a scripted service in this process, so CPU is told for the window's work alone
// by taking off what the same messages cost without one. Run under Xvfb: `xvfb-run -a build/release/bin/bench_gui`;
// with `--paint` it tells the first paint alone.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <unistd.h>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6 : 0;
}

double heapMegabytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

void spin(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

struct PaintWatch : QObject {
    QElapsedTimer since;
    qint64 firstPaint = -1;
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && firstPaint < 0)
            firstPaint = since.elapsed();
        return QObject::eventFilter(object, event);
    }
};

/// CPU in percent of a core while `perSecond` records a second are pushed for `seconds`.
double load(test::FakeService &service, StatusRecord &record, int perSecond, int seconds)
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &service, [&] {
        ++record.departments[1].completed;
        ++record.completedTasks;
        service.setRecord(record);
    });
    timer.start(1000 / perSecond);
    const double before = cpuSeconds();
    spin(seconds * 1000);
    return (cpuSeconds() - before) / seconds * 100;
}
} // namespace

int main(int argc, char *argv[])
{
    PaintWatch watch;
    watch.since.start();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    theme::loadFonts();
    QApplication::setPalette(theme::palette(theme::lightTokens()));
    qApp->setStyleSheet(theme::styleSheet(theme::lightTokens()));
    test::FakeService service;
    if (!service.listen())
        return 1;
    StatusRecord record = test::sampleRecord(RunState::Running);
    record.departments[1].total = 2'000'000;
    record.totalTasks += 2'000'000;
    service.setRecord(record);

    DesktopOptions options;
    options.connection.dataDir = service.dataDir();
    options.connection.source = u"TarsDesktop"_s;
    options.connection.reconnect = true;
    options.remember = false;
    auto desktop = std::make_unique<Desktop>(options);
    desktop->window().installEventFilter(&watch);
    desktop->show();
    while (watch.firstPaint < 0)
        spin(1);
    const double cpuToPaint = cpuSeconds();
    if (application.arguments().contains(u"--paint"_s)) {
        std::printf("%lld ms, %.0f ms of the processor\n", static_cast<long long>(watch.firstPaint), cpuToPaint * 1000);
        return 0;
    }
    while (!desktop->controller().showsRun())
        spin(10);
    spin(2000);
    constexpr int seconds = 10;
    const double idleBefore = cpuSeconds();
    spin(seconds * 1000);
    const double idle = (cpuSeconds() - idleBefore) / seconds * 100;
    const double slow = load(service, record, 10, seconds), fast = load(service, record, 200, seconds);
    // Three times: the first fills what is kept, the others must add nothing. What the allocator keeps for later is not
    // what the window holds, so the heap in use is told too.
    constexpr int rounds = 4;
    double memory[rounds] = {residentMegabytes()}, held[rounds] = {heapMegabytes()};
    for (int round = 1; round < rounds; ++round) {
        for (int i = 0; i < 100'000; ++i) {
            ++record.completedTasks;
            service.setRecord(record);
            if (i % 20 == 0)
                QCoreApplication::processEvents();
        }
        spin(3000);
        memory[round] = residentMegabytes();
        held[round] = heapMegabytes();
    }
    desktop.reset();
    // The same messages with nobody listening: what the scripted service costs by itself is little, but not nothing.
    const double alone = load(service, record, 200, 3);

    std::printf("| What | Value |\n| --- | --: |\n");
    std::printf("| start to first paint | %lld ms |\n", static_cast<long long>(watch.firstPaint));
    std::printf("| of it the processor's time | %.0f ms |\n", cpuToPaint * 1000);
    std::printf("| CPU, nothing happens | %.1f %% of a core |\n", idle);
    std::printf("| CPU at 10 messages a second | %.1f %% |\n", slow);
    std::printf("| CPU at 200 messages a second | %.1f %% (of it the sender %.1f %%) |\n", fast, alone);
    for (int round = 0; round < rounds; ++round)
        std::printf("| memory after %d00,000 messages | %.1f MB, heap in use %.1f MB |\n", round, memory[round], held[round]);
    return 0;
}
