// What became of a run's units: how many of the phase at work succeeded and failed, and which may be tried again.
#pragma once

#include "service/engine/dispatcher.h"

#include <functional>
#include <mutex>
#include <QHash>
#include <QSet>

namespace tars
{

/// Thread-safe: the coordinator opens phases, workers note outcomes, and whoever retries a unit reopens it.
class UnitLedger
{
public:
    using Lanes = QHash<std::optional<Department>, qint64>;
    using Reopen = std::function<bool(const QList<WorkItem> &items, const Lanes &lanes)>;

    void beginPhase(); ///< nothing of it has succeeded or failed
    void open(QHash<UnitId, WorkItem> units); ///< that may be retried
    void close(); ///< none may be retried any more

    void note(const UnitId &unit, bool failed);
    void noteSucceeded(qint64 units);

    /// Those of `units` that are open and failed, if `reopen` takes them; none of them counts as failed then. No outcome is
    /// noted while `reopen` is at it.
    QSet<UnitId> retry(const QSet<UnitId> &units, const Reopen &reopen);

    bool nothingSucceeded() const; ///< in the phase
    bool nothingFailed() const; ///< in the run
    QSet<UnitId> failed() const; ///< of the run

private:
    mutable std::mutex m_mutex;
    QHash<UnitId, WorkItem> m_open;
    QSet<UnitId> m_failed;
    qint64 m_succeeded = 0; ///< of the phase
};

} // namespace tars
