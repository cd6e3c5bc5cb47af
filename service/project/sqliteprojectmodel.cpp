#include "service/project/sqliteprojectmodel.h"

#include "common/base/errorcodes.h"
#include "service/project/inheritedcomment.h"
#include "service/project/sqlitemodelview.h"

#include <QDir>
#include <QFileInfo>

namespace tars
{

using namespace Qt::StringLiterals;

QString projectFolder(const QString &dataDir, const ProjectId &project)
{
    return dataDir + "/projects/"_L1 + QString::fromLatin1(digestOf(project.value.toUtf8()).toHex());
}

Result<std::shared_ptr<SqliteProjectModel>> SqliteProjectModel::open(
    const QString &file, const ProjectId &project)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{ errc::ioError, u"The folder %1 cannot be made."_s.arg(folder),
            { { u"path"_s, folder } } };
    std::optional<RecordProblem> rebuilt;
    auto writer = ModelWriter::start(file);
    if (!writer
        && (writer.error().code == errc::databaseDamaged || writer.error().code == errc::databaseTooNew)) {
        const Error cause = writer.error();
        const Result<QString> aside = setDatabaseAside(file);
        if (!aside)
            return aside.error();
        rebuilt = RecordProblem{ u"warning"_s, {}, 0, cause.code,
            u"%1 It was set aside as %2; the project is read anew."_s.arg(cause.text, *aside),
            { { u"path"_s, file }, { u"aside"_s, *aside } } };
        writer = ModelWriter::start(file);
    }
    if (!writer)
        return writer.error();
    const QString name = QDir(project.value).dirName();
    std::shared_ptr<SqliteProjectModel> model(
        new SqliteProjectModel(file, name.isEmpty() ? project.value : name, std::move(writer).value()));
    model->m_rebuilt = std::move(rebuilt);
    return model;
}

Result<ProjectModel::SyncResult> SqliteProjectModel::sync(
    const QList<ScannedFile> &files, std::stop_token stop)
{
    SyncResult synced;
    const Result<void> done = m_writer->run([&](RecordTables &tables) -> Result<void> {
        if (auto settled = tables.settleContexts(); !settled)
            return settled;
        auto result = tables.sync(files, stop);
        if (!result)
            return result.error();
        synced = std::move(result).value();
        return {};
    });
    if (!done)
        return done.error();
    return synced;
}

Result<QStringList> SqliteProjectModel::staleRecords()
{
    QStringList stale;
    const Result<void> done = m_writer->run([&](RecordTables &tables) -> Result<void> {
        auto result = tables.staleContexts();
        if (!result)
            return result.error();
        stale = std::move(result).value();
        return {};
    });
    if (!done)
        return done.error();
    return stale;
}

Result<void> SqliteProjectModel::store(const FileRecord &record, const QByteArray &content)
{
    const Result<PackedRecord> packed = packRecord(record, content);
    if (!packed)
        return packed.error();
    return m_writer->run([&](RecordTables &tables) { return tables.replace(*packed); });
}

Result<void> SqliteProjectModel::storeFailure(const ScannedFile &file, const RecordProblem &problem)
{
    return m_writer->run([&](RecordTables &tables) { return tables.fail(file, problem); });
}

Result<Digest> SqliteProjectModel::finish(std::stop_token stop)
{
    for (bool more = true; more;) { // batch by batch: a kill in between costs one
        if (stop.stop_requested())
            return cancelledError();
        const Result<void> done = m_writer->run([&](RecordTables &tables) -> Result<void> {
            auto result = tables.updateNameIndex();
            if (!result)
                return result.error();
            more = *result;
            return {};
        });
        if (!done)
            return done.error();
    }
    if (auto told = updateTold(stop); !told)
        return told.error();
    Digest root;
    const Result<void> done = m_writer->run([&](RecordTables &tables) -> Result<void> {
        auto result = tables.rootDigest();
        if (!result)
            return result.error();
        root = *result;
        return {};
    });
    if (!done)
        return done.error();
    return root;
}

Result<void> SqliteProjectModel::updateTold(std::stop_token stop)
{
    constexpr qsizetype filesPerCommit = 1'000;
    QStringList paths;
    const Result<void> begun = m_writer->run([&](RecordTables &tables) -> Result<void> {
        auto result = tables.told().begin();
        if (!result)
            return result.error();
        paths = std::move(result).value();
        return {};
    });
    if (!begun || paths.isEmpty())
        return begun;
    const auto view = viewOf({});
    if (!view)
        return view.error();
    (*view)->endOn(stop);
    (*view)->leaveOutDigests();
    QList<ToldFile> told;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        (*view)->reset();
        if (const auto file = (*view)->file(paths[i]))
            told.append({ paths[i], toldByOthers(*file, **view), ToldSymbols::namesIn((*view)->asked()) });
        if (const auto error = (*view)->error())
            return *error;
        if (told.size() < filesPerCommit && i + 1 < paths.size())
            continue;
        (*view)->answers(); // a reader in the middle keeps the log from being folded back
        if (auto done = m_writer->run([&](RecordTables &tables) { return tables.told().tell(told); }); !done)
            return done;
        told.clear();
    }
    return {};
}

QList<RecordProblem> SqliteProjectModel::problems() const
{
    QList<RecordProblem> problems;
    const Result<void> done = m_writer->run([&](RecordTables &tables) -> Result<void> {
        auto result = tables.problems();
        if (!result)
            return result.error();
        problems = std::move(result).value();
        return {};
    });
    if (!done)
        problems
            = { RecordProblem{ u"error"_s, {}, 0, done.error().code, done.error().text, done.error().args } };
    if (m_rebuilt)
        problems.prepend(*m_rebuilt);
    return problems;
}

Result<std::unique_ptr<SqliteModelView>> SqliteProjectModel::viewOf(std::shared_ptr<const DocumentSet> documents) const
{
    auto reader = ModelReader::open(m_file);
    if (!reader)
        return reader.error();
    return std::make_unique<SqliteModelView>(std::move(reader).value(), m_projectName,
        std::move(documents), [writer = m_writer] { return writer->generation(); }, m_answers);
}

Result<ProjectModel::RecordingView> SqliteProjectModel::openView(
    std::shared_ptr<const DocumentSet> documents) const
{
    auto view = viewOf(std::move(documents));
    if (!view)
        return view.error();
    SqliteModelView *recording = view->get();
    return RecordingView{ std::move(view).value(), [recording] { return recording->answers(); },
        [recording] { recording->reset(); }, [recording] { return recording->error(); },
        [recording](std::stop_token stop) { recording->endOn(std::move(stop)); } };
}

Digest SqliteProjectModel::currentDigest(const ModelView &view, const QString &question) const
{
    const auto *recording = dynamic_cast<const SqliteModelView *>(&view);
    const std::optional<Question> parsed = questionFromText(question);
    return recording && parsed ? recording->digest(*parsed) : Digest();
}

Result<std::shared_ptr<ProjectModel>> SqliteProjectModels::open(const ProjectId &project)
{
    std::lock_guard lock(m_mutex);
    if (auto open = m_open.value(project).lock(); open && !open->isDamaged())
        return std::shared_ptr<ProjectModel>(open);
    auto model = SqliteProjectModel::open(projectFolder(m_dataDir, project) + "/model.db"_L1, project);
    if (!model)
        return model.error();
    m_open.insert(project, *model);
    return std::shared_ptr<ProjectModel>(*model);
}

} // namespace tars
