// Holds, kept one by one: a unit runs where none applies, so a resume never starts what somebody held
// separately.
#pragma once

#include "common/model/values.h"

namespace tars
{

/// The holds that concern one run: the service's, its own, and its departments'. At most one per scope and
/// department.
class HoldSet
{
public:
    bool add(
        const Hold &hold); ///< false if an equal one was there; another one of the same scope is replaced
    std::optional<Hold> remove(HoldScope scope, std::optional<Department> department = {});
    const Hold *find(HoldScope scope, std::optional<Department> department = {}) const;

    bool holdsRun() const; ///< the service or the run is held: nothing at all may run
    bool holds(
        std::optional<Department> lane) const; ///< no unit of this department may run; none: Integration
    bool isEmpty() const { return m_holds.isEmpty(); }

    const QList<Hold> &list() const { return m_holds; } ///< service, run, then departments in their order
    QList<Hold> expired(const QDateTime &now) const; ///< those whose resumeAt has come
    QDateTime nextResumeAt() const; ///< invalid if none ends by itself

    bool operator==(const HoldSet &) const = default;

private:
    QList<Hold> m_holds;
};

} // namespace tars
