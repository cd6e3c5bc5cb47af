// What the departments' units wrote, put together for Integration.
#pragma once

#include "service/engine/ports.h"
#include "service/engine/runplan.h"

#include <QSet>

namespace tars
{

class WrittenSet
{
public:
    void load(const QHash<UnitId, UnitRow> &rows); ///< what earlier runs wrote
    void add(const UnitId &unit, const QList<PublishedFile> &files); ///< thread-safe

    /// The documents of `units` that are there; DocumentSet::read is the caller's.
    Result<std::shared_ptr<DocumentSet>> collect(const QList<PlannedUnit> &units, const QSet<UnitId> &failed,
        const UnitJournal &journal, const RunRow &run) const;

private:
    mutable std::mutex m_mutex;
    QHash<UnitId, QList<PublishedFile>> m_files;
};

} // namespace tars
