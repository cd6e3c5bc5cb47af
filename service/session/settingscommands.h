// settings.get and settings.set.
#pragma once

#include "common/base/result.h"
#include "service/session/commandtable.h"

namespace tars
{

class RunService;

struct SettingsSource {
    std::function<QJsonObject()> describe; ///< by name: {value, origin, default, …}
    std::function<Result<bool>(const QJsonObject &)> set; ///< true if anything is another value now
};

/// `runs` outlives the table's use: it knows whether a change comes too late.
void addSettingsCommands(CommandTable &table, const RunService &runs, SettingsSource source);

} // namespace tars
