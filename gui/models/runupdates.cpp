// How the controller learns what goes on: it asks anew after each connection, then follows what the service tells.
#include "gui/models/runcontroller.h"

#include "common/base/errorcodes.h"
#include "common/wire/messages.h"
#include "gui/models/errortext.h"

#include <QDir>
#include <QJsonArray>

namespace tars::gui
{

using namespace Qt::StringLiterals;

void RunController::askState()
{
    // Never invent a state: whatever the service says now is shown, and the click counts as lost.
    m_client.ask(u"documentation.status"_s, {}, this, [this](const Result<QJsonObject> &) {
        m_pending = PendingCommand::None;
        touch();
    });
}

void RunController::onConnectionState()
{
    const bool was = m_link.view().connected();
    m_link.update(m_client.connection());
    const bool is = m_link.view().connected();
    if (is && !was) {
        fetchProjects();
        fetchHistory();
        if (m_everConnected)
            Q_EMIT regained();
        m_everConnected = true;
    } else if (was && !is) {
        m_pending = PendingCommand::None;
        m_silence.stop();
        m_heldHere = false; // somebody else may hold it by the time that it is seen again
        Q_EMIT lost(m_link.view().reason);
    }
    Q_EMIT linkChanged();
    touch();
}

void RunController::onStatus()
{
    const StatusRecord &now = record();
    settlePending();
    if (now.state == RunState::Pausing && m_seenState != RunState::Pausing)
        m_slowPause.start();
    if (now.state != RunState::Pausing)
        m_slowPause.stop();
    const bool first = m_seenRun.isEmpty(), other = now.run != m_seenRun;
    m_seenRun = now.run;
    if (other) {
        m_startedBy.clear();
        // What was chosen was for this run alone, also when it was over before anybody saw it.
        if (runActive() || (!first && now.project == project())) {
            m_planning = false;
            forgetChoices();
        }
        fetchHistory();
    }
    if (isFinal(now.state) && (other ? !first : !isFinal(m_seenState))) {
        Q_EMIT runFinished(now);
        fetchHistory();
        fetchProjects();
    }
    const bool projectMoved = m_seenState != now.state;
    m_seenState = now.state;
    // A run that somebody started elsewhere becomes the project of this window.
    if (runActive() && !now.project.isEmpty() && now.project != m_project) {
        m_project = now.project;
        Q_EMIT projectChanged();
    } else if (projectMoved) {
        Q_EMIT projectChanged();
    }
    touch();
}

void RunController::onStateEvent(const StateChange &change)
{
    const bool own = !m_connectionId.isEmpty() && change.by.connectionId == m_connectionId;
    const QString who = !change.by.user.isEmpty() ? change.by.user : clientAgent(change.by.source);
    if (change.code == "started"_L1 || (change.to == RunState::Queued && change.from == RunState::NotStarted))
        m_startedBy = own ? tr("this window") : who;
    if (change.to == RunState::Pausing || change.to == RunState::Paused)
        m_heldHere = own;
    // Holds that are set and lifted are told of too, before anything follows from them; and a start is no resuming.
    const bool paused = change.to == RunState::Paused && change.from != change.to;
    const bool resumed = change.to == RunState::Running && (change.from == RunState::Paused || change.from == RunState::Pausing);
    if (!own && !who.isEmpty() && (paused || resumed))
        Q_EMIT changedByOther(change.to, who);
    touch();
}

void RunController::onEvent(const QString &name, const QJsonObject &data)
{
    if (name != "connected"_L1)
        return;
    m_connectionId = data.value(u"connectionId"_s).toString();
    m_role = data.value(u"role"_s).toString();
    m_capabilities.clear();
    for (const QJsonValue &command : data.value(u"capabilities"_s).toArray())
        m_capabilities.insert(command.toString());
    Q_EMIT linkChanged();
    touch();
}

void RunController::fetchProjects()
{
    m_client.ask(u"project.list"_s, {}, this, [this](const Result<QJsonObject> &answer) {
        if (!answer)
            return;
        m_projects.clear();
        for (const QJsonValue &value : answer->value(u"projects"_s).toArray()) {
            const auto info = wire::decodeAs<ProjectInfo>(value.toObject());
            if (!info || info->root.isEmpty())
                continue;
            m_projects << info->root;
            m_outputs.insert(info->root, info->output);
            m_projectDepartments.insert(info->root, info->departments);
        }
        touch();
    });
}

void RunController::fetchHistory(bool ofAll)
{
    if (!m_client.mirror().hasStatus() && !link().connected())
        return;
    const QString wanted = project();
    wire::HistoryRequest request;
    request.project = ofAll ? QString() : wanted;
    request.limit = ofAll ? 50 : 5;
    m_client.ask(u"documentation.history"_s, wire::encode(request), this, [this, wanted, ofAll](const Result<QJsonObject> &answer) {
        if (wanted != project())
            return;
        // Another's token may not name every folder, and may read of every run.
        if (!answer && !ofAll && answer.error().code == errc::forbidden)
            return fetchHistory(true);
        if (!answer)
            return;
        m_lastRun.reset();
        for (const QJsonValue &value : answer->value(u"runs"_s).toArray()) {
            const auto entry = wire::decodeAs<HistoryEntry>(value.toObject());
            if (!entry || (ofAll && entry->project != wanted))
                continue;
            if (entry->run == record().run && m_startedBy.isEmpty())
                m_startedBy = clientAgent(entry->by);
            if (isFinal(entry->state) && !m_lastRun)
                m_lastRun = *entry;
        }
        touch();
    });
}

} // namespace tars::gui
