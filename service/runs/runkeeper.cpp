#include "service/runs/runkeeper.h"

#include "common/base/errorcodes.h"

#include <algorithm>
#include <QFile>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr size_t pastRuns = 16;
constexpr int ticksPerSave = 5;

qint64 memoryBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

QString spanOf(const Hold &hold) { return hold.department ? slug(*hold.department) : toString(hold.scope); }

QString sentence(const QString &code, const QString &project, const QString &by, const QJsonObject &args)
{
    const QString who = by.isEmpty() ? QString() : u" by "_s + by;
    if (code == u"failed")
        return u"Documenting %1 failed: %2"_s.arg(project, args[u"text"].toString());
    if (code == u"queued")
        return u"%1 was put in the queue%2."_s.arg(project, who);
    if (code == u"completed")
        return u"%1 is documented."_s.arg(project);
    static const QHash<QString, QString> verbs{ { u"started"_s, u"started"_s },
        { u"continued"_s, u"continued"_s }, { u"pausing"_s, u"is being paused"_s },
        { u"paused"_s, u"was paused"_s }, { u"resumed"_s, u"was resumed"_s },
        { u"stopping"_s, u"is being stopped"_s }, { u"stopped"_s, u"was stopped"_s } };
    return u"Documenting %1 %2%3."_s.arg(project, verbs.value(code, code), who);
}
} // namespace

RunJournal::Done WriteGroup::one()
{
    ++m_open;
    return [self = shared_from_this()](Result<void> result) {
        self->m_post([self, result = std::move(result)] { self->ended(result); });
    };
}

void WriteGroup::seal()
{
    m_post([self = shared_from_this()] { self->ended({}); });
}

void WriteGroup::ended(const Result<void> &result)
{
    if (m_result && !result)
        m_result = result;
    if (--m_open == 0 && m_done)
        m_done(m_result);
}

RunKeeper::RunKeeper(RunServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_sequences(*m_services.runs)
    , m_notices(*m_services.clock, *m_services.runs)
{
    connect(&m_notices, &Notices::documentsWritten, this, &RunKeeper::documentsWritten);
    connect(&m_notices, &Notices::problem, this, &RunKeeper::problemFound);
    m_progressTimer.setSingleShot(true);
    connect(&m_progressTimer, &QTimer::timeout, this, &RunKeeper::progressed);
    m_tickTimer.setInterval(std::chrono::seconds(1));
    connect(&m_tickTimer, &QTimer::timeout, this, &RunKeeper::tick);
    m_expiryTimer.setSingleShot(true);
    connect(&m_expiryTimer, &QTimer::timeout, this, &RunKeeper::endExpiredHolds);
}

RunKeeper::~RunKeeper() = default;

RunKeeper::Writes RunKeeper::writes(WriteGroup::Done done) const
{
    return std::make_shared<WriteGroup>(m_queue.poster(), std::move(done));
}

// ---- start and end of the service ----

Result<void> RunKeeper::restore()
{
    if (const auto reserved = m_sequences.reserve(); !reserved)
        return reserved;
    m_sequence = m_control = m_sequences.next();
    auto rows = m_services.runs->unfinishedRuns();
    if (!rows)
        return rows.error();
    const auto holds = m_services.runs->holds();
    if (!holds)
        return holds.error();
    for (const auto &[run, hold] : *holds)
        if (hold.scope == HoldScope::Service)
            m_serviceHolds.add(hold);
    // Whatever had begun keeps its place before what had not.
    std::stable_sort(rows->begin(), rows->end(),
        [](const RunRow &a, const RunRow &b) { return isActive(a.state) && !isActive(b.state); });
    for (const RunRow &row : *rows) {
        const auto entry = std::make_shared<RunEntry>();
        entry->row = row;
        entry->shown = row.state;
        for (const auto &[run, hold] : *holds)
            if (run == row.id && hold.scope != HoldScope::Service)
                entry->holds.add(hold);
        m_runs.push_back(entry);
    }
    for (const Entry &entry : std::vector(m_runs)) {
        RunRow &row = entry->row;
        if (row.state == RunState::Stopping) {
            change(entry, RunEvent::Settle, u"stopped"_s);
            end(entry);
            continue;
        }
        const bool keep = row.state == RunState::Paused || row.state == RunState::Pausing;
        const bool wait = row.state == RunState::Running && !settings().resumeAtStart;
        if ((keep || wait) && !holdsOf(entry).holdsRun()) {
            Hold hold;
            hold.since = m_services.clock->now();
            hold.reason = wait ? u"serviceStarted"_s : QString();
            addHold(entry, hold, {}, {});
        }
    }
    endExpiredHolds();
    for (const Entry &entry : m_runs) {
        if (m_engine || !isActive(entry->row.state))
            continue;
        entry->row.documents = entry->row.failed = 0; // counted again as the plan is gone through
        launch(entry);
        applyHolds(entry);
        if (entry->row.state == RunState::Running)
            told(entry, RunState::Running, RunState::Running, u"continued"_s, {}, {});
    }
    advance();
    return {};
}

void RunKeeper::shutdown(std::function<void()> done)
{
    m_closing = true;
    m_closed = std::move(done);
    m_tickTimer.stop();
    m_expiryTimer.stop();
    m_notices.flush();
    if (m_engine)
        m_engine->close();
    else
        m_queue.poster()(std::exchange(m_closed, {}));
}

// ---- the runs ----

RunKeeper::Entry RunKeeper::active() const
{
    for (const Entry &entry : m_runs)
        if (isActive(entry->row.state))
            return entry;
    return {};
}

RunKeeper::Entry RunKeeper::find(const RunId &id) const
{
    for (const auto *list : { &m_runs, &m_past })
        for (const Entry &entry : *list)
            if (entry->row.id == id)
                return entry;
    return {};
}

RunKeeper::Entry RunKeeper::latest() const
{
    if (const Entry entry = active())
        return entry;
    if (!m_runs.empty())
        return m_runs.front();
    return m_past.empty() ? Entry() : m_past.back();
}

RunKeeper::Entry RunKeeper::busy(const ProjectId &project, const QString &output) const
{
    for (const Entry &entry : m_runs)
        if (entry->row.project == project || (!output.isEmpty() && entry->row.output == output))
            return entry;
    return {};
}

StatusRecord RunKeeper::status(const Entry &entry) const
{
    StatusRecord record = entry ? statusOf(*entry, m_serviceHolds) : notStarted();
    record.sequence = m_sequence;
    record.controlSequence = m_control;
    record.lastUpdateTime = m_lastUpdate;
    if (!entry)
        record.holds = m_serviceHolds.list();
    else if (isFinal(entry->shown) && entry->row.endedAt.isValid())
        record.lastUpdateTime = entry->row.endedAt;
    return record;
}

void RunKeeper::enqueue(const Entry &entry, const Actor &by, const Writes &writes)
{
    entry->lastActor = by;
    m_runs.push_back(entry);
    change(entry, RunEvent::Enqueue, u"queued"_s, {}, writes);
}

void RunKeeper::forget(const Entry &entry)
{
    std::erase(m_runs, entry);
    touched();
}

void RunKeeper::advance()
{
    if (m_closing || m_engine)
        return;
    if (const Entry entry = active()) { // restored, and behind another one until now
        launch(entry);
        applyHolds(entry);
        return;
    }
    for (const Entry &entry : m_runs) {
        // Not before it is on disk that it is queued.
        if (entry->row.state != RunState::Queued || entry->shown != RunState::Queued)
            continue;
        entry->row.startedAt = m_services.clock->now();
        change(entry, RunEvent::Begin, u"started"_s);
        launch(entry);
        applyHolds(entry);
        return;
    }
}

void RunKeeper::configure(const RunSettings &settings)
{
    m_services.settings = settings;
    if (m_engine)
        m_engine->setWorkers(std::max(1, settings.workers));
    controlled();
    touched();
}

QSet<UnitId> RunKeeper::retry(
    const Entry &entry, const QSet<UnitId> &units, const Actor &by, const Writes &writes)
{
    if (!m_engine || m_closing || entry != active() || entry->row.state == RunState::Stopping)
        return {};
    const QSet<UnitId> accepted = m_engine->retry(units);
    if (accepted.isEmpty())
        return {};
    m_services.units->reopenUnits(
        entry->row.project, entry->row.output, accepted.values(), writes->one());
    entry->lastActor = by;
    ActivityEntry activity;
    activity.kind = u"state"_s;
    activity.by = nameOf(by);
    activity.code = u"retried"_s;
    activity.args = { { u"count"_s, accepted.size() } };
    activity.text = u"%1 failed documents are tried again."_s.arg(accepted.size());
    m_notices.tell(entry->row.id, activity);
    controlled();
    touched();
    return accepted;
}

void RunKeeper::stop(const Entry &entry, const Actor &by, const Writes &writes)
{
    entry->lastActor = by;
    const bool queued = entry->row.state == RunState::Queued;
    change(entry, RunEvent::Stop, u"stopping"_s, {}, writes);
    if (queued) {
        change(entry, RunEvent::Settle, u"stopped"_s, {}, writes);
        end(entry);
    } else if (m_engine) {
        m_engine->close();
    }
}

void RunKeeper::launch(const Entry &entry)
{
    entry->tracker = std::make_unique<ProgressTracker>(
        *m_services.clock, entry->row.activeSeconds, entry->row.pausedSeconds);
    entry->tracker->setActive(entry->row.state == RunState::Running);
    RunContext context;
    context.run = entry->row;
    context.projectName = entry->row.project.value.section(u'/', -1);
    context.extractors = m_services.extractors;
    context.models = m_services.models;
    context.sinks = m_services.sinks;
    context.journal = m_services.units;
    context.writers = m_services.writers;
    context.workers = std::max(1, settings().workers);
    context.replacesEdited = settings().replacesEdited;
    context.nextProblemId = [this] { return m_sequences.next(); };
    m_engine = std::make_unique<RunEngine>(std::move(context), holdsOf(entry), ++m_generation, m_queue,
        [this](const EngineEvent &event) { onEngine(event); });
    m_ticks = 0;
    m_tickTimer.start();
}

void RunKeeper::end(const Entry &entry)
{
    for (const Hold &hold : entry->holds.list())
        m_services.runs->removeHold(entry->row.id, hold.scope, hold.department, [](const Result<void> &) {});
    entry->holds = {};
    std::erase(m_runs, entry);
    m_past.push_back(entry);
    if (m_past.size() > pastRuns)
        m_past.erase(m_past.begin());
    if (entry->tracker)
        entry->tracker->noWork();
    touched();
}

// ---- transitions and holds ----

void RunKeeper::change(
    const Entry &entry, RunEvent event, const QString &code, const QJsonObject &args, const Writes &writes)
{
    const auto next = nextState(entry->row.state, event);
    Q_ASSERT_X(next.ok(), "RunKeeper::change", qPrintable(next.ok() ? QString() : next.error().text));
    if (!next)
        return;
    const RunState from = std::exchange(entry->row.state, *next);
    if (isFinal(*next))
        entry->row.endedAt = m_services.clock->now();
    if (entry->tracker)
        entry->tracker->setActive(*next == RunState::Running);
    controlled();
    // Clients learn of it once it is on disk, and in the order in which it was written. A state that could
    // not be written is shown all the same: it is what the run is in, and a restart would show otherwise only
    // after a crash.
    const RunJournal::Done also = writes ? writes->one() : RunJournal::Done();
    saveRow(entry,
        [this, post = m_queue.poster(), entry, from, to = *next, code, args, also](Result<void> result) {
            post([this, entry, from, to, code, args, by = entry->lastActor] {
                entry->shown = to;
                told(entry, from, to, code, args, by);
            });
            if (also)
                also(result);
        });
}

void RunKeeper::told(const Entry &entry, RunState from, RunState to, const QString &code,
    const QJsonObject &args, const Actor &by)
{
    m_notices.flush();
    ActivityEntry activity;
    activity.kind = u"state"_s;
    activity.by = nameOf(by);
    activity.code = code;
    activity.args = args;
    activity.args[u"project"] = entry->row.project.value;
    activity.text = sentence(code, entry->row.project.value, activity.by, args);
    m_notices.tell(entry->row.id, activity);
    controlled();
    touched();
    Q_EMIT stateChanged({ entry->row.id.value, from, to, by, code, args });
    if (to == RunState::Queued || isFinal(to))
        advance();
}

void RunKeeper::saveRow(const Entry &entry, RunJournal::Done done)
{
    if (entry->tracker) {
        entry->row.activeSeconds = entry->tracker->activeSeconds();
        entry->row.pausedSeconds = entry->tracker->pausedSeconds();
    }
    m_services.runs->saveRun(
        entry->row, done ? std::move(done) : [](const Result<void> &) {});
}

HoldSet RunKeeper::holdsOf(const Entry &entry) const
{
    HoldSet holds = m_serviceHolds;
    for (const Hold &hold : entry->holds.list())
        holds.add(hold);
    return holds;
}

void RunKeeper::applyHolds(const Entry &entry, const Writes &writes)
{
    const HoldSet holds = holdsOf(entry);
    if (m_engine && !m_closing)
        m_engine->setHolds(holds, ++m_generation);
    const RunState state = entry->row.state;
    if (holds.holdsRun() && state == RunState::Running)
        change(entry, RunEvent::Hold, u"pausing"_s, {}, writes);
    else if (!holds.holdsRun() && (state == RunState::Pausing || state == RunState::Paused))
        change(entry, RunEvent::Release, u"resumed"_s, {}, writes);
    armExpiry();
}

void RunKeeper::addHold(const Entry &entry, Hold hold, const Actor &by, const Writes &writes)
{
    const bool service = hold.scope == HoldScope::Service;
    HoldSet &set = service ? m_serviceHolds : entry->holds;
    const RunId run = service ? RunId() : entry->row.id;
    set.add(hold);
    m_services.runs->saveHold(
        run, hold, writes ? writes->one() : [](const Result<void> &) {});
    const Entry concerned = service ? active() : entry;
    if (concerned) {
        concerned->lastActor = by;
        m_services.runs->addHoldSpan(concerned->row.id, { m_services.clock->now(), {}, spanOf(hold) });
        if (isActive(concerned->row.state))
            applyHolds(concerned, writes);
    }
    tellHold(concerned, hold, true, by);
    armExpiry();
}

bool RunKeeper::removeHold(const Entry &entry, HoldScope scope, std::optional<Department> department,
    const Actor &by, const Writes &writes)
{
    const bool service = scope == HoldScope::Service;
    if (!service && !entry)
        return false;
    const auto hold = (service ? m_serviceHolds : entry->holds).remove(scope, department);
    if (!hold)
        return false;
    m_services.runs->removeHold(
        service ? RunId() : entry->row.id, scope, department,
        writes ? writes->one() : [](const Result<void> &) {});
    const Entry concerned = service ? active() : entry;
    if (concerned) {
        concerned->lastActor = by;
        const QDateTime now = m_services.clock->now();
        m_services.runs->addHoldSpan(concerned->row.id, { hold->since, now, spanOf(*hold) });
        if (isActive(concerned->row.state))
            applyHolds(concerned, writes);
    }
    tellHold(concerned, *hold, false, by);
    armExpiry();
    return true;
}

void RunKeeper::tellHold(const Entry &entry, const Hold &hold, bool added, const Actor &by)
{
    controlled();
    touched();
    QJsonObject args{ { u"scope"_s, toString(hold.scope) } };
    if (hold.department)
        args[u"department"] = slug(*hold.department);
    if (!hold.reason.isEmpty())
        args[u"reason"] = hold.reason;
    if (hold.resumeAt.isValid())
        args[u"resumeAt"] = hold.resumeAt.toUTC().toString(Qt::ISODateWithMs);
    StateChange told;
    told.from = told.to = entry ? entry->shown : RunState::NotStarted;
    told.run = entry ? entry->row.id.value : QString();
    told.by = by;
    told.code = added ? u"held"_s : u"released"_s;
    told.args = args;
    Q_EMIT stateChanged(told);
    if (!entry)
        return;
    ActivityEntry activity;
    activity.kind = u"hold"_s;
    activity.department = hold.department;
    activity.by = nameOf(by);
    activity.code = told.code;
    activity.args = args;
    const QString what = hold.department   ? displayName(*hold.department)
        : hold.scope == HoldScope::Service ? u"The service"_s
                                           : u"The run"_s;
    const QString who = activity.by.isEmpty() ? QString() : u" by "_s + activity.by;
    activity.text = hold.reason == errc::storageFull && added
        ? u"The disk is full: nothing runs until there is room and somebody resumes."_s
        : u"%1 was %2%3."_s.arg(what, added ? u"held"_s : u"released"_s, who);
    m_notices.tell(entry->row.id, activity);
}

void RunKeeper::endExpiredHolds()
{
    const QDateTime now = m_services.clock->now();
    for (const Hold &hold : m_serviceHolds.expired(now))
        removeHold({}, hold.scope, hold.department, {}, {});
    for (const Entry &entry : std::vector(m_runs))
        for (const Hold &hold : entry->holds.expired(now))
            removeHold(entry, hold.scope, hold.department, {}, {});
    armExpiry();
}

void RunKeeper::armExpiry()
{
    QDateTime next = m_serviceHolds.nextResumeAt();
    for (const Entry &entry : m_runs)
        if (const QDateTime at = entry->holds.nextResumeAt(); at.isValid() && (!next.isValid() || at < next))
            next = at;
    if (!next.isValid() || m_closing) {
        m_expiryTimer.stop();
        return;
    }
    // Timers stand still while the machine sleeps: looked at again now and then.
    m_expiryTimer.start(int(std::clamp<qint64>(m_services.clock->now().msecsTo(next) + 1, 0, 30'000)));
}

void RunKeeper::touched()
{
    m_sequence = m_sequences.next();
    m_lastUpdate = m_services.clock->now();
    if (!m_progressTimer.isActive())
        m_progressTimer.start(0);
}

void RunKeeper::controlled() { m_control = m_sequences.next(); }

void RunKeeper::tick()
{
    const Entry entry = active();
    if (!entry || !entry->tracker) {
        m_tickTimer.stop();
        return;
    }
    if (entry->row.state == RunState::Paused)
        return;
    const StatusRecord record = statusOf(*entry, m_serviceHolds);
    Sample sample;
    sample.at = m_services.clock->now();
    for (const DepartmentProgress &department : record.departments)
        sample.completed[slug(department.department)] = department.completed;
    sample.unitsPerSecond = record.unitsPerSecond;
    sample.memoryBytes = memoryBytes();
    m_services.runs->addSample(entry->row.id, sample);
    if (++m_ticks % ticksPerSave == 0)
        saveRow(entry);
    touched(); // rates and times left move by themselves
}

// ---- what the engine tells ----

void RunKeeper::onEngine(const EngineEvent &event)
{
    std::visit([this](const auto &each) { on(each); }, event);
}

void RunKeeper::on(const PhaseBegan &event)
{
    active()->tracker->beginPhase(event.phase, event.total, event.completed);
    touched();
}

void RunKeeper::on(const FileRead &)
{
    active()->tracker->fileRead();
    touched();
}

void RunKeeper::on(const RunPlanned &event)
{
    active()->tracker->setTotals(event.departments, event.integration);
    touched();
}

void RunKeeper::on(const TurnBegan &event)
{
    active()->tracker->workBegan(event.worker, event.lane, event.task);
    touched();
}

void RunKeeper::on(const TurnEnded &event) { active()->tracker->workEnded(event.worker); }

void RunKeeper::on(const UnitEnded &event)
{
    const Entry entry = active();
    RunRow &row = entry->row;
    const bool wasDone = event.lane && entry->tracker->departmentDone(*event.lane);
    switch (event.outcome) {
    case UnitOutcome::Failed:
        row.failed += event.count;
        break;
    case UnitOutcome::Reused:
        row.reused += event.count;
        [[fallthrough]];
    case UnitOutcome::Kept:
        row.documents += event.count;
        break;
    case UnitOutcome::Written:
        row.documents += event.count;
        row.added += event.files.first().state == DocumentState::New;
        row.changed += event.files.first().state == DocumentState::Updated;
        m_notices.documentWritten(row.id, event.lane, event.files.first());
        break;
    }
    entry->tracker->unitsEnded(event.lane, ProgressTracker::Outcome(event.outcome), event.count);
    if (event.lane && !wasDone && entry->tracker->departmentDone(*event.lane)) {
        ActivityEntry done;
        done.kind = u"department"_s;
        done.department = event.lane;
        done.code = u"departmentDone"_s;
        done.text = u"%1 is done."_s.arg(displayName(*event.lane));
        m_notices.tell(row.id, done);
    }
    touched();
}

void RunKeeper::on(const UnitsReopened &event)
{
    const Entry entry = active();
    entry->row.failed -= event.count;
    entry->tracker->unitsReopened(event.lane, event.count);
    touched();
}

void RunKeeper::on(const ProblemFound &event) { m_notices.problemFound(active()->row.id, event.problem); }

void RunKeeper::on(const RunIdle &event)
{
    const Entry entry = active();
    if (event.generation != m_generation || entry->row.state != RunState::Pausing)
        return;
    entry->tracker->noWork();
    change(entry, RunEvent::Settle, u"paused"_s);
}

void RunKeeper::on(const SpaceExhausted &event)
{
    const Entry entry = active();
    if (m_serviceHolds.find(HoldScope::Service)) {
        applyHolds(entry); // the engine waits for an answer
        return;
    }
    Hold hold;
    hold.scope = HoldScope::Service;
    hold.since = m_services.clock->now();
    hold.reason = errc::storageFull;
    addHold(entry, hold, {}, {});
    Q_UNUSED(event)
}

void RunKeeper::on(const EngineFinished &event)
{
    const Entry entry = active();
    m_engine.reset();
    m_tickTimer.stop();
    m_notices.flush();
    entry->tracker->noWork();
    using Outcome = EngineFinished::Outcome;
    if (entry->row.state == RunState::Stopping) {
        change(entry, RunEvent::Settle, u"stopped"_s);
        end(entry);
    } else if (event.outcome != Outcome::Interrupted) {
        // A pause that came after the last step has nothing left to hold.
        if (entry->row.state != RunState::Running)
            change(entry, RunEvent::Release, u"resumed"_s);
        if (event.outcome == Outcome::Completed) {
            change(entry, RunEvent::Complete, u"completed"_s);
        } else {
            QJsonObject args = event.error.args;
            args[u"reason"] = event.error.code;
            args[u"text"] = event.error.text;
            change(entry, RunEvent::Fail, u"failed"_s, args);
        }
        end(entry);
    }
    if (m_closing) {
        const auto group = writes([this](const Result<void> &) {
            if (m_closed)
                std::exchange(m_closed, {})();
        });
        saveRow(entry, group->one());
        group->seal();
    }
}

} // namespace tars
