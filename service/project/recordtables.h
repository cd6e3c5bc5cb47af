// The SQL that changes a project model: one record in, one out, the comparison with what the scanner found.
// Used by the writer thread alone, inside a transaction it began.
#pragma once

#include "common/base/result.h"
#include "service/project/modeldatabase.h"
#include "service/project/packedrecord.h"
#include "service/project/projectmodel.h"

#include <map>
#include <QHash>
#include <QSqlQuery>

namespace tars
{

class RecordTables
{
public:
    explicit RecordTables(const ModelConnection &connection);

    Result<void> replace(const PackedRecord &record);
    Result<void> fail(const ScannedFile &file, const RecordProblem &problem);
    Result<ProjectModel::SyncResult> sync(const QList<ScannedFile> &found);
    Result<Digest> rootDigest();
    Result<QList<RecordProblem>> problems();

    void forgetCaches(); ///< after a rollback: names given since then do not exist

private:
    struct StoredFile {
        qint64 id = 0;
        bool failed = false;
        QHash<QLatin1StringView, Digest> digests;
    };

    /// Executes a prepared statement (prepared once per text); nothing if it failed, then m_error says why.
    QSqlQuery *run(const char *sql, std::initializer_list<QVariant> values);
    Result<void> outcome();
    std::optional<qint64> nameId(const QString &name);
    std::optional<qint64> fileRow(const QString &path, StoredFile &stored);
    bool writeFileRow(const PackedRecord &record, qint64 id);
    bool writeSymbols(const PackedRecord &record, qint64 file);
    bool writeReferences(const QStringList &names, qint64 file);
    bool writeFacts(const PackedRecord &record, qint64 file);
    bool writeProblems(const QList<RecordProblem> &problems, qint64 file);
    bool writeBlob(const char *remove, const char *insert, const QByteArray &blob, qint64 file);
    bool removeContents(qint64 file);

    QSqlDatabase m_database;
    QString m_file;
    std::map<const char *, QSqlQuery> m_queries; ///< by the address of their text: literals only
    QHash<QString, qint64> m_names; ///< bounded: see nameId()
    qint64 m_nextName = 0;
    std::optional<Error> m_error;
};

} // namespace tars
