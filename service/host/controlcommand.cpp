#include "service/host/controlcommand.h"

#include "service/host/servicecontrolfactory.h"

#include <cstdio>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int notRunning = 3; // as the LSB has it
constexpr int notInstalled = 4;

int say(const QString &text, FILE *file = stdout, int code = 0)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fputs(line.constData(), file);
    return code;
}

int fail(const Error &error) { return say(u"tarsd: "_s + error.text, stderr, 1); }

int status(ServiceControl &control)
{
    const auto report = control.status();
    if (!report)
        return fail(report.error());
    switch (report->state) {
    case ServiceControl::State::Running:
        return say(report->text);
    case ServiceControl::State::Stopped:
        return say(report->text, stdout, notRunning);
    case ServiceControl::State::NotInstalled:
        break;
    }
    return say(report->text, stdout, notInstalled);
}

int install(ServiceControl &control, const QString &program)
{
    const auto installed = control.install(program);
    if (!installed)
        return fail(installed.error());
    say(u"Installed as %1."_s.arg(*installed));
    const auto started = control.start();
    return started ? say(u"The service runs, and will after each start."_s) : fail(started.error());
}
} // namespace

std::optional<int> runControlCommand(const QStringList &arguments, const QString &program)
{
    static const QStringList commands{ u"install"_s, u"uninstall"_s, u"start"_s, u"stop"_s, u"status"_s };
    const QString command = arguments.value(0);
    if (!commands.contains(command))
        return {};
    auto scope = ::geteuid() == 0 ? ServiceControl::Scope::System : ServiceControl::Scope::User;
    for (const QString &argument : arguments.mid(1)) {
        if (argument != "--user"_L1 && argument != "--system"_L1)
            return say(u"Usage: tarsd %1 [--user|--system]"_s.arg(command), stderr, 2);
        scope = argument == "--user"_L1 ? ServiceControl::Scope::User : ServiceControl::Scope::System;
    }
    const auto control = createServiceControl(scope);
    if (!control)
        return fail(control.error());
    if (command == "status"_L1)
        return status(**control);
    if (command == "install"_L1)
        return install(**control, program);
    const auto done = command == "uninstall"_L1 ? (*control)->uninstall()
        : command == "start"_L1                 ? (*control)->start()
                                                : (*control)->stop();
    return done ? say(u"Done."_s) : fail(done.error());
}

} // namespace tars
