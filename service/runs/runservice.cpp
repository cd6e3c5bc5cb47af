#include "service/runs/runservice.h"

#include "common/base/errorcodes.h"
#include "service/runs/activitytexts.h"
#include "service/runs/knownprojects.h"
#include "service/runs/planquery.h"
#include "service/runs/runkeeper.h"

#include <map>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr size_t plansAtOnce = 2;
constexpr qint64 longestPause = 10LL * 366 * 24 * 3600;

Error notFound(const QString &what, const QString &text)
{
    return Error{ errc::notFound, text, { { u"what"_s, what } } };
}

Error badData(const QString &member, const QString &text)
{
    return Error{ errc::badData, text, { { u"member"_s, member } } };
}

wire::ControlResponse response(
    const QString &code, const QString &message, bool changed, const QString &run = {}, const QJsonObject &args = {})
{
    return { true, message, changed, run, code, args };
}

Error busyError(const RunEntry &entry)
{
    const RunState state = entry.row.state;
    return invalidState(state,
        u"Run %1 already documents %2: it is %3."_s.arg(
            entry.row.id.value, entry.row.project.value, toString(state)),
        { { u"run"_s, entry.row.id.value }, { u"project"_s, entry.row.project.value } });
}
} // namespace

class RunService::Private
{
public:
    explicit Private(RunServices services)
        : keeper(std::move(services))
        , projects(*keeper.services().runs)
    {
    }

    const RunServices &services() const { return keeper.services(); }
    Result<void> allowed(const std::optional<qint64> &ifControlSequence) const;
    Result<RunKeeper::Entry> unfinished(const QString &run) const;
    RunKeeper::Writes reply(ControlReply reply, const wire::ControlResponse &answer) const;
    void cancelPlans(const ProjectId &project); ///< of this project, which is about to be read; empty: all
    void enqueue(RunRow row, const Actor &by, ControlReply reply, const QString &code, const QString &message);

    Result<ProjectId> projectOf(const QString &given, const PathRule &rule) const
    {
        return projects.find(given.isEmpty() ? keeper.settings().defaultProject : given, given.isEmpty() ? Choice::Before : Choice::Now, rule);
    }

    RunKeeper keeper;
    KnownProjects projects;
    mutable QHash<QString, StatusRecord> past; ///< of an earlier life of the service, asked for before
    std::map<quint64, std::unique_ptr<PlanQuery>> plans; ///< being made
    quint64 lastPlan = 0;
};

Result<void> RunService::Private::allowed(const std::optional<qint64> &ifControlSequence) const
{
    if (keeper.isClosing())
        return Error{ errc::invalidState, u"The service is shutting down."_s,
            { { u"state"_s, u"ShuttingDown"_s } } };
    const qint64 now = keeper.controlSequence();
    if (ifControlSequence && *ifControlSequence < now)
        return Error{ errc::conflict, u"Something was changed meanwhile; look again."_s,
            { { u"controlSequence"_s, now } } };
    return {};
}

Result<RunKeeper::Entry> RunService::Private::unfinished(const QString &run) const
{
    const auto entry = run.isEmpty() ? keeper.runs().latest() : keeper.runs().find(RunId{ run });
    if (entry)
        return entry;
    const auto row = services().runs->run(RunId{ run });
    if (!row)
        return row.error();
    if (!*row) {
        if (run.isEmpty())
            return invalidState(RunState::NotStarted, u"Nothing has been started yet."_s);
        return notFound(run, u"There is no run %1."_s.arg(run));
    }
    const auto ended = std::make_shared<RunEntry>();
    ended->row = **row;
    ended->shown = ended->row.state;
    return ended;
}

RunKeeper::Writes RunService::Private::reply(ControlReply reply, const wire::ControlResponse &answer) const
{
    return keeper.writes([reply = std::move(reply), answer](const Result<void> &written) {
        if (written)
            reply(answer);
        else
            reply(written.error());
    });
}

void RunService::Private::cancelPlans(const ProjectId &project)
{
    for (const auto &[id, plan] : plans)
        if (project.isEmpty() || plan->project() == project)
            plan->cancel();
}

void RunService::Private::enqueue(
    RunRow row, const Actor &by, ControlReply reply, const QString &code, const QString &message)
{
    const auto id = services().runs->nextRunId();
    if (!id) {
        reply(id.error());
        return;
    }
    const auto entry = std::make_shared<RunEntry>();
    row.id = *id;
    row.by = by;
    row.createdAt = services().clock->now();
    entry->row = row;
    const auto answer = response(
        code, message.arg(row.project.value), true, id->value, { { u"project"_s, row.project.value } });
    const auto writes
        = keeper.writes([this, entry, answer, reply = std::move(reply)](const Result<void> &written) {
              if (!written) {
                  keeper.forget(entry);
                  reply(written.error());
                  return;
              }
              reply(answer);
          });
    ProjectInfo info = projects.info(row.project, row.output);
    info.lastRun = id->value;
    cancelPlans(row.project);
    services().runs->saveProject(info, writes->one());
    keeper.enqueue(entry, by, writes);
    writes->seal();
}

RunService::RunService(RunServices services, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(services)))
{
    connect(&d->keeper, &RunKeeper::progressed, this, &RunService::progressed);
    connect(&d->keeper, &RunKeeper::stateChanged, this, &RunService::stateChanged);
    connect(&d->keeper, &RunKeeper::documentsWritten, this, &RunService::documentsWritten);
    connect(&d->keeper, &RunKeeper::problemFound, this, &RunService::problemFound);
}

RunService::~RunService() = default;

Result<void> RunService::restore() { return d->keeper.restore(); }

void RunService::shutdown(std::function<void()> done)
{
    d->cancelPlans({});
    d->keeper.shutdown(std::move(done));
}

void RunService::configure(const RunSettings &settings) { d->keeper.configure(settings); }

Result<void> RunService::permits(const std::optional<qint64> &ifControlSequence) const
{
    return d->allowed(ifControlSequence);
}

void RunService::start(
    const wire::StartRequest &request, const Actor &by, ControlReply reply, const PathRule &rule)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    if (request.departments && request.departments->isEmpty())
        return reply(badData(u"departments"_s, u"\"departments\" must name one at least."_s));
    const auto project = d->projectOf(request.project, rule);
    if (!project)
        return reply(project.error());
    const auto info = d->projects.known(*project);
    if (const auto busy = d->keeper.runs().busy(*project, {}))
        return reply(busyError(*busy));
    const auto output = d->projects.outputOf(*project, request.output, rule);
    if (!output)
        return reply(output.error());
    if (const auto busy = d->keeper.runs().busy(*project, *output))
        return reply(busyError(*busy));

    RunRow row;
    row.project = *project;
    row.output = *output;
    row.force = request.force;
    if (request.departments) {
        row.departments = *request.departments;
    } else {
        for (const QString &name : info ? info->departments : QStringList())
            if (const auto department = departmentFromSlug(name))
                row.departments << *department;
        if (row.departments.isEmpty())
            row.departments = QList<Department>(allDepartments.begin(), allDepartments.end());
    }
    const bool isFirst = d->keeper.runs().unfinished().empty();
    d->enqueue(row, by, std::move(reply), isFirst ? u"runStarted"_s : u"runQueued"_s,
        isFirst ? u"Documenting %1."_s : u"%1 waits its turn."_s);
}

void RunService::pause(const wire::HoldRequest &request, const Actor &by, ControlReply reply)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    if (request.seconds && (*request.seconds <= 0 || *request.seconds > longestPause))
        return reply(badData(u"seconds"_s, u"\"seconds\" must be more than 0 and less than ten years."_s));
    if (request.scope == HoldScope::Department && !request.department)
        return reply(badData(u"department"_s, u"\"department\" must be named with scope \"department\"."_s));
    RunKeeper::Entry entry;
    if (request.scope != HoldScope::Service) {
        const auto found = d->unfinished(request.run);
        if (!found)
            return reply(found.error());
        entry = *found;
        const RunState state = entry->row.state;
        if (isFinal(state) || state == RunState::Stopping)
            return reply(invalidState(
                state, u"Run %1 cannot be paused: it is %2."_s.arg(entry->row.id.value, toString(state))));
    }
    Hold hold;
    hold.scope = request.scope;
    if (request.scope == HoldScope::Department)
        hold.department = request.department;
    hold.by = nameOf(by);
    hold.since = d->services().clock->now();
    if (request.seconds)
        hold.resumeAt = hold.since.addSecs(*request.seconds);
    const HoldSet &set = entry ? entry->holds : d->keeper.serviceHolds();
    const QString run = entry ? entry->row.id.value : activeRun();
    const Hold *there = set.find(hold.scope, hold.department);
    if (there && !request.seconds && !there->resumeAt.isValid())
        return reply(response(u"pausedAlready"_s, u"It is paused already."_s, false, run));
    const auto writes = d->reply(std::move(reply), response(u"pausing"_s, u"Pausing."_s, true, run));
    if (there && !there->reason.isEmpty())
        hold.reason = there->reason;
    d->keeper.addHold(entry, hold, by, writes);
    writes->seal();
}

void RunService::resume(const wire::HoldRequest &request, const Actor &by, ControlReply reply)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    if (request.scope == HoldScope::Department && !request.department)
        return reply(badData(u"department"_s, u"\"department\" must be named with scope \"department\"."_s));
    RunKeeper::Entry entry;
    if (request.scope != HoldScope::Service) {
        const auto found = d->unfinished(request.run);
        if (!found)
            return reply(found.error());
        entry = *found;
        const RunState state = entry->row.state;
        if (isFinal(state) || state == RunState::Stopping)
            return reply(invalidState(
                state, u"Run %1 cannot be resumed: it is %2."_s.arg(entry->row.id.value, toString(state))));
    }
    const QString run = entry ? entry->row.id.value : activeRun();
    const auto department = request.scope == HoldScope::Department ? request.department : std::nullopt;
    const HoldSet &set = entry ? entry->holds : d->keeper.serviceHolds();
    const bool held = set.find(request.scope, department);
    // A full disk is nobody's wish: whoever resumes the run means that there is room again.
    const Hold *ofService = d->keeper.serviceHolds().find(HoldScope::Service);
    const bool space = request.scope == HoldScope::Run && ofService && ofService->reason == errc::storageFull;
    if (!held && !space) {
        if (ofService && request.scope != HoldScope::Service) {
            const QString who = ofService->by.isEmpty() ? u"itself"_s : ofService->by;
            return reply(response(u"serviceHeld"_s,
                u"The service is held by %1: resume it with scope \"service\"."_s.arg(who), false, run, { { u"by"_s, who } }));
        }
        return reply(response(u"notPaused"_s, u"It is not paused."_s, false, run));
    }
    const auto writes = d->reply(std::move(reply), response(u"resumed"_s, u"Resumed."_s, true, run));
    if (space)
        d->keeper.removeHold(entry, HoldScope::Service, {}, by, writes);
    if (held)
        d->keeper.removeHold(entry, request.scope, department, by, writes);
    writes->seal();
}

void RunService::stop(const wire::RunRequest &request, const Actor &by, ControlReply reply)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    const auto found = d->unfinished(request.run);
    if (!found)
        return reply(found.error());
    const auto &entry = *found;
    const RunState state = entry->row.state;
    const QString run = entry->row.id.value;
    if (state == RunState::Stopping || state == RunState::Stopped)
        return reply(response(u"stoppedAlready"_s, u"It is stopped already."_s, false, run));
    if (!canStop(state))
        return reply(invalidState(state, u"Run %1 cannot be stopped: it is %2."_s.arg(run, toString(state))));
    const auto writes
        = d->reply(std::move(reply), response(u"stopping"_s, u"Stopping; what was written stays."_s, true, run));
    d->keeper.stop(entry, by, writes);
    writes->seal();
}

void RunService::retry(const wire::RetryRequest &request, const Actor &by, ControlReply reply)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    const auto found = d->unfinished(request.run);
    if (!found)
        return reply(found.error());
    const RunRow &old = (*found)->row;
    const auto problems = d->services().runs->problems(old.id);
    if (!problems)
        return reply(problems.error());
    const auto rows = d->services().units->units(old.project, old.output);
    if (!rows)
        return reply(rows.error());
    QSet<qint64> wanted(request.problems.begin(), request.problems.end());
    QSet<UnitId> chosen;
    RunRow row;
    for (const Problem &problem : *problems) {
        const bool asked = wanted.remove(problem.id);
        const UnitId unit{ problem.unit };
        if (!rows->value(unit).failed || (!asked && !request.problems.isEmpty()) || chosen.contains(unit))
            continue;
        chosen.insert(unit);
        row.only << unit;
    }
    if (!wanted.isEmpty())
        return reply(notFound(u"problem %1"_s.arg(*wanted.begin()),
            u"Run %1 has no problem %2."_s.arg(old.id.value).arg(*wanted.begin())));
    if (row.only.isEmpty())
        return reply(response(u"nothingToRetry"_s, u"Nothing failed that could be tried again."_s, false, old.id.value));
    if (isActive(old.state)) {
        const auto writes = d->reply(reply,
            response(u"retryingInRun"_s, u"What failed in run %1 is tried again in it."_s.arg(old.id.value), true, old.id.value,
                { { u"run"_s, old.id.value } }));
        const auto accepted = d->keeper.retry(*found, chosen, by, writes);
        if (accepted == chosen) {
            writes->seal();
            return;
        }
        // What this run can take no more, because it has gone on to its next phase, is left to one after it.
        row.only.removeIf([&](const UnitId &unit) { return accepted.contains(unit); });
    }
    row.project = old.project;
    row.output = old.output;
    row.departments = old.departments;
    d->enqueue(row, by, std::move(reply), u"retrying"_s, u"What failed in %1 is tried again."_s);
}

void RunService::plan(const wire::PlanRequest &request, std::function<void(Result<void>)> accepted, const PathRule &rule)
{
    if (const auto allowed = d->allowed({}); !allowed)
        return accepted(allowed);
    const auto project = d->projectOf(request.project, rule);
    if (!project)
        return accepted(project.error());
    if (const auto busy = d->keeper.runs().busy(*project, {}); busy && isActive(busy->row.state))
        return accepted(busyError(*busy));
    const auto info = d->projects.known(*project);
    const auto output = d->projects.outputOf(*project, {}, rule);
    if (!output)
        return accepted(output.error());
    PlanQuery::Question question;
    question.workers = d->keeper.settings().workers;
    question.extractors = d->services().extractors;
    question.run.project = *project;
    question.run.output = *output;
    question.run.departments = request.departments.value_or(QList<Department>());
    question.models = d->services().models;
    question.journal = d->services().units;
    question.writers = d->services().writers;
    if (const auto last
        = info ? d->services().runs->run(RunId{ info->lastRun }) : Result(std::optional<RunRow>());
        last && *last && (*last)->activeSeconds > 0)
        question.unitsPerSecond = double((*last)->documents - (*last)->reused) / (*last)->activeSeconds;
    if (d->plans.size() >= plansAtOnce)
        return accepted(Error{ errc::rateLimited, u"Several plans are being made already."_s, {} });
    accepted({});
    const quint64 id = ++d->lastPlan;
    const auto ready = [this, id, project = project->value](const Result<QJsonObject> &plan) {
        d->plans.erase(id);
        if (plan)
            Q_EMIT planReady(*plan);
        else
            Q_EMIT planReady({ { u"project"_s, project }, { u"error"_s, plan.error().text },
                { u"code"_s, plan.error().code }, { u"args"_s, plan.error().args } });
    };
    d->plans.emplace(id, std::make_unique<PlanQuery>(question, d->keeper.queue(), ready));
}

Result<StatusRecord> RunService::status(const QString &run) const
{
    const auto entry = run.isEmpty() ? d->keeper.runs().latest() : d->keeper.runs().find(RunId{ run });
    if (entry)
        return d->keeper.status(entry);
    const auto row = d->services().runs->run(RunId{ run });
    if (!row)
        return row.error();
    if (!*row) {
        if (run.isEmpty())
            return d->keeper.status({});
        return notFound(run, u"There is no run %1."_s.arg(run));
    }
    const QString id = (*row)->id.value;
    auto known = d->past.constFind(id);
    if (known == d->past.constEnd()) {
        const auto units = d->services().units->units((*row)->project, (*row)->output);
        if (!units)
            return units.error();
        known = d->past.insert(id, statusOf(**row, *units));
    }
    StatusRecord record = *known;
    const StatusRecord now = d->keeper.status({});
    record.sequence = now.sequence;
    record.controlSequence = now.controlSequence;
    record.holds = now.holds;
    return record;
}

QList<Hold> RunService::serviceHolds() const { return d->keeper.serviceHolds().list(); }

QString RunService::activeRun() const
{
    const auto entry = d->keeper.runs().active();
    return entry ? entry->row.id.value : QString();
}

Result<QList<ProjectInfo>> RunService::projects() const { return d->services().runs->projects(); }

void RunService::addProject(
    const wire::ProjectRequest &request, std::function<void(Result<ProjectInfo>)> reply, const PathRule &rule)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    if (request.root.isEmpty())
        return reply(badData(u"root"_s, u"\"root\" must name a folder."_s));
    const auto project = d->projectOf(request.root, rule);
    if (!project)
        return reply(project.error());
    auto output = checkOutput(*project, request.output);
    if (const auto allowed = output && rule ? rule(*output, u"output"_s) : Result<void>(); !allowed)
        output = allowed.error();
    if (!output)
        return reply(output.error());
    ProjectInfo info = d->projects.info(*project, *output);
    if (request.departments) {
        info.departments.clear();
        for (const Department department : *request.departments)
            info.departments << slug(department);
    }
    const auto writes = d->keeper.writes([reply = std::move(reply), info](const Result<void> &written) {
        if (written)
            reply(info);
        else
            reply(written.error());
    });
    d->services().runs->saveProject(info, writes->one());
    writes->seal();
}

void RunService::removeProject(const wire::ProjectRequest &request, ControlReply reply)
{
    if (const auto allowed = d->allowed(request.ifControlSequence); !allowed)
        return reply(allowed.error());
    const ProjectId project{ request.project.isEmpty() ? request.root : request.project };
    if (const auto busy = d->keeper.runs().busy(project, {}))
        return reply(busyError(*busy));
    if (!d->projects.known(project))
        return reply(notFound(project.value, u"No project %1 is known."_s.arg(project.value)));
    const auto writes = d->reply(
        std::move(reply), response(u"projectRemoved"_s, u"The project was removed; its files and documents stay."_s, true));
    d->services().runs->removeProject(project, writes->one());
    writes->seal();
}

} // namespace tars
