// Commands about the service and the connection itself: ping, client.hello, service.status, service.shutdown,
// events.subscribe.
#pragma once

#include "common/model/values.h"
#include "service/session/commandtable.h"

#include <functional>

namespace tars
{

struct ServiceCommandSources {
    std::function<ServiceStatus()> status;
    std::function<void()> shutdown;
};

/// The table outlives its entries' calls: greeting a client lists what it holds.
void addServiceCommands(CommandTable &table, ServiceCommandSources sources);

} // namespace tars
