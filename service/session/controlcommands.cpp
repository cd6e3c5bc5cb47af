#include "service/session/controlcommands.h"

#include "service/runs/runservice.h"
#include "service/session/originalrecord.h"
#include "service/session/session.h"

namespace tars
{

using namespace Qt::StringLiterals;
using Kind = CommandTable::Kind;

namespace
{
RunService::ControlReply replyTo(const Responder &respond)
{
    return [respond](const Result<wire::ControlResponse> &result) { respond.answer(result); };
}

/// Replaces each path that was named by the one to use; an Error if the caller may not name it.
Result<void> resolvePaths(const PathGuard &paths, const Caller &caller, QString &project, QString *output)
{
    if (!project.isEmpty()) {
        const Result<QString> resolved = paths.resolve(caller, project, u"project"_s);
        if (!resolved)
            return resolved.error();
        project = *resolved;
    }
    if (output && !output->isEmpty()) {
        const Result<QString> resolved = paths.resolve(caller, *output, u"output"_s, true);
        if (!resolved)
            return resolved.error();
        *output = *resolved;
    }
    return {};
}

void start(RunService &runs, const PathGuard &paths, wire::StartRequest start, const CommandRequest &request,
    const Responder &respond)
{
    if (auto resolved = resolvePaths(paths, request.caller, start.project, &start.output); !resolved) {
        respond.fail(resolved.error());
        return;
    }
    const Result<StatusRecord> status = runs.status();
    if (request.caller.original && status && canResume(status->state) && status->state != RunState::Running)
        runs.resume({}, request.caller.actor, replyTo(respond));
    else
        runs.start(start, request.caller.actor, replyTo(respond), paths.ruleFor(request.caller));
}

void status(const RunService &runs, const wire::RunRequest &run, const CommandRequest &request,
    const Responder &respond)
{
    const Result<StatusRecord> record = runs.status(run.run);
    // Otherwise the next delta would start from an older record than the one that this client now holds.
    if (request.session && request.session->subscription().delta)
        request.session->expectWholeRecord();
    if (!record)
        respond.fail(record.error());
    else
        respond.succeed(request.caller.original ? originalStatus(*record) : wire::encodeStatus(*record));
}
} // namespace

void addControlCommands(CommandTable &table, RunService &runs, const PathGuard &paths)
{
    table.add<wire::StartRequest>(u"documentation.start"_s, Kind::Change,
        [&runs, &paths](const wire::StartRequest &data, const CommandRequest &request,
            const Responder &respond) { start(runs, paths, data, request, respond); });
    table.add<wire::HoldRequest>(u"documentation.pause"_s, Kind::Change,
        [&runs](const wire::HoldRequest &hold, const CommandRequest &request, const Responder &respond) {
            runs.pause(hold, request.caller.actor, replyTo(respond));
        });
    table.add<wire::HoldRequest>(u"documentation.resume"_s, Kind::Change,
        [&runs](const wire::HoldRequest &hold, const CommandRequest &request, const Responder &respond) {
            runs.resume(hold, request.caller.actor, replyTo(respond));
        });
    table.add<wire::RunRequest>(u"documentation.stop"_s, Kind::Change,
        [&runs](const wire::RunRequest &run, const CommandRequest &request, const Responder &respond) {
            runs.stop(run, request.caller.actor, replyTo(respond));
        });
    table.add<wire::RetryRequest>(u"documentation.retry"_s, Kind::Change,
        [&runs](const wire::RetryRequest &retry, const CommandRequest &request, const Responder &respond) {
            runs.retry(retry, request.caller.actor, replyTo(respond));
        });
    table.add<wire::PlanRequest>(u"documentation.plan"_s, Kind::Query,
        [&runs, &paths](wire::PlanRequest plan, const CommandRequest &request, const Responder &respond) {
            if (auto resolved = resolvePaths(paths, request.caller, plan.project, nullptr); !resolved) {
                respond.fail(resolved.error());
                return;
            }
            runs.plan(
                plan,
                [respond](const Result<void> &accepted) {
                    if (accepted)
                        respond.succeed(QJsonObject{ { u"success"_s, true } });
                    else
                        respond.fail(accepted.error());
                },
                paths.ruleFor(request.caller));
        });
    table.require(u"documentation.plan"_s, Role::Operator); // it reads a tree and costs what a run's beginning costs
    table.add<wire::RunRequest>(u"documentation.status"_s, Kind::Query,
        [&runs](const wire::RunRequest &run, const CommandRequest &request, const Responder &respond) {
            status(runs, run, request, respond);
        });
}

} // namespace tars
