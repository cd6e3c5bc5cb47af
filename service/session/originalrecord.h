// What an original client is sent: it reads no more than 4,096 bytes a frame.
#pragma once

#include "common/wire/messages.h"

namespace tars
{

/// The original's status record, its texts shortened until the frame around it fits.
QJsonObject originalStatus(StatusRecord record);

/// The service's status without the lists that grow with clients and holds, where it would not fit with them.
QJsonObject originalServiceStatus(const ServiceStatus &status);

} // namespace tars
