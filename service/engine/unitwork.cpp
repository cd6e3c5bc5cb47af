#include "service/engine/unitwork.h"

#include "common/base/errorcodes.h"

#include <exception>
#include <new>

namespace tars
{

using namespace Qt::StringLiterals;

bool blocksRun(const Error &error)
{
    return error.code == errc::storageFull || error.code == errc::folderReplaced;
}

void FileOwners::load(const QHash<UnitId, UnitRow> &rows)
{
    for (const UnitRow &row : rows)
        take(row.id, row.files);
}

void FileOwners::take(const UnitId &unit, const QList<PublishedFile> &files)
{
    const std::lock_guard lock(m_mutex);
    for (const PublishedFile &file : files)
        m_owners.insert(file.path.toCaseFolded(), unit);
}

QList<PublishedFile> FileOwners::ownedBy(const UnitId &unit, const QList<PublishedFile> &files) const
{
    const std::lock_guard lock(m_mutex);
    QList<PublishedFile> owned;
    for (const PublishedFile &file : files)
        if (m_owners.value(file.path.toCaseFolded()) == unit)
            owned << file;
    return owned;
}

namespace
{
/// What `work` gives, or what it threw as an error of the unit.
template <typename Work>
auto guarded(const UnitSpec &unit, Work work) -> decltype(work())
{
    QString what;
    try {
        return work();
    } catch (const std::bad_alloc &) {
        what = u"there is not enough memory"_s;
    } catch (const std::exception &exception) {
        what = QString::fromLocal8Bit(exception.what());
    } catch (...) {
        what = u"of an unknown exception"_s;
    }
    return Error{ errc::internal, u"%1 could not be written: %2."_s.arg(unit.title, what),
        { { u"unit"_s, unit.id.value } } };
}
} // namespace

UnitWork::Outcome UnitWork::perform(const PlannedUnit &unit, const ProjectModel::RecordingView &view,
    const QList<PublishedFile> &previous, std::stop_token stop) const
{
    Outcome outcome;
    UnitCommit commit;
    commit.run = m_context.run.id;
    commit.unit = unit.spec;
    const auto fail = [&](const Error &error) {
        commit.failed = true;
        commit.files = previous; // what an earlier run wrote stays, and stays ours
        commit.problems << problemOf(error, unit.spec);
    };

    view.reset();
    if (view.endOn)
        view.endOn(stop);
    Result<UnitOutput> output = guarded(unit.spec, [&] { return unit.writer->write(unit.spec, *view.view, stop); });
    // What was written without an answer is not to be believed, nor what was said of it after a stop.
    if (const auto unread = view.error ? view.error() : std::nullopt;
        unread && (output || unread->code == errc::cancelled))
        output = *unread;
    if (!output) {
        if (output.error().code == errc::cancelled && stop.stop_requested())
            return { Ending::Again, false, {}, {}, {} };
        fail(output.error());
    } else if (output->documents.isEmpty()) {
        fail(Error{ errc::internal, u"%1 gave no document."_s.arg(unit.spec.title), {} });
    } else {
        const auto put = guarded(unit.spec, [&] { return m_sink.put(unit.spec, *output, previous, stop); });
        if (!put) {
            if (put.error().code == errc::cancelled && stop.stop_requested())
                return { Ending::Again, false, {}, {}, {} };
            if (blocksRun(put.error()))
                return { Ending::Blocked, false, {}, {}, put.error() };
            fail(put.error());
        } else {
            commit.files = put->files;
            commit.problems = output->problems + put->problems;
            m_owners.take(unit.spec.id, put->files);
            QSet<QString> paths;
            for (const PublishedFile &file : put->files)
                paths.insert(file.path);
            QList<PublishedFile> left;
            for (const PublishedFile &file : previous)
                if (!paths.contains(file.path))
                    left << file;
            if (const auto gone = m_owners.ownedBy(unit.spec.id, left); !gone.isEmpty())
                if (const auto removed = m_sink.remove(gone); !removed) {
                    if (blocksRun(removed.error()))
                        return { Ending::Blocked, false, {}, {}, removed.error() };
                    commit.problems << problemOf(removed.error(), unit.spec);
                }
        }
    }

    commit.answers = view.answers(); // a ByteSource asks while it is put
    for (Problem &problem : commit.problems) {
        problem.id = m_context.nextProblemId();
        problem.department = unit.spec.department;
        problem.unit = unit.spec.id.value;
    }
    const auto committed = m_context.journal->commit(m_context.run.project, m_context.run.output, { commit });
    if (!committed) {
        const bool blocked = blocksRun(committed.error());
        return { blocked ? Ending::Blocked : Ending::Fatal, false, {}, {}, committed.error() };
    }
    outcome.failed = commit.failed;
    outcome.files = commit.failed ? QList<PublishedFile>() : commit.files;
    outcome.problems = commit.problems;
    return outcome;
}

} // namespace tars
