// The runs of this service: one active, others queued. What sessions command and ask; lives on the main thread.
#pragma once

#include "common/model/values.h"
#include "common/wire/messages.h"
#include "service/runs/knownprojects.h"
#include "service/runs/runservices.h"

#include <QObject>
#include <memory>

namespace tars
{

class RunService : public QObject
{
    Q_OBJECT
public:
    using ControlReply = std::function<void(Result<wire::ControlResponse>)>; ///< called once, on this thread

    explicit RunService(RunServices services, QObject *parent = nullptr);
    ~RunService() override;

    /// Continues what was on disk: Running goes on, Paused stays paused. Call once, before listening.
    Result<void> restore();
    /// SIGTERM: cancels or finishes units within 50 ms, checkpoints, keeps states as they are. `done` when on disk.
    void shutdown(std::function<void()> done);

    // Commands; replies come when the wish is on disk. Errors: invalidState, badData, notFound, conflict, forbidden.
    void start(const wire::StartRequest &request, const Actor &by, ControlReply reply, const PathRule &rule = {});
    void pause(const wire::HoldRequest &request, const Actor &by, ControlReply reply);
    void resume(const wire::HoldRequest &request, const Actor &by, ControlReply reply);
    void stop(const wire::RunRequest &request, const Actor &by, ControlReply reply);
    void retry(const wire::RetryRequest &request, const Actor &by, ControlReply reply);
    /// Counts what a run would do, in the background; the result comes as planReady.
    void plan(const wire::PlanRequest &request, std::function<void(Result<void>)> accepted, const PathRule &rule = {});

    /// Takes effect at once: the active run's number of workers too. Counts as a change of what holds.
    void configure(const RunSettings &settings);
    /// Whether a change may be made now: conflict if something was changed after `ifControlSequence`.
    Result<void> permits(const std::optional<qint64> &ifControlSequence) const;

    Result<StatusRecord> status(const QString &run = {}) const; ///< empty: active, else latest, else NotStarted
    QList<Hold> serviceHolds() const;
    QString activeRun() const;

    Result<QList<ProjectInfo>> projects() const;
    void addProject(const wire::ProjectRequest &request, std::function<void(Result<ProjectInfo>)> reply,
        const PathRule &rule = {});
    void removeProject(const wire::ProjectRequest &request, ControlReply reply);

Q_SIGNALS:
    void progressed(); ///< status() of the active run changed; already coalesced to what is committed
    void stateChanged(const tars::StateChange &change);
    void documentsWritten(const tars::DocumentsWritten &documents); ///< at most 10 a second
    void problemFound(const tars::Problem &problem); ///< capped a second
    void planReady(const QJsonObject &plan); ///< data of documentation.planReady

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tars
