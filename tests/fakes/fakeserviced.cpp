// A scripted service to look at the window with: fakeserviced [running|paused|completed]. Prints its data directory.
#include "tests/fakes/fakeservice.h"
#include "tests/fakes/samplework.h"

#include <QCoreApplication>
#include <cstdio>

using namespace tars;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString state = QCoreApplication::arguments().value(1, u"running"_s);
    test::FakeService service;
    if (!service.listen())
        return 1;
    test::fillWithSample(service, state == "paused"_L1 ? RunState::Paused : state == "completed"_L1 ? RunState::Completed : RunState::Running);
    std::printf("%s\n", qPrintable(service.dataDir()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
