// Installing the service so that the system starts it, and starting, stopping and asking after it: "tarsd install" and its
// like. An interface, so that other service managers than systemd find their place beside it.
#pragma once

#include "common/base/result.h"

#include <QString>

namespace tars
{

class ServiceControl
{
public:
    enum class Scope {
        User, ///< at the login of this user, with this user's rights
        System ///< when the machine starts, with rights of its own
    };
    enum class State { NotInstalled, Stopped, Running };
    struct Report {
        State state = State::NotInstalled;
        QString text; ///< what the system says of it: a line or two
    };

    virtual ~ServiceControl() = default;

    // Errors: forbidden, ioError, notFound (not installed), or `internal` with what the service manager said.
    virtual Result<QString> install(const QString &program) = 0; ///< program: absolute; the path of what was installed
    virtual Result<void> uninstall() = 0; ///< stops it first
    virtual Result<void> start() = 0;
    virtual Result<void> stop() = 0;
    virtual Result<Report> status() = 0;
};

} // namespace tars
