#include "service/engine/reuse.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

ReuseCheck::ReuseCheck(const UnitJournal &journal, const ProjectModel &model, const RunRow &run)
    : m_journal(journal)
    , m_model(model)
    , m_run(run)
{
}

Result<void> ReuseCheck::load()
{
    auto rows = m_journal.units(m_run.project, m_run.output);
    if (!rows)
        return rows.error();
    m_rows = std::move(rows.value());
    return {};
}

Result<void> ReuseCheck::verify(UnitJournal &journal, const DocumentSink &sink)
{
    QList<UnitId> lost;
    for (const UnitRow &row : std::as_const(m_rows))
        if (!row.durable && !sink.isIntact(row.files, true))
            lost << row.id;
    if (lost.isEmpty())
        return {};
    if (const auto removed = journal.removeUnits(m_run.project, m_run.output, lost); !removed)
        return removed;
    for (const UnitId &id : std::as_const(lost))
        m_rows.remove(id);
    return {};
}

Result<void> ReuseCheck::compare(const QList<PlannedUnit> &units, const ModelView &view, bool sameRoot,
    const std::function<bool()> &giveUp)
{
    QSet<UnitId> candidates;
    bool integration = false;
    for (const PlannedUnit &unit : units) {
        if (!unit.selected || !m_rows.contains(unit.spec.id))
            continue;
        candidates.insert(unit.spec.id);
        integration = integration || !unit.spec.department;
    }
    // Under an equal root every answer of the model is the same; the list of documents is the run's, not the
    // model's.
    if (candidates.isEmpty() || (sameRoot && !integration))
        return {};

    QString lastQuestion;
    Digest lastDigest;
    bool asked = false;
    return m_journal.forEachDependency(m_run.project, m_run.output, [&](const UnitJournal::Dependency &row) {
        const bool ofTheSet
            = row.question.startsWith("document"_L1) || row.question.startsWith("departments"_L1);
        if ((sameRoot && !ofTheSet) || giveUp())
            return;
        const bool concerned = std::any_of(row.units.begin(), row.units.end(),
            [&](const UnitId &id) { return candidates.contains(id) && !m_stale.contains(id); });
        if (!concerned)
            return;
        if (!asked || lastQuestion != row.question) {
            lastQuestion = row.question;
            lastDigest = m_model.currentDigest(view, row.question);
            asked = true;
        }
        if (lastDigest == row.digest)
            return;
        for (const UnitId &id : row.units)
            if (candidates.contains(id))
                m_stale.insert(id);
    });
}

UnitNeed ReuseCheck::need(const UnitSpec &unit, const DocumentSink *sink) const
{
    const auto row = m_rows.constFind(unit.id);
    if (row == m_rows.constEnd() || row->kind != unit.kind || row->version != unit.version)
        return UnitNeed::Work;
    const bool ofThisRun = row->doneIn == m_run.id;
    if (m_stale.contains(unit.id))
        return UnitNeed::Work;
    if (row->failed)
        return ofThisRun ? UnitNeed::KeptFailed : UnitNeed::Work;
    if (!ofThisRun && (m_run.force || m_run.only.contains(unit.id)))
        return UnitNeed::Work;
    if (sink && !sink->isIntact(row->files, false))
        return UnitNeed::Work;
    return ofThisRun ? UnitNeed::Kept : UnitNeed::Reuse;
}

} // namespace tars
