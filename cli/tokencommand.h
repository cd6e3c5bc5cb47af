// tars token: the owner's, and those that the owner gives to others.
#pragma once

namespace tars::cli
{

class CommandContext;

void runToken(CommandContext &context);

} // namespace tars::cli
