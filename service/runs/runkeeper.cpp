#include "service/runs/runkeeper.h"

#include "service/runs/activitytexts.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::milliseconds filesInterval{ 100 }; // as often as clients are told
}

RunKeeper::RunKeeper(RunServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_sequences(*m_services.runs)
    , m_notices(*m_services.clock, *m_services.runs)
    , m_recorder(m_notices, *m_services.clock)
{
    connect(&m_notices, &Notices::documentsWritten, this, &RunKeeper::documentsWritten);
    connect(&m_notices, &Notices::problem, this, &RunKeeper::problemFound);
    m_progressTimer.setSingleShot(true);
    connect(&m_progressTimer, &QTimer::timeout, this, &RunKeeper::progressed);
    m_tickTimer.setInterval(std::chrono::seconds(1));
    connect(&m_tickTimer, &QTimer::timeout, this, &RunKeeper::tick);
    m_expiryTimer.setSingleShot(true);
    connect(&m_expiryTimer, &QTimer::timeout, this, &RunKeeper::endExpiredHolds);
    m_filesTimer.setSingleShot(true);
    connect(&m_filesTimer, &QTimer::timeout, this, [this] {
        if (const Entry entry = m_runs.active())
            saveRow(entry);
    });
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
        m_runs.add(entry);
    }
    for (const Entry &entry : std::vector(m_runs.unfinished())) {
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
    for (const Entry &entry : m_runs.unfinished())
        if (isActive(entry->row.state))
            if (const auto restored = m_recorder.restore(*entry, *m_services.units); !restored)
                return restored;
    for (const Entry &entry : m_runs.unfinished()) {
        if (m_engine || !isActive(entry->row.state))
            continue;
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
    m_runs.add(entry);
    change(entry, RunEvent::Enqueue, u"queued"_s, {}, writes);
}

void RunKeeper::forget(const Entry &entry)
{
    m_runs.forget(entry);
    touched();
}

void RunKeeper::advance()
{
    if (m_closing || m_engine)
        return;
    if (const Entry entry = m_runs.active()) { // restored, and behind another one until now
        launch(entry);
        applyHolds(entry);
        return;
    }
    for (const Entry &entry : m_runs.unfinished()) {
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
    if (!m_engine || m_closing || entry != m_runs.active() || entry->row.state == RunState::Stopping)
        return {};
    const QSet<UnitId> accepted = m_engine->retry(units);
    if (accepted.isEmpty())
        return {};
    m_services.units->reopenUnits(
        entry->row.project, entry->row.output, accepted.values(), writes->one());
    entry->lastActor = by;
    m_notices.tell(entry->row.id, retryActivity(accepted.size(), by));
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
    if (!entry->tracker)
        m_recorder.begin(*entry);
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
    m_tickTimer.start();
}

void RunKeeper::end(const Entry &entry)
{
    for (const Hold &hold : entry->holds.list())
        m_services.runs->removeHold(entry->row.id, hold.scope, hold.department, [](const Result<void> &) {});
    entry->holds = {};
    m_runs.end(entry);
    if (entry->tracker)
        entry->tracker->noWork();
    touched();
}

// ---- transitions ----

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
    m_notices.tell(entry->row.id, stateActivity(entry->row.project, code, args, by));
    controlled();
    touched();
    Q_EMIT stateChanged({ entry->row.id.value, from, to, by, code, args });
    if (to == RunState::Queued || isFinal(to))
        advance();
}

void RunKeeper::saveRow(const Entry &entry, RunJournal::Done done)
{
    const RunRow &row = m_recorder.row(*entry);
    m_services.runs->saveRun(
        row, [this, post = m_queue.poster(), entry, files = row.files, done = std::move(done)](const Result<void> &result) {
            if (result)
                post([this, entry, files] {
                    if (entry->tracker && entry->tracker->showFiles(files.total, files.completed))
                        touched();
                });
            if (done)
                done(result);
        });
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
    const Entry entry = m_runs.active();
    if (!entry || !entry->tracker) {
        m_tickTimer.stop();
        return;
    }
    if (entry->row.state == RunState::Paused)
        return;
    m_services.runs->addSample(entry->row.id, m_recorder.sample(statusOf(*entry, m_serviceHolds)));
    saveRow(entry);
    touched(); // rates and times left move by themselves
}

// ---- what the engine tells ----

void RunKeeper::onEngine(const EngineEvent &event)
{
    if (!m_unsavedPlan.empty()) {
        m_unsavedPlan.push_back(event);
        return;
    }
    const auto *plan = std::get_if<RunPlanned>(&event);
    if (!plan)
        return handle(event);
    // What is shown of a plan, and of all that follows from it, has to be there after a kill.
    const Entry entry = m_runs.active();
    entry->row.planned = plan->totals;
    m_unsavedPlan.push_back(event);
    saveRow(entry, [this, post = m_queue.poster()](const Result<void> &) {
        post([this] {
            const auto events = std::exchange(m_unsavedPlan, {});
            for (const EngineEvent &each : events)
                handle(each);
        });
    });
}

void RunKeeper::handle(const EngineEvent &event)
{
    std::visit(
        [this](const auto &each) {
            if constexpr (requires { this->on(each); }) {
                on(each);
            } else {
                m_recorder.on(*m_runs.active(), each);
                using Event = std::decay_t<decltype(each)>;
                if constexpr (std::is_same_v<Event, FileRead> || std::is_same_v<Event, FoundationBegan>)
                    if (!m_filesTimer.isActive())
                        m_filesTimer.start(filesInterval);
                touched();
            }
        },
        event);
}

void RunKeeper::on(const RunIdle &event)
{
    const Entry entry = m_runs.active();
    if (event.generation != m_generation || entry->row.state != RunState::Pausing)
        return;
    entry->tracker->noWork();
    change(entry, RunEvent::Settle, u"paused"_s);
}

void RunKeeper::on(const RunBlocked &event)
{
    const Entry entry = m_runs.active();
    if ((event.scope == HoldScope::Service ? m_serviceHolds : entry->holds).find(event.scope)) {
        applyHolds(entry); // the engine waits for an answer
        return;
    }
    Hold hold;
    hold.scope = event.scope;
    hold.since = m_services.clock->now();
    hold.reason = event.error.code;
    addHold(entry, hold, {}, {});
}

void RunKeeper::on(const EngineFinished &event)
{
    const Entry entry = m_runs.active();
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
