// Which service manager this system has.
#pragma once

#include "service/host/servicecontrol.h"

#include <memory>

namespace tars
{

/// notFound where no service manager is known.
Result<std::unique_ptr<ServiceControl>> createServiceControl(ServiceControl::Scope scope);

} // namespace tars
