#include "service/host/servicecontrolfactory.h"

#include "common/base/errorcodes.h"
#include "service/host/systemdcontrol.h"

#include <QStandardPaths>

namespace tars
{

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ServiceControl>> createServiceControl(ServiceControl::Scope scope)
{
    const QString systemctl = QStandardPaths::findExecutable(u"systemctl"_s);
    if (!systemctl.isEmpty())
        return std::unique_ptr<ServiceControl>(std::make_unique<SystemdControl>(scope, systemctl));
    return Error{ errc::notFound,
        u"This system has no service manager that TARS knows (systemd). Start tarsd by other means, such as your desktop's autostart."_s,
        { { u"what"_s, u"systemctl"_s } } };
}

} // namespace tars
