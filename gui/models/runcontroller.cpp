#include "gui/models/runcontroller.h"

#include "common/base/errorcodes.h"
#include "common/wire/messages.h"
#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/models/names.h"

#include <QDir>
#include <QJsonArray>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto mergeInterval = 100ms;
constexpr auto patience = 10s;

QString commandOf(MainAction action)
{
    switch (action) {
    case MainAction::Start: return u"documentation.start"_s;
    case MainAction::Pause: return u"documentation.pause"_s;
    case MainAction::Resume: return u"documentation.resume"_s;
    }
    Q_UNREACHABLE();
}
} // namespace

RunController::RunController(ServiceClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_merge.setSingleShot(true);
    m_merge.setInterval(mergeInterval);
    m_silence.setSingleShot(true);
    m_silence.setInterval(patience);
    m_slowPause.setSingleShot(true);
    m_slowPause.setInterval(patience);
    connect(&m_merge, &QTimer::timeout, this, &RunController::changed);
    connect(&m_silence, &QTimer::timeout, this, &RunController::askState);
    connect(&m_slowPause, &QTimer::timeout, this, &RunController::touch);
    connect(&client, &ServiceClient::connectionStateChanged, this, &RunController::onConnectionState);
    connect(&client, &ServiceClient::statusChanged, this, &RunController::onStatus);
    connect(&client, &ServiceClient::serviceStatusChanged, this, &RunController::touch);
    connect(&client, &ServiceClient::stateEvent, this, &RunController::onStateEvent);
    connect(&client, &ServiceClient::eventReceived, this, &RunController::onEvent);
}

RunControlView RunController::control() const
{
    RunControlInput input;
    input.connected = link().connected();
    input.connecting = link().kind == LinkKind::Connecting && !m_everConnected;
    input.reconnecting = link().kind == LinkKind::Reconnecting || link().kind == LinkKind::Connecting;
    input.hasProject = !project().isEmpty();
    input.hasRun = showsRun();
    input.state = record().state;
    input.pending = m_pending;
    if (const auto held = hold(); held && held->resumeAt.isValid())
        input.heldUntil = format::clock(held->resumeAt);
    RunControlView view = runControlView(input);
    // With no department chosen there is nothing to start.
    if (view.action == MainAction::Start && m_departments && m_departments->isEmpty())
        view.enabled = false;
    view.forbidden = forbidden(commandOf(view.action));
    view.enabled = view.enabled && view.forbidden.isEmpty();
    view.stopEnabled = view.stopEnabled && may(u"documentation.stop"_s);
    return view;
}

bool RunController::may(const QString &command) const { return m_capabilities.isEmpty() || m_capabilities.contains(command); }

QString RunController::forbidden(const QString &command) const
{
    if (may(command))
        return {};
    return m_role == "observer"_L1 ? tr("Your token lets you look on. Controlling needs an operator's or the owner's.")
                                   : tr("Your token does not allow this. The owner's does.");
}

void RunController::setDepartments(std::optional<QList<Department>> departments)
{
    m_departments = std::move(departments);
    touch();
}

std::optional<QList<Department>> RunController::departmentsOf(const QString &of) const
{
    const QStringList slugs = m_projectDepartments.value(of);
    if (slugs.isEmpty())
        return {};
    QList<Department> list;
    for (const QString &name : slugs)
        if (const auto department = departmentFromSlug(name))
            list.append(*department);
    return list;
}

void RunController::setProjectDepartments(const QList<Department> &departments)
{
    if (!may(u"project.add"_s))
        return;
    wire::ProjectRequest request;
    request.root = project();
    request.departments = departments;
    m_client.ask(u"project.add"_s, wire::encode(request), this, [this](const Result<QJsonObject> &answer) {
        if (!answer)
            Q_EMIT refused(errorText(answer.error()));
        fetchProjects();
    });
}

QString RunController::outputOf(const QString &of) const
{
    if (!record().output.isEmpty() && record().project == of)
        return record().output;
    return m_outputs.value(of);
}

bool RunController::runActive() const
{
    return m_client.mirror().hasStatus() && (isActive(record().state) || record().state == RunState::Queued);
}

bool RunController::showsRun() const
{
    if (!m_client.mirror().hasStatus() || record().run.isEmpty() || record().state == RunState::NotStarted)
        return false;
    return runActive() || (!m_planning && (m_project.isEmpty() || record().project == m_project));
}

QString RunController::project() const
{
    // While a run works, the window shows that run: there is one at a time.
    if (runActive() || m_project.isEmpty())
        return m_client.mirror().hasStatus() ? record().project : m_project;
    return m_project;
}

std::optional<Hold> RunController::hold() const
{
    std::optional<Hold> found;
    for (const Hold &hold : record().holds)
        if (hold.scope == HoldScope::Run || (hold.scope == HoldScope::Service && !found))
            found = hold;
    return found;
}

QString RunController::heldBy() const
{
    const auto held = hold();
    return !held || held->by.isEmpty() ? QString() : m_heldHere ? tr("this window") : clientAgent(held->by);
}

bool RunController::savingTakesLong() const { return record().state == RunState::Pausing && !m_slowPause.isActive(); }

void RunController::setProject(const QString &path)
{
    const QString clean = path.isEmpty() ? QString() : QDir::cleanPath(QDir(path).absolutePath());
    // The service names projects by their canonical path.
    const QString canonical = QDir(clean).canonicalPath();
    m_project = canonical.isEmpty() ? clean : canonical;
    m_lastRun.reset();
    m_planning = false;
    forgetChoices();
    fetchHistory();
    Q_EMIT projectChanged();
    touch();
}

void RunController::forgetChoices()
{
    m_departments.reset();
    m_force = false;
    m_output.clear();
}

void RunController::setPlanning(bool planning)
{
    if (planning == m_planning || (planning && runActive()))
        return;
    m_planning = planning;
    touch();
}

void RunController::start()
{
    if (!link().connected() || !control().enabled || control().action != MainAction::Start)
        return;
    wire::StartRequest request;
    request.project = project();
    request.departments = m_departments;
    request.force = m_force;
    request.output = m_output;
    send(PendingCommand::Start, u"documentation.start"_s, wire::encode(request));
}

void RunController::pause(std::optional<qint64> seconds)
{
    if (!link().connected() || !may(u"documentation.pause"_s))
        return;
    wire::HoldRequest request;
    request.run = record().run;
    request.seconds = seconds;
    request.ifControlSequence = record().controlSequence;
    send(PendingCommand::Pause, u"documentation.pause"_s, wire::encode(request));
}

void RunController::resume()
{
    if (!link().connected() || !may(u"documentation.resume"_s))
        return;
    wire::HoldRequest request;
    // What holds the whole service is released as such; the run's own hold goes first.
    if (const auto held = hold(); held && held->scope == HoldScope::Service)
        request.scope = HoldScope::Service;
    else
        request.run = record().run;
    request.ifControlSequence = record().controlSequence;
    send(PendingCommand::Resume, u"documentation.resume"_s, wire::encode(request));
}

void RunController::stop()
{
    if (!link().connected() || !runActive() || !may(u"documentation.stop"_s))
        return;
    wire::RunRequest request;
    request.run = record().run;
    request.ifControlSequence = record().controlSequence;
    send(PendingCommand::Stop, u"documentation.stop"_s, wire::encode(request));
}

void RunController::pauseDepartment(Department department) { changeHold(u"documentation.pause"_s, department); }

void RunController::resumeDepartment(Department department) { changeHold(u"documentation.resume"_s, department); }

void RunController::changeHold(const QString &command, Department department)
{
    if (!link().connected() || !runActive() || !may(command))
        return;
    wire::HoldRequest request;
    request.scope = HoldScope::Department;
    request.department = department;
    request.run = record().run;
    // The department's row follows the record; there is no button that could wait.
    m_client.ask(command, wire::encode(request), this, [this](const Result<QJsonObject> &answer) {
        if (!answer)
            Q_EMIT refused(errorText(answer.error()));
    });
}

void RunController::retry(const QString &run, const QList<qint64> &problems)
{
    if (!link().connected() || !may(u"documentation.retry"_s))
        return;
    wire::RetryRequest request;
    request.run = run;
    request.problems = problems;
    m_client.ask(u"documentation.retry"_s, wire::encode(request), this, [this](const Result<QJsonObject> &answer) {
        if (answer)
            Q_EMIT retried();
        else
            Q_EMIT refused(errorText(answer.error()));
    });
}

void RunController::mainAction()
{
    const RunControlView view = control();
    if (!view.enabled)
        return;
    switch (view.action) {
    case MainAction::Start: return start();
    case MainAction::Pause: return pause();
    case MainAction::Resume: return resume();
    }
}

void RunController::setPatience(std::chrono::milliseconds patienceNow)
{
    m_silence.setInterval(patienceNow);
    m_slowPause.setInterval(patienceNow);
}

void RunController::tryNow()
{
    m_client.open();
    Q_EMIT linkChanged();
}

void RunController::setServiceStarting(bool starting)
{
    m_link.setStarting(starting);
    Q_EMIT linkChanged();
    touch();
}

void RunController::setServiceStartFailed()
{
    m_link.setStartFailed();
    Q_EMIT linkChanged();
    touch();
}

void RunController::setToken(const QString &tokenFile)
{
    ConnectionSettings settings = m_client.connection().settings();
    settings.tokenFile = tokenFile;
    m_client.connection().setSettings(settings);
    m_client.open();
}

void RunController::send(PendingCommand pending, const QString &command, const QJsonObject &data)
{
    m_pending = pending;
    m_answered = false;
    m_pendingControl = record().controlSequence;
    m_silence.start();
    m_client.ask(command, data, this, [this, pending](const Result<QJsonObject> &answer) {
        if (m_pending != pending)
            return;
        m_answered = true;
        if (!answer) {
            m_pending = PendingCommand::None;
            m_silence.stop();
            Q_EMIT refused(errorText(answer.error()));
        } else if (!answer->value(u"changed"_s).toBool(true)) {
            m_pending = PendingCommand::None;
            m_silence.stop();
        } else {
            settlePending();
        }
        touch();
    });
    // The change from the click itself is seen at once.
    Q_EMIT changed();
}

void RunController::settlePending()
{
    if (m_pending == PendingCommand::None)
        return;
    const RunState state = record().state;
    bool settled = false;
    switch (m_pending) {
    case PendingCommand::None: break;
    case PendingCommand::Start:
        settled = runActive() || (m_answered && record().controlSequence != m_pendingControl);
        break;
    case PendingCommand::Pause: settled = state == RunState::Pausing || state == RunState::Paused || isFinal(state); break;
    case PendingCommand::Resume: settled = state == RunState::Running || state == RunState::Queued || isFinal(state); break;
    case PendingCommand::Stop: settled = state == RunState::Stopping || isFinal(state); break;
    }
    if (!settled)
        return;
    m_pending = PendingCommand::None;
    m_silence.stop();
}

void RunController::touch()
{
    if (!m_merge.isActive())
        m_merge.start();
}

} // namespace tars::gui
