#include "service/store/journal.h"

#include "common/base/errorcodes.h"
#include "service/store/journalfile.h"
#include "service/store/journalwriter.h"
#include "service/store/runtables.h"
#include "service/store/unittables.h"

#include <atomic>
#include <limits>
#include <mutex>
#include <shared_mutex>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
const auto nobody = RunJournal::Done();
}

class Journal::Private
{
public:
    explicit Private(const QString &dataDir)
        : directory(dataDir)
        , file(dataDir)
    {
    }

    void startWriter()
    {
        writer = std::make_unique<JournalWriter>(file.path(), directory,
            JournalWriter::Hooks{
                [this] { committedSeq.store(units.lastSeq()); },
                [this] {
                    units.forget();
                    runs.forget();
                },
            });
    }
    Error closedError() const
    {
        return { errc::internal, u"The journal is closed: "_s + file.path(), { { u"path"_s, file.path() } } };
    }
    void submit(JournalWriter::Job job)
    {
        {
            const std::shared_lock lock(writerMutex);
            if (writer) {
                writer->submit(std::move(job));
                return;
            }
        }
        if (job.done)
            job.done(closedError());
    }
    Result<void> submitAndWait(JournalWriter::Apply apply, bool durable, bool control = false)
    {
        const std::shared_lock lock(writerMutex);
        return writer ? writer->submitAndWait({ std::move(apply), {}, durable, control }) : closedError();
    }
    template <typename T>
    Result<T> read(const std::function<Result<T>(SqlConnection &)> &query) const
    {
        auto connection = SqlConnection::open(file.path(), SqlConnection::Mode::ReadOnly);
        if (!connection)
            return connection.error();
        return query(**connection);
    }

    QString directory;
    JournalFile file;
    UnitTables units; ///< the writer's thread alone, once it runs
    RunTables runs; ///< likewise
    std::atomic<qint64> committedSeq = 0;
    std::shared_mutex writerMutex; ///< exclusive only to end the writer
    std::unique_ptr<JournalWriter> writer;
};

Journal::Journal(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

Journal::~Journal() { (void)close(); }

Result<std::unique_ptr<Journal>> Journal::open(const QString &dataDir)
{
    auto data = std::make_unique<Private>(dataDir);
    Result<void> prepared = data->file.prepare();
    if (!prepared && prepared.error().code == errc::storageFull) {
        // On a full disk the service still has to start, to say that it is held.
        Ballast(dataDir).release();
        prepared = data->file.prepare();
    }
    if (!prepared)
        return prepared.error();
    {
        auto connection = SqlConnection::open(data->file.path(), SqlConnection::Mode::ReadOnly);
        if (!connection)
            return connection.error();
        if (auto loaded = data->units.load(**connection); !loaded)
            return loaded.error();
    }
    data->committedSeq = data->units.lastSeq();
    data->startWriter();
    std::unique_ptr<Journal> journal(new Journal(std::move(data)));
    const QList<Error> recoveries = journal->recoveries();
    for (const Error &recovery : recoveries) {
        journal->addActivity({},
            { 0, QDateTime::currentDateTimeUtc(), u"service"_s, {}, {}, recovery.code, recovery.args,
                recovery.text });
    }
    return journal;
}

Result<void> Journal::close()
{
    std::unique_ptr<JournalWriter> writer;
    {
        const std::unique_lock lock(d->writerMutex);
        writer = std::move(d->writer);
    }
    if (!writer)
        return {};
    const auto last
        = writer->submitAndWait({ [](SqlConnection &) { return Result<void>(); }, {}, true, true });
    writer.reset();
    if (!last)
        return last;
    {
        auto connection = SqlConnection::open(d->file.path(), SqlConnection::Mode::ReadWrite);
        if (!connection)
            return connection.error();
        if (auto written = (*connection)->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !written)
            return written.error();
    }
    return d->file.backUp();
}

QList<Error> Journal::recoveries() const { return d->file.recoveries(); }

QStringList Journal::recoveryNotes() const
{
    QStringList notes;
    for (const Error &recovery : d->file.recoveries())
        notes.append(recovery.text);
    return notes;
}

Result<QHash<UnitId, UnitRow>> Journal::units(const ProjectId &project, const QString &output) const
{
    return d->read<QHash<UnitId, UnitRow>>(
        [&](SqlConnection &connection) { return UnitTables::units(connection, project, output); });
}

Result<UnitCountsByLane> Journal::doneUnits(
    const ProjectId &project, const QString &output, const RunId &run) const
{
    return d->read<UnitCountsByLane>(
        [&](SqlConnection &connection) { return UnitTables::doneUnits(connection, project, output, run); });
}

Result<void> Journal::forEachDependency(const ProjectId &project, const QString &output,
    const std::function<void(const Dependency &)> &visit) const
{
    return d->read<void>([&](SqlConnection &connection) {
        return UnitTables::forEachDependency(connection, project, output, visit);
    });
}

Result<void> Journal::commit(const ProjectId &project, const QString &output, const QList<UnitCommit> &units)
{
    return d->submitAndWait(
        [&](SqlConnection &connection) { return d->units.commit(connection, project, output, units); },
        false);
}

void Journal::reopenUnits(
    const ProjectId &project, const QString &output, const QList<UnitId> &units, Done done)
{
    d->submit({ [this, project, output, units](SqlConnection &connection) {
                   return d->units.reopen(connection, project, output, units);
               },
        std::move(done), true, true });
}

Result<void> Journal::removeUnits(const ProjectId &project, const QString &output, const QList<UnitId> &units)
{
    return d->submitAndWait(
        [&](SqlConnection &connection) { return d->units.remove(connection, project, output, units); },
        false);
}

qint64 Journal::commitMark() const { return d->committedSeq.load(); }

Result<void> Journal::checkpoint() { return checkpointUpTo(std::numeric_limits<qint64>::max()); }

Result<void> Journal::checkpointUpTo(qint64 mark)
{
    return d->submitAndWait(
        [&](SqlConnection &connection) {
            return d->units.checkpoint(connection, qMin(mark, d->units.lastSeq()));
        },
        true, true);
}

Result<Digest> Journal::rootDigest(const ProjectId &project, const QString &output) const
{
    return d->read<Digest>(
        [&](SqlConnection &connection) { return UnitTables::rootDigest(connection, project, output); });
}

Result<void> Journal::setRootDigest(const ProjectId &project, const QString &output, const Digest &digest)
{
    return d->submitAndWait(
        [&](SqlConnection &connection) {
            return d->units.setRootDigest(connection, project, output, digest);
        },
        true);
}

Result<QList<RunRow>> Journal::unfinishedRuns() const
{
    return d->read<QList<RunRow>>(
        [](SqlConnection &connection) { return RunTables::unfinishedRuns(connection); });
}

Result<std::optional<RunRow>> Journal::run(const RunId &id) const
{
    return d->read<std::optional<RunRow>>(
        [&](SqlConnection &connection) { return RunTables::run(connection, id); });
}

Result<RunId> Journal::nextRunId()
{
    RunId id;
    auto done = d->submitAndWait(
        [&](SqlConnection &connection) -> Result<void> {
            auto next = d->runs.nextRunId(connection);
            if (!next)
                return next.error();
            id = *next;
            return {};
        },
        true, true);
    if (!done)
        return done.error();
    return id;
}

Result<qint64> Journal::reserveSequence(qint64 count)
{
    qint64 first = 0;
    auto done = d->submitAndWait(
        [&](SqlConnection &connection) -> Result<void> {
            auto reserved = d->runs.reserveSequence(connection, count);
            if (!reserved)
                return reserved.error();
            first = *reserved;
            return {};
        },
        true, true);
    if (!done)
        return done.error();
    return first;
}

void Journal::saveRun(const RunRow &run, Done done)
{
    d->submit({ [this, run](SqlConnection &connection) { return d->runs.saveRun(connection, run); },
        std::move(done), true, true });
}

Result<QList<Problem>> Journal::problems(const RunId &id) const
{
    return d->read<QList<Problem>>([&](SqlConnection &connection) {
        return UnitTables::problems(connection, id, 0, std::numeric_limits<qint64>::max());
    });
}

Result<QList<std::pair<RunId, Hold>>> Journal::holds() const
{
    return d->read<QList<std::pair<RunId, Hold>>>(
        [](SqlConnection &connection) { return RunTables::holds(connection); });
}

void Journal::saveHold(const RunId &run, const Hold &hold, Done done)
{
    d->submit(
        { [this, run, hold](SqlConnection &connection) { return d->runs.saveHold(connection, run, hold); },
            std::move(done), true, true });
}

void Journal::removeHold(const RunId &run, HoldScope scope, std::optional<Department> department, Done done)
{
    d->submit({ [this, run, scope, department](SqlConnection &connection) {
                   return d->runs.removeHold(connection, run, scope, department);
               },
        std::move(done), true, true });
}

Result<QList<ProjectInfo>> Journal::projects() const
{
    return d->read<QList<ProjectInfo>>(
        [](SqlConnection &connection) { return RunTables::projects(connection); });
}

void Journal::saveProject(const ProjectInfo &project, Done done)
{
    d->submit(
        { [this, project](SqlConnection &connection) { return d->runs.saveProject(connection, project); },
            std::move(done), true, true });
}

void Journal::removeProject(const ProjectId &project, Done done)
{
    d->submit(
        { [this, project](SqlConnection &connection) { return d->runs.removeProject(connection, project); },
            std::move(done), true, true });
}

void Journal::addActivity(const RunId &run, const ActivityEntry &entry)
{
    d->submit({ [this, run, entry](
                    SqlConnection &connection) { return d->runs.addActivity(connection, run, entry); },
        nobody, false, false });
}

void Journal::addSample(const RunId &run, const Sample &sample)
{
    d->submit({ [this, run, sample](
                    SqlConnection &connection) { return d->runs.addSample(connection, run, sample); },
        nobody, false, false });
}

void Journal::addHoldSpan(const RunId &run, const HoldSpan &span)
{
    d->submit(
        { [this, run, span](SqlConnection &connection) { return d->runs.addHoldSpan(connection, run, span); },
            nobody, false, true });
}

} // namespace tars
