// Who may work now. Workers take turns here, the coordinator of a run waits here, and holds apply here: held
// means that nobody is given the next turn.
#pragma once

#include "service/engine/workqueue.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>

namespace tars
{

/// Thread-safe. A turn lasts from take() or begin() to end() of the same id.
class Dispatcher
{
public:
    struct Turn {
        WorkItem item;
        std::stop_token stop; ///< asked to give up at the next safe point; the work is done again later
        quint64 id = 0;
    };
    enum class Ending { Done, Again }; ///< Again: back to the front of its lane

    /// `onIdle` is called on some thread, quickly, when a hold of the run lets nothing run any more.
    Dispatcher(const HoldSet &holds, std::function<void(quint64 generation)> onIdle);

    // Workers.
    /// Blocks; none once closed. Worker `number`, from 0, has to wait as long as fewer workers than that are wanted.
    std::optional<Turn> take(int number = 0);
    void end(const Turn &turn, Ending ending);

    // The coordinator.
    std::optional<Turn> begin(); ///< for a step of its own: blocks while the run is held; none once closed
    void end(const Turn &turn) { end(turn, Ending::Done); }
    bool interrupted() const; ///< held or closed: a step that can be done again should give up
    bool isClosed() const;
    /// Until each was done, those that came meanwhile too; false if closed before. `staff` is called with the number of
    /// workers wanted, first of all and whenever it has changed: whoever is missing is to be made then.
    bool process(const QList<WorkItem> &items, const std::function<void(int)> &staff);

    // Control.
    bool add(const QList<WorkItem> &items); ///< while process() waits; false if it does not any more
    void setWorkers(int count); ///< how many may work at once; those beyond finish what they have begun
    void setHolds(const HoldSet &holds, quint64 generation); ///< also ends block()
    void block(); ///< nobody takes a turn until setHolds()
    void cancelHeld(); ///< asks every turn that a hold applies to (when closed: every turn) to give up
    void close(); ///< for good

private:
    struct Running {
        WorkItem item;
        bool own = false; ///< the coordinator's
        std::stop_source stop;
    };
    bool allHeld() const { return m_blocked || m_holds.holdsRun(); }
    void tellIfIdle();
    Turn open(const WorkItem &item, bool own);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    const std::function<void(quint64)> m_onIdle;
    HoldSet m_holds;
    quint64 m_generation = 0;
    quint64 m_told = 0; ///< the generation whose idleness was told
    bool m_blocked = false;
    bool m_closed = false;
    WorkQueue m_queue;
    qsizetype m_left = 0; ///< items of process() not done yet
    int m_workers = 1;
    std::map<quint64, Running> m_running;
    quint64 m_lastId = 0;
};

} // namespace tars
