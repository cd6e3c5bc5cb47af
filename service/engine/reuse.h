// Which units of a plan need work, and which are as they would be written again.
#pragma once

#include "service/engine/runplan.h"

#include <QSet>

namespace tars
{

enum class UnitNeed {
    Work,
    Reuse, ///< its documents are what they would become
    Kept, ///< written before in this same run
    KeptFailed, ///< failed before in this same run
};

/// The units of one output folder as the journal knows them, and what the model says to their recorded
/// answers now.
class ReuseCheck
{
public:
    ReuseCheck(const UnitJournal &journal, const ProjectModel &model, const RunRow &run);

    Result<void> load(); ///< the rows; first of all
    /// What no checkpoint covers may have been lost with the power: then size and time prove nothing. Forgets the units of
    /// which a file is not what was written, in the journal too, before the next checkpoint calls them durable.
    Result<void> verify(UnitJournal &journal, const DocumentSink &sink);

    /// Compares the recorded answers of `units` with the current ones. With `sameRoot` only what Integration
    /// asked of the set's documents can have changed. `giveUp` ends it early; call again then.
    Result<void> compare(const QList<PlannedUnit> &units, const ModelView &view, bool sameRoot,
        const std::function<bool()> &giveUp);

    /// `sink` checks that the files are still there as they were written; none: believed.
    UnitNeed need(const UnitSpec &unit, const DocumentSink *sink) const;

    const QHash<UnitId, UnitRow> &rows() const { return m_rows; }
    QList<PublishedFile> files(const UnitId &id) const { return m_rows.value(id).files; }

private:
    const UnitJournal &m_journal;
    const ProjectModel &m_model;
    const RunRow &m_run;
    QHash<UnitId, UnitRow> m_rows;
    QSet<UnitId> m_stale;
};

} // namespace tars
