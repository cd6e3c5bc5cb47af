#include "common/base/errorcodes.h"
#include "service/host/controlcommand.h"
#include "service/host/logging.h"
#include "service/host/options.h"
#include "service/host/serviceapplication.h"
#include "service/host/terminationwatcher.h"

#include <csignal>
#include <cstdio>
#include <QCoreApplication>
#include <sys/resource.h>
#include <sys/stat.h>

namespace
{

using namespace tars;

int fail(const Error &error, ServiceExit code)
{
    const QByteArray line = "tarsd: " + error.text.toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
    return int(code);
}

/// As many connections as the system grants; the soft limit of 1,024 is for programs that use select().
void raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65536);
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    // GLib's event loop costs latency on each round trip, and nothing here needs it.
    qputenv("QT_NO_GLIB", "1");
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tarsd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TARS_VERSION));

    const QString program = QCoreApplication::applicationFilePath();
    if (const auto code = runControlCommand(QCoreApplication::arguments().mid(1), program))
        return *code;
    const auto parsed = parseOptions(QCoreApplication::arguments());
    if (const auto *text = std::get_if<InformationText>(&parsed)) {
        std::fputs(text->text.toLocal8Bit().constData(), stdout);
        return int(ServiceExit::Done);
    }
    if (const auto *error = std::get_if<Error>(&parsed))
        return fail(*error, ServiceExit::Usage);
    const auto &options = std::get<ServiceOptions>(parsed);

    raiseFileLimit();
    logToStandardError();
    ServiceApplication service(options);
    TerminationWatcher watcher;
    QObject::connect(
        &watcher, &TerminationWatcher::terminationRequested, &service, &ServiceApplication::shutdown);
    QObject::connect(
        &service, &ServiceApplication::finished, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    if (const auto started = service.start(); !started)
        return fail(started.error(),
            started.error().code == errc::alreadyRunning ? ServiceExit::AlreadyRunning : ServiceExit::Failed);
    return QCoreApplication::exec();
}
