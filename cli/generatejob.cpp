#include "cli/generatejob.h"

#include "cli/commands.h"
#include "cli/startrequest.h"
#include "common/base/errorcodes.h"
#include "common/base/paths.h"
#include "common/wire/messages.h"

#include <QCoreApplication>
#include <QDir>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int problemsShown = 5;
constexpr int attemptsForAnother = 4; // seven seconds, in which whoever runs the service starts it again

/// Whoever was asked goes, and will not do it.
bool isLeaving(const Error &error)
{
    return error.code == errc::connectionLost
        || (error.code == errc::invalidState && error.args[u"state"].toString() == "ShuttingDown"_L1);
}
} // namespace

void runGenerate(CommandContext &context) { (new GenerateJob(context))->start(); }

GenerateJob::GenerateJob(CommandContext &context) : QObject(&context), m_context(context), m_view(context.console()) {}

void GenerateJob::start()
{
    const Invocation &invocation = m_context.invocation();
    const auto request = startRequest(invocation);
    if (!request) {
        m_context.console().error(request.error());
        return end(ExitUsage);
    }
    m_dataDir = dataDirectory(invocation.has("cache") ? invocation.value("cache") : invocation.value("data-dir"));
    if (!invocation.has("url") && !readEndpoint(m_dataDir))
        return startOwnService();
    connectTo(m_dataDir);
}

void GenerateJob::connectTo(const QString &dataDir)
{
    ConnectionSettings settings = connectionSettings(m_context.invocation());
    settings.dataDir = dataDir;
    settings.reconnect = true; // a service that restarts continues the run, so this goes on watching it
    m_client = std::make_unique<ServiceClient>(settings);
    connect(m_client.get(), &ServiceClient::connectionStateChanged, this, &GenerateJob::onConnectionState);
    connect(m_client.get(), &ServiceClient::statusChanged, this, [this] { onStatus(m_client->mirror().status()); });
    connect(m_client.get(), &ServiceClient::stateEvent, this, [this](const StateChange &change) {
        if (!isFinal(change.to))
            return;
        if (m_hasEnded && m_service)
            leave();
        else if (change.run == m_run) {
            m_isFinal = true;
            askStatus();
        }
    });
    m_client->open();
}

void GenerateJob::startOwnService()
{
    m_service = std::make_unique<LocalService>(m_dataDir);
    connect(m_service.get(), &LocalService::listening, this, [this] { connectTo(m_dataDir); });
    connect(m_service.get(), &LocalService::taken, this, [this] {
        m_service.release()->deleteLater();
        connectTo(m_dataDir);
    });
    connect(m_service.get(), &LocalService::failed, this, &GenerateJob::endWith);
    m_service->start();
}

void GenerateJob::onConnectionState(Connection::State state)
{
    if (state == Connection::State::Open) {
        m_missed = 0;
        if (!std::exchange(m_wasOpen, true))
            startRun();
    } else if (state == Connection::State::Refused) {
        endWith(m_client->connection().lastError());
    } else if (state == Connection::State::WaitingToRetry && !m_hasEnded) {
        const Error error = m_client->connection().lastError();
        m_missed += error.args[u"nobody"].toBool();
        // endpoint.json of a service that was killed, or one that went with whom it was started by.
        if (m_run.isEmpty() || m_isFinal)
            startAnew(error);
        else if (m_missed >= attemptsForAnother && mayServe())
            startAnew(error); // its own service continues that run
    }
}

bool GenerateJob::mayServe() const { return !m_context.invocation().has("url") && !m_service; }

/// Nobody listens there any more, so this is ours to do, or to look at once more.
void GenerateJob::startAnew(const Error &why)
{
    if (!mayServe())
        return endWith(why);
    m_wasOpen = m_isFinal = false;
    m_missed = 0;
    m_run.clear();
    m_client->disconnect(this);
    m_client.release()->deleteLater();
    startOwnService();
}

void GenerateJob::startRun()
{
    const auto request = startRequest(m_context.invocation());
    const auto asked = m_client.get();
    m_client->request(u"documentation.start"_s, wire::encode(*request)).then(this, [this, asked](const Result<QJsonObject> &answer) {
        if (asked != m_client.get())
            return; // its end was seen already
        if (answer) {
            m_run = (*answer)[u"run"].toString();
            return onStatus(m_client->mirror().status());
        }
        // The same project is being documented already, perhaps continued after a kill: watch that run instead.
        if (const QString run = answer.error().args[u"run"].toString(); !run.isEmpty()) {
            m_run = run;
            return askStatus();
        }
        if (isLeaving(answer.error()))
            return startAnew(answer.error());
        endWith(answer.error());
    });
}

/// The mirror may show another's run by now.
void GenerateJob::askStatus()
{
    m_client->request(u"documentation.status"_s, wire::encode(wire::RunRequest{m_run, {}}))
        .then(this, [this](const Result<QJsonObject> &answer) {
            const auto status = answer ? wire::decodeStatus(*answer) : Result<StatusRecord>(answer.error());
            if (status)
                onStatus(*status);
        });
}

void GenerateJob::onStatus(const StatusRecord &status)
{
    if (m_hasEnded || m_run.isEmpty() || status.run != m_run)
        return;
    m_view.update(status);
    if (isFinal(status.state))
        onRunEnded(status);
}

void GenerateJob::onRunEnded(const StatusRecord &status)
{
    m_view.end();
    Console &console = m_context.console();
    const QString page = QDir(status.output).filePath(u"site/index.html"_s);
    const bool isDone = status.state == RunState::Completed;
    if (console.isJson()) {
        QJsonObject object = wire::encodeStatus(status);
        if (isDone)
            object.insert(u"firstPage"_s, page);
        console.json(object);
    } else if (isDone) {
        QStringList parts{tr("%1 documents").arg(formatCount(status.completedTasks - status.failed)),
            tr("in %1").arg(formatDuration(status.activeSeconds))};
        QString line = parts.join(u' ');
        if (status.reused > 0)
            line += u", "_s + tr("%1 of them up to date already").arg(formatCount(status.reused));
        if (status.failed > 0)
            line += u", "_s + tr("%1 failed").arg(formatCount(status.failed));
        console.line(line + u'.');
        console.line(page);
    } else {
        return reportProblems(status);
    }
    end(isDone ? ExitDone : ExitRunFailed);
}

void GenerateJob::reportProblems(const StatusRecord &status)
{
    const QString state = status.state == RunState::Stopped ? tr("The run was stopped.") : tr("The run failed.");
    m_hasEnded = true;
    m_client->request(u"documentation.problems"_s, wire::encode(wire::ProblemsRequest{status.run, {}, problemsShown, 0}))
        .then(this, [this, state](const Result<QJsonObject> &answer) {
            QString text = state;
            QList<Problem> problems;
            if (answer && wire::decode((*answer)[u"problems"], problems, u"problems"_s)) {
                for (const Problem &problem : problems)
                    if (problem.severity == Severity::Error)
                        text += u' ' + problem.message;
            }
            m_context.console().error({errc::internal, text, {}});
            end(ExitRunFailed);
        });
}

void GenerateJob::end(int exitCode)
{
    m_hasEnded = true;
    m_exitCode = exitCode;
    if (!m_service)
        return m_context.finish(exitCode);
    leave();
}

/// Others may have found the service meanwhile: it goes with the last run of theirs.
void GenerateJob::leave()
{
    if (!m_client || m_client->connection().state() != Connection::State::Open)
        return stopService();
    m_client->request(u"documentation.status"_s, wire::encode(wire::RunRequest{}))
        .then(this, [this](const Result<QJsonObject> &answer) {
            const auto status = answer ? wire::decodeStatus(*answer) : Result<StatusRecord>(answer.error());
            const bool works = status && status->run != m_run && status->state != RunState::NotStarted
                && status->state != RunState::Paused && !isFinal(status->state);
            if (!works)
                stopService();
        });
}

void GenerateJob::stopService()
{
    connect(m_service.get(), &LocalService::stopped, this, [this] { m_context.finish(m_exitCode); });
    m_service->stop();
}

void GenerateJob::endWith(const Error &error)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_view.end();
    m_context.console().error(error);
    end(exitCodeFor(error));
}

} // namespace tars::cli
