// The one-shot commands. Each answers on the context and then finishes it, mostly after a request.
#pragma once

namespace tars::cli
{

class CommandContext;

void runGenerate(CommandContext &context);
void runStatus(CommandContext &context);
void runPing(CommandContext &context);
void runDocStart(CommandContext &context);
void runDocStatus(CommandContext &context);
void runDocPause(CommandContext &context);
void runDocResume(CommandContext &context);
void runDocStop(CommandContext &context);
void runMonitor(CommandContext &context);
void runInteractive(CommandContext &context);
void runHistory(CommandContext &context);
void runDocuments(CommandContext &context);
void runSearch(CommandContext &context);
void runRetry(CommandContext &context);
void runShow(CommandContext &context);
void runCompletions(CommandContext &context);
void runProblems(CommandContext &context);
void runProjects(CommandContext &context);
void runLog(CommandContext &context); ///< until the connection ends

} // namespace tars::cli
