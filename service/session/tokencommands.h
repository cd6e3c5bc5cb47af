// token.list, create, rotate and revoke: the owner's.
#pragma once

#include "common/base/clock.h"
#include "service/session/commandtable.h"

#include <functional>

namespace tars
{

class TokenStore;

/// Store and clock outlive the table's use. `connections` says how many there are with the token of that name.
void addTokenCommands(CommandTable &table, TokenStore &tokens, const Clock &clock,
    std::function<int(const QString &name)> connections);

} // namespace tars
