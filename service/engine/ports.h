// The interfaces through which engine and runs reach the world: extractor processes, the project model, the journal,
// the output folder. Implemented by sandbox, project, store and publish; wired in host.
#pragma once

#include "common/base/result.h"
#include "common/model/values.h"
#include "service/departments/document.h"
#include "service/project/projectmodel.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace tars
{

// ---- reading the tree ----

/// What one file gives: its record and, for text, the very bytes that record.contentHash is the digest of.
struct ExtractedFile {
    FileRecord record;
    QByteArray content; ///< empty for binary files and those over 8 MiB, which the record's problems name
};

/// One child process tars-extract; used by one thread at a time. Restarted by itself after a crash or hang.
class Extractor
{
public:
    virtual ~Extractor() = default;
    /// Streams what the scanner finds, in path order. `found` returns false to end early.
    virtual Result<QList<RecordProblem>> scan(const std::function<bool(ScannedFile)> &found, std::stop_token stop) = 0;
    /// extractorCrashed, extractorTimedOut or fileUnreadable name the file; cancelled once `stop` is requested (within
    /// 50 ms; the child is killed).
    virtual Result<ExtractedFile> extract(const QString &path, std::stop_token stop) = 0;
};

class ExtractorFactory
{
public:
    virtual ~ExtractorFactory() = default;
    virtual Result<std::unique_ptr<Extractor>> create(const QString &root, const QString &output) = 0;
};

// ---- writing the set ----

struct PublishedFile {
    QString path; ///< relative to the output folder
    QString title;
    qint64 size = 0;
    qint64 mtimeNs = 0;
    Digest hash; ///< of the bytes on disk that are ours
    DocumentState state = DocumentState::Unchanged; ///< against what was there before
    QString description = {}; ///< of a document with a page, in a sentence or less
};

struct OutputSettings {
    ProjectId project;
    QString path; ///< absolute
    QString projectName;
    bool replacesEdited = false; ///< keeping a copy
};

/// The output folder of one run, locked as long as the object lives. Thread-safe.
class DocumentSink
{
public:
    virtual ~DocumentSink() = default;
    /// Renders, writes beside, renames. `previous` is what the journal knows of this unit's files. Nothing of a
    /// cancelled put stays behind. A person's edit is kept: see DocumentState::Edited and `problems`.
    struct PutResult {
        QList<PublishedFile> files; ///< the primary one first
        QList<Problem> problems;
    };
    virtual Result<PutResult> put(const UnitSpec &unit, const UnitOutput &output, const QList<PublishedFile> &previous, std::stop_token stop) = 0;
    /// Whether the files are still there as we wrote them: size and time first, then hash. Edited ones count as intact.
    virtual bool isIntact(const QList<PublishedFile> &files, bool byHash) const = 0;
    /// What lies at `path`; empty if there is nothing that can be read.
    virtual QByteArray read(const QString &path) const
    {
        Q_UNUSED(path)
        return {};
    }
    /// Files that no unit writes any more; edited ones stay.
    virtual Result<void> remove(const QList<PublishedFile> &files) = 0;
    /// Slugs of departments that have no documents in the set: nothing may link to them. Before the first put.
    virtual void setAbsent(const QStringList &departments) { Q_UNUSED(departments) }
    virtual Result<void> syncToDisk() = 0; ///< syncfs: all that was put is durable when it returns; blocks
};

class DocumentSinks
{
public:
    virtual ~DocumentSinks() = default;
    /// outputUnwritable, outputNotOurs or outputLocked; creates the folder and .tars/owner.json first of all.
    virtual Result<std::unique_ptr<DocumentSink>> open(const OutputSettings &settings) = 0;
};

// ---- the journal ----

/// What the journal keeps of a unit, over runs.
struct UnitRow {
    UnitId id;
    QString kind;
    int version = 0;
    RunId doneIn; ///< the run that last completed or reused it
    bool failed = false;
    bool reused = false; ///< in doneIn: an earlier run wrote it
    bool durable = false; ///< at or before the last checkpoint
    QList<PublishedFile> files;
};

/// How many units a run has done.
struct UnitCounts {
    qint64 completed = 0; ///< failed and reused ones included
    qint64 reused = 0;
    qint64 failed = 0;
    qint64 added = 0; ///< of which the primary document is new
    qint64 changed = 0; ///< of which it has other bytes than before

    bool operator==(const UnitCounts &) const = default;
};

/// By department; none: Integration.
using UnitCountsByLane = QHash<std::optional<Department>, UnitCounts>;

/// How many units a plan holds.
struct UnitTotals {
    QHash<Department, qint64> departments;
    qint64 integration = 0;

    bool operator==(const UnitTotals &) const = default;
};

/// How far Foundation is: of so many files so many are read. 0 of 0 until they are counted.
struct FilesRead {
    qint64 total = 0, completed = 0;

    bool operator==(const FilesRead &) const = default;
};

inline constexpr QLatin1StringView foundationKind("foundation"); ///< of the units that have problems, but no documents

/// A unit's end, as one commit.
struct UnitCommit {
    RunId run;
    UnitSpec unit;
    bool failed = false;
    bool reused = false; ///< then answers and files are those of the row, untouched
    QList<Answer> answers;
    QList<PublishedFile> files;
    QList<Problem> problems; ///< with ids: the engine gives them, growing over all runs; kept as they are
};

class UnitJournal
{
public:
    virtual ~UnitJournal() = default;
    virtual Result<QHash<UnitId, UnitRow>> units(const ProjectId &project, const QString &output) const = 0;
    /// What is committed of `run`: where its progress goes on after a restart.
    virtual Result<UnitCountsByLane> doneUnits(const ProjectId &project, const QString &output, const RunId &run) const = 0;
    /// All distinct questions with the digests that units got, and which units: for the reuse check.
    struct Dependency {
        QString question;
        Digest digest;
        QList<UnitId> units;
    };
    virtual Result<void> forEachDependency(const ProjectId &project, const QString &output, const std::function<void(const Dependency &)> &visit) const = 0;
    /// Returns when it is committed (survives a kill). Waiting callers share a commit.
    virtual Result<void> commit(const ProjectId &project, const QString &output, const QList<UnitCommit> &units) = 0;
    /// Units that failed count as not tried yet, so that a run which goes on after a kill tries them too; others are left
    /// alone. `done` on any thread.
    virtual void reopenUnits(const ProjectId &project, const QString &output, const QList<UnitId> &units, std::function<void(Result<void>)> done) = 0;
    virtual Result<void> removeUnits(const ProjectId &project, const QString &output, const QList<UnitId> &units) = 0;
    /// One durable commit that says: all commits so far are on disk. Call after DocumentSink::syncToDisk().
    virtual Result<void> checkpoint() = 0;
    /// Units that others put and commit while syncToDisk() runs are not on disk yet: take the mark before it, and name it
    /// in the checkpoint, which then speaks of no later commit.
    virtual qint64 commitMark() const { return 0; }
    virtual Result<void> checkpointUpTo(qint64 mark)
    {
        Q_UNUSED(mark)
        return checkpoint();
    }
    virtual Result<Digest> rootDigest(const ProjectId &project, const QString &output) const = 0; ///< of the last completed run; empty if none
    virtual Result<void> setRootDigest(const ProjectId &project, const QString &output, const Digest &digest) = 0;
};

/// A run as stored. `options` and counts allow continuing it after a restart.
struct RunRow {
    RunId id;
    ProjectId project;
    QString output; ///< absolute
    QList<Department> departments;
    bool force = false;
    QList<UnitId> only; ///< retry: just these units; empty means all
    RunState state = RunState::NotStarted;
    Actor by;
    QDateTime createdAt, startedAt, endedAt;
    double activeSeconds = 0;
    double pausedSeconds = 0;
    qint64 documents = 0, added = 0, changed = 0, reused = 0, failed = 0;
    UnitTotals planned; ///< of the last plan; nothing before the first
    FilesRead files; ///< of Foundation
};

/// Runs, holds, projects, activity, samples. Writes are queued to the journal's one writer thread; `done` is called on
/// any thread when it is on disk (durable). Reads come from the writer's memory or a read-only connection and are quick.
class RunJournal
{
public:
    using Done = std::function<void(Result<void>)>;
    virtual ~RunJournal() = default;

    virtual Result<QList<RunRow>> unfinishedRuns() const = 0; ///< Queued to Stopping, oldest first
    virtual Result<std::optional<RunRow>> run(const RunId &id) const = 0; ///< empty id: the latest
    virtual Result<RunId> nextRunId() = 0; ///< never given twice
    virtual void saveRun(const RunRow &run, Done done) = 0;
    virtual Result<QList<Problem>> problems(const RunId &id) const = 0; ///< all of a run, by id: what retry looks up

    virtual Result<QList<std::pair<RunId, Hold>>> holds() const = 0; ///< RunId empty for scope Service
    virtual void saveHold(const RunId &run, const Hold &hold, Done done) = 0; ///< one per scope and department
    virtual void removeHold(const RunId &run, HoldScope scope, std::optional<Department> department, Done done) = 0;

    virtual Result<QList<ProjectInfo>> projects() const = 0; ///< most recently used first
    virtual void saveProject(const ProjectInfo &project, Done done) = 0;
    virtual void removeProject(const ProjectId &project, Done done) = 0;

    virtual void addActivity(const RunId &run, const ActivityEntry &entry) = 0; ///< id is given by the journal
    virtual void addSample(const RunId &run, const Sample &sample) = 0;
    virtual void addHoldSpan(const RunId &run, const HoldSpan &span) = 0; ///< `to` invalid opens, valid closes the open one of its scope

    /// Reserves `count` numbers durably and returns the first: for Sequence and ControlSequence.
    virtual Result<qint64> reserveSequence(qint64 count) = 0;
};

} // namespace tars
