// One unit on a worker: write, put in place, commit. Whatever goes wrong with it stays its own problem.
#pragma once

#include "service/engine/dispatcher.h"
#include "service/engine/reuse.h"

#include <mutex>

namespace tars
{

/// Whether it is nothing that a run could go on beside: a person has to see to it, then all is tried again.
bool blocksRun(const Error &error);

/// What the parts of a run's execution share. All outlive it.
struct RunContext {
    RunRow run;
    QString projectName;
    ExtractorFactory *extractors = nullptr;
    ProjectModels *models = nullptr;
    DocumentSinks *sinks = nullptr;
    UnitJournal *journal = nullptr;
    QList<const UnitWriter *> writers;
    int workers = 2;
    bool replacesEdited = false; ///< documents that somebody edited, keeping a copy; as a forced run does
    std::function<qint64()> nextProblemId; ///< thread-safe
};

/// Which unit's a file is, so that a file which moved from one unit to another is not removed under its new
/// owner.
class FileOwners
{
public:
    void load(const QHash<UnitId, UnitRow> &rows);
    void take(const UnitId &unit, const QList<PublishedFile> &files);
    QList<PublishedFile> ownedBy(const UnitId &unit, const QList<PublishedFile> &files) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, UnitId> m_owners; ///< by folded path
};

/// Thread-safe: several workers do units of one run at once.
class UnitWork
{
public:
    enum class Ending {
        Done,
        Again,
        Blocked,
        Fatal
    }; ///< Fatal: the journal refuses; the run cannot go on
    struct Outcome {
        Ending ending = Ending::Done;
        bool failed = false;
        QList<PublishedFile> files;
        QList<Problem> problems;
        Error error; ///< of Blocked and Fatal
    };

    UnitWork(const RunContext &context, DocumentSink &sink, FileOwners &owners)
        : m_context(context)
        , m_sink(sink)
        , m_owners(owners)
    {
    }

    /// When it returns Done, the unit's end is committed.
    Outcome perform(const PlannedUnit &unit, const ProjectModel::RecordingView &view,
        const QList<PublishedFile> &previous, std::stop_token stop) const;

private:
    const RunContext &m_context;
    DocumentSink &m_sink;
    FileOwners &m_owners;
};

} // namespace tars
