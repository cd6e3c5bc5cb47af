// The progress of one run, told from what was committed.
#pragma once

#include "common/base/clock.h"
#include "common/model/values.h"
#include "service/progress/estimator.h"
#include "service/progress/rate.h"

#include <array>
#include <functional>
#include <map>
#include <QHash>

namespace tars
{

/// Not thread-safe: lives where the run's events arrive.
class ProgressTracker
{
public:
    enum class Outcome { Written, Reused, Failed };
    struct Done {
        qint64 completed = 0, reused = 0, failed = 0;
    };

    /// `activeSeconds` and `pausedSeconds`: of the run's earlier life, before a restart.
    explicit ProgressTracker(const Clock &clock, double activeSeconds = 0, double pausedSeconds = 0);

    void setActive(bool active); ///< time counts as active from here, or as paused
    void setTotals(const QHash<Department, qint64> &departments, qint64 integration);
    void setFiles(qint64 total, qint64 read); ///< from before
    void beginFoundation(qint64 total, qint64 unchanged); ///< 0 in all: not counted yet
    void beginUnits(Phase phase, qint64 total); ///< Departments or Integration
    void setDone(std::optional<Department> lane, const Done &done); ///< in all, from before; no part of any rate
    void fileRead();
    qint64 files() const { return m_files.total; }
    qint64 filesRead() const { return m_files.completed; }
    /// So many are on disk, and shown from now on: unlike units, files are not noted one by one. False if nothing changed.
    bool showFiles(qint64 total, qint64 read);
    void unitsEnded(std::optional<Department> lane, Outcome outcome, qint64 count);
    void unitsReopened(std::optional<Department> lane, qint64 count); ///< that had failed
    void workBegan(int worker, std::optional<Department> lane, const QString &task);
    void workEnded(int worker);
    void noWork(); ///< the run came to its end: nothing is being written any more

    double activeSeconds() const;
    double pausedSeconds() const;
    qint64 completed() const; ///< units, failed and reused included
    qint64 reused() const;
    qint64 failed() const;
    bool departmentDone(Department department) const; ///< has units, and none is left

    /// Fills all that is progress. `held` tells whether a department may not be worked on now.
    void fill(StatusRecord &record, RunState state, const std::function<bool(Department)> &held) const;

private:
    struct Lane {
        qint64 total = 0, completed = 0, reused = 0, failed = 0, written = 0;
        bool begun = false;
        Rate rate;
    };
    struct Task {
        std::optional<Department> lane;
        QString title;
    };
    qint64 activeMs() const;
    qint64 workedMs() const; ///< active, since the first phase of units began
    DepartmentState stateOf(const Lane &lane, RunState state, bool held) const;
    QString taskOf(std::optional<Department> lane) const;
    Lane &lane(std::optional<Department> department);
    PhaseProgress &phaseOf(std::optional<Department> department);
    void beginPhase(Phase phase);
    qint64 sumOf(qint64 Lane::*counter) const;

    const Clock &m_clock;
    bool m_active = false;
    qint64 m_since = 0; ///< monotonic, of the last change of m_active
    qint64 m_activeMs = 0;
    qint64 m_pausedMs = 0;
    qint64 m_unitsSince = -1; ///< active time
    bool m_planned = false;
    std::optional<Phase> m_phase;
    std::array<PhaseProgress, 3> m_phases; ///< as they are shown
    PhaseProgress m_files; ///< Foundation's, as it is
    std::array<Lane, allDepartments.size() + 1> m_lanes; ///< the last is Integration
    Rate m_rate;
    std::map<int, Task> m_tasks; ///< by worker
};

} // namespace tars
