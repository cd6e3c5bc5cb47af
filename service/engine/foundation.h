// The first phase: finds the files, brings the project model up to date, reads what changed.
#pragma once

#include "service/engine/engineevents.h"
#include "service/engine/unitwork.h"

namespace tars
{

/// Steps of Foundation, of which the coordinator does some and the workers the others.
class Foundation
{
public:
    enum class Ending { Done, Again, Blocked, Failed };
    struct Step {
        Ending ending = Ending::Done;
        Error error; ///< of Blocked and Failed
    };

    Foundation(const RunContext &context, ProjectModel &model)
        : m_context(context)
        , m_model(model)
    {
    }

    /// Again: interrupted. projectEmpty if there is no file.
    Step scan(const std::function<bool()> &interrupted, std::stop_token stop);
    Step sync(std::stop_token stop); ///< Again: interrupted. Then toRead() and total() are known
    /// Reads one file, by a worker with its own extractor. A file that cannot be read becomes a problem of
    /// the model.
    Step read(Extractor &extractor, int index, std::stop_token stop);
    /// After all of toRead(): what is to be read again because of it, which toRead() then names; empty at the second call.
    Step findStale();
    Step finish(std::stop_token stop); ///< Again: interrupted. Then root() is known

    const QStringList &toRead() const { return m_sync.toExtract; }
    qint64 total() const { return m_files.size(); }
    qint64 unchanged() const { return m_files.size() - m_sync.toExtract.size(); }
    const Digest &root() const { return m_root; }
    QList<Problem> problems() const; ///< of the scan and of the files; without ids

private:
    ScannedFile scannedAs(const QString &path);

    const RunContext &m_context;
    ProjectModel &m_model;
    QList<ScannedFile> m_files;
    std::mutex m_placesMutex;
    QHash<QString, qsizetype> m_places; ///< in m_files, by path; filled once a file cannot be read
    QList<RecordProblem> m_scanProblems;
    ProjectModel::SyncResult m_sync;
    Digest m_root;
};

} // namespace tars
