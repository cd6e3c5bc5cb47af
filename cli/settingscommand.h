// "tars settings": the service's settings with where each comes from, or a change of one.
#pragma once

namespace tars::cli
{

class CommandContext;

void runSettings(CommandContext &context);

} // namespace tars::cli
