// The project model: what the extractor said of one project's tree, on disk. Interfaces, so that engine and
// runs are tested without a database; sqliteprojectmodel.h implements them.
#pragma once

#include "common/base/errorcodes.h"
#include "common/base/id.h"
#include "common/base/result.h"
#include "service/project/modelview.h"

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace tars
{

inline Error cancelledError() { return { errc::cancelled, QStringLiteral("Stopped before the end."), {} }; }

/// What is known of one project's tree, on disk. Thread-safe; each thread asks for a view of its own.
class ProjectModel
{
public:
    struct SyncResult {
        QStringList toExtract; ///< new or changed in size or time, failed before, or of another
                               ///< extractorVersion; in path order
        qint64 unchanged = 0;
        qint64 removed = 0;
    };
    virtual ~ProjectModel() = default;
    /// Held by whoever brings the model up to date with its tree, from before sync() until its own views are done with.
    std::mutex &reading() { return m_reading; }
    /// cancelled once `stop` is requested: then nothing has changed, and it is called again.
    virtual Result<SyncResult> sync(const QList<ScannedFile> &files, std::stop_token stop = {}) = 0;
    /// Once all that sync() named is stored: records into which went what is no longer so in other files, to be
    /// extracted and stored again; in path order. Empty at the second call.
    virtual Result<QStringList> staleRecords() = 0;
    /// Returns when it is committed (survives a kill). Callers that wait at the same time share a commit.
    virtual Result<void> store(const FileRecord &record, const QByteArray &content) = 0;
    /// A file that could not be extracted: keeps nothing of it but the problem.
    virtual Result<void> storeFailure(const ScannedFile &file, const RecordProblem &problem) = 0;
    /// After the last store: brings indexes up to date. Equal root digests mean that every answer is the
    /// same. cancelled once `stop` is requested: what was done stays, the rest is done by the next call.
    virtual Result<Digest> finish(std::stop_token stop = {}) = 0;
    virtual QList<RecordProblem> problems() const = 0;
    /// A view that records what it is asked; for one thread, valid until the next sync().
    struct RecordingView {
        std::unique_ptr<ModelView> view;
        std::function<QList<Answer>()> answers; ///< asked so far, each question once, sorted by question
        std::function<void()> reset; ///< forgets the answers: for the next unit
        /// The first failure to read since the last reset. What was written since then is not to be believed:
        /// the answer in question was empty, and has an empty digest.
        std::function<std::optional<Error>()> error;
        /// From the moment `stop` is requested every answer is empty and error() is cancelled, so that whoever
        /// asks a great deal ends soon.
        std::function<void(std::stop_token)> endOn;
    };
    virtual Result<RecordingView> openView(
        std::shared_ptr<const DocumentSet> documents = {}) const = 0;
    /// The current digest of a recorded question's answer; from the thread that owns the view. Empty if the
    /// text is no question or the answer cannot be read: whoever depends on it is done again.
    virtual Digest currentDigest(const ModelView &view, const QString &question) const = 0;

private:
    std::mutex m_reading;
};

class ProjectModels
{
public:
    virtual ~ProjectModels() = default;
    virtual Result<std::shared_ptr<ProjectModel>> open(const ProjectId &project) = 0;
};

} // namespace tars
