// Project models as SQLite databases, one a project: DATA_DIR/projects/DIGEST/model.db. They are caches: a
// damaged one is set aside and read anew from the tree, and problems() says so.
#pragma once

#include "service/project/modelwriter.h"
#include "service/project/projectmodel.h"
#include "service/project/sharedanswers.h"

#include <memory>
#include <mutex>
#include <QHash>

namespace tars
{

class SqliteModelView;

/// The folder of what the service keeps of one project.
QString projectFolder(const QString &dataDir, const ProjectId &project);

class SqliteProjectModel final : public ProjectModel
{
public:
    /// Creates what is missing. storageFull or ioError name the file.
    static Result<std::shared_ptr<SqliteProjectModel>> open(const QString &file, const ProjectId &project);

    Result<SyncResult> sync(const QList<ScannedFile> &files, std::stop_token stop) override;
    Result<QStringList> staleRecords() override;
    Result<void> store(const FileRecord &record, const QByteArray &content) override;
    Result<void> storeFailure(const ScannedFile &file, const RecordProblem &problem) override;
    Result<Digest> finish(std::stop_token stop) override;
    QList<RecordProblem> problems() const override;
    Result<RecordingView> openView(std::shared_ptr<const DocumentSet> documents) const override;
    Digest currentDigest(const ModelView &view, const QString &question) const override;

    bool isDamaged() const
    {
        return m_writer->isDamaged();
    } ///< since it was opened; the next open() mends it

private:
    SqliteProjectModel(QString file, QString projectName, std::shared_ptr<ModelWriter> writer)
        : m_file(std::move(file))
        , m_projectName(std::move(projectName))
        , m_writer(std::move(writer))
    {
    }
    Result<void> updateTold(std::stop_token stop);
    Result<std::unique_ptr<SqliteModelView>> viewOf(std::shared_ptr<const DocumentSet> documents) const;

    const QString m_file;
    const QString m_projectName;
    const std::shared_ptr<ModelWriter> m_writer; ///< shared with the views, which ask its generation
    const std::shared_ptr<SharedAnswers> m_answers = std::make_shared<SharedAnswers>();
    std::optional<RecordProblem> m_rebuilt;
};

/// Thread-safe; whoever opens a project that is open already shares its model.
class SqliteProjectModels final : public ProjectModels
{
public:
    explicit SqliteProjectModels(QString dataDir)
        : m_dataDir(std::move(dataDir))
    {
    }
    Result<std::shared_ptr<ProjectModel>> open(const ProjectId &project) override;

private:
    const QString m_dataDir;
    std::mutex m_mutex;
    QHash<ProjectId, std::weak_ptr<SqliteProjectModel>> m_open;
};

} // namespace tars
