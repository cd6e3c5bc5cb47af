// "tars plan": asks what a run would do, and waits until the service has counted.
#pragma once

namespace tars::cli
{

class CommandContext;

void runPlan(CommandContext &context);

} // namespace tars::cli
