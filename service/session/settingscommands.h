// settings.get and settings.set.
#pragma once

#include "common/base/result.h"
#include "service/session/commandtable.h"

namespace tars
{

struct SettingsSource {
    std::function<QJsonObject()> describe; ///< by name: {value, origin, default, …}
    std::function<Result<bool>(const QJsonObject &)> set; ///< true if anything is another value now
};

void addSettingsCommands(CommandTable &table, SettingsSource source);

} // namespace tars
